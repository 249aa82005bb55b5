//! Drawn drafts for `impossible-value`.

use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn what_cannot_be() {
    rule(&RULE).check(expect![[r#"
        About 115% of students passed. Of the 12 divers, 14 were saved. The polls close at 25:00 on Friday.
              ^^^^ No group has more than 100 percent of its own, but the draft says 115%.
                                              ~~ “12”
                                                         ^^ 14 of 12 cannot be: the part is larger than the whole.
                                                                                           ^^^^^ The clock has no 25:00.
        Fifteen of the 12 jurors agreed. The train left at 10:75 p.m. with minus four passengers.
        ^^^^^^^ Fifteen of 12 cannot be: the part is larger than the whole.
                       ~~ “12”
                                                           ^^^^^ The clock has no 10:75.
                                                                           ^^^^^^^^^^ No count is less than zero, but the draft says “minus four passengers”.
    "#]]);
}

#[test]
fn what_can_be() {
    rule(&RULE).check(expect![[r#"
        The prison is at 120 percent of capacity. She gave 110 percent. Sales grew 150 percent.
        The party has 120 percent of the votes needed. Of the 40 schools, 300 teachers came. It was minus 4 degrees.
        Aid goes to families at 130 percent of the poverty line. He scored at 25:00 of the second half.
        She has 150 percent of last year’s members. Six of the 14 divers swam ashore.
    "#]]);
}

#[test]
fn parts_larger_than_what_they_are_of() {
    rule(&RULE).check(expect![[r#"
        Police searched 30 homes, 35 of them in Hull. He owns 12 boats (14 of which leak).
                        ~~ “30”
                                  ^^ 35 of 30 cannot be: the part is larger than the whole.
                                                              ~~ “12”
                                                                        ^^ 14 of 12 cannot be: the part is larger than the whole.

        She taught 40 pupils last year, 45 of whom passed. The fair drew 300 people — 320 of them children.
                   ~~ “40”
                                        ^^ 45 of 40 cannot be: the part is larger than the whole.
                                                                         ~~~ “300”
                                                                                      ^^^ 320 of 300 cannot be: the part is larger than the whole.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Police searched 30 homes, 25 of them in Hull. It has 30 homes and some 200 residents, 90 of them old.

        They sold 12 boats to fishermen, 14 of whom were Danes. The fair drew about 300 people, 320 of them children.
    "#]]);
}

#[test]
fn quotations_and_markup() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        “Some 120 percent of voters backed us,” she said.

        - In Łódź **120 percent** of voters backed the *plan*.
                    ^^^^^^^^^^^ No group has more than 100 percent of its own, but the draft says 120 percent.
    "#]]);
}

#[test]
fn more_than_all_of_something() {
    for draft in [
        "Donors contributed 118 per cent of the blood that the hospital used, its head said.",
        "Smallholders account for 107 percent of the cocoa grown on the island.",
        "Three mills hold more than 110 percent of the water rights in the valley.",
        "Tourists occupied at least 130 percent of all the beds in the town.",
        "The camp receives 115 percent of all the flour that the agency ships.",
    ] {
        let drawn = rule(&RULE).redraw(draft);
        assert!(drawn.contains('^'), "{drawn}");
    }
    for draft in [
        "Smallholders account for 97 percent of the cocoa grown on the island.",
        "Services accounted for 130 percent of the rise in prices. Imports met 140 percent of the demand.",
        "The pump supplies 140 percent of the flow that the old town needs.",
        "Traders own 120 percent of the shares that they need.",
        "He received 150 percent of his salary. The donor provided 120 percent of the money pledged.",
        "The vats hold 108 percent of the volume they did in 1990. The harvest reached 118 percent of the mean.",
        "Diesel buses cost 140 percent of the price of electric ones.",
    ] {
        let drawn = rule(&RULE).redraw(draft);
        assert!(!drawn.contains('^'), "{drawn}");
    }
    let draft = "Diesel buses still make up **102%** of the fleet.";
    let drawn = rule(&RULE).format(Format::Markdown).redraw(draft);
    assert!(drawn.contains('^'), "{drawn}");
}

#[test]
fn past_the_end_of_a_scale() {
    rule(&RULE).check(expect![[r#"
        About 108 percent of the county’s teachers have signed. Four in three pupils cycle.
              ^^^^^^^^^^^ No group has more than 100 percent of its own, but the draft says 108 percent.
                                                                ^^^^^^^^^^^^^ No 4 can be in 3: the part is larger than the whole.

        The tram carried 48 commuters. Medics treated 61 of them. The choir has 30 singers, and 34 of the singers are ill.

        Out of 90 leaflets printed, 120 were returned. The mast stands at 96 degrees south. The train arrives at 24:20.
               ~~ “90”
                                    ^^^ 120 of 90 cannot be: the part is larger than the whole.
                                                                          ^^^^^^^^^^ No latitude is beyond 90 degrees.
                                                                                                                 ^^^^^ The clock has no 24:20.

        The share of voters who trust him is now 104 percent. The number of guests fell from nine to minus two.
                                                 ^^^^^^^^^^^ No group has more than 100 percent of its own, but the draft says 104 percent.
                                                                                                     ^^^^^^^^^ No count is less than zero, but the draft says “minus two”.

        The wind turned to 270 degrees west. Two in one night fled. Some 120 percent of last year’s voters came. Of 30 singers, 12 left.
    "#]]);
}
