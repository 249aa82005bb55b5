//! What stands beside a time: the words between two of them, the word behind one, the verb that one belongs to.

use jiff::civil::Date;

use crate::english::{Rel, Sentence, Upos};
use crate::facts::{Facts, Period, SentenceId, Stated, Time, TimeKind};

/// The words between two times of a sentence.
pub(crate) fn between<'a>(sentence: &'a Sentence, first: &Time, second: &Time) -> Vec<&'a str> {
    let words = sentence.tokens.get(first.place.words.end..second.place.words.start);
    words.unwrap_or_default().iter().map(|token| token.lower.as_str()).collect()
}

/// The word so many words before a time; empty where there is none.
pub(crate) fn before<'a>(sentence: &'a Sentence, time: &Time, back: usize) -> &'a str {
    let at = time.place.words.start.checked_sub(back);
    at.map_or("", |at| sentence.tokens[at].lower.as_str())
}

/// The word behind a time; empty where there is none.
pub(crate) fn behind<'a>(sentence: &'a Sentence, time: &Time) -> &'a str {
    sentence.tokens.get(time.place.words.end).map_or("", |token| token.lower.as_str())
}

/// Whether a time only describes what follows it: “the 2022 law”, “last year’s law”, “May 6-9”.
pub(crate) fn describes(sentence: &Sentence, time: &Time) -> bool {
    let next = sentence.tokens.get(time.place.words.end);
    next.is_some_and(|next| {
        matches!(next.upos, Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num | Upos::Sym)
            || matches!(next.lower.as_str(), "'s" | "'" | "-" | "–" | "/" | "%")
    })
}

/// Whether a time is a date with a day or a year.
pub(crate) fn is_date(time: &Time) -> bool {
    let Stated { day, month, year, .. } = time.stated;
    time.kind == TimeKind::Date && (year.is_some() || day.is_some() && month.is_some())
}

/// The first and the last day of a time.
pub(crate) fn days(time: &Time) -> Option<(Date, Date)> {
    ends(time.period?)
}

/// The first and the last day of a stretch of the calendar.
pub(crate) fn ends(period: Period) -> Option<(Date, Date)> {
    Some((period.begin()?, period.end()?))
}

/// How many days from one day to another.
pub(crate) fn distance(from: Date, to: Date) -> i32 {
    to.since(from).map_or(0, |span| span.get_days())
}

/// The first of a time’s words on which the others depend.
pub(crate) fn top(sentence: &Sentence, time: &Time) -> Option<usize> {
    let words = time.place.words.clone();
    words.clone().find(|&i| sentence.tokens[i].head.is_none_or(|head| !words.contains(&head)))
}

/// The verb that a time says the day of: in “will rule on May 2” it is “rule”, in “the vote on May 2” none.
pub(crate) fn verb(sentence: &Sentence, time: &Time) -> Option<usize> {
    let top = top(sentence, time)?;
    let token = &sentence.tokens[top];
    let is_adjunct = matches!(token.rel, Rel::Obl | Rel::OblUnmarked | Rel::Advmod);
    let is_placed = sentence.child(top, &[Rel::Case]).is_none_or(|case| {
        case >= time.place.words.start || matches!(sentence.tokens[case].lower.as_str(), "in" | "on" | "at")
    });
    let verb = token.head.filter(|_| is_adjunct && is_placed)?;
    let is_verb = sentence.tokens[verb].upos == Upos::Verb || sentence.child(verb, &[Rel::Cop]).is_some();
    is_verb.then_some(verb)
}

/// The number that a word is, or is the last word of: 16 at “sixteen”, 25 at “five” in “twenty-five”.
pub(crate) fn number(facts: &Facts, sentence: SentenceId, word: usize) -> Option<f64> {
    facts.quantity_at(sentence, word)?.number()
}
