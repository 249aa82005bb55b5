//! A share that is told again in percent with words between, or in the next sentence: “Of the 60 shops, 45 passed. That is a
//! pass rate of 80 percent.”

use std::ops::Range;

use super::{conflict, spelling};
use crate::english::{Sentence, grammar, lists};
use crate::facts::quantities::context::word;
use crate::facts::{Bound, Facts, Interval, Quantity, QuantityKind, SentenceId};
use crate::finding::Level;
use crate::rules::Found;
use crate::span::Span;

lists::sets! {
    "data/restated.txt":
    /// Nouns of what a percentage is a rate or a share of.
    RATES = "rate";
    /// Words between two numbers with which the second is told to be the first in other words.
    AGAIN = "again";
    /// Words beside a percentage that make it a difference, or a share of others.
    OTHER = "other";
}

/// A share that is told by two numbers or as a ratio.
pub(super) struct Told<'a> {
    pub(super) sentence: SentenceId,
    words: Range<usize>,
    span: Span,
    share: Interval,
    printed: f64,
    pub(super) noun: Option<&'a str>,
}

/// The shares of a draft that a percentage near them contradicts.
pub(super) fn find(facts: &Facts) -> Vec<Found> {
    let mut found = Vec::new();
    for index in facts.sentences().ids() {
        let told: Vec<Told<'_>> = told(facts, index);
        let [one] = &told[..] else { continue };
        let own: Vec<&Quantity> = percents(facts, index);
        let here = match own[..] {
            [percent] => is_again(facts, one, percent).then_some(percent),
            [] => beside(facts, one),
            _ => None,
        };
        found.extend(here.and_then(|percent| differs(facts, one, percent)));
    }
    found
}

/// The only percentage of the sentence behind or before, where it is told of the same.
fn beside<'a>(facts: &'a Facts, told: &Told<'_>) -> Option<&'a Quantity> {
    let near = |index: SentenceId| {
        let percents = percents(facts, index);
        let [percent] = percents[..] else { return None };
        let alone = self::told(facts, index).is_empty();
        (alone && is_rate_of(facts, told, percent)).then_some(percent)
    };
    let behind = facts.sentences().following(told.sentence).and_then(|_| near(told.sentence.next()));
    behind.or_else(|| near(told.sentence.before()?))
}

pub(super) fn percents(facts: &Facts, index: SentenceId) -> Vec<&Quantity> {
    facts.quantities_in(index).iter().filter(|it| it.is_percent()).collect()
}

pub(super) fn told(facts: &Facts, index: SentenceId) -> Vec<Told<'_>> {
    let mut told = Vec::new();
    for ratio in facts.quantities_in(index).iter().filter(|it| it.kind == QuantityKind::Fraction) {
        let text = facts.words(ratio.place.span).to_lowercase();
        let is_ratio = text.contains(" in ") || text.contains(" out of ");
        if let Some(printed) = ratio.number().filter(|value| is_ratio && *value < 1.0) {
            let exact = ratio.interval();
            // “One in five” is a round word.
            let share = Interval { low: exact.low * 0.88, high: exact.high * 1.12 };
            let between = facts.sentences()[index].tokens[ratio.place.words.clone()].iter();
            let inside =
                between.filter(|token| grammar::is_noun(token)).map(|token| token.lemma.as_str()).next_back();
            let noun = inside.or(ratio.of.as_ref().map(|of| of.lemma.as_str()));
            let place = &ratio.place;
            told.push(Told {
                sentence: index,
                words: place.words.clone(),
                span: place.span,
                share,
                printed,
                noun,
            });
        }
    }
    for division in facts.shares().divisions_in(facts.quantities(), index) {
        let [part] = division.parts[..] else { continue };
        let (part, whole) = (&facts.quantities()[part], &facts.quantities()[division.whole]);
        let exact = part.bound == Bound::Exact && whole.bound == Bound::Exact;
        if whole.place.sentence != index || !exact {
            continue;
        }
        let Some((less, more)) = part.number().zip(whole.number()).filter(|(less, more)| less < more) else {
            continue;
        };
        let start = part.place.words.start.min(whole.place.words.start);
        let end = part.place.words.end.max(whole.place.words.end);
        told.push(Told {
            sentence: index,
            words: start..end,
            span: part.place.span.cover(whole.place.span),
            share: part.interval().over(whole.interval()),
            printed: less / more,
            noun: whole.of.as_ref().or(part.of.as_ref()).map(|of| of.lemma.as_str()),
        });
    }
    told
}

