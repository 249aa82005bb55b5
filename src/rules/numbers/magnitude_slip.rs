//! `magnitude-slip`

use super::two_values;
use crate::facts::{Difference, Facts, Measure, Scale};
use crate::finding::Level;
use crate::rules::{Findings, Group};

rule! {
    /// ## What it finds
    /// One quantity that stands at two places with the same figures, but ten, a thousand or a million times as great.
    ///
    /// ```draft
    /// The warehouse, worth $62, burned down on Monday night.
    ///                      ~~~ “$62”
    ///
    /// The $62 million warehouse has four floors.
    ///     ^^^^^^^^^^^^^^^^^^^^^ “$62 million warehouse” here is 1,000,000 times “$62” in line 1.
    /// ```
    ///
    /// It says nothing of a part and its whole, or of two things that happen to cost ten times as much as one another.
    ///
    /// ## Why it matters
    /// A lost “million” and a decimal point that moved are easy to miss, since the figures look right.
    ///
    /// ## What to do
    /// Look the number up. Then write it the same way at both places.
    pub(in crate::rules) static RULE = {
        name: "magnitude-slip",
        group: Group::Numbers,
        summary: "The same figures with a thousand or a million lost",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    for (earlier, later, difference) in facts.measures.differing() {
        if difference != Difference::Magnitude || earlier.scale == Scale::Age {
            continue;
        }
        let (here, there) = two_values::ends(facts, earlier, later);
        found.push(two_values::found(facts, here, there, |one, other, line| {
            let times = times(here, there);
            if here.amount.stated > there.amount.stated {
                format!("“{one}” here is {times} times “{other}” in {line}.")
            } else {
                format!("“{other}” in {line} is {times} times “{one}” here.")
            }
        }));
    }
}

/// How many times the one is the other, as it is written: “1,000”.
fn times(one: &Measure, other: &Measure) -> String {
    let (one, other) = (one.amount.stated, other.amount.stated);
    let digits = format!("{:.0}", one.max(other) / one.min(other));
    let mut grouped = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn a_lost_scale_and_a_moved_point() {
        rule(&RULE).check(expect![[r#"
            The tunnel cost £4.5 billion.
                            ~~~~~~~~~~~~ “£4.5 billion”
            It took nine years.
            The £4.5 million tunnel has leaked.
                ^^^^^^^^^^^^^^^^^^^ “£4.5 billion” in line 1 is 1,000 times “£4.5 million tunnel” here.

            Ostvin owns 1,200 vineyards in Slovakia. Ostvin, which owns 12,000 vineyards in Slovakia, was sold.
                        ~~~~~~~~~~~~~~~ “1,200 vineyards”
                                                                        ^^^^^^^^^^^^^^^^ “12,000 vineyards” here is 10 times “1,200 vineyards” in line 5.
        "#]]);
    }

    #[test]
    fn parts_and_wholes() {
        rule(&RULE).check(expect![[r#"
            The county will spend $1.5 million on the tunnel, part of a $1.5 billion program.

            About 40,000 people lost power; 4,000 were still without it at night.

            The $2 million chapel stands beside a $20 million chapel in York.
        "#]]);
    }

    #[test]
    fn a_quotation_is_the_other_end() {
        rule(&RULE).check(expect![[r#"
            The $30 million dam holds. “Why does the $300 million dam leak?” the mayor asked.
                ^^^^^^^^^^^^^^^ “$300 million dam” in line 1 is 10 times “$30 million dam” here.
                                                     ~~~~~~~~~~~~~~~~ “$300 million dam”
        "#]]);
    }

    #[test]
    fn in_markdown() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            # Dam leaks

            The **dam** cost $30 million.
                             ~~~~~~~~~~~ “$30 million”

            - The [$3 million dam](https://example.org) was built in Žilina.
                   ^^^^^^^^^^^^^^ “$30 million” in line 3 is 10 times “$3 million dam” here.
        "#]]);
    }
}
