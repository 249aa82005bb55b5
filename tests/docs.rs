//! docs/rules.md is written from the rules themselves. `UPDATE_EXPECT=1 cargo test --test docs` writes it anew.

use std::fmt::Write;

use copydesk::rules::{self, Rule};
use expect_test::expect_file;

#[test]
fn the_list_of_rules_is_true() {
    expect_file!["../docs/rules.md"].assert_eq(&page().expect("a string takes all"));
}

fn page() -> Result<String, std::fmt::Error> {
    let mut page = String::from(
        "# Rules\n\nWritten from the rules’ own manual pages, which `copydesk explain RULE` prints and which are tested: \
         each draft below is checked, and its marks are drawn by the rule. `^^^` is a finding, `~~~` another end of it.\n\n",
    );
    writeln!(page, "| rule | level | what it finds |\n|---|---|---|")?;
    for rule in rules::ALL {
        writeln!(page, "| [`{0}`](#{0}) | {1} | {2} |", rule.name, rule.level, rule.summary)?;
    }
    for rule in rules::ALL {
        write!(page, "\n## {}\n\n{}", rule.name, section(rule)?)?;
    }
    Ok(page)
}

fn section(rule: &Rule) -> Result<String, std::fmt::Error> {
    let mut section = String::new();
    writeln!(section, "*{} · {}.* {}.\n", rule.group.name(), rule.level, rule.summary)?;
    let mut in_draft = false;
    for line in rule.page().lines() {
        in_draft ^= line.starts_with("```");
        match line.strip_prefix("## ") {
            Some(title) if !in_draft => writeln!(section, "### {title}")?,
            _ if line.starts_with("```draft") => writeln!(section, "```text")?,
            _ => writeln!(section, "{line}")?,
        }
    }
    Ok(section)
}

#[test]
fn rules_are_named_and_described_alike() {
    for rule in rules::ALL {
        assert!(rule.name.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{}", rule.name);
        let first = rule.summary.trim_start_matches('“').chars().next();
        assert!(first.is_some_and(char::is_uppercase), "the summary of {} begins with a capital", rule.name);
        assert!(
            !rule.summary.ends_with('.') && !rule.summary.contains('\n'),
            "the summary of {} is one line",
            rule.name
        );
        for heading in ["## What it finds", "## Why it matters", "## What to do"] {
            assert!(rule.page().contains(heading), "the page of {} lacks “{heading}”", rule.name);
        }
    }
    let mut names: Vec<_> = rules::ALL.iter().map(|rule| rule.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), rules::ALL.len(), "no two rules share a name");
}
