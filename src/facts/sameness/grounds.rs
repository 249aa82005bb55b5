//! The table of a kind of things: on which grounds two places are joined.
//!
//! ```text
//! # Comments begin with a number sign.
//! [name of the ground]
//! for same noun
//! for known | told again
//! against elsewhere
//! against other number unless same day
//! ```
//!
//! The name of a ground says what the two places are and, behind a comma, on what grounds: “one group, its noun taken up”. Reports
//! put the other place between the two.
//!
//! Two places are joined on a ground if every line behind `for` holds, of several with bars between them one of them, and none behind
//! `against` does, of those with “unless” only where none of the reasons behind it holds.

use std::marker::PhantomData;

use super::reason::{Named, Reasons};
use crate::english::lists;

/// The table of the grounds on which places are joined, each with what must and what must not be so.
#[derive(Debug)]
pub(in crate::facts) struct Grounds<G, R> {
    /// The lines of each ground, in the order of [`Named::ALL`].
    lines: Vec<Vec<Line<R>>>,
    of: PhantomData<G>,
}

/// A line of the table. It holds if one of the reasons for it is given, or the one against it is not.
#[derive(Debug)]
struct Line<R> {
    any: Vec<R>,
    unless: Option<R>,
}

impl<G: Named, R: Named> Grounds<G, R> {
    /// Reads a table.
    ///
    /// # Panics
    ///
    /// If a line is not well-formed, or names a reason or a ground that there is not.
    pub(in crate::facts) fn new(table: &'static str) -> Self {
        let read = |ground: &G| -> Vec<Line<R>> {
            let lines: Vec<_> = lists::lines_of(table, ground.name()).map(Line::read).collect();
            assert!(!lines.is_empty(), "the table has no lines under [{}]", ground.name());
            lines
        };
        for line in lists::lines(table) {
            let name = line.strip_prefix('[').and_then(|line| line.strip_suffix(']'));
            assert!(name.is_none_or(|name| G::with_name(name).is_some()), "there is no ground {line}");
        }
        Self { lines: G::ALL.iter().map(read).collect(), of: PhantomData }
    }

    /// Whether two places are joined on a ground; `is` answers whether something is so of them.
    pub(in crate::facts) fn join(&self, ground: G, is: impl Fn(R) -> bool) -> bool {
        self.lines[ground.index()].iter().all(|line| line.holds(&is))
    }

    /// The first ground on which two places are joined; `is` answers whether something is so of them.
    pub(in crate::facts) fn first(&self, is: impl Fn(R) -> bool) -> Option<G> {
        G::ALL.iter().copied().find(|&ground| self.join(ground, &is))
    }

    /// The first ground on which reasons join two places.
    pub(in crate::facts) fn judge(&self, reasons: Reasons<R>) -> Option<G> {
        self.first(|reason| reasons.has(reason))
    }

    /// What keeps two places from being joined on a ground: reasons that are missing (of several one would do), and those
    /// against it.
    pub(in crate::facts) fn lacks(&self, ground: G, reasons: Reasons<R>) -> (Vec<&[R]>, Vec<R>) {
        let failing =
            self.lines[ground.index()].iter().filter(|line| !line.holds(|reason| reasons.has(reason)));
        let (against, missing): (Vec<&Line<R>>, Vec<_>) = failing.partition(|line| line.unless.is_some());
        (
            missing.into_iter().map(|line| &*line.any).collect(),
            against.into_iter().filter_map(|line| line.unless).collect(),
        )
    }

    /// What speaks for joining two places on a ground, of all that is so of them.
    pub(in crate::facts) fn speaks(&self, ground: G, reasons: Reasons<R>) -> Vec<R> {
        let lines = self.lines[ground.index()].iter().filter(|line| line.unless.is_none());
        lines.filter_map(|line| line.any.iter().copied().find(|&reason| reasons.has(reason))).collect()
    }
}

impl<R: Named> Line<R> {
    fn read(line: &str) -> Self {
        let reasons = |words: &str| words.split(" | ").map(reason).collect();
        match line.split_once(' ') {
            Some(("for", words)) => Self { any: reasons(words), unless: None },
            Some(("against", words)) => match words.split_once(" unless ") {
                Some((against, words)) => Self { any: reasons(words), unless: Some(reason(against)) },
                None => Self { any: Vec::new(), unless: Some(reason(words)) },
            },
            _ => panic!("a line begins with neither “for” nor “against”: {line}"),
        }
    }

