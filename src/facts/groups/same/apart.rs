//! What tells two groups apart, whatever speaks for their being one: another place or event, others beside those counted, a pair
//! that was just named.

use super::counts::has_size_of;
use super::scenes::is_placed_apart;
use crate::english::lexicon::further::ANOTHER_OF_THE_KIND;
use crate::english::lexicon::is_person_noun;
use crate::english::{Rel, Sentence, Token, Upos};
use crate::facts::groups::Count;
use crate::facts::quantities::is_same_count;
use crate::facts::text::Text;

/// Whether a sentence sets its count in another place: “In Leeds, the six men …”, “… the 35,000 troops there”.
pub(super) fn is_set_elsewhere(text: &Text, earlier: &Count, later: &Count) -> bool {
    let sentence = &text.sentences[later.sentence];
    let known = |token: &Token| {
        let lower = &token.lower;
        text.sentences[earlier.sentence].tokens.iter().any(|it| it.lower == *lower)
    };
    let earlier_placed = text.sentences[earlier.sentence].tokens.iter().any(Token::is_place);
    let opening = opening_phrase(sentence, later);
    let mut places = opening.iter().filter(|token| token.is_place()).peekable();
    let opens = places.peek().is_some() && places.all(|place| !known(place));
    let there = sentence.tokens.get(later.words.end).is_some_and(|token| token.lower == "there");
    earlier_placed && opens || there && is_placed_apart(text, earlier.sentence, later.sentence)
}

/// The prepositional phrase that opens a sentence, up to its comma or the count.
fn opening_phrase<'a>(sentence: &'a Sentence, count: &Count) -> &'a [Token] {
    let tokens = &sentence.tokens[..count.words.start];
    if tokens.first().is_none_or(|token| token.upos != Upos::Adp) {
        return &[];
    }
    let comma = tokens.iter().position(|token| token.text == ",");
    &tokens[..comma.unwrap_or(tokens.len())]
}

/// Whether a sentence brings up another event before either count: “In another tragedy, 32 miners …”.
pub(super) fn is_of_another_event(text: &Text, earlier: &Count, later: &Count) -> bool {
    brings_up_another(text, later)
        || earlier.sentence != later.sentence
            && has_opening(text, earlier)
            && brings_up_another(text, earlier)
}

/// Whether a word such as “another” stands before a count, and narrows what opens the sentence or what acts in it.
fn brings_up_another(text: &Text, count: &Count) -> bool {
    let sentence = &text.sentences[count.sentence];
    let opening = opening_phrase(sentence, count).len();
    (0..count.words.start).any(|at| {
        let token = &sentence.tokens[at];
        ANOTHER_OF_THE_KIND.contains(token.lower.as_str())
            && matches!(token.rel, Rel::Amod | Rel::Det)
            && (at < opening || narrows_event(sentence, at))
    })
}

/// Whether a word narrows a subject that is not one of people: “a third blast”, not “another official”.
fn narrows_event(sentence: &Sentence, word: usize) -> bool {
    sentence.tokens[word].head.is_some_and(|noun| {
        let noun = &sentence.tokens[noun];
        noun.upos == Upos::Noun
            && matches!(noun.rel, Rel::Nsubj | Rel::NsubjPass)
            && !is_person_noun(&noun.lemma)
    })
}

/// Whether a prepositional phrase opens the sentence of a count: “In Leeds, …”.
fn has_opening(text: &Text, count: &Count) -> bool {
    !opening_phrase(&text.sentences[count.sentence], count).is_empty()
}

/// Whether one of the two counts those besides somebody: “seven other broadcasters” beside the one that is named.
pub(super) fn have_others_beside(text: &Text, earlier: &Count, later: &Count) -> bool {
    let other = |count: &Count| {
        let words = &text.sentences[count.sentence].tokens[count.words.clone()];
        words.iter().any(|token| matches!(token.lower.as_str(), "other" | "fellow"))
    };
    other(earlier) != other(later)
}

/// Whether one sentence speaks of both as known, and so sets them against each other: “the six boys beat the five girls”.
pub(super) fn are_set_against(earlier: &Count, later: &Count) -> bool {
    earlier.sentence == later.sentence && earlier.definite && later.definite
}

/// Whether one of the two means a pair that was named, “both states”, of which a larger number says nothing.
pub(super) fn is_pair(text: &Text, earlier: &Count, later: &Count) -> bool {
    // “Three brothers … both brothers” has a slip.
    let is_of_pair = is_both(text, earlier)
        || is_both(text, later) && !introduces_few_people(earlier)
        || are_one_and_other(text, later);
    is_of_pair && !has_size_of(earlier, later)
}

/// “Both states”.
fn is_both(text: &Text, count: &Count) -> bool {
    let first = text.sentences[count.sentence].tokens.get(count.words.start);
    count.quantity.is_none() && first.is_some_and(|token| token.lower == "both")
}

/// “Three brothers”.
fn introduces_few_people(count: &Count) -> bool {
    count.is_people() && !count.definite && count.value <= 3.0
}

/// “The two countries”, “ties between the two leaders”: two of whom the one has to do with the other.
fn are_one_and_other(text: &Text, count: &Count) -> bool {
    let sentence = &text.sentences[count.sentence];
    let case = || sentence.child(count.words.end - 1, &[Rel::Case]);
    let is_between = || case().is_some_and(|case| sentence.tokens[case].lower == "between");
    is_same_count(count.value, 2.0) && count.definite && (!count.is_people() || is_between())
}

/// Whether the later count is of all that somebody has, and the earlier one of some of them by what narrows it: “five
/// veto-wielding members”, “the council’s 15 members”.
pub(super) fn is_part_of_all(earlier: &Count, later: &Count) -> bool {
    later.owner.is_some()
        && earlier.value < later.value
        && earlier.narrowed.iter().any(|word| !later.narrowed.contains(word))
}
