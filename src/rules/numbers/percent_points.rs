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
            "The fund will shrink to 11 percent of spending from 14 percent. Ode said that the 3 percent decline would leave it sound.",
            "Turnout rose to 45 percent from 40 percent. The mayor hailed the 5% increase.",
            "It snowed on 38 per cent of days; in the last five years the figure was 47 per cent, an increase of 9 per cent.",
            "In 2010, 38% of homes had a car. By 2020 the share had risen to 47%, up 9%.",
        ] {
            let drawn = rule(&RULE).redraw(draft);
            assert!(drawn.contains('^'), "{drawn}");
        }
        for draft in [
            "Turnout rose to 45 percent from 40 percent. The mayor hailed the 5 percent increase in wages.",
            "Turnout rose to 45 percent from 40 percent. The mayor hailed the 5-point increase.",
            "Turnout rose to 45 percent from 40 percent. The mayor rued the 5 percent fall.",
            "In 2010, 38% of homes had a car. By 2020 the share had risen to 47%, a rise of nine percentage points.",
            "In 2010, 38% of homes had a car. By 2020 it stood at 47%, an increase of 24 percent.",
        ] {
            let drawn = rule(&RULE).redraw(draft);
            assert!(!drawn.contains('^'), "{drawn}");
        }
    }
}
