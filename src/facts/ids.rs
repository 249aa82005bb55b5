//! The numbers of facts, of a type for each kind: the number of a time finds a time and nothing else.

use std::marker::PhantomData;
use std::ops::Range;

/// The number of a fact in its list.
pub trait Id: Copy + Ord {
    /// The number of the fact at a place in its list, from 0. For those who make a list or read it from outside.
    fn at(place: usize) -> Self;

    /// The place in its list, from 0. For those who store or print it.
    fn place(self) -> usize;
}

/// Declares the numbers of lists.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(usize);

            impl $name {
                /// The number behind this one, whether or not there is such a fact.
                #[must_use]
                pub const fn next(self) -> Self {
                    Self(self.0 + 1)
                }

                /// The number before this one.
                pub fn before(self) -> Option<Self> {
                    self.0.checked_sub(1).map(Self)
                }

                /// How many facts on the other one is, in either direction: 1 for neighbours.
                pub const fn apart(self, other: Self) -> usize {
                    self.0.abs_diff(other.0)
                }

                /// The numbers from this one up to another, which is none of them.
                pub fn up_to(self, end: Self) -> Ids<Self> {
                    Ids::from(self.0..end.0)
                }

                /// The numbers from this one to another, which is the last of them.
                pub fn through(self, last: Self) -> Ids<Self> {
                    Ids::from(self.0..last.0 + 1)
                }
            }

            impl Id for $name {
                fn at(place: usize) -> Self {
                    Self(place)
                }

                fn place(self) -> usize {
                    self.0
                }
            }
        )*
    };
}

ids! {
    /// The number of a sentence: in its paragraph where that is read by itself, in the draft everywhere else.
    SentenceId
    /// The number of a time.
    TimeId
    /// The number of a quantity.
    QuantityId
    /// The number of a measure.
    MeasureId
    /// The number of a change.
    ChangeId
    /// The number of an event.
    EventId
    /// The number of an attribution.
    AttributionId
    /// The number of a place that counts a group.
    CountId
    /// The number of a group.
    GroupId
    /// The number of a quotation.
    QuoteId
    /// The number of somebody or something that the draft speaks of.
    EntityId
    /// The number of a place where one of them is named.
    MentionId
}

impl SentenceId {
    /// The first sentence.
    pub const FIRST: Self = Self(0);

    /// The number in the draft of a sentence of a paragraph, whose first sentence is this one.
    #[must_use]
    pub const fn with(self, in_paragraph: Self) -> Self {
        Self(self.0 + in_paragraph.0)
    }

    /// The sentence so many behind this one, whether or not there are as many.
    #[must_use]
    pub const fn forward(self, sentences: usize) -> Self {
        Self(self.0 + sentences)
    }

    /// The sentence so many before this one, or the first.
    #[must_use]
    pub const fn back(self, sentences: usize) -> Self {
        Self(self.0.saturating_sub(sentences))
    }
}

/// Numbers of facts that stand one behind the other in their list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ids<N> {
    places: Range<usize>,
    numbered: PhantomData<N>,
}

impl<N: Id> Ids<N> {
    /// Where in their list they stand.
    pub(super) fn range(self) -> Range<usize> {
        self.places
    }

    /// Whether a number is one of them.
    pub fn contains(&self, number: N) -> bool {
        self.places.contains(&number.place())
    }

    /// Those before one of them.
    #[must_use]
    pub fn before(&self, number: N) -> Self {
        Self::from(self.places.start..number.place())
    }

    /// Those behind one of them.
    #[must_use]
    pub fn behind(&self, number: N) -> Self {
        Self::from(number.place() + 1..self.places.end)
    }

    /// From the first of these up to the last of others, which stand behind them.
    #[must_use]
    pub fn through(&self, others: &Self) -> Self {
        Self::from(self.places.start..others.places.end)
    }
}

impl<N> Default for Ids<N> {
    fn default() -> Self {
        Self::from(0..0)
    }
}

impl<N> From<Range<usize>> for Ids<N> {
    fn from(places: Range<usize>) -> Self {
        Self { places, numbered: PhantomData }
    }
}

impl<N: Id> Iterator for Ids<N> {
    type Item = N;

    fn next(&mut self) -> Option<N> {
        self.places.next().map(N::at)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.places.size_hint()
    }
}

impl<N: Id> DoubleEndedIterator for Ids<N> {
    fn next_back(&mut self) -> Option<N> {
        self.places.next_back().map(N::at)
    }
}

impl<N: Id> ExactSizeIterator for Ids<N> {}
