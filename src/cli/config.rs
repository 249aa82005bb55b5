//! Which settings hold for a draft: those of the settings file, and over them those of the command line.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::arguments::SettingsOptions;
use super::problem::Problem;
use crate::files::{Remark, SettingsFile, TranscriptFiles, Unreadable, WhichFile};
use crate::settings::Settings;
use crate::transcripts::Notes;

/// Which settings hold where. Every settings file is read once.
#[derive(Debug)]
pub(super) struct Config<'a> {
    options: &'a SettingsOptions,
    which: WhichFile,
    /// What was read, by the path of the settings file.
    read: BTreeMap<PathBuf, Result<Arc<SettingsFile>, Problem>>,
    /// The settings of the last draft that was asked for.
    last: Arc<Settings>,
    /// The notes that the command line names, instead of those of a settings file.
    notes: Option<Arc<Notes>>,
}

impl<'a> Config<'a> {
    /// The settings that the options ask for.
    pub(super) fn new(options: &'a SettingsOptions) -> Self {
        Self {
            options,
            which: options.file.which(),
            read: BTreeMap::new(),
            last: Arc::default(),
            notes: None,
        }
    }

    /// Has quotations looked up in these notes, instead of those that a settings file names.
    pub(super) fn set_notes(&mut self, notes: Option<Arc<Notes>>) {
        self.notes = notes;
    }

    /// What is to be said of the notes that the settings files name which were read, and whether they could not be read.
    pub(super) fn of_notes(&self) -> impl Iterator<Item = (Problem, bool)> {
        let files = self.read.values().flatten().flat_map(|file| file.notes());
        files.flat_map(of_notes)
    }

    /// The settings for a draft, or for standard input under that name.
    pub(super) fn settings(&mut self, draft: &Path) -> Result<Arc<Settings>, Problem> {
        let mut settings = match self.file_for(draft)? {
            Some(file) => file.settings_for(draft),
            None => Settings::default(),
        };
        if self.options.all_rules {
            settings.levels.clear();
        }
        settings.levels.extend(self.options.rule.iter().cloned());
        if self.notes.is_some() {
            Arc::make_mut(&mut settings.house).notes.clone_from(&self.notes);
        }
        // One copy for the drafts of a folder, which may be many.
        if *self.last != settings {
            self.last = Arc::new(settings);
        }
        Ok(Arc::clone(&self.last))
    }

    /// Whether the settings file passes over a draft. A broken file ignores nothing, so that it is reported.
    pub(super) fn ignores(&mut self, draft: &Path) -> bool {
        matches!(self.file_for(draft), Ok(Some(file)) if file.ignores(draft))
    }

    /// The settings file that holds for a draft.
    pub(super) fn file_for(&mut self, draft: &Path) -> Result<Option<Arc<SettingsFile>>, Problem> {
        let Some(path) = self.which.file_for(draft) else { return Ok(None) };
        let is_given = matches!(self.which, WhichFile::This(_));
        let read = |path: &PathBuf| SettingsFile::read(path, is_given).map(Arc::new).map_err(Problem::from);
        self.read.entry(path).or_insert_with_key(read).clone().map(Some)
    }
}

/// What is to be said of notes, and whether they could not be read.
pub(super) fn of_notes(files: &TranscriptFiles) -> impl Iterator<Item = (Problem, bool)> {
    let problem = |remark: &Remark| Problem::at(&remark.path, remark.message.clone());
    let unread = files.unread.iter().map(move |remark| (problem(remark), true));
    unread.chain(files.remarks.iter().map(move |remark| (problem(remark), false)))
}

impl From<Unreadable> for Problem {
    fn from(unreadable: Unreadable) -> Self {
        Self::new(unreadable.place, unreadable.message)
    }
}
