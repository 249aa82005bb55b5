//! `copydesk check`

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use serde::Serialize;

use super::allowances::Allowances;
use super::arguments::{Check, ReportFormat};
use super::baseline::{Baseline, Record};
use super::config::Config;
use super::input::{self, Found, Input, Others};
use super::problem::Problem;
use super::progress::Progress;
use super::{Out, Outcome, json, ordered, reports, text};
use crate::checker::{Checked, Checker};
use crate::draft::{Draft, Source};
use crate::files::SettingsFile;
use crate::finding::{Finding, Level};
use crate::settings::{FailOn, Settings};

/// A draft that was checked.
#[derive(Debug)]
pub(super) struct CheckedFile {
    /// Its name in reports.
    pub(super) path: String,
    /// What was found.
    pub(super) checked: Checked,
    /// What would be among it if it were not in the baseline.
    pub(super) known: Vec<Finding>,
    /// The settings file that holds for it.
    pub(super) settings_file: Option<Arc<SettingsFile>>,
    /// The mildest findings that stop it.
    pub(super) bar: FailOn,
}

impl CheckedFile {
    fn draft(&self) -> &Draft {
        self.checked.facts.draft()
    }

    /// What in it could not be read, though the rest of it was.
    fn unread(&self) -> impl Iterator<Item = Problem> {
        Problem::unread(&self.path, self.draft())
    }

    /// Whether all of it was read.
    pub(super) fn is_whole(&self) -> bool {
        self.draft().unread.is_empty()
    }

    /// Whether a finding is at or over the bar.
    pub(super) fn stops(&self, finding: &Finding) -> bool {
        self.bar.stops(finding.level)
    }

    fn outcome(&self) -> Outcome {
        if !self.is_whole() {
            return Outcome::Failed;
        }
        let is_stopped = self.checked.findings.iter().any(|finding| self.stops(finding));
        if is_stopped { Outcome::Stopped } else { Outcome::Clean }
    }
}

/// How many drafts were checked, and how many findings of each level there are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Summary {
    pub(super) files: usize,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    pub(super) information: usize,
    pub(super) hints: usize,
    /// Drafts of which a part could not be read.
    #[serde(skip)]
    pub(super) partial: usize,
    /// Findings that somebody has put aside. Not in the JSON, which has them one by one.
    #[serde(skip)]
    pub(super) allowed: usize,
    /// Findings of the baseline.
    #[serde(skip)]
    pub(super) known: usize,
    /// Files in folders that are no drafts.
    #[serde(skip)]
    pub(super) others: Others,
}

impl Summary {
    /// Counts one more draft, or what is to be said of a settings file.
    pub(super) fn add(&mut self, file: &CheckedFile) {
        let findings = &file.checked.findings;
        let count = |level| findings.iter().filter(|finding| finding.level == level).count();
        self.files += usize::from(file.checked.is_read());
        self.partial += usize::from(!file.is_whole());
        self.errors += count(Level::Error);
        self.warnings += count(Level::Warning);
        self.information += count(Level::Information);
        self.hints += count(Level::Hint);
        self.allowed += file.checked.allowed.len();
        self.known += file.known.len();
    }
}

/// A form of report.
pub(super) trait Report {
    /// Reports one draft.
    fn file(&mut self, file: &CheckedFile) -> io::Result<()>;
    /// Reports what could not be checked, in a form that has a room for it: standard error has told the user.
    fn problem(&mut self, _: &Problem) -> io::Result<()> {
        Ok(())
    }
    /// Ends the report.
    fn end(&mut self, summary: &Summary) -> io::Result<()>;
}

/// Checks what the options name, and reports it.
pub(super) fn run(mut options: Check, out: Out) -> io::Result<Outcome> {
    if options.paths.is_empty() {
        options.paths.push(PathBuf::from("."));
    }
    let mut problems = Problems::default();
    let mut config = Config::new(&options.settings);
    let Found { inputs: found, others, passed_over } =
        input::find(&options.paths, options.stdin_filename.as_deref(), &mut config);
    for passed_over in &passed_over {
        problems.add(passed_over);
    }
    if found.len() > 1 && (options.headline.is_some() || options.summary.is_some()) {
        let message = "They belong to one draft, but here are several.";
        problems.add(&Problem::new("--headline, --summary", message));
        return Ok(Outcome::Failed);
    }
    let baseline = match options.baseline.as_deref().map(Baseline::read).transpose() {
        Ok(baseline) => baseline,
        Err(problem) => {
            problems.add(&problem);
            return Ok(Outcome::Failed);
        }
    };
    if let Some(path) = &options.write_baseline {
        return match Record::new(path) {
            Ok(record) => self::record(found, &options, record, problems, out),
            Err(problem) => {
                problems.add(&problem);
                Ok(Outcome::Failed)
            }
        };
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
    let mut outcome = Outcome::Clean;
    let mut allowances = Allowances::default();
    let progress = Progress::new(found.len());
    let work = |found: Result<Input, Problem>| found.and_then(|input| check(&input, &options));
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
    mut record: Record<'_>,
    mut problems: Problems,
    mut out: Out,
) -> io::Result<Outcome> {
    let mut outcome = Outcome::Clean;
    let work = |found: Result<Input, Problem>| found.and_then(|input| check(&input, options));
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

fn check(input: &Input, options: &Check) -> Result<CheckedFile, Problem> {
    let text = input.read()?;
    let draft = Draft::new(Source {
        text: &text,
        format: input.format,
        headline: options.headline.as_deref(),
        summary: options.summary.as_deref(),
        date: options.date.or(input.settings.date),
    });
    let checked = Checker::new(Settings::clone(&input.settings)).check(draft);
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
