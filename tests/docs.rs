//! docs/rules.md is written from the rules themselves, and the tables of docs/settings.md from the table of all settings.
//! `UPDATE_EXPECT=1 cargo test --test docs` writes them anew.

use std::fmt::Write;

use copydesk::rules::{self, Rule};
use copydesk::settings::{Declared, Kind, SETTINGS, Setting, of_editor};
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
            _ if line.starts_with("```draft") || line.starts_with("```transcript") => {
                writeln!(section, "```text")?;
            }
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

/// What stands before and behind the tables of settings.
const BEFORE: &str = "<!-- The tables are written from src/settings/table.rs by UPDATE_EXPECT=1 cargo test --test docs. -->\n\n";
const BEHIND: &str = "<!-- end -->\n";

#[test]
fn the_manual_tells_every_setting() {
    let manual = include_str!("../docs/settings.md");
    let (head, rest) = manual.split_once(BEFORE).expect("a place for the tables");
    let (_, tail) = rest.split_once(BEHIND).expect("and its end");
    let tables = settings().expect("a string takes all");
    expect_file!["../docs/settings.md"].assert_eq(&format!("{head}{BEFORE}{tables}{BEHIND}{tail}"));
}

/// The settings of the file, and those of an editor.
fn settings() -> Result<String, std::fmt::Error> {
    let mut page = String::from("| key | value | meaning |\n|---|---|---|\n");
    for setting in SETTINGS.iter().filter(|setting| setting.in_file) {
        let key = setting.key;
        match setting.kind {
            Kind::Table(_) => writeln!(page, "| `[{key}]` | a table | {} |", meaning(setting))?,
            Kind::Entries(_) => writeln!(page, "| `[[{key}]]` | tables | {} |", meaning(setting))?,
            _ => {}
        }
        let stands_here = |it: &Declared| std::ptr::eq(it.table.unwrap_or(it.setting), setting);
        for declared in Declared::all().filter(stands_here) {
            let setting = declared.setting;
            writeln!(page, "| `{}` | {} | {} |", declared.place(), value(setting), meaning(setting))?;
        }
    }
    page.push_str("\nOptions of `copydesk check` set some of them, too: ");
    let by_option = |it: Declared| Some(format!("`{}` sets `{}`", it.setting.option?, it.place()));
    page.push_str(&Declared::all().filter_map(by_option).collect::<Vec<_>>().join(", "));
    page.push_str(".\n\nAn editor may set these, under `copydesk`:\n\n");
    page.push_str("| setting of the editor | value | meaning |\n|---|---|---|\n");
    for setting in of_editor() {
        let name = setting.editor.map_or("", |editor| editor.name);
        writeln!(page, "| `copydesk.{name}` | {} | {} |", value(setting), meaning(setting))?;
    }
    page.push('\n');
    Ok(page)
}

fn meaning(setting: &Setting) -> String {
    format!("{}. {}", setting.meaning, setting.more).trim_end().to_owned()
}

/// What a setting may be, and what holds where it is not set.
fn value(setting: &Setting) -> String {
    let words: Vec<String> = setting.kind.words().iter().map(|word| format!("`{word}`")).collect();
    let words = words.join(", ");
    let value = match setting.kind {
        Kind::Bar | Kind::Genre => words,
        Kind::Levels => format!("for a rule’s name {words}"),
        Kind::Text => "a text".to_owned(),
        Kind::Texts => "a list of texts".to_owned(),
        Kind::Groups => "a list of lists of two names or more".to_owned(),
        Kind::Heads => format!("a list of {words}"),
        Kind::Day => "a day: `2025-05-09`".to_owned(),
        Kind::Fingerprint => "16 digits and letters up to `f`".to_owned(),
        Kind::Milliseconds(most) => format!("a number up to {most}"),
        Kind::Flag => "`true` or `false`".to_owned(),
        Kind::Table(_) | Kind::Entries(_) => unreachable!("a table has no value of its own"),
    };
    match setting.default {
        Some("\"\"") | None => value,
        Some(default) => format!("{value}; `{}` unless set", default.trim_matches('"')),
    }
}
