//! Marks of footnotes: “Smith³”, “the ministry said.[3]”, “300†”. They are markup that is written in letters, so that
//! they are taken out of the prose: what stands before them is as if they were not there.

mod signs;

use rustc_hash::FxHashSet;

use self::signs::{FIGURES, last_word, tail};
use super::block::{Block, Kind};
use super::{Part, Prose};
use crate::span::Span;

/// A mark in a paragraph.
struct Mark {
    /// With the white space that it leaves behind.
    cut: Span,
    /// What it is compared by: “3” in “³” and in “[3]”.
    name: String,
    /// Whether the paragraph begins with it: it is the text of the note.
    opens: bool,
}

/// Takes the marks out of a paragraph’s prose: those that its markup tells, in text order, and those that its letters
/// tell.
pub(super) fn take_out(block: &mut Block, told: &[Span]) {
    let text = block.prose.text();
    let mut marks: Vec<Mark> = told.iter().map(|span| mark(text, *span)).collect();
    marks.extend(signs::find(text, told).into_iter().map(|span| mark(text, span)));
    if marks.is_empty() {
        return;
    }
    marks.sort_by_key(|mark| mark.cut.start);
    marks.dedup_by(|later, earlier| later.cut.start < earlier.cut.end);
    let cuts: Vec<Span> = marks.iter().map(|mark| mark.cut).collect();
    let left = block.prose.without(&cuts);
    // Nothing but marks: a line of stars between two sections.
    if left.text().trim().is_empty() {
        return;
    }
    block.prose = left;
    for mark in marks {
        if mark.opens {
            block.note.get_or_insert(mark.name);
        } else {
            block.marks.push(mark.name);
        }
    }
}

/// Prose without its marks.
pub(super) fn without(prose: Prose) -> Prose {
    Block::new(Kind::Paragraph, Span::default(), prose).prose
}

/// What letters above the line are.
pub(super) enum Raised {
    /// Letters like others: the ending of “21st”.
    Letters,
    /// Figures, written as raised ones.
    Figures(String),
    /// The mark of a footnote.
    Mark,
}

/// What letters above the line are. `before` stands before them, and `goes_on` where a word goes on behind them, as in
/// “M<sup>c</sup>Gee”.
pub(super) fn raised(before: &str, words: &str, is_note: bool, goes_on: bool) -> Raised {
    let count = words.chars().count();
    if count == 0 || count > 16 {
        return Raised::Letters;
    }
    // “[check]” is an editor’s word, whatever it stands in.
    let inner = words.trim_start_matches('[').trim_end_matches(']');
    let is_label = inner.chars().count() <= 3 || inner.ends_with(|last: char| last.is_ascii_digit());
    let is_bracketed = inner.len() + 2 == words.len();
    if is_label && (is_note || is_bracketed || words.chars().all(|letter| "*†‡§¶#".contains(letter))) {
        return Raised::Mark;
    }
    if let Some(figures) = figures(words) {
        return Raised::Figures(figures);
    }
    // “1,200a”, but “xn”, “19e” and “no”.
    let is_letter = count == 1 && words.starts_with(|letter: char| letter.is_ascii_lowercase());
    let is_ending = ["e", "o", "r", "n"].contains(&words) || last_word(tail(before)).chars().count() == 1;
    if is_letter && !goes_on && !is_ending && !before.is_empty() { Raised::Mark } else { Raised::Letters }
}

/// Figures as they are written above the line, with the sign before or behind them.
fn figures(words: &str) -> Option<String> {
    let figure = |(index, letter): (usize, char)| match letter {
        '0'..='9' => FIGURES.chars().nth(letter.to_digit(10)? as usize),
        '-' | '−' if index == 0 => Some('⁻'),
        '+' => Some('⁺'),
        ',' | ' ' | '-' | '–' if index > 0 => Some(letter),
        _ => None,
    };
    words.chars().enumerate().map(figure).collect()
}

/// Sets the texts of notes apart: paragraphs that begin with a mark used before, and the numbered lines below “Notes”.
pub(super) fn set_apart(blocks: &mut [Block]) {
    let mut used: FxHashSet<String> = FxHashSet::default();
    let mut in_notes = false;
    for block in blocks {
        let words = block.prose.text();
        let is_line = matches!(block.kind, Kind::Paragraph | Kind::Item);
        let is_note = block.note.as_ref().is_some_and(|mark| used.contains(mark));
        let is_numbered = block.kind == Kind::Item || block.note.is_some() || starts_with_number(words);
        if is_line && (is_note || in_notes && is_numbered) {
            block.kind = Kind::Known(Part::Metadata);
        } else if !matches!(block.kind, Kind::Known(_)) {
            in_notes = !used.is_empty() && is_notes_heading(words);
        }
        used.extend(block.marks.iter().cloned());
    }
}

/// Whether a line heads the notes of a text.
fn is_notes_heading(words: &str) -> bool {
    let line = words.trim_end_matches([':', '.']).trim().to_lowercase();
    matches!(line.as_str(), "notes" | "footnotes" | "endnotes" | "references" | "sources" | "citations")
}

/// “1. Ministry of Health”, “2) The same”.
fn starts_with_number(words: &str) -> bool {
    let rest = words.trim_start_matches(|letter: char| letter.is_ascii_digit());
    rest.len() < words.len() && words.len() - rest.len() <= 3 && rest.starts_with(['.', ')', ' '])
}

fn mark(text: &str, span: Span) -> Mark {
    let (before, after) = (&text[..span.start], &text[span.end..]);
    let opens = before.trim().is_empty();
    let ends = after.chars().next().is_none_or(|next| !next.is_alphanumeric());
    let cut = if opens {
        let rest = after.trim_start_matches([':', '.', ')']).trim_start();
        Span::new(0, text.len() - rest.len())
    } else if ends {
        Span::new(before.trim_end().len(), span.end)
    } else {
        span
    };
    let figure = |letter: char| FIGURES.chars().position(|raised| raised == letter);
    let name = text[span.range()].chars().filter(|letter| !"[]^()".contains(*letter));
    let plain =
        |letter: char| figure(letter).and_then(|value| char::from_digit(u32::try_from(value).ok()?, 10));
    Mark { cut, name: name.map(|letter| plain(letter).unwrap_or(letter)).collect(), opens }
}
