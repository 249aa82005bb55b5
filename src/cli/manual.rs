//! `copydesk rules` and `copydesk explain`: the catalogue, and the manual page of a rule.

use std::io::{self, Write};

use super::out::Out;
use super::outcome::Outcome;
use super::problem::Problem;
use super::styles::{BOLD, style};
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
        let line =
            format!("  {:width$}  {style}{:11}{style:#}  {}", rule.name, rule.level.name(), rule.summary);
        writeln!(out, "{}", line.trim_end())?;
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
    writeln!(out, "{}\n", rule.summary)?;
    let mut in_draft = false;
    for line in rule.page().lines() {
        if line.starts_with("```") {
            in_draft = !in_draft;
        } else if in_draft {
            writeln!(out, "    {line}")?;
        } else if let Some(heading) = line.strip_prefix("## ") {
            writeln!(out, "{BOLD}{heading}{BOLD:#}")?;
        } else {
            writeln!(out, "{line}")?;
        }
    }
    Ok(())
}
