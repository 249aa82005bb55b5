//! `age-birth-date`

use jiff::civil::Date;

use super::beside;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::attributions::phrases;
use crate::facts::entities::EntityId;
use crate::facts::{EntityKind, Facts, Place, Stated, Time};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// An age that does not fit the year of birth and the day on which it is said.
    ///
    /// ```draft date=2025-05-09
    /// Ann Cole, 38, was born in 1979 in Leeds.
    ///           ^^ This says “38”, but somebody born in “1979” is 45 or 46 in 2025.
    ///                           ~~~~ the birth: “1979”
    /// ```
    ///
    /// An age of an earlier day is held against that day.
    ///
    /// ```draft
    /// Ann Cole was born in 1979. She was 30 when she left for Rome in 2002.
    ///                      ~~~~ the birth: “1979”
    ///                                    ^^ This says “30”, but somebody born in “1979” is 22 or 23 in 2002.
    ///                                                                 ~~~~ the year: “2002”
    /// ```
    ///
    /// Without the date of the draft nothing is said of ages of today.
    ///
    /// ## Why it matters
    /// Ages are among the facts that are most often corrected. The arithmetic shows the slip before a reader does.
    ///
    /// ## What to do
    /// Ask for the date of birth, and count.
    pub(in crate::rules) static RULE = {
        name: "age-birth-date",
        group: Group::Dates,
        summary: "An age that does not fit the year of birth",
        level: Level::Warning,
        check: check,
    }
}

/// Somebody, as far as the draft tells.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Who {
    /// A person with a name.
    Named(EntityId),
    /// A pronoun of one sentence: who it is does not matter there.
    Pronoun(usize, String),
}

/// A day or year of birth.
struct Birth<'a> {
    who: Vec<Who>,
    time: &'a Time,
}

/// An age, and when it was that.
struct Age<'a> {
    who: Vec<Who>,
    years: i32,
    place: Span,
    /// `None` for the day of the draft.
    at: Option<&'a Time>,
}

fn check(facts: &Facts, found: &mut Findings) {
    let births = births(facts);
    if births.is_empty() {
        return;
    }
    let ages: Vec<Age<'_>> = ages_of_today(facts).into_iter().chain(ages_then(facts)).collect();
    for birth in &births {
        let of_the_same = ages.iter().filter(|age| age.who.iter().any(|who| birth.who.contains(who)));
        found.extend(of_the_same.filter_map(|age| conflict(facts, birth, age)));
    }
}

fn conflict(facts: &Facts, birth: &Birth<'_>, age: &Age<'_>) -> Option<Found> {
    let today = facts.draft.date();
    let (low, high) = if let Some(at) = age.at { between(birth.time.stated, at.stated)? } else {
        let today = today?;
        let day = Stated {
            weekday: None,
            day: Some(today.day()),
            month: Some(today.month()),
            year: Some(today.year()),
        };
        let (low, high) = between(birth.time.stated, day)?;
        // A birthday of the last or the next days may lie between the writing and the printing.
        if low == high && is_near_birthday(birth.time.stated, today) {
            (low - 1, high + 1)
        } else {
            (low, high)
        }
    };
    if (low..=high).contains(&age.years) || high < 0 {
        return None;
    }
    let words = facts.words(birth.time.place.span);
    let year = age.at.map_or(today.map(Date::year), |at| at.stated.year)?;
    let is = if low == high { low.to_string() } else { format!("{low} or {high}") };
    let said = facts.words(age.place);
    let message = format!("This says “{said}”, but somebody born in “{words}” is {is} in {year}.");
    let finding =
        Found::new(age.place, message).related(birth.time.place.span, format!("the birth: “{words}”"));
    Some(match age.at {
        Some(at) => finding.related(at.place.span, format!("the year: “{}”", facts.words(at.place.span))),
        None => finding,
    })
}

/// The fewest and the most years of age on a day, as exactly as the two days are known.
fn between(birth: Stated, day: Stated) -> Option<(i32, i32)> {
    let years = i32::from(day.year?) - i32::from(birth.year?);
    let order = match (birth.month, day.month) {
        (Some(born), Some(then)) if born != then => Some(born < then),
        (Some(_), Some(_)) => birth.day.zip(day.day).map(|(born, then)| born <= then),
        _ => None,
    };
    Some(match order {
        Some(true) => (years, years),
        Some(false) => (years - 1, years - 1),
        None => (years - 1, years),
    })
}

fn is_near_birthday(birth: Stated, today: Date) -> bool {
    let Some((month, day)) = birth.month.zip(birth.day) else { return false };
    let birthday = Date::new(today.year(), month, day).ok();
    birthday.is_some_and(|birthday| beside::distance(birthday, today).abs() <= 7)
}

