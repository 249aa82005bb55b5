//! Marks in a paragraph: where they stand, and the prose without them.

use super::signs::{self, FIGURES};
use crate::draft::prose::Prose;
use crate::span::Span;

/// A mark stands for at most so many notes. Nobody proves a sentence from more: “[1-65535]” tells of a range of numbers, and is
/// the writer’s own.
const MOST_NOTES: usize = 50;

/// A mark that has been taken out of a paragraph.
#[derive(Clone, Debug)]
pub(in crate::draft) struct Mark {
    /// Where it stands in the draft.
    pub(in crate::draft) place: Span,
    /// What the text of its note begins with: “3” for “³”, “1” and “2” for “[1, 2]”. None where the format itself reads it.
    pub(in crate::draft) names: Vec<String>,
    /// The anchor of its note, where it links to one.
    pub(in crate::draft) target: Option<String>,
}

/// A mark that the markup itself shows to be one.
#[derive(Clone, Debug)]
pub(in crate::draft) struct TaggedMark {
    /// Its letters in the prose.
    pub(in crate::draft) span: Span,
    /// The anchor that it links to.
    pub(in crate::draft) target: Option<String>,
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

/// Prose without its marks, and what they were.
pub(in crate::draft) struct Taken {
    pub(in crate::draft) prose: Prose,
    pub(in crate::draft) marks: Vec<Mark>,
    /// The mark that it began with, as the text of a footnote does.
    pub(in crate::draft) opening: Option<String>,
}

/// Takes the marks out of a paragraph’s prose: those that its markup tells, in text order, and those that its letters
/// tell. `None` where there are none.
pub(in crate::draft) fn take_out(prose: &Prose, told: Vec<TaggedMark>) -> Option<Taken> {
    let text = prose.text();
    let spans: Vec<Span> = told.iter().map(|mark| mark.span).collect();
    let by_letters = signs::find(text, &spans).into_iter().filter_map(|span| mark(text, span, None));
    let by_markup = told.into_iter().filter_map(|told| mark(text, told.span, told.target));
    let mut found: Vec<Found> = by_letters.chain(by_markup).collect();
    if found.is_empty() {
        return None;
    }
    found.sort_by_key(|mark| mark.cut.start);
    found.dedup_by(|later, earlier| later.cut.start < earlier.cut.end);
    let cuts: Vec<Span> = found.iter().map(|mark| mark.cut).collect();
    let left = prose.without(&cuts);
    // Nothing but marks: a line of stars between two sections.
    if left.text().trim().is_empty() {
        return None;
    }
    let mut taken = Taken { prose: left, marks: Vec::new(), opening: None };
    for mark in found {
        if mark.opens {
            taken.opening.get_or_insert(mark.name);
        } else {
            let place = prose.locate(mark.span);
            taken.marks.push(Mark { place, names: mark.names, target: mark.target });
        }
    }
    Some(taken)
}

/// Prose without its marks.
pub(in crate::draft) fn without(prose: Prose) -> Prose {
    take_out(&prose, Vec::new()).map_or(prose, |taken| taken.prose)
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
