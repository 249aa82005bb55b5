//! Whether the two numbers of a change are places in a row: “the song is up from six to five”.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::Change;
use crate::english::{Rel, Sentence, Upos, lists};
use crate::facts::measures::subject;
use crate::facts::{Facts, Quantity, QuantityKind};

/// Nouns for what is itself a number.
static NUMBERS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    lists::lines(include_str!("data/numbers.txt")).flat_map(str::split_whitespace).collect()
});

/// Whether the numbers of a change may be places of a chart, a table or a ranking, or an exchange rate: they count
/// nothing, and what rises or falls is not itself a number.
pub(super) fn is_of_ranks(facts: &Facts, index: usize, change: &Change) -> bool {
    let (from, to) = change.ends(facts);
    let sentence = &facts.sentences[index];
    let before = from.place.words.start.min(to.place.words.start);
    is_bare(from) && is_bare(to) && !is_number(sentence, before)
}

/// A whole number or an exchange rate without a noun or a unit.
fn is_bare(quantity: &Quantity) -> bool {
    quantity.kind == QuantityKind::Cardinal && quantity.of.is_none() && quantity.unit.is_none()
}

/// Whether what rises or falls in the clause before a word is a number, or several of something: “turnout”, “sales”.
fn is_number(sentence: &Sentence, before: usize) -> bool {
    let tokens = &sentence.tokens;
    let is_verb = |at: &usize| matches!(tokens[*at].upos, Upos::Verb | Upos::Aux);
    let Some(verb) = (0..before).rev().find(is_verb) else { return false };
    // “Is up”: the parse may take either word for the head.
    let above = tokens[verb].head;
    let own = subject(sentence, verb).or_else(|| above.and_then(|above| subject(sentence, above)));
    let passive = sentence.child(verb, &[Rel::Obj]);
    own.into_iter().chain(passive).any(|noun| {
        let token = &tokens[noun];
        let several = token.upos == Upos::Noun && token.lower != token.lemma;
        token.name.is_none() && (several || NUMBERS.contains(token.lemma.as_str()))
    })
}
