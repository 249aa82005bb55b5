//! The folder of a file, for which settings are looked up.

use std::fs;
use std::path::{Path, PathBuf};

/// The folder that a file stands in, without links and dots; of a file that is nowhere, the working folder.
pub(crate) fn folder_of(file: &Path) -> PathBuf {
    let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::canonicalize(parent).or_else(|_| fs::canonicalize(".")).unwrap_or_default()
}
