//! Events: who did what to whom, when, where, and how many, as the parse says.
//!
//! Every verb that tells of something is one, and every noun of the table of happenings (“arrest”, “wedding”). Whether two
//! of them tell of one event is decided in [`same()`].

mod circumstances;
mod event;
mod identities;
mod participant;
mod participants;
pub mod same;
#[cfg(test)]
mod tests;

pub use self::event::Event;
use crate::facts::ids::{AttributionId, EventId, SentenceId};
use crate::facts::in_text::InText;
use std::sync::Arc;

pub use self::participant::Participant;
use self::participants::Participants;
pub use self::same::same;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::tellings::{Nominal, Telling};
use crate::facts::text::Text;
use crate::span::Span;

/// Finds the events of a draft, in text order.
pub(super) fn find(text: &Text, numbers: &Numbers, people: &People) -> InText<EventId, Event> {
    let mut participants = Participants::new(text, people);
    let mut events = Vec::new();
    for (index, sentence) in text.sentences.with_ids() {
        participants.enter(index);
        let tellings = &sentence.alone().tellings;
        let times = circumstances::times(text, numbers, index, tellings);
        for (telling, time) in tellings.iter().zip(times) {
            let event = read(text, numbers, index, telling, &mut participants);
            let said = said(text, people, event.place.span);
            events.push(Event { time, said, ..event });
        }
    }
    InText::new(&text.sentences, events)
}

/// What a telling tells in this draft, its time and source aside.
fn read(
    text: &Text,
    numbers: &Numbers,
    index: SentenceId,
    telling: &Telling,
    participants: &mut Participants<'_>,
) -> Event {
    let sentence = &text.sentences[index];
    let times = numbers.times_in(index);
    let timeless = |nominal: &&Nominal| !times.iter().any(|time| time.place.words.contains(&nominal.head));
    let mut read = |nominal: &Nominal| participants.read(index, nominal);
    let agents: Vec<_> = telling.agents.iter().map(&mut read).collect();
    let patients: Vec<_> = telling.patients.iter().map(&mut read).collect();
    let settings = telling.settings.iter().filter(timeless).map(&mut read).collect();
    let words = telling.word..telling.word + 1;
    Event {
        place: sentence.place(index, words),
        kind: Arc::clone(&telling.kind),
        once: telling.once,
        is_noun: telling.is_noun,
        number: circumstances::number(numbers, index, agents.iter().chain(&patients)),
        agents,
        patients,
        settings,
        time: None,
        negated: telling.negated,
        standing: telling.standing,
        said: None,
    }
}

/// The attribution that says what stands in a place, of several the innermost.
fn said(text: &Text, people: &People, span: Span) -> Option<AttributionId> {
    let sourced =
        people.speech.said_around(text, span).filter(|&index| people.attributions()[index].source.is_some());
    sourced.min_by_key(|&index| people.attributions()[index].content.len())
}
