//! Which mark of a paragraph closes which.

use super::marks::{Family, Mark, Role, marks};
use crate::english::lexicon::cues;
use crate::span::Span;

/// An opening mark and the one that closes it; an empty one at the paragraph’s end when the next goes on.
pub(super) struct Pair {
    pub(super) open: Span,
    pub(super) close: Span,
    pub(super) nested: bool,
}

/// The quotations of a paragraph, and the family of one that goes on in the next.
pub(super) struct Read {
    /// In text order, an outer one before those inside it.
    pub(super) pairs: Vec<Pair>,
    pub(super) open: Option<Family>,
    /// Marks that surely belong to a quotation and to no pair, in text order, and whether they open one.
    pub(super) strays: Vec<(Span, bool)>,
}

/// Pairs the marks of a paragraph; `next` is the family of the mark that the next one begins with.
pub(super) fn paired(prose: &str, next: Option<Family>) -> Read {
    let marks = marks(prose);
    let mut reading = Reading::default();
    for (i, mark) in marks.iter().enumerate() {
        reading.take(*mark, &marks[i + 1..], prose);
    }
    reading.end(prose, next)
}

#[derive(Default)]
struct Reading {
    open: Vec<Mark>,
    pairs: Vec<Pair>,
    strays: Vec<(Span, bool)>,
}

impl Reading {
    fn take(&mut self, mark: Mark, later: &[Mark], prose: &str) {
        let at = self.open.iter().rposition(|opened| opened.family == mark.family);
        match (mark.role, at) {
            (Role::Opens | Role::Either, None) => self.open.push(mark),
            // Where lines of paragraphs are joined, what goes on is opened anew behind a full stop.
            (Role::Opens, Some(0)) if self.goes_on(self.open[0], mark, prose) => {
                let end = prose[..mark.span.start].trim_end().len();
                self.pairs.push(Pair { open: self.open[0].span, close: Span::new(end, end), nested: false });
                self.open.clear();
                self.open.push(mark);
            }
            // “I live in what he calls “hell” now”: the first is closed behind the second.
            (Role::Opens, Some(_)) if closes_twice(later, mark.family) => self.open.push(mark),
            // A mark that opens again before the first was closed: the first was never closed.
            (Role::Opens, Some(at)) => {
                self.forget(at);
                self.open.push(mark);
            }
            (Role::Closes | Role::Either, Some(at)) => self.close(mark, at, later),
            (Role::Closes, None) if mark.family == Family::Double && !mark.measures => {
                self.strays.push((mark.span, false));
            }
            (Role::Closes, None) => {}
        }
    }

    /// Whether words behind an open double mark are a speaker’s up to a mark that opens anew: they end a sentence, and not
    /// with the naming of the speaker (“…, she said.”).
    fn goes_on(&self, open: Mark, again: Mark, prose: &str) -> bool {
        let said = prose[open.span.end..again.span.start].trim_end();
        let is_double = open.family == Family::Double && self.open.len() == 1;
        is_double && said.ends_with(['.', '!', '?', '…']) && !names_speaker(said)
    }

    fn close(&mut self, mark: Mark, at: usize, later: &[Mark]) {
        if mark.possessive && closes_later(later, Family::Single)
            || mark.measures && closes_later(later, Family::Double)
        {
            return;
        }
        let opened = self.open[at];
        self.forget(at + 1);
        self.open.truncate(at);
        if opened.span.end < mark.span.start {
            self.pairs.push(Pair { open: opened.span, close: mark.span, nested: at > 0 });
        }
    }

    /// Drops marks from one on that were opened and never closed. A single one may be an apostrophe, unless it is one that
    /// only opens and stands within a quotation.
    fn forget(&mut self, from: usize) {
        for at in from..self.open.len() {
            let mark = self.open[at];
            if mark.family == Family::Double || at > 0 && mark.only_opens {
                self.strays.push((mark.span, true));
            }
        }
        self.open.truncate(from);
    }

    fn end(mut self, prose: &str, next: Option<Family>) -> Read {
        let goes_on = self.open.first().filter(|mark| next == Some(mark.family)).copied();
        if let Some(mark) = goes_on {
            let end = prose.trim_end().len();
            for pair in &mut self.pairs {
                pair.nested |= pair.open.start > mark.span.start;
            }
            if mark.span.end < end {
                self.pairs.push(Pair { open: mark.span, close: Span::new(end, end), nested: false });
            }
        } else {
            self.forget(0);
        }
        // A pair inside a mark that was never closed is inside nothing.
        let mut reach = 0;
        self.pairs.sort_by_key(|pair| (pair.open.start, std::cmp::Reverse(pair.close.end)));
        for pair in &mut self.pairs {
            pair.nested &= pair.close.end <= reach;
            reach = reach.max(pair.close.end);
        }
        // Straight marks look the same at both ends: an even number of them leaves none over, however blanks stand around them.
        if prose.matches('"').count().is_multiple_of(2) {
            self.strays.retain(|(span, _)| &prose[span.range()] != "\"");
        }
        self.strays.sort_unstable();
        Read { pairs: self.pairs, open: goes_on.map(|mark| mark.family), strays: self.strays }
    }
}

/// Whether the last sentence of some words ends with the naming of its speaker: “…, she said.”, “…, said Roth, a farmer.”
pub(super) fn names_speaker(said: &str) -> bool {
    /// So many words name a speaker and say when and to whom.
    const LONGEST: usize = 10;
    let said = said.trim_end_matches(['.', '!', '?', '…']);
    let last = said.rsplit(['.', '!', '?']).next().unwrap_or_default();
    let names = |clause: &str| {
        let words: Vec<String> = clause.split_whitespace().map(str::to_lowercase).collect();
        // “We’ve said it often” is the speaker’s own.
        let first = words.first().map_or("", |first| first.split(['\'', '’']).next().unwrap_or_default());
        let is_speakers = matches!(first, "i" | "we" | "you" | "and" | "but");
        words.len() <= LONGEST && !is_speakers && words.iter().any(|word| cues::is_of_saying(word))
    };
    last.split([',', '—', '–']).skip(1).any(names)
}

/// Whether the next mark of a family closes, so that the one before may be an apostrophe or a sign for inches.
fn closes_later(marks: &[Mark], family: Family) -> bool {
    let mut later = marks.iter().filter(|mark| mark.family == family && !mark.measures);
    later.next().is_some_and(|mark| mark.role != Role::Opens)
}

/// Whether two marks of a family close before another opens.
fn closes_twice(marks: &[Mark], family: Family) -> bool {
    let mut closes = marks.iter().filter(|mark| mark.family == family).map(|mark| mark.role == Role::Closes);
    closes.next() == Some(true) && closes.next() == Some(true)
}
