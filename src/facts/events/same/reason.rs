//! What may be so of two tellings of events.

use super::further::is_further;
use super::open::is_open;
use super::others::{counts_others, has_another_doer, is_elsewhere, share};
use super::times::are_apart;
use crate::facts::events::Event;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::sameness::{self, named};
use crate::facts::text::Text;

/// Two tellings of events.
pub(in crate::facts) struct Pair<'a> {
    pub(super) text: &'a Text,
    pub(super) numbers: &'a Numbers,
    pub(super) people: &'a People,
    pub(super) earlier: &'a Event,
    pub(super) later: &'a Event,
}

named! {
    /// What may be so of two tellings of events.
    pub(in crate::facts) enum Reason {
        /// “Opened”, “the opening”.
        SameKind = "the same happens",
        /// Somebody or something to whom it happens is one.
        SameTheme = "it happens to the same",
        /// “She married Low … their wedding.”
        OpenTheme = "one of them is told of as known, without whom it happens to",
        /// Neither is denied, planned or alleged where the other is not.
        ToldAlike = "both are told as facts, as plans or as denials",
        /// “Again”, “another”, “second”, and plurals, tell of a series.
        Further = "one of them is a further one of its kind",
        /// Both name who does it, and not the same.
        AnotherDoer = "another one does it",
        /// Both name a place, and not the same.
        AnotherPlace = "another place is named",
        /// Both count those who take part, and not the same number.
        AnotherNumber = "another number takes part",
        /// Both give a time, and the two cannot be one.
        AnotherTime = "another time is given",
    }
}

named! {
    /// On which grounds two places tell of one event.
    pub(in crate::facts) enum OneEvent {
        /// All that is said fits.
        Same = "one event",
        /// All but the time.
        Alike = "one event, whatever its time",
        /// All but the place.
        Somewhere = "one event, wherever it is",
    }
}

impl sameness::Reason for Reason {
    type Pair<'a> = Pair<'a>;

    fn holds(self, pair: &Pair<'_>) -> bool {
        let &Pair { text, numbers, people, earlier, later } = pair;
        match self {
            Self::SameKind => earlier.kind == later.kind,
            Self::SameTheme => share(later.theme(), earlier.theme()),
            Self::OpenTheme => is_open(earlier) || is_open(later),
            Self::ToldAlike => earlier.negated == later.negated && earlier.standing == later.standing,
            Self::Further => is_further(text, earlier) || is_further(text, later),
            Self::AnotherDoer => has_another_doer(earlier, later),
            Self::AnotherPlace => is_elsewhere(people, earlier, later),
            Self::AnotherNumber => counts_others(numbers, earlier, later),
            Self::AnotherTime => {
                let time = |event: &Event| event.time.map(|index| &numbers.times[index]);
                time(earlier).zip(time(later)).is_some_and(|(one, other)| are_apart(one, other))
            }
        }
    }
}
