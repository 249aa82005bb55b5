//! Whether two sentences tell of different places or days, or stand in different parts of the draft.

use crate::draft::Part;
use crate::english::{Rel, Token};
use crate::facts::TimeKind;
use crate::facts::groups::Count;
use crate::facts::ids::SentenceId;
use crate::facts::numbers::Numbers;
use crate::facts::place::are_disjoint;
use crate::facts::text::Text;

/// Whether one of two counts stands in the summary or the headline and the other in the story.
pub(super) fn is_one_in_summary(text: &Text, one: &Count, other: &Count) -> bool {
    let is_summary = |count: &Count| {
        matches!(text.sentences[count.sentence].part, Part::Summary | Part::Standfirst | Part::Headline)
    };
    is_summary(one) != is_summary(other)
}

/// Whether two sentences tell of different places or days.
pub(in crate::facts::groups) fn is_elsewhere(
    text: &Text,
    numbers: &Numbers,
    one: SentenceId,
    other: SentenceId,
) -> bool {
    let times = |sentence: SentenceId| -> Vec<String> {
        let times = numbers.times_in(sentence).iter();
        times.filter(|time| time.kind == TimeKind::Date).map(|time| time.value.clone()).collect()
    };
    is_placed_apart(text, one, other) || are_disjoint(&times(one), &times(other))
}

/// Whether two sentences tell of different places.
pub(super) fn is_placed_apart(text: &Text, one: SentenceId, other: SentenceId) -> bool {
    let places = |sentence: SentenceId| -> Vec<String> {
        let tokens = text.sentences[sentence].tokens.iter();
        let places = tokens.filter(|token| token.is_place());
        places.map(|token| token.lower.clone()).collect()
    };
    let (here, there) = (places(one), places(other));
    // “At the U.S. embassy in Nairobi” and “outside the U.S. embassy in Tanzania” share a place as well.
    let lacks = |some: &[String], others: &[String]| others.iter().any(|place| !some.contains(place));
    let both = !here.is_empty() && !there.is_empty();
    both && lacks(&here, &there) && lacks(&there, &here)
        || both && (takes_in_another(text, one, &there) || takes_in_another(text, other, &here))
}

/// Whether a sentence names another place before its count: “In Hull, the three people killed were …”.
pub(super) fn opens_elsewhere(text: &Text, one: SentenceId, later: &Count) -> bool {
    let here = || text.sentences[one].tokens.iter().filter(|token| token.is_place());
    let before = &text.sentences[later.sentence].tokens[..later.words.start];
    let mut there = before.iter().filter(|token| token.is_place());
    here().next().is_some() && there.any(|place| here().all(|known| known.lower != place.lower))
}

/// Whether a sentence tells of one of these places and another together: “killed 20 people in Hull and Leeds”.
fn takes_in_another(text: &Text, sentence: SentenceId, places: &[String]) -> bool {
    let tokens = &text.sentences[sentence].tokens;
    let known = |token: &Token| places.contains(&token.lower);
    tokens.iter().filter(|token| token.rel == Rel::Conj && token.is_place()).any(|token| {
        let head = token.head.map(|head| &tokens[head]).filter(|head| head.is_place());
        head.is_some_and(|head| known(head) != known(token))
    })
}
