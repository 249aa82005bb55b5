//! What marks of footnotes look like: raised figures, figures or a label in square brackets, daggers, stars.

use std::sync::LazyLock;

use regex::Regex;
use rustc_hash::FxHashSet;

use crate::english::lists;
use crate::span::Span;

/// Whatever may be a mark: raised figures, figures or a label in square brackets, daggers, stars.
static MARK: LazyLock<Regex> = LazyLock::new(|| {
    let parts = [
        r"^(?:(?<raised>[¹²³⁰⁴-⁹](?:[,˒–-]?\s?[¹²³⁰⁴-⁹])*)",
        r"|(?<label>\[\^[\w-]{1,24}\])",
        r"|(?<bracketed>\[(?:(?i:note|nb|n|fn)\.?\ )?\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\])",
        r"|(?<dagger>[†‡]+)",
        r"|(?<star>\*{1,2}))",
    ];
    Regex::new(&parts.concat()).expect("the pattern is well-formed")
});

/// What may be raised without being a mark: units, units that are words, too, and signs of formulas.
static RAISED: LazyLock<[FxHashSet<&str>; 3]> = LazyLock::new(|| {
    ["units", "after a figure", "signs"]
        .map(|section| lists::set(include_str!("../data/raised_units.txt"), section))
});

/// The raised figures, in their order.
pub(super) const FIGURES: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/// What a mark is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Raised,
    Label,
    Bracketed,
    Dagger,
    Star,
}

/// Where in a paragraph the search for marks is.
struct Reading<'a> {
    text: &'a str,
    /// Where the last mark ended.
    last: Option<usize>,
    /// Whether a star has opened an emphasis.
    emphasis: bool,
}

/// What the letters of a paragraph say to be marks, apart from those that its markup has told, in text order.
pub(super) fn find(text: &str, told: &[Span]) -> Vec<Span> {
    let mut marks = Vec::new();
    let mut reading = Reading { text, last: None, emphasis: false };
    let mut from = 0;
    while let Some(start) = next_sign(text, from) {
        from = start + 1;
        let Some(found) = MARK.captures(&text[start..]) else { continue };
        let sign = Sign::ALL.into_iter().find_map(|sign| Some((sign, found.name(sign.group())?.range())));
        let Some((sign, range)) = sign else { continue };
        let span = Span::from(range).shift(start);
        from = span.end;
        let next = told.get(told.partition_point(|mark| mark.end <= span.start));
        if !next.is_some_and(|mark| mark.overlaps(span)) && reading.is_mark(sign, span) {
            marks.push(span);
        }
    }
    marks
}

/// The next place from a byte on where a mark may begin.
fn next_sign(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    (from..bytes.len()).find(|&at| match bytes[at] {
        b'[' | b'*' => true,
        // “¹”, “²”, “³”.
        0xc2 => matches!(bytes[at + 1], 0xb2 | 0xb3 | 0xb9),
        // “†” and “‡”; “⁰” and “⁴” to “⁹”.
        0xe2 => matches!(bytes[at + 1..=at + 2], [0x80, 0xa0 | 0xa1] | [0x81, 0xb0..=0xb9]),
        _ => false,
    })
}

impl Sign {
    const ALL: [Self; 5] = [Self::Raised, Self::Label, Self::Bracketed, Self::Dagger, Self::Star];

    /// The group of the pattern that finds it.
    const fn group(self) -> &'static str {
        match self {
            Self::Raised => "raised",
            Self::Label => "label",
            Self::Bracketed => "bracketed",
            Self::Dagger => "dagger",
            Self::Star => "star",
        }
    }
}

