//! Whether what looks like a field of a template is words of the story: an editor’s word in brackets, braces that somebody
//! speaks of.

use super::words::{first_word, last_word};
use crate::english::lists;

lists::sets! {
    "../data/placeholders.txt":
    /// Words that only a noun goes on: “the [caption]”.
    DETERMINERS = "determiners";
    /// Verbs of which a thing that is read is the subject: “[caption] read”.
    VERBS = "verbs";
    /// What stands for a quotation or for whoever speaks: it may come before “said”, too.
    SPEECH = "speech";
}

/// What joins two signs of which a sentence speaks: “between {{ and }}”.
const JOINING: [&str; 4] = ["and", "or", "to", "with"];

/// Whether a mark is words of the story, between what stands before and behind it.
pub(super) fn is_word(before: &str, mark: &str, after: &str) -> bool {
    if let Some(inner) = mark.strip_prefix("{{") {
        let inner = inner.trim_end_matches('}').trim();
        return JOINING.contains(&inner) || is_face(before);
    }
    mark.strip_prefix('[').is_some_and(|inner| is_noun(before, inner.trim_end_matches(']'), after))
}

/// Whether braces are the mouth of a face: “:-{{”.
fn is_face(before: &str) -> bool {
    let (eyes, has_nose) = before.strip_suffix('-').map_or((before, false), |eyes| (eyes, true));
    let rest = eyes.strip_suffix([':', ';', '=']);
    rest.is_some_and(|rest| has_nose || rest.is_empty() || rest.ends_with(' '))
}

/// Whether an editor has put a noun into the sentence: “The [caption] read: …”, “[headline] was wrong”. A quotation or a
/// speaker still to come may stand before “said”, too.
fn is_noun(before: &str, inner: &str, after: &str) -> bool {
    let previous = last_word(before).trim_start_matches(['“', '"', '‘', '(']);
    let is_determiner = |word: &str| {
        DETERMINERS.contains(word.to_lowercase().as_str()) || word.ends_with("’s") || word.ends_with("'s")
    };
    let is_shouted = !inner.contains(char::is_lowercase);
    let next = first_word(after).trim_matches([',', '.', ':', ';']);
    let is_read =
        after.starts_with([' ', '\u{a0}']) && VERBS.contains(next) && !SPEECH.contains(last_word(inner));
    !is_shouted && (is_determiner(previous) || is_read)
}
