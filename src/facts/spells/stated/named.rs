//! “The nine-month lockout”, “seven months of captivity”.

use crate::english::grammar::possessor;
use std::ops::Range;

use crate::english::lexicon::further::ANOTHER_OF_THE_KIND;
use crate::english::lexicon::is_person_noun;
use crate::english::{Sentence, Upos};
use crate::facts::Facts;
use crate::facts::ids::TimeId;
use crate::facts::spells::kinds::{self, Kinds};
use crate::facts::spells::length::{Form, Length, is_compound, is_of_one};
use crate::facts::spells::now::lasts;
use crate::facts::spells::who::Who;

/// The state that has its length beside its noun.
pub(super) fn named(facts: &Facts, index: TimeId) -> Option<Length> {
    let time = &facts.times()[index];
    let at = time.place.sentence;
    let sentence = &facts.sentences()[at];
    let noun = noun_beside(sentence, &time.place.words)?;
    let token = &sentence.tokens[noun];
    let is_other =
        sentence.children(noun).any(|i| ANOTHER_OF_THE_KIND.contains(sentence.tokens[i].lower.as_str()));
    if !is_of_one(token) || is_other || kinds::is_awarded(&token.lemma) {
        return None;
    }
    // “his nine years as chief constable”: whoever is something for years holds it.
    let is_as = lower(sentence, time.place.words.end) == "as" && is_person_noun(&token.lemma);
    Some(Length {
        time: index,
        sentence: at,
        form: Form::Named,
        noun: token.lemma.clone(),
        kinds: kinds::named(&token.lemma)
            .or(kinds::held(sentence, noun))
            .or(kinds::posted(&token.lemma))
            .or(if is_as { kinds::named("tenure") } else { Kinds::default() }),
        whose: owner(sentence, noun, &time.place.words)
            .map(|it| Who::at(facts, at, it))
            .into_iter()
            .collect(),
        places: Vec::new(),
        lasts: lasts(facts, time, noun),
    })
}

/// Whose state it is: “his nine-month captivity”, “his seven months of captivity”.
fn owner(sentence: &Sentence, noun: usize, length: &Range<usize>) -> Option<usize> {
    let before = length.start.checked_sub(1).map_or("", |at| lower(sentence, at));
    let beside = length.start.checked_sub(2).filter(|_| matches!(before, "'s" | "'"));
    let possessor = |of: usize| possessor(sentence, of);
    possessor(noun).or_else(|| possessor(length.end - 1)).or(beside)
}

/// The noun of a state beside the words of its length.
fn noun_beside(sentence: &Sentence, length: &Range<usize>) -> Option<usize> {
    let &Range { start, end } = length;
    let behind = |at: usize| lower(sentence, end + at);
    if is_compound(sentence, end) || behind(0) == "-" && behind(1) == "long" {
        return described(sentence, end);
    }
    if matches!(behind(0), "of" | "in" | "as" | "under" | "at" | "on")
        && let Some(noun) = behind_preposition(sentence, end)
    {
        return Some(noun);
    }
    // “the siege of nine months”, and “in which” behind it
    let is_of = start > 1 && lower(sentence, start - 1) == "of";
    (is_of && sentence.tokens[start - 2].upos == Upos::Noun).then(|| start - 2)
}

/// The noun that a compound describes: “three-day summit”.
fn described(sentence: &Sentence, end: usize) -> Option<usize> {
    let behind = (end..sentence.tokens.len().min(end + 6)).take_while(|&i| {
        matches!(sentence.tokens[i].upos, Upos::Noun | Upos::Adj | Upos::Propn)
            || matches!(lower(sentence, i), "-" | "in")
    });
    behind.filter(|&i| sentence.tokens[i].upos == Upos::Noun).last()
}

/// The noun of a state behind a length and a preposition, which stands at `end`: “seven months of captivity”.
fn behind_preposition(sentence: &Sentence, end: usize) -> Option<usize> {
    // “in office the city grew” goes on with another phrase.
    let is_next = |i: usize| i > end + 1 && sentence.tokens[i].upos == Upos::Det;
    let behind = (end + 1..sentence.tokens.len().min(end + 5)).take_while(|&i| {
        matches!(sentence.tokens[i].upos, Upos::Noun | Upos::Adj | Upos::Det | Upos::Pron) && !is_next(i)
    });
    let noun = behind.filter(|&i| sentence.tokens[i].upos == Upos::Noun).last()?;
    let lemma = &sentence.tokens[noun].lemma;
    let is_named = !kinds::named(lemma).is_empty();
    let is_state = match lower(sentence, end) {
        "as" => is_named || is_person_noun(lemma) || !kinds::held(sentence, noun).is_empty(),
        "in" | "at" | "on" => is_named || !kinds::posted(lemma).is_empty(),
        _ => is_named,
    };
    is_state.then_some(noun)
}

fn lower(sentence: &Sentence, at: usize) -> &str {
    sentence.tokens.get(at).map_or("", |token| token.lower.as_str())
}
