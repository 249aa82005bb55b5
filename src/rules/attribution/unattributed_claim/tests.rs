use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn nobody_accuses() {
    rule(&RULE).check(expect![[r#"
        The march reached Kőszeg at noon. The soldiers clubbed students and detained dozens without charge.
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The soldiers clubbed students” is an accusation, and nobody here makes it: who says so?

        The harbour company concealed the leak from inspectors. Bottles lay on the quay.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The harbour company concealed the leak from inspectors” is an accusation, and nobody here makes it: who says so?

        The ministry intensified its crackdown on the press.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The ministry intensified its crackdown on the press” is an accusation, and nobody here makes it: who says so?
    "#]]);
}

#[test]
fn a_named_party_weighs_more() {
    rule(&RULE).check(expect![[r#"
        Norvik Bank lied to its auditors. The lobby was empty on Monday.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Norvik Bank lied to its auditors” accuses Norvik Bank, and nobody here makes the accusation: who says so?

        The electoral board, packed with Łącka loyalists, meets today. Ilse Brandt forged the receipts.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The electoral board, packed with Łącka loyalists” is an accusation, and nobody here makes it: who says so?
                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Ilse Brandt forged the receipts” accuses Ilse Brandt, and nobody here makes the accusation: who says so?
    "#]]);
}

#[test]
fn what_a_verb_takes_makes_it_accuse() {
    rule(&RULE).check(expect![[r#"
        The registrar illegally evicted two widows. The refinery dumped sludge into the Tisza for years.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The registrar illegally evicted two widows” is an accusation, and nobody here makes it: who says so?
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ “The refinery dumped sludge” is an accusation, and nobody here makes it: who says so?

        Guards planted a pistol on the striker. The referee was bribed. The ferry sank because her captain was drunk.
        ^^^^^^^^^^^^^^^^^^^^^^^ “Guards planted a pistol” is an accusation, and nobody here makes it: who says so?
                                                ^^^^^^^^^^^^^^^^^^^^^^ “The referee was bribed” is an accusation, and nobody here makes it: who says so?
                                                                                               ^^^^^^^^^^^^^^^^^^^^^ “her captain was drunk” is an accusation, and nobody here makes it: who says so?

        The college’s treasurer skimmed fees from the boat fund. The mayor steered contracts to his brother-in-law.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The college’s treasurer skimmed fees” is an accusation, and nobody here makes it: who says so?
                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The mayor steered contracts to his brother-in-law” is an accusation, and nobody here makes it: who says so?

        The mill’s owner knew of the cracks and ignored them. The firm closed its Győr plant in order to break the union.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The mill’s owner knew of the cracks and ignored” is an accusation, and nobody here makes it: who says so?
                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The firm closed its Győr plant in order to break the union” is an accusation, and nobody here makes it: who says so?

        The nurse fed the patient. The trainer beat the favorite at chess. The bank steered the talks to a close.
    "#]]);
}

#[test]
fn a_noun_or_an_adjective_accuses() {
    rule(&RULE).check(expect![[r#"
        Bruno Łącka, a corrupt former harbor master, opened a café. Its directors’ abuse of apprentices went on for years.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Bruno Łącka, a corrupt former harbor master” accuses Bruno Łącka, and nobody here makes the accusation: who says so?
                                                                    ^^^^^^^^^^^^^^^^^^^^ “Its directors’ abuse” is an accusation, and nobody here makes it: who says so?

        Torture is routine in the prisons of the north. Corruption is a theme of our age. The corrupt file was deleted. The mayor is a thief.
        ^^^^^^^^^^^^^^^^^^ “Torture is routine” is an accusation, and nobody here makes it: who says so?
                                                                                                                        ^^^^^^^^^^^^^^^^^^^^ “The mayor is a thief” is an accusation, and nobody here makes it: who says so?
    "#]]);
}

#[test]
fn a_source_of_something_else_is_none() {
    rule(&RULE).check(expect![[r#"
        Norvik Bank embezzled the deposits of two parishes.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Norvik Bank embezzled the deposits” accuses Norvik Bank, and nobody here makes the accusation: who says so?

        Its new lobby has marble floors, an architect said.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Norvik Bank embezzled the deposits of two parishes.

        It took the deposits to cover its own debts, and lied about it, the bishop said.
    "#]]);
}

#[test]
fn whoever_accuses_stands_near() {
    rule(&RULE).check(expect![[r#"
        Soldiers clubbed students, two nurses said. They jailed hundreds without trial.
        The company concealed the leak from inspectors. That is what the union’s report says.
        Prosecutors charged Brandt on Monday. She forged the receipts.
        The students accused the army of abuse. They reported that guards beat prisoners.
    "#]]);
}

#[test]
fn what_is_no_accusation() {
    rule(&RULE).dated("2025-05-09").check(expect![[r#"
        The Lions beat the Bears 3-1 and Ruiz stole second base. The girl hid the eggs from her brother.
        The army did not torture prisoners. The bank may have misled investors. Thieves stole the money.
        In 1911 the army massacred miners and tortured prisoners. The council declared him the winner.
        Kovač robbed Ruiz of a goal and cheated death. Anyone who falsifies a log pays a fine. Scammers steal passwords.
        Frost killed the blossom and cheated growers out of a crop. The critics took the dean to task for her misuse of Greek.
    "#]]);
}

#[test]
fn what_somebody_else_says_is_theirs() {
    rule(&RULE).check(expect![[r#"
        “The police beat prisoners,” the banner read.
    "#]]);
}

#[test]
fn markup_is_no_obstacle() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        # Police beat protesters

        The **police** brutalized [protesters](https://example.org) on the bridge. The river was high.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The police brutalized protesters” is an accusation, and nobody here makes it: who says so?
    "#]]);
}

#[test]
fn what_goes_on_is_not_settled_by_a_year_nearby() {
    rule(&RULE).dated("2024-05-09").check(expect![[r#"
        The town owes the state for water. The debt is from 2013.

        The Grand Hotel Orle has been stealing water from the town through an unmetered well. It has 240 rooms.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The Grand Hotel Orle has been stealing water” is an accusation, and nobody here makes it: who says so?
    "#]]);
}

#[test]
fn allegations_of_one_thing_are_no_source_for_another() {
    rule(&RULE).check(expect![[r#"
        Despite allegations of fraud, the electoral board — stacked with Łącka loyalists — declared him the winner.
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “the electoral board — stacked with Łącka loyalists” is an accusation, and nobody here makes it: who says so?
    "#]]);
    rule(&RULE).check(expect![[r#"
        Supporters of the governor threatened voters at three polling stations.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Supporters of the governor threatened voters” is an accusation, and nobody here makes it: who says so?
    "#]]);
}

#[test]
fn wrongs_in_other_constructions() {
    rule(&RULE).check(expect![[r#"
        For six years the dealer rolled back odometers on cars. Prison guards routinely starve inmates.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “the dealer rolled back odometers” is an accusation, and nobody here makes it: who says so?
                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Prison guards routinely starve inmates” is an accusation, and nobody here makes it: who says so?
    "#]]);
    rule(&RULE).check(expect![[r#"
        The ministry’s cover-up of the spill began within the hour. An illegally built dam has cut the flow of the Tisza.
        ^^^^^^^^^^^^^^^^^^^^^^^ “The ministry’s cover-up” is an accusation, and nobody here makes it: who says so?
                                                                       ^^^^^^^^^^^^^^^^^^^ “illegally built dam” is an accusation, and nobody here makes it: who says so?
    "#]]);
    rule(&RULE).check(expect![[r#"
        Scammers routinely steal passwords. Customs found illegally built huts. A guide was ordered.
    "#]]);
}

#[test]
fn some_did_it_at_a_place() {
    rule(&RULE).check(expect![[r#"
        Clerks who took bribes at the Łeba yard have kept rotten boats afloat. Clerks who take bribes are fired.
        ^^^^^^^^^^^^^^^^^^^^^^ “Clerks who took bribes” is an accusation, and nobody here makes it: who says so?
    "#]]);
}

#[test]
fn money_in_an_envelope_and_relief_for_sale() {
    rule(&RULE).check(expect![[r#"
        The company handed bundles of cash to two harbor masters. The agency diverted flour to a wholesaler in Tarn. The army diverted the river.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The company handed bundles of cash” is an accusation, and nobody here makes it: who says so?
                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The agency diverted flour to a wholesaler” is an accusation, and nobody here makes it: who says so?
    "#]]);
}
