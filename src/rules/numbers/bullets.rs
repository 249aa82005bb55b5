//! Lists of lines: bullets and numbers at the beginning of paragraphs.

use std::sync::LazyLock;

use regex::Regex;

use crate::draft::Draft;
use crate::span::Span;

static MARKER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?<indent>\s*)(?:[-*+•·‣▪◦–] |\d{1,2}[.)] )").expect("the pattern is well-formed")
});

/// The items of the list right under a paragraph, those of lists inside it left out.
pub(super) fn under(draft: &Draft, paragraph: usize) -> Vec<Span> {
    if marker(draft, paragraph).is_some() {
        return Vec::new();
    }
    let mut items = Vec::new();
    let mut indent = None;
    for next in paragraph + 1..draft.paragraphs.len() {
        let Some(depth) = marker(draft, next) else { break };
        if depth == *indent.get_or_insert(depth) {
            items.push(words(draft, next));
        }
    }
    items
}

/// The words of an item, without its marker.
fn words(draft: &Draft, paragraph: usize) -> Span {
    let prose = &draft.paragraphs[paragraph].prose;
    let start = MARKER.find(prose.text()).map_or(0, |marker| marker.end());
    prose.locate(Span::new(start, prose.text().len()))
}

/// How far the marker of a list’s item stands in, where a paragraph begins with one.
fn marker(draft: &Draft, paragraph: usize) -> Option<usize> {
    let at = draft.paragraphs[paragraph].prose.locate(Span::new(0, 0)).start;
    // Its tag stands behind the paragraph before.
    let last = paragraph.checked_sub(1).map_or(0, |before| draft.paragraphs[before].span.end);
    let before = draft.text().get(last.min(at)..at)?;
    if before.rfind('<').is_some_and(|tag| before[tag..].starts_with("<li")) {
        return Some(0);
    }
    let captures = MARKER.captures(draft.from_line_of(paragraph))?;
    captures.name("indent").map(|indent| indent.len())
}
