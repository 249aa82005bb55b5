//! `unattributed-claim`

use crate::english::grammar;
use crate::facts::{Claim, ClaimKind, EntityKind, Facts};
use crate::finding::Level;
use crate::rules::attribution::{past, source};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// That somebody did wrong, told in the draft’s own voice: violence against people in one’s power, deceit, theft of
    /// what is entrusted, bribery and rigging, breach of law, abuse of office, neglect of a duty, waste put into rivers. A
    /// fault that is given as the cause of harm (“because her captain was drunk”), a motive (“in order to break the
    /// union”) and a word such as “corrupt” for somebody accuse, too. Where the accused has a name, it is a warning.
    ///
    /// ```draft
    /// The militia tortured prisoners in the old brewery.
    /// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The militia tortured prisoners” is an accusation, and nobody here makes it: who says so?
    /// ```
    ///
    /// A source in the sentence, before it in its paragraph or right behind it there is enough, and so is anybody in the
    /// draft who speaks of the same wrong or of the same accused. A link in parentheses, a footnote that names somebody, “per”
    /// and the speaker of an interview are sources, too. Who only denies it, or speaks of something else, is none.
    ///
    /// ```draft
    /// The militia tortured prisoners in the old brewery, three of them said.
    /// ```
    ///
    /// It leaves alone what is quoted, alleged, denied or only feared; what people do every day, though the words could accuse
    /// (“police launched a crackdown on speeding”, “he silenced his critics with two goals”); what a reader has signed; cases that a court, an inquiry or a charge is near;
    /// what happened more than five years ago, of a person with a name a lifetime ago; headlines; and wrongs of people who cannot be told (“a thief stole the
    /// money”).
    ///
    /// ## Why it matters
    /// An accusation in the narrator’s voice is the paper’s own. Its lawyer will ask what it rests on, and so will the
    /// reader.
    ///
    /// ## What to do
    /// Say who accuses, or cite the record: “according to the indictment”. Where reporters saw it themselves, say that. The
    /// quick fix puts a place for the source at the end of the sentence.
    pub(in crate::rules) static RULE = {
        name: "unattributed-claim",
        group: Group::Attribution,
        summary: "An accusation in the draft’s own voice, with no source in reach",
        level: Level::Information,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let year = past::own_year(facts);
    let accusations = facts.claims().iter().filter(|claim| claim.kinds.contains(&ClaimKind::Accusation));
    for claim in accusations.filter(|claim| !claim.attributed && source::is_in_running_text(facts, claim)) {
        let sentence = claim.place.sentence;
        let of_person = claim.accused.is_some_and(|id| facts.entity(id).kind == EntityKind::Person);
        let settled = past::is_settled(facts, sentence, year, of_person) && !goes_on(facts, claim);
        let display = source::is_line_of_display(&facts.sentences()[sentence]);
        if !settled && !display && !source::is_fiction(facts, sentence) {
            found.push(source::with_place_for_it(facts, claim, ask(facts, claim)));
        }
    }
}

/// Whether what is told still goes on: “has been stealing water”.
fn goes_on(facts: &Facts, claim: &Claim) -> bool {
    let tokens = &facts.sentences()[claim.place.sentence].tokens[claim.place.words.clone()];
    tokens.iter().any(grammar::is_perfect_auxiliary)
}

fn ask(facts: &Facts, claim: &Claim) -> Found {
    let words = facts.words(claim.place.span);
    match claim.accused {
        Some(id) => {
            let name = &facts.entity(id).name;
            let message =
                format!("“{words}” accuses {name}, and nobody here makes the accusation: who says so?");
            Found::new(claim.place.span, message).at(Level::Warning)
        }
        None => Found::new(
            claim.place.span,
            format!("“{words}” is an accusation, and nobody here makes it: who says so?"),
        ),
    }
}

#[cfg(test)]
mod tests {
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
}