/// The births that the draft dates.
fn births(facts: &Facts) -> Vec<Birth<'_>> {
    let mut births = Vec::new();
    for (at, sentence) in facts.sentences.iter().enumerate() {
        for (born, _) in sentence.tokens.iter().enumerate().filter(|(_, token)| token.lower == "born") {
            let time = facts.times_in(at).iter().find(|time| is_date_of(sentence, born, time));
            let Some(time) = time.filter(|time| !facts.is_quoted(time.place.span)) else { continue };
            let who = whose_birth(facts, at, born);
            if !who.is_empty() {
                births.push(Birth { who, time });
            }
        }
    }
    births
}

/// “born in 1970”, “born in Leeds on May 3, 1970”, “born May 3, 1970”
fn is_date_of(sentence: &Sentence, born: usize, time: &Time) -> bool {
    let start = time.place.words.start;
    let between = sentence.tokens.get(born + 1..start).unwrap_or_default();
    let is_plain = |token: &crate::english::Token| {
        matches!(token.upos, Upos::Propn)
            || matches!(
                token.lower.as_str(),
                "in" | "on" | "," | "at" | "near" | "of" | "the" | "there" | "here"
            )
    };
    start > born && time.stated.year.is_some() && between.len() <= 8 && between.iter().all(is_plain)
}

fn whose_birth(facts: &Facts, at: usize, born: usize) -> Vec<Who> {
    let sentence = &facts.sentences[at];
    // “Ann Cole (born 1970)”
    if born >= 2 && sentence.tokens[born - 1].text == "(" {
        return who(facts, at, born - 2);
    }
    subject(sentence, born).map(|subject| who(facts, at, subject)).unwrap_or_default()
}

/// Whom a verb or a predicate is said of, the subject of a passive included.
fn subject(sentence: &Sentence, verb: usize) -> Option<usize> {
    let mut at = verb;
    for _ in 0..4 {
        let own = sentence.child(at, &[Rel::Nsubj, Rel::NsubjPass]);
        let token = &sentence.tokens[at];
        if let Some(own) = own {
            let is_relative = matches!(sentence.tokens[own].lower.as_str(), "who" | "which" | "that");
            return if is_relative { token.head.filter(|_| token.rel == Rel::AclRelcl) } else { Some(own) };
        }
        let head = token.head?;
        match token.rel {
            Rel::Acl | Rel::AclRelcl | Rel::Amod => return Some(head),
            Rel::Conj | Rel::Xcomp | Rel::Advcl | Rel::Parataxis => at = head,
            _ => return phrases::subject(sentence, verb),
        }
    }
    None
}

/// Who a word is: the person named there, or a pronoun, with the person it must mean.
fn who(facts: &Facts, at: usize, word: usize) -> Vec<Who> {
    let sentence = &facts.sentences[at];
    let token = &sentence.tokens[word];
    if token.upos == Upos::Pron {
        let lower = token.lower.as_str();
        if !matches!(lower, "he" | "she" | "him" | "her") {
            return Vec::new();
        }
        let gender = if matches!(lower, "he" | "him") { "he" } else { "she" };
        let named = antecedent(facts, at, word).map(Who::Named);
        return [Some(Who::Pronoun(at, gender.to_owned())), named].into_iter().flatten().collect();
    }
    let mention = facts.mention_at(sentence.span_of(word..word + 1));
    let person = mention.filter(|mention| {
        facts.entities[mention.entity.0].kind == EntityKind::Person && mention.place.words.contains(&word)
    });
    person.map(|mention| Who::Named(mention.entity)).into_iter().collect()
}

/// The one person named before a pronoun in its sentence, or else in the sentence before it.
fn antecedent(facts: &Facts, at: usize, word: usize) -> Option<EntityId> {
    let before = facts.sentences[at].span_of(word..word + 1).start;
    let people = |from: usize, to: usize| {
        let first = facts.mentions.partition_point(|mention| mention.place.span.start < from);
        let here = facts.mentions[first..].iter().take_while(move |mention| mention.place.span.start < to);
        let mut people: Vec<EntityId> = here
            .filter(|mention| facts.entities[mention.entity.0].kind == EntityKind::Person)
            .map(|mention| mention.entity)
            .collect();
        people.dedup();
        people
    };
    let own = people(facts.sentences[at].whole().start, before);
    if !own.is_empty() {
        return if let [one] = own.as_slice() { Some(*one) } else { None };
    }
    let last = at
        .checked_sub(1)
        .filter(|last| facts.sentences[*last].paragraph + 1 >= facts.sentences[at].paragraph)?;
    match people(facts.sentences[last].whole().start, facts.sentences[last].whole().end).as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

/// The ages beside names, which are those of the day of the draft.
fn ages_of_today(facts: &Facts) -> Vec<Age<'_>> {
    let mut ages = Vec::new();
    for (id, entity) in facts.entities.iter().enumerate() {
        for attribute in &entity.attributes {
            let Some(years) = attribute.age() else { continue };
            let place = &attribute.place;
            if !facts.is_quoted(place.span) && !is_of_then(facts, place) {
                ages.push(Age {
                    who: vec![Who::Named(EntityId(id))],
                    years: whole(years),
                    place: place.span,
                    at: None,
                });
            }
        }
    }
    ages
}

