//! Nouns for people and for things that are counted, and which of them may mean the same ones.

use std::sync::LazyLock;

use crate::english::lexicon::numbers::CARDINALS;
use crate::english::lists;

use rustc_hash::FxHashMap;

/// Nouns with the next broader one of each.
type Broader = FxHashMap<&'static str, &'static str>;

static PEOPLE: LazyLock<Broader> = LazyLock::new(|| table(include_str!("data/people.tsv")));
static THINGS: LazyLock<Broader> = LazyLock::new(|| table(include_str!("data/things.tsv")));

fn table(file: &'static str) -> Broader {
    lists::lines(file).filter_map(|line| line.split_once('\t')).collect()
}

/// Nouns for things with those that mean the same or are broader.
static KINDS: LazyLock<FxHashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let rows = lists::lines(include_str!("data/kinds.tsv")).filter_map(|line| line.split_once('\t'));
    rows.map(|(noun, broader)| (noun, broader.split(' ').collect())).collect()
});

/// Nouns with the lines of the table that hold them: nouns of one line are for the same people or things.
static PEERS: LazyLock<FxHashMap<&str, Vec<usize>>> = LazyLock::new(|| {
    let mut peers: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (row, line) in lists::lines(include_str!("data/peers.txt")).enumerate() {
        for noun in line.split(' ') {
            peers.entry(noun).or_default().push(row);
        }
    }
    peers
});

lists::sets! {
    "data/descriptions.txt":
    ANYBODY = "anybody";
    DESCRIBED = "described";
    COLLECTIVE = "collective";
    TRADES = "trade";
    ACTING = "acting";
    SUFFERING = "suffering";
    SELECTED = "selected";
    AGE_OR_SEX = "age or sex";
    BELONGING = "belonging";
    BODIES_OF_MEMBERS = "body of members";
    CARRIED = "carried";
    CARRYING = "carrying";
    /// Nouns that tell the sex of people.
    pub(crate) SEX = "sex";
    /// Nouns that say nothing of people but that they are there, or what happened to them.
    pub(crate) THERE_OR_BEFALLEN = "there or befallen";
    /// Those of them that say nothing of who is meant.
    pub(crate) BEFALLEN = "befallen";
    /// What those who sit in a chamber or on a board are called.
    pub(crate) CHAMBER_MEMBERS = "member of a chamber";
    /// People with a disease or a wound: a suspected patient is accused of nothing.
    pub(crate) STRICKEN = "stricken";
    /// Nouns for one body that is several people: “they” takes it up, and what is told of it is told of all.
    pub(crate) SEVERAL_IN_ONE = "several in one";
}

static FILE: &str = include_str!("data/descriptions.txt");

/// Collectives of a fixed number of people.
static FIXED: LazyLock<FxHashMap<&str, f64>> = LazyLock::new(|| {
    let sized = CARDINALS.iter().copied().zip(0_u32..).filter(|(_, size)| (2..=8).contains(size));
    sized
        .flat_map(|(number, size)| lists::section(FILE, number).map(move |noun| (noun, f64::from(size))))
        .collect()
});

/// How two nouns go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kinship {
    /// One word, or two for the same people: “journalist”, “reporter”.
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
pub(crate) fn is_person_noun(lemma: &str) -> bool {
    PEOPLE.contains_key(lemma)
        || ANYBODY.contains(lemma)
        || DESCRIBED.contains(lemma)
        || FIXED.contains_key(lemma)
        || TRADES.contains(lemma)
}

/// Whether a noun, in dictionary form, is one for vehicles, buildings, weapons, machines or animals, and not for people.
pub(crate) fn is_thing(lemma: &str) -> bool {
    /// What the table ends with.
    const KINDS: [&str; 5] = ["vehicle", "structure", "weapon", "machine", "animal"];
    (THINGS.contains_key(lemma) || KINDS.contains(&lemma)) && !is_person_noun(lemma)
}

/// Whether a noun, in dictionary form, is one for people together, whose number may follow: “a crew of nine”.
pub(crate) fn is_counted_body(lemma: &str) -> bool {
    SEVERAL_IN_ONE.contains(lemma) || BODIES_OF_MEMBERS.contains(lemma)
}

/// How many people a noun, in dictionary form, always means: 4 of `quartet`.
pub(crate) fn fixed_size(lemma: &str) -> Option<f64> {
    FIXED.get(lemma).copied()
}

/// Whether a noun, in dictionary form, is for those who do something to others.
pub(crate) fn is_acting(lemma: &str) -> bool {
    ACTING.contains(lemma)
}

