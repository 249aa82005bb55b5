//! The portions that a sentence tells of, each by itself.

use crate::facts::ids::{Ids, QuantityId, SentenceId};
use std::ops::Range;

use super::divisions::{are_one_sort, is_count, of_before};
use super::{Portion, PortionKind};
use crate::english::{Sentence, Upos, lists};
use crate::facts::numbers::Numbers;
use crate::facts::quantities::{bounds, context};
use crate::facts::text::Text;
use crate::facts::{Bound, Interval, Quantity, QuantityKind};

/// “One in five” is any share near it: nobody says “19 in 100” where one in five will do.
const RATIO: f64 = 0.1;
/// “Half”, “a third” are so many hundredths either way.
const FRACTION: f64 = 0.03;
/// Of a whole, “nearly all” is at least this much.
const NEARLY_ALL: f64 = 0.8;

/// So many words lie at most between the “of” before a whole’s name and the “of” behind it.
const LONGEST_NAME: usize = 7;

/// A portion in its sentence, or a number that may be the part of one.
#[derive(Clone, Debug)]
pub(super) struct PortionMention {
    /// Its words, with those that say how exact it is.
    pub(super) words: Range<usize>,
    /// The portion, where it is one by itself.
    pub(super) kind: Option<PortionKind>,
    /// What part of its whole.
    pub(super) share: Interval,
    /// The number that stands for it, or for its part.
    pub(super) number: Option<QuantityId>,
    /// The whole that it names.
    pub(super) whole: Option<QuantityId>,
    /// Where its own words end: the number, without the whole.
    pub(super) own_end: usize,
}

/// The portions and bare numbers of a sentence, in text order.
pub(super) fn read(text: &Text, numbers: &Numbers, sentence: SentenceId) -> Vec<PortionMention> {
    let words = &text.sentences[sentence];
    let all = numbers.quantity_ids_in(sentence);
    let mut told: Vec<PortionMention> =
        (0..words.tokens.len()).filter_map(|at| in_words(numbers, words, at, &all)).collect();
    let mut left = all;
    while let Some(number) = left.next() {
        let one = with_number(numbers, words, number, left.clone().next());
        left = left.behind(one.whole.unwrap_or(number));
        told.push(one);
    }
    // The whole of a word is told with the word.
    let wholes: Vec<QuantityId> =
        told.iter().filter(|one| one.number.is_none()).filter_map(|one| one.whole).collect();
    told.retain(|one| one.number.is_none_or(|number| !wholes.contains(&number)));
    told.sort_by_key(|one| one.words.start);
    told
}

fn with_number(
    numbers: &Numbers,
    sentence: &Sentence,
    index: QuantityId,
    next: Option<QuantityId>,
) -> PortionMention {
    let quantity = &numbers.quantities[index];
    let whole = next.filter(|&whole| {
        let whole = &numbers.quantities[whole];
        let of = of_before(sentence, whole);
        is_count(whole)
            && of.is_some_and(|of| {
                of == quantity.place.words.end
                    || is_behind_noun(sentence, quantity, whole, of)
                    || is_out_of(sentence, quantity, of)
                    || quantity.kind == QuantityKind::Percent && is_named(sentence, quantity, of)
            })
    });
    let own_end = quantity.place.words.end;
    let start = context::bound_start(sentence, quantity);
    let until = whole.map_or(own_end, |whole| numbers.quantities[whole].place.words.end);
    let mut told = PortionMention {
        words: start..until,
        kind: None,
        share: open(),
        number: Some(index),
        whole,
        own_end,
    };
    match quantity.kind {
        QuantityKind::Cardinal | QuantityKind::Money if is_count(quantity) => {
            let alike = |&whole: &QuantityId| are_one_sort(quantity, &numbers.quantities[whole]);
            if let Some(whole) = whole.filter(alike) {
                told.kind = Some(PortionKind::Counted { part: index, whole });
                told.share = quantity.interval().over(numbers.quantities[whole].interval());
            }
        }
        QuantityKind::Percent if quantity.unit.as_deref() == Some("percent") => {
            told.kind = Some(PortionKind::Percent(index));
            told.share = quantity.interval().times(0.01);
        }
        QuantityKind::Fraction => {
            let words = &sentence.tokens[quantity.place.words.clone()];
            let ratio = words.iter().any(|token| matches!(token.lower.as_str(), "in" | "out"));
            let exact = words.iter().any(|token| token.lower == "out");
            told.kind = Some(if ratio { PortionKind::Ratio(index) } else { PortionKind::Fraction(index) });
            told.share = near(quantity, ratio, exact);
        }
        _ => {}
    }
    told
}

