//! `copydesk init`: a settings file to begin with.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use super::out::Out;
use super::outcome::Outcome;
use super::problem::Problem;
use super::schema;
use crate::files::{FILE_NAME, reason};
use crate::rules;
use crate::settings::{Kind, SETTINGS, Setting};

/// Writes a settings file that sets nothing and shows what could be set. One that is there already is left alone.
pub(super) fn run(folder: &Path, mut out: Out) -> io::Result<Outcome> {
    let path = folder.join(FILE_NAME);
    let path = path.strip_prefix(".").unwrap_or(&path);
    let name = path.display();
    let written = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)
        .and_then(|mut file| file.write_all(template().as_bytes()));
    match written {
        Ok(()) => {
            writeln!(out, "Wrote {name}. Nothing is set in it yet.")?;
            // One that is there may be of another version.
            let schema = path.with_file_name(SCHEMA);
            let text = serde_json::to_string_pretty(&schema::schema()).map_err(io::Error::other)?;
            match fs::write(&schema, text + "\n") {
                Ok(()) => writeln!(out, "Wrote {}, by which an editor completes it.", schema.display())?,
                Err(error) => {
                    Problem::at(&schema, reason(&error)).say();
                    return Ok(Outcome::Failed);
                }
            }
            Ok(Outcome::Clean)
        }
        Err(error) => {
            let message = match error.kind() {
                ErrorKind::AlreadyExists => "This file is there already, and stays as it is.".to_owned(),
                ErrorKind::NotFound => "There is no such folder.".to_owned(),
                ErrorKind::PermissionDenied => "This may not be written: permission is denied.".to_owned(),
                _ => reason(&error),
            };
            Problem::at(path, message).say();
            Ok(Outcome::Failed)
        }
    }
}

/// The file beside the settings that tells an editor what can be set.
const SCHEMA: &str = "copydesk.schema.json";

/// What stands above the settings.
const HEAD: &str = "\
#:schema ./copydesk.schema.json
# Settings of copydesk for the drafts in this folder and below.
# A line that begins with “#” and a word shows what holds anyway, or an example: take the “#” away and change it.
";

/// The longest line of a comment.
const WIDTH: usize = 80;

/// The text of the file: every setting there is, with a line for every rule.
fn template() -> String {
    let settings = SETTINGS.iter().filter(|setting| setting.in_file);
    HEAD.to_owned() + &settings.map(section).collect::<String>()
}

/// A setting, or a table of settings, behind an empty line and what it means.
fn section(setting: &Setting) -> String {
    let Setting { key, example, .. } = setting;
    let lines = match setting.kind {
        Kind::Levels => vec![format!("#[{key}]\n{}", levels())],
        Kind::Table(settings) => vec![format!("#[{key}]\n{}", fields(settings))],
        Kind::Entries(entries) => {
            entries.forms.iter().map(|form| format!("#[[{key}]]\n{}", fields(form))).collect()
        }
        _ => vec![format!("#{key} = {}\n", setting.default.unwrap_or(example))],
    };
    format!("\n{}{}", comment(&setting.told()), lines.join("\n"))
}

/// A line for each setting of a table, with what it means behind it.
fn fields(settings: &[Setting]) -> String {
    let example = |setting: &Setting| match setting.kind {
        Kind::Levels => format!("{{ {} }}", setting.example),
        _ => setting.example.to_owned(),
    };
    let lines = settings.iter().map(|it| (format!("#{} = {}", it.key, example(it)), it.meaning));
    aligned(&lines.collect::<Vec<_>>())
}

/// A line for each rule, with its level and what it finds.
fn levels() -> String {
    let lines = rules::ALL.iter().map(|rule| (format!("#{} = \"{}\"", rule.name, rule.level), rule.summary));
    aligned(&lines.collect::<Vec<_>>())
}

/// Lines with their comments one below the other.
fn aligned(lines: &[(String, &str)]) -> String {
    let width = lines.iter().map(|(set, _)| set.chars().count()).max().unwrap_or(0);
    let lines = lines.iter().map(|(set, meaning)| format!("{set:width$}  # {meaning}"));
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

/// A comment in lines of ordinary length.
fn comment(text: &str) -> String {
    let mut lines = vec!["#".to_owned()];
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(format!("# {word}")),
        }
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::{Declared, Settings};

    #[test]
    fn as_written_it_sets_nothing() {
        assert_eq!(Settings::parse(&template()).unwrap(), Settings::default());
    }

    #[test]
    fn what_it_shows_can_be_set() {
        let is_example =
            |line: &&str| line.starts_with('#') && !line.starts_with("# ") && !line.starts_with("#:");
        let template = template();
        let examples: Vec<&str> = template.lines().filter(is_example).map(|line| &line[1..]).collect();
        let settings = Settings::parse(&examples.join("\n")).unwrap();
        assert_eq!(settings.levels.len(), rules::ALL.len());
        assert!(rules::ALL.iter().all(|rule| settings.levels[rule.name] == rule.level));
        assert_eq!((settings.overrides.len(), settings.allows.len()), (1, 1));
        assert_eq!((settings.house.names.len(), settings.house.tenures.len()), (1, 1));
        assert_eq!(settings.tenure_files.len(), 1);
        assert!(settings.date.is_some() && settings.fail_on.is_some() && !settings.ignore.is_empty());
    }

    #[test]
    fn every_setting_of_the_file_is_in_it() {
        let template = template();
        for Declared { table, setting } in Declared::all() {
            let heading = table.map_or(String::new(), |table| format!("[{}]", table.key));
            let mut parts = template.split("\n\n").filter(|part| part.contains(&heading));
            let line = match setting.kind {
                Kind::Levels if table.is_none() => format!("\n#[{}]\n", setting.key),
                _ => format!("\n#{} = ", setting.key),
            };
            assert_eq!(parts.any(|part| part.contains(&line)), setting.in_file, "{}", setting.key);
        }
    }

    #[test]
    fn the_file_beside_the_manual_is_this_one() {
        expect_test::expect_file!["../../docs/settings.toml"].assert_eq(&template());
    }
}
