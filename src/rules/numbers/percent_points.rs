//! `percent-points`

use crate::english::grammar;
use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::numbers::rises::{self, Rise};
use crate::rules::numbers::{conflict, spelling};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// The difference of two percentages that is given in percent and not in percentage points.
    ///
    /// ```draft
    /// The vacancy rate rose from 6 percent to 9 percent, a 3 percent increase.
    ///                            ~~~~~~~~~~~~~~~~~~~~~~ “6 percent to 9 percent”
    ///                                                      ^^^^^^^^^ From 6 percent to 9 percent is a rise of 3 percentage points, or 50 percent, but the draft says 3 percent.
    /// ```
    ///
    /// It says nothing where the draft speaks of points, or where the percentage is the true change of the rate.
    ///
    /// ## Why it matters
    /// A rate that goes from 6 to 9 percent has grown by half. “3 percent” makes a small thing of it.
    ///
    /// ## What to do
    /// Write “percentage points”, or the change in percent of the old rate.
    pub(in crate::rules) static RULE = {
        name: "percent-points",
        group: Group::Numbers,
        summary: "The difference of two percentages called percent instead of percentage points",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let wrong = rises::find(facts).filter(Rise::is_points_called_percent);
    found.extend(wrong.filter_map(|rise| finding(facts, &rise)));
    let asked = rises::asked(facts).filter(Rise::is_points_called_percent);
    found.extend(asked.filter_map(|rise| finding(facts, &rise)).map(|found| found.at(Level::Information)));
    let either = rises::find(facts).filter(Rise::is_points_or_percent);
    found.extend(either.filter_map(|rise| question(facts, &rise)));
}

/// Of two percentages that differ by as many points as percent.
fn question(facts: &Facts, rise: &Rise<'_>) -> Option<Found> {
    let by = rise.by.place.span;
    let words = |span| facts.words(span);
    let (from, to) = (words(rise.from.place.span), words(rise.to.place.span));
    let points = spelling::figure_as_fine(rise.printed_points(), 0.01);
    let one = if points == "1" { "point" } else { "points" };
    let message = format!(
        "From {from} to {to} is a {} of {points} percentage {one}: is that what “{}” means?",
        rise.went.noun(),
        words(by)
    );
    Some(conflict::between(facts, by, rise.change.span(&facts.numbers), message)?.at(Level::Information))
}

