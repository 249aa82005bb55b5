//! States that last to the day of the draft, and the events that began them.

use std::ops::Range;
use std::sync::LazyLock;

use crate::english::lists;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::{Facts, Period, Placed, Time, TimeKind};

/// Nouns and participles of one kind of state, and the words of what begins it.
struct State {
    names: Vec<&'static str>,
    begins: Vec<Vec<&'static str>>,
}

static STATES: LazyLock<Vec<State>> = LazyLock::new(|| {
    let lines = lists::lines(include_str!("data/states.txt"));
    let state = |(names, begins): (&'static str, &'static str)| State {
        names: names.split_whitespace().collect(),
        begins: begins.split(',').map(|words| words.split_whitespace().collect()).collect(),
    };
    lines.filter_map(|line| line.split_once(':').map(state)).collect()
});

/// Verbs of beginning, which say nothing of what begins: their subject has to.
const BEGIN: [&str; 6] = ["begin", "start", "break", "erupt", "open", "launch"];

/// How many days old the latest news of a story may be.
const NEWS: i32 = 21;

/// The date, in this sentence or beside it, of the event that began the state whose length a time states, where
/// the state lasts to the day of the draft.
pub(super) fn beginning<'a>(facts: &'a Facts, time: &Time) -> Option<&'a Time> {
    let at = time.place.sentence;
    let sentence = &facts.sentences[at];
    let (noun, name) = state_of(sentence, time)?;
    let states: Vec<&State> = STATES.iter().filter(|state| state.names.contains(&name)).collect();
    // A year of its own places the state elsewhere: “the 14-month standoff of 1980”.
    let near = at.saturating_sub(1)..(at + 2).min(facts.sentences.len());
    let dates = |sentence: usize| facts.times_in(sentence).iter().filter(|time| is_dated(time));
    let mut starts = near.clone().flat_map(dates).filter(|date| {
        let sentence = &facts.sentences[date.place.sentence];
        begins(facts, sentence, date, &states, (at, noun, name))
    });
    let start = starts.next().filter(|_| starts.next().is_none())?;
    let is_alone = dates(at).all(|date| date == start);
    (is_alone && lasts(facts, time, noun)).then_some(start)
}

/// “has been mayor for eight years, since 2010”: the date behind the length, and nothing between them.
pub(super) fn since<'a>(facts: &'a Facts, time: &Time) -> Option<&'a Time> {
    let sentence = &facts.sentences[time.place.sentence];
    let times = facts.times_in(time.place.sentence);
    let date = times.iter().find(|date| is_dated(date) && date.place.words.start >= time.place.words.end)?;
    let between = &sentence.tokens[time.place.words.end..date.place.words.start];
    let words: Vec<&str> =
        between.iter().map(|token| token.lower.as_str()).filter(|word| *word != ",").collect();
    let perfect = sentence.tokens[..time.place.words.start]
        .iter()
        .any(|token| token.rel == Rel::Aux && matches!(token.lower.as_str(), "has" | "have" | "'ve" | "'s"));
    (words == ["since"] && perfect).then_some(date)
}

/// A date with its year.
fn is_dated(time: &Time) -> bool {
    time.kind == TimeKind::Date && time.stated.year.is_some()
}

/// The word of state that a length is of: “a 14-month standoff”, “a standoff of 14 months”, “has been in jail for
/// 14 months”.
fn state_of<'a>(sentence: &'a Sentence, time: &Time) -> Option<(usize, &'a str)> {
    let Range { start, end } = time.place.words;
    let known = |&i: &usize| {
        let lemma = sentence.tokens[i].lemma.as_str();
        STATES.iter().any(|state| state.names.contains(&lemma)).then_some((i, lemma))
    };
    let is_compound = sentence.tokens.get(end.wrapping_sub(2)).is_some_and(|token| token.text == "-");
    if is_compound {
        let behind = (end..sentence.tokens.len().min(end + 4)).take_while(|&i| {
            matches!(sentence.tokens[i].upos, Upos::Noun | Upos::Adj | Upos::Propn | Upos::Punct)
        });
        // The last noun is the head: “a 14-month prison standoff”.
        return behind.filter(|&i| sentence.tokens[i].upos == Upos::Noun).last().as_ref().and_then(known);
    }
    let before = start.checked_sub(1)?;
    match sentence.tokens[before].lower.as_str() {
        "of" => before.checked_sub(1).as_ref().and_then(known),
        "for" => {
            let verb = sentence.ancestors(start).find(|&i| {
                sentence.tokens[i].upos == Upos::Verb || sentence.child(i, &[Rel::Cop]).is_some()
            })?;
            let mut words = std::iter::once(verb).chain(sentence.children(verb).filter(|&i| i < start));
            words.find_map(|i| known(&i))
        }
        _ => None,
    }
}

