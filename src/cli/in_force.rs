//! `copydesk config`: the settings in force for a draft, as a settings file would have them, and where each comes from.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::arguments::SettingsOptions;
use super::config::Config;
use super::out::Out;
use super::outcome::Outcome;
use super::problem::Problem;
use crate::files::{FILE_NAME, SettingsFile, reason};
use crate::finding::Level;
use crate::rules::{self, Rule};
use crate::settings::{FailOn, Settings};

/// Prints the settings for a draft, or for the drafts of a folder.
pub(super) fn run(path: &Path, options: &SettingsOptions, mut out: Out) -> io::Result<Outcome> {
    if let Err(error) = fs::metadata(path) {
        Problem::at(path, reason(&error)).say();
        return Ok(Outcome::Failed);
    }
    // The settings file in a folder holds for what is in it.
    let draft: PathBuf = if path.is_dir() { path.join("draft") } else { path.to_owned() };
    let mut config = Config::new(options);
    let (settings, file) = match (config.settings(&draft), config.file_for(&draft)) {
        (Ok(settings), Ok(file)) => (settings, file),
        (Err(problem), _) | (_, Err(problem)) => {
            problem.say();
            return Ok(Outcome::Failed);
        }
    };
    let in_force = InForce { draft: &draft, options, file: file.as_deref(), settings: &settings };
    in_force.print(path, &mut out)?;
    Ok(Outcome::Clean)
}

/// Settings and what they were made of.
struct InForce<'a> {
    draft: &'a Path,
    options: &'a SettingsOptions,
    file: Option<&'a SettingsFile>,
    settings: &'a Settings,
}

