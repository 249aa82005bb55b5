//! The earlier counts that a count may look back to, and the order in which it does.

use std::cell::OnceCell;

use rustc_hash::FxHashMap;

use super::counts::{has_size_of, is_lead, may_introduce};
use super::sizes::agree;
use crate::facts::groups::antecedent::Evidence;
use crate::facts::groups::{Count, Counts, Share};
use crate::facts::ids::CountId;
use crate::facts::quantities::is_same_count;
use crate::facts::text::Text;

/// How many earlier counts, of a noun or of people, are looked back to.
const BACK: usize = 8;

/// So many sentences back, a group of the same noun is the one that is meant.
const CLOSE: usize = 2;

/// Which earlier counts are looked through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Among {
    /// Those of the same noun.
    OfNoun,
    /// Those of people.
    People,
    /// Those to whom the same happened as the later count says in its own words: “six lawyers quit”, “the seven attorneys who
    /// resigned”.
    Told,
    /// Those right before it, and those of the lead.
    Near,
}

/// A look back through some of the earlier counts, from the nearest on, for one that some grounds join.
pub(super) struct Search {
    pub(super) among: Among,
    pub(super) grounds: &'static [Evidence],
}

impl Search {
    /// All of them, those first whose count is taken first.
    pub(super) const ALL: &[Self] = &[
        // A size that was told before is no news: whoever looks back to it looks back no further.
        Self { among: Among::OfNoun, grounds: &[Evidence::SaidAgain, Evidence::Repeated] },
        Self { among: Among::People, grounds: &[Evidence::SaidAgain, Evidence::Repeated] },
        Self { among: Among::Near, grounds: &[Evidence::SaidAgain, Evidence::Repeated] },
        Self { among: Among::OfNoun, grounds: &[Evidence::Noun] },
        Self { among: Among::OfNoun, grounds: &[Evidence::Holder] },
        Self { among: Among::Told, grounds: &[Evidence::Restriction] },
        Self { among: Among::People, grounds: &[Evidence::Event, Evidence::Description] },
        Self { among: Among::Near, grounds: &[Evidence::Kind] },
        Self { among: Among::Near, grounds: &[Evidence::Alone] },
    ];
}

/// The counts that have gone before a place in the draft.
pub(in crate::facts::groups) struct Known {
    by_noun: FxHashMap<String, Vec<CountId>>,
    people: Vec<CountId>,
    by_happening: FxHashMap<String, Vec<CountId>>,
    leads: Vec<CountId>,
}

impl Known {
    /// Before the first count of a draft.
    pub(in crate::facts::groups) fn new(text: &Text, counts: &Counts) -> Self {
        let leads = counts.ids().take(BACK).filter(|&at| is_lead(text, &counts[at])).collect();
        Self { by_noun: FxHashMap::default(), people: Vec::new(), by_happening: FxHashMap::default(), leads }
    }

    /// Goes on behind a count.
    pub(in crate::facts::groups) fn add(&mut self, counts: &Counts, id: CountId) {
        let count = &counts[id];
        if count.is_people() {
            self.people.push(id);
        }
        for happening in &count.happenings {
            self.by_happening.entry(happening.what.clone()).or_default().push(id);
        }
        if let Some(lemma) = &count.lemma {
            self.by_noun.entry(lemma.clone()).or_default().push(id);
        }
    }

    /// Those that the next count may look back to.
    pub(super) fn before<'a>(&'a self, counts: &'a Counts, later: CountId) -> Candidates<'a> {
        let count = &counts[later];
        let of_noun = count.lemma.as_ref().and_then(|lemma| self.by_noun.get(lemma));
        let of_noun = of_noun.map_or(&[][..], |known| last(known));
        // Of whom a story is about it may speak at any place.
        let right_before = counts.around(later, BACK, 0).before(later);
        let older = self.leads.iter().copied().filter(|&lead| !right_before.contains(lead) && lead < later);
        let near = older.chain(right_before.clone()).collect();
        let recent = if count.is_people() { last(&self.people) } else { &[] };
        let is_older =
            |lead: &CountId| recent.first().is_some_and(|first| lead < first) && counts[*lead].is_people();
        let older = self.leads.iter().copied().filter(is_older);
        let people = older.chain(recent.iter().copied()).collect();
        let own = count.happenings.iter().filter(|it| it.own);
        let told = own.filter_map(|it| self.by_happening.get(&it.what)).flat_map(|known| last(known));
        let mut told: Vec<CountId> = told.copied().collect();
        told.sort_unstable();
        Candidates {
            counts,
            later,
            of_noun,
            people,
            told,
            near,
            tells_part: OnceCell::new(),
            tells_size: OnceCell::new(),
        }
    }
}

