//! What display copy tells as done, over a story that begins with what may be.

use super::super::shown;
use crate::english::Token;
use crate::english::lexicon::thesaurus::{HEDGE, SPEAKING};
use crate::facts::restated::{Hold, Statement, Telling};
use crate::facts::{Facts, Placed};
use crate::rules::Found;

/// Asks about a deed that no place of the story tells as done, where the lead speaks of the same and leaves something open.
pub(super) fn check(facts: &Facts, statement: &Statement) -> Option<Found> {
    let shown = &facts.sentences()[statement.place.sentence];
    let deed = &statement.deed;
    let is_deed = (deed.verb || !deed.deeds.is_empty()) && !SPEAKING.contains(&*deed.lemma);
    let is_sure = matches!(statement.hold, Hold::Done | Hold::Coming);
    if !is_deed || !is_sure || hedge(shown).is_some() {
        return None;
    }
    let is_told = |it: &Telling| it.predicate.is_some() && it.hold == Hold::Done;
    let lead = facts.sentences().with_ids().filter(|(id, _)| facts.text.is_lead(*id));
    let tells = |id| statement.lead.contains(&id);
    let (sentence, at) = lead.filter(|(id, _)| tells(*id)).find_map(|(_, it)| Some((it, hedge(it)?)))?;
    if statement.told.iter().any(is_told) {
        return None;
    }
    let there = sentence.span_of(at..(at + 2).min(sentence.tokens.len()));
    Some(shown::asks_how_sure(facts, statement.place.span, there))
}

/// The word of a sentence that leaves something open.
fn hedge(sentence: &Placed) -> Option<usize> {
    // “Could not find nurses” leaves nothing open.
    let is_denied = |i: usize| {
        sentence.tokens.get(i + 1).is_some_and(|it| matches!(&*it.lower, "not" | "n't" | "n’t" | "no"))
    };
    let is_hedge = |it: &Token| HEDGE.contains(&*it.lower) || HEDGE.contains(&*it.lemma);
    (0..sentence.tokens.len()).find(|&i| is_hedge(&sentence.tokens[i]) && !is_denied(i))
}
