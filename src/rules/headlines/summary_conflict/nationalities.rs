//! Where somebody or something of display copy comes from, which the story says otherwise.

use rustc_hash::FxHashSet;

use super::super::shown::question;
use crate::draft::Part;
use crate::english::gazetteer;
use crate::facts::{Facts, Placed};
use crate::rules::Findings;
use crate::span::Span;

/// In so many sentences the story tells who it is of.
const LEAD: usize = 3;

/// Asks about words such as “Dutch” above a story that has nothing of that country, and has “Belgian” where it begins.
pub(super) fn check(facts: &Facts, found: &mut Findings) {
    let shown = || facts.sentences().iter().filter(|it| it.part.is_display());
    let told = || facts.sentences().iter().filter(|it| !it.part.is_display());
    if !shown().any(|it| !of(it).is_empty()) {
        return;
    }
    let above: FxHashSet<&str> = shown().flat_map(of).map(|(_, code)| code).collect();
    let mut below: FxHashSet<&str> = told().flat_map(of).map(|(_, code)| code).collect();
    let places = facts.mentions().iter().filter(|it| !facts.sentences()[it.place.sentence].part.is_display());
    below.extend(places.filter_map(|it| Some(gazetteer::place(facts.words(it.place.span))?.country)));
    let lead = facts.sentences().iter().filter(|it| it.part == Part::Body).take(LEAD);
    let Some((other, _)) = lead.flat_map(of).find(|(_, code)| !above.contains(code)) else { return };
    for (own, code) in shown().flat_map(of) {
        if !below.contains(code) && !facts.text.is_quoted(own) {
            found.push(question(facts, own, other));
        }
    }
}

/// The words of a sentence for the people or things of a country, each with its code.
fn of(sentence: &Placed) -> Vec<(Span, &'static str)> {
    let words = sentence.tokens.iter().enumerate();
    words
        .filter_map(|(i, token)| Some((sentence.span_of(i..i + 1), gazetteer::demonym(&token.text)?)))
        .collect()
}
