//! A number that was one thing and is another.

use crate::facts::ids::QuantityId;
use crate::facts::numbers::Numbers;
use crate::facts::{Bound, Interval, Quantity};
use crate::span::Span;

/// A number that changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What it was.
    pub from: QuantityId,
    /// What it became.
    pub to: QuantityId,
    /// The words that say which way it went.
    pub told: Vec<(Span, Direction)>,
    /// The difference as the draft gives it, in percent or points.
    pub by: Option<QuantityId>,
    /// How often the old number goes into the new one, as the draft gives it.
    pub multiple: Option<Multiple>,
    /// Whether the numbers are places in a row.
    pub ranks: Ranks,
}

/// Whether the numbers of a change are places in a row, of which the lower is the higher: “up from six to five” in a chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ranks {
    /// They are not.
    #[default]
    No,
    /// They may be.
    Perhaps,
    /// They are: “climbed from seventh to fifth”, “rose four places to 27”.
    Told,
}

/// “Doubled”, “nearly tripled”.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Multiple {
    /// The word.
    pub span: Span,
    /// How often.
    pub factor: f64,
    /// How exact it is meant.
    pub bound: Bound,
}

/// Which way a number went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// It grew.
    Up,
    /// It shrank.
    Down,
}

impl Direction {
    /// Which way it is from one number to another, where their roundings leave no doubt.
    pub fn between(from: Interval, to: Interval) -> Option<Self> {
        // “From 2 to 3 percent” is a rise, though 2.5 would be written either way.
        match (from.is_up_to(to), to.is_up_to(from)) {
            (true, false) => Some(Self::Up),
            (false, true) => Some(Self::Down),
            _ => None,
        }
    }

    /// “Rise” or “fall”.
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Up => "rise",
            Self::Down => "fall",
        }
    }
}

impl Multiple {
    /// How often the old number may go into the new one: “doubled” up to a quarter more than twice and a tenth less,
    /// for nobody says “more than doubled” of 2.1, “nearly doubled” not under nine-tenths of it.
    pub fn interval(&self) -> Interval {
        let (loose, tight) = (self.factor * 1.25, self.factor * 0.9);
        let more = self.factor > 1.0;
        match self.bound {
            Bound::Over | Bound::AtLeast if more => Interval { low: self.factor, high: f64::INFINITY },
            Bound::Over | Bound::AtLeast => Interval { low: 0.0, high: self.factor },
            Bound::Under | Bound::AtMost if more => Interval { low: tight, high: self.factor },
            Bound::Under | Bound::AtMost => Interval { low: self.factor, high: self.factor * 1.2 },
            Bound::About => Interval { low: self.factor * 0.8, high: loose },
            Bound::Exact => Interval { low: tight, high: if more { loose } else { self.factor * 1.1 } },
        }
    }
}

impl Change {
    /// The two numbers, the old one first.
    pub fn ends<'a>(&self, numbers: &'a Numbers) -> (&'a Quantity, &'a Quantity) {
        (&numbers.quantities[self.from], &numbers.quantities[self.to])
    }

    /// From the first word of the two numbers to the last.
    pub fn span(&self, numbers: &Numbers) -> Span {
        let (from, to) = self.ends(numbers);
        from.place.span.cover(to.place.span)
    }
}
