//! `multiple-claim`

use crate::facts::{Change, Facts, Multiple, Quantity};
use crate::finding::Level;
use crate::rules::numbers::{conflict, spelling};
use crate::rules::{Findings, Found, Group};

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
    let of_change = |change: &Change| {
        let (from, to) = change.ends(&facts.numbers);
        finding(facts, change.multiple?, to, from, |[this, that], times| {
            format!("from {that} to {this} is {times} times as much")
        })
    };
    let changes = facts.changes().iter().chain(facts.near_changes()).filter_map(of_change);
    let asked = facts.then_and_now().iter().filter_map(of_change).map(|found| found.at(Level::Information));
    let comparisons = facts.comparisons().iter().filter_map(|comparison| {
        let (this, that) = (&facts.quantities()[comparison.this], &facts.quantities()[comparison.that]);
        finding(facts, comparison.multiple, this, that, |[this, that], times| {
            format!("{this} is {times} times as much as {that}")
        })
    });
    found.extend(changes.chain(asked).chain(comparisons));
    found.sort_by_key(|found| found.span.start);
}

/// The finding that `this` is another multiple of `that` than the word says; `told` says how often, of the two in words.
fn finding(
    facts: &Facts,
    multiple: Multiple,
    this: &Quantity,
    that: &Quantity,
    told: impl FnOnce([&str; 2], String) -> String,
) -> Option<Found> {
    let ratio = this.number()? / that.number()?;
    if !(ratio.is_finite() && ratio > 0.0) || this.interval().over(that.interval()).meets(multiple.interval())
    {
        return None;
    }
    let times = spelling::figure_as_fine(ratio, if ratio < 10.0 { 0.1 } else { 1.0 });
    let told = told([this, that].map(|quantity| facts.words(quantity.place.span)), times);
    let message = format!("“{}” here, but {told}.", facts.words(multiple.span));
    conflict::between(facts, multiple.span, this.place.span.cover(that.place.span), message)
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

    #[test]
    fn against_the_next_best() {
        for draft in [
            "Her 31 assists were three times as many as anyone else’s in the league; the second-highest total was 14.",
            "At 620 tonnes the Osaka yard recycled twice as much as any other plant. The next largest took in 450 tonnes.",
            "The Greens won 48 seats, four times as many as any other party; the runner-up took 21.",
            "His 48 letters were three times as many as anybody else had sent. The next most, 20, came from Oduya.",
            "Reyes sold 150 houses, twice as many as any other agent; the second-best agent sold 90.",
        ] {
            let drawn = rule(&RULE).redraw(draft);
            assert!(drawn.contains('^'), "{drawn}");
        }
        for draft in [
            "Reyes sold 150 houses, twice as many as any other agent; the second-best agent sold 75.",
            "Reyes sold 150 houses, more than twice as many as any other agent; the second-best agent sold 70.",
            "Reyes sold 150 houses, twice as many as any other agent; the second-best agent sold 60 boats.",
            "Reyes sold 150 houses, twice as many as any other agent. Ibe, who sold 90, won a prize.",
            "The Greens won 48 seats, four times as many as any other party; the runner-up took 12.",
            "His 48 letters were three times as many as anybody else had sent. The next day brought 20 more.",
        ] {
            let drawn = rule(&RULE).redraw(draft);
            assert!(!drawn.contains('^'), "{drawn}");
        }
        let draft =
            "Reyes sold **150** houses, twice as many as any other agent; the second-best agent sold **90**.";
        let drawn = rule(&RULE).format(Format::Markdown).redraw(draft);
        assert!(drawn.contains('^'), "{drawn}");
    }

    #[test]
    fn the_two_numbers_in_any_order() {
        rule(&RULE).check(expect![[r#"
            In 2015 there were 30 storks on the marsh; now there are 60. The flock has tripled, the warden said.
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “30 storks on the marsh; now there are 60”
                                                                                       ^^^^^^^ “tripled” here, but from 30 to 60 is 2 times as much.

            Fares have doubled, the line admitted: a ticket cost $4 in May and is $6 now.
                       ^^^^^^^ “doubled” here, but from $4 to $6 is 1.5 times as much.
                                                                 ~~~~~~~~~~~~~~~~~~~ “$4 in May and is $6”

            A fourfold rise in thefts, from 20 cases to 50, alarmed the town.
              ^^^^^^^^ “fourfold” here, but from 20 to 50 is 2.5 times as much.
                                            ~~~~~~~~~~~~~~ “20 cases to 50”

            As a clerk he earned $30,000. As a broker he is paid $90,000, or five times as much.
                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “$30,000. As a broker he is paid $90,000”
                                                                             ^^^^^^^^^^ “five times” here, but from $30,000 to $90,000 is 3 times as much.

            The new hall seats 900, twice what the old hall had in 1990, which was 600.
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “900, twice what the old hall had in 1990, which was 600”
                                    ^^^^^ “twice” here, but from 600 to 900 is 1.5 times as much.

            In 2015 there were 30 storks on the marsh; now there are 62. The flock has doubled. The mill tripled its staff and took on six men, 20 in all.
        "#]]);
    }
}
