//! An average age that is not that of the ages told just before: “two men, aged 71 and 84, and a woman of 66. Their average age was 76.”

use super::figures::Figure;
use super::spelling;
use crate::facts::quantities::is_within;
use crate::facts::{Facts, Quantity, Scale, SentenceId};
use crate::rules::Found;

/// Ages are told in full years, so that the true average may be so much higher.
const FULL_YEAR: f64 = 1.0;

/// The finding that an average of “theirs” is not that of the ages of the sentence before.
pub(super) fn miscomputed(
    facts: &Facts,
    index: SentenceId,
    word: usize,
    average: &Figure<'_>,
) -> Option<Found> {
    let sentence = &facts.sentences()[index];
    let lower = |at: Option<usize>| {
        at.and_then(|at| sentence.tokens.get(at)).map_or("", |token| token.lower.as_str())
    };
    let is_theirs = matches!(lower(word.checked_sub(1)), "their" | "whose") && lower(Some(word + 1)) == "age";
    let before = index
        .before()
        .filter(|&before| is_theirs && facts.sentences()[before].paragraph == sentence.paragraph)?;
    let ages = ages(facts, before)?;
    let [first, .., last] = ages[..] else { return None };
    let years: f64 = ages.iter().filter_map(|it| it.number()).sum();
    #[allow(clippy::cast_precision_loss, reason = "a few ages")]
    let right = years / ages.len() as f64;
    let stated = average.number()?;
    let slack = average.step / 2.0 + FULL_YEAR / 2.0;
    let is_exact = average.interval.low.is_finite() && average.interval.high.is_finite();
    // The ages may be up to a year higher, half a year on average.
    if !is_exact || is_within(stated, right + FULL_YEAR / 2.0, slack) {
        return None;
    }
    let span = first.place.span.cover(last.place.span);
    let message = format!(
        "The average of the ages in “{}” is {}, not {}.",
        facts.words(span),
        spelling::figure_as_fine(right, 0.1),
        facts.words(average.span)
    );
    Some(Found::new(average.span, message).related(span, format!("“{}”", facts.words(span))))
}

/// The ages of a sentence, those joined to one among them: “aged 71 and 84”. `None` where a number among them may be another or none.
fn ages(facts: &Facts, index: SentenceId) -> Option<Vec<&Quantity>> {
    let sentence = &facts.sentences()[index];
    let is_age = |quantity: &Quantity| {
        let mut ages = facts.measures().of_sentence(index).iter().filter(|it| it.scale == Scale::Age);
        ages.any(|it| it.number == quantity.place.words)
    };
    let lower = |at: Option<usize>| {
        at.and_then(|at| sentence.tokens.get(at)).map_or("", |token| token.lower.as_str())
    };
    let mut ages: Vec<&Quantity> = Vec::new();
    for quantity in facts.quantities_in(index) {
        let words = &quantity.place.words;
        let mark = words.start.checked_sub(1);
        let is_joined = matches!(lower(mark), "," | "and")
            && ages.last().is_some_and(|last| Some(last.place.words.end) == mark);
        if is_age(quantity) || is_joined {
            ages.push(quantity);
        } else if quantity.of.is_none() {
            return None;
        }
    }
    ages.iter().all(|age| age.number().is_some()).then_some(ages)
}
