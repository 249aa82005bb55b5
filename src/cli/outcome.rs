//! How a command went, and the exit code that says so.

use std::process::ExitCode;

/// How a command went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outcome {
    /// Nothing at or over the bar.
    Clean,
    /// Findings at or over it.
    Stopped,
    /// Something could not be checked.
    Failed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(outcome as u8)
    }
}
