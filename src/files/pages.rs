//! Pages that are written to the cache folder, so that an editor can show them.

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

static FOLDER: OnceLock<PathBuf> = OnceLock::new();

/// Says in which folder pages are written. Without one none is.
pub(crate) fn keep_in(folder: PathBuf) {
    let _ = FOLDER.set(folder);
}

/// Writes a page, unless it is there as it should be, and tells where it is.
pub(crate) fn written(name: &str, page: &str) -> Option<PathBuf> {
    let folder = FOLDER.get()?;
    let path = folder.join(format!("{name}.md"));
    if fs::read_to_string(&path).ok().as_deref() != Some(page) {
        fs::create_dir_all(folder).ok()?;
        fs::write(&path, page).ok()?;
    }
    Some(path)
}
