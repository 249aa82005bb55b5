//! Whether “he” or “she” can mean a person, by what the draft tells: “Mrs. Cole”, “the actress”, “her husband, Karl”. A given
//! name tells nothing.

use std::ops::Range;

use super::{Entity, EntityKind, fold};
use crate::english::grammar::{head_of, possessor};
use crate::english::lexicon::{Gender, is_kin};
use crate::english::{Rel, Sentence, Upos};
use crate::facts::entities::Names;
use crate::facts::ids::EntityId;
use crate::facts::list::List;
use crate::facts::text::Text;
use crate::facts::{AttributeValue, Place};

/// What the draft tells of each of its entities; nothing of one of whom it tells both. A given name tells nothing.
pub(super) fn all(text: &Text, names: &Names) -> List<EntityId, Option<Gender>> {
    let of =
        |entity: &Entity| if entity.kind == EntityKind::Person { told(text, names, entity) } else { None };
    names.entities.iter().map(of).collect()
}

/// Whether “Mr.” or “Ms.” before a name in a place tells it from each of `others`, who bear it as well.
pub(crate) fn is_told_by_address<'a>(
    text: &Text,
    names: &Names,
    name: &Place,
    mut others: impl Iterator<Item = &'a Entity>,
) -> bool {
    let sentence = &text.sentences[name.sentence];
    let before = name.words.start.checked_sub(1).map(|at| fold(&sentence.tokens[at].text));
    let address = before.filter(|word| matches!(word.as_str(), "mr" | "ms" | "mrs" | "miss"));
    let Some(gender) = address.and_then(|word| Gender::of_noun(&word)) else { return false };
    others.all(|other| told(text, names, other).is_some_and(|known| known != gender))
}

/// By the titles of a person, by the form of address before the name and by the nouns said of it.
fn told(text: &Text, names: &Names, entity: &Entity) -> Option<Gender> {
    let titles = entity.attributes.iter().filter_map(|it| match &it.value {
        AttributeValue::Title(words) => Some(words),
        _ => None,
    });
    let of_title = |words: &String| words.split_whitespace().find_map(|word| Gender::of_noun(&fold(word)));
    let places = entity.mentions.iter().map(|&index| &names.mentions[index].place);
    let beside = places.flat_map(|place| beside(&text.sentences[place.sentence], place.words.clone()));
    let mut found = titles.filter_map(of_title).chain(beside);
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

/// What the words beside a name tell of its bearer: “Mrs. Cole”, “her husband, Karl Reuss,” “Ada, his wife,” “Cole was a widow”.
pub(super) fn beside(sentence: &Sentence, name: Range<usize>) -> impl Iterator<Item = Gender> {
    let address = name.start.checked_sub(1).and_then(|before| noun(sentence, before));
    let head = head_of(sentence, &name);
    let rel = sentence.tokens[head].rel;
    let above = sentence.tokens[head].head.filter(|_| matches!(rel, Rel::Appos | Rel::Flat));
    let apposed =
        sentence.children(head).filter(|&at| sentence.tokens[at].rel == Rel::Appos).collect::<Vec<_>>();
    let said = sentence.tokens[head].head.filter(|&noun| {
        rel == Rel::Nsubj && sentence.child(noun, &[Rel::Cop]).is_some_and(|be| is_plain(sentence, be))
    });
    let nouns = above.into_iter().chain(apposed).chain(said);
    // Of “Omar Frey, his wife and two sons” the wife is another.
    let joined = |at: usize| sentence.child(at, &[Rel::Conj, Rel::Cc]).is_some();
    let of_nouns: Vec<Gender> = nouns
        .filter(|&at| sentence.tokens[at].upos == Upos::Noun && !joined(at) && !joined(head))
        .filter_map(|at| noun(sentence, at))
        .collect();
    address.into_iter().chain(of_nouns).chain(with_kin(sentence, head))
}

/// What the words beside a name tell of its bearer, where they agree.
pub(crate) fn sole(sentence: &Sentence, name: Range<usize>) -> Option<Gender> {
    let mut told = beside(sentence, name);
    let first = told.next()?;
    told.all(|other| other == first).then_some(first)
}

/// “Tomas Ferrer, 48, and his wife”: whose relative is named beside somebody.
fn with_kin(sentence: &Sentence, head: usize) -> Option<Gender> {
    let kin = sentence
        .children(head)
        .find(|&at| sentence.tokens[at].rel == Rel::Conj && is_kin(&sentence.tokens[at].lemma))?;
    let owner = possessor(sentence, kin)?;
    Gender::of_pronoun(&sentence.tokens[owner].lower)
}

/// What a word tells of the one whom it is said of.
fn noun(sentence: &Sentence, at: usize) -> Option<Gender> {
    Gender::of_noun(&fold(&sentence.tokens[at].text))
}

fn is_plain(sentence: &Sentence, be: usize) -> bool {
    matches!(sentence.tokens[be].lower.as_str(), "is" | "was" | "'s")
}
