//! Whether a start or an end is that of the state whose length is given: the questions are in [`reason`], what follows from
//! their answers in `data/same.txt`. What was meant, granted or planned, what is denied, and what happens “again” was left
//! out where lengths and dates were read.

mod candidates;
#[cfg(test)]
mod drawn;
mod holder;
mod pair;
mod place;
mod reason;
mod state;

use std::sync::LazyLock;

pub(super) use self::candidates::Candidates;
pub(super) use self::reason::CLOSE;
use self::reason::{OneState, Reason};
use super::bounds::Bound;
use super::length::Length;
use crate::facts::Facts;
use crate::facts::sameness::{Grounds, Inquiry, Verdict};
use crate::span::Span;

static GROUNDS: LazyLock<Grounds<OneState, Reason>> =
    LazyLock::new(|| Grounds::new(include_str!("data/same.txt")));

/// How sure it is that a start or an end is that of a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sureness {
    /// By the kind, and far off.
    Likely,
    /// By the kind alone.
    Kind,
    /// By the state itself, or its holder.
    Same,
    /// By its holder, in the very sentence that gives the length.
    Beside,
}

/// How sure it is that a start or an end is that of the state of a length, if it is at all.
pub(super) fn sureness(pair: &Inquiry<'_, Reason>) -> Option<Sureness> {
    pair.ground(&GROUNDS).map(|ground| match ground {
        OneState::Itself | OneState::Holder => Sureness::Same,
        OneState::Beside => Sureness::Beside,
        OneState::Kind => Sureness::Kind,
        OneState::Likely => Sureness::Likely,
    })
}

/// Why a start or an end is that of a state, or is not, of every pair with an end in a place that is meant; without those whose
/// verb begins or ends nothing of the kind.
pub(super) fn verdicts(
    facts: &Facts,
    lengths: &[Length],
    bounds: &[Bound],
    is_meant: &dyn Fn(Span) -> bool,
) -> Vec<Verdict> {
    let candidates = Candidates::new(facts, lengths, bounds);
    let mut verdicts = Vec::new();
    for length in lengths {
        let stated = facts.times()[length.time].place.span;
        for pair in candidates.of(length) {
            let mut places = [stated, pair.pair().bound.place];
            places.sort_unstable();
            let is_any = pair.is(Reason::AnyKind) && !pair.is(Reason::Held);
            let may_be = pair.is(Reason::SameKind) || is_any;
            if may_be && places.iter().any(|&place| is_meant(place)) {
                verdicts.push(Verdict::new(&GROUNDS, &pair, places));
            }
        }
    }
    verdicts
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::facts::sameness::{Named, check};
    use crate::testing;

    #[test]
    fn every_line_of_the_table_counts() {
        check::every_line_counts(&GROUNDS);
    }

    /// Nothing but the reasons decides: without one of them, or with one against it, the end is that of something else.
    #[test]
    fn the_reasons_alone_join_an_end_to_its_state() {
        let judge = |reasons| GROUNDS.judge(reasons).map_or("another state", Named::name);
        testing::facts().draw(
            expect![[r#"
                The nine-month lockout cost jobs. The lockout ended in June 2021. Another lockout ended in May 2022.
                                                                       ~~~~~~~~~ one state, named there again
                                                                                                           ~~~~~~~~ another state
            "#]],
            |facts| {
                drawn::in_paragraphs(facts, |pair| {
                    let reasons = pair.all();
                    assert_eq!(judge(reasons.with(Reason::AnotherPlace)), "another state");
                    assert_eq!(judge(reasons.without(Reason::SameKind).without(Reason::AnyKind)), "another state");
                    Some(judge(reasons).to_owned())
                })
            },
        );
    }
}
