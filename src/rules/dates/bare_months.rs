//! Months of the past that stand without a year, where none shortly before tells it.

use crate::draft::Part;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::times::is_told_as_past;
use crate::facts::{Facts, Stated, Time, TimeKind};

/// The months of the past that have no year and none shortly before them.
pub(super) fn without_year(facts: &Facts) -> Vec<&Time> {
    let mut bare = Vec::new();
    // The last sentence whose year is clear, and which goes on to those behind it.
    let mut clear: Option<usize> = None;
    for (at, sentence) in facts.sentences.iter().enumerate() {
        let times = facts.times_in(at);
        let goes_on = clear.is_some_and(|clear| {
            let is_near = clear + 1 == at || facts.sentences[clear].paragraph == sentence.paragraph;
            is_near && facts.sentences[clear].part == sentence.part && sentence.part != Part::Summary
        });
        let is_clear = times.iter().any(|time| has_year(facts, time)) || goes_on && !times.is_empty();
        if is_clear {
            clear = Some(at);
        } else if !goes_on && matches!(sentence.part, Part::Summary | Part::Standfirst | Part::Body) {
            bare.extend(times.iter().filter(|time| is_bare(facts, sentence, time)));
        }
    }
    bare
}

/// “March 2023”, “last year”, “December last year”.
fn has_year(facts: &Facts, time: &Time) -> bool {
    let words = facts.words(time.place.span);
    let is_year = |word: &str| matches!(word, "year" | "years" | "decade" | "century");
    time.stated.year.is_some() || time.kind == TimeKind::Date && words.split([' ', '-']).any(is_year)
}

/// A month of the past, once and for itself, in the narrator’s words.
fn is_bare(facts: &Facts, sentence: &Sentence, time: &Time) -> bool {
    let Stated { month: Some(month), year: None, weekday: None, day } = time.stated else { return false };
    let words = time.place.words.clone();
    let first = sentence.tokens[words.start].lower.as_str();
    let before = words.start.checked_sub(1).map_or("", |i| sentence.tokens[i].lower.as_str());
    let is_picked =
        matches!(first, "last" | "next" | "this" | "that" | "each" | "every" | "following" | "previous");
    // “slated for June 25”, “past November” and “until May” may look ahead.
    let is_placed = matches!(before, "in" | "on" | "since" | "from" | "during" | "as");
    // “Sept. 11” has become a name.
    let is_name = (month, day) == (9, Some(11));
    time.kind == TimeKind::Date
        && !is_name
        && !is_picked
        && is_placed
        && !recurs(sentence)
        && is_told_as_past(sentence, words.clone())
        && !looks_ahead(sentence, words.start)
        && verb_over(sentence, words.start).is_some_and(|verb| !is_plain_form(sentence, verb))
        && !facts.is_quoted(time.place.span)
}

/// Whether a sentence tells what happens again and again.
fn recurs(sentence: &Sentence) -> bool {
    sentence.tokens.iter().any(|token| {
        matches!(
            token.lower.as_str(),
            "annual"
                | "annually"
                | "yearly"
                | "usually"
                | "typically"
                | "traditionally"
                | "always"
                | "normally"
                | "every"
                | "each"
                | "season"
                | "seasonal"
        )
    })
}

/// “The rains come in June”: a verb in its dictionary form, with no auxiliary to place it in time.
fn is_plain_form(sentence: &Sentence, verb: usize) -> bool {
    let token = &sentence.tokens[verb];
    let has_auxiliary = sentence.child(verb, &[Rel::Aux, Rel::AuxPass, Rel::Cop]).is_some();
    // “The clinic shut in June”: of one clinic the present would be “shuts”.
    let is_one = sentence.child(verb, &[Rel::Nsubj]).is_some_and(|subject| {
        let subject = &sentence.tokens[subject];
        subject.upos == Upos::Noun && subject.lower == subject.lemma
    });
    token.upos == Upos::Verb && token.lower == token.lemma && !has_auxiliary && !is_one
}

/// “would start shipping in March”: the auxiliary may stand with a verb further up.
fn looks_ahead(sentence: &Sentence, word: usize) -> bool {
    let mut above = sentence.ancestors(word).take_while(|&i| sentence.tokens[i].rel != Rel::Ccomp).take(3);
    above.any(|verb| {
        sentence.children(verb).any(|i| {
            let token = &sentence.tokens[i];
            token.rel == Rel::Aux
                && matches!(
                    token.lower.as_str(),
                    "will" | "would" | "shall" | "could" | "may" | "might" | "should" | "'ll" | "'d"
                )
        })
    })
}

pub(super) fn verb_over(sentence: &Sentence, word: usize) -> Option<usize> {
    sentence
        .ancestors(word)
        .find(|&i| sentence.tokens[i].upos == Upos::Verb || sentence.child(i, &[Rel::Cop]).is_some())
}
