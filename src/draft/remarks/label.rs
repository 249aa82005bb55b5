//! The labels of comments: `[a]` to `[z]`, then `[aa]`, `[ab]` …, as Google Docs writes them.

use std::sync::LazyLock;

use regex::Regex;

use crate::english::lists;
use crate::span::Span;

/// A label, by its place in the series: 0 for `[a]`, 26 for `[aa]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Label(usize);

impl Label {
    /// What stands between the brackets.
    fn read(letters: &str) -> Self {
        let place = |letter: u8| usize::from(letter.saturating_sub(b'a'));
        match *letters.as_bytes() {
            [one] => Self(place(one)),
            [first, second] => Self(26 + 26 * place(first) + place(second)),
            _ => Self(usize::MAX),
        }
    }

    /// Whether the series begins with it.
    pub(super) const fn is_first(self) -> bool {
        self.0 == 0
    }

    /// Whether another one comes next.
    pub(super) const fn precedes(self, next: Self) -> bool {
        self.0.wrapping_add(1) == next.0
    }
}

/// A label in a paragraph, and how it stands there.
#[derive(Clone, Copy, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is so or not, whatever the others are")]
pub(super) struct Labelled {
    pub(super) label: Label,
    pub(super) span: Span,
    /// Whether it begins a line that goes on.
    pub(super) heads_line: bool,
    /// Whether it stands right behind a word or the point after it, and before none.
    pub(super) is_behind_word: bool,
    pub(super) is_behind_number: bool,
    /// Whether it may belong to the word before: an item of a law, an index.
    pub(super) is_cited: bool,
    /// Whether a word stands right behind it.
    pub(super) is_before_word: bool,
    /// Whether that begins with a small letter.
    pub(super) is_before_small: bool,
}

static LABEL: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\[([a-z]{1,2})\]").expect("the pattern is well-formed"));

lists::sets! {
    "../data/divided.txt":
    /// What letters divide: sections of laws, and the like.
    DIVIDED = "divided";
}

/// Every label in a paragraph with its line ends, in text order.
pub(super) fn find(text: &str) -> Vec<Labelled> {
    let mut found: Vec<Labelled> = Vec::new();
    for captures in LABEL.captures_iter(text) {
        let (Some(whole), Some(letters)) = (captures.get(0), captures.get(1)) else { continue };
        let span = Span::from(whole.range());
        let (before, after) = (&text[..span.start], &text[span.end..]);
        let adjoins = found.last().is_some_and(|last| last.span.end == span.start && last.is_behind_word);
        let is_before_word = after.starts_with(|next: char| !next.is_whitespace());
        let next = after.trim_start_matches([' ', '\u{a0}', ':']).chars().next();
        let is_line = before.is_empty() || before.ends_with(['\n', '\r']);
        found.push(Labelled {
            label: Label::read(letters.as_str()),
            span,
            heads_line: is_line && next.is_some_and(|next| !matches!(next, '\n' | '\r' | '(')),
            is_behind_word: (adjoins || ends_word(before)) && !starts_word(after),
            is_behind_number: !adjoins && before.ends_with(|last: char| last.is_ascii_digit()),
            is_cited: is_cited(before),
            is_before_word,
            is_before_small: after.starts_with(char::is_lowercase),
        });
    }
    found
}

/// Whether a word ends here, or the mark behind one. Before an opening quotation mark there is none.
fn ends_word(before: &str) -> bool {
    let word =
        before.trim_end_matches(['.', ',', ';', ':', '!', '?', '…', '%', ')', '”', '’', '"', '\'', '»']);
    word.ends_with(char::is_alphanumeric)
}

/// Whether a word, or the address of a link, begins here.
fn starts_word(after: &str) -> bool {
    after.starts_with(|next: char| next.is_alphanumeric() || matches!(next, '(' | '_'))
}

/// Whether what stands before is divided by letters (“section[a]”), or a name of one letter that is indexed (“x[a]”).
fn is_cited(before: &str) -> bool {
    let word = before.rsplit(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    word.chars().count() == 1 || DIVIDED.contains(word.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_go_on_in_order() {
        let labels = ["a", "b", "z", "aa", "ab", "az", "ba"].map(Label::read);
        assert!(labels[0].is_first() && !labels[3].is_first());
        let pairs = labels.windows(2).map(|pair| pair[0].precedes(pair[1]));
        assert_eq!(pairs.collect::<Vec<_>>(), [true, false, true, true, false, true]);
    }
}
