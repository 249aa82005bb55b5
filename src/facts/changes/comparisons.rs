//! One number as a multiple of another: “twice as many men (40) as women (30)”, “80 thefts, double the 40 of 2019”.

use crate::facts::ids::{Ids, QuantityId, SentenceId};
use std::ops::Range;

use super::Multiple;
use super::comparable::have_one_noun;
use crate::english::lexicon::hedges;
use crate::english::lexicon::numbers::cardinal;
use crate::english::{Sentence, Upos, lists};
use crate::facts::numbers::Numbers;
use crate::facts::quantities::bounds;
use crate::facts::quantities::context::{is_one_phrase, word, word_before};
use crate::facts::text::Text;
use crate::facts::{Quantity, QuantityKind};

/// One number said to be a multiple of another.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The number that is so much more.
    pub this: QuantityId,
    /// The number that it is measured by.
    pub that: QuantityId,
    /// How many times as much.
    pub multiple: Multiple,
}

/// So many words may stand between the two numbers and the word that compares them.
const APART: usize = 10;
/// So many words may stand between the parts of “150 houses, twice as many as any other agent” and of “the second-best
/// agent sold 90”.
const NEAR: usize = 6;
/// So many words may stand between “double” and the number behind it.
const BEHIND_DOUBLE: usize = 6;
lists::sets! {
    "data/comparisons.txt":
    /// Adjectives of amount between the two “as”.
    AMOUNTS = "amount";
    /// What stands behind “next” or “second” for the one behind the first.
    NEXT = "next";
}

/// The comparisons of a sentence.
pub(super) fn read(text: &Text, numbers: &Numbers, index: SentenceId) -> Vec<Comparison> {
    let all = numbers.quantity_ids_in(index);
    let sentence = &text.sentences[index];
    let found = (0..sentence.tokens.len()).filter_map(|at| {
        let (factor, words) = factor(sentence, at)?;
        let (this, that) = as_many(numbers, sentence, &words, &all)
            .or_else(|| double_the(numbers, sentence, &words, &all))
            .or_else(|| than_any_other(text, numbers, index, &words))?;
        let span = text.sentences[index].span_of(words.clone());
        let bound = bounds::before(sentence, words.start);
        Some(Comparison { this, that, multiple: Multiple { span, factor, bound } })
    });
    found.collect()
}

/// A factor and its words: “twice”, “three times”, “half”.
pub(super) fn factor(sentence: &Sentence, at: usize) -> Option<(f64, Range<usize>)> {
    let factor = match word(sentence, at) {
        "twice" | "double" => 2.0,
        "thrice" | "triple" | "treble" => 3.0,
        "quadruple" => 4.0,
        "half" if word(sentence, at + 1) == "as" => 0.5,
        "times" => {
            let number = word_before(sentence, at);
            let spelt = cardinal(number).filter(|number| (2..=10).contains(number));
            let factor =
                spelt.or_else(|| number.parse().ok()).filter(|factor| (2..=1000).contains(factor))?;
            return Some((f64::from(u16::try_from(factor).ok()?), at - 1..at + 1));
        }
        _ => return None,
    };
    Some((factor, at..at + 1))
}

/// “Twice as many men (40) as women (30)”; “40 men came, twice as many as the 30 women”.
fn as_many(
    numbers: &Numbers,
    sentence: &Sentence,
    words: &Range<usize>,
    all: &Ids<QuantityId>,
) -> Option<(QuantityId, QuantityId)> {
    let first = words.end;
    if word(sentence, first) != "as" || !AMOUNTS.contains(word(sentence, first + 1)) {
        return None;
    }
    let second =
        (first + 2..sentence.tokens.len().min(first + 2 + APART)).find(|&at| word(sentence, at) == "as")?;
    let start = |index: QuantityId| numbers.quantities[index].place.words.start;
    let that = all.clone().find(|&index| start(index) > second && start(index) <= second + APART)?;
    let between = all.clone().find(|&index| (first..second).contains(&start(index)));
    let set_off = || {
        let before = word_before(sentence, bound_start(sentence, words.start));
        matches!(before, "," | "—" | "–" | "(" | "is" | "are" | "was" | "were")
    };
    let before = || {
        all.clone()
            .rev()
            .find(|&index| start(index) < words.start && that.apart(index) < 3)
            .filter(|_| set_off())
    };
    let this = between.or_else(before)?;
    is_one_phrase(sentence, second, start(that), APART).then_some(())?;
    is_comparable(&numbers.quantities[this], &numbers.quantities[that], between.is_some())
        .then_some((this, that))
}

