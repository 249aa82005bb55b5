//! The names in the lists that a newsroom keeps, which may be long: looked up by the words that they begin and end with.

use rustc_hash::FxHashMap;

use super::words::words;
use crate::english::fold;

/// A name of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// As the newsroom spells it.
    pub name: String,
    /// As others spell it, where the list says so.
    pub otherwise: Option<String>,
}

/// The names of all lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    names: Vec<Listed>,
    /// By the first and by the last word, folded.
    by_first: FxHashMap<String, Vec<usize>>,
    by_last: FxHashMap<String, Vec<usize>>,
    /// By the last word of the other spelling, folded.
    by_other: FxHashMap<String, Vec<usize>>,
}

impl Register {
    /// Takes in a name.
    pub fn add(&mut self, listed: Listed) {
        let number = self.names.len();
        let mut enter = |map: fn(&mut Self) -> &mut FxHashMap<String, Vec<usize>>, word: Option<&String>| {
            if let Some(word) = word {
                map(self).entry(fold(word)).or_default().push(number);
            }
        };
        let name = words(&listed.name);
        enter(|it| &mut it.by_first, name.first());
        enter(|it| &mut it.by_last, name.last());
        let other = listed.otherwise.as_deref().map(words).unwrap_or_default();
        enter(|it| &mut it.by_other, other.last());
        self.names.push(listed);
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The names that end in the last of these words, be it without its accents.
    pub(super) fn ending_like(&self, name: &[String]) -> impl Iterator<Item = &Listed> {
        self.of(&self.by_last, name.last())
    }

    /// The names that others spell so that they end in the last of these words.
    pub(super) fn otherwise_like(&self, name: &[String]) -> impl Iterator<Item = &Listed> {
        self.of(&self.by_other, name.last())
    }

    /// The names that share the first or the last of these words.
    pub(super) fn like(&self, name: &[String]) -> impl Iterator<Item = &Listed> {
        self.of(&self.by_last, name.last()).chain(self.of(&self.by_first, name.first()))
    }

    fn of(
        &self,
        map: &FxHashMap<String, Vec<usize>>,
        word: Option<&String>,
    ) -> impl Iterator<Item = &Listed> {
        let numbers = word.and_then(|word| map.get(&fold(word))).cloned().unwrap_or_default();
        numbers.into_iter().map(|number| &self.names[number])
    }
}
