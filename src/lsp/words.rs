//! Words and lines of a draft as cards, lists and messages have them.

use crate::facts::Facts;
use crate::facts::cards::Said;
use crate::span::Span;

/// So many characters of a statement are shown.
const MAX_WORDS: usize = 72;

/// Words of the draft, each with the lines that have them.
pub(super) fn forms(facts: &Facts, said: &[Said]) -> Vec<String> {
    said.iter().map(|(form, at)| format!("“{form}”: {}", lines(facts, at))).collect()
}

/// The lines of some places, each once: “lines 5, 16”.
pub(super) fn lines(facts: &Facts, places: &[Span]) -> String {
    let mut lines: Vec<usize> = places.iter().map(|span| facts.draft().line(span.start)).collect();
    lines.dedup();
    let numbers: Vec<String> = lines.iter().map(usize::to_string).collect();
    let noun = if lines.len() == 1 { "line" } else { "lines" };
    format!("{noun} {}", numbers.join(", "))
}

/// With a capital, as the first word of an item.
pub(super) fn upper(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// Long words cut where a card would grow too wide.
pub(super) fn cut(words: &str) -> String {
    match words.char_indices().nth(MAX_WORDS) {
        Some((at, _)) => format!("{}…", words[..at].trim_end()),
        None => words.to_owned(),
    }
}

/// The words of a place on one line.
pub(super) fn words(facts: &Facts, span: Span) -> String {
    facts.words(span).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_statements_are_cut() {
        assert_eq!(cut(&"é ".repeat(80)), format!("{}…", "é ".repeat(36).trim_end()));
        assert_eq!(cut("short"), "short");
    }
}
