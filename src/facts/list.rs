//! Lists of facts, found by numbers of their own kind only, and searches in lists that are in text order.

use std::marker::PhantomData;
use std::ops::{Deref, Index, IndexMut, Range};

use super::ids::{Id, Ids};

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

    /// The numbers of a stretch, as the function of that name finds it.
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

impl<N: Id, T> Index<Ids<N>> for List<N, T> {
    type Output = [T];

    fn index(&self, numbers: Ids<N>) -> &[T] {
        &self.facts[numbers.range()]
    }
}

impl<'a, N, T> IntoIterator for &'a mut List<N, T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.facts.iter_mut()
    }
}

impl<'a, N, T> IntoIterator for &'a List<N, T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.facts.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::ids::TimeId;

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
