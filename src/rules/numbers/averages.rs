//! Which figure of a sentence is an average, and between which ends its numbers lie.

use crate::facts::{Facts, Interval, SentenceId, Value};
use std::sync::LazyLock;

use super::figures::Figure;
use crate::english::Sentence;
use crate::english::grammar;
use crate::english::lexicon::hedges;
use crate::english::lists;
use crate::span::Span;

lists::sets! {
    "data/averages.txt":
    /// Words before “average” that leave it the average of what the sentence tells.
    OWN = "own";
    /// Words before those that make it a yardstick: “below the average of 38”.
    YARDSTICKS = "yardstick";
    /// Words right before the number of an average.
    TELLING = "telling";
    /// Words before the two ends between which all numbers lie.
    RANGING = "ranging";
}

/// Whether a word tells the average of what is spoken of.
pub(super) fn is_average(sentence: &Sentence, i: usize) -> bool {
    let token = &sentence.tokens[i];
    let verb = matches!(token.lower.as_str(), "averaged" | "averaging" | "averages")
        || token.lower == "average" && grammar::is_verb(token);
    let noun = matches!(token.lower.as_str(), "average" | "median" | "mean");
    if !verb && !noun {
        return false;
    }
    let before = |by: usize| i.checked_sub(by).map(|i| sentence.tokens[i].lower.as_str());
    let own = before(1).is_none_or(|word| OWN.contains(word))
        || before(1).is_some_and(|word| word == "age" || word == "ages");
    let yardstick =
        [1, 2, 3].iter().any(|&by| before(by).is_some_and(|word| YARDSTICKS.contains(word) && word != "to"))
            || before(2) == Some("to");
    // “With a class average of 92”
    let with = before(1).is_some() && matches!(before(2), Some("a" | "an")) && before(3) == Some("with");
    verb || noun && (own || with) && !yardstick
}

/// The figure that is the average.
pub(super) fn figure(sentence: &Sentence, word: usize, figures: &[Figure<'_>]) -> Option<usize> {
    /// “The median price of a house there was $450,000”
    const REACH: usize = 8;
    let stops =
        |i: usize| matches!(sentence.tokens[i].lower.as_str(), "," | ";" | "(" | "and" | "but" | "while");
    let lower = |i: usize| sentence.tokens.get(i).map_or("", |token| token.lower.as_str());
    let single = |at: &usize| figures[*at].number().is_some();
    // “They are 20 to 35 years old, 38 on average.”
    if word > 0
        && lower(word - 1) == "on"
        && let Some(at) = figures.iter().position(|figure| figure.end + 1 == word).filter(single)
    {
        return Some(at);
    }
    let at = figures.iter().position(|figure| figure.start > word)?;
    let figure = &figures[at];
    let hedged = |i: &usize| hedges::is_hedge(lower(*i)) || hedges::is_focus(lower(*i));
    let last = (word + 1..figure.start).rev().find(|i| !hedged(i));
    // “The average home costs $300,000” is of homes, whatever was told before.
    let is_told = last.is_none_or(|i| TELLING.contains(lower(i)));
    let near = figure.start - word <= REACH && is_told && !(word + 1..figure.start).any(stops);
    // “The average age of the crew, who are between 20 and 35, is 38.”
    let stated = |figure: &Figure<'_>| {
        figure.start > word && matches!(lower(figure.start - 1), "is" | "was" | "stands" | "stood")
    };
    let behind = || {
        (at + 1..figures.len())
            .rev()
            .find(|&i| stated(&figures[i]) && matches!(lower(figures[i].start.saturating_sub(2)), ","))
    };
    Some(at).filter(|_| near).filter(single).or_else(|| behind().filter(single))
}

/// Words that tell the two ends of what was measured.
static ENDS: LazyLock<Vec<(&str, &str)>> =
    LazyLock::new(|| lists::pairs(include_str!("data/averages.txt"), "ends").collect());

/// The ends between which all numbers lie, and where they stand.
pub(super) fn bounds(
    facts: &Facts,
    index: SentenceId,
    others: &[&Figure<'_>],
    average: &Figure<'_>,
) -> Option<(Interval, Interval, Span)> {
    let sentence = &facts.sentences()[index];
    let lower = |i: usize| sentence.tokens.get(i).map_or("", |token| token.lower.as_str());
    for (i, figure) in others.iter().enumerate() {
        if !figure.is_like(average) {
            continue;
        }
        let ranged = (figure.start.saturating_sub(5)..figure.start).any(|i| RANGING.contains(lower(i)));
        if let Value::Range(Some(low), Some(high)) = figure.value {
            return Some((Interval::around(low, 0.0), Interval::around(high, 0.0), figure.span));
        }
        let Some(next) = others.get(i + 1).filter(|next| next.is_like(average) && next.is_like(figure))
        else {
            continue;
        };
        let joined = lower(figure.end) == "to" && next.start == figure.end + 1
            || lower(figure.end) == "and"
                && next.start == figure.end + 1
                && figure.start > 0
                && lower(figure.start - 1) == "between";
        if joined && ranged || is_apart(sentence, figure, next) {
            return Some((figure.interval, next.interval, figure.span.cover(next.span)));
        }
        let about = |word: &str, figure: &Figure<'_>| {
            (figure.start.saturating_sub(5)..figure.start).any(|i| lower(i) == word)
        };
        for (least, most) in ENDS.iter() {
            if about(least, figure) && about(most, next) && !about(most, figure) {
                return Some((figure.interval, next.interval, figure.span.cover(next.span)));
            }
            if about(most, figure) && about(least, next) && !about(least, figure) {
                return Some((next.interval, figure.interval, figure.span.cover(next.span)));
            }
        }
    }
    None
}

/// Whether two figures are ends, each with words of its own: “vary from €14 in the gallery to €60 in the stalls”.
fn is_apart(sentence: &Sentence, low: &Figure<'_>, high: &Figure<'_>) -> bool {
    /// So many words stand between the ends at most.
    const LONGEST: usize = 10;
    let lower = |i: Option<usize>| i.and_then(|i| sentence.tokens.get(i)).map_or("", |it| it.lower.as_str());
    let from = low.start.checked_sub(1).filter(|&at| lower(Some(at)) == "from");
    let ranges = from.is_some_and(|from| {
        (from.saturating_sub(3)..from).any(|i| matches!(sentence.tokens[i].lemma.as_str(), "range" | "vary"))
    });
    let Some(between) = sentence.tokens.get(low.end..high.start) else { return false };
    let parts =
        between.iter().any(|token| matches!(token.text.as_str(), ";" | ":") || grammar::is_verb(token));
    ranges && between.len() <= LONGEST && !parts && lower(high.start.checked_sub(1)) == "to"
}
