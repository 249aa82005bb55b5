//! Which reasons hold of a length and a start or an end, drawn.

use expect_test::Expect;

use super::candidates::Candidates;
use super::reason::Reason;
use crate::facts::Facts;
use crate::facts::sameness::{Inquiry, check};
use crate::facts::spells::{bounds, stated};
use crate::span::Span;
use crate::testing;

/// What `tell` says of each start and end in the paragraph of a length.
pub(super) fn in_paragraphs(
    facts: &Facts,
    tell: impl Fn(&Inquiry<'_, Reason>) -> Option<String>,
) -> Vec<(Span, String)> {
    let lengths: Vec<_> = facts.times().ids().filter_map(|time| stated::of(facts, time)).collect();
    let bounds = bounds::find(facts);
    let candidates = Candidates::new(facts, &lengths, &bounds);
    let is_one_paragraph = |pair: &Inquiry<'_, Reason>| {
        let [one, other] = [pair.pair().length.sentence, pair.pair().bound.sentence];
        facts.sentences()[one].paragraph == facts.sentences()[other].paragraph
    };
    let pairs = lengths.iter().flat_map(|length| candidates.of(length)).filter(is_one_paragraph);
    pairs.filter_map(|pair| Some((pair.pair().bound.place, tell(&pair)?))).collect()
}

/// Draws under each start and end which of some reasons hold of it and the length in its paragraph.
#[track_caller]
pub(super) fn draw(asked: &[Reason], expected: Expect) {
    testing::facts().draw(expected, |facts| in_paragraphs(facts, |pair| Some(check::held(asked, pair))));
}
