//! The people, organisations and places that a draft names.

use super::entity::{Attribute, Entity, Mention};
use crate::facts::ids::{EntityId, MentionId, SentenceId};
use crate::facts::in_text::InText;
use crate::facts::list::List;
use crate::facts::list::leading;
use crate::span::Span;

/// Who and what a draft names, and where. Lists are in text order.
#[derive(Debug)]
pub struct Names {
    /// People, organisations and places, in the order of their first mention.
    pub entities: List<EntityId, Entity>,
    /// Every place where one of the entities is named.
    pub mentions: InText<MentionId, Mention>,
}

impl Names {
    /// One of the entities.
    pub fn entity(&self, id: EntityId) -> &Entity {
        &self.entities[id]
    }

    /// Who is named in a sentence, in text order.
    pub fn mentions_in(&self, sentence: SentenceId) -> &[Mention] {
        self.mentions.of(sentence)
    }

    /// The mentions that begin at one byte of the draft or behind it and before another, in text order.
    pub fn mentions_between(&self, start: usize, end: usize) -> &[Mention] {
        &self.mentions
            [self.mentions.stretch(|it| it.place.span.start < start, |it| it.place.span.start < end)]
    }

    /// Who is named in exactly or about this place: the mention that shares a byte with it.
    pub fn mention_at(&self, span: Span) -> Option<&Mention> {
        at(&self.mentions, span)
    }

    /// The same, with more that the draft says of people.
    pub(super) fn with(mut self, mut attributes: Vec<(EntityId, Attribute)>) -> Self {
        attributes.sort_by_key(|(_, attribute)| attribute.place.span);
        let mut changed: Vec<EntityId> = attributes.iter().map(|(id, _)| *id).collect();
        for (id, attribute) in attributes {
            self.entities[id].attributes.push(attribute);
        }
        changed.sort_unstable();
        changed.dedup();
        for id in changed {
            self.entities[id].attributes.sort_by_key(|attribute| attribute.place.span);
        }
        self
    }
}

/// The last of some mentions in text order that shares a byte with a place.
pub(super) fn at(mentions: &[Mention], span: Span) -> Option<&Mention> {
    let before = leading(mentions, |mention| mention.place.span.start < span.end);
    mentions[before].iter().rev().take(8).find(|mention| mention.place.span.overlaps(span))
}
