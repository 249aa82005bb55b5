//! The arguments. Names and meanings are those of docs/interface.md.

mod values;

use std::num::NonZeroUsize;
use std::path::PathBuf;

use anstream::ColorChoice;
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use jiff::civil::Date;

use self::values::{date, fail_on, line, meaning, rule};
use crate::files::WhichFile;
use crate::finding::Level;
use crate::settings::FailOn;

const EXIT_CODES: &str = "\
Exit codes:
  0  nothing at or over the bar
  1  findings at or over the bar
  2  something could not be checked; standard error says what and why";

/// Checks a news draft against itself: numbers, dates, names, attribution, leftovers.
#[derive(Debug, Parser)]
#[command(name = "copydesk", version, after_help = EXIT_CODES)]
pub(super) struct Arguments {
    /// When to colour the output
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub(super) color: Color,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check drafts and report what is wrong or worth a question
    #[command(after_help = EXIT_CODES)]
    Check(Check),
    /// Check a stream of documents: JSON Lines in, JSON Lines out
    ///
    /// Each line of standard input is an object with "id" and "text", and if need be "format", "date", "headline"
    /// and "summary". Each is answered by a line in the same order; a line that cannot be checked is answered with
    /// an "error", and the others are still checked.
    #[command(after_help = EXIT_CODES)]
    Pipe(Pipe),
    /// Serve an editor: the Language Server Protocol on standard input and output
    #[cfg(feature = "lsp")]
    Lsp(Lsp),
    /// Show what was read from a draft: names, numbers, dates, quotations
    Facts(Facts),
    /// List the rules
    Rules,
    /// Show the manual page of a rule
    Explain {
        /// The rule's name, as in reports
        rule: String,
    },
    /// Write a copydesk.toml with comments that shows what can be set
    Init {
        /// Where; one that is there already is left alone
        #[arg(value_name = "FOLDER", default_value = ".", hide_default_value = true)]
        folder: PathBuf,
    },
    /// Show the settings in force for a draft, and where each comes from
    Config(ConfigOptions),
    /// Print a script that completes commands and options in a shell
    Completions {
        /// Which shell
        shell: Shell,
    },
}

#[derive(Debug, Args)]
pub(super) struct ConfigOptions {
    /// The draft, or a folder of drafts [default: this folder]
    #[arg(value_name = "PATH", default_value = ".", hide_default_value = true)]
    pub(super) path: PathBuf,
    /// Print the JSON schema of copydesk.toml instead, for editors
    #[arg(long)]
    pub(super) schema: bool,
    #[command(flatten)]
    pub(super) settings: SettingsOptions,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    /// Drafts, folders with drafts, or - for standard input [default: this folder]
    ///
    /// Read are .txt, .text, .md, .markdown, .html and .htm. In a folder, what .gitignore names is passed over.
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// The form of the report
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    pub(super) format: ReportFormat,
    #[command(flatten)]
    pub(super) bar: Bar,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date, help = meaning("--date"))]
    pub(super) date: Option<Date>,
    /// The name that standard input would have as a file: its ending tells the format
    #[arg(long, value_name = "NAME")]
    pub(super) stdin_filename: Option<PathBuf>,
    /// The headline, where it is stored apart from the draft
    #[arg(long, value_name = "TEXT")]
    pub(super) headline: Option<String>,
    /// The summary, where it is stored apart from the draft
    #[arg(long, value_name = "TEXT")]
    pub(super) summary: Option<String>,
    #[arg(long, value_name = "FILE", help = meaning("--transcript"))]
    pub(super) transcript: Vec<PathBuf>,
    /// Report only what is new since this file was written
    #[arg(long, value_name = "FILE")]
    pub(super) baseline: Option<PathBuf>,
    /// Write what is found to this file instead of a report, to begin with what is new from now on
    #[arg(long, value_name = "FILE", conflicts_with = "baseline")]
    pub(super) write_baseline: Option<PathBuf>,
    #[command(flatten)]
    pub(super) settings: SettingsOptions,
    #[command(flatten)]
    pub(super) jobs: Jobs,
    /// Print no report, only what could not be checked or is passed over; the exit code tells the rest
    #[arg(long, short)]
    pub(super) quiet: bool,
}

