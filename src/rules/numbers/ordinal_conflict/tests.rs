//! Places in a row.

use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn one_thing_with_two_places() {
    rule(&RULE).check(expect![[r#"
        It was her second Oscar. He thanked nobody. The Oscar, her third, stands in the hall.
                   ~~~~~~~~~~~~ “second Oscar”
                                                                   ^^^^^ “third” here, but “second Oscar” in line 1.

        Kaya is the club’s ninth coach. As the club’s tenth coach, Kaya will rebuild the team.
                           ~~~~~~~~~~~ “ninth coach”
                                                      ^^^^^^^^^^^ “tenth coach” here, but “ninth coach” in line 3.

        The 2021 Sund Race was the 30th Sund Race. Fog delayed it. The 2021 Sund Race was the 31st Sund Race.
                                   ~~~~~~~~~~~~~~ “30th Sund Race”
                                                                                              ^^^^^^^^^^^^^^ “31st Sund Race” here, but “30th Sund Race” in line 5.
    "#]]);
}

#[test]
fn the_third_of_two() {
    rule(&RULE).check(expect![[r#"
        It was the fifth of the mill’s four fires. The third of three hearings is on Monday. The second of two trains left.
                   ^^^^^ There cannot be a “fifth” of “four” fires.
                                       ~~~~ “four”

        The ninth of their eight children is a priest. On the third of two million forms a box is missing.
            ^^^^^ There cannot be a “ninth” of “eight” children.
                           ~~~~~ “eight”
    "#]]);
}

#[test]
fn a_run_with_a_gap() {
    rule(&RULE).check(expect![[r#"
        First, fares fall. Second, trains run at night. That costs money. Fourth, the depot closes.
                           ~~~~~~ “Second”
                                                                          ^^^^^^ “Fourth” follows “Second” here, and there is no third.

        First, mix the flour. Secondly, add milk. Third, wait.

        Second, please. Fourth, thanks. First, he sat. Then he rose. Third, he left.
    "#]]);
}

#[test]
fn rows_that_differ() {
    rule(&RULE).check(expect![[r#"
        It was her second Oscar. A third Oscar followed. It was Ode’s third title in Linz, and it was her ninth title overall.

        It was the team’s fourth straight win. The win was the team’s tenth of the season.

        Weiss was the bank’s 12th president. Lind is the bank’s 13th president. Ruiz was the 45th president and is the 47th president.
    "#]]);
}

#[test]
fn runs_of_two_lengths() {
    rule(&RULE).check(expect![[r#"
        It rained for the third day in a row on Friday in Hull. Roads were shut. On Friday it rained for the sixth straight day in Hull.
                          ~~~~~~~~~ “third day”
                                                                                                             ^^^^^^^^^^^^^^^^^^ “sixth straight day” here, but “third day” in line 1.

        The workers marched at the mill for the fourth night running. Nobody slept. The workers had marched at the mill for the fifth consecutive night.
                                                ~~~~~~~~~~~~ “fourth night”
                                                                                                                                ^^^^^^^^^^^^^^^^^^^^^^^ “fifth consecutive night” here, but “fourth night” in line 3.

        Rents in Hull rose for the second straight month. Buyers waited. Rents in Hull rose for the fifth consecutive month.
                                   ~~~~~~~~~~~~~~~~~~~~~ “second straight month”
                                                                                                    ^^^^^^^^^^^^^^^^^^^^^^^ “fifth consecutive month” here, but “second straight month” in line 5.
    "#]]);
    rule(&RULE).check(expect![[r#"
        It rained for the third day in a row on Thursday in Hull. On Friday it rained for the fourth straight day in Hull.

        Rents rose for the second straight month. Fares rose for the third straight month. Hull won its third game in a row.

        Lomna lost its sixth game in a row. It was the sixth day without pay, and the third week in a row of snow.
    "#]]);
}

#[test]
fn two_sources_and_quotations() {
    rule(&RULE).check(expect![[r#"
        Police said it was the gang’s third raid. The mayor said the raid was the gang’s fourth.

        “It was her third raid,” he said. “The raid was her fourth,” she said. The raid was her fifth raid.
                                                            ~~~~~~ “fourth”
                                                                                                ^^^^^^^^^^ “fifth raid” here, but “fourth” in line 3.
    "#]]);
}

/// What somebody said is evidence: the story’s own place is marked, and the message names each value where it stands.
#[test]
fn the_later_place_is_quoted() {
    rule(&RULE).check(expect![[r#"
        It was her second Oscar. He thanked nobody. “The Oscar, her third, stands in the hall,” a guide says.
                   ^^^^^^^^^^^^ “second Oscar” here, but “third” in line 1.
                                                                    ~~~~~ “third”

        The 2021 Sund Race was the 30th Sund Race. “The 2021 Sund Race was the 31st Sund Race,” a sign says.
                                   ^^^^^^^^^^^^^^ “30th Sund Race” here, but “31st Sund Race” in line 3.
                                                                               ~~~~~~~~~~~~~~ “31st Sund Race”
    "#]]);
}

#[test]
fn beyond_ascii_and_in_markdown() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        Åsa Lind is the **14th** mayor of Søby.
                          ~~~~~~~~~~~~ “14th mayor”

        - Åsa Lind, the *15th* mayor of Søby, was late.
                         ^^^^^^^^^^^ “15th mayor” here, but “14th mayor” in line 1.
    "#]]);
}

#[test]
fn one_thing_by_its_name_or_day() {
    rule(&RULE).check(expect![[r#"
        Halm was the 31st mayor of the port. She died in May. A plaque to Halm, the 32nd mayor, was stolen.
                     ~~~~~~~~~~ “31st mayor”
                                                                                    ^^^^^^^^^^ “32nd mayor” here, but “31st mayor” in line 1.

        The club’s sixth concert on Friday sold out. Friday’s concert, the club’s seventh, ran late.
                   ~~~~~~~~~~~~~ “sixth concert”
                                                                                  ^^^^^^^ “seventh” here, but “sixth concert” in line 3.

        It was her second sprain of the winter. The sprain, her third of the winter, will heal.
                   ~~~~~~~~~~~~~ “second sprain”
                                                                ^^^^^ “third” here, but “second sprain” in line 5.

        In part seven of the six-part series the hero dies. With the third of her pair of saves she won.
                ^^^^^ There cannot be a “seven” of a “six”.
                             ~~~ “six”
                                                                     ^^^^^ There cannot be a “third” of a “pair”.
                                                                                  ~~~~ “pair”

        Halm was the 31st mayor of the port. Coe, the 32nd mayor of the port, is younger. Ann was the third to leave on Friday, and Bo the fourth.
    "#]]);
}

#[test]
fn the_same_row_of_somebody() {
    rule(&RULE).check(expect![[r#"
        Ana Weiss scored her 14th goal of the season on Sunday. It rained. Weiss has played since May. Her 16th goal of the season was a header.
                             ~~~~~~~~~~~~~~~~~~~~~~~ “14th goal of the season”
                                                                                                           ^^^^^^^^^^^^^^^^^^^^^^^ Are these the same? “16th goal of the season” here, “14th goal of the season” in line 1.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Ana Weiss scored her 14th goal of the season on Sunday. Her 16th goal for Hull was a header. Ruiz got his 12th goal of the season.
    "#]]);
}
