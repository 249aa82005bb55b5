//! What a line looks like where no markup says what it is. In doubt it is the story.

use super::patterns;
use crate::english::lists;

/// Marks that end a sentence.
const TERMINAL: [char; 6] = ['.', '!', '?', '…', '。', '؟'];

/// Marks that may close behind the end of a sentence.
const CLOSING: [char; 9] = ['"', '\'', '”', '’', '»', ')', ']', '*', ' '];

/// Whether a paragraph ends as a sentence does.
pub(super) fn is_sentence(words: &str) -> bool {
    without_note(words.trim_end_matches(CLOSING)).trim_end_matches(CLOSING).ends_with(TERMINAL)
}

/// The words before the mark of a footnote: `closed.¹`, `closed.[^1]`.
fn without_note(words: &str) -> &str {
    let is_mark = |letter: char| letter.is_ascii_alphanumeric() || letter == '^';
    let bracketed = words.rsplit_once('[').filter(|(_, mark)| mark.len() <= 4 && mark.chars().all(is_mark));
    bracketed
        .map_or(words, |(words, _)| words)
        .trim_end_matches(['¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '⁰'])
}

/// Whether a first line, with story behind it, is a headline: short, finished, without a full stop.
pub(super) fn is_headline(words: &str) -> bool {
    let count = words.split_whitespace().count();
    let last = words.rsplit([' ', '\n']).next().unwrap_or_default();
    let first = words.split_whitespace().next().unwrap_or_default();
    let may_be_sentence = count > 9 && patterns::is_open_word(first) && !is_title_case(words);
    words.len() <= 160
        && count >= 2
        && !is_sentence(words)
        && !words.ends_with([',', ';', ':', '-', '–', '—'])
        && !words.starts_with(char::is_lowercase)
        && !patterns::is_open_word(last)
        && !may_be_sentence
        && !has_sentences(words)
}

/// Whether a sentence ends before the last word. Short words with a full stop are abbreviations.
fn has_sentences(words: &str) -> bool {
    words.contains(".\n")
        || words.split_whitespace().any(|word| {
            word.len() >= 5 && word.ends_with(['.', '!', '?']) && word.starts_with(char::is_lowercase)
        })
}

/// Whether a line right under the headline sums the story up: some words without a full stop, which open with a capital.
pub(super) fn is_standfirst(words: &str) -> bool {
    let count = words.split_whitespace().count();
    let last = words.rsplit([' ', '\n']).next().unwrap_or_default();
    (8..=45).contains(&count)
        && !is_sentence(words)
        && !words.ends_with([',', ';', ':', '-', '–', '—'])
        && words.starts_with(char::is_uppercase)
        && !patterns::is_open_word(last)
        && !has_sentences(words)
}

/// Whether a line above the story is the name of an outlet or a post in a newsroom: “Harbour Gazette”.
pub(super) fn is_outlet(words: &str) -> bool {
    let mut all = words.split_whitespace();
    all.clone().count() <= 5 && is_label(words) && all.next_back().is_some_and(patterns::is_outlet_word)
}

/// Whether a line between paragraphs names a section: a few words in title case, without a full stop.
pub(super) fn is_label(words: &str) -> bool {
    words.len() <= 60
        && words.split_whitespace().count() <= 8
        && !is_sentence(words)
        && !words.ends_with([',', ';', '-', '–', '—', '"', '”', '’'])
        && !words.starts_with(['"', '“', '‘', '\''])
        && is_title_case(words)
        && words.split_whitespace().next_back().is_some_and(|last| !patterns::is_open_word(last))
}

/// Whether a line describes a picture and says so.
pub(super) fn is_caption(words: &str) -> bool {
    let label = words.split_once(':').map(|(label, _)| label.trim().to_lowercase());
    label.is_some_and(|label| {
        matches!(label.as_str(), "caption" | "photo" | "photo caption" | "picture" | "file photo")
    })
}

lists::sets! {
    "data/looks.txt":
    /// Words that stay small in a headline written with capitals.
    SMALL = "small in titles";
}

/// Every word but short function words has a capital.
fn is_title_case(words: &str) -> bool {
    let mut letters = words.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).peekable();
    let starts_large = letters.peek().is_some_and(|first| !first.starts_with(char::is_lowercase));
    starts_large
        && letters.all(|word| {
            let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
            !word.starts_with(char::is_lowercase) || SMALL.contains(word) || patterns::is_open_word(word)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_is_finished_and_has_no_full_stop() {
        for line in [
            "Harbour wall gives way",
            "FERRY SINKS OFF HULL",
            "The Rise of the Night Train",
            "Lind: ‘We were lucky’",
        ] {
            assert!(is_headline(line), "{line}");
        }
        for line in [
            "The harbour wall gave way.",
            "Lind said he would",
            "the harbour wall gives way",
            "It rained in Hull.\nThe road was closed",
            "Key figures:",
            "The driver who had parked his van beside the harbour wall last night",
            "Hull",
        ] {
            assert!(!is_headline(line), "{line}");
        }
    }

    #[test]
    fn a_label_is_in_title_case() {
        for line in ["A Long Winter", "WORST YET TO COME", "Night Trains and the North", "Key Quote:"] {
            assert!(is_label(line), "{line}");
        }
        for line in
            ["Rain fell", "The mayor said he would", "“We Were Lucky”", "It Rained.", "Hull, York and"]
        {
            assert!(!is_label(line), "{line}");
        }
    }
}
