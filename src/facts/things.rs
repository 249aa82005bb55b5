//! Which things a draft tells of in the singular alone, so that “the bridge” is the bridge that came before.

use rustc_hash::FxHashMap;

use crate::english::lexicon::{are_always_several, tells_apart};
use crate::english::{Rel, Upos};
use crate::facts::ids::SentenceId;
use crate::facts::placed::Sentences;

/// How the nouns of a draft are spoken of.
#[derive(Debug, Default)]
pub(in crate::facts) struct Things<'a> {
    nouns: FxHashMap<&'a str, Spoken>,
}

/// How a noun is spoken of.
#[derive(Debug, Default)]
struct Spoken {
    /// In the plural, or as another one: there are several.
    several: bool,
    /// The sentences that introduce one: “a bridge”.
    introduced: Vec<SentenceId>,
}

impl<'a> Things<'a> {
    /// Reads the nouns of a draft.
    pub(in crate::facts) fn of(sentences: &'a Sentences) -> Self {
        let mut nouns: FxHashMap<&str, Spoken> = FxHashMap::default();
        for (index, sentence) in sentences.with_ids() {
            for (i, token) in sentence.tokens.iter().enumerate().filter(|(_, token)| token.upos == Upos::Noun)
            {
                // “Bridge repairs” tells of no bridge.
                if token.rel == Rel::Compound {
                    continue;
                }
                let spoken = nouns.entry(&token.lemma).or_default();
                spoken.several |= token.lower != token.lemma;
                for child in sentence.children(i) {
                    let word = &sentence.tokens[child];
                    let each = || word.rel == Rel::Det && matches!(word.lower.as_str(), "each" | "every");
                    spoken.several = spoken.several || each() || tells_apart(&word.lemma);
                    if word.rel == Rel::Det && matches!(word.lower.as_str(), "a" | "an" | "one") {
                        spoken.introduced.push(index);
                    }
                }
            }
        }
        Self { nouns }
    }

    /// Whether the draft knows one such thing alone, and no new one comes up behind a sentence, the first that speaks of it.
    pub(in crate::facts) fn is_only_one(&self, lemma: &str, first: SentenceId) -> bool {
        let Some(spoken) = self.nouns.get(lemma) else { return false };
        let anew = spoken.introduced.iter().filter(|&&index| index > first);
        !are_always_several(lemma) && !spoken.several && anew.count() == 0 && spoken.introduced.len() <= 1
    }
}
