//! Groups: the counts of a draft that say how many of one kind there are, by the noun they count.
//!
//! A rule compares counts of one [`Group`]; which of them speak of the same people or things is decided here:
//! “the 11 jurors” looks back to “twelve jurors”, while “two of the jurors” and “four jurors in York” do not.

mod event;
mod nouns;
mod phrase;
pub mod same;

pub(super) use self::nouns::may_mean;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::draft::Part;
use crate::facts::{Bound, Facts, QuantityKind};
use crate::span::Span;

/// Whether a noun, in dictionary form, is one for people.
pub(crate) fn is_person_noun(lemma: &str) -> bool {
    nouns::is_people(lemma)
}

/// What a draft counts.
#[derive(Clone, Debug, Default)]
pub struct Groups {
    /// Counts by their noun, in the order of first mention.
    pub groups: Vec<Group>,
    /// Every count in text order, those without a noun (“two were hurt”) too.
    pub counts: Vec<Count>,
}

/// The counts of one noun.
#[derive(Clone, Debug)]
pub struct Group {
    /// The noun’s dictionary form.
    pub lemma: String,
    /// Indices into [`Groups::counts`], in text order.
    pub counts: Vec<usize>,
}

/// A place that says how many there are.
#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    /// Index into [`Facts::quantities`].
    pub quantity: usize,
    /// The number with its noun and the words between them: “six opposition members”.
    pub span: Span,
    /// The same as words of the sentence.
    pub words: Range<usize>,
    /// The number alone.
    pub number: Span,
    /// The sentence, as an index into [`Facts::sentences`].
    pub sentence: usize,
    /// How many.
    pub value: f64,
    /// How exact.
    pub bound: Bound,
    /// What part of its group is counted.
    pub share: Share,
    /// Whether it speaks of something known: “the six members”, “all six”, “these six”.
    pub definite: bool,
    /// The noun’s dictionary form, where there is a noun.
    pub lemma: Option<String>,
    /// The words that narrow the noun, in dictionary form: `opposition` in “six opposition members”.
    pub narrowed: Vec<String>,
    /// Whether a clause narrows it too: “the six members who fled”.
    pub clause: bool,
    /// Whose they are: `company` in “the company’s three founders”, `its` in “its three founders”.
    pub owner: Option<String>,
    /// Whether something else is counted with it: “two officers and a driver”.
    pub joined: bool,
    /// What kind of thing happened to those counted, if it is one that happens to a group once.
    pub event: Option<&'static str>,
}

/// What part of a group a count is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// All of it.
    Whole,
    /// Some: “two of the six”.
    Part,
    /// Those that are left: “the other four”.
    Rest,
}

impl Count {
    /// Whether `later` can only mean the group that this count introduced, by its noun and what narrows it.
    pub fn is_taken_up_by(&self, later: &Self) -> bool {
        let same_owner = match (&self.owner, &later.owner) {
            (_, None) => true,
            (Some(one), Some(other)) => one == other,
            (None, Some(_)) => false,
        };
        let narrower = later.narrowed.iter().any(|word| !self.narrowed.contains(word));
        self.lemma == later.lemma && same_owner && !narrower && !later.clause
    }

    /// Whether its noun is one for people.
    pub fn is_people(&self) -> bool {
        self.lemma.as_deref().is_some_and(nouns::is_people)
    }

    /// Whether it is an exact count of a whole group.
    pub fn is_exact_whole(&self) -> bool {
        self.share == Share::Whole && self.bound == Bound::Exact
    }
}

impl Groups {
    /// The counts of a group in text order.
    pub fn of<'a>(&'a self, group: &'a Group) -> impl DoubleEndedIterator<Item = &'a Count> {
        group.counts.iter().map(|&i| &self.counts[i])
    }
}

/// Whether a noun, in dictionary form, is one for people.
pub fn is_people(lemma: &str) -> bool {
    nouns::is_people(lemma)
}

/// Finds the groups of a draft.
pub(super) fn find(facts: &Facts) -> Groups {
    let mut found = Groups::default();
    let mut by_lemma: FxHashMap<String, usize> = FxHashMap::default();
    for (index, quantity) in facts.quantities.iter().enumerate() {
        let part = facts.sentences.get(quantity.place.sentence).map(|sentence| sentence.part);
        // A headline leaves words out: “the” above all.
        let told = part.is_some_and(|part| !matches!(part, Part::Headline | Part::Caption));
        if quantity.kind != QuantityKind::Cardinal || !told {
            continue;
        }
        let Some(count) = phrase::count(facts, index) else { continue };
        if let Some(lemma) = &count.lemma {
            let at = *by_lemma.entry(lemma.clone()).or_insert_with(|| {
                found.groups.push(Group { lemma: lemma.clone(), counts: Vec::new() });
                found.groups.len() - 1
            });
            found.groups[at].counts.push(found.counts.len());
        }
        found.counts.push(count);
    }
    found
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::facts::Facts;
    use crate::span::Span;
    use crate::testing;

    fn counts(facts: &Facts) -> Vec<(Span, String)> {
        let tell = |count: &super::Count| {
            let lemma = count.lemma.as_deref().unwrap_or("-");
            let definite = if count.definite { "the " } else { "" };
            let narrowed = count.narrowed.join(" ");
            (count.span, format!("{:?} {definite}{} {lemma} [{narrowed}]", count.share, count.value))
        };
        facts.groups.counts.iter().map(tell).collect()
    }

    #[test]
    fn a_count_knows_whether_it_is_the_whole_a_part_or_the_rest() {
        testing::facts().draw(
            expect![[r#"
                Nine miners were trapped. Two of the nine climbed out, and the other seven waited for help.
                ~~~~~~~~~~~ Whole 9 miner []
                                          ~~~ Part 2 - []
                                                     ~~~~ Whole the 9 - []
                                                                                     ~~~~~ Rest the 7 - []
            "#]],
            counts,
        );
    }

    #[test]
    fn words_that_narrow_a_noun_are_kept() {
        testing::facts().draw(
            expect![[r#"
                The four night nurses at the clinic met the two new doctors.
                                                            ~~~~~~~~~~~~~~~ Whole the 2 doctor [new]
            "#]],
            counts,
        );
    }
}
