//! Those who came to harm: whether they are people at all, and whether the reader has met them before.

use super::numbers::is_number;
use super::senses::case;
use crate::english::grammar::is_definite_determiner;
use crate::english::lexicon::is_person_noun;
use crate::english::{NameKind, Rel, Sentence, Upos, lists};

lists::sets! {
    "data/people.txt":
    /// Words that count people without being words for a person.
    OTHERS = "counted";
}

/// Whether those counted are people: by a word for people, by a name such as “Israelis”, or by the number alone.
pub(in crate::facts) fn is_people(sentence: &Sentence, counted: usize, word: usize) -> bool {
    // “The wounded” are people by the word of harm itself.
    counted == word || !is_rate_or_money(sentence, counted) && is_of_people(sentence, counted)
}

/// “20 percent”, “$20”.
fn is_rate_or_money(sentence: &Sentence, counted: usize) -> bool {
    let next = sentence.tokens.get(counted + 1).map(|next| next.lower.as_str());
    matches!(next, Some("%" | "percent" | "per")) || sentence.tokens[counted].text.starts_with('$')
}

/// Whether a noun is for people or, where it is a number, what it is a number of: “dozens of chickens”.
fn is_of_people(sentence: &Sentence, counted: usize) -> bool {
    if !is_number(sentence, counted) {
        // “The worst hurt”
        return sentence.tokens[counted].upos == Upos::Adj || is_person(sentence, counted);
    }
    let is_whom = |&i: &usize| sentence.tokens[i].rel == Rel::Nmod && case(sentence, i) == "of";
    match sentence.children(counted).find(is_whom) {
        // “tens of thousands of people”
        Some(thousands) if is_number(sentence, thousands) => {
            sentence.child(thousands, &[Rel::Nmod]).is_none_or(|whom| is_person(sentence, whom))
        }
        Some(whom) => is_person(sentence, whom) || sentence.tokens[whom].upos == Upos::Pron,
        None => true,
    }
}

/// Whether a word is one for people or a name, which the model need not know: “Israelis”.
fn is_person(sentence: &Sentence, at: usize) -> bool {
    let token = &sentence.tokens[at];
    let lemma = token.lemma.to_lowercase();
    let is_capitalised = || token.text.starts_with(char::is_uppercase) && token.upos != Upos::Num;
    is_person_noun(&lemma) || OTHERS.contains(lemma.as_str()) || token.upos == Upos::Propn || is_capitalised()
}

/// Whether the reader has met those counted before (“the three men”, “one of the 11”), or the event is only
/// recalled to tell it from others (“the shooting in which 20 children died”).
pub(in crate::facts) fn is_known(sentence: &Sentence, counted: usize, number: usize, word: usize) -> bool {
    let token = &sentence.tokens[counted];
    let is_toll = counted != number && !matches!(token.upos, Upos::Noun | Upos::Propn);
    let is_definite = || has_definite(sentence, counted, number) || has_definite(sentence, number, number);
    is_named(sentence, counted)
        || !is_toll && is_definite()
        || is_of_one(sentence, counted)
        || is_recalled(sentence, counted, word)
}

/// Whether “the” or a possessive stands below a word and before the number.
fn has_definite(sentence: &Sentence, at: usize, number: usize) -> bool {
    sentence.children(at).any(|i| {
        let token = &sentence.tokens[i];
        let the = token.rel == Rel::Det && is_definite_determiner(&token.lower);
        i < number && (the || token.rel == Rel::NmodPoss)
    })
}

/// “one of the 11”
fn is_of_one(sentence: &Sentence, counted: usize) -> bool {
    let token = &sentence.tokens[counted];
    token.rel == Rel::Nmod && token.head.is_some_and(|head| sentence.tokens[head].lower == "one")
}

/// “the shooting in which 20 children died”
fn is_recalled(sentence: &Sentence, counted: usize, word: usize) -> bool {
    let token = &sentence.tokens[word];
    let is_indefinite = |at: usize| matches!(sentence.tokens[at].lower.as_str(), "a" | "an");
    let is_met = |event: usize| !sentence.child(event, &[Rel::Det]).is_some_and(is_indefinite);
    matches!(token.rel, Rel::AclRelcl | Rel::Acl)
        && token.head.is_some_and(|event| event != counted && is_met(event))
}

/// “Three sisters, Ann, Eva and Zoë Lee”: people whom the story names.
fn is_named(sentence: &Sentence, counted: usize) -> bool {
    sentence.children(counted).any(|i| {
        let token = &sentence.tokens[i];
        let person = token.name.is_some_and(|name| name.kind == NameKind::Person);
        i > counted && person && matches!(token.rel, Rel::Appos | Rel::Conj | Rel::List)
    })
}
