//! Fields without names, set apart by bars, slashes or backslashes.

use std::sync::LazyLock;

use regex::Regex;

use crate::facts::Facts;
use crate::rules::pattern::any_of;
use crate::span::Span;

static FIELD: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = format!("^(?i:{})$", any_of(include_str!("../data/metadata.txt"), "fields"));
    Regex::new(&pattern).expect("the patterns are well-formed")
});

/// Slugs and stamps that are a line by themselves.
static LINE: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"^(?:(?:[a-z] )*(?:BC|AM|PM|AP|US)-[A-Z][\w&.'/-]*(?:,? (?:\d+(?:st|nd|rd|th)?|Ld|Ld-Writethru|Lead|Writethru|Add|Take|Adv|Bjt))*|AP-[A-Z]{2}(?:-\d\d){2,3} \d{4}[A-Z]*|[A-Z]{3,}(?:[-/][A-Z\d]{2,}){1,6}(?: \d+(?:ST|ND|RD|TH) LD)?|#\w+(?:[ ,]+#\w+)+|[A-Z]+\d* ?/ ?[A-Z][A-Z/ -]+)$";
    Regex::new(pattern).expect("the pattern is well-formed")
});

/// So many fields a line has that backslashes set apart, and that other signs do.
const FEWEST: usize = 3;
const MANY: usize = 4;

/// The line that a paragraph begins, with its fields between backslashes: the reader of plain text takes it apart.
pub(super) fn header(facts: &Facts, index: usize) -> Option<Span> {
    let draft = facts.draft();
    let paragraph = &draft.paragraphs[index];
    let line = draft.from_line_of(index);
    let line = line.lines().next()?;
    let starts = draft.text().len() - draft.from_line_of(index).len();
    let fields = line.split(" \\").count();
    let blank = line.len() - line.trim_start().len();
    let is_first = starts + blank == paragraph.span.start;
    // The story that goes on behind the last of them is no field.
    let end = line.rfind(" \\").map_or(line.len(), |at| at + " \\".len());
    (fields > FEWEST && is_first).then(|| Span::new(starts + blank, starts + end))
}

/// Whether a paragraph is a slug, a stamp or a line of tags.
pub(super) fn is_line(prose: &str) -> bool {
    LINE.is_match(prose)
}

/// The fields at the head of a paragraph, or all of it: “FREED5 / Jos bureau / kidnap-bus / second edition”.
pub(super) fn head(prose: &str) -> Option<Span> {
    [" | ", " / ", " \\ ", " • ", " · "].into_iter().find_map(|sign| {
        let fields: Vec<&str> = prose.split(sign).collect();
        let is_field = |field: &&&str| FIELD.is_match(field.trim());
        let known = fields.iter().filter(is_field).count();
        if fields.len() < MANY || known < 2 {
            return None;
        }
        // A list of what readers find elsewhere has long entries.
        let last = fields.len() - 1;
        let is_short = |field: &str| field.split_whitespace().count() <= 8;
        let all_short = fields[..last].iter().all(|field| is_short(field));
        let end = if is_short(fields[last]) { prose.len() } else { prose.len() - fields[last].len() };
        all_short.then(|| Span::new(0, prose[..end].trim_end().len()))
    })
}
