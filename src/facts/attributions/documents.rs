//! A document as the source of what is said to stand in it: “In a poll last week, she led by five points”, “In the mayor’s
//! words, it was a mess”.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::clause::Clause;
use super::headed;
use crate::english::grammar::{noun_phrase, own_subject, possessor, trimmed};
use crate::english::lexicon::cues::{self, Act};
use crate::english::{Rel, Sentence, Upos, lists};

/// Nouns for what somebody has said or thinks, as in “in her words”.
static WORDS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lists::set(include_str!("data/nouns.txt"), "in whose"));

/// Nouns for what somebody has told, as in “by her own admission”.
static OWN: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lists::set(include_str!("data/nouns.txt"), "by whose"));

/// Reads “in” before a document, or “in” or “by” before somebody’s words, as the preposition of a source.
pub(super) fn in_document(sentence: &Sentence, at: usize) -> Option<Clause> {
    let head = sentence.tokens[at].head.filter(|&head| head > at && sentence.tokens[at].rel == Rel::Case)?;
    let own = sentence.tokens[at].lower == "by";
    if own && !OWN.contains(sentence.tokens[head].lower.as_str()) {
        return None;
    }
    let source = source(sentence, head)?;
    let source = source.start.max(at + 1)..source.end;
    let above = sentence.tokens[head].head?;
    // “In a report, the mayor said …”: the mayor does.
    if cues::verb(&sentence.tokens[above]).is_some() || own_subject(sentence, above).is_none() {
        return None;
    }
    let opens =
        sentence.tokens[..at].iter().all(|it| matches!(it.upos, Upos::Punct | Upos::Cconj | Upos::Adv));
    let comma = || (source.end..sentence.tokens.len()).find(|&i| sentence.tokens[i].text == ",");
    let content = opens.then(|| comma().map(|comma| comma..sentence.tokens.len())).flatten()?;
    let content = trimmed(sentence, content)?;
    Some(Clause { source: Some(source), cue: at..at + 1, content, act: Act::Report })
}

/// “A poll of voters”; of “the mayor’s words” the mayor.
fn source(sentence: &Sentence, head: usize) -> Option<std::ops::Range<usize>> {
    let token = &sentence.tokens[head];
    if WORDS.contains(token.lower.as_str()) || OWN.contains(token.lower.as_str()) {
        let owner = possessor(sentence, head);
        let of = || sentence.child(head, &[Rel::Nmod]).filter(|&i| i > head);
        return owner.or_else(of).map(|owner| noun_phrase(sentence, owner));
    }
    let counts = matches!(token.lemma.as_str(), "poll" | "survey" | "study" | "ranking" | "census");
    (counts && headed::shows(&token.lower)).then(|| noun_phrase(sentence, head))
}
