//! Where the words of a quotation stand in the notes.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::align::{Alignment, Hunk, align};
use super::index::{Index, Noted, UNKNOWN};
use super::transcript::Transcript;
use super::words::{Heft, Side, Word, words};
use crate::span::Span;

/// A place in the notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Heard {
    /// The number of the transcript.
    pub transcript: usize,
    /// Where in its text.
    pub span: Span,
}

/// What the notes have for a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where: the words that are most like it.
    pub heard: Heard,
    /// What differs. Nothing, where the notes have it word for word.
    pub changes: Vec<Change>,
    /// Whether some of its words fall into what could not be heard.
    pub has_gap: bool,
    /// Other places that have it word for word.
    pub elsewhere: Vec<Heard>,
}

/// Words of a quotation that the notes have otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where they stand in the text of the quotation.
    pub quoted: Span,
    /// What stands for them in the notes.
    pub heard: Heard,
}

/// What comes of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sought {
    /// The notes have it, or something like it.
    Found(Found),
    /// The notes have nothing like these words of it.
    Missing(Span),
}

/// So many stretches of the notes are looked at closely.
const CLOSELY: usize = 8;
/// A word with more places than this leads nowhere.
const FREQUENT: usize = 400;
/// Of so many quoted words and more, some may differ.
const SHORT: usize = 3;
/// Two wordings of one utterance share at least so many of ten words.
const SHARED_OF_TEN: usize = 6;

/// Looks up a quotation. `None` where it has no words.
pub(super) fn look_up(index: &Index, transcripts: &[Transcript], quotation: &str) -> Option<Sought> {
    let words = words(quotation, Side::Quotation);
    let pieces: Vec<&[Word]> = words.split(|word| word.heft == Heft::Cut).filter(|it| said(it) > 0).collect();
    let longest = pieces.iter().map(|piece| said(piece)).max()?;
    let mut found: Option<Found> = None;
    for piece in pieces {
        // A word or two beside an ellipsis stand in any notes.
        if said(piece) < SHORT && longest >= SHORT {
            continue;
        }
        let Some(next) = best(index, transcripts, piece) else {
            let (first, last) = (piece.first()?, piece.last()?);
            return Some(Sought::Missing(Span::new(first.span.start, last.span.end)));
        };
        found = Some(match found {
            None => next,
            Some(before) => joined(before, next),
        });
    }
    found.map(Sought::Found)
}

fn said(words: &[Word]) -> usize {
    words.iter().filter(|word| word.heft == Heft::Said).count()
}

/// Two pieces of one quotation.
fn joined(mut first: Found, second: Found) -> Found {
    if first.heard.transcript == second.heard.transcript && first.heard.span.start < second.heard.span.start {
        first.heard.span = Span::new(first.heard.span.start, first.heard.span.end.max(second.heard.span.end));
    }
    first.changes.extend(second.changes);
    first.has_gap |= second.has_gap;
    // What two pieces have in common is not known.
    first.elsewhere.clear();
    first
}

/// The stretch of the notes that is most like a piece of a quotation.
fn best(index: &Index, transcripts: &[Transcript], piece: &[Word]) -> Option<Found> {
    let said = said(piece);
    let mut alignments: Vec<(usize, Range<usize>, Alignment)> = Vec::new();
    for window in windows(index, piece) {
        let noted = &index.words[window.clone()];
        let Some(alignment) = align(index, piece, noted) else { continue };
        if is_near(&alignment, said) {
            alignments.push((alignment.errors(), window, alignment));
        }
    }
    alignments.sort_by_key(|(errors, window, alignment)| (*errors, alignment.in_gap, window.start));
    let (_, window, alignment) = alignments.first()?;
    let noted = &index.words[window.clone()];
    let mut heard = place(noted, &alignment.range);
    let mut elsewhere: Vec<Heard> = alignments
        .iter()
        .filter(|(errors, _, it)| *errors == 0 && it.in_gap == 0)
        .map(|(_, window, it)| place(&index.words[window.clone()], &it.range))
        .filter(|it| *it != heard)
        .collect();
    elsewhere.sort_unstable();
    elsewhere.dedup();
    let ends = |hunk: &Hunk| ends(hunk, alignment, piece.len(), noted, transcripts);
    let changes: Vec<Change> = alignment.hunks.iter().map(|hunk| change(&ends(hunk), piece, noted)).collect();
    for change in &changes {
        let (start, end) = (change.heard.span.start, change.heard.span.end);
        heard.span = Span::new(heard.span.start.min(start), heard.span.end.max(end));
    }
    Some(Found { heard, changes, has_gap: alignment.in_gap > 0, elsewhere })
}

/// Whether a stretch of the notes is what the quotation quotes, be it in other words.
fn is_near(alignment: &Alignment, said: usize) -> bool {
    let errors = alignment.errors();
    let Alignment { matched, telling, in_gap, .. } = *alignment;
    if said < SHORT {
        return errors == 0 && matched == said;
    }
    // What falls into a hole is neither there nor not there.
    let of = said - in_gap.min(said);
    let is_enough = matched >= 2 && matched * 10 >= of.max(errors + matched) * SHARED_OF_TEN;
    let tells = telling > usize::from(errors > 0 && said > 5);
    errors == 0 && matched * 2 >= said || is_enough && tells
}

