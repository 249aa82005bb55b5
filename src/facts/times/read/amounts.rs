//! Numbers before a unit of time: “14”, “two and a half”, “several”, “a couple of”.

use super::super::meaning::Amount;
use super::super::pieces::Joint;
use super::super::vocabulary::Word;
use super::{Found, Reader};

impl Reader<'_> {
    /// How many.
    pub(super) fn amount(&self, at: usize) -> Found<Amount> {
        match self.lower(at) {
            "another" | "additional" => return self.number(at + 1).or(Some((Amount::ONE, at + 1))),
            "a" | "an" => return Some(self.amount_of_article(at + 1)),
            "half" if self.is(at + 1, &["a", "an"]) => return Some((Amount(Some(50)), at + 2)),
            _ => {}
        }
        if self.word(at) == Word::Vague {
            let end = at + 1;
            return Some((Amount(None), end + usize::from(self.word(end) == Word::Scale(100))));
        }
        let (low, end) = self.number(at)?;
        // “two to three”, “10-20”: between the two.
        let joined = self.joint(end) == Joint::Hyphen && matches!(self.word(end), Word::Digits(_));
        let high = end + usize::from(!joined);
        if (joined || self.is(end, &["to", "or"]))
            && let Some((_, end)) = self.number(high)
        {
            return Some((Amount(None), end));
        }
        Some((low, end))
    }

    /// What follows “a”: “few”, “couple of”, “hundred”, or nothing, which is one.
    fn amount_of_article(&self, at: usize) -> (Amount, usize) {
        match self.word(at) {
            Word::Vague => (Amount(None), at + 1),
            Word::Scale(scale) => (Amount::whole(scale), at + 1),
            _ if self.is(at, &["couple"]) => {
                (Amount::whole(2), at + 1 + usize::from(self.is(at + 1, &["of"])))
            }
            _ if self.is(at, &["dozen"]) => (Amount::whole(12), at + 1),
            _ if self.is(at, &["additional", "full", "whole", "further"]) => (Amount::ONE, at + 1),
            _ => (Amount::ONE, at),
        }
    }

    /// A number in figures or words, with its half: “2.5”, “9 1/2”, “two and a half”, “twenty-four”.
    fn number(&self, at: usize) -> Found<Amount> {
        let (mut hundredths, mut end) = self.figures(at).or_else(|| {
            let (number, end) = self.cardinal(at)?;
            Some((i64::from(number) * 100, end))
        })?;
        if self.is(end, &["and"]) && self.is(end + 1, &["a"]) && self.is(end + 2, &["half"]) {
            (hundredths, end) = (hundredths + 50, end + 3);
        } else if self.word(end) == Word::Digits(1)
            && self.joint(end + 1) == Joint::Slash
            && let Word::Digits(part @ 2..=4) = self.word(end + 1)
        {
            (hundredths, end) = (hundredths + 100 / i64::from(part), end + 2);
        }
        Some((Amount(Some(hundredths)), end))
    }

    /// “14”, “1,200”, “2.5”, in hundredths.
    fn figures(&self, at: usize) -> Found<i64> {
        if let Word::Digits(number) = self.word(at) {
            return Some((i64::from(number) * 100, at + 1));
        }
        let text = self.lower(at).replace(',', "");
        if let Some((number, part)) = half_behind(&text) {
            return Some((number * 100 + part, at + 1));
        }
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let is_number = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || whole.len() > 9 || part.len() > 2 || !is_number(whole) || !is_number(part) {
            return None;
        }
        let part = format!("{part:0<2}").parse::<i64>().ok()?;
        Some((whole.parse::<i64>().ok()? * 100 + part, at + 1))
    }

    /// “six”, “twenty-four”, “two hundred and fifty”.
    pub(super) fn cardinal(&self, at: usize) -> Found<i32> {
        let (mut number, mut end) = self.below_hundred(at)?;
        while let Word::Scale(scale) = self.word(end) {
            number = number.checked_mul(scale)?;
            end += 1;
            let rest = end + usize::from(self.is(end, &["and"]));
            if let Some((more, after)) = self.below_hundred(rest) {
                (number, end) = (number.checked_add(more)?, after);
            }
        }
        Some((number, end))
    }

    fn below_hundred(&self, at: usize) -> Found<i32> {
        let Word::Cardinal(first) = self.word(at) else { return None };
        match self.word(at + 1) {
            Word::Cardinal(second @ 1..=9) if first >= 20 => Some((first + second, at + 2)),
            _ => Some((first, at + 1)),
        }
    }

    /// “third”, “21st”, “twenty-first”.
    pub(super) fn ordinal(&self, at: usize) -> Found<i8> {
        match (self.word(at), self.word(at + 1)) {
            (Word::Ordinal(number), _) => Some((number, at + 1)),
            (Word::Cardinal(tens @ (20 | 30)), Word::Ordinal(ones @ 1..=9)) => {
                Some((i8::try_from(tens).ok()? + ones, at + 2))
            }
            (Word::Cardinal(tens @ (20 | 30)), _) if self.is(at + 1, &["second"]) => {
                Some((i8::try_from(tens).ok()? + 2, at + 2))
            }
            // The word is a unit in the vocabulary.
            _ if self.is(at, &["second"]) => Some((2, at + 1)),
            _ => None,
        }
    }
}

/// A whole number, or none, with the sign of a fraction right behind it, as that number and hundredths: “2½”, “¾”.
fn half_behind(text: &str) -> Option<(i64, i64)> {
    let sign = text.chars().next_back()?;
    let part = match sign {
        '¼' => 25,
        '½' => 50,
        '¾' => 75,
        _ => return None,
    };
    let whole = text.strip_suffix(sign)?;
    let number = if whole.is_empty() { 0 } else { whole.parse::<u16>().ok()? };
    Some((i64::from(number), part))
}
