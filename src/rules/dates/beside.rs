//! What stands beside a time: the words between two of them, the word behind one, the verb that one belongs to.

use crate::facts::{Facts, Period, SentenceId, Stated, Time, TimeKind};
use jiff::civil::Date;

use crate::english::lists;
use crate::english::{Rel, Sentence, Upos};

/// Auxiliaries of the future.
const WILL: [&str; 4] = ["will", "'ll", "wo", "shall"];

lists::sets! {
    "data/beside.txt":
    /// Adjectives and participles that look ahead behind “is”: “is set to rule”.
    SET = "looking ahead";
}

/// The words between two times of a sentence.
pub(super) fn between<'a>(sentence: &'a Sentence, first: &Time, second: &Time) -> Vec<&'a str> {
    let words = sentence.tokens.get(first.place.words.end..second.place.words.start);
    words.unwrap_or_default().iter().map(|token| token.lower.as_str()).collect()
}

/// The word so many words before a time; empty where there is none.
pub(super) fn before<'a>(sentence: &'a Sentence, time: &Time, back: usize) -> &'a str {
    let at = time.place.words.start.checked_sub(back);
    at.map_or("", |at| sentence.tokens[at].lower.as_str())
}

/// The word behind a time; empty where there is none.
pub(super) fn behind<'a>(sentence: &'a Sentence, time: &Time) -> &'a str {
    sentence.tokens.get(time.place.words.end).map_or("", |token| token.lower.as_str())
}

/// Whether a time only describes what follows it: “the 2022 law”, “last year’s law”, “May 6-9”.
pub(super) fn describes(sentence: &Sentence, time: &Time) -> bool {
    let next = sentence.tokens.get(time.place.words.end);
    next.is_some_and(|next| {
        matches!(next.upos, Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num | Upos::Sym)
            || matches!(next.lower.as_str(), "'s" | "'" | "-" | "–" | "/" | "%")
    })
}

/// Whether a time is a date with a day or a year.
pub(super) fn is_date(time: &Time) -> bool {
    let Stated { day, month, year, .. } = time.stated;
    time.kind == TimeKind::Date && (year.is_some() || day.is_some() && month.is_some())
}

/// The first and the last day of a time.
pub(super) fn days(time: &Time) -> Option<(Date, Date)> {
    ends(time.period?)
}

/// The first and the last day of a stretch of the calendar.
pub(super) fn ends(period: Period) -> Option<(Date, Date)> {
    Some((period.begin()?, period.end()?))
}

/// How many days from one day to another.
pub(super) fn distance(from: Date, to: Date) -> i32 {
    to.since(from).map_or(0, |span| span.get_days())
}

/// The first of a time’s words on which the others depend.
pub(super) fn top(sentence: &Sentence, time: &Time) -> Option<usize> {
    let words = time.place.words.clone();
    words.clone().find(|&i| sentence.tokens[i].head.is_none_or(|head| !words.contains(&head)))
}

/// The verb that a time says the day of: in “will rule on May 2” it is “rule”, in “the vote on May 2” none.
pub(super) fn verb(sentence: &Sentence, time: &Time) -> Option<usize> {
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
pub(super) fn number(facts: &Facts, sentence: SentenceId, word: usize) -> Option<f64> {
    facts.quantity_at(sentence, word)?.number()
}

/// When a verb says that something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// “ruled”, “was sentenced”
    Past,
    /// “will rule”, “is set to rule”
    Future,
    /// Any other: “would rule”, “had ruled”, “to rule”, “rules”.
    Other,
}

/// The tense of a verb; a verb that shares the auxiliary of another has its tense.
pub(super) fn tense(sentence: &Sentence, verb: usize) -> Tense {
    let token = &sentence.tokens[verb];
    let lower = |i: usize| sentence.tokens[i].lower.as_str();
    let auxiliaries: Vec<&str> = sentence
        .children(verb)
        .filter(|&i| matches!(sentence.tokens[i].rel, Rel::Aux | Rel::AuxPass | Rel::Cop))
        .map(lower)
        .collect();
    let subject = sentence.child(verb, &[Rel::Nsubj, Rel::NsubjPass, Rel::Expl]);
    if auxiliaries.iter().any(|word| WILL.contains(word)) {
        // “will have ruled”
        return if auxiliaries.contains(&"have") { Tense::Other } else { Tense::Future };
    }
    // “is due to open”, where the parse takes “due to” for one word
    let is_due = sentence.children(verb).any(|i| sentence.tokens[i].rel == Rel::Advmod && lower(i) == "due");
    if is_due && matches!(auxiliaries.as_slice(), ["is" | "are" | "'s" | "'re"]) {
        return Tense::Future;
    }
    let shares = token.rel == Rel::Conj && subject.is_none() && auxiliaries.is_empty();
    if let Some(head) = token.head.filter(|&head| shares && head < verb)
        && tense(sentence, head) == Tense::Future
    {
        return Tense::Future;
    }
    if let Some(mark) = sentence.child(verb, &[Rel::Mark])
        && lower(mark) == "to"
    {
        return if is_set(sentence, verb) { Tense::Future } else { Tense::Other };
    }
    let is_finite = subject.is_some() || shares;
    let is_past_form = token.upos == Upos::Verb
        && token.lower != token.lemma
        && !token.lower.ends_with("ing")
        && !(token.lower.ends_with('s') && token.lower.starts_with(&token.lemma));
    let is_past = match auxiliaries.as_slice() {
        [] => is_past_form && is_finite && !matches!(token.rel, Rel::Acl | Rel::Amod),
        ["was" | "were"] => is_past_form,
        ["did"] | ["did", "n't"] => true,
        _ => false,
    };
    if is_past { Tense::Past } else { Tense::Other }
}

/// “is set to rule”, “are due to meet”
fn is_set(sentence: &Sentence, verb: usize) -> bool {
    let token = &sentence.tokens[verb];
    let Some(head) = token.head.filter(|_| token.rel == Rel::Xcomp || token.rel == Rel::Advcl) else {
        return false;
    };
    let is_now = sentence.children(head).any(|i| {
        matches!(sentence.tokens[i].rel, Rel::Aux | Rel::AuxPass | Rel::Cop)
            && matches!(sentence.tokens[i].lower.as_str(), "is" | "are" | "'s" | "'re" | "am")
    });
    is_now && SET.contains(sentence.tokens[head].lower.as_str())
}
