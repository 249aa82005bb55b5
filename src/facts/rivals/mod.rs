//! Things that a draft calls by two nouns of which nothing is both: a rifle, and then “the shotgun”.
//!
//! “The shotgun” speaks of something that the reader has met. Where the draft has met none, and of the same class just one other
//! thing, it is probably that one.

mod kinds;
mod links;
mod mention;

use rustc_hash::FxHashMap;

pub(crate) use self::kinds::Class;
use self::mention::Told;
use crate::facts::{Facts, Place};

/// One thing, as it seems, under two nouns.
#[derive(Clone, Debug)]
pub(crate) struct Rival {
    /// Where it is met.
    pub(crate) earlier: Place,
    /// Where it is something else.
    pub(crate) later: Place,
    /// How much joins the two beside the article.
    pub(crate) links: usize,
}

/// All of them, in the order of their later ends.
pub(crate) fn rivals(facts: &Facts) -> Vec<Rival> {
    let mut by_class: FxHashMap<usize, Vec<Told<'_>>> = FxHashMap::default();
    for told in mention::all(facts) {
        by_class.entry(told.kind.class).or_default().push(told);
    }
    let mut found: Vec<Rival> = by_class.values().flat_map(|class| of_class(facts, class)).collect();
    found.sort_by_key(|rival| rival.later.span);
    found
}

/// The things of one class, of which a draft seems to know one and calls it two things.
fn of_class(facts: &Facts, class: &[Told<'_>]) -> Vec<Rival> {
    let mut found: Vec<Rival> = Vec::new();
    for (index, later) in class.iter().enumerate().filter(|(_, it)| it.is_known) {
        let before = &class[..index];
        let is_pending = later.kind.needs() == Class::Pending;
        let is_met = before.iter().any(|it| it.kind.lines.iter().any(|line| later.kind.lines.contains(line)));
        let rivals: Vec<&Told<'_>> = before.iter().filter(|it| it.kind.excludes(later.kind)).collect();
        let is_new = is_pending || !is_met;
        let Some(earlier) = rivals.last().filter(|_| is_new) else { continue };
        let is_one_kind = is_pending || before.iter().all(|it| it.kind.lines == earlier.kind.lines);
        let is_one = is_pending || rivals.iter().all(|it| !it.is_several) && !are_two(class, earlier, later);
        if is_one_kind && is_one {
            found.extend(links::joined(facts, &rivals, later).map(|(earlier, links)| Rival {
                earlier: earlier.place.clone(),
                later: later.place.clone(),
                links,
            }));
        }
    }
    found
}

/// Whether one sentence speaks of both kinds, or the later one comes up anew: there are two things.
fn are_two(class: &[Told<'_>], earlier: &Told<'_>, later: &Told<'_>) -> bool {
    let of = |kind: &Told<'_>| class.iter().filter(|it| it.kind.lines == kind.kind.lines).collect::<Vec<_>>();
    let (one, other) = (of(earlier), of(later));
    let beside = one.iter().any(|it| other.iter().any(|at| at.place.sentence == it.place.sentence));
    beside || other.iter().any(|it| it.is_several || it.is_introduced)
}
