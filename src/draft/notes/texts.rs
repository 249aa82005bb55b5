//! The texts of footnotes, and which mark stands for which of them.

use rustc_hash::{FxHashMap, FxHashSet};

use super::anchor::Anchor;
use super::note::Note;
use crate::draft::block::{Block, Kind};
use crate::draft::part::Part;
use crate::span::Span;

/// The text of a note, found by what it begins with.
struct Text {
    /// The number of its block.
    block: usize,
    name: String,
    span: Span,
}

/// Sets the texts of notes apart: paragraphs that begin with a mark used before, and the numbered lines below “Notes”. Gives
/// the marks whose notes are there, in text order.
pub(in crate::draft) fn set_apart(blocks: &mut [Block], anchors: &[Anchor]) -> Vec<Note> {
    let mut used: FxHashSet<String> = FxHashSet::default();
    let mut texts = Vec::new();
    // How many lines have followed a heading “Notes”.
    let mut line: Option<usize> = None;
    for (index, block) in blocks.iter_mut().enumerate() {
        let words = block.prose.text();
        let is_line = matches!(block.kind, Kind::Paragraph | Kind::Item);
        let is_note = block.note.as_ref().is_some_and(|mark| used.contains(mark));
        let number = number(words);
        let is_numbered = block.kind == Kind::Item || block.note.is_some() || number.is_some();
        if is_line && (is_note || line.is_some() && is_numbered) {
            line = line.map(|before| before + 1);
            let of_list = line.filter(|_| block.kind == Kind::Item).map(|count| count.to_string());
            let unmarked = || of_list.or_else(|| number.map(str::to_owned));
            let name = block.note.clone().or_else(unmarked);
            texts.extend(name.map(|name| Text { block: index, name, span: block.span }));
            block.kind = Kind::Known(Part::Metadata);
        } else if !matches!(block.kind, Kind::Known(_)) {
            line = (!used.is_empty() && is_notes_heading(words)).then_some(0);
        } else if let Some(mark) = block.note.clone().filter(|_| block.kind == Kind::Known(Part::Metadata)) {
            texts.push(Text { block: index, name: mark, span: block.span });
        }
        used.extend(block.marks.iter().flat_map(|mark| mark.names.iter().cloned()));
    }
    resolve(blocks, texts, anchors)
}

/// Which marks stand for which notes: the one that a mark links to, or else the next behind it that begins with the same.
fn resolve(blocks: &[Block], mut texts: Vec<Text>, anchors: &[Anchor]) -> Vec<Note> {
    let mut linked: FxHashMap<&str, &Anchor> = FxHashMap::default();
    for anchor in anchors {
        linked.entry(&anchor.name).or_insert(anchor);
    }
    let mut notes = Vec::new();
    let mut behind: FxHashMap<String, Span> = FxHashMap::default();
    for (index, block) in blocks.iter().enumerate().rev() {
        for mark in &block.marks {
            let anchor = mark.target.as_ref().and_then(|target| linked.get(target.as_str()));
            if let Some(text) = anchor.and_then(|anchor| held_by(anchor, blocks)) {
                notes.push(Note { mark: mark.place, text });
            } else {
                let named = mark.names.iter().filter_map(|name| behind.get(name));
                notes.extend(named.map(|text| Note { mark: mark.place, text: *text }));
            }
        }
        while let Some(text) = texts.pop_if(|text| text.block == index) {
            behind.insert(text.name, text.span);
        }
    }
    notes.sort_by_key(|note| (note.mark, note.text));
    notes
}

/// The place of the note that an anchor holds or stands in.
fn held_by(anchor: &Anchor, blocks: &[Block]) -> Option<Span> {
    if anchor.holds_note {
        return Some(anchor.span);
    }
    let first = blocks.partition_point(|block| block.span.end <= anchor.span.start);
    // The number of a note may be a paragraph of its own.
    let block = blocks.get(first..)?.iter().find(|block| block.prose.text().contains(char::is_alphabetic))?;
    Some(Span::new(anchor.span.start.max(block.span.start), block.span.end))
}

/// Whether a line heads the notes of a text.
fn is_notes_heading(words: &str) -> bool {
    let line = words.trim_end_matches([':', '.']).trim().to_lowercase();
    matches!(line.as_str(), "notes" | "footnotes" | "endnotes" | "references" | "sources" | "citations")
}

/// The number of a line: “1. Ministry of Health”, “2) The same”.
fn number(words: &str) -> Option<&str> {
    let rest = words.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = words.len() - rest.len();
    ((1..=3).contains(&digits) && rest.starts_with(['.', ')', ' '])).then(|| &words[..digits])
}
