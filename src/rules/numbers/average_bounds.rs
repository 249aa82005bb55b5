//! `average-bounds`

use super::average_ages;
use super::averages;
use super::figures::{self, Figure};
use super::spelling;
use crate::english::Sentence;
use crate::english::lists;
use crate::facts::quantities::is_within;
use crate::facts::{Facts, Interval, QuantityKind, SentenceId};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// An average that the numbers it is taken of cannot have.
    ///
    /// ```draft
    /// The divers’ ages ranged from 19 to 41, with an average of 52.
    ///                              ~~~~~~~~ “19 to 41”
    ///                                                           ^^ An average of 52 does not lie between 19 and 41.
    /// ```
    ///
    /// An average or median lies between the smallest and the largest number. Where all numbers are listed, it can be
    /// computed; and an average of whole numbers over a few people can only have certain decimals: five pupils cannot have
    /// solved 3.25 problems each.
    ///
    /// ## Why it matters
    /// One of the numbers is wrong, or the average is of something else than the sentence says.
    ///
    /// ## What to do
    /// Compute it again, and say of what it is the average.
    pub(in crate::rules) static RULE = {
        name: "average-bounds",
        group: Group::Numbers,
        summary: "An average that its numbers cannot have",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    for index in facts.sentences().ids() {
        let sentence = &facts.sentences()[index];
        let figures = figures::of_sentence(facts, index);
        // “The median salary varies from town to town and averages $50,000”: of two such words the first may have no number.
        let words = (0..sentence.tokens.len()).filter(|&i| averages::is_average(sentence, i));
        let mut told = words.filter_map(|word| Some((word, averages::figure(sentence, word, &figures)?)));
        let Some((word, at)) = told.next() else { continue };
        let average = &figures[at];
        if facts.is_quoted(average.span) {
            continue;
        }
        let own: Vec<&Figure<'_>> = figures.iter().filter(|it| it.span != average.span).collect();
        let of_ages = || average_ages::miscomputed(facts, index, word, average);
        let finding = impossible(facts, index, word, average, &own).or_else(of_ages).or_else(|| {
            // “Their ages ranged from 20 to 35. The average was 38.”
            let before = index.before()?;
            let together = facts.sentences()[before].paragraph == sentence.paragraph && own.is_empty();
            let figures = figures::of_sentence(facts, before);
            together.then(|| out_of_bounds(facts, before, average, &figures.iter().collect::<Vec<_>>()))?
        });
        found.extend(finding.or_else(|| apart(facts, index, word, average)));
        for (word, at) in told {
            found.extend(apart(facts, index, word, &figures[at]));
        }
    }
}

/// So many sentences apart an average and the numbers that it is taken of stand at most.
const APART: usize = 4;

/// An average that numbers of another sentence cannot have: what to ask about. Where its own sentence has such numbers, it is of
/// those.
fn apart(facts: &Facts, index: SentenceId, word: usize, average: &Figure<'_>) -> Option<Found> {
    let sentence = &facts.sentences()[index];
    let own = figures::of_sentence(facts, index);
    if own.iter().any(|it| it.span != average.span && it.is_like(average)) {
        return None;
    }
    let median = sentence.tokens[word].lower == "median";
    // “Their average age” is of those just told of.
    let owner = word.checked_sub(1).map_or("", |before| sentence.tokens[before].lower.as_str());
    let (before, behind) = if matches!(owner, "their" | "its") { (1, 0) } else { (APART, APART) };
    let others = facts.sentences().around(index, before, behind).filter(|&other| other != index);
    let found = others.into_iter().find_map(|other| {
        let is_near = facts.sentences()[other].paragraph == sentence.paragraph;
        let figures = figures::of_sentence(facts, other);
        let figures: Vec<&Figure<'_>> =
            figures.iter().filter(|it| is_near || it.is_surely_like(average)).collect();
        out_of_bounds(facts, other, average, &figures)
            .or_else(|| miscomputed(facts, other, median, average, &figures))
    });
    found.map(|it| it.at(Level::Information))
}