/// “12 out of the 40”.
fn is_out_of(sentence: &Sentence, part: &Quantity, of: usize) -> bool {
    of == part.place.words.end + 1 && context::word(sentence, of - 1) == "out"
}

/// “27 complaints out of 90”, “52 votes of 100”: the noun stands with the part, and the whole has none.
fn is_behind_noun(sentence: &Sentence, part: &Quantity, whole: &Quantity, of: usize) -> bool {
    let out = of.checked_sub(1).filter(|&at| context::word(sentence, at) == "out");
    let noun = part.of.as_ref().map(|noun| noun.head + 1);
    let is_near = of <= part.place.words.end + 3 && of > part.place.words.end;
    is_near && noun == Some(out.unwrap_or(of)) && whole.of.is_none()
}

/// Whether the whole is named before its number: “8 percent of the library budget of”.
fn is_named(sentence: &Sentence, part: &Quantity, of: usize) -> bool {
    let start = part.place.words.end;
    let noun = |at: usize| {
        use Upos::{Adj, Det, Noun, Part, Pron, Propn};
        matches!(sentence.tokens[at].upos, Adj | Det | Noun | Part | Pron | Propn)
    };
    context::word(sentence, start) == "of"
        && (start + 3..=start + LONGEST_NAME).contains(&of)
        && (start + 1..of).all(noun)
}

/// What a ratio or a fraction may stand for.
pub(super) fn near(quantity: &Quantity, ratio: bool, exact: bool) -> Interval {
    let value = quantity.number().unwrap_or_default();
    let by = if exact {
        0.005
    } else if ratio {
        (value * RATIO).min(0.05)
    } else {
        FRACTION
    };
    let by = if quantity.bound == Bound::About { by * 2.0 } else { by };
    match quantity.bound {
        Bound::Over | Bound::AtLeast => Interval { low: value, high: f64::INFINITY },
        Bound::Under | Bound::AtMost => Interval { low: f64::NEG_INFINITY, high: value },
        Bound::Exact | Bound::About => Interval::around(value, by),
    }
}

fn open() -> Interval {
    Interval { low: f64::NEG_INFINITY, high: f64::INFINITY }
}

lists::sets! {
    "data/majorities.txt":
    /// Articles and adjectives before “majority”.
    BEFORE_MAJORITIES = "before";
}

/// “A majority of the 40 members”, “most of the 40”, “nearly all of the 40”; behind a comma also “a majority”.
fn in_words(
    numbers: &Numbers,
    sentence: &Sentence,
    at: usize,
    all: &Ids<QuantityId>,
) -> Option<PortionMention> {
    let share = share_in_words(sentence, at)?;
    let behind = at + 1;
    // The “nearly” of “nearly all” is its own.
    let is_all = context::word(sentence, at) == "all";
    let number = all.clone().find(|&index| numbers.quantities[index].place.words.start > at);
    let whole = number.filter(|&whole| {
        let quantity = &numbers.quantities[whole];
        let definite = |of: usize| context::bound_start(sentence, quantity) > of + 1;
        let of = || of_before(sentence, quantity).is_some_and(|of| of == behind && definite(of));
        is_count(quantity) && (of() || is_all && is_right_behind(sentence, quantity, behind))
    });
    let start = if is_all { at - 1 } else { majority_start(sentence, at) };
    let is_alone = || {
        let is_before = |next| is_before_share(sentence, &numbers.quantities[next], at);
        [is_apposed(sentence, at), is_of_nameless(sentence, at), number.is_some_and(is_before)]
            .contains(&true)
    };
    if bounds::before(sentence, start) != Bound::Exact || whole.is_none() && !is_alone() {
        return None;
    }
    let until = whole.map_or(behind, |whole| numbers.quantities[whole].place.words.end);
    Some(PortionMention {
        words: start..until,
        kind: Some(PortionKind::Word),
        share,
        number: None,
        whole,
        own_end: behind,
    })
}