fn place(noted: &[Noted], range: &Range<usize>) -> Heard {
    let words = &noted[range.clone()];
    let within = words.iter().filter(|word| !word.is_break);
    let start = within.clone().map(|word| word.span.start).min().unwrap_or(0);
    let end = within.map(|word| word.span.end).max().unwrap_or(start);
    let transcript = words.first().map_or(0, |word| word.transcript as usize);
    Heard { transcript, span: Span::new(start, end) }
}

/// What differs at an end of a quotation with all that the notes have there, up to where their clause ends: “half” and “a third”.
fn ends(hunk: &Hunk, of: &Alignment, length: usize, noted: &[Noted], transcripts: &[Transcript]) -> Hunk {
    /// So many words more than the quotation has.
    const MORE: usize = 2;
    let mut hunk = hunk.clone();
    let most = hunk.quoted.len() + MORE;
    let goes_on = |one: &Noted, next: &Noted| {
        let text = &transcripts[one.transcript as usize].text;
        let between = text.get(one.span.end..next.span.start).unwrap_or(".");
        !next.is_break
            && one.transcript == next.transcript
            && !between.contains(['.', ',', ';', ':', '!', '?', '—'])
    };
    if hunk.quoted.end == length {
        hunk.noted.start = hunk.noted.start.min(of.range.end);
        let mut end = of.range.end.max(hunk.noted.start);
        let is_more = |end: usize| end < noted.len() && end > 0 && goes_on(&noted[end - 1], &noted[end]);
        while end - hunk.noted.start < most && is_more(end) {
            end += 1;
        }
        hunk.noted.end = end.max(hunk.noted.end);
    }
    if hunk.quoted.start == 0 {
        let mut start = of.range.start.min(hunk.noted.end);
        let is_more = |start: usize| {
            start > 0 && !noted[start - 1].is_break && goes_on(&noted[start - 1], &noted[start])
        };
        while start < noted.len() && hunk.noted.end.saturating_sub(start) < most && is_more(start) {
            start -= 1;
        }
        hunk.noted.start = start.min(hunk.noted.start);
    }
    hunk
}

/// What differs, by its words on both sides. Where only one side has some, the word before is shown with them, or the one behind.
fn change(hunk: &Hunk, piece: &[Word], noted: &[Noted]) -> Change {
    let (mut quoted, mut heard) = (hunk.quoted.clone(), hunk.noted.clone());
    if quoted.is_empty() || heard.is_empty() {
        if quoted.start > 0 && heard.start > 0 {
            (quoted.start, heard.start) = (quoted.start - 1, heard.start - 1);
        } else {
            (quoted.end, heard.end) = ((quoted.end + 1).min(piece.len()), (heard.end + 1).min(noted.len()));
        }
    }
    let words = &piece[quoted];
    let start = words.iter().map(|word| word.span.start).min().unwrap_or(0);
    let end = words.iter().map(|word| word.span.end).max().unwrap_or(start);
    Change { quoted: Span::new(start, end), heard: place(noted, &heard) }
}

/// The stretches of the notes that share most with a piece of a quotation, the likeliest first.
fn windows(index: &Index, piece: &[Word]) -> Vec<Range<usize>> {
    /// A stretch begins at one of so many words, at most.
    const GRAIN: usize = 8;
    let keys: Vec<u32> =
        piece.iter().filter(|word| word.heft == Heft::Said).map(|word| index.key(&word.key)).collect();
    // Where the quotation begins if its word number `at` stands in a place; it may begin before the notes do.
    let length = keys.len();
    let mut votes: FxHashMap<usize, u32> = FxHashMap::default();
    let mut vote = |place: usize, at: usize, weight: u32| {
        *votes.entry((place + length - at) / GRAIN).or_default() += weight;
    };
    for (at, pair) in keys.windows(2).enumerate() {
        if pair[0] != UNKNOWN && pair[1] != UNKNOWN {
            index.places_of_pair(pair[0], pair[1]).for_each(|place| vote(place, at, 2));
        }
    }
    for (at, &key) in keys.iter().enumerate().filter(|(_, key)| **key != UNKNOWN) {
        let places = index.places(key);
        if places.len() <= FREQUENT || keys.len() == 1 {
            places.for_each(|place| vote(place, at, 1));
        }
    }
    let with_next = |(&start, &count): (&usize, &u32)| (count + votes.get(&(start + 1)).unwrap_or(&0), start);
    let mut starts: Vec<(u32, usize)> = votes.iter().map(with_next).collect();
    starts.sort_unstable_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    let slack = 6 + length / 3;
    let word = |place: usize| index.said[place.min(index.said.len() - 1)] as usize;
    let stretch = |start: usize| {
        let from = start * GRAIN;
        // Where a stretch begins with what may be missing, as “um”, it is none of it.
        word(from.saturating_sub(slack + length))..word(from + 2 * GRAIN + slack) + 1
    };
    starts.into_iter().take(CLOSELY).map(|(_, start)| stretch(start)).collect()
}
