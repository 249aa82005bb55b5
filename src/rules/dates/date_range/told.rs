//! A beginning and an end that verbs tell of the same thing: “opens on 12 July 2025 and closes on 3 July 2025”.

use crate::english::{Sentence, grammar, lists};
use crate::facts::{Facts, SentenceId, Time, TimeKind};

lists::sets! {
    "../data/ranges.txt":
    /// Verbs of beginning.
    BEGINS = "begins";
    /// Verbs of ending.
    ENDS = "ends";
}

/// So many words may stand between a verb and its date.
const NEAR: usize = 6;

/// Whether two dates of a sentence are its beginning and its end.
pub(super) fn of_one(sentence: &Sentence, start: &Time, end: &Time) -> bool {
    let (Some(begins), Some(ends)) = (verb(sentence, start), verb(sentence, end)) else { return false };
    let is_shared = grammar::own_subject(sentence, ends).is_none_or(|subject| is_pronoun(sentence, subject));
    ends > start.place.words.start && is_begun(sentence, begins) && is_ended(sentence, ends) && is_shared
}

/// A beginning at the end of the sentence before, and an end of “it” in this one.
pub(super) fn in_two(facts: &Facts, at: SentenceId) -> Option<(&Time, &Time)> {
    let before = at.before()?;
    let (told, sentence) = (&facts.sentences()[before], &facts.sentences()[at]);
    let dated = |time: &&Time| time.stated.day.is_some() || time.stated.year.is_some();
    let start = facts.times_in(before).iter().rfind(dated)?;
    let end = facts.times_in(at).iter().find(dated)?;
    let (begins, ends) = (verb(told, start)?, verb(sentence, end)?);
    let is_one = is_pronoun(sentence, 0) && told.paragraph == sentence.paragraph;
    (is_one && is_begun(told, begins) && is_ended(sentence, ends)).then_some((start, end))
}

fn is_pronoun(sentence: &Sentence, at: usize) -> bool {
    matches!(sentence.tokens[at].lower.as_str(), "it" | "they" | "which" | "that")
}

/// The last verb of beginning or ending before a date, with nothing but its own words between them.
fn verb(sentence: &Sentence, date: &Time) -> Option<usize> {
    let start = date.place.words.start;
    if !matches!(date.kind, TimeKind::Date | TimeKind::Time) {
        return None;
    }
    let near = start.saturating_sub(NEAR + 4)..start;
    let is_it = |at: &usize| is_begun(sentence, *at) || is_ended(sentence, *at);
    let verb = near.rev().find(is_it)?;
    let is_other = |at: usize| {
        grammar::is_verb(&sentence.tokens[at])
            || matches!(sentence.tokens[at].lower.as_str(), "and" | "of" | "from")
    };
    (!(verb + 1..start).any(is_other)).then_some(verb)
}

fn is_begun(sentence: &Sentence, at: usize) -> bool {
    grammar::is_verb(&sentence.tokens[at]) && BEGINS.contains(sentence.tokens[at].lemma.as_str())
}

fn is_ended(sentence: &Sentence, at: usize) -> bool {
    grammar::is_verb(&sentence.tokens[at]) && ENDS.contains(sentence.tokens[at].lemma.as_str())
}

#[cfg(test)]
mod tests;
