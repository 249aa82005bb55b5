//! One name is of one kind in the whole draft, whatever the model takes it for in each sentence.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{EntityKind, Name};
use crate::draft::Part;
use crate::facts::placed::Sentences;

/// So much a kind counts where words tell it.
const TOLD: u32 = 8;
/// So much a kind counts that the model guesses.
const GUESSED: u32 = 2;
/// So much it counts that the gazetteer has a place of the name.
const IN_GAZETTEER: u32 = 3;

/// What counts for each kind, in the order of [`EntityKind`].
type Votes = [u32; 4];

/// Gives all mentions of one name the kind that most of them have. What its own words tell beats the model, and a place
/// where stories are filed is one; but people are called Houston, too.
pub(super) fn settle(sentences: &Sentences, names: &mut [Name]) {
    let is_filed = |name: &Name| sentences[name.place.sentence].part == Part::Dateline;
    let votes = votes(sentences, names, is_filed);
    for name in names.iter_mut().filter(|name| !is_filed(name)) {
        let votes = &votes[&name.folded()];
        let kinds =
            [name.kind, EntityKind::Person, EntityKind::Organization, EntityKind::Place, EntityKind::Thing];
        // Of equals the last is the greatest for `max_by_key`, and a name’s own kind should win.
        name.kind = kinds.into_iter().rev().max_by_key(|kind| votes[*kind as usize]).unwrap_or(name.kind);
    }
}

/// What counts for the kinds of each name.
fn votes(
    sentences: &Sentences,
    names: &[Name],
    is_filed: impl Fn(&Name) -> bool,
) -> FxHashMap<String, Votes> {
    let surnames = surnames(names);
    let addressed = addressed(names);
    let mut votes: FxHashMap<String, Votes> = FxHashMap::default();
    for name in names.iter().filter(|name| !is_filed(name) || !surnames.contains(&name.folded())) {
        let folded = name.folded();
        let weight = if name.told { TOLD } else { GUESSED };
        let of_name = votes.entry(folded).or_default();
        if name.kind == EntityKind::Place && name.is_known_place {
            of_name[EntityKind::Place as usize] += IN_GAZETTEER;
        }
        if is_person_to_reader(sentences, name, &addressed) {
            of_name[EntityKind::Person as usize] += TOLD;
        }
        of_name[name.kind as usize] += weight;
    }
    votes
}

/// The last words of the names of people that have several.
fn surnames(names: &[Name]) -> FxHashSet<String> {
    let people = names.iter().filter(|name| name.kind == EntityKind::Person && name.key.len() > 1);
    people.filter_map(|name| name.key.last().cloned()).collect()
}

/// The names of one word that stand behind “Mr.” or “Ms.”
fn addressed(names: &[Name]) -> FxHashSet<String> {
    names.iter().filter(|name| name.address.is_some() && name.key.len() == 1).map(Name::folded).collect()
}

/// Whether the draft says of a name that the model takes for no person’s that somebody bears it: by an age, or as it says “Ms.”
/// to the last word of it elsewhere.
fn is_person_to_reader(sentences: &Sentences, name: &Name, addressed: &FxHashSet<String>) -> bool {
    if name.kind == EntityKind::Person || name.told || name.key.len() < 2 {
        return false;
    }
    is_aged(sentences, name) || name.key.last().is_some_and(|last| addressed.contains(last))
}

/// “Livia Orsini, 46, winds clocks”: what has an age behind its name is somebody.
fn is_aged(sentences: &Sentences, name: &Name) -> bool {
    let tokens = &sentences[name.place.sentence].tokens[name.place.words.end..];
    let is_age = |text: &str| text.parse::<u8>().is_ok_and(|years| (10..=115).contains(&years));
    match tokens {
        [comma, age, behind, ..] => {
            comma.text == "," && is_age(&age.text) && matches!(behind.text.as_str(), "," | ".")
        }
        _ => false,
    }
}
