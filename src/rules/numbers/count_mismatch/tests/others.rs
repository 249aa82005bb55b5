//! Counts of others, who are no group that the draft has told of.

use expect_test::expect;

use super::super::RULE;
use crate::testing;

#[test]
fn more_of_a_broader_kind_are_no_conflict() {
    testing::rule(&RULE).check(expect![[r#"
        Four nurses were killed when the clinic burned. Nine people were killed in all.
        Two Swedish nurses were killed on the stairs. The fire lasted for more than a day.
    "#]]);
}

#[test]
fn other_places_and_days_have_other_groups() {
    testing::rule(&RULE).check(expect![[r#"
        Four protesters were arrested in Lyon on Monday.
        Seven protesters were arrested in Nantes.

        Three gunmen escaped on Tuesday. Five gunmen escaped on Thursday.
    "#]]);
}

#[test]
fn others_may_be_among_them() {
    testing::rule(&RULE).check(expect![[r#"
        The town sued four contractors over the pool. It also sued the architect. The five defendants deny it.

        Two gunmen shot at a bus near Łódź. It was full. The three victims were taken to a clinic.

        Rescuers freed six turtles off Hull, along with a dolphin. The seven animals were thin.

        Three teachers and a cook were trapped in the lift. The four were freed after an hour.

        The society lists 1,940 wrecks, its yearbook says. Divers asked the heirs of 12; eight never answered, and the other four gave leave.
    "#]]);
}

#[test]
fn those_of_another_size_and_things_are_not_them() {
    testing::rule(&RULE).check(expect![[r#"
        It was the first loss in her four fights in the league. Lund has won 18 of the 25 fights in her career.

        Four people were treated. The blast flattened three warehouses. The four warehouses were rented.
                                                      ~~~~~~~~~~~~~~~~ “three warehouses”
                                                                            ^^^^^^^^^^^^^^^ “four warehouses” here, but “three warehouses” in line 3.

        He joined a quartet in 1957. With a trumpeter the quartet became the Harbor Five. The five men made nine records.
    "#]]);
}

#[test]
fn more_than_there_were_are_no_part_of_them() {
    testing::rule(&RULE).check(expect![[r#"
        The 240 drivers at the Orle depot voted to end a strike. Buses run again.
            ~~~~~~~~~~~ “240 drivers”

        The 420 returning drivers will get a raise. The 120 injured drivers will not.
            ^^^^^^^^^^^^^^^^^^^^^ “420 returning drivers” here, but “240 drivers” in line 1.
    "#]]);
    testing::rule(&RULE).check(expect![[r#"
        Norra Bank is to shut eight branches in the north, it said. Its shares rose.
                              ~~~~~~~~~~~~~~ “eight branches”

        The nine offices due to close employ 64 people.
            ^^^^^^^^^^^^ “nine offices” here, but “eight branches” in line 1.
    "#]]);
}

#[test]
fn those_beside_a_group_or_elsewhere_are_others() {
    testing::rule(&RULE).check(expect![[r#"
        Two men were killed in Hull on Monday. It rained. In Leeds, the six men had been arrested on Friday over a theft.

        Nine nurses were charged in Hull. In York, the eight defendants said nothing.

        A blast killed 32 miners in Yunnan. In another tragedy, a blast on Sunday killed all 24 miners underground.

        Along with seven other broadcasters, the BBC gave data. The eight broadcasters employ 40,000 people.

        Lessing stops in five states, including Ohio. Turnout is critical in both states.

        Presidents of the five countries met in Hull. Meeting Sassou, Hu said ties between the two countries were good.

        The council’s five veto-wielding members met. Lind will speak to the council’s 15 members.

        Two men were arrested in Hull on Monday. In Hull, the three men were charged on Friday.
        ~~~~~~~ “Two men”
                                                              ^^^^^^^^^ “three men” here, but “Two men” in line 15.
    "#]]);
}

#[test]
fn those_who_act_without_a_noun_are_added() {
    testing::rule(&RULE).check(expect![[r#"
        Twenty-five nurses voted to strike and 15 voted to stay at work. They met in Hull. The 40 nurses will meet again.

        Bell told of 12 pilots who backed the offer, and 9 rejected it. The 21 pilots fly to Norway.

        Six drivers were fired and four were suspended. The ten drivers went to court.

        On Friday 25 nurses voted to strike and 15 voted to work. The 45 nurses meet again on Monday.
                  ~~~~~~~~~ “25 nurses”
                                                                      ^^^^^^^^^ “45 nurses” here, but “25 nurses” in line 7.
    "#]]);
}
