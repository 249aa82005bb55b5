//! Which noun a number counts.

use std::ops::Range;

use super::Counted;
use crate::english::{Rel, Sentence, Upos};

/// The noun that the number in these words counts: “six opposition members”, “six of the members”.
pub(super) fn noun(sentence: &Sentence, words: Range<usize>) -> Option<Counted> {
    let head = by_parse(sentence, &words)
        .or_else(|| partitive(sentence, &words))
        .or_else(|| next(sentence, &words))
        // “pots at 27 apiece”: the parse may take the word for a noun
        .filter(|&head| sentence.tokens[head].lower != "apiece")?;
    Some(Counted { head, lemma: sentence.tokens[head].lemma.clone() })
}

/// The noun of a partitive behind some words: “12 percent of voters”.
pub(super) fn partitive_noun(sentence: &Sentence, words: Range<usize>) -> Option<Counted> {
    let head = partitive(sentence, &words)?;
    Some(Counted { head, lemma: sentence.tokens[head].lemma.clone() })
}

fn is_countable(upos: Upos) -> bool {
    matches!(upos, Upos::Noun | Upos::Propn | Upos::Adj)
}

fn by_parse(sentence: &Sentence, words: &Range<usize>) -> Option<usize> {
    words.clone().rev().find_map(|i| {
        let token = &sentence.tokens[i];
        let modifies = matches!(token.rel, Rel::Nummod | Rel::Amod | Rel::Compound);
        // “Boeing 737”, “page 5”: the number names, it does not count.
        let counted = |&head: &usize| head >= words.end && is_countable(sentence.tokens[head].upos);
        let head = token
            .head
            .filter(|_| modifies)
            .map(|head| modified(sentence, head))
            .filter(counted)
            .filter(|&head| !is_told_anew(sentence, words.end..head));
        head.map(|head| described(sentence, head)).map(|head| before_time(sentence, words.end..head))
    })
}

/// The noun that a participle stands before: of “the 420 returning drivers” the drivers; or the word itself.
fn modified(sentence: &Sentence, word: usize) -> usize {
    let token = &sentence.tokens[word];
    let before = token.upos == Upos::Verb && matches!(token.rel, Rel::Compound | Rel::Amod);
    token.head.filter(|&head| before && head > word).unwrap_or(word)
}

/// Whether a number stands behind a comma in some words: the “percent” of “120, or 40 percent” is not counted by 120.
fn is_told_anew(sentence: &Sentence, mut words: Range<usize>) -> bool {
    let comma = words.find(|&i| sentence.tokens[i].text == ",");
    comma.is_some() && words.any(|i| sentence.tokens[i].upos == Upos::Num)
}

/// The noun of “2,710 hips last year”, which the parse may take for a kind of year; or the last word.
fn before_time(sentence: &Sentence, words: Range<usize>) -> usize {
    /// They begin a time that stands beside its clause.
    const BEGINNING: [&str; 4] = ["last", "next", "this", "each"];
    let begins = |i: &usize| BEGINNING.contains(&sentence.tokens[*i].lower.as_str());
    let noun =
        words.clone().find(begins).and_then(|at| at.checked_sub(1)).filter(|noun| words.contains(noun));
    let several = |noun: &usize| {
        let token = &sentence.tokens[*noun];
        is_nominal(token.upos) && token.lower != token.lemma
    };
    noun.filter(several).unwrap_or(words.end)
}

/// The noun that an adjective describes, of “a 300-strong crowd” the crowd, or the word itself.
fn described(sentence: &Sentence, word: usize) -> usize {
    let token = &sentence.tokens[word];
    let describes = token.upos == Upos::Adj && token.rel == Rel::Amod;
    let noun = token.head.filter(|&head| describes && head > word && is_nominal(sentence.tokens[head].upos));
    noun.unwrap_or(word)
}

/// The noun behind “of”: “six of the members”, “two of his former aides”.
fn partitive(sentence: &Sentence, words: &Range<usize>) -> Option<usize> {
    let of = words.end;
    if sentence.tokens.get(of)?.lower != "of" {
        return None;
    }
    sentence.tokens[of].head.filter(|&head| head > of && is_nominal(sentence.tokens[head].upos)).or_else(
        || {
            let stops = |i: &usize| {
                matches!(sentence.tokens[*i].upos, Upos::Verb | Upos::Aux | Upos::Punct | Upos::Adp)
            };
            (of + 1..sentence.tokens.len()).take_while(|i| !stops(i)).find(|&i| is_phrase_head(sentence, i))
        },
    )
}

fn is_nominal(upos: Upos) -> bool {
    matches!(upos, Upos::Noun | Upos::Propn)
}

fn is_phrase_head(sentence: &Sentence, i: usize) -> bool {
    let token = &sentence.tokens[i];
    is_nominal(token.upos) && !matches!(token.rel, Rel::Compound | Rel::Amod | Rel::NmodPoss | Rel::Nummod)
}

/// Where the parse does not say: the noun that ends the phrase right behind the number.
fn next(sentence: &Sentence, words: &Range<usize>) -> Option<usize> {
    let reach = words.end..sentence.tokens.len().min(words.end + 4);
    let before = |i: &usize| {
        let token = &sentence.tokens[*i];
        matches!(token.upos, Upos::Adj | Upos::Noun | Upos::Propn)
    };
    reach.take_while(before).find(|&i| is_phrase_head(sentence, i))
}
