//! `quote-variant`

use crate::facts::Facts;
use crate::facts::quotations::{Likeness, Quotation, Quotations, is_one_utterance};
use crate::finding::Level;
use crate::rules::quotations::words::{ends, shown};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// One utterance of one speaker that the draft quotes in two wordings, in its headline, its summary, a pull quote or the story.
    ///
    /// ```draft
    /// “We will never sell the harbor,” Lund told the council.
    /// ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “We will never sell the harbor”
    ///
    /// Lund’s words — “We would never sell the harbor” — were read out by the clerk.
    ///                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “We would never sell the harbor” here, but “We will never sell the harbor” in line 1.
    /// ```
    ///
    /// Quotations are compared by their words: case, punctuation, ellipses and what stands in square brackets do not count, and a
    /// shorter quotation that is part of a longer one is the same. It says nothing where two people say nearly the same, nor
    /// where the draft tells of two occasions, by two dates or by a word as “again”.
    ///
    /// ## Why it matters
    /// Only one of the two can be what was said. The other was typed from memory, or smoothed by an editor.
    ///
    /// ## What to do
    /// Compare both with the notes. Shorten a quotation where you must, but do not reword it.
    pub(in crate::rules) static RULE = {
        name: "quote-variant",
        group: Group::Quotations,
        summary: "One utterance, quoted in two wordings",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let quotations = Quotations::of(facts);
    for (at, quotation) in quotations.all.iter().enumerate() {
        let finding = variant(facts, &quotations, at, quotation);
        // What a headline rephrases, the story gives in other words.
        let is_told =
            |finding: &Found| found.iter().any(|it| it.span == finding.span && it.related == finding.related);
        if let Some(finding) = finding.filter(|finding| !is_told(finding)) {
            found.push(finding);
        }
    }
}

/// The finding of a quotation that an earlier one gives in other words; of one that some other gives word for word there is none.
fn variant(facts: &Facts, quotations: &Quotations, at: usize, quotation: &Quotation) -> Option<Found> {
    if quotation.nested || quotations.hold(at) {
        return None;
    }
    let mut other = quotations.alike_before(at).filter_map(|(other, likeness)| match likeness {
        Likeness::Variant(difference) => Some((&quotations.all[other], difference)),
        _ => None,
    });
    let near = other.find(|(other, difference)| is_one_utterance(facts, other, quotation, *difference));
    let rephrased = || Some(&quotations.all[quotations.rephrased(at)?]);
    let other = near.map(|(other, _)| other).or_else(rephrased)?;
    let (here, there) = ends(other, quotation);
    let line = facts.draft().line_in_words(there.span.start);
    let message =
        format!("“{}” here, but “{}” in {line}.", shown(facts, here.span), shown(facts, there.span));
    Some(Found::new(here.span, message).related(there.span, format!("“{}”", shown(facts, there.span))))
}
