//! Drafts that are compared with each other: each is read once before the check, and only what it says of people is kept.

use std::io;
use std::sync::Arc;

use super::arguments::Check;
use super::input::Input;
use super::ordered;
use super::problem::Problem;
use crate::checker::Checker;
use crate::draft::{Draft, Source};
use crate::facts::house::{OnDesk, Others};
use crate::settings::Settings;

/// What the drafts say of people whose settings ask that they be compared, if there are several.
pub(super) fn others(found: &[Result<Input, Problem>], options: &Check) -> io::Result<Option<Others>> {
    let asked: Vec<&Input> = found.iter().flatten().filter(|it| is_asked(it)).collect();
    if asked.len() < 2 {
        return Ok(None);
    }
    let work = |input: &Input| -> Option<OnDesk> {
        // What cannot be read is told when it is checked.
        let draft = draft_of(input, options).ok()?;
        let checked = Checker::new(Settings::clone(&input.settings)).check(draft);
        let name = input.name();
        Some(OnDesk { address: name.clone(), name, bios: Arc::new(checked.bios()) })
    };
    let mut drafts = Vec::new();
    ordered::map(options.jobs.number(), asked.into_iter(), work, |draft| {
        drafts.extend(draft);
        Ok(())
    })?;
    Ok(Some(Others::new(drafts)))
}

/// A draft as the options have it read.
pub(super) fn draft_of(input: &Input, options: &Check) -> Result<Draft, Problem> {
    let text = input.read()?;
    Ok(Draft::new(Source {
        text: &text,
        format: input.format,
        headline: options.headline.as_deref(),
        summary: options.summary.as_deref(),
        date: options.date.or(input.settings.date),
    }))
}

/// The settings for a draft among the others.
pub(super) fn settings_among(input: &Input, others: Option<&Others>) -> Settings {
    let mut settings = Settings::clone(&input.settings);
    if let Some(others) = others.filter(|_| is_asked(input)) {
        Arc::make_mut(&mut settings.house).others = Some(others.seen_from(&input.name()));
    }
    settings
}

/// Whether a draft is to be compared with others. What comes through a stream can be read once only.
fn is_asked(input: &Input) -> bool {
    input.settings.house.across && !input.is_stream()
}
