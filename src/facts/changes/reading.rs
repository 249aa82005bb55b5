//! From the words around its quantities to the changes of a sentence.

use super::comparable::{is_difference, may_become};
use super::{Change, Direction, Ranks, clause, standing, words};
use crate::english::{Sentence, Upos};
use crate::facts::Quantity;
use crate::facts::ids::{Ids, QuantityId, SentenceId};
use crate::facts::numbers::Numbers;
use crate::facts::quantities::context::{bound_start, is_one_phrase, lead_start, word, word_before};
use crate::facts::text::Text;
use crate::span::Span;

/// So many words may stand between the two numbers of a change.
pub(super) const APART: usize = 14;

/// The changes of a sentence.
pub(super) fn read(text: &Text, numbers: &Numbers, sentence: SentenceId) -> Vec<Change> {
    let reader = Reader {
        text,
        numbers,
        index: sentence,
        sentence: &text.sentences[sentence],
        all: numbers.quantity_ids_in(sentence),
    };
    if reader.all.len() < 2 {
        return Vec::new();
    }
    let mut changes: Vec<Change> = Vec::new();
    let told = reader.all.clone().filter_map(|from| reader.change_from(from));
    let again = reader.all.clone().filter_map(|to| reader.change_of_figure(to));
    let dated = reader.all.clone().filter_map(|by| reader.change_of_dated(by));
    for change in told.chain(again).chain(dated) {
        let taken =
            |known: &Change| [known.from, known.to].iter().any(|it| [change.from, change.to].contains(it));
        if !changes.iter().any(taken) {
            changes.push(change);
        }
    }
    if let [change] = changes.as_mut_slice()
        && change.by.is_none()
    {
        change.by = reader.difference_in_next(change);
    }
    changes
}

/// A sentence with the quantities of which one may have become another.
pub(super) struct Reader<'a> {
    pub(super) text: &'a Text,
    pub(super) numbers: &'a Numbers,
    pub(super) index: SentenceId,
    pub(super) sentence: &'a Sentence,
    /// The quantities of the sentence.
    pub(super) all: Ids<QuantityId>,
}

