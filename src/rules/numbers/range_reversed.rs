//! `range-reversed`

use std::sync::LazyLock;

use regex::Regex;

use super::{figures, spelling};
use crate::english::lexicon::hedges;
use crate::english::lists;
use crate::english::{Sentence, grammar};
use crate::facts::measures::Predicate;
use crate::facts::{Facts, Quantity, QuantityId, QuantityKind, TimeKind, Value};
use crate::finding::{Edit, Fix, Level};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// A range whose first number is the larger one.
    ///
    /// ```draft
    /// Between 80 and 30 boats were lost.
    ///         ^^^^^^^^^ The range runs from 80 down to 30.
    /// ```
    ///
    /// Scores, votes, countdowns and falls (“from 80 to 30”) run downwards and are left alone.
    ///
    /// ## Why it matters
    /// Either the ends traded places, or a digit is missing: “between 80 and 130”.
    ///
    /// ## What to do
    /// Look both ends up, then write the smaller one first.
    pub(in crate::rules) static RULE = {
        name: "range-reversed",
        group: Group::Numbers,
        summary: "A range whose first number is the larger one",
        level: Level::Warning,
        check: check,
    }
}

lists::sets! {
    "data/unordered.txt":
    /// Words before two numbers with “to” between them that make a range of them.
    RANGED = "range";
    /// Nouns of which “between” tells no range, but a difference or a choice.
    DIFFERENCES = "between";
    /// Verbs and nouns of a sentence in which two numbers are no range, but a change, a result or a rate.
    CHANGES = "to";
    /// Words close before two numbers that are the least and the most.
    SPREADING = "spreading";
    /// Plural nouns of what is numbered upwards.
    NUMBERED = "numbered";
}

fn check(facts: &Facts, found: &mut Findings) {
    for (id, quantity) in facts.quantities().with_ids() {
        let two = match quantity.value {
            Value::Range(Some(low), Some(high)) => Some((quantity.place.span, low, high)),
            _ => of_two(facts, id),
        };
        if let Some((span, first, second)) = two.filter(|it| is_range(facts, quantity, it.1, it.2)) {
            report(facts, span, first, second, found);
        }
    }
    for time in facts.times() {
        let (sentence, start) = (&facts.sentences()[time.place.sentence], time.place.words.start);
        if let Some(Value::Range(Some(first), Some(second))) = figures::of_time(facts, time)
            && (is_estimate(sentence, start)
                || is_of_kind(sentence, start, &time.place.words) && !tells_change(sentence))
        {
            report(facts, time.place.span, first, second, found);
        }
    }
}

fn report(facts: &Facts, span: Span, first: f64, second: f64, found: &mut Findings) {
    if first <= second || second < 0.0 || facts.is_quoted(span) {
        return;
    }
    let (more, less) = (spelling::figure(first), spelling::figure(second));
    let mut finding = Found::new(span, format!("The range runs from {more} down to {less}."));
    if let Some(fix) = turned(facts, span) {
        finding = finding.fix(fix);
    }
    found.push(finding);
}

/// Whether a length of time is one that something takes, and not what it was cut by: “takes 15 to 10 minutes”.
fn is_estimate(sentence: &Sentence, at: usize) -> bool {
    let before = at.checked_sub(1).map(|i| &sentence.tokens[i]);
    before.is_some_and(|token| makes_range(&token.lower) || RANGED.contains(token.lemma.as_str()))
}

/// Whether a word before two numbers with “to” between them makes them a range: “some 20 to 50 people”.
fn makes_range(word: &str) -> bool {
    hedges::is_approximate(word) || hedges::HABIT.contains(word)
}

/// Whether a word close before two numbers tells that they are the least and the most: “range from $60 to $25”, “expects it
/// to fetch from $60 to $25”, “anything from 60 to 25”.
fn is_spread(sentence: &Sentence, start: usize) -> bool {
    /// So many words before the numbers.
    const NEAR: usize = 3;
    let before = &sentence.tokens[start.saturating_sub(NEAR)..start];
    before
        .iter()
        .any(|token| SPREADING.contains(token.lemma.as_str()) || SPREADING.contains(token.lower.as_str()))
}

