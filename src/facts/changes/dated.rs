//! Two values of two times and, behind them, how far the one is from the other: “9,400 people in 1971 and 23,500 in 1979, an increase
//! of 250 percent”.

use super::comparable::{have_one_noun, is_difference};
use super::reading::{APART, Reader};
use super::{Change, Direction, Ranks, words};
use crate::facts::QuantityKind;
use crate::facts::ids::QuantityId;
use crate::facts::quantities::context::{bound_start, is_one_phrase, word};

/// The kinds of numbers that have values.
const KINDS: [QuantityKind; 4] =
    [QuantityKind::Percent, QuantityKind::Money, QuantityKind::Measure, QuantityKind::Cardinal];

impl Reader<'_> {
    /// The change between the two values before a difference, of which the noun of change tells which is the later.
    pub(super) fn change_of_dated(&self, by: QuantityId) -> Option<Change> {
        let difference = self.quantity(by);
        if !is_difference(difference) {
            return None;
        }
        let start = bound_start(self.sentence, difference);
        let (one, other) = KINDS.into_iter().find_map(|kind| self.two_dated(kind, by))?;
        let end = self.quantity(other).place.words.end;
        let opens = (end..start).rev().find(|&at| matches!(word(self.sentence, at), "," | "—" | "–"))?;
        let went = self.noun_of_change(opens, start, difference.place.words.end)?;
        let is_near = start - opens <= APART && is_one_phrase(self.sentence, opens, start, APART);
        let rose = Direction::between(self.quantity(one).interval(), self.quantity(other).interval())?;
        if !is_near {
            return None;
        }
        let (from, to) = if rose == went { (one, other) } else { (other, one) };
        Some(Change { from, to, told: Vec::new(), by: Some(by), multiple: None, ranks: Ranks::No })
    }

    /// The two numbers of a kind before a place, where there are just two, of one unit and noun, each with its time or its side.
    fn two_dated(&self, kind: QuantityKind, before: QuantityId) -> Option<(QuantityId, QuantityId)> {
        let is_of_kind =
            |id: &QuantityId| self.quantity(*id).kind == kind && self.quantity(*id).number().is_some();
        let mut all = self.all.before(before).filter(is_of_kind);
        let (one, other) = (all.next()?, all.next()?);
        let (first, second) = (self.quantity(one), self.quantity(other));
        let alike = first.unit == second.unit && have_one_noun(first, second);
        let is_dated = |id: QuantityId| self.is_of_a_time(id) || self.is_until_now(id) || self.is_of_side(id);
        (alike && is_dated(one) && is_dated(other) && all.next().is_none()).then_some((one, other))
    }

    /// “41 percent since”, “41 now”
    fn is_until_now(&self, number: QuantityId) -> bool {
        /// So many words behind a number tell of its time.
        const NEAR: usize = 6;
        let end = self.quantity(number).place.words.end;
        (end..end + NEAR).any(|at| matches!(word(self.sentence, at), "since" | "now" | "today"))
    }

    /// “84 in the other”, “54 percent in Hobart”, “66 percent here”: the place or the group of a number.
    fn is_of_side(&self, number: QuantityId) -> bool {
        /// So many words behind a number tell of whom it is: “percent of her first serves in play in”.
        const NEAR: usize = 9;
        let end = self.quantity(number).place.words.end;
        let is_clause = |at: &usize| !matches!(word(self.sentence, *at), "," | ";" | "and" | "but");
        let near = (end..self.sentence.tokens.len().min(end + NEAR)).take_while(is_clause);
        near.into_iter().any(|at| matches!(word(self.sentence, at), "in" | "at" | "among" | "here" | "there"))
    }

    /// Which way the noun says that it went in “, an increase of 25 percent” or “, a 25 percent fall”.
    fn noun_of_change(&self, opens: usize, start: usize, end: usize) -> Option<Direction> {
        let tokens = &self.sentence.tokens;
        let noun = |at: usize| tokens.get(at).and_then(words::noun);
        let of = || {
            start
                .checked_sub(2)
                .filter(|&at| at > opens && word(self.sentence, start - 1) == "of")
                .and_then(noun)
        };
        let has_article = matches!(word(self.sentence, opens + 1), "a" | "an");
        let behind = || (end..end + 3).find_map(noun).filter(|_| has_article && start <= opens + 2);
        of().or_else(behind)
    }
}
