//! Whether a draft itself explains why two counts of one group differ.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::facts::{Count, Facts, Share};
use crate::span::Span;

static CHANGE: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| include_str!("data/change.txt").lines().filter(|line| !line.starts_with('#')).collect());

/// So many sentences around two counts are searched for a reason, and so many counts for a sum.
const NEAR: usize = 6;

/// Whether the difference of two counts of one group is told: it changed, it was corrected, somebody else says
/// so, or other counts add up to it.
pub(super) fn is_told(facts: &Facts, earlier: &Count, later: &Count) -> bool {
    is_change_told(facts, earlier, later)
        || is_other_source(facts, earlier.span, later.span)
        || is_sum(facts, earlier, later)
}

/// Whether the words at either count, or between the two where they are near, tell of a change.
fn is_change_told(facts: &Facts, earlier: &Count, later: &Count) -> bool {
    let between = earlier.sentence..=later.sentence;
    let near = if later.sentence - earlier.sentence <= NEAR {
        between.collect()
    } else {
        vec![earlier.sentence, later.sentence]
    };
    near.into_iter().any(|sentence| {
        facts.sentences[sentence].tokens.iter().any(|token| CHANGE.contains(token.lemma.as_str()))
    })
}

/// Whether two different sources say the two.
fn is_other_source(facts: &Facts, one: Span, other: Span) -> bool {
    let source = |at: Span| {
        let said = facts.attributions.iter().find(|said| said.content.contains(at))?;
        Some(facts.text(said.source.as_ref()?.span).to_lowercase())
    };
    matches!((source(one), source(other)), (Some(one), Some(other)) if one != other)
}

/// Whether the earlier count and others of the draft make the later one, as a sum or a difference.
fn is_sum(facts: &Facts, earlier: &Count, later: &Count) -> bool {
    let counts = &facts.groups.counts;
    let end = counts.partition_point(|count| count.span.start < later.span.start);
    let mut values: Vec<f64> = counts[..end]
        .iter()
        .rev()
        .filter(|count| count.number != earlier.number && may_add(count, later))
        .take(NEAR)
        .map(|count| count.value)
        .collect();
    if names_one_more(facts, earlier, later) {
        values.push(1.0);
    }
    let difference = (later.value - earlier.value).abs();
    let same = |value: f64| (value - difference).abs() < 0.5 || (value - later.value).abs() < 0.5;
    values.iter().enumerate().any(|(i, one)| {
        same(*one) || values[i + 1..].iter().any(|other| same(one + other) || same((one - other).abs()))
    })
}

/// Whether a count may be a term of a sum: one of the same noun, or one without a noun or of a part.
fn may_add(count: &Count, whole: &Count) -> bool {
    count.lemma.is_none() || count.lemma == whole.lemma || count.share != Share::Whole
}

/// Whether a single one is spoken of between the two: “a juror was excused”.
fn names_one_more(facts: &Facts, earlier: &Count, later: &Count) -> bool {
    let Some(lemma) = &later.lemma else { return false };
    let last = later.sentence.min(earlier.sentence + 3 * NEAR);
    (earlier.sentence..=last).any(|sentence| {
        let sentence = &facts.sentences[sentence];
        sentence.tokens.iter().enumerate().any(|(i, token)| {
            token.lemma == *lemma
                && sentence.children(i).any(|child| {
                    matches!(sentence.tokens[child].lower.as_str(), "a" | "an" | "another" | "one")
                })
        })
    })
}
