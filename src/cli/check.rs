//! `copydesk check`

use std::collections::BTreeSet;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use super::allowances::Allowances;
use super::arguments::{Check, ReportFormat};
use super::baseline::{Baseline, Record};
use super::checked_file::CheckedFile;
use super::config::{Config, of_notes};
use super::desk::{self, Desk};
use super::input::{self, Found, Input};
use super::out::Out;
use super::outcome::Outcome;
use super::problem::Problem;
use super::progress::Progress;
use super::report::{Report, Summary};
use super::{json, ordered, reports, text};
use crate::checker::Checker;
use crate::files::TranscriptFiles;

/// Checks what the options name, and reports it.
pub(super) fn run(mut options: Check, out: Out) -> io::Result<Outcome> {
    if options.paths.is_empty() {
        // Only somebody at a terminal is told: what a script leaves on standard input may be meant for others.
        if io::stderr().is_terminal() && !io::stdin().is_terminal() {
            Problem::new(
                "standard input",
                "It is not read, but the drafts of this folder are. Write “copydesk check -” to read it.",
            )
            .say();
        }
        options.paths.push(PathBuf::from("."));
    }
    let mut problems = Problems::default();
    let mut config = Config::new(&options.settings);
    let given = TranscriptFiles::given(&options.transcript);
    config.set_notes(given.notes.clone());
    let Found { inputs: found, others, passed_over } =
        input::find(&options.paths, options.stdin_filename.as_deref(), &mut config);
    for passed_over in &passed_over {
        problems.add(passed_over);
    }
    let of_files = options.transcript.is_empty().then(|| config.of_notes());
    let mut is_short_of_notes = false;
    for (problem, is_unread) in of_notes(&given).chain(of_files.into_iter().flatten()) {
        problems.add(&problem);
        is_short_of_notes |= is_unread;
    }
    if found.len() > 1 && (options.headline.is_some() || options.summary.is_some()) {
        let message = "They belong to one draft, but here are several.";
        problems.add(&Problem::new("--headline, --summary", message));
        return Ok(Outcome::Failed);
    }
    let known = options.baseline.as_deref().map(Baseline::read).transpose();
    let record = || options.write_baseline.as_deref().map(Record::new).transpose();
    let (baseline, record) = match known.and_then(|known| Ok((known, record()?))) {
        Ok(baselines) => baselines,
        Err(problem) => {
            problems.add(&problem);
            return Ok(Outcome::Failed);
        }
    };
    let desk = Desk::of(&found, &options)?;
    if let Some(record) = record {
        return self::record(found, &options, &desk, record, problems, out);
    }
    let mut report: Box<dyn Report> = match options.format {
        _ if options.quiet => Box::new(Quiet),
        ReportFormat::Text => Box::new(text::TextReport::new(out)),
        ReportFormat::Json => Box::new(json::JsonReport::new(out)),
        ReportFormat::Jsonl => Box::new(json::JsonLinesReport::new(out)),
        ReportFormat::Sarif => Box::new(reports::SarifReport::new(out)),
        ReportFormat::Github => Box::new(reports::GithubReport::new(out)),
        ReportFormat::Junit => Box::new(reports::JunitReport::new(out)),
        ReportFormat::Checkstyle => Box::new(reports::CheckstyleReport::new(out)),
    };
    let mut summary = Summary { others, ..Summary::default() };
    let mut outcome = if is_short_of_notes { Outcome::Failed } else { Outcome::Clean };
    let mut allowances = Allowances::default();
    let progress = Progress::new(found.len());
    let work = |found: Result<Input, Problem>| found.and_then(|input| check(&input, &options, &desk));
    ordered::map(options.jobs.number(), found.into_iter(), work, |result| {
        progress.one(|| match result {
            Ok(mut file) => {
                allowances.add(&file);
                if let Some(baseline) = &baseline {
                    baseline.subtract(&mut file);
                }
                summary.add(&file);
                outcome = outcome.max(file.outcome());
                report.file(&file)?;
                let mut new = file.unread().filter(|problem| problems.add(problem));
                new.try_for_each(|problem| report.problem(&problem))
            }
            Err(problem) => {
                outcome = Outcome::Failed;
                if problems.add(&problem) { report.problem(&problem) } else { Ok(()) }
            }
        })
    })?;
    progress.end();
    // What could not be checked may hold the finding.
    let idle = if outcome == Outcome::Failed { Vec::new() } else { allowances.idle(&options) };
    for file in &idle {
        summary.add(file);
        outcome = outcome.max(file.outcome());
        report.file(file)?;
    }
    report.end(&summary)?;
    Ok(outcome)
}

/// Writes the baseline instead of a report.
fn record(
    found: Vec<Result<Input, Problem>>,
    options: &Check,
    desk: &Desk,
    mut record: Record<'_>,
    mut problems: Problems,
    mut out: Out,
) -> io::Result<Outcome> {
    let mut outcome = Outcome::Clean;
    let work = |found: Result<Input, Problem>| found.and_then(|input| check(&input, options, desk));
    ordered::map(options.jobs.number(), found.into_iter(), work, |result| {
        match result {
            Ok(file) => {
                record.add(&file);
                for problem in file.unread() {
                    problems.add(&problem);
                    outcome = Outcome::Failed;
                }
            }
            Err(problem) => {
                problems.add(&problem);
                outcome = Outcome::Failed;
            }
        }
        Ok(())
    })?;
    // What a draft held that could not be checked this time, it may still hold.
    let kept = if outcome == Outcome::Failed { record.keep_unchecked() } else { Ok(()) };
    match kept.and_then(|()| record.write()) {
        Ok(()) => writeln!(out, "{}", record.summary())?,
        Err(problem) => {
            problems.add(&problem);
            outcome = Outcome::Failed;
        }
    }
    Ok(outcome)
}

fn check(input: &Input, options: &Check, desk: &Desk) -> Result<CheckedFile, Problem> {
    let _own = desk.threads.one();
    let draft = desk::draft_of(input, options)?;
    let checked = Checker::new(desk.settings_for(input)).sharing(&desk.threads).check(draft);
    if let Some(why) = checked.why_unread() {
        return Err(Problem::new(input.name(), why));
    }
    Ok(CheckedFile {
        path: input.name(),
        checked,
        known: Vec::new(),
        settings_file: input.settings_file.clone(),
        bar: options.bar.fail_on.or(input.settings.fail_on).unwrap_or_default(),
    })
}

/// What was already said: one broken settings file stands in the way of many drafts.
#[derive(Debug, Default)]
struct Problems(BTreeSet<Problem>);

impl Problems {
    /// Says it, unless it was said before; whether it was new.
    fn add(&mut self, problem: &Problem) -> bool {
        let new = self.0.insert(problem.clone());
        if new {
            problem.say();
        }
        new
    }
}

/// The report that `--quiet` asks for.
#[derive(Debug)]
struct Quiet;

impl Report for Quiet {
    fn file(&mut self, _: &CheckedFile) -> io::Result<()> {
        Ok(())
    }

    fn end(&mut self, _: &Summary) -> io::Result<()> {
        Ok(())
    }
}
