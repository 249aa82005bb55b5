//! The baseline: findings that were there when a newsroom began, and are not reported again.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::checked_file::CheckedFile;
use super::problem::Problem;
use crate::files::{self, folder_of};
use crate::finding::Finding;
use crate::fingerprint::Fingerprint;

/// The version of the file’s form.
const VERSION: u8 = 1;

/// A baseline as it is written. It holds no word of a draft.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u8,
    findings: Vec<Known>,
}

impl File {
    fn parse(text: &str) -> Result<Self, String> {
        let file: Self =
            serde_json::from_str(text).map_err(|error| format!("This is no baseline: {error}."))?;
        if file.version != VERSION {
            return Err(format!("This baseline is of the form {}, not {VERSION}.", file.version));
        }
        Ok(file)
    }
}

/// A finding of the baseline.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    /// The draft, counted from the baseline’s folder.
    path: String,
    /// For people; the fingerprint says it, too.
    rule: String,
    fingerprint: String,
}

/// A baseline in use.
#[derive(Debug)]
pub(super) struct Baseline {
    folder: PathBuf,
    known: BTreeSet<(String, Fingerprint)>,
}

impl Baseline {
    /// Reads a baseline, which may come through a pipe.
    pub(super) fn read(path: &Path) -> Result<Self, Problem> {
        let problem = |message: String| Problem::at(path, message);
        let text = files::read_any(path).map_err(problem)?;
        let known = File::parse(&text).map_err(problem)?.findings.into_iter().map(|known| {
            let print = Fingerprint::parse(&known.fingerprint);
            let print =
                print.ok_or_else(|| problem(format!("There is no fingerprint “{}”.", known.fingerprint)))?;
            Ok((known.path, print))
        });
        Ok(Self { folder: paths_count_from(path), known: known.collect::<Result<_, Problem>>()? })
    }

    /// Leaves what is new of a draft’s findings, and sets the others apart.
    pub(super) fn subtract(&self, file: &mut CheckedFile) {
        let path = counted_from(&self.folder, &file.path);
        let is_known = |finding: &mut Finding| self.known.contains(&(path.clone(), finding.fingerprint));
        file.known = file.checked.findings.extract_if(.., is_known).collect();
    }
}

/// A baseline that is being written.
#[derive(Debug)]
pub(super) struct Record<'a> {
    path: &'a Path,
    folder: PathBuf,
    found: BTreeSet<Known>,
    /// The drafts that were checked whole.
    checked: BTreeSet<String>,
    /// How many findings were kept from the file as it was.
    kept: usize,
}

impl<'a> Record<'a> {
    /// A baseline for this path, without findings yet. It is not begun where something else than a file would be written to.
    pub(super) fn new(path: &'a Path) -> Result<Self, Problem> {
        files::check_target(path).map_err(|message| Problem::at(path, message))?;
        let folder = paths_count_from(path);
        Ok(Self { path, folder, found: BTreeSet::new(), checked: BTreeSet::new(), kept: 0 })
    }

    /// Takes down a draft’s findings.
    pub(super) fn add(&mut self, file: &CheckedFile) {
        let path = counted_from(&self.folder, &file.path);
        self.found.extend(file.checked.findings.iter().map(|finding| Known {
            path: path.clone(),
            rule: finding.rule.to_owned(),
            fingerprint: finding.fingerprint.to_string(),
        }));
        if file.is_whole() {
            self.checked.insert(path);
        }
    }

    /// Keeps what the file holds of drafts that were not checked. Where it cannot be read, nothing may be written.
    pub(super) fn keep_unchecked(&mut self) -> Result<(), Problem> {
        let problem = |message: String| {
            let message = format!("{message} It is left as it is, since not every draft could be checked.");
            Problem::at(self.path, message)
        };
        let is_absent = |error: std::io::Error| error.kind() == std::io::ErrorKind::NotFound;
        if files::is_nothing(self.path) || fs::symlink_metadata(self.path).is_err_and(is_absent) {
            return Ok(());
        }
        let text = files::read_given(self.path).map_err(problem)?;
        let before = File::parse(&text).map_err(problem)?.findings;
        for known in before.into_iter().filter(|known| !self.checked.contains(&known.path)) {
            self.kept += usize::from(self.found.insert(known));
        }
        Ok(())
    }

    /// What has been written, in a sentence.
    pub(super) fn summary(&self) -> String {
        let plural = if self.found.len() == 1 { "" } else { "s" };
        let kept = match self.kept {
            0 => String::new(),
            kept => format!(", {kept} of them kept from before, since not every draft could be checked"),
        };
        format!("Wrote {} finding{plural} to {}{kept}.", self.found.len(), self.path.display())
    }

    /// Writes the file, a finding a line, in the order of the paths: it is kept beside the drafts and merged with them.
    pub(super) fn write(&self) -> Result<(), Problem> {
        let mut text = format!("{{\"version\": {VERSION}, \"findings\": [");
        for (i, known) in self.found.iter().enumerate() {
            let line = serde_json::to_string(known).unwrap_or_default();
            let _ = write!(text, "{}\n  {line}", if i == 0 { "" } else { "," });
        }
        text.push_str("\n]}\n");
        fs::write(self.path, text).map_err(|error| {
            let message = match error.kind() {
                std::io::ErrorKind::NotFound => "There is no such folder.".to_owned(),
                std::io::ErrorKind::PermissionDenied => {
                    "This may not be written: permission is denied.".to_owned()
                }
                _ => format!("This cannot be written: {error}."),
            };
            Problem::at(self.path, message)
        })
    }
}

/// The folder that the paths of a baseline count from: its own, but of one that comes through a pipe the working folder.
fn paths_count_from(path: &Path) -> PathBuf {
    folder_of(if files::is_descriptor(path) { Path::new("") } else { path })
}

/// A draft’s path from a folder on, alike on every platform; of a draft elsewhere, the whole path.
fn counted_from(folder: &Path, draft: &str) -> String {
    let draft = Path::new(draft);
    let whole = folder_of(draft).join(draft.file_name().unwrap_or_default());
    let path = whole.strip_prefix(folder).unwrap_or(&whole);
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/").replace("//", "/")
}
