//! `ambiguous-speaker`

use crate::facts::Facts;
use crate::facts::quotations::{Doubt, Quotations, doubts};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// “He said” or “she said” behind a sentence about two people, of whom either may be meant.
    ///
    /// ```draft
    /// Ines Lund met Petra Roth on the quay on Monday. “I am finished,” she said.
    /// ~~~~~~~~~ “Ines Lund”
    ///               ~~~~~~~~~~ “Petra Roth”
    ///                                                 ^^^^^^^^^^^^^^^^^^^^ “she” may be Ines Lund or Petra Roth.
    /// ```
    ///
    /// It says nothing where the draft tells the two apart, by a title or by what it says of them elsewhere, and where one of
    /// them speaks already.
    ///
    /// ## Why it matters
    /// A reader takes the nearer one, or the more famous, and may be wrong.
    ///
    /// ## What to do
    /// Name the speaker.
    pub(in crate::rules) static RULE = {
        name: "ambiguous-speaker",
        group: Group::Quotations,
        summary: "“He said” where two people may be meant",
        level: Level::Information,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let quotations = Quotations::of(facts);
    for (quotation, Doubt { pronoun, named }) in doubts(facts, &quotations.all) {
        let [one, other] = named.map(|place| (place.span, facts.words(place.span)));
        let message = format!("“{}” may be {} or {}.", facts.words(pronoun.span), one.1, other.1);
        let found_here = Found::new(quotation.span.cover(pronoun.span), message);
        found.push(
            found_here.related(one.0, format!("“{}”", one.1)).related(other.0, format!("“{}”", other.1)),
        );
    }
}
