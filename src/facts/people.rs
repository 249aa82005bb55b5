//! The third stage: who and what a draft speaks of, where it does, and who says what.

use super::attributions::{Attribution, Speech};
use super::entities::{self, Cast, Entity, EntityId, Mention, Referent};
use super::ids::{AttributionId, MentionId};
use super::list::List;
use super::numbers::Numbers;
use super::text::Text;
use crate::facts::ids::SentenceId;
use crate::span::Span;

/// Those whom a draft speaks of, and what they say.
#[derive(Debug)]
pub struct People {
    /// Those whom it speaks of.
    pub(crate) cast: Cast,
    /// What they say.
    pub(crate) speech: Speech,
}

impl People {
    /// Finds them. Each step takes what is known so far and gives it back with more: names, what stands beside them, nouns
    /// and pronouns, relatives, who says what, ages that only pronouns and speakers tell.
    pub(super) fn new(text: &Text, numbers: &Numbers) -> Self {
        let names = entities::describe(text, numbers, entities::find(text));
        let cast = entities::relate(text, entities::resolve(text, numbers, names));
        let speech = Speech::new(text, &cast);
        let cast = entities::tell_ages(text, numbers, &speech.speakers, cast);
        Self { cast, speech }
    }

    /// People, organisations and places, in the order of their first mention; governments and things without a name come last.
    pub fn entities(&self) -> &List<EntityId, Entity> {
        &self.cast.names.entities
    }

    /// One of the entities.
    pub fn entity(&self, id: EntityId) -> &Entity {
        self.cast.names.entity(id)
    }

    /// Every place where one of the entities is named.
    pub fn mentions(&self) -> &List<MentionId, Mention> {
        &self.cast.names.mentions
    }

    /// Every noun and pronoun that can only mean one of the entities: “the mayor”, “she”.
    pub fn anaphors(&self) -> &[Mention] {
        &self.cast.anaphors
    }

    /// Who says what, in the order of what is said.
    pub fn attributions(&self) -> &List<AttributionId, Attribution> {
        &self.speech.attributions
    }

    /// Who is named in a sentence, in text order.
    pub fn mentions_in(&self, sentence: SentenceId) -> &[Mention] {
        self.cast.names.mentions_in(sentence)
    }

    /// The mentions that begin at one byte of the draft or behind it and before another, in text order.
    pub fn mentions_between(&self, start: usize, end: usize) -> &[Mention] {
        self.cast.names.mentions_between(start, end)
    }

    /// Who is named in exactly or about this place: the mention that shares a byte with it.
    pub fn mention_at(&self, span: Span) -> Option<&Mention> {
        self.cast.names.mention_at(span)
    }

    /// Whom a noun or pronoun in this place means.
    pub fn anaphor_at(&self, span: Span) -> Option<&Mention> {
        self.cast.anaphor_at(span)
    }

    /// Who is named in a place, or else whom a noun or pronoun there means.
    pub fn meant_at(&self, span: Span) -> Option<&Mention> {
        self.cast.meant_at(span)
    }

    /// Whom “he” or “she” stands for outside quotation marks: somebody named, or whoever first was spoken of there. In headings and
    /// captions it is never somebody named.
    pub fn referent(&self, sentence: SentenceId, word: usize) -> Option<Referent> {
        self.cast.referent(sentence, word)
    }
}
