//! Whom an accusation accuses, as the whole draft tells.

use super::unnamed::Unnamed;
use crate::english::{Rel, Sentence};
use crate::facts::entities::EntityId;
use crate::facts::ids::{EventId, SentenceId};
use crate::facts::in_text::InText;
use crate::facts::people::People;
use crate::facts::signs::{Accusation, lexicon};
use crate::facts::text::Text;
use crate::facts::{EntityKind, Event, Participant, Placed};

/// Somebody who is accused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Party {
    /// Who it is, where it has a name; of a country, its name.
    pub(super) entity: Option<EntityId>,
}

impl Party {
    /// The person or organisation, where it is named.
    pub(super) fn named(self, people: &People) -> Option<EntityId> {
        let is_body =
            |id: &EntityId| matches!(people.entity(*id).kind, EntityKind::Person | EntityKind::Organization);
        self.entity.filter(is_body)
    }
}

/// The party that an accusation is against; `None` where it cannot be told who that is, so that nobody is accused.
pub(super) fn party(
    text: &Text,
    people: &People,
    events: &InText<EventId, Event>,
    sentence: SentenceId,
    accusation: &Accusation,
) -> Option<Party> {
    let Some(head) = accusation.accused else { return Some(Party::default()) };
    let placed = &text.sentences[sentence];
    if is_of_nature(placed, head) {
        return None;
    }
    let participant = participant(events.of(sentence), accusation.word, head);
    let entity = participant.and_then(|it| it.entity).or_else(|| entity_at(people, placed, head));
    let is_thing = |id: EntityId| people.entity(id).kind == EntityKind::Thing;
    match entity {
        Some(id) if !is_thing(id) => Some(Party { entity }),
        _ => {
            let unnamed = Unnamed::new(placed, head, participant, entity.is_some());
            (accusation.of_anybody || unnamed.can_be_accused(accusation.of_office)).then(Party::default)
        }
    }
}

/// “Hurricane Ida”, “Flight 610”: what can be at fault, but not accused.
fn is_of_nature(sentence: &Sentence, head: usize) -> bool {
    let is_listed = |word: usize| lexicon::is_listed("nature", &sentence.tokens[word].lower);
    is_listed(head) || sentence.children(head).any(is_listed)
}

/// Whom a word names, or means as the last word of an anaphor.
fn entity_at(people: &People, sentence: &Placed, head: usize) -> Option<EntityId> {
    let span = sentence.span_of(head..head + 1);
    let named = people.mention_at(span).filter(|it| it.place.words.contains(&head));
    let anaphor = || people.anaphor_at(span).filter(|it| it.place.words.end == head + 1);
    // “Declan Roche, the accountant who forged the books,”: the name beside which the noun stands.
    let beside = sentence.tokens[head].head.filter(|_| sentence.tokens[head].rel == Rel::Appos);
    let apposed = || {
        let at = beside?;
        people.mention_at(sentence.span_of(at..at + 1)).filter(|it| it.place.words.contains(&at))
    };
    named.or_else(anaphor).or_else(apposed).map(|it| it.entity)
}

/// The one who takes part under a head in what a word tells, or anywhere else in its sentence.
fn participant<'a>(events: &'a [Event], word: usize, head: usize) -> Option<&'a Participant> {
    let of = |event: &'a Event| event.participants().find(|it| it.head == head);
    let own = events.iter().filter(|event| event.place.words.start == word).find_map(of);
    own.or_else(|| events.iter().find_map(of))
}