/// “At 620 tons the yard took twice as much as any other; the next largest took 450.”
fn than_any_other(
    text: &Text,
    numbers: &Numbers,
    index: SentenceId,
    words: &Range<usize>,
) -> Option<(QuantityId, QuantityId)> {
    let sentence = &text.sentences[index];
    let compared = word(sentence, words.end) == "as" && AMOUNTS.contains(word(sentence, words.end + 1));
    let as_ = (words.end + 2..words.end + 2 + NEAR).find(|&at| word(sentence, at) == "as")?;
    let all_others = (as_ + 1..as_ + 1 + NEAR).any(|at| {
        matches!(
            (word(sentence, at), word(sentence, at + 1)),
            ("anyone" | "anybody" | "everyone" | "everybody" | "nobody", "else")
                | ("any", "other")
                | ("the", "next" | "other")
        )
    });
    if !compared || !all_others {
        return None;
    }
    let outside = |id: &QuantityId| numbers.quantities[*id].place.words.end <= words.start;
    let this = numbers.quantity_ids_in(index).rev().find(outside)?;
    let near = numbers.quantities[this].place.words.end + NEAR >= bound_start(sentence, words.start);
    let here = numbers.quantity_ids_in(index).find(|&id| is_second(text, numbers, id, as_));
    let next =
        text.sentences.following(index).filter(|next| next.paragraph == text.sentences[index].paragraph);
    let that = here.or_else(|| {
        next?;
        numbers.quantity_ids_in(index.next()).find(|&id| is_second(text, numbers, id, 0))
    })?;
    (near && is_comparable(&numbers.quantities[this], &numbers.quantities[that], true))
        .then_some((this, that))
}

/// Whether a number is that of the second in a row: “the next largest took 450”, “the runner-up, with 12 seats”.
fn is_second(text: &Text, numbers: &Numbers, number: QuantityId, from: usize) -> bool {
    let number = &numbers.quantities[number];
    let sentence = &text.sentences[number.place.sentence];
    let start = number.place.words.start;
    // The hyphen of “second-best” may or may not be a word of its own.
    let before = (start.saturating_sub(NEAR).max(from)..start).flat_map(|at| word(sentence, at).split('-'));
    let words: Vec<&str> = before.filter(|word| !word.is_empty()).collect();
    let is_next = words.iter().any(|word| matches!(*word, "next" | "second"));
    let is_runner_up = words.windows(2).any(|pair| pair == ["runner", "up"]);
    is_runner_up || is_next && words.iter().any(|word| NEXT.contains(*word))
}

/// “80 thefts, double the 40 of last year”, “80 thefts, twice last year’s 40”.
fn double_the(
    numbers: &Numbers,
    sentence: &Sentence,
    words: &Range<usize>,
    all: &Ids<QuantityId>,
) -> Option<(QuantityId, QuantityId)> {
    let that = all.clone().find(|&index| numbers.quantities[index].place.words.start >= words.end)?;
    // “The old one” counts nothing.
    let is_pronoun = word(sentence, numbers.quantities[that].place.words.start) == "one";
    // The factor may itself be read as a number: “three times”.
    let outside = |index: &QuantityId| numbers.quantities[*index].place.words.end <= words.start;
    let this = all.clone().rev().find(outside)?;
    let (one, other) = (&numbers.quantities[this], &numbers.quantities[that]);
    let start = bound_start(sentence, words.start);
    let is_set_off = matches!(word_before(sentence, start), "," | "—" | "–" | "(" | "or");
    let is_near = start <= one.place.words.end + APART;
    let is_told = is_set_off
        && is_near
        && !is_pronoun
        && is_known_number(sentence, words.end..other.place.words.start)
        && !is_one_of_several(numbers, sentence, that, all);
    (is_told && is_comparable(one, other, false)).then_some((this, that))
}

/// Whether the words between “double” and a number lead up to one that the reader knows: “the 40 of 2019”, “last year’s 40”.
fn is_known_number(sentence: &Sentence, between: Range<usize>) -> bool {
    let is_definite = |at: usize| {
        let token = &sentence.tokens[at];
        matches!(token.lower.as_str(), "the" | "'s" | "its" | "their") && token.upos != Upos::Punct
    };
    is_one_phrase(sentence, between.start, between.end, BEHIND_DOUBLE) && between.into_iter().any(is_definite)
}

/// Whether “and” or “or” joins another number of its kind to one, so that nobody can tell which is meant: “$130 million, or
/// $1.07 a share, double last year’s $64 million and $0.53”.
fn is_one_of_several(
    numbers: &Numbers,
    sentence: &Sentence,
    number: QuantityId,
    all: &Ids<QuantityId>,
) -> bool {
    let quantity = &numbers.quantities[number];
    matches!(word(sentence, quantity.place.words.end), "and" | "or")
        && all.behind(number).next().is_some_and(|next| numbers.quantities[next].kind == quantity.kind)
}

/// Where the words begin that say how exact a factor is.
fn bound_start(sentence: &Sentence, at: usize) -> usize {
    at - sentence.tokens[..at].iter().rev().take(3).take_while(|token| hedges::is_hedge(&token.lower)).count()
}

/// Whether one number can be so many times the other: both are of one sort, one unit and one noun. People go by many nouns.
fn is_comparable(this: &Quantity, that: &Quantity, any_noun: bool) -> bool {
    let one_noun = any_noun || this.kind == QuantityKind::Cardinal || have_one_noun(this, that);
    is_amount(this) && is_amount(that) && this.kind == that.kind && this.unit == that.unit && one_noun
}

fn is_amount(quantity: &Quantity) -> bool {
    let is_kind = matches!(
        quantity.kind,
        QuantityKind::Cardinal | QuantityKind::Money | QuantityKind::Measure | QuantityKind::Percent
    );
    is_kind && quantity.number().is_some_and(|value| value > 0.0)
}
