//! Which names name the same: a full name and the surname after it, an organisation and its initials.

use rustc_hash::{FxHashMap, FxHashSet};

use super::keys::{core, person_key};
use super::names::Names;
use super::organizations::Organizations;
use super::{Entity, EntityKind, Mention, MentionKind, Name, nicknames};
use crate::draft::Part;
use crate::english::lexicon::Gender;
use crate::english::lexicon::names::{GENERATIONS, HONORIFICS, PARTICLES};
use crate::english::{Rel, Sentence};
use crate::facts::ids::{EntityId, MentionId};
use crate::facts::in_text::InText;
use crate::facts::list::List;
use crate::facts::list::leading;
use crate::facts::placed::Sentences;

/// Joins names to entities, both in text order.
pub(super) fn link(sentences: &Sentences, names: &List<MentionId, Name>) -> Names {
    let people = People::new(names);
    let organizations = Organizations::new(names);
    let mut entities: List<EntityId, Entity> = List::default();
    let mut mentions = Vec::new();
    let mut known: FxHashMap<(EntityKind, String), EntityId> = FxHashMap::default();
    for (index, name) in names.with_ids() {
        let person = people.of(index, name);
        let (kind, key) = match person {
            Some(person) => (EntityKind::Person, person),
            None => (name.kind, organizations.of(name)),
        };
        let id = *known.entry((kind, key)).or_insert_with(|| {
            entities.push(Entity { kind, name: String::new(), mentions: Vec::new(), attributes: Vec::new() })
        });
        entities[id].mentions.push(index);
        let sentence = &sentences[name.place.sentence];
        mentions.push(Mention {
            place: name.place.clone(),
            entity: id,
            kind: MentionKind::Name,
            modifier: is_modifier(sentence, &name.place.words),
        });
    }
    for entity in &mut entities {
        entity.name = canonical(sentences, names, &entity.mentions);
    }
    Names { entities, mentions: InText::new(sentences, mentions) }
}

/// The fullest name, in the spelling that most of its mentions have, of equals the first.
fn canonical(sentences: &Sentences, names: &List<MentionId, Name>, mentions: &[MentionId]) -> String {
    let words = |index: MentionId| &names[index].key;
    let fullest = mentions.iter().map(|&index| words(index).len()).max().unwrap_or_default();
    let mut spellings: Vec<(&str, usize)> = Vec::new();
    for &index in mentions.iter().filter(|&&index| words(index).len() == fullest) {
        let place = &names[index].place;
        let text = sentences[place.sentence].text_of(place.words.clone());
        // Capitals of a dateline are no spelling of their own.
        let weight = usize::from(sentences[place.sentence].part != Part::Dateline);
        match spellings.iter_mut().find(|(known, _)| *known == text) {
            Some((_, count)) => *count += weight,
            None => spellings.push((text, weight)),
        }
    }
    let most = spellings.iter().map(|(_, count)| *count).max();
    let first = spellings.into_iter().find(|(_, count)| Some(*count) == most);
    first.map(|(text, _)| text.split_whitespace().collect::<Vec<_>>().join(" ")).unwrap_or_default()
}

/// Whether a name only describes the noun after it.
fn is_modifier(sentence: &Sentence, words: &std::ops::Range<usize>) -> bool {
    words.clone().any(|at| {
        let token = &sentence.tokens[at];
        matches!(token.rel, Rel::Compound | Rel::NmodPoss | Rel::Nmod | Rel::NmodDesc | Rel::Amod)
            && token.head.is_some_and(|head| head >= words.end)
    })
}

/// The people whom the draft introduces with first and last name.
struct People {
    /// By last name: where each full name stands, as index of the name and the person’s key, in text order.
    last: FxHashMap<String, Vec<(MentionId, String)>>,
    /// By first name: the same, once for every person.
    first: FxHashMap<String, Vec<(MentionId, String)>>,
    /// Longer forms of a name: `lopez obrador` → `andres obrador`.
    tails: FxHashMap<String, String>,
    /// Names with a familiar form of the given name: `bill hartley` → `william hartley`.
    familiar: FxHashMap<String, String>,
    /// Names that fathers and sons share: those with “Jr.” or “Sr.” in one place and without, or with another, elsewhere.
    shared: FxHashSet<String>,
    /// Surnames of a Mr. and of a Ms.
    couples: FxHashSet<String>,
    /// What the words beside the full names of a person tell, where they agree.
    genders: FxHashMap<String, Option<Gender>>,
}

/// “Jr.” or “II” behind a name.
fn generation(key: &[String]) -> Option<&str> {
    key.last().map(String::as_str).filter(|last| GENERATIONS.contains(last) && *last != "esq")
}

