//! Units: what stands before or behind a numeral and makes money, a measure, a share or an age of it.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::QuantityKind;
use super::lexemes::{Lexemes, phrase};
use super::numerals::Numeral;
use crate::english::lists;

/// A written form of a unit.
#[derive(Debug)]
struct Form {
    phrase: Vec<String>,
    unit: &'static str,
}

/// Written forms by their first piece, longest first.
type Forms = FxHashMap<String, Vec<Form>>;

/// A table of units: words, symbols or signs.
#[derive(Debug, Default)]
struct Table {
    words: Forms,
    /// Symbols in their own case (units), or signs that stand before the amount (money).
    symbols: FxHashMap<&'static str, &'static str>,
    /// Signs of several pieces, as `us` `$`.
    signs: Forms,
}

impl Table {
    fn new(lines: &'static str) -> Self {
        let mut table = Self::default();
        for line in lists::lines(lines) {
            let Some((unit, forms)) = line.split_once(": ") else { continue };
            let (words, symbols) = forms.split_once("; ").unwrap_or((forms, ""));
            for word in words.split(", ") {
                push(&mut table.words, Form { phrase: phrase(word), unit });
            }
            for symbol in symbols.split(", ").filter(|symbol| !symbol.is_empty()) {
                table.symbols.insert(symbol, unit);
                push(&mut table.signs, Form { phrase: phrase(symbol), unit });
            }
        }
        table
    }
}

fn push(forms: &mut Forms, form: Form) {
    let Some(first) = form.phrase.first() else { return };
    let list = forms.entry(first.clone()).or_default();
    list.push(form);
    list.sort_by_key(|form| std::cmp::Reverse(form.phrase.len()));
}

static MEASURES: LazyLock<Table> = LazyLock::new(|| Table::new(include_str!("data/units.txt")));
static MONEY: LazyLock<Table> = LazyLock::new(|| Table::new(include_str!("data/currencies.txt")));

/// A currency by its code, as a reader has it: the sign that stands before an amount, or else its name in the plural.
pub fn currency(code: &str) -> Option<Currency> {
    let sign = MONEY.symbols.iter().filter(|(sign, unit)| **unit == code && sign.chars().count() == 1);
    if let Some((sign, _)) = sign.min() {
        return Some(Currency::Sign(sign));
    }
    let names = lists::lines(include_str!("data/currencies.txt"));
    let forms = names.filter_map(|line| line.split_once(": ")).find(|(unit, _)| *unit == code)?.1;
    let names = forms.split("; ").next()?.split(", ");
    names.max_by_key(|name| (name.ends_with('s'), std::cmp::Reverse(name.len()))).map(Currency::Name)
}

/// How a currency is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Currency {
    /// Before the amount: “$”.
    Sign(&'static str),
    /// Behind it, all small: “swiss francs”.
    Name(&'static str),
}

/// What a number is of, and where the words for it end.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Unit {
    pub(super) kind: QuantityKind,
    pub(super) name: String,
    pub(super) end: usize,
}

/// The form of a table that stands at a place, the longest there is, and the place behind it.
fn find(forms: &Forms, pieces: Lexemes<'_>, at: usize) -> Option<(&'static str, usize)> {
    let list = forms.get(&pieces.get(at)?.lower)?;
    list.iter().find_map(|form| Some((form.unit, end_of(pieces, at, &form.phrase)?)))
}

/// Where the words of a phrase end that stand from a place on, hyphens between them or not: “500-square-foot”.
fn end_of(pieces: Lexemes<'_>, at: usize, phrase: &[String]) -> Option<usize> {
    let mut end = at;
    for word in phrase {
        let tied = end > at && pieces.is_hyphen(end) && pieces.is_glued(end) && pieces.is_glued(end + 1);
        end += usize::from(tied);
        if !pieces.is(end, word) {
            return None;
        }
        end += 1;
    }
    Some(end)
}

/// A sign of money that begins at a place and has a number right behind it.
pub(super) fn money_sign(pieces: Lexemes<'_>, at: usize) -> Option<(&'static str, usize)> {
    let (unit, end) = find(&MONEY.signs, pieces, at)?;
    let word = |i: usize| pieces.get(i).is_some_and(|piece| piece.lower.chars().all(char::is_alphabetic));
    // “try” and “real” are words too: a code is written in capitals.
    let code = word(at) && end == at + 1;
    let capitals = pieces.get(at).is_some_and(|piece| piece.text.chars().any(char::is_uppercase));
    // The article of “a $20-million loan” is no part of the sign.
    let tight = (at + 1..end).all(|i| pieces.is_glued(i));
    (tight && (!code || capitals)).then_some((unit, end))
}

