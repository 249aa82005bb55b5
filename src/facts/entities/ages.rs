//! How old a person is, by what stands right beside the name.

use super::attributes::is_owner;
use super::words::FAMILY;
use super::{AttributeValue, Mention};
use crate::english::{Rel, Sentence, Token, Upos};
use crate::facts::groups::is_person_noun;
use crate::facts::{Bound, Facts, Place, Placed, Quantity, QuantityKind};

/// The age that the words beside a mention state, with its place. An age at another time (“then 19”, “was 19 when”) is
/// none.
pub(super) fn beside(facts: &Facts, mention: &Mention) -> Option<(Place, f64)> {
    if is_owner(facts, mention) {
        return None;
    }
    let sentence = &facts.sentences[mention.place.sentence];
    let number = mention.place.sentence;
    let from = facts.quantities.partition_point(|quantity| quantity.place.sentence < number);
    let here = facts.quantities[from..].iter().take_while(|quantity| quantity.place.sentence == number);
    let age = here.filter(|quantity| quantity.bound == Bound::Exact).find(|quantity| {
        let is_age = quantity.kind == QuantityKind::Age && quantity.unit.as_deref() != Some("month");
        let beside = [behind, before, apposed].iter().any(|reads| reads(sentence, mention, quantity));
        is_age && beside || is_said(sentence, mention, quantity)
    })?;
    Some((age.place.clone(), age.number()?))
}

/// The age that a noun said of a mention has, with its place: “Ann Cole, a woman of about 60,”.
pub(super) fn of_noun(facts: &Facts, mention: &Mention) -> Option<(Place, AttributeValue)> {
    let index = mention.place.sentence;
    let sentence = &facts.sentences[index];
    let names = |word: usize| mention.place.words.contains(&word);
    let said_of = |noun: usize| {
        let token = &sentence.tokens[noun];
        let apposed = token.rel == Rel::Appos && token.head.is_some_and(names);
        let predicate = sentence.child(noun, &[Rel::Cop]).is_some_and(|be| is_present(&sentence.tokens[be]));
        apposed || predicate && sentence.child(noun, &[Rel::Nsubj]).is_some_and(names)
    };
    let age = facts.quantities_in(index).map(|i| &facts.quantities[i]).find(|age| {
        let top = &sentence.tokens[age.place.words.end - 1];
        let of = sentence.children(age.place.words.end - 1).any(|at| sentence.tokens[at].lower == "of");
        let person = |noun: usize| is_person_noun(&sentence.tokens[noun].lemma) && said_of(noun);
        let plain = matches!(age.kind, QuantityKind::Age | QuantityKind::Cardinal) && age.of.is_none();
        plain && age.place.words.len() == 1 && of && top.rel == Rel::Nmod && top.head.is_some_and(person)
    })?;
    let years = age.number().filter(|years| (10.0..=110.0).contains(years) && years.fract() == 0.0)?;
    let value = match age.bound {
        Bound::Exact => AttributeValue::Age(years),
        Bound::About => AttributeValue::About(years),
        _ => return None,
    };
    Some((age.place.clone(), value)).filter(|_| !is_owner(facts, mention))
}

fn is_present(be: &Token) -> bool {
    matches!(be.lower.as_str(), "is" | "'s")
}

/// “Ann Cole, 45,” “Ann Cole (45)” “Cole, aged 45,”
fn behind(sentence: &Placed, mention: &Mention, age: &Quantity) -> bool {
    let (end, at) = (mention.place.words.end, age.place.words.start);
    let between = || sentence.tokens[end..at].iter().map(|token| token.lower.as_str());
    end < at
        && at <= end + 3
        && between().next().is_some_and(|first| matches!(first, "," | "("))
        && between().all(|word| matches!(word, "," | "(" | "aged" | "age" | "who" | "is" | "now"))
        && closes(sentence, age)
        && !is_of_relative(sentence, mention)
}

