//! What every form of report is given: the drafts one by one, what could not be checked, and the totals.

use std::io;

use serde::Serialize;

use super::checked_file::CheckedFile;
use super::input::Others;
use super::problem::Problem;
use crate::finding::Level;

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
