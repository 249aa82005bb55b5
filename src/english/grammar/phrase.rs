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
