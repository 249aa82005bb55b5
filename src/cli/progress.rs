//! How far a long check has come, for who waits at a terminal.

use std::io::{self, IsTerminal};

use indicatif::{ProgressBar, ProgressStyle};

/// Fewer drafts are checked before a bar could be read.
const MANY: usize = 20;

/// A bar on standard error, where that is a terminal and there is long to wait.
#[derive(Debug)]
pub(super) struct Progress(ProgressBar);

impl Progress {
    /// A bar for so many drafts.
    pub(super) fn new(drafts: usize) -> Self {
        if drafts < MANY || !io::stderr().is_terminal() {
            return Self(ProgressBar::hidden());
        }
        let bar = ProgressBar::new(drafts as u64);
        let style = ProgressStyle::with_template("{bar:30} {pos} of {len} drafts, {eta} to go");
        Self(bar.with_style(style.expect("a well-formed template").progress_chars("━━─")))
    }

    /// One more is done. What `report` writes stands above the bar.
    pub(super) fn one(&self, report: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
        let result = self.0.suspend(report);
        self.0.inc(1);
        result
    }

    /// Takes the bar away.
    pub(super) fn end(&self) {
        self.0.finish_and_clear();
    }
}
