//! Brackets in quotations: what the reporter has put in, and brackets without their other half.

use crate::facts::{Facts, Quote};
use crate::span::Span;

/// A bracket in a quotation, with what it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bracket {
    /// “[the mayor]”, with the brackets.
    Closed(Span),
    /// One without the other half.
    Single(Span),
}

/// The square brackets of a quotation, and any that stands there without its other half, in text order.
pub(crate) fn brackets(facts: &Facts, quote: &Quote) -> Vec<Bracket> {
    let words = facts.words(quote.words).to_owned();
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut found: Vec<(usize, usize, bool)> = Vec::new();
    for (at, sign) in words.char_indices() {
        match (sign, open.last()) {
            ('[' | '(', _) => open.push((at, sign)),
            (']', Some(&(start, '['))) => {
                open.pop();
                found.push((start, at + 1, true));
            }
            (')', Some(&(_, '('))) => {
                open.pop();
            }
            (']', _) if !is_number(&words, at) => found.push((at, at + 1, false)),
            // “(sic]”: either half may be the wrong one. A lone “)” ends the number of a point, or a smile.
            (')', Some(&(start, '['))) => {
                open.pop();
                found.push((start, start + 1, false));
            }
            _ => {}
        }
    }
    found.extend(open.iter().filter(|(at, _)| !is_face(&words, *at)).map(|&(at, _)| (at, at + 1, false)));
    found.sort_unstable();
    let place = |(start, end, closed): (usize, usize, bool)| {
        let span = facts.part_of(quote.words, |_| Some(Span::new(start, end)))?;
        Some(if closed { Bracket::Closed(span) } else { Bracket::Single(span) })
    };
    found.into_iter().filter_map(place).collect()
}

/// Whether a bracket closes the number or letter of a point: “a]”.
fn is_number(words: &str, at: usize) -> bool {
    let last = words[..at].rsplit(char::is_whitespace).next().unwrap_or_default();
    last.chars().count() <= 2 && last.chars().all(char::is_alphanumeric)
}

/// Whether a bracket ends a face: “:(”.
fn is_face(words: &str, at: usize) -> bool {
    words[..at].ends_with([':', ';', '='])
}