    fn holds(&self, is: impl Fn(R) -> bool) -> bool {
        self.unless.is_some_and(|reason| !is(reason)) || self.any.iter().any(|&reason| is(reason))
    }
}

/// The reason of a name.
fn reason<R: Named>(name: &str) -> R {
    R::with_name(name).unwrap_or_else(|| panic!("there is no reason “{name}”"))
}

#[cfg(test)]
pub(in crate::facts) mod check {
    use super::*;
    use crate::facts::sameness::{Inquiry, Reason};

    /// Which of some reasons hold of a pair, in words.
    pub(in crate::facts) fn held<R: Reason>(asked: &[R], pair: &Inquiry<'_, R>) -> String {
        let held = asked.iter().filter(|&&reason| pair.is(reason)).map(|reason| reason.name());
        let held: Vec<_> = held.collect();
        if held.is_empty() { "none".to_owned() } else { held.join("; ") }
    }

    /// Holds a table to what it is for: what it asks for joins two places, and not without any line of it. Every reason is
    /// asked for somewhere.
    pub(in crate::facts) fn every_line_counts<G: Named, R: Named>(grounds: &Grounds<G, R>) {
        for &ground in G::ALL {
            let lines = &grounds.lines[ground.index()];
            let all: Reasons<R> = lines.iter().filter_map(|line| line.any.first()).copied().collect();
            let sufficient = lines.iter().filter(|line| line.any.is_empty()).filter_map(|line| line.unless);
            let sufficient = sufficient.fold(all, Reasons::without);
            assert!(grounds.join(ground, |reason| sufficient.has(reason)), "{ground:?} can never hold");
            for line in lines {
                let changed = match line.unless {
                    Some(against) => {
                        line.any.iter().fold(sufficient.with(against), |it, &other| it.without(other))
                    }
                    None => line.any.iter().fold(sufficient, |it, &other| it.without(other)),
                };
                assert!(
                    !grounds.join(ground, |reason| changed.has(reason)),
                    "{ground:?} holds without {line:?}"
                );
            }
        }
        for &reason in R::ALL {
            let mut lines = grounds.lines.iter().flatten();
            let is_asked = lines.any(|line| line.any.contains(&reason) || line.unless == Some(reason));
            assert!(is_asked, "no line of the table same.txt names “{}”", reason.name());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sameness::named;

    named! {
        enum Weather { Wind = "wind", Rain = "rain", Hail = "hail", Roof = "roof", }
    }

    named! {
        enum Plan { Sail = "sail", Camp = "camp", }
    }

    const TABLE: &str = "\
# Where to go.
[sail]
for wind
against hail
[camp]
for rain | wind
against hail unless roof
";

    fn judge(reasons: &[Weather]) -> Option<Plan> {
        Grounds::<Plan, Weather>::new(TABLE).judge(reasons.iter().copied().collect())
    }

    #[test]
    fn the_first_ground_that_holds_is_taken() {
        assert_eq!(judge(&[Weather::Wind]), Some(Plan::Sail));
        assert_eq!(judge(&[Weather::Rain]), Some(Plan::Camp));
        assert_eq!(judge(&[Weather::Wind, Weather::Hail]), None);
        assert_eq!(judge(&[Weather::Wind, Weather::Hail, Weather::Roof]), Some(Plan::Camp));
        assert_eq!(judge(&[]), None);
    }

    #[test]
    fn what_is_missing_is_told() {
        let grounds = Grounds::<Plan, Weather>::new(TABLE);
        let lacks = grounds.lacks(Plan::Camp, [Weather::Hail].into_iter().collect());
        assert_eq!(lacks, (vec![&[Weather::Rain, Weather::Wind][..]], vec![Weather::Hail]));
        check::every_line_counts(&grounds);
    }

    #[test]
    #[should_panic(expected = "there is no reason “snow”")]
    fn a_reason_that_there_is_not_is_told() {
        let _ = Grounds::<Plan, Weather>::new("[sail]\nfor snow\n[camp]\nfor rain\n");
    }
}
