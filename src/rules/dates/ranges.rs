//! Lengths said of the stretch between two dates of the same sentence.

use std::cmp::Ordering;
use std::ops::Range;

use super::length::{Ends, Length};
use crate::english::lists;
use crate::english::{Rel, Sentence, Token, Upos};
use crate::facts::Time;
use crate::facts::spells::stretches::Stretch;
use crate::facts::spells::{is_apart, is_awarded, is_compound};

lists::sets! {
    "data/ranges.txt":
    /// Verbs that say how long their subject lasts.
    LASTING = "lasting";
    /// Participles that say how long what stands before them lasts.
    LASTING_PARTICIPLES = "lasting participle";
}

/// Whether a length before or behind a stretch of its sentence is said of the same thing, and cannot be.
pub(super) fn conflicts(
    sentence: &Sentence,
    time: &Time,
    length: Length,
    stretch: &Stretch,
    ends: &Ends,
) -> bool {
    let words = &time.place.words;
    if is_apart(sentence, words) {
        return false;
    }
    if words.end <= stretch.words.start {
        let between = words.end..stretch.words.start;
        let link = is_joined(sentence, words.end, between.clone()) || is_subject(sentence, words, between);
        return link && !length.fits(ends);
    }
    if stretch.words.end > words.start {
        return false;
    }
    let between = &sentence.tokens[stretch.words.end..words.start];
    match between {
        // “from 2010 to 2016, a span of eight years”
        _ if is_naming(between) => !length.fits(ends),
        // “From 2010 to 2016 he spent eight years at sea”: a part of the time may be spent anywhere.
        _ => is_one_clause(between) && length.compare(ends) == Ordering::Greater,
    }
}

/// Whether only the words of one phrase stand between a length and its stretch: “six years in office, from”.
fn is_joined(sentence: &Sentence, length_end: usize, between: Range<usize>) -> bool {
    let tokens = &sentence.tokens[between];
    let is_phrase = |token: &Token| match token.upos {
        Upos::Noun | Upos::Propn | Upos::Adj | Upos::Det | Upos::Pron => true,
        Upos::Adp => !matches!(token.lower.as_str(), "after" | "before" | "until" | "since" | "by"),
        Upos::Punct => matches!(token.lower.as_str(), "," | "-" | "(" | "—" | "–"),
        Upos::Verb => LASTING_PARTICIPLES.contains(token.lower.as_str()),
        _ => false,
    };
    // “a three-year contract”, “six two-year terms”
    let noun = tokens.iter().find(|token| token.upos == Upos::Noun);
    let is_one = noun.is_none_or(|noun| !is_awarded(&noun.lemma));
    let is_single = !is_compound(sentence, length_end) || noun.is_none_or(|noun| noun.lemma == noun.lower);
    tokens.len() <= 8 && tokens.iter().all(is_phrase) && is_one && is_single
}

/// “The three-day summit ran from”: the length is of the subject of a verb that says how long it lasted.
fn is_subject(sentence: &Sentence, words: &Range<usize>, between: Range<usize>) -> bool {
    if between.len() > 12 || !is_compound(sentence, words.end) {
        return false;
    }
    let mut verbs = between.clone().filter(|&i| sentence.tokens[i].upos == Upos::Verb);
    let (Some(verb), None) = (verbs.next(), verbs.next()) else { return false };
    let Some(subject) = sentence.child(verb, &[Rel::Nsubj, Rel::NsubjPass]) else { return false };
    let noun = &sentence.tokens[subject];
    between.contains(&subject)
        && LASTING.contains(sentence.tokens[verb].lemma.as_str())
        && noun.lemma == noun.lower
        && !is_awarded(&noun.lemma)
}

/// “, a span of”, “, or”, “(”
fn is_naming(between: &[Token]) -> bool {
    between.len() <= 4
        && between.iter().all(|token| {
            matches!(
                token.lower.as_str(),
                "," | "(" | "—" | "–" | "or" | "a" | "period" | "span" | "total" | "of"
            )
        })
}

/// “he served for”, “she spent”
fn is_one_clause(between: &[Token]) -> bool {
    let verbs = between.iter().filter(|token| token.upos == Upos::Verb);
    between.len() <= 7
        && verbs.count() == 1
        && between.iter().all(|token| !matches!(token.upos, Upos::Cconj | Upos::Sconj | Upos::Num))
}
