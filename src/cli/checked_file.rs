//! A draft that was checked, as reports have it.

use std::sync::Arc;

use super::outcome::Outcome;
use super::problem::Problem;
use crate::checker::Checked;
use crate::draft::Draft;
use crate::files::SettingsFile;
use crate::finding::Finding;
use crate::settings::FailOn;

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
    pub(super) fn unread(&self) -> impl Iterator<Item = Problem> {
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

    pub(super) fn outcome(&self) -> Outcome {
        if !self.is_whole() {
            return Outcome::Failed;
        }
        let is_stopped = self.checked.findings.iter().any(|finding| self.stops(finding));
        if is_stopped { Outcome::Stopped } else { Outcome::Clean }
    }
}
