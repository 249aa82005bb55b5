//! The value of a number as it was printed, and on which scale: of a length of time in the unit that it was given in.

use crate::facts::measures::{Measure, Scale};
use crate::facts::text::Text;

/// The units of a length of time, in days.
const UNITS: [(&str, f64); 9] = [
    ("decade", 3_650.0),
    ("year", 365.0),
    ("month", 365.0 / 12.0),
    ("week", 7.0),
    ("day", 1.0),
    ("night", 1.0),
    ("hour", 1.0 / 24.0),
    ("minute", 1.0 / 1_440.0),
    ("second", 1.0 / 86_400.0),
];

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

/// The unit that a length of time was given in, by its name: `day` of “14 days”. Of other numbers none.
pub(super) fn unit(text: &Text, measure: &Measure) -> Option<&'static str> {
    printed_unit(text, measure).map(|(name, _)| name)
}

/// The number as it was printed: 14 of “14 days” and of “14 months”.
pub(super) fn value(text: &Text, measure: &Measure) -> f64 {
    let days = measure.amount.stated;
    // What is reckoned from days is not exact.
    printed_unit(text, measure).map_or(days, |(_, unit)| (days / unit * 1e4).round() / 1e4)
}

fn printed_unit(text: &Text, measure: &Measure) -> Option<(&'static str, f64)> {
    if measure.scale != Scale::Duration {
        return None;
    }
    let words = &text.sentences[measure.place.sentence].tokens[measure.number.clone()];
    let unit = |lemma: &str| UNITS.into_iter().find(|(name, _)| *name == lemma);
    words.iter().find_map(|token| unit(&token.lemma))
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
                The strike lasted 14 days. The siege lasted two-and-a-half years, and 18 hours. The tower is 90 feet tall.
                                  ~~~~~~~ 14 day
                                                            ~~~~~~~~~~~~~~~~~~~~ 2.5 year
                                                                                      ~~~~~~~~ 18 hour
                                                                                                             ~~~~~~~ 90 by itself
            "#]],
            |facts| {
                let all = facts.measures().all.iter();
                all.map(|it| (it.place.span, format!("{} {}", value(&facts.text, it), unit(&facts.text, it).unwrap_or("by itself")))).collect()
            },
        );
    }
}
