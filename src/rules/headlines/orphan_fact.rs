//! `orphan-fact`

use crate::draft::Part;
use crate::english::lexicon::thesaurus::SPEAKING;
use crate::facts::Facts;
use crate::facts::restated::{Hold, Statement};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// Something in the headline or the summary of which the story has no word: a second victim where it tells of none, a school
    /// among the buildings.
    ///
    /// ```draft format=markdown
    /// # Captain arrested after ferry rams pier
    ///   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing in the story tells of “arrested”.
    ///           ~~~~~~~~ “arrested”
    ///
    /// The ferry from Ærø rammed the pier at noon on Monday. Nobody was hurt.
    /// ```
    ///
    /// Another word for the same is enough, and so is a narrower one: “school” over a story of an academy. In a headline only
    /// deeds are looked for, since its nouns are often pictures.
    ///
    /// A number that the story does not have, and has no other one for, is shown too: “second arrest” over a story of one.
    ///
    /// ## Why it matters
    /// Stories are cut from below and summaries are written before that. What is left over was in an older version, or in
    /// another story.
    ///
    /// ## What to do
    /// Tell it in the story, or take it out above.
    pub(in crate::rules) static RULE = {
        name: "orphan-fact",
        group: Group::Headlines,
        summary: "Something in headline or summary of which the story has no word",
        level: Level::Information,
        check: check,
    }
}

/// So many sentences of story are the least that could have told it.
const LEAST: usize = 1;

fn check(facts: &Facts, found: &mut Findings) {
    let told = facts.sentences().iter().filter(|it| matches!(it.part, Part::Body | Part::BlockQuote)).count();
    if told < LEAST {
        return;
    }
    for statement in &facts.restated().statements {
        let sentence = &facts.sentences()[statement.place.sentence];
        if !sentence.part.is_display() || facts.text.is_quoted(statement.place.span) {
            continue;
        }
        let speaks = SPEAKING.contains(&*statement.deed.lemma);
        let asks = matches!(statement.hold, Hold::Open);
        if speaks || asks {
            continue;
        }
        if let Some(number) = number(facts, statement) {
            let message = format!("Nothing in the story tells of “{}”.", facts.words(number));
            found.push(
                Found::new(statement.place.span, message)
                    .related(number, format!("“{}”", facts.words(number))),
            );
            continue;
        }
        if let Some(word) = orphan(facts, statement, sentence.part) {
            let span = sentence.span_of(word..word + 1);
            let message = format!("Nothing in the story tells of “{}”.", facts.words(span));
            found.push(
                Found::new(statement.place.span, message).related(span, format!("“{}”", facts.words(span))),
            );
        }
    }
}

/// A number of a statement that nothing in the story bears out, and that is no other one of it either.
fn number(facts: &Facts, statement: &Statement) -> Option<Span> {
    let alone = facts.display().alone.iter().map(|&it| facts.measures().all[it].place.span);
    alone.into_iter().find(|&span| statement.place.span.contains(span))
}

/// The word of a statement for what the story does not have: its deed, where the thesaurus knows it, or, in a summary, somebody or
/// something that it is told of.
fn orphan(_facts: &Facts, statement: &Statement, part: Part) -> Option<usize> {
    let orphans = &statement.orphans;
    let deed = orphans.iter().find(|it| it.word == statement.deed.word && it.is_news());
    if let Some(deed) = deed {
        return Some(deed.word);
    }
    let in_summary = part != Part::Headline;
    orphans.iter().find(|it| in_summary && it.is_somebody_or_thing()).map(|it| it.word)
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
    fn kin_of_somebody_named() {
        check(expect![[r#"
            # Poet honored

            - The widow of the poet unveiled the statue.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing in the story tells of “widow”.
                  ~~~~~ “widow”

            A statue of the poet Ivo Brandt was unveiled in Łódź on Sunday.
        "#]]);
    }

    #[test]
    fn what_is_found() {
        check(expect![[r#"
            # Captain arrested after ferry rams pier
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing in the story tells of “arrested”.
                      ~~~~~~~~ “arrested”

            The ferry from Ærø rammed the pier at noon on Monday. Nobody was hurt.
        "#]]);
        check(expect![[r#"
            # Fire in Žilina

            - A school is among the buildings that burned.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing in the story tells of “school”.
                ~~~~~~ “school”

            The fire burned nine houses and a barn in Žilina, where the school bus was parked.
        "#]]);
    }

    #[test]
    fn what_is_left_alone() {
        check(expect![[r#"
            # Captain held after ferry rams pier

            The ferry from Ærø rammed the pier at noon on Monday. The police arrested its captain.
        "#]]);
        check(expect![[r#"
            # Fire in Žilina

            - A school is among the buildings that burned.

            The fire burned nine houses and an academy in Žilina.
        "#]]);
    }

    #[test]
    fn numbers_that_the_story_has_none_for() {
        check(expect![[r#"
            # Third ferry rams pier at Ærø
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing in the story tells of “Third”.
              ~~~~~ “Third”

            The ferry from Ærø rammed the pier at noon on Monday. Nobody was hurt.
        "#]]);
    }
}
