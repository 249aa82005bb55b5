//! Somebody or something that takes part in an event.

use std::sync::Arc;

use crate::facts::Referent;
use crate::facts::entities::EntityId;
use crate::facts::ids::SentenceId;
use crate::facts::tellings::{Extent, Pronoun};
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
    /// Whose relative it is, where the noun says one: “his first wife”.
    pub of: Option<Referent>,
    /// Where it was first spoken of, as sentence and word, of somebody whom only that place tells: “she” who may be either of two.
    pub only_here: Option<(SentenceId, usize)>,
}

impl Participant {
    /// Whether both are the same, as far as their words tell: the same name, or the same noun with nothing that narrows
    /// the later one further. Of relatives, “his first wife” is not “his wife”, and not hers.
    pub fn is(&self, earlier: &Self) -> bool {
        match (self.entity, earlier.entity) {
            (Some(one), Some(other)) => one == other,
            (None, None) => {
                self.has_noun_of(earlier) && self.is_taken_up(earlier) && self.is_no_narrower(earlier)
            }
            _ => false,
        }
    }

    /// Whether both go by one noun; of relatives, of the same person, and both or neither in a clause that is of no other.
    fn has_noun_of(&self, earlier: &Self) -> bool {
        self.noun == earlier.noun && self.only_here == earlier.only_here && self.of == earlier.of
    }

    /// Whether the reader has met all of those whom it means.
    fn is_taken_up(&self, earlier: &Self) -> bool {
        self.known && self.extent == earlier.extent && self.extent != Extent::Part
    }

    /// Whether nothing narrows it that did not narrow the earlier one; a relative is narrowed alike.
    fn is_no_narrower(&self, earlier: &Self) -> bool {
        let is_narrowed_so = |word| earlier.narrowed.contains(word);
        (self.of.is_none() || self.narrowed == earlier.narrowed) && self.narrowed.iter().all(is_narrowed_so)
    }

    /// A pronoun that stands for itself.
    pub(super) fn of_pronoun(pronoun: Pronoun, head: usize, span: Span) -> Self {
        Self {
            head,
            span,
            entity: None,
            noun: pronoun.name().into(),
            narrowed: Arc::default(),
            known: true,
            person: false,
            extent: if pronoun == Pronoun::They { Extent::Several } else { Extent::One },
            of: None,
            only_here: None,
        }
    }
}