impl Reader<'_> {
    pub(super) fn quantity(&self, index: QuantityId) -> &Quantity {
        &self.numbers.quantities[index]
    }

    pub(super) fn word_span(&self, word: usize) -> Span {
        self.text.sentences[self.index].span_of(word..word + 1)
    }

    /// The change whose old number is this one.
    fn change_from(&self, from: QuantityId) -> Option<Change> {
        let lead = lead_start(self.sentence, self.quantity(from));
        let mut told = Vec::new();
        let compared = self.end_of_comparison(from);
        let (to, by) = match word_before(self.sentence, lead) {
            _ if compared.is_some() => compared.map(|(to, difference)| (to, Some(difference))),
            "from" => self.end_of_from(from, lead - 1, &mut told),
            "now" | "currently" => self.end_after_verb(from),
            "with" | "to"
                if lead >= 2 && matches!(word(self.sentence, lead - 2), "compared" | "compares") =>
            {
                // “Compared with 4 percent in the nation” is no change.
                let end = self.end_before(from, lead - 2, false).filter(|_| self.is_of_a_time(from));
                end.map(|(to, _)| (to, None))
            }
            _ => None,
        }?;
        let mut change = Change { from, to, told, by, multiple: None, ranks: Ranks::No };
        let is_goal = self.is_goal(&change);
        if is_goal {
            self.tell_verb(&mut change);
        }
        // “Grew 6 percent, against 9 percent the year before and 11 percent in 2022” gives three rates.
        let of_extreme = self.is_extreme(from);
        let may_differ =
            !of_extreme && (is_goal || !self.quantity(to).is_percent() && !self.is_set_against(&change));
        if change.by.is_none() && may_differ {
            change.by = self.difference_before(&change).or_else(|| self.difference_behind(&change));
        }
        self.tell_difference(&mut change);
        if !is_goal && self.is_size_of_fall(&change) {
            change.told.clear();
        }
        change.ranks = standing::ranks(self.text, self.numbers, self.index, &change);
        Some(change)
    }

    /// The new number of “from 200”, with the difference where it stands between them; notes the adverb before “from”.
    fn end_of_from(
        &self,
        from: QuantityId,
        preposition: usize,
        told: &mut Vec<(Span, Direction)>,
    ) -> Option<(QuantityId, Option<QuantityId>)> {
        let adverb =
            preposition.checked_sub(1).and_then(|at| Some((at, words::adverb(&self.sentence.tokens[at])?)));
        told.extend(adverb.map(|(at, direction)| (self.word_span(at), direction)));
        let start = adverb.map_or(preposition, |(at, _)| at);
        let (before, between) = self.end_before(from, start, adverb.is_some()).unzip();
        // “250, up from 200” has its end before, “went up from 200 to 250” behind.
        let moved = start > 0 && words::is_movement(&self.sentence.tokens[start - 1]);
        let behind = self
            .end_behind(from)
            .filter(|&to| adverb.is_none() || moved || self.is_right_behind(from, to))
            // “To 54.1 pesos from 54.2, to 9,998 rupiah from 10,030”
            .filter(|&to| before.is_none() || !self.is_set_off(from, to));
        let to = behind.or(before)?;
        Some((to, between.flatten().filter(|_| to < from)))
    }

    /// Whether the words before the two numbers tell of the step from the one to the other: the new one stands behind
    /// “to”. In “grew 15.7 percent, down from 23 percent” the verb tells of a growth, and “down” compares two of them.
    fn is_goal(&self, change: &Change) -> bool {
        let lead = lead_start(self.sentence, self.quantity(change.to));
        (change.from < change.to || self.is_behind_to(lead)) && !self.is_set_against(change)
    }

    /// Whether “but” parts the two numbers, so that only the words behind it compare them: “down a tenth from March at 818
    /// tons but up from 686 in May”.
    fn is_set_against(&self, change: &Change) -> bool {
        let (from, to) = (self.quantity(change.from), self.quantity(change.to));
        let between = to.place.words.end..from.place.words.start;
        between
            .into_iter()
            .any(|at| matches!(word(self.sentence, at), "but" | "though" | "although" | "while"))
    }

    /// Whether a number is the highest or the lowest of some time, from which no difference is reckoned: “from a high of 120”.
    fn is_extreme(&self, number: QuantityId) -> bool {
        let start = self.quantity(number).place.words.start;
        (start.saturating_sub(4)..start)
            .any(|at| matches!(word(self.sentence, at), "high" | "low" | "peak" | "record" | "best"))
    }

    /// Whether the two numbers are how much something fell: “fell 4 percent, up from 3 percent”. More of a fall may
    /// be called either way.
    fn is_size_of_fall(&self, change: &Change) -> bool {
        let start = bound_start(self.sentence, self.quantity(change.to));
        let verb =
            (start.saturating_sub(4)..start).rev().find(|&at| self.sentence.tokens[at].upos == Upos::Verb);
        verb.is_some_and(|at| words::verb(&self.sentence.tokens[at]) == Some(Direction::Down))
    }

    /// “From six to five”, with nothing between.
    fn is_right_behind(&self, from: QuantityId, to: QuantityId) -> bool {
        lead_start(self.sentence, self.quantity(to)) == self.quantity(from).place.words.end + 1
    }

    /// Whether a comma or a conjunction parts a number from the one behind it.
    fn is_set_off(&self, from: QuantityId, to: QuantityId) -> bool {
        let between = self.quantity(from).place.words.end..self.quantity(to).place.words.start;
        between.into_iter().any(|at| matches!(word(self.sentence, at), "," | "and" | "but" | "or"))
    }

    /// Whether a number is told of another time: “500 a year earlier”, “last year’s 500”, “500 in May”.
    pub(super) fn is_of_a_time(&self, number: QuantityId) -> bool {
        let words = &self.quantity(number).place.words;
        let near = words.start.saturating_sub(4)..words.end + 8;
        let mut times = self.numbers.times_in(self.index).iter();
        let earlier =
            |at: usize| matches!(word(self.sentence, at), "earlier" | "before" | "previously" | "ago");
        times.any(|time| near.contains(&time.place.words.start)) || near.clone().any(earlier)
    }

    /// The new number behind the old one: “from 200 to 250”.
    fn end_behind(&self, from: QuantityId) -> Option<QuantityId> {
        let end = self.quantity(from).place.words.end;
        let to = self.all.clone().skip_while(|&to| to <= from).find(|&to| !self.is_rate(to))?;
        let preposition = lead_start(self.sentence, self.quantity(to)).checked_sub(1)?;
        let fits = word(self.sentence, preposition) == "to" && preposition >= end;
        (fits
            && is_one_phrase(self.sentence, end, preposition, APART)
            && may_become(self.quantity(from), self.quantity(to)))
        .then_some(to)
    }

    /// The new number behind the verb of which the old one stands in brackets: “the fare, now $2, will rise to $2.50”,
    /// with the difference before it.
    fn end_after_verb(&self, from: QuantityId) -> Option<(QuantityId, Option<QuantityId>)> {
        let mut behind = self.all.behind(from).take(2);
        let first = behind.next()?;
        let by = Some(first).filter(|&by| is_difference(self.quantity(by)));
        let to = if by.is_some() { behind.next()? } else { first };
        let start = lead_start(self.sentence, self.quantity(to));
        let between = self.quantity(from).place.words.end..start;
        let moves = between.len() <= APART
            && between.clone().any(|at| words::verb(&self.sentence.tokens[at]).is_some());
        let aside = word(self.sentence, between.start) == ",";
        (aside && moves && self.is_behind_to(start) && may_become(self.quantity(from), self.quantity(to)))
            .then_some((to, by))
    }

    /// The new number before the old one, with the difference between them if there is one: “to 250, up 25 percent
    /// from 200”. `bare` where it needs no “to” of its own: “250, up from 200”.
    fn end_before(
        &self,
        from: QuantityId,
        start: usize,
        bare: bool,
    ) -> Option<(QuantityId, Option<QuantityId>)> {
        let mut by = None;
        for to in self.all.before(from).rev().filter(|&to| !self.is_rate(to)).take(4) {
            let quantity = self.quantity(to);
            let (lead, end) = (lead_start(self.sentence, quantity), quantity.place.words.end);
            let is_near = || is_one_phrase(self.sentence, end, start, APART);
            let has_clause = || by.is_some() && clause::is_one(self.sentence, end, start);
            if end > start || !(is_near() || has_clause()) {
                return None;
            }
            if by.is_none() && self.tells_how_much(quantity) && end + 3 >= start {
                by = Some(to);
                continue;
            }
            let is_aside = matches!(word_before(self.sentence, lead), "or" | "(");
            if is_aside {
                continue;
            }
            let is_end = bare || by.is_some() || self.is_behind_to(lead);
            let is_one = may_become(self.quantity(from), quantity);
            return is_end.then_some((to, by)).filter(|_| is_one);
        }
        None
    }

    /// Whether a number is the difference itself: “up 25 percent”.
    fn tells_how_much(&self, number: &Quantity) -> bool {
        let before = bound_start(self.sentence, number).checked_sub(1);
        let adverb = before.and_then(|at| words::adverb(&self.sentence.tokens[at]));
        is_difference(number) && adverb.is_some()
    }

    /// Whether a number only says of how many another is told: “8 per 1,000”.
    fn is_rate(&self, number: QuantityId) -> bool {
        word_before(self.sentence, self.quantity(number).place.words.start) == "per"
    }

    /// Whether “to” stands before a place that is not the “to” of a limit: “pays up to”.
    fn is_behind_to(&self, lead: usize) -> bool {
        // “at” before a level is as good: “closed at 250, up from 200”.
        let limit = lead >= 2 && word(self.sentence, lead - 2) == "up";
        let moved = || lead >= 3 && words::is_movement(&self.sentence.tokens[lead - 3]);
        word_before(self.sentence, lead) == "to" && (!limit || moved())
    }

    /// The new number and the difference in “250 cars, 25 percent more than the 200 sold in May”.
    fn end_of_comparison(&self, from: QuantityId) -> Option<(QuantityId, QuantityId)> {
        let number = self.quantity(from).place.words.start;
        let preposition = |at: &usize| matches!(word(self.sentence, *at), "than" | "on");
        let than = (number.saturating_sub(6)..number).rev().find(preposition)?;
        if lead_start(self.sentence, self.quantity(from)) > than + 1 {
            return None;
        }
        let by = self.all.before(from).next_back()?;
        let to = self.all.before(by).next_back()?;
        let difference = self.quantity(by);
        let words = difference.place.words.end..than;
        let more =
            |at: usize| matches!(word(self.sentence, at), "more" | "fewer" | "less" | "higher" | "lower");
        let up = bound_start(self.sentence, difference).checked_sub(1);
        let compares = match word(self.sentence, than) {
            "than" => words.len() <= 4 && words.clone().any(more),
            _ => words.is_empty() && up.is_some_and(|at| words::adverb(&self.sentence.tokens[at]).is_some()),
        };
        let end = self.quantity(to).place.words.end;
        let start = bound_start(self.sentence, difference);
        let set_off = self.sentence.tokens[end..start]
            .iter()
            .any(|token| matches!(token.text.as_str(), "," | "—" | "–"));
        (compares
            && set_off
            && start - end <= 5
            && is_difference(difference)
            && may_become(self.quantity(from), self.quantity(to)))
        .then_some((to, by))
    }
}
