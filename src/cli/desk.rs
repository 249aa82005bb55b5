//! Drafts that are compared with each other: each is read once before the check, and only what it says of people is kept.

use std::io;
use std::sync::Arc;

use super::arguments::Check;
use super::input::Input;
use super::ordered;
use super::problem::Problem;
use crate::checker::Checker;
use crate::draft::{Draft, Source};
use crate::english::Threads;
use crate::facts::house::{OnDesk, Others};
use crate::settings::Settings;

/// What the checks of all drafts share.
pub(super) struct Desk {
    /// The threads on which they run.
    pub(super) threads: Threads,
    /// What the drafts say of people whose settings ask that they be compared, if there are several.
    others: Option<Others>,
}

impl Desk {
    /// Reads the drafts that are to be compared.
    pub(super) fn of(found: &[Result<Input, Problem>], options: &Check) -> io::Result<Self> {
        let threads = Threads::new(options.jobs.number().get());
        let asked: Vec<&Input> = found.iter().flatten().filter(|it| is_asked(it)).collect();
        if asked.len() < 2 {
            return Ok(Self { threads, others: None });
        }
        let work = |input: &Input| -> Option<OnDesk> {
            let _own = threads.one();
            // What cannot be read is told when it is checked.
            let draft = draft_of(input, options).ok()?;
            let checked = Checker::new(Settings::clone(&input.settings)).sharing(&threads).check(draft);
            let name = input.name();
            Some(OnDesk { address: name.clone(), name, bios: Arc::new(checked.bios()) })
        };
        let mut drafts = Vec::new();
        ordered::map(options.jobs.number(), asked.into_iter(), work, |draft| {
            drafts.extend(draft);
            Ok(())
        })?;
        Ok(Self { threads, others: Some(Others::new(drafts)) })
    }

    /// The settings for a draft among the others.
    pub(super) fn settings_for(&self, input: &Input) -> Settings {
        let mut settings = Settings::clone(&input.settings);
        if let Some(others) = self.others.as_ref().filter(|_| is_asked(input)) {
            Arc::make_mut(&mut settings.house).others = Some(others.seen_from(&input.name()));
        }
        settings
    }
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

/// Whether a draft is to be compared with others. What comes through a stream can be read once only.
fn is_asked(input: &Input) -> bool {
    input.settings.house.across && !input.is_stream()
}
