//! The tie-breaks of a tennis match, and whether the sets named with them had one.

use crate::english::Sentence;
use crate::english::lexicon::numbers;
use crate::facts::{Facts, Score};
use crate::rules::Found;

/// A tie-break told of a set that was won without one: “took the opening-set tie-break and won 6-4, 6-1”, “6-2 (7-3), 6-4”.
pub(super) fn conflict(facts: &Facts, sentence: &Sentence, sets: &[&Score]) -> Option<Found> {
    let (first, last) = (sets.first()?, sets.last()?);
    if let Some(set) = sets.iter().find(|set| !may_have_one(set) && has_points(facts, set)) {
        let words = facts.words(set.place.span);
        return Some(Found::new(set.place.span, format!("A set won {words} has no tie-break.")));
    }
    let before = first.place.words.start;
    let behind = last.place.words.end;
    let near = |at: &usize| *at < before || (behind..behind + REACH).contains(at);
    let told = (0..sentence.tokens.len()).filter(near).find_map(|at| set_of(sentence, at, sets.len()));
    let (number, words) = told?;
    let set = sets.get(number.checked_sub(1)?)?;
    if may_have_one(set) {
        return None;
    }
    let score = facts.words(set.place.span);
    let message = format!("A set won {score} has no tie-break, but the draft speaks of {words}.");
    Some(Found::new(first.place.span.cover(last.place.span), message))
}

/// So many words behind the last set its tie-break is spoken of at most.
const REACH: usize = 10;

/// Whether a set may have ended in a tie-break; matches of ten points stand for a third set.
fn may_have_one(set: &Score) -> bool {
    set.more() == set.less() + 1 || set.more() >= 10
}

/// Whether the points of a tie-break stand behind a set, in brackets: “6-2 (7-3)”, “6-2 (3)”.
fn has_points(facts: &Facts, set: &Score) -> bool {
    let rest = &facts.draft().text()[set.place.span.end..];
    let inside = rest.strip_prefix(' ').unwrap_or(rest).strip_prefix('(');
    let Some((points, _)) = inside.and_then(|rest| rest.split_once(')')) else { return false };
    let mut numbers = points.split(['-', '–']).map(|number| number.parse::<u32>().ok());
    let is_points = numbers.clone().count() <= 2 && numbers.all(|number| number.is_some());
    is_points && set.more() >= 6
}

/// Which of so many sets a word says had a tie-break, and the words for it: “a third-set tie-break”, “a tie-break in the final
/// set”, “the third set went to a tie-break”.
fn set_of(sentence: &Sentence, at: usize, sets: usize) -> Option<(usize, String)> {
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    // The hyphens of “third-set tie-break” may or may not be words of their own.
    let end = match (lower(at), lower(at + 1), lower(at + 2)) {
        ("tie", "-", "break" | "breaker") => at + 3,
        ("tie", "break" | "breaker", _) => at + 2,
        ("tie-break" | "tiebreak" | "tie-breaker" | "tiebreaker", _, _) => at + 1,
        _ => return None,
    };
    let place = |word: &str| match word {
        "final" | "deciding" | "last" => Some(sets),
        "opening" => Some(1),
        _ => numbers::place(word),
    };
    let before: Vec<&str> = sentence.tokens[at.saturating_sub(3)..at]
        .iter()
        .flat_map(|token| token.lower.split('-'))
        .filter(|word| !word.is_empty())
        .collect();
    if let [.., which, "set"] = before[..] {
        let article = if which.starts_with('o') { "an" } else { "a" };
        return Some((place(which)?, format!("{article} {which}-set tie-break")));
    }
    if let Some(which) = set_before(sentence, at) {
        return Some((place(which)?, format!("a tie-break in the {which} set")));
    }
    let behind =
        ["in", "of", "to"].contains(&lower(end)) && lower(end + 1) == "the" && lower(end + 3) == "set";
    let which = lower(end + 2);
    behind.then(|| Some((place(which)?, format!("a tie-break in the {which} set"))))?
}

/// The word for the set that ended in a tie-break: “the third set went to a tie-break”, “won the first set in a tie-break”.
fn set_before(sentence: &Sentence, at: usize) -> Option<&str> {
    /// So many words stand between the set and “to a tie-break”: “set was decided”.
    const NEAR: usize = 2;
    let lower = |at: usize| sentence.tokens[at].lower.as_str();
    let preposition = at.checked_sub(2).filter(|&at| matches!(lower(at), "to" | "in" | "on" | "by"))?;
    let start = preposition.saturating_sub(NEAR + 1);
    let set = (start..preposition).rev().find(|&at| lower(at) == "set")?;
    let alone = (set..preposition).all(|at| !matches!(lower(at), "," | "and" | "or" | "but"));
    (alone && matches!(lower(at - 1), "a" | "the")).then(|| set.checked_sub(1).map(lower))?
}
