//! Who did what to whom: events of display copy that the story tells the other way round.

use rustc_hash::FxHashMap;

use super::Unsupported;
use crate::english::lexicon::verbs::MUTUAL;
use crate::facts::Event;
use crate::facts::entities::EntityId;
use crate::facts::ids::EventId;
use crate::facts::list::List;
use crate::facts::text::Text;

/// An event with a named doer and somebody named to whom it is done.
type Deed<'a> = (&'a str, EntityId, EntityId);

/// Finds the events of display copy that the story has the other way round, and nowhere as they are shown.
pub(super) fn find(text: &Text, events: &List<EventId, Event>) -> Vec<Unsupported<EventId>> {
    let is_shown = |event: &Event| text.sentences[event.place.sentence].part.is_display();
    let mut told: FxHashMap<Deed<'_>, EventId> = FxHashMap::default();
    let events = || events.with_ids().filter(|(_, event)| !event.negated && !event.is_noun);
    for (index, event) in events().filter(|(_, event)| !is_shown(event)) {
        for deed in deeds(event) {
            told.entry(deed).or_insert(index);
        }
    }
    let plain = |event: &Event| is_shown(event) && !text.is_quoted(event.place.span);
    let turned = |event: &Event| {
        let mut deeds = deeds(event);
        let (kind, agent, patient) = deeds.next().filter(|_| deeds.next().is_none())?;
        if told.contains_key(&(kind, agent, patient)) || MUTUAL.contains(kind) {
            return None;
        }
        told.get(&(kind, patient, agent)).copied()
    };
    events()
        .filter(|(_, event)| plain(event))
        .filter_map(|(here, event)| Some(Unsupported { here, there: turned(event)? }))
        .collect()
}

/// Who does what to whom, each named doer with each to whom it is done.
fn deeds(event: &Event) -> impl Iterator<Item = Deed<'_>> {
    let agents = event.agents.iter().filter_map(|agent| agent.entity);
    agents.flat_map(move |agent| {
        let patients = event.patients.iter().filter_map(|patient| patient.entity);
        patients.filter(move |&patient| patient != agent).map(move |patient| (&*event.kind, agent, patient))
    })
}
