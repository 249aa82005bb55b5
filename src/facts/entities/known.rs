//! What the whole draft knows of its names: names that one sentence shows are found in the others too.

use rustc_hash::FxHashMap;

use super::chunk::{Chunk, is_capitalized, is_joined};
use super::spans::stands_in;
use super::{EntityKind, Name, fold, kinds};
use super::{craft, firms};
use crate::draft::Part;
use crate::english::lexicon::names::{COMPANIES, GENERATIONS, ORGANIZATIONS, TITLES};
use crate::english::{Sentence, Token, Upos};
use crate::facts::Placed;
use crate::facts::placed::Sentences;

/// Adds the mentions that the model missed, drops those that only capitals made it see, and settles every name’s kind.
pub(super) fn complete(sentences: &Sentences, names: &mut Vec<Name>) {
    craft::mark(sentences, names);
    firms::mark(sentences, names);
    kinds::settle(sentences, names);
    let lexicon = Lexicon::new(sentences, names);
    if !lexicon.is_empty() {
        let is_sure = |name: &Name| {
            let sentence = &sentences[name.place.sentence];
            sentence.part == Part::Dateline || !is_capitals(sentence) || lexicon.holds(&name.key)
        };
        names.retain(is_sure);
    }
    let mut read = std::mem::take(names).into_iter().peekable();
    for (index, sentence) in sentences.with_ids() {
        let mut tagged = Vec::new();
        while let Some(name) = read.next_if(|name| name.place.sentence == index) {
            tagged.push(name);
        }
        let chunks = if sentence.part == Part::Dateline { Vec::new() } else { lexicon.mentions(sentence) };
        for chunk in chunks {
            let covers = |name: &Name| {
                chunk.words.start <= name.place.words.start && name.place.words.end <= chunk.words.end
            };
            let overlaps = |name: &Name| {
                chunk.words.start < name.place.words.end && name.place.words.start < chunk.words.end
            };
            if tagged
                .iter()
                .all(|name| !overlaps(name) || covers(name) && name.place.words.len() < chunk.words.len())
            {
                tagged.retain(|name| !overlaps(name));
                tagged.push(Name::new(sentence, index, chunk));
            }
        }
        // “TKTK Corp.” is no firm yet.
        let is_empty = |word: &String| stands_in(word) || COMPANIES.contains(word.as_str());
        tagged.retain(|name| !name.key.iter().all(is_empty));
        tagged.sort_by_key(|name| name.place.words.start);
        names.extend(tagged);
    }
}

/// Whether a sentence is set in capitals throughout, or is a headline with a capital on every word: capitals tell
/// nothing of names there.
fn is_capitals(sentence: &Placed) -> bool {
    let words = || {
        sentence
            .tokens
            .iter()
            .filter(|token| token.text.len() > 3 && token.text.starts_with(char::is_alphabetic))
    };
    let shouted = words().count() > 1 && words().all(|token| !token.text.contains(char::is_lowercase));
    shouted || sentence.part == Part::Headline && words().all(is_capitalized)
}

/// Whether capitals tell names from other words in a sentence.
fn is_running(sentence: &Placed) -> bool {
    sentence.part != Part::Dateline && !is_capitals(sentence)
}

/// The names of the draft’s running text, by their first word.
struct Lexicon {
    names: FxHashMap<String, Vec<(Vec<String>, EntityKind)>>,
}

impl Lexicon {
    fn new(sentences: &Sentences, names: &[Name]) -> Self {
        let mut lexicon = Self { names: FxHashMap::default() };
        for name in names.iter().filter(|name| is_running(&sentences[name.place.sentence])) {
            lexicon.insert(&name.key, name.kind);
            match name.kind {
                EntityKind::Person => {
                    let bare: Vec<&String> =
                        name.key.iter().filter(|word| !GENERATIONS.contains(word.as_str())).collect();
                    if let [_, .., last] = bare[..] {
                        lexicon.insert(std::slice::from_ref(last), name.kind);
                    }
                }
                EntityKind::Organization => {
                    if let [short @ .., last] = &name.key[..]
                        && COMPANIES.contains(last.as_str())
                    {
                        lexicon.insert(short, name.kind);
                    }
                }
                EntityKind::Place | EntityKind::Thing => {}
            }
        }
        for names in lexicon.names.values_mut() {
            names.sort_by_key(|(key, _)| std::cmp::Reverse(key.len()));
        }
        lexicon
    }

    fn insert(&mut self, key: &[String], kind: EntityKind) {
        // One letter or a bare “Council” names nobody.
        let empty = match key {
            [] => true,
            [word] => word.len() < 3 && kind == EntityKind::Person || ORGANIZATIONS.contains(word.as_str()),
            _ => false,
        };
        if empty {
            return;
        }
        let names = self.names.entry(key[0].clone()).or_default();
        if !names.iter().any(|(known, _)| known == key) {
            names.push((key.to_vec(), kind));
        }
    }

    fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    fn holds(&self, key: &[String]) -> bool {
        key.first()
            .and_then(|first| self.names.get(first))
            .is_some_and(|names| names.iter().any(|(known, _)| known == key))
    }

    /// Every place of a sentence where one of the names stands, the longest first.
    fn mentions(&self, sentence: &Sentence) -> Vec<Chunk> {
        let tokens = &sentence.tokens;
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let chunk = is_capitalized(&tokens[at]).then(|| self.mention(tokens, at)).flatten();
            at = chunk.as_ref().map_or(at + 1, |chunk| chunk.words.end);
            found.extend(chunk);
        }
        found
    }

    fn mention(&self, tokens: &[Token], at: usize) -> Option<Chunk> {
        let first = fold(&tokens[at].text);
        let second = tokens.get(at + 2).filter(|_| is_joined(tokens, at));
        let hyphenated = || second.map(|second| format!("{first}-{}", fold(&second.text)));
        let names = self.names.get(&first).or_else(|| self.names.get(&hyphenated()?))?;
        names.iter().find_map(|(key, kind)| {
            let end = match_key(tokens, at, key)?;
            (end - at > 1 || stands_alone(tokens, at)).then_some(Chunk {
                words: at..end,
                kind: *kind,
                told: false,
            })
        })
    }
}

/// Where a name ends that begins with word `at`, if all its words stand there.
fn match_key(tokens: &[Token], mut at: usize, key: &[String]) -> Option<usize> {
    for part in key.iter().flat_map(|word| word.split('-').enumerate()) {
        let (index, word) = part;
        at += usize::from(index > 0);
        if fold(&tokens.get(at)?.text) != word {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// Whether a single word is a name by itself here, not a part of another one or a common word that opens a sentence.
fn stands_alone(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let beside = [before, tokens.get(at + 1)];
    tokens[at].upos == Upos::Propn
        && !is_used_as_title(tokens, at)
        && !beside.into_iter().flatten().any(is_of_missed_name)
}

/// Whether a word is a title of the name behind it, or of an office: “Mayor Cole”, “Mayor of Hull”.
fn is_used_as_title(tokens: &[Token], at: usize) -> bool {
    is_title(&tokens[at]) && tokens.get(at + 1).is_some_and(|next| is_capitalized(next) || next.lower == "of")
}

/// Whether a word is a proper noun, and no title, that the model has in no name.
fn is_of_missed_name(token: &Token) -> bool {
    is_capitalized(token) && token.upos == Upos::Propn && token.name.is_none() && !is_title(token)
}

fn is_title(token: &Token) -> bool {
    TITLES.contains(fold(&token.text).as_str())
}
