//! Noun phrases and pronouns, as far as their own sentence tells of whom they speak.

use std::ops::Range;
use std::sync::Arc;

use super::pronouns::Pronoun;
use crate::english::grammar::{is_definite, noun_phrase};
use crate::english::lexicon::is_person_noun;
use crate::english::{Rel, Sentence, Token, Upos};

/// How many of those whom a noun means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// A single one: “the miner”.
    One,
    /// Several, all of them: “the six miners”.
    Several,
    /// Some of several: “one of the six miners”.
    Part,
}

/// A noun phrase or a pronoun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::facts) struct Nominal {
    /// The word that the others of the phrase depend on.
    pub(in crate::facts) head: usize,
    /// The phrase.
    pub(in crate::facts) words: Range<usize>,
    /// The name that stands in apposition to it.
    pub(in crate::facts) apposed: Option<usize>,
    pub(in crate::facts) pronoun: Option<Pronoun>,
    /// The dictionary form of the noun: `figure` of “one of the six figures”.
    pub(in crate::facts) noun: Arc<str>,
    /// The words that narrow the noun, in dictionary form and sorted.
    pub(in crate::facts) narrowed: Arc<[String]>,
    /// Whether the noun is spoken of as known: with “the”, “their”.
    pub(in crate::facts) definite: bool,
    /// Whether the noun means people.
    pub(in crate::facts) people: bool,
    /// How many of those whom the noun means.
    pub(in crate::facts) extent: Extent,
}

impl Nominal {
    /// Reads the phrase that has this head.
    pub(in crate::facts) fn read(sentence: &Sentence, head: usize) -> Self {
        let whole = of_which(sentence, head);
        let noun = whole.unwrap_or(head);
        let lemma = &sentence.tokens[noun].lemma;
        let is_name = |&i: &usize| sentence.tokens[i].upos == Upos::Propn;
        Self {
            head,
            words: noun_phrase(sentence, head),
            apposed: sentence.child(head, &[Rel::Appos]).filter(is_name),
            pronoun: Pronoun::of(&sentence.tokens[head].lower),
            noun: lemma.as_str().into(),
            narrowed: narrowing(sentence, noun).into(),
            definite: is_definite(sentence, noun),
            people: is_person_noun(lemma),
            extent: match whole {
                Some(_) => Extent::Part,
                None if is_plural(sentence, noun) => Extent::Several,
                None => Extent::One,
            },
        }
    }
}

/// The noun of which a number or “some” takes a part: `figures` in “one of the six figures”.
fn of_which(sentence: &Sentence, head: usize) -> Option<usize> {
    let token = &sentence.tokens[head];
    let picks =
        token.upos == Upos::Num || matches!(token.lower.as_str(), "some" | "several" | "many" | "most");
    let is_of = |&i: &usize| {
        sentence.tokens[i].rel == Rel::Nmod
            && sentence.child(i, &[Rel::Case]).is_some_and(|case| sentence.tokens[case].lower == "of")
    };
    sentence.children(head).find(is_of).filter(|_| picks)
}

/// The words that narrow a noun, sorted.
fn narrowing(sentence: &Sentence, noun: usize) -> Vec<String> {
    let below = sentence.children(noun).filter(|&i| {
        is_relation_that_narrows(sentence.tokens[i].rel)
            && !is_set_off(sentence, noun, i)
            && !is_year(&sentence.tokens[i])
    });
    let mut words: Vec<String> = below.map(|i| sentence.tokens[i].lemma.clone()).collect();
    words.sort();
    words
}

fn is_relation_that_narrows(rel: Rel) -> bool {
    matches!(
        rel,
        Rel::Amod | Rel::Compound | Rel::Nmod | Rel::NmodPoss | Rel::Nummod | Rel::AclRelcl | Rel::Acl
    )
}

/// “The hospital, which opened in May”: what a comma, a dash or a parenthesis sets off adds to a noun, and narrows nothing.
fn is_set_off(sentence: &Sentence, noun: usize, below: usize) -> bool {
    let start = sentence.subtree(below).start;
    let Some(before) = start.checked_sub(1) else { return false };
    sentence.tokens[before].text == ","
        || below > noun && matches!(sentence.tokens[start].text.as_str(), "," | "(" | "—")
}

/// “the opening of the tunnel in 1976”: the year is that of the opening.
fn is_year(token: &Token) -> bool {
    token.rel == Rel::Nmod && token.text.len() == 4 && token.text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_plural(sentence: &Sentence, noun: usize) -> bool {
    let token = &sentence.tokens[noun];
    let several = sentence
        .child(noun, &[Rel::Nummod])
        .is_some_and(|i| !matches!(sentence.tokens[i].lower.as_str(), "one" | "1"));
    token.upos == Upos::Noun
        && (several || token.lower != token.lemma || matches!(token.lower.as_str(), "people" | "police"))
}
