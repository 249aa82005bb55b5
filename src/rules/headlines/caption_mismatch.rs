//! `caption-mismatch`

mod ages;
mod counts;
mod ends;

use self::ends::{conflict, is_shown};
use super::headline_name::{in_its_place, spelled_nearly};
use super::near::words;
use super::{shown, times};
use crate::draft::Part;
use crate::english::gazetteer;
use crate::facts::restated::Telling;
use crate::facts::{EntityKind, Facts, Mention};
use crate::finding::Level;
use crate::rules::{Findings, Group};
use crate::span::Span;
use std::collections::BTreeSet;

rule! {
    /// ## What it finds
    /// A caption that says otherwise than the story: another age, a name spelled in another way, another date of the same, more or
    /// fewer people or things than the story sees in the picture.
    ///
    /// ```draft
    /// The mill shuts in May
    ///
    /// Caption: Ivo Brandt, 37, at the mill.
    ///                      ^^ “37” in the caption, but “73” in the story (line 5).
    ///
    /// Ivo Brandt, 73, has worked at the mill in Łódź since he was a boy, he said on Monday.
    ///             ~~ “73”
    /// ```
    ///
    /// A picture of another time is not marked: “then 19”, “File photo”.
    ///
    /// It asks about a date of a caption that nothing in the story bears out.
    ///
    /// ## Why it matters
    /// Captions are written by somebody else, from the notes of a photographer, after the story has been read.
    ///
    /// ## What to do
    /// Ask who is in the picture, and write both alike.
    pub(in crate::rules) static RULE = {
        name: "caption-mismatch",
        group: Group::Headlines,
        summary: "A caption with another name, age, date or number than the story",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    if !facts.sentences().iter().any(|it| it.part == Part::Caption) {
        return;
    }
    ages::check(facts, found);
    names(facts, found);
    dates(facts, found);
    counts::check(facts, found);
    shown::asked_dates(facts, |part| part == Part::Caption, found);
    found.sort_by_key(|it| it.span);
    found.dedup_by_key(|it| it.span);
}

/// People whose name the story spells in another way.
fn names(facts: &Facts, found: &mut Findings) {
    let is_story = |part: Part| matches!(part, Part::Body | Part::BlockQuote | Part::Cell);
    let paragraphs = facts.draft().paragraphs.iter().filter(|it| is_story(it.part));
    let told: BTreeSet<String> = paragraphs.flat_map(|it| words(it.prose.text())).collect();
    let others: Vec<&Mention> =
        facts.mentions().iter().filter(|it| is_story(facts.sentences()[it.place.sentence].part)).collect();
    let shown = || facts.mentions().iter().filter(|it| is_shown(facts, it.place.sentence));
    let is_place = |it: &&Mention| {
        let listed = || gazetteer::is_place(facts.words(it.place.span));
        facts.entity(it.entity).kind == EntityKind::Place || listed()
    };
    for mention in shown().filter(is_place) {
        let own = words(facts.words(mention.place.span));
        if own.iter().all(|word| !told.contains(word)) {
            found.extend(in_its_place(facts, mention).map(|it| conflict(facts, mention.place.span, it)));
        }
    }
    for mention in shown().filter(|it| facts.entity(it.entity).kind != EntityKind::Place) {
        let own = words(facts.words(mention.place.span));
        let missing: Vec<&String> = own.iter().filter(|word| !told.contains(*word)).collect();
        if missing.is_empty() || facts.house().vouches_for(facts.words(mention.place.span)) {
            continue;
        }
        found.extend(
            spelled_nearly(facts, &own, &missing, &others).map(|it| conflict(facts, mention.place.span, it)),
        );
    }
}

/// Dates of what the story dates otherwise.
fn dates(facts: &Facts, found: &mut Findings) {
    /// So many words of a caption the story must have where it has none for the deed.
    const MANY: usize = 3;
    let is_file = |span: Span| facts.words(span).to_lowercase().contains("file");
    let statements = facts.restated().statements.iter();
    for statement in statements.filter(|it| is_shown(facts, it.place.sentence) && !is_file(it.place.span)) {
        let is_enough = |it: &Telling| it.predicate.is_some() && it.answered > 1 || it.answered >= MANY;
        if let Some((own, other)) = times::other(facts, statement, is_enough) {
            found.push(conflict(facts, own, other));
        }
    }
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
            # Mill shuts

            Caption: Ivo Brandt, 37, at the mill.
                                 ^^ “37” in the caption, but “73” in the story (line 5).

            Ivo Brandt, 73, has worked at the mill since he was a boy.
                        ~~ “73”
        "#]]);
        check(expect![[r#"
            # Mill shuts

            Caption: Karla Brandd at the gate.
                     ^^^^^^^^^^^^ “Karla Brandd” in the caption, but “Karla Brandt” in the story (line 5).

            Karla Brandt was the last to leave the mill.
            ~~~~~~~~~~~~ “Karla Brandt”
        "#]]);
        check(expect![[r#"
            # Mill shuts

            Caption: Workers at the opening of the mill in Žilina in 1968.
                                                                     ^^^^ “1968” in the caption, but “June 1964” in the story (line 5).

            The mill in Žilina was opened in June 1964 by a bishop.
                                             ~~~~~~~~~ “June 1964”
        "#]]);
        check(expect![[r#"
            # Mill shuts

            Caption: From left, Ivo Brandt, Greta Lindholm and Karl Reuss.
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Ivo Brandt, Greta Lindholm and Karl Reuss” in the caption, but “two” in the story (line 5).

            The photo shows the two founders, Brandt and Lindholm.
                                ~~~ “two”
        "#]]);
    }

    #[test]
    fn what_is_left_alone() {
        check(expect![[r#"
            # Mill shuts

            Caption: Ivo Brandt, then 19, at the mill.

            Ivo Brandt, 73, has worked at the mill since he was a boy.
        "#]]);
        check(expect![[r#"
            # Mill shuts

            Caption: File photo of the mill in 2019.

            The mill opened in 1964 and shut on Monday.
        "#]]);
        check(expect![[r#"
            # Mill shuts

            Caption: From left, Ivo Brandt and Greta Lindholm.

            The two founders, Brandt and Lindholm, met in Łódź.
        "#]]);
    }
}