/// “Won an outright majority, 51 percent of the vote”
fn is_before_share(sentence: &Sentence, next: &Quantity, at: usize) -> bool {
    let is_set_off = matches!(context::word(sentence, at + 1), "," | "(" | "—" | "–");
    is_set_off && next.is_percent() && context::bound_start(sentence, next) == at + 2
}

/// “Nearly all the 150”
fn is_right_behind(sentence: &Sentence, whole: &Quantity, behind: usize) -> bool {
    context::word(sentence, behind) == "the" && whole.place.words.start == behind + 1
}

/// “A minority of the shareholders”: the whole has a name and no number.
fn is_of_nameless(sentence: &Sentence, at: usize) -> bool {
    matches!(context::word(sentence, at), "majority" | "minority" | "bulk")
        && context::word(sentence, at + 1) == "of"
}

/// What part a word for one means: “a majority”, “most of”, “nearly all”.
fn share_in_words(sentence: &Sentence, at: usize) -> Option<Interval> {
    const HALF: f64 = 0.5;
    let more_than_half = Interval { low: HALF + f64::EPSILON * 8.0, high: 1.0 };
    let before = context::word_before(sentence, at);
    match context::word(sentence, at) {
        "majority" if BEFORE_MAJORITIES.contains(before) => Some(more_than_half),
        "bulk" if before == "the" && context::word(sentence, at + 1) == "of" => Some(more_than_half),
        "minority" if BEFORE_MAJORITIES.contains(before) => {
            Some(Interval { low: 0.0, high: HALF - f64::EPSILON * 8.0 })
        }
        "most" if context::word(sentence, at + 1) == "of" && !matches!(before, "the" | "at") => {
            Some(more_than_half)
        }
        "all" if matches!(before, "nearly" | "almost" | "virtually") => {
            Some(Interval { low: NEARLY_ALL, high: 1.0 })
        }
        _ => None,
    }
}

/// Where “a majority”, “a large majority” begins.
fn majority_start(sentence: &Sentence, at: usize) -> usize {
    let before = |at: usize| context::word_before(sentence, at);
    match at {
        _ if !BEFORE_MAJORITIES.contains(before(at)) => at,
        _ if at > 1 && before(at - 1) == "a" => at - 2,
        _ => at - 1,
    }
}

/// Whether a word for a part stands between two marks, or behind “or”: “the 21 members, a majority,”.
fn is_apposed(sentence: &Sentence, at: usize) -> bool {
    let before = context::word_before(sentence, majority_start(sentence, at));
    matches!(before, "," | "—" | "–" | "(" | "or")
        && matches!(context::word(sentence, at + 1), "," | "." | ";" | "—" | "–" | ")")
}

/// A part of a whole, both as numbers of one sort, by the two.
pub(super) fn counted(numbers: &Numbers, part: QuantityId, whole: QuantityId) -> Option<Portion> {
    let (number, all) = (&numbers.quantities[part], &numbers.quantities[whole]);
    let share = number.interval().over(all.interval());
    let kind = PortionKind::Counted { part, whole };
    are_one_sort(number, all).then_some(Portion { span: number.place.span, kind, share })
}

impl PortionMention {
    /// It as a portion of the draft.
    pub(super) fn portion(&self, text: &Text, numbers: &Numbers, sentence: SentenceId) -> Option<Portion> {
        let span = if let Some(number) = self.number.filter(|_| self.whole.is_none()) {
            numbers.quantities[number].place.span
        } else {
            let start = self.number.map(|number| numbers.quantities[number].place.words.start);
            text.sentences[sentence].span_of(start.unwrap_or(self.words.start)..self.words.end)
        };
        Some(Portion { span, kind: self.kind?, share: self.share })
    }

    /// Its own words, without the whole that stands behind them.
    pub(super) fn without_whole(
        &self,
        text: &Text,
        numbers: &Numbers,
        sentence: SentenceId,
    ) -> Option<Portion> {
        let span = match self.number {
            Some(number) => numbers.quantities[number].place.span,
            None => text.sentences[sentence].span_of(self.words.start..self.own_end),
        };
        Some(Portion { span, kind: self.kind?, share: self.share })
    }
}

/// What part of its whole a fraction such as “a third” may stand for.
pub fn fraction(quantity: &Quantity) -> Interval {
    near(quantity, false, false)
}
