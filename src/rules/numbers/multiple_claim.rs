//! `multiple-claim`

use crate::facts::{Facts, Multiple, Quantity};
use crate::finding::Level;
use crate::rules::numbers::{conflict, spelling};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// “Doubled”, “tripled”, “halved”, “twice as many” with numbers that say otherwise.
    ///
    /// ```draft
    /// Fares have tripled since May, to $6 from $3.
    ///            ^^^^^^^ “tripled” here, but from $3 to $6 is 2 times as much.
    ///                                  ~~~~~~~~~~ “$6 from $3”
    /// ```
    ///
    /// Round words are taken roundly: “doubled” covers what is a tenth short of it, “nearly tripled” too.
    ///
    /// ## Why it matters
    /// The word is what readers remember of the numbers.
    ///
    /// ## What to do
    /// Divide the new number by the old one, and choose the word or the numbers that are right.
    pub(in crate::rules) static RULE = {
        name: "multiple-claim",
        group: Group::Numbers,
        summary: "“Doubled”, “twice as many” and the like against the numbers given",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    for change in &facts.changes {
        let (from, to) = change.ends(facts);
        let Some(multiple) = change.multiple else { continue };
        let message = |times: &str| {
            let words = |quantity: &Quantity| facts.words(quantity.place.span);
            format!(
                "“{}” here, but from {} to {} is {times}.",
                facts.words(multiple.span),
                words(from),
                words(to)
            )
        };
        found.extend(finding(facts, multiple, to, from, change.span(facts), message));
    }
    for comparison in &facts.comparisons {
        let (this, that) = (&facts.quantities[comparison.this], &facts.quantities[comparison.that]);
        let multiple = comparison.multiple;
        let message = |times: &str| {
            let words = |quantity: &Quantity| facts.words(quantity.place.span);
            format!(
                "“{}” here, but {} is {times} as {}.",
                facts.words(multiple.span),
                words(this),
                words(that)
            )
        };
        found.extend(finding(facts, multiple, this, that, this.place.span.cover(that.place.span), message));
    }
    found.sort_by_key(|found| found.span.start);
}

fn finding(
    facts: &Facts,
    multiple: Multiple,
    this: &Quantity,
    that: &Quantity,
    numbers: Span,
    message: impl Fn(&str) -> String,
) -> Option<Found> {
    let ratio = this.number()? / that.number()?;
    if !(ratio.is_finite() && ratio > 0.0) || this.interval().over(that.interval()).meets(multiple.interval())
    {
        return None;
    }
    let times =
        format!("{} times as much", spelling::figure_as_fine(ratio, if ratio < 10.0 { 0.1 } else { 1.0 }));
    conflict::between(facts, multiple.span, numbers, message(&times))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn words_against_their_numbers() {
        rule(&RULE).check(expect![[r#"
            Membership doubled, from 200 to 320. Rents have more than doubled since 2010, to $900 from $500.
                       ^^^^^^^ “doubled” here, but from 200 to 320 is 1.6 times as much.
                                     ~~~~~~~~~~ “200 to 320”
                                                                      ^^^^^^^ “doubled” here, but from $500 to $900 is 1.8 times as much.
                                                                                             ~~~~~~~~~~~~~~ “$900 from $500”
            The fund halved to $3 million from $4 million. Nearly three times as many girls (40) as boys (30) came.
                     ^^^^^^ “halved” here, but from $4 million to $3 million is 0.8 times as much.
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~ “$3 million from $4 million”
                                                                  ^^^^^^^^^^^ “three times” here, but 40 is 1.3 times as much as 30.
                                                                                             ~~~~~~~~~~~~~~~ “40) as boys (30”
            Police counted 80 thefts, double the 60 of last year. The prize quadrupled to €2,000 from €1,000.
                           ~~~~~~~~~~~~~~~~~~~~~~~~ “80 thefts, double the 60”
                                      ^^^^^^ “double” here, but 80 is 1.3 times as much as 60.
                                                                            ^^^^^^^^^^ “quadrupled” here, but from €1,000 to €2,000 is 2 times as much.
                                                                                          ~~~~~~~~~~~~~~~~~~ “€2,000 from €1,000”
            Some 40 women applied, twice as many as the 30 men.
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “40 women applied, twice as many as the 30”
                                   ^^^^^ “twice” here, but 40 is 1.3 times as much as 30.
        "#]]);
    }

    #[test]
    fn words_that_fit() {
        rule(&RULE).check(expect![[r#"
            Membership doubled, from 200 to 410. Rents nearly tripled, to $1,450 from $500.
            The firm doubled down on its offer of 50 jobs after 40 were lost. She won triple gold, from 3 to 4.
            Twice as many girls (40) as boys (20) came. Police counted 80 thefts, double the 40 of last year.
            The fund more than doubled to $5 million from $2 million. He ran twice around the 400-meter track in 90 seconds.
        "#]]);
    }

    #[test]
    fn quotations_and_markup() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            “It doubled, from 200 to 320,” she said. “It doubled,” she said, from 200 to 320.

            - In Łódź rents *doubled* to **300** złoty from 200 złoty.
                             ^^^^^^^ “doubled” here, but from 200 to 300 is 1.5 times as much.
                                           ~~~~~~~~~~~~~~~~~~~~ “300 złoty from 200”
        "#]]);
    }
}
