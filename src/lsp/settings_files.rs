//! The settings files above the open drafts.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::files::{self, SettingsFile};

/// What was last read of every settings file.
#[derive(Debug, Default)]
pub(super) struct SettingsFiles {
    read: Mutex<HashMap<PathBuf, Read>>,
}

/// A settings file as it was last read.
#[derive(Debug)]
struct Read {
    text: String,
    file: Held,
}

/// What holds of a settings file.
#[derive(Clone, Debug, Default)]
pub(super) struct Held {
    /// The last text of it that could be used.
    pub(super) file: Option<Arc<SettingsFile>>,
    /// Why its newest text cannot be used.
    pub(super) complaint: Option<String>,
}

impl Held {
    /// Whether nothing that it was read from has changed, the text of the settings file aside. What a broken file names is
    /// looked at each time.
    fn is_current(&self) -> bool {
        self.complaint.is_none() && self.file.as_ref().is_some_and(|file| file.is_current())
    }
}

impl SettingsFiles {
    /// The settings file above a draft, with what holds of it. It is read each time, for not every editor watches files,
    /// and parsed when it has changed. While a mistake stands in it, what it said before holds.
    pub(super) fn above(&self, draft: &Path) -> Option<(PathBuf, Held)> {
        let path = files::above(draft)?;
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => {
                let before = read.get(&path).and_then(|read| read.file.file.clone());
                let complaint = format!("{}: {}", path.display(), files::reason(&error));
                return Some((path, Held { file: before, complaint: Some(complaint) }));
            }
        };
        let before = read.remove(&path);
        let held = match before {
            Some(read) if read.text == text && read.file.is_current() => read.file,
            before => match SettingsFile::new(&path, &text) {
                Ok(file) => Held { file: Some(Arc::new(file)), complaint: None },
                Err(problem) => {
                    let file = before.and_then(|read| read.file.file);
                    Held { file, complaint: Some(problem.to_string()) }
                }
            },
        };
        read.insert(path.clone(), Read { text, file: held.clone() });
        Some((path, held))
    }
}
