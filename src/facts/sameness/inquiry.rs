//! The questions that were asked of a pair, and their answers.

use std::cell::Cell;

use super::grounds::Grounds;
use super::reason::{Named, Reason, Reasons};

/// A pair of places with the answers to what was asked of it. Each question is asked once, when somebody wants to know.
pub(in crate::facts) struct Inquiry<'a, R: Reason> {
    pair: R::Pair<'a>,
    asked: Cell<Reasons<R>>,
    found: Cell<Reasons<R>>,
}

impl<'a, R: Reason> Inquiry<'a, R> {
    /// Of a pair of which nothing was asked yet.
    pub(in crate::facts) const fn new(pair: R::Pair<'a>) -> Self {
        Self { pair, asked: Cell::new(Reasons::NONE), found: Cell::new(Reasons::NONE) }
    }

    /// The pair.
    pub(in crate::facts) const fn pair(&self) -> &R::Pair<'a> {
        &self.pair
    }

    /// Whether something is so.
    pub(in crate::facts) fn is(&self, reason: R) -> bool {
        if !self.asked.get().has(reason) {
            self.asked.set(self.asked.get().with(reason));
            if reason.holds(&self.pair) {
                self.found.set(self.found.get().with(reason));
            }
        }
        self.found.get().has(reason)
    }

    /// The first ground on which a table joins the pair; no more is asked than it takes to tell.
    pub(in crate::facts) fn ground<G: Named>(&self, grounds: &Grounds<G, R>) -> Option<G> {
        grounds.first(|reason| self.is(reason))
    }

    /// Whether a table joins the pair on one of its grounds.
    pub(in crate::facts) fn is_joined<G: Named>(&self, grounds: &Grounds<G, R>, ground: G) -> bool {
        grounds.join(ground, |reason| self.is(reason))
    }

    /// All that is so, whatever was asked.
    pub(in crate::facts) fn all(&self) -> Reasons<R> {
        R::ALL.iter().copied().filter(|&reason| self.is(reason)).collect()
    }
}
