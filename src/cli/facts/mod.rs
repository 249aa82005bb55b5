//! `copydesk facts`: what was read from a draft.

mod cards;
pub(super) mod compared;
pub(super) mod json;
mod noted;
mod rows;
mod text;
mod timeline;
mod why;

use std::io;
use std::slice;

use serde::Serialize;

use super::arguments::{Facts, FactsFormat, SettingsOptions};
use super::config::{Config, of_notes};
use super::input;
use super::out::Out;
use super::outcome::Outcome;
use super::problem::Problem;
use super::wrapped;
use crate::checker::{Checked, Checker};
use crate::draft::{Draft, Source};
use crate::files::TranscriptFiles;
use crate::settings::Settings;

/// Reads a draft and shows what it states.
pub(super) fn run(options: &Facts, mut out: Out) -> io::Result<Outcome> {
    let defaults = SettingsOptions::default();
    let mut config = Config::new(&defaults);
    let given = TranscriptFiles::given(&options.transcript);
    config.set_notes(given.notes.clone());
    let (name, checked) = match check(options, &mut config) {
        Ok(checked) => checked,
        Err(problem) => {
            problem.say();
            return Ok(Outcome::Failed);
        }
    };
    let of_files = options.transcript.is_empty().then(|| config.of_notes());
    let mut is_short_of_notes = false;
    for (problem, is_unread) in of_notes(&given).chain(of_files.into_iter().flatten()) {
        problem.say();
        is_short_of_notes |= is_unread;
    }
    // What is not read has no facts, and what half is read not all of them.
    let problems: Vec<Problem> = match checked.why_unread() {
        Some(why) => vec![Problem::new(name, why)],
        None => Problem::unread(&name, checked.facts.draft()).collect(),
    };
    problems.iter().for_each(Problem::say);
    let is_whole = problems.is_empty() && !is_short_of_notes;
    if let Some(line) = options.why.filter(|_| checked.is_read()) {
        why::print(&checked.facts, line, &mut out)?;
        return Ok(if is_whole { Outcome::Clean } else { Outcome::Failed });
    }
    match options.format {
        FactsFormat::Text if checked.is_read() => {
            let mut page = Vec::new();
            text::print(&checked, &mut page)?;
            wrapped::write_page(&mut out, &String::from_utf8_lossy(&page), wrapped::width())?;
        }
        FactsFormat::Text => {}
        FactsFormat::Json => super::json::line(&mut out.into_inner(), &Answer::new(&checked))?,
    }
    Ok(if is_whole { Outcome::Clean } else { Outcome::Failed })
}

/// The answer for programs.
#[derive(Serialize)]
#[serde(untagged)]
enum Answer<'a> {
    Read {
        #[serde(flatten)]
        facts: json::Facts<'a>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        unread: Vec<super::json::Unread<'a>>,
    },
    Unread {
        language: Option<&'static str>,
        error: String,
    },
}

impl<'a> Answer<'a> {
    fn new(checked: &'a Checked) -> Self {
        match checked.why_unread() {
            Some(error) => Self::Unread { language: checked.language, error },
            None => {
                Self::Read { facts: json::Facts::new(&checked.facts), unread: super::json::unread(checked) }
            }
        }
    }
}

/// The name of a draft, and what was read in it.
fn check(options: &Facts, config: &mut Config<'_>) -> Result<(String, Checked), Problem> {
    if options.file.is_dir() {
        return Err(Problem::at(&options.file, "This is a folder, not a draft."));
    }
    let stdin_name = options.stdin_filename.as_deref();
    let found = input::find(slice::from_ref(&options.file), stdin_name, config);
    // One path that is no folder is one draft.
    let input = found.inputs.into_iter().next().expect("a draft or a problem")?;
    let text = input.read()?;
    let date = options.date.or(input.settings.date);
    let draft = Draft::new(Source { text: &text, format: input.format, date, ..Source::default() });
    Ok((input.name(), Checker::new(Settings::clone(&input.settings)).check(draft)))
}
