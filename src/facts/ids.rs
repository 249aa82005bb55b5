//! Lists of facts, whose numbers are of a type of their own: the number of a time finds a time and nothing else.

use std::marker::PhantomData;
use std::ops::{Deref, Index, IndexMut, Range};

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

/// Where in a list those stand for which `is_before` does not hold, up to the first for which `is_within` does not. The list is
/// in an order in which both hold for none behind one for which they do not.
pub(super) fn stretch<T>(
    list: &[T],
    is_before: impl Fn(&T) -> bool,
    is_within: impl Fn(&T) -> bool,
) -> Range<usize> {
    let start = list.partition_point(is_before);
    start..start + list[start..].partition_point(is_within)
}

/// Where in a list those stand that come first, for which `is_within` holds.
pub(super) fn leading<T>(list: &[T], is_within: impl Fn(&T) -> bool) -> Range<usize> {
    0..list.partition_point(is_within)
}

/// Facts of one kind, in text order where nothing else is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List<N, T> {
    facts: Vec<T>,
    numbered: PhantomData<N>,
}

impl<N: Id, T> List<N, T> {
    /// All numbers, in order.
    pub fn ids(&self) -> Ids<N> {
        Ids::from(0..self.facts.len())
    }

    /// All facts with their numbers.
    pub fn with_ids(&self) -> impl DoubleEndedIterator<Item = (N, &T)> {
        self.facts.iter().enumerate().map(|(place, fact)| (N::at(place), fact))
    }

    /// A fact, if there is one of this number.
    pub fn get(&self, number: N) -> Option<&T> {
        self.facts.get(number.place())
    }

    /// The numbers from so many before one to so many behind it, as far as there are facts.
    pub fn around(&self, number: N, before: usize, behind: usize) -> Ids<N> {
        let at = number.place();
        Ids::from(at.saturating_sub(before)..self.facts.len().min(at + behind + 1))
    }

    /// The fact behind another.
    pub fn following(&self, number: N) -> Option<&T> {
        self.facts.get(number.place() + 1)
    }

    /// The fact before another.
    pub fn preceding(&self, number: N) -> Option<&T> {
        self.facts.get(number.place().checked_sub(1)?)
    }

    /// The numbers of a stretch, as [`stretch`] finds it.
    pub fn stretch(&self, is_before: impl Fn(&T) -> bool, is_within: impl Fn(&T) -> bool) -> Ids<N> {
        Ids::from(stretch(&self.facts, is_before, is_within))
    }

    /// The numbers of those that come first, for which `is_within` holds.
    pub fn leading(&self, is_within: impl Fn(&T) -> bool) -> Ids<N> {
        Ids::from(leading(&self.facts, is_within))
    }

    /// The number that the next fact gets.
    pub fn end(&self) -> N {
        N::at(self.facts.len())
    }

    /// Adds a fact behind the others, and gives its number.
    pub fn push(&mut self, fact: T) -> N {
        let id = self.end();
        self.facts.push(fact);
        id
    }

    /// All facts, to be changed.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.facts.iter_mut()
    }
}

impl<N, T> From<Vec<T>> for List<N, T> {
    fn from(facts: Vec<T>) -> Self {
        Self { facts, numbered: PhantomData }
    }
}

impl<N, T> Default for List<N, T> {
    fn default() -> Self {
        Self::from(Vec::new())
    }
}

impl<N, T> FromIterator<T> for List<N, T> {
    fn from_iter<I: IntoIterator<Item = T>>(facts: I) -> Self {
        Self::from(Vec::from_iter(facts))
    }
}

impl<N, T> Extend<T> for List<N, T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, facts: I) {
        self.facts.extend(facts);
    }
}

impl<N, T> Deref for List<N, T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.facts
    }
}

impl<N: Id, T> Index<N> for List<N, T> {
    type Output = T;

    fn index(&self, number: N) -> &T {
        &self.facts[number.place()]
    }
}

impl<N: Id, T> IndexMut<N> for List<N, T> {
    fn index_mut(&mut self, number: N) -> &mut T {
        &mut self.facts[number.place()]
    }
}

impl<N, T> Index<Ids<N>> for List<N, T> {
    type Output = [T];

    fn index(&self, numbers: Ids<N>) -> &[T] {
        &self.facts[numbers.places]
    }
}

impl<'a, N, T> IntoIterator for &'a List<N, T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.facts.iter()
    }
}

/// Numbers of facts that stand one behind the other in their list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ids<N> {
    places: Range<usize>,
    numbered: PhantomData<N>,
}

impl<N: Id> Ids<N> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_finds_its_fact() {
        let times: List<TimeId, &str> = vec!["Monday", "May 6", "noon"].into();
        let late = times.stretch(|it| it.starts_with('M'), |it| *it == "noon");
        assert_eq!(late.clone().map(|number| times[number]).collect::<Vec<_>>(), ["noon"]);
        assert_eq!(
            (&times[late.clone()], late.len(), times.ids().len(), times.len()),
            (&["noon"][..], 1, 3, 3)
        );
        let last = times.with_ids().next_back().expect("three times");
        assert_eq!((last.0.place(), *last.1), (2, "noon"));
    }

    #[test]
    fn a_number_knows_its_neighbours() {
        let times: List<TimeId, &str> = ["Monday", "May 6"].into_iter().collect();
        let numbers: Vec<TimeId> = times.ids().rev().collect();
        assert_eq!((numbers[1].next(), numbers[0].before()), (numbers[0], Some(numbers[1])));
        assert_eq!(numbers[1].before(), None);
        assert!(List::<TimeId, &str>::default().ids().next().is_none());
    }
}
