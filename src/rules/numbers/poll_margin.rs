//! `poll-margin`

use crate::facts::{Facts, QuantityKind, SentenceId};
use rustc_hash::FxHashSet;

use super::figures::{self, Figure};
use super::poll_leads::{self, EVEN, LEADS};
use super::spelling;
use crate::english::lists;
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// A margin of error that does not fit the number of people asked, and a lead or a change that lies within it.
    ///
    /// ```draft
    /// The survey of 900 residents has a margin of error of 1 point.
    ///               ~~~ asked: 900
    ///                                                      ^ A random sample of 900 has a margin of error of about 3.3 points.
    /// ```
    ///
    /// ```draft
    /// Ode leads Brandt by 46 percent to 44 percent in the poll, which has a 4-point margin of error.
    ///                     ~~~~~~~~~~~~~~~~~~~~~~~~ 2 points apart
    ///                                                                       ^ The difference of 2 points is smaller than the margin of error of 4.
    /// ```
    ///
    /// At the usual confidence of 95 percent the margin is 98 divided by the square root of the sample. Weighting makes it
    /// larger, nothing makes it smaller.
    ///
    /// ## Why it matters
    /// A margin is often copied from another poll, and a lead within it may be chance.
    ///
    /// ## What to do
    /// Look the method up. Of a difference within the margin say that the two are about even.
    pub(in crate::rules) static RULE = {
        name: "poll-margin",
        group: Group::Numbers,
        summary: "A margin of error that does not fit the sample, or a lead within it",
        level: Level::Information,
        check: check,
    }
}

/// The margin of a share of one half at 95 percent confidence, in points, times the square root of the sample.
const POINTS: f64 = 98.0;
/// So many sentences off at most stands the only number of people asked.
const FAR: usize = 8;
/// Weighting and clusters make a margin larger, seldom by more than this.
const DESIGN: f64 = 2.0;

fn check(facts: &Facts, found: &mut Findings) {
    for index in facts.sentences().ids() {
        let words = margin_words(facts, index).or_else(|| accuracy_words(facts, index));
        let Some(at) = words else { continue };
        let figures = figures::of_sentence(facts, index);
        let Some(margin) = margin(facts, index, &figures, at) else { continue };
        if facts.is_quoted(margin.span) {
            continue;
        }
        let one = sample_conflict(facts, index, margin)
            .or_else(|| lead_within(facts, index, margin))
            .or_else(|| poll_leads::within(facts, index, margin));
        found.extend(one);
    }
}

/// Where “margin of error” begins in a sentence, and where it ends.
fn margin_words(facts: &Facts, index: SentenceId) -> Option<(usize, usize)> {
    let tokens = &facts.sentences()[index].tokens;
    let is = |i: usize, word: &str| tokens.get(i).is_some_and(|token| token.lower == word);
    (0..tokens.len()).find_map(|i| {
        let of_error = is(i, "margin") && is(i + 1, "of") && (is(i + 2, "error") || is(i + 2, "sampling"));
        let error = is(i, "error") && is(i + 1, "margin") || is(i, "sampling") && is(i + 1, "error");
        if of_error { Some((i, i + 3)) } else { error.then_some((i, i + 2)) }
    })
}

/// Where other words for a margin begin in a sentence of a poll, and where they end: “accurate to within three points”, “may be
/// off by three points”.
fn accuracy_words(facts: &Facts, index: SentenceId) -> Option<(usize, usize)> {
    let sentence = &facts.sentences()[index];
    if !sentence
        .tokens
        .iter()
        .any(|token| ASKED.contains(token.lemma.as_str()) || EXACT.contains(token.lower.as_str()))
    {
        return None;
    }
    let is = |i: usize, word: &str| sentence.tokens.get(i).is_some_and(|token| token.lower == word);
    (0..sentence.tokens.len()).find_map(|i| {
        let within = is(i, "to") && is(i + 1, "within") || is(i, "off") && is(i + 1, "by");
        let around = is(i, "plus") && is(i + 2, "minus") || is(i, "give") && is(i + 2, "take");
        if within { Some((i, i + 2)) } else { around.then_some((i, i + 3)) }
    })
}

