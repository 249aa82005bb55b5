//! `metadata-in-copy`

mod credits;
mod fields;
mod labels;

use super::delete_lines;
use crate::draft::{Paragraph, Part};
use crate::facts::Facts;
use crate::finding::{Fix, Level};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// What is said of the draft and not by it, in the copy: slugs, keywords, sections and editions, a line of a content system
    /// with the fields set apart by bars, a byline, a time of publication or an embargo that has run into the story.
    ///
    /// ```draft
    /// Keywords: volcano, ash, aviation
    /// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This line is about the draft, and no part of the story.
    ///
    /// By Ana Böhm Transport Correspondent Flights from the island resumed on Friday.
    /// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This byline has run into the story.
    /// ```
    ///
    /// Bylines, datelines, dates of publication and credits of pictures on lines of their own are left alone: readers want
    /// them. So is front matter.
    ///
    /// ## Why it matters
    /// Such words reach print, the first line of an alert and the preview of a search, in the place of the story.
    ///
    /// ## What to do
    /// Put them into the fields of the content system that they belong to.
    pub(in crate::rules) static RULE = {
        name: "metadata-in-copy",
        group: Group::Structure,
        summary: "Slugs, keywords and bylines that have run into the copy",
        level: Level::Information,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let paragraphs = &facts.draft().paragraphs;
    let mut last = 0;
    for (index, paragraph) in paragraphs.iter().enumerate() {
        if paragraph.span.start < last || matches!(paragraph.part, Part::Boilerplate | Part::Cell) {
            continue;
        }
        if let Some(line) = fields::header(facts, index) {
            last = line.end;
            found.push(about_the_draft(facts, line));
        } else if let Some(finding) = within(facts, paragraph, index > 0) {
            found.push(finding);
        }
    }
}

/// What is said of the draft in one paragraph. `is_below` where something stands above it.
fn within(facts: &Facts, paragraph: &Paragraph, is_below: bool) -> Option<Found> {
    let prose = paragraph.prose.text();
    if let Some(labelled) = labels::find(prose, paragraph.part) {
        return Some(if labelled.is_whole {
            about_the_draft(facts, paragraph.span)
        } else {
            let place = paragraph.prose.locate(labelled.span);
            Found::new(
                place,
                format!("“{}” is about the draft, and no part of the story.", facts.words(place)),
            )
        });
    }
    // Copy of a wire is filed with its slug above it.
    if is_below && fields::is_line(prose) {
        return Some(about_the_draft(facts, paragraph.span));
    }
    if let Some(head) = fields::head(prose) {
        if head.end == prose.len() {
            return Some(about_the_draft(facts, paragraph.span));
        }
        return Some(Found::new(
            paragraph.prose.locate(head),
            "This is about the draft, and has run into the story.",
        ));
    }
    let may_tell = paragraph.part.is_story() || paragraph.part == Part::Metadata && prose.ends_with('.');
    let (what, span) = credits::find(prose).filter(|_| may_tell)?;
    let place = paragraph.prose.locate(span);
    Some(Found::new(place, format!("{what} has run into the story.")))
}

fn about_the_draft(facts: &Facts, span: Span) -> Found {
    let fix = Fix { title: "Delete this line".to_owned(), edits: vec![delete_lines(facts, span)] };
    Found::new(span, "This line is about the draft, and no part of the story.").fix(fix)
}

#[cfg(test)]
mod tests;
