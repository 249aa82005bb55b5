//! What the other drafts on the desk say of the people whom they name, for those who want drafts compared.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use crate::finding::Position;
use crate::span::Span;

/// What a draft says of the people whom it names in full, in text order. It holds no more of the draft than that.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bios {
    /// The draft’s own date.
    pub day: Option<Date>,
    /// Each person once.
    pub people: Vec<Bio>,
}

/// What a draft says of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bio {
    /// The given name and the surname, as they compare.
    pub first: String,
    /// See `first`.
    pub last: String,
    /// The full name where it first stands.
    pub name: Said,
    /// Ages of the day of the draft, in years.
    pub ages: Vec<(i32, Said)>,
    /// Offices that the draft says are held.
    pub offices: Vec<Said>,
    /// The longer words of all titles, in small letters.
    pub roles: BTreeSet<String>,
}

/// Some words of a draft, and where they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub words: String,
    /// Where they stand, in bytes of the draft.
    pub span: Span,
    /// The same, as line and column.
    pub start: Position,
    /// Where they end.
    pub end: Position,
}

/// A draft on the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnDesk {
    /// Where it is, for programs.
    pub address: String,
    /// What it is called in messages.
    pub name: String,
    /// What it says of people.
    pub bios: Arc<Bios>,
}

/// The drafts on the desk beside the one that is checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Others {
    index: Arc<Index>,
    /// Which of them is the checked one itself.
    own: Option<usize>,
}

#[derive(Debug, PartialEq, Eq)]
struct Index {
    drafts: Vec<OnDesk>,
    /// Draft and person, by given name and by surname.
    by_first: FxHashMap<String, Vec<(usize, usize)>>,
    by_last: FxHashMap<String, Vec<(usize, usize)>>,
}

impl Others {
    /// Some drafts, in the order of their addresses.
    pub fn new(mut drafts: Vec<OnDesk>) -> Self {
        drafts.sort_by(|one, other| one.address.cmp(&other.address));
        let mut index = Index { drafts, by_first: FxHashMap::default(), by_last: FxHashMap::default() };
        for (draft, on_desk) in index.drafts.iter().enumerate() {
            for (person, bio) in on_desk.bios.people.iter().enumerate() {
                index.by_first.entry(bio.first.clone()).or_default().push((draft, person));
                index.by_last.entry(bio.last.clone()).or_default().push((draft, person));
            }
        }
        Self { index: Arc::new(index), own: None }
    }

    /// The same, as seen from the one at this address.
    #[must_use]
    pub fn seen_from(&self, address: &str) -> Self {
        let own = self.index.drafts.iter().position(|draft| draft.address == address);
        Self { index: Arc::clone(&self.index), own }
    }

    /// Whom other drafts give the given name or the surname of somebody, in the order of the drafts.
    pub fn sharing(&self, bio: &Bio) -> Vec<(&OnDesk, &Bio)> {
        let shared = [self.index.by_first.get(&bio.first), self.index.by_last.get(&bio.last)];
        let mut places: Vec<_> = shared.into_iter().flatten().flatten().copied().collect();
        places.retain(|(draft, _)| Some(*draft) != self.own);
        places.sort_unstable();
        places.dedup();
        let found = places.into_iter().map(|(draft, person)| {
            let draft = &self.index.drafts[draft];
            (draft, &draft.bios.people[person])
        });
        found.collect()
    }
}

impl Bios {
    /// Whether the draft gives somebody this given name and this surname.
    pub fn names(&self, first: &str, last: &str) -> bool {
        self.people.iter().any(|bio| bio.first == first && bio.last == last)
    }
}
