//! Why places of a draft are held to tell of one thing, or are not.

use super::ids::MeasureId;
use super::measures::Compared;
use super::sameness::Verdict;
use super::{Facts, events, groups, measures, spells};
use crate::span::Span;

/// So many things that weigh most on either side are told.
const HEAVIEST: usize = 5;

impl Facts {
    /// Why two places are held to tell of one thing, or are not, of every pair that was compared and has an end in a place that
    /// is meant; in text order.
    pub fn why(&self, is_meant: impl Fn(Span) -> bool) -> Vec<Verdict> {
        let Self { text, numbers, people, story, .. } = self;
        let mut verdicts = events::same::verdicts(text, numbers, people, &story.events, &is_meant);
        verdicts.extend(self.why_grouped(&is_meant));
        verdicts.extend(measures::same::verdicts(text, numbers, people, &story.measures, &is_meant));
        verdicts.extend(spells::verdicts(self, &is_meant));
        verdicts.extend(self.why_weighed(&is_meant));
        verdicts.sort_by_key(|verdict| (verdict.later, verdict.earlier));
        verdicts
    }

    /// The same of numbers of which none of the reasons decides, with what weighs most.
    fn why_weighed(&self, is_meant: &dyn Fn(Span) -> bool) -> Vec<Verdict> {
        let measures = self.measures();
        let place = |id: MeasureId| measures.all[id].place.span;
        let verdict = |pair: Compared| {
            let weighed = pair.weighed();
            let weighs = |is: fn(f32) -> bool| {
                let those = weighed.iter().filter(|(_, weight)| is(*weight));
                those.take(HEAVIEST).map(|(name, _)| *name).collect()
            };
            Verdict {
                earlier: place(pair.earlier),
                later: place(pair.later),
                grounds: "one quantity, by all that bears on it",
                joined: pair.is_likely,
                speaks: weighs(|weight| weight > 0.0),
                lacks: Vec::new(),
                against: weighs(|weight| weight < 0.0),
            }
        };
        let is_asked = |pair: &Compared| {
            let ends = (pair.earlier, pair.later);
            !measures.repeated.contains(&ends) && (is_meant(place(ends.0)) || is_meant(place(ends.1)))
        };
        self.compared().into_iter().filter(is_asked).map(verdict).collect()
    }

    /// The same of counts alone, and whether they are of one group.
    pub fn why_grouped(&self, is_meant: impl Fn(Span) -> bool) -> Vec<Verdict> {
        groups::verdicts(&self.text, &self.numbers, &self.people, &self.story.groups, &is_meant)
    }
}
