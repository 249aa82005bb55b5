//! The settings files of the open drafts.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tower_lsp::ls_types::Uri;

use crate::files::{self, SettingsFile, Unreadable, WhichFile};

/// What was last read of every settings file.
#[derive(Debug, Default)]
pub(super) struct SettingsFiles {
    which: WhichFile,
    read: Mutex<HashMap<PathBuf, Read>>,
}

/// A settings file as it was last read.
#[derive(Clone, Debug)]
struct Read {
    text: Arc<str>,
    file: Held,
}

/// What holds of a settings file.
#[derive(Clone, Debug, Default)]
pub(super) struct Held {
    /// The last text of it that could be used.
    pub(super) file: Option<Arc<SettingsFile>>,
    /// Why its newest text cannot be used.
    pub(super) complaint: Option<Unreadable>,
}

/// The text of a settings file into which something can be written.
#[derive(Clone, Debug)]
pub(super) struct SettingsText {
    pub(super) uri: Uri,
    pub(super) text: String,
    /// Whether there is no such file yet.
    pub(super) is_new: bool,
}

impl Held {
    /// Whether nothing that it was read from has changed, the text of the settings file aside. What a broken file names is
    /// looked at each time.
    fn is_current(&self) -> bool {
        self.complaint.is_none() && self.file.as_ref().is_some_and(|file| file.is_current())
    }
}

impl SettingsFiles {
    /// None read yet, of these.
    pub(super) fn new(which: WhichFile) -> Self {
        Self { which, read: Mutex::default() }
    }

    /// Whether the settings file of a draft is looked for in the folders above it.
    pub(super) const fn is_looked_for(&self) -> bool {
        matches!(self.which, WhichFile::Nearest)
    }

    /// The settings file that holds for a draft, with what holds of it. It is read each time, for not every editor watches files,
    /// and parsed when it has changed. While a mistake stands in it, what it said before holds.
    pub(super) fn file_for(&self, draft: &Path) -> Option<(PathBuf, Held)> {
        let path = self.which.file_for(draft)?;
        let before = self.lock().get(&path).cloned();
        // Files are read while nobody waits for the lock: they may stand on a disk that is far away.
        let text = match files::read(&path) {
            Ok(text) => text,
            Err(reason) => {
                let place = path.display().to_string();
                let complaint = Unreadable { place, at: None, message: reason };
                let file = before.and_then(|read| read.file.file);
                return Some((path, Held { file, complaint: Some(complaint) }));
            }
        };
        let held = match before {
            Some(read) if *read.text == *text && read.file.is_current() => return Some((path, read.file)),
            before => match SettingsFile::new(&path, &text) {
                Ok(file) => Held { file: Some(Arc::new(file)), complaint: None },
                Err(problem) => {
                    let file = before.and_then(|read| read.file.file);
                    Held { file, complaint: Some(problem) }
                }
            },
        };
        self.lock().insert(path.clone(), Read { text: text.into(), file: held.clone() });
        Some((path, held))
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<PathBuf, Read>> {
        self.read.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
