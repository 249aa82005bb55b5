//! What looks ahead without “will”: “is scheduled for March 28”, “is to shut on 12 April”, “takes effect on Nov. 1”, “hope to remove it
//! in October”.

use crate::english::{Sentence, grammar, lists};
use crate::facts::Time;

lists::sets! {
    "data/ahead.txt":
    /// Participles and adjectives that put something on a day to come.
    PUT = "put";
    /// Verbs of intent, in the present.
    INTENT = "intent";
    /// Verbs whose present tells what is on the calendar.
    CALENDAR = "calendar";
}

/// The verb that looks ahead to a date which hangs on no verb in, on or at a day: “is scheduled for March 28”, “will not be opened until
/// May 30”, “will be open from 9 November”.
pub(super) fn verb(sentence: &Sentence, time: &Time) -> Option<usize> {
    let before = time.place.words.start.checked_sub(2)?;
    let case = sentence.tokens[before + 1].lower.as_str();
    let is_put = matches!(case, "for") && PUT.contains(sentence.tokens[before].lower.as_str());
    let is_bound = matches!(case, "until" | "till" | "from") && is_ahead(sentence, before);
    (is_put && is_present(sentence, before) || is_bound).then_some(before)
}

/// Whether a word is a verb of the future, or what is said with one: “will be open”.
fn is_ahead(sentence: &Sentence, at: usize) -> bool {
    let near = sentence.tokens[at.saturating_sub(4)..at].iter();
    let will = near.clone().any(|token| matches!(token.lower.as_str(), "will" | "wo" | "shall" | "'ll"));
    will && near.last().is_some_and(|token| matches!(token.lower.as_str(), "be" | "not" | "n't" | "will"))
}

/// Whether a verb looks ahead to its date from the present.
pub(super) fn looks(sentence: &Sentence, verb: usize, time: &Time) -> bool {
    is_put(sentence, verb)
        || is_meant(sentence, verb)
        || is_ahead(sentence, verb)
        || is_on_calendar(sentence, verb, time)
}

/// “is set to decide”, “is forecast to reach”, “is to shut”, “is scheduled”
fn is_put(sentence: &Sentence, verb: usize) -> bool {
    let lower = |back: usize| verb.checked_sub(back).map_or("", |at| sentence.tokens[at].lower.as_str());
    let is_own = PUT.contains(lower(0)) && is_present(sentence, verb);
    let is_put = lower(1) == "to" && PUT.contains(lower(2)) && is_present(sentence, verb - 2);
    is_own || is_put || lower(1) == "to" && matches!(lower(2), "is" | "are")
}

/// “is”, “are not” before a word
fn is_present(sentence: &Sentence, at: usize) -> bool {
    let before = sentence.tokens[at.saturating_sub(2)..at].iter().rev();
    let mut plain =
        before.skip_while(|token| matches!(token.lower.as_str(), "not" | "now" | "still" | "also" | "n't"));
    plain.next().is_some_and(|token| matches!(token.lower.as_str(), "is" | "are" | "'s" | "'re"))
}

/// “hope to remove the last of the plates in October”
fn is_meant(sentence: &Sentence, verb: usize) -> bool {
    let lower = |back: usize| verb.checked_sub(back).map_or("", |at| sentence.tokens[at].lower.as_str());
    lower(1) == "to"
        && INTENT.contains(lower(2))
        && !matches!(lower(3), "'s" | "the" | "a" | "to" | "did" | "not")
}

/// “nominations close on Oct. 3”, “the tax takes effect on Nov. 1”: nothing is done to anything, and the day is right behind.
fn is_on_calendar(sentence: &Sentence, verb: usize, time: &Time) -> bool {
    let token = &sentence.tokens[verb];
    let between = sentence.tokens.get(verb + 1..time.place.words.start).unwrap_or_default();
    let words: Vec<&str> = between.iter().map(|token| token.lower.as_str()).collect();
    let is_bare_form = verb.checked_sub(1).is_some_and(|at| sentence.tokens[at].lower == "to");
    let is_present = token.lower == token.lemma || token.lower.ends_with('s');
    let has_subject = grammar::own_subject(sentence, verb).is_some_and(|subject| subject < verb);
    let is_bare = matches!(words.as_slice(), ["on"]) && CALENDAR.contains(token.lemma.as_str());
    let is_effect = matches!(words.as_slice(), ["effect", "on" | "in"]) && token.lemma == "take";
    !is_bare_form
        && is_present
        && has_subject
        && !grammar::has_auxiliary(sentence, verb)
        && (is_bare || is_effect)
}

#[cfg(test)]
mod tests;
