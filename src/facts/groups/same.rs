//! Whether two counts are of one group. The questions are in `reason`, each asked in a file of its subject; what follows from
//! their answers is in `data/same.txt`, and for whom a count looks back, in which order, in `candidates`.

mod apart;
mod candidates;
mod counts;
mod nouns;
mod others;
mod reason;
mod scenes;
mod sizes;
mod told;

use std::sync::LazyLock;

pub(super) use self::candidates::Known;
use self::candidates::{Candidates, Search};
pub(super) use self::reason::EVENT;
use self::reason::{Pair, Reason};
pub(super) use self::scenes::is_elsewhere;
pub use self::sizes::agree;
use super::antecedent::{Antecedent, Evidence};
use super::{Counts, Share};
use crate::facts::ids::CountId;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::sameness::{Grounds, Inquiry, Verdict};
use crate::facts::text::Text;
use crate::span::Span;

static GROUNDS: LazyLock<Grounds<Evidence, Reason>> =
    LazyLock::new(|| Grounds::new(include_str!("data/same.txt")));

/// What keeps a pair apart that the table would join.
const ANOTHER_TAKEN: &str = "the later count looks back to another one, of another group";

/// All that counts are compared by.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) text: &'a Text,
    pub(super) numbers: &'a Numbers,
    pub(super) people: &'a People,
    /// All counts of the draft, in text order.
    pub(super) counts: &'a Counts,
}

impl<'a> Context<'a> {
    fn pair(self, candidates: &'a Candidates<'a>, earlier: CountId) -> Inquiry<'a, Reason> {
        let Self { text, numbers, people, counts } = self;
        let (at, earlier, later) = (earlier, &counts[earlier], &counts[candidates.later]);
        Inquiry::new(Pair { text, numbers, people, counts, candidates, at, earlier, later })
    }

    /// The count that a later one looks back to. One that says a size again is preferred to one that says another.
    pub(super) fn antecedent(self, known: &Known, later: CountId) -> Option<Antecedent> {
        if self.counts[later].share != Share::Whole {
            return None;
        }
        let candidates = known.before(self.counts, later);
        let all = candidates.all();
        let pairs: Vec<Inquiry<'_, Reason>> =
            all.iter().map(|&earlier| self.pair(&candidates, earlier)).collect();
        Search::ALL.iter().find_map(|search| {
            candidates.of(search.among).iter().rev().find_map(|&count| {
                let pair = &pairs[all.binary_search(&count).ok()?];
                let holds = |it: &&Evidence| pair.is_joined(&GROUNDS, **it);
                search.grounds.iter().find(holds).map(|&evidence| Antecedent { count, evidence })
            })
        })
    }

    /// The count from which on counts look back to each other up to one of them.
    fn first_of_group(self, count: CountId) -> CountId {
        let before = |&count: &CountId| self.counts[count].antecedent.map(|it| it.count);
        std::iter::successors(Some(count), before).last().unwrap_or(count)
    }

    /// Why two counts are of one group, or are not, of every pair that was compared and has an end in a place that is meant.
    pub(super) fn verdicts(self, is_meant: &dyn Fn(Span) -> bool) -> Vec<Verdict> {
        let mut known = Known::new(self.text, self.counts);
        let mut verdicts = Vec::new();
        for later in self.counts.ids() {
            if self.counts[later].share == Share::Whole {
                let candidates = known.before(self.counts, later);
                for earlier in candidates.all() {
                    let places = [self.counts[earlier].span, self.counts[later].span];
                    if places.iter().any(|&place| is_meant(place)) {
                        let verdict = Verdict::new(&GROUNDS, &self.pair(&candidates, earlier), places);
                        let is_one = self.first_of_group(earlier) == self.first_of_group(later);
                        verdicts.push(if is_one { verdict } else { verdict.but(ANOTHER_TAKEN) });
                    }
                }
            }
            known.add(self.counts, later);
        }
        verdicts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checker::Checker;
    use crate::draft::{Draft, Source};
    use crate::facts::Facts;
    use crate::facts::sameness::{Named, check};

    #[test]
    fn every_line_of_the_table_counts() {
        check::every_line_counts(&GROUNDS);
    }

    #[test]
    fn of_two_groups_that_may_be_meant_one_is() {
        let text = "Six nurses struck in Hull on Monday. Six doctors resigned on Tuesday. The six were back on Friday.";
        let facts = Checker::default().check(Draft::new(Source { text, ..Source::default() })).facts;
        let verdicts = facts.why_grouped(|place| facts.words(place) == "six");
        let told: Vec<_> =
            verdicts.iter().map(|it| (facts.words(it.earlier), it.joined, &*it.against)).collect();
        assert_eq!(told, [("Six nurses", false, &[ANOTHER_TAKEN][..]), ("Six doctors", true, &[])]);
    }

    #[test]
    fn a_reason_less_and_the_two_are_no_longer_joined() {
        let text = "Six nurses went on strike in Hull. The five nurses were back at work on Friday.";
        let facts = Checker::default().check(Draft::new(Source { text, ..Source::default() })).facts;
        let counts = &facts.groups().counts;
        let ids: Vec<CountId> = counts.ids().collect();
        assert_eq!(counts[ids[1]].antecedent.map(|it| it.evidence), Some(Evidence::Noun));
        let Facts { text, numbers, people, .. } = &facts;
        let context = Context { text, numbers, people, counts };
        let mut known = Known::new(text, counts);
        known.add(counts, ids[0]);
        let candidates = known.before(counts, ids[1]);
        let reasons = context.pair(&candidates, ids[0]).all();
        assert_eq!(GROUNDS.judge(reasons), Some(Evidence::Noun));
        let speaks = GROUNDS.speaks(Evidence::Noun, reasons);
        assert!(speaks.contains(&Reason::SameNoun));
        for reason in speaks {
            assert_eq!(GROUNDS.judge(reasons.without(reason)), None, "without “{}”", reason.name());
        }
        for reason in [Reason::SetElsewhere, Reason::PairNamed, Reason::SizeToldOfNoun] {
            assert_eq!(GROUNDS.judge(reasons.with(reason)), None, "with “{}”", reason.name());
        }
    }
}
