//! A line of the timeline.

use super::telling::{NOW, Telling};
use crate::facts::Facts;
use crate::span::Span;
use jiff::civil::Date;
use std::cmp::Reverse;

/// Something that happens, and every place that dates it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What happens, in the words of the draft.
    pub what: String,
    /// The places that date it, in text order; never empty.
    pub tellings: Vec<Telling>,
}

impl Entry {
    /// The telling that dates it most closely, of several the first.
    pub fn closest(&self, facts: &Facts) -> &Telling {
        let length = |telling: &&Telling| {
            let ends = ends(facts, telling);
            ends.map_or(i32::MAX, |(first, last)| last.since(first).map_or(i32::MAX, |span| span.get_days()))
        };
        self.tellings.iter().min_by_key(length).unwrap_or(&self.tellings[0])
    }

    /// Its tellings, those with the closest date first, together where they have one date and one source.
    pub fn dates(&self, facts: &Facts) -> Vec<Dating> {
        let closest = self.closest(facts);
        let mut dates: Vec<Dating> = Vec::new();
        let rest = self.tellings.iter().filter(|telling| *telling != closest);
        for telling in std::iter::once(closest).chain(rest) {
            let (when, source) = (telling.in_words(facts), telling.source.clone());
            match dates.iter_mut().find(|known| known.when == when && known.source == source) {
                Some(known) => known.places.push(telling.when),
                None => dates.push(Dating { when, source, places: vec![telling.when] }),
            }
        }
        dates
    }

    /// Where it stands on the timeline.
    pub(super) fn rank(&self, facts: &Facts) -> (u8, Option<(Date, Reverse<Date>)>, usize) {
        let telling = self.closest(facts);
        let time = &facts.times()[telling.time];
        let start = telling.when.start;
        // A year stands behind its months, a month behind its days.
        match ends(facts, telling) {
            Some((first, last)) => (0, Some((last, Reverse(first))), start),
            None if time.value == NOW => (2, None, start),
            None => (1, None, start),
        }
    }
}

/// A date that an event is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dating {
    /// The date in words.
    pub when: String,
    /// Who gives it, in the draft’s words; `None` where the narrator does.
    pub source: Option<String>,
    /// The places that have it.
    pub places: Vec<Span>,
}

/// The first and the last day of a telling’s time; “now” is the day of the draft.
fn ends(facts: &Facts, telling: &Telling) -> Option<(Date, Date)> {
    let time = &facts.times()[telling.time];
    if time.value == NOW {
        return facts.draft().date().map(|today| (today, today));
    }
    let period = time.period?;
    Some((period.begin()?, period.end()?))
}
