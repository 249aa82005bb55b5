//! Why places of a draft are held to tell of one thing, or are not.

use super::sameness::Verdict;
use super::{Facts, events, groups, measures, spells};
use crate::span::Span;

impl Facts {
    /// Why two places are held to tell of one thing, or are not, of every pair that was compared and has an end in a place that
    /// is meant; in text order.
    pub fn why(&self, is_meant: impl Fn(Span) -> bool) -> Vec<Verdict> {
        let Self { text, numbers, people, story } = self;
        let mut verdicts = events::same::verdicts(text, numbers, people, &story.events, &is_meant);
        verdicts.extend(self.why_grouped(&is_meant));
        verdicts.extend(measures::same::verdicts(text, numbers, people, &story.measures, &is_meant));
        verdicts.extend(spells::verdicts(self, &is_meant));
        verdicts.sort_by_key(|verdict| (verdict.later, verdict.earlier));
        verdicts
    }

    /// The same of counts alone, and whether they are of one group.
    pub fn why_grouped(&self, is_meant: impl Fn(Span) -> bool) -> Vec<Verdict> {
        groups::verdicts(&self.text, &self.numbers, &self.people, &self.story.groups, &is_meant)
    }
}
