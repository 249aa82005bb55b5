//! What may be so of two places, and the set of what is.

use std::fmt;
use std::marker::PhantomData;

/// Something of which there are a few kinds, each with a name in plain words, as the tables spell it.
pub(in crate::facts) trait Named: Copy + Eq + fmt::Debug + 'static {
    /// All kinds, in order.
    const ALL: &'static [Self];

    /// The name: “both have the same noun”.
    fn name(self) -> &'static str;

    /// Where it stands among all.
    fn index(self) -> usize;

    /// The kind of this name.
    fn with_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

/// Something that may be so of a pair of places and bears on whether they tell of one thing.
pub(in crate::facts) trait Reason: Named {
    /// Two places with what was read around them.
    type Pair<'a>;

    /// Whether it is so of a pair.
    fn holds(self, pair: &Self::Pair<'_>) -> bool;
}

/// Declares an enumeration whose kinds have names.
macro_rules! named {
    ($(#[$doc:meta])* $vis:vis enum $name:ident { $($(#[$kind_doc:meta])* $kind:ident = $words:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        $vis enum $name {
            $($(#[$kind_doc])* $kind,)*
        }

        impl $crate::facts::sameness::Named for $name {
            const ALL: &'static [Self] = &[$(Self::$kind,)*];

            fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $words,)*
                }
            }

            fn index(self) -> usize {
                self as usize
            }
        }
    };
}
pub(in crate::facts) use named;

/// A set of reasons. There are at most 128 of a kind.
pub(in crate::facts) struct Reasons<R> {
    bits: u128,
    of: PhantomData<R>,
}

impl<R: Named> Reasons<R> {
    /// None.
    pub(in crate::facts) const NONE: Self = Self { bits: 0, of: PhantomData };

    const fn bit(index: usize) -> u128 {
        assert!(index < 128, "there are at most 128 reasons of a kind");
        1 << index
    }

    /// Whether it is among them.
    pub(in crate::facts) fn has(self, reason: R) -> bool {
        self.bits & Self::bit(reason.index()) != 0
    }

    /// These and another one.
    #[must_use]
    pub(in crate::facts) fn with(self, reason: R) -> Self {
        Self { bits: self.bits | Self::bit(reason.index()), ..self }
    }

    /// These but for one.
    #[cfg(test)]
    #[must_use]
    pub(in crate::facts) fn without(self, reason: R) -> Self {
        Self { bits: self.bits & !Self::bit(reason.index()), ..self }
    }

    /// All of them, in order.
    pub(in crate::facts) fn iter(self) -> impl Iterator<Item = R> {
        R::ALL.iter().copied().filter(move |&reason| self.has(reason))
    }
}

impl<R> Clone for Reasons<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for Reasons<R> {}

impl<R> PartialEq for Reasons<R> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}

impl<R> Eq for Reasons<R> {}

impl<R: Named> fmt::Debug for Reasons<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl<R: Named> FromIterator<R> for Reasons<R> {
    fn from_iter<I: IntoIterator<Item = R>>(reasons: I) -> Self {
        reasons.into_iter().fold(Self::NONE, Self::with)
    }
}
