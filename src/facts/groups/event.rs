//! What happened to those counted: “six miners were killed”, “the release of the four”.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::english::lists;
use crate::english::{Rel, Sentence};

/// The kind of an event that happens once to a group: `away` for leaving, escaping and being freed.
pub(super) type Kind = &'static str;

/// Kinds by how a word takes those it happens to, and the word.
static KINDS: LazyLock<FxHashMap<(&str, &str), Kind>> = LazyLock::new(|| {
    let lines = lists::lines(include_str!("data/events.txt"));
    let parts = lines.filter_map(|line| {
        let (heading, words) = line.split_once(':')?;
        Some((heading.split_once(' ')?, words))
    });
    parts
        .flat_map(|((kind, frame), words)| words.split_whitespace().map(move |word| ((frame, word), kind)))
        .collect()
});

/// Words that leave open whether it happened.
const OPEN: [&str; 11] =
    ["not", "n't", "never", "may", "might", "could", "would", "can", "should", "if", "without"];

/// What happened to those whom the noun or number at `counted` means, if its clause tells.
pub(super) fn of(sentence: &Sentence, counted: usize) -> Option<Kind> {
    by_clause(sentence, counted).or_else(|| by_own_clause(sentence, counted))
}

/// By the verb or noun that it depends on.
fn by_clause(sentence: &Sentence, counted: usize) -> Option<Kind> {
    let token = &sentence.tokens[counted];
    let above = token.head?;
    let passive = sentence.child(above, &[Rel::AuxPass]).is_some();
    let kind = match token.rel {
        Rel::Nsubj if !passive => kind(sentence, above, &["does", "is"]),
        Rel::NsubjPass | Rel::Nsubj | Rel::Obj => kind(sentence, above, &["done"]),
        Rel::Nmod | Rel::NmodPoss => kind(sentence, above, &["noun"]),
        _ => None,
    };
    kind.filter(|_| !is_open(sentence, above))
}

/// By a clause of its own: “six miners killed in the blast”, “the six who fled”.
fn by_own_clause(sentence: &Sentence, counted: usize) -> Option<Kind> {
    sentence.children(counted).find_map(|i| {
        let passive = sentence.child(i, &[Rel::AuxPass]).is_some();
        let frame = match sentence.tokens[i].rel {
            Rel::Acl => "done",
            Rel::AclRelcl if passive => "done",
            Rel::AclRelcl => "does",
            Rel::Amod => "is",
            _ => return None,
        };
        kind(sentence, i, &[frame]).filter(|_| !is_open(sentence, i))
    })
}

fn kind(sentence: &Sentence, word: usize, frames: &[&'static str]) -> Option<Kind> {
    let lemma = sentence.tokens[word].lemma.as_str();
    frames.iter().find_map(|frame| KINDS.get(&(*frame, lemma)).copied())
}

/// Whether it is left open, or denied, that a verb or predicate happened.
pub(super) fn is_open(sentence: &Sentence, event: usize) -> bool {
    sentence.children(event).any(|i| OPEN.contains(&sentence.tokens[i].lower.as_str()))
}
