//! Those who take part in events: by name, by a noun, or by a pronoun that can stand for only one of those just spoken of.

use std::collections::VecDeque;

use super::pronouns::Pronoun;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::attributions::phrases::noun_phrase;
use crate::facts::entities::EntityId;
use crate::facts::{EntityKind, Facts, groups};
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
    pub noun: String,
    /// The words that narrow the noun, in dictionary form and sorted: `old` in “the old bridge”.
    pub narrowed: Vec<String>,
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

    /// The participant whose phrase has this head.
    pub(super) fn read(&mut self, facts: &Facts, index: usize, head: usize) -> Participant {
        let participant = self.told(facts, index, head);
        self.recent.push_back((index, participant.clone()));
        participant
    }

    fn told(&self, facts: &Facts, index: usize, head: usize) -> Participant {
        let sentence = &facts.sentences[index];
        let token = &sentence.tokens[head];
        let span = sentence.span_of(noun_phrase(sentence, head));
        let entity = named(facts, index, head);
        if let Some(pronoun) = Pronoun::of(&token.lower).filter(|_| entity.is_none()) {
            return self.meant(pronoun, head, span);
        }
        let whole = of_which(sentence, head);
        let noun = whole.unwrap_or(head);
        let lemma = &sentence.tokens[noun].lemma;
        let kind = entity.map(|id| facts.entities[id.0].kind);
        Participant {
            head,
            span,
            entity,
            noun: lemma.clone(),
            narrowed: narrowing(sentence, noun),
            known: entity.is_some() || is_definite(sentence, noun),
            person: kind == Some(EntityKind::Person) || kind.is_none() && groups::is_people(lemma),
            extent: match whole {
                Some(_) => Extent::Part,
                None if kind.is_none() && is_plural(sentence, noun) => Extent::Several,
                None => Extent::One,
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
                noun: pronoun.name().to_owned(),
                narrowed: Vec::new(),
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

/// The entity that a head names, or that an apposition to it does.
fn named(facts: &Facts, index: usize, head: usize) -> Option<EntityId> {
    let sentence = &facts.sentences[index];
    let at = |word: usize| {
        let mention = facts.mention_at(sentence.span_of(word..word + 1))?;
        (mention.place.sentence == index && mention.place.words.contains(&word)).then_some(mention.entity)
    };
    at(head).or_else(|| {
        let apposed = sentence.child(head, &[Rel::Appos])?;
        let is_name = sentence.tokens[apposed].upos == Upos::Propn;
        at(apposed).filter(|_| is_name)
    })
}

/// The noun of which a number or “some” takes a part: `figures` in “one of the six figures”.
fn of_which(sentence: &Sentence, head: usize) -> Option<usize> {
    let token = &sentence.tokens[head];
    let picks =
        token.upos == Upos::Num || matches!(token.lower.as_str(), "some" | "several" | "many" | "most");
    let is_of = |&i: &usize| {
        sentence.tokens[i].rel == Rel::Nmod
            && sentence.child(i, &[Rel::Case]).is_some_and(|case| sentence.tokens[case].lower == "of")
    };
    sentence.children(head).find(is_of).filter(|_| picks)
}

/// The words that narrow a noun, sorted.
fn narrowing(sentence: &Sentence, noun: usize) -> Vec<String> {
    let narrows = |rel| {
        matches!(
            rel,
            Rel::Amod | Rel::Compound | Rel::Nmod | Rel::NmodPoss | Rel::Nummod | Rel::AclRelcl | Rel::Acl
        )
    };
    // “The hospital, which opened in May”: what stands behind a comma adds to it, and narrows nothing.
    let adds = |i: usize| {
        let start = sentence.subtree(i).start;
        i > noun && start > 0 && matches!(sentence.tokens[start].text.as_str(), "," | "(" | "—")
            || start > 0 && sentence.tokens[start - 1].text == ","
    };
    let below = sentence.children(noun).filter(|&i| narrows(sentence.tokens[i].rel) && !adds(i));
    let mut words: Vec<String> = below.map(|i| sentence.tokens[i].lemma.clone()).collect();
    words.sort();
    words
}

fn is_definite(sentence: &Sentence, noun: usize) -> bool {
    sentence.children(noun).any(|i| {
        let token = &sentence.tokens[i];
        let the =
            matches!(token.lower.as_str(), "the" | "this" | "that" | "these" | "those" | "both" | "all");
        token.rel == Rel::NmodPoss || the && matches!(token.rel, Rel::Det | Rel::DetPredet)
    })
}

fn is_plural(sentence: &Sentence, noun: usize) -> bool {
    let token = &sentence.tokens[noun];
    let several = sentence
        .child(noun, &[Rel::Nummod])
        .is_some_and(|i| !matches!(sentence.tokens[i].lower.as_str(), "one" | "1"));
    token.upos == Upos::Noun
        && (several || token.lower != token.lemma || matches!(token.lower.as_str(), "people" | "police"))
}
