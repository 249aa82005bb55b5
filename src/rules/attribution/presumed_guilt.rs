//! `presumed-guilt`

mod case;
mod deeds;
mod named;

use crate::draft::Part;
use crate::facts::{Claim, ClaimKind, EntityId, EntityKind, Facts};
use crate::finding::Level;
use crate::rules::voices::{are_narrators, has_source};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// Guilt that is told before a court has found it: somebody with a name who was “arrested for killing” or is “in custody after
    /// robbing a bank”, whom the draft calls “the murderer” while they are held or charged, or who is said to have done it and denies it in court or is still to be tried; and “the embezzler” in a story
    /// of one person’s trial.
    ///
    /// ```draft
    /// Bruno Ruiz was arrested for killing his landlord.
    ///                ^^^^^^^^^^^^^^^^^^^^ “arrested for killing” takes Bruno Ruiz for guilty, and the draft tells of no conviction.
    /// ```
    ///
    /// It says nothing of those whom the draft calls convicted or sentenced, or who have confessed, and nothing of a charge.
    ///
    /// ```draft
    /// Bruno Ruiz was arrested on a charge of killing his landlord.
    /// ```
    ///
    /// ## Why it matters
    /// It defames whoever is acquitted, and in some countries stops a trial.
    ///
    /// ## What to do
    /// Say what the charge is: “on suspicion of”, “on a charge of”, “the man accused of”.
    pub(in crate::rules) static RULE = {
        name: "presumed-guilt",
        group: Group::Attribution,
        summary: "“Arrested for killing”, “named the murderer as”, of somebody whom no court has convicted",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    for (index, sentence) in facts.sentences().with_ids().filter(|(_, it)| it.part == Part::Body) {
        for word in 0..sentence.tokens.len() {
            let found_here = deeds::held(facts, index, word).or_else(|| named::named(facts, index, word));
            let found_here = found_here.or_else(|| named::called(facts, index, word));
            let Some((words, who)) = found_here.or_else(|| deeds::did(facts, index, word)) else {
                continue;
            };
            let span = sentence.span_of(words);
            if are_narrators(facts, index, span) && !case::is_convicted(facts, who) {
                found.push(finding(facts, span, who));
            }
        }
    }
    for claim in facts.claims().iter().filter(|claim| claim.kinds.contains(&ClaimKind::Accusation)) {
        let Some((who, denial)) = denied(facts, claim) else { continue };
        let span = claim.place.span;
        let said_before = found.iter().any(|it| it.span.overlaps(span));
        if !said_before
            && !facts.is_quoted(span)
            && !has_source(facts, span)
            && !case::is_convicted(facts, who)
        {
            found.push(finding(facts, span, who).related(denial, "the case is not over"));
        }
    }
    found.sort_by_key(|it| it.span);
}

fn finding(facts: &Facts, span: Span, who: EntityId) -> Found {
    let name = &facts.entity(who).name;
    let words = facts.words(span);
    Found::new(span, format!("“{words}” takes {name} for guilty, and the draft tells of no conviction."))
}

/// Who is accused in the draft’s voice and has denied it in court or is still to be tried, and where the draft says that: in a sentence that names them,
/// or in the one behind it.
fn denied(facts: &Facts, claim: &Claim) -> Option<(EntityId, Span)> {
    let who = claim.accused.filter(|&id| facts.entity(id).kind == EntityKind::Person)?;
    case::open_case(facts, who).map(|case| (who, case))
}

#[cfg(test)]
mod tests;
