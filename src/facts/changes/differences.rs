//! How far a number went, where the draft tells it beside the change: “rose 25 percent, to 250 from 200”.

use super::comparable::is_difference;
use super::reading::{APART, Reader};
use super::{Change, Direction, words};
use crate::english::Sentence;
use crate::facts::Quantity;
use crate::facts::ids::QuantityId;
use crate::facts::quantities::context::{bound_start, is_one_phrase, lead_start, word, word_before};

/// A sentence that only tells the difference is no longer: “That is an increase of 20 percent on the year before.”
const SHORT: usize = 16;

impl Reader<'_> {
    /// “Rose 25 percent, to 250 from 200”, “a 25 percent rise, from 200 to 250”.
    pub(super) fn difference_before(&self, change: &Change) -> Option<QuantityId> {
        let first = change.from.min(change.to);
        let by = self.all.before(first).next_back()?;
        let difference = self.quantity(by);
        let start = lead_start(self.sentence, self.quantity(first)).checked_sub(1)?;
        let end = difference.place.words.end;
        let near = end <= start && is_one_phrase(self.sentence, end, start, 8);
        let before = bound_start(self.sentence, difference);
        let verb = |at: usize| {
            let token = &self.sentence.tokens[at];
            words::verb(token).or_else(|| words::noun(token)).or_else(|| words::adverb(token)).is_some()
        };
        let behind_verb = (before.saturating_sub(3)..before).any(verb);
        let before_noun = (end..start).take(3).any(|at| words::noun(&self.sentence.tokens[at]).is_some());
        (near && is_difference(difference) && (behind_verb || before_noun)).then_some(by)
    }

    /// “From 200 to 250, a 25 percent increase”, “… or 25 percent”, “… (up 25%)”.
    pub(super) fn difference_behind(&self, change: &Change) -> Option<QuantityId> {
        let last = change.from.max(change.to);
        let by = self.all.behind(last).next()?;
        let difference = self.quantity(by);
        let end = self.quantity(last).place.words.end;
        let start = bound_start(self.sentence, difference);
        let near = end < start && is_one_phrase(self.sentence, end, start, APART);
        (near && is_difference(difference) && self.is_apposed_difference(end, difference)).then_some(by)
    }

    /// Whether a percentage behind a place is offered as the difference of what stands before it.
    fn is_apposed_difference(&self, end: usize, difference: &Quantity) -> bool {
        let start = bound_start(self.sentence, difference);
        let tokens = &self.sentence.tokens;
        // What opens the phrase: “… increase of 25 percent”, “… up 25 percent”, “… or 25 percent”.
        let is_break =
            |at: &usize| matches!(tokens[*at].text.as_str(), "," | "(" | "—" | "–" | "--" | "for" | "or");
        let Some(opens) = (end..start).rev().find(is_break) else { return false };
        let by_noun = word_before(self.sentence, start) == "of"
            && (opens..start).any(|at| words::noun(&tokens[at]).is_some());
        let by_adverb = start == opens + 2 && words::adverb(&tokens[opens + 1]).is_some();
        let has_article = matches!(word(self.sentence, opens + 1), "a" | "an");
        let behind = difference.place.words.end;
        by_noun
            || by_adverb
            || has_article && self.is_before_noun_of_change(behind)
            || start == opens + 1 && self.is_restated(opens, behind)
    }

    /// “a 25 percent **increase**”
    fn is_before_noun_of_change(&self, behind: usize) -> bool {
        let mut near = self.sentence.tokens.iter().skip(behind).take(3);
        near.any(|token| words::noun(token).is_some() || token.lemma == "change")
    }

    /// “… or 25 percent.”, “… (25 percent)”
    fn is_restated(&self, opens: usize, behind: usize) -> bool {
        let ends = matches!(
            word(self.sentence, behind),
            "," | "." | ")" | "" | ";" | "—" | "in" | "since" | "over" | "from"
        );
        ends && matches!(self.sentence.tokens[opens].lower.as_str(), "or" | "(")
    }

    /// Notes which way the difference says that it went: “a 25 percent increase”.
    pub(super) fn tell_difference(&self, change: &mut Change) {
        let Some(by) = change.by else { return };
        let difference = self.quantity(by);
        if difference.place.sentence != self.index {
            return;
        }
        let end = difference.place.words.end;
        let start = bound_start(self.sentence, difference);
        let tokens = &self.sentence.tokens;
        let behind = (end..tokens.len().min(end + 2)).find_map(|at| Some((at, words::noun(&tokens[at])?)));
        let of = || {
            let noun = start.checked_sub(2).filter(|_| word_before(self.sentence, start) == "of")?;
            Some((noun, words::noun(&tokens[noun])?))
        };
        let adverb = || {
            let at = start.checked_sub(1)?;
            Some((at, words::adverb(&tokens[at])?))
        };
        if let Some((at, direction)) = behind.or_else(of).or_else(adverb) {
            let span = self.word_span(at);
            if change.told.iter().all(|(known, _)| *known != span) {
                change.told.push((span, direction));
            }
        }
    }

    /// “That is an increase of 25 percent.”, “Landlords blamed taxes for the 50 percent rise.”
    pub(super) fn difference_in_next(&self, change: &Change) -> Option<QuantityId> {
        let next = self.text.sentences.following(self.index)?;
        let same = next.paragraph == self.text.sentences[self.index].paragraph;
        if !same {
            return None;
        }
        self.only_difference(next).or_else(|| self.known_difference(change, next))
    }

    /// The difference that a short sentence only tells.
    fn only_difference(&self, next: &Sentence) -> Option<QuantityId> {
        let mut quantities = self.numbers.quantity_ids_in(self.index.next());
        let by = quantities.next().filter(|_| quantities.next().is_none())?;
        let difference = self.quantity(by);
        let tokens = &next.tokens;
        let (first, second) = (tokens[0].lower.as_str(), tokens.get(1)?);
        let takes_up = matches!(first, "that" | "this" | "it")
            && matches!(second.lemma.as_str(), "be" | "represent" | "mark" | "mean" | "equal" | "amount");
        let names =
            matches!(first, "the") && (1..tokens.len().min(6)).any(|at| words::noun(&tokens[at]).is_some());
        let noun = tokens.iter().any(|token| words::noun(token).is_some());
        (tokens.len() <= SHORT && noun && (takes_up || names) && is_difference(difference)).then_some(by)
    }

    /// The difference that a sentence takes for known, of the same sense: “the 50 percent rise”, but not “the 50 percent
    /// rise in rents”.
    fn known_difference(&self, change: &Change, next: &Sentence) -> Option<QuantityId> {
        let (from, to) = change.ends(self.numbers);
        let went = Direction::between(from.interval(), to.interval())?;
        self.numbers.quantity_ids_in(self.index.next()).find(|&by| {
            let difference = self.quantity(by);
            let words = &difference.place.words;
            let article = word_before(next, bound_start(next, difference));
            let noun = (words.end..next.tokens.len().min(words.end + 2))
                .find(|&at| words::noun(&next.tokens[at]) == Some(went));
            let alone = |noun: usize| {
                !matches!(word(next, noun + 1), "in" | "of" | "on" | "for" | "among" | "to" | "from")
            };
            let is_known = matches!(article, "the" | "that" | "this") && is_difference(difference);
            is_known && noun.is_some_and(alone) && !self.text.is_quoted(difference.place.span)
        })
    }
}
