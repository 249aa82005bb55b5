//! What rules that ask for a source share.

use crate::facts::{Claim, Facts, Placed, SentenceId};
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::draft::Part;
use crate::english::{grammar, lists};
use crate::finding::Fix;
use crate::rules::Found;
use crate::span::Span;

/// Whether a claim stands in the story’s running text.
pub(super) fn is_in_running_text(facts: &Facts, claim: &Claim) -> bool {
    let sentence = &facts.sentences()[claim.place.sentence];
    let prose = facts.draft().paragraphs[sentence.paragraph].prose.text().trim_end();
    let next =
        facts.draft().paragraphs.get(sentence.paragraph + 1).map_or("", |next| next.prose.text().trim());
    // “(Agency/Jane Doe)” below a line: it is a caption.
    let credited =
        next.starts_with('(') && next.ends_with(')') && (next.contains('/') || next.contains("Photo"));
    // A line that ends without a stop is a headline or a label, whatever the format takes it for.
    sentence.part == Part::Body
        && !credited
        && prose.ends_with(['.', '!', '?', '”', '"', '’', '\'', ')', ':'])
}

/// Whether a sentence is a headline that stands among the paragraphs, with a full stop or without: it has no finite verb, or
/// nearly all its longer words are in capitals.
pub(super) fn is_line_of_display(sentence: &Placed) -> bool {
    /// So long are the words that a headline in title case writes with a capital.
    const LONGER: usize = 4;
    let words = sentence
        .tokens
        .iter()
        .filter(|token| token.text.len() >= LONGER && token.text.starts_with(char::is_alphabetic));
    let (count, capitals) = words.fold((0, 0), |(count, capitals), token| {
        (count + 1, capitals + usize::from(token.text.starts_with(char::is_uppercase)))
    });
    let title_case = count >= 5 && capitals * 10 >= count * 9;
    title_case || !(0..sentence.tokens.len()).any(|i| grammar::is_finite(sentence, i))
}

/// Whether the sentence, one near before it, or the next of its paragraph speaks of a book, a film or a play: then it may tell
/// what happens there.
pub(super) fn is_fiction(facts: &Facts, sentence: SentenceId) -> bool {
    /// So many sentences before, since a plot is told over several.
    const NEAR: usize = 3;
    static WORKS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| lists::words(include_str!("data/works.txt")));
    let paragraph = facts.sentences()[sentence].paragraph;
    let next = facts.sentences().following(sentence).filter(|next| next.paragraph == paragraph);
    let before = &facts.sentences()[sentence.back(NEAR).through(sentence)];
    before.iter().chain(next).any(|it| {
        it.tokens.iter().any(|token| grammar::is_noun(token) && WORKS.contains(token.lemma.as_str()))
    })
}

/// The finding with a fix that puts a place for the source before the full stop of the claim’s sentence.
pub(super) fn with_place_for_it(facts: &Facts, claim: &Claim, found: Found) -> Found {
    let sentence = &facts.sentences()[claim.place.sentence];
    let last = sentence.tokens.len() - 1;
    let end = sentence.span_of(last..last + 1);
    if sentence.tokens[last].text != "." || facts.is_quoted(end) {
        return found;
    }
    let place = Span::new(end.start, end.start);
    found.fix(Fix::replace("Add a place for the source", place, ", according to [source?]"))
}
