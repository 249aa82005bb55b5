//! Ages, with whom each is said of and when: “Cole, 52”, “was 16 when she married in 1990”.

use jiff::civil::Date;

use super::births::is_date_of;
use super::whose::{Age, subject, who};
use crate::english::{Rel, Sentence, Upos, grammar, lists};
use crate::facts::beside;
use crate::facts::{Facts, Place, Referent, SentenceId, Time, TimeKind};

/// The ages beside names, which are those of the day of the draft; `then` are those of other days.
pub(crate) fn ages_of_today<'a>(facts: &'a Facts, then: &[Age<'a>]) -> Vec<Age<'a>> {
    let mut ages = Vec::new();
    for (id, entity) in facts.entities().with_ids() {
        for attribute in &entity.attributes {
            let Some(years) = attribute.age() else { continue };
            let place = &attribute.place;
            let who = Referent::Named(id);
            let is_beside_another = then.iter().any(|age| age.who == who && is_other(facts, age, place));
            if !facts.is_quoted(place.span) && (!is_of_then(facts, place) || is_beside_another) {
                let ago = years_ago(facts, place);
                ages.push(Age { who, years: whole(years), place: place.span, at: None, ago });
            }
        }
    }
    ages
}

/// Whether the sentence of an age tells of another time: “Cole, 19, joined in 1998”, “died in 2010”. Who died in the news grew as
/// old as that.
fn is_of_then(facts: &Facts, place: &Place) -> bool {
    let sentence = &facts.sentences()[place.sentence];
    let is_birth = |time: &Time| {
        let born = sentence.tokens.iter().position(|token| token.lower == "born");
        born.is_some_and(|born| is_date_of(sentence, born, time))
    };
    let today = facts.draft().date().map(Date::year);
    let times = facts.times_in(place.sentence);
    let other = times.iter().any(|time| {
        let year = time.period.and_then(crate::facts::Period::begin).map(Date::year);
        let is_recent = |year: i16| today.is_some_and(|today| (0..=RECENT).contains(&(today - year)));
        let is_past = year.is_some_and(|year| !is_recent(year));
        is_past && !is_birth(time) && beside::verb(sentence, time).is_some()
    });
    let says = |words: &[&str]| sentence.tokens.iter().any(|token| words.contains(&token.lower.as_str()));
    other || says(&["then", "turned"]) || says(&["died"]) && !times.iter().any(|time| is_news(facts, time))
}

/// An age beside what happened so many years ago may still be that of today.
const RECENT: i16 = 2;

/// How many years ago the age at a place may have been true, by the years that its sentence tells of.
fn years_ago(facts: &Facts, place: &Place) -> i32 {
    let Some(today) = facts.draft().date().map(Date::year) else { return 0 };
    let years = facts.times_in(place.sentence).iter().filter_map(|time| time.stated.year);
    years.map(|year| today - year).filter(|ago| (0..=RECENT).contains(ago)).max().map_or(0, i32::from)
}

/// Whether an age of then stands in the sentence of another, which so is that of today: “Cole, 71, was 29 when she moved in 1983”.
fn is_other(facts: &Facts, then: &Age<'_>, place: &Place) -> bool {
    facts.sentences()[place.sentence].whole().contains(then.place) && !then.place.overlaps(place.span)
}

/// Whether a time is a day of the weeks before the draft, told from there: “on Sunday”.
fn is_news(facts: &Facts, time: &Time) -> bool {
    /// So many days may go by before a death is told.
    const DAYS: i32 = 60;
    let day = time.period.and_then(crate::facts::Period::begin).filter(|_| time.stated.year.is_none());
    let days = day.zip(facts.draft().date()).map(|(day, today)| beside::distance(day, today));
    days.is_some_and(|days| (0..=DAYS).contains(&days))
}

/// “Brendan Daly, 58, died three days after the operation, on 8 December 2023”: the age beside the name of one who died then.
fn age_of_dead<'a>(facts: &Facts, at: SentenceId, time: &'a Time) -> Option<Age<'a>> {
    let sentence = &facts.sentences()[at];
    let dies = |verb: &usize| sentence.tokens[*verb].lower == "died";
    let verb = (0..sentence.tokens.len()).find(dies).filter(|&verb| verb < time.place.words.start)?;
    let dead = sentence.child(verb, &[Rel::Nsubj]).and_then(|subject| who(facts, at, subject))?;
    let Referent::Named(entity) = dead else { return None };
    let mut own = facts.entity(entity).attributes.iter().filter(|it| it.place.sentence == at);
    own.find_map(|it| {
        Some(Age { who: dead, years: whole(it.age()?), place: it.place.span, at: Some(time), ago: 0 })
    })
}

