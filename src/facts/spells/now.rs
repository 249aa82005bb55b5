//! Whether a state lasts to the day of the draft, or ended in the news.

use crate::english::{Rel, Sentence, Upos};
use crate::facts::{Facts, Period, Time};

/// How many days old the latest news of a story may be.
const NEWS: i32 = 21;

/// Whether the state is said to last, or to have ended in the news: a present tense, or a day of this week.
pub(super) fn lasts(facts: &Facts, time: &Time, noun: usize) -> bool {
    if facts.draft().date().is_none() {
        return false;
    }
    let at = time.place.sentence;
    let sentence = &facts.sentences()[at];
    let verb = std::iter::once(noun)
        .chain(sentence.ancestors(noun))
        .find(|&i| sentence.tokens[i].upos == Upos::Verb || sentence.child(i, &[Rel::Cop]).is_some());
    facts.times_in(at).iter().any(|time| is_news(facts, time))
        || verb.is_some_and(|verb| is_present(sentence, verb))
}

/// Whether a time is a day or a week close to the day of the draft, told from there: “on Friday”, “this week”.
pub(super) fn is_news(facts: &Facts, time: &Time) -> bool {
    let (Some(today), Some(Period::Day(day) | Period::Week(day))) = (facts.draft().date(), time.period)
    else {
        return false;
    };
    time.relative && day.since(today).is_ok_and(|span| span.get_days().abs() <= NEWS)
}

fn auxiliaries(sentence: &Sentence, verb: usize) -> impl Iterator<Item = &str> {
    sentence
        .children(verb)
        .filter(|&i| matches!(sentence.tokens[i].rel, Rel::Aux | Rel::AuxPass | Rel::Cop))
        .map(|i| sentence.tokens[i].lower.as_str())
}

/// “has been”, “have waited”
pub(super) fn is_perfect(sentence: &Sentence, verb: usize) -> bool {
    auxiliaries(sentence, verb).next().is_some_and(|first| matches!(first, "has" | "have" | "'s" | "'ve"))
}

/// “marks”, “has ended”, “is over”.
pub(super) fn is_present(sentence: &Sentence, verb: usize) -> bool {
    let token = &sentence.tokens[verb];
    match auxiliaries(sentence, verb).next() {
        Some(first) => matches!(first, "is" | "are" | "has" | "have" | "'s" | "'ve" | "'re" | "am"),
        None => token.lower.ends_with('s') && token.lower != token.lemma,
    }
}
