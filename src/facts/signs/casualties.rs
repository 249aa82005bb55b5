//! Counts of the dead, hurt, missing, arrested and displaced, by the parse.

use std::ops::Range;

use super::harm::{self, Construction, Harm};
use super::numbers::{is_number, number};
use super::people::{is_known, is_people};
use super::senses::case;
use crate::english::grammar::is_question;
use crate::english::lexicon::modality::AUXILIARIES;
use crate::english::{Rel, Sentence, Upos, lists};

/// A count of people and what happened to them, in words of its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::facts) struct Casualty {
    pub(in crate::facts) clause: Range<usize>,
    pub(in crate::facts) number: usize,
    pub(in crate::facts) harm: Harm,
}

/// The counts that a sentence states as facts: neither denied nor imagined, and not as a thing that recurs.
pub(in crate::facts) fn read(sentence: &Sentence) -> Vec<Casualty> {
    let mut found: Vec<Casualty> = Vec::new();
    for word in 0..sentence.tokens.len() {
        let Some((harm, construction)) = harm::word(sentence, word) else { continue };
        let Some((counted, number)) = counted(sentence, word, construction) else { continue };
        if !is_stated(sentence, word)
            || !is_people(sentence, counted, word)
            || is_known(sentence, counted, number, word)
            || harm == Harm::Arrested && is_by_counters(sentence, word)
        {
            continue;
        }
        let first = sentence
            .children(word)
            .filter(|&i| sentence.tokens[i].rel == Rel::Compound)
            .min()
            .unwrap_or(word);
        let people = phrase(sentence, counted, number);
        let clause = people.start.min(first).min(word)..people.end.max(word + 1);
        if !found.iter().any(|known| known.number == number) {
            found.push(Casualty { clause, number, harm });
        }
    }
    found
}

/// The noun that says whom a word of harm counts, and the number on it.
fn counted(sentence: &Sentence, word: usize, construction: Construction) -> Option<(usize, usize)> {
    let numbered = |noun: usize| number(sentence, noun).map(|number| (noun, number));
    let of = |rels: &[Rel]| sentence.child(word, rels).and_then(numbered);
    let token = &sentence.tokens[word];
    let head = token.head;
    let described = head
        .filter(|_| matches!(token.rel, Rel::Acl | Rel::Amod | Rel::AclRelcl | Rel::Appos | Rel::NmodDesc));
    // “14 were killed and 60 wounded”: the second number is the object or subject of the second word, or its own.
    match construction {
        Construction::Act => of(&[Rel::NsubjPass, Rel::Obj])
            .or_else(|| lives(sentence, word))
            .or_else(|| described.and_then(numbered))
            .or_else(|| shared(sentence, word).and_then(numbered))
            .or_else(|| beside(sentence, word)),
        Construction::Event => of(&[Rel::Nsubj]).or_else(|| described.and_then(numbered)),
        Construction::State => of(&[Rel::Nsubj, Rel::NsubjPass])
            .or_else(|| described.and_then(numbered))
            .or_else(|| {
                // “made 60 people ill”, “60 people fell ill”
                head.filter(|_| token.rel == Rel::Xcomp)
                    .and_then(|verb| {
                        sentence.child(verb, &[Rel::Obj]).or(sentence.child(verb, &[Rel::Nsubj]))
                    })
                    .and_then(numbered)
            })
            .or_else(|| beside(sentence, word)),
        // “33 people with burns”
        Construction::With => {
            head.filter(|_| token.rel == Rel::Nmod && case(sentence, word) == "with").and_then(numbered)
        }
        Construction::Noun if token.lower == "toll" => toll(sentence, word),
        Construction::Noun => {
            numbered(word).or_else(|| beside(sentence, word)).or_else(|| summed(sentence, word))
        }
    }
}

/// “claimed the lives of 23 civilians”
fn lives(sentence: &Sentence, verb: usize) -> Option<(usize, usize)> {
    let lives = sentence.child(verb, &[Rel::Obj]).filter(|&at| sentence.tokens[at].lemma == "life")?;
    let whose = sentence.child(lives, &[Rel::Nmod])?;
    number(sentence, whose).map(|number| (whose, number))
}

/// The passive subject of the verb that a verb is joined to, where it has none of its own.
fn shared(sentence: &Sentence, verb: usize) -> Option<usize> {
    let token = &sentence.tokens[verb];
    let first = token.head.filter(|_| token.rel == Rel::Conj)?;
    let own = sentence.child(verb, &[Rel::Nsubj, Rel::NsubjPass, Rel::Obj]).is_some();
    sentence.child(first, &[Rel::NsubjPass]).filter(|_| !own)
}

