//! Units of measure against each other: how many kilometers a mile is, and how warm 20 degrees Celsius are in Fahrenheit.

use crate::english::lists;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// A unit in the table.
#[derive(Clone, Debug)]
struct Unit {
    dimension: &'static str,
    system: &'static str,
    /// What it may be in the dimension’s own unit, the usual first.
    values: Vec<f64>,
}

static UNITS: LazyLock<FxHashMap<&str, Unit>> = LazyLock::new(|| {
    let row = |line: &'static str| {
        let (name, columns) = line.split_once(": ")?;
        let mut columns = columns.split(' ');
        let (dimension, system) = (columns.next()?, columns.next()?);
        Some((name, Unit { dimension, system, values: columns.filter_map(|it| it.parse().ok()).collect() }))
    };
    lists::lines(include_str!("data/factors.txt")).filter_map(row).collect()
});

/// A way from one unit to another: so many of the second are `offset` and `factor` times the first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Conversion {
    pub(super) factor: f64,
    pub(super) offset: f64,
}

impl Conversion {
    /// An amount of the first unit in the second.
    pub(super) fn there(self, value: f64) -> f64 {
        value * self.factor + self.offset
    }

    /// An amount of the second unit in the first.
    pub(super) fn back(self, value: f64) -> f64 {
        (value - self.offset) / self.factor
    }
}

/// The ways from one unit to another, the usual first; none where they measure different things.
pub(super) fn between(from: &str, to: &str) -> Vec<Conversion> {
    let (Some(from), Some(to)) = (UNITS.get(from), UNITS.get(to)) else { return Vec::new() };
    if from.dimension != to.dimension {
        return Vec::new();
    }
    let ways = from.values.iter().flat_map(|one| to.values.iter().map(move |other| one / other));
    ways.map(|factor| Conversion { factor, offset: 0.0 }).collect()
}

/// What a unit measures, if the table has it.
pub(super) fn dimension(unit: &str) -> Option<&'static str> {
    let degree = || unit.starts_with("degree ").then_some("temperature");
    UNITS.get(unit).map(|unit| unit.dimension).or_else(degree)
}

/// Whether one is a metric unit and the other is not, so that the second can only be the first again.
pub(super) fn are_of_two_systems(one: &str, other: &str) -> bool {
    let system = |name: &str| UNITS.get(name).map(|unit| unit.system);
    match (system(one), system(other)) {
        (Some(one), Some(other)) => one != other,
        _ => false,
    }
}

/// Scales of temperature: where they have their zero and how large a degree is, as on the scale of Celsius.
const SCALES: [(&str, f64, f64); 3] =
    [("degree Celsius", 0.0, 1.0), ("degree Fahrenheit", -160.0 / 9.0, 5.0 / 9.0), ("kelvin", -273.15, 1.0)];

/// From a reading on one scale of temperature to the same reading on another, and from a difference to a difference.
pub(super) fn temperatures(from: &str, to: &str) -> Option<(Conversion, Conversion)> {
    let scale = |name: &str| SCALES.iter().find(|(scale, ..)| *scale == name);
    // “20 degrees (68 Fahrenheit)”: the bare degree is the other scale’s.
    let other = |name: &str| if name == "degree Celsius" { "degree Fahrenheit" } else { "degree Celsius" };
    let from = if from == "degree" { other(to) } else { from };
    let to = if to == "degree" { other(from) } else { to };
    let (&(_, zero, degree), &(_, other_zero, other_degree)) = (scale(from)?, scale(to)?);
    let factor = degree / other_degree;
    let reading = Conversion { factor, offset: (zero - other_zero) / other_degree };
    (from != to).then_some((reading, Conversion { factor, offset: 0.0 }))
}

#[cfg(test)]
mod tests {
    use super::{are_of_two_systems, between, temperatures};

    #[test]
    fn units_measure_each_other() {
        assert_eq!(between("mile", "kilometer")[0].there(50.0).round(), 80.0);
        assert_eq!(between("acre", "hectare")[0].there(1000.0).round(), 405.0);
        assert_eq!(between("gallon", "liter").len(), 2);
        assert_eq!(between("stone", "kilogram")[0].back(70.0).round(), 11.0);
        assert!(between("mile", "acre").is_empty());
        assert!(are_of_two_systems("foot", "meter"));
        assert!(!are_of_two_systems("foot", "mile"));
    }

    #[test]
    fn a_reading_is_no_difference() {
        let (reading, difference) = temperatures("degree Celsius", "degree Fahrenheit").unwrap();
        assert_eq!(reading.there(20.0).round(), 68.0);
        assert_eq!(difference.there(10.0).round(), 18.0);
        let (reading, _) = temperatures("degree", "degree Celsius").unwrap();
        assert_eq!(reading.there(14.0).round(), -10.0);
        assert!(temperatures("degree Celsius", "degree Celsius").is_none());
    }
}
