//! Marks of footnotes: “Smith³”, “the ministry said.[3]”, “300†”. They are markup that is written in letters, so that
//! they are taken out of the prose: what stands before them is as if they were not there.

use std::sync::LazyLock;

use regex::Regex;

use super::block::{Block, Kind};
use super::{Part, Prose};
use crate::english::lists;
use crate::span::Span;

/// Whatever may be a mark: raised figures, figures or a label in square brackets, daggers, stars.
static MARK: LazyLock<Regex> = LazyLock::new(|| {
    let parts = [
        r"^(?:(?<raised>[¹²³⁰⁴-⁹](?:[,˒–-]?\s?[¹²³⁰⁴-⁹])*)",
        r"|(?<label>\[\^[\w-]{1,24}\])",
        r"|(?<bracketed>\[(?:(?i:note|nb|n|fn)\.?\ )?\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\])",
        r"|(?<dagger>[†‡]+)",
        r"|(?<star>\*{1,2}))",
    ];
    Regex::new(&parts.concat()).expect("the pattern is well-formed")
});

/// What may be raised without being a mark.
const RAISED: &str = include_str!("data/raised_units.txt");

/// The raised figures, in their order.
const FIGURES: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/// What a mark is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Raised,
    Label,
    Bracketed,
    Dagger,
    Star,
}

/// Where in a paragraph the search for marks is.
struct Reading<'a> {
    text: &'a str,
    /// Where the last mark ended.
    last: Option<usize>,
    /// Whether a star has opened an emphasis.
    emphasis: bool,
}

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
    let mut reading = Reading { text, last: None, emphasis: false };
    let mut from = 0;
    while let Some(start) = next_sign(text, from) {
        from = start + 1;
        let Some(found) = MARK.captures(&text[start..]) else { continue };
        let kind = Sign::ALL.into_iter().find_map(|kind| Some((kind, found.name(kind.group())?.range())));
        let Some((kind, range)) = kind else { continue };
        let span = Span::from(range).shift(start);
        from = span.end;
        let is_told =
            told.get(told.partition_point(|it| it.end <= span.start)).is_some_and(|it| it.overlaps(span));
        if !is_told && reading.is_mark(kind, span) {
            marks.push(mark(text, span));
        }
    }
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
pub(super) fn without(prose: &Prose) -> Prose {
    Block::new(Kind::Paragraph, Span::default(), prose.clone()).prose
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
    let mut used: Vec<String> = Vec::new();
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
        used.append(&mut block.marks);
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

/// The next place from a byte on where a mark may begin.
fn next_sign(text: &str, from: usize) -> Option<usize> {
    let rest = text.as_bytes().get(from..)?;
    // The first bytes of “[”, “*”, “¹²³”, and of “⁰” to “⁹”, “†” and “‡”.
    let at = rest.iter().position(|byte| matches!(byte, b'[' | b'*' | 0xc2 | 0xe2))?;
    Some(from + at)
}

impl Sign {
    const ALL: [Self; 5] = [Self::Raised, Self::Label, Self::Bracketed, Self::Dagger, Self::Star];

    /// The group of the pattern that finds it.
    const fn group(self) -> &'static str {
        match self {
            Self::Raised => "raised",
            Self::Label => "label",
            Self::Bracketed => "bracketed",
            Self::Dagger => "dagger",
            Self::Star => "star",
        }
    }
}

