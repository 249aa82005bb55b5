//! Months that stand without a year, of what happened once or is to happen once.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::english::grammar::{self, subject, verb_over};
use crate::english::lexicon::modality;
use crate::english::lists;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::beside;
use crate::facts::times::is_told_as_past;
use crate::facts::{Facts, Stated, Time, TimeKind};

/// Nouns of what happens on a day or in a month: “the October floods”.
static HAPPENED: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lists::words(include_str!("data/happened.txt")));

lists::sets! {
    "data/months.txt":
    /// Words that make a sentence one of what happens again and again.
    RECURRING = "recurring";
    /// Words before a month that place what happens: “slated for June” and “past November” may look elsewhere.
    PLACING = "placing";
    /// Those of them that only place what is told as past, since “until May” may be of any year to come.
    LOOSE = "placing the past";
    /// Words before a month that pick one of several themselves: “last May”.
    PICKING = "picking";
}

/// Which way the words of a month without its year look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// “shut in August”
    Back,
    /// “will be held in June”
    Ahead,
    /// “the October floods”, which the calendar places only where no date of the draft does.
    Named,
}

/// Which way a time looks, where it is a month without its year, once and for itself, in the narrator’s words.
pub(crate) fn way(facts: &Facts, time: &Time) -> Option<Way> {
    let sentence = &facts.sentences()[time.place.sentence];
    if !is_bare_month(facts, sentence, time) {
        return None;
    }
    if let Some(noun) = event_named(sentence, time) {
        let verb = verb_over(sentence, noun)?;
        return is_past(sentence, verb).then_some(Way::Named);
    }
    let words = time.place.words.clone();
    let before = beside::before(sentence, time, 1);
    let verb = verb_over(sentence, words.start)?;
    let is_future = || grammar::tense(sentence, verb) == grammar::Tense::Future;
    if !PLACING.contains(before) || looks_ahead(sentence, words.start) {
        let is_ahead = matches!(before, "in" | "on") && is_future();
        return is_ahead.then_some(Way::Ahead);
    }
    if is_told_as_past(sentence, words) && is_past(sentence, verb) {
        return Some(Way::Back);
    }
    let is_ahead = !LOOSE.contains(before) && is_future();
    is_ahead.then_some(Way::Ahead)
}

/// Whether a time is a month without its year, with or without its day, that stands for itself in the narrator’s words: no
/// word picks one of several (“last May”), and nothing says that it comes again (“every May”).
fn is_bare_month(facts: &Facts, sentence: &Sentence, time: &Time) -> bool {
    let Stated { month: Some(month), year: None, weekday: None, day } = time.stated else { return false };
    // “Sept. 11” has become a name.
    let is_name = (month, day) == (9, Some(11));
    let first = time.place.words.start;
    let is_picked = PICKING.contains(sentence.tokens[first].lower.as_str());
    // “6” of “from 6 to 9 January” is no month to a reader.
    let is_written = || facts.words(time.place.span).contains(char::is_alphabetic);
    time.kind == TimeKind::Date
        && !is_name
        && !is_picked
        && is_written()
        && !recurs(sentence, first)
        && !facts.is_quoted(time.place.span)
}

/// Whether the clause of a word tells what happens again and again; “and is measured every week” is another clause.
fn recurs(sentence: &Sentence, word: usize) -> bool {
    let verb = verb_over(sentence, word);
    (0..sentence.tokens.len()).any(|i| {
        let own = || {
            verb_over(sentence, i)
                .zip(verb)
                .is_none_or(|(its, verb)| its == verb || sentence.is_under(verb, its))
        };
        RECURRING.contains(sentence.tokens[i].lower.as_str()) && own()
    })
}

/// The noun of what happens that a month describes: “floods” in “the October floods”.
fn event_named(sentence: &Sentence, time: &Time) -> Option<usize> {
    let words = &time.place.words;
    let noun = words.end;
    let is_event = sentence.tokens.get(noun).is_some_and(|token| {
        token.upos == Upos::Noun && HAPPENED.contains(token.lemma.as_str()) && token.text == token.lower
    });
    let is_known = words.start.checked_sub(1).is_some_and(|i| {
        matches!(sentence.tokens[i].lower.as_str(), "the" | "that" | "this" | "'s")
            || sentence.tokens[i].rel == Rel::NmodPoss
    });
    (is_event && is_known).then_some(noun)
}

/// Whether a verb tells what was: “shut”, “has been shut”; not “is shut” or “shuts”.
fn is_past(sentence: &Sentence, verb: usize) -> bool {
    let auxiliary = sentence
        .children(verb)
        .find(|&i| matches!(sentence.tokens[i].rel, Rel::Aux | Rel::AuxPass | Rel::Cop))
        .map(|i| sentence.tokens[i].lower.as_str());
    let token = &sentence.tokens[verb];
    if let Some(auxiliary) = auxiliary {
        return !matches!(auxiliary, "is" | "are" | "am" | "'re" | "'m" | "do" | "does");
    }
    let is_present = token.lower.ends_with('s') && token.lower != token.lemma;
    !is_present && !is_plain_form(sentence, verb)
}

/// “The rains come in June”: a verb in its dictionary form, with no auxiliary to place it in time.
fn is_plain_form(sentence: &Sentence, verb: usize) -> bool {
    let token = &sentence.tokens[verb];
    // “The clinic shut in June”: of one clinic the present would be “shuts”.
    let is_one = subject(sentence, verb).is_some_and(|subject| {
        let subject = &sentence.tokens[subject];
        subject.upos == Upos::Noun && subject.lower == subject.lemma
            || subject.upos == Upos::Propn
            || matches!(subject.lower.as_str(), "he" | "she" | "it")
    });
    token.upos == Upos::Verb && token.lower == token.lemma && !is_one
}

/// “would start shipping in March”: the auxiliary may stand with a verb further up.
fn looks_ahead(sentence: &Sentence, word: usize) -> bool {
    // What is said (“said it would open”) looks ahead by itself, and not by the verb of saying.
    let mut is_said = false;
    let own = |&i: &usize| !std::mem::replace(&mut is_said, sentence.tokens[i].rel == Rel::Ccomp);
    let mut above = sentence.ancestors(word).take_while(own).take(3);
    above.any(|verb| {
        sentence.children(verb).any(|i| {
            let token = &sentence.tokens[i];
            token.rel == Rel::Aux && modality::OF_ANOTHER_TIME.contains(token.lower.as_str())
        })
    })
}
