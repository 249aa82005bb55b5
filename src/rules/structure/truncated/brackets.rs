//! Brackets with nothing in them, and brackets that are never closed.

use std::sync::LazyLock;

use regex::Regex;

use crate::draft::{Paragraph, Part};
use crate::english::lists;
use crate::facts::Facts;
use crate::rules::{Findings, Found};
use crate::span::Span;

lists::sets! {
    "../data/truncated.txt":
    /// Words before an empty pair of brackets that are a program’s.
    CODES = "codes";
}

static EMPTY: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\s(\([\s,;:–-]*\)|\[\s*\])").expect("the pattern is well-formed"));

pub(super) fn find(facts: &Facts, found: &mut Findings) {
    let paragraphs = &facts.draft().paragraphs;
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let prose = paragraph.prose.text();
        let is_read = paragraph.part.is_running() && prose.contains(['(', '[']);
        if !is_read {
            continue;
        }
        for empty in EMPTY.captures_iter(prose).filter_map(|found| found.get(1)) {
            let before = prose[..empty.start()].split_whitespace().next_back().unwrap_or_default();
            if !CODES.contains(before) {
                let place = paragraph.prose.locate(empty.range().into());
                found.push(Found::new(place, "There is nothing in these brackets."));
            }
        }
        let is_story =
            matches!(paragraph.part, Part::Body | Part::Standfirst | Part::Summary | Part::BlockQuote);
        if let Some(open) = unclosed(prose).filter(|_| is_story && !closes_later(&paragraphs[index + 1..])) {
            let length = prose[open.end..].find(char::is_whitespace).unwrap_or(prose.len() - open.end);
            let place = paragraph.prose.locate(Span::new(open.start, open.end + length));
            found.push(Found::new(place, "This bracket is never closed."));
        }
    }
}

/// The bracket of a paragraph that is never closed, if it is the only odd one: where several are, they are no prose.
fn unclosed(prose: &str) -> Option<Span> {
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, sign) in prose.char_indices() {
        match sign {
            // A face: “:(”.
            '(' if prose[..at].ends_with([':', ';', '-']) => {}
            '(' | '[' => open.push((at, sign)),
            ')' | ']' => {
                let wanted = if sign == ')' { '(' } else { '[' };
                match open.last() {
                    Some((_, last)) if *last == wanted => {
                        open.pop();
                    }
                    // “a)” counts, “(1]” is a range of numbers.
                    _ => return None,
                }
            }
            _ => {}
        }
    }
    let [(at, sign)] = *open else { return None };
    let goes_on = prose[at + 1..].starts_with(char::is_alphanumeric);
    goes_on.then(|| Span::new(at, at + sign.len_utf8()))
}

/// Whether a bracket is closed in one of the next paragraphs.
fn closes_later(next: &[Paragraph]) -> bool {
    const NEAR: usize = 3;
    next.iter().take(NEAR).any(|paragraph| {
        let prose = paragraph.prose.text();
        let count = |signs: [char; 2]| prose.chars().filter(|sign| signs.contains(sign)).count();
        count([')', ']']) > count(['(', '['])
    })
}
