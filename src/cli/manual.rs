//! `copydesk rules` and `copydesk explain`: the catalogue, and the manual page of a rule.

use std::io::{self, Write};

use super::out::Out;
use super::outcome::Outcome;
use super::problem::Problem;
use super::styles::{BOLD, style};
use super::{snippet, wrapped};
use crate::rules::{self, Rule};
use crate::settings::unknown_rule;

/// Lists every rule under its chapter, with its level and what it finds.
pub(super) fn list(mut out: Out) -> io::Result<Outcome> {
    let width = rules::ALL.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    let mut chapter = None;
    for rule in rules::ALL {
        if chapter != Some(rule.group) {
            let before = if chapter.is_some() { "\n" } else { "" };
            writeln!(out, "{before}{BOLD}{}{BOLD:#}", rule.group.name())?;
            chapter = Some(rule.group);
        }
        let style = style(rule.level);
        let columns = wrapped::width();
        let before = format!("  {:width$}  {style}{:11}{style:#}  ", rule.name, rule.level.name());
        // Beside the names of the rules, the sentences stand in a column of their own.
        let indent = width + "    information  ".len();
        let mut summary = snippet::wrap(rule.summary, columns.saturating_sub(indent).max(16)).into_iter();
        let line = format!("{before}{}", summary.next().unwrap_or_default());
        writeln!(out, "{}", line.trim_end())?;
        for rest in summary {
            writeln!(out, "{}{rest}", " ".repeat(indent))?;
        }
    }
    Ok(Outcome::Clean)
}

/// Prints the manual page of a rule.
pub(super) fn page(name: &str, mut out: Out) -> io::Result<Outcome> {
    let Some(rule) = rules::find(name) else {
        Problem::new("explain", unknown_rule(name)).say();
        return Ok(Outcome::Failed);
    };
    typeset(rule, &mut out)?;
    Ok(Outcome::Clean)
}

/// Prints a manual page: headings in bold, drafts indented instead of fenced.
fn typeset(rule: &Rule, out: &mut Out) -> io::Result<()> {
    let style = style(rule.level);
    writeln!(out, "{BOLD}{}{BOLD:#} ({style}{}{style:#})", rule.name, rule.level)?;
    let width = wrapped::width();
    wrapped::write_hanging(out, rule.summary, 0, width)?;
    writeln!(out)?;
    let mut in_draft = false;
    let mut paragraph = String::new();
    for line in rule.page().lines().chain([""]) {
        let is_prose = !in_draft && !line.is_empty() && !line.starts_with(['#', '`', '-', '|', ' ']);
        if is_prose {
            paragraph.push_str(line);
            paragraph.push(' ');
            continue;
        }
        if !paragraph.is_empty() {
            wrapped::write_hanging(out, paragraph.trim_end(), 0, width)?;
            paragraph.clear();
        }
        if line.starts_with("```") {
            in_draft = !in_draft;
        } else if in_draft {
            writeln!(out, "    {line}")?;
        } else if let Some(heading) = line.strip_prefix("## ") {
            writeln!(out, "{BOLD}{heading}{BOLD:#}")?;
        } else {
            wrapped::write_hanging(out, line, 2, width)?;
        }
    }
    Ok(())
}
