//! `headline-name`

mod asked;

use std::collections::BTreeSet;

use super::near::{is_near, words};
use super::shown::question;
use crate::draft::Part;
use crate::english::gazetteer;
use crate::facts::{EntityKind, Facts, Mention};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// A name in headline or summary that the story does not have, where it has another one for the same: a name that is spelled
    /// nearly so, or the place where it says that this happened.
    ///
    /// ```draft format=markdown
    /// # Lindhlom wins the regatta
    ///   ^^^^^^^^ “Lindhlom” here, but “Greta Lindholm” in the story (line 3).
    ///
    /// Greta Lindholm won the regatta on Sunday.
    /// ~~~~~~~~~~~~~~ “Greta Lindholm”
    /// ```
    ///
    /// Of a person the surname is enough. A place is one of which the story says nothing at all, over a sentence that tells the same
    /// of another.
    ///
    /// It asks about a name of which the story has one word beside another one, and about a place over a story that begins in another.
    ///
    /// ## Why it matters
    /// The name in the headline is the largest word on the page.
    ///
    /// ## What to do
    /// Look the name up, and write it so in both.
    pub(in crate::rules) static RULE = {
        name: "headline-name",
        group: Group::Headlines,
        summary: "A name in headline or summary that is another in the story",
        level: Level::Warning,
        check: check,
    }
}

/// So much of a statement besides the name of the place the story must tell of another place.
const SHARE: f64 = 0.6;

fn check(facts: &Facts, found: &mut Findings) {
    let is_story = |mention: &Mention| {
        let part = facts.sentences()[mention.place.sentence].part;
        matches!(part, Part::Body | Part::BlockQuote | Part::Cell | Part::Dateline | Part::Caption)
    };
    let told: BTreeSet<String> = facts
        .draft()
        .paragraphs
        .iter()
        .filter(|it| !it.part.is_display())
        .flat_map(|it| words(it.prose.text()).into_iter())
        .collect();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for mention in facts.mentions() {
        let sentence = &facts.sentences()[mention.place.sentence];
        if !sentence.part.is_display() || facts.text.is_quoted(mention.place.span) {
            continue;
        }
        let name = facts.words(mention.place.span);
        let own = words(name);
        let missing: Vec<&String> = own.iter().filter(|word| !told.contains(*word)).collect();
        if missing.is_empty() || !seen.insert(name.to_owned()) || facts.house().vouches_for(name) {
            continue;
        }
        let others: Vec<&Mention> = facts.mentions().iter().filter(|it| is_story(it)).collect();
        let elsewhere =
            || in_its_place(facts, mention).filter(|_| !asked::is_told_by_its_people(facts, mention));
        let other = spelled_nearly(facts, &own, &missing, &others).or_else(elsewhere);
        if let Some(other) = other {
            found.push(report(facts, mention.place.span, other));
        } else if let Some(other) = asked::other(facts, mention, &own, &told, &others) {
            found.push(question(facts, mention.place.span, other));
        }
    }
}

/// Whether a name in display copy is told to be another in the story.
pub(in crate::rules) fn tells_of(facts: &Facts, name: Span) -> bool {
    let mut found = Vec::new();
    check(facts, &mut found);
    found.iter().any(|it| it.span.overlaps(name))
}

/// The name of the story that the one of display copy is nearly.
pub(super) fn spelled_nearly(
    facts: &Facts,
    own: &[String],
    missing: &[&String],
    others: &[&Mention],
) -> Option<Span> {
    let kin = |other: &&&Mention| {
        let name = words(facts.words(other.place.span));
        let shares = own.iter().any(|word| name.contains(word));
        let near = |word: &&&String| name.iter().any(|other| is_near(word, other, shares));
        name.len() >= own.len() && missing.iter().all(|word| near(&word))
    };
    others.iter().find(kin).map(|other| other.place.span)
}

