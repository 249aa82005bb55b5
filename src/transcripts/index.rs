//! The words of all notes of a story in rows, and where each word and each two neighbours stand in them.

use rustc_hash::FxHashMap;

use super::spellings::{COMMON, are_one};
use super::transcript::Transcript;
use super::words::{Heft, Side, Word, words};
use crate::span::Span;

/// The number of a word: words that compare alike have one.
pub(super) type Key = u32;

/// No word at all.
const NONE: Key = 0;
/// A word that is not in the notes.
pub(super) const UNKNOWN: Key = u32::MAX;

/// A word of the notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Noted {
    pub(super) key: Key,
    pub(super) heft: Heft,
    /// Whose row ends before it: nothing goes on over it.
    pub(super) is_break: bool,
    /// The number of its transcript.
    pub(super) transcript: u32,
    /// Where it stands in the text of that.
    pub(super) span: Span,
}

/// The index.
///
/// Each transcript is one row in the order of its file; one in which several speak is a row for each speaker, too, since others
/// cut in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Index {
    keys: FxHashMap<String, Key>,
    names: Vec<String>,
    /// Words that stand in any text.
    common: Vec<bool>,
    /// All rows, one behind the other.
    pub(super) words: Vec<Noted>,
    /// The places in the rows of what is surely said.
    pub(super) said: Vec<u32>,
    /// Words and pairs with their places among what is said, in order.
    places: Vec<(u64, u32)>,
}

impl Index {
    /// Indexes transcripts.
    pub(super) fn new(transcripts: &[Transcript]) -> Self {
        let mut index = Self { names: vec![String::new()], common: vec![true], ..Self::default() };
        for (number, transcript) in (0_u32..).zip(transcripts) {
            let words = words(&transcript.text, Side::Notes);
            index.row(number, words.iter());
            for speaker in cut_in_on(transcript) {
                let of_speaker = |word: &&Word| {
                    let passage = transcript.passage_at(word.span.start);
                    passage.is_some_and(|passage| passage.speaker.as_deref() == speaker)
                };
                index.row(number, words.iter().filter(of_speaker));
            }
        }
        index.said = (0_u32..)
            .zip(&index.words)
            .filter(|(_, word)| word.heft != Heft::Optional)
            .map(|(at, _)| at)
            .collect();
        let key = |at: usize| index.words[index.said[at] as usize].key;
        for at in 0..index.said.len() {
            let place = u32::try_from(at).unwrap_or(u32::MAX);
            index.places.push((u64::from(key(at)), place));
            if at + 1 < index.said.len() && key(at) != NONE && key(at + 1) != NONE {
                index.places.push((pair(key(at), key(at + 1)), place));
            }
        }
        index.places.sort_unstable();
        index
    }

    fn row<'a>(&mut self, transcript: u32, words: impl Iterator<Item = &'a Word>) {
        let end = Span::new(0, 0);
        for word in words {
            let key = if word.heft == Heft::Gap { NONE } else { self.intern(&word.key) };
            self.words.push(Noted { key, heft: word.heft, is_break: false, transcript, span: word.span });
        }
        self.words.push(Noted { key: NONE, heft: Heft::Said, is_break: true, transcript, span: end });
    }

    fn intern(&mut self, word: &str) -> Key {
        if let Some(&key) = self.keys.get(word) {
            return key;
        }
        let key = Key::try_from(self.names.len()).unwrap_or(UNKNOWN);
        self.keys.insert(word.to_owned(), key);
        self.names.push(word.to_owned());
        self.common.push(COMMON.contains(word));
        key
    }

    /// The number of a word of a quotation.
    pub(super) fn key(&self, word: &str) -> Key {
        self.keys.get(word).copied().unwrap_or(UNKNOWN)
    }

    /// Whether a word stands in any text.
    pub(super) fn is_common(&self, key: Key) -> bool {
        self.common.get(key as usize).copied().unwrap_or(false)
    }

    /// Whether a word of a quotation, which has this number, is one of the notes.
    pub(super) fn are_one(&self, (quoted, key): (&str, Key), noted: Key) -> bool {
        let name = self.names.get(noted as usize).map_or("", String::as_str);
        // Only short forms are one with a word of another number.
        let may_differ = quoted.starts_with('\'') || name.starts_with('\'');
        noted != NONE && (key == noted || may_differ && are_one(quoted, name))
    }

    /// Whether two words of the notes are written as one in the quotation.
    pub(super) fn is_joined(&self, quoted: &str, first: Key, second: Key) -> bool {
        let name = |key: Key| self.names.get(key as usize).map_or("", String::as_str);
        is_compound(quoted, name(first), name(second))
    }

    /// Whether one word of the notes is written as two in the quotation.
    pub(super) fn is_parted(&self, first: &str, second: &str, noted: Key) -> bool {
        self.names.get(noted as usize).is_some_and(|name| is_compound(name, first, second))
    }

    /// The places of a word among what is said.
    pub(super) fn places(&self, key: Key) -> impl ExactSizeIterator<Item = usize> {
        self.under(u64::from(key))
    }

    /// The places of two neighbours among what is said.
    pub(super) fn places_of_pair(&self, first: Key, second: Key) -> impl ExactSizeIterator<Item = usize> {
        self.under(pair(first, second))
    }

    fn under(&self, key: u64) -> impl ExactSizeIterator<Item = usize> {
        let from = self.places.partition_point(|(it, _)| *it < key);
        let length = self.places[from..].partition_point(|(it, _)| *it == key);
        self.places[from..from + length].iter().map(|(_, place)| *place as usize)
    }
}

/// Two neighbours. No word has number zero, so that a pair is never a word.
fn pair(first: Key, second: Key) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

fn is_compound(whole: &str, first: &str, second: &str) -> bool {
    let second = second.trim_start_matches('\'');
    whole.len() == first.len() + second.len()
        && !first.is_empty()
        && !second.is_empty()
        && whole.starts_with(first)
        && whole.ends_with(second)
}

/// Those who speak in a transcript, where more than one does.
fn cut_in_on(transcript: &Transcript) -> Vec<Option<&str>> {
    let mut speakers: Vec<Option<&str>> = Vec::new();
    for passage in &transcript.passages {
        let speaker = passage.speaker.as_deref();
        if !speakers.contains(&speaker) {
            speakers.push(speaker);
        }
    }
    if speakers.len() > 1 { speakers } else { Vec::new() }
}
