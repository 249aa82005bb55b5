//! `impossible-date`

use jiff::civil::Date;

use super::calendar;
use crate::facts::beside;
use crate::facts::quantities::ordinal_ending;
use crate::facts::{Facts, Stated};
use crate::finding::{Fix, Level};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A day that its month does not have.
    ///
    /// ```draft
    /// The lease on the mill ran out on June 31.
    ///                                  ^^^^^^^ June has 30 days, so there is no “June 31”.
    /// ```
    ///
    /// February 29 is one in every year but a leap year, so it takes a year to find it.
    ///
    /// ```draft
    /// The twins were born on 29 February 2022.
    ///                        ^^^^^^^^^^^^^^^^ February 2022 has 28 days, so there is no “29 February 2022”.
    /// ```
    ///
    /// ## Why it matters
    /// Either the day or the month is a slip, and a reader who plans by it will be lost.
    ///
    /// ## What to do
    /// Look up the date again. A date inside quotation marks is left alone: it may be the speaker’s slip, or the
    /// joke.
    pub(in crate::rules) static RULE = {
        name: "impossible-date",
        group: Group::Dates,
        summary: "A day that the month does not have, such as June 31",
        level: Level::Error,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    for time in facts.times().iter().chain(facts.own_dates()) {
        let Stated { day: Some(day), month: Some(month), year, .. } = time.stated else { continue };
        // Without its year a date may be one of a leap year.
        let Some(last) = Date::new(year.unwrap_or(2000), month, 1).ok().map(Date::days_in_month) else {
            continue;
        };
        let span = time.place.span;
        // “There is no Feb. 30” knows.
        let sentence = facts.sentence_at(span.start).map(|at| &facts.sentences()[at]);
        let is_denied = sentence.is_some_and(|sentence| beside::before(sentence, time, 1) == "no");
        if day <= last || is_denied || facts.is_quoted(span) {
            continue;
        }
        let words = facts.words(span);
        let name = calendar::month(month);
        let when = year.filter(|_| month == 2).map_or(name.to_owned(), |year| format!("{name} {year}"));
        let finding = Found::new(span, format!("{when} has {last} days, so there is no “{words}”."));
        let fix = facts.part_of(span, |words| calendar::figure(words, day)).map(|place| {
            let ending = facts.raw(place).trim_start_matches(|c: char| c.is_ascii_digit());
            let ending = if ending.is_empty() { "" } else { ordinal_ending(&last.to_string()) };
            Fix::replace(format!("Change to {name} {last}"), place, format!("{last}{ending}"))
        });
        found.push(fix.into_iter().fold(finding, Found::fix));
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::draft::Format;
    use crate::testing;

    #[test]
    fn the_last_day_of_a_month_is_its_last() {
        testing::rule(&RULE).check(expect![[r#"
            The ferry sank on April 31, 1987, and was raised on April 30, 1988.
                              ^^^^^^^^^^^^^^ April has 30 days, so there is no “April 31, 1987”.
            The well was dug on Feb. 29, 2016, and ran dry on Feb. 29, 2019.
                                                              ^^^^^^^^^^^^^ February 2019 has 28 days, so there is no “Feb. 29, 2019”.
            The lock was mended on May 32 and failed on July 33, 1990.
                                   ^^^^^^ May has 31 days, so there is no “May 32”.
                                                        ^^^^^^^^^^^^^ July has 31 days, so there is no “July 33, 1990”.
            The inquest closed on the 31st of September.
                                  ^^^^^^^^^^^^^^^^^^^^^ September has 30 days, so there is no “the 31st of September”.
        "#]]);
    }

    #[test]
    fn a_message_shows_words_and_no_markup() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            The lock was mended on **Feb.** 30 and the *31st* of [April](https://example.org).
                                     ^^^^^^^^^ February has 29 days, so there is no “Feb. 30”.
                                                   ^^^^^^^^^^^^^^^^^^^^ April has 30 days, so there is no “the 31st of April”.
        "#]]);
    }

    #[test]
    fn numbers_that_are_no_days_are_left_alone() {
        testing::rule(&RULE).check(expect![[r"
            In June 31 people were hurt, and in April 31 small firms closed.
            By Feb. 6, 30 had died, and by Sept. 30, 31 more. On June 30, 31 days after the quake, the dam broke.
            He was born on Feb. 29. There is no Feb. 30. The unrest of May 68 was over, and in May 32 firms closed.
        "]]);
    }

    #[test]
    fn other_alphabets_and_accents_do_not_move_the_mark() {
        testing::rule(&RULE).check(expect![[r"
            Zoë Muñoz – née Brontë – left Łódź on 31 November 1998.
                                                  ^^^^^^^^^^^^^^^^ November has 30 days, so there is no “31 November 1998”.
        "]]);
    }

    #[test]
    fn markdown_is_no_obstacle() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r"
            The *first* hearing was set for **June 31, 2020**.
                                              ^^^^^^^^^^^^^ June has 30 days, so there is no “June 31, 2020”.
        "]]);
    }

    #[test]
    fn a_quoted_date_is_the_speakers() {
        testing::rule(&RULE).check(expect![[r#"
            “I will pay you on the 31st of June,” he said.
            The "30th of February" has become a byword in the town.
        "#]]);
    }
}