fn impossible(
    facts: &Facts,
    index: SentenceId,
    word: usize,
    average: &Figure<'_>,
    others: &[&Figure<'_>],
) -> Option<Found> {
    out_of_bounds(facts, index, average, others)
        .or_else(|| {
            let median = facts.sentences()[index].tokens[word].lower == "median";
            let listed = others.iter().filter(|it| it.end <= word || it.start > average.end);
            miscomputed(facts, index, median, average, &listed.copied().collect::<Vec<_>>())
        })
        .or_else(|| indivisible(facts, index, average, others))
}

/// An average that does not lie between the ends.
fn out_of_bounds(
    facts: &Facts,
    index: SentenceId,
    average: &Figure<'_>,
    others: &[&Figure<'_>],
) -> Option<Found> {
    let (low, high, span) = averages::bounds(facts, index, others, average)?;
    let inside = average.interval.high >= low.low && average.interval.low <= high.high;
    if inside || low.low >= high.high {
        return None;
    }
    let words = |span: Span| facts.words(span);
    let middle = |interval: Interval| spelling::figure(f64::midpoint(interval.low, interval.high));
    let message = format!(
        "An average of {} does not lie between {} and {}.",
        words(average.span),
        middle(low),
        middle(high)
    );
    Some(Found::new(average.span, message).related(span, format!("“{}”", words(span))))
}

lists::sets! {
    "data/partial.txt":
    /// Words after which a list is not of all.
    PARTIAL = "of an average";
    /// Words that tell of two who are of one age or size.
    PAIRS = "pair";
}

/// An average that is not that of the numbers listed before it: “are 4, 6 and 8; their average age is 7”.
fn miscomputed(
    facts: &Facts,
    index: SentenceId,
    median: bool,
    average: &Figure<'_>,
    listed: &[&Figure<'_>],
) -> Option<Found> {
    let sentence = &facts.sentences()[index];
    if sentence.tokens.iter().any(|token| PARTIAL.contains(token.lower.as_str())) {
        return None;
    }
    let tokens = |from: usize, to: usize| sentence.tokens.get(from..to).unwrap_or_default();
    let joint = |from: usize, to: usize| {
        let between = tokens(from, to);
        !between.is_empty()
            && between.len() <= 2
            && between.iter().all(|token| matches!(token.lower.as_str(), "," | "and"))
    };
    let mut runs = listed.chunk_by(|one, other| joint(one.end, other.start));
    let run = runs.rfind(|run| run.len() >= 3 || run.len() == 2 && is_pair(sentence, run[0].end))?;
    let values: Vec<f64> = run.iter().filter_map(|it| it.number()).collect();
    let like = run.iter().all(|it| it.is_like(average) && it.kind != Some(QuantityKind::Percent));
    if values.len() != run.len() || !like {
        return None;
    }
    let right = if median { median_of(&values) } else { values.iter().sum::<f64>() / values.len() as f64 };
    let slack = average.step.max(1e-9) / 2.0
        + run.iter().map(|it| (it.interval.high - it.interval.low) / 2.0).fold(0.0, f64::max);
    let stated = average.number()?;
    let bounded = average.interval.low.is_infinite() || average.interval.high.is_infinite();
    if bounded || is_within(stated, right, slack.max((average.interval.high - average.interval.low) / 2.0)) {
        return None;
    }
    let span = run.first()?.span.cover(run.last()?.span);
    let message = format!(
        "The {} of {} is {}, not {}.",
        if median { "median" } else { "average" },
        facts.words(span),
        spelling::figure(right),
        facts.words(average.span)
    );
    Some(Found::new(average.span, message).related(span, format!("“{}”", facts.words(span))))
}

fn is_pair(sentence: &Sentence, joint: usize) -> bool {
    sentence.tokens.get(joint).is_some_and(|token| token.lower == "and")
        && sentence.tokens.iter().any(|token| PAIRS.contains(token.lower.as_str()))
}

fn median_of(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 1 { sorted[middle] } else { f64::midpoint(sorted[middle - 1], sorted[middle]) }
}

/// Of more than so many an average may have any decimals that are printed.
const FEW: f64 = 50.0;

lists::sets! {
    "data/matches.txt":
    /// What a player’s average is by.
    GAMES = "game";
}

/// An average of whole numbers that so few cannot have: five pupils solve 3.2 or 3.4 problems each, never 3.25.
fn indivisible(
    facts: &Facts,
    index: SentenceId,
    average: &Figure<'_>,
    others: &[&Figure<'_>],
) -> Option<Found> {
    let sentence = &facts.sentences()[index];
    let stated = average.number()?;
    let counts = average.kind == Some(QuantityKind::Cardinal) && average.of.is_some() && average.step < 1.0;
    let exact = average.interval.high.is_finite() && average.interval.low.is_finite();
    let groups: Vec<_> =
        others.iter().filter(|it| it.of.is_some() && it.kind == Some(QuantityKind::Cardinal)).collect();
    let [group] = groups[..] else { return None };
    let size = group.number().filter(|size| size.fract() == 0.0 && (2.0..=FEW).contains(size))?;
    // “Each” says that the average is over just these.
    let each = sentence
        .tokens
        .iter()
        .skip(average.end)
        .take(4)
        .any(|token| matches!(token.lower.as_str(), "each" | "apiece"))
        || group.of.is_some_and(|of| GAMES.contains(of));
    let rate = sentence
        .tokens
        .iter()
        .skip(average.end)
        .take(4)
        .any(|token| matches!(token.lower.as_str(), "per" | "a" | "an" | "every"));
    let total = (stated * size).round();
    let nearest = [total - 1.0, total, total + 1.0]
        .map(|total| (total / size - stated).abs())
        .into_iter()
        .fold(f64::INFINITY, f64::min);
    if !counts || !exact || !each || rate || is_within(nearest, 0.0, average.step / 2.0) {
        return None;
    }
    let fine = |total: f64| spelling::figure_as_fine(total / size, average.step);
    let message = format!(
        "The average of {} whole numbers may be {} or {}, but not {}.",
        facts.words(group.span),
        fine((stated * size).floor()),
        fine((stated * size).ceil()),
        facts.words(average.span)
    );
    Some(Found::new(average.span, message).related(group.span, format!("“{}”", facts.words(group.span))))
}

#[cfg(test)]
mod tests;
