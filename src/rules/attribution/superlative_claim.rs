//! `superlative-claim`

use std::cell::LazyCell;
use std::ops::Range;

use crate::draft::Part;
use crate::english::{grammar, lists};
use crate::facts::{Facts, Placed};
use crate::finding::Level;
use crate::rules::voices::{Voices, are_narrators};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A claim to a rank that nobody makes and nothing can settle: “unprecedented”, “one of the most corrupt”, “the most
    /// knowledgeable crowd in the country”, “the largest of its kind”.
    ///
    /// ```draft
    /// The port is one of the most corrupt in the region.
    ///             ^^^^^^^^^^^^^^^^^^^^^^^ “one of the most corrupt” ranks it, and nobody here does: who says so?
    /// ```
    ///
    /// It says nothing where somebody says so, and nothing of what a list settles: “the most recent”, “the most populous
    /// country”, “the first race”.
    ///
    /// ```draft
    /// The port is one of the most corrupt in the region, the auditor said.
    /// ```
    ///
    /// ## Why it matters
    /// A superlative is the easiest claim to disprove: one counterexample does it.
    ///
    /// ## What to do
    /// Say who ranks them so, or by which measure, or drop it.
    pub(in crate::rules) static RULE = {
        name: "superlative-claim",
        group: Group::Attribution,
        summary: "“Unprecedented”, “one of the most corrupt”, “the largest of its kind”, with no source",
        level: Level::Information,
        check: check,
    }
}

lists::sets! {
    "data/claims.txt":
    /// Adjectives behind “the most” that a count settles, and those that claim nothing.
    MEASURED = "measured";
}

fn check(facts: &Facts, found: &mut Findings) {
    let voices = LazyCell::new(|| Voices::new(facts));
    for (index, sentence) in facts.sentences().with_ids().filter(|(_, it)| it.part == Part::Body) {
        for word in 0..sentence.tokens.len() {
            let Some(words) = claim(sentence, word) else { continue };
            let first = sentence.span_of(words.start..words.start + 1);
            if are_narrators(facts, index, first) && !voices.is_sourced(facts, index) {
                let span = sentence.span_of(words);
                let message = format!("“{}” ranks it, and nobody here does: who says so?", facts.words(span));
                found.push(Found::new(span, message));
            }
        }
    }
}

/// The words that claim a rank from one on.
fn claim(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    unprecedented(sentence, word).or_else(|| most(sentence, word)).or_else(|| of_its_kind(sentence, word))
}

/// “The unprecedented flood”
fn unprecedented(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    let noun = grammar::noun_described(sentence, word).filter(|noun| *noun > word)?;
    let known = !grammar::is_denied(sentence, noun);
    (known && sentence.tokens[word].lower == "unprecedented").then_some(word..noun + 1)
}

/// “One of the most corrupt”, “the most knowledgeable crowd in the country”
fn most(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let adjective = sentence.tokens.get(word + 2)?;
    let is_most = lower(word) == "the" && lower(word + 1) == "most" && grammar::is_adjective(adjective);
    if !is_most || MEASURED.contains(adjective.lower.as_str()) {
        return None;
    }
    let one_of =
        word >= 3 && lower(word - 1) == "of" && lower(word - 2) == "one" && is_being(lower(word - 3));
    let within = (word + 3..word + 7).find(|&at| lower(at) == "in");
    let everywhere = within.is_some_and(|at| is_place(sentence, at));
    let start = if one_of { word - 2 } else { word };
    (one_of || everywhere).then_some(start..word + 3)
}

/// Whether a word, in lower case, says that something is so: “is one of the most corrupt”, not “Tarn, one of the most corrupt”.
fn is_being(word: &str) -> bool {
    matches!(word, "is" | "are" | "was" | "were" | "been" | "remains" | "remained" | "became")
}

/// “In the country”, “in Europe”: a place behind a preposition.
fn is_place(sentence: &Placed, preposition: usize) -> bool {
    let behind = &sentence.tokens[preposition + 1..sentence.tokens.len().min(preposition + 4)];
    behind.iter().any(|token| {
        token.is_place()
            || matches!(
                token.lower.as_str(),
                "world" | "country" | "region" | "hemisphere" | "state" | "city"
            )
    })
}

/// “The largest of its kind”
fn of_its_kind(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    let words: Vec<&str> = sentence.tokens[word..].iter().take(6).map(|token| token.lower.as_str()).collect();
    let best = words.get(1).is_some_and(|it| it.ends_with("est") || *it == "only" || *it == "best");
    let kind = words
        .windows(3)
        .position(|it| it[0] == "of" && matches!(it[1], "its" | "their") && it[2] == "kind")?;
    (words[0] == "the" && best).then_some(word..word + kind + 3)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn nobody_ranks_it() {
        rule(&RULE).check(expect![[r#"
            The port of Łeba is one of the most corrupt in Europe. The unprecedented flood took the pier.
                                ^^^^^^^^^^^^^^^^^^^^^^^ “one of the most corrupt” ranks it, and nobody here does: who says so?
                                                                       ^^^^^^^^^^^^^^^^^^^ “unprecedented flood” ranks it, and nobody here does: who says so?
            Győr has the most knowledgeable chess crowd in the country. The trial, the largest of its kind, began in May.
                     ^^^^^^^^^^^^^^^^^^^^^^ “the most knowledgeable” ranks it, and nobody here does: who says so?
                                                                                   ^^^^^^^^^^^^^^^^^^^^^^^ “the largest of its kind” ranks it, and nobody here does: who says so?
        "#]]);
    }

    #[test]
    fn somebody_ranks_it() {
        rule(&RULE).check(expect![[r#"
            The port is one of the most corrupt in Europe, the auditor said. The trial is the largest of its kind, according to Pia Lund.
        "#]]);
    }

    #[test]
    fn lists_and_names_settle_it() {
        rule(&RULE).check(expect![[r#"
            First lady Ilse Brandt opened the clinic. Lund won the first race and most of the points. It is the most recent in Europe.
            The most populous county in the state is Tarn. At most 12 of the best boats sank. He was the most tired of them.
            The “unprecedented” demand ended. Lund, one of the most famous pilots of Tarn, left. It could be one of the most costly.
        "#]]);
    }

    #[test]
    fn what_is_quoted_is_the_speakers() {
        rule(&RULE).check(expect![[r#"
            “It is one of the most corrupt ports in Europe,” the banner read.
        "#]]);
    }

    #[test]
    fn markup_is_no_obstacle() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            The **unprecedented** [flood](https://example.org) took the pier.
                  ^^^^^^^^^^^^^^^^^^^^^^ “unprecedented flood” ranks it, and nobody here does: who says so?
        "#]]);
    }
}
