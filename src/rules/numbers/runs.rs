//! Runs: “for the third day in a row”, “the sixth straight month”. One run has one length at a time.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::two_values;
use crate::english::grammar::is_content;
use crate::english::lists;
use crate::english::{NameKind, Sentence};
use crate::facts::quantities::context::word;
use crate::facts::quantities::is_other_count;
use crate::facts::{Facts, Measure, Scale, TimeKind};
use crate::rules::Found;

lists::sets! {
    "data/runs.txt":
    /// Words before the noun that make a run of what is counted.
    BEFORE = "before";
}

/// Phrases behind the noun that do.
static BEHIND: LazyLock<Vec<Vec<&str>>> = LazyLock::new(|| {
    lists::lines_of(include_str!("data/runs.txt"), "behind")
        .map(|phrase| phrase.split(' ').collect())
        .collect()
});

/// So many sentences on, it may be another run.
const NEAR: usize = 12;
/// So many words of content two sentences share that tell of one run of days.
const SHARED: usize = 2;

/// A run with the sentence it stands in.
struct Run<'a> {
    measure: &'a Measure,
    sentence: &'a Sentence,
    noun: &'a str,
}

/// The runs of a draft that have two lengths.
pub(super) fn conflicts(facts: &Facts) -> Vec<Found> {
    let runs: Vec<Run<'_>> = facts.measures().all.iter().filter_map(|measure| read(facts, measure)).collect();
    let mut found = Vec::new();
    for (index, later) in runs.iter().enumerate() {
        let other = runs[..index].iter().rev().find(|earlier| is_conflict(facts, earlier, later));
        found.extend(other.map(|earlier| {
            let (here, there) = two_values::ends(facts, earlier.measure, later.measure);
            two_values::found(facts, here, there, |here, there, line| {
                format!("“{here}” here, but “{there}” in {line}.")
            })
        }));
    }
    found
}

fn read<'a>(facts: &'a Facts, measure: &'a Measure) -> Option<Run<'a>> {
    let sentence: &Sentence = &facts.sentences()[measure.place.sentence];
    let thing = measure.frame.thing.as_ref().filter(|_| measure.scale == Scale::Ordinal)?;
    let before = (measure.number.end..thing.word).any(|at| BEFORE.contains(word(sentence, at)));
    let behind = || {
        let stands = |words: &Vec<&str>| {
            words.iter().enumerate().all(|(i, it)| word(sentence, thing.word + 1 + i) == *it)
        };
        BEHIND.iter().any(stands)
    };
    (before || behind()).then_some(Run { measure, sentence, noun: &thing.lemma })
}

fn is_conflict(facts: &Facts, earlier: &Run<'_>, later: &Run<'_>) -> bool {
    let (one, other) = (&earlier.measure.place, &later.measure.place);
    let differ = is_other_count(earlier.measure.amount.stated, later.measure.amount.stated);
    differ
        && one.sentence != other.sentence
        && other.sentence.apart(one.sentence) <= NEAR
        && earlier.noun == later.noun
        && !(facts.is_quoted(one.span) && facts.is_quoted(other.span))
        && are_of_one(earlier, later)
        && have_one_time(facts, earlier, later)
        && have_one_name(earlier, later)
        && !facts.is_other_source(one.span, other.span)
}

/// Whether both tell of one run: the same of the same, or of days with words of content that both share.
fn are_of_one(earlier: &Run<'_>, later: &Run<'_>) -> bool {
    let told = |run: &Run<'_>| {
        let predicate = run.measure.frame.predicate.as_ref()?;
        Some((predicate.lemma.clone(), predicate.subject.as_ref()?.lemma.clone()))
    };
    let said_again = told(earlier).is_some() && told(earlier) == told(later);
    let words = |run: &Run<'_>| -> FxHashSet<String> {
        let content = run.sentence.tokens.iter().filter(|token| is_content(token) && token.name.is_none());
        content.map(|token| token.lemma.clone()).filter(|lemma| lemma != run.noun && lemma != "row").collect()
    };
    let of_days = matches!(earlier.noun, "day" | "night");
    said_again || of_days && words(earlier).intersection(&words(later)).count() >= SHARED
}

/// Whether no two dates tell them apart.
fn have_one_time(facts: &Facts, earlier: &Run<'_>, later: &Run<'_>) -> bool {
    let times = |run: &Run<'_>| -> FxHashSet<&str> {
        let dates =
            facts.times_in(run.measure.place.sentence).iter().filter(|time| time.kind != TimeKind::Duration);
        dates.map(|time| time.value.as_str()).collect()
    };
    let (one, other) = (times(earlier), times(later));
    one.is_empty() || other.is_empty() || !one.is_disjoint(&other)
}

/// Whether the later one names no place or team that the earlier does not.
fn have_one_name(earlier: &Run<'_>, later: &Run<'_>) -> bool {
    fn names<'a>(run: &Run<'a>) -> FxHashSet<&'a str> {
        let named = run
            .sentence
            .tokens
            .iter()
            .filter(|token| token.name.is_some_and(|name| name.kind != NameKind::Person));
        named.map(|token| token.lower.as_str()).collect()
    }
    names(later).is_subset(&names(earlier)) || names(earlier).is_empty()
}
