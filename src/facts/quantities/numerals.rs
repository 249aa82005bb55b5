//! Numerals: digits, number words and their mixtures as values.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::lexemes::Lexemes;

/// A number as written, without unit.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Numeral {
    /// Its pieces.
    pub(super) range: Range<usize>,
    /// Its value.
    pub(super) value: f64,
    /// How it is meant.
    pub(super) form: Form,
    /// The power of its last scale word, 1 where it has none: of “20 to 30 million” both ends are millions.
    pub(super) scale: f64,
}

/// How a numeral is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Cardinal,
    Ordinal,
    Fraction,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Unit,
    Teen,
    Ten,
    Hundred,
    Scale,
    Dozen,
    OrdinalUnit,
    OrdinalTeen,
    OrdinalTen,
    OrdinalHundred,
    OrdinalScale,
    Part,
}

impl Class {
    fn is_ordinal(self) -> bool {
        use Class::{OrdinalHundred, OrdinalScale, OrdinalTeen, OrdinalTen, OrdinalUnit};
        matches!(self, OrdinalUnit | OrdinalTeen | OrdinalTen | OrdinalHundred | OrdinalScale)
    }
}

static NUMERALS: LazyLock<FxHashMap<&str, (Class, f64)>> = LazyLock::new(|| {
    let row = |line: &'static str| {
        let mut columns = line.split(' ');
        let (word, class, value) = (columns.next()?, columns.next()?, columns.next()?);
        let class = match class {
            "unit" => Class::Unit,
            "teen" => Class::Teen,
            "ten" => Class::Ten,
            "hundred" => Class::Hundred,
            "scale" => Class::Scale,
            "dozen" => Class::Dozen,
            "ordinal-unit" => Class::OrdinalUnit,
            "ordinal-teen" => Class::OrdinalTeen,
            "ordinal-ten" => Class::OrdinalTen,
            "ordinal-hundred" => Class::OrdinalHundred,
            "ordinal-scale" => Class::OrdinalScale,
            _ => Class::Part,
        };
        Some((word, (class, value.parse().ok()?)))
    };
    include_str!("data/numerals.txt").lines().filter(|line| !line.starts_with('#')).filter_map(row).collect()
});

/// Reads the numeral that begins at a place, the longest there is.
pub(super) fn read(pieces: Lexemes<'_>, at: usize) -> Option<Numeral> {
    if let Some(numeral) = half_of_a_scale(pieces, at) {
        return Some(numeral);
    }
    let reader = Reader { pieces };
    let numeral = reader.signed(at).or_else(|| reader.bare_fraction(at))?;
    Some(reader.fraction_after(numeral))
}

/// “half a million”, “half a dozen”, “a quarter of a million”.
fn half_of_a_scale(pieces: Lexemes<'_>, at: usize) -> Option<Numeral> {
    let (part, article) = match pieces.get(at)?.lower.as_str() {
        "half" => (0.5, at + 1),
        "a" if pieces.is(at + 1, "quarter") && pieces.is(at + 2, "of") => (0.25, at + 3),
        _ => return None,
    };
    let (class, value) = class_at(pieces, article + 1)?;
    let big = matches!(class, Class::Hundred | Class::Scale | Class::Dozen);
    (big && pieces.is_any(article, &["a", "an"])).then(|| Numeral {
        range: at..article + 2,
        value: part * value,
        form: Form::Cardinal,
        scale: 1.0,
    })
}

fn class_at(pieces: Lexemes<'_>, at: usize) -> Option<(Class, f64)> {
    NUMERALS.get(pieces.get(at)?.lower.as_str()).copied()
}

/// A value and the place behind it.
type Read = (f64, usize);

struct Reader<'a> {
    pieces: Lexemes<'a>,
}

