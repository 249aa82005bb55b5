//! Nouns that announce a list, and lists that stand in their sentence without a colon: “her four priorities would be
//! housing, buses and clean water”.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::listing::{self, Listing};
use crate::english::lexicon::numbers::ORDINALS;
use crate::english::{Rel, Sentence, Token, Upos};
use crate::english::{gazetteer, lists};
use crate::facts::{Facts, SentenceId};

static NOUNS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| lists::words(include_str!("data/enumerable.txt")));

/// So many words stand between a noun and its verb at most: “her four priorities for the coming year would be”.
const REACH: usize = 10;
/// So many words an item has at most that is neither a name nor set off.
const LONGEST: usize = 6;

/// Whether a noun, in dictionary form, says nothing until those are named of whom it gives the number.
pub(crate) fn announces(lemma: &str) -> bool {
    NOUNS.contains(lemma)
}

/// The list that the noun at `head` is said to be, or that stands behind it and its comma.
pub(crate) fn read(sentence: &Sentence, head: usize) -> Option<Listing> {
    let start = behind_copula(sentence, head)
        .or_else(|| (sentence.tokens.get(head + 1)?.text == ",").then_some(head + 2))?;
    let words = start..end(sentence, start);
    // “Are Ann Lee, a nurse; Bo Diaz, a cook; and Cy Ross”
    let semicolon = words.clone().find(|&i| sentence.tokens[i].text == ";");
    let first = semicolon.map_or(words.clone(), |at| start..at);
    let of_nouns = announces(&sentence.tokens[head].lemma);
    let infinitives = || infinitives(sentence, first.clone()).filter(|_| of_nouns);
    let apposed = sentence.tokens[start - 1].text == ",";
    listing::read(sentence, words.clone())
        .or_else(|| listing::read(sentence, first.clone()))
        .filter(|list| !has_joined_name(sentence, list))
        .filter(|list| {
            if of_nouns {
                are_things(sentence, list)
            } else {
                list.names && !apposed && !names_peoples(sentence, list)
            }
        })
        .or_else(infinitives)
}

/// The word behind the verb that says what a noun is: behind “would be” of “her priorities for the year would be”.
fn behind_copula(sentence: &Sentence, head: usize) -> Option<usize> {
    let tokens = &sentence.tokens;
    let of_phrase = |i: &usize| {
        let token = &tokens[*i];
        matches!(
            token.upos,
            Upos::Adp | Upos::Det | Upos::Adj | Upos::Noun | Upos::Propn | Upos::Pron | Upos::Part
        ) || token.upos == Upos::Verb && matches!(token.rel, Rel::Amod | Rel::Compound | Rel::Acl)
    };
    let mut at = (head + 1..tokens.len().min(head + 1 + REACH)).find(|i| !of_phrase(i))?;
    at = behind_aside(tokens, at).unwrap_or(at);
    let is_auxiliary = |token: &&Token| {
        matches!(
            token.lower.as_str(),
            "will" | "would" | "should" | "could" | "have" | "had" | "has" | "'ll" | "’ll" | "still" | "now"
        )
    };
    at += tokens[at..].iter().take_while(is_auxiliary).count();
    let verb = tokens.get(at)?;
    let copula =
        matches!(verb.lower.as_str(), "are" | "were" | "be" | "been" | "remain" | "remained" | "'re" | "’re");
    copula.then_some(at + 1)
}

/// The word behind what is put in between commas of who says it: “, she said,”.
fn behind_aside(tokens: &[Token], comma: usize) -> Option<usize> {
    const LONGEST_ASIDE: usize = 6;
    let rest = tokens.get(comma + 1..).filter(|_| tokens[comma].text == ",")?;
    let close = rest.iter().take(LONGEST_ASIDE).position(|token| token.text == ",")?;
    rest[..close].iter().any(is_saying).then_some(comma + 1 + close + 1)
}

fn is_saying(token: &Token) -> bool {
    matches!(
        token.lemma.as_str(),
        "say" | "tell" | "add" | "announce" | "write" | "explain" | "note" | "accord"
    ) || token.lower == "according"
}

