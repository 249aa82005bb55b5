//! The list of parts behind a whole, read part by part.

use std::ops::Range;

use super::kinds::Counted;
use crate::english::{Sentence, Upos, lists};
use crate::facts::quantities::context::word;
use crate::facts::{Facts, Interval, Quantity, QuantityKind};

lists::sets! {
    "data/wholes.txt":
    /// Nouns of which the list behind a colon tells what they are, and not of what they consist: “three problems: 40
    /// potholes and 12 broken lamps”.
    UNCOUNTED = "uncounted";
}

/// Whether a word is a dash between clauses, or a hyphen that stands for one: “ - ”.
pub(super) fn is_dash(sentence: &Sentence, at: usize) -> bool {
    let spaced = |hyphen: usize| {
        let before = hyphen.checked_sub(1).map(|before| sentence.tokens[before].span.end);
        let behind = sentence.tokens.get(hyphen + 1).map(|next| next.span.start);
        let own = sentence.tokens[hyphen].span;
        before.is_some_and(|end| end < own.start) && behind.is_some_and(|start| own.end < start)
    };
    match word(sentence, at) {
        "—" | "–" => true,
        "-" => spaced(at),
        _ => false,
    }
}

/// A list of parts, as far as it has been read.
pub(super) struct List<'a> {
    facts: &'a Facts,
    sentence: &'a Sentence,
    whole: &'a Quantity,
    /// Those whom it counts; none of an amount.
    counted: Option<Counted<'a>>,
    /// What leads up to the list.
    mark: &'a str,
    /// How many parts there are.
    pub(super) parts: usize,
    /// What they may make.
    pub(super) sum: Interval,
    /// The same, reckoned from the numbers as printed.
    pub(super) printed: f64,
    /// Whether only a colon or a dash tells that something is a part: its noun is no kind of what the whole counts, as far as
    /// the words tell.
    pub(super) by_colon: bool,
    /// The preposition behind every part: “$6 million from donors and $4 million from the state”.
    joint: Option<String>,
}

impl<'a> List<'a> {
    /// The list behind a whole before any part is read, with the noun of what it counts and what leads up to the list.
    pub(super) fn new(
        facts: &'a Facts,
        sentence: &'a Sentence,
        whole: &'a Quantity,
        noun: Option<&'a str>,
        mark: &'a str,
    ) -> Self {
        let head = whole.of.as_ref().map(|of| of.head);
        let announced = mark != ",";
        let counted = noun.map(|noun| Counted { sentence, head, noun, announced });
        let (parts, sum, printed) = (0, Interval::around(0.0, 0.0), 0.0);
        Self { facts, sentence, whole, counted, mark, parts, sum, printed, by_colon: false, joint: None }
    }

    fn quantity(&self, at: usize) -> Option<&Quantity> {
        let all = self.facts.quantities_in(self.whole.place.sentence);
        all.iter().find(|quantity| quantity.place.words.start == at)
    }

    /// Whether a part can begin at a word.
    pub(super) fn begins(&self, at: usize) -> bool {
        self.quantity(at).is_some() || matches!(word(self.sentence, at), "a" | "an")
    }

    /// Takes the part that begins at a word, and tells where it ends.
    pub(super) fn part(&mut self, at: usize) -> Option<usize> {
        let article = matches!(word(self.sentence, at), "a" | "an");
        let quantity = self.quantity(at).cloned();
        let (value, interval, behind) = match &quantity {
            Some(quantity) if quantity.kind == self.whole.kind && quantity.unit == self.whole.unit => {
                (quantity.number()?, quantity.interval(), quantity.place.words.end)
            }
            None if article && self.whole.kind == QuantityKind::Cardinal => {
                (1.0, Interval::around(1.0, 0.0), at + 1)
            }
            _ => return None,
        };
        let ends = |i: usize| {
            matches!(word(self.sentence, i), "" | "," | "and" | "." | ";" | ")" | ":")
                || is_dash(self.sentence, i)
        };
        let end = (behind..=self.sentence.tokens.len()).find(|&i| ends(i))?;
        let verb = |i: usize| {
            matches!(self.sentence.tokens[i].upos, Upos::Verb | Upos::Aux | Upos::Pron | Upos::Sconj)
        };
        if end == behind || end - behind > 8 || (behind..end).any(verb) || !self.is_part(behind..end) {
            return None;
        }
        self.parts += 1;
        self.sum = self.sum.plus(interval);
        self.printed += value;
        Some(end)
    }

    /// Whether the words behind a part’s number name a kind of the whole: people of people, money from somewhere.
    fn is_part(&mut self, words: Range<usize>) -> bool {
        let Some(counted) = &self.counted else { return self.is_part_of_amount(words.start) };
        let start = words.start;
        let noun = words.take_while(|&i| self.sentence.tokens[i].upos != Upos::Adp).last();
        let is_announced = self.mark != "," && !UNCOUNTED.contains(counted.noun);
        let Some(noun) = noun else {
            // “11 counts: seven of theft, three of forgery”
            let by_colon = is_announced && self.is_joint(start, &["of", "in", "on", "at", "from", "for"]);
            self.by_colon |= by_colon;
            return by_colon;
        };
        let is_kind = counted.may_include(noun);
        let by_colon = !is_kind && is_announced && self.sentence.tokens[noun].upos == Upos::Noun;
        self.by_colon |= by_colon;
        is_kind || by_colon
    }

    /// Whether a part of an amount comes or goes with the same preposition as the parts before it.
    fn is_part_of_amount(&mut self, behind: usize) -> bool {
        self.is_joint(behind, &["from", "for", "in", "to"])
    }

    /// Whether the preposition behind a part is one of these, and the same as behind the parts before it.
    fn is_joint(&mut self, behind: usize, prepositions: &[&str]) -> bool {
        let preposition = word(self.sentence, behind);
        let joint = self.joint.get_or_insert_with(|| preposition.to_owned());
        joint == preposition && prepositions.contains(&preposition)
    }
}
