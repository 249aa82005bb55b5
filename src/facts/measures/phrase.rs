//! Noun phrases: what is spoken of, how it is narrowed, whose it is.

use crate::english::grammar::{case, is_definite_determiner};
use crate::english::{Rel, Sentence, Upos};
use crate::facts::entities::EntityId;
use crate::facts::ids::SentenceId;
use crate::facts::people::People;
use crate::facts::text::Text;

/// A noun or a name with what narrows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase {
    /// Its head, as a word of the sentence.
    pub word: usize,
    /// The head’s dictionary form.
    pub lemma: String,
    /// The words that narrow it, in dictionary form and in order of the alphabet.
    pub narrowed: Vec<String>,
    /// Whether a clause narrows it too: “the bridge that fell”.
    pub clause: bool,
    /// Whose it is: `company` in “the company’s bridge”.
    pub owner: Option<String>,
    /// Whether it speaks of something known: “the bridge”, “its bridge”.
    pub definite: bool,
    /// Who or what is named, where it is a name.
    pub entity: Option<EntityId>,
}

impl Phrase {
    /// The phrase around a noun or name, leaving out the words in `without`: a number is no part of what it measures.
    pub(super) fn read(
        text: &Text,
        people: &People,
        sentence: SentenceId,
        word: usize,
        without: &std::ops::Range<usize>,
    ) -> Self {
        let read = &text.sentences[sentence];
        let token = &read.tokens[word];
        let mention = people.mention_at(read.span_of(word..word + 1)).filter(|mention| !mention.modifier);
        let mut phrase = Self {
            word,
            lemma: token.lemma.clone(),
            narrowed: Vec::new(),
            clause: false,
            owner: None,
            definite: false,
            entity: mention.map(|mention| mention.entity),
        };
        for i in read.children(word).filter(|i| !without.contains(i)) {
            phrase.take(read, i, without);
        }
        phrase.narrowed.sort();
        phrase
    }

    /// Lets another word be its head, which was taken for one that narrows it.
    pub(super) fn stand_at(&mut self, sentence: &Sentence, word: usize) {
        self.word = word;
        self.lemma.clone_from(&sentence.tokens[word].lemma);
        self.narrowed.retain(|narrowed| *narrowed != self.lemma);
    }

    /// Notes a word that depends on the head.
    fn take(&mut self, sentence: &Sentence, i: usize, number: &std::ops::Range<usize>) {
        let token = &sentence.tokens[i];
        match token.rel {
            Rel::Det | Rel::DetPredet => self.definite |= is_definite_determiner(&token.lower),
            Rel::NmodPoss => {
                self.definite = true;
                self.owner = Some(token.lemma.clone());
            }
            Rel::Nmod if case(sentence, i) == Some("of") && !token.lower.contains(char::is_numeric) => {
                self.owner = Some(token.lemma.clone());
            }
            Rel::Amod | Rel::Compound | Rel::NmodDesc | Rel::Nummod => {
                self.narrowed.push(token.lemma.clone());
                // “stainless-steel”, “two-lane”: the words below it narrow too.
                let below = sentence.children(i).filter(|&it| sentence.tokens[it].upos != Upos::Punct);
                self.narrowed.extend(below.map(|it| sentence.tokens[it].lemma.clone()));
            }
            // Neither what is said of a name narrows it, “Ostvin, which …”, nor what gives the number itself.
            Rel::Acl | Rel::AclRelcl => {
                let name = sentence.tokens[self.word].upos == Upos::Propn;
                self.clause |= !name && !sentence.is_under(number.start, i);
            }
            _ => {}
        }
    }

    /// Whether the two name or describe one thing, as far as their own words tell.
    pub fn fits(&self, other: &Self) -> bool {
        match (self.entity, other.entity) {
            (Some(one), Some(other)) => one == other,
            _ => self.lemma == other.lemma && self.owner == other.owner && self.narrowed == other.narrowed,
        }
    }
}
