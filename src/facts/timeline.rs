//! The calendar of the story: what happens when, by whose account and in which places of the draft.
//!
//! Every time that dates something is a telling of it. Tellings of one event are one entry, with as many dates as the draft
//! gives it. What the calendar can place comes first, in its order; behind it, in the order of the text, what has no year or
//! hangs on another event; last what is “now” in a draft without a date.

mod entry;
mod telling;

pub use self::entry::{Dating, Entry};
use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

pub use self::telling::Telling;
use super::events::same;
use super::ids::{EntityId, TimeId};
use super::{Event, Facts};

/// Earlier tellings of one kind and theme that a later one is held against.
const NEAR: usize = 8;

impl Facts {
    /// The calendar of the story, in order.
    pub fn timeline(&self) -> Vec<Entry> {
        let tellings = telling::find(self);
        let at = |telling: &Telling| Some(self.events()[telling.event?].place.span.start);
        let events: FxHashMap<usize, usize> =
            tellings.iter().enumerate().filter_map(|(index, it)| Some((at(it)?, index))).collect();
        let mut first: Vec<usize> = (0..tellings.len()).collect();
        for (one, other) in self.retold(&events) {
            let (one, other) = (root(&first, one), root(&first, other));
            first[one.max(other)] = one.min(other);
        }
        let mut named: FxHashMap<(&str, &str), usize> = FxHashMap::default();
        for (index, telling) in tellings.iter().enumerate() {
            // “the 2024 election”, “the elections of 2024”
            let Some(noun) = telling.noun(self) else { continue };
            let known = *named.entry((noun, &self.times()[telling.time].value)).or_insert(index);
            let (one, other) = (root(&first, known), root(&first, index));
            first[one.max(other)] = one.min(other);
        }
        let mut entries: Vec<Entry> = Vec::new();
        let mut places: FxHashMap<usize, usize> = FxHashMap::default();
        for (index, telling) in tellings.into_iter().enumerate() {
            let place = *places.entry(root(&first, index)).or_insert(entries.len());
            match entries.get_mut(place) {
                Some(entry) => entry.tellings.push(telling),
                None => entries.push(Entry { what: String::new(), tellings: vec![telling] }),
            }
        }
        for entry in &mut entries {
            entry.what = entry.closest(self).told(self);
        }
        entries.sort_by_key(|entry| entry.rank(self));
        entries
    }

    /// The entry of the timeline that a time belongs to.
    pub fn dated_by(&self, time: TimeId) -> Option<Entry> {
        self.timeline().into_iter().find(|entry| entry.tellings.iter().any(|telling| telling.time == time))
    }

    /// Which tellings tell of one event; `tellings` has them by the places of their events.
    fn retold(&self, tellings: &FxHashMap<usize, usize>) -> Vec<(usize, usize)> {
        let telling = |event: &Event| tellings.get(&event.place.span.start).copied();
        let mut pairs = Vec::new();
        for chain in same::chains(self.events()) {
            let dated: Vec<_> =
                chain.into_iter().filter_map(|event| Some((telling(event)?, event))).collect();
            pairs.extend(linked(&dated, |earlier, later| is_one(self, earlier, later)));
        }
        // “left in December”, “left the residence in December 2023”
        let mut deeds: BTreeMap<(&str, EntityId), Vec<(usize, &Event)>> = BTreeMap::new();
        for event in self.events() {
            let Some(telling) = telling(event) else { continue };
            for agent in event.agents.iter().filter_map(|agent| agent.entity) {
                deeds.entry((&event.kind, agent)).or_default().push((telling, event));
            }
        }
        for deeds in deeds.into_values() {
            pairs.extend(linked(&deeds, |earlier, later| is_one_deed(self, earlier, later)));
        }
        pairs
    }
}

/// Each telling with the nearest earlier one of those that tell of the same.
fn linked(dated: &[(usize, &Event)], is_one: impl Fn(&Event, &Event) -> bool) -> Vec<(usize, usize)> {
    let pair = |(at, (later, event)): (usize, &(usize, &Event))| {
        let mut before = dated[at.saturating_sub(NEAR)..at].iter().rev();
        before.find(|(_, earlier)| is_one(earlier, event)).map(|(earlier, _)| (*earlier, *later))
    };
    dated.iter().enumerate().filter_map(pair).collect()
}

/// Whether two deeds of one doer are one: only one of them says to what it is done, and both have one date.
fn is_one_deed(facts: &Facts, earlier: &Event, later: &Event) -> bool {
    let time = |event: &Event| event.time.map(|time| &facts.times()[time]);
    let is_apart = match (time(earlier), time(later)) {
        (Some(one), Some(other)) => same::are_apart(one, other) || one.stated.month != other.stated.month,
        _ => true,
    };
    let is_short = |event: &Event| event.patients.is_empty();
    !is_apart
        && is_short(earlier) != is_short(later)
        && earlier.negated == later.negated
        && !same::is_further(&facts.text, earlier)
        && !same::is_further(&facts.text, later)
}

