//! Groups that are counted again under their own noun.

use expect_test::expect;

use super::super::RULE;
use crate::testing;

#[test]
fn a_known_group_keeps_its_size() {
    testing::rule(&RULE).check(expect![[r#"
        Nine miners were trapped on Sunday night.
        ~~~~~~~~~~~ “Nine miners”
        The eight miners had air for a day.
            ^^^^^^^^^^^^ “eight miners” here, but “Nine miners” in line 1.
    "#]]);
}

#[test]
fn a_part_is_not_the_whole() {
    testing::rule(&RULE).check(expect![[r#"
        Nine miners were trapped on Sunday night. Two of the nine miners were hurt.
        One of the nine died, and the other eight were brought up. All nine worked for Kell.
    "#]]);
}

#[test]
fn other_groups_have_other_sizes() {
    testing::rule(&RULE).check(expect![[r#"
        Three students were held in Bonn and five students in Graz.
        The five students were freed. The two Danish students were not.
    "#]]);
}

#[test]
fn a_number_may_change() {
    testing::rule(&RULE).check(expect![[r#"
        The choir began with nine singers. Six singers joined in May.
        The 15 singers meet on Mondays.

        Police first spoke of four victims. The five victims were named on Friday.
    "#]]);
}

#[test]
fn a_change_of_something_else_explains_nothing() {
    testing::rule(&RULE).check(expect![[r#"
        Nine miners were trapped as prices for coal rose again. The eight miners had air for a day.
        ~~~~~~~~~~~ “Nine miners”
                                                                    ^^^^^^^^^^^^ “eight miners” here, but “Nine miners” in line 1.
    "#]]);
}

#[test]
fn two_who_differ_by_name_may_differ_by_number() {
    testing::rule(&RULE).check(expect![[r#"
        Thirteen miners were brought to the surface, the state mining agency said. The 12 rescued miners were flown out, the agency said.
        ~~~~~~~~~~~~~~~ “Thirteen miners”
                                                                                       ^^^^^^^^^^^^^^^^^ “12 rescued miners” here, but “Thirteen miners” in line 1.

        Nine hikers were found on Monday, the sheriff said. The eight hikers were well, the hospital said.
    "#]]);
}

#[test]
fn a_digit_too_many_is_a_slip() {
    testing::rule(&RULE).check(expect![[r#"
        Three firms bid for the work. The 3,000 firms in the county pay a levy.

        Twelve jurors were sworn in on Monday. The 112 jurors went home.
        ~~~~~~~~~~~~~ “Twelve jurors”
                                                   ^^^^^^^^^^ “112 jurors” here, but “Twelve jurors” in line 3.

        The 30 dancers came from Oslo. The 300 dancers flew home.
            ~~~~~~~~~~ “30 dancers”
                                           ^^^^^^^^^^^ “300 dancers” here, but “30 dancers” in line 5.
    "#]]);
}

#[test]
fn a_second_pair_of_the_same_numbers_is_another_finding() {
    testing::rule(&RULE).check(expect![[r#"
        Six members left the council on Monday. The five members were tired. Six nurses left the clinic on Friday. The five nurses were tired.
        ~~~~~~~~~~~ “Six members”
                                                    ^^^^^^^^^^^^ “five members” here, but “Six members” in line 1.
                                                                             ~~~~~~~~~~ “Six nurses”
                                                                                                                       ^^^^^^^^^^^ “five nurses” here, but “Six nurses” in line 1.
    "#]]);
}
