//! How a date gets its year.

use expect_test::expect;

use super::super::RULE;
use crate::testing;

#[test]
fn a_date_without_a_year_is_near_the_draft() {
    testing::rule(&RULE).dated("2024-01-05").check(expect![[r"
        The car was found on Sunday, Dec. 31, and towed on Friday, Dec. 30.
                                                           ^^^^^^^^^^^^^^^ This says “Friday”, but December 30 is a Saturday in 2023 and a Monday in 2024.
        The hearing is on Tuesday, June 4.
    "]]);
}

#[test]
fn a_date_of_the_drafts_own_year_may_be_far_away() {
    testing::rule(&RULE).dated("2024-01-15").check(expect![[r#"
        The election will be held on Tuesday, Nov. 5. The trial is set for Monday, Sept. 9, and the fair for Sunday, June 15.
                                                                                                             ^^^^^^^^^^^^^^^ This says “Sunday”, but June 15, 2024, is a Saturday.
    "#]]);
    testing::rule(&RULE).dated("2024-12-18").check(expect![[r#"
        The mill burned on Thursday, March 7. The old bridge fell on Saturday, Feb. 2, the year’s worst day.
                                                                     ^^^^^^^^^^^^^^^^ This says “Saturday”, but February 2 is a Friday in 2024 and a Sunday in 2025.
    "#]]);
}

#[test]
fn the_text_gives_a_date_its_year() {
    testing::rule(&RULE).dated("2024-12-18").check(expect![[r#"
        The fair ran from Monday, Sept. 26, to Wednesday, Sept. 28, 2022, and from Monday, Sept. 27, to Friday, Sept. 29, 2023.
                                                                                   ^^^^^^^^^^^^^^^^ This says “Monday”, but September 27, 2023, is a Wednesday.

        Lund was arrested on Sept. 26, 2022, and released on Tuesday, Sept. 27. He was tried from Thursday, Dec. 29, to Monday, Jan. 2, 2023.

        The 2022 regatta was held on Monday, Sept. 26. In 2022, on Monday, Sept. 26, the pier burned.

        The polls were open on Saturday, Jan. 3, and Sunday, Jan. 4, 2015. She was sworn in on May 4, 2016. On Friday, May 6, she left.
    "#]]);
}

#[test]
fn without_any_year_nothing_is_said() {
    testing::rule(&RULE).check(expect![[r"
        The car was found on Sunday, Dec. 30.
    "]]);
}

#[test]
fn old_style_dates_follow_another_calendar() {
    testing::rule(&RULE).check(expect![[r"
        The treaty was signed on Sunday, March 1, 1711.
        The palace fell on Wednesday, October 25, 1917 (Old Style).
    "]]);
}
