//! Whether two places tell of one event: the questions are in `reason`, what follows from their answers in `data/same.txt`.

mod further;
mod open;
mod others;
mod reason;
mod times;

use std::collections::BTreeMap;
use std::sync::LazyLock;

pub use self::further::is_further;
pub use self::others::is_or_has_part;

use self::open::is_open;
use self::reason::{OneEvent, Pair, Reason};
pub use self::times::are_apart;
use super::Event;
use crate::facts::ids::EntityId;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::sameness::{Grounds, Inquiry, Verdict};
use crate::facts::text::Text;
use crate::span::Span;

static GROUNDS: LazyLock<Grounds<OneEvent, Reason>> =
    LazyLock::new(|| Grounds::new(include_str!("data/same.txt")));

/// Whether both tell of one event.
pub fn same(text: &Text, numbers: &Numbers, people: &People, earlier: &Event, later: &Event) -> bool {
    let pair = Inquiry::new(Pair { text, numbers, people, earlier, later });
    pair.is_joined(&GROUNDS, OneEvent::Same)
}

/// Whether both tell of one event, whatever the time that each is given.
pub fn alike(text: &Text, numbers: &Numbers, people: &People, earlier: &Event, later: &Event) -> bool {
    let pair = Inquiry::new(Pair { text, numbers, people, earlier, later });
    pair.is_joined(&GROUNDS, OneEvent::Alike)
}

/// Whether both tell of one event, whatever the place that each is given.
pub fn somewhere(text: &Text, numbers: &Numbers, people: &People, earlier: &Event, later: &Event) -> bool {
    let pair = Inquiry::new(Pair { text, numbers, people, earlier, later });
    pair.is_joined(&GROUNDS, OneEvent::Somewhere)
}

/// The events of one kind that happen to one theme, each chain in text order.
pub fn chains(events: &[Event]) -> Vec<Vec<&Event>> {
    let mut chains: BTreeMap<(&str, Option<EntityId>, &str), Vec<&Event>> = BTreeMap::new();
    let open: Vec<&Event> = events.iter().filter(|event| is_open(event)).collect();
    for event in events.iter().filter(|event| !is_open(event)) {
        for theme in event.theme() {
            let name = if theme.entity.is_some() { "" } else { &*theme.noun };
            let key = (&*event.kind, theme.entity, name);
            chains.entry(key).or_default().push(event);
        }
    }
    // What is told of as known is the one of its kind that the draft tells of, if there is but one.
    for event in open {
        let of_kind = chains.range_mut((&*event.kind, None, "")..);
        let mut known = of_kind.take_while(|((kind, ..), _)| *kind == &*event.kind);
        match (known.next(), known.next()) {
            (Some((_, chain)), None) => chain.push(event),
            (None, _) => chains.entry((&*event.kind, None, "")).or_default().push(event),
            _ => {}
        }
    }
    let mut chains: Vec<_> = chains.into_values().filter(|chain| chain.len() > 1).collect();
    for chain in &mut chains {
        chain.sort_by_key(|event| event.place.span);
    }
    chains.sort_by_key(|chain| chain[0].place.span);
    chains
}

/// Why two places where the same happens tell of one event, or do not, of every pair with an end in a place that is meant.
pub(in crate::facts) fn verdicts(
    text: &Text,
    numbers: &Numbers,
    people: &People,
    events: &[Event],
    is_meant: &dyn Fn(Span) -> bool,
) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    for chain in chains(events) {
        for (index, &later) in chain.iter().enumerate() {
            for &earlier in &chain[..index] {
                let places = [earlier.place.span, later.place.span];
                if places.iter().any(|&place| is_meant(place)) {
                    let pair = Inquiry::new(Pair { text, numbers, people, earlier, later });
                    verdicts.push(Verdict::new(&GROUNDS, &pair, places));
                }
            }
        }
    }
    verdicts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sameness::check;

    #[test]
    fn every_line_of_the_table_counts() {
        check::every_line_counts(&GROUNDS);
    }
}
