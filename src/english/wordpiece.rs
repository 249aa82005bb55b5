//! Word pieces and word shapes: what the model is fed. The contract is model/MODEL.md, “Input contract”.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

const UNKNOWN: i32 = 100;
const BEGIN: i32 = 101;
const END: i32 = 102;
/// Shape of a word’s later pieces.
const CONTINUATION: i32 = 8;
/// Shape of the two special pieces.
const SPECIAL: i32 = 9;
/// A longer run without spaces or punctuation is unknown.
const LONGEST_RUN: usize = 100;

/// Model input of one sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Features {
    pub(super) ids: Vec<i32>,
    pub(super) shapes: Vec<i32>,
    /// First piece of every word; entry 0 is the beginning, which stands for the root.
    pub(super) index: Vec<i32>,
}

/// The vocabulary of an uncased BERT.
pub(super) struct WordPieces {
    /// Pieces that begin a word, and those that continue one, without their `##`.
    begin: FxHashMap<&'static str, i32>,
    later: FxHashMap<&'static str, i32>,
}

impl WordPieces {
    /// The model’s vocabulary.
    pub(super) fn get() -> &'static Self {
        static PIECES: LazyLock<WordPieces> =
            LazyLock::new(|| WordPieces::new(include_str!("../../model/vocab.txt")));
        &PIECES
    }

    /// Reads a vocabulary, a piece a line.
    fn new(vocabulary: &'static str) -> Self {
        let mut pieces = Self { begin: FxHashMap::default(), later: FxHashMap::default() };
        for (piece, id) in vocabulary.lines().zip(0..) {
            match piece.strip_prefix("##") {
                Some(rest) => pieces.later.insert(rest, id),
                None => pieces.begin.insert(piece, id),
            };
        }
        pieces
    }

    /// The input for a sentence of these words.
    pub(super) fn features<'a>(&self, words: impl IntoIterator<Item = &'a str>) -> Features {
        let mut features = Features { ids: vec![BEGIN], shapes: vec![SPECIAL], index: vec![0] };
        for word in words {
            let start = features.ids.len();
            features.index.push(i32::try_from(start).unwrap_or(i32::MAX));
            self.push_pieces(word, &mut features.ids);
            if features.ids.len() == start {
                features.ids.push(UNKNOWN);
            }
            features.shapes.push(shape(word));
            features.shapes.resize(features.ids.len(), CONTINUATION);
        }
        features.ids.push(END);
        features.shapes.push(SPECIAL);
        features
    }

    /// Whether a word in small letters is a piece by itself.
    pub(super) fn is_word(&self, word: &str) -> bool {
        self.begin.contains_key(word)
    }

    /// The number of pieces of a word, at least one.
    pub(super) fn count(&self, word: &str) -> usize {
        let mut ids = Vec::new();
        self.push_pieces(word, &mut ids);
        ids.len().max(1)
    }

    fn push_pieces(&self, word: &str, ids: &mut Vec<i32>) {
        let mut run = String::new();
        for c in normalised(word).chars() {
            if is_punctuation(c) {
                self.push_run(&run, ids);
                run.clear();
                self.push_run(c.encode_utf8(&mut [0; 4]), ids);
            } else if c.is_whitespace() {
                self.push_run(&run, ids);
                run.clear();
            } else {
                run.push(c);
            }
        }
        self.push_run(&run, ids);
    }

    /// Greedy, longest piece first; a run with an unknown part is unknown as a whole.
    fn push_run(&self, run: &str, ids: &mut Vec<i32>) {
        if run.chars().count() > LONGEST_RUN {
            ids.push(UNKNOWN);
            return;
        }
        let first = ids.len();
        let mut rest = run;
        while !rest.is_empty() {
            let pieces = if rest.len() < run.len() { &self.later } else { &self.begin };
            let ends = rest.char_indices().rev().map(|(at, c)| at + c.len_utf8());
            let Some((id, end)) =
                ends.map(|end| (pieces.get(&rest[..end]), end)).find_map(|(id, end)| Some((*id?, end)))
            else {
                ids.truncate(first);
                ids.push(UNKNOWN);
                return;
            };
            ids.push(id);
            rest = &rest[end..];
        }
    }
}

/// Drops control characters and accents, sets CJK characters apart, lower-cases.
fn normalised(word: &str) -> String {
    use GeneralCategory::{Control, Format, NonspacingMark, PrivateUse};
    let mut clean = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            '\0' | '\u{fffd}' => {}
            '\t' | '\n' | '\r' => clean.push(' '),
            _ if matches!(c.general_category(), Control | Format | PrivateUse) => {}
            _ if c.is_whitespace() => clean.push(' '),
            _ if is_cjk(c) => clean.extend([' ', c, ' ']),
            _ => clean.push(c),
        }
    }
    let unaccented = clean.nfd().filter(|c| c.general_category() != NonspacingMark);
    unaccented.flat_map(char::to_lowercase).collect()
}

fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation() || c.general_category_group() == GeneralCategoryGroup::Punctuation
}

fn is_cjk(c: char) -> bool {
    matches!(u32::from(c),
        0x4e00..=0x9fff | 0x3400..=0x4dbf | 0x20000..=0x2a6df | 0x2a700..=0x2b73f
        | 0x2b740..=0x2b81f | 0x2b820..=0x2ceaf | 0xf900..=0xfaff | 0x2f800..=0x2fa1f)
}

/// The class of a word’s letters, as model/labels.json counts the classes.
fn shape(word: &str) -> i32 {
    let count = |holds: fn(&char) -> bool| word.chars().filter(holds).count();
    let (all, digits) = (word.chars().count(), count(char::is_ascii_digit));
    if digits > 0 {
        return if digits == all { 5 } else { 6 };
    }
    if !word.chars().any(char::is_alphabetic) {
        return 7;
    }
    match (count(|c| c.is_uppercase()), count(|c| c.is_lowercase())) {
        (0, 1..) => 1,
        (1.., 0) if all > 1 => 3,
        (1.., 0) => 2,
        (1, _) if word.starts_with(char::is_uppercase) => 2,
        _ => 4,
    }
}
