//! `copydesk init`: a settings file to begin with.

use std::fs::OpenOptions;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use super::out::Out;
use super::outcome::Outcome;
use super::problem::Problem;
use crate::files::{FILE_NAME, reason};
use crate::rules;

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
            Ok(Outcome::Clean)
        }
        Err(error) => {
            let message = match error.kind() {
                ErrorKind::AlreadyExists => "This file is there already, and stays as it is.".to_owned(),
                ErrorKind::NotFound => "There is no such folder.".to_owned(),
                ErrorKind::PermissionDenied => "This may not be written: permission is denied.".to_owned(),
                _ => reason(&error),
            };
            Problem::new(name.to_string(), message).say();
            Ok(Outcome::Failed)
        }
    }
}

/// The text of the file, with a line for every rule.
fn template() -> String {
    let width = rules::ALL.iter().map(|rule| rule.name.len() + rule.level.name().len()).max().unwrap_or(0);
    let line = |rule: &&rules::Rule| {
        let set = format!("#{} = \"{}\"", rule.name, rule.level);
        format!("{set:0$}  # {1}\n", width + 6, rule.summary)
    };
    let rules: String = rules::ALL.iter().map(line).collect();
    include_str!("data/copydesk.toml").replace("{rules}\n", &format!("{rules}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;

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
}
