//! Why places of a line and others are held to tell of one thing, or are not.

use std::io::{self, Write};

use super::rows::cut;
use crate::cli::styles::BOLD;
use crate::facts::Facts;
use crate::facts::sameness::Verdict;
use crate::span::Span;

/// Prints what was decided of every pair of places with an end in a line of the draft.
pub(super) fn print(facts: &Facts, line: usize, out: &mut impl Write) -> io::Result<()> {
    let draft = facts.draft();
    let verdicts = facts.why(|place| draft.line_in_words(place.start) == format!("line {line}"));
    if verdicts.is_empty() {
        return writeln!(out, "Nothing in line {line} was compared with anything else.");
    }
    let mut later = None;
    for verdict in &verdicts {
        let place = |span: Span| format!("“{}”, {}", cut(facts.words(span)), draft.line_in_words(span.start));
        if later.replace(verdict.later).is_none_or(|later| later != verdict.later) {
            writeln!(out, "{BOLD}{}{BOLD:#}", place(verdict.later))?;
        }
        let told = if verdict.joined { "is" } else { "is not held to be" };
        writeln!(out, "  {told} {} with {}", verdict.grounds, place(verdict.earlier))?;
        reasons(verdict, out)?;
    }
    Ok(())
}

fn reasons(verdict: &Verdict, out: &mut impl Write) -> io::Result<()> {
    verdict.speaks.iter().try_for_each(|reason| writeln!(out, "    for it: {reason}"))?;
    verdict.against.iter().try_for_each(|reason| writeln!(out, "    against it: {reason}"))?;
    verdict.lacks.iter().try_for_each(|any| writeln!(out, "    not so: {}", any.join(", or ")))
}
