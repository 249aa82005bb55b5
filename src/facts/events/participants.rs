//! Those who take part in events: by name, by a noun, or by a pronoun that can stand for only one of those just spoken of.

use std::collections::VecDeque;
use std::sync::Arc;

use super::nominal::Nominal;
use super::pronouns::Pronoun;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::entities::EntityId;
use crate::facts::{EntityKind, Facts};
use crate::span::Span;

/// Somebody or something that takes part in an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// The word of the sentence that the others of the phrase depend on.
    pub head: usize,
    /// The phrase.
    pub span: Span,
    /// Who it is, where it has a name.
    pub entity: Option<EntityId>,
    /// The dictionary form of the noun; of a pronoun, the noun that it stands for, or the pronoun itself.
    pub noun: Arc<str>,
    /// The words that narrow the noun, in dictionary form and sorted: `old` in “the old bridge”.
    pub narrowed: Arc<[String]>,
    /// Whether it is spoken of as known: by name, by a pronoun, with “the”.
    pub known: bool,
    /// Whether it is a person, or several.
    pub person: bool,
    /// How many of those whom the noun means.
    pub extent: Extent,
}

/// How many of those whom a noun means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// A single one: “the miner”.
    One,
    /// Several, all of them: “the six miners”.
    Several,
    /// Some of several: “one of the six miners”.
    Part,
}

impl Participant {
    /// Whether both are the same, as far as their words tell: the same name, or the same noun with nothing that narrows
    /// the later one further.
    pub fn is(&self, earlier: &Self) -> bool {
        match (self.entity, earlier.entity) {
            (Some(one), Some(other)) => one == other,
            (None, None) => {
                self.noun == earlier.noun
                    && self.known
                    && self.extent == earlier.extent
                    && self.extent != Extent::Part
                    && self.narrowed.iter().all(|word| earlier.narrowed.contains(word))
            }
            _ => false,
        }
    }
}

/// Reads the participants of a draft in text order, and remembers those of the sentence at hand and the one before.
#[derive(Debug, Default)]
pub(super) struct Participants {
    recent: VecDeque<(usize, Participant)>,
}

impl Participants {
    /// Goes on to a sentence.
    pub(super) fn enter(&mut self, sentence: usize) {
        while self.recent.front().is_some_and(|(spoken, _)| spoken + 1 < sentence) {
            self.recent.pop_front();
        }
    }

    /// The participant that a phrase of a sentence means.
    pub(super) fn read(&mut self, facts: &Facts, index: usize, nominal: &Nominal) -> Participant {
        let participant = self.told(facts, index, nominal);
        self.recent.push_back((index, participant.clone()));
        participant
    }

    fn told(&self, facts: &Facts, index: usize, nominal: &Nominal) -> Participant {
        let span = facts.sentences[index].span_of(nominal.words.clone());
        let entity = named(facts, index, nominal);
        if let Some(pronoun) = nominal.pronoun.filter(|_| entity.is_none()) {
            let ahead = subject_ahead(&facts.sentences[index], nominal.head);
            let ahead =
                ahead.map(|ahead| self.told(facts, index, &Nominal::read(&facts.sentences[index], ahead)));
            return match ahead.filter(|ahead| pronoun.fits(ahead)) {
                Some(ahead) => Participant { head: nominal.head, span, known: true, ..ahead },
                None => self.meant(pronoun, nominal.head, span),
            };
        }
        let kind = entity.map(|id| facts.entities[id.0].kind);
        Participant {
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
        }
    }

    /// Whom a pronoun means; where that cannot be told, the pronoun stands for itself, as “she” does all through a paragraph.
    fn meant(&self, pronoun: Pronoun, head: usize, span: Span) -> Participant {
        match self.antecedent(pronoun) {
            Some(known) => Participant { head, span, known: true, ..known.clone() },
            None => Participant {
                head,
                span,
                entity: None,
                noun: pronoun.name().into(),
                narrowed: Arc::default(),
                known: true,
                person: matches!(pronoun, Pronoun::He | Pronoun::She),
                extent: if pronoun == Pronoun::They { Extent::Several } else { Extent::One },
            },
        }
    }

    /// The one of those just spoken of whom a pronoun can stand for; `None` where it could be several.
    fn antecedent(&self, pronoun: Pronoun) -> Option<&Participant> {
        let mut candidates =
            self.recent.iter().map(|(_, participant)| participant).filter(|it| pronoun.fits(it));
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

/// The entity that a phrase names, or that an apposition to it does.
fn named(facts: &Facts, index: usize, nominal: &Nominal) -> Option<EntityId> {
    let sentence = &facts.sentences[index];
    let at = |word: usize| {
        let mention = facts.mention_at(sentence.span_of(word..word + 1))?;
        (mention.place.sentence == index && mention.place.words.contains(&word)).then_some(mention.entity)
    };
    at(nominal.head).or_else(|| at(nominal.apposed?))
}
