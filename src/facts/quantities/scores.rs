//! Scores and votes: two numbers that stand against each other, “7-4”, “won 30 to 25”.

use super::Quantity;
use super::lexemes::{Lexeme, Lexemes, lexemes};
use crate::draft::Prose;
use crate::english::{Sentence, lists};
use crate::facts::Place;
use crate::facts::ids::SentenceId;
use crate::facts::times::Expression;

/// The result of a match, a set, a series or a vote, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// Both numbers.
    pub place: Place,
    /// The number written first and the one written second.
    pub sides: [u32; 2],
}

impl Score {
    /// The same score in the draft, where the paragraph’s first sentence is number `first`.
    pub(in crate::facts) fn placed(&self, first: SentenceId, prose: &Prose) -> Self {
        Self { place: self.place.placed(first, prose), ..*self }
    }

    /// The larger number.
    pub fn more(&self) -> u32 {
        self.sides[0].max(self.sides[1])
    }

    /// The smaller number.
    pub fn less(&self) -> u32 {
        self.sides[0].min(self.sides[1])
    }
}

/// More than this no side scores and no chamber votes.
const MOST: f64 = 999.0;

lists::sets! {
    "data/scores.txt":
    /// Words before two numbers with “to” between them that tell that the two stand against each other.
    RESULTS = "result";
}

/// Reads the scores of a sentence, the paragraph’s `index`th, that stand in none of its times and quantities.
pub(in crate::facts) fn read(
    sentence: &Sentence,
    index: SentenceId,
    times: &[Expression],
    quantities: &[Quantity],
) -> Vec<Score> {
    let pieces = lexemes(sentence);
    let pieces = Lexemes(&pieces);
    let mut scores = Vec::new();
    for at in 0..pieces.0.len() {
        let Some((sides, end)) = hyphenated(pieces, at).or_else(|| spoken(pieces, at)) else { continue };
        let place = Place { sentence: index, words: pieces.words(at..end), span: pieces.span(at..end) };
        let is_time = times
            .iter()
            .any(|time| time.place.words.start < place.words.end && place.words.start < time.place.words.end);
        let is_range = quantities.iter().any(|it| it.place.span.contains(place.span));
        if !is_time && !is_range {
            scores.push(Score { place, sides });
        }
    }
    scores
}

/// “7-4”, “2–1”: two numbers in figures about a hyphen, with nothing else touching them.
fn hyphenated(pieces: Lexemes<'_>, at: usize) -> Option<([u32; 2], usize)> {
    let sides = [side(pieces.get(at)?)?, side(pieces.get(at + 2)?)?];
    let tight = pieces.is_hyphen(at + 1) && pieces.is_glued(at + 1) && pieces.is_glued(at + 2);
    let free = |piece: Option<&Lexeme>| piece.is_none_or(|piece| piece.text.chars().all(is_free));
    let before = at.checked_sub(1).filter(|_| pieces.is_glued(at)).and_then(|at| pieces.get(at));
    let after = pieces.get(at + 3).filter(|piece| piece.glued);
    // “6-4-2”, “1-0.5”, a phone number
    let goes_on = pieces.is_glued(at + 4) && pieces.get(at + 4).is_some_and(|piece| piece.number.is_some());
    (tight && free(before) && free(after) && !(after.is_some() && goes_on)).then_some((sides, at + 3))
}

/// “won 30 to 25”, “by a vote of 8 to 5”.
fn spoken(pieces: Lexemes<'_>, at: usize) -> Option<([u32; 2], usize)> {
    let sides = [side(pieces.get(at)?)?, side(pieces.get(at + 2)?)?];
    let told = (at.saturating_sub(3)..at).any(|before| pieces.is_in(before, &RESULTS));
    let follows = pieces.get(at + 3).is_some_and(|piece| piece.lower == "percent" || piece.lower == "%");
    let from = at.checked_sub(1).is_some_and(|before| pieces.is_any(before, &["from", "$", "£", "€"]));
    (pieces.is(at + 1, "to") && told && !follows && !from).then_some((sides, at + 3))
}

/// Marks that may touch a score.
fn is_free(mark: char) -> bool {
    !mark.is_alphanumeric() && !matches!(mark, '/' | '$' | '£' | '€' | '+' | '#' | '%' | '°' | '_')
}

/// The number of one side.
fn side(piece: &Lexeme) -> Option<u32> {
    let dialled = piece.text.len() > 1 && piece.text.starts_with('0');
    let number = piece.number.filter(|number| number.fract() == 0.0 && *number <= MOST)?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number up to MOST")]
    (!dialled && !piece.text.contains('.')).then_some(number as u32)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::testing;

    #[test]
    fn two_numbers_against_each_other() {
        testing::facts().draw(
            expect![[r#"
                Porto Alto won 3-1 and lost 7–4 in the final. She won 6-4, 3-6, 7-6 (7-5).
                               ~~~ [3, 1]
                                            ~~~ [7, 4]
                                                                      ~~~ [6, 4]
                                                                           ~~~ [3, 6]
                                                                                ~~~ [7, 6]
                                                                                     ~~~ [7, 5]
                The council voted 8 to 5 against it; the 4-3 vote stood. Call 555-0142 or 020 7946 0018.
                                  ~~~~~~ [8, 5]
                                                         ~~~ [4, 3]
                Crews of 12-15 sailors work from 9 to 5, 24/7. They led the series 2-1 on 2024-05-06.
                                                                                   ~~~ [2, 1]
            "#]],
            |facts| facts.scores().iter().map(|it| (it.place.span, format!("{:?}", it.sides))).collect(),
        );
    }
}
