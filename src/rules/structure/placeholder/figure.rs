//! Whether letters or noughts that look like a figure still to come are something else: a Roman number, a product, a file’s
//! name, the end of “25 000”.

use std::sync::LazyLock;

use super::words::{first_word, is_behind_name, is_joined, last_word};
use crate::english::lexicon::{calendar, hedges};
use crate::english::lists;

lists::sets! {
    "../data/figures.txt":
    /// What is named by figures that begin alike: “the 12XX block of Dock Street”, “20XX series cards”.
    NAMED_BY_FIGURES = "named by figures";
}

/// Units and the like that never stand behind a Roman number, as “points” does behind “Super Bowl XX”.
static OF_FIGURES: LazyLock<Vec<&str>> =
    LazyLock::new(|| lists::lines_of(include_str!("../data/figures.txt"), "of figures").collect());

/// Whether a mark is a word of its own, or a part of one, between what stands before and behind it.
pub(super) fn is_word(before: &str, mark: &str, after: &str) -> bool {
    if mark.starts_with(['$', '£', '€']) {
        return false;
    }
    // What stands before its unit.
    let figure = mark.split(|c: char| c.is_whitespace() || c == '-').next().unwrap_or_default();
    let unit = mark[figure.len()..].trim_start_matches(['-', ' ', '\u{a0}']);
    let is_other = match mark.as_bytes()[0] {
        b'X' => is_roman(before, figure, unit, after),
        b'0' => ends_with_digit(before),
        b'1'..=b'9' => is_named(before, figure, after) || unit.is_empty() && is_code(before, figure),
        _ => false,
    };
    let is_bare = mark.bytes().all(|byte| byte.eq_ignore_ascii_case(&b'x'));
    is_other || is_joined(before, after, is_bare) && !ends_range(before, unit)
}

/// Whether a mark with its unit is the end of a range: “10-XX percent”, “XX–XX people”.
fn ends_range(before: &str, unit: &str) -> bool {
    let start = before.strip_suffix(['-', '–']);
    !unit.is_empty() && start.is_some_and(|start| start.ends_with(|c: char| c.is_ascii_digit() || c == 'X'))
}

/// Whether noughts end a number: “25 000 people”, “10, 000 people”.
fn ends_with_digit(before: &str) -> bool {
    before.trim_end_matches([' ', '\u{a0}', '\u{202f}', ',']).ends_with(|c: char| c.is_ascii_digit())
}

/// Whether letters are a Roman number or a name: “Super Bowl XXX points”, “Castlemaine XXXX”.
fn is_roman(before: &str, figure: &str, unit: &str, after: &str) -> bool {
    let is_count = unit.starts_with('X') || unit.starts_with("to X");
    if is_count || !figure.bytes().all(|byte| byte == b'X') || OF_FIGURES.iter().any(|it| begins(unit, it)) {
        return false;
    }
    let previous = last_word(before);
    let is_named = is_behind_name(before);
    if unit.is_empty() {
        let next = after.trim_start_matches([' ', '\u{a0}']);
        return is_named || next.len() < after.len() && next.starts_with(char::is_uppercase);
    }
    // The first word of a sentence has its capital from there.
    let rest = before.trim_end().strip_suffix(previous).unwrap_or_default().trim_end();
    let is_first = rest.is_empty() || rest.ends_with(['.', '!', '?', ':', '“', '"', '—']);
    is_named && !is_first && !calendar::is_weekday_or_month(previous)
}

fn begins(words: &str, with: &str) -> bool {
    words.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with))
}

/// Whether figures that end in letters are a size or a code, and neither a year nor a figure: “3XX”.
fn is_code(before: &str, figure: &str) -> bool {
    let digits = figure.trim_end_matches('X');
    let is_year = figure.len() == 4 && ["18", "19", "20"].contains(&digits);
    let is_whole =
        !digits.is_empty() && digits.len() < figure.len() && digits.bytes().all(|it| it.is_ascii_digit());
    is_whole && !is_year && !hedges::is_hedge(&last_word(before).to_lowercase())
}

/// Whether figures that end in letters are a name or a class: “RTX 20XX”, “the star HD 20XX”, “the 12XX block”, “47,XXX syndrome”.
fn is_named(before: &str, figure: &str, after: &str) -> bool {
    let is_open = figure.ends_with(['X', 'x']) && !figure.contains([':', '.']);
    // In a line of capitals any word is in capitals.
    let previous = last_word(before);
    let is_product = previous.len() > 1
        && previous != "FY"
        && previous.bytes().all(|byte| byte.is_ascii_uppercase())
        && before.contains(char::is_lowercase);
    let is_class = |word: &str| NAMED_BY_FIGURES.contains(word.trim_matches([',', '.']));
    is_open && (is_product || is_class(first_word(after)) || is_class(previous))
}
