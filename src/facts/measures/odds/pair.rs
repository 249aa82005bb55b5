//! Two numbers with what stands around them.

use super::context::Context;
use super::vocabulary::Vocabulary;

/// Two numbers of one scale.
pub(super) struct Pair<'p, 'a> {
    pub(super) vocabulary: &'p Vocabulary<'a>,
    pub(super) earlier: &'p Context<'a>,
    pub(super) later: &'p Context<'a>,
    /// How much the words tell that the two clauses share.
    pub(super) shared_by_clauses: f32,
}

impl<'p, 'a> Pair<'p, 'a> {
    pub(super) fn new(
        vocabulary: &'p Vocabulary<'a>,
        earlier: &'p Context<'a>,
        later: &'p Context<'a>,
    ) -> Self {
        let shared_by_clauses = vocabulary.shared(&earlier.clause, &later.clause);
        Self { vocabulary, earlier, later, shared_by_clauses }
    }

    /// Whether something is so of one of them and not of the other.
    pub(super) fn one(&self, is: impl Fn(&Context<'a>) -> bool) -> bool {
        is(self.earlier) != is(self.later)
    }

    /// Whether something is so of one of them or of both.
    pub(super) fn any(&self, is: impl Fn(&Context<'a>) -> bool) -> bool {
        is(self.earlier) || is(self.later)
    }

    /// Whether something is so of both.
    pub(super) fn both(&self, is: impl Fn(&Context<'a>) -> bool) -> bool {
        is(self.earlier) && is(self.later)
    }

    /// What both have of something, if they have it.
    pub(super) fn have<T>(&self, get: impl Fn(&'p Context<'a>) -> Option<T>) -> Option<(T, T)> {
        get(self.earlier).zip(get(self.later))
    }

    /// Whether both have something, and the same.
    pub(super) fn same<T: PartialEq>(&self, get: impl Fn(&'p Context<'a>) -> Option<T>) -> bool {
        self.have(get).is_some_and(|(one, other)| one == other)
    }

    /// Whether both have something, and not the same.
    pub(super) fn differ<T: PartialEq>(&self, get: impl Fn(&'p Context<'a>) -> Option<T>) -> bool {
        self.have(get).is_some_and(|(one, other)| one != other)
    }
}
