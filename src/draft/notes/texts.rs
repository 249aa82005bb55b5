//! The texts of footnotes, and which mark stands for which of them.

use rustc_hash::{FxHashMap, FxHashSet};

use super::anchor::Anchor;
use super::note::{Loose, Note};
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

/// The footnotes of a text.
pub(in crate::draft) struct Found {
    /// The marks whose notes are there, in text order.
    pub(in crate::draft) notes: Vec<Note>,
    /// Marks and notes that have nothing to go with, in text order.
    pub(in crate::draft) loose: Vec<Loose>,
}

/// Sets the texts of notes apart: paragraphs that begin with a mark used before, and the numbered lines below “Notes”. Gives
/// what goes with what, and what is left over.
pub(in crate::draft) fn set_apart(text: &str, blocks: &mut [Block], anchors: &[Anchor]) -> Found {
    star(text, blocks);
    let mut used: FxHashSet<String> = FxHashSet::default();
    let mut texts = Vec::new();
    // Paragraphs that begin as notes do, without a mark before them.
    let mut unused = Vec::new();
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
        } else if let Some(names) = Some(in_a_line(words)).filter(|names| is_line && !names.is_empty()) {
            let texts_of = |name| Text { block: index, name, span: block.span };
            texts.extend(names.into_iter().map(texts_of));
            block.kind = Kind::Known(Part::Metadata);
        } else if !matches!(block.kind, Kind::Known(_)) {
            unused.extend(block.note.clone().map(|name| Loose { place: block.span, name, is_mark: false }));
            line = (!used.is_empty() && is_notes_heading(words)).then_some(0);
        } else if let Some(mark) = block.note.clone().filter(|_| block.kind == Kind::Known(Part::Metadata)) {
            texts.push(Text { block: index, name: mark, span: block.span });
        }
        used.extend(block.marks.iter().flat_map(|mark| mark.names.iter().cloned()));
    }
    let mut found = resolve(blocks, texts, anchors);
    // One alone is a list’s, or another’s note.
    if !found.notes.is_empty() {
        found.loose.append(&mut unused);
    }
    found.loose.sort_by_key(|loose| loose.place);
    found
}

/// A single item below the text that a star marks is no list: “* Excludes apprentices.”
fn star(text: &str, blocks: &mut [Block]) {
    let is_item = |block: Option<&Block>| block.is_some_and(|block| block.kind == Kind::Item);
    for index in 0..blocks.len() {
        let is_alone =
            !is_item(blocks.get(index + 1)) && !is_item(index.checked_sub(1).and_then(|at| blocks.get(at)));
        let is_starred = text.get(blocks[index].span.start..).is_some_and(|it| it.starts_with("* "));
        if is_item(blocks.get(index)) && is_alone && is_starred {
            blocks[index].note = Some("*".to_owned());
        }
    }
}

/// Which marks stand for which notes: the one that a mark links to, or else the next behind it that begins with the same.
fn resolve(blocks: &[Block], mut texts: Vec<Text>, anchors: &[Anchor]) -> Found {
    let mut linked: FxHashMap<&str, &Anchor> = FxHashMap::default();
    for anchor in anchors {
        linked.entry(&anchor.name).or_insert(anchor);
    }
    let (mut notes, mut loose) = (Vec::new(), Vec::new());
    let mut unread: Vec<Text> = Vec::new();
    let mut behind: FxHashMap<String, Span> = FxHashMap::default();
    for (index, block) in blocks.iter().enumerate().rev() {
        for mark in &block.marks {
            let anchor = mark.target.as_ref().and_then(|target| linked.get(target.as_str()));
            if let Some(text) = anchor.and_then(|anchor| held_by(anchor, blocks)) {
                notes.push(Note { mark: mark.place, text });
            } else {
                for name in &mark.names {
                    match behind.get(name) {
                        Some(text) => notes.push(Note { mark: mark.place, text: *text }),
                        None => loose.push(Loose { place: mark.place, name: name.clone(), is_mark: true }),
                    }
                }
            }
        }
        while let Some(text) = texts.pop_if(|text| text.block == index) {
            behind.insert(text.name.clone(), text.span);
            unread.push(text);
        }
    }
    notes.sort_by_key(|note| (note.mark, note.text));
    let told: FxHashSet<Span> = notes.iter().map(|note| note.text).collect();
    let is_told = |place: Span| told.iter().any(|text| text.overlaps(place));
    let texts = unread.into_iter().map(|text| (text.span, text.name));
    let labels = anchors.iter().filter(|anchor| anchor.holds_note && anchor.name.starts_with('^'));
    let labelled = labels.map(|anchor| (anchor.span, anchor.name[1..].to_owned()));
    let unmarked = texts.chain(labelled).filter(|(place, _)| !is_told(*place));
    loose.extend(unmarked.map(|(place, name)| Loose { place, name, is_mark: false }));
    Found { notes, loose }
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

/// The numbers of notes that stand in one line behind their heading: “Notes: 1. Ministry of Health. 2. The same.”
fn in_a_line(words: &str) -> Vec<String> {
    let notes = words.split_once(':').filter(|(heading, _)| is_notes_heading(heading));
    let Some((_, notes)) = notes else { return Vec::new() };
    let mut names = Vec::new();
    for word in notes.split_whitespace() {
        let next = (names.len() + 1).to_string();
        let number = word.trim_start_matches(['[', '(']).trim_end_matches(['.', ')', ':', ']']);
        if number == next && number.len() < word.len() {
            names.push(next);
        }
    }
    names
}

/// The number of a line: “1. Ministry of Health”, “2) The same”.
fn number(words: &str) -> Option<&str> {
    let rest = words.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = words.len() - rest.len();
    ((1..=3).contains(&digits) && rest.starts_with(['.', ')', ' '])).then(|| &words[..digits])
}
