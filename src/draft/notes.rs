//! Marks of footnotes: “Smith³”, “the ministry said.[3]”, “300†”. They are markup that is written in letters, so that
//! they are taken out of the prose: what stands before them is as if they were not there.

mod signs;
mod texts;

use self::signs::{FIGURES, last_word, tail};
pub(super) use self::texts::{Anchor, set_apart};
use super::Prose;
use super::block::{Block, Kind};
use crate::span::Span;

/// A mark stands for at most so many notes. Nobody proves a sentence from more: “[1-65535]” tells of a range of numbers, and is
/// the writer’s own.
const MOST_NOTES: usize = 50;

/// The mark of a footnote with the note that it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// Where the mark stands: it is in no paragraph’s prose.
    pub mark: Span,
    /// Where the text of the note stands, one paragraph or several.
    pub text: Span,
}

impl Note {
    /// The same, standing `by` bytes further on.
    pub(super) const fn shifted(self, by: usize) -> Self {
        Self { mark: self.mark.shift(by), text: self.text.shift(by) }
    }
}

/// A mark that has been taken out of a paragraph.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// Where it stands in the draft.
    pub(super) place: Span,
    /// What the text of its note begins with: “3” for “³”, “1” and “2” for “[1, 2]”. None where the format itself reads it.
    pub(super) names: Vec<String>,
    /// The anchor of its note, where it links to one.
    pub(super) target: Option<String>,
}

/// What the markup says to be a mark.
#[derive(Clone, Debug)]
pub(super) struct Told {
    /// Its letters in the prose.
    pub(super) span: Span,
    /// The anchor that it links to.
    pub(super) target: Option<String>,
}

/// A mark in a paragraph.
struct Found {
    span: Span,
    /// With the white space that it leaves behind.
    cut: Span,
    /// What it is compared by: “3” in “³” and in “[3]”.
    name: String,
    /// The notes that it stands for.
    names: Vec<String>,
    /// Whether the paragraph begins with it: it is the text of the note.
    opens: bool,
    target: Option<String>,
}

/// Takes the marks out of a paragraph’s prose: those that its markup tells, in text order, and those that its letters
/// tell.
pub(super) fn take_out(block: &mut Block, told: Vec<Told>) {
    let text = block.prose.text();
    let spans: Vec<Span> = told.iter().map(|mark| mark.span).collect();
    let found = signs::find(text, &spans).into_iter().filter_map(|span| mark(text, span, None));
    let told = told.into_iter().filter_map(|told| mark(text, told.span, told.target));
    let mut marks: Vec<Found> = found.chain(told).collect();
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
    let whole = std::mem::replace(&mut block.prose, left);
    for mark in marks {
        if mark.opens {
            block.note.get_or_insert(mark.name);
        } else {
            let place = whole.locate(mark.span);
            block.marks.push(Mark { place, names: mark.names, target: mark.target });
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

/// The notes that a mark names, each by its own: “1” and “2” in “1,2”, “2”, “3” and “4” in “2–4”. None where they are more than
/// any mark has, so that it is none.
fn names(mark: &str) -> Option<Vec<String>> {
    let mut names = Vec::new();
    for part in mark.split([',', '˒']).map(str::trim).filter(|part| !part.is_empty()) {
        let ends = part.split_once(['-', '–']).and_then(|(first, last)| {
            Some((first.trim().parse::<u16>().ok()?, last.trim().parse::<u16>().ok()?))
        });
        match ends {
            Some((first, last)) if usize::from(last.saturating_sub(first)) < MOST_NOTES => {
                names.extend((first..=last).map(|number| number.to_string()));
            }
            Some(_) => return None,
            None => names.push(part.to_owned()),
        }
        if names.len() > MOST_NOTES {
            return None;
        }
    }
    Some(names)
}

/// What stands at a place as a mark, if it can be one.
fn mark(text: &str, span: Span, target: Option<String>) -> Option<Found> {
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
    let name: String = name.map(|letter| plain(letter).unwrap_or(letter)).collect();
    Some(Found { span, cut, names: names(&name)?, name, opens, target })
}
