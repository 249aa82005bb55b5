//! Letters above the line: what they are.

use super::signs::{FIGURES, last_word, tail};

/// What letters above the line are.
pub(in crate::draft) enum Raised {
    /// Letters like others: the ending of “21st”.
    Letters,
    /// Figures, written as raised ones.
    Figures(String),
    /// The mark of a footnote.
    Mark,
}

/// What letters above the line are. `before` stands before them, and `goes_on` where a word goes on behind them, as in
/// “M<sup>c</sup>Gee”.
pub(in crate::draft) fn raised(before: &str, words: &str, is_note: bool, goes_on: bool) -> Raised {
    let count = words.chars().count();
    if count == 0 || count > 16 {
        return Raised::Letters;
    }
    // “[check]” is an editor’s word, whatever it stands in.
    let inner = words.trim_start_matches('[').trim_end_matches(']');
    let is_label = inner.chars().count() <= 3 || inner.ends_with(|last: char| last.is_ascii_digit());
    let is_bracketed = inner.len() + 2 == words.len();
    if is_label && (is_note || is_bracketed || words.chars().all(|letter| "*†‡§¶#".contains(letter))) {
        return Raised::Mark;
    }
    if let Some(figures) = figures(words) {
        return Raised::Figures(figures);
    }
    // “1,200a”, but “xn”, “19e” and “no”.
    let is_letter = count == 1 && words.starts_with(|letter: char| letter.is_ascii_lowercase());
    let is_ending = ["e", "o", "r", "n"].contains(&words) || last_word(tail(before)).chars().count() == 1;
    if is_letter && !goes_on && !is_ending && !before.is_empty() { Raised::Mark } else { Raised::Letters }
}

/// Figures as they are written above the line, with the sign before or behind them.
fn figures(words: &str) -> Option<String> {
    let figure = |(index, letter): (usize, char)| match letter {
        '0'..='9' => FIGURES.chars().nth(letter.to_digit(10)? as usize),
        '-' | '−' if index == 0 => Some('⁻'),
        '+' => Some('⁺'),
        ',' | ' ' | '-' | '–' if index > 0 => Some(letter),
        _ => None,
    };
    words.chars().enumerate().map(figure).collect()
}