/// Whether a percentage of the same sentence tells the share again.
fn is_again(facts: &Facts, told: &Told<'_>, percent: &Quantity) -> bool {
    let sentence = &facts.sentences()[told.sentence];
    let (at, end) = (&percent.place.words, percent.place.words.end);
    let between =
        if at.start >= told.words.end { told.words.end..at.start } else { at.end..told.words.start };
    if between.start > between.end || is_other(sentence, percent) {
        return false;
    }
    let between = &sentence.tokens[between];
    let apart =
        between.iter().any(|token| matches!(token.lower.as_str(), "and" | "but" | "while" | "whereas" | ";"));
    let again = between.iter().any(|token| AGAIN.contains(token.lower.as_str()));
    let before = at.start.checked_sub(1).map_or("", |i| word(sentence, i));
    let opened = matches!(before, "(" | "–" | "—") && matches!(word(sentence, end), ")" | "–" | "—" | ",");
    let noun = percent.of.as_ref().map(|of| of.lemma.as_str());
    let same_noun = noun.is_some() && noun == told.noun;
    // “The 35 percent of the sacks that rotted”
    if same_noun && before == "the" {
        return true;
    }
    (again || opened || is_of_all(sentence, end) || !apart && same_noun || has_rate(sentence, percent))
        && (!apart || same_noun)
}

/// “40 percent of them”, “43 percent in all”.
fn is_of_all(sentence: &Sentence, end: usize) -> bool {
    matches!(
        (word(sentence, end), word(sentence, end + 1)),
        ("of", "them" | "us" | "all") | ("in", "all" | "total")
    )
}

/// “A success rate of 65 percent”, “the risk, she said, is 23 percent”.
fn has_rate(sentence: &Sentence, percent: &Quantity) -> bool {
    /// So many words before it.
    const NEAR: usize = 7;
    let start = percent.place.words.start;
    sentence.tokens[start.saturating_sub(NEAR)..start]
        .iter()
        .any(|token| RATES.contains(token.lemma.as_str()))
}

/// Whether a percentage of another sentence is told of what the share is told of.
pub(super) fn is_rate_of(facts: &Facts, told: &Told<'_>, percent: &Quantity) -> bool {
    let sentence = &facts.sentences()[percent.place.sentence];
    let noun = percent.of.as_ref().map(|of| of.lemma.as_str());
    let same_noun = noun.is_some() && noun == told.noun;
    let opens = sentence
        .tokens
        .iter()
        .take(3)
        .any(|token| AGAIN.contains(token.lower.as_str()) || token.lower == "that");
    let earlier = percent.place.sentence < told.sentence;
    let later: &Sentence = &facts.sentences()[told.sentence];
    let again = earlier && later.tokens.iter().take(3).any(|token| AGAIN.contains(token.lower.as_str()));
    let others =
        sentence.tokens[..percent.place.words.start].iter().any(|token| OTHER.contains(token.lower.as_str()));
    let rate = has_rate(sentence, percent) || opens && percent.of.is_none();
    again || !others && !is_other(sentence, percent) && (same_noun || rate)
}

/// Whether words beside a percentage make it a difference or the share of others.
pub(super) fn is_other(sentence: &Sentence, percent: &Quantity) -> bool {
    let words = &percent.place.words;
    let near = words.start.saturating_sub(4)..(words.end + 4).min(sentence.tokens.len());
    let of_those = word(sentence, words.end) == "of" && word(sentence, words.end + 1) == "those";
    of_those
        || sentence.tokens[near]
            .iter()
            .any(|token| OTHER.contains(token.lower.as_str()) || OTHER.contains(token.lemma.as_str()))
}

pub(super) fn differs(facts: &Facts, told: &Told<'_>, percent: &Quantity) -> Option<Found> {
    let share = percent.interval();
    let share = Interval { low: share.low / 100.0, high: share.high / 100.0 };
    let stated = percent.number().filter(|it| *it < 100.0)?;
    // Nobody tells a share again that is ten times as much.
    if told.share.meets(share)
        || !matches!(percent.bound, Bound::Exact | Bound::About)
        || (stated - told.printed * 100.0).abs() < 1.0
    {
        return None;
    }
    let words = facts.words(told.span);
    let figure =
        spelling::figure_as_fine(told.printed * 100.0, if told.printed < 0.01 { 0.01 } else { percent.step });
    let own = facts.words(percent.place.span);
    let message = format!("{} is {figure} percent, but the draft says {own}.", spelling::capital(words));
    conflict::between(facts, percent.place.span, told.span, message).map(|it| it.at(Level::Warning))
}
