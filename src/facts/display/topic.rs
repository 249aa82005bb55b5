//! What a number or date is about: the words of content around it, those nearest to it first.

use rustc_hash::FxHashMap;

use crate::english::grammar::is_content;
use crate::english::{Token, Upos};
use crate::facts::Place;
use crate::facts::numbers::Numbers;
use crate::facts::text::Text;

/// The words of content of a sentence, each with how far it stands from the number or date.
#[derive(Clone, Debug, Default)]
pub(super) struct Topic {
    words: FxHashMap<String, usize>,
}

/// Within so many words of a number a word speaks of it; beyond, it speaks perhaps of another one.
const NEAR: usize = 8;
/// Within so many words of a number a word belongs to it: “net debt below $25 billion”.
const CLOSE: usize = 4;
/// What a word beyond is worth.
const FAR: f64 = 0.5;

impl Topic {
    /// The topic of some words in their sentence. When something is says nothing of what it is, and those whom a story names
    /// are named all through it.
    pub(super) fn around(text: &Text, numbers: &Numbers, own: &Place) -> Self {
        let sentence = &text.sentences[own.sentence];
        let mut words = FxHashMap::default();
        for (i, token) in sentence.tokens.iter().enumerate() {
            let in_time = || numbers.is_in_time(own.sentence, i);
            if own.words.contains(&i) || !is_content(token) || token.name.is_some() || in_time() {
                continue;
            }
            let away = if i < own.words.start { own.words.start - i } else { i + 1 - own.words.end };
            let nearest = words.entry(key(token)).or_insert(away);
            *nearest = away.min(*nearest);
        }
        Self { words }
    }

    /// Whether a word, in dictionary form, is among them.
    pub(super) fn has(&self, word: &str) -> bool {
        self.words.contains_key(word)
    }

    /// Whether so many shared words are most of its own, as in the few words of a headline.
    pub(super) fn is_mostly(&self, shared: usize) -> bool {
        shared * 3 >= self.words.len() * 2
    }

    /// What two topics share.
    pub(super) fn shared(&self, other: &Self) -> Shared {
        let worth = |away: usize| if away <= NEAR { 1.0 } else { FAR };
        let both = self.words.iter().filter_map(|(word, here)| Some((*here, *other.words.get(word)?)));
        both.fold(Shared::default(), |sum, (here, there)| Shared {
            count: sum.count + 1,
            close: sum.close + usize::from(here.max(there) <= CLOSE),
            worth: sum.worth + worth(here) * worth(there),
        })
    }
}

/// The words that two topics share.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Shared {
    /// How many.
    pub(super) count: usize,
    /// How many of them stand right beside both numbers.
    pub(super) close: usize,
    /// What they are worth.
    pub(super) worth: f64,
}

/// A word as it compares. In a headline every word may look like a name, so that a plural is taken off names too.
pub(super) fn key(token: &Token) -> String {
    let lemma = &token.lemma;
    let plural = token.upos == Upos::Propn && lemma.len() > 3 && !lemma.ends_with("ss");
    lemma.strip_suffix('s').filter(|_| plural).unwrap_or(lemma).to_owned()
}