/// “She was 16 when she married in 1990”; “he died in 1990 at 45”, “aged 45”
pub(crate) fn ages_then(facts: &Facts) -> Vec<Age<'_>> {
    let mut ages = Vec::new();
    for (at, sentence) in facts.sentences().with_ids() {
        let dated = |time: &&Time| {
            time.kind == TimeKind::Date && time.stated.year.is_some() && !facts.is_quoted(time.place.span)
        };
        let times: Vec<&Time> = facts.times_in(at).iter().filter(dated).collect();
        if times.is_empty() {
            continue;
        }
        if let [time] = times[..] {
            ages.extend(age_of_dead(facts, at, time));
        }
        for word in 1..sentence.tokens.len() {
            let years = beside::number(facts, at, word).map(whole).filter(|years| (1..=115).contains(years));
            let Some(years) = years else { continue };
            let read = was_when(sentence, &times, word)
                .or_else(|| when_was(sentence, &times, word))
                .or_else(|| at_age(sentence, &times, word));
            let Some((person, time)) = read else { continue };
            let place = sentence.span_of(word..word + 1);
            ages.extend(who(facts, at, person).map(|who| Age { who, years, place, at: Some(time), ago: 0 }));
        }
    }
    ages
}

/// “was 16 when she married in 1990”, “was 16 in 1990”, “was 16 at the 1990 Games”
fn was_when<'a>(sentence: &Sentence, times: &[&'a Time], word: usize) -> Option<(usize, &'a Time)> {
    if !matches!(sentence.tokens[word - 1].lower.as_str(), "was" | "turned") {
        return None;
    }
    let next = |by: usize| sentence.tokens.get(word + by).map_or("", |token| token.lower.as_str());
    let skip = if next(1) == "years" && next(2) == "old" { 3 } else { 1 };
    let time = times.iter().find(|time| time.place.words.start > word)?;
    let between = &sentence.tokens[word + skip..time.place.words.start];
    let is_plain = between.iter().all(|token| {
        !matches!(
            token.lower.as_str(),
            "," | ";" | "and" | "born" | "after" | "before" | "since" | "until" | "from"
        )
    });
    let links = match next(skip) {
        "when" => between.len() <= WITHIN,
        "in" | "on" => between.len() == 1 && !beside::describes(sentence, time),
        "at" => between.len() <= 5,
        _ => false,
    };
    let subject = sentence.child(word, &[Rel::Nsubj]).or_else(|| {
        let verb = Some(word - 1).filter(|&verb| sentence.tokens[verb].lower == "turned")?;
        sentence.child(verb, &[Rel::Nsubj])
    });
    let nominal = |token: &crate::english::Token| matches!(token.upos, Upos::Pron | Upos::Propn | Upos::Noun);
    let before = || sentence.tokens[..word - 1].iter().rposition(nominal);
    Some((subject.filter(|&at| at < word).or_else(before)?, *time)).filter(|_| links && is_plain)
}

/// So many words may stand between “was 16 when” and the year.
const WITHIN: usize = 14;

/// “In 1990, when she was 16,”
fn when_was<'a>(sentence: &Sentence, times: &[&'a Time], word: usize) -> Option<(usize, &'a Time)> {
    let lower = |back: usize| word.checked_sub(back).map_or("", |at| sentence.tokens[at].lower.as_str());
    let was = lower(1) == "was" && lower(3) == "when" && lower(4) == ",";
    let next = sentence.tokens.get(word + 1).is_none_or(|token| !token.lower.contains(char::is_alphanumeric));
    let time = times.iter().find(|time| time.place.words.end + 4 == word)?;
    (was && next && !beside::describes(sentence, time)).then_some((word - 2, *time))
}

/// “died in 1990 at 45”, “died in 1990, aged 45”, “at the age of 45 in 1990”, “At 45, he swam home in 1990”
fn at_age<'a>(sentence: &Sentence, times: &[&'a Time], word: usize) -> Option<(usize, &'a Time)> {
    let back = |by: usize| word.checked_sub(by).map_or("", |i| sentence.tokens[i].lower.as_str());
    let closes = |next: &crate::english::Token| {
        !next.lower.contains(char::is_alphanumeric) || matches!(next.lower.as_str(), "in" | "when")
    };
    let start = match (back(4), back(3), back(2), back(1)) {
        ("at", "the", "age", "of") => word - 4,
        (_, "at", "the", "age") => word - 3,
        (_, _, "at", "age") => word - 2,
        (_, _, _, "aged") => word - 1,
        (_, _, _, "at") if sentence.tokens.get(word + 1).is_none_or(closes) => word - 1,
        // “At 19 she won a scholarship, in September 1963”
        ("", "", "", "at") if sentence.tokens[word + 1].rel == Rel::Nsubj => word - 1,
        _ => return None,
    };
    let gap = |time: &Time| {
        let words = &time.place.words;
        if words.end <= start { start - words.end } else { words.start.saturating_sub(word + 1) }
    };
    let time = times.iter().find(|time| gap(time) <= 2 || start == 0 && times.len() == 1)?;
    // “In 1961, at 25, he took a train”
    let is_fronted = time.place.words.start <= 1 && time.place.words.end <= start;
    let verb = beside::verb(sentence, time)?;
    let is_told = grammar::tense(sentence, verb) == grammar::Tense::Past;
    let is_life = LIFE.contains(sentence.tokens[verb].lemma.as_str());
    let subject = subject(sentence, verb).filter(|_| is_life || (start == 0 || is_fronted) && is_told)?;
    Some((subject, *time))
}

lists::sets! {
    "data/lives.txt":
    /// Verbs, in dictionary form, for what one does at an age.
    LIFE = "at an age";
}

#[expect(clippy::cast_possible_truncation, reason = "an age in years")]
fn whole(years: f64) -> i32 {
    years.floor() as i32
}