fn finding(facts: &Facts, rise: &Rise<'_>) -> Option<Found> {
    let by = rise.by.place.span;
    let words = |span| facts.words(span);
    let points = spelling::figure_as_fine(rise.printed_points(), 0.01);
    let percent = spelling::figure_as_fine(rise.printed_percent(), 1.0);
    let (from, to, noun) = (words(rise.from.place.span), words(rise.to.place.span), rise.went.noun());
    let one = if points == "1" { "point" } else { "points" };
    let message = format!(
        "From {from} to {to} is a {noun} of {points} percentage {one}, or {percent} percent, but the draft says {}.",
        words(by)
    );
    let found = conflict::between(facts, by, rise.change.span(&facts.numbers), message)?;
    let joined = words(by).contains('-') || words(by).contains('%') && words(by).contains(' ');
    let before_noun = facts.sentences()[rise.by.place.sentence].tokens.get(rise.by.place.words.end);
    let attributive = joined || before_noun.is_some_and(grammar::is_noun);
    let number = words(by).split(['%', ' ', '-', '\u{a0}']).next().unwrap_or_default();
    let pointed =
        if attributive { format!("{number}-percentage-point") } else { format!("{number} percentage {one}") };
    let found = conflict::or_else(facts, found, by, Some(pointed));
    Some(conflict::or_else(facts, found, by, spelling::percent_like(words(by), rise.printed_percent(), 1.0)))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn points_called_percent() {
        rule(&RULE).check(expect![[r#"
            Support fell 6 percent, from 46% to 40%. Turnout rose 5 percent to 45 percent from 40 percent.
                         ^^^^^^^^^ From 46% to 40% is a fall of 6 percentage points, or 13 percent, but the draft says 6 percent.
                                         ~~~~~~~~~~ “46% to 40%”
                                                                  ^^^^^^^^^ From 40 percent to 45 percent is a rise of 5 percentage points, or 12 percent, but the draft says 5 percent.
                                                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~ “45 percent from 40 percent”
            The tax rises from 1 percent to 2 percent, a 1 percent increase. The rate is 4.5 percent, up 0.5 percent from 4 percent.
                               ~~~~~~~~~~~~~~~~~~~~~~ “1 percent to 2 percent”
                                                         ^^^^^^^^^ From 1 percent to 2 percent is a rise of 1 percentage point, or 100 percent, but the draft says 1 percent.
        "#]]);
    }

    #[test]
    fn points_and_true_percentages() {
        rule(&RULE).check(expect![[r#"
            Support fell 6 points, from 46% to 40%. Turnout rose 5 percentage points to 45 percent from 40 percent.
            The rate rose from 4 percent to 6 percent, a 50 percent increase. Sales rose 5 percent to 105 from 100.
        "#]]);
    }

    #[test]
    fn quotations_and_markup() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            “It fell 6 percent, from 46% to 40%,” she said.

            - In Łódź the *rate* fell **6 percent**, from 46% to 40%.
                                        ^^^^^^^^^ From 46% to 40% is a fall of 6 percentage points, or 13 percent, but the draft says 6 percent.
                                                          ~~~~~~~~~~ “46% to 40%”
        "#]]);
    }

    #[test]
    fn a_difference_that_is_taken_for_known() {
        for draft in [
            "Ferry fares will take 22 percent of the line’s costs, down from 29 percent. Abara told the board that the 7 percent drop was no accident.",
            "The vacancy rate climbed to 12 percent from 8 percent. Landlords blamed taxes for the 4 percent rise.",
            "Coverage slipped to 55 percent this spring from 64 percent. Clinics could not explain this 9 percent fall.",
            "In 1998 Quechua was the first language of 31 per cent of pupils; today the proportion is 24 per cent, a drop of 7 per cent.",
            "In 2003, 61 percent of the harvest went abroad. By last autumn the figure had dropped to 52 percent, down 9 percent.",
            "Women held 18% of the seats in 2012; that share now stands at 30%, an increase of 12%.",
        ] {
            let drawn = rule(&RULE).redraw(draft);
            assert!(drawn.contains('^'), "{drawn}");
        }
        for draft in [
            "The vacancy rate climbed to 12 percent from 8 percent. Landlords blamed taxes for the 4 percent rise in rents.",
            "The vacancy rate climbed to 12 percent from 8 percent. Landlords blamed taxes for the four-point rise.",
            "The vacancy rate climbed to 12 percent from 8 percent. Landlords recalled the 4 percent drop of 2019.",
            "The vacancy rate climbed to 12 percent from 8 percent. Landlords blamed taxes for the 50 percent rise.",
            "The vacancy rate climbed to 12 percent from 8 percent. “The 4 percent rise is a scandal,” one landlord said.",
            "Women held 18% of the seats in 2012; that share now stands at 30%, an increase of 12 percentage points.",
            "Women held 18% of the seats in 2012; that share now stands at 30%, up by two-thirds.",
            "In 2003, 60 percent of the harvest went abroad. By last autumn the figure had dropped to 54 percent, down 10 percent.",
        ] {
            let drawn = rule(&RULE).redraw(draft);
            assert!(!drawn.contains('^'), "{drawn}");
        }
        let draft = "Vaccination coverage fell from **64%** to **55%**. That *9% decline* alarmed nurses.";
        let drawn = rule(&RULE).format(Format::Markdown).redraw(draft);
        assert!(drawn.contains('^'), "{drawn}");
    }

    #[test]
    fn two_dated_shares() {
        rule(&RULE).check(expect![[r#"
            Occupancy was 70 percent in the week before the fire and has been 52 percent since, a fall of 18 percent. Support was 40 percent in May and 44 percent in June, a rise of four points.
                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “70 percent in the week before the fire and has been 52 percent”
                                                                                                          ^^^^^^^^^^ From 70 percent to 52 percent is a fall of 18 percentage points, or 26 percent, but the draft says 18 percent.
        "#]]);
    }

    #[test]
    fn the_two_shares_in_any_order() {
        rule(&RULE).check(expect![[r#"
            Literacy stood at 70 percent in 1990 and at 82 percent in 2000, so it has risen by 12 percent.
                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “70 percent in 1990 and at 82 percent”
                                                                                               ^^^^^^^^^^ From 70 percent to 82 percent is a rise of 12 percentage points, or 17 percent, but the draft says 12 percent.

            Having won 30% of the vote in May, the Pilots took 24% on Sunday. The loss of 6% cost them a seat.
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “30% of the vote in May, the Pilots took 24%”
                                                                                          ^^ From 30% to 24% is a fall of 6 percentage points, or 20 percent, but the draft says 6%.

            Just 15% of wells failed the test, down 5% on the 20% that failed in 2021.
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “15% of wells failed the test, down 5% on the 20%”
                                                    ^^ From 20% to 15% is a fall of 5 percentage points, or 25 percent, but the draft says 5%.

            The rate was raised 3 percent, to 8 percent; it was 5 percent before.

            Literacy was 50 percent in 1990 and 60 percent in 2000, so it has risen by 20 percent.
        "#]]);
    }

    #[test]
    fn points_in_another_sentence_or_as_many_as_percent() {
        rule(&RULE).check(expect![[r#"
            Bicycles are 36 percent of sales. Two years ago they were 30 percent. The gain of 6 percent came from children.
                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “36 percent of sales. Two years ago they were 30 percent”
                                                                                              ^^^^^^^^^ From 30 percent to 36 percent is a rise of 6 percentage points, or 20 percent, but the draft says 6 percent.

            The share of trains on time fell from 98 percent to 94 percent, a drop of 4 percent that cost the line its bonus.
                                                  ~~~~~~~~~~~~~~~~~~~~~~~~ “98 percent to 94 percent”
                                                                                      ^^^^^^^^^ From 98 percent to 94 percent is a fall of 4 percentage points: is that what “4 percent” means?
        "#]]);
        rule(&RULE).check(expect![[r#"
            Bicycles are 36 percent of sales. Two years ago they were 30 percent. The gain of 9 percent in staff was news.
        "#]]);
    }

    #[test]
    fn two_shares_of_two_times_apart() {
        let drawn = rule(&RULE).redraw(
            "This spring 62 percent of trains were late. The figure two years ago was 50 percent.\n\nRiders blamed the 12 percent increase on the weather.",
        );
        assert!(drawn.contains('^'), "{drawn}");
        let drawn = rule(&RULE).redraw(
            "This spring 62 percent of trains were late. The figure two years ago was 50 percent.\n\nRiders blamed the 12-point increase on the weather.",
        );
        assert!(!drawn.contains('^'), "{drawn}");
    }
}
