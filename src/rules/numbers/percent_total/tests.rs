//! Shares of one whole, drawn.

use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn shares_beyond_a_hundred() {
    rule(&RULE).check(expect![[r#"
        In the poll, 49 percent backed Weiss, 42 percent backed Ode and 14 percent were undecided.
                     ^^^^^^^^^^ These shares make 105 percent: 49, 42 and 14.
                                              ~~~~~~~~~~ 42 percent
                                                                        ~~~~~~~~~~ 14 percent
        Men made up 52 percent of the crew and women 53 percent. Weiss took 54 percent of the vote and Ode 51 percent.
                    ^^^^^^^^^^ These shares make 105 percent: 52 and 53.
                                                     ~~~~~~~~~~ 53 percent
                                                                            ^^^^^^^^^^ These shares make 105 percent: 54 and 51.
                                                                                                           ~~~~~~~~~~ 51 percent
    "#]]);
}

#[test]
fn shares_that_fit_or_are_of_several_wholes() {
    rule(&RULE).check(expect![[r#"
        In the poll, 48 percent backed Weiss and 41 percent Ode. Some 62 percent named cost and 55 percent named time.
        Pupils could give more than one answer: 62 percent approve of the plan and 55 percent disapprove of the fee.
        Some 55 percent of men and 60 percent of women agreed. Weiss took 34 percent, Ode 33 percent, Falk 33 percent and 1 percent were undecided.
        Duarte took 41.2 percent of the ballots and Pinto 33.6 percent, against 28 percent and 45.5 percent for them four years ago.
    "#]]);
}

#[test]
fn quotations_and_markup() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        - In Łódź **60 percent** said yes, *55 percent* said no.
                    ^^^^^^^^^^ These shares make 115 percent: 60 and 55.
                                            ~~~~~~~~~~ 55 percent
    "#]]);
}

#[test]
fn shares_of_two_groups_or_places() {
    rule(&RULE).check(expect![[r#"
        A 69% majority of Republicans support the plan; a 45% plurality of Democrats oppose it. In Hull, 62 percent voted yes, and in York 58 percent voted no.
        Weiss took 54 percent of the vote in Hull and Ode 51 percent in York. Some 62 percent passed in math and 48 percent failed in science.
        With 76 percent of the vote counted, Weiss led Ode with 54 percent. Some 75 percent were for the toll, and 60 percent were against the same for buses.
        The poll found that 90 percent were willing to care for a patient and that 79 percent were against a ban.

        Of the staff, 62 percent voted yes, and 58 percent voted no. Weiss took 54 percent of the vote in Hull and Ode 51 percent.
                      ^^^^^^^^^^ These shares make 120 percent: 62 and 58.
                                                ~~~~~~~~~~ 58 percent
                                                                                ^^^^^^^^^^ These shares make 105 percent: 54 and 51.
                                                                                                                       ~~~~~~~~~~ 51 percent
    "#]]);
}

#[test]
fn what_a_person_does_in_one_way_alone() {
    for draft in [
        "Of the beekeepers surveyed, 55 percent reside in towns, 30 percent reside on farms and 25 percent reside elsewhere.",
        "Some 61 percent of the crew came by train, 28 percent came by car and the remaining 19 percent came by other routes.",
        "About 44 percent married in church, 38 percent at the town hall and 26 percent married elsewhere.",
        "Last year 58% of the victims died at home, 33% died in hospital and 17% died elsewhere.",
        "Some 45 per cent of the nurses commuted by tram, 40 per cent by bicycle and the rest, 25 per cent, commuted by other means.",
    ] {
        let drawn = rule(&RULE).redraw(draft);
        assert!(drawn.contains('^'), "{drawn}");
    }
    for draft in [
        "About 44 percent married in church, 38 percent married at the town hall and 18 percent married elsewhere.",
        "About 44 percent feared debt, 38 percent feared illness and 26 percent feared other things.",
        "Some 58 percent live in flats, and 61 percent have jobs elsewhere.",
        "Some 61 percent of the crew came by train, 28 percent came late and 30 percent left by other routes.",
        "Last year 58% of the men died at home and 33% of the women died in hospital; 17% of the children died elsewhere.",
    ] {
        let drawn = rule(&RULE).redraw(draft);
        assert!(!drawn.contains('^'), "{drawn}");
    }
    let draft =
        "- Some **58%** of the victims died at home, **33%** died in hospital and **17%** died elsewhere.";
    let drawn = rule(&RULE).format(Format::Markdown).redraw(draft);
    assert!(drawn.contains('^'), "{drawn}");
}

#[test]
fn shares_that_leave_the_unit_to_the_first() {
    rule(&RULE).check(expect![[r#"
        In the last poll 46 percent were for Weiss, 41 for Ode and 18 for the rest. Some 50 percent were for Weiss, 30 for Ode and 20 for others.
                         ^^^^^^^^^^ These shares make 105 percent: 46, 41 and 18.
                                                    ~~ 41
                                                                   ~~ 18
    "#]]);
}

#[test]
fn what_the_others_leave() {
    rule(&RULE).check(expect![[r#"
        Peat gave 44 percent of the heat, gas 37 percent and wind the remaining 29 percent.
                  ^^^^^^^^^^ These shares make 110 percent: 44, 37 and 29.
                                              ~~~~~~~~~~ 37 percent
                                                                                ~~~~~~~~~~ 29 percent

        The widow receives 60 percent of the rents and the two sons share the other 50 percent.
                           ^^^^^^^^^^ These shares make 110 percent: 60 and 50.
                                                                                    ~~~~~~~~~~ 50 percent

        The firm will be owned 55 percent by Norvik and 50 percent by Tarn, with no other owners.
                               ^^^^^^^^^^ These shares make 105 percent: 55 and 50.
                                                        ~~~~~~~~~~ 50 percent

        Peat gave 44 percent of the heat, gas 37 percent and wind the remaining 19 percent.
    "#]]);
}

#[test]
fn a_question_with_one_answer() {
    rule(&RULE).check(expect![[r#"
        The survey asked 400 drivers to name the one thing that they would change. Some 51 percent said the fare, 34 percent the seats and 22 percent the noise.
                                                                                        ^^^^^^^^^^ These shares make 107 percent: 51, 34 and 22.
                                                                                                                  ~~~~~~~~~~ 34 percent
                                                                                                                                           ~~~~~~~~~~ 22 percent

        Readers were asked which one issue would decide their vote: 46 percent said rent, 33 percent buses and 27 percent schools.
                                                                    ^^^^^^^^^^ These shares make 106 percent: 46, 33 and 27.
                                                                                          ~~~~~~~~~~ 33 percent
                                                                                                               ~~~~~~~~~~ 27 percent
    "#]]);
    rule(&RULE).check(expect![[r#"
        The survey asked 400 drivers what they would change. Some 51 percent said the fare, 34 percent the seats and 22 percent the noise.
    "#]]);
}
