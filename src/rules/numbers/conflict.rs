//! Two places of a draft that give two numbers for one thing.

use crate::facts::Facts;
use crate::finding::Fix;
use crate::rules::Found;
use crate::span::Span;

/// The end of a conflict to mark and the other one: the later, or of one that is given (a quotation, which is evidence, or a
/// correction) and the story’s own the story’s. `None` where both are given.
pub(super) fn ends<'a, T>(
    facts: &Facts,
    earlier: &'a T,
    later: &'a T,
    span: impl Fn(&T) -> Span,
) -> Option<(&'a T, &'a T)> {
    match (facts.is_given(span(earlier)), facts.is_given(span(later))) {
        (true, true) => None,
        (false, true) => Some((earlier, later)),
        _ => Some((later, earlier)),
    }
}

/// A conflict of the words of two places, with both of them in the message; nothing is said where both are given.
pub(super) fn two_places(facts: &Facts, earlier: Span, later: Span) -> Option<Found> {
    let (&here, &there) = ends(facts, &earlier, &later, |it| *it)?;
    let line = facts.draft().line_in_words(there.start);
    let words = |span: Span| format!("“{}”", facts.words(span));
    let message = format!("{} here, but {} in {line}.", words(here), words(there));
    Some(Found::new(here, message).related(there, words(there)))
}

/// A conflict of what stands at `here` with what stands at `there`. Where `here` is given, in a quotation or a correction, the
/// story’s end is marked; nothing is said where both are.
pub(super) fn between(facts: &Facts, here: Span, there: Span, message: String) -> Option<Found> {
    let (here, there) = match (facts.is_given(here), facts.is_given(there)) {
        (true, true) => return None,
        (true, false) => (there, here),
        _ => (here, there),
    };
    let words = |span: Span| format!("“{}”", facts.words(span));
    Some(Found::new(here, message).related(there, words(there)))
}

/// Whether something that was found has an end on a place.
pub(super) fn is_told(found: &[Found], place: Span) -> bool {
    let ends = |it: &Found| it.span.overlaps(place) || it.related.iter().any(|end| end.span.overlaps(place));
    found.iter().any(ends)
}

/// The finding with an offer to put other words in a place, unless somebody else said what stands there or the
/// words are broken by markup.
pub(super) fn or_else(facts: &Facts, found: Found, place: Span, words: Option<String>) -> Found {
    let Some(words) = words.filter(|_| !facts.is_quoted(place)) else { return found };
    let verbatim = facts.raw(place) == facts.words(place);
    if verbatim { found.fix(Fix::replace(format!("Change to {words}"), place, words)) } else { found }
}