/// Whether a sentence tells of a fall, so that what ranges from more to less may be its steps.
fn falls(sentence: &Sentence) -> bool {
    sentence.tokens.iter().any(|token| matches!(token.lemma.as_str(), "fall" | "drop" | "cut" | "decline"))
}

/// Whether two numbers narrow the noun before them or stand in brackets: “infants of 24 to 6 months”, “grades 9 to 6”, “the dose
/// (50 to 20 milligrams)”.
fn is_of_kind(sentence: &Sentence, start: usize, second: &std::ops::Range<usize>) -> bool {
    let Some(before) = start.checked_sub(1).map(|at| &sentence.tokens[at]) else { return false };
    // Two shares in brackets are those of two answers: “by a wide margin (37% to 28%)”.
    let is_share = sentence.tokens[second.clone()]
        .iter()
        .any(|it| matches!(it.lower.as_str(), "%" | "percent" | "cent"));
    let opens = matches!(before.text.as_str(), "(" | "[") && !is_share;
    let noun = start.checked_sub(2).is_some_and(|at| grammar::is_plural_noun(&sentence.tokens[at]));
    let aged = matches!(before.lower.as_str(), "of" | "aged") && noun || before.lower == "aged";
    let aged_for = before.lower == "for" && start >= 2 && sentence.tokens[start - 2].lower.ends_with("ed");
    let numbered = NUMBERED.contains(before.lower.as_str()) && second.start > start;
    opens || aged || aged_for || numbered
}

/// A range of two quantities, or of a number and a length of time: “some 50 to 20 people”, “between 20 and 10 years”.
fn of_two(facts: &Facts, id: QuantityId) -> Option<(Span, f64, f64)> {
    let first = &facts.quantities()[id];
    let sentence = &facts.sentences()[first.place.sentence];
    let before = first.place.words.start.checked_sub(1).map_or("", |i| sentence.tokens[i].lower.as_str());
    let next =
        facts.quantity_ids_in(first.place.sentence).behind(id).next().map(|next| &facts.quantities()[next]);
    if let Some(second) = next
        && let Some(joint) = joint(facts, first, second)
    {
        let (one, other) = (first.number()?, second.number()?);
        let counted = second.of.as_ref().is_some_and(|of| is_plural(sentence, of.head));
        let measured = matches!(second.kind, QuantityKind::Money | QuantityKind::Measure | QuantityKind::Age);
        let alike = first.kind == QuantityKind::Cardinal
            && (first.of.is_none() || first.of == second.of || measured)
            || second.kind == first.kind && second.unit == first.unit;
        let estimated = joint == "to" && makes_range(before) && (counted || measured);
        let plain = measured || before.is_empty() && counted && joint == "to";
        // “He moved from 400m to 200m.”
        let from = sentence.tokens[..first.place.words.start].iter().any(|token| token.lower == "from");
        let is_plain = plain && !from && !matches!(before, "by" | "between") && !tells_change(sentence);
        let spread = is_spread(sentence, first.place.words.start) && !falls(sentence);
        let of_kind =
            is_of_kind(sentence, first.place.words.start, &second.place.words) && !tells_change(sentence);
        let told = estimated
            || is_plain
            || spread
            || of_kind
            || before == "from" && joint == "to" && is_property(facts, first);
        // “Some 50 to 1 million” leaves a scale out.
        let scaled = first.step <= second.step.max(1.0);
        return (told && alike && scaled).then(|| (first.place.span.cover(second.place.span), one, other));
    }
    let behind = first.place.words.end + 1;
    let joint = sentence.tokens.get(first.place.words.end)?.lower.as_str();
    let between = before == "between" && joint == "and";
    let time = facts.times_in(first.place.sentence).iter().find(|time| time.place.words.start == behind)?;
    let Value::Number(value) = figures::of_time(facts, time)? else { return None };
    let goes_on = time.place.words.end;
    let countdown = sentence.tokens.get(goes_on).is_some_and(|token| {
        matches!(
            token.lower.as_str(),
            "ago" | "before" | "earlier" | "prior" | "from" | "after" | "to" | "until"
        )
    });
    let estimated = makes_range(before) && joint == "to";
    ((between || estimated) && time.kind == TimeKind::Duration && !countdown)
        .then(|| Some((first.place.span.cover(time.place.span), first.number()?, value)))?
}