lists::sets! {
    "data/polls.txt":
    /// Words that tell that people were asked.
    ASKED = "asked";
    /// Words for how exact a poll is.
    EXACT = "exact";
    /// Words and signs that may stand between a number and its “margin”.
    OF_POINTS = "of points";
    /// Words of another margin than that of the whole sample.
    OTHER_MARGIN = "other margin";
}

/// The margin in points: right before the words or the first number behind them.
fn margin<'a, 'b>(
    facts: &Facts,
    index: SentenceId,
    figures: &'b [Figure<'a>],
    (start, end): (usize, usize),
) -> Option<&'b Figure<'a>> {
    /// “Three-percentage-point margin of error”, “a margin of error for each result of plus or minus 3”.
    const REACH: usize = 9;
    let tokens = &facts.sentences()[index].tokens;
    let points = |it: &&Figure<'_>| {
        let unit = it
            .unit
            .or(it.of)
            .is_none_or(|unit| matches!(unit, "percent" | "percentage point" | "point" | "margin" | "error"));
        it.number().is_some_and(|number| (0.05..=20.0).contains(&number.abs())) && unit
    };
    let before = figures.iter().rev().find(|it| it.end <= start).filter(|it| {
        let between = &tokens[it.end..start];
        let plain = between.iter().all(|token| OF_POINTS.contains(token.lower.as_str()));
        between.len() <= 5 && plain
    });
    let behind = || figures.iter().find(|it| it.start >= end).filter(|it| it.start - end <= REACH);
    before.filter(points).or_else(|| behind().filter(points))
}

/// A margin that the number of people asked cannot have.
fn sample_conflict(facts: &Facts, index: SentenceId, margin: &Figure<'_>) -> Option<Found> {
    let stated = margin.number()?.abs();
    let paragraph = facts.sentences()[index].paragraph;
    let near: Vec<SentenceId> = facts
        .sentences()
        .around(index, 2, 1)
        .filter(|&i| facts.sentences()[i].paragraph == paragraph)
        .collect();
    let tokens = |i: SentenceId| facts.sentences()[i].tokens.iter();
    let other_level = near.iter().any(|&i| {
        tokens(i).any(|token| OTHER_MARGIN.contains(token.lower.as_str()))
            && !tokens(i).any(|token| token.lower.starts_with("95"))
    });
    if other_level || tokens(index).any(|token| matches!(token.lower.as_str(), "among" | "higher" | "larger"))
    {
        return None;
    }
    let asked = |sentences: &mut dyn Iterator<Item = SentenceId>| -> Vec<(Span, f64)> {
        let sentences = sentences.filter(|&i| tokens(i).any(|token| ASKED.contains(token.lemma.as_str())));
        let figures = sentences.flat_map(|i| figures::of_sentence(facts, i)).filter(is_sample);
        figures.map(|figure| (figure.span, figure.number().unwrap_or_default())).collect()
    };
    let mut samples = asked(&mut near.into_iter());
    if samples.is_empty() {
        // The only number asked of a draft may stand further off.
        samples = asked(&mut facts.sentences().around(index, FAR, FAR)).into_iter().take(2).collect();
        samples = if samples.len() == 1 { samples } else { Vec::new() };
    }
    let expected = |sample: f64| POINTS / sample.sqrt();
    let fits = |&(_, sample): &(_, f64)| {
        let half = margin.step / 2.0 + 0.05;
        stated + half >= expected(sample) * 0.97 && stated - half <= expected(sample) * DESIGN
    };
    let &(span, sample) = samples.first()?;
    if samples.iter().any(fits) {
        return None;
    }
    let size = spelling::figure(sample);
    let message = format!(
        "A random sample of {size} has a margin of error of about {} points.",
        spelling::figure(expected(sample))
    );
    Some(Found::new(margin.span, message).related(span, format!("asked: {size}")))
}

fn is_sample(figure: &Figure<'_>) -> bool {
    let people = figure.of.is_some_and(|of| of != "point" && of != "percent");
    let size = figure.number().is_some_and(|size| size.fract() == 0.0 && (50.0..1e6).contains(&size));
    people && size && figure.kind == Some(QuantityKind::Cardinal)
}

