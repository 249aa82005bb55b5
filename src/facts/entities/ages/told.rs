//! Ages told by a birthday, a decade of life or a death: “turned 30 in March”, “marked her 102nd birthday”, “in his early 40s”,
//! “the septuagenarian”, “his death, at 86,”.

use std::sync::LazyLock;

use super::super::{AttributeValue, Mention};
use super::clauses::{bears, clause_of};
use super::years::is_years;

use crate::english::grammar::{is_plain_past, possessor};
use crate::english::{Rel, Upos, lists};
use crate::facts::ids::SentenceId;
use crate::facts::numbers::Numbers;
use crate::facts::text::Text;
use crate::facts::{Place, Placed, Quantity, QuantityKind};

/// Nouns for those of a decade of life, with its first year.
static DECADES: LazyLock<Vec<(&str, f64)>> = LazyLock::new(|| {
    let pairs = lists::pairs(include_str!("../data/ages.txt"), "decade");
    pairs.filter_map(|(noun, first)| Some((noun, first.parse().ok()?))).collect()
});
/// So many years later than its first a decade of life ends.
const DECADE: f64 = 9.0;
lists::sets! {
    "../data/ages.txt":
    /// Verbs, in dictionary form, of those who have a birthday.
    KEEPING = "keeping a birthday";
}

/// The age that a mention’s sentence tells in one of these ways, with its place.
pub(in super::super) fn of(
    text: &Text,
    numbers: &Numbers,
    mention: &Mention,
) -> Option<(Place, AttributeValue)> {
    let number = mention.place.sentence;
    let sentence = &text.sentences[number];
    let mut here = numbers.quantities_in(number).iter();
    here.find_map(|age| {
        let years = age.number()?;
        let is_age = is_turned(text, mention, age)
            || is_birthday(sentence, mention, age)
            || is_of_death(sentence, mention, age)
            || is_fronted(sentence, mention, age);
        is_age.then(|| (age.place.clone(), AttributeValue::Age(years)))
    })
    .or_else(|| decade(sentence, number, mention))
}

/// “Cole turned 45 in March”, “Cole, who turned 45”
fn is_turned(text: &Text, mention: &Mention, age: &Quantity) -> bool {
    let sentence = &text.sentences[mention.place.sentence];
    let before = age.place.words.start.checked_sub(1);
    let Some(verb) = before.filter(|&at| sentence.tokens[at].lower == "turned") else { return false };
    let plain = sentence.child(verb, &[Rel::Aux, Rel::AuxPass]).is_none();
    let subject = sentence.child(verb, &[Rel::Nsubj]).filter(|&at| at < verb);
    let who =
        subject.filter(|&at| sentence.tokens[at].lower == "who").and_then(|_| sentence.tokens[verb].head);
    is_years(age)
        && plain
        && !text.is_quoted(age.place.span)
        && who.or(subject).is_some_and(|at| bears(sentence, mention, at))
}

/// “Cole marked her 102nd birthday”, of the name and of the pronoun
fn is_birthday(sentence: &Placed, mention: &Mention, age: &Quantity) -> bool {
    let last = age.place.words.end - 1;
    let ordinal = age.kind == QuantityKind::Ordinal
        && age.number().is_some_and(|years| (10.0..=115.0).contains(&years));
    let Some(day) = sentence.tokens[last].head.filter(|&at| sentence.tokens[at].lemma == "birthday") else {
        return false;
    };
    let kept = sentence.tokens[day].head.filter(|&verb| {
        KEEPING.contains(sentence.tokens[verb].lemma.as_str())
            && sentence.tokens[day].rel == Rel::Obj
            && is_plain_past(sentence, verb)
    });
    let own = possessor(sentence, day)
        .is_some_and(|at| matches!(sentence.tokens[at].lower.as_str(), "her" | "his" | "their"));
    let acts = clause_of(sentence, mention).is_some_and(|(_, verb)| Some(verb) == kept);
    ordinal && own && acts
}

/// “His death, at 86, was confirmed”, “Cole’s death at 86”
fn is_of_death(sentence: &Placed, mention: &Mention, age: &Quantity) -> bool {
    let first = age.place.words.start;
    let lower = |back: usize| first.checked_sub(back).map_or("", |at| sentence.tokens[at].lower.as_str());
    let noun = match (lower(1), lower(2)) {
        ("at", ",") => first.checked_sub(3),
        ("at", _) => first.checked_sub(2),
        _ => None,
    };
    let Some(noun) = noun.filter(|&at| sentence.tokens[at].lower == "death") else { return false };
    let whose = possessor(sentence, noun);
    is_years(age) && whose.is_some_and(|at| mention.place.words.contains(&at))
}

/// “Now 49, Cole says”, “Aged 49, Cole says”
fn is_fronted(sentence: &Placed, mention: &Mention, age: &Quantity) -> bool {
    let words = &age.place.words;
    let begins = words.start == 1 && matches!(sentence.tokens[0].lower.as_str(), "now" | "aged");
    let next = sentence.tokens.get(words.end).is_some_and(|token| token.text == ",");
    // A title may stand before the name: “Now 49, Mayor Cole says”.
    let between = sentence.tokens.get(words.end + 1..mention.place.words.start).unwrap_or_default();
    let title =
        between.len() <= 2 && between.iter().all(|token| matches!(token.upos, Upos::Noun | Upos::Propn));
    is_years(age) && begins && next && mention.place.words.start > words.end && title
}

/// “Cole, who is in his early 40s,”, “Cole, in her 60s,”, “the septuagenarian”
fn decade(sentence: &Placed, number: SentenceId, mention: &Mention) -> Option<(Place, AttributeValue)> {
    let words = &mention.place.words;
    let noun = DECADES.iter().find(|(noun, _)| words.clone().any(|at| sentence.tokens[at].lemma == *noun));
    if let Some((_, first)) = noun {
        return Some((mention.place.clone(), AttributeValue::Between(*first, first + DECADE)));
    }
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let start = words.end;
    let skip = match (lower(start), lower(start + 1), lower(start + 2)) {
        (",", "who", "is") => 3,
        ("," | "is", _, _) => 1,
        _ => return None,
    };
    let at = start + skip;
    let own = matches!(lower(at + 1), "his" | "her" | "their");
    if lower(at) != "in" || !own {
        return None;
    }
    let (part, at) = match lower(at + 2) {
        part @ ("early" | "mid" | "late") => (part, at + 3),
        _ => ("", at + 2),
    };
    let at = if lower(at) == "-" { at + 1 } else { at };
    let first =
        lower(at).strip_suffix('s')?.parse::<f64>().ok().filter(|years| (20.0..=90.0).contains(years))?;
    // Writers round what they call early or late by a year.
    let (low, high) = match part {
        "early" => (0.0, 4.0),
        "mid" => (3.0, 7.0),
        "late" => (6.0, DECADE),
        _ => (0.0, DECADE),
    };
    let place = sentence.place(number, start + skip..at + 1);
    Some((place, AttributeValue::Between(first + low, first + high)))
}