impl Reader<'_> {
    fn class(&self, at: usize) -> Option<(Class, f64)> {
        class_at(self.pieces, at)
    }

    /// A numeral with “minus” or its sign, which must touch the digits but nothing before it.
    fn signed(&self, at: usize) -> Option<Numeral> {
        let pieces = self.pieces;
        let sign = pieces.is_any(at, &["-", "−"]) && !pieces.is_glued(at) && pieces.is_glued(at + 1);
        let negative = pieces.is_any(at, &["minus", "negative"]) || sign;
        if !negative {
            return self.unsigned(at);
        }
        let numeral = self.unsigned(at + 1).filter(|numeral| numeral.form == Form::Cardinal)?;
        Some(Numeral { range: at..numeral.range.end, value: -numeral.value, ..numeral })
    }

    fn unsigned(&self, at: usize) -> Option<Numeral> {
        if let Some(number) = self.pieces.get(at)?.number {
            return Some(self.digits(at, number));
        }
        self.words(at)
    }

    /// Digits, with what may follow them: “21st”, “1.2 million”, “3 dozen”, “4.2bn”, “1/4”, “5½”.
    fn digits(&self, at: usize, number: f64) -> Numeral {
        let pieces = self.pieces;
        let mut numeral = Numeral { range: at..at + 1, value: number, form: Form::Cardinal, scale: 1.0 };
        if pieces.is_glued(at + 1) && pieces.is_any(at + 1, &["st", "nd", "rd", "th"]) {
            return Numeral { range: at..at + 2, form: Form::Ordinal, ..numeral };
        }
        if let Some((part, end)) = self.slashed(at) {
            return Numeral { range: at..end, value: part, form: Form::Fraction, scale: 1.0 };
        }
        let mixed = self.slashed(at + 1).filter(|_| number.fract() == 0.0);
        let vulgar = pieces.get(at + 1).and_then(|piece| vulgar(&piece.text)).map(|part| (part, at + 2));
        if let Some((part, end)) = mixed.or(vulgar) {
            numeral.value += part;
            numeral.range.end = end;
        }
        self.scaled(numeral)
    }

    /// With the scale words behind it.
    fn scaled(&self, mut numeral: Numeral) -> Numeral {
        loop {
            let hyphen =
                usize::from(self.pieces.is_hyphen(numeral.range.end) && self.is_tight(numeral.range.end));
            let at = numeral.range.end + hyphen;
            let word = self
                .class(at)
                .filter(|(class, _)| matches!(class, Class::Hundred | Class::Scale | Class::Dozen));
            let Some(scale) = word.map(|(_, value)| value).or_else(|| self.abbreviated_scale(at)) else {
                return numeral;
            };
            numeral.value *= scale;
            numeral.scale *= scale;
            numeral.range.end = at + 1;
        }
    }

    /// “4.2bn”, “10k”; a bare “m” is a metre unless money stands before it, which is read elsewhere.
    fn abbreviated_scale(&self, at: usize) -> Option<f64> {
        let piece = self.pieces.get(at)?;
        match piece.lower.as_str() {
            "bn" => Some(1e9),
            "tn" | "trn" => Some(1e12),
            "mn" | "mln" => Some(1e6),
            "k" if piece.glued && !self.pieces.is_glued(at + 1) => Some(1e3),
            "m" if piece.glued && piece.text == "M" => Some(1e6),
            _ => None,
        }
    }

    /// “1/4”: digits on both sides of a slash, a denominator that people divide by.
    fn slashed(&self, at: usize) -> Option<Read> {
        let (above, below) = (self.pieces.get(at)?.number?, self.pieces.get(at + 2)?.number?);
        let tight =
            self.pieces.is(at + 1, "/") && self.pieces.is_glued(at + 1) && self.pieces.is_glued(at + 2);
        let usual = [2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 16.0].contains(&below);
        let date = self.pieces.is(at + 3, "/");
        (tight && usual && above < below && above.fract() == 0.0 && !date).then_some((above / below, at + 3))
    }

    /// A hyphen with no white space on either side.
    fn is_tight(&self, hyphen: usize) -> bool {
        self.pieces.is_glued(hyphen) && self.pieces.is_glued(hyphen + 1)
    }

    /// Number words: groups below a thousand, each with its scale, from large to small.
    fn words(&self, at: usize) -> Option<Numeral> {
        let mut numeral = Numeral { range: at..at, value: 0.0, form: Form::Cardinal, scale: 1.0 };
        let mut least = f64::INFINITY;
        let mut next = at;
        while let Some((group, mut end, mut form)) = self.group(next, next == at) {
            if form == Form::Ordinal && group >= least {
                break;
            }
            let mut scale = 1.0;
            while form == Form::Cardinal
                && let Some((class @ (Class::Scale | Class::Dozen | Class::OrdinalScale), value)) =
                    self.class(self.behind_hyphen(end))
            {
                scale *= value;
                end = self.behind_hyphen(end) + 1;
                if class == Class::OrdinalScale {
                    form = Form::Ordinal;
                }
            }
            if group * scale >= least {
                break;
            }
            numeral.value += group * scale;
            numeral.range.end = end;
            numeral.form = form;
            numeral.scale = scale;
            if form == Form::Ordinal || scale < 1000.0 {
                break;
            }
            least = scale;
            next = end + usize::from(self.pieces.is(end, "and") || self.pieces.is(end, ","));
        }
        (numeral.range.end > at).then_some(numeral)
    }

    fn behind_hyphen(&self, at: usize) -> usize {
        at + usize::from(self.pieces.is_hyphen(at))
    }

    /// “twenty-three”, “two hundred and five”, “a hundred”, and their ordinals: below a thousand.
    fn group(&self, at: usize, first: bool) -> Option<(f64, usize, Form)> {
        let article = first && self.pieces.is_any(at, &["a", "an"]);
        if article {
            let (class, value) = self.class(at + 1)?;
            return match class {
                Class::Hundred => Some(self.below_hundred_after(100.0, at + 2)),
                Class::Scale | Class::Dozen => Some((1.0, at + 1, Form::Cardinal)),
                Class::OrdinalHundred => Some((value, at + 2, Form::Ordinal)),
                _ => None,
            };
        }
        let (class, value) = self.class(at)?;
        if matches!(class, Class::OrdinalHundred | Class::OrdinalScale) {
            return Some((value, at + 1, Form::Ordinal));
        }
        let (small, end, form) = self.below_hundred(at)?;
        let then = self.behind_hyphen(end);
        match self.class(then) {
            Some((Class::Hundred, _)) if form == Form::Cardinal => {
                Some(self.below_hundred_after(small * 100.0, then + 1))
            }
            Some((Class::OrdinalHundred, _)) if form == Form::Cardinal => {
                Some((small * 100.0, then + 1, Form::Ordinal))
            }
            _ => Some((small, end, form)),
        }
    }

    /// The part of a group behind its hundreds, where there is one.
    fn below_hundred_after(&self, hundreds: f64, at: usize) -> (f64, usize, Form) {
        let next = at + usize::from(self.pieces.is(at, "and"));
        match self.below_hundred(next) {
            // “between one hundred and two hundred” is two numbers.
            Some((rest, end, form)) if !matches!(self.class(end), Some((Class::Hundred, _))) => {
                (hundreds + rest, end, form)
            }
            _ => (hundreds, at, Form::Cardinal),
        }
    }

    fn below_hundred(&self, at: usize) -> Option<(f64, usize, Form)> {
        let (class, value) = self.class(at)?;
        match class {
            Class::Unit | Class::Teen => Some((value, at + 1, Form::Cardinal)),
            Class::OrdinalUnit | Class::OrdinalTeen | Class::OrdinalTen => {
                Some((value, at + 1, Form::Ordinal))
            }
            Class::Ten => {
                let next = self.behind_hyphen(at + 1);
                match self.class(next) {
                    Some((Class::Unit, unit)) if unit > 0.0 => Some((value + unit, next + 1, Form::Cardinal)),
                    Some((Class::OrdinalUnit, unit)) => Some((value + unit, next + 1, Form::Ordinal)),
                    _ => Some((value, at + 1, Form::Cardinal)),
                }
            }
            _ => None,
        }
    }

    /// What a fraction behind a number makes of it: “two-thirds”, “three and a half million”.
    fn fraction_after(&self, numeral: Numeral) -> Numeral {
        if numeral.form != Form::Cardinal || numeral.scale > 1.0 {
            return numeral;
        }
        let end = numeral.range.end;
        if let Some((below, behind)) =
            self.denominator(self.behind_hyphen(end), (numeral.value - 1.0).abs() > 1e-9)
        {
            let range = numeral.range.start..behind;
            return Numeral { range, value: numeral.value / below, form: Form::Fraction, scale: 1.0 };
        }
        let part = self.pieces.is(end, "and").then(|| self.bare_fraction(end + 1)).flatten();
        let part = part.or_else(|| {
            let above = self.pieces.is(end, "and").then(|| self.below_hundred(end + 1)).flatten()?;
            let (below, behind) = self.denominator(self.behind_hyphen(above.1), above.0 > 1.0)?;
            Some(Numeral { range: end + 1..behind, value: above.0 / below, form: Form::Fraction, scale: 1.0 })
        });
        match part {
            Some(part) => {
                let value = numeral.value + part.value;
                self.scaled(Numeral { range: numeral.range.start..part.range.end, value, ..numeral })
            }
            None => numeral,
        }
    }

    /// “thirds” behind “two”, “third” behind “one”.
    fn denominator(&self, at: usize, plural: bool) -> Option<Read> {
        let word = self.pieces.get(at)?.lower.as_str();
        let singular = if plural { word.strip_suffix('s').unwrap_or("") } else { word };
        match NUMERALS.get(singular).or_else(|| NUMERALS.get(word).filter(|_| plural && word == "halves")) {
            // “one second” is a time.
            Some((class, value)) if class.is_ordinal() && *value > 2.0 => Some((*value, at + 1)),
            Some((Class::Part, value)) => Some((*value, at + 1)),
            _ => None,
        }
    }

    /// A fraction without a number before it: “half of”, “a third of”, “½”.
    fn bare_fraction(&self, at: usize) -> Option<Numeral> {
        let pieces = self.pieces;
        let fraction = |value, end| Some(Numeral { range: at..end, value, form: Form::Fraction, scale: 1.0 });
        if let Some(value) = vulgar(&pieces.get(at)?.text) {
            return fraction(value, at + 1);
        }
        let article = usize::from(pieces.is_any(at, &["a", "an"]));
        match self.class(at + article)? {
            (Class::Part, 2.0) => fraction(0.5, at + article + 1),
            (Class::Part, value) if article == 1 => fraction(1.0 / value, at + 2),
            (class, value) if article == 1 && class.is_ordinal() && value > 2.0 => {
                let whole = pieces.is_any(at + 2, &["of", ".", ",", "that"]) || at + 2 == pieces.0.len();
                if whole { fraction(1.0 / value, at + 2) } else { None }
            }
            _ => None,
        }
    }
}

/// The value of a fraction that is one letter.
fn vulgar(sign: &str) -> Option<f64> {
    match sign {
        "½" => Some(0.5),
        "⅓" => Some(1.0 / 3.0),
        "⅔" => Some(2.0 / 3.0),
        "¼" => Some(0.25),
        "¾" => Some(0.75),
        "⅕" => Some(0.2),
        "⅛" => Some(0.125),
        "⅜" => Some(0.375),
        "⅝" => Some(0.625),
        "⅞" => Some(0.875),
        _ => None,
    }
}
