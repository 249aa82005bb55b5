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
    /// A claim to a rank that nobody makes: “unprecedented”, “one of the most corrupt”, “the largest of its kind”, and the first of
    /// all in a place or a time: “the oldest clubhouse in Africa”, “the worst flood for a generation”, “the biggest fraud ever”.
    ///
    /// ```draft
    /// The port is one of the most corrupt in the region.
    ///             ^^^^^^^^^^^^^^^^^^^^^^^ “one of the most corrupt” ranks it, and nobody here does: who says so?
    /// ```
    ///
    /// It says nothing where somebody says so, nothing of what a list settles (“the most recent”, “the most populous
    /// country”, “the first race”), and nothing of a rank that only describes (“she lives in the largest city in the country”).
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
    /// Words that end as superlatives do and are none, or rank by age alone.
    NO_RANK = "no rank";
    /// Words for a long time: “for a generation”.
    AGES = "ages";
    /// Nouns for places that hold many.
    PLACES = "places";
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
    unprecedented(sentence, word)
        .or_else(|| most(sentence, word))
        .or_else(|| of_its_kind(sentence, word))
        .or_else(|| of_all(sentence, word))
}

/// “The unprecedented flood”
fn unprecedented(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    let noun = grammar::noun_described(sentence, word).filter(|noun| *noun > word)?;
    let known = !grammar::is_denied(sentence, noun);
    (known && sentence.tokens[word].lower == "unprecedented").then_some(word..noun + 1)
}

/// “One of the most corrupt”
fn most(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let adjective = sentence.tokens.get(word + 2)?;
    let is_most = lower(word) == "the" && lower(word + 1) == "most" && grammar::is_adjective(adjective);
    let one_of =
        word >= 3 && lower(word - 1) == "of" && lower(word - 2) == "one" && is_being(lower(word - 3));
    (is_most && one_of && !MEASURED.contains(adjective.lower.as_str())).then(|| word - 2..word + 3)
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

/// “The oldest clubhouse in Africa”, “the most generous settlement in the history of the trade”, “the worst flood for a generation”,
/// “the biggest fraud ever”: the first of all in a place or a time.
fn of_all(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    /// So far behind the adjective the words for the place or the time begin.
    const REACH: usize = 9;
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let at = if matches!(lower(word + 1), "single" | "very") { word + 2 } else { word + 1 };
    let last =
        rank(sentence, at).filter(|_| lower(word) == "the" || grammar::is_owner(&sentence.tokens[word]))?;
    let end = sentence.tokens.len().min(last + REACH);
    let stop = (last + 1..end)
        .find(|&at| matches!(lower(at), "," | ";" | "." | "who" | "which" | "because" | "after"));
    let within = last + 1..stop.unwrap_or(end);
    // “The second-largest”, “the tallest of the three”
    let ranked = lower(last + 1) != "of" && !matches!(lower(word + 1), "second" | "third" | "next");
    let scope = within.clone().find(|&at| is_ever(sentence, at) || is_scope(sentence, at, within.end))?;
    let (noun, said) = (scope > last + 1 || lower(last + 1) == "ever", is_said(sentence, word));
    (ranked && noun && said).then_some(word..last + 1)
}

/// The last word of a superlative at a word: “largest”, “most generous”.
fn rank(sentence: &Placed, at: usize) -> Option<usize> {
    let token = sentence.tokens.get(at)?;
    let next = sentence.tokens.get(at + 1)?;
    let lower = token.lower.as_str();
    let measured = |it: &str| MEASURED.contains(it) || NO_RANK.contains(it);
    let by_most = matches!(lower, "most" | "least") && grammar::is_adjective(next) && !measured(&next.lower);
    let by_form = grammar::is_adjective(token)
        && (lower.ends_with("est") && lower.len() > 4 || matches!(lower, "best" | "worst"))
        && !measured(lower);
    if by_most { Some(at + 1) } else { by_form.then_some(at) }
}

/// Whether what begins at a word is said of something: “is the oldest”, “has the oldest”, or stands beside it behind a comma. “In the
/// largest city in the country” only describes.
fn is_said(sentence: &Placed, word: usize) -> bool {
    let before = |back: usize| word.checked_sub(back).map_or("", |at| sentence.tokens[at].lower.as_str());
    let possessing = matches!(before(1), "has" | "have" | "had" | "boasts" | "makes" | "offers" | "runs");
    let called = before(1) == "as" || before(1) == "called";
    let being = (1..=3).any(|back| is_being(before(back)) || before(back) == "be");
    possessing || being || !called && matches!(before(1), "," | "–" | "—")
}

/// Whether a word, in lower case, says that something is so: “is one of the most corrupt”, not “Tarn, one of the most corrupt”.
fn is_being(word: &str) -> bool {
    matches!(word, "is" | "are" | "was" | "were" | "been" | "remains" | "remained" | "became" | "'s" | "’s")
}

/// “Ever”, “ever seen”, “on record”, “of all time”, “for a generation”, “in decades”, “in its history”.
fn is_ever(sentence: &Placed, at: usize) -> bool {
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    match lower(at) {
        "ever" => true,
        "on" => lower(at + 1) == "record",
        "of" => lower(at + 1) == "all" && lower(at + 2) == "time",
        "in" | "for" | "since" => {
            let behind = (at + 1..at + 5).map(lower);
            behind.into_iter().take_while(|word| *word != ",").any(|word| AGES.contains(word))
        }
        "have" | "has" | "had" => lower(at + 1) == "ever" || lower(at + 1) == "seen",
        _ => false,
    }
}

/// “In the country”, “in Europe”: a place behind a preposition.
fn is_scope(sentence: &Placed, preposition: usize, end: usize) -> bool {
    let behind = &sentence.tokens[preposition + 1..end.min(preposition + 5).max(preposition + 1)];
    matches!(
        sentence.tokens[preposition].lower.as_str(),
        "in" | "on" | "anywhere" | "north" | "south" | "outside"
    ) && behind.iter().any(|token| token.is_place() || PLACES.contains(token.lower.as_str()))
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
    fn the_first_of_all() {
        rule(&RULE).check(expect![[r#"
            Kőszeg has the oldest clubhouse in Africa. It was the worst flood for a generation. The loan, the biggest ever granted, is for a pier.
                       ^^^^^^^^^^ “the oldest” ranks it, and nobody here does: who says so?
                                                              ^^^^^^^^^ “the worst” ranks it, and nobody here does: who says so?
                                                                                                          ^^^^^^^^^^^ “the biggest” ranks it, and nobody here does: who says so?
        "#]]);
        rule(&RULE).check(expect![[r#"
            The settlement is the most generous in the history of the trade. Łącka is the most careless pilot in the country.
                                                                                      ^^^^^^^^^^^^^^^^^ “the most careless” ranks it, and nobody here does: who says so?
        "#]]);
    }

    #[test]
    fn it_is_only_described_or_small() {
        rule(&RULE).check(expect![[r#"
            She lives in the largest city in Africa. He took the nearest boat in the harbor. It is the oldest of the three piers. The latest flood in the country began on Monday.
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
