//! How far a place vouches for a deed.

use crate::english::grammar::{Standing, Tense, is_infinitive, is_negated, is_question, standing, tense};
use crate::english::lexicon::cues;
use crate::english::lexicon::modality;
use crate::english::lexicon::thesaurus::LEAVING_OPEN;
use crate::english::{Rel, Sentence};

/// How far a place vouches for a deed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// It is told as done.
    Done,
    /// It is to be done, or meant.
    Coming,
    /// It may be done, or may not.
    Open,
    /// Somebody is accused of it.
    Alleged,
    /// It is told as not done, or denied.
    Not,
}

/// How many words up from a deed the words that govern it are looked for.
const UP: usize = 5;

/// How far a sentence vouches for what a word of it tells.
pub(super) fn of(sentence: &Sentence, word: usize) -> Hold {
    let lower = |i: usize| sentence.tokens[i].lower.as_str();
    let lemma = |i: usize| sentence.tokens[i].lemma.as_str();
    if is_asked(sentence) {
        return Hold::Open;
    }
    let not_before = word > 0 && matches!(lower(word - 1), "not" | "never" | "no");
    if is_negated(sentence, word) || not_before {
        return Hold::Not;
    }
    if is_when(sentence, word) {
        return Hold::Open;
    }
    let governing: Vec<usize> = governing(sentence, word);
    let is_open = |&i: &usize| {
        LEAVING_OPEN.contains(lemma(i))
            || sentence.children(i).any(|child| {
                let mark = matches!(sentence.tokens[child].rel, Rel::Aux | Rel::Mark | Rel::Advmod);
                mark && LEAVING_OPEN.contains(lower(child))
            })
    };
    let itself = sentence.children(word).any(|child| {
        let mark = matches!(sentence.tokens[child].rel, Rel::Aux | Rel::Mark | Rel::Advmod | Rel::Amod);
        mark && LEAVING_OPEN.contains(lower(child))
    });
    if governing.iter().any(|&i| modality::is_accusing(lemma(i))) {
        return Hold::Alleged;
    }
    if governing.iter().any(|&i| cues::denies(lemma(i))) {
        return Hold::Not;
    }
    if itself || is_not_shown(sentence, word) || governing.iter().any(is_open) {
        return Hold::Open;
    }
    match standing(sentence, word) {
        Standing::Stated if is_infinitive(sentence, word) => Hold::Coming,
        Standing::Stated => Hold::Done,
        Standing::Alleged => Hold::Alleged,
        Standing::Denied => Hold::Not,
        Standing::Possible => Hold::Coming,
    }
}

/// “The study does not show that fumes are the cause”: whether a verb that is negated has what a word tells for its content.
fn is_not_shown(sentence: &Sentence, word: usize) -> bool {
    let token = &sentence.tokens[word];
    token.rel == Rel::Ccomp && token.head.is_some_and(|head| is_negated(sentence, head))
}

/// Whether a sentence asks, or heads an answer: “Who won at the show”.
fn is_asked(sentence: &Sentence) -> bool {
    let first = sentence.tokens.first().map_or("", |token| token.lower.as_str());
    is_question(sentence) || matches!(first, "who" | "why" | "how")
}

/// Whether a deed only tells when: “since it opened”, “until the vote”.
fn is_when(sentence: &Sentence, word: usize) -> bool {
    const WHEN: [&str; 4] = ["since", "until", "before", "till"];
    let marks = |i: usize| WHEN.contains(&sentence.tokens[i].lower.as_str());
    let is_led =
        sentence.children(word).any(|i| matches!(sentence.tokens[i].rel, Rel::Mark | Rel::Case) && marks(i));
    // “Before the council took it down”: it did.
    is_led && tense(sentence, word) != Tense::Past
}

/// The words that govern a deed, nearest first: what it is the object, the complement or a part of. A verb of saying passes on
/// what is said, and the verb of another clause governs nothing here.
fn governing(sentence: &Sentence, word: usize) -> Vec<usize> {
    let mut at = word;
    let mut found = Vec::new();
    for _ in 0..UP {
        let token = &sentence.tokens[at];
        let governs = matches!(
            token.rel,
            Rel::Xcomp | Rel::Ccomp | Rel::Acl | Rel::AclRelcl | Rel::Obj | Rel::Obl | Rel::Nmod | Rel::Advcl
        );
        // “Plans unveiled by the council” are: what a clause adds to a noun is not governed by it, but “a plan to” is.
        let adds = matches!(token.rel, Rel::Acl | Rel::AclRelcl) && !is_infinitive(sentence, at);
        let Some(head) = token.head.filter(|_| governs && !adds) else { break };
        found.push(head);
        at = head;
    }
    found
}
