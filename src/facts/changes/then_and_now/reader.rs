//! Numbers of then and of now, by the words around them.

use crate::english::{Upos, lists};
use crate::facts::changes::comparable::may_become;
use crate::facts::changes::said::Said;
use crate::facts::changes::when::{When, is_participle};
use crate::facts::changes::words;
use crate::facts::ids::{QuantityId, SentenceId};
use crate::facts::list::List;
use crate::facts::numbers::Numbers;
use crate::facts::quantities::context::{word, word_before};
use crate::facts::text::Text;
use crate::facts::{Quantity, QuantityKind};

lists::sets! {
    "../data/then.txt":
    /// Words for an earlier time.
    THEN = "then";
    /// Words for the present.
    NOW = "now";
    /// Marks and words at which what is told of a number ends.
    ENDS = "ends";
}

/// So many words to either side tell when a number was.
const NEAR: usize = 14;
/// So many sentences lie between the two numbers at most.
const APART: usize = 3;

/// What a draft tells of how far numbers went, and when each was.
pub(super) struct Reader<'a> {
    pub(super) text: &'a Text,
    pub(super) numbers: &'a Numbers,
    /// What each sentence says of how far numbers went.
    pub(super) told: List<SentenceId, Vec<Said>>,
}

impl Reader<'_> {
    pub(super) fn quantity(&self, id: QuantityId) -> &Quantity {
        &self.numbers.quantities[id]
    }

    /// The numbers that may be one of the two, of a sentence.
    fn ends_in(&self, sentence: SentenceId) -> impl DoubleEndedIterator<Item = QuantityId> + '_ {
        self.numbers.quantity_ids_in(sentence).filter(|&id| self.may_be_end(id))
    }

    fn may_be_end(&self, id: QuantityId) -> bool {
        let quantity = self.quantity(id);
        let place = &quantity.place;
        let sentence = &self.text.sentences[place.sentence];
        let is_amount = matches!(
            quantity.kind,
            QuantityKind::Cardinal | QuantityKind::Percent | QuantityKind::Money | QuantityKind::Measure
        );
        let is_rate = word_before(sentence, place.words.start) == "per";
        let is_bare_small = quantity.kind == QuantityKind::Cardinal
            && quantity.of.is_none()
            && quantity.number().is_some_and(|it| it < 10.0);
        let is_said = self.told[place.sentence].iter().any(|said| said.by() == Some(id));
        is_amount
            && !is_rate
            && !is_bare_small
            && !is_said
            && !self.numbers.is_in_time(place.sentence, place.words.start)
            && quantity.number().is_some_and(|it| it > 0.0)
    }

    /// The pairs of a number of then and the number of now beside it.
    pub(super) fn pairs(&self) -> Vec<(QuantityId, QuantityId)> {
        let ends: List<SentenceId, Vec<QuantityId>> =
            self.text.sentences.ids().map(|it| self.ends_in(it).collect()).collect();
        let mut pairs = Vec::new();
        for &from in ends.iter().flatten() {
            let when = self.when(from);
            if !matches!(when, When::Then | When::Year(_)) {
                continue;
            }
            let here = self.quantity(from).place.sentence;
            let fits = |&&to: &&QuantityId| {
                let (old, new) = (self.quantity(from), self.quantity(to));
                to != from && old.kind == new.kind && may_become(old, new) && self.are_together(old, new)
            };
            let near = self.text.sentences.around(here, APART, APART);
            let others: Vec<QuantityId> = ends[near].iter().flatten().filter(fits).copied().collect();
            let [to] = others[..] else { continue };
            if when.is_before(self.when(to)) {
                pairs.push((from, to));
            }
        }
        pairs
    }

    /// Whether two counts are of one noun, or stand in one paragraph.
    fn are_together(&self, old: &Quantity, new: &Quantity) -> bool {
        let paragraph = |it: &Quantity| self.text.sentences[it.place.sentence].paragraph;
        let is_of_one =
            || old.of.as_ref().zip(new.of.as_ref()).is_some_and(|(one, other)| one.lemma == other.lemma);
        old.kind != QuantityKind::Cardinal || is_of_one() || paragraph(old) == paragraph(new)
    }

    /// Whether a difference is said to be of something else: “the 4 percent rise in rents” is none of the vacancy rate.
    pub(super) fn is_of_other(&self, by: QuantityId, ends: [&Quantity; 2]) -> bool {
        /// So many words behind the number what rose or fell is named.
        const NAMED: usize = 4;
        let place = &self.quantity(by).place;
        let sentence = &self.text.sentences[place.sentence];
        let change = (place.words.end..place.words.end + NAMED)
            .find(|&at| sentence.tokens.get(at).and_then(words::noun).is_some());
        let Some(change) = change.filter(|&at| matches!(word(sentence, at + 1), "in" | "of")) else {
            return false;
        };
        let named = sentence.tokens.iter().skip(change + 2).find(|token| token.upos == Upos::Noun);
        named.is_some_and(|named| {
            ends.iter().all(|end| {
                let tokens = &self.text.sentences[end.place.sentence].tokens;
                !tokens.iter().any(|token| token.lemma == named.lemma)
            })
        })
    }

    /// When a number was, by the words around it.
    fn when(&self, id: QuantityId) -> When {
        let place = &self.quantity(id).place;
        let sentence = &self.text.sentences[place.sentence];
        let other = |at: usize| {
            self.numbers
                .quantity_at(place.sentence, at)
                .is_some_and(|it| it.place.words != place.words && it.kind == self.quantity(id).kind)
        };
        let goes_on = |at: &usize| !ENDS.contains(word(sentence, *at)) && !other(*at);
        let before = (place.words.start.saturating_sub(NEAR)..place.words.start).rev().take_while(goes_on);
        let behind = (place.words.end..sentence.tokens.len().min(place.words.end + NEAR)).take_while(goes_on);
        let all: Vec<usize> = before.chain(behind).collect();
        // “Against 44 percent in November”
        let against = all.iter().any(|&at| self.numbers.is_in_time(place.sentence, at))
            && (place.words.start.saturating_sub(2)..place.words.start)
                .any(|at| matches!(word(sentence, at), "against" | "versus" | "with"));
        if against {
            return When::Then;
        }
        // “Before that year”, “the year before”: words for then are stronger than a year.
        if all.iter().any(|&at| self.is_then(place.sentence, at)) {
            return When::Then;
        }
        if let Some(year) = all.iter().find_map(|&at| self.year(place.sentence, at)) {
            return When::Year(year);
        }
        if all.iter().any(|&at| NOW.contains(word(sentence, at))) { When::Now } else { When::Untold }
    }

    fn is_then(&self, index: SentenceId, at: usize) -> bool {
        let sentence = &self.text.sentences[index];
        let token = &sentence.tokens[at];
        // “Had finished”, but not “had 40 stores”.
        let had = token.lower == "had"
            && (at + 1..at + 3).any(|it| sentence.tokens.get(it).is_some_and(is_participle));
        let last = token.lower == "last"
            && self.numbers.is_in_time(index, at)
            && (word(sentence, at + 1) != "year" || self.text.draft.date().is_none());
        THEN.contains(token.lower.as_str()) || had || last
    }

    fn year(&self, index: SentenceId, at: usize) -> Option<i32> {
        let sentence = &self.text.sentences[index];
        if word(sentence, at) == "last" && word(sentence, at + 1) == "year" {
            return self.text.draft.date().map(|date| i32::from(date.year()) - 1);
        }
        let text = &sentence.tokens[at].lower;
        let year = text.get(..4)?.parse().ok().filter(|year| (1800..2100).contains(year))?;
        self.numbers.is_in_time(index, at).then_some(year)
    }
}
