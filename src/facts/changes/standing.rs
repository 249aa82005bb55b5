//! Whether the two numbers of a change are places in a row: “the song is up from six to five”.

use crate::facts::ids::SentenceId;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::{Change, Ranks};
use crate::english::grammar::subject_of;
use crate::english::{Rel, Sentence, Upos, lists};
use crate::facts::numbers::Numbers;
use crate::facts::text::Text;
use crate::facts::{Quantity, QuantityKind};

/// Nouns for what is itself a number.
static NUMBERS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| lists::words(include_str!("data/numbers.txt")));

lists::sets! {
    "data/rows.txt":
    /// Nouns for the places of a row, by which something rises in it.
    PLACES = "place";
    /// Words for a row in which the first is the highest. Of rounds, bases, gears and steps the last is.
    TABLES = "first is highest";
}

/// Whether the numbers of a change are places of a chart, a table or a ranking. They may be, or may be exchange rates, where they
/// count nothing and what rises or falls is not itself a number.
pub(super) fn ranks(text: &Text, numbers: &Numbers, index: SentenceId, change: &Change) -> Ranks {
    let (from, to) = change.ends(numbers);
    let sentence = &text.sentences[index];
    let before = from.place.words.start.min(to.place.words.start);
    let ordinals = from.kind == QuantityKind::Ordinal && to.kind == QuantityKind::Ordinal;
    let in_table = || names_table(sentence) && [from, to].iter().all(|place| is_place(sentence, place));
    if ordinals && !in_table() {
        Ranks::Perhaps
    } else if ordinals || rises_by_places(sentence, before) {
        Ranks::Told
    } else if is_bare(from) && is_bare(to) && !is_number(sentence, before) {
        Ranks::Perhaps
    } else {
        Ranks::No
    }
}

fn names_table(sentence: &Sentence) -> bool {
    sentence.tokens.iter().any(|token| TABLES.contains(token.lower.as_str()))
}

/// Whether an ordinal is a place by itself: not “third gear”, “third-poorest”, “second from bottom” or “third to last”.
fn is_place(sentence: &Sentence, ordinal: &Quantity) -> bool {
    let end = ordinal.place.words.end;
    let word = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let from_below = word(end) == "-"
        || matches!(word(end), "bottom" | "last")
        || matches!(word(end), "to" | "from") && matches!(word(end + 1), "last" | "bottom" | "the");
    let named = ordinal.of.as_ref().is_some_and(|of| of.head >= end && !PLACES.contains(of.lemma.as_str()));
    !from_below && !named
}

/// “Rose four places, to 27”: the noun right before the numbers, whatever marks stand between.
fn rises_by_places(sentence: &Sentence, before: usize) -> bool {
    /// So many words lie between the noun and the numbers at most: “places, to No.”
    const NEAR: usize = 4;
    let mut near = before.saturating_sub(NEAR)..before;
    // “Increased his position to 9.9 percent” tells of no row.
    let is_counted = |at: usize| {
        at.checked_sub(1).is_some_and(|number| {
            let token = &sentence.tokens[number];
            token.upos == Upos::Num || matches!(token.lower.as_str(), "a" | "one" | "few" | "several")
        })
    };
    near.any(|at| PLACES.contains(sentence.tokens[at].lemma.as_str()) && is_counted(at))
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
    let own = subject_of(sentence, verb).or_else(|| above.and_then(|above| subject_of(sentence, above)));
    let passive = sentence.child(verb, &[Rel::Obj]);
    own.into_iter().chain(passive).any(|noun| {
        let token = &tokens[noun];
        let several = token.upos == Upos::Noun && token.lower != token.lemma;
        token.name.is_none() && (several || NUMBERS.contains(token.lemma.as_str()))
    })
}
