//! Who brings an accusation: the words that tell somebody who does, the sentences in which somebody says something, and those
//! in which somebody accuses.

use crate::facts::{Facts, Placed, SentenceId};
use std::cmp::Reverse;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::english::lexicon::{cues, modality};
use crate::english::{Rel, Token, Upos, grammar, lists};
use crate::span::Span;

/// In which sentences of a draft somebody alleges or says something.
pub(crate) struct Heard {
    /// Somebody says something, or a source is cited. Who denies an accusation did not bring it.
    sourced: FxHashSet<SentenceId>,
    /// The first sentence with a word that tells who accuses.
    first: Option<SentenceId>,
    /// The beginnings of the longer words of the sourced sentences, each with the first that has it.
    told: FxHashMap<String, SentenceId>,
}

impl Heard {
    /// Reads a draft.
    pub(crate) fn new(facts: &Facts) -> Self {
        let said = facts.attributions().iter().filter(|it| it.tells() && it.source.is_some());
        let denies = |tokens: &[Token]| tokens.iter().any(|token| cues::denies(&token.lemma));
        let cues = said.filter_map(|it| it.cue.as_ref());
        let cues = cues.filter(|cue| !denies(&facts.sentences()[cue.sentence].tokens[cue.words.clone()]));
        let sourced: FxHashSet<SentenceId> =
            cues.map(|cue| cue.sentence).chain(facts.cited().sentences()).collect();
        let has_accuser = |it: &Placed| (0..it.tokens.len()).any(|word| is_accuser(it, word));
        let first = facts.sentences().ids().find(|&it| has_accuser(&facts.sentences()[it]));
        let mut told = FxHashMap::default();
        for (index, sentence) in facts.sentences().with_ids().filter(|(index, _)| sourced.contains(index)) {
            for stem in stems(sentence) {
                told.entry(stem).or_insert(index);
            }
        }
        Self { sourced, first, told }
    }

    /// Whether a sentence tells who alleges, with another word than the one excepted.
    pub(crate) fn is_told_in(&self, facts: &Facts, sentence: SentenceId, except: Option<usize>) -> bool {
        let words = 0..facts.sentences()[sentence].tokens.len();
        self.sourced.contains(&sentence)
            || words.into_iter().any(|i| Some(i) != except && is_accuser(&facts.sentences()[sentence], i))
    }

    /// Whether somebody says something in a sentence, or a word before another in it tells who alleges, other than the one of
    /// whom that is told.
    pub(crate) fn is_told_before_word(&self, facts: &Facts, sentence: SentenceId, word: usize) -> bool {
        let own = &facts.sentences()[sentence];
        let subject = grammar::own_subject(own, word).map(|it| own.subtree(it));
        let is_subject = |i: usize| subject.as_ref().is_some_and(|words| words.contains(&i));
        self.sourced.contains(&sentence) || (0..word).any(|i| !is_subject(i) && is_accuser(own, i))
    }

    /// Whether somebody accuses before a sentence, or says something there with a word of this beginning.
    pub(crate) fn is_told_before(&self, sentence: SentenceId, stem: &str) -> bool {
        let told = self.first.into_iter().chain(self.told.get(stem).copied());
        told.min().is_some_and(|first| first < sentence)
    }
}

/// Whether a word of a sentence tells who accuses.
pub(crate) fn is_accused_in(facts: &Facts, sentence: SentenceId) -> bool {
    let sentence = &facts.sentences()[sentence];
    (0..sentence.tokens.len()).any(|word| is_accuser(sentence, word))
}

/// Those who accuse, investigate or judge.
static PEOPLE: LazyLock<FxHashSet<&str>> = LazyLock::new(|| listed("people"));
/// Words of a case against somebody.
static CASES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| listed("cases"));

fn listed(section: &str) -> FxHashSet<&'static str> {
    lists::lines_of(include_str!("data/accusers.txt"), section).collect()
}

