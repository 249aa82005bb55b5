//! Lists that stand in the sentence of their number.

use expect_test::expect;

use super::super::RULE;
use crate::testing;

#[test]
fn items_behind_a_colon_are_counted() {
    testing::rule(&RULE).check(expect![[r#"
        The jury named three winners: Osei, Blake, Hart and Lund.
                       ^^^^^ “three winners” here, but 4 are listed.
                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~ 4 items
        The fund has two aims: better roads and cleaner water.
    "#]]);
}

#[test]
fn ages_are_no_items_and_names_are() {
    testing::rule(&RULE).check(expect![[r#"
        Four people were hurt: Ann Lee, 34, Bo Diaz, 40, and Cy Ross, 12.
        ^^^^ “Four people” here, but 3 are listed.
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 3 items
        Police named the three dead: Ann Lee, 34, Bo Diaz, 40, and Cy Ross, 12.
    "#]]);
}

#[test]
fn a_list_that_a_noun_is_said_to_be() {
    testing::rule(&RULE).check(expect![[r#"
        Mayor Lund said her four aims for the coming year would be housing, buses and clean water.
                            ^^^^ “four aims” here, but 3 are listed.
                                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 3 items
        Their four demands, the union said, are higher pay, shorter shifts and safer machines.
              ^^^^ “four demands” here, but 3 are listed.
                                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 3 items
        His three heroes are Ada Lund and Kofi Osei. The two conditions remain peace, a vote and an amnesty.
            ^^^^^ “three heroes” here, but 2 are listed.
                             ~~~~~~~~~~~~~~~~~~~~~~ 2 items
                                                         ^^^ “two conditions” here, but 3 are listed.
                                                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 3 items
        The finalists will be named in May. The three judges will be Ada Lund, Kofi Osei, Bo Diaz and Cy Ross.
                                                ^^^^^ “three judges” here, but 4 are listed.
                                                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 4 items
        The four judges are Ada Lund, a nurse; Kofi Osei, a cook; and Bo Diaz, a smith.
            ^^^^ “four judges” here, but 3 are listed.
                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 3 items
        The board has named four priorities, housing, buses and clean water.
                            ^^^^ “four priorities” here, but 3 are listed.
                                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 3 items
        The four biggest challenges facing the town are debt, drought and crime. “My two passions are goats, jazz and tea,” he said.
            ^^^^ “four biggest challenges” here, but 3 are listed.
                                                        ~~~~~~~~~~~~~~~~~~~~~~~ 3 items
        The plan’s three goals are to cut fares and to open schools, the minister said.
                   ^^^^^ “three goals” here, but 2 are listed.
                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 2 items
    "#]]);
}

#[test]
fn what_a_noun_is_said_to_be_and_is_no_list_of_them() {
    testing::rule(&RULE).check(expect![[r#"
        Her four aims for the year include housing, buses and clean water. Her four goals are housing, buses, etc.
        The 12 suspects are teachers, nurses and cooks. The five men were tired, wet and hungry.
        The five players are Polish, German and Czech. The four guests were Ann and Bo Lee, Cy Ross and Di Wu.
        The four parts are old, worn and slow. The four men were arrested, charged and released.
        His three aims are jobs and buses. The third, he said, is water. Her three aims are jobs and trade. Another is quiet.
        The three judges are Ada Lund, a nurse; Kofi Osei, a cook; and Bo Diaz, a smith.
        Her four goals are clear, the mayor said, and the city will meet them. The four steps are at the gate and the door.
        It faces four problems, Lund, Osei and Blake said. The four aims were debated by Lund, Osei and Blake.
        His four demands are higher pay, shorter shifts, safer machines and a pension.
        The three goals are to cut fares, build homes and open schools. The two problems are the roof and the walls.
    "#]]);
}

#[test]
fn a_list_in_apposition_is_counted() {
    testing::rule(&RULE).check(expect![[r#"
        She leaves two children, Ann, Bo and Cy.
                   ^^^ “two children” here, but 3 are listed.
                                 ~~~~~~~~~~~~~~ 3 items
        He leaves three children, Ann, Bo and Cy.
    "#]]);
}

#[test]
fn partial_lists_couples_and_descriptions_are_left_alone() {
    testing::rule(&RULE).check(expect![[r#"
        Six towns, among them Bath, Hull and York, have signed.
        Five guests came: Ann and Bo Lee, Cy Ross and Di Wu.
        Five guests came: Ann Lee, a nurse, Bo Diaz, a cook, and Cy Ross.
        Five rivers flooded — including the Aire, the Don and the Ouse.
    "#]]);
}

#[test]
fn accents_and_other_scripts_keep_their_columns() {
    testing::rule(&RULE).check(expect![[r#"
        Zoë Gómez visited four cities: Łódź, Kraków and Gdańsk.
                          ^^^^ “four cities” here, but 3 are listed.
                                       ~~~~~~~~~~~~~~~~~~~~~~~ 3 items
    "#]]);
}

#[test]
fn a_quotation_is_marked_but_never_changed() {
    testing::rule(&RULE).check(expect![[r#"
        “We need four things: rain, seed and luck,” the farmer said.
    "#]]);
}

#[test]
fn what_is_listed_is_of_another_noun() {
    testing::rule(&RULE).check(expect![[r#"
        Three teams are unbeaten after five games: Leeds, Hull and York. Bath scored four goals: Kane, Bell and Saka.
        Two words matter: location, location, location. The schools closed within two days: Hull, York and Bath.

        The three finalists named on Friday: Ann Lee and Bo Diaz. Four people were hurt: Ann Lee, Bo Diaz and Cy Ross.
            ^^^^^ “three finalists” here, but 2 are listed.
                                             ~~~~~~~~~~~~~~~~~~~ 2 items
                                                                  ^^^^ “Four people” here, but 3 are listed.
                                                                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 3 items
        The summit will be attended by ten members, China, Japan, South Korea, India, Australia and New Zealand.
        The villa has seven bathrooms. The first check was signed in June. The second one was lost in Łódź.
    "#]]);
}

#[test]
fn names_with_numbers_announce_nothing() {
    testing::rule(&RULE).check(expect![[r#"
        The film 2016: Obama’s America, Fast & Furious 9 and Ocean’s 8 are on the list. Studio 54: Ann Lee, Bo Diaz and Cy Ross.
        Sakhalin 3: Gazprom, Exxon and Shell. At Forever 21: Ann Lee, Bo Diaz and Cy Ross. Catch-22: Yossarian and Milo.
        The Famous Five books, Kirrin, Smugglers and Finn, sell well. Heaven 17 members: Glenn Gregory, Ian Marsh and Martyn Ware.
    "#]]);
}

/// The phrase between a noun and the dash before its names may be long.
#[test]
fn names_between_dashes_behind_a_long_phrase() {
    testing::rule(&RULE).check(expect![[r#"
        Among those freed were four members of a choir from a school in Tarn — Mara Bell, Otis Finch and Lena Brook — and a cook.
                               ^^^^ “four members” here, but 3 are listed.
                                                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 3 items
    "#]]);
    testing::rule(&RULE).check(expect![[r#"
        Among those freed were three members of a choir from a school in Tarn — Mara Bell, Otis Finch and Lena Brook — and a cook.

        Four members of a choir with two leaders from Tarn — Mara Bell and Otis Finch — were freed. Four nurses left the clinic — Mara Bell, Otis Finch and Lena Brook stayed.
    "#]]);
}

/// Names that semicolons part, each with what is told of it.
#[test]
fn names_in_turn_behind_a_comma() {
    testing::rule(&RULE).check(expect![[r#"
        She leaves six grandchildren and her four sons, Ralf, of Tarn; Otis, of Hull; and Peder, of Lund. It rained.
                                             ^^^^ “four sons” here, but 3 are listed.
                                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 3 items
    "#]]);
    testing::rule(&RULE).check(expect![[r#"
        She leaves her three sons, Ralf, of Tarn; Otis, of Hull; and Peder, of Lund. It rained.

        She leaves four sons, Ralf, of Tarn; two daughters, Mara and Lena; and a brother, Otis.
    "#]]);
}

/// What follows a participle behind a noun, and a quantifier within an item, are told of the item.
#[test]
fn items_that_are_long_phrases() {
    testing::rule(&RULE).check(expect![[r#"
        The judge listed five faults: the breach of trust, the length of the thefts, the age of so many of the buyers and the trouble taken to deceive the clerks.
                         ^^^^ “five faults” here, but 4 are listed.
                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 4 items
    "#]]);
    testing::rule(&RULE).check(expect![[r#"
        The judge listed four faults: the breach of trust, the length of the thefts, the age of so many of the buyers and the trouble taken to deceive the clerks.

        The judge listed four faults: the breach of trust, the length of the thefts and many of the letters.
    "#]]);
}
