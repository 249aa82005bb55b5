//! Whom or what a state is of, and who takes part in its beginning and its end.

use crate::english::grammar::subject;
use crate::english::lexicon::further::ANOTHER_OF_THE_KIND;
use crate::english::lexicon::is_person_noun;
use crate::english::lexicon::nouns::SEVERAL_IN_ONE;
use crate::english::{NameKind, Rel, Sentence, Upos};
use crate::facts::entities::EntityId;
use crate::facts::ids::SentenceId;
use crate::facts::{EntityKind, Event, Extent, Facts, Participant};

/// Somebody or something in one place of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Who {
    /// Who it is, where it has a name, or a pronoun can mean only one who has.
    entity: Option<EntityId>,
    /// The noun in dictionary form; of a pronoun, the one that it stands for, or the pronoun.
    pub(super) noun: String,
    person: bool,
    several: bool,
    /// Whether words before it tell it from others of its kind: “another strike”.
    pub(super) further: bool,
}

/// How two of them compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    /// They are the same.
    Same,
    /// Nothing tells.
    Open,
    /// They are two.
    Other,
}

impl Who {
    /// Who takes part in an event of a sentence.
    pub(super) fn taking_part(facts: &Facts, at: SentenceId, it: &Participant) -> Self {
        let known = Self::at(facts, at, it.head);
        Self {
            entity: it.entity.or(known.entity),
            // What a pronoun stands for may be a guess.
            noun: if known.is_pronoun() { known.noun } else { it.noun.to_string() },
            person: it.person || known.person,
            several: it.extent == Extent::Several || known.several,
            further: known.further,
        }
    }

    /// Whom a noun or pronoun of a sentence means.
    pub(super) fn at(facts: &Facts, at: SentenceId, word: usize) -> Self {
        let sentence = &facts.sentences()[at];
        let span = sentence.span_of(word..word + 1);
        let mention = facts.meant_at(span);
        let token = &sentence.tokens[word];
        let noun = match token.lower.as_str() {
            "his" | "him" => "he",
            "her" | "hers" => "she",
            "its" => "it",
            "their" | "them" => "they",
            _ => token.lemma.as_str(),
        };
        let entity = mention.map(|mention| mention.entity);
        let is_person = entity.map_or_else(
            || token.name.is_some_and(|name| name.kind == NameKind::Person) || is_person_noun(noun),
            |id| facts.entity(id).kind == EntityKind::Person,
        );
        let collective = entity.is_none() && SEVERAL_IN_ONE.contains(noun);
        Self {
            entity,
            noun: noun.to_owned(),
            person: is_person || collective || matches!(noun, "he" | "she" | "who"),
            several: noun == "they" || collective || is_several(sentence, word),
            further: sentence
                .children(word)
                .any(|i| ANOTHER_OF_THE_KIND.contains(sentence.tokens[i].lower.as_str())),
        }
    }

    /// “it”, “which”, “that”: something just spoken of.
    pub(super) fn is_thing_just_named(&self) -> bool {
        matches!(self.noun.as_str(), "it" | "which" | "that" | "this")
    }

    /// Whether it is one person whose name the draft gives.
    pub(super) fn is_named_person(&self) -> bool {
        self.person && !self.several && self.entity.is_some()
    }

    /// “years”, “months”: a length of time, as what begins or ends.
    pub(super) fn is_unit_of_time(&self) -> bool {
        matches!(self.noun.as_str(), "year" | "month" | "week" | "day" | "decade")
    }

    pub(super) fn is_person(&self) -> bool {
        self.person
    }

    pub(super) fn is_pronoun(&self) -> bool {
        matches!(self.noun.as_str(), "he" | "she" | "they" | "who") || self.is_thing_just_named()
    }

    fn is_he_or_she(&self) -> bool {
        matches!(self.noun.as_str(), "he" | "she")
    }

    /// Whether “he” or “she” may mean the same.
    fn may_be_one_person(&self) -> bool {
        !self.several && (self.person || self.is_pronoun())
    }

    /// How it compares with another.
    pub(super) fn compare(&self, other: &Self) -> Likeness {
        if let (Some(one), Some(other)) = (self.entity, other.entity) {
            return if one == other { Likeness::Same } else { Likeness::Other };
        }
        match (self.is_he_or_she(), other.is_he_or_she()) {
            (true, true) if self.noun == other.noun => return Likeness::Same,
            (true, true) => return Likeness::Other,
            (true, false) if !other.may_be_one_person() => return Likeness::Other,
            (false, true) if !self.may_be_one_person() => return Likeness::Other,
            _ => {}
        }
        if self.is_pronoun() || other.is_pronoun() {
            return Likeness::Open;
        }
        match (self.entity, other.entity) {
            (None, None) if self.noun == other.noun => Likeness::Same,
            // “the engineer” may be the one who is named; “the bridge” is nobody.
            _ if self.person == other.person => Likeness::Open,
            _ => Likeness::Other,
        }
    }
}

fn is_several(sentence: &Sentence, word: usize) -> bool {
    let token = &sentence.tokens[word];
    let joined = sentence.children(word).any(|i| sentence.tokens[i].rel == Rel::Conj);
    token.upos == Upos::Noun && token.lower != token.lemma || joined
}

/// The places that an event names: “moved to Linz”.
pub(super) fn places(facts: &Facts, event: Option<&Event>) -> Vec<EntityId> {
    let settings = event.into_iter().flat_map(|event| &event.settings);
    let named = settings.filter_map(|it| it.entity);
    named.filter(|id| facts.entity(*id).kind == EntityKind::Place).collect()
}

/// Those to whom a verb happens, or who do it.
pub(super) fn whom(facts: &Facts, (at, verb): (SentenceId, usize), event: Option<&Event>) -> Vec<Who> {
    let sentence = &facts.sentences()[at];
    let told = event.map(|event| event.participants().map(|it| Who::taking_part(facts, at, it)).collect());
    let told = told.filter(|who: &Vec<Who>| !who.is_empty());
    let mut who = told.unwrap_or_else(|| {
        let own = sentence.child(verb, &[Rel::Nsubj, Rel::NsubjPass]).or_else(|| subject(sentence, verb));
        own.map(|word| Who::at(facts, at, word)).into_iter().collect()
    });
    who.extend(described_before(sentence, verb).map(|word| Who::at(facts, at, word)));
    who
}

/// “the occupation of the island, which began”: a clause behind a comma may be of the first noun as well as of the last.
fn described_before(sentence: &Sentence, verb: usize) -> Option<usize> {
    let token = &sentence.tokens[verb];
    let first = token.head.filter(|_| token.rel == Rel::Conj).unwrap_or(verb);
    let noun = sentence.tokens[first].head.filter(|_| sentence.tokens[first].rel == Rel::AclRelcl)?;
    let clause = sentence.subtree(first).start;
    let is_added = sentence.tokens.iter().take(clause + 1).skip(noun + 1).any(|token| token.text == ",");
    sentence.tokens[noun].head.filter(|_| is_added && sentence.tokens[noun].rel == Rel::Nmod)
}
