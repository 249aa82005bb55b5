//! Numbers with two ends: “20 to 30”, “between 20 and 30”, “20-30”.

use super::amount::Amount;
use super::numerals::Form;
use super::reading::Reader;
use super::{QuantityKind, amounts};
use crate::english::{Upos, lists};

lists::sets! {
    "data/scores.txt":
    /// What two numbers with a hyphen are the two sides of: “a 7-4 win”.
    NAMED_BY_SCORES = "named by a score";
}

/// What joins the two ends of a range.
#[derive(Clone, Copy, Debug)]
struct Joint {
    /// “between … and”
    between: bool,
    /// “between the ages of”
    ages: bool,
    /// “20-30”
    hyphen: bool,
}

impl Reader<'_> {
    /// The range that an amount is the lower end of.
    pub(super) fn range_from(&self, low: &Amount) -> Option<(Amount, Amount)> {
        let joint = self.joint_behind(low).filter(|_| low.numeral.form == Form::Cardinal)?;
        let high = amounts::read(self.pieces, self.start_of_high(low, joint))
            .filter(|high| high.numeral.form == Form::Cardinal)?;
        if self.is_time(&high.range) || !joint.hyphen && high.is_part_of_a_code(self.pieces) {
            return None;
        }
        let of_age = self.is_of_ages(low, joint);
        let (low, high) = with_one_unit(low, high, of_age)?;
        let rising = low.value < high.value;
        let is_range = joint.between || of_age || rising && !(joint.hyphen && self.is_code(&low, &high));
        is_range.then_some((low, high))
    }

    /// What joins an amount to the upper end of a range, if anything does.
    fn joint_behind(&self, low: &Amount) -> Option<Joint> {
        let before = low.range.start.checked_sub(1);
        let ages =
            before.is_some_and(|at| at >= 3 && self.is_phrase(at - 3, &["between", "the", "ages", "of"]));
        let between = self.pieces.is(low.range.end, "and") && (ages || self.is_behind(low, &["between"]));
        let hyphen = self.pieces.is_glued_hyphen(low.range.end);
        (between || hyphen || self.is_before_to(low)).then_some(Joint { between, ages, hyphen })
    }

    /// Where the upper end begins, which may have a “to” between hyphens before it: “a 10-to-15-mile march”.
    fn start_of_high(&self, low: &Amount, joint: Joint) -> usize {
        let end = low.range.end;
        let has_to = joint.hyphen && self.pieces.is(end + 1, "to") && self.pieces.is_hyphen(end + 2);
        if has_to { end + 3 } else { end + 1 }
    }

    /// “20 to 30”, “ages 5 through 12”
    fn is_before_to(&self, low: &Amount) -> bool {
        let end = low.range.end;
        if self.pieces.is(end, "through") && self.is_behind(low, &["aged", "ages"]) {
            return true;
        }
        self.pieces.is(end, "to") && !self.is_behind(low, &["from", "by"]) && !self.is_growth(low)
    }

    /// “Rose 5 percent to 45 percent” is a difference and a level.
    fn is_growth(&self, low: &Amount) -> bool {
        let is_verb = |at: usize| self.sentence.tokens[self.pieces.0[at].word].upos == Upos::Verb;
        let rises =
            || self.is_behind(low, &["up", "down"]) || low.range.start.checked_sub(1).is_some_and(is_verb);
        low.kind == QuantityKind::Percent && rises()
    }

    /// Whether one of some words stands before an amount.
    fn is_behind(&self, amount: &Amount, words: &[&str]) -> bool {
        amount.range.start.checked_sub(1).is_some_and(|at| self.pieces.is_any(at, words))
    }

    fn is_phrase(&self, at: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(i, word)| self.pieces.is(at + i, word))
    }

    /// “aged 20 to 30”, “aged between 20 and 30”
    fn is_of_ages(&self, low: &Amount, joint: Joint) -> bool {
        let before = low.range.start.checked_sub(1);
        let told = before.filter(|at| joint.between && *at > 0).map_or(before, |at| Some(at - 1));
        joint.ages || told.is_some_and(|at| self.pieces.is_any(at, &["aged", "ages", "age"]))
    }

    /// Whether two numbers with a hyphen are a phone number, a date, a score, and no range.
    fn is_code(&self, low: &Amount, high: &Amount) -> bool {
        self.touches_more(low, high) || high.unit.is_none() && !self.counts_something(high)
    }

    /// Whether more digits or letters touch a pair of numbers: a phone number, a date, a code.
    fn touches_more(&self, low: &Amount, high: &Amount) -> bool {
        let joint = |at: usize| self.pieces.is_hyphen(at) || self.pieces.is_any(at, &["/", ".", ":"]);
        let before = low.range.start;
        let after = high.range.end;
        self.pieces.is_glued(before) && before > 0 && joint(before - 1)
            || self.pieces.is_glued(after) && self.pieces.is_glued(after + 1) && joint(after)
    }

    /// Whether a noun in the plural follows, so that “20-30 people” is a range and “7-4” a score.
    fn counts_something(&self, high: &Amount) -> bool {
        let next = self.pieces.words(high.range.clone()).end;
        self.sentence.tokens.get(next).is_some_and(|token| matches!(token.upos, Upos::Noun | Upos::Adj))
            && !self.pieces.is_glued(high.range.end)
            && !self.pieces.is_in(high.range.end, &NAMED_BY_SCORES)
    }
}

/// Both ends with the unit that one of them has; nothing where their units differ.
fn with_one_unit(low: &Amount, mut high: Amount, of_age: bool) -> Option<(Amount, Amount)> {
    if of_age && low.unit.is_none() && high.unit.is_none() {
        (high.kind, high.unit) = (QuantityKind::Age, Some("year".to_owned()));
    }
    // Both ends are of one kind, or only the upper says of which.
    if low.unit.is_some() && high.unit.is_none() {
        high = high.like(low);
    }
    if low.unit.is_some() && low.unit != high.unit {
        return None;
    }
    Some((low.clone().like(&high), high))
}
