//! Groups that are known again by other words: another noun, what they did, or none at all.

use expect_test::expect;

use super::super::RULE;
use crate::testing;

#[test]
fn people_are_followed_under_other_nouns() {
    testing::rule(&RULE).check(expect![[r#"
        Four activists fled the hotel through a kitchen window. They had hidden there since spring.
        ^^^^^^^^^^^^^^ “Four activists” here, but “three heroes” in line 2.
        Hill praised the escape of “three heroes of the republic.”
                                    ~~~~~~~~~~~~ “three heroes”
    "#]]);
}

#[test]
fn a_new_noun_for_a_known_group_keeps_its_size() {
    testing::rule(&RULE).check(expect![[r#"
        Prosecutors charged eight nurses over the thefts. The court sat for an hour.
                            ~~~~~~~~~~~~ “eight nurses”
        The seven defendants did not speak.
            ^^^^^^^^^^^^^^^^ “seven defendants” here, but “eight nurses” in line 1.
    "#]]);
}

#[test]
fn what_was_told_of_them_says_which_are_meant() {
    testing::rule(&RULE).check(expect![[r#"
        The district hired 14 bus drivers over the summer. Routes were cut in spring.
                           ~~~~~~~~~~~~~~ “14 bus drivers”

        The 12 people hired over the summer have been trained.
            ^^^^^^^^^ “12 people” here, but “14 bus drivers” in line 1.

        Twelve choirs applied for the grant; only two of the 11 applicants were from Łódź.
        ~~~~~~~~~~~~~ “Twelve choirs”
                                                             ^^^^^^^^^^^^^ “11 applicants” here, but “Twelve choirs” in line 5.
    "#]]);
    testing::rule(&RULE).check(expect![[r#"
        The orchestra hired 14 string players in May. The 12 players hired in June were all wind players.

        Nine men were arrested in Lyon. The four men arrested at the airport were freed.
    "#]]);
}

#[test]
fn a_number_alone_means_the_group_told_of_last() {
    testing::rule(&RULE).check(expect![[r#"
        Five cadets were expelled for cheating. The commandant, Zoë Lund, said nothing.
        ~~~~~~~~~~~ “Five cadets”

        The six have until March 1 to appeal.
            ^^^ “six” here, but “Five cadets” in line 1.
    "#]]);
    testing::rule(&RULE).check(expect![[r#"
        The string quartet met in Graz. Its first recording won two prizes.
                   ~~~~~~~ “quartet”

        The five musicians rehearse in a tram depot.
            ^^^^^^^^^^^^^^ “five musicians” here, but “quartet” in line 1.
    "#]]);
    testing::rule(&RULE).check(expect![[r#"
        Three brothers bought the mill in 1994. Both brothers still work there.
        ~~~~~~~~~~~~~~ “Three brothers”
                                                ^^^^^^^^^^^^^ “Both brothers” here, but “Three brothers” in line 1.
    "#]]);
    testing::rule(&RULE).check(expect![[r#"
        Ann Reyes, Bo Lind and Carl Ortiz led eight hikers across the pass. The three had done it before.

        Six banks bid for the loan. Nordhaven and Kell made the best offers. Both banks have lent to the city before.

        Four climbers set off on Thursday. One turned back at the hut. The three reached the top at noon.

        There were 11 cases in May. Eight swimmers had complained. The 11 were treated.
    "#]]);
}

#[test]
fn what_one_holder_has() {
    testing::rule(&RULE).check(expect![[r#"
        Grace and Tom Adeyemi have three children. They met at a chess club. Their four children play the game.
                                   ~~~~~~~~~~~~~~ “three children”
                                                                                   ^^^^^^^^^^^^^ “four children” here, but “three children” in line 1.
    "#]]);
    testing::rule(&RULE).check(expect![[r#"
        Kell Foods runs five plants, and its rival Baxter runs six plants. Baxter’s six plants are newer.

        Grace Adeyemi has three children. Her husband has one. Their four children get on well.
    "#]]);
}

#[test]
fn things_under_a_broader_noun() {
    testing::rule(&RULE).check(expect![[r#"
        Six trawlers left Brixham at dawn on Monday. Wives waved from the pier.
        ~~~~~~~~~~~~ “Six trawlers”

        The five vessels were back before dark, Zoë Lund said.
            ^^^^^^^^^^^^ “five vessels” here, but “Six trawlers” in line 1.
    "#]]);
    testing::rule(&RULE).check(expect![[r#"
        Police seized nine rifles in the raid. The eight weapons will be destroyed.
                      ~~~~~~~~~~~ “nine rifles”
                                                   ^^^^^^^^^^^^^ “eight weapons” here, but “nine rifles” in line 1.
    "#]]);
    testing::rule(&RULE).check(expect![[r#"
        A lorry hit two cars near Hull. The three vehicles caught fire.

        Seven trawlers left Brixham. One sank in the storm. The six vessels were back before dark.

        Twelve hens and four goats were found. The animals were thin.

        Three helicopters and four drones took part. The three aircraft came from Łódź.

        The shelter has 40 dogs. The 12 animals in the old wing will go to new homes.
    "#]]);
}

#[test]
fn a_group_is_known_again_far_into_a_story() {
    testing::rule(&RULE).check(expect![[r#"
        Eight ministers resigned on Monday over a tax on fishing nets, leaving the cabinet of Norra with half its seats.
        ~~~~~~~~~~~~~~~ “Eight ministers”

        The court of audit said that it would look at the law. It has nine members, four of whom were named by the president and five by parliament.

        The president’s party holds 61 of the 120 seats. Two of the 61 have said that they were not asked. The krona lost 6 percent.

        The departure of the seven ministers leaves the budget without an author.
                             ^^^^^^^^^^^^^^^ “seven ministers” here, but “Eight ministers” in line 1.
    "#]]);
    testing::rule(&RULE).check(expect![[r#"
        The port of Orle has suspended three clerks while it looks into the sale of passes. It said so on Monday.
                                       ~~~~~~~~~~~~ “three clerks”

        One of the workers had sold passes from a kiosk. The union’s lawyer, Zoë Lund, said that its two cars were searched.

        She speaks for the four suspended workers and has asked for a hearing.
                           ^^^^^^^^^^^^^^^^^^^^^^ “four suspended workers” here, but “three clerks” in line 1.
    "#]]);
    testing::rule(&RULE).check(expect![[r#"
        Three journalists were held outside the mint in Łódź on Friday.
        ~~~~~~~~~~~~~~~~~ “Three journalists”

        Trams carry 300,000 people a day. At least 12 people were hurt on Sunday. Rain fell. Shops closed. The mayor left by a side door.

        The four reporters have seen a lawyer.
            ^^^^^^^^^^^^^^ “four reporters” here, but “Three journalists” in line 1.
    "#]]);
}

#[test]
fn what_a_verb_tells_together_with_a_word() {
    testing::rule(&RULE).check(expect![[r#"
        Four tenants testified on Monday. Rain fell on the court. The clerk read a list of 37 blown fuses.
        ~~~~~~~~~~~~ “Four tenants”

        The five tenants who gave evidence went home by bus.
            ^^^^^^^^^^^^ “five tenants” here, but “Four tenants” in line 1.
    "#]]);
    testing::rule(&RULE).check(expect![[r#"
        Three people were killed when a bridge fell in Orle in May. Its owner said nothing for a year.

        A storm came in June. The storm’s path was narrow. It took roofs. It took trees. The nine people who lost their lives in it were sailors.
    "#]]);
}

#[test]
fn the_group_of_a_lead_is_known_at_the_end() {
    testing::rule(&RULE).check(expect![[r#"
        The eight crew of a trawler were winched to safety off Orle, the coast guard said.
            ~~~~~~~~~~ “eight crew”

        Rain fell. Waves rose. The pier was shut. A siren sounded. Shops closed. Trams stood still. Lamps went out.

        The nine fishermen were given breakfast, the agency added. All six of the Lund children slept.
            ^^^^^^^^^^^^^^ “nine fishermen” here, but “eight crew” in line 1.
    "#]]);
    testing::rule(&RULE).check(expect![[r#"
        Four people were hurt in Orle. Rain fell. It was May. A bus left. Trams stood still. He joined them. The five men made nine records.

        Zoë Lund brought up five children. All six of the Lund children learned to row.
                            ~~~~~~~~~~~~~ “five children”
                                               ^^^^^^^^^^^^^^^^^^^^^^^^ “six of the Lund children” here, but “five children” in line 3.
    "#]]);
}
