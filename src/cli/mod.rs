//! The command line.

mod json;
mod pipe;

use std::process::ExitCode;

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let facts = std::env::args().any(|argument| argument == "--facts");
    pipe::run(facts)
}
