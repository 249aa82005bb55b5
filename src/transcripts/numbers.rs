//! Numbers as they are heard: in figures or in words they have one value.

use super::tokens::{Kind, Token};

/// A number, and how many pieces of the text it takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    pub(super) value: f64,
    pub(super) length: usize,
    /// Whether it stands in words, not in figures.
    pub(super) spelled: bool,
}

/// A word of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Figures(f64),
    /// Below twenty.
    Unit(f64),
    Ten(f64),
    Hundred,
    Scale(f64),
}

const UNITS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ORDINALS: [&str; 21] = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

/// The number that begins at a piece, if one does.
pub(super) fn number_at(tokens: &[Token<'_>], at: usize) -> Option<Number> {
    let mut reading = Reading::default();
    let mut end = at;
    let part = |at: usize| tokens.get(at).and_then(part);
    // “A hundred” is one hundred, but “a” alone is no number.
    let is_article = tokens[at].text.eq_ignore_ascii_case("a")
        && matches!(part(at + 1), Some(Part::Hundred | Part::Scale(_)));
    if is_article {
        reading.take(Part::Unit(1.0));
        end += 1;
    }
    let spelled = !matches!(part(at), Some(Part::Figures(_)));
    loop {
        let joined =
            reading.ends_round() && tokens.get(end).is_some_and(|it| it.text.eq_ignore_ascii_case("and"));
        let next = end + usize::from(joined);
        match part(next) {
            Some(found) if joined && !matches!(found, Part::Unit(_) | Part::Ten(_)) => break,
            Some(found) if reading.take(found) => end = next + 1,
            _ => break,
        }
    }
    if end == at {
        return None;
    }
    let mut value = reading.value();
    if let Some((fraction, length)) = spelled.then(|| fraction(tokens, end)).flatten() {
        value += fraction;
        end += length;
        if let Some(Part::Scale(scale)) = part(end) {
            value *= scale;
            end += 1;
        }
    }
    Some(Number { value, length: end - at, spelled })
}

/// “point two five”
fn fraction(tokens: &[Token<'_>], at: usize) -> Option<(f64, usize)> {
    if !tokens.get(at)?.text.eq_ignore_ascii_case("point") {
        return None;
    }
    let figure = |token: &Token<'_>| match part(token) {
        Some(Part::Unit(unit)) if unit < 10.0 => Some(unit),
        _ => None,
    };
    let figures: Vec<f64> = tokens[at + 1..].iter().map_while(figure).collect();
    let fold = |(sum, scale): (f64, f64), figure: &f64| (sum + figure * scale, scale / 10.0);
    (!figures.is_empty()).then(|| (figures.iter().fold((0.0, 0.1), fold).0, figures.len() + 1))
}

/// “1st”, “third”: which of a row.
pub(super) fn ordinal(word: &str) -> Option<u32> {
    if let Some(at) = ORDINALS.iter().position(|it| *it == word) {
        return u32::try_from(at).ok();
    }
    let figures = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    matches!(&word[figures.len()..], "st" | "nd" | "rd" | "th").then(|| figures.parse().ok()).flatten()
}

/// A year said as two numbers: “twenty twenty-seven”, “nineteen eighty-four”.
pub(super) fn year(first: Number, second: Number) -> Option<f64> {
    let is_half = |it: Number| it.spelled && (10.0..100.0).contains(&it.value) && it.value.fract() == 0.0;
    (is_half(first) && is_half(second)).then_some(first.value * 100.0 + second.value)
}

fn part(token: &Token<'_>) -> Option<Part> {
    if token.kind != Kind::Word {
        return None;
    }
    let word = token.text;
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        let is_number = word.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
        return is_number.then(|| word.replace(',', "").parse().ok().map(Part::Figures)).flatten();
    }
    let word = word.to_ascii_lowercase();
    let place = |words: &[&str]| words.iter().position(|it| *it == word).and_then(|at| u8::try_from(at).ok());
    if let Some(at) = place(&UNITS) {
        return Some(Part::Unit(f64::from(at)));
    }
    if let Some(at) = place(&TENS) {
        return Some(Part::Ten(f64::from(at) * 10.0 + 20.0));
    }
    match word.as_str() {
        "hundred" => Some(Part::Hundred),
        "thousand" => Some(Part::Scale(1e3)),
        "million" => Some(Part::Scale(1e6)),
        "billion" => Some(Part::Scale(1e9)),
        "trillion" => Some(Part::Scale(1e12)),
        _ => None,
    }
}

/// What was read of a number.
#[derive(Clone, Copy, Debug, Default)]
struct Reading {
    total: f64,
    /// What stands since the last “thousand” or “million”.
    current: f64,
    last: Option<Part>,
    /// The last such word.
    scale: Option<f64>,
}

impl Reading {
    /// Takes the next word, if it can belong to the number.
    fn take(&mut self, part: Part) -> bool {
        let starts = self.last.is_none();
        let is_open = |below: f64| {
            starts || self.current % below == 0.0 && !matches!(self.last, Some(Part::Figures(_)))
        };
        let fits = match part {
            Part::Figures(_) => starts,
            Part::Unit(unit) if unit >= 10.0 => is_open(100.0),
            Part::Unit(_) => is_open(100.0) || matches!(self.last, Some(Part::Ten(_))),
            Part::Ten(_) => is_open(100.0),
            Part::Hundred => self.current >= 1.0 && self.current < 100.0,
            Part::Scale(scale) => self.current > 0.0 && self.scale.is_none_or(|last| scale < last),
        };
        // “Zero one” and “zero million” are no numbers of several words.
        let fits = fits && (starts || self.total + self.current > 0.0);
        if !fits {
            return false;
        }
        match part {
            Part::Figures(value) | Part::Unit(value) | Part::Ten(value) => self.current += value,
            Part::Hundred => self.current *= 100.0,
            Part::Scale(scale) => {
                self.total += self.current * scale;
                self.current = 0.0;
                self.scale = Some(scale);
            }
        }
        self.last = Some(part);
        true
    }

    /// Whether “and” may follow within it.
    fn ends_round(&self) -> bool {
        matches!(self.last, Some(Part::Hundred | Part::Scale(_)))
    }

    fn value(&self) -> f64 {
        self.total + self.current
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;

    #[test]
    fn words_and_figures_have_one_value() {
        for (text, value) in [
            ("42", 42.0),
            ("forty-two", 42.0),
            ("1,200", 1200.0),
            ("twelve hundred", 1200.0),
            ("two hundred and five", 205.0),
            ("four point two million", 4_200_000.0),
            ("4.2 million", 4_200_000.0),
            ("a hundred", 100.0),
            ("two thousand four", 2004.0),
            ("three million two hundred thousand", 3_200_000.0),
        ] {
            let tokens: Vec<_> = tokens(text).into_iter().filter(|it| it.kind == Kind::Word).collect();
            let number = number_at(&tokens, 0).expect(text);
            assert!((number.value - value).abs() < 1e-6, "{text}: {number:?}");
            assert_eq!(number.length, tokens.len(), "{text}");
        }
        let five_thirty: Vec<_> = tokens("five thirty");
        assert_eq!(number_at(&five_thirty, 0).map(|it| it.length), Some(1));
        assert_eq!(number_at(&tokens("a house"), 0), None);
        assert_eq!(
            (ordinal("21st"), ordinal("third"), ordinal("st"), ordinal("last")),
            (Some(21), Some(3), None, None)
        );
    }
}
