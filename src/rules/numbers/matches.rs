//! What a sentence says of a match besides its score: who won, how it stood before the end, which game it was.

use std::ops::Range;

use crate::english::lexicon::numbers;
use crate::english::lists;
use crate::english::{Sentence, Token};
use crate::facts::{Facts, Score};
use crate::span::Span;

/// How a match ended for those of whom the clause tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Won,
    Lost,
    Ended,
}

/// How a match stood for those of whom the clause tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Ahead,
    Behind,
}

/// When a score was reached, by the game that is named with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    Before,
    In,
    After,
}

lists::sets! {
    "data/matches.txt":
    /// Verbs and nouns of winning.
    WON = "won";
    /// Verbs and nouns of losing.
    LOST = "lost";
    /// Words for the end of a match, whoever won.
    ENDED = "ended";
    /// Forms that tell how a match stood before its end.
    STOOD = "stood";
    /// Parts of a match.
    PERIODS = "period";
    /// Words with which a score may be of more than one match, or of a part of one.
    OF_SEVERAL = "of several";
}

/// What some words tell of the end, or none.
pub(super) fn result(sentence: &Sentence, words: &Range<usize>) -> Option<Outcome> {
    let lost = sentence.tokens[words.clone()].iter().any(|token| LOST.contains(token.lemma.as_str()));
    let ended = || sentence.tokens[words.clone()].iter().any(|token| ENDED.contains(token.lemma.as_str()));
    // “Down 2-0” is a standing.
    let down = |token: &Token| token.lower == "down";
    let won =
        sentence.tokens[words.clone()].iter().any(|token| WON.contains(token.lemma.as_str()) && !down(token));
    match (won, lost) {
        (true, true) => None,
        (true, false) => Some(Outcome::Won),
        (false, true) => Some(Outcome::Lost),
        (false, false) => ended().then_some(Outcome::Ended),
    }
}

/// What the words between the last stop and a word tell of the end.
pub(super) fn result_before(sentence: &Sentence, at: usize) -> Option<Outcome> {
    let stop = |i: &usize| matches!(sentence.tokens[*i].lower.as_str(), ";" | "but" | ":");
    let start = (0..at).rev().find(stop).map_or(0, |stop| stop + 1);
    result(sentence, &(start..at))
}

/// The clauses of a sentence: the stretches between its commas and the conjunctions of time and contrast.
pub(super) fn clauses(sentence: &Sentence) -> Vec<Range<usize>> {
    let splits = |i: usize| {
        matches!(
            sentence.tokens[i].lower.as_str(),
            "," | ";"
                | "—"
                | "–"
                | "and"
                | "but"
                | "before"
                | "after"
                | "then"
                | "having"
                | "despite"
                | "while"
                | "yet"
                | "when"
                | "although"
                | "though"
        )
    };
    let mut clauses = Vec::new();
    let mut start = 0;
    for i in 0..sentence.tokens.len() {
        // “After leading 2-1”, but “lead 1-0 after six innings”.
        let by_time = sentence.tokens[i].lower == "after"
            && sentence.tokens.get(i + 1).is_some_and(|next| !next.lower.ends_with("ing"));
        if splits(i) && !by_time {
            clauses.push(start..i);
            start = i + 1;
        }
    }
    clauses.push(start..sentence.tokens.len());
    clauses.retain(|clause| !clause.is_empty());
    clauses
}

/// Whether a clause tells how a match stood before its end.
pub(super) fn is_interim(sentence: &Sentence, clause: &Range<usize>) -> bool {
    let tokens = &sentence.tokens[clause.clone()];
    let is = |i: usize, word: &str| tokens.get(i).is_some_and(|token| token.lower == word);
    let after = tokens.iter().any(|token| matches!(token.lower.as_str(), "after" | "in" | "through"));
    // A lead, too, was before the end: “they led 2-0 but drew 2-2”.
    let stood = tokens.iter().any(|token| STOOD.contains(token.lower.as_str()));
    stood && result(sentence, clause).is_none()
        || (0..tokens.len()).any(|i| {
            matches!(tokens[i].lower.as_str(), "halftime" | "half-time" | "intermission")
                || after && PERIODS.contains(tokens[i].lower.as_str())
                || is(i, "first") && is(i + 1, "half")
                || is(i, "half")
                    && (is(i + 1, "time")
                        || is(i + 1, "-") && is(i + 2, "time")
                        || i > 0 && is(i - 1, "the") && i > 1 && is(i - 2, "at"))
                || i > 0 && is(i - 1, "the") && matches!(tokens[i].lower.as_str(), "break" | "interval")
        })
}

/// How a match stood for those whom a clause is about.
pub(super) fn standing(sentence: &Sentence, clause: &Range<usize>) -> Option<Standing> {
    sentence.tokens[clause.clone()].iter().find_map(|token| {
        match (token.lower.as_str(), token.lemma.as_str()) {
            (_, "lead") | ("ahead" | "up", _) => Some(Standing::Ahead),
            (_, "trail") | ("behind" | "down", _) => Some(Standing::Behind),
            _ => None,
        }
    })
}

/// Whether a sentence tells of more than one match, so that its scores need not fit each other.
pub(super) fn is_of_several(sentence: &Sentence) -> bool {
    sentence.tokens.iter().any(|token| OF_SEVERAL.contains(token.lower.as_str()))
}

