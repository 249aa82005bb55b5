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
    let verdicts = facts.why(|place| draft.line(place.start) == line);
    if verdicts.is_empty() {
        return writeln!(out, "Nothing in line {line} was compared with anything else.");
    }
    let mut later = None;
    for verdict in &verdicts {
        if later.replace(verdict.later).is_none_or(|later| later != verdict.later) {
            writeln!(out, "{BOLD}{}{BOLD:#}", place(facts, verdict.later))?;
        }
        // “One group, its noun taken up.”
        let (thing, how) = verdict.grounds.split_once(", ").unwrap_or((verdict.grounds, ""));
        let is = if verdict.joined { "is" } else { "is not held to be" };
        write!(out, "  {is} {thing} with {}", place(facts, verdict.earlier))?;
        match how {
            "" => writeln!(out)?,
            how if verdict.joined => writeln!(out, ": {how}")?,
            how => writeln!(out, "; what came nearest: {how}")?,
        }
        reasons(verdict, out)?;
    }
    Ok(())
}

/// The words of a place, a single one with those it stands among, and the line.
fn place(facts: &Facts, span: Span) -> String {
    let words = facts.words(span);
    let line = facts.draft().line_in_words(span.start);
    let sentence = facts.sentence_at(span.start).map(|sentence| facts.sentences()[sentence].whole());
    match sentence.filter(|_| !words.contains(char::is_whitespace)) {
        Some(sentence) => format!("“{}” in “{}”, {line}", cut(words), cut(facts.words(sentence))),
        None => format!("“{}”, {line}", cut(words)),
    }
}

fn reasons(verdict: &Verdict, out: &mut impl Write) -> io::Result<()> {
    verdict.speaks.iter().try_for_each(|reason| writeln!(out, "    for it: {reason}"))?;
    verdict.against.iter().try_for_each(|reason| writeln!(out, "    against it: {reason}"))?;
    verdict.lacks.iter().try_for_each(|any| writeln!(out, "    not so: {}", any.join(", or ")))
}
