//! Words of bound: how exact a number is meant.

use std::sync::LazyLock;

use super::Bound;
use super::lexemes::{Lexemes, phrase};
use crate::english::Sentence;
use crate::english::lists;

static FILE: &str = include_str!("data/bounds.txt");

/// Verbs that a number is behind or ahead of: “passed 3,000”.
const PAST: &str = "past";
/// Verbs that mean something else with the bound behind them: “turns over $14 million”.
const PHRASAL: &str = "phrasal";

static BEFORE: LazyLock<Vec<(Vec<String>, Bound)>> = LazyLock::new(|| {
    let mut phrases = Vec::new();
    for line in lists::lines(FILE) {
        let Some((name, words)) = line.split_once(": ") else { continue };
        let bound = match name {
            PAST | PHRASAL => continue,
            "about" => Bound::About,
            "at-least" => Bound::AtLeast,
            "at-most" => Bound::AtMost,
            "over" => Bound::Over,
            _ => Bound::Under,
        };
        phrases.extend(words.split(", ").map(|words| (phrase(words), bound)));
    }
    phrases.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    phrases
});

static VERBS: LazyLock<Vec<&str>> = LazyLock::new(|| named(PAST));
static PHRASALS: LazyLock<Vec<&str>> = LazyLock::new(|| named(PHRASAL));

/// The words of the lines with a name.
fn named(wanted: &str) -> Vec<&'static str> {
    let lines = lists::lines(FILE).filter_map(|line| line.split_once(": "));
    lines.filter(|(name, _)| *name == wanted).flat_map(|(_, words)| words.split(", ")).collect()
}

/// Words behind a number that bound it.
const AFTER: &[(&[&str], Bound)] = &[
    (&["+"], Bound::AtLeast),
    (&["or", "more"], Bound::AtLeast),
    (&["or", "so"], Bound::About),
    (&["or", "fewer"], Bound::AtMost),
    (&["or", "less"], Bound::AtMost),
    (&["-", "plus"], Bound::AtLeast),
    (&["-", "odd"], Bound::About),
    (&["-", "some"], Bound::About),
];

/// How exact a quantity is meant whose pieces are `start..end`, and where the words behind it end that say so.
pub(super) fn read(pieces: Lexemes<'_>, start: usize, end: usize) -> (Bound, usize) {
    if let Some((words, bound)) =
        AFTER.iter().find(|(words, _)| words.iter().enumerate().all(|(i, word)| pieces.is(end + i, word)))
    {
        return (*bound, end + words.len());
    }
    let is_of_verb = |at: usize, words: &[String]| {
        let verb = at.checked_sub(1).is_some_and(|before| pieces.is_any(before, &PHRASALS));
        verb && words.len() == 1 && words[0] == "over"
    };
    let ends_here = |(words, _): &&(Vec<String>, Bound)| {
        let at = start.checked_sub(words.len());
        at.is_some_and(|at| pieces.starts_with(at, words) && !is_of_verb(at, words))
    };
    (BEFORE.iter().find(ends_here).map_or(Bound::Exact, |(_, bound)| *bound), end)
}

/// Whether a verb before the piece at `start` says that something grew beyond the number there, which is no score: “topped
/// 3,000”.
pub(super) fn is_passed(pieces: Lexemes<'_>, start: usize, end: usize) -> bool {
    let verb = start.checked_sub(1).is_some_and(|before| pieces.is_any(before, &VERBS));
    verb && !pieces.is(end, "to") && !pieces.is_hyphen(end)
}

/// The same for a number at a word of a sentence, by the words before it.
pub(crate) fn before(sentence: &Sentence, at: usize) -> Bound {
    let ends_here = |(words, _): &&(Vec<String>, Bound)| {
        let start = at.checked_sub(words.len());
        start.is_some_and(|start| {
            sentence.tokens[start..at].iter().zip(words).all(|(token, word)| token.lower == *word)
        })
    };
    BEFORE.iter().find(ends_here).map_or(Bound::Exact, |(_, bound)| *bound)
}
