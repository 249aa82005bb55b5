//! The value of a number as it was printed, and on which scale: of a length of time in the unit that it was given in.

use crate::facts::measures::{Measure, Scale};

/// The units of a length of time in days, the longest first.
const UNITS: [f64; 7] = [365.0, 365.0 / 12.0, 7.0, 1.0, 1.0 / 24.0, 1.0 / 1_440.0, 1.0 / 86_400.0];

/// So near a whole number is one: what is reckoned from days is not exact.
const EXACT: f64 = 1e-6;

/// The kinds of numbers with weights of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// How many.
    Count,
    /// How much money.
    Money,
    /// How long, heavy, large.
    Size,
    /// How long it lasts.
    Duration,
}

impl Kind {
    /// How many there are.
    pub(super) const COUNT: usize = 4;

    /// The kind of numbers of a scale. Ages are none: whose they are is known. Percentages are none: the words around them hardly
    /// tell what they are percentages of.
    pub(super) const fn of(scale: &Scale) -> Option<Self> {
        match scale {
            Scale::Count => Some(Self::Count),
            Scale::Money(_) => Some(Self::Money),
            Scale::Unit(_) => Some(Self::Size),
            Scale::Duration => Some(Self::Duration),
            Scale::Percent | Scale::Points | Scale::Age | Scale::Ordinal => None,
        }
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Money => "money",
            Self::Size => "size",
            Self::Duration => "duration",
        }
    }
}

/// The unit of a length of time, by its place among [`UNITS`]: the longest of which it is so many. Of other numbers none.
pub(super) fn unit(measure: &Measure) -> Option<usize> {
    let days = measure.amount.stated;
    let is_whole = |unit: &f64| {
        let number = days / unit;
        number > EXACT && (number - number.round()).abs() < EXACT
    };
    (measure.scale == Scale::Duration).then(|| UNITS.iter().position(is_whole)).flatten()
}

/// The number as it was printed: 14 of “14 days” and of “14 months”.
pub(super) fn value(measure: &Measure) -> f64 {
    unit(measure).map_or(measure.amount.stated, |unit| (measure.amount.stated / UNITS[unit]).round())
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::testing;

    #[test]
    fn lengths_of_time_are_compared_in_one_unit() {
        testing::facts().draw(
            expect![[r#"
                The strike lasted 14 days. The siege lasted 14 months, and 18 hours. The tower is 90 feet tall.
            "#]],
            |facts| {
                let all = facts.measures().all.iter();
                all.map(|it| (it.place.span, format!("{} in {:?}", value(it), unit(it).map(|unit| UNITS[unit])))).collect()
            },
        );
    }
}
