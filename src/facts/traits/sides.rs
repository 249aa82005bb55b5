//! On which side: a left-hander, a right knee.

use super::told::{Told, Trait};
use super::words::{LIMBS, named_in, of_story, person_or_main, sole};
use crate::english::grammar::possessor;
use crate::facts::{Facts, Placed, SentenceId};

/// What the draft says of people’s sides.
pub(super) fn told(facts: &Facts) -> Vec<Told> {
    let mut found = Vec::new();
    for (number, sentence) in of_story(facts) {
        let is_side = |at: &usize| matches!(sentence.tokens[*at].lower.as_str(), "left" | "right");
        let words: Vec<usize> = (0..sentence.tokens.len()).filter(is_side).collect();
        if let [word] = words[..] {
            found.extend(hand(facts, number, sentence, word).or_else(|| limb(facts, number, sentence, word)));
        }
    }
    found.retain(|it| !facts.is_given(it.place.span));
    found
}

/// “A left-hander”
fn hand(facts: &Facts, number: SentenceId, sentence: &Placed, side: usize) -> Option<Told> {
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let end = (side + 1..side + 3).find(|&at| matches!(lower(at), "hander" | "handed"))?;
    let before = named_in(facts, number).filter(|it| it.place.words.start < side).last();
    let who = before.map(|it| it.entity).or_else(|| sole(facts, number))?;
    let what = Trait::Side("hand".to_owned(), lower(side).to_owned());
    Some(Told { who, what, place: sentence.place(number, side..end + 1) })
}

/// “His left knee”
fn limb(facts: &Facts, number: SentenceId, sentence: &Placed, side: usize) -> Option<Told> {
    let part = sentence.tokens.get(side + 1).filter(|token| LIMBS.contains(token.lower.as_str()))?;
    let owner = possessor(sentence, side + 1)?;
    let who = person_or_main(facts, number, owner)?;
    let what = Trait::Side(part.lower.clone(), sentence.tokens[side].lower.clone());
    Some(Told { who, what, place: sentence.place(number, owner..side + 2) })
}
