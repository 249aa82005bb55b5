//! Nouns for people and for things that are counted, and which of them may mean the same ones.

use crate::english::lists;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

/// Nouns with the next broader one of each.
type Broader = FxHashMap<&'static str, &'static str>;

static PEOPLE: LazyLock<Broader> = LazyLock::new(|| table(include_str!("data/people.tsv")));
static THINGS: LazyLock<Broader> = LazyLock::new(|| table(include_str!("data/things.tsv")));

fn table(file: &'static str) -> Broader {
    lists::lines(file).filter_map(|line| line.split_once('\t')).collect()
}

static ANYBODY: LazyLock<FxHashSet<&str>> = LazyLock::new(|| section("anybody"));
static DESCRIBED: LazyLock<FxHashSet<&str>> = LazyLock::new(|| section("described"));
static COLLECTIVE: LazyLock<FxHashSet<&str>> = LazyLock::new(|| section("collective"));

fn section(heading: &str) -> FxHashSet<&'static str> {
    lists::set(include_str!("data/descriptions.txt"), heading)
}

/// How two nouns go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kinship {
    /// One word.
    Same,
    /// The first takes in the second: “worker”, “miner”.
    Broader,
    /// The second takes in the first.
    Narrower,
    /// One describes whom the other names: “miner”, “hero”.
    Describes,
    /// Nobody is both, or nothing says so: “nurse”, “miner”.
    Apart,
}

/// Whether a noun, in dictionary form, is one for people.
pub(in crate::facts) fn is_people(lemma: &str) -> bool {
    PEOPLE.contains_key(lemma) || ANYBODY.contains(lemma) || DESCRIBED.contains(lemma)
}

/// Whether a noun, in dictionary form, is one for vehicles, buildings, weapons, machines or animals, and not for people.
pub(in crate::facts) fn is_thing(lemma: &str) -> bool {
    /// What the table ends with.
    const KINDS: [&str; 5] = ["vehicle", "structure", "weapon", "machine", "animal"];
    (THINGS.contains_key(lemma) || KINDS.contains(&lemma)) && !is_people(lemma)
}

/// Whether a noun, in dictionary form, says no more than that people are meant.
pub(super) fn is_anybody(lemma: &str) -> bool {
    ANYBODY.contains(lemma)
}

/// Whether a noun, in dictionary form, describes people without saying what they are.
pub(super) fn is_described(lemma: &str) -> bool {
    DESCRIBED.contains(lemma)
}

/// Whether a noun, in dictionary form, means several people at once.
pub(super) fn is_collective(lemma: &str) -> bool {
    COLLECTIVE.contains(lemma)
}

/// How two nouns, in dictionary form, go together.
pub(super) fn kinship(one: &str, other: &str) -> Kinship {
    let (any_one, any_other) = (ANYBODY.contains(one), ANYBODY.contains(other));
    let described = |lemma: &str| DESCRIBED.contains(lemma);
    if one == other {
        Kinship::Same
    } else if (any_one || described(one)) && (any_other || described(other)) {
        Kinship::Describes
    } else if any_one || is_broader(one, other) {
        Kinship::Broader
    } else if any_other || is_broader(other, one) {
        Kinship::Narrower
    } else if described(one) || described(other) {
        Kinship::Describes
    } else {
        Kinship::Apart
    }
}

/// Whether the first noun, in dictionary form, may mean those whom the second names.
pub(in crate::facts) fn may_mean(one: &str, other: &str) -> bool {
    kinship(one, other) != Kinship::Apart
}

/// Whether the first noun, in dictionary form, is a broader one than the second: “vessel”, “trawler”.
pub(in crate::facts) fn is_broader(above: &str, below: &str) -> bool {
    // The table has no longer way than this, and a circle must not hold us.
    const DEPTH: usize = 16;
    let leads = |table: &Broader| {
        let mut way = std::iter::successors(table.get(below), |word| table.get(*word)).take(DEPTH);
        way.any(|word| *word == above)
    };
    leads(&PEOPLE) || leads(&THINGS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_for_people_go_together_by_kind() {
        assert_eq!(kinship("worker", "miner"), Kinship::Broader);
        assert_eq!(kinship("miner", "people"), Kinship::Narrower);
        assert_eq!(kinship("hero", "miner"), Kinship::Describes);
        assert_eq!(kinship("individual", "member"), Kinship::Describes);
        assert_eq!(kinship("nurse", "miner"), Kinship::Apart);
        assert!(is_people("firefighter") && !is_people("bridge"));
    }

    #[test]
    fn nouns_for_things_go_together_by_kind() {
        assert_eq!(kinship("vessel", "trawler"), Kinship::Broader);
        assert_eq!(kinship("helicopter", "aircraft"), Kinship::Narrower);
        assert_eq!(kinship("trawler", "helicopter"), Kinship::Apart);
        assert!(is_thing("hospital") && is_thing("animal") && !is_thing("nurse") && !is_thing("vote"));
    }
}
