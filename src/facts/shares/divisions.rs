//! Wholes and the parts that are counted of them.

use super::{Division, takers};
use crate::english::lexicon::further::REST;
use crate::english::{Rel, Sentence, Token, Upos};
use crate::facts::ids::{Ids, QuantityId, SentenceId};
use crate::facts::numbers::Numbers;
use crate::facts::quantities::context::{bound_start, word, word_before};
use crate::facts::text::Text;
use crate::facts::{Quantity, QuantityKind};

/// So many words may tell what a whole is of: “Of the 40 people who were aboard the ferry when it sank,”.
const LONG_WHOLE: usize = 16;
/// Words that may stand between “of” and the whole.
const DETERMINERS: [&str; 9] = ["the", "its", "their", "all", "those", "these", "his", "her", "our"];

/// The divisions of a sentence.
pub(super) fn read(text: &Text, numbers: &Numbers, sentence: SentenceId) -> Vec<Division> {
    let words = &text.sentences[sentence];
    let all = numbers.quantity_ids_in(sentence);
    let mut divisions = Vec::new();
    for whole in all.clone() {
        let quantity = &numbers.quantities[whole];
        let is_group = is_count(quantity) && quantity.number().is_some_and(|value| value >= 2.0);
        let Some(of) = of_before(words, quantity).filter(|_| is_group) else { continue };
        let part = all.before(whole).next_back();
        let counted = part.filter(|&part| {
            let part = &numbers.quantities[part];
            are_one_sort(part, quantity) && part.place.words.end == of
        });
        if let Some(part) = counted {
            divisions.push(Division { whole, parts: vec![part], complete: false, is_shared_out: false });
        } else if part.is_none() && begins_clause(words, of) {
            divisions.extend(parts_behind(text, numbers, words, whole, all.behind(whole)));
        }
    }
    divisions
}

/// Where the “of” of a whole stands: “of the 40”, “of the school’s 40”.
pub(super) fn of_before(sentence: &Sentence, whole: &Quantity) -> Option<usize> {
    let mut at = bound_start(sentence, whole);
    if DETERMINERS.contains(&word_before(sentence, at)) {
        at -= 1;
    } else if let Some(owner) = owner_before(sentence, at) {
        at = owner;
    }
    at.checked_sub(1).filter(|&of| word(sentence, of) == "of")
}

/// Where the words of an owner begin that end before a place: “the school’s”.
fn owner_before(sentence: &Sentence, at: usize) -> Option<usize> {
    let mark = at.checked_sub(1).filter(|&mark| sentence.tokens[mark].rel == Rel::Case)?;
    let owner = sentence.tokens[mark].head.filter(|&owner| owner < mark)?;
    (sentence.tokens[owner].rel == Rel::NmodPoss).then(|| sentence.subtree(owner).start)
}

/// Whether a number counts something or is an amount of money, and is not a part of a longer word.
pub(super) fn is_count(quantity: &Quantity) -> bool {
    matches!(quantity.kind, QuantityKind::Cardinal | QuantityKind::Money)
        && quantity.number().is_some_and(|value| value >= 0.0)
}

/// Whether one number may be a part of another: both count, or are money of one currency.
pub(super) fn are_one_sort(part: &Quantity, whole: &Quantity) -> bool {
    is_count(part) && part.kind == whole.kind && part.unit == whole.unit
}

/// Whether a clause begins at a word: at the head of the sentence, or behind “that”, “but”, “and”.
fn begins_clause(sentence: &Sentence, of: usize) -> bool {
    matches!(word_before(sentence, of), "" | "that" | "but" | "and" | "“" | "\"" | ";" | ":" | ",")
}

/// “Of the 40 people aboard, 12 were hurt and the other 28 …”.
fn parts_behind(
    text: &Text,
    numbers: &Numbers,
    sentence: &Sentence,
    whole: QuantityId,
    behind: Ids<QuantityId>,
) -> Option<Division> {
    let quantity = &numbers.quantities[whole];
    let from = quantity.place.words.end;
    let until = sentence.tokens.len().min(from + LONG_WHOLE);
    let comma = (from..until).find(|&at| sentence.tokens[at].text == ",")?;
    let mut division = Division { whole, parts: Vec::new(), complete: false, is_shared_out: false };
    for part in behind {
        let number = &numbers.quantities[part];
        if number.place.words.start <= comma {
            return None;
        }
        let start = bound_start(sentence, number);
        let last = division.parts.last().map(|&last| &numbers.quantities[last]);
        let taken = takers::is_taken(sentence, number, last.filter(|_| division.is_shared_out));
        let is_next = || is_subject(sentence, number) || last.is_some() && is_gapped(sentence, number);
        if are_one_sort(number, quantity) && is_of_whole(text, number, quantity) && (taken || is_next()) {
            division.is_shared_out |= taken && last.is_none();
            division.complete |= start.checked_sub(1).is_some_and(|at| REST.contains(word(sentence, at)));
            division.parts.push(part);
        }
    }
    (!division.parts.is_empty()).then_some(division)
}

/// Whether a part has no noun of its own, or the whole’s.
fn is_of_whole(text: &Text, part: &Quantity, whole: &Quantity) -> bool {
    let sentence = &text.sentences[part.place.sentence];
    let Some(of) = &part.of else { return true };
    // “Of the 40, 12 of them were hurt”
    let again = word(sentence, part.place.words.end) == "of" && of.head <= part.place.words.end + 2;
    whole.of.as_ref().is_some_and(|whole| whole.lemma == of.lemma) || again
}

/// Whether the verb of the part before is meant with a number, too: “68 went to the Alliance and the other 53 to the Union”.
pub(super) fn is_gapped(sentence: &Sentence, part: &Quantity) -> bool {
    let start = bound_start(sentence, part);
    let skipped = |at: &usize| !matches!(word(sentence, *at), "the" | "other" | "remaining");
    let joint = (0..start).rev().find(skipped);
    let behind = part.of.as_ref().map_or(part.place.words.end, |of| part.place.words.end.max(of.head + 1));
    let preposition = word(sentence, behind);
    joint.is_some_and(|at| matches!(word(sentence, at), "and" | ","))
        && matches!(preposition, "to" | "for" | "from" | "in" | "with" | "against" | "on" | "by")
        && (0..start).any(|at| word(sentence, at) == preposition)
}

/// Whether a verb follows a number, an aside left out: “120, or 30 percent, grow hops”.
pub(super) fn is_subject(sentence: &Sentence, part: &Quantity) -> bool {
    let mut at = part.of.as_ref().map_or(part.place.words.end, |of| part.place.words.end.max(of.head + 1));
    if matches!(word(sentence, at), "," | "(" | "—" | "–") {
        let close = (at + 1..sentence.tokens.len().min(at + 7))
            .find(|&i| matches!(word(sentence, i), "," | ")" | "—" | "–"));
        let Some(close) = close else { return false };
        // A number whose share is told beside it is a part, whatever the parse makes of the verb.
        if sentence.tokens[at..close]
            .iter()
            .any(|token| matches!(token.lower.as_str(), "percent" | "%" | "cent"))
        {
            return true;
        }
        at = close + 1;
    }
    // “70 were for the plan and 60 against it.”
    let sides = |token: &Token| matches!(token.lower.as_str(), "for" | "against");
    let verb = |token: &Token| matches!(token.upos, Upos::Verb | Upos::Aux) || sides(token);
    let next = (at..sentence.tokens.len()).find(|&i| !matches!(sentence.tokens[i].upos, Upos::Adv));
    next.is_some_and(|next| verb(&sentence.tokens[next]))
}
