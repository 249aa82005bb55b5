use expect_test::{Expect, expect};
use jiff::civil::date;

use super::*;
use crate::testing;

fn check(expected: Expect) {
    testing::facts().dated("2025-05-09").draw(expected, |facts| {
        facts.times().iter().map(|time| (time.place.span, time.value.clone())).collect()
    });
}

#[test]
fn dates_are_read_in_every_usual_form() {
    check(expect![[r"
        The mill burned on Aug. 3, 1911, was rebuilt by 14 March 1913 and closed on the 5th of May, 2001.
                           ~~~~~~~~~~~~ 1911-08-03
                                                        ~~~~~~~~~~~~~ 1913-03-14
                                                                                    ~~~~~~~~~~~~~~~~~~~~ 2001-05-05
        It reopened in March 2023, shut again in early 2024 and was sold on Friday, May 2.
                       ~~~~~~~~~~ 2023-03
                                                 ~~~~~~~~~~ 2024
                                                                            ~~~~~~~~~~~~~ 2025-05-02
        The vote runs May 6-9, 2025, and the count begins on 2025-05-12.
                      ~~~~~ 2025-05-06
                            ~~~~~~~ 2025-05-09
                                                             ~~~~~~~~~~ 2025-05-12
    "]]);
}

#[test]
fn what_leans_on_the_document_date_is_placed() {
    check(expect![[r"
        The pier opened last year, closed three weeks ago and burned on Monday night.
                        ~~~~~~~~~ 2024
                                          ~~~~~~~~~~~~~~~ 2025-W16
                                                                        ~~~~~~~~~~~~ 2025-05-05TNI
        The council will meet on Tuesday, said yesterday that rents rose this month, and votes next week.
                                 ~~~~~~~ 2025-05-13
                                               ~~~~~~~~~ 2025-05-08
                                                                         ~~~~~~~~~~ 2025-05
                                                                                               ~~~~~~~~~ 2025-W20
        The ferry sailed in 1998 and sank the following year.
                            ~~~~ 1998
                                          ~~~~~~~~~~~~~~~~~~ 1999
    "]]);
}

#[test]
fn lengths_and_sets_are_read() {
    check(expect![[r"
        After a 14-month strike the mill closed for more than a year, then for two and a half hours.
                ~~~~~~~~ P14M
                                                    ~~~~~~~~~~~~~~~~ P1Y
                                                                               ~~~~~~~~~~~~~~~~~~~~ PT2H30M
        The band plays every Tuesday, and the choir sings daily in the summer of 2003.
                       ~~~~~~~~~~~~~ XXXX-WXX-2
                                                          ~~~~~ P1D
                                                                   ~~~~~~~~~~~~~~~~~~ 2003-SU
        He worked there in the 1960s, for two-and-a-half years.
                           ~~~~~~~~~ 196
                                          ~~~~~~~~~~~~~~~~~~~~ P2Y6M
    "]]);
}

#[test]
fn quarters_of_a_whole_and_places_in_a_row_are_no_lengths() {
    check(expect![[r#"
        Three quarters of a million, three quarters of the vote, three quarters of its staff and three quarters of voters agreed.
        Profit fell for three quarters, then came three quarters of losses and two quarters of slow growth.
                        ~~~~~~~~~~~~~~ P3Q
                                                  ~~~~~~~~~~~~~~ P3Q
                                                                               ~~~~~~~~~~~~ P2Q
        The forty-second president met the thirty-second governor on her fifty-second birthday; he came twenty-second.
        After a forty-second delay the thirty-second spot ran on Forty-second Street, and the 42-second clip.
                ~~~~~~~~~~~~ PT40S
                                       ~~~~~~~~~~~~~ PT30S
                                                                                              ~~~~~~~~~ PT42S
        On May twenty-second it rained; the twenty-second of June was dry.
           ~~~~~~~~~~~~~~~~~ 2025-05-22
                                        ~~~~~~~~~~~~~~~~~~~~~~~~~ 2025-06-22
    "#]]);
}

#[test]
fn fractions_with_signs_of_their_own() {
    check(expect![[r#"
        They ran for 2 1⁄2 hours, rested 2½ hours, ½ hour and 1¾ hours, and sat for 9 1/2 hours.
                     ~~~~~~~~~~~ PT2H30M
                                         ~~~~~~~~ PT2H30M
                                                   ~~~~~~ PT30M
                                                              ~~~~~~~~ PT1H45M
                                                                                    ~~~~~~~~~~~ PT9H30M
    "#]]);
}

#[test]
fn times_of_day_go_with_their_day() {
    check(expect![[r"
        The bell rang at 3:15 p.m. Wednesday, at noon and at 1945 GMT.
                         ~~~~~~~~~~~~~~~~~~~ 2025-05-07T15:15
                                                 ~~~~ 2025-05-09T12:00
                                                             ~~~~~~~~ 2025-05-09T19:45
        The shop opens at 7 a.m. on Monday.
                          ~~~~~~~~~~~~~~~~ 2025-05-12T07:00
    "]]);
}

#[test]
fn a_date_without_a_year_has_that_of_its_sentence_and_of_the_text() {
    check(expect![[r#"
        The fair ran from Monday, Sept. 26, to Wednesday, Sept. 28, 2022. He was held on Dec. 30, 2021, and freed on Jan. 4.
                          ~~~~~~~~~~~~~~~~ 2022-09-26
                                               ~~~~~~~~~~~~~~~~~~~~~~~~~ 2022-09-28
                                                                                         ~~~~~~~~~~~~~ 2021-12-30
                                                                                                                     ~~~~~~ 2022-01-04

        The 2019 regatta was held on June 3. In 2016, on May 4, the pier burned. It was rebuilt by Aug. 9.
            ~~~~ 2019
                                     ~~~~~~ 2019-06-03
                                                ~~~~ 2016
                                                         ~~~~~ 2016-05-04
                                                                                                   ~~~~~~ 2016-08-09

        Sales rose in 2004. In December alone, 300 cars were sold. On Tuesday the firm said it would open a plant on Nov. 3.
                      ~~~~ 2004
                               ~~~~~~~~ 2004-12
                                                                      ~~~~~~~ 2025-05-06
                                                                                                                     ~~~~~~ 2025-11-03
    "#]]);
}

#[test]
fn a_number_behind_a_date_is_no_second_day() {
    check(expect![[r#"
        By Feb. 6, 30 had died. On Feb. 6, 12 days after the storm, the rain ended. They met on May 6, 7 and 8.
           ~~~~~~ 2025-02-06
                                   ~~~~~~ 2025-02-06
                                           ~~~~~~~ P12D
                                                                                                ~~~~~ 2025-05-06
                                                                                                       ~ 2025-05-07
                                                                                                             ~ 2025-05-08
    "#]]);
}

#[test]
fn an_offset_belongs_to_its_anchor() {
    check(expect![[r#"
        Three weeks ago today, April 18, the kiln burst. A week from tomorrow it reopens. Two days before yesterday he left.
        ~~~~~~~~~~~~~~~~~~~~~ 2025-04-18
                               ~~~~~~~~ 2025-04-18
                                                         ~~~~~~~~~~~~~~~~~~~~ 2025-05-17
                                                                                          ~~~~~~~~~~~~~~~~~~~~~~~~~ 2025-05-06

        A week ago Tuesday the choir sang. It sings again a week from Sunday. The week before last was dry.
        ~~~~~~~~~~~~~~~~~~ 2025-04-29
                                                          ~~~~~~~~~~~~~~~~~~ 2025-05-18
                                                                              ~~~~~~~~~~~~~~~~~~~~ 2025-W17
    "#]]);
}

#[test]
fn a_place_in_a_month_is_a_stretch_of_the_calendar() {
    check(expect![[r#"
        The race is on the last weekend in August. They met on the second Friday of April 2024, and will on the last day of June.
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~ 2025-W35-WE
                                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 2024-04-12
                                                                                                            ~~~~~~~~~~~~~~~~~~~~ 2025-06-30
    "#]]);
}

#[test]
fn weekdays_in_a_row_stand_before_their_days() {
    check(expect![[r#"
        The market is open Saturday and Sunday, May 24-25. It runs from Friday 23 to Sunday 25 May. It ran Thursday through Saturday (May 1 to 3).
                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~ 2025-05-24
                                                       ~~ 2025-05-25
                                                                        ~~~~~~~~~ 2025-05-23
                                                                                     ~~~~~~~~~~~~~ 2025-05-25
                                                                                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 2025-05-01
                                                                                                                                               ~ 2025-05-03
    "#]]);
}

#[test]
fn a_heading_gives_its_year() {
    testing::facts().dated("2025-05-09").format(crate::draft::Format::Markdown).draw(
        expect![[r#"
            # The long strike

            The strike is over.

            ## How 2022 began

            - Jan. 9: Talks fail.
              ~~~~~~ 2022-01-09
            - Feb. 3: The docks close.
              ~~~~~~ 2022-02-03

            ## What comes next

            A vote was held on May 2.
                               ~~~~~ 2025-05-02
        "#]],
        |facts| facts.times().iter().map(|time| (time.place.span, time.value.clone())).collect(),
    );
}

#[test]
fn a_day_may_stand_without_its_month() {
    check(expect![[r#"
        They wed on Friday the 13th, and on Friday the court met.
                    ~~~~~~~~~~~~~~~ XXXX-XX-13
                                            ~~~~~~ 2025-05-09
    "#]]);
}

#[test]
fn words_that_only_look_like_times_are_left_alone() {
    check(expect![[r"
        The girl, a 5-year-old, may march with 2,000 others, her second try.
        Theresa May wrote for the Sunday Times about SARS-CoV-2 and 1500 sheep; call 555-1945.
        The boy is five years old.
    "]]);
}

#[test]
fn odd_text_is_no_obstacle() {
    for odd in ["", "-", "May", "’90s", "the", "a quarter", "2025-13-99", "99999999999 years", "6-", "٣ May"]
    {
        of_words(odd, Some(date(2025, 5, 9)));
        of_words(&format!("{odd} of May 6 {odd} last {odd} ago"), None);
    }
}

proptest::proptest! {
    #[test]
    fn spans_stay_on_the_words(text in "[a-zA-Zé ,.’'–-]{0,20}(May|6|2025|last|Friday|years| |-|ago|the|’9)*") {
        for time in of_words(&text, Some(date(2025, 5, 9))) {
            proptest::prop_assert!(text.get(time.place.span.range()).is_some_and(|words| !words.is_empty()));
        }
    }
}
