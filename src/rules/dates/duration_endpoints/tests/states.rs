//! What still lasts, and who still holds a post.

use expect_test::expect;

use super::super::RULE;
use crate::testing;

#[test]
fn what_still_lasts_ends_with_the_draft() {
    testing::rule(&RULE).dated("2025-05-09").check(expect![[r#"
        The eight-month strike ends today. The miners walked out in January 2023.
            ^^^^^^^^^^^ This says “eight-month”, but from “January 2023” to “today” is about 28 months.
                                    ~~~~~ the end: “today”
                                                                    ~~~~~~~~~~~~ the start: “January 2023”

        Ms. Ito has been mayor for six years, since 2011.
                                   ^^^^^^^^^ This says “six years”, but from “2011” to May 9, 2025, the date of the draft, is about 14 years.
                                                    ~~~~ the start: “2011”

        Anders Holm has been in prison for two years. He was arrested in August 2019.
                                           ^^^^^^^^^ This says “two years”, but from “August 2019” to May 9, 2025, the date of the draft, is about 6 years.
                                                                         ~~~~~~~~~~~ the start: “August 2019”
    "#]]);
}

#[test]
fn another_state_has_another_length() {
    testing::rule(&RULE).check(expect![[r"
        The 18-month lockout began in February 2019 and ended in August 2020.

        She governed for eight years, from 1991 to 1995 and again from 2001 to 2005.

        She taught for 30 years. Her husband taught there too, but only from 1985 to 1992.

        A three-month strike closed the docks in 1974. Another strike began in May 1979 and ended in June 1979.

        The planned two-year renovation began in 2014 and ended in 2021. They took out a 30-year mortgage in 2006 and paid it off in 2019.

        Olga Brandt was jailed for six years in 2015 and released in 2018. His first marriage lasted 11 years. He married again in 2001 and divorced in 2003.

        The war began in 1998 and ended in 2003. A six-month truce in 2000 let farmers bring in the harvest.
    "]]);
}

#[test]
fn what_still_lasts_may_begin_in_another_sentence() {
    testing::rule(&RULE).dated("2025-05-09").check(expect![[r#"
        Luboš Vydra has been on hunger strike for 40 days. He stopped eating on April 25, his sister said.
                                                  ^^^^^^^ This says “40 days”, but from “April 25” to May 9, 2025, the date of the draft, is 15 days.
                                                                                ~~~~~~~~ the start: “April 25”

        The truce has held for 12 weeks. It took effect on April 8.
                               ^^^^^^^^ This says “12 weeks”, but from “April 8” to May 9, 2025, the date of the draft, is about 5 weeks.
                                                           ~~~~~~~ the start: “April 8”

        The pool has been shut since January 2022, when its roof sagged. The 18-month closure has emptied the cafés.
                                     ~~~~~~~~~~~~ the start: “January 2022”
                                                                             ^^^^^^^^ This says “18-month”, but from “January 2022” to May 9, 2025, the date of the draft, is about 40 months.

        Her four-month detention ended on Tuesday. Petrov was jailed in October 2022.
            ^^^^^^^^^^ This says “four-month”, but from “October 2022” to “Tuesday” is about 31 months.
                                          ~~~~~~~ the end: “Tuesday”
                                                                        ~~~~~~~~~~~~ the start: “October 2022”
    "#]]);
}

#[test]
fn a_state_of_the_past_has_its_own_end() {
    testing::rule(&RULE).dated("2025-05-09").check(expect![[r#"
        The eight-month strike ended in misery. The miners had walked out in January 1984.

        The two-year siege ended in 1995. The army surrounded the town in April 1993.

        The 28-month strike ends today. The miners walked out in January 2023.

        Anders Holm has been in prison for two years. His brother was born in August 2019.
    "#]]);
}

#[test]
fn a_draft_without_a_date_has_no_now() {
    testing::rule(&RULE).check(expect![[r"
        The eight-month strike ends today. The miners walked out in January 2023.
    "]]);
}

#[test]
fn who_leaves_in_the_news_has_held_the_post_until_then() {
    testing::rule(&RULE).dated("2024-03-04").check(expect![[r#"
        Zoë Lund is to retire on Friday. Ms. Lund was appointed head in 2008. In her 10 years in charge the school doubled in size.
                                 ~~~~~~ the end: “Friday”
                                                                        ~~~~ the start: “2008”
                                                                                     ^^^^^^^^ This says “10 years”, but from “2008” to “Friday” is about 16 years.
    "#]]);
    testing::rule(&RULE).dated("2024-03-04").check(expect![[r#"
        Omar Ruiz stepped down as mayor on Friday. He took the oath in 1995. In his 14 years at the helm the city grew.
                                           ~~~~~~ the end: “Friday”
                                                                       ~~~~ the start: “1995”
                                                                                    ^^^^^^^^ This says “14 years”, but from “1995” to “Friday” is about 29 years.

        Ann Reyes was named to the bench in 1990. Her eight years as a judge made her known.
    "#]]);
}

#[test]
fn whoever_is_something_for_years_holds_it() {
    testing::rule(&RULE).check(expect![[r#"
        Omar Ruiz led the port’s police from 2008 to 2014. During his nine years as chief constable it got boats.
                                             ~~~~ the start: “2008”
                                                     ~~~~ the end: “2014”
                                                                      ^^^^^^^^^^ This says “nine years”, but from “2008” to “2014” is about 6 years.

        Ana Reyes entered the state prison in 1994 and walked out in 2011. The state will pay for the 27 years that she spent inside.
                                              ~~~~ the start: “1994”
                                                                     ~~~~ the end: “2011”
                                                                                                  ^^^^^^^^^^^^ This says “the 27 years”, but from “1994” to “2011” is about 17 years.
    "#]]);
    testing::rule(&RULE).dated("2024-05-16").check(expect![[r#"
        The book festival will open on 12 July with a poet and close on 28 July with a song. There are 85 authors at the 10-day festival.
    "#]]);
    testing::rule(&RULE).dated("2024-05-16").check(expect![[r#"
        In Omar Ruiz’s eight years in charge the club has climbed two divisions. Rain fell. The stand filled. A band played. A dog barked.
                       ^^^^^^^^^^^ This says “eight years”, but from “June 2019” to May 16, 2024, the date of the draft, is about 5 years.

        Ruiz was appointed in June 2019. Zoë Lund, who ran Kell Foods for nine years, stepped down in March 2023. Kell was founded in 1973. She got the job in 2017.
                              ~~~~~~~~~ the start: “June 2019”
    "#]]);
}

#[test]
fn what_stands_far_off_is_asked_where_there_is_one_of_the_kind() {
    testing::rule(&RULE).dated("2026-04-02").check(expect![[r#"
        The 19-day strike is over. The cleaners had put down their mops on March 16. It rained. The town was dirty.
        Rats came. Bins were full. Nobody swept. The stoppage was called off on March 27. The king was crowned in 1951. It rained.
                                                                                                                  ~~~~ the start: “1951”
        He gave up the throne in 1979. In between lay a reign of 36 years in which nothing was built.
                                 ~~~~ the end: “1979”
                                                                 ^^^^^^^^ This says “36 years”, but from “1951” to “1979” is about 28 years.
    "#]]);
}