impl Reading<'_> {
    /// Whether what may be a mark is one. Asked in text order.
    fn is_mark(&mut self, kind: Sign, span: Span) -> bool {
        let (before, after) = (&self.text[..span.start], &self.text[span.end..]);
        let opens = before.trim_start().is_empty();
        // A second mark follows the first as if it stood behind its word.
        let adjoins = self.last.is_some_and(|last| self.text[last..span.start].trim_start().is_empty());
        let is_one = match kind {
            Sign::Star => self.is_star(span),
            _ if adjoins => true,
            Sign::Raised => {
                let formula = before.ends_with(['⁻', '⁺', '⁄', '−']) || after.starts_with(['⁻', '⁺', '⁄']);
                // “¹Ministry of Health” is the text of a note, “¹⁴C” an isotope, “H²O” a formula.
                let letters = after.chars().take_while(|letter| letter.is_alphabetic()).take(2).count();
                let fits = if opens { letters != 1 } else { !after.starts_with(char::is_alphanumeric) };
                !formula && fits && !is_raised(tail(before), &self.text[span.range()])
            }
            Sign::Label => {
                let joined = before.ends_with(|last: char| !last.is_whitespace());
                opens || joined || self.text[span.range()].bytes().any(|byte| byte.is_ascii_digit())
            }
            Sign::Bracketed if opens => after.starts_with([' ', ':', '\u{a0}']),
            Sign::Bracketed => is_behind_word(tail(before), after),
            // “(†1945)” tells of a death.
            Sign::Dagger => !after.trim_start().starts_with(|next: char| next.is_ascii_digit()),
        };
        if is_one {
            self.last = Some(span.end);
        }
        is_one
    }

    /// Whether a star marks a note: behind a word, not around it (“*not* so”), and not for letters that are left out.
    fn is_star(&mut self, span: Span) -> bool {
        let (before, after) = (&self.text[..span.start], &self.text[span.end..]);
        let emphasis = self.emphasis;
        self.emphasis |= after.starts_with(char::is_alphanumeric) && !before.ends_with(char::is_alphanumeric);
        if before.trim_start().is_empty() {
            return after.starts_with(char::is_alphanumeric) && !after.contains('*');
        }
        let ends = after.chars().next().is_none_or(|next| !next.is_alphanumeric() && next != '*');
        !emphasis && ends && may_be_starred(tail(before))
    }
}

/// Whether a figure in square brackets stands where a mark does: right behind a word or its point. An editor’s word in a
/// quotation (“he had [3] dogs”), a link and an index (“x[3]”) stand otherwise.
fn is_behind_word(before: &str, after: &str) -> bool {
    let word = last_word(before);
    let is_index = word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    before.ends_with(|last: char| last.is_alphanumeric() || ".,;:!?%)]”’\"'".contains(last))
        && !is_index
        && !after.starts_with('(')
        && !after.starts_with(char::is_alphanumeric)
}

/// Whether a star behind these words marks a note: behind a number, a name or the end of a clause. A hotel has “5*”, an
/// examination “A*”, and an oath loses its letters.
fn may_be_starred(before: &str) -> bool {
    let word = last_word(before);
    let count = word.chars().count();
    let is_number = word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_name = word.chars().all(char::is_alphabetic)
        && (count > 3 || count > 2 && word.starts_with(char::is_uppercase));
    is_number || is_name || before.ends_with(['.', ',', '%', ')', '”', '’', '"', '!', '?'])
}

/// Whether a figure is raised because it is one of a unit, a formula or a power.
fn is_raised(before: &str, mark: &str) -> bool {
    let word = last_word(before);
    let letters = word.trim_start_matches(|letter: char| letter.is_ascii_digit());
    if letters.is_empty() {
        return is_power(&before[..before.len() - word.len()], word, mark);
    }
    let head = &before[..before.len() - letters.len()];
    let after_figure = head.trim_end().ends_with(|last: char| last.is_ascii_digit());
    let is_price = head
        .trim_end_matches(|letter: char| letter.is_ascii_digit() || ".,".contains(letter))
        .ends_with(['$', '£', '€']);
    if is_price || head.ends_with(['’', '\'']) {
        return false;
    }
    let [units, after_figures, signs] = &*RAISED;
    let is_unit =
        units.contains(letters) || after_figures.contains(letters) && (after_figure || head.ends_with('/'));
    // “12k²” is twelve thousand with a note.
    let is_sign = signs.contains(letters) && !(after_figure && "bdefgjk".contains(letters));
    matches!(mark, "²" | "³") && is_unit || matches!(mark, "²" | "³" | "⁴" | "⁵") && is_sign
}

/// Whether figures with raised ones behind them are a power: “10⁶”, “3 × 10²”, “2³²”. “Some 10² people” are ten.
fn is_power(head: &str, base: &str, mark: &str) -> bool {
    if head.ends_with(['.', ',', '$', '£', '€']) {
        return false;
    }
    let is_multiplied = head.trim_end().ends_with(['×', '·', '*']) || head.ends_with(" x ");
    let is_large = mark.chars().count() > 1 || !matches!(mark, "¹" | "²" | "³");
    base == "10" && (is_large || is_multiplied) || base == "2" && mark.chars().count() > 1
}

/// The end of a text, as much as tells what a mark stands behind.
pub(super) fn tail(text: &str) -> &str {
    let start = text.len().saturating_sub(80);
    let start = (start..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    &text[start..]
}

/// The letters and digits that a text ends with.
pub(super) fn last_word(text: &str) -> &str {
    let head = text.trim_end_matches(char::is_alphanumeric);
    text[head.len()..].rsplit(|letter: char| FIGURES.contains(letter)).next().unwrap_or_default()
}
