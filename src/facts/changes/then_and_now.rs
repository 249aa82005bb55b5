//! A number of then and one of now in two clauses or sentences, of which a sentence near them says how far it went or which way:
//! “It drew 36,000 visitors, 12 percent fewer than last time. In 2024 some 45,000 had come.”
//!
//! Only the times join the two numbers, so just one number of each time may be of their kind, and what is said must go the way
//! that they went and be of their size. A rule asks about such changes; it does not assert them.

mod pair;
mod reader;

use self::pair::Pair;
use self::reader::Reader;
use super::said::{self, Own};
use super::{Change, Ranks};
use crate::facts::numbers::Numbers;
use crate::facts::text::Text;

/// The changes that only the times of their numbers tell, in text order, beside those that are known.
pub(super) fn find(text: &Text, numbers: &Numbers, known: &[&Change]) -> Vec<Change> {
    let told = text.sentences.ids().map(|it| said::read(text, numbers, it, Own::Taken)).collect();
    let reader = Reader { text, numbers, told };
    let mut changes: Vec<Change> = Vec::new();
    // A step that is told by itself, and how far it went in another sentence.
    let open = known.iter().filter(|change| change.by.is_none() && change.multiple.is_none());
    let steps = open.filter(|change| change.ranks == Ranks::No).map(|change| (change.from, change.to));
    let mut pairs: Vec<_> = steps.collect();
    pairs.extend(reader.pairs());
    pairs.dedup();
    for (from, to) in pairs {
        let pair = Pair { reader: &reader, from, to };
        for change in pair.changes() {
            let is_told = |other: &&Change| {
                let by = other.by.is_some() && other.by == change.by;
                let times = other.multiple.map(|it| it.span) == change.multiple.map(|it| it.span);
                let same = other.told == change.told && !change.told.is_empty();
                by || times && other.multiple.is_some() || same
            };
            if !known.iter().any(is_told) && !changes.iter().any(|other| is_told(&other)) {
                changes.push(change);
            }
        }
    }
    changes
}
