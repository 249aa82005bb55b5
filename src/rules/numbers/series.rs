//! How many games of a series have been played: “the fourth of six races”, “a five-match series”.

use super::spelling;
use crate::english::{Sentence, lists};
use crate::facts::{Facts, QuantityKind, Score, SentenceId};
use crate::rules::Found;
use crate::span::Span;

lists::sets! {
    "data/matches.txt":
    /// What a series is made of.
    OF_SERIES = "of a series";
    /// Words for what is still to be played.
    TO_COME = "to come";
}

/// A game of a series, by its number.
struct Game {
    number: u32,
    whole: u32,
    span: Span,
}

/// A score of a series that has gone on for longer than the draft says it has: “the third of seven games … trail the series 3-1”.
pub(super) fn conflict(facts: &Facts, sentence: &Sentence, score: &Score) -> Option<Found> {
    /// So many sentences before, the game may be named.
    const BACK: usize = 4;
    if !is_of_series(sentence, score) {
        return None;
    }
    let played = score.more() + score.less();
    let (result, games) = (facts.words(score.place.span), spelling::like("one", played as usize));
    if let Some((length, words)) = length(sentence).filter(|(length, _)| played > *length) {
        let message = format!("A {words} has no more than {length} games, but {result} makes {games}.");
        return Some(Found::new(score.place.span, message));
    }
    let near = facts.sentences().around(score.place.sentence, BACK, 0);
    let known: Vec<Game> = near.into_iter().filter_map(|index| game(facts, index)).collect();
    let game = known.last().filter(|game| played > game.number)?;
    // Of two series nobody can tell which one a score is of.
    if known.iter().any(|other| other.whole != game.whole) {
        return None;
    }
    let words = facts.words(game.span);
    let message = format!("At {result} {games} games have been played, which does not fit “{words}”.");
    Some(Found::new(score.place.span, message).related(game.span, format!("“{words}”")))
}

/// The game that a sentence tells of: “the fourth of their six races on the lake”.
fn game(facts: &Facts, index: SentenceId) -> Option<Game> {
    /// So many words stand between the two numbers at most.
    const NEAR: usize = 5;
    let sentence = &facts.sentences()[index];
    facts.quantities_in(index).windows(2).find_map(|pair| {
        let [which, whole] = pair else { return None };
        let (end, start) = (which.place.words.end, whole.place.words.start);
        let kinds = (which.kind, whole.kind) == (QuantityKind::Ordinal, QuantityKind::Cardinal);
        let of = sentence.tokens.get(end).is_some_and(|token| token.lower == "of");
        // Of “six two-hour races” the six may be read as hours.
        let noun = which.of.as_ref().filter(|of| is_game(&of.lemma))?;
        let is_near = of && start > end && start <= end + NEAR && noun.head < start + NEAR;
        let span = sentence.span_of(which.place.words.start..noun.head + 1);
        let game = Game { number: small(which.number()?)?, whole: small(whole.number()?)?, span };
        (kinds && is_near && !facts.is_quoted(span)).then_some(game)
    })
}

/// Whether a noun is that of a game; “Tests” may be read as a name.
fn is_game(lemma: &str) -> bool {
    OF_SERIES.contains(lemma) || lemma.strip_suffix('s').is_some_and(|one| OF_SERIES.contains(one))
}

/// How many games a series has, and the words for it: “three-match series”.
fn length(sentence: &Sentence) -> Option<(u32, String)> {
    let words =
        sentence.tokens.iter().flat_map(|token| token.lower.split('-')).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.collect();
    let at = words.windows(3).position(|three| OF_SERIES.contains(three[1]) && three[2] == "series")?;
    let number = super::matches::small_number(words[at])?;
    Some((number, format!("{}-{} series", words[at], words[at + 1])))
}

/// Whether a score is that of a series: “trail the series 3-1”, “a 4-1 lead with two races left”.
fn is_of_series(sentence: &Sentence, score: &Score) -> bool {
    /// So many words before a score “series” stands at most.
    const BEFORE: usize = 4;
    /// So many words behind it “series” stands at most, as the last word of one phrase: “a 2-0 lead in their best-of-seven
    /// second-round play-off series”, whose hyphens may be words.
    const BEHIND: usize = 12;
    let (start, end) = (score.place.words.start, score.place.words.end);
    let tokens = &sentence.tokens;
    let is_series = |at: usize| tokens[at].lower == "series";
    let before = (start.saturating_sub(BEFORE)..start).any(is_series);
    let leads = tokens.get(end).is_some_and(|token| matches!(token.lower.as_str(), "lead" | "series" | "up"));
    let named = || (end..tokens.len().min(end + BEHIND)).any(is_series);
    // What is left is told in the same sentence, however much is said of it.
    let left = || {
        let behind = end..tokens.len();
        let game = behind.clone().position(|at| is_game(&tokens[at].lemma));
        game.is_some_and(|game| {
            behind.clone().skip(game + 1).any(|at| TO_COME.contains(tokens[at].lower.as_str()))
        })
    };
    before || leads && (named() || left())
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "games of a series are few")]
fn small(number: f64) -> Option<u32> {
    (1.0..=99.0).contains(&number).then_some(number as u32)
}
