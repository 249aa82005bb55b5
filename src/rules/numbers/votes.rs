//! Votes: the two sides of a division, those who took no side, and how many they are together.

use std::ops::Range;

use crate::english::lexicon::nouns;
use crate::english::lists;
use crate::english::{Sentence, grammar};
use crate::rules::numbers::spelling;

/// A vote whose numbers are told with the number of those who could vote.
pub(super) struct Vote {
    /// The words of the result: “7-4”.
    pub(super) result: Range<usize>,
    /// The word that gives the number of all.
    pub(super) all: Range<usize>,
    /// Whether those stand in the next sentence.
    pub(super) in_next: bool,
    /// For, against, and of no side.
    pub(super) sides: Vec<u32>,
    /// How many could vote, or did.
    pub(super) whole: u32,
}

lists::sets! {
    "data/votes.txt":
    /// Words beside which two numbers are the sides of a vote.
    VOTING = "voting";
    /// Words for those who took no side, and for seats that nobody has.
    NO_SIDE = "of no side";
    /// Words behind a number and a hyphen that give the size of a chamber.
    SEATS = "seats";
}

/// The sides of a vote as a sentence gives them.
struct Sides {
    result: Range<usize>,
    counts: Vec<u32>,
    /// Whether it tells of some who took no side.
    told: bool,
}

/// The vote of a sentence, where the draft says there or in the next one how many are left over or that none are.
pub(super) fn read(sentence: &Sentence, next: Option<&Sentence>) -> Option<Vote> {
    let Sides { result, counts, told } = sides(sentence)?;
    let tokens = &sentence.tokens;
    let word = |at: usize| tokens.get(at).map_or("", |token| token.lower.as_str());
    let all_of = |i: usize| {
        word(i) == "all" && (i + 2..i + 9).any(|j| matches!(word(j), "voting" | "present" | "voted"))
    };
    if let Some(i) = (0..tokens.len()).find(|&i| all_of(i) && number(word(i + 1)).is_some()) {
        let whole = number(word(i + 1))?;
        return Some(Vote { result, all: i + 1..i + 2, in_next: false, sides: counts, whole });
    }
    let seats = |i: usize| matches!(word(i + 1), "-" | "–") && SEATS.contains(word(i + 2));
    if let Some(i) = (0..tokens.len()).find(|&i| seats(i) && number(word(i)).is_some()) {
        let whole = number(word(i))?;
        // Some may have stayed away, but none votes twice.
        let is_meant = told || counts.iter().sum::<u32>() > whole;
        return is_meant.then_some(Vote { result, all: i..i + 3, in_next: false, sides: counts, whole });
    }
    let (all, whole) = all_members(next?)?;
    Some(Vote { result, all, in_next: true, sides: counts, whole })
}

/// “All 39 members were in their places”: at the head of a sentence.
fn all_members(sentence: &Sentence) -> Option<(Range<usize>, u32)> {
    let [all, count, members, ..] = &sentence.tokens[..] else { return None };
    let is_told = all.lower == "all" && nouns::CHAMBER_MEMBERS.contains(members.lemma.as_str());
    number(&count.lower).filter(|_| is_told).map(|count| (1..3, count))
}

/// The two sides of a vote, and those who took none.
fn sides(sentence: &Sentence) -> Option<Sides> {
    let tokens = &sentence.tokens;
    let word = |at: usize| tokens.get(at).map_or("", |token| token.lower.as_str());
    let voted = (0..tokens.len()).find(|&at| VOTING.contains(tokens[at].lemma.as_str()))?;
    // “Five to eight years” counts something else.
    let counts = |at: usize| tokens.get(at).is_some_and(grammar::is_noun);
    let is_result = |at: &usize| {
        matches!(word(at + 1), "-" | "–" | "to")
            && number(word(*at)).is_some()
            && number(word(at + 2)).is_some()
            && !matches!(word(at + 3), "-" | "–")
            && !(word(at + 1) == "to" && counts(at + 3))
    };
    // “By 19 votes to 17”
    let is_told_result = |at: &usize| {
        matches!(word(at + 1), "vote" | "votes" | "ballots")
            && word(at + 2) == "to"
            && number(word(*at)).is_some()
            && number(word(at + 3)).is_some()
            && !counts(at + 4)
    };
    let near = voted.saturating_sub(14)..tokens.len().min(voted + 14);
    let by_figures = near.clone().find(is_result).map(|at| at..at + 3);
    let result = by_figures.or_else(|| near.clone().find(is_told_result).map(|at| at..at + 4))?;
    let mut sides = vec![number(word(result.start))?, number(word(result.end - 1))?];
    let rest = |at: usize| NO_SIDE.contains(word(at));
    let is_rest = |i: usize| {
        let near = i + 1..i + 4;
        near.clone().any(rest) && !near.clone().any(|j| number(word(j)).is_some() && rest(j))
    };
    let others = (result.end..tokens.len()).filter(|&i| is_rest(i)).filter_map(|i| number(word(i)));
    let before = sides.len();
    sides.extend(others);
    let told = sides.len() > before;
    Some(Sides { result, counts: sides, told })
}

/// How many are said to have voted for something or against it, with their words: “six members voted in favor”. Not those of
/// one party, who are a part of them.
pub(super) fn cast(sentence: &Sentence) -> Option<(Range<usize>, u32)> {
    let tokens = &sentence.tokens;
    let word = |at: usize| tokens.get(at).map_or("", |token| token.lower.as_str());
    let way = |at: usize| {
        matches!(word(at), "for" | "against")
            || word(at) == "in" && matches!(word(at + 1), "favor" | "favour")
    };
    (0..tokens.len()).find_map(|at| {
        let count = number(word(at))?;
        let plain =
            at == 0 || !matches!(word(at - 1), "the" | "all" | "other" | "of" | "another" | "-" | "to");
        let place = (at + 1..at + 3)
            .find(|&i| nouns::CHAMBER_MEMBERS.contains(tokens.get(i).map_or("", |it| it.lemma.as_str())))?;
        let of_chamber = place == at + 1 || grammar::is_noun(&tokens[at + 1]);
        let votes = matches!(word(place + 1), "voted" | "voting") && way(place + 2);
        (plain && of_chamber && votes).then_some((at..place + 1, count))
    })
}

fn number(word: &str) -> Option<u32> {
    let spelt = (1..=20)
        .find(|&number| spelling::like("a", number) == word)
        .and_then(|number| u32::try_from(number).ok());
    spelt.or_else(|| word.parse().ok()).filter(|number| *number < 2000)
}