/// Whether a noun, in dictionary form, is for those who came to harm.
pub(crate) fn is_suffering(lemma: &str) -> bool {
    SUFFERING.contains(lemma)
}

/// Whether a noun, in dictionary form, is for some of those who took part: “winner”.
pub(crate) fn is_selected(lemma: &str) -> bool {
    SELECTED.contains(lemma)
}

/// Whether a noun, in dictionary form, says what people are by age or sex.
pub(crate) fn is_age_or_sex(lemma: &str) -> bool {
    AGE_OR_SEX.contains(lemma)
}

/// Whether those told of by one noun may be called by another where the draft speaks of them as known: by one that means the
/// same or is broader, of people also by one that describes them, tells their age or sex or says where they belong.
pub(crate) fn may_be_called(one: &str, other: &str) -> bool {
    let of_people = |lemma: &str| is_person_noun(lemma) || BELONGING.contains(lemma);
    if of_people(one) && of_people(other) {
        let age_or_sex = |lemma: &str| AGE_OR_SEX.contains(lemma);
        let loose = |lemma: &str| BELONGING.contains(lemma) || FIXED.contains_key(lemma);
        return match (age_or_sex(one), age_or_sex(other)) {
            (true, true) => false,
            (true, false) | (false, true) => true,
            _ => kinship(one, other) != Kinship::Apart || loose(one) || loose(other),
        };
    }
    is_kind_of(one, other)
}

/// Whether a noun for things means the same as another or is narrower: “frigate”, “warship”.
pub(crate) fn is_kind_of(one: &str, other: &str) -> bool {
    are_peers(one, other)
        || is_broader(other, one)
        || KINDS.get(one).is_some_and(|broader| broader.contains(&other))
}

/// Whether a noun, in dictionary form, says no more than that people are meant.
pub(crate) fn is_anybody(lemma: &str) -> bool {
    ANYBODY.contains(lemma)
}

/// Whether a noun, in dictionary form, describes people without saying what they are.
pub(crate) fn is_described(lemma: &str) -> bool {
    DESCRIBED.contains(lemma)
}

/// Whether a noun, in dictionary form, means several people at once.
pub(crate) fn is_collective(lemma: &str) -> bool {
    COLLECTIVE.contains(lemma)
}

/// How two nouns, in dictionary form, go together.
pub(crate) fn kinship(one: &str, other: &str) -> Kinship {
    // “Somebody” may be any person, and no thing.
    let (any_one, any_other) =
        (ANYBODY.contains(one) && is_person_noun(other), ANYBODY.contains(other) && is_person_noun(one));
    let described = |lemma: &str| DESCRIBED.contains(lemma) && is_person_noun(one) && is_person_noun(other);
    if one == other || are_peers(one, other) {
        Kinship::Same
    } else if are_two_sides(one, other) {
        Kinship::Apart
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

/// Whether nobody goes by both nouns, in dictionary form: “passenger”, “crew”.
pub(crate) fn are_two_sides(one: &str, other: &str) -> bool {
    CARRIED.contains(one) && CARRYING.contains(other) || CARRIED.contains(other) && CARRYING.contains(one)
}

/// Whether two nouns are for the same people or things.
fn are_peers(one: &str, other: &str) -> bool {
    let rows = |noun: &str| PEERS.get(noun).map_or(&[][..], Vec::as_slice);
    rows(one).iter().any(|row| rows(other).contains(row))
}

/// Whether the first noun, in dictionary form, may mean those whom the second names.
pub(crate) fn may_mean(one: &str, other: &str) -> bool {
    kinship(one, other) != Kinship::Apart
}

/// Whether the first noun, in dictionary form, is a broader one than the second: “vessel”, “trawler”.
pub(crate) fn is_broader(above: &str, below: &str) -> bool {
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
        assert_eq!(kinship("journalist", "reporter"), Kinship::Same);
        assert_eq!(kinship("climber", "mountaineer"), Kinship::Same);
        assert!(is_person_noun("firefighter") && !is_person_noun("bridge"));
    }

    #[test]
    fn nouns_for_things_go_together_by_kind() {
        assert_eq!(kinship("vessel", "trawler"), Kinship::Broader);
        assert_eq!(kinship("helicopter", "aircraft"), Kinship::Narrower);
        assert_eq!(kinship("trawler", "helicopter"), Kinship::Apart);
        assert!(is_thing("hospital") && is_thing("animal") && !is_thing("nurse") && !is_thing("vote"));
    }
}