/// “45-year-old Ann Cole”, “the 45-year-old teacher Ann Cole”.
fn before(sentence: &Placed, mention: &Mention, age: &Quantity) -> bool {
    let (end, at) = (age.place.words.end, mention.place.words.start);
    let old = age.place.words.len() > 1;
    // “then-45-year-old”
    let then = sentence.tokens[..age.place.words.start]
        .iter()
        .rev()
        .find(|token| token.upos != Upos::Punct)
        .is_some_and(|token| token.lower == "then");
    let attached = |i: usize| {
        let token = &sentence.tokens[i];
        let below = |of: usize| mention.place.words.contains(&of);
        let apposed = mention.place.words.clone().any(|word| {
            let name = &sentence.tokens[word];
            name.head == Some(i) && matches!(name.rel, Rel::Appos | Rel::Flat)
        });
        matches!(token.upos, Upos::Noun | Upos::Propn | Upos::Adj)
            && !FAMILY.contains(token.lower.as_str())
            && (apposed || sentence.ancestors(i).take(2).any(below))
    };
    old && !then && end <= at && at <= end + 3 && (end..at).all(attached)
}

/// “Ann Cole, a 45-year-old teacher”
fn apposed(sentence: &Placed, mention: &Mention, age: &Quantity) -> bool {
    let words = &mention.place.words;
    let first = age.place.words.start;
    first > words.end
        && sentence.tokens.get(words.end).is_some_and(|token| token.text == ",")
        && sentence.tokens[words.end + 1..first].iter().all(|token| token.upos == Upos::Det)
        && noun_of(sentence, age).is_some_and(|noun| {
            let token = &sentence.tokens[noun];
            token.rel == Rel::Appos
                && token.head.is_some_and(|head| words.contains(&head))
                && !FAMILY.contains(token.lower.as_str())
        })
}

/// “Cole is 45.” “Cole, who is 45,”
fn is_said(sentence: &Placed, mention: &Mention, age: &Quantity) -> bool {
    let (end, at) = (mention.place.words.end, age.place.words.start);
    let plain = matches!(age.kind, QuantityKind::Age | QuantityKind::Cardinal)
        && age.of.is_none()
        && age.unit.as_deref().is_none_or(|unit| unit == "year")
        && age.number().is_some_and(|years| years.fract() == 0.0 && (10.0..=110.0).contains(&years));
    let words: Vec<&str> = match sentence.tokens.get(end..at) {
        Some(between) => between.iter().map(|token| token.lower.as_str()).collect(),
        None => return false,
    };
    let says = match words[..] {
        [",", "who", "is"] | [",", "who", "is", "now"] => true,
        ["is"] | ["is", "now"] => age.kind == QuantityKind::Age,
        _ => false,
    };
    plain && says && closes(sentence, age)
}

/// Whether nothing behind an age says of what time it is.
fn closes(sentence: &Placed, age: &Quantity) -> bool {
    let next = |at: usize| sentence.tokens.get(age.place.words.end + at).map(|token| token.lower.as_str());
    let past = matches!(next(0), Some("when" | "at")) || next(0) == Some(",") && next(1) == Some("when");
    let stop = next(0).is_none_or(|next| {
        !next.contains(char::is_alphanumeric) || matches!(next, "and" | "of" | "from" | "years")
    });
    // “Cole, 45-36”: a score.
    stop && !past && !matches!(next(0), Some("-" | "–" | "%" | "/"))
}

/// Whether the name only says whose relative somebody is: in “Mia, daughter of Ann Cole, 12,” the age is Mia’s.
fn is_of_relative(sentence: &Sentence, mention: &Mention) -> bool {
    let before = |back: usize| mention.place.words.start.checked_sub(back).map(|at| &sentence.tokens[at]);
    before(1).is_some_and(|token| token.lower == "of")
        && before(2).is_some_and(|token| FAMILY.contains(token.lower.as_str()))
}

/// The noun that an age describes: of “a 45-year-old teacher” the teacher.
fn noun_of(sentence: &Placed, age: &Quantity) -> Option<usize> {
    let last = age.place.words.end - 1;
    sentence.ancestors(last).find(|&at| at > last && sentence.tokens[at].upos == Upos::Noun)
}