impl InForce<'_> {
    fn print(&self, path: &Path, out: &mut Out) -> io::Result<()> {
        writeln!(out, "# Settings for {}", path.display())?;
        match self.file {
            Some(file) => writeln!(out, "# Settings file: {}\n", file.path.display())?,
            None => writeln!(out, "# Settings file: none\n")?,
        }
        let bar = self.settings.fail_on.unwrap_or_default();
        let bar_from = if self.settings.fail_on.is_some() { FILE_NAME } else { "default" };
        line(out, &format!("fail-on = {}", quoted(name(bar))), bar_from)?;
        if !self.settings.ignore.is_empty() {
            line(out, &format!("ignore = {}", list(&self.settings.ignore)), FILE_NAME)?;
        }
        if !self.settings.transcripts.is_empty() {
            self.transcripts(out)?;
        }
        if self.settings.date.is_some() || self.settings.house.genre.is_some() {
            writeln!(out, "\n[document]")?;
        }
        if let Some(date) = self.settings.date {
            line(out, &format!("date = {date}"), FILE_NAME)?;
        }
        if let Some(genre) = self.settings.house.genre {
            line(out, &format!("genre = {}", quoted(genre.name())), FILE_NAME)?;
        }
        if !self.settings.house.required.is_empty() {
            writeln!(out, "\n[required]")?;
        }
        for (genre, heads) in &self.settings.house.required {
            let heads: Vec<String> = heads.iter().map(|head| head.name().to_owned()).collect();
            line(out, &format!("{} = {}", genre.name(), list(&heads)), FILE_NAME)?;
        }
        writeln!(out, "\n[rules]")?;
        for rule in rules::ALL {
            let (level, from) = self.level(rule);
            line(out, &format!("{} = {}", rule.name, quoted(level.name())), &from)?;
        }
        self.house(out)?;
        for allow in &self.settings.allows {
            writeln!(out, "\n[[allow]] # {FILE_NAME}")?;
            writeln!(out, "fingerprint = {}", quoted(&allow.fingerprint.to_string()))?;
            writeln!(out, "reason = {}", quoted(&allow.reason))?;
            if let Some(by) = &allow.by {
                writeln!(out, "by = {}", quoted(by))?;
            }
        }
        Ok(())
    }

    /// The globs of the notes, how many files they name, and what sets them.
    fn transcripts(&self, out: &mut Out) -> io::Result<()> {
        let globs = &self.settings.transcripts;
        let count = self.file.and_then(|file| file.notes_named(globs)).map_or(0, |files| files.count);
        let noun = if count == 1 { "file" } else { "files" };
        let overrides = self.file.iter().flat_map(|file| file.overrides_for(self.draft));
        let of_some = match overrides.filter(|over| over.transcripts.is_some()).last() {
            Some(over) => format!(", for {}", over.paths.join(", ")),
            None => String::new(),
        };
        let globs = format!("transcripts = {}", list(globs));
        line(out, &globs, &format!("{FILE_NAME}{of_some}, {count} {noun}"))
    }

    /// The level of a rule, and what sets it.
    fn level(&self, rule: &Rule) -> (Level, String) {
        let option = self.options.rule.iter().rev().find(|(name, _)| name == rule.name);
        if let Some((_, level)) = option {
            return (*level, "--rule".to_owned());
        }
        if self.options.all_rules {
            return (rule.level, "--all-rules".to_owned());
        }
        let file = self.file.filter(|_| self.settings.levels.contains_key(rule.name));
        let Some(file) = file else { return (rule.level, "default".to_owned()) };
        let overrides = file.overrides_for(self.draft).filter(|over| over.levels.contains_key(rule.name));
        let from = match overrides.last() {
            Some(over) => format!("{FILE_NAME}, for {}", over.paths.join(", ")),
            None => FILE_NAME.to_owned(),
        };
        (self.settings.level(rule, None), from)
    }

    fn house(&self, out: &mut Out) -> io::Result<()> {
        let house = &self.settings.house;
        let lists = |names: &[Vec<String>]| {
            let lists: Vec<String> = names.iter().map(|names| list(names)).collect();
            format!("[{}]", lists.join(", "))
        };
        let names = [
            (!house.same.is_empty()).then(|| format!("same = {}", lists(&house.same))),
            (!house.distinct.is_empty()).then(|| format!("distinct = {}", lists(&house.distinct))),
            (!house.names.is_empty()).then(|| format!("house = {}", list(&house.names))),
            house.across.then(|| "across = true".to_owned()),
        ];
        let files = &self.settings.name_files;
        if names.iter().any(Option::is_some) || !files.is_empty() {
            writeln!(out, "\n[names] # {FILE_NAME}")?;
        }
        for names in names.iter().flatten() {
            writeln!(out, "{names}")?;
        }
        if !files.is_empty() {
            let paths: Vec<String> = files.iter().map(|file| file.path.clone()).collect();
            let rows: usize = files.iter().map(|file| file.rows).sum();
            let noun = if rows == 1 { "name" } else { "names" };
            line(out, &format!("lists = {}", list(&paths)), &format!("{rows} {noun}"))?;
        }
        let of_names: usize = files.iter().map(|file| file.tenures).sum();
        let of_tenures: usize = self.settings.tenure_files.iter().map(|file| file.rows).sum();
        let listed = of_names + of_tenures;
        for file in &self.settings.tenure_files {
            writeln!(out, "\n[[tenures]] # {FILE_NAME}")?;
            let noun = if file.rows == 1 { "tenure" } else { "tenures" };
            line(out, &format!("file = {}", quoted(&file.path)), &format!("{} {noun}", file.rows))?;
        }
        for tenure in house.tenures.iter().take(house.tenures.len() - listed) {
            writeln!(out, "\n[[tenures]] # {FILE_NAME}")?;
            writeln!(out, "office = {}\nholder = {}", quoted(&tenure.office), quoted(&tenure.holder))?;
            for (key, day) in [("from", tenure.from), ("to", tenure.to)] {
                if let Some(day) = day {
                    writeln!(out, "{key} = {day}")?;
                }
            }
        }
        Ok(())
    }
}

/// Where the comments of the longest ordinary lines begin.
const COMMENT: usize = 40;

fn line(out: &mut Out, set: &str, from: &str) -> io::Result<()> {
    writeln!(out, "{set:COMMENT$} # {from}")
}

fn list(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
    format!("[{}]", words.join(", "))
}

/// A string of TOML. What JSON escapes, TOML escapes likewise.
fn quoted(words: &str) -> String {
    serde_json::Value::from(words).to_string()
}

fn name(bar: FailOn) -> &'static str {
    match bar {
        FailOn::Level(level) => level.name(),
        FailOn::Never => "never",
    }
}
