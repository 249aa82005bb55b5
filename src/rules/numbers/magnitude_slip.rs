//! `magnitude-slip`

use super::{conflict, magnitudes, probable, two_values};
use crate::facts::{Difference, Facts, Measure, Quantity, Scale};
use crate::finding::{Fix, Level};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

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
    /// A range that “between … and” tells of two amounts of money, of which only the second has its “million”, is asked about:
    /// as it stands, the first is so many dollars.
    ///
    /// ```draft
    /// The pool will cost between $12 and $15 million.
    ///                            ^^^ “$12” has no “million” here, as “$15 million” has: is so little meant?
    /// ```
    ///
    /// Where all that stands around two numbers makes it likely that they are of the same, it tells of them though no single
    /// reason proves it, and where it is less likely it asks, as information: “Are these the same?”
    ///
    /// It says nothing of “$12 to $15 million” and “$12-15 million”, which many houses print, nor of a part and its whole, or of
    /// two things that happen to cost ten times as much as one another.
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
    let slips = facts.measures().differing().filter_map(|(earlier, later, difference)| {
        let is_slip = difference == Difference::Magnitude && earlier.scale != Scale::Age;
        is_slip.then_some((earlier, later))
    });
    for (earlier, later) in two_values::once(slips) {
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
    found.extend(bare_ends(facts));
    for (earlier, later) in magnitudes::find(facts) {
        let (one, other) = (earlier.place.span, later.place.span);
        if !conflict::is_told(found, other) && !facts.is_other_source(one, other) {
            found.extend(conflict::two_places(facts, one, other));
        }
    }
    for (earlier, later) in magnitudes::asked(facts) {
        let (one, other) = (earlier.place.span, later.place.span);
        if !conflict::is_told(found, other) && !facts.is_other_source(one, other) {
            found.extend(conflict::two_places(facts, one, other).map(|it| it.at(Level::Information)));
        }
    }
    probable::in_story(facts, |_, _, how| how == Difference::Magnitude, found);
    found.sort_by_key(|it| it.span);
}

/// The lower ends of ranges of money that have lost their scale, unless the house leaves it out: “$26 to $31 million”.
fn bare_ends(facts: &Facts) -> Vec<Found> {
    let (between, others): (Vec<&Quantity>, Vec<&Quantity>) =
        facts.quantities().iter().filter(|it| it.bare_end.is_some()).partition(|it| is_between(facts, it));
    if !others.is_empty() {
        return Vec::new();
    }
    between.into_iter().filter_map(|range| bare_end(facts, range)).collect()
}

/// Whether “between” stands before a range, so that each end is told by itself.
fn is_between(facts: &Facts, range: &Quantity) -> bool {
    let sentence = &facts.sentences()[range.place.sentence];
    let before = range.place.words.start.checked_sub(1).map(|at| &sentence.tokens[at]);
    before.is_some_and(|token| token.lower == "between")
}

fn bare_end(facts: &Facts, range: &Quantity) -> Option<Found> {
    let low = range.bare_end.filter(|low| !facts.is_quoted(*low))?;
    let (own, both) = (facts.words(low), facts.words(range.place.span));
    let (_, high) = both.split_once(" and ")?;
    let figures = high.trim_start_matches(|c: char| !c.is_ascii_digit());
    let behind = figures.trim_start_matches(|c: char| !c.is_alphabetic());
    let scale = behind.split(|c: char| !c.is_alphabetic()).next().filter(|scale| !scale.is_empty())?;
    let message = format!("“{own}” has no “{scale}” here, as “{high}” has: is so little meant?");
    let found = Found::new(low, message).at(Level::Information);
    // “26 dollars” has its unit where the scale would stand.
    if !own.ends_with(|c: char| c.is_ascii_digit()) {
        return Some(found);
    }
    let glue = if figures.contains(&format!(" {scale}")) { " " } else { "" };
    let end = Span::new(low.end, low.end);
    Some(found.fix(Fix::replace(format!("Change to {own}{glue}{scale}"), end, format!("{glue}{scale}"))))
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
    fn a_price_that_was_paid() {
        rule(&RULE).check(expect![[r#"
            The painting fetched $13, the auction house said. It is blue. The $13 million painting was lost on the way.
                                 ~~~ “$13”
                                                                              ^^^^^^^^^^^^^^^^^^^^ “$13 million painting” here is 1,000,000 times “$13” in line 1.

            The glass tower in Hull was sold for £250 million on Monday. The tower, worth £250, has 40 floors.
                                                 ~~~~~~~~~~~~ “£250 million”
                                                                                          ^^^^ “£250 million” in line 3 is 1,000,000 times “£250” here.

            Ostvin bought the northern mine for €45. The workers cheered. The mine, valued at €45 billion, will close.
                                                ~~~ “€45”
                                                                                              ^^^^^^^^^^^ “€45 billion” here is 1,000,000,000 times “€45” in line 5.
        "#]]);
        rule(&RULE).check(expect![[r#"
            The painting fetched $9 million. It is blue. The $13 million painting was lost. A mug sold for $5, and the $5 million mug did not.

            A copy of the painting sold for $13. Another painting sold for $13 million.
        "#]]);
    }

    #[test]
    fn a_range_whose_lower_end_has_no_scale() {
        rule(&RULE).check(expect![[r#"
            The clinic is to cost between $26 and $31 million. The pier is worth between £1.2 and £1.5bn, the ship between €20 and €30 billion.
                                          ^^^ “$26” has no “million” here, as “$31 million” has: is so little meant?
                                                                                         ^^^^ “£1.2” has no “bn” here, as “£1.5bn” has: is so little meant?
                                                                                                                           ^^^ “€20” has no “billion” here, as “€30 billion” has: is so little meant?

            The fund has between 26 dollars and 31 million dollars.
                                 ^^^^^^^^^^ “26 dollars” has no “million” here, as “31 million dollars” has: is so little meant?
        "#]]);
        rule(&RULE).check(expect![[r#"
            The clinic is to cost $2-3 million, the pier from 26 to 31 million dollars and the ship between 26 and 31 million euros.

            It costs between $26 million and $31 million, between $500 and $1 million, between $26 and $31 a day.

            “It will cost between $26 and $31 million,” she said.
        "#]]);
        rule(&RULE).check(expect![[r#"
            Some houses print $2 to $3 million. The clinic is to cost between $26 and $31 million.
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

    #[test]
    fn a_thing_known_from_before() {
        rule(&RULE).check(expect![[r#"
            The stadium, which cost $6.5 million to build, opened in May. Critics call the $6.5 billion stadium a folly.
                                    ~~~~~~~~~~~~ “$6.5 million”
                                                                                           ^^^^^^^^^^^^ “$6.5 billion” here, but “$6.5 million” in line 1.

            The march drew 14,000 people to Leeds. Police closed a street for the 1,400 marchers.
                           ~~~~~~ “14,000”
                                                                                  ^^^^^ “1,400” here, but “14,000” in line 3.

            The fair drew 14,000 people. The other 1,400 visitors came by boat. The mill has 2,500 looms, and a second mill has 250.
        "#]]);
    }
}