/// Where the items end that begin at a word: before a dash or a bracket, and before who says it.
fn end(sentence: &Sentence, start: usize) -> usize {
    let tokens = &sentence.tokens;
    let stops = |i: &usize| matches!(tokens[*i].text.as_str(), "—" | "–" | "--" | "(" | "”" | "\"");
    let end = (start..tokens.len()).find(stops).unwrap_or(tokens.len());
    let last = (start..end).rev().find(|&i| tokens[i].text == ",");
    last.filter(|&comma| tokens[comma..end].iter().any(is_saying)).unwrap_or(end)
}

/// Whether a word that joins the items is part of a name: “Smith and Sons”.
fn has_joined_name(sentence: &Sentence, list: &Listing) -> bool {
    let mut joints =
        list.words.clone().filter(|&i| matches!(sentence.tokens[i].lower.as_str(), "and" | "&" | "or"));
    joints.any(|i| sentence.tokens[i].name.is_some())
}

/// Whether one of the words says where people come from, of whom there may be several: “are Polish, German and Czech”.
fn names_peoples(sentence: &Sentence, list: &Listing) -> bool {
    let mut words = sentence.tokens[list.words.clone()].iter();
    words.any(|token| gazetteer::demonym(&token.text).is_some())
}

/// Whether the items are short phrases of nouns: no adjectives, as in “are old, slow and dear”.
fn are_things(sentence: &Sentence, list: &Listing) -> bool {
    let tokens = &sentence.tokens[list.words.clone()];
    let items = tokens.split(|token| {
        matches!(token.text.as_str(), "," | ";") || token.lower == "and" || token.lower == "or"
    });
    let thing = |item: &[Token]| {
        let head = item.iter().position(|token| token.upos == Upos::Adp).unwrap_or(item.len());
        let noun = item[..head].iter().any(|token| matches!(token.upos, Upos::Noun | Upos::Propn));
        let action =
            item.first().is_some_and(|token| token.upos == Upos::Verb && token.lower.ends_with("ing"));
        (noun || action) && item.len() <= LONGEST
    };
    let items: Vec<&[Token]> = items.filter(|item| !item.is_empty()).collect();
    let things = items.iter().filter(|item| thing(item)).count();
    // One noun the parse may have taken for an adjective: “jobs, trade and quiet”.
    things == items.len() || things >= 2 && things + 1 == items.len()
}

/// Actions that are listed: “to cut fares, build homes and open schools”.
fn infinitives(sentence: &Sentence, words: Range<usize>) -> Option<Listing> {
    let tokens = sentence.tokens.get(words.clone())?;
    let tokens = match tokens.split_last() {
        Some((last, before)) if last.upos == Upos::Punct => before,
        _ => tokens,
    };
    let joints = tokens.iter().filter(|token| matches!(token.lower.as_str(), "and" | "or")).count();
    if joints != 1 || tokens.first()?.lower != "to" {
        return None;
    }
    let segments: Vec<&[Token]> = tokens
        .split(|token| token.text == "," || matches!(token.lower.as_str(), "and" | "or"))
        .filter(|segment| !segment.is_empty())
        .collect();
    let action = |segment: &&[Token]| {
        let verb = segment.iter().find(|token| token.lower != "to");
        verb.is_some_and(|verb| verb.upos == Upos::Verb && verb.lower == verb.lemma)
    };
    let words = words.start..words.start + tokens.len();
    (segments.len() >= 2 && segments.iter().all(action)).then_some(Listing {
        words,
        items: segments.len(),
        places: false,
        names: false,
    })
}

/// Whether the sentences behind a list of so many items give the next one: “The fourth, she said, …”, “Another is …”.
pub(crate) fn goes_on(facts: &Facts, sentence: SentenceId, items: usize) -> bool {
    const BEHIND: usize = 2;
    let next = facts.sentences().around(sentence, 0, BEHIND).behind(sentence);
    next.into_iter().any(|index| {
        let tokens = &facts.sentences()[index].tokens;
        let opens = tokens
            .first()
            .is_some_and(|token| matches!(token.lower.as_str(), "another" | "finally" | "lastly"));
        let ordinal = ORDINALS.get(items);
        opens || tokens.iter().any(|token| Some(&token.lower.as_str()) == ordinal)
    })
}