/// Whether two events are one: with the same date, or, where it can happen only once or is taken up again, with any.
fn is_one(facts: &Facts, earlier: &Event, later: &Event) -> bool {
    let is_retold = earlier.once || later.is_noun && !earlier.is_noun;
    same::same(&facts.text, &facts.numbers, &facts.people, earlier, later)
        || is_retold && same::alike(&facts.text, &facts.numbers, &facts.people, earlier, later)
}

/// The first telling of the event that a telling is of.
fn root(first: &[usize], mut telling: usize) -> usize {
    while first[telling] != telling {
        telling = first[telling];
    }
    telling
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use expect_test::{Expect, expect};

    use crate::checker::Checker;
    use crate::draft::{Draft, Source};

    #[track_caller]
    #[allow(clippy::needless_pass_by_value, reason = "a test writes its picture in the call")]
    fn check(text: &str, date: Option<&str>, expected: Expect) {
        let date = date.and_then(|date| date.parse().ok());
        let facts = Checker::default().read(Draft::new(Source { text, date, ..Source::default() }).into());
        let mut drawn = String::new();
        for entry in facts.timeline() {
            drawn.push_str(&entry.what);
            for telling in &entry.tellings {
                let source = telling.source.as_deref().unwrap_or("narrator");
                let line = facts.draft().line(telling.when.start);
                let _ = write!(drawn, " | {} ({source}, line {line})", telling.in_words(&facts));
            }
            drawn.push('\n');
        }
        expected.assert_eq(&drawn);
    }

    #[test]
    fn events_stand_in_the_order_of_the_calendar() {
        check(
            "The mill burned down in March 2019. It was built in 1898.\n\nLena Ortiz bought the land on May 3, 2021. \
             In 2019 the town had offered $2 million.\n",
            None,
            expect![[r#"
                mill was built | 1898 (narrator, line 1)
                The mill burned down | March 2019 (narrator, line 1)
                the town had offered $2 million | 2019 (narrator, line 3)
                Lena Ortiz bought the land | Monday, May 3, 2021 (narrator, line 3)
            "#]],
        );
    }

    #[test]
    fn an_event_told_twice_is_one_entry() {
        check(
            "Omar Reed left in May and died in December. He was a pilot.\n\nReed left the tower in May 2023. Reed died in December 2023.\n\n\
             The bridge opened in 1998. Since the opening of the bridge in 1999 nobody has paid. The 2024 election was \
             disputed. Monitors watched the elections of 2024.\n",
            None,
            expect![[r#"
                The bridge opened | 1998 (narrator, line 5) | 1999 (narrator, line 5)
                Reed left the tower | “May” (narrator, line 1) | May 2023 (narrator, line 3)
                Reed died | “December” (narrator, line 1) | December 2023 (narrator, line 3)
                The 2024 election | 2024 (narrator, line 5) | 2024 (narrator, line 5)
            "#]],
        );
    }

    #[test]
    fn what_has_no_year_or_hangs_on_another_event_comes_last() {
        check(
            "They have now left the tower. Ortiz has not been seen since January. According to the mayor, her brother \
             flew to Lima just one day before the escape became public. They entered in March 2023.\n",
            None,
            expect![[r#"
                they entered | March 2023 (narrator, line 1)
                Ortiz has not been seen | “since January” (narrator, line 1)
                her brother flew to Lima | “one day before the escape became public” (the mayor, line 1)
                they have now left the tower | “now” (narrator, line 1)
            "#]],
        );
    }

    #[test]
    fn a_document_date_places_the_days() {
        check(
            "The court will rule on Tuesday. “We met yesterday,” Ana Pohl said. They have now left. Pohl said Friday that the \
             mill closed last year.\n",
            Some("2025-05-09"),
            expect![[r#"
                the mill closed | 2024 (Ana Pohl, line 1)
                we met | Thursday, May 8, 2025 (Ana Pohl, line 1)
                they have now left | “now” (narrator, line 1)
                The court will rule | Tuesday, May 13, 2025 (narrator, line 1)
            "#]],
        );
    }

    #[test]
    fn odd_text_has_a_timeline_too() {
        for odd in [
            "",
            "May",
            "In 2019",
            "2019 2020 2021",
            "On Monday, on Tuesday, in 1999, since.",
            "one day before",
        ] {
            check_only(odd);
        }
    }

    fn check_only(text: &str) {
        let facts = Checker::default().read(Draft::new(Source { text, ..Source::default() }).into());
        assert!(facts.timeline().iter().all(|entry| !entry.tellings.is_empty()), "{text}");
    }
}
