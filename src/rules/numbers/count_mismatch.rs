//! `count-mismatch`

use crate::facts::{CorrectedKind, Facts, QuantityKind, groups};
use crate::finding::Level;
use crate::rules::numbers::{difference, rest, sizes, tabled, uncorrected};
use crate::rules::{Findings, Group};

rule! {
    /// ## What it finds
    /// One group of people or things that has two sizes in the draft.
    ///
    /// ```draft
    /// Three sisters run the bakery in Hull. They opened it in 2011.
    /// ~~~~~~~~~~~~~ “Three sisters”
    ///
    /// The four sisters plan a second shop.
    ///     ^^^^^^^^^^^^ “four sisters” here, but “Three sisters” in line 1.
    /// ```
    ///
    /// Parts that do not make their whole are found too, where the draft says that they are all:
    ///
    /// ```draft
    /// Five hikers were caught by the storm. Two walked out and the other four were carried.
    /// ~~~~~~~~~~~ “Five hikers”
    ///                                       ~~~ “Two”
    ///                                                                    ^^^^ “Two” and “other four” make 6, but “Five hikers” in line 1.
    /// ```
    ///
    /// A group is followed under other nouns too: where the same happened to both (“six activists fled”, “the escape of five
    /// heroes”), where a clause or the noun itself says what was told before (“hired 14 drivers”, “the 12 people hired”;
    /// “twelve choirs applied”, “the 11 applicants”), and where nobody and nothing else can be meant (“the six dissidents”,
    /// “the five vessels”, “the six”, “the five musicians” of a quartet). The group of a story’s first sentences is known to its
    /// end. What somebody has is followed by whose it is (“runs five plants”, “the company’s six plants”):
    ///
    /// ```draft
    /// Mornay Foods runs five plants in Ohio. It was founded in 1922.
    ///                   ~~~~~~~~~~~ “five plants”
    ///
    /// The company’s six plants will close for a week.
    ///               ^^^^^^^^^^ “six plants” here, but “five plants” in line 1.
    /// ```
    ///
    /// A number of the text is held against a table too, where its sentence names the row and the column:
    ///
    /// ```draft format=markdown
    /// Goats born in each village:
    ///
    /// | Village | 2023 | 2024 |
    /// |---------|-----:|-----:|
    /// | Orle    |   40 |   52 |
    ///                      ~~ “52”
    /// | Lomna   |   31 |   36 |
    ///
    /// Orle had 56 goats born in 2024.
    ///          ^^ “56” here, but “52” in the table, for “Orle” and “2024” (line 5).
    /// ```
    ///
    /// And a number that the draft’s own correction takes back, where the story still has it:
    ///
    /// ```draft
    /// The chain will close 41 shops by the summer, it said.
    ///                      ^^ This still says “41”, but the correction in line 3 says “14”.
    ///
    /// Correction: The chain will close 14 shops, not 41 as an earlier version said.
    ///                                  ~~ “14”
    /// ```
    ///
    /// It says nothing of a part (“two of the five”), of another group (“four hikers in Wales”), of a number that
    /// the draft says has changed, of two sources that differ, or of “at least” and “about” where they fit.
    ///
    /// ## Why it matters
    /// A reader who counts stops trusting the rest, and in a report of deaths or arrests it is a correction.
    ///
    /// ## What to do
    /// Look both numbers up in the notes. If both are right, say in the draft why they differ. Neither is
    /// changed for you: the draft alone does not tell which one is wrong.
    pub(in crate::rules) static RULE = {
        name: "count-mismatch",
        group: Group::Numbers,
        summary: "One group of people or things with two different sizes",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    check_sizes(facts, found);
    rest::check(facts, found);
    found.extend(tabled::contradicted(facts, |it| it.kind != QuantityKind::Percent));
    uncorrected::check(facts, CorrectedKind::Count, found);
}

/// “The 11 jurors” after “twelve jurors”, “the escape of five heroes” after “six members left”.
fn check_sizes(facts: &Facts, found: &mut Findings) {
    let counts = &facts.groups().counts;
    for later in counts {
        let Some(earlier) = later.antecedent.map(|antecedent| &counts[antecedent.count]) else { continue };
        if !groups::agree(earlier, later) && !difference::is_told(facts, earlier, later) {
            sizes::report(facts, earlier, later, found);
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
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
    fn accents_and_other_scripts_keep_their_columns() {
        testing::rule(&RULE).check(expect![[r#"
            In Łódź, four curators chose the paintings.
                     ~~~~~~~~~~~~~ “four curators”
            Née Müller, the head of the show said the five curators had agreed.
                                                      ^^^^^^^^^^^^^ “five curators” here, but “four curators” in line 1.
        "#]]);
    }

    #[test]
    fn markdown_counts_as_the_reader_sees_it() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            **Four** curators chose the paintings.
              ~~~~~~~~~~~~~~~ “Four curators”

            The [five curators](https://example.org) had agreed.
                 ^^^^^^^^^^^^^ “five curators” here, but “Four curators” in line 1.
        "#]]);
    }

    #[test]
    fn of_a_quotation_the_narrators_end_is_marked() {
        testing::rule(&RULE).check(expect![[r#"
            Four curators chose the paintings. “I trust the five curators,” the director said.
            ^^^^^^^^^^^^^ “Four curators” here, but “five curators” in line 1.
                                                            ~~~~~~~~~~~~~ “five curators”
        "#]]);
    }

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
    fn a_number_beside_its_table() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            # Homes

            The homes sold in the *north* are counted every year.

            | Town      | 2023 | 2024 |
            |-----------|-----:|-----:|
            | **Łódź**  |  380 |  402 |
                                  ~~~ “402”
            | Ærø       |   55 |   61 |
                                   ^^ “61” here, for “Ærø” and “2024”, but “16” in line 14.
            | Port Orle |  120 |   98 |
            | Total     |  555 |  561 |
                                  ~~~ “561”

            Łódź sold 420 homes in 2024. In 2023, Port Orle sold 120 homes. A total of 591 homes were sold in 2024.
                      ^^^ “420” here, but “402” in the table, for “Łódź” and “2024” (line 7).
                                                                                       ^^^ “591” here, but “561” in the table, for “Total” and “2024” (line 10).

            “Ærø sold 16 homes in 2024,” the mayor said.
                      ~~ “16”
        "#]]);
        testing::rule(&RULE).format(Format::Html).check(expect![[r#"
            <p>The Elm ward cast 1,250 votes.</p>
                                 ^^^^^ “1,250” here, but “1,520” in the table, for “Elm” and “Votes” (line 3).
            <table><tr><th>Ward<th>Votes<th>Seats
            <tr><td>Elm<td>1,520<td>4
                           ~~~~~ “1,520”
            <tr><td>Oak<td>1,900<td>5</table>
        "#]]);
    }

    #[test]
    fn numbers_that_the_table_does_not_give() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            Homes sold in each town:

            | Town  | 2023 | 2024 |
            |-------|-----:|-----:|
            | Łódź  |  380 |  402 |
            | Ærø   |   55 |   61 |

            Łódź sold 22 more homes in 2024. Ærø and Łódź sold 463 homes in 2024. Łódź has 900 streets in 2024.
            Łódź sold 390 homes in 2022. About 400 homes were sold in Łódź in 2024. Łódź sold at least 300 homes in 2024.
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
    fn others_may_be_among_them() {
        testing::rule(&RULE).check(expect![[r#"
            The town sued four contractors over the pool. It also sued the architect. The five defendants deny it.

            Two gunmen shot at a bus near Łódź. It was full. The three victims were taken to a clinic.

            Rescuers freed six turtles off Hull, along with a dolphin. The seven animals were thin.

            Three teachers and a cook were trapped in the lift. The four were freed after an hour.

            The buoys recorded 2,316 quakes, the paper said. The team wrote to the owners of 14; nine refused, and the other five agreed.
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
}
