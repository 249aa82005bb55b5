//! The list that a number announces in its own sentence: behind a colon, a dash or a bracket, in apposition, or as what its
//! noun is said to be.

use super::apposed::{apposed, predicated};
use super::listing::{self, Listing};
use super::{announcing, clauses, enumerable, titles};
use crate::english::lexicon::is_person_noun;
use crate::english::{NameKind, Sentence, Token, Upos, lists};
use crate::facts::{Facts, Quantity, QuantityKind};

lists::sets! {
    "data/partial.txt":
    /// Words by which a list in a sentence is not of all.
    INCLUDING = "of a sentence";
}

/// The list that a number announces in its own sentence.
pub(crate) fn in_sentence(facts: &Facts, quantity: &Quantity) -> Option<Listing> {
    let sentence = &facts.sentences()[quantity.place.sentence];
    let head = quantity.of.as_ref()?.head;
    let tokens = &sentence.tokens;
    // “Among those freed are four nurses: …” lists all four.
    let behind = &tokens[quantity.place.words.start..];
    if behind.iter().any(|token| INCLUDING.contains(token.lower.as_str())) {
        return None;
    }
    let end = tokens.len();
    if let Some(colon) = (head + 1..end).find(|&i| tokens[i].text == ":") {
        let (announced, given) =
            (announcing::announces(sentence, head, colon), announcing::is_given_to(sentence, head, colon));
        let is_of_it = |listing: &Listing| {
            let named = || listing.names && announcing::is_subject_of_clause(sentence, head, colon);
            (announced || given && listing.names || named())
                && !announcing::counts_others(sentence, head, listing)
        };
        let alone = is_alone_before(facts, quantity, colon);
        let listed = listing::read(sentence, colon + 1..end).filter(is_of_it);
        let deeds =
            || clauses::read(sentence, colon + 1..end).filter(|_| clauses::announces(&tokens[head].lemma));
        return listed.or_else(deeds).filter(|_| alone);
    }
    // Whoever speaks may count as they like.
    let said_to_be = || enumerable::read(sentence, head).filter(|_| !facts.is_quoted(quantity.place.span));
    match tokens.get(head + 1)?.text.as_str() {
        "—" | "–" | "--" => {
            let close = (head + 2..end).find(|&i| tokens[i].text == tokens[head + 1].text).unwrap_or(end);
            listing::read(sentence, head + 2..close)
        }
        "(" => {
            let close = (head + 2..end).find(|&i| tokens[i].text == ")")?;
            listing::read(sentence, head + 2..close)
        }
        "," => apposed(sentence, head)
            .and_then(|words| listing::read(sentence, words))
            .filter(|list| list.names)
            .or_else(|| named_in_turn(sentence, head))
            .or_else(|| titles::read(sentence, head + 2..end))
            .or_else(said_to_be),
        "are" | "were" => predicated(sentence, head)
            .and_then(|words| listing::read(sentence, words))
            .filter(|list| list.names)
            .or_else(said_to_be),
        _ => said_to_be().or_else(|| set_off(facts, quantity, head)),
    }
}

/// Names behind a noun and its comma that semicolons part, each with where or what it is: “her four sons, Bo, of Hull; Cy, of York;
/// and Ed, of Leeds”.
fn named_in_turn(sentence: &Sentence, head: usize) -> Option<Listing> {
    let list = listing::read(sentence, head + 2..sentence.tokens.len())?;
    let items = sentence.tokens[list.words.clone()].split(|token| token.text == ";");
    let begins_with_name = |item: &[Token]| {
        let first = item.iter().find(|token| token.lower != "and");
        first.is_some_and(|token| token.upos == Upos::Propn)
    };
    let (mut parts, mut named) = (0, 0);
    for item in items {
        parts += 1;
        named += usize::from(begins_with_name(item));
    }
    (list.names && parts > 1 && named == parts && parts == list.items).then_some(list)
}

/// Names between dashes behind the whole phrase of a noun: “four members of a quiz team from Jos — Ann, Bo and Cy —”.
fn set_off(facts: &Facts, quantity: &Quantity, head: usize) -> Option<Listing> {
    /// So many words on from its noun the phrase ends at most.
    const REACH: usize = 14;
    let sentence = &facts.sentences()[quantity.place.sentence];
    let tokens = &sentence.tokens;
    let is_dash = |i: &usize| matches!(tokens[*i].text.as_str(), "—" | "–" | "--");
    let open = (head + 1..tokens.len().min(head + REACH)).find(is_dash)?;
    let is_of_phrase = |token: &Token| {
        matches!(
            token.upos,
            Upos::Adp | Upos::Det | Upos::Adj | Upos::Noun | Upos::Propn | Upos::Pron | Upos::Part
        )
    };
    let close = (open + 1..tokens.len()).find(is_dash).unwrap_or(tokens.len());
    let is_person = |token: &Token| token.name.is_some_and(|name| name.kind == NameKind::Person);
    let people = |list: &Listing| {
        let several = tokens[list.words.clone()].iter().filter(|token| is_person(token)).count() > 1;
        list.names && several && is_person_noun(&tokens[head].lemma)
    };
    let is_one_phrase = tokens[head + 1..open].iter().all(is_of_phrase);
    listing::read(sentence, open + 1..close)
        .filter(people)
        .filter(|_| is_one_phrase && is_alone_before(facts, quantity, open))
}

/// Whether a number is the only announcement before word `end` of its sentence.
pub(crate) fn is_alone_before(facts: &Facts, quantity: &Quantity, end: usize) -> bool {
    let mut others = facts.quantities_in(quantity.place.sentence).iter();
    !others.any(|other| {
        other != quantity && other.kind == QuantityKind::Cardinal && other.place.words.end <= end
    })
}
