//! One room on two floors: “a bedroom on the third floor”, “the fifth-floor bedroom”.

use super::told::Conflict;
use super::words::{ROOMS, is_other_source, of_story, tells_of_elsewhere};
use crate::facts::{Facts, Place, Placed};

/// A room with its floor.
struct OnFloor<'a> {
    room: &'a str,
    floor: &'a str,
    place: Place,
}

/// All of them.
pub(super) fn conflicts(facts: &Facts) -> Vec<Conflict> {
    let mut all: Vec<OnFloor<'_>> = Vec::new();
    for (number, sentence) in of_story(facts).filter(|(_, it)| !tells_of_elsewhere(it)) {
        for (word, token) in sentence.tokens.iter().enumerate() {
            let floor =
                (word > 0 && matches!(token.lower.as_str(), "floor" | "storey" | "story")).then(|| {
                    let hyphen = usize::from(word > 1 && sentence.tokens[word - 1].text == "-");
                    word - 1 - hyphen
                });
            let Some((at, room)) = floor.and_then(|at| Some((at, room(sentence, at, word)?))) else {
                continue;
            };
            let place = sentence.place(number, at..word + 1);
            if !facts.is_given(place.span) {
                all.push(OnFloor { room, floor: &sentence.tokens[at].lower, place });
            }
        }
    }
    let mut found = Vec::new();
    for (index, later) in all.iter().enumerate() {
        let is_rival = |it: &&OnFloor<'_>| it.room == later.room && it.floor != later.floor;
        let Some(earlier) = all[..index].iter().find(is_rival) else { continue };
        let is_apart = earlier.place.sentence == later.place.sentence
            || is_other_source(facts, earlier.place.span, later.place.span)
            || are_several(facts, later.room);
        if !is_apart {
            let (earlier, later) = (earlier.place.clone(), later.place.clone());
            found.push(Conflict { earlier, later, is_question: false });
        }
    }
    found
}

/// The room that lies on a floor, in the same sentence: behind the word, or before it.
fn room(sentence: &Placed, floor: usize, word: usize) -> Option<&str> {
    /// So many words apart the two may stand.
    const REACH: usize = 6;
    let is_ordinal = |at: usize| {
        let lower = sentence.tokens[at].lower.as_str();
        crate::english::lexicon::numbers::place(lower).is_some()
    };
    let behind = sentence.tokens.get(word + 1).filter(|token| ROOMS.contains(token.lemma.as_str()));
    let mut before = sentence.tokens[floor.saturating_sub(REACH)..floor].iter().rev();
    let before = before.find(|token| ROOMS.contains(token.lemma.as_str()));
    let room = behind.or(before)?;
    (is_ordinal(floor) && room.lower == room.lemma).then_some(room.lemma.as_str())
}

/// Whether the draft speaks of several such rooms.
fn are_several(facts: &Facts, room: &str) -> bool {
    let mut tokens = facts.sentences().iter().flat_map(|sentence| &sentence.tokens);
    tokens.any(|token| token.lemma == room && token.lower != token.lemma)
}
