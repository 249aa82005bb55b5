//! `embargo`

use std::sync::LazyLock;

use regex::Regex;

use crate::draft::{Paragraph, Part};
use crate::facts::Facts;
use crate::finding::{Fix, Level};
use crate::rules::structure::delete_lines;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A line that holds the story back, left in the copy: an embargo, “hold for release”, “not for publication
    /// before”.
    ///
    /// ```draft
    /// STRICTLY EMBARGOED UNTIL 06:00 GMT JUNE 3
    /// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This line holds the story back, and it still stands in the copy.
    ///
    /// Two in three rivers are cleaner than ten years ago, a study finds.
    /// ```
    ///
    /// A story about embargoes is left alone.
    ///
    /// ```draft
    /// The study was under embargo until Tuesday, the institute said.
    /// ```
    ///
    /// ## Why it matters
    /// While the line stands, nobody can tell whether the story may run. A broken embargo costs the next one; a line
    /// of embargo in print is a correction.
    ///
    /// ## What to do
    /// Look at the time. When the story may run, delete the line.
    pub(in crate::rules) static RULE = {
        name: "embargo",
        group: Group::Dates,
        summary: "A line of embargo that still stands in the copy",
        level: Level::Error,
        check: check,
    }
}

/// What lines of embargo begin with. Each is a whole line or is followed by a time.
static HOLDS: LazyLock<Regex> = LazyLock::new(|| {
    let lines = include_str!("data/embargo.txt").lines();
    let patterns: Vec<&str> = lines.filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    Regex::new(&format!("(?i)^(?:{})", patterns.join("|"))).expect("the patterns are well-formed")
});

/// A longer line tells a story, in words.
const LONGEST: usize = 22;

fn check(facts: &Facts, found: &mut Findings) {
    for paragraph in facts.draft.paragraphs.iter().filter(|paragraph| holds_back(paragraph)) {
        let message = "This line holds the story back, and it still stands in the copy.";
        let fix =
            Fix { title: "Delete this line".to_owned(), edits: vec![delete_lines(facts, paragraph.span)] };
        found.push(Found::new(paragraph.span, message).fix(fix));
    }
}

/// Whether a paragraph is a line of embargo and no sentence about one.
fn holds_back(paragraph: &Paragraph) -> bool {
    let text = paragraph.prose.text().trim();
    let bare = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let Some(lead) = HOLDS.find(bare) else { return false };
    let words: Vec<&str> = bare.split_whitespace().collect();
    let rest = bare[lead.end()..].trim();
    let is_shouted = lead.as_str().chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let is_label = rest.is_empty() || rest.starts_with([':', '-', '–', '—', '.', '*', ')', ']', '/']);
    paragraph.part != Part::BlockQuote && words.len() <= LONGEST && (is_shouted || is_label || is_note(rest))
}

/// Whether what follows is only a time, and no sentence with a verb: “00:01 GMT on Monday, 12 May”.
fn is_note(rest: &str) -> bool {
    let is_plain = |word: &str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        bare.is_empty()
            || bare.starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase())
            || [
                "on",
                "at",
                "the",
                "of",
                "until",
                "till",
                "before",
                "after",
                "local",
                "time",
                "noon",
                "midnight",
                "a.m",
                "p.m",
                "am",
                "pm",
                "and",
                "hours",
                "hrs",
                "not",
                "for",
                "publication",
                "broadcast",
                "release",
                "or",
                "use",
                "in",
                "by",
                "to",
            ]
            .contains(&bare.to_lowercase().as_str())
    };
    rest.split_whitespace().all(is_plain)
}
