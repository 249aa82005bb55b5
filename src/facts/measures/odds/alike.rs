//! How many numbers of a scale a draft has: a number among many is hardly the same as another one.

use rustc_hash::FxHashMap;

use crate::facts::ids::SentenceId;
use crate::facts::measures::{Measure, Scale};

/// How many numbers a draft has of each scale.
#[derive(Debug, Default)]
pub(super) struct Alike<'a> {
    in_draft: FxHashMap<&'a Scale, usize>,
    in_sentence: FxHashMap<(SentenceId, &'a Scale), usize>,
    with_noun: FxHashMap<(&'a Scale, &'a str), usize>,
}

impl<'a> Alike<'a> {
    /// Counts the numbers of a draft.
    pub(super) fn of(measures: impl IntoIterator<Item = &'a Measure>) -> Self {
        let mut alike = Self::default();
        for measure in measures {
            *alike.in_draft.entry(&measure.scale).or_default() += 1;
            *alike.in_sentence.entry((measure.place.sentence, &measure.scale)).or_default() += 1;
            if let Some(noun) = noun(measure) {
                *alike.with_noun.entry((&measure.scale, noun)).or_default() += 1;
            }
        }
        alike
    }

    /// How many numbers of its scale the draft has.
    pub(super) fn in_draft(&self, measure: &Measure) -> usize {
        self.in_draft.get(&measure.scale).copied().unwrap_or_default()
    }

    /// How many others its sentence has.
    pub(super) fn beside(&self, measure: &Measure) -> usize {
        self.in_sentence.get(&(measure.place.sentence, &measure.scale)).map_or(0, |all| all - 1)
    }

    /// How many of the draft go with its noun.
    pub(super) fn with_its_noun(&self, measure: &Measure) -> usize {
        let of = |noun| self.with_noun.get(&(&measure.scale, noun)).copied();
        noun(measure).and_then(of).unwrap_or_default()
    }
}

fn noun(measure: &Measure) -> Option<&str> {
    measure.frame.thing.as_ref().map(|thing| thing.lemma.as_str())
}

/// The logarithm of a number of things, 0 for none.
pub(super) fn log(count: usize) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "nobody counts so far")]
    let count = count as f32;
    count.ln_1p()
}
