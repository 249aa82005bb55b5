//! The folder for what can be made anew.

use std::ffi::OsString;
use std::path::PathBuf;

/// The folder of this program for what can be made anew, as the system has it. None, where the environment names none.
pub(super) fn folder() -> Option<PathBuf> {
    in_environment(|name| std::env::var_os(name))
}

/// The same in an environment. What is no full path would be another folder wherever the program is started.
fn in_environment(value: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let set = |name: &str| value(name).map(PathBuf::from).filter(|folder| folder.is_absolute());
    let folder = if cfg!(windows) {
        set("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        set("HOME").map(|home| home.join("Library/Caches"))
    } else {
        set("XDG_CACHE_HOME").or_else(|| set("HOME").map(|home| home.join(".cache")))
    };
    Some(folder?.join("copydesk"))
}

#[cfg(all(test, unix, not(target_os = "macos")))]
mod tests {
    use super::*;

    #[test]
    fn the_environment_names_the_folder() {
        let folder = |set: &[(&str, &str)]| {
            let value = |name: &str| set.iter().find(|(it, _)| *it == name).map(|(_, value)| value.into());
            in_environment(value).map(|folder| folder.display().to_string())
        };
        let cached = Some("/cache/copydesk".to_owned());
        let at_home = Some("/home/ana/.cache/copydesk".to_owned());
        let home = ("HOME", "/home/ana");
        assert_eq!(folder(&[("XDG_CACHE_HOME", "/cache"), home]), cached);
        for unusable in ["", "cache", "./cache"] {
            assert_eq!(folder(&[("XDG_CACHE_HOME", unusable), home]), at_home, "“{unusable}”");
        }
        assert_eq!(folder(&[home]), at_home);
        assert_eq!(folder(&[("HOME", "ana")]), None);
        assert_eq!(folder(&[]), None);
    }
}
