//! The row that a rank is of: “Olympic medals of hers”, “women who led the bank”.

use super::Bearer;
use super::vocabulary::ALIKE;
use crate::english::grammar::is_nominal;
use crate::english::lexicon::is_person_noun;
use crate::english::{Rel, Sentence, Token, Upos, fold};
use crate::facts::ids::SentenceId;
use crate::facts::numbers::Numbers;
use crate::facts::text::Text;

/// What a rank is a rank among.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The noun of those in the row, in dictionary form.
    pub noun: Option<String>,
    /// Every word of meaning that says which row, the noun and whose it is among them, as they compare and in order of
    /// the alphabet.
    pub words: Vec<String>,
    /// Those of them that say whose it is.
    pub owner: Vec<String>,
    /// Whose it is, where only a pronoun tells.
    pub pronoun: Option<String>,
}

impl Row {
    /// Whether both are one row. A pronoun may stand for whoever the other says it is.
    pub fn is(&self, other: &Self) -> bool {
        match (&self.pronoun, &other.pronoun) {
            (Some(_), None) => !other.owner.is_empty() && other.without_owner().eq(&self.words),
            (None, Some(_)) => !self.owner.is_empty() && self.without_owner().eq(&other.words),
            (one, two) => one == two && self.words == other.words,
        }
    }

    /// Whether it says more of itself than its noun.
    pub fn is_narrowed(&self) -> bool {
        self.words.len() > 1 || self.pronoun.is_some()
    }

    fn without_owner(&self) -> impl Iterator<Item = &String> {
        self.words.iter().filter(|word| !self.owner.contains(word))
    }
}

/// The row of the rank whose words are the ranking word and its noun, which are one where there is no noun.
pub(super) fn read(
    text: &Text,
    numbers: &Numbers,
    index: SentenceId,
    (word, head): (usize, usize),
    bearer_word: usize,
    bearer: &Bearer,
) -> Row {
    let sentence = &text.sentences[index];
    let noun = match bearer {
        _ if head != word => Some(sentence.tokens[head].lemma.clone()),
        Bearer::Described { noun, .. } => Some(noun.clone()),
        // “The Grammy, his third,”
        Bearer::Named { entity: None, .. } => Some(sentence.tokens[bearer_word].lemma.clone()),
        Bearer::Named { .. } | Bearer::It => None,
    };
    let mut row =
        Row { words: noun.iter().map(|noun| key(noun)).collect(), noun, owner: Vec::new(), pronoun: None };
    for at in below(sentence, head, bearer_word) {
        let token = &sentence.tokens[at];
        if at != word && is_meaning(token) {
            row.words.push(key(&token.lemma));
        }
    }
    if let Some(owner) = sentence.child(head, &[Rel::NmodPoss]) {
        let token = &sentence.tokens[owner];
        if token.upos == Upos::Pron {
            match meant(text, numbers, index, owner, bearer_word) {
                Some(noun) => row.owner.push(key(&sentence.tokens[noun].lemma)),
                None => row.pronoun = Some(token.lower.clone()),
            }
            row.words.extend(row.owner.iter().cloned());
        } else {
            let of = below(sentence, owner, bearer_word).into_iter().chain([owner]);
            let words = of.map(|at| &sentence.tokens[at]).filter(|token| is_meaning(token));
            row.owner.extend(words.map(|token| key(&token.lemma)));
        }
    }
    row.words.sort();
    row.words.dedup();
    row
}

/// What depends on a word, save the clause that it is said in and what is only added to it.
fn below(sentence: &Sentence, head: usize, bearer: usize) -> Vec<usize> {
    const APART: [Rel; 12] = [
        Rel::Nsubj,
        Rel::NsubjPass,
        Rel::NsubjOuter,
        Rel::Cop,
        Rel::Aux,
        Rel::Punct,
        Rel::Appos,
        Rel::Conj,
        Rel::Cc,
        Rel::Parataxis,
        Rel::Expl,
        Rel::Mark,
    ];
    // What comes behind “the town’s only cinema, the Regal,” is told of the Regal.
    let is_behind_bearer = |word: usize| head < bearer && bearer < word;
    let is_of_clause = |word: usize| APART.contains(&sentence.tokens[word].rel) || is_behind_bearer(word);
    let (mut words, mut open) = (Vec::new(), vec![head]);
    while let Some(at) = open.pop() {
        for child in sentence.children(at) {
            // Heads may run in a circle.
            let is_new = ![head, bearer].contains(&child) && !words.contains(&child);
            let is_aside = |word: usize| at == head && is_of_clause(word) || is_added(sentence, word);
            if is_new && !is_aside(child) {
                words.push(child);
                open.push(child);
            }
        }
    }
    words
}

/// Whether a comma parts a relative clause from what it is said of: “the medal, which she lost,”.
fn is_added(sentence: &Sentence, verb: usize) -> bool {
    let is_comma = |at: usize| sentence.tokens[at].text == ",";
    let is_set_off = |start: usize| is_comma(start) || start > 0 && is_comma(start - 1);
    sentence.tokens[verb].rel == Rel::AclRelcl && verb > 0 && is_set_off(sentence.subtree(verb).start)
}

fn is_meaning(token: &Token) -> bool {
    let open =
        matches!(token.upos, Upos::Noun | Upos::Propn | Upos::Verb | Upos::Adj | Upos::Num | Upos::Adv);
    open && token.lower.chars().any(char::is_alphanumeric)
}

/// A word as it compares: “Olympic” and “Olympics”, “female” and “woman” are one.
fn key(lemma: &str) -> String {
    let folded = fold(lemma);
    ALIKE
        .get(folded.as_str())
        .map_or_else(|| folded.trim_end_matches('s').to_owned(), |first| (*first).to_owned())
}

/// The thing that “its” stands for: the noun before it, where no other comes between.
fn meant(text: &Text, numbers: &Numbers, index: SentenceId, pronoun: usize, bearer: usize) -> Option<usize> {
    let sentence = &text.sentences[index];
    let is_thing = |i: &usize| {
        let token = &sentence.tokens[*i];
        let modifies = matches!(token.rel, Rel::Compound | Rel::Flat | Rel::Amod | Rel::NmodPoss);
        *i != bearer
            && is_nominal(sentence, *i)
            && !modifies
            && !numbers.is_in_time(index, *i)
            && !is_person_noun(&token.lemma)
    };
    (0..pronoun).rev().find(is_thing).filter(|_| sentence.tokens[pronoun].lower == "its")
}
