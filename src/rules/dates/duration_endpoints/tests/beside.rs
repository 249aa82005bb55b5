//! Lengths and the dates beside them.

use expect_test::expect;

use super::super::RULE;
use crate::draft::Format;
use crate::testing;

#[test]
fn lengths_are_held_against_the_dates_beside_them() {
    testing::rule(&RULE).check(expect![[r#"
        The 12-day strike, from March 3 to March 21, cost the port dear.
            ^^^^^^ This says “12-day”, but from “March 3” to “March 21” is 19 days.
                                ~~~~~~~ the start: “March 3”
                                           ~~~~~~~~ the end: “March 21”
        The five-day regatta was held from July 1 to July 9, 2024.
            ^^^^^^^^ This says “five-day”, but from “July 1” to “July 9, 2024” is 9 days.
                                           ~~~~~~ the start: “July 1”
                                                     ~~~~~~~~~~~~ the end: “July 9, 2024”
        He reigned for thirty years, from 1820 until 1831, and died in 1840.
                       ^^^^^^^^^^^^ This says “thirty years”, but from “1820” to “1831” is about 11 years.
                                          ~~~~ the start: “1820”
                                                     ~~~~ the end: “1831”
        Between 1990 and 1993, a period of six years, no ship was built.
                ~~~~ the start: “1990”
                         ~~~~ the end: “1993”
                                           ^^^^^^^^^ This says “six years”, but from “1990” to “1993” is about 3 years.
        From 2010 to 2013 he served for nine years as dean.
             ~~~~ the start: “2010”
                     ~~~~ the end: “2013”
                                        ^^^^^^^^^^ This says “nine years”, but from “2010” to “2013” is about 3 years.
    "#]]);
}

#[test]
fn what_fits_or_is_rounded_is_left_alone() {
    testing::rule(&RULE).check(expect![[r"
        The 19-day strike, from March 3 to March 21, cost the port dear.
        She worked there for about four years, from 2010 to 2015, and for nearly a decade, from 2015 to 2024.
        He held the post for three years, from November 2019 to July 2022.
        The show ran for six weeks, from Dec. 12 to Jan. 23.
        It stood for over a year, from March 2020 to June 2022.
    "]]);
}

#[test]
fn lengths_of_something_else_are_left_alone() {
    testing::rule(&RULE).check(expect![[r#"
        From 2010 to 2016 she spent two years in Rome.
        After eight years, from 2010 to 2012, little had changed.
        He signed a three-year contract from 2010 to 2011 and two four-year terms from 2012 to 2020.
        The firm, 40 years old, grew from 2010 to 2016. Prices rose for three years, and again from 2010 to 2016.
    "#]]);
}

#[test]
fn other_alphabets_and_accents_do_not_move_the_mark() {
    testing::rule(&RULE).check(expect![[r#"
        Zoë Muñoz – née Brontë – led Łódź’s opera for ten years, from 1998 to 2003.
                                                      ^^^^^^^^^ This says “ten years”, but from “1998” to “2003” is about 5 years.
                                                                      ~~~~ the start: “1998”
                                                                              ~~~~ the end: “2003”
    "#]]);
}

#[test]
fn markdown_is_no_obstacle() {
    testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
        The *ten-day* march ran from **June 3** to June 5.
             ^^^^^^^ This says “ten-day”, but from “June 3” to “June 5” is 3 days.
                                       ~~~~~~ the start: “June 3”
                                                   ~~~~~~ the end: “June 5”
    "#]]);
}

#[test]
fn a_quoted_slip_is_shown_but_not_changed() {
    testing::rule(&RULE).check(expect![[r#"
        “I was there for ten years, from 1998 to 2003,” she said.
                         ^^^^^^^^^ This says “ten years”, but from “1998” to “2003” is about 5 years.
                                         ~~~~ the start: “1998”
                                                 ~~~~ the end: “2003”
    "#]]);
}

#[test]
fn either_end_can_be_changed() {
    let fixed = |text: &str| testing::rule(&RULE).dated("2025-05-09").fixed(text);
    assert_eq!(
        fixed("He was dean for eight years, from 2010 to 2016."),
        ["He was dean for six years, from 2010 to 2016.", "He was dean for eight years, from 2008 to 2016."]
    );
    assert_eq!(
        fixed("The three-day fair ran from June 3 to June 7."),
        ["The five-day fair ran from June 3 to June 7.", "The three-day fair ran from June 5 to June 7."]
    );
    assert_eq!(
        fixed("It ends a 10-month siege. The rebels surrounded the town in March 2023."),
        [
            "It ends a 26-month siege. The rebels surrounded the town in March 2023.",
            "It ends a 10-month siege. The rebels surrounded the town in July 2024.",
        ]
    );
    assert!(fixed("“I was dean for eight years, from 2010 to 2016,” he said.").is_empty());
}

#[test]
fn times_to_serve_or_to_come_have_not_passed() {
    testing::rule(&RULE).dated("2025-05-09").check(expect![[r#"
        The 27-day campaign began on Sunday. Parties opened their offices on Monday.

        The ministry launched a two-year campaign against fraud on Wednesday.

        A judge sentenced the gang’s leader to 283 years in prison on Monday. Ortiz has been in jail since July 2009.

        Two leaders have been barred from politics for five years since November 2017.

        Kruger faces 12 years in prison. He has been in custody since March 2025.

        Cole, who has been jailed for nine years, was arrested in March 2024.

        The company began a 90-day consultation on April 28. Staff learned of it then.

        Two years of work went into the play, which opens this week. Rehearsals began on Monday.

        The nine-month strike has cost $4 million. The strike began in February 2022.
            ^^^^^^^^^^ This says “nine-month”, but from “February 2022” to May 9, 2025, the date of the draft, is about 39 months.
                                                                       ~~~~~~~~~~~~~ the start: “February 2022”

        Kruger has been in custody for nine months. He was arrested in March 2023.
                                       ^^^^^^^^^^^ This says “nine months”, but from “March 2023” to May 9, 2025, the date of the draft, is about 26 months.
                                                                       ~~~~~~~~~~ the start: “March 2023”
    "#]]);
}

#[test]
fn so_much_in_each_is_no_length() {
    testing::rule(&RULE).dated("2025-05-09").check(expect![[r#"
        He has paid £67 a month since 2021. She has worked 40 hours a week since 2019. The pass cost £67 a month from December 2022 to March 2023.

        The clinic has opened three days a week since March 2023. Ross has visited twice a year since 2010. Life expectancy has fallen by 13 years since 1990.

        Ms. Ito has been mayor for six years, since 2011.
                                   ^^^^^^^^^ This says “six years”, but from “2011” to May 9, 2025, the date of the draft, is about 14 years.
                                                    ~~~~ the start: “2011”
    "#]]);
}
