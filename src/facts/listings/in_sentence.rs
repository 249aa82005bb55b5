//! The list that a number announces in its own sentence: behind a colon, a dash or a bracket, in apposition, or as what its
//! noun is said to be.

use super::apposed::{apposed, predicated};
use super::listing::{self, Listing};
use super::{announcing, clauses, enumerable, titles};
use crate::english::lists;
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
    if tokens.iter().any(|token| INCLUDING.contains(token.lower.as_str())) {
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
            .or_else(|| titles::read(sentence, head + 2..end))
            .or_else(said_to_be),
        "are" | "were" => predicated(sentence, head)
            .and_then(|words| listing::read(sentence, words))
            .filter(|list| list.names)
            .or_else(said_to_be),
        _ => said_to_be(),
    }
}

/// Whether a number is the only announcement before word `end` of its sentence.
pub(crate) fn is_alone_before(facts: &Facts, quantity: &Quantity, end: usize) -> bool {
    let mut others = facts.quantities_in(quantity.place.sentence).iter();
    !others.any(|other| {
        other != quantity && other.kind == QuantityKind::Cardinal && other.place.words.end <= end
    })
}
