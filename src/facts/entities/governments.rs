//! Governments: “Venezuela’s government”, “Danish officials” and “U.S. authorities” are each one body, whether or not the
//! draft has a name for it.

use crate::facts::ids::SentenceId;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::{Entity, EntityId, EntityKind, Mention, MentionKind};
use crate::english::gazetteer::{self, PlaceKind};
use crate::english::{Rel, Upos, lists};
use crate::facts::entities::Names;
use crate::facts::text::Text;
use crate::facts::{Place, Placed};

lists::sets! {
    "data/governments.txt":
    /// Nouns that mean the government of a country behind its name.
    BODIES = "government";
    /// Offices whose holder’s government is that of the country.
    HEADS = "head";
}

/// The governments of a draft, to stand behind those whom it names, and the places that speak of them, in text order.
pub(super) fn find(text: &Text, names: &Names) -> (Vec<Entity>, Vec<Mention>) {
    let leaders = leaders(names);
    let mut found: Vec<(&'static str, Place)> = Vec::new();
    for (number, sentence) in text.sentences.with_ids() {
        for (head, token) in sentence.tokens.iter().enumerate() {
            if !BODIES.contains(token.lower.as_str()) || token.upos != Upos::Noun {
                continue;
            }
            let Some((country, words)) = of_country(text, names, number, head, &leaders) else { continue };
            found.push((country, sentence.place(number, words)));
        }
    }
    found.retain(|(_, place)| !text.is_quoted(place.span));
    let mut known: FxHashMap<&str, EntityId> = FxHashMap::default();
    let mut governments = Vec::new();
    let mut next = names.entities.end();
    let mut mentions = Vec::new();
    for (country, place) in &found {
        let entity = *known.entry(country).or_insert_with(|| {
            governments.push(Entity {
                kind: EntityKind::Organization,
                name: name(text, &found, country),
                mentions: Vec::new(),
                attributes: Vec::new(),
            });
            let id = next;
            next = id.next();
            id
        });
        mentions.push(Mention { place: place.clone(), entity, kind: MentionKind::Nominal, modifier: false });
    }
    (governments, mentions)
}

/// What a government is called: as it is where the draft first calls it one.
fn name(text: &Text, found: &[(&str, Place)], country: &str) -> String {
    let places = || found.iter().filter(|it| it.0 == country).map(|it| &it.1);
    let is_government = |place: &&Place| text.words(place.span).ends_with("government");
    let named = places().find(is_government).or_else(|| places().next());
    let words = |place: &Place| super::phrases::on_one_line(&text.sentences[place.sentence], &place.words);
    named.map(words).unwrap_or_default()
}

/// Of which country a noun means the government, and the words of the phrase without “the”.
fn of_country(
    text: &Text,
    names: &Names,
    number: SentenceId,
    head: usize,
    leaders: &FxHashMap<EntityId, &'static str>,
) -> Option<(&'static str, Range<usize>)> {
    let sentence = &text.sentences[number];
    let token = &sentence.tokens[head];
    // “Danish government officials”
    let part = matches!(token.rel, Rel::Compound | Rel::Flat);
    let mut owners = sentence.children(head).filter(|&i| i < head && describes(sentence.tokens[i].rel));
    let owner = owners.next().filter(|_| !part)?;
    // “Danish health officials” and “former Danish officials” are others.
    let alone = owners.next().is_none() && sentence.children(head).all(|i| is_plain(sentence, head, i));
    let country = || {
        let token = &sentence.tokens[owner];
        let mention = || names.mention_at(sentence.span_of(owner..owner + 1));
        gazetteer::demonym(&token.text).or_else(|| match mention() {
            Some(mention) if mention.place.sentence == number => {
                let place = gazetteer::place(text.words(mention.place.span));
                let country =
                    place.filter(|place| place.kind == PlaceKind::Country).map(|place| place.country);
                country.or_else(|| leaders.get(&mention.entity).copied())
            }
            _ => None,
        })
    };
    let start = first_word(text, names, number, owner);
    alone.then(country).flatten().map(|country| (country, start..head + 1))
}

fn describes(rel: Rel) -> bool {
    matches!(rel, Rel::Amod | Rel::Compound | Rel::NmodPoss | Rel::Nmod | Rel::NmodDesc | Rel::Nummod)
}

/// Whether a word below the noun leaves it the whole government.
fn is_plain(sentence: &Placed, head: usize, word: usize) -> bool {
    let token = &sentence.tokens[word];
    match token.rel {
        Rel::Det => token.lower == "the",
        Rel::Nummod | Rel::Acl | Rel::AclRelcl | Rel::DetPredet => false,
        Rel::Nmod => word < head,
        _ => true,
    }
}

/// Where the name of a country begins that holds a word.
fn first_word(text: &Text, names: &Names, number: SentenceId, word: usize) -> usize {
    let mention = names.mention_at(text.sentences[number].span_of(word..word + 1));
    let words = mention.filter(|it| it.place.sentence == number).map(|it| it.place.words.clone());
    words.filter(|words| words.contains(&word)).map_or(word, |words| words.start)
}

/// The countries of those who are said to lead one: “Argentine President Hugo Salas”.
fn leaders(names: &Names) -> FxHashMap<EntityId, &'static str> {
    let mut leaders = FxHashMap::default();
    for (id, entity) in names.entities.with_ids() {
        for title in entity.attributes.iter().filter_map(|it| it.title()) {
            let words = || title.split_whitespace();
            let leads = words().next_back().is_some_and(|last| {
                let last = last.to_lowercase();
                HEADS.contains(last.as_str()) && (last != "minister" || title.contains("Prime"))
            });
            // Only the country before the bare office: “former French President” led it once.
            let country = words().next().and_then(gazetteer::demonym);
            if let Some(country) = country.filter(|_| leads) {
                leaders.insert(id, country);
            }
        }
    }
    leaders
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::facts::{Facts, Mention};
    use crate::testing::facts;

    #[test]
    fn a_country_s_officials_are_its_government() {
        facts().draw(
            expect![[r#"
                Peru’s government paid. Peruvian officials denied it, and U.S. authorities wept. The Peruvian government fell.
                ~~~~~~~~~~~~~~~~~ Peru’s government
                                        ~~~~~~~~~~~~~~~~~~ Peru’s government
                                                                          ~~~~~~~~~~~~~~~~ U.S. authorities
                                                                                                     ~~~~~~~~~~~~~~~~~~~ Peru’s government
                Argentine President Hugo Salas sang. The Salas government left. Two Danish officials, former Swedish officials
                                                         ~~~~~~~~~~~~~~~~ Salas government
                and Polish health officials met officials in Łódź and the Lima government. “The Danish government,” he said.
            "#]],
            |facts: &Facts| {
                let name = |it: &Mention| facts.entity(it.entity).name.clone();
                facts.anaphors().iter().map(|it| (it.place.span, name(it))).collect()
            },
        );
    }
}
