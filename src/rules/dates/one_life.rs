//! A birth, an age and a year that stand together where only one life is told of: “Born in 1931, she published her first story in 1950,
//! at the age of 25”.

use std::collections::BTreeSet;

use crate::english::{Sentence, grammar, lists};
use crate::facts::beside;
use crate::facts::lives::{Age, Birth};
use crate::facts::{EntityKind, Facts, Placed, Referent, SentenceId, Time, TimeKind};
use crate::rules::Found;

lists::sets! {
    "data/one_life.txt":
    /// Nouns of kin, by which there is a second life.
    KIN = "kin";
    /// Nouns for somebody of an age: “a girl of 14”.
    PEOPLE = "people";
    /// Words by which an age belongs to another year.
    PARTING = "parting";
}

/// So many words may stand between an age and its year.
const NEAR: usize = 14;

/// A stated age, by the word of its number.
struct Stated {
    word: usize,
    years: i32,
    /// “Not yet 20”.
    is_under: bool,
    /// “Cole, 52, …”: an age of today.
    is_of_today: bool,
}

/// How an age is held against a birth.
type Conflict = fn(&Facts, &Birth<'_>, &Age<'_>) -> Option<Found>;

/// What an age in a sentence, with the birth there or in a sentence beside it, comes to.
pub(super) fn check(facts: &Facts, at: SentenceId, conflict: Conflict) -> Vec<Found> {
    let sentence = &facts.sentences()[at];
    let ages = (1..sentence.tokens.len()).filter_map(|word| age(facts, at, word));
    ages.filter_map(|age| wrong(facts, at, &age, conflict)).collect()
}

fn wrong(facts: &Facts, at: SentenceId, age: &Stated, conflict: Conflict) -> Option<Found> {
    let sentence = &facts.sentences()[at];
    let place = sentence.span_of(age.word..age.word + 1);
    let who = Referent::Unnamed(at, age.word);
    let told = |birth: &'_ Time| is_apposed(sentence, age, birth);
    let (home, time) = birth_near(facts, at).filter(|(_, time)| !facts.is_quoted(time.place.span))?;
    let is_here = home == at;
    let is_told_here = is_here && told(time);
    let then = year_of(facts, at, age, is_here.then_some(time)).filter(|_| !age.is_of_today && !is_told_here);
    let is_today = is_told_here || !is_here && is_now(sentence, age);
    if facts.is_quoted(place) || then.is_none() && !is_today || !is_told_here && !is_one(facts, home, at) {
        return None;
    }
    let years = if age.is_under { fewest(time, then?, age)? } else { age.years };
    let birth = Birth { who, time };
    conflict(facts, &birth, &Age { who, years, place, at: then, ago: 0 })
}

/// The one age of a draft with its one birth, wherever the two stand: likely only to be of one life.
pub(super) fn lone(facts: &Facts, conflict: Conflict) -> Option<Found> {
    let ids = || facts.sentences().with_ids();
    let mut births = ids().filter_map(|(at, _)| Some((at, birth(facts, at)?)));
    let (home, time) = births.next().filter(|_| births.next().is_none())?;
    let words = |at: SentenceId| 1..facts.sentences()[at].tokens.len();
    let mut ages =
        ids().flat_map(|(at, _)| words(at).filter_map(move |word| Some((at, age(facts, at, word)?))));
    let (at, age) = ages.next().filter(|_| ages.next().is_none())?;
    let sentence = &facts.sentences()[at];
    let place = sentence.span_of(age.word..age.word + 1);
    let is_kin =
        [home, at].iter().any(|&at| facts.sentences()[at].tokens.iter().any(|it| KIN.contains(&*it.lower)));
    if home == at || is_kin || facts.is_quoted(place) || facts.is_quoted(time.place.span) {
        return None;
    }
    let then = year_of(facts, at, &age, None);
    // “Was 12 when the war came” without a year, and “at 12”, are of another day.
    let lead = sentence.tokens[age.word - 1].lower.as_str();
    if then.is_none() && (age.is_under || matches!(lead, "was" | "at" | "turned")) {
        return None;
    }
    let who = Referent::Unnamed(at, age.word);
    let of_years =
        |years: i32| conflict(facts, &Birth { who, time }, &Age { who, years, place, at: then, ago: 0 });
    let found = of_years(age.years)?;
    // “Turns 50 next month”: today the age is one year less.
    let is_turned = lead.starts_with("turn") && of_years(age.years - 1).is_none();
    (!is_turned).then_some(found)
}

