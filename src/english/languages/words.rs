//! What the words of a text are, by which its language is told.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use super::function_words::{FUNCTION_WORDS, LANGUAGES};
use crate::english::wordpiece::WordPieces;

/// Fewer words in small letters, a headline or a list of names for one, are taken for English.
pub(super) const FEWEST_WORDS: usize = 7;
/// The beginning of a draft is enough.
const MOST_WORDS: usize = 2_000;
/// So many letters of another script are no name among Latin ones, and no name by themselves.
const FEWEST_LETTERS: usize = 20;
const FEWEST_LETTERS_ALONE: usize = 10;

/// What the words of a text are.
#[derive(Debug, Default)]
pub(super) struct Words {
    all: usize,
    /// Those in another script.
    foreign_script: usize,
    /// Letters of other scripts, and Latin ones.
    foreign_letters: usize,
    latin_letters: usize,
    /// Those in capitals.
    capitals: usize,
    /// Whether all of them are, nearly.
    is_shouted: bool,
    /// Those that begin with a small letter, and so are no names.
    pub(super) small: usize,
    /// Those among them that are whole words of the English model.
    english: usize,
    /// Function words of each language, and how many different ones.
    by_language: [(usize, usize); LANGUAGES.len()],
}

impl Words {
    /// The words of a text; of one in capitals, as if it were in small letters.
    pub(super) fn new(text: &str) -> Self {
        let words = Self::of(text);
        let is_shouted = words.small < FEWEST_WORDS && 2 * words.capitals > words.all;
        if is_shouted { Self { is_shouted, ..Self::of(&text.to_lowercase()) } } else { words }
    }

    fn of(text: &str) -> Self {
        let mut words = Self::default();
        let mut seen = FxHashSet::default();
        let split = text.split(|c: char| !c.is_alphanumeric());
        for word in split.filter(|word| word.contains(char::is_alphabetic)).take(MOST_WORDS) {
            words.all += 1;
            let is_small = words.add_letters(word);
            let lower = if word.bytes().all(|b| b.is_ascii_lowercase()) {
                Cow::Borrowed(word)
            } else {
                Cow::Owned(word.to_lowercase())
            };
            // “Of the e-scooters”: a single letter is a word of many languages, and of none.
            let known = FUNCTION_WORDS.get_key_value(&*lower).filter(|_| lower.chars().nth(1).is_some());
            // The function words of English are words of the model.
            let is_english = known.is_some_and(|(_, languages)| languages & 1 != 0);
            words.english += usize::from(is_small && (is_english || WordPieces::get().is_word(&lower)));
            let Some((&word, &languages)) = known else { continue };
            let is_new = seen.insert(word);
            for (bit, (count, different)) in words.by_language.iter_mut().enumerate() {
                if languages & 1 << bit != 0 {
                    *count += 1;
                    *different += usize::from(is_new);
                }
            }
        }
        words
    }

    /// Counts a word by its letters. Gives whether it begins with a small one and is longer than that.
    fn add_letters(&mut self, word: &str) -> bool {
        if word.bytes().all(|b| b.is_ascii_lowercase()) {
            let is_small = word.len() > 1;
            self.latin_letters += word.len();
            self.small += usize::from(is_small);
            return is_small;
        }
        let foreign = word.chars().filter(|c| c.is_alphabetic() && !is_latin(*c)).count();
        self.foreign_script += usize::from(foreign > 0);
        self.foreign_letters += foreign;
        self.latin_letters += word.chars().filter(|c| c.is_alphabetic()).count() - foreign;
        let is_long = word.chars().nth(1).is_some();
        self.capitals += usize::from(is_long && word.chars().all(|c| !c.is_lowercase()));
        let is_small = is_long && word.starts_with(char::is_lowercase);
        self.small += usize::from(is_small);
        is_small
    }

    /// The language of the words; `None` where it is none known here.
    pub(super) fn language(&self) -> Option<&'static str> {
        if self.is_in_another_script() {
            return None;
        }
        if self.small < FEWEST_WORDS || self.is_english() {
            return Some(LANGUAGES[0].0);
        }
        let (count, different, code) = self.best_other();
        // In any language about every third word is a function word, and they are not always the same.
        if self.is_shouted {
            // Names in capitals are not told from words, and some hold function words.
            let is_plain = count * 4 > self.all && different >= 4;
            return Some(if is_plain { code } else { LANGUAGES[0].0 });
        }
        let is_plain = count * 6 > self.all && different >= 2;
        // Names and results are of no language: “Udomchoke (THA x3) bt Lee (KOR x1) 7-5”.
        let is_list = 2 * self.small < self.all;
        is_plain.then_some(code).or(is_list.then_some(LANGUAGES[0].0))
    }

    /// Whether most is written in other letters. Scripts without spaces have few “words”, and long ones.
    pub(super) const fn is_in_another_script(&self) -> bool {
        let fewest = if self.latin_letters == 0 { FEWEST_LETTERS_ALONE } else { FEWEST_LETTERS };
        2 * self.foreign_script > self.all && self.all >= FEWEST_WORDS
            || self.foreign_letters > self.latin_letters && self.foreign_letters >= fewest
    }

    /// Of the words in small letters nearly all are known where they are English, and at most every other elsewhere:
    /// short function words look alike in many languages.
    fn is_english(&self) -> bool {
        let (english, _) = self.by_language[0];
        let (other, _, _) = self.best_other();
        let is_likely = self.english * 10 > self.small * 7;
        is_likely || (self.english * 2 > self.small && english > other)
    }

    /// The language other than English of which the most function words are there.
    fn best_other(&self) -> (usize, usize, &'static str) {
        let others = LANGUAGES.iter().zip(&self.by_language).skip(1).rev();
        let counted = others.map(|((code, _), (count, different))| (*count, *different, *code));
        counted.max_by_key(|(count, ..)| *count).unwrap_or_default()
    }
}

/// Latin letters, those with marks of Vietnamese and the like, and the marks themselves where they stand apart.
const fn is_latin(c: char) -> bool {
    matches!(c, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{250}'..='\u{36f}' | '\u{fb00}'..='\u{fb06}')
}