/// The unit behind a numeral.
pub(super) fn unit_after(pieces: Lexemes<'_>, numeral: &Numeral) -> Option<Unit> {
    let end = numeral.range.end;
    let hyphen = usize::from(pieces.is_glued_hyphen(end));
    let at = end + hyphen;
    let made = |kind, name: &str, end| Some(Unit { kind, name: name.to_owned(), end });
    if let Some((name, end)) = percent(pieces, at) {
        return made(QuantityKind::Percent, name, end);
    }
    if let Some((unit, end)) = age(pieces, at) {
        return made(QuantityKind::Age, unit, end);
    }
    if let Some((code, end)) = find(&MONEY.words, pieces, at) {
        let verb = code == "KRW" && pieces.is(at, "won") && !is_scaled_or_large(numeral);
        return if verb { None } else { made(QuantityKind::Money, code, end) };
    }
    if let Some((unit, end)) = find(&MEASURES.words, pieces, at).filter(|(unit, _)| *unit != "bar") {
        return made(QuantityKind::Measure, unit, end);
    }
    // “20 (kg)”
    let open = usize::from(pieces.is_any(at, &["(", "[", "<"]));
    let (unit, end) = symbol(pieces, at + open).filter(|_| hyphen == 0 || pieces.is_glued(at))?;
    let close = usize::from(open == 1 && pieces.is_any(end, &[")", "]", ">"]));
    let digits =
        pieces.get(numeral.range.end - 1).is_some_and(|piece| piece.number.is_some()) || numeral.scale > 1.0;
    if open != close || !digits { None } else { made(QuantityKind::Measure, unit, end + close) }
}

/// The unit of measure that a word or phrase names, and the place behind it: “mile”, “square feet”.
pub(super) fn measure(pieces: Lexemes<'_>, at: usize) -> Option<(&'static str, usize)> {
    find(&MEASURES.words, pieces, at).filter(|(unit, _)| !matches!(*unit, "bar" | "turn"))
}

/// Whether the word at a place is a currency’s: “200m rupees”.
pub(super) fn is_money(pieces: Lexemes<'_>, at: usize) -> bool {
    find(&MONEY.words, pieces, at).is_some()
}

fn is_scaled_or_large(numeral: &Numeral) -> bool {
    numeral.scale > 1.0 || numeral.value >= 1000.0
}

/// “%”, “per cent”, “percentage points”.
fn percent(pieces: Lexemes<'_>, at: usize) -> Option<(&'static str, usize)> {
    if pieces.is_any(at, &["%", "percent", "percents", "pct"]) {
        let point = pieces.is_any(at + 1, &["point", "points"]);
        return Some(if point { ("percentage point", at + 2) } else { ("percent", at + 1) });
    }
    if pieces.is(at, "per") && pieces.is(at + 1, "cent") {
        return Some(("percent", at + 2));
    }
    if pieces.is(at, "percentage") {
        let hyphen = usize::from(pieces.is_hyphen(at + 1));
        let point = pieces.is_any(at + 1 + hyphen, &["point", "points"]);
        return Some(if point { ("percentage point", at + 2 + hyphen) } else { ("percent", at + 1) });
    }
    None
}

/// “years old”, “-year-old”.
fn age(pieces: Lexemes<'_>, at: usize) -> Option<(&'static str, usize)> {
    let unit = match pieces.get(at)?.lower.as_str() {
        "year" | "years" => "year",
        "month" | "months" => "month",
        "week" | "weeks" => "week",
        "day" | "days" => "day",
        _ => return None,
    };
    let old = at + 1 + usize::from(pieces.is_hyphen(at + 1));
    (pieces.is_any(old, &["old", "olds"]) || pieces.is(old, "of") && pieces.is(old + 1, "age"))
        .then(|| (unit, if pieces.is(old, "of") { old + 2 } else { old + 1 }))
}

/// A symbol, written in one piece, or in pieces that touch: `km/h`, `°C`.
fn symbol(pieces: Lexemes<'_>, at: usize) -> Option<(&'static str, usize)> {
    let mut text = String::new();
    let mut best = None;
    for (i, piece) in pieces.0.iter().enumerate().skip(at).take(4) {
        if i > at && !piece.glued {
            break;
        }
        text.push_str(&piece.text);
        if let Some(unit) = MEASURES.symbols.get(text.as_str()) {
            best = Some((*unit, i + 1));
        }
    }
    // A symbol is a whole word: “5 m” but not “5 m’s”, and “F” of “13F-1” is none.
    best.filter(|(_, end)| {
        let next = pieces.get(*end).filter(|piece| piece.glued);
        next.is_none_or(|piece| {
            matches!(
                piece.text.as_str(),
                "." | "," | ";" | ":" | ")" | "]" | "?" | "!" | "”" | "-" | "–" | "—" | "/" | "…"
            )
        })
    })
}
