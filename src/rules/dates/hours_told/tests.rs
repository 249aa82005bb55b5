//! Drawn drafts for lengths of hours told with two times of day.

use expect_test::expect;

use crate::rules::dates::clock_time::RULE;
use crate::testing;

#[test]
fn a_length_fits_the_hours_that_it_lies_between() {
    testing::rule(&RULE).check(expect![[r#"
        The lock was shut for five hours, from 7 a.m. to 9 a.m. The 40-minute hearing, which began at 2 p.m., was over by 4 p.m.
                              ^^^^^^^^^^ This says “five hours” between “7 a.m.” and “9 a.m.”, which are 120 minutes apart.
                                               ~~~~~~ “7 a.m.”
                                                         ~~~~~~ “9 a.m.”
                                                                    ^^^^^^^^^ This says “40-minute” between “2 p.m.” and “4 p.m.”, which are 120 minutes apart.
                                                                                                      ~~~~~~ “2 p.m.”
                                                                                                                          ~~~~~~ “4 p.m.”
        The ferry left the pier at 9:10 a.m. It came back two hours later, at 1:40 p.m., with nobody aboard.
                                   ~~~~~~~~~ “9:10 a.m.”
                                                          ^^^^^^^^^ This says “two hours” between “9:10 a.m.” and “1:40 p.m.”, which are 270 minutes apart.
                                                                              ~~~~~~~~~ “1:40 p.m.”
        Nurses were on strike from 8 a.m. until noon. Those nine hours, one of them said, changed the town.
                                   ~~~~~~ “8 a.m.”
                                                ~~~~ “noon”
                                                            ^^^^^^^^^^ This says “nine hours” between “8 a.m.” and “noon”, which are 240 minutes apart.
        The rehearsal began at 7 p.m. and ended at 6:15 p.m. that evening.
                               ~~~~~~ “7 p.m.”
                                                   ^^^^^^^^^ This begins at “7 p.m.” and ends at “6:15 p.m.”, which is the earlier hour.

        The lock was shut for two hours, from 7 a.m. to 9 a.m. The play ran for two hours and ten minutes, from 7 p.m. to 9:10 p.m.
        The ferry left the pier at 9:10 a.m. It came back about four hours later, at 1:40 p.m., with nobody aboard.
    "#]]);
}

#[test]
fn the_light_shows_the_hour() {
    testing::rule(&RULE).check(expect![[r#"
        A dawn raid on the depot began at 4 p.m. on Friday. The sun rose at 9 p.m. over the bay.
          ~~~~ “dawn”
                                          ^^^^^^ “4 p.m.” is not the hour of “dawn”.
                                                                ~~~~~~~~ “sun rose”
                                                                            ^^^^^^ “9 p.m.” is not the hour of “sun rose”.
        The lights failed at 3 a.m. on a bright afternoon.
                             ^^^^^^ “3 a.m.” is not in the afternoon.
                                                ~~~~~~~~~ “afternoon”

        A dawn raid on the depot began at 4 a.m. on Friday. The search began after sunset and ended at 2 a.m.
    "#]]);
}

#[test]
fn the_hour_told_last_may_stand_sentences_before() {
    testing::rule(&RULE).check(expect![[r#"
        She rang for help at 11 p.m. The rope had gone. Six hours later a ranger came; it was 2 a.m. and cold.
                             ~~~~~~~ “11 p.m.”
                                                        ^^^^^^^^^ This says “Six hours” between “11 p.m.” and “2 a.m.”, which are 180 minutes apart.
                                                                                              ~~~~~~ “2 a.m.”
        The doors opened at 7 a.m. on Friday. They were shut 13 hours later, at 6 p.m. on the dot.
        A clerk called at 8:05 p.m. that day. The crew was there 17 minutes later, at 8:22 p.m. It began at 23:10 in the morning.
                                                                                                            ^^^^^ “23:10” is not in the morning.
                                                                                                                         ~~~~~~~ “morning”
    "#]]);
}
