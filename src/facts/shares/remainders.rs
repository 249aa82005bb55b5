//! What is left of a whole that stands in another sentence: “Nine were treated, six went home and the remaining 11 …” of 24.

use super::Division;
use super::divisions::{are_one_sort, is_count, is_gapped, is_subject};
use crate::english::lexicon::further::REST;
use crate::english::{Sentence, Upos};
use crate::facts::ids::{Ids, QuantityId, SentenceId};
use crate::facts::numbers::Numbers;
use crate::facts::quantities::context::{bound_start, word, word_before};
use crate::facts::text::Text;
use crate::facts::{Bound, Quantity, QuantityKind};

/// So many sentences before its parts a whole stands at most, unless they name it: “of the injured”.
const NEAR: usize = 3;

/// A whole is hardly ever got wrong by more than this part of it, and small ones by so many.
const WRONG_BY: f64 = 0.1;
const FEW: f64 = 2.0;

/// The division of a whole into what a sentence counts and what it says is left of it.
pub(super) fn read(text: &Text, numbers: &Numbers, index: SentenceId) -> Option<Division> {
    let sentence = &text.sentences[index];
    let all = numbers.quantity_ids_in(index);
    let rest = all.clone().find(|&id| is_rest(sentence, &numbers.quantities[id]))?;
    let (mut parts, first) = parts(sentence, numbers, all.before(rest), &numbers.quantities[rest]);
    let is_money = numbers.quantities[rest].kind == QuantityKind::Money;
    if parts.len() < if is_money { 1 } else { 2 } {
        return None;
    }
    parts.push(rest);
    let sum = |parts: &[QuantityId]| {
        parts.iter().filter_map(|&part| numbers.quantities[part].number()).sum::<f64>()
    };
    // “24 walked out; nine were treated, four of …”: the first of several may itself be the whole.
    if parts.len() > 3 && is_near(numbers.quantities[parts[0]].number()?, sum(&parts[1..])) {
        let whole = parts.remove(0);
        return Some(Division { whole, parts, complete: true, is_shared_out: false });
    }
    let wholes: Vec<QuantityId> =
        candidates(text, numbers, index, first, &numbers.quantities[rest]).collect();
    let value = |&whole: &QuantityId| numbers.quantities[whole].number();
    let largest = parts.iter().filter_map(value).fold(0.0, f64::max);
    // Whatever makes the sum right is the whole.
    let told = sum(&parts);
    if wholes.iter().filter_map(value).any(|whole| (whole - told).abs() < f64::EPSILON * told) {
        return None;
    }
    let whole = wholes.into_iter().rev().find(|whole| {
        let quantity = &numbers.quantities[*whole];
        quantity.bound == Bound::Exact
            && quantity.number().is_some_and(|it| it > largest && is_near(it, told))
    })?;
    Some(Division { whole, parts, complete: true, is_shared_out: false })
}

fn is_near(whole: f64, sum: f64) -> bool {
    (whole - sum).abs() <= (whole * WRONG_BY).max(FEW)
}

/// Whether a number says how much is left: “the remaining 11”, “the balance of $5 million”.
fn is_rest(sentence: &Sentence, quantity: &Quantity) -> bool {
    if quantity.bound != Bound::Exact || !is_count(quantity) {
        return false;
    }
    let start = bound_start(sentence, quantity);
    let is_amount = quantity.kind == QuantityKind::Money;
    let is_rest =
        REST.contains(word_before(sentence, start)) && start >= 2 && word(sentence, start - 2) == "the";
    is_rest && (is_amount || is_bare(sentence, quantity)) || is_amount && is_balance(sentence, start)
}

/// “The balance of”, right before a place.
fn is_balance(sentence: &Sentence, start: usize) -> bool {
    let before = start.checked_sub(3).map_or(&[][..], |from| &sentence.tokens[from..start]);
    let lower = before.iter().map(|token| token.lower.as_str()).collect::<Vec<_>>();
    matches!(lower[..], ["the", "balance" | "remainder" | "rest", "of"])
}

/// Whether a number has no noun of its own.
fn is_bare(sentence: &Sentence, quantity: &Quantity) -> bool {
    let next = sentence.tokens.get(quantity.place.words.end);
    quantity.of.is_none()
        || next.is_none_or(|next| !matches!(next.upos, Upos::Noun | Upos::Adj | Upos::Propn))
}

/// The parts that a sentence counts before what is left, and where the words for them begin.
fn parts(
    sentence: &Sentence,
    numbers: &Numbers,
    before: Ids<QuantityId>,
    rest: &Quantity,
) -> (Vec<QuantityId>, usize) {
    let is_part = |id: &QuantityId| {
        let quantity = &numbers.quantities[*id];
        let counted = rest.kind == QuantityKind::Money
            || is_bare(sentence, quantity)
                && (is_subject(sentence, quantity) || is_gapped(sentence, quantity));
        are_one_sort(quantity, rest) && quantity.bound == Bound::Exact && counted
    };
    let parts: Vec<QuantityId> = before.filter(is_part).collect();
    let first = parts.first().map_or(0, |&first| numbers.quantities[first].place.words.start);
    (parts, first)
}

/// The numbers that may be the whole, in text order: those shortly before, and those told with the word by which the parts take
/// it up: “injuring 34” of “of the injured”.
fn candidates<'a>(
    text: &'a Text,
    numbers: &'a Numbers,
    index: SentenceId,
    first: usize,
    rest: &'a Quantity,
) -> impl Iterator<Item = QuantityId> + 'a {
    let sentence = &text.sentences[index];
    let named = (1..first).rev().find(|&at| word(sentence, at) == "the" && word_before(sentence, at) == "of");
    let named = named.and_then(|at| sentence.tokens.get(at + 1));
    let is_named = move |quantity: &Quantity| {
        /// So many words around a number tell of whom it is.
        const AROUND: usize = 4;
        let words = &text.sentences[quantity.place.sentence];
        let around = quantity.place.words.start.saturating_sub(AROUND)..quantity.place.words.end + AROUND;
        let mut around = around.filter_map(|at| words.tokens.get(at));
        named.is_some_and(|named| around.any(|it| are_of_one_stem(&it.lower, &named.lower)))
    };
    let ids = numbers.quantities.ids();
    ids.take_while(move |&id| {
        let place = &numbers.quantities[id].place;
        place.sentence < index || place.sentence == index && place.words.end <= first
    })
    .filter(move |&id| {
        let quantity = &numbers.quantities[id];
        let near = index.apart(quantity.place.sentence) <= NEAR;
        are_one_sort(quantity, rest) && (near || is_named(quantity))
    })
}

/// Whether two words are forms of one, as “injured” and “injuring” are, by the letters that they begin with.
fn are_of_one_stem(one: &str, other: &str) -> bool {
    /// So many letters tell one stem from another, and so many make an ending.
    const STEM: usize = 4;
    const ENDING: usize = 3;
    let common = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    common >= STEM && one.len().max(other.len()) <= common + ENDING
}
