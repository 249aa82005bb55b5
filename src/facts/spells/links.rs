//! Whether a length of time and a stretch between two dates of its sentence are said of one thing.

use std::ops::Range;

use super::kinds::is_awarded;
use super::length::{is_apart, is_compound};
use crate::english::lists;
use crate::english::{Rel, Sentence, Token, Upos};

lists::sets! {
    "data/links.txt":
    /// Verbs that say how long their subject lasts.
    LASTING = "lasting";
    /// Participles that say how long what stands before them lasts.
    LASTING_PARTICIPLES = "lasting participle";
}

/// How a length stands to a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Link {
    /// It is the length of all of the stretch: “from 2010 to 2016, a span of eight years”.
    Whole,
    /// It may be of a part of it: “from 2010 to 2016 he spent eight years at sea”, which may be anywhere.
    Within,
}

/// How a length stands to a stretch of its sentence, each given as words; `None` where they may be of two things.
pub(crate) fn link(sentence: &Sentence, length: &Range<usize>, stretch: &Range<usize>) -> Option<Link> {
    if is_apart(sentence, length) {
        return None;
    }
    if length.end <= stretch.start {
        let between = length.end..stretch.start;
        let is_linked =
            is_joined(sentence, length.end, between.clone()) || is_subject(sentence, length, between);
        return is_linked.then_some(Link::Whole);
    }
    let between = sentence.tokens.get(stretch.end..length.start)?;
    if is_naming(between) { Some(Link::Whole) } else { is_one_clause(between).then_some(Link::Within) }
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
