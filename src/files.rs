//! What the adapters share of the file system.

mod named;
mod settings;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

pub(crate) use self::named::{check, check_target, is_descriptor, read, read_any, read_given};
pub(crate) use self::settings::{FILE_NAME, SettingsFile, Unreadable, WhichFile};

/// The folder that a file stands in, without links and dots; of a file that is nowhere, the working folder.
pub(crate) fn folder_of(file: &Path) -> PathBuf {
    let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::canonicalize(parent).or_else(|_| fs::canonicalize(".")).unwrap_or_default()
}

/// Why a file cannot be read, in plain words.
pub(crate) fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "There is no such file.".to_owned(),
        io::ErrorKind::PermissionDenied => "This may not be read: permission is denied.".to_owned(),
        io::ErrorKind::InvalidData => "This is not UTF-8 text.".to_owned(),
        io::ErrorKind::IsADirectory => "This is a folder, not a file.".to_owned(),
        _ => format!("This cannot be read: {error}."),
    }
}
