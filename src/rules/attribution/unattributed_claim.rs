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
mod tests;
