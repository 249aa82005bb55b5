//! “All” over “most”.

use rustc_hash::FxHashSet;

use super::super::shown::question;
use crate::english::Token;
use crate::english::lexicon::thesaurus::{ALL, REST, SOME};
use crate::facts::{Facts, Place, Placed};
use crate::rules::{Findings, Found};

/// Finds display copy that says of all what the story says of some.
pub(super) fn check(facts: &Facts, found: &mut Findings) {
    let shown = facts.sentences().with_ids().filter(|(_, sentence)| sentence.part.is_display());
    for (id, sentence) in shown {
        for word in 0..sentence.tokens.len() {
            if !is_of(sentence, word, &ALL) {
                continue;
            }
            let noun = sentence.tokens[word].lemma.as_str();
            let told = facts.sentences().with_ids().filter(|(_, it)| !it.part.is_display());
            let places: Vec<Place> = told
                .flat_map(|(id, it)| {
                    let same = (0..it.tokens.len()).filter(|&i| it.tokens[i].lemma == noun);
                    same.map(move |i| it.place(id, i..i + 1))
                })
                .collect();
            let is_so =
                |place: &Place, words| is_of(&facts.sentences()[place.sentence], place.words.start, words);
            if places.iter().any(|place| is_so(place, &ALL)) {
                continue;
            }
            let Some(other) = places.iter().find(|place| is_so(place, &SOME)) else { continue };
            let own = sentence.place(id, word.saturating_sub(1)..word + 1);
            let there = &facts.sentences()[other.sentence];
            let start = other.words.start;
            let there = there.span_of(start.saturating_sub(1)..start + 1);
            let line = facts.draft().line_in_words(there.start);
            let message = format!(
                "“{}” here, but “{}” in the story ({line}).",
                facts.words(own.span),
                facts.words(there)
            );
            found.push(Found::new(own.span, message).related(there, format!("“{}”", facts.words(there))));
        }
    }
}

/// Asks about display copy that says something of all over a story that tells something else of “the others”.
pub(super) fn ask(facts: &Facts, found: &mut Findings) {
    let part = |display: bool| facts.sentences().iter().filter(move |it| it.part.is_display() == display);
    let whole = |token: &Token| ALL.contains(&*token.lower) || token.lower == "whole";
    for sentence in part(true) {
        let Some(word) = sentence.tokens.iter().position(whole) else { continue };
        let Some((other, at)) = part(false).find_map(|it| Some((it, rest(it)?))) else { continue };
        let end = (word + 2).min(sentence.tokens.len());
        let own = sentence.span_of(word..end);
        let there = other.span_of(at.saturating_sub(1)..(at + 2).min(other.tokens.len()));
        if !found.iter().any(|it| it.span.overlaps(own)) {
            found.push(question(facts, own, there));
        }
    }
}

/// The word of a sentence for the rest of some: “the others”, “the other 19”.
fn rest(sentence: &Placed) -> Option<usize> {
    let is_rest = |&i: &usize| {
        REST.contains(&*sentence.tokens[i].lower) && i > 0 && sentence.tokens[i - 1].lower == "the"
    };
    // “On the other hand”
    let is_one = |i: usize| {
        let next = sentence.tokens.get(i + 1).map_or("", |it| &*it.lower);
        matches!(next, "hand" | "side" | "end" | "day" | "way" | "thing")
            || sentence.tokens[i].lower == "rest" && next != "of"
    };
    (0..sentence.tokens.len()).filter(is_rest).find(|&i| !is_one(i))
}

/// Whether a noun stands with one of these words: “all schools”, “most of the schools”; “nearly all” is not all.
fn is_of(sentence: &Placed, noun: usize, words: &FxHashSet<&'static str>) -> bool {
    /// So many words before a noun it is told how many are meant.
    const REACH: usize = 4;
    let lower = |i: usize| sentence.tokens[i].lower.as_str();
    let between =
        |i: usize| matches!(lower(i), "the" | "of" | "our" | "its" | "their") || ALL.contains(lower(i));
    let before = (noun.saturating_sub(REACH)..noun).rev();
    let mut near = before.take_while(|&i| i + 1 == noun || (i + 1..noun).all(between));
    near.find(|&i| words.contains(lower(i)))
        .is_some_and(|i| !ALL.contains(lower(i)) || i == 0 || !SOME.contains(lower(i - 1)))
}
