//! The command line: files, standard input and output, and exit codes.

mod allowances;
mod arguments;
mod baseline;
#[cfg(feature = "lsp")]
mod cache;
mod check;
mod checked_file;
mod config;
mod desk;
mod facts;
mod folder;
mod in_force;
mod init;
mod input;
mod json;
mod manual;
mod ordered;
mod out;
mod outcome;
mod pipe;
mod places;
mod problem;
mod progress;
mod report;
mod reports;
mod schema;
mod shorthand;
mod snippet;
mod styles;
mod text;
mod wrapped;

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};
use clap::{CommandFactory, Parser};
use clap_complete::Shell;

use self::arguments::{Arguments, Command};
use self::out::Out;
use self::outcome::Outcome;
use self::problem::Problem;

/// Prints the script that completes commands in a shell.
fn completions(shell: Shell, out: &mut Out) -> io::Result<Outcome> {
    let mut script = Vec::new();
    // Into a buffer: the generator would panic where nobody reads on.
    clap_complete::generate(shell, &mut Arguments::command(), "copydesk", &mut script);
    out.write_all(&script)?;
    Ok(Outcome::Clean)
}

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let given: Vec<_> = std::env::args_os().collect();
    if given.len() < 2 {
        // A script that has lost its arguments must not take this for a draft without findings.
        let _ = anstream::stderr().write_all(shorthand::PAGE.as_bytes());
        return Outcome::Failed.into();
    }
    let arguments = match Arguments::try_parse_from(shorthand::spelled_out(given, Path::exists)) {
        Ok(arguments) => arguments,
        Err(usage) => {
            // Help is asked for and goes to standard output; a mistaken argument goes to standard error.
            let printed = usage.print();
            let asked = usage.exit_code() == 0 && printed.is_ok();
            return if asked { Outcome::Clean } else { Outcome::Failed }.into();
        }
    };
    ColorChoice::from(arguments.color).write_global();
    // Locked by the command that writes: the server does so from a thread of its own.
    let out = || AutoStream::auto(io::stdout().lock());
    let outcome = match arguments.command {
        Command::Check(options) => check::run(options, out()),
        Command::Pipe(options) => pipe::run(&options, out()),
        Command::Facts(options) => facts::run(&options, out()),
        Command::Rules => manual::list(out()),
        Command::Explain { rule } => manual::page(&rule, out()),
        Command::Init { folder } => init::run(&folder, out()),
        Command::Config(options) if options.schema => {
            json::line(&mut out().into_inner(), &schema::schema()).map(|()| Outcome::Clean)
        }
        Command::Config(options) => in_force::run(&options.path, &options.settings, out()),
        Command::Completions { shell } => completions(shell, &mut out()),
        #[cfg(feature = "lsp")]
        Command::Lsp(options) => return crate::lsp::serve(options.file.which(), cache::folder()),
    };
    outcome
        .unwrap_or_else(|error| {
            // Whoever reads the output may stop reading: that is no error to speak of, but not a whole answer either.
            if error.kind() != io::ErrorKind::BrokenPipe {
                Problem::new("standard output", error.to_string()).say();
            }
            Outcome::Failed
        })
        .into()
}
