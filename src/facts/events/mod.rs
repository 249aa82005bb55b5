//! Events: who did what to whom, when, where, and how many, as the parse says.
//!
//! Every verb that tells of something is one, and every noun of the table of happenings (“arrest”, “wedding”). Whether two
//! of them tell of one event is decided in [`same()`].

mod circumstances;
mod happenings;
mod participants;
mod pronouns;
mod roles;
pub mod same;
mod standing;
#[cfg(test)]
mod tests;

use self::participants::Participants;
pub use self::participants::{Extent, Participant};
pub use self::same::same;
pub use self::standing::Standing;
pub(super) use self::standing::is_negated;
use crate::english::Upos;
use crate::facts::{Facts, Place};
use crate::span::Span;

/// Something that happens.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The verb or noun that tells it.
    pub place: Place,
    /// What kind of happening it is, as a verb: “opened” and “opening” are both `open`.
    pub kind: String,
    /// Whether it can happen to somebody or something one time only.
    pub once: bool,
    /// Whether a noun tells it.
    pub is_noun: bool,
    /// Who does it, or to whom it happens without anybody’s doing: “the bridge opened”.
    pub agents: Vec<Participant>,
    /// To whom it is done.
    pub patients: Vec<Participant>,
    /// Where, or what for else a preposition names: “at the residence”, “to the post”.
    pub settings: Vec<Participant>,
    /// When, as an index into [`Facts::times`].
    pub time: Option<usize>,
    /// How many take part, as an index into [`Facts::quantities`].
    pub number: Option<usize>,
    /// Whether it is said not to have happened.
    pub negated: bool,
    /// How far the draft vouches for it.
    pub standing: Standing,
    /// Who says so, as an index into [`Facts::attributions`]; `None` where the narrator does.
    pub said: Option<usize>,
}

impl Event {
    /// Those whom the event is about: to whom it is done, or else who does it.
    pub fn theme(&self) -> &[Participant] {
        if self.patients.is_empty() { &self.agents } else { &self.patients }
    }

    /// All who take part.
    pub fn participants(&self) -> impl Iterator<Item = &Participant> {
        self.agents.iter().chain(&self.patients)
    }

    /// Whether the draft tells it as something that did happen, be it in somebody’s words.
    pub fn is_told(&self) -> bool {
        !self.negated && self.standing == Standing::Stated
    }

    /// From the word that tells it to its time.
    pub fn dated_span(&self, facts: &Facts) -> Span {
        self.time.map_or(self.place.span, |time| self.place.span.cover(facts.times[time].place.span))
    }
}

/// Finds the events of a draft, in text order.
pub(super) fn find(facts: &Facts) -> Vec<Event> {
    let mut participants = Participants::default();
    let mut events = Vec::new();
    for (index, sentence) in facts.sentences.iter().enumerate() {
        participants.enter(index);
        let words: Vec<usize> =
            (0..sentence.tokens.len()).filter(|&word| happenings::is_told_by(sentence, word)).collect();
        let times = circumstances::times(facts, index, &words);
        for (&word, time) in words.iter().zip(times) {
            let event = read(facts, (index, word), &mut participants);
            let said = standing::said(facts, event.place.span);
            events.push(Event { time, said, ..event });
        }
    }
    events
}

/// What the word of a sentence tells, its time and source aside.
fn read(facts: &Facts, (index, word): (usize, usize), participants: &mut Participants) -> Event {
    let sentence = &facts.sentences[index];
    let token = &sentence.tokens[word];
    let is_noun = token.upos == Upos::Noun;
    let (known, mut roles) = if is_noun {
        (happenings::of_noun(&token.lemma), roles::of_noun(sentence, word))
    } else {
        (happenings::of_verb(sentence, word), roles::of_verb(sentence, word))
    };
    let times = facts.times_in(index);
    roles.settings.retain(|head| !times.iter().any(|time| time.place.words.contains(head)));
    let mut read = |heads: Vec<usize>| -> Vec<Participant> {
        heads.into_iter().map(|head| participants.read(facts, index, head)).collect()
    };
    let (agents, patients, settings) = (read(roles.agents), read(roles.patients), read(roles.settings));
    Event {
        place: Place { sentence: index, words: word..word + 1, span: sentence.span_of(word..word + 1) },
        kind: known.map_or_else(|| token.lemma.clone(), |kind| kind.name.to_owned()),
        once: known.is_some_and(|kind| kind.once),
        is_noun,
        number: circumstances::number(facts, index, agents.iter().chain(&patients)),
        agents,
        patients,
        settings,
        time: None,
        negated: standing::is_negated(sentence, word),
        standing: standing::of(sentence, word),
        said: None,
    }
}
