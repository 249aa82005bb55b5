//! Everybody and everything that a draft speaks of, by name, by a noun or by a pronoun.

use crate::facts::ids::{EntityId, SentenceId};
use std::collections::BTreeMap;

use super::entity::{Attribute, Mention, Referent};
use super::names::{Names, at};
use crate::span::Span;

/// Those whom a draft speaks of, and each place where it does.
#[derive(Debug)]
pub struct Cast {
    /// Those who are named; behind them governments and things without a name.
    pub(crate) names: Names,
    /// Every noun and pronoun that can only mean one of the entities: “the mayor”, “she”. In text order.
    pub(in crate::facts) anaphors: Vec<Mention>,
    /// Whom each “he” and “she” outside quotation marks stands for, with or without a name, by sentence and word.
    pub(in crate::facts) referents: BTreeMap<(SentenceId, usize), Referent>,
}

impl Cast {
    /// The same, with more that the draft says of people.
    pub(super) fn with(self, attributes: Vec<(EntityId, Attribute)>) -> Self {
        Self { names: self.names.with(attributes), ..self }
    }

    /// Who is named in a place, or else whom a noun or pronoun there means.
    pub fn meant_at(&self, span: Span) -> Option<&Mention> {
        self.names.mention_at(span).or_else(|| self.anaphor_at(span))
    }

    /// Whom a noun or pronoun in this place means.
    pub fn anaphor_at(&self, span: Span) -> Option<&Mention> {
        at(&self.anaphors, span)
    }

    /// Whom “he” or “she” stands for outside quotation marks: somebody named, or whoever first was spoken of there. In headings and
    /// captions it is never somebody named.
    pub fn referent(&self, sentence: SentenceId, word: usize) -> Option<Referent> {
        self.referents.get(&(sentence, word)).copied()
    }
}
