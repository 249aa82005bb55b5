//! Ends that verbs and clauses tell.

use expect_test::expect;

use super::super::RULE;
use crate::testing;

#[test]
fn ends_in_clauses_and_verbs_beside_the_length() {
    testing::rule(&RULE).check(expect![[r#"
        The 14-month standoff began in March 2022 and ended in May 2024. The two-year restoration, which began in March 2020 and ended in March 2024, cost 310,000 pounds.
            ^^^^^^^^ This says “14-month”, but from “March 2022” to “May 2024” is about 26 months.
                                       ~~~~~~~~~~ the start: “March 2022”
                                                               ~~~~~~~~ the end: “May 2024”
                                                                             ^^^^^^^^ This says “two-year”, but from “March 2020” to “March 2024” is about 4 years.
                                                                                                                  ~~~~~~~~~~ the start: “March 2020”
                                                                                                                                          ~~~~~~~~~~ the end: “March 2024”

        Her two-year ban, which ran from March 2021 to March 2024, had been imposed by the federation.
            ^^^^^^^^ This says “two-year”, but from “March 2021” to “March 2024” is about 3 years.
                                         ~~~~~~~~~~ the start: “March 2021”
                                                       ~~~~~~~~~~ the end: “March 2024”

        He ran the mill for 38 years, from 1951 until he retired in 1985. He was mayor for 12 years, from 1990 to his death in 2009.
                            ^^^^^^^^ This says “38 years”, but from “1951” to “1985” is about 34 years.
                                           ~~~~ the start: “1951”
                                                                    ~~~~ the end: “1985”
                                                                                           ^^^^^^^^ This says “12 years”, but from “1990” to “2009” is about 19 years.
                                                                                                          ~~~~ the start: “1990”
                                                                                                                               ~~~~ the end: “2009”

        Garside joined the railway in 1947. In 1951 he became the signalman, a post he held for 38 years, until he retired in 1985.
                                               ~~~~ the start: “1951”
                                                                                                ^^^^^^^^ This says “38 years”, but from “1951” to “1985” is about 34 years.
                                                                                                                              ~~~~ the end: “1985”
    "#]]);
    testing::rule(&RULE).check(expect![[r"
        The 26-month standoff began in March 2022 and ended in May 2024. The two-year ban ran from March 2021 to November 2023.

        He ran the mill for 34 years, from 1951 until he retired in 1985. She taught from 1990 until the school closed in 2001, then for six years in Hull.
    "]]);
}

#[test]
fn verbs_tell_start_and_end() {
    testing::rule(&RULE).check(expect![[r#"
        The nine-month lockout began in February 2019 and ended in August 2020. The 72-hour blackout began on 12 January 2024 and ended on 19 January 2024.
            ^^^^^^^^^^ This says “nine-month”, but from “February 2019” to “August 2020” is about 18 months.
                                        ~~~~~~~~~~~~~ the start: “February 2019”
                                                                   ~~~~~~~~~~~ the end: “August 2020”
                                                                                    ^^^^^^^ This says “72-hour”, but from “12 January 2024” to “19 January 2024” is about 192 hours.
                                                                                                              ~~~~~~~~~~~~~~~ the start: “12 January 2024”
                                                                                                                                           ~~~~~~~~~~~~~~~ the end: “19 January 2024”

        Rosa and Piet Verhagen wed in 1988 and separated in 1996.
                                      ~~~~ the start: “1988”
                                                            ~~~~ the end: “1996”

        Neighbours heard little of it.

        Their 14-year marriage was, she wrote, a long rehearsal.
              ^^^^^^^ This says “14-year”, but from “1988” to “1996” is about 8 years.

        Thandeka Zulu, who chaired the bank for a decade, took the post in 2009 and gave it up in 2013.
                                                ^^^^^^^^ This says “a decade”, but from “2009” to “2013” is about 4 years.
                                                                           ~~~~ the start: “2009”
                                                                                                  ~~~~ the end: “2013”

        Abducted on 4 February 2019, the geologist was freed on 6 May 2019. He wrote nothing during his nine months of captivity.
                    ~~~~~~~~~~~~~~~ the start: “4 February 2019”
                                                                ~~~~~~~~~~ the end: “6 May 2019”
                                                                                                        ^^^^^^^^^^^ This says “nine months”, but from “4 February 2019” to “6 May 2019” is about 3 months.

        Students occupied the hall from 2 May to 30 May 2024. The two-week occupation ended when the senate gave in.
                                        ~~~~~ the start: “2 May”
                                                 ~~~~~~~~~~~ the end: “30 May 2024”
                                                                  ^^^^^^^^ This says “two-week”, but from “2 May” to “30 May 2024” is about 4 weeks.

        The drought set in during November 2016. Herders sold their goats. It lasted 18 months and ended with the storms of March 2017.
                                  ~~~~~~~~~~~~~ the start: “November 2016”
                                                                                     ^^^^^^^^^ This says “18 months”, but from “November 2016” to “March 2017” is about 4 months.
                                                                                                                            ~~~~~~~~~~ the end: “March 2017”
    "#]]);
}

#[test]
fn what_began_right_before_is_what_ended() {
    testing::rule(&RULE).check(expect![[r#"
        The siege began on March 5, when the guards sat at breakfast. It ended on March 12 at dusk. The camp was cleared.
                           ~~~~~~~ the start: “March 5”
                                                                                  ~~~~~~~~ the end: “March 12”

        Rain fell. The schoolmaster said that the 10-day siege had been “mostly waiting.”
                                                  ^^^^^^ This says “10-day”, but from “March 5” to “March 12” is 8 days.

        Ann Lund’s 30 years as head of the port began in 1971 and ended in 1988.
                   ^^^^^^^^ This says “30 years”, but from “1971” to “1988” is about 17 years.
                                                         ~~~~ the start: “1971”
                                                                           ~~~~ the end: “1988”
    "#]]);
}

#[test]
fn a_time_in_orbit_or_on_the_run_has_its_start_and_its_end() {
    testing::rule(&RULE).check(expect![[r#"
        The crew landed near Orle on March 30, 2019, after 120 days in orbit. The three had lifted off on Feb. 8, 2019.
                                     ~~~~~~~~~~~~~~ the end: “March 30, 2019”
                                                           ^^^^^^^^ This says “120 days”, but from “Feb. 8, 2019” to “March 30, 2019” is 51 days.
                                                                                                          ~~~~~~~~~~~~ the start: “Feb. 8, 2019”

        After six years on the run, Omar Ruiz surrendered in October 2021. He had fled in October 2018.
              ^^^^^^^^^ This says “six years”, but from “October 2018” to “October 2021” is about 3 years.
                                                             ~~~~~~~~~~~~ the end: “October 2021”
                                                                                          ~~~~~~~~~~~~ the start: “October 2018”
    "#]]);
}
