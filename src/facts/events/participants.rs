//! Those who take part in events: by name, by a noun, or by a pronoun that can stand for only one of those just spoken of.

use crate::facts::ids::SentenceId;
use std::collections::VecDeque;
use std::sync::Arc;

use super::Participant;
use super::identities::Identities;
use crate::english::lexicon::nouns::SEVERAL_IN_ONE;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::people::People;
use crate::facts::tellings::{Extent, Nominal, Pronoun};
use crate::facts::text::Text;
use crate::facts::{EntityKind, Referent};
use crate::span::Span;

/// Whether a pronoun can stand for a participant.
fn may_mean(pronoun: Pronoun, it: &Participant) -> bool {
    let one = it.extent == Extent::One;
    match pronoun {
        // Whom they mean is known before: `People::referent`.
        Pronoun::He | Pronoun::She => false,
        Pronoun::It => !it.person && one,
        Pronoun::They => it.extent == Extent::Several || SEVERAL_IN_ONE.contains(&*it.noun),
    }
}

/// Reads the participants of a draft in text order, and remembers those of the sentence at hand and the one before.
pub(super) struct Participants<'a> {
    text: &'a Text,
    people: &'a People,
    identities: Identities<'a>,
    recent: VecDeque<(SentenceId, Participant)>,
}

impl<'a> Participants<'a> {
    pub(super) fn new(text: &'a Text, people: &'a People) -> Self {
        Self { text, people, identities: Identities::new(text, people), recent: VecDeque::new() }
    }

    /// Goes on to a sentence.
    pub(super) fn enter(&mut self, sentence: SentenceId) {
        while self.recent.front().is_some_and(|(spoken, _)| spoken.next() < sentence) {
            self.recent.pop_front();
        }
    }

    /// The participant that a phrase of a sentence means.
    pub(super) fn read(&mut self, index: SentenceId, nominal: &Nominal) -> Participant {
        let participant = self.told(index, nominal);
        self.recent.push_back((index, participant.clone()));
        participant
    }

    fn told(&self, index: SentenceId, nominal: &Nominal) -> Participant {
        let sentence = &self.text.sentences[index];
        let span = sentence.span_of(nominal.words.clone());
        let entity = self.identities.named(index, nominal);
        match nominal.pronoun.filter(|_| entity.is_none()) {
            Some(pronoun @ (Pronoun::He | Pronoun::She)) => {
                return Participant { head: nominal.head, span, ..self.person(pronoun, index, nominal.head) };
            }
            Some(pronoun) => {
                let ahead = subject_ahead(sentence, nominal.head)
                    .map(|ahead| self.told(index, &Nominal::read(sentence, ahead)))
                    .filter(|ahead| may_mean(pronoun, ahead));
                let meant = ahead.unwrap_or_else(|| self.meant(pronoun, nominal.head, span));
                return Participant { head: nominal.head, span, known: true, ..meant };
            }
            None => {}
        }
        let kind = entity.map(|id| self.people.entity(id).kind);
        let plain = Participant {
            head: nominal.head,
            span,
            entity,
            noun: Arc::clone(&nominal.noun),
            narrowed: Arc::clone(&nominal.narrowed),
            known: entity.is_some() || nominal.definite,
            person: kind == Some(EntityKind::Person) || kind.is_none() && nominal.people,
            extent: match nominal.extent {
                Extent::Several if kind.is_some() => Extent::One,
                extent => extent,
            },
            of: None,
            only_here: None,
        };
        if self.identities.is_shared(index, nominal) {
            return Participant { entity: None, only_here: Some((index, nominal.head)), ..plain };
        }
        if entity.is_some() { plain } else { self.identities.relative(index, nominal, plain) }
    }

    /// Whom “he” or “she” means. Where that cannot be told, it is somebody whom only this place tells, and pronouns behind it that
    /// can mean nobody else.
    fn person(&self, pronoun: Pronoun, index: SentenceId, word: usize) -> Participant {
        let (entity, first) = match self.people.referent(index, word) {
            Some(Referent::Named(id)) => (Some(id), (index, word)),
            Some(Referent::Unnamed(sentence, first)) => (None, (sentence, first)),
            None => (None, (index, word)),
        };
        let sentence = &self.text.sentences[first.0];
        let noun = Nominal::read(sentence, first.1);
        // A pronoun that the parse takes for a noun would lead back here.
        if entity.is_none() && noun.pronoun.is_none() && sentence.tokens[first.1].upos != Upos::Pron {
            return Participant { known: true, ..self.told(first.0, &noun) };
        }
        Participant {
            entity,
            person: true,
            only_here: entity.is_none().then_some(first),
            ..Participant::of_pronoun(pronoun, word, sentence.span_of(first.1..first.1 + 1))
        }
    }

    /// What any other pronoun means; where that cannot be told, the pronoun stands for itself, as “they” does all through a
    /// paragraph.
    fn meant(&self, pronoun: Pronoun, head: usize, span: Span) -> Participant {
        self.antecedent(pronoun).cloned().unwrap_or_else(|| Participant::of_pronoun(pronoun, head, span))
    }

    /// The one of those just spoken of whom a pronoun can stand for; `None` where it could be several.
    fn antecedent(&self, pronoun: Pronoun) -> Option<&Participant> {
        let mut candidates =
            self.recent.iter().map(|(_, participant)| participant).filter(|it| may_mean(pronoun, it));
        let first = candidates.next()?;
        let same = |other: &Participant| match (first.entity, other.entity) {
            (Some(one), Some(other)) => one == other,
            (None, None) => first.noun == other.noun,
            _ => false,
        };
        candidates.all(same).then_some(first)
    }
}

/// The subject of the main clause, for a pronoun in a clause or phrase that opens the sentence: “Since it opened in 2009, the
/// museum has been flooded twice.”
fn subject_ahead(sentence: &Sentence, pronoun: usize) -> Option<usize> {
    let verb = sentence.tokens[pronoun].head.filter(|&verb| verb > pronoun || verb + 2 > pronoun)?;
    let opens = sentence.tokens[verb].rel;
    let main = sentence.ancestors(verb).find(|&above| {
        matches!(sentence.tokens[above].upos, Upos::Verb)
            && above > verb
            && sentence.tokens[above].rel == Rel::Root
    })?;
    let subject = sentence.child(main, &[Rel::Nsubj, Rel::NsubjPass]).filter(|&subject| subject > verb)?;
    let comma = sentence.tokens[verb..subject].iter().any(|token| token.text == ",");
    let pronoun_ahead = sentence.tokens[subject].upos == Upos::Pron;
    let opens = matches!(opens, Rel::Advcl | Rel::Acl | Rel::AclRelcl);
    (opens && comma && !pronoun_ahead).then_some(subject)
}
