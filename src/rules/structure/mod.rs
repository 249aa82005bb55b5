//! Leftovers and structure.

pub(in crate::rules) mod allow_comment;
pub(in crate::rules) mod boilerplate;
pub(in crate::rules) mod duplicate_text;
pub(in crate::rules) mod editor_marks;
pub(in crate::rules) mod genre_metadata;
pub(in crate::rules) mod metadata_in_copy;
pub(in crate::rules) mod placeholder;
pub(in crate::rules) mod truncated;

use crate::facts::Facts;
use crate::finding::Edit;
use crate::span::Span;

/// Deletes whole lines of a draft: with the line break after them or, at the end of the copy, the one before.
pub(in crate::rules) fn delete_lines(facts: &Facts, lines: Span) -> Edit {
    let (field, inside) = facts.draft().field_span(lines);
    let text = facts.draft().field_text(field);
    let (before, after) = (&text[..inside.start], &text[inside.end..]);
    let is_break = |c: char| matches!(c, '\n' | '\r');
    let breaks_after = after.len() - after.trim_start_matches(is_break).len();
    let breaks_before = before.len() - before.trim_end_matches(is_break).len();
    let span = if breaks_after > 0 {
        Span::new(lines.start, lines.end + breaks_after)
    } else {
        Span::new(lines.start - breaks_before, lines.end)
    };
    Edit { span, text: String::new() }
}