/// Whether a word is for somebody who accuses, investigates or judges, or tells of a case against somebody.
fn is_accuser(sentence: &Placed, word: usize) -> bool {
    let token = &sentence.tokens[word];
    let lemma = token.lemma.to_lowercase();
    takes_part(token) && PEOPLE.contains(lemma.as_str())
        || can_tell_of_case(sentence, word) && CASES.contains(lemma.as_str())
}

/// Whether a noun stands for somebody who acts, or from whom or whose something is: “the judge ruled”, “by prosecutors”.
fn takes_part(token: &Token) -> bool {
    matches!(token.upos, Upos::Noun | Upos::Propn)
        && matches!(token.rel, Rel::Nsubj | Rel::OblAgent | Rel::Obl | Rel::Nmod | Rel::NmodPoss | Rel::Conj)
}

/// “The indictment”, “was charged”; neither “the accused clerk” nor “who was never charged”.
fn can_tell_of_case(sentence: &Placed, word: usize) -> bool {
    let token = &sentence.tokens[word];
    match token.upos {
        _ if token.rel == Rel::Amod => false,
        Upos::Noun | Upos::Propn => true,
        Upos::Verb => !is_denied(sentence, word),
        _ => false,
    }
}

/// “Who was never charged”.
fn is_denied(sentence: &Placed, word: usize) -> bool {
    sentence.children(word).any(|i| matches!(sentence.tokens[i].lower.as_str(), "not" | "never" | "n't"))
}

/// An accusation with its accuser: “the dissidents accused”, “accused by the ministry”.
pub(crate) struct Accuser {
    sentence: SentenceId,
    span: Span,
    words: FxHashSet<String>,
}

/// Where the draft names somebody who accuses. A long draft’s first accusations are enough.
pub(crate) fn accusers(facts: &Facts) -> Vec<Accuser> {
    let mut accusers = Vec::new();
    for (index, sentence) in facts.sentences().with_ids() {
        let verbs = (0..sentence.tokens.len()).filter(|&i| {
            let token = &sentence.tokens[i];
            // Who denounces a deed holds it to be done, and somebody to have done it.
            let lemma = token.lemma.as_str();
            token.upos == Upos::Verb && (modality::ACCUSING_SOMEBODY.contains(lemma) || lemma == "denounce")
        });
        for verb in verbs {
            let subject = sentence.child(verb, &[Rel::Nsubj, Rel::OblAgent, Rel::Obl]);
            let Some(subject) = subject.filter(|_| accusers.len() < 64) else { continue };
            let words = sentence.subtree(subject);
            let span = sentence.span_of(words.start.min(verb)..words.end.max(verb + 1));
            let told =
                facts.sentences().following(index).into_iter().chain([sentence]).flat_map(stems).collect();
            accusers.push(Accuser { sentence: index, span, words: told });
        }
    }
    accusers
}

/// The accuser whose sentences share most words with the hedged phrase; of several the nearest.
pub(crate) fn nearest(facts: &Facts, accusers: &[Accuser], index: SentenceId, word: usize) -> Option<Span> {
    let sentence = &facts.sentences()[index];
    let hedged: FxHashSet<String> =
        stems(sentence).filter(|stem| !sentence.tokens[word].lower.starts_with(stem.as_str())).collect();
    let best = accusers.iter().filter(|it| it.sentence != index).max_by_key(|accuser| {
        let shared = hedged.intersection(&accuser.words).count();
        (shared, Reverse(accuser.sentence.apart(index)))
    })?;
    Some(best.span)
}

/// Whether one sentence takes up a longer word of another.
pub(crate) fn shares_stem(one: &Placed, other: &Placed) -> bool {
    let told: FxHashSet<String> = stems(one).collect();
    stems(other).any(|stem| told.contains(&stem))
}

/// The beginnings of a sentence’s longer words, by which “inciting” and “incite” are one.
pub(crate) fn stems(sentence: &Placed) -> impl Iterator<Item = String> {
    let content =
        |token: &&Token| matches!(token.upos, Upos::Noun | Upos::Verb | Upos::Adj) && token.lower.len() > 4;
    sentence.tokens.iter().filter(content).map(|token| token.lower.chars().take(5).collect())
}
