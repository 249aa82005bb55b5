//! A whole and the list of its parts: “nine people, six adults and three children”.

use std::ops::Range;

use crate::english::{Sentence, Upos};
use crate::facts::{Bound, Facts, Interval, Quantity, QuantityKind, groups};

/// A whole with the parts listed behind it.
pub(super) struct Listed<'a> {
    pub(super) whole: &'a Quantity,
    /// The words of the list.
    pub(super) words: Range<usize>,
    /// What the parts may make.
    pub(super) sum: Interval,
    /// The same, reckoned from the numbers as printed.
    pub(super) printed: f64,
}

/// The parts listed behind a number, where they can only be all of it.
pub(super) fn behind<'a>(facts: &'a Facts, whole: &'a Quantity) -> Option<Listed<'a>> {
    let sentence = &facts.sentences[whole.place.sentence];
    let money = whole.kind == QuantityKind::Money;
    let counts = whole.kind == QuantityKind::Cardinal && whole.bound == Bound::Exact;
    let head = whole.of.as_ref().map(|of| of.head).filter(|&head| head >= whole.place.words.end);
    let at = if money { whole.place.words.end } else { head? + 1 };
    let mark = sentence.tokens.get(at)?.text.as_str();
    if !(money || counts) || !matches!(mark, "," | ":" | "—" | "–" | "(") {
        return None;
    }
    let mut list =
        List { facts, sentence, whole, parts: 0, sum: Interval::around(0.0, 0.0), printed: 0.0, joint: None };
    let mut end = at + 1;
    loop {
        end = list.part(end)?;
        match sentence.tokens.get(end).map(|token| token.text.as_str()) {
            Some(",") if word(sentence, end + 1) == "and" && list.begins(end + 2) => end += 2,
            Some("," | "and") if list.begins(end + 1) => end += 1,
            _ => break,
        }
    }
    let close = sentence.tokens.get(end).map_or("", |token| token.text.as_str());
    let closed = match mark {
        "(" => close == ")",
        "—" | "–" => close == mark || matches!(close, "" | "."),
        "," => matches!(close, "" | "." | "," | ";"),
        _ => matches!(close, "" | "." | ";"),
    };
    let fits = closed && list.parts >= 2;
    fits.then_some(Listed { whole, words: at + 1..end, sum: list.sum, printed: list.printed })
}

struct List<'a> {
    facts: &'a Facts,
    sentence: &'a Sentence,
    whole: &'a Quantity,
    parts: usize,
    sum: Interval,
    printed: f64,
    /// The preposition behind every part of an amount: “$6 million from donors and $4 million from the state”.
    joint: Option<String>,
}

impl List<'_> {
    fn quantity(&self, at: usize) -> Option<&Quantity> {
        let all = self.facts.quantities_in(self.whole.place.sentence);
        self.facts.quantities[all].iter().find(|quantity| quantity.place.words.start == at)
    }

    fn begins(&self, at: usize) -> bool {
        self.quantity(at).is_some() || matches!(word(self.sentence, at), "a" | "an")
    }

    /// Takes the part that begins at a word, and tells where it ends.
    fn part(&mut self, at: usize) -> Option<usize> {
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
        let ends =
            |i: usize| matches!(word(self.sentence, i), "" | "," | "and" | "." | ";" | ")" | "—" | "–" | ":");
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
        let first = word(self.sentence, words.start).to_owned();
        if self.whole.kind == QuantityKind::Money {
            let joint = self.joint.get_or_insert_with(|| first.clone());
            return *joint == first && matches!(first.as_str(), "from" | "for" | "in" | "to");
        }
        let Some(whole) = &self.whole.of else { return false };
        let noun = words.clone().take_while(|&i| self.sentence.tokens[i].upos != Upos::Adp).last();
        let Some(noun) = noun.map(|i| self.sentence.tokens[i].lemma.as_str()) else { return false };
        let general = [
            "person",
            "people",
            "victim",
            "passenger",
            "casualty",
            "member",
            "employee",
            "student",
            "patient",
            "resident",
            "survivor",
            "juror",
        ];
        let people = general.contains(&whole.lemma.as_str()) && groups::is_people(noun) && noun != "other";
        people || noun == whole.lemma
    }
}

fn word(sentence: &Sentence, at: usize) -> &str {
    sentence.tokens.get(at).map_or("", |token| token.lower.as_str())
}