#[derive(Debug, Args)]
pub(super) struct Pipe {
    /// Answer with what was read from each document too
    #[arg(long)]
    pub(super) facts: bool,
    /// Answer with every two numbers that were compared too, and what bears on whether they give one quantity
    #[arg(long)]
    pub(super) compared: bool,
    #[command(flatten)]
    pub(super) bar: Bar,
    #[command(flatten)]
    pub(super) settings: SettingsOptions,
    #[command(flatten)]
    pub(super) jobs: Jobs,
}

#[cfg(feature = "lsp")]
#[derive(Debug, Args)]
pub(super) struct Lsp {
    #[command(flatten)]
    pub(super) file: SettingsFileOptions,
    /// Speak on standard input and output, as it does anyway: some editors say so
    #[arg(long, hide = true)]
    pub(super) stdio: bool,
}

#[derive(Debug, Args)]
pub(super) struct Facts {
    /// The draft, or - for standard input
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    /// For people, or for programs
    #[arg(long, value_enum, default_value_t = FactsFormat::Text)]
    pub(super) format: FactsFormat,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date, help = meaning("--date"))]
    pub(super) date: Option<Date>,
    /// The name that standard input would have as a file: its ending tells the format
    #[arg(long, value_name = "NAME")]
    pub(super) stdin_filename: Option<PathBuf>,
    /// Notes in which quotations are looked up, instead of those that the settings name; may be repeated
    #[arg(long, value_name = "FILE")]
    pub(super) transcript: Vec<PathBuf>,
    /// Only why places in this line and others are held to tell of one thing, or are not
    #[arg(long, value_name = "LINE", value_parser = line, conflicts_with = "format")]
    pub(super) why: Option<usize>,
}

#[derive(Debug, Args)]
pub(super) struct Bar {
    #[arg(long, value_name = "LEVEL", value_parser = fail_on(), help = meaning("--fail-on"))]
    pub(super) fail_on: Option<FailOn>,
}

/// What says which rules run.
#[derive(Debug, Default, Args)]
pub(super) struct SettingsOptions {
    /// Set the level of a rule: off, hint, information, warning or error; may be repeated
    #[arg(long, value_name = "NAME=LEVEL", value_parser = rule)]
    pub(super) rule: Vec<(String, Level)>,
    #[command(flatten)]
    pub(super) file: SettingsFileOptions,
    /// Run every rule at the level of the catalogue, whatever the settings file says
    #[arg(long)]
    pub(super) all_rules: bool,
}

/// What says which settings file holds.
#[derive(Debug, Default, Args)]
pub(super) struct SettingsFileOptions {
    /// The settings file, instead of the copydesk.toml in the draft's folder or one above it
    #[arg(long, value_name = "FILE", conflicts_with = "isolated")]
    pub(super) config: Option<PathBuf>,
    /// Read no settings file
    #[arg(long)]
    pub(super) isolated: bool,
}

#[derive(Debug, Args)]
pub(super) struct Jobs {
    /// How many drafts are checked at a time [default and at most: one a core]
    #[arg(long, value_name = "N")]
    pub(super) jobs: Option<NonZeroUsize>,
}

impl SettingsFileOptions {
    /// Which settings file holds.
    pub(super) fn which(&self) -> WhichFile {
        match &self.config {
            _ if self.isolated => WhichFile::None,
            Some(path) => WhichFile::This(path.clone()),
            None => WhichFile::Nearest,
        }
    }
}

impl Jobs {
    /// How many drafts are checked at a time. More than one a core gain nothing, and each is a thread.
    pub(super) fn number(&self) -> NonZeroUsize {
        let cores = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        self.jobs.map_or(cores, |jobs| jobs.min(cores))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ReportFormat {
    /// For people
    Text,
    /// One object
    Json,
    /// One object a draft, each on a line
    Jsonl,
    /// For code scanning: SARIF 2.1.0
    Sarif,
    /// For GitHub Actions: annotations of a pull request
    Github,
    /// For build servers: test results
    Junit,
    /// For code review services: the XML of Checkstyle
    Checkstyle,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum FactsFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Also into files and pipes
    Always,
    /// Not at all
    Never,
}

impl From<Color> for ColorChoice {
    fn from(color: Color) -> Self {
        match color {
            Color::Auto => Self::Auto,
            Color::Always => Self::Always,
            Color::Never => Self::Never,
        }
    }
}

#[cfg(test)]
mod tests;
