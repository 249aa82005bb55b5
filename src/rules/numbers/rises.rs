//! How far a number rose or fell, against what the draft says of it.

use crate::english::lists;
use crate::facts::quantities::is_within;
use crate::facts::{Change, Direction, Facts, Interval, Quantity, QuantityKind};

lists::sets! {
    "data/change.txt":
    /// Words of a difference that is reckoned from something else than the two numbers.
    OTHER_BASE = "other base";
    /// The same, of words that do so only beside the difference.
    OTHER_BASE_BESIDE = "other base beside";
}

/// So many words before and behind a difference stand beside it.
const BESIDE: usize = 4;

/// A change with its difference in percent or points.
pub(super) struct Rise<'a> {
    pub(super) change: &'a Change,
    pub(super) from: &'a Quantity,
    pub(super) to: &'a Quantity,
    /// The difference as the draft gives it.
    pub(super) by: &'a Quantity,
    pub(super) went: Direction,
}

/// The changes of a draft whose two numbers are shares, or are not, with a difference that is reckoned from them.
pub(super) fn find(facts: &Facts) -> impl Iterator<Item = Rise<'_>> {
    facts.changes().iter().chain(facts.near_changes()).filter_map(|change| rise(facts, change))
}

/// The same, where only the times of the two numbers join them: what to ask about.
pub(super) fn asked(facts: &Facts) -> impl Iterator<Item = Rise<'_>> {
    facts.then_and_now().iter().filter_map(|change| rise(facts, change))
}

fn rise<'a>(facts: &'a Facts, change: &'a Change) -> Option<Rise<'a>> {
    let (from, to) = change.ends(&facts.numbers);
    let by = &facts.quantities()[change.by?];
    let went = Direction::between(from.interval(), to.interval())?;
    let plain = [from, to, by].iter().all(|quantity| quantity.number().is_some_and(|value| value > 0.0));
    let sentences = [from.place.sentence, by.place.sentence];
    let mut words = sentences.iter().flat_map(|&index| &facts.sentences()[index].tokens);
    let other = words.any(|token| OTHER_BASE.contains(token.lower.as_str()));
    let near = by.place.words.start.saturating_sub(BESIDE)..by.place.words.end + BESIDE;
    let tokens = &facts.sentences()[by.place.sentence].tokens;
    let mut beside = near.filter_map(|at| tokens.get(at));
    let other = other || beside.any(|token| OTHER_BASE_BESIDE.contains(token.lower.as_str()));
    (plain && !other).then_some(Rise { change, from, to, by, went })
}

impl Rise<'_> {
    /// Whether the two numbers are percentages.
    pub(super) fn is_of_shares(&self) -> bool {
        self.from.kind == QuantityKind::Percent || self.to.kind == QuantityKind::Percent
    }

    /// Whether the difference is given in points.
    pub(super) fn is_in_points(&self) -> bool {
        self.by.unit.as_deref() != Some("percent") && !self.is_in_words()
    }

    /// Whether the difference is given as a fraction: “by a third”.
    pub(super) fn is_in_words(&self) -> bool {
        self.by.kind == QuantityKind::Fraction
    }

    /// The difference in percent of the old number.
    pub(super) fn percent(&self) -> Interval {
        let ratio = self.to.interval().over(self.from.interval());
        let whole = Interval::around(1.0, 0.0);
        match self.went {
            Direction::Up => ratio.minus(whole).times(100.0),
            Direction::Down => whole.minus(ratio).times(100.0),
        }
    }

    /// The same, reckoned from the numbers as printed.
    pub(super) fn printed_percent(&self) -> f64 {
        let (from, to) = self.numbers();
        (to - from).abs() / from * 100.0
    }

    /// The difference of the two numbers.
    pub(super) fn points(&self) -> Interval {
        match self.went {
            Direction::Up => self.to.interval().minus(self.from.interval()),
            Direction::Down => self.from.interval().minus(self.to.interval()),
        }
    }

    /// The same, reckoned from the numbers as printed.
    pub(super) fn printed_points(&self) -> f64 {
        let (from, to) = self.numbers();
        (to - from).abs()
    }

    fn numbers(&self) -> (f64, f64) {
        (self.from.number().unwrap_or_default(), self.to.number().unwrap_or_default())
    }

    /// Whether the difference of two percentages, given in percent, is as many points as percent, so that either may be meant:
    /// “from 97 to 94 percent, a fall of 3 percent”.
    pub(super) fn is_points_or_percent(&self) -> bool {
        let is_either = self.percent().meets(self.by.interval())
            && is_within(self.printed_points(), self.by.number().unwrap_or_default(), 0.0);
        let is_of_two = self.from.kind == QuantityKind::Percent && self.to.kind == QuantityKind::Percent;
        is_of_two
            && !self.is_in_points()
            && !self.is_in_words()
            && is_either
            && !self.is_points_called_percent()
    }

    /// Whether the draft names the difference of two percentages in percent: “from 4 to 6 percent, up 2 percent”.
    pub(super) fn is_points_called_percent(&self) -> bool {
        let by = self.by.interval();
        let (printed, points) = (self.by.number().unwrap_or_default(), self.printed_points());
        // “From 1 percent to 2 percent” may be many a rise, but hardly one of 1 percent.
        let far = self.printed_percent() > 2.0 * printed || self.printed_percent() < printed / 2.0;
        let relative = self.percent().meets(by) && !(is_within(points, printed, 0.0) && far);
        self.is_of_shares() && !self.is_in_points() && !relative && self.points().meets(by)
    }
}
