//! `headline-overclaim`

mod guilt;
mod hedged;
mod quantifiers;

use crate::english::lexicon::thesaurus::SPEAKING;
use crate::facts::Facts;
use crate::facts::restated::{Hold, Statement, Telling, Voice};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A headline or summary that is surer than its story: “bans” over “may ban”, “guilty” over “charged”, “all” over “most”.
    ///
    /// ```draft format=markdown
    /// # Port bans motorboats
    ///   ^^^^^^^^^^^^^^^^^^^^ “Port bans motorboats” here is surer than the story: “port may ban motorboats” (line 3).
    ///
    /// The port may ban motorboats after a vote in June.
    ///     ~~~~~~~~~~~~~~~~~~~~~~~ “port may ban motorboats”
    /// ```
    ///
    /// What somebody will do, plans or is to do, a headline may tell in the present.
    ///
    /// It asks where no place of the story tells what the headline does as done and the story begins with “could” or “possible”, and where
    /// it says something else of “the others” than the headline says of all.
    ///
    /// ## Why it matters
    /// A reader who stops at the headline goes away with something that is not so, and a person who was only charged may sue.
    ///
    /// ## What to do
    /// Write what the story says.
    pub(in crate::rules) static RULE = {
        name: "headline-overclaim",
        group: Group::Headlines,
        summary: "A headline or summary that is surer than its story",
        level: Level::Warning,
        check: check,
    }
}

/// So much of a statement the story must tell where it leaves it open.
const SHARE: f64 = 0.5;
/// In the lead, which tells what the headline does, so much is enough.
const LEAD_SHARE: f64 = 0.25;

fn check(facts: &Facts, found: &mut Findings) {
    for statement in &facts.restated().statements {
        let sentence = &facts.sentences()[statement.place.sentence];
        let is_meant = statement.voice == Voice::Narrator && !has_marks(facts.words(statement.place.span));
        if !sentence.part.is_display() || !is_meant {
            continue;
        }
        let less = left_open(facts, statement).or_else(|| weaker(statement));
        found.extend(guilt::check(facts, statement));
        if less.is_none() {
            found.extend(hedged::check(facts, statement));
        }
        if let Some(telling) = less {
            let report = report(facts, statement, telling);
            // What is only to come, the story may leave open in other words.
            let is_coming = statement.hold == Hold::Coming;
            found.push(if is_coming { report.at(Level::Information) } else { report });
        }
    }
    quantifiers::check(facts, found);
    quantifiers::ask(facts, found);
    found.sort_by_key(|it| it.span);
    found.dedup_by_key(|it| it.span);
}

/// Whether quotation marks stand among some words, single ones too.
fn has_marks(words: &str) -> bool {
    words.contains(['“', '”', '"', '‘']) || words.contains(" '")
}

/// The place of the story that leaves open what display copy states, where none tells it as done or as sure to come.
fn left_open<'a>(facts: &Facts, statement: &'a Statement) -> Option<&'a Telling> {
    let deed = &statement.deed;
    let speaks = SPEAKING.contains(&*deed.lemma);
    let has_subject =
        statement.terms.iter().any(|it| it.word < deed.word && statement.place.words.contains(&it.word));
    let heads = (deed.verb || !deed.deeds.is_empty() || deed.adjective) && has_subject;
    let sure = matches!(statement.hold, Hold::Done | Hold::Coming);
    if !heads || speaks || !sure {
        return None;
    }
    let told = || statement.told.iter().filter(|it| it.predicate.is_some());
    let is_open = |it: &&Telling| {
        let in_lead = facts.text.is_lead(it.place.sentence) && !deed.deeds.is_empty();
        let enough = if in_lead { LEAD_SHARE } else { SHARE };
        let is_not = it.hold == Hold::Not && in_lead && it.share >= SHARE;
        (is_not || matches!(it.hold, Hold::Open | Hold::Alleged)) && it.share >= enough
    };
    let holds = told().any(|it| matches!(it.hold, Hold::Done | Hold::Coming));
    told().find(is_open).filter(|_| !holds)
}

/// The place of the story that tells less than display copy states.
fn weaker(statement: &Statement) -> Option<&Telling> {
    let plain = statement.hold == Hold::Done;
    statement.weaker.iter().find(|it| plain && it.share >= SHARE && it.voice != Voice::Somebody)
}

fn report(facts: &Facts, statement: &Statement, telling: &Telling) -> Found {
    let (own, other) = (statement.place.span, telling.place.span);
    let line = facts.draft().line_in_words(other.start);
    let message =
        format!("“{}” here is surer than the story: “{}” ({line}).", facts.words(own), facts.words(other));
    Found::new(own, message).related(other, format!("“{}”", facts.words(other)))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[track_caller]
    fn check(expected: Expect) {
        rule(&RULE).format(Format::Markdown).check(expected);
    }

    #[test]
    fn what_is_found() {
        check(expect![[r#"
            # Baker guilty of theft
              ^^^^^^^^^^^^^^^^^^^^^ “Baker guilty of theft” here is surer than the story: “baker was charged with theft” (line 3).

            A baker was charged with theft on Monday.
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “baker was charged with theft”
        "#]]);
        check(expect![[r#"
            # Parliament outlaws eel fishing
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Parliament outlaws eel fishing” here is surer than the story: “outlaw eel fishing was read for the first time in Parliament” (line 3).

            A bill that would outlaw eel fishing was read for the first time in Parliament.
                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “outlaw eel fishing was read for the first time in Parliament”
        "#]]);
        check(expect![[r#"
            # All ferries cancelled
              ^^^^^^^^^^^ “All ferries” here, but “the ferries” in the story (line 3).

            Nearly all the ferries on the lake were cancelled on Monday.
                       ~~~~~~~~~~~ “the ferries”
        "#]]);
        check(expect![[r#"
            # Port to leave union
              ^^^^^^^^^^^^^^^^^^^ “Port to leave union” here is surer than the story: “port has not ruled out leaving the union” (line 3).

            The port has not ruled out leaving the union, its harbour master said.
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “port has not ruled out leaving the union”
        "#]]);
    }

    #[test]
    fn what_is_left_alone() {
        check(expect![[r#"
            # Baker charged with theft

            A baker was charged with theft on Monday.
        "#]]);
        check(expect![[r#"
            # Port closes pier

            The port will close the pier in June.
        "#]]);
        check(expect![[r#"
            # Baker guilty of theft

            A baker who was charged with theft in May was found guilty on Monday.
        "#]]);
        check(expect![[r#"
            # Ferries cancelled

            Most ferries on the lake were cancelled on Monday.
        "#]]);
        check(expect![[r#"
            # Port may ban motorboats

            The port may ban motorboats after a vote in June.
        "#]]);
    }

    #[test]
    fn over_a_lead_that_leaves_it_open() {
        check(expect![[r#"
            # Town scraps ferry passes
              ^^^^^^^^^^^^^^^^^^^^^^^^ Is the story as sure as “Town scraps ferry passes”? It says “could end” (line 3).

            Ferry passes could end next year under a plan of the treasurer of Łódź.
                         ~~~~~~~~~ “could end”
        "#]]);
        check(expect![[r#"
            # Harbor closes ward for children

            The harbor could not find nurses for children in Łódź, it said on Sunday.
        "#]]);
        check(expect![[r#"
            # All mills shut in Łódź
              ^^^^^^^^^ Are these the same? “All mills” here, “the others people” in the story (line 3).

            The looms stood still in Łódź on Monday. In the others people worked as they always do.
                                                        ~~~~~~~~~~~~~~~~~ “the others people”
        "#]]);
    }
}
