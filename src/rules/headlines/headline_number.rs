//! `headline-number`

use super::shown;
use crate::draft::Part;
use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::numbers::probable;
use crate::rules::{Findings, Group};

rule! {
    /// ## What it finds
    /// A number in the headline that nothing in the story bears out, where the story gives another.
    ///
    /// ```draft format=markdown
    /// # Seven divers found after storm
    ///   ^^^^^^^^^^^^ “Seven divers” here, but “nine divers” in the story (line 3).
    ///
    /// The coast guard said nine divers were found alive on Sunday.
    ///                      ~~~~~~~~~~~ “nine divers”
    /// ```
    ///
    /// A rise by what the story says that it ends at is marked too: “up 6%” of what rose to 6 percent from 5. A headline may be
    /// rounder than its story, or add its numbers up: neither is marked.
    ///
    /// It asks about a number of the headline that nothing in the story bears out, beside the one that is likest to be meant.
    ///
    /// ## Why it matters
    /// More people read the headline than the story, and it is often written before the last number comes in.
    ///
    /// ## What to do
    /// Look the number up, and change the headline or the story.
    pub(in crate::rules) static RULE = {
        name: "headline-number",
        group: Group::Headlines,
        summary: "A number in the headline that is another in the story",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    found.extend(shown::numbers(facts, |part| part == Part::Headline));
    probable::in_display(facts, |part| part == Part::Headline, found);
    shown::retold(facts, |part| part == Part::Headline, found);
}

#[cfg(test)]
mod tests;
