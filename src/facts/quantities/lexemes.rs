//! The pieces that numbers are read from. They are finer than words: `£4.2bn` is a sign, a number and a scale,
//! whatever the words of the sentence are.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;
use rustc_hash::FxHashSet;

use crate::english::Sentence;
use crate::span::Span;

/// A figure with digits that are still to come (“30,TK”, “5.XX”) is a piece of its own, and no number.
static PIECE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x) (?<gap> \d[\d,]*(?:[.,](?:(?:TK)+|X{1,3}|x{1,3})|(?:TK)+)\b ) | (?<number> \d{1,3}(?:[,\u{a0}\u{202f}]\d{3})+(?:\.\d+)? | \d+(?:\.\d+)?(?:[eE][+-]?\d{1,3}\b|\^[+-]?\d{1,2}\b|⁻?[⁰¹²³⁴-⁹]{1,2})? | \.\d+ ) | (?<word> [\p{L}\p{M}]+ ) | \S",
    )
    .expect("the pattern is well-formed")
});

/// A run of digits, a run of letters, or a single sign.
#[derive(Clone, Debug)]
pub(super) struct Lexeme {
    /// Where it stands in the prose of the paragraph.
    pub(super) span: Span,
    /// As written.
    pub(super) text: String,
    /// In lower case.
    pub(super) lower: String,
    /// Its value, where it is a run of digits.
    pub(super) number: Option<f64>,
    /// The word of the sentence that holds its first letter.
    pub(super) word: usize,
    /// Whether no white space stands before it.
    pub(super) glued: bool,
}

/// Takes a sentence apart.
pub(super) fn lexemes(sentence: &Sentence) -> Vec<Lexeme> {
    let (text, base) = text_of(sentence);
    let mut pieces: Vec<Lexeme> = Vec::new();
    let mut word = 0;
    for captures in PIECE.captures_iter(&text) {
        let Some(found) = captures.get(0) else { continue };
        let span = Span::from(found.range()).shift(base);
        while word + 1 < sentence.tokens.len() && sentence.tokens[word].span.end <= span.start {
            word += 1;
        }
        let digits =
            captures.name("number").map(|number| number.as_str().replace([',', '\u{a0}', '\u{202f}'], ""));
        pieces.push(Lexeme {
            span,
            text: found.as_str().to_owned(),
            lower: found.as_str().to_lowercase(),
            number: digits.and_then(|digits| value(&digits)),
            word,
            glued: pieces.last().is_some_and(|before| before.span.end == span.start),
        });
    }
    pieces
}

/// The value of figures, “10^6”, “10⁶” and “1e6” among them.
fn value(figures: &str) -> Option<f64> {
    let raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    let start = figures.find(|letter| letter == '⁻' || raised.contains(letter)).unwrap_or(figures.len());
    let (base, power) = figures.split_at(start);
    let plain =
        |letter| raised.chars().position(|it| it == letter).map_or("-".to_owned(), |it| it.to_string());
    let power: String = power.chars().map(plain).collect();
    if !power.is_empty() {
        return Some(base.parse::<f64>().ok()?.powi(power.parse().ok()?)).filter(|it| it.is_finite());
    }
    match figures.split_once('^') {
        Some((base, power)) => Some(base.parse::<f64>().ok()?.powi(power.parse().ok()?)),
        None => figures.parse().ok(),
    }
    .filter(|value: &f64| value.is_finite())
}

/// The words of a sentence with spaces for what stands between them, and where that text begins.
fn text_of(sentence: &Sentence) -> (String, usize) {
    let base = sentence.tokens.first().map_or(0, |token| token.span.start);
    let mut text = String::new();
    for token in &sentence.tokens {
        let gap = (token.span.start - base).saturating_sub(text.len());
        text.extend(std::iter::repeat_n(' ', gap));
        text.push_str(&token.text);
    }
    (text, base)
}

/// Some of the pieces of a sentence, from a place on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lexemes<'a>(pub(super) &'a [Lexeme]);

impl<'a> Lexemes<'a> {
    /// The piece at a place, or none behind the end.
    pub(super) fn get(self, at: usize) -> Option<&'a Lexeme> {
        self.0.get(at)
    }

    /// Whether this word or sign, in lower case, stands at a place.
    pub(super) fn is(self, at: usize, lower: &str) -> bool {
        self.get(at).is_some_and(|piece| piece.lower == lower)
    }

    /// Whether one of these stands at a place.
    pub(super) fn is_any(self, at: usize, lower: &[&str]) -> bool {
        lower.iter().any(|word| self.is(at, word))
    }

    /// Whether one of a set of words stands at a place.
    pub(super) fn is_in(self, at: usize, lower: &FxHashSet<&str>) -> bool {
        self.get(at).is_some_and(|piece| lower.contains(piece.lower.as_str()))
    }

    /// Whether the piece at a place touches the one before it.
    pub(super) fn is_glued(self, at: usize) -> bool {
        self.get(at).is_some_and(|piece| piece.glued)
    }

    /// Whether a hyphen or dash stands at a place.
    pub(super) fn is_hyphen(self, at: usize) -> bool {
        self.is_any(at, &["-", "‐", "‑", "–"])
    }

    /// Whether a hyphen joins what stands before a place to what stands behind it: “20-30”.
    pub(super) fn is_glued_hyphen(self, at: usize) -> bool {
        self.is_hyphen(at) && self.is_glued(at) && self.is_glued(at + 1)
    }

    /// Whether figures that nobody counts with stand at a place: they begin with a zero (“007”), or are one of a
    /// row (“020 7946 0018”).
    pub(super) fn is_number_to_dial(self, at: usize) -> bool {
        let figures = |piece: &&Lexeme| piece.number.is_some() && !piece.text.contains(['.', ',']);
        let before = self.0[..at].iter().rev().take_while(figures).count();
        let row = &self.0[at - before..];
        let row = &row[..row.iter().take_while(figures).count()];
        row.len() >= 3 || row.iter().any(|piece| piece.text.len() > 1 && piece.text.starts_with('0'))
    }

    /// Whether the words of a phrase, in lower case, stand from a place on.
    pub(super) fn starts_with(self, at: usize, phrase: &[String]) -> bool {
        phrase.iter().enumerate().all(|(i, word)| self.is(at + i, word))
    }

    /// Where some pieces stand in the prose.
    pub(super) fn span(self, range: Range<usize>) -> Span {
        self.0[range.start].span.cover(self.0[range.end - 1].span)
    }

    /// The words of the sentence that some pieces belong to.
    pub(super) fn words(self, range: Range<usize>) -> Range<usize> {
        self.0[range.start].word..self.0[range.end - 1].word + 1
    }
}

/// The pieces of a phrase of a word list, as they are looked for in a sentence.
pub(super) fn phrase(words: &str) -> Vec<String> {
    PIECE.find_iter(words).map(|piece| piece.as_str().to_lowercase()).collect()
}
