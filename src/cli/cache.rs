//! The folder for what can be made anew, as the system has it.

use std::env;
use std::path::PathBuf;

/// The folder for the pages of rules, one of each version; none where the system names none.
pub(super) fn pages() -> Option<PathBuf> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let folder = if cfg!(windows) {
        set("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        set("HOME").map(|home| home.join("Library/Caches"))
    } else {
        set("XDG_CACHE_HOME").or_else(|| set("HOME").map(|home| home.join(".cache")))
    };
    let folder = folder.filter(|folder| folder.is_absolute())?;
    Some(folder.join("copydesk").join(env!("CARGO_PKG_VERSION")).join("rules"))
}
