//! Who can be accused by a noun alone: “the ministry”, “two guards at the prison”.

use crate::english::lexicon::is_person_noun;
use crate::english::{NameKind, Rel, Sentence, Upos};
use crate::facts::signs::{is_definite, lexicon};
use crate::facts::{Extent, Participant};

/// The words for an accused that name no person, place or organisation of the draft.
pub(super) struct Unnamed<'a> {
    sentence: &'a Sentence,
    head: usize,
    /// The one who takes part in what the sentence tells under this head.
    participant: Option<&'a Participant>,
    /// Whether the words name a thing of the draft.
    names_thing: bool,
    /// The noun, in dictionary form.
    noun: String,
    /// Whether several are accused.
    is_several: bool,
}

impl<'a> Unnamed<'a> {
    pub(super) fn new(
        sentence: &'a Sentence,
        head: usize,
        participant: Option<&'a Participant>,
        names_thing: bool,
    ) -> Self {
        let token = &sentence.tokens[head];
        let lemma = participant.map_or(token.lemma.as_str(), |it| &*it.noun).to_lowercase();
        // At the head of a sentence the model may take “Soldiers” for a name, so that its lemma keeps the plural.
        let is_taken_for_name = token.upos == Upos::Propn && !names_thing;
        let singular = lemma.strip_suffix('s').filter(|_| is_taken_for_name);
        let singular = singular.filter(|noun| lexicon::is_listed("parties", noun)).map(str::to_owned);
        let is_several = singular.is_some() || participant.is_some_and(|it| it.extent == Extent::Several);
        let noun = singular.unwrap_or(lemma);
        Self { sentence, head, participant, names_thing, noun, is_several }
    }

    /// Whether the words tell well enough who it is. What is a wrong of those in office only (`of_office`) is none of just
    /// any person.
    pub(super) fn can_be_accused(&self, of_office: bool) -> bool {
        self.is_institution() || !of_office && self.is_person() || self.is_overlooked_name()
    }

    /// “The ministry”, “guards”: an institution or an office, where it is more than one of many.
    fn is_institution(&self) -> bool {
        lexicon::is_listed("parties", &self.noun)
            && (self.is_known() || self.is_several || self.is_narrowed())
    }

    /// “The tutor”, “members of the unit”: people of whom the reader knows which they are. A gunman is known by the deed alone,
    /// and a child is not accused.
    fn is_person(&self) -> bool {
        let is_any = ["unknown", "young"].iter().any(|class| lexicon::is_listed(class, &self.noun));
        is_person_noun(&self.noun) && !is_any && (self.is_known() || self.is_several && self.is_narrowed())
    }

    /// A name that the draft’s names do not have: a firm’s or a person’s that the model overlooked.
    fn is_overlooked_name(&self) -> bool {
        let name = self.sentence.tokens[self.head].name;
        !self.names_thing
            && name.is_some_and(|it| matches!(it.kind, NameKind::Person | NameKind::Organization))
    }

    /// Whether they are spoken of as known: “the ministry”, “their teacher”.
    fn is_known(&self) -> bool {
        self.participant.map_or_else(|| is_definite(self.sentence, self.head), |it| it.known)
    }

    /// “A foreman at the mill”, “Labour canvassers”, “poll workers”: whether a name, something known or their work tells them from
    /// others, so that there are few of them.
    fn is_narrowed(&self) -> bool {
        self.sentence.children(self.head).any(|i| {
            let token = &self.sentence.tokens[i];
            match token.rel {
                Rel::Nmod => i > self.head && is_definite(self.sentence, i),
                Rel::Compound => i < self.head,
                Rel::NmodDesc => i < self.head && token.name.is_some(),
                _ => false,
            }
        })
    }
}