/// “Not yet 20” holds of any younger age: the age of that year where it fits, else the one said.
fn fewest(birth: &Time, then: &Time, age: &Stated) -> Option<i32> {
    let years = i32::from(then.stated.year?) - i32::from(birth.stated.year?);
    (years > age.years).then_some(age.years)
}

/// “at the age of 25”, “aged 90”, “a girl of 14”, “was 81”, “a 19-year-old”, “at 12,”, “not yet 20”
fn age(facts: &Facts, at: SentenceId, word: usize) -> Option<Stated> {
    let sentence = &facts.sentences()[at];
    let lower = |at: Option<usize>| {
        at.and_then(|at| sentence.tokens.get(at)).map_or("", |token| token.lower.as_str())
    };
    let back = |by: usize| lower(word.checked_sub(by));
    let next = lower(Some(word + 1));
    let own = sentence.tokens[word].lower.as_str();
    let compound = own.strip_suffix("-year-old").or_else(|| own.strip_suffix("-years-old"));
    let number = match compound {
        Some(number) => number.parse().ok(),
        None => beside::number(facts, at, word),
    };
    let years = number.filter(|years| years.fract() == 0.0 && (3.0..=115.0).contains(years))?;
    let is_whole = next.is_empty()
        || !next.starts_with(char::is_alphanumeric)
        || matches!(next, "when" | "at" | "in" | "as");
    let is_of_today = back(1) == "," && next == ",";
    let is_age = match (back(3), back(2), back(1)) {
        _ if compound.is_some() => true,
        _ if next == "-" => lower(Some(word + 2)).starts_with("year"),
        ("age", "of", _) | (_, "age", "of") | (_, _, "aged") => true,
        (_, noun, "of") if PEOPLE.contains(noun) => is_whole,
        (_, _, "was" | "is" | "at" | "turns" | "turned" | "turning") | (_, "not", "yet") => is_whole,
        (_, _, ",") => is_of_today,
        _ => false,
    };
    #[expect(clippy::cast_possible_truncation, reason = "an age in years")]
    let years = years as i32;
    is_age.then_some(Stated { word, years, is_under: back(1) == "yet", is_of_today })
}

/// The one birth of the sentence of an age, or of one beside it that goes on with the same.
fn birth_near(facts: &Facts, at: SentenceId) -> Option<(SentenceId, &Time)> {
    let here = birth(facts, at);
    if let Some(time) = here {
        return Some((at, time));
    }
    let sentence = &facts.sentences()[at];
    let before = at.before().filter(|&before| goes_on(facts, before, sentence));
    let before = before.and_then(|before| Some((before, birth(facts, before)?)));
    let after = || {
        let next = facts.sentences().get(at.next())?;
        goes_on(facts, at, next).then_some(at.next())
    };
    before.or_else(|| after().and_then(|next| Some((next, birth(facts, next)?))))
}

/// Whether a sentence goes on with the one of the sentence before: “She is 75”, “His birth certificate …”.
fn goes_on(facts: &Facts, before: SentenceId, sentence: &Placed) -> bool {
    let first = sentence.tokens.first().map_or("", |token| token.lower.as_str());
    facts.sentences()[before].paragraph == sentence.paragraph
        && matches!(first, "he" | "she" | "his" | "her" | "born")
}