/// Whether these words follow each other in a sentence, hyphens between them or not.
pub(super) fn phrase(sentence: &Sentence, words: &[&str]) -> bool {
    let spoken =
        sentence.tokens.iter().flat_map(|token| token.lower.split('-')).filter(|word| !word.is_empty());
    let spoken: Vec<&str> = spoken.collect();
    spoken.windows(words.len()).any(|some| some == words)
}

/// Whether a word is told of a run of scores: it stands close before or behind them.
pub(super) fn is_near(sentence: &Sentence, word: &str, run: Range<usize>) -> bool {
    /// “Won in straight sets at Ærø on Friday night, 6-4, 6-2”
    const BEFORE: usize = 12;
    const BEHIND: usize = 3;
    let reach = run.start.saturating_sub(BEFORE)..(run.end + BEHIND).min(sentence.tokens.len());
    sentence.tokens[reach].iter().any(|token| token.lower.split('-').any(|part| part == word))
}

/// The runs of two or more sets among the scores of a sentence: “6-4, 3-6, 7-6 (7-5)”.
pub(super) fn sets<'a>(facts: &Facts, scores: &[&'a Score]) -> Vec<Vec<&'a Score>> {
    let words = |start: usize, end: usize| if start < end { facts.words(Span::new(start, end)) } else { "" };
    let mut runs: Vec<Vec<&Score>> = Vec::new();
    let mut end = None;
    for score in scores {
        let span = score.place.span;
        let opened = facts.draft().text()[..span.start].ends_with('(')
            || facts.draft().text()[..span.start].ends_with('[');
        if opened && end.is_some() {
            // A tie-break belongs to the set before it.
            continue;
        }
        let joined = end.is_some_and(|end| {
            let gap: String = words(end, span.start)
                .chars()
                .filter(|c| !matches!(c, '(' | ')' | '[' | ']' | '-' | '–') && !c.is_ascii_digit())
                .collect();
            matches!(gap.trim(), "," | "and" | ", and" | ";" | ", then" | "")
        });
        match runs.last_mut().filter(|_| joined) {
            Some(run) => run.push(*score),
            None => runs.push(vec![*score]),
        }
        end = Some(span.end);
    }
    runs.retain(|run| run.len() >= 2 && run.iter().all(|set| is_set(set)));
    runs
}

/// Whether a score ends a set of tennis, or a game of table tennis, badminton or volleyball.
fn is_set(score: &Score) -> bool {
    let (more, less) = (score.more(), score.less());
    more >= 6 && (more >= less + 2 || (more, less) == (7, 6))
}

/// How many sets a sentence says there were, and the words for it: “in four sets”.
pub(super) fn number_of_sets(sentence: &Sentence) -> Option<(usize, String)> {
    let at = sentence.tokens.iter().position(|token| token.lower == "sets")?;
    let number = at.checked_sub(1).map(|i| sentence.tokens[i].lower.as_str())?;
    let number = numbers::cardinal(number)
        .or_else(|| number.parse().ok())
        .filter(|number| (2..=5).contains(number))?;
    let tokens = &sentence.tokens[at.checked_sub(2)?..=at];
    let words: Vec<&str> = tokens.iter().map(|token| token.text.as_str()).collect();
    (tokens[0].lower == "in").then(|| (number, words.join(" ")))
}

pub(super) fn small_number(word: &str) -> Option<u32> {
    let number =
        numbers::cardinal(word).or_else(|| word.parse().ok()).filter(|number| (1..=9).contains(number))?;
    u32::try_from(number).ok()
}

/// How many games a series can have: “best-of-seven”.
pub(super) fn best_of(sentence: &Sentence) -> Option<u32> {
    let text: Vec<&str> =
        sentence.tokens.iter().map(|token| token.lower.as_str()).filter(|word| *word != "-").collect();
    let words: Vec<&str> = text.iter().flat_map(|word| word.split('-')).collect();
    let at = words.windows(2).position(|pair| pair == ["best", "of"])?;
    small_number(words.get(at + 2)?).filter(|number| number % 2 == 1)
}

/// The game of a series that a sentence names, the words for it, and whether the score is the one before or after it.
pub(super) fn game(sentence: &Sentence) -> Option<(u32, String, When)> {
    let tokens = &sentence.tokens;
    let named = |i: &usize| {
        tokens[*i].lower == "game"
            && tokens.get(i + 1).is_some_and(|next| small_number(&next.lower).is_some())
    };
    let mut all = (0..tokens.len()).filter(named);
    let Some(at) = all.next() else { return number_of_games(sentence) };
    if all.next().is_some() {
        return None;
    }
    let number = small_number(&tokens[at + 1].lower)?;
    let before = |by: usize| at.checked_sub(by).map_or("", |i| tokens[i].lower.as_str());
    let when = match before(1) {
        "after" | "following" => When::After,
        "before" | "into" | "entering" | "for" => When::Before,
        "of" if before(2) == "ahead" => When::Before,
        "in" | "with" => When::In,
        _ => return None,
    };
    Some((number, format!("{} {}", tokens[at].text, tokens[at + 1].text), when))
}

/// “In seven games”.
fn number_of_games(sentence: &Sentence) -> Option<(u32, String, When)> {
    let tokens = &sentence.tokens;
    let at = tokens.windows(3).position(|three| {
        three[0].lower == "in" && small_number(&three[1].lower).is_some() && three[2].lower == "games"
    })?;
    let words: Vec<&str> = tokens[at..at + 3].iter().map(|token| token.text.as_str()).collect();
    Some((small_number(&tokens[at + 1].lower)?, words.join(" "), When::In))
}
