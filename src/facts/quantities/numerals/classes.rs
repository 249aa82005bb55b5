//! Number words by what part of a numeral they are.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::english::lists;

/// What part of a numeral a word is: see the data file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Unit,
    Teen,
    Ten,
    Hundred,
    Scale,
    Dozen,
    OrdinalUnit,
    OrdinalTeen,
    OrdinalTen,
    OrdinalHundred,
    OrdinalScale,
    Part,
}

impl Class {
    pub(super) fn is_ordinal(self) -> bool {
        use Class::{OrdinalHundred, OrdinalScale, OrdinalTeen, OrdinalTen, OrdinalUnit};
        matches!(self, OrdinalUnit | OrdinalTeen | OrdinalTen | OrdinalHundred | OrdinalScale)
    }
}

static NUMERALS: LazyLock<FxHashMap<&str, (Class, f64)>> = LazyLock::new(|| {
    let row = |line: &'static str| {
        let mut columns = line.split(' ');
        let (word, class, value) = (columns.next()?, columns.next()?, columns.next()?);
        let class = match class {
            "unit" => Class::Unit,
            "teen" => Class::Teen,
            "ten" => Class::Ten,
            "hundred" => Class::Hundred,
            "scale" => Class::Scale,
            "dozen" => Class::Dozen,
            "ordinal-unit" => Class::OrdinalUnit,
            "ordinal-teen" => Class::OrdinalTeen,
            "ordinal-ten" => Class::OrdinalTen,
            "ordinal-hundred" => Class::OrdinalHundred,
            "ordinal-scale" => Class::OrdinalScale,
            _ => Class::Part,
        };
        Some((word, (class, value.parse().ok()?)))
    };
    lists::lines(include_str!("../data/numerals.txt")).filter_map(row).collect()
});

/// The class and the value of a word in lower case.
pub(super) fn class(word: &str) -> Option<(Class, f64)> {
    NUMERALS.get(word).copied()
}
