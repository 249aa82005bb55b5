//! Whether the two numbers of a change are places in a row: “the song is up from six to five”.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::{Change, Ranks};
use crate::english::{Rel, Sentence, Upos, lists};
use crate::facts::measures::subject;
use crate::facts::{Facts, Quantity, QuantityKind};

/// Nouns for what is itself a number.
static NUMBERS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    lists::lines(include_str!("data/numbers.txt")).flat_map(str::split_whitespace).collect()
});

/// Nouns for the places of a row, by which something rises in it.
const PLACES: [&str; 8] = ["place", "spot", "position", "rank", "rung", "notch", "slot", "placing"];

/// Whether the numbers of a change are places of a chart, a table or a ranking. They may be, or may be exchange rates, where they
/// count nothing and what rises or falls is not itself a number.
pub(super) fn ranks(facts: &Facts, index: usize, change: &Change) -> Ranks {
    let (from, to) = change.ends(facts);
    let sentence = &facts.sentences[index];
    let before = from.place.words.start.min(to.place.words.start);
    if from.kind == QuantityKind::Ordinal && to.kind == QuantityKind::Ordinal
        || rises_by_places(sentence, before)
    {
        Ranks::Told
    } else if is_bare(from) && is_bare(to) && !is_number(sentence, before) {
        Ranks::Perhaps
    } else {
        Ranks::No
    }
}

/// “Rose four places, to 27”: the noun right before the numbers, whatever marks stand between.
fn rises_by_places(sentence: &Sentence, before: usize) -> bool {
    /// So many words lie between the noun and the numbers at most: “places, to No.”
    const NEAR: usize = 4;
    let near = &sentence.tokens[before.saturating_sub(NEAR)..before];
    near.iter().any(|token| PLACES.contains(&token.lemma.as_str()))
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
