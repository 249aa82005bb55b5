//! What a draft states in one of its places: in a sentence, on a word, in a span.

use super::Facts;
use crate::facts::attributions;
use crate::facts::entities::{Mention, Referent};
use crate::facts::events::Event;
use crate::facts::ids::{AttributionId, EventId, Ids, QuantityId, SentenceId, TimeId};
use crate::facts::quantities::Quantity;
use crate::facts::times::Time;
use crate::span::Span;

impl Facts {
    /// The words of a place as the reader sees them, without markup. A place lies in one paragraph.
    pub fn words(&self, span: Span) -> &str {
        self.text.words(span)
    }

    /// The draft’s own text in a place, markup and all: what an edit would replace.
    pub fn raw(&self, span: Span) -> &str {
        self.text.raw(span)
    }

    /// Whether words of a place are a link.
    pub fn is_linked(&self, span: Span) -> bool {
        self.text.is_linked(span)
    }

    /// Whether a place lies inside quotation marks or a block quotation.
    pub fn is_quoted(&self, span: Span) -> bool {
        self.text.is_quoted(span)
    }

    /// Whether a place lies in a note that puts the story right.
    pub fn is_correction(&self, span: Span) -> bool {
        self.text.is_correction(span)
    }

    /// Whether what stands in a place is not the story’s to change: somebody’s words, or a note that puts the story right.
    pub fn is_given(&self, span: Span) -> bool {
        self.text.is_given(span)
    }

    /// Whether a place lies in a cell of a table.
    pub fn is_in_table(&self, span: Span) -> bool {
        self.text.is_in_table(span)
    }

    /// The sentence that holds a place.
    pub fn sentence_at(&self, at: usize) -> Option<SentenceId> {
        self.text.sentence_at(at)
    }

    /// The times of a sentence.
    pub fn times_in(&self, sentence: SentenceId) -> &[Time] {
        self.numbers.times_in(sentence)
    }

    /// The numbers of the times of a sentence.
    pub(crate) fn time_ids_in(&self, sentence: SentenceId) -> Ids<TimeId> {
        self.numbers.time_ids_in(sentence)
    }

    /// The quantities of a sentence.
    pub fn quantities_in(&self, sentence: SentenceId) -> &[Quantity] {
        self.numbers.quantities_in(sentence)
    }

    /// The numbers of the quantities of a sentence.
    pub(crate) fn quantity_ids_in(&self, sentence: SentenceId) -> Ids<QuantityId> {
        self.numbers.quantity_ids_in(sentence)
    }

    /// Who is named in a sentence, in text order.
    pub fn mentions_in(&self, sentence: SentenceId) -> &[Mention] {
        self.people.mentions_in(sentence)
    }

    /// The mentions that begin at one byte of the draft or behind it and before another, in text order.
    pub(crate) fn mentions_between(&self, start: usize, end: usize) -> &[Mention] {
        self.people.mentions_between(start, end)
    }

    /// Who is named in exactly or about this place: the mention that shares a byte with it.
    pub fn mention_at(&self, span: Span) -> Option<&Mention> {
        self.people.mention_at(span)
    }

    /// Who is named in a place, or else whom a noun or pronoun there means.
    pub fn meant_at(&self, span: Span) -> Option<&Mention> {
        self.people.meant_at(span)
    }

    /// Whom a noun or pronoun in this place means.
    pub fn anaphor_at(&self, span: Span) -> Option<&Mention> {
        self.people.anaphor_at(span)
    }

    /// The place of what `pick` chooses among the words of a place, where it stands in the draft letter by letter. The
    /// markup among the words is not searched.
    pub fn part_of(&self, span: Span, pick: impl FnOnce(&str) -> Option<Span>) -> Option<Span> {
        self.text.part_of(span, pick)
    }

    /// Whom “he” or “she” stands for outside quotation marks: somebody named, or whoever first was spoken of there. In headings and
    /// captions it is never somebody named.
    pub fn referent(&self, sentence: SentenceId, word: usize) -> Option<Referent> {
        self.people.referent(sentence, word)
    }

    /// Whether two different sources say what stands in two places.
    pub(crate) fn is_other_source(&self, one: Span, other: Span) -> bool {
        attributions::is_other_source(&self.text, &self.people.cast, &self.people.speech, one, other)
    }

    /// The attributions that say what stands in a place, in the order of their content.
    pub(crate) fn said_around(&self, span: Span) -> impl Iterator<Item = AttributionId> {
        self.people.speech.said_around(&self.text, span)
    }

    /// Whether a sentence stands in what somebody other than the writer has signed.
    pub(crate) fn is_signed(&self, sentence: SentenceId) -> bool {
        self.people.speech.is_signed(&self.text, sentence)
    }

    /// The events of a sentence.
    pub fn events_in(&self, sentence: SentenceId) -> &[Event] {
        self.story.events.of(sentence)
    }

    /// The quantity that stands on a word of a sentence.
    pub(crate) fn quantity_at(&self, sentence: SentenceId, word: usize) -> Option<&Quantity> {
        self.numbers.quantity_at(sentence, word)
    }

    /// Whether a word of a sentence is one of a time.
    pub(crate) fn is_in_time(&self, sentence: SentenceId, word: usize) -> bool {
        self.numbers.is_in_time(sentence, word)
    }

    /// The number of the event that a word of a sentence tells.
    pub(crate) fn event_id_at(&self, sentence: SentenceId, word: usize) -> Option<EventId> {
        self.story.events.id_at(sentence, word)
    }

    /// The event that a word of a sentence tells.
    pub(crate) fn event_at(&self, sentence: SentenceId, word: usize) -> Option<&Event> {
        self.story.events.at(sentence, word)
    }

    /// The numbers of the events of a sentence.
    pub(crate) fn event_ids_in(&self, sentence: SentenceId) -> Ids<EventId> {
        self.story.events.ids_in(sentence)
    }
}
