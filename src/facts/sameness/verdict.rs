//! What was decided of a pair, in words for a reader.

use std::cmp::Reverse;

use super::grounds::Grounds;
use super::inquiry::Inquiry;
use super::reason::{Named, Reason};
use crate::span::Span;

/// Whether two places tell of one thing, and why. The reasons are clauses: “another place is named”.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The place that comes first in the draft.
    pub earlier: Span,
    /// The other one.
    pub later: Span,
    /// On what grounds they are one, if they are: “one event”. Of those that are not, the grounds that came nearest.
    pub grounds: &'static str,
    /// Whether they are one.
    pub joined: bool,
    /// What is so and speaks for it.
    pub speaks: Vec<&'static str>,
    /// What would have to be so and is not; of several in one entry any would do.
    pub lacks: Vec<Vec<&'static str>>,
    /// What is so and speaks against it.
    pub against: Vec<&'static str>,
}

impl Verdict {
    /// What a table says of a pair. Of several grounds that hold the first counts.
    pub(in crate::facts) fn new<G: Named, R: Reason>(
        grounds: &Grounds<G, R>,
        pair: &Inquiry<'_, R>,
        [earlier, later]: [Span; 2],
    ) -> Self {
        let reasons = pair.all();
        // Of two grounds that fall short alike the one that more speaks for is nearer.
        let lacking = |ground: &G| {
            let (lacks, against) = grounds.lacks(*ground, reasons);
            (lacks.len() + against.len(), Reverse(grounds.speaks(*ground, reasons).len()))
        };
        let joined = grounds.judge(reasons);
        let ground = joined.or_else(|| G::ALL.iter().copied().min_by_key(lacking)).unwrap_or(G::ALL[0]);
        let (lacks, against) = grounds.lacks(ground, reasons);
        let names = |reasons: &[R]| reasons.iter().map(|reason| reason.name()).collect::<Vec<_>>();
        Self {
            earlier,
            later,
            grounds: ground.name(),
            joined: joined.is_some(),
            speaks: names(&grounds.speaks(ground, reasons)),
            lacks: lacks.into_iter().map(names).collect(),
            against: names(&against),
        }
    }

    /// The same of a pair that something beside the table keeps apart, where the table would join it.
    #[must_use]
    pub(in crate::facts) fn but(mut self, why: &'static str) -> Self {
        if std::mem::take(&mut self.joined) {
            self.against.push(why);
        }
        self
    }
}
