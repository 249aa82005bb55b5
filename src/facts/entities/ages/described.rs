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

/// Whether a name is that of the person whom a noun described: it stands beside the noun, a verb of naming leads to it, or it
/// is a bare full name that does what the other did before, or that nothing else introduces. `told` is the sentence of the noun.
fn is_named_now(text: &Text, mention: &Mention, told: &Placed, noun: usize) -> bool {
    let sentence = &text.sentences[mention.place.sentence];
    let head = head_of(sentence, &mention.place.words);
    let noun = &told.tokens[noun];
    if is_beside_noun(sentence, head, &noun.lemma) || is_identified(sentence, head) {
        return true;
    }
    let is_subject = matches!(noun.rel, Rel::Nsubj | Rel::NsubjPass) && sentence.tokens[head].rel == noun.rel;
    if !is_subject || mention.place.words.len() < 2 || mention.modifier {
        return false;
    }
    let verbs = sentence.tokens[head].head.zip(noun.head);
    verbs.is_some_and(|(now, then)| sentence.tokens[now].lemma == told.tokens[then].lemma)
        || noun.rel == Rel::Nsubj && is_bare(sentence, mention, head)
}

/// “the plumber, Gábor Kertész,”
fn is_beside_noun(sentence: &Placed, name: usize, lemma: &str) -> bool {
    let is_known = |noun: usize| {
        let article = sentence.child(noun, &[Rel::Det]);
        sentence.tokens[noun].lemma == lemma
            && article.is_some_and(|article| sentence.tokens[article].lower == "the")
    };
    sentence.tokens[name].rel == Rel::Appos && sentence.tokens[name].head.is_some_and(is_known)
}

/// “was identified as Gábor Kertész”
fn is_identified(sentence: &Placed, name: usize) -> bool {
    let verb = sentence.tokens[name].head;
    verb.is_some_and(|verb| NAMING.contains(sentence.tokens[verb].lemma.as_str()))
        && sentence.child(name, &[Rel::Case]).is_some_and(|case| sentence.tokens[case].lower == "as")
}

/// Whether nothing beside a name, which has this head, says who that is: the reader must have met them.
fn is_bare(sentence: &Placed, mention: &Mention, head: usize) -> bool {
    let words = &mention.place.words;
    let beside = [words.start.checked_sub(1), Some(words.end)];
    let mut beside = beside.into_iter().flatten().filter_map(|at| sentence.tokens.get(at));
    beside.all(|token| matches!(token.upos, Upos::Verb | Upos::Aux))
        && sentence.children(head).all(|at| words.contains(&at))
}
