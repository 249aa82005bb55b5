//! Lists of titles, each in quotation marks and perhaps with its year: “three films, ‘The Salt Road’ (1983) and ‘Low Water’ (1991)”.

use std::ops::Range;

use super::listing::Listing;
use crate::english::Sentence;
use crate::facts::quantities::context::word;

/// The titles that a stretch of words begins with, where there are two or more and nothing but commas and “and” between them.
pub(super) fn read(sentence: &Sentence, words: Range<usize>) -> Option<Listing> {
    let mut at = words.start;
    let mut items = 0;
    let mut joined = false;
    loop {
        at = behind_year(sentence, behind_title(sentence, at, words.end)?, words.end);
        items += 1;
        if joined {
            break;
        }
        match word(sentence, at) {
            "and" => joined = true,
            "," if word(sentence, at + 1) == "and" => {
                joined = true;
                at += 1;
            }
            "," => {}
            _ => return None,
        }
        at += 1;
    }
    let is_over = matches!(word(sentence, at), "" | "," | "." | ";" | "—" | "–");
    is_over.then_some(Listing { words: words.start..at, items, places: false, names: true })
}

/// Where a title ends that begins with a quotation mark at a word.
fn behind_title(sentence: &Sentence, at: usize, end: usize) -> Option<usize> {
    /// So many words a title has at most.
    const LONGEST: usize = 12;
    let close = match word(sentence, at) {
        "“" => "”",
        "‘" => "’",
        "\"" => "\"",
        "'" => "'",
        _ => return None,
    };
    let is_close = |i: &usize| word(sentence, *i) == close || close == "’" && word(sentence, *i) == "'";
    (at + 2..end.min(at + 2 + LONGEST)).find(is_close).map(|close| close + 1)
}

/// The place behind what stands in brackets there.
fn behind_year(sentence: &Sentence, at: usize, end: usize) -> usize {
    /// So many words stand in the brackets at most: “1983, with Ann Lee”.
    const LONGEST: usize = 8;
    let close = (at..end.min(at + LONGEST)).find(|&i| word(sentence, i) == ")");
    close.filter(|_| word(sentence, at) == "(").map_or(at, |close| close + 1)
}
