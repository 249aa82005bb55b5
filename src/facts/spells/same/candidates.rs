//! Which starts and ends are compared with a length: those around it.

use rustc_hash::FxHashMap;

use super::pair::Pair;
use super::reason::{CLOSE, Reason};
use crate::facts::Facts;
use crate::facts::list::stretch;
use crate::facts::sameness::Inquiry;
use crate::facts::spells::bounds::Bound;
use crate::facts::spells::kinds::Kinds;
use crate::facts::spells::length::{Form, Length};

/// Sentences before and behind a length in which its start and end are looked for.
const BEFORE: usize = 24;
const BEHIND: usize = 12;

/// The starts and ends of a draft, for each of its lengths.
pub(in crate::facts::spells) struct Candidates<'a> {
    facts: &'a Facts,
    /// In text order.
    bounds: &'a [Bound],
    /// Lengths by the noun of what they are of, in text order.
    of_noun: FxHashMap<&'a str, Vec<&'a Length>>,
}

impl<'a> Candidates<'a> {
    /// Both in text order.
    pub(in crate::facts::spells) fn new(
        facts: &'a Facts,
        lengths: &'a [Length],
        bounds: &'a [Bound],
    ) -> Self {
        let mut of_noun: FxHashMap<&str, Vec<&Length>> = FxHashMap::default();
        for length in lengths.iter().filter(|length| length.form != Form::Held) {
            of_noun.entry(&length.noun).or_default().push(length);
        }
        Self { facts, bounds, of_noun }
    }

    /// A length with each start and end around it, in text order.
    pub(in crate::facts::spells) fn of<'b>(
        &'b self,
        length: &'b Length,
    ) -> impl Iterator<Item = Inquiry<'b, Reason>> {
        let bounds = self.around(length);
        let noun = antecedent(length, bounds).unwrap_or(&length.noun);
        let alike = self.of_noun.get(&*length.noun).map_or(&[][..], Vec::as_slice);
        bounds.iter().map(move |bound| Inquiry::new(Pair { facts: self.facts, length, noun, alike, bound }))
    }

    fn around(&self, length: &Length) -> &'a [Bound] {
        let around = stretch(
            self.bounds,
            |bound| bound.sentence.forward(BEFORE) < length.sentence,
            |bound| bound.sentence <= length.sentence.forward(BEHIND),
        );
        &self.bounds[around]
    }
}

/// The noun for which the pronoun of “it lasted” stands: what was last said to begin.
fn antecedent<'a>(length: &Length, bounds: &'a [Bound]) -> Option<&'a str> {
    if length.form != Form::Lasted || length.noun != "it" {
        return None;
    }
    let is_before =
        |bound: &Bound| bound.sentence < length.sentence && bound.sentence.forward(CLOSE) >= length.sentence;
    let begun = bounds.iter().filter(|it| !it.ends && it.kinds.has(Kinds::ANY) && is_before(it));
    let names = begun.flat_map(|bound| &bound.who).filter(|who| !who.is_pronoun());
    names.map(|who| who.noun.as_str()).next_back()
}
