//! The age that the words around a mention state: right beside it, in its clause, or by a noun said of it.

use super::super::modifiers::is_owner;
use super::super::{AttributeValue, Mention, MentionKind};
use super::years::is_years;
use super::{beside, clauses};
use crate::english::Rel;
use crate::english::lexicon::is_person_noun;
use crate::facts::numbers::Numbers;
use crate::facts::text::Text;
use crate::facts::{Bound, Place, Placed, Quantity, QuantityKind};

/// The age that the words around a mention state, with its place.
pub(in super::super) fn of(text: &Text, numbers: &Numbers, mention: &Mention) -> Option<(Place, f64)> {
    if mention.kind != MentionKind::Pronoun && is_owner(text, mention) {
        return None;
    }
    let number = mention.place.sentence;
    let sentence = &text.sentences[number];
    let here = numbers.quantities_in(number).iter();
    let age = here.filter(|quantity| quantity.bound == Bound::Exact).find(|quantity| {
        let is_age = quantity.kind == QuantityKind::Age && quantity.unit.as_deref() != Some("month")
            || is_between_commas(sentence, quantity);
        let beside = [beside::behind, beside::before, beside::apposed];
        let clauses = [clauses::is_predicate, clauses::is_at, clauses::is_of_death];
        is_age && beside.iter().any(|reads| reads(sentence, mention, quantity))
            || clauses.iter().any(|reads| reads(sentence, mention, quantity))
    })?;
    Some((age.place.clone(), age.number()?))
}

/// “Cole, 45, had debts”: a surname alone may not have been known for a person’s when its number was read.
fn is_between_commas(sentence: &Placed, age: &Quantity) -> bool {
    let comma =
        |at: Option<usize>| at.and_then(|at| sentence.tokens.get(at)).is_some_and(|it| it.text == ",");
    let words = &age.place.words;
    let alone = age.kind == QuantityKind::Cardinal && age.unit.is_none();
    // “Cole, now 45, has debts”
    let now = words.start.checked_sub(1).filter(|&at| sentence.tokens[at].lower == "now");
    let start = now.unwrap_or(words.start);
    alone && is_years(age) && comma(start.checked_sub(1)) && comma(Some(words.end))
}

/// The age that a noun said of a mention has, with its place: “Ann Cole, a woman of about 60,”.
pub(in super::super) fn of_noun(
    text: &Text,
    numbers: &Numbers,
    mention: &Mention,
) -> Option<(Place, AttributeValue)> {
    let index = mention.place.sentence;
    let sentence = &text.sentences[index];
    let is_theirs = |age: &&Quantity| {
        noun_of_number(sentence, age).is_some_and(|noun| {
            is_person_noun(&sentence.tokens[noun].lemma) && is_said_of(sentence, noun, mention)
        })
    };
    let age = numbers.quantities_in(index).iter().find(is_theirs)?;
    let years = age.number().filter(|years| (10.0..=110.0).contains(years) && years.fract() == 0.0)?;
    let value = match age.bound {
        Bound::Exact => AttributeValue::Age(years),
        Bound::About => AttributeValue::About(years),
        _ => return None,
    };
    Some((age.place.clone(), value)).filter(|_| !is_owner(text, mention))
}

/// The noun that a number behind “of” describes: “woman” in “a woman of about 60”.
fn noun_of_number(sentence: &Placed, age: &Quantity) -> Option<usize> {
    let is_plain = matches!(age.kind, QuantityKind::Age | QuantityKind::Cardinal)
        && age.of.is_none()
        && age.place.words.len() == 1;
    if !is_plain {
        return None;
    }
    let number = age.place.words.end - 1;
    let has_of = || sentence.children(number).any(|at| sentence.tokens[at].lower == "of");
    sentence.tokens[number].head.filter(|_| sentence.tokens[number].rel == Rel::Nmod && has_of())
}

/// Whether a noun is said of a mention: “Ann Cole, a woman of about 60,” and “Ann Cole is a woman of about 60”.
fn is_said_of(sentence: &Placed, noun: usize, mention: &Mention) -> bool {
    let is_theirs = |word: usize| mention.place.words.contains(&word);
    let token = &sentence.tokens[noun];
    if token.rel == Rel::Appos && token.head.is_some_and(is_theirs) {
        return true;
    }
    let be = sentence.child(noun, &[Rel::Cop]).map(|be| sentence.tokens[be].lower.as_str());
    matches!(be, Some("is" | "'s")) && sentence.child(noun, &[Rel::Nsubj]).is_some_and(is_theirs)
}