/// Two shares of a sentence that lie closer together than the margin, told as a lead or a change.
fn lead_within(facts: &Facts, index: SentenceId, margin: &Figure<'_>) -> Option<Found> {
    let stated = margin.number()?.abs();
    let with_shares = |i: SentenceId| {
        let figures = figures::of_sentence(facts, i);
        let shares: Vec<_> = figures
            .iter()
            .filter(|it| it.span != margin.span && is_share(facts, i, it))
            .map(|it| (it.span, it.number().unwrap_or_default()))
            .collect();
        (shares.len() == 2).then_some((i, shares))
    };
    let before =
        index.before().filter(|&i| facts.sentences()[i].paragraph == facts.sentences()[index].paragraph);
    let Some((told, shares)) = with_shares(index).or_else(|| before.and_then(with_shares)) else {
        return std::iter::once(index).chain(before).find_map(|i| lead_in_points(facts, i, index, margin));
    };
    let says = |i: SentenceId, words: &FxHashSet<&str>| {
        facts.sentences()[i]
            .tokens
            .iter()
            .any(|token| words.contains(token.lemma.as_str()) || words.contains(token.lower.as_str()))
    };
    let difference = (shares[0].1 - shares[1].1).abs();
    if difference >= stated
        || difference == 0.0
        || !says(told, &LEADS)
        || says(told, &EVEN)
        || says(index, &EVEN)
    {
        return None;
    }
    let message = format!(
        "The difference of {} {} is smaller than the margin of error of {}.",
        spelling::figure(difference),
        if difference == 1.0 { "point" } else { "points" },
        spelling::figure(stated)
    );
    let span = shares[0].0.cover(shares[1].0);
    let apart = format!(
        "{} {} apart",
        spelling::figure(difference),
        if difference == 1.0 { "point" } else { "points" }
    );
    Some(Found::new(margin.span, message).related(span, apart))
}

/// “A 2-point lead” with a margin of 4.
fn lead_in_points(facts: &Facts, told: SentenceId, index: SentenceId, margin: &Figure<'_>) -> Option<Found> {
    let stated = margin.number()?.abs();
    let own_up =
        |i: SentenceId| facts.sentences()[i].tokens.iter().any(|token| EVEN.contains(token.lower.as_str()));
    let tokens = &facts.sentences()[told].tokens;
    let figures = figures::of_sentence(facts, told);
    let lead = figures.iter().find(|it| {
        let behind = tokens.iter().skip(it.end).take(5).map(|token| token.lower.as_str());
        let words: Vec<&str> = behind.filter(|word| *word != "-").collect();
        let points =
            it.unit == Some("percentage point") || matches!(words.first(), Some(&"point" | &"percentage"));
        let lead = words.iter().take(3).any(|word| matches!(*word, "lead" | "edge" | "advantage"));
        points && lead && it.span != margin.span
    })?;
    let difference = lead.number()?;
    if difference >= stated || own_up(told) || own_up(index) {
        return None;
    }
    let message = format!(
        "The lead of {} is smaller than the margin of error of {}.",
        spelling::figure(difference),
        spelling::figure(stated)
    );
    Some(
        Found::new(margin.span, message)
            .related(lead.span, format!("a lead of {}", spelling::figure(difference))),
    )
}

/// “46 percent”, or the “46” of “46 to 44 percent”.
fn is_share(facts: &Facts, index: SentenceId, figure: &Figure<'_>) -> bool {
    let tokens = &facts.sentences()[index].tokens;
    let share = figure.kind == Some(QuantityKind::Percent) && figure.unit == Some("percent");
    let beside = tokens.get(figure.end).is_some_and(|token| matches!(token.lower.as_str(), "to" | "from"))
        && figure.kind == Some(QuantityKind::Cardinal)
        || figure.start > 0
            && matches!(tokens[figure.start - 1].lower.as_str(), "to" | "from")
            && figure.kind == Some(QuantityKind::Cardinal)
            && figure.of.is_none();
    figure.number().is_some_and(|number| (5.0..=95.0).contains(&number)) && (share || beside)
}

#[cfg(test)]
mod tests;
