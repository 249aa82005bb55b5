//! Which earlier count of its group a count looks back to.

use rustc_hash::FxHashMap;

use super::antecedent::{Antecedent, Evidence};
use super::same::{has_size_of, is_lead, may_introduce};
use super::{Count, Counts, Share};
use crate::facts::Bound;
use crate::facts::ids::CountId;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;

/// How many earlier counts, of a noun or of people, are looked back to.
const BACK: usize = 8;

/// So many sentences back, a group of the same noun is the one that is meant.
const CLOSE: usize = 2;

/// Gives every count the one it looks back to. One that says a size again is preferred to one that says another.
pub(super) fn link(text: &Text, numbers: &Numbers, people: &People, counts: &mut Counts) {
    let mut by_noun: FxHashMap<String, Vec<CountId>> = FxHashMap::default();
    let mut counted_people: Vec<CountId> = Vec::new();
    let mut by_happening: FxHashMap<String, Vec<CountId>> = FxHashMap::default();
    let leads: Vec<CountId> = counts.ids().take(BACK).filter(|&at| is_lead(text, &counts[at])).collect();
    for index in counts.ids() {
        let later = &counts[index];
        let of_noun =
            later.lemma.as_ref().and_then(|lemma| by_noun.get(lemma)).map_or(&[][..], |known| last(known));
        // Of whom a story is about it may speak at any place.
        let right_before = counts.around(index, BACK, 0).before(index);
        let older = leads.iter().copied().filter(|&lead| !right_before.contains(lead) && lead < index);
        let near: Vec<CountId> = older.chain(right_before.clone()).collect();
        let antecedent = (later.share == Share::Whole).then(|| {
            let recent = if later.is_people() { last(&counted_people) } else { &[] };
            let older = |lead: &CountId| {
                recent.first().is_some_and(|first| lead < first) && counts[*lead].is_people()
            };
            let of_people: Vec<CountId> =
                leads.iter().copied().filter(older).chain(recent.iter().copied()).collect();
            let own = later.happenings.iter().filter(|it| it.own);
            let told = own.filter_map(|it| by_happening.get(&it.what)).flat_map(|known| last(known));
            let mut of_told: Vec<CountId> = told.copied().collect();
            of_told.sort_unstable();
            let before = Before { of_noun, of_people: &of_people, of_told: &of_told, near: &near };
            before.antecedent(text, numbers, people, counts, index)
        });
        counts[index].antecedent = antecedent.flatten();
        let later = &counts[index];
        if later.is_people() {
            counted_people.push(index);
        }
        for happening in &later.happenings {
            by_happening.entry(happening.what.clone()).or_default().push(index);
        }
        if let Some(lemma) = &later.lemma {
            by_noun.entry(lemma.clone()).or_default().push(index);
        }
    }
}

fn last(counts: &[CountId]) -> &[CountId] {
    &counts[counts.len().saturating_sub(BACK)..]
}

/// The counts before one that it may look back to, in text order.
struct Before<'a> {
    of_noun: &'a [CountId],
    of_people: &'a [CountId],
    /// Those of whom was told what belongs to the later one.
    of_told: &'a [CountId],
    near: &'a [CountId],
}

impl Before<'_> {
    fn antecedent(
        &self,
        text: &Text,
        numbers: &Numbers,
        people: &People,
        counts: &Counts,
        index: CountId,
    ) -> Option<Antecedent> {
        let later = &counts[index];
        let found = |among: &[CountId], wanted: &[Evidence]| {
            among.iter().rev().find_map(|&count| {
                let holds = |it: &&Evidence| it.holds(text, numbers, people, counts, &counts[count], later);
                wanted.iter().find(holds).map(|&evidence| Antecedent { count, evidence })
            })
        };
        let agrees = |among: &[CountId]| among.iter().any(|&count| agree(&counts[count], later));
        let told = || is_told_of_part(&counts[counts.ids().before(index)], later);
        let exact = |among: &[CountId]| among.iter().any(|&count| has_size_of(&counts[count], later));
        // “Six members … the five members … six nurses … the five nurses”: a group of its own noun, right before it, is nearer.
        let own = self.of_noun.iter().rfind(|&&count| {
            let before = &counts[count];
            later.sentence.apart(before.sentence) <= CLOSE
                && may_introduce(before)
                && before.is_taken_up_by(later)
        });
        let nearer = |among: &[CountId]| -> Vec<CountId> {
            among.iter().copied().filter(|&count| own.is_none_or(|&own| count >= own)).collect()
        };
        // A size that was told before is no news: whoever looks back to it looks back no further.
        found(self.of_noun, &[Evidence::Size])
            .or_else(|| found(&nearer(self.of_people), &[Evidence::Size]))
            .or_else(|| found(&nearer(self.near), &[Evidence::Size]))
            .or_else(|| {
                let taken_up = self
                    .of_noun
                    .iter()
                    .rfind(|&&count| may_introduce(&counts[count]) && counts[count].is_taken_up_by(later))?;
                let clear = !agrees(self.of_noun) && !told();
                clear.then(|| found(&[*taken_up], &[Evidence::Noun])).flatten()
            })
            .or_else(|| {
                let clear = !agrees(self.of_noun) && !told();
                clear.then(|| found(self.of_noun, &[Evidence::Holder])).flatten()
            })
            .or_else(|| {
                let sizes = self.of_told.iter().filter(|&&count| counts[count].is_exact_whole());
                let mut sizes = sizes.map(|&count| counts[count].value);
                let first = sizes.next();
                let one = sizes.all(|size| first.is_none_or(|first| (first - size).abs() < 0.5));
                let clear = one && !exact(self.of_told) && !agrees(self.of_noun) && !told();
                clear.then(|| found(self.of_told, &[Evidence::Restriction])).flatten()
            })
            .or_else(|| {
                let clear = !agrees(self.of_people);
                clear.then(|| found(self.of_people, &[Evidence::Event, Evidence::Description])).flatten()
            })
            .or_else(|| {
                let clear = !agrees(self.near) && !told();
                clear.then(|| found(self.near, &[Evidence::Kind])).flatten()
            })
            .or_else(|| {
                let introduced = self.near.iter().rfind(|&&count| may_introduce(&counts[count]))?;
                let clear =
                    || !counts[counts.ids().before(index)].iter().any(|count| has_size_of(count, later));
                found(&[*introduced], &[Evidence::Alone]).filter(|_| clear())
            })
    }
}

/// Whether two counts may both be right as to their size.
pub fn agree(one: &Count, other: &Count) -> bool {
    match one.bound {
        Bound::Exact => has_size_of(one, other),
        Bound::About => (one.value - other.value).abs() <= one.value * 0.2,
        Bound::AtLeast | Bound::Over => other.value >= one.value,
        Bound::AtMost | Bound::Under => other.value <= one.value,
    }
}

/// Whether some part of the later count’s size came before it, so that it may mean that one.
fn is_told_of_part(before: &[Count], later: &Count) -> bool {
    before
        .iter()
        .any(|count| has_size_of(count, later) && (count.lemma.is_none() || count.share != Share::Whole))
}
