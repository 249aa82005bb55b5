//! `quote-unbalanced`

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A quotation mark without the one that belongs to it.
    ///
    /// ```draft
    /// “We had no choice, Lund said. The ferry left at noon.
    /// ^ This quotation mark opens words that no mark closes.
    /// ```
    ///
    /// It says nothing of apostrophes, of inches and feet, of marks of one kind within those of the other, and of quotations over
    /// several paragraphs, each of which is opened anew and only the last of which is closed.
    ///
    /// ```draft
    /// “We had no choice. The river rose.
    ///
    /// “In the ’90s it never did,” Lund said. He is 6'2" and stood in it to the chest.
    /// ```
    ///
    /// ## Why it matters
    /// Where a mark is missing, a reader takes the reporter’s words for the speaker’s, or the speaker’s for the reporter’s.
    ///
    /// ## What to do
    /// Put the other mark where the speaker’s words end or begin.
    pub(in crate::rules) static RULE = {
        name: "quote-unbalanced",
        group: Group::Quotations,
        summary: "A quotation mark without the one that belongs to it",
        level: Level::Error,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    for stray in facts.stray_marks() {
        let message = if stray.opens {
            "This quotation mark opens words that no mark closes."
        } else {
            "This quotation mark closes words that no mark opens."
        };
        found.push(Found::new(stray.span, message));
    }
}