fn last(counts: &[CountId]) -> &[CountId] {
    &counts[counts.len().saturating_sub(BACK)..]
}

/// The earlier counts that one may look back to, each list in text order.
pub(super) struct Candidates<'a> {
    counts: &'a Counts,
    pub(super) later: CountId,
    of_noun: &'a [CountId],
    people: Vec<CountId>,
    told: Vec<CountId>,
    near: Vec<CountId>,
    tells_part: OnceCell<bool>,
    tells_size: OnceCell<bool>,
}

impl Candidates<'_> {
    /// One of the lists.
    pub(super) fn of(&self, among: Among) -> &[CountId] {
        match among {
            Among::OfNoun => self.of_noun,
            Among::People => &self.people,
            Among::Told => &self.told,
            Among::Near => &self.near,
        }
    }

    /// All of them, in text order.
    pub(super) fn all(&self) -> Vec<CountId> {
        let mut all = [self.of_noun, &self.people, &self.told, &self.near].concat();
        all.sort_unstable();
        all.dedup();
        all
    }

    fn later(&self) -> &Count {
        &self.counts[self.later]
    }

    fn before(&self) -> &[Count] {
        &self.counts[self.counts.ids().before(self.later)]
    }

    /// Whether a group of the later count’s noun stands right before it, and nearer than one of another noun.
    pub(super) fn has_nearer_of_noun(&self, earlier: CountId) -> bool {
        let later = self.later();
        let own = self.of_noun.iter().rfind(|&&count| {
            later.sentence.apart(self.counts[count].sentence) <= CLOSE && self.is_taken_up(count)
        });
        own.is_some_and(|&own| earlier < own) && !self.of_noun.contains(&earlier)
    }

    /// Whether a nearer group of the noun is taken up by the later count.
    pub(super) fn has_nearer_taken_up(&self, earlier: CountId) -> bool {
        self.of_noun.iter().rev().take_while(|&&count| count > earlier).any(|&count| self.is_taken_up(count))
    }

    /// Whether a group begins nearer.
    pub(super) fn has_nearer_group(&self, earlier: CountId) -> bool {
        let mut nearer = self.near.iter().rev().take_while(|&&count| count > earlier);
        nearer.any(|&count| may_introduce(&self.counts[count]))
    }

    fn is_taken_up(&self, count: CountId) -> bool {
        let count = &self.counts[count];
        may_introduce(count) && count.is_taken_up_by(self.later())
    }

    /// Whether one of some counts agrees with the size of the later one.
    pub(super) fn agrees(&self, among: Among) -> bool {
        self.of(among).iter().any(|&count| agree(&self.counts[count], self.later()))
    }

    /// Whether some part of the later count’s size came before it, so that it may mean that one.
    pub(super) fn tells_size_of_part(&self) -> bool {
        let is_part = |count: &Count| count.lemma.is_none() || count.share != Share::Whole;
        let tells = || self.before().iter().any(|count| is_part(count) && has_size_of(count, self.later()));
        *self.tells_part.get_or_init(tells)
    }

    /// Whether some count before the later one has its size.
    pub(super) fn tells_size(&self) -> bool {
        *self.tells_size.get_or_init(|| self.before().iter().any(|count| has_size_of(count, self.later())))
    }

    /// Whether those of whom the same was told are counted differently, or as the later count does.
    pub(super) fn tells_several_sizes(&self) -> bool {
        let told = || self.told.iter().map(|&count| &self.counts[count]);
        let mut sizes = told().filter(|count| count.is_exact_whole()).map(|count| count.value);
        let first = sizes.next();
        let is_one = sizes.all(|size| first.is_none_or(|first| is_same_count(first, size)));
        !is_one || told().any(|count| has_size_of(count, self.later()))
    }
}
