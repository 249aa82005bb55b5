//! Two numbers of two times, and what is said of how far the one went to become the other.

use super::reader::Reader;
use crate::english::{Rel, Upos};
use crate::facts::changes::said::Said;
use crate::facts::changes::{Change, Direction, Ranks, words};
use crate::facts::ids::{QuantityId, SentenceId};
use crate::facts::{Quantity, QuantityKind};
use crate::span::Span;

/// So many sentences from the two numbers what is said of them stands at most.
const REACH: usize = 2;
/// A verb so many bytes before a number is told of it: “narrowed to £9 million”.
const CLOSE: usize = 14;
/// What is said is of other numbers where it is so many times as much, or as little.
const OF_THEIR_SIZE: f64 = 3.0;

/// A number of then and one of now.
pub(super) struct Pair<'a> {
    pub(super) reader: &'a Reader<'a>,
    pub(super) from: QuantityId,
    pub(super) to: QuantityId,
}

impl Pair<'_> {
    fn ends(&self) -> (&Quantity, &Quantity) {
        (self.reader.quantity(self.from), self.reader.quantity(self.to))
    }

    /// What is said of how far, and which way, the one became the other.
    pub(super) fn changes(&self) -> Vec<Change> {
        let text = self.reader.text;
        let (old, new) = self.ends();
        let Some(went) = Direction::between(old.interval(), new.interval()) else { return Vec::new() };
        let (first, last) =
            (old.place.sentence.min(new.place.sentence), old.place.sentence.max(new.place.sentence));
        let reach = text.sentences.around(first, REACH, 0).chain(text.sentences.around(last, 0, REACH));
        // The headline and the lead sum up what the story tells.
        let mut sentences: Vec<SentenceId> = reach.chain(text.through_start()).collect();
        sentences.extend(text.sentences.around(first, 0, 1).filter(|&it| it < last));
        sentences.sort_unstable();
        sentences.dedup();
        let mut changes = Vec::new();
        for &index in &sentences {
            changes.extend(self.reader.told[index].iter().filter_map(|&said| self.said(said, went)));
        }
        if let Some(told) = self.told_otherwise(&sentences, went) {
            changes.push(Change { told: vec![told], ..self.bare() });
        }
        changes
    }

    fn bare(&self) -> Change {
        Change { from: self.from, to: self.to, told: Vec::new(), by: None, multiple: None, ranks: Ranks::No }
    }

    fn said(&self, said: Said, went: Direction) -> Option<Change> {
        let (old, new) = self.ends();
        let (from, to) = (old.number()?, new.number()?);
        let is_near = |said: f64, is: f64| said <= is * OF_THEIR_SIZE && is <= said * OF_THEIR_SIZE;
        match said {
            Said::By(by, said) => {
                let percent = self.reader.quantity(by).number()?;
                let fits = if old.is_percent() {
                    ((to - from).abs() - percent).abs() < percent.abs() * 0.01
                } else {
                    is_near(percent, (to - from).abs() / from * 100.0)
                };
                // What somebody is quoted with may be of anything.
                let is_quoted = self.reader.text.is_quoted(self.reader.quantity(by).place.span);
                let is_end = by == self.from || by == self.to;
                let is_other = !is_end && !is_quoted && !self.reader.is_of_other(by, [old, new]);
                (said == went && fits && is_other).then(|| Change { by: Some(by), ..self.bare() })
            }
            Said::Times(multiple) | Said::As(multiple) => {
                let up = if multiple.factor < 1.0 { Direction::Down } else { Direction::Up };
                let fits = up == went && is_near(multiple.factor, to / from);
                fits.then(|| Change { multiple: Some(multiple), ..self.bare() })
            }
        }
    }

    /// A verb near the numbers that says the other way, where no word near them says the right one.
    fn told_otherwise(&self, sentences: &[SentenceId], went: Direction) -> Option<(Span, Direction)> {
        let text = self.reader.text;
        let told: Vec<(Span, Direction)> = sentences.iter().flat_map(|&index| self.verbs(index)).collect();
        let right = sentences.iter().any(|&index| {
            text.sentences[index].tokens.iter().any(|token| {
                [words::verb(token), words::noun(token), words::adverb(token)].contains(&Some(went))
            })
        });
        let (old, new) = self.ends();
        // Of two shares, or of a loss, either way may be told.
        let is_plain = |it: &Quantity| {
            let counts = it.kind == QuantityKind::Cardinal && it.of.is_some();
            !counts && !it.is_percent()
        };
        let plain = is_plain(old) && is_plain(new);
        let near = |span: Span| {
            [old, new]
                .iter()
                .any(|it| span.end < it.place.span.start && it.place.span.start < span.end + CLOSE)
        };
        let close: Vec<_> = told.iter().filter(|(span, _)| near(*span)).collect();
        match (&close[..], &told[..]) {
            ([one], _) if !right && plain => Some(**one),
            ([], [one]) if !right && plain => Some(*one),
            _ => None,
        }
    }

    /// The verbs of change of a sentence that have no number of their own.
    fn verbs(&self, index: SentenceId) -> Vec<(Span, Direction)> {
        let sentence = &self.reader.text.sentences[index];
        let ends = [self.from, self.to];
        let verbs = sentence.tokens.iter().enumerate().filter_map(|(at, token)| {
            let went = words::verb(token).filter(|_| token.upos == Upos::Verb)?;
            let main = matches!(token.rel, Rel::Root | Rel::Conj | Rel::Ccomp | Rel::Parataxis);
            let has_object = sentence.child(at, &[Rel::Obj]).is_some();
            let mut own = (at + 1..at + 5).filter_map(|it| self.reader.numbers.quantity_at(index, it));
            let other = own.any(|it| ends.iter().all(|&end| self.reader.quantity(end) != it));
            (main && !has_object && !other).then(|| (sentence.span_of(at..at + 1), went))
        });
        verbs.collect()
    }
}
