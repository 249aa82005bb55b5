//! `dangling-footnote`

mod gaps;

use std::sync::LazyLock;

use regex::Regex;

use crate::draft::{Draft, Loose};
use crate::english::lists;
use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// The mark of a footnote whose note is not there, a note to which no mark leads, a number left out between two notes, and
    /// “[citation needed]”.
    ///
    /// ```draft
    /// The trial cost $2.8 million.[1] It took eight months.[3]
    ///                                                      ^^^ There is no note 3 in this draft.
    ///
    /// Notes
    ///
    /// [1] Annual report of the hospital, 2024.
    ///
    /// [2] The hospital, by email.
    /// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ No mark in the text leads to this note.
    /// ```
    ///
    /// A draft that marks notes with figures and holds none of them has lost them all. Of stars and daggers without any note
    /// the rule does not speak: they mark much else. Notes that a content system keeps apart, as some do, are not
    /// looked for.
    ///
    /// ## Why it matters
    /// A note is the proof of its sentence. Where a paragraph was cut or moved, its note often stayed, and readers look up
    /// the wrong one.
    ///
    /// ## What to do
    /// Put the note back, or take its mark out, and count them through.
    pub(in crate::rules) static RULE = {
        name: "dangling-footnote",
        group: Group::Sourcing,
        summary: "A footnote without its note, or a note without its mark",
        level: Level::Error,
        check: check,
    }
}

static CITATION: LazyLock<Regex> = LazyLock::new(|| {
    let lines: Vec<&str> = lists::lines(include_str!("data/citations.txt")).collect();
    let inside = lines.join("|").replace(' ', r"\s+");
    let pattern = format!(r"(?i)(?:\[|\{{\{{|\()(?:{inside})(?:\s*\|[^}}]*)?(?:\]|\}}\}}|\))");
    Regex::new(&pattern).expect("the patterns are well-formed")
});

fn check(facts: &Facts, found: &mut Findings) {
    let draft = facts.draft();
    let start = found.len();
    citations(facts, found);
    // WordPress keeps them beside the text.
    if draft.comments.iter().any(|comment| facts.raw(*comment).contains("wp:footnotes")) {
        return;
    }
    let loose = draft.loose.iter().filter(|loose| !loose.is_mark || is_mark(facts, loose));
    found.extend(loose.map(told));
    found.extend(gaps::find(facts));
    found[start..].sort_by_key(|finding| finding.span);
}

fn told(loose: &Loose) -> Found {
    if loose.is_mark {
        let is_number = loose.name.bytes().all(|b| b.is_ascii_digit());
        let note =
            if is_number { format!("note {}", loose.name) } else { format!("note “{}”", loose.name) };
        Found::new(loose.place, format!("There is no {note} in this draft."))
    } else {
        Found::new(loose.place, "No mark in the text leads to this note.")
    }
}

/// Whether a mark without a note is a mark. One that only footnotes are written with is; so are figures, and stars and daggers
/// where the draft has notes.
fn is_mark(facts: &Facts, loose: &Loose) -> bool {
    let draft = facts.draft();
    let has_notes = !draft.notes.is_empty();
    let raw = facts.raw(loose.place);
    // The mark may be raised by a tag.
    let before = &draft.text()[..loose.place.start];
    let before = before.strip_suffix('>').and_then(|tag| Some(&tag[..tag.rfind('<')?])).unwrap_or(before);
    let before = before.chars().next_back();
    let ends_clause = before.is_some_and(|c| ".,;:!?”’)".contains(c));
    let counts = draft.loose.iter().any(|it| it.is_mark && it.name == "1");
    let is_figure = loose.name.bytes().all(|b| b.is_ascii_digit());
    let is_raised = is_figure && !raw.starts_with('[');
    let is_dagger = raw.contains(['†', '‡', '*']) && ends_clause;
    let is_numbered = |mark: Span| facts.raw(mark).contains(|c: char| c.is_numeric());
    let has_numbered = draft.notes.iter().any(|note| is_numbered(note.mark));
    if is_figure && is_told_otherwise(draft, loose) {
        false
    } else if is_figure {
        raw.contains("[^") || has_numbered || !is_raised || counts || ends_clause
    } else {
        raw.contains("[^") || has_notes || is_dagger
    }
}

/// Whether a figure that a tag raises has its note in a form of its own: `<small>1. Census. 2. Survey.</small>`, or behind the same
/// figure raised once more.
fn is_told_otherwise(draft: &Draft, loose: &Loose) -> bool {
    let text = draft.text();
    let is_raised_by_tag = text[..loose.place.start].ends_with('>');
    let again = || text.matches(&format!("<sup>{}</sup>", loose.name)).count() > 1;
    let listed = || [">", " ", "\n"].iter().any(|lead| text.contains(&format!("{lead}{}. ", loose.name)));
    is_raised_by_tag && (again() || listed())
}

/// “[citation needed]” and its kin.
fn citations(facts: &Facts, found: &mut Findings) {
    for paragraph in facts.draft().paragraphs.iter().filter(|paragraph| paragraph.part.is_story()) {
        let prose = paragraph.prose.text();
        if !prose.contains(['[', '{', '(']) {
            continue;
        }
        for mark in CITATION.find_iter(prose) {
            let words = mark.as_str();
            // “(source)” and “(who?)” are a writer’s words; in brackets they are an editor’s.
            let is_sure = words.starts_with('[') || words.starts_with("{{") || words.contains("needed");
            let place = paragraph.prose.locate(Span::from(mark.range()));
            if is_sure && !is_spoken_of(prose, mark.range().into()) {
                found.push(Found::new(place, format!("“{words}” asks for a source that is not there.")));
            }
        }
    }
}

/// Whether a mark is all that a pair of quotation marks holds, or stands at the head of a text.
fn is_spoken_of(prose: &str, mark: Span) -> bool {
    let (before, after) = (&prose[..mark.start], &prose[mark.end..]);
    before.trim().is_empty()
        || before.ends_with(['“', '"', '‘', '\''])
            && after.trim_start_matches(['.', ',']).starts_with(['”', '"', '’', '\''])
}

#[cfg(test)]
mod tests;
