//! Forms of weekdays and dates.

use expect_test::expect;

use super::super::RULE;
use crate::draft::Format;
use crate::testing;

#[test]
fn the_29th_of_february_is_of_a_year_that_has_one() {
    testing::rule(&RULE).dated("1960-12-19").check(expect![[r#"
        The hall opens on Tuesday, February 29.
                          ^^^^^^^^^^^^^^^^^^^^ This says “Tuesday”, but February 29, 1960, is a Monday.
        It was Tuesday, February 29. The mill burned on Monday, February 29.
               ^^^^^^^^^^^^^^^^^^^^ This says “Tuesday”, but February 29, 1960, is a Monday.
    "#]]);
}

#[test]
fn every_usual_form_is_checked() {
    testing::rule(&RULE).check(expect![[r"
        The bridge opened on Tuesday, March 7, 2023, and closed on Thursday, March 9, 2023.
        The strike began on Sunday 4 June 2023.
        The inquiry sat on Mon., Oct. 2, 2023, and on October 4, 2023, a Thursday.
                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This says “Thursday”, but October 4, 2023, is a Wednesday.
        The council met on Friday (June 9, 2023).
        The last train ran on Saturday, the 10th of June, 2023.
    "]]);
}

#[test]
fn weekdays_in_a_row_are_held_against_the_days_in_a_row() {
    testing::rule(&RULE).dated("2022-08-18").check(expect![[r#"
        The games are on Saturday and Sunday, Sept. 24-25, 2022. The games are on Saturday and Sunday, Sept. 26-27, 2022.
                                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This says “Saturday and Sunday”, but September 26, 2022, and September 27, 2022, are a Monday and a Tuesday.

        The fair runs from Friday to Sunday, Sept. 23-25, and from Friday to Sunday, Sept. 26-28.
                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This says “Friday and Sunday”, but September 26, 2022, and September 28, 2022, are a Monday and a Wednesday.

        The inn is shut on Saturday 24 and Monday 25 September, and from Friday 9 to Sunday 11 September.
                                           ^^^^^^^^^^^^^^^^^^^ This says “Monday”, but September 25, 2022, is a Sunday.
    "#]]);
}

#[test]
fn a_quotation_that_the_text_calls_wrong_is_left_alone() {
    testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
        The flyer gave the day as “Friday, May 15, 2025,” wrongly, the clerk said.

        The poster says:

        > Come to the hall on Friday, May 15, 2025.
                              ^^^^^^^^^^^^^^^^^^^^ This says “Friday”, but May 15, 2025, is a Thursday.

        It hangs in every shop of the town.
    "#]]);
}

#[test]
fn lists_of_weekdays_and_dates_are_left_alone() {
    testing::rule(&RULE).dated("2025-05-09").check(expect![[r"
        The polls are open on Saturday and Sunday, May 17 and 18.
        The fair runs Friday-Sunday, May 16-18, and again Friday through Sunday, June 13 to 15.
        The clerk said Monday May 6 ballots were lost, as the Leeds Sun, May 7, 2025, reported.
    "]]);
}

#[test]
fn a_date_in_figures_is_wrong_only_in_both_orders() {
    testing::rule(&RULE).check(expect![[r#"
        They met on Tuesday, 5/6/2025, and on Friday, 5/6/2025, a day of two names in two countries.
                                              ^^^^^^^^^^^^^^^^ This says “Friday”, but May 6, 2025, is a Tuesday, and June 5, 2025, is a Thursday.
        They met on Monday, 5/6/2025, on Sunday, 5/25/2025, and on Monday, 5/25/2025.
                    ^^^^^^^^^^^^^^^^ This says “Monday”, but May 6, 2025, is a Tuesday, and June 5, 2025, is a Thursday.
                                                                   ^^^^^^^^^^^^^^^^^ This says “Monday”, but May 25, 2025, is a Sunday.
    "#]]);
}