/// Whether the state is said to last, or to have ended in the news: a present tense, or a day of this week.
fn lasts(facts: &Facts, time: &Time, noun: usize) -> bool {
    let Some(today) = facts.draft.date() else { return false };
    let at = time.place.sentence;
    let sentence = &facts.sentences[at];
    let is_news = |time: &Time| {
        let Some(Period::Day(day) | Period::Week(day)) = time.period else { return false };
        time.relative && day.since(today).is_ok_and(|span| span.get_days().abs() <= NEWS)
    };
    let verb = std::iter::once(noun)
        .chain(sentence.ancestors(noun))
        .find(|&i| sentence.tokens[i].upos == Upos::Verb || sentence.child(i, &[Rel::Cop]).is_some());
    facts.times_in(at).iter().any(is_news) || verb.is_some_and(|verb| is_present(sentence, verb))
}

/// “marks”, “has ended”, “is over”.
fn is_present(sentence: &Sentence, verb: usize) -> bool {
    let auxiliaries: Vec<&str> = sentence
        .children(verb)
        .filter(|&i| matches!(sentence.tokens[i].rel, Rel::Aux | Rel::AuxPass | Rel::Cop))
        .map(|i| sentence.tokens[i].lower.as_str())
        .collect();
    let token = &sentence.tokens[verb];
    match auxiliaries.first() {
        Some(first) => matches!(*first, "is" | "are" | "has" | "have" | "'s" | "'ve" | "'re" | "am"),
        None => token.lower.ends_with('s') && token.lower != token.lemma,
    }
}

/// Whether the verb over a date begins the state that `state` names: its sentence, the word, and its lemma.
fn begins(
    facts: &Facts,
    sentence: &Placed,
    date: &Time,
    states: &[&State],
    state: (usize, usize, &str),
) -> bool {
    let first = date.place.words.start;
    let before = first.checked_sub(1).map_or("", |i| sentence.tokens[i].lower.as_str());
    if !matches!(before, "in" | "on" | "since" | "from") {
        return false;
    }
    let verb = sentence.ancestors(first).find(|&i| sentence.tokens[i].upos == Upos::Verb);
    let Some(verb) = verb else { return false };
    let lemma = sentence.tokens[verb].lemma.as_str();
    let close = &sentence.tokens[verb + 1..sentence.tokens.len().min(verb + 5)];
    let is_phrase = |words: &Vec<&str>| {
        words[0] == lemma && words[1..].iter().all(|word| close.iter().any(|token| token.lemma == *word))
    };
    let is_denied = sentence.children(verb).any(|i| {
        matches!(
            sentence.tokens[i].lower.as_str(),
            "not" | "n't" | "never" | "will" | "would" | "had" | "until"
        )
    });
    !is_denied
        && states.iter().any(|state| state.begins.iter().any(is_phrase))
        && is_same(facts, sentence, date.place.sentence, verb, state)
}

/// Whether the subject of a verb of beginning is the state, or somebody known from its sentence.
fn is_same(
    facts: &Facts,
    sentence: &Placed,
    at: usize,
    verb: usize,
    (home, noun, name): (usize, usize, &str),
) -> bool {
    let Some(subject) = sentence.child(verb, &[Rel::Nsubj, Rel::NsubjPass]) else {
        // “having arrived in March”: only beside the state itself.
        return at == home && verb != noun;
    };
    let token = &sentence.tokens[subject];
    if BEGIN.contains(&sentence.tokens[verb].lemma.as_str()) {
        return token.lemma == name || matches!(token.lower.as_str(), "it" | "which" | "that" | "this");
    }
    let is_known = token.upos == Upos::Pron
        || sentence.child(subject, &[Rel::Det, Rel::NmodPoss]).is_some_and(|i| {
            !matches!(sentence.tokens[i].lower.as_str(), "a" | "an" | "some" | "another" | "no" | "other")
        });
    let is_named = facts.mention_at(sentence.span_of(subject..subject + 1)).is_some_and(|mention| {
        facts.mentions.iter().any(|other| other.entity == mention.entity && other.place.sentence == home)
    });
    // “Her detention”, and then the name.
    let is_introduced = token.upos == Upos::Propn
        && facts.sentences[home]
            .child(noun, &[Rel::NmodPoss])
            .is_some_and(|i| facts.sentences[home].tokens[i].upos == Upos::Pron);
    is_known || is_named || is_introduced
}
