//! A share that is told again in percent some sentences off, where the percentage takes up what was told: “62 percent of them”.

use super::shares_again::{differs, is_other, percents, told};
use super::{conflict, spelling};
use crate::english::{Sentence, grammar};
use crate::facts::quantities::context::word;
use crate::facts::{Bound, Facts, Quantity, QuantityKind, SentenceId};
use crate::finding::Level;
use crate::rules::Found;

/// So many sentences lie between the two at most.
const APART: usize = 3;

/// So many times the true share, or so much less, a percentage may be and still be meant for it.
const OF_ITS_SIZE: f64 = 2.5;

/// Ratios, “three of every five”, that a percentage some sentences off contradicts.
pub(super) fn ratios(facts: &Facts) -> Vec<Found> {
    let mut found = Vec::new();
    for index in facts.sentences().ids() {
        let own = told(facts, index);
        let [one] = &own[..] else { continue };
        let near = facts.sentences().around(index, APART, APART);
        let near: Vec<SentenceId> = near.filter(|&it| it != index && told(facts, it).is_empty()).collect();
        let all: Vec<&Quantity> = near.into_iter().flat_map(|it| percents(facts, it)).collect();
        let [percent] = all[..] else { continue };
        let sentence: &Sentence = &facts.sentences()[percent.place.sentence];
        let noun = percent.of.as_ref().map(|of| of.lemma.as_str());
        let same =
            noun.is_some() && noun == one.noun || has_noun(sentence, one.noun) || takes_up(sentence, percent);
        let is_told = percents(facts, index).is_empty() && same && !is_other(sentence, percent);
        found.extend(
            is_told.then(|| differs(facts, one, percent)).flatten().map(|it| it.at(Level::Information)),
        );
    }
    found
}

fn has_noun(sentence: &Sentence, noun: Option<&str>) -> bool {
    noun.is_some_and(|noun| {
        sentence.tokens.iter().any(|token| grammar::is_noun(token) && token.lemma == noun)
    })
}

/// Whether a percentage is of what was told before it: “of them”, “of those surveyed”, “of the animals”; or its sentence begins so:
/// “That is 25 percent”.
fn takes_up(sentence: &Sentence, percent: &Quantity) -> bool {
    let end = percent.place.words.end;
    let of = word(sentence, end) == "of"
        && matches!(word(sentence, end + 1), "them" | "those" | "these" | "the" | "all" | "us");
    let opens = matches!(word(sentence, 0), "that" | "it" | "this")
        && matches!(word(sentence, 1), "is" | "was" | "makes" | "made" | "means" | "meant" | "amounts");
    of || opens
}

/// A part and a whole that are counted some sentences off a percentage of them: “188 files … In 62 percent of them there was no letter.
/// The number without one was 141.”
pub(super) fn counts(facts: &Facts) -> Vec<Found> {
    let mut found = Vec::new();
    for index in facts.sentences().ids() {
        let own = percents(facts, index);
        let [percent] = own[..] else { continue };
        let sentence: &Sentence = &facts.sentences()[index];
        let exact = matches!(percent.bound, Bound::Exact | Bound::About | Bound::Under);
        if !exact || !takes_up(sentence, percent) || is_other(sentence, percent) {
            continue;
        }
        let near = facts.sentences().around(index, APART - 1, 1);
        let all: Vec<&Quantity> =
            near.flat_map(|it| facts.quantities_in(it)).filter(|it| is_count(facts, it)).collect();
        let [one, other] = all[..] else { continue };
        let (part, whole) = if one.number() < other.number() { (one, other) } else { (other, one) };
        found.extend(of_counts(facts, part, whole, percent));
    }
    found
}

/// Whether a number counts several and is no time.
fn is_count(facts: &Facts, quantity: &Quantity) -> bool {
    let place = &quantity.place;
    let in_time = facts.times_in(place.sentence).iter().any(|time| time.place.span.overlaps(place.span));
    let number = quantity.number().is_some_and(|it| it >= 3.0 && it.fract() == 0.0);
    quantity.kind == QuantityKind::Cardinal && !in_time && number
}

fn of_counts(facts: &Facts, part: &Quantity, whole: &Quantity, percent: &Quantity) -> Option<Found> {
    let noun = |it: &Quantity| it.of.as_ref().map(|of| of.lemma.clone());
    let other = noun(part).is_some() && noun(part) != noun(whole);
    let exact = part.bound == Bound::Exact && whole.bound == Bound::Exact;
    let reckoned = part.number()? / whole.number()? * 100.0;
    let stated = percent.number().filter(|it| *it < 100.0)?;
    let near = stated < reckoned * OF_ITS_SIZE && reckoned < stated * OF_ITS_SIZE;
    let fits = part.interval().over(whole.interval()).times(100.0).meets(percent.interval());
    // What is left of the whole may be told as well.
    let rest = (100.0 - reckoned - stated).abs() < 1.5;
    if other || !exact || !near || fits || rest || (stated - reckoned).abs() < 1.5 || noun(whole).is_none() {
        return None;
    }
    let words = |it: &Quantity| facts.words(it.place.span);
    let message = format!(
        "{} of {} is {} percent, but the draft says {}.",
        spelling::capital(words(part)),
        words(whole),
        spelling::figure_as_fine(reckoned, 1.0),
        words(percent)
    );
    let there = part.place.span.cover(whole.place.span);
    let there = if there.overlaps(percent.place.span) { whole.place.span } else { there };
    conflict::between(facts, percent.place.span, there, message).map(|it| it.at(Level::Information))
}