impl People {
    fn new(names: &List<MentionId, Name>) -> Self {
        let mut people = Self {
            last: FxHashMap::default(),
            first: FxHashMap::default(),
            tails: FxHashMap::default(),
            familiar: nicknames::familiar(names),
            shared: FxHashSet::default(),
            couples: couples(names),
            genders: FxHashMap::default(),
        };
        for name in names.iter().filter(|name| name.kind == EntityKind::Person) {
            let core = core(&name.key);
            let Some(key) = person_key(&core).filter(|_| core.len() > 2) else { continue };
            for from in 1..core.len() - 1 {
                people.tails.entry(core[from..].join(" ")).or_insert_with(|| key.clone());
            }
        }
        let mut generations: FxHashMap<String, Option<&str>> = FxHashMap::default();
        for name in names.iter().filter(|name| name.kind == EntityKind::Person) {
            let Some(key) = people.full(&core(&name.key)) else { continue };
            let generation = generation(&name.key);
            if *generations.entry(key.clone()).or_insert(generation) != generation {
                people.shared.insert(key);
            }
        }
        for (index, name) in names.with_ids().filter(|(_, name)| name.kind == EntityKind::Person) {
            let core = core(&name.key);
            let Some(key) = people.key(&name.key) else { continue };
            if let Some(gender) = name.gender {
                let known = people.genders.entry(key.clone()).or_insert(Some(gender));
                *known = known.filter(|known| *known == gender);
            }
            // A surname of two words goes by each of them; the first name by itself.
            let surnames = core[1..].iter().filter(|word| !PARTICLES.contains(*word));
            for word in surnames {
                people.last.entry((*word).to_owned()).or_default().push((index, key.clone()));
            }
            let first = people.first.entry(core[0].to_owned()).or_default();
            if !first.iter().any(|(_, known)| *known == key) {
                first.push((index, key));
            }
        }
        people
    }

    /// The key of the person who bears a full name.
    fn key(&self, name: &[String]) -> Option<String> {
        let key = self.full(&core(name))?;
        let generation = generation(name).filter(|_| self.shared.contains(&key));
        Some(generation.map_or(key.clone(), |generation| format!("{key} {generation}")))
    }

    fn full(&self, core: &[&str]) -> Option<String> {
        let tail = self.tails.get(&core.join(" ")).cloned();
        let key = tail.or_else(|| person_key(core))?;
        Some(self.familiar.get(&key).cloned().unwrap_or(key))
    }

    /// Whose name the `index`th name is, if a person’s.
    fn of(&self, index: MentionId, name: &Name) -> Option<String> {
        let core = core(&name.key);
        let is_person = name.kind == EntityKind::Person;
        if let [bare @ .., last] = &core[..]
            && bare.iter().all(|word| PARTICLES.contains(word) || HONORIFICS.contains(word))
        {
            if !is_person && (name.told || name.is_known_place) {
                return None;
            }
            let bearers = self.last.get(*last).map_or(&[][..], Vec::as_slice);
            if let Some(address) = name.address {
                let known = self.addressed(bearers, address, last, index);
                return known.or_else(|| is_person.then(|| (*last).to_owned()));
            }
            let by_surname = nearest(bearers, index, |_| true).cloned();
            let by_first = || self.first.get(*last).filter(|people| is_person && people.len() == 1);
            return by_surname
                .or_else(|| by_first().map(|people| people[0].1.clone()))
                .or_else(|| is_person.then(|| (*last).to_owned()));
        }
        if is_person { self.key(&name.key) } else { None }
    }

    /// Whom “Mrs. Blum” means: not Otto Blum, whom the draft calls a husband; and where there is a Mr. Blum, too, a full name only
    /// if words tell which of the two bears it.
    fn addressed(
        &self,
        bearers: &[(MentionId, String)],
        address: Gender,
        last: &str,
        index: MentionId,
    ) -> Option<String> {
        let gender = |key: &str| self.genders.get(key).copied().flatten();
        let fits = |it: &&(MentionId, String)| gender(&it.1).is_none_or(|known| known == address);
        let near = nearest(bearers, index, fits);
        let is_couple = self.couples.contains(last);
        let is_sure = |key: &String| {
            let is_one = bearers.iter().filter(fits).all(|(_, other)| other == key);
            is_one && (gender(key) == Some(address) || !bearers.iter().all(|it| fits(&it)))
        };
        match near {
            None if bearers.is_empty() && !is_couple => None,
            Some(key) if !is_couple || is_sure(key) => Some(key.clone()),
            _ => Some(format!("{} {last}", if address == Gender::Male { "mr" } else { "ms" })),
        }
    }
}

/// The surnames that the draft gives to a Mr. and to a Ms.
fn couples(names: &[Name]) -> FxHashSet<String> {
    let mut addressed: FxHashMap<&str, Gender> = FxHashMap::default();
    let mut couples = FxHashSet::default();
    for name in names.iter().filter(|name| name.kind == EntityKind::Person) {
        if let (Some(address), Some(last)) = (name.address, core(&name.key).last().copied())
            && *addressed.entry(last).or_insert(address) != address
        {
            couples.insert(last.to_owned());
        }
    }
    couples
}

/// The person who fits and whose full name stands nearest before a mention, or first after it.
fn nearest(
    people: &[(MentionId, String)],
    index: MentionId,
    fits: impl Fn(&&(MentionId, String)) -> bool,
) -> Option<&String> {
    let before = &people[leading(people, |(at, _)| *at < index)];
    before.iter().rev().chain(&people[before.len()..]).find(fits).map(|(_, key)| key)
}
