//! Whether the clause around a time looks back or ahead, from the parse.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::meaning::Tense;
use super::vocabulary::is_date;
use crate::english::lexicon::modality::AUXILIARIES;
use crate::english::lexicon::verbs::{MAKING_KNOWN, SAME_IN_PAST, SAYING};
use crate::english::{Rel, Sentence, Token, Upos, lists};

/// Verbs whose date behind “for” or “to” is still to come: “scheduled for Nov. 5”, “moved to Nov. 5”.
static PLANS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| lists::words(include_str!("data/plans.txt")));

/// The tense of the verb that a day of a month belongs to. Of a day that describes a noun it is told only where something is
/// said of that noun: in “The attack on Sept. 20 killed ten” it is past, in “Tickets for the show on Sept. 20 went on sale” it
/// is open.
pub(super) fn of_day(sentence: &Sentence, words: Range<usize>) -> Tense {
    let is_said_of =
        |noun: usize| matches!(sentence.tokens[noun].rel, Rel::Nsubj | Rel::NsubjPass | Rel::Root);
    if described(sentence, &words).is_some_and(|noun| !is_said_of(noun)) {
        return Tense::Open;
    }
    of(sentence, words)
}

/// The noun that a day describes: the one right before its “on” that stands between it and the verb, or that of the parse.
fn described(sentence: &Sentence, words: &Range<usize>) -> Option<usize> {
    let top = top(sentence, words)?;
    let beside = words
        .start
        .checked_sub(2)
        .filter(|&noun| sentence.tokens[noun].upos == Upos::Noun && sentence.tokens[noun + 1].lower == "on");
    let is_before_verb = above(sentence, top).is_some_and(|verb| verb >= words.end);
    let parsed = || sentence.tokens[top].head.filter(|_| sentence.tokens[top].rel == Rel::Nmod);
    // “on the night of Oct. 23” is the day itself.
    let is_time = |&noun: &usize| is_date(&sentence.tokens[noun].lower);
    beside.filter(|_| is_before_verb).or_else(parsed).filter(|noun| !is_time(noun))
}

/// The tense of the verb that governs some words.
pub(super) fn of(sentence: &Sentence, words: Range<usize>) -> Tense {
    let Some(top) = top(sentence, &words) else { return Tense::Open };
    // In “will sign a June agreement” the month belongs to the noun.
    let is_modifier = matches!(
        sentence.tokens[top].rel,
        Rel::Compound | Rel::Amod | Rel::Nummod | Rel::NmodPoss | Rel::NmodDesc
    );
    if is_modifier {
        return Tense::Open;
    }
    let Some(verb) = above(sentence, top) else { return Tense::Open };
    // “is scheduled for Nov. 5”, “has been moved to Nov. 5”
    let is_goal = matches!(word_before(sentence, &words), "for" | "to" | "until" | "till");
    let is_planned = is_goal && PLANS.contains(sentence.tokens[verb].lemma.as_str());
    match of_verb(sentence, verb) {
        Tense::Past if is_planned => Tense::Open,
        Tense::Open if is_planned => Tense::Future,
        tense => tense,
    }
}

/// The first of some words that depends on none of them.
pub(super) fn top(sentence: &Sentence, words: &Range<usize>) -> Option<usize> {
    words.clone().find(|&i| sentence.tokens[i].head.is_none_or(|head| !words.contains(&head)))
}

/// The word before some words; empty at the front of a sentence.
pub(super) fn word_before<'a>(sentence: &'a Sentence, words: &Range<usize>) -> &'a str {
    words.start.checked_sub(1).map_or("", |i| sentence.tokens[i].lower.as_str())
}

/// The verb that some words of a sentence belong to.
pub(super) fn verb(sentence: &Sentence, words: &Range<usize>) -> Option<usize> {
    above(sentence, top(sentence, words)?)
}

/// The nearest verb above a word.
fn above(sentence: &Sentence, word: usize) -> Option<usize> {
    sentence.ancestors(word).find(|&i| {
        sentence.tokens[i].upos == Upos::Verb || sentence.child(i, &[Rel::Cop, Rel::Aux]).is_some()
    })
}

/// What the auxiliaries of a verb say of its time.
enum Auxiliaries {
    /// “will meet”, “plans to meet”
    Ahead,
    /// “is meeting”, “is scheduled”
    Now,
    /// “was meeting”, “has met”
    Other,
    /// “met”, “meets”
    None,
}

impl Auxiliaries {
    fn of(sentence: &Sentence, verb: usize) -> Self {
        let mut found = Self::None;
        for child in sentence.children(verb) {
            let word = &sentence.tokens[child];
            let lower = word.lower.as_str();
            match word.rel {
                Rel::Aux | Rel::AuxPass | Rel::Cop if AUXILIARIES.contains(lower) => return Self::Ahead,
                Rel::Aux | Rel::AuxPass | Rel::Cop => match lower {
                    "is" | "are" | "am" | "'re" | "'m" | "'s" => found = Self::Now,
                    _ if matches!(found, Self::None) => found = Self::Other,
                    _ => {}
                },
                Rel::Mark if lower == "to" && word.upos == Upos::Part => return Self::Ahead,
                _ => {}
            }
        }
        found
    }
}

/// The tense of a verb, by its form and its auxiliaries.
fn of_verb(sentence: &Sentence, verb: usize) -> Tense {
    let token = &sentence.tokens[verb];
    match Auxiliaries::of(sentence, verb) {
        Auxiliaries::Ahead => Tense::Future,
        Auxiliaries::Now if token.lower.ends_with("ing") => Tense::Future,
        Auxiliaries::Now if PLANS.contains(token.lemma.as_str()) => Tense::Future,
        Auxiliaries::Now => Tense::Open,
        Auxiliaries::None if token.upos == Upos::Verb => of_form(token),
        Auxiliaries::Other | Auxiliaries::None => Tense::Past,
    }
}

/// The tense of a verb that stands without auxiliaries.
fn of_form(verb: &Token) -> Tense {
    // “Voters go to the polls on Nov. 5”
    let is_plain = verb.lower == verb.lemma && !SAME_IN_PAST.contains(verb.lower.as_str());
    if is_plain {
        return Tense::Open;
    }
    if is_third_person(verb) { Tense::Future } else { Tense::Past }
}

/// “opens”, and not “says”, which tells of what was said.
fn is_third_person(token: &Token) -> bool {
    let is_saying = SAYING.contains(token.lemma.as_str()) || MAKING_KNOWN.contains(token.lemma.as_str());
    token.lower.ends_with('s') && token.lemma != token.lower && !is_saying
}
