//! Lists of clauses behind a colon: “four changes: Tolley gives way to Ruru, Josh Amituanai comes in and Kinsella starts”.

use std::ops::Range;

use super::listing::Listing;
use crate::english::{Sentence, Upos, grammar, lists};

lists::sets! {
    "data/announcing.txt":
    /// Nouns, in dictionary form, of what is told in a clause: something done or to be done.
    DEEDS = "deeds";
}

/// Whether each item of a list of a noun may be a clause.
pub(super) fn announces(lemma: &str) -> bool {
    DEEDS.contains(lemma)
}

/// The clauses that fill some words of a sentence, each with its subject and its verb; none where one cannot be told from the
/// next.
pub(super) fn read(sentence: &Sentence, words: Range<usize>) -> Option<Listing> {
    let end = words.clone().rev().find(|&at| sentence.tokens[at].upos != Upos::Punct)? + 1;
    let is = |at: usize, mark: &str| sentence.tokens[at].text == mark;
    if (words.start..end).any(|at| is(at, ";") || is(at, "(") || is(at, "“")) {
        return None;
    }
    let mut items: Vec<Range<usize>> = Vec::new();
    let mut start = words.start;
    for at in (words.start..end).filter(|&at| is(at, ",")) {
        items.push(start..at);
        start = at + 1;
    }
    // Without a comma it is one clause with two verbs, or two of which nobody can tell.
    if items.is_empty() {
        return None;
    }
    let rest = if is(start, "and") { start + 1..end } else { start..end };
    let joints: Vec<usize> = rest.clone().filter(|&at| is(at, "and")).collect();
    match joints[..] {
        [] => items.push(rest),
        [at] => items.extend([rest.start..at, at + 1..rest.end]),
        _ => return None,
    }
    let is_list = items.iter().all(|item| is_clause(sentence, item)) && items.len() >= 2;
    is_list.then_some(Listing { words: words.start..end, items: items.len(), places: false, names: false })
}

/// Whether some words have a finite verb and, before it, a noun that may be its subject. An “and” may join two such.
fn is_clause(sentence: &Sentence, words: &Range<usize>) -> bool {
    let tokens = &sentence.tokens;
    let verb = words.clone().find(|&at| grammar::is_finite(sentence, at));
    let is_nominal = |at: usize| matches!(tokens[at].upos, Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num);
    let is_joined = words.clone().any(|at| tokens[at].text == "and");
    verb.is_some_and(|verb| (words.start..verb).any(is_nominal)) && !is_joined
}