/// Whether a number says how large or dear something is, which does not go from one time to another: “sleeps from 4 to 8”.
fn is_property(facts: &Facts, number: &Quantity) -> bool {
    let measures = facts.measures().of_sentence(number.place.sentence);
    let measure = measures.iter().find(|measure| measure.number == number.place.words);
    let predicate = measure.and_then(|measure| measure.frame.predicate.as_ref());
    predicate.is_some_and(Predicate::is_property) && !tells_change(&facts.sentences()[number.place.sentence])
}

/// What joins two numbers to a range: “to” or a dash.
fn joint(facts: &Facts, first: &Quantity, second: &Quantity) -> Option<&'static str> {
    let (start, end) = (first.place.span.end, second.place.span.start);
    let gap = if start < end { facts.words(Span::new(start, end)) } else { "" };
    match gap.trim() {
        "to" | "- to" | "-to-" => Some("to"),
        "-" | "–" => Some("-"),
        _ => None,
    }
}

fn tells_change(sentence: &Sentence) -> bool {
    sentence.tokens.iter().any(|token| CHANGES.contains(token.lemma.as_str()))
}

fn is_plural(sentence: &Sentence, word: usize) -> bool {
    let token = &sentence.tokens[word];
    grammar::is_nominal(sentence, word) && token.lemma != token.lower || token.lower == "people"
}

/// Whether what runs downwards is meant as a range.
fn is_range(facts: &Facts, quantity: &Quantity, first: f64, second: f64) -> bool {
    let sentence = &facts.sentences()[quantity.place.sentence];
    let start = quantity.place.words.start;
    // “Between 2019 and 21”, “112–15”: the second number leaves out what it shares with the first.
    let elided = first >= 100.0 && second < 100.0 && second.fract() == 0.0 && quantity.unit.is_none() && {
        let digits = if second < 10.0 { 10.0 } else { 100.0 };
        first % digits < second
    };
    // “between $1.2 billion and 1.5”
    let unscaled = first >= 1000.0 && second < 100.0 && (first / second) > 1000.0;
    let differs = sentence.tokens[start.saturating_sub(4)..start]
        .iter()
        .any(|token| DIFFERENCES.contains(token.lemma.as_str()));
    // “Between 9 and 5” is the working day, “between 10 and 2” the lunch hour.
    let bare = quantity.unit.is_none() && quantity.kind == QuantityKind::Range;
    let named = quantity.of.as_ref().is_some_and(|of| grammar::is_proper_noun(&sentence.tokens[of.head]));
    let clock =
        bare && (quantity.of.is_none() || named) && first <= 12.0 && second <= 12.0 && first.fract() == 0.0;
    let below =
        sentence.tokens[quantity.place.words.end..].first().is_some_and(|token| token.lower == "below");
    !elided && !unscaled && !differs && !clock && !below
}

static ENDS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^([\d.,]*\d)(\s?(?:-to-|and|to|-|–)\s?)([\d.,]*\d)(?:\D|$)")
        .expect("the pattern is well-formed")
});

/// The two numbers with their places traded, where both are in figures.
fn turned(facts: &Facts, span: Span) -> Option<Fix> {
    let text = facts.raw(span);
    let ends = ENDS.captures(text)?;
    let (low, high) = (ends.get(1)?, ends.get(3)?);
    let edits = [(low, high), (high, low)].map(|(at, other)| Edit {
        span: Span::new(span.start + at.start(), span.start + at.end()),
        text: other.as_str().to_owned(),
    });
    Some(Fix { title: "Put the smaller number first".to_owned(), edits: edits.to_vec() })
}

#[cfg(test)]
mod tests;
