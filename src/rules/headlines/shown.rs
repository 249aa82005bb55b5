//! What display copy says otherwise than the story: the mark stands in the display copy, the other end in the story.

use crate::draft::Part;
use crate::facts::Facts;
use crate::rules::Found;
use crate::rules::numbers::two_values;
use crate::span::Span;

/// The numbers of display copy in the parts that `part` chooses which the story contradicts.
pub(super) fn numbers(facts: &Facts, part: impl Fn(Part) -> bool) -> impl Iterator<Item = Found> {
    let pairs =
        facts.display.numbers.iter().map(|it| (&facts.measures.all[it.here], &facts.measures.all[it.there]));
    let pairs = pairs.filter(move |(here, _)| part(facts.sentences[here.place.sentence].part));
    pairs.map(|(here, there)| two_values::found(facts, here, there, says))
}

/// The dates of display copy which the story contradicts.
pub(super) fn dates(facts: &Facts) -> impl Iterator<Item = Found> {
    let pairs = facts.display.dates.iter().map(|it| (&facts.times[it.here], &facts.times[it.there]));
    pairs.map(|(here, there)| conflict(facts, here.place.span, there.place.span))
}

/// Two ends that cannot both be right.
pub(super) fn conflict(facts: &Facts, here: Span, there: Span) -> Found {
    let (own, other) = (facts.words(here), facts.words(there));
    let message = says(own, other, facts.draft.line(there.start));
    Found::new(here, message).related(there, format!("“{other}”"))
}

fn says(here: &str, there: &str, line: usize) -> String {
    format!("“{here}” here, but “{there}” in the story (line {line}).")
}
