//! Names that a noun is said to be: in apposition to it, or behind “are”.

use std::ops::Range;

use crate::english::{Rel, Sentence, Token, Upos};

/// The words in apposition to a noun and its comma: “her children, Ann, Bo and Cy”.
pub(super) fn apposed(sentence: &Sentence, head: usize) -> Option<Range<usize>> {
    let comma = head + 1;
    let by_parse = sentence.child(head, &[Rel::Appos]).filter(|&i| i > comma).map(|i| sentence.subtree(i));
    // The parse hangs the comma on the noun or on the first name.
    let behind = by_parse.map(|words| words.start.max(comma + 1)..words.end);
    let near = |words: &Range<usize>| words.start == comma + 1;
    behind
        .filter(near)
        .filter(|words| is_closed(sentence, words.end))
        .or_else(|| names_to_the_end(sentence, comma + 1))
        .or_else(|| names_to_a_comma(sentence, comma + 1))
}

/// Whether a list is over where it ends: the sentence is, or its verb follows. Behind “Ann and Bo, both nurses, and Cy” the
/// parse may have missed some of it.
fn is_closed(sentence: &Sentence, end: usize) -> bool {
    let token = |at: usize| sentence.tokens.get(at);
    let verb = |token: &Token| matches!(token.upos, Upos::Verb | Upos::Aux);
    match token(end).map_or(".", |token| token.text.as_str()) {
        "." | ";" => true,
        "," => token(end + 1).is_some_and(verb),
        _ => false,
    }
}

/// The words of the names that a noun is said to be: “the finalists are Ann, Bo and Cy”.
pub(super) fn predicated(sentence: &Sentence, head: usize) -> Option<Range<usize>> {
    let (subject, copula) = (&sentence.tokens[head], head + 1);
    let name = subject.head.filter(|&name| subject.rel == Rel::Nsubj && name == copula + 1)?;
    let is_copula = sentence.tokens[copula].rel == Rel::Cop && sentence.tokens[copula].head == Some(name);
    let named = is_name(&sentence.tokens[name]);
    let words = name..sentence.subtree(name).end;
    // The parse may take the full stop along.
    let closed = is_closed(sentence, words.end) || is_closed(sentence, words.end - 1);
    (is_copula && named && closed).then_some(words)
}

fn is_name(token: &Token) -> bool {
    token.upos == Upos::Propn || token.name.is_some()
}

/// Several names with commas between them that fill the rest of a sentence, whatever the parse makes of them.
fn names_to_the_end(sentence: &Sentence, start: usize) -> Option<Range<usize>> {
    let tokens = sentence.tokens.get(start..)?;
    let (last, names) = tokens.split_last()?;
    let between = |token: &Token| matches!(token.text.as_str(), "," | "and");
    let commas = names.iter().any(|token| token.text == ",");
    let filled = names.iter().all(|token| between(token) || is_name(token));
    (commas && filled && last.text == ".").then_some(start..sentence.tokens.len() - 1)
}

/// Several names with commas and an “and” between them, up to a comma: “by their five children, Ann, Bo and Cy, by two sisters”.
fn names_to_a_comma(sentence: &Sentence, start: usize) -> Option<Range<usize>> {
    let tokens = sentence.tokens.get(start..)?;
    let joint = tokens.iter().position(|token| token.lower == "and")?;
    let last = tokens[joint + 1..].iter().take_while(|token| is_name(token)).count();
    let end = joint + 1 + last;
    let between = |token: &Token| token.text == ",";
    let filled = tokens[..joint].iter().all(|token| between(token) || is_name(token));
    let commas = tokens[..joint].iter().any(between);
    let closed = tokens.get(end).is_some_and(between);
    (last > 0 && filled && commas && closed).then_some(start..start + end)
}