/// The number right before the word: “60 wounded”.
fn beside(sentence: &Sentence, word: usize) -> Option<(usize, usize)> {
    let at = word.checked_sub(1)?;
    is_number(sentence, at).then_some((at, at))
}

/// “Deaths number 47”, “injuries came to 300”: the number behind a verb that sums the noun up.
fn summed(sentence: &Sentence, word: usize) -> Option<(usize, usize)> {
    let token = &sentence.tokens[word];
    let plural = token.lower != token.lemma && token.lower.ends_with('s');
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let mut at = word + 1;
    while matches!(lower(at), "now" | "already" | "so" | "far" | "have" | "has" | "had") {
        at += 1;
    }
    let sums = SUMMING.contains(lower(at)) && plural;
    let to = if matches!(lower(at + 1), "to" | "at") { at + 2 } else { at + 1 };
    let alone =
        sentence.tokens.get(to + 1).is_none_or(|next| next.upos == Upos::Punct || next.upos == Upos::Adv);
    (sums && alone && to < sentence.tokens.len() && is_number(sentence, to)).then_some((to, to))
}

lists::sets! {
    "data/people.txt":
    /// Verbs that sum up how many there are.
    SUMMING = "summing up";
}

/// “The death toll rose to 40.” “The toll stands at 40.”
fn toll(sentence: &Sentence, word: usize) -> Option<(usize, usize)> {
    let deadly = sentence
        .child(word, &[Rel::Compound, Rel::Amod])
        .is_some_and(|kind| sentence.tokens[kind].lower == "death");
    let token = &sentence.tokens[word];
    let verb = token.head.filter(|_| deadly && matches!(token.rel, Rel::Nsubj | Rel::NsubjPass | Rel::Obj));
    let of_verb = verb.into_iter().flat_map(|verb| sentence.children(verb));
    let of_noun = sentence.children(word).filter(|_| deadly);
    of_verb.chain(of_noun).filter(|&i| i > word).find_map(|i| number(sentence, i).map(|number| (i, number)))
}

/// “Police arrested 30 people”: those who hold them are the ones to count them.
fn is_by_counters(sentence: &Sentence, word: usize) -> bool {
    let whose = sentence.child(word, &[Rel::Nsubj, Rel::OblAgent]);
    whose.is_some_and(|whose| super::counters::is_counter(&sentence.tokens[whose]))
}

/// The people as a phrase, with “at least” and “more than” before the number.
fn phrase(sentence: &Sentence, counted: usize, number: usize) -> Range<usize> {
    let below = |head: usize| {
        let near = sentence.children(head).filter(|&i| {
            !matches!(
                sentence.tokens[i].rel,
                Rel::Punct
                    | Rel::AclRelcl
                    | Rel::Acl
                    | Rel::Nmod
                    | Rel::Conj
                    | Rel::Case
                    | Rel::Cc
                    | Rel::Appos
                    | Rel::Cop
                    | Rel::Nsubj
                    | Rel::Obl
            )
        });
        near.map(|i| sentence.subtree(i).start).fold(head, usize::min)
    };
    below(counted).min(below(number))..counted.max(number) + 1
}

/// Whether the word of harm, or a verb above it, is neither denied, nor imagined, nor said to recur.
fn is_stated(sentence: &Sentence, word: usize) -> bool {
    std::iter::once(word).chain(sentence.ancestors(word)).all(|at| {
        let token = &sentence.tokens[at];
        let unreal = sentence.children(at).any(|i| {
            let child = &sentence.tokens[i];
            match child.rel {
                Rel::Aux => AUXILIARIES.contains(child.lower.as_str()),
                Rel::Mark => matches!(child.lower.as_str(), "if" | "unless" | "whether" | "to" | "lest"),
                Rel::Advmod => {
                    matches!(child.lower.as_str(), "not" | "never" | "n't" | "nearly" | "every" | "annually")
                }
                Rel::Det => matches!(child.lower.as_str(), "no" | "every" | "each"),
                _ => false,
            }
        });
        let question = is_question(sentence);
        let recurs =
            at == word && matches!(token.lower.as_str(), "die" | "dies" | "kills" | "drown" | "perish");
        !unreal && !question && !recurs
    })
}
