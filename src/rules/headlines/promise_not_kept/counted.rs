//! Numbers of things that a headline or the last line promises: “Five reasons the bridge is late”.

use std::sync::LazyLock;

use regex::Regex;

use crate::draft::{Draft, Part};
use crate::facts::Facts;
use crate::rules::Found;
use crate::rules::pattern::any_of;
use crate::span::Span;

static COUNTED: LazyLock<Regex> = LazyLock::new(|| {
    let things = any_of(include_str!("../data/promises.txt"), "counted");
    let number = r"(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})";
    let pattern = format!(r"\b({number} (?:[\w-]+ ){{0,2}}?(?i:{things}))\b");
    Regex::new(&pattern).expect("the patterns are well-formed")
});

/// Words by which the story counts without a list.
static ORDER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b(?i:first(?:ly)?|second(?:ly)?|third(?:ly)?|one (?:is|was|of)|another|the other|next|finally|last(?:ly)?|also)\b").expect("the pattern is well-formed")
});

/// So far from its beginning a headline counts what the story is to hold.
const HEAD: usize = 24;

pub(super) fn find(facts: &Facts) -> Vec<Found> {
    let draft = facts.draft();
    let mut found = Vec::new();
    for (index, paragraph) in draft.paragraphs.iter().enumerate() {
        let prose = paragraph.prose.text();
        let is_headline = paragraph.part == Part::Headline;
        let announces = paragraph.part == Part::Body && prose.ends_with(':');
        let counted = if is_headline || announces { COUNTED.find(prose) } else { None };
        // A headline begins with what it counts: “Five reasons …”, “Here are five things …”, “The five things …”.
        let Some(counted) = counted.filter(|it| !is_headline || it.start() < HEAD) else { continue };
        let rest = &draft.paragraphs[index + 1..];
        let has_items =
            || (index + 1..draft.paragraphs.len()).filter(|&later| is_item(draft, later)).nth(1).is_some();
        let goes_on = |part: Part| matches!(part, Part::Label | Part::Summary | Part::Cell);
        let has_labels = || rest.iter().filter(|it| goes_on(it.part)).nth(1).is_some();
        let noun = counted.as_str().rsplit(' ').next().unwrap_or_default().to_lowercase();
        let stem = noun.trim_end_matches('s');
        let is_told = || {
            rest.iter()
                .any(|it| ORDER.is_match(it.prose.text()) || it.prose.text().to_lowercase().contains(stem))
        };
        if !has_items() && !has_labels() && !is_told() && !rest.is_empty() {
            let place = paragraph.prose.locate(Span::from(counted.range()));
            let words = counted.as_str();
            found.push(Found::new(place, format!("The draft promises “{words}” and counts none.")));
        }
    }
    found
}

/// Whether a paragraph is one of several: an item, a numbered line.
fn is_item(draft: &Draft, index: usize) -> bool {
    let line = draft.from_line_of(index).trim_start();
    line.starts_with(['-', '–', '•', '*', '·', '+', '#'])
        || line.starts_with(|c: char| c.is_ascii_digit())
        || { draft.text()[..draft.paragraphs[index].span.start].trim_end().ends_with("<li>") }
}
