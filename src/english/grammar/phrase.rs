//! Phrases: the words around a noun, what stands before it, and which of its words is the head.

use std::ops::Range;

use crate::english::lexicon::verbs;
use crate::english::{Rel, Sentence, Token, Upos};

/// So many words at most are gone up from one noun of a compound to the next.
const REACH: usize = 4;

/// The word of some words that the others depend on.
pub(crate) fn head_of(sentence: &Sentence, words: &Range<usize>) -> usize {
    let outside = |at: &usize| sentence.tokens[*at].head.is_none_or(|head| !words.contains(&head));
    words.clone().find(outside).unwrap_or(words.start)
}

/// Whether something behind some words is said to be theirs: “Varga’s son”.
pub(crate) fn owns(sentence: &Sentence, words: &Range<usize>) -> bool {
    sentence.tokens.get(words.end).is_some_and(|next| matches!(next.lower.as_str(), "'s" | "'"))
}

/// The noun phrase around a head: all that depends on it, without prepositions before it and without relative
/// clauses, appositions and what else follows a comma.
pub(crate) fn noun_phrase(sentence: &Sentence, head: usize) -> Range<usize> {
    let mut start = head;
    let mut end = head + 1;
    let loose =
        [Rel::Case, Rel::Punct, Rel::Cc, Rel::Mark, Rel::Parataxis, Rel::Appos, Rel::AclRelcl, Rel::Cop];
    let clause = [Rel::Nsubj, Rel::Aux, Rel::Advcl, Rel::Obl, Rel::Ccomp, Rel::NsubjPass, Rel::Discourse];
    for child in sentence.children(head) {
        let rel = sentence.tokens[child].rel;
        if loose.contains(&rel) || clause.contains(&rel) {
            continue;
        }
        let below = sentence.subtree(child);
        if child < head {
            start = start.min(below.start);
        } else if below.start == end || rel == Rel::Conj {
            end = end.max(below.end);
        }
    }
    start..end
}

/// Words without the punctuation at their ends, quotation marks and brackets excepted; `None` if nothing is left.
pub(crate) fn trimmed(sentence: &Sentence, words: Range<usize>) -> Option<Range<usize>> {
    let stop =
        |i: usize| matches!(sentence.tokens[i].text.as_str(), "," | "." | ";" | ":" | "-" | "–" | "—" | "--");
    let mut words = words;
    while !words.is_empty() && stop(words.start) {
        words.start += 1;
    }
    while !words.is_empty() && stop(words.end - 1) {
        words.end -= 1;
    }
    (!words.is_empty()).then_some(words)
}

/// The last noun of a compound: of “57th Claxton Shield tournament” the tournament.
pub(crate) fn head_of_compound(sentence: &Sentence, noun: usize) -> usize {
    let above = |&i: &usize| {
        let compound = matches!(sentence.tokens[i].rel, Rel::Compound | Rel::Flat);
        sentence.tokens[i].head.filter(|&head| compound && head > i && is_nominal(sentence, head))
    };
    std::iter::successors(Some(noun), above).take(REACH).last().unwrap_or(noun)
}

/// Whether a word is a noun or a name.
pub(crate) fn is_nominal(sentence: &Sentence, word: usize) -> bool {
    matches!(sentence.tokens[word].upos, Upos::Noun | Upos::Propn)
}

/// The first of those that a word is joined to with “and”.
pub(crate) fn joined_to(sentence: &Sentence, word: usize) -> Option<usize> {
    let token = &sentence.tokens[word];
    token.head.filter(|_| token.rel == Rel::Conj)
}

/// The preposition before a word: “in” of “in May”.
pub(crate) fn case(sentence: &Sentence, word: usize) -> Option<&str> {
    sentence.child(word, &[Rel::Case]).map(|case| sentence.tokens[case].lower.as_str())
}

/// Whether a word says something: a noun, a name, a verb, an adjective.
pub(crate) fn is_content(token: &Token) -> bool {
    let open = matches!(token.upos, Upos::Noun | Upos::Propn | Upos::Verb | Upos::Adj);
    open && !verbs::LIGHT.contains(token.lemma.as_str()) && token.lower.chars().any(char::is_alphabetic)
}

/// The preposition before a noun; empty where there is none.
pub(crate) fn preposition(sentence: &Sentence, noun: usize) -> &str {
    case(sentence, noun).unwrap_or_default()
}

/// Whether words beside a noun narrow it: “the bombings in Nairobi”.
pub(crate) fn is_narrowed(sentence: &Sentence, noun: usize) -> bool {
    let narrows = [Rel::Nmod, Rel::Compound, Rel::Amod, Rel::Acl, Rel::AclRelcl];
    sentence.child(noun, &narrows).is_some()
}

/// The noun that an adjective describes from before it.
pub(crate) fn noun_described(sentence: &Sentence, adjective: usize) -> Option<usize> {
    let token = &sentence.tokens[adjective];
    token.head.filter(|_| token.rel == Rel::Amod)
}

/// Whose something is, by the genitive before its noun: `mayor` of “the mayor’s goat”, `her` of “her goat”.
pub(crate) fn possessor(sentence: &Sentence, noun: usize) -> Option<usize> {
    sentence.child(noun, &[Rel::NmodPoss])
}

/// Whether the phrase of a noun says whose it is: “the mayor’s goat”.
pub(crate) fn is_owned(sentence: &Sentence, noun: usize) -> bool {
    possessor(sentence, noun).is_some()
}

/// Whether a noun has one of some determiners, in lower case.
pub(crate) fn has_determiner(sentence: &Sentence, noun: usize, determiners: &[&str]) -> bool {
    let is_one = |token: &Token| token.rel == Rel::Det && determiners.contains(&token.lower.as_str());
    sentence.children(noun).any(|i| is_one(&sentence.tokens[i]))
}

/// Whether a word is a name or noun that belongs to another: “Ruiz’s government”, “the government of Ruiz”.
pub(crate) fn belongs_to(sentence: &Sentence, word: usize, noun: usize) -> bool {
    let token = &sentence.tokens[word];
    token.head == Some(noun) && matches!(token.rel, Rel::NmodPoss | Rel::Nmod | Rel::Compound)
}

/// The words behind a preposition of a sentence, in order: the objects of “for” in “for drivers and for pilots”.
pub(crate) fn objects_of<'a>(
    sentence: &'a Sentence,
    preposition: &'a str,
) -> impl Iterator<Item = &'a Token> {
    let cases =
        sentence.tokens.iter().filter(move |token| token.lower == preposition && token.rel == Rel::Case);
    cases.filter_map(|token| token.head).map(|noun| &sentence.tokens[noun])
}
