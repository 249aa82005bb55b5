//! Parts of a whole, and the ways to say how large they are.

use crate::facts::Interval;
use crate::facts::Quantity;
use crate::facts::ids::{QuantityId, SentenceId};
use crate::facts::list::List;
use crate::span::Span;

/// A part of a whole, in one way of telling it.
#[derive(Clone, Debug, PartialEq)]
pub struct Portion {
    /// Its words.
    pub span: Span,
    /// How it is told.
    pub kind: PortionKind,
    /// What part of the whole it may be, 1 for all of it.
    pub share: Interval,
}

/// How a part of a whole is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PortionKind {
    /// By both numbers, “40 of the 100 seats”: indices into [`Facts::quantities`](crate::facts::Facts::quantities).
    Counted {
        /// The part.
        part: QuantityId,
        /// The whole.
        whole: QuantityId,
    },
    /// “40 percent”, an index into [`Facts::quantities`](crate::facts::Facts::quantities).
    Percent(QuantityId),
    /// “Two in five”, an index into [`Facts::quantities`](crate::facts::Facts::quantities).
    Ratio(QuantityId),
    /// “Two-fifths”, an index into [`Facts::quantities`](crate::facts::Facts::quantities).
    Fraction(QuantityId),
    /// “A majority”.
    Word,
}

/// One part of one whole, told in two ways.
#[derive(Clone, Debug, PartialEq)]
pub struct Restated {
    /// Told first.
    pub one: Portion,
    /// Told again.
    pub other: Portion,
}

/// A whole of which parts are counted: “Of the 40 people aboard, 12 were hurt”, “12 of the 40”.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Division {
    /// The whole.
    pub whole: QuantityId,
    /// Its parts.
    pub parts: Vec<QuantityId>,
    /// Whether the draft says that the parts are all there is: “the other five”.
    pub complete: bool,
    /// Whether each part goes to somebody else, so that nothing is in two: “of the 40 seats, Labour took 21 and the Greens 12”.
    pub is_shared_out: bool,
}

/// The shares that a draft tells of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shares {
    /// Shares told in two ways, in text order.
    pub restated: Vec<Restated>,
    /// Wholes and their parts, in the order of the sentences of the parts; a whole may stand further before.
    pub divisions: Vec<Division>,
}

impl Shares {
    /// Those whose parts stand in a sentence.
    pub fn divisions_in(&self, quantities: &List<QuantityId, Quantity>, sentence: SentenceId) -> &[Division] {
        let of = |division: &Division| quantities[division.parts[0]].place.sentence;
        let first = self.divisions.partition_point(|division| of(division) < sentence);
        let behind = self.divisions.partition_point(|division| of(division) <= sentence);
        &self.divisions[first..behind]
    }
}

impl Restated {
    /// Whether both may be right.
    pub fn agrees(&self) -> bool {
        self.one.share.meets(self.other.share)
    }

    /// The two with the one first that counts, or is told in the finer way.
    pub fn finer_first(&self) -> (&Portion, &Portion) {
        let rank = |portion: &Portion| match portion.kind {
            PortionKind::Counted { .. } => 0,
            PortionKind::Ratio(_) => 1,
            PortionKind::Fraction(_) => 2,
            PortionKind::Percent(_) => 3,
            PortionKind::Word => 4,
        };
        if rank(&self.other) < rank(&self.one) { (&self.other, &self.one) } else { (&self.one, &self.other) }
    }
}
