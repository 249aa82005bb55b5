//! The surnames that a draft gives a person.

use super::entity::Entity;
use super::name::first_and_last;
use super::names::Names;
use crate::facts::text::Text;

/// The last words of a person’s names, mention by mention.
pub(crate) fn surnames(text: &Text, names: &Names, person: &Entity) -> impl Iterator<Item = String> {
    person.mentions.iter().filter_map(|&index| {
        let place = &names.mentions[index].place;
        Some(first_and_last(&text.sentences[place.sentence], place.words.clone())?.1.key)
    })
}