/// The place of which the story tells what display copy tells of the one that it names.
pub(super) fn in_its_place(facts: &Facts, mention: &Mention) -> Option<Span> {
    let place = |mention: &Mention| {
        facts.entity(mention.entity).kind == EntityKind::Place
            || gazetteer::is_place(facts.words(mention.place.span))
    };
    let kind = facts.entity(mention.entity).kind;
    // The first word of a headline has a capital, be it a name or not.
    let letters = facts.words(mention.place.span);
    let is_acronym = letters.chars().filter(|it| it.is_alphabetic()).all(char::is_uppercase);
    // “Frozen food sells”: small letters behind it tell that it is none.
    let is_in_small = letters.split_whitespace().skip(1).any(|word| word.starts_with(char::is_lowercase));
    let opens = mention.place.words.start == 0;
    if opens && is_in_small && kind != EntityKind::Place {
        return None;
    }
    if is_acronym || kind == EntityKind::Person && mention.place.words == (0..1) {
        return None;
    }
    let is_same_kind = |other: &Mention| {
        if place(mention) { place(other) } else { facts.entity(other.entity).kind == kind && !place(other) }
    };
    let sentence = mention.place.sentence;
    let statements = facts.restated().statements.iter();
    let statement = statements
        .filter(|it| it.place.sentence == sentence)
        .find(|it| it.place.words.contains(&mention.place.words.start))?;
    let count = statement.terms.len();
    let is_same = |share: f64| count > 1 && share * count as f64 / (count - 1) as f64 >= SHARE;
    let telling =
        statement.told.iter().find(|it| (it.predicate.is_some() || it.answered > 2) && is_same(it.share))?;
    let shown = |other: &Mention| {
        facts
            .entity(other.entity)
            .mentions
            .iter()
            .any(|&it| facts.sentences()[facts.mentions()[it].place.sentence].part.is_display())
    };
    let near = facts.mentions().iter().filter(|it| it.place.sentence == telling.place.sentence);
    let mut others = near.filter(|it| {
        is_same_kind(it) && !shown(it) && !(place(it) && asked::are_of_one_country(facts, mention, it))
    });
    let first = others.next()?;
    others.next().is_none().then_some(first.place.span)
}

fn report(facts: &Facts, own: Span, other: Span) -> Found {
    let line = facts.draft().line_in_words(other.start);
    let message = format!("“{}” here, but “{}” in the story ({line}).", facts.words(own), facts.words(other));
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
            # Lindhlom wins regatta
              ^^^^^^^^ “Lindhlom” here, but “Greta Lindholm” in the story (line 3).

            Greta Lindholm won the regatta on Sunday.
            ~~~~~~~~~~~~~~ “Greta Lindholm”
        "#]]);
        check(expect![[r#"
            # Gdynia mill burns
              ^^^^^^ “Gdynia” here, but “Žilina” in the story (line 3).

            A mill in Žilina burned on Monday.
                      ~~~~~~ “Žilina”
        "#]]);
        check(expect![[r#"
            # Anna Brandt elected mayor
              ^^^^^^^^^^^ “Anna Brandt” here, but “Hanna Brandt” in the story (line 3).

            Hanna Brandt was elected mayor of the town by nine votes.
            ~~~~~~~~~~~~ “Hanna Brandt”
        "#]]);
    }

    #[test]
    fn what_is_left_alone() {
        check(expect![[r#"
            # Lindholm wins regatta

            Greta Lindholm won the regatta on Sunday.
        "#]]);
        check(expect![[r#"
            # Slovak mill burns

            A mill in Žilina, in Slovakia, burned on Monday.
        "#]]);
        check(expect![[r#"
            # Cellist finds bow

            A woman in Łódź found the bow of the cellist Karl Reuss in her car.
        "#]]);
    }

    #[test]
    fn names_that_share_a_word_are_asked_about() {
        check(expect![[r#"
            # Harbor Health to shut ward
              ^^^^^^^^^^^^^ Are these the same? “Harbor Health” here, “Granite Health” in the story (line 3).

            A ward in Łódź will shut in June. Granite Health said that nobody wanted to work in it.
                                              ~~~~~~~~~~~~~~ “Granite Health”
        "#]]);
        check(expect![[r#"
            # Kenya beat Zambia
              ^^^^^ Are these the same? “Kenya” here, “Uganda” in the story (line 3).

            A goal in the last minute carried Uganda to the final and silenced Zambia.
                                              ~~~~~~ “Uganda”
        "#]]);
        check(expect![[r#"
            # France fines mill

            A French court fined a mill on Sunday, and one in Poland.
        "#]]);
    }
}
