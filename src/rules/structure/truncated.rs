//! `truncated`

mod brackets;
mod ends;

use self::ends::Cut;
use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A paragraph of the story that breaks off: at a word or a sign with which nothing ends, within a word, or without a full
    /// stop where the other paragraphs have one. Then brackets with nothing in them, and brackets that are never closed.
    ///
    /// ```draft
    /// Anna Lund ( ), who trains the team, named no other.
    ///           ^^^ There is nothing in these brackets.
    ///
    /// The goalkeeper broke a finger on Monday and will miss the final against
    ///                                                                 ^^^^^^^ This paragraph breaks off.
    /// ```
    ///
    /// Headings, captions, items of lists, tables and verse are left alone, and so is what a speaker broke off.
    ///
    /// ## Why it matters
    /// Whatever came behind it is lost: a paste that was too short, a field of a content system that was full, a cut that took
    /// half a line too much. Readers see it at once.
    ///
    /// ## What to do
    /// Look up how the paragraph ended, or end it.
    pub(in crate::rules) static RULE = {
        name: "truncated",
        group: Group::Structure,
        summary: "A paragraph that breaks off",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let start = found.len();
    found.extend(ends::find(facts).into_iter().map(|(place, cut)| {
        let message = match cut {
            Cut::Open => "This paragraph breaks off.",
            Cut::Comma => "This paragraph ends in the middle of a sentence.",
            Cut::Bare => "This paragraph has no end, as the others have.",
            Cut::Inside => "This sentence breaks off.",
            Cut::Feed => "This text was cut off here.",
        };
        Found::new(place, message)
    }));
    brackets::find(facts, found);
    found[start..].sort_by_key(|finding| finding.span);
}

#[cfg(test)]
mod tests;
