//! The age of somebody who is described first and named later: “A 27-year-old plumber won the lottery. Gábor Kertész bought the
//! ticket in Szeged.”

use super::super::{EntityId, EntityKind};
use super::years::noun_of;
use crate::english::grammar::head_of;
use crate::english::lexicon::is_person_noun;
use crate::english::lexicon::verbs::NAMING;
use crate::english::{Rel, Upos};
use crate::facts::entities::Names;
use crate::facts::ids::SentenceId;
use crate::facts::numbers::Numbers;
use crate::facts::text::Text;
use crate::facts::{Bound, Mention, Place, Placed, Quantity, QuantityKind};

/// So many sentences later at most the name follows.
const SOON: usize = 2;

/// Whom the draft names first, where it has told of one person alone before, with the age told then.
pub(in super::super) fn introduced(
    text: &Text,
    numbers: &Numbers,
    names: &Names,
) -> Option<(EntityId, Place, f64)> {
    let first = names.mentions.iter().find(|it| names.entity(it.entity).kind == EntityKind::Person)?;
    let number = first.place.sentence;
    let near = number.back(SOON).up_to(number);
    let ages = near.clone().flat_map(|sentence| numbers.quantities_in(sentence));
    let mut described = ages.filter_map(|age| Some((age, described(text, age)?)));
    let (age, noun) = described.next()?;
    let told = &text.sentences[age.place.sentence];
    let alone =
        described.next().is_none() && near.clone().all(|sentence| tells_of_one(text, sentence, age, noun));
    let same = alone && is_named_now(text, first, told, noun);
    same.then_some((first.entity, age.place.clone(), age.number()?))
}

/// The noun for somebody new, whom an age describes: “a 27-year-old plumber”.
fn described(text: &Text, age: &Quantity) -> Option<usize> {
    let sentence = &text.sentences[age.place.sentence];
    let years =
        age.kind == QuantityKind::Age && age.bound == Bound::Exact && age.unit.as_deref() == Some("year");
    let noun = noun_of(sentence, age).filter(|_| years)?;
    let token = &sentence.tokens[noun];
    let new = sentence
        .child(noun, &[Rel::Det])
        .is_some_and(|at| matches!(sentence.tokens[at].lower.as_str(), "a" | "an"));
    let argument = matches!(token.rel, Rel::Nsubj | Rel::NsubjPass | Rel::Obj | Rel::Obl | Rel::OblAgent);
    (new && argument && is_person_noun(&token.lemma) && !text.is_quoted(age.place.span)).then_some(noun)
}

/// Whether a sentence speaks of no single person but the one described.
fn tells_of_one(text: &Text, number: SentenceId, age: &Quantity, noun: usize) -> bool {
    let sentence = &text.sentences[number];
    sentence.tokens.iter().enumerate().all(|(at, token)| {
        let described = number == age.place.sentence && at == noun;
        let person = token.upos == Upos::Noun && token.lower == token.lemma && is_person_noun(&token.lemma);
        described || !person
    })
}

/// Whether a name is that of the person described: “the plumber, Gábor Kertész,” “was identified as Gábor Kertész”, or a bare
/// full name that does what the other did before, or whom nothing else introduces.
fn is_named_now(text: &Text, mention: &Mention, told: &Placed, noun: usize) -> bool {
    let sentence = &text.sentences[mention.place.sentence];
    let words = &mention.place.words;
    let head = head_of(sentence, words);
    let token = &sentence.tokens[head];
    let (lemma, rel) = (&told.tokens[noun].lemma, told.tokens[noun].rel);
    let above = token.head;
    let again = |at: usize| {
        let the = sentence.child(at, &[Rel::Det]).is_some_and(|at| sentence.tokens[at].lower == "the");
        sentence.tokens[at].lemma == *lemma && the
    };
    let apposed = token.rel == Rel::Appos && above.is_some_and(again);
    let identified = above.is_some_and(|verb| NAMING.contains(sentence.tokens[verb].lemma.as_str()))
        && sentence.child(head, &[Rel::Case]).is_some_and(|at| sentence.tokens[at].lower == "as");
    let subject = token.rel == rel
        && matches!(rel, Rel::Nsubj | Rel::NsubjPass)
        && words.len() > 1
        && !mention.modifier;
    let again = || {
        above
            .zip(told.tokens[noun].head)
            .is_some_and(|(now, then)| sentence.tokens[now].lemma == told.tokens[then].lemma)
    };
    // Nothing beside the name says who that is: the reader must have met them.
    let bare = || {
        let near = [words.start.checked_sub(1), Some(words.end)];
        let set_off = near.into_iter().flatten().filter_map(|at| sentence.tokens.get(at));
        rel == Rel::Nsubj
            && set_off.into_iter().all(|token| token.upos == Upos::Verb || token.upos == Upos::Aux)
            && sentence.children(head).all(|at| words.contains(&at))
    };
    apposed || identified || subject && (again() || bare())
}
