//! `quote-edit-marks`

use crate::english::lists;
use crate::facts::Facts;
use crate::facts::quotations::{Bracket, brackets};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// Brackets in a quotation that are not whole, and notes of editors that were left in it.
    ///
    /// ```draft
    /// “I told [Lund that we could not wait,” Roth said.
    ///         ^ This bracket has no other half.
    ///
    /// “He was the best [check] of us,” she said.
    ///                  ^^^^^^^ This looks like an editor’s note in the words of a speaker.
    /// ```
    ///
    /// It says nothing of “[sic]” and of what is put in for a reader: “[the mayor]”.
    ///
    /// ## Why it matters
    /// Only whole brackets tell a reader which words are the speaker’s and which the reporter’s.
    ///
    /// ## What to do
    /// Close the bracket behind what was put in, and take out what was meant for the desk.
    pub(in crate::rules) static RULE = {
        name: "quote-edit-marks",
        group: Group::Quotations,
        summary: "Brackets in a quotation that are not whole, and editors’ notes in it",
        level: Level::Warning,
        check: check,
    }
}

lists::phrases! {
    "data/notes.txt":
    /// What editors write into brackets for the desk, in small letters.
    NOTES = "note";
}

fn check(facts: &Facts, found: &mut Findings) {
    for quote in facts.quotes().iter().filter(|quote| !quote.nested) {
        for bracket in brackets(facts, quote) {
            match bracket {
                Bracket::Single(span) => found.push(Found::new(span, "This bracket has no other half.")),
                Bracket::Closed(span) if is_note(facts, span) => found
                    .push(Found::new(span, "This looks like an editor’s note in the words of a speaker.")),
                Bracket::Closed(_) => {}
            }
        }
    }
}

/// Whether brackets hold a note for the desk, or nothing.
fn is_note(facts: &Facts, span: Span) -> bool {
    let words = facts.words(span).trim_matches(['[', ']']).trim().to_lowercase();
    let bare = words.trim_end_matches(['?', '!', '.', ':']);
    let is_one =
        |note: &&str| bare.strip_prefix(*note).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    // “The justices [who] voted” is whole, and “[..]” leaves something out.
    let is_joint = matches!(words.as_str(), "who" | "what" | "when" | "where");
    let is_gap = words.contains("..");
    !is_joint && !is_gap && (bare.is_empty() || NOTES.iter().any(is_one))
}
