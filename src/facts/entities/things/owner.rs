//! Whose a thing is: “the Argentine ambassador’s residence”, “her car”.

use rustc_hash::FxHashMap;

use crate::english::Upos;
use crate::english::gazetteer::{self, PlaceKind};
use crate::facts::entities::{EntityId, Names};
use crate::facts::ids::SentenceId;
use crate::facts::text::Text;

/// Whose a thing is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Owner {
    Entity(EntityId),
    Country(&'static str),
    /// “The ambassador’s residence”
    Noun(String),
    /// “Its”, of which nothing tells what it stands for.
    Pronoun(String),
}

/// Whose a thing is, by the word that says so.
pub(super) fn owner(
    text: &Text,
    names: &Names,
    number: SentenceId,
    word: usize,
    meant: &FxHashMap<(SentenceId, usize), EntityId>,
) -> Owner {
    let sentence = &text.sentences[number];
    let token = &sentence.tokens[word];
    if let Some(&entity) = meant.get(&(number, word)) {
        return Owner::Entity(entity);
    }
    if token.upos == Upos::Pron {
        return Owner::Pronoun(token.lower.clone());
    }
    let owner = names.mention_at(sentence.span_of(word..word + 1));
    let Some(mention) = owner.filter(|it| it.place.words.contains(&word)) else {
        return Owner::Noun(token.lemma.clone());
    };
    let place = gazetteer::place(text.words(mention.place.span));
    let country = place.filter(|place| place.kind == PlaceKind::Country);
    country.map_or(Owner::Entity(mention.entity), |place| Owner::Country(place.country))
}
