//! `quote-no-speaker`

use crate::draft::Part;
use crate::facts::Facts;
use crate::facts::quotations::{Quotation, Quotations, is_carried_on, is_whole_clause};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A quotation of a whole sentence that nobody is said to say: neither in its sentence nor near it.
    ///
    /// ```draft
    /// The ferry was sold on Monday. “Nobody will sail with them again.” The price was not disclosed.
    ///                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The draft does not say who says this.
    /// ```
    ///
    /// It asks and does not warn, since a reader may know from what came before. It says nothing where somebody speaks or acts
    /// right before, nor of single words, titles and signs.
    ///
    /// ```draft
    /// “The hull let in water,” Lund said. “We told them so. Nobody came.”
    /// ```
    ///
    /// ## Why it matters
    /// Words without a speaker cannot be weighed. Often the sentence that named the speaker was cut.
    ///
    /// ## What to do
    /// Say who says it.
    pub(in crate::rules) static RULE = {
        name: "quote-no-speaker",
        group: Group::Quotations,
        summary: "A quotation of a whole sentence that nobody is said to say",
        level: Level::Information,
        check: check,
    }
}

/// Fewer words may be a motto or a cry.
const FEWEST: usize = 5;
/// Where so many quotations have no speaker, the draft is a list of voices and names them in its own way.
const FORM: usize = 3;

fn check(facts: &Facts, found: &mut Findings) {
    let quotations = Quotations::of(facts);
    let all = quotations.all.iter().enumerate();
    // A crosshead may repeat what the story quotes.
    let is_without = |(at, it): &(usize, &Quotation)| is_without_speaker(facts, it) && !quotations.hold(*at);
    let without: Vec<&Quotation> = all.filter(is_without).map(|(_, it)| it).collect();
    if without.len() < FORM {
        let finding = |it: &Quotation| Found::new(it.span, "The draft does not say who says this.");
        found.extend(without.into_iter().map(finding));
    }
}

fn is_without_speaker(facts: &Facts, quotation: &Quotation) -> bool {
    quotation.part == Part::Body
        && !quotation.nested
        && quotation.words.len() >= FEWEST
        && !quotation.voice.is_told()
        && is_whole_clause(facts, quotation)
        && !is_carried_on(facts, quotation)
}
