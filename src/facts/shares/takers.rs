//! Who takes how much of a whole: “of the 40 seats, Labour took 21, the Greens 12 and the Liberals seven”.

use crate::english::{Sentence, Upos, lists};
use crate::facts::Quantity;
use crate::facts::quantities::context::{bound_start, word, word_before};

lists::sets! {
    "data/takers.txt":
    /// Verbs, in dictionary form, of getting or having what nobody else then has.
    TAKING = "taking";
}

/// Whether a number without a noun is what somebody takes: behind such a verb, or, where `last` was taken, behind the next taker.
pub(super) fn is_taken(sentence: &Sentence, part: &Quantity, last: Option<&Quantity>) -> bool {
    if part.of.is_some() || !ends_item(sentence, part.place.words.end) {
        return false;
    }
    let start = bound_start(sentence, part);
    match last {
        None => {
            start.checked_sub(1).is_some_and(|verb| TAKING.contains(sentence.tokens[verb].lemma.as_str()))
        }
        Some(last) => is_behind_next_taker(sentence, last.place.words.end, start),
    }
}

/// Whether an item of an enumeration ends at a word.
fn ends_item(sentence: &Sentence, at: usize) -> bool {
    matches!(word(sentence, at), "" | "," | ";" | "." | "and" | "while" | "but")
}

/// Whether nothing stands between two numbers but the next taker, with an aside perhaps: “, the Greens, who stood for the first
/// time, ”.
fn is_behind_next_taker(sentence: &Sentence, from: usize, to: usize) -> bool {
    let between = from..to;
    let joined = between.clone().any(|at| matches!(word(sentence, at), "," | "and" | ";"));
    let aside = |at: usize| {
        (from..at).rev().find_map(|i| match word(sentence, i) {
            "which" | "who" | "whose" => Some(true),
            "," if i + 1 < at => Some(false),
            _ => None,
        }) == Some(true)
    };
    let is_verb = |at: usize| matches!(sentence.tokens[at].upos, Upos::Verb | Upos::Aux);
    let named = between.clone().any(|at| matches!(sentence.tokens[at].upos, Upos::Propn | Upos::Noun));
    let preceded = matches!(
        word_before(sentence, to),
        "of" | "from" | "to" | "than" | "by" | "with" | "in" | "at" | "for"
    );
    joined && named && !preceded && between.clone().all(|at| !is_verb(at) || aside(at))
}