/// The date of the one birth that a sentence tells: behind “born”, or the only date beside “birth”.
fn birth(facts: &Facts, at: SentenceId) -> Option<&Time> {
    let sentence = &facts.sentences()[at];
    let is_cue = |word: &usize| {
        matches!(sentence.tokens[*word].lower.as_str(), "born" | "birth" | "birthday" | "foaled")
    };
    let mut cues = (0..sentence.tokens.len()).filter(is_cue);
    let cue = cues.next().filter(|_| cues.next().is_none())?;
    let dates: Vec<&Time> = dated(facts, at).collect();
    let behind = dates.iter().find(|time| (cue..=cue + 11).contains(&time.place.words.start)).copied();
    let between = |time: &Time| &sentence.tokens[cue + 1..time.place.words.start];
    let is_close = |time: &&Time| {
        !between(time)
            .iter()
            .any(|token| grammar::is_verb(token) && !matches!(token.lower.as_str(), "is" | "was" | "dated"))
    };
    // “gives 1982 as her year of birth”
    let before =
        dates.iter().rev().find(|time| time.place.words.end <= cue && cue - time.place.words.end <= 4);
    behind.filter(is_close).or_else(|| before.copied().filter(|_| sentence.tokens[cue].lower == "birth"))
}

fn dated(facts: &Facts, at: SentenceId) -> impl Iterator<Item = &Time> {
    let is_dated = |time: &&Time| time.kind == TimeKind::Date && time.stated.year.is_some();
    facts.times_in(at).iter().filter(is_dated)
}

/// The one other year of the sentence of an age, where nothing parts the two.
fn year_of<'a>(facts: &'a Facts, at: SentenceId, age: &Stated, birth: Option<&Time>) -> Option<&'a Time> {
    let sentence = &facts.sentences()[at];
    let is_birth = |time: &Time| birth.is_some_and(|birth| birth.place == time.place);
    let mut others = dated(facts, at).filter(|time| !is_birth(time));
    let time = others.next().filter(|_| others.next().is_none())?;
    let (start, end) = if time.place.words.start > age.word {
        (age.word + 1, time.place.words.start)
    } else {
        (time.place.words.end, age.word)
    };
    let between = sentence.tokens.get(start..end)?;
    let is_parted = between.iter().any(|token| PARTING.contains(token.lower.as_str()));
    (between.len() <= NEAR && !is_parted && !beside::describes(sentence, time)).then_some(time)
}

/// “a 52-year-old plumber born in 1965”, “Huw, 44, who was born in 1973”: an age of today right before a birth.
fn is_apposed(sentence: &Sentence, age: &Stated, birth: &Time) -> bool {
    let Some(words) = sentence.tokens.get(age.word + 1..birth.place.words.start) else { return false };
    let Some(born) = words.iter().position(|token| token.lower == "born") else { return false };
    let is_link = |word: &str| matches!(word, "," | "who" | "was" | "were" | "-" | "year" | "old" | "is");
    let mut nouns = words[..born].iter().filter(|token| !is_link(&token.lower));
    let is_short = nouns.next().is_none_or(|noun| is_compound(sentence, age) && grammar::is_noun(noun));
    is_short && nouns.next().is_none()
}

/// “a 52-year-old”
fn is_compound(sentence: &Sentence, age: &Stated) -> bool {
    let has_hyphen = |at: usize| sentence.tokens.get(at).is_some_and(|token| token.lower.contains('-'));
    has_hyphen(age.word) || has_hyphen(age.word + 1)
}

/// “She is 75.”
fn is_now(sentence: &Sentence, age: &Stated) -> bool {
    age.word == 2 && sentence.tokens[1].lower == "is" && sentence.tokens.len() <= 4
}

/// Whether two sentences tell of one life alone: no kin, no second name, not both of him and of her.
fn is_one(facts: &Facts, one: SentenceId, other: SentenceId) -> bool {
    let both = [one, other];
    let words =
        || both.iter().flat_map(|&at| facts.sentences()[at].tokens.iter()).map(|token| token.lower.as_str());
    let says = |list: [&str; 3]| words().any(|word| list.contains(&word));
    let is_kin = words().any(|word| KIN.contains(word));
    let named = both.iter().flat_map(|&at| facts.mentions_in(at)).map(|mention| mention.entity);
    let people: BTreeSet<_> = named.filter(|&id| facts.entity(id).kind == EntityKind::Person).collect();
    !is_kin && people.len() <= 1 && !(says(["he", "his", "him"]) && says(["she", "her", "hers"]))
}

#[cfg(test)]
mod tests;