impl Reading<'_> {
    /// Whether what may be a mark is one. Asked in text order.
    fn is_mark(&mut self, kind: Sign, span: Span) -> bool {
        let (before, after) = (&self.text[..span.start], &self.text[span.end..]);
        let opens = before.trim_start().is_empty();
        // A second mark follows the first as if it stood behind its word.
        let adjoins = self.last.is_some_and(|last| self.text[last..span.start].trim_start().is_empty());
        let is_one = match kind {
            Sign::Star => self.is_star(span),
            _ if adjoins => true,
            Sign::Raised => {
                let formula = before.ends_with(['⁻', '⁺', '⁄', '−']) || after.starts_with(['⁻', '⁺', '⁄']);
                // “¹Ministry of Health” is the text of a note, “¹⁴C” an isotope, “H²O” a formula.
                let letters = after.chars().take_while(|letter| letter.is_alphabetic()).take(2).count();
                let fits = if opens { letters != 1 } else { !after.starts_with(char::is_alphanumeric) };
                !formula && fits && !is_raised(tail(before), &self.text[span.range()])
            }
            Sign::Label => {
                let joined = before.ends_with(|last: char| !last.is_whitespace());
                opens || joined || self.text[span.range()].bytes().any(|byte| byte.is_ascii_digit())
            }
            Sign::Bracketed if opens => after.starts_with([' ', ':', '\u{a0}']),
            Sign::Bracketed => is_behind_word(tail(before), after),
            // “(†1945)” tells of a death.
            Sign::Dagger => !after.trim_start().starts_with(|next: char| next.is_ascii_digit()),
        };
        if is_one {
            self.last = Some(span.end);
        }
        is_one
    }

    /// Whether a star marks a note: behind a word, not around it (“*not* so”), and not for letters that are left out.
    fn is_star(&mut self, span: Span) -> bool {
        let (before, after) = (&self.text[..span.start], &self.text[span.end..]);
        let emphasis = self.emphasis;
        self.emphasis |= after.starts_with(char::is_alphanumeric) && !before.ends_with(char::is_alphanumeric);
        if before.trim_start().is_empty() {
            return after.starts_with(char::is_alphanumeric) && !after.contains('*');
        }
        let ends = after.chars().next().is_none_or(|next| !next.is_alphanumeric() && next != '*');
        !emphasis && ends && may_be_starred(tail(before))
    }
}

/// Whether a figure in square brackets stands where a mark does: right behind a word or its point. An editor’s word in a
/// quotation (“he had [3] dogs”), a link and an index (“x[3]”) stand otherwise.
fn is_behind_word(before: &str, after: &str) -> bool {
    let word = last_word(before);
    let is_index = word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    before.ends_with(|last: char| last.is_alphanumeric() || ".,;:!?%)]”’\"'".contains(last))
        && !is_index
        && !after.starts_with('(')
        && !after.starts_with(char::is_alphanumeric)
}

/// Whether a star behind these words marks a note: behind a number, a name or the end of a clause. A hotel has “5*”, an
/// examination “A*”, and an oath loses its letters.
fn may_be_starred(before: &str) -> bool {
    let word = last_word(before);
    let count = word.chars().count();
    let is_number = word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_name = word.chars().all(char::is_alphabetic)
        && (count > 3 || count > 2 && word.starts_with(char::is_uppercase));
    is_number || is_name || before.ends_with(['.', ',', '%', ')', '”', '’', '"', '!', '?'])
}

/// Whether a figure is raised because it is one of a unit, a formula or a power.
fn is_raised(before: &str, mark: &str) -> bool {
    let word = last_word(before);
    let letters = word.trim_start_matches(|letter: char| letter.is_ascii_digit());
    if letters.is_empty() {
        let is_part = before[..before.len() - word.len()].ends_with(['.', ',', '$', '£', '€']);
        return !is_part && (word == "10" && mark != "¹" || word == "2" && mark.chars().count() > 1);
    }
    let head = &before[..before.len() - letters.len()];
    let after_figure = head.trim_end().ends_with(|last: char| last.is_ascii_digit());
    let is_price = head
        .trim_end_matches(|letter: char| letter.is_ascii_digit() || ".,".contains(letter))
        .ends_with(['$', '£', '€']);
    if is_price || head.ends_with(['’', '\'']) {
        return false;
    }
    let is_in = |section: &str| lists::section(RAISED, section).any(|it| it == letters);
    let is_unit = is_in("units") || is_in("after a figure") && (after_figure || head.ends_with('/'));
    // “12k²” is twelve thousand with a note.
    let is_sign = is_in("signs") && !(after_figure && "bdefgjk".contains(letters));
    matches!(mark, "²" | "³") && is_unit || matches!(mark, "²" | "³" | "⁴" | "⁵") && is_sign
}

/// The end of a text, as much as tells what a mark stands behind.
fn tail(text: &str) -> &str {
    let start = text.len().saturating_sub(80);
    let start = (start..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    &text[start..]
}

/// The letters and digits that a text ends with.
fn last_word(text: &str) -> &str {
    let head = text.trim_end_matches(char::is_alphanumeric);
    text[head.len()..].rsplit(|letter: char| FIGURES.contains(letter)).next().unwrap_or_default()
}
