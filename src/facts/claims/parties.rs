//! Whom an accusation accuses, as the whole draft tells.

use crate::english::lexicon::is_person_noun;
use crate::english::{NameKind, Rel, Upos};
use crate::facts::entities::EntityId;
use crate::facts::ids::{EventId, SentenceId};
use crate::facts::in_text::InText;
use crate::facts::people::People;
use crate::facts::signs::{Accusation, is_definite, lexicon};
use crate::facts::text::Text;
use crate::facts::{EntityKind, Event, Extent, Participant};

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
    let participant = participant(events.of(sentence), accusation.word, head);
    let span = placed.span_of(head..head + 1);
    let entity = participant.and_then(|it| it.entity).or_else(|| {
        let mention = people.mention_at(span).filter(|it| it.place.words.contains(&head));
        let mention = mention.or_else(|| people.anaphor_at(span).filter(|it| it.place.words.end == head + 1));
        mention.map(|it| it.entity)
    });
    // “Hurricane Ida”, “Flight 610”
    let of_nature = |word: usize| lexicon::is_listed("nature", &placed.tokens[word].lower);
    if of_nature(head) || placed.children(head).any(of_nature) {
        return None;
    }
    if let Some(id) = entity.filter(|id| people.entity(*id).kind != EntityKind::Thing) {
        return Some(Party { entity: Some(id) });
    }
    let lemma = participant.map_or(placed.tokens[head].lemma.as_str(), |it| &*it.noun).to_lowercase();
    // At the head of a sentence the model may take “Soldiers” for a name.
    let common =
        lemma.strip_suffix('s').filter(|_| placed.tokens[head].upos == Upos::Propn && entity.is_none());
    let noun = common.filter(|noun| lexicon::is_listed("parties", noun)).unwrap_or(&lemma);
    let known = participant.map_or_else(|| is_definite(placed, head), |it| it.known);
    let several = participant.is_some_and(|it| it.extent == Extent::Several) || noun != lemma;
    // “a foreman at the mill”, “Labour canvassers”: there are few of them.
    let narrowed = placed.children(head).any(|i| {
        let token = &placed.tokens[i];
        token.rel == Rel::Nmod && is_definite(placed, i) && i > head
            || matches!(token.rel, Rel::Compound | Rel::NmodDesc) && token.name.is_some() && i < head
    });
    let institution = lexicon::is_listed("parties", noun) && (known || several || narrowed);
    // “Members of the unit” are they whom it has.
    let person = (known || several && narrowed)
        && !accusation.of_office
        && is_person_noun(noun)
        && !lexicon::is_listed("unknown", noun)
        && !lexicon::is_listed("young", noun);
    // A name that the draft’s names do not have: a firm’s or a person’s that the model overlooked.
    let name = entity.is_none()
        && placed.tokens[head]
            .name
            .is_some_and(|it| matches!(it.kind, NameKind::Person | NameKind::Organization));
    (institution || person || name).then(Party::default)
}

/// The one who takes part under a head in what a word tells, or anywhere else in its sentence.
fn participant<'a>(events: &'a [Event], word: usize, head: usize) -> Option<&'a Participant> {
    let of = |event: &'a Event| event.participants().find(|it| it.head == head);
    let own = events.iter().filter(|event| event.place.words.start == word).find_map(of);
    own.or_else(|| events.iter().find_map(of))
}