/// Whether the sentence of an age tells of another time: “Cole, 19, joined in 1998”, “died in 2010”.
fn is_of_then(facts: &Facts, place: &Place) -> bool {
    let sentence = &facts.sentences[place.sentence];
    let is_birth = |time: &Time| {
        let born = sentence.tokens.iter().position(|token| token.lower == "born");
        born.is_some_and(|born| is_date_of(sentence, born, time))
    };
    let today = facts.draft.date().map(Date::year);
    facts.times_in(place.sentence).iter().any(|time| {
        let year = time.period.and_then(crate::facts::Period::begin).map(Date::year);
        year.is_some() && year != today && !is_birth(time) && beside::verb(sentence, time).is_some()
    }) || sentence.tokens.iter().any(|token| {
        matches!(token.lower.as_str(), "then" | "died" | "was" | "turned") && token.lower != "was"
    })
}

/// “She was 16 when she married in 1990”; “he died in 1990 at 45”, “aged 45”
fn ages_then(facts: &Facts) -> Vec<Age<'_>> {
    let mut ages = Vec::new();
    for (at, sentence) in facts.sentences.iter().enumerate() {
        let dated = |time: &&Time| time.stated.year.is_some() && !facts.is_quoted(time.place.span);
        let times: Vec<&Time> = facts.times_in(at).iter().filter(dated).collect();
        if times.is_empty() {
            continue;
        }
        for word in 1..sentence.tokens.len() {
            let years = beside::number(facts, at, word).map(whole).filter(|years| (1..=115).contains(years));
            let Some(years) = years else { continue };
            let read = was_when(sentence, &times, word).or_else(|| at_age(sentence, &times, word));
            let Some((person, time)) = read else { continue };
            let who = who(facts, at, person);
            if !who.is_empty() {
                ages.push(Age { who, years, place: sentence.span_of(word..word + 1), at: Some(time) });
            }
        }
    }
    ages
}

/// “was 16 when she married in 1990”, “was 16 in 1990”
fn was_when<'a>(sentence: &Sentence, times: &[&'a Time], word: usize) -> Option<(usize, &'a Time)> {
    if !matches!(sentence.tokens[word - 1].lower.as_str(), "was" | "turned") {
        return None;
    }
    let next = |by: usize| sentence.tokens.get(word + by).map_or("", |token| token.lower.as_str());
    let skip = if next(1) == "years" && next(2) == "old" { 3 } else { 1 };
    let link = next(skip);
    let time = times.iter().find(|time| time.place.words.start > word)?;
    let between = &sentence.tokens[word + skip..time.place.words.start];
    let is_plain = between.len() <= 9
        && between.iter().all(|token| {
            !matches!(token.lower.as_str(), "," | ";" | "and" | "born" | "after" | "before" | "since")
        });
    let links = link == "when" || matches!(link, "in" | "on") && between.len() == 1;
    let before = sentence.tokens[..word - 1]
        .iter()
        .rposition(|token| matches!(token.upos, Upos::Pron | Upos::Propn | Upos::Noun))?;
    (links && is_plain && !beside::describes(sentence, time)).then_some((before, *time))
}

/// “died in 1990 at 45”, “died in 1990, aged 45”, “at the age of 45 in 1990”
fn at_age<'a>(sentence: &Sentence, times: &[&'a Time], word: usize) -> Option<(usize, &'a Time)> {
    let back = |by: usize| word.checked_sub(by).map_or("", |i| sentence.tokens[i].lower.as_str());
    let start = match (back(4), back(3), back(2), back(1)) {
        ("at", "the", "age", "of") => word - 4,
        (_, "at", "the", "age") => word - 3,
        (_, _, "at", "age") => word - 2,
        (_, _, _, "aged") => word - 1,
        (_, _, _, "at")
            if sentence
                .tokens
                .get(word + 1)
                .is_none_or(|next| !next.lower.contains(char::is_alphanumeric) || next.lower == "in") =>
        {
            word - 1
        }
        _ => return None,
    };
    let is_near = |time: &&&Time| {
        let words = &time.place.words;
        let gap = if words.end <= start { start - words.end } else { words.start.saturating_sub(word + 1) };
        gap <= 2
    };
    let time = times.iter().find(is_near)?;
    let verb = beside::verb(sentence, time)?;
    let is_life = matches!(
        sentence.tokens[verb].lemma.as_str(),
        "die"
            | "marry"
            | "retire"
            | "emigrate"
            | "move"
            | "join"
            | "win"
            | "leave"
            | "enlist"
            | "graduate"
            | "become"
    );
    let subject = subject(sentence, verb).filter(|_| is_life)?;
    Some((subject, *time))
}

#[expect(clippy::cast_possible_truncation, reason = "an age in years")]
fn whole(years: f64) -> i32 {
    years.floor() as i32
}
