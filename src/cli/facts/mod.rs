//! `copydesk facts`: what was read from a draft.

pub(super) mod json;
mod people;
mod text;
mod timeline;

use std::io;
use std::slice;
use std::sync::Arc;

use super::arguments::{Facts, FactsFormat, SettingsOptions};
use super::config::Config;
use super::problem::Problem;
use super::{Out, Outcome, input};
use crate::checker::{Checked, Checker};
use crate::draft::{Draft, Source};

/// Reads a draft and shows what it states.
pub(super) fn run(options: &Facts, mut out: Out) -> io::Result<Outcome> {
    let checked = match check(options) {
        Ok(checked) => checked,
        Err(problem) => {
            problem.say();
            return Ok(Outcome::Failed);
        }
    };
    match options.format {
        FactsFormat::Text => text::print(&checked, &mut out)?,
        FactsFormat::Json => super::json::line(&mut out.into_inner(), &json::Facts::new(&checked.facts))?,
    }
    Ok(Outcome::Clean)
}

fn check(options: &Facts) -> Result<Checked, Problem> {
    if options.file.is_dir() {
        return Err(Problem::new(options.file.display().to_string(), "This is a folder, not a draft."));
    }
    let stdin_name = options.stdin_filename.as_deref();
    let defaults = SettingsOptions::default();
    let found = input::find(slice::from_ref(&options.file), stdin_name, &mut Config::new(&defaults));
    // One path that is no folder is one draft.
    let input = found.into_iter().next().expect("a draft or a problem")?;
    let text = input.read()?;
    let date = options.date.or(input.settings.date);
    let draft = Draft::new(Source { text: &text, format: input.format, date, ..Source::default() });
    let draft = Arc::new(draft);
    let mut reader = Checker::new(input.settings);
    let mut checked = reader.check(Arc::clone(&draft));
    if !checked.is_read() {
        // What can be read in another language is still worth a look for who asks.
        checked.facts = reader.read(draft);
    }
    Ok(checked)
}
