//! Whether two counts are of the same people: all that speaks for it and against it, in one place.
//!
//! Counts of one noun are told apart by [`Count::is_taken_up_by`]. Counts of people by different nouns, or neither of them
//! known, need more: that the same happened to both ([`by_event`]), or that nobody else can be meant
//! (`by_description`). A part of a group is never held to be the whole (`is_part`).

use super::nouns::{Kinship, kinship};
use super::{Count, Share};
use crate::english::NameKind;
use crate::facts::{Bound, Facts, TimeKind};

/// So many sentences on, a story may have come to another event of the kind.
const EVENT: usize = 12;
/// So many sentences back, a description looks for those it means.
const DESCRIPTION: usize = 4;
/// Words before a number that pick some out or add others.
const PICKING: [&str; 12] = [
    "another",
    "first",
    "last",
    "next",
    "more",
    "additional",
    "further",
    "only",
    "just",
    "every",
    "any",
    "some",
];

/// Whether two counts are of one group because the same happened to both: “six members left”, “the escape of five
/// heroes”.
pub fn by_event(facts: &Facts, earlier: &Count, later: &Count) -> bool {
    let same_event = earlier.event.is_some() && earlier.event == later.event;
    same_event
        && is_group(facts, earlier)
        && is_group(facts, later)
        // Two counts of one sentence are set against each other.
        && earlier.sentence < later.sentence
        && later.sentence - earlier.sentence <= EVENT
        && !is_part(earlier, later)
        && !is_elsewhere(facts, earlier, later)
}

/// Whether `later` means the group of `earlier` under another noun, since it is spoken of as known and no other group
/// is: “six activists”, “the six dissidents”.
pub fn by_description(facts: &Facts, earlier: &Count, later: &Count) -> bool {
    let (Some(one), Some(other)) = (&earlier.lemma, &later.lemma) else { return false };
    let described = matches!(kinship(one, other), Kinship::Describes | Kinship::Narrower);
    // The next two look at the draft so far, and are asked last. Whoever was spoken of by the later noun before may be
    // meant by it now.
    let noun_is_new = || {
        !facts.sentences[..=later.sentence].iter().any(|sentence| {
            let mut tokens = sentence.tokens.iter().enumerate();
            tokens
                .any(|(i, token)| token.lemma == *other && sentence.span_of(i..i + 1).end < later.span.start)
        })
    };
    let only_group = || {
        let before = facts.groups.counts.partition_point(|count| count.span.start < later.span.start);
        facts.groups.counts[..before].iter().all(|count| {
            !count.is_people() || count.share != Share::Whole || (count.value - earlier.value).abs() < 0.5
        })
    };
    later.definite
        && described
        && earlier.sentence < later.sentence
        && later.sentence - earlier.sentence <= DESCRIPTION
        && is_group(facts, earlier)
        && is_group(facts, later)
        && later.owner.is_none()
        && !later.clause
        && later.narrowed.iter().all(|word| earlier.narrowed.contains(word))
        && !is_elsewhere(facts, earlier, later)
        && only_group()
        && noun_is_new()
}

/// Whether `later` speaks of the same group again without saying more of it: “all six”, “the six figures”.
pub fn is_named_again(group: &Count, later: &Count) -> bool {
    let nouns_fit = match (&group.lemma, &later.lemma) {
        (Some(one), Some(other)) => kinship(one, other) != Kinship::Apart,
        _ => true,
    };
    later.share == Share::Whole
        && later.definite
        && later.bound == Bound::Exact
        && (later.value - group.value).abs() < 0.5
        && nouns_fit
        && later.narrowed.iter().all(|word| group.narrowed.contains(word))
}

/// An exact count of several people, who are a group of their own.
fn is_group(facts: &Facts, count: &Count) -> bool {
    let sentence = &facts.sentences[count.sentence];
    let before = count.words.start.checked_sub(1).map(|i| sentence.tokens[i].lower.as_str());
    count.is_people()
        && count.share == Share::Whole
        && count.bound == Bound::Exact
        && count.value >= 2.0
        && !count.joined
        && !before.is_some_and(|word| PICKING.contains(&word))
}

/// Whether the smaller of two counts may be a part of the larger, or the two are of different kinds.
fn is_part(one: &Count, other: &Count) -> bool {
    let (small, large) = if one.value < other.value { (one, other) } else { (other, one) };
    let (Some(smaller), Some(larger)) = (&small.lemma, &large.lemma) else { return true };
    // “Six miners” may be among “nine people”.
    let kind = matches!(kinship(smaller, larger), Kinship::Narrower | Kinship::Apart);
    // “Five Danish miners” may be among “nine miners”, “four men in a second boat” are not among them.
    let narrower = small.narrowed.iter().any(|word| !large.narrowed.contains(word)) || small.clause;
    let narrowed_apart = !small.narrowed.is_empty() && small.narrowed != large.narrowed;
    kind || narrower || narrowed_apart
}

/// Whether the sentences of two counts tell of different places or days.
fn is_elsewhere(facts: &Facts, one: &Count, other: &Count) -> bool {
    let places = |count: &Count| -> Vec<String> {
        let tokens = facts.sentences[count.sentence].tokens.iter();
        let places = tokens.filter(|token| token.name.is_some_and(|name| name.kind == NameKind::Place));
        places.map(|token| token.lower.clone()).collect()
    };
    let times = |count: &Count| -> Vec<String> {
        let at = facts.times.partition_point(|time| time.place.sentence < count.sentence);
        let times = facts.times[at..].iter().take_while(|time| time.place.sentence == count.sentence);
        times.filter(|time| time.kind == TimeKind::Date).map(|time| time.value.clone()).collect()
    };
    are_apart(&places(one), &places(other)) || are_apart(&times(one), &times(other))
}

fn are_apart(one: &[String], other: &[String]) -> bool {
    !one.is_empty() && !other.is_empty() && !one.iter().any(|value| other.contains(value))
}
