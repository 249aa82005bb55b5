//! Where the page of a rule is: that of this very program, so that it is really there and fits what was found.
//!
//! An editor that has pages of its own says so (`rulePages`); for others the page is written to the cache folder.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};

use tower_lsp::ls_types::Uri;

use crate::rules;

/// Where the pages of rules are shown.
#[derive(Debug, Default)]
pub(super) struct RulePages {
    /// What stands before the rule’s name, where the editor shows pages itself.
    prefix: Option<String>,
    /// The pages that were asked for. None, where the folder cannot be written to.
    written: Mutex<BTreeMap<&'static str, Option<Uri>>>,
}

impl RulePages {
    /// The pages of an editor that has an address for them, or those in the cache folder.
    pub(super) fn new(prefix: Option<&str>) -> Self {
        Self { prefix: prefix.map(str::to_owned), written: Mutex::default() }
    }

    /// The address of the page of a rule.
    pub(super) fn address(&self, rule: &'static str) -> Option<Uri> {
        if let Some(prefix) = &self.prefix {
            return Uri::from_str(&format!("{prefix}{rule}")).ok();
        }
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        let own = written.entry(rule).or_insert_with(|| write(&cache()?, rule)).clone();
        own.or_else(|| Uri::from_str(&rules::manual(rule)).ok())
    }
}

/// Writes the page of a rule into a folder, unless it is there. A file of its name that says something else is replaced.
fn write(folder: &Path, name: &str) -> Option<Uri> {
    let rule = rules::find(name)?;
    let path = folder.join(format!("{name}.md"));
    let page = format!("# {name}\n\n{}\n\n{}", rule.summary, rule.page());
    if fs::read_to_string(&path).ok().as_deref() != Some(&page) {
        fs::create_dir_all(folder).ok()?;
        fs::write(&path, page).ok()?;
    }
    Uri::from_file_path(path)
}

/// The folder for what can be made anew, as the system has it; a folder of each version.
fn cache() -> Option<PathBuf> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_written_once_and_mended() {
        let folder = env::temp_dir().join(format!("copydesk-rule-pages-{}", std::process::id()));
        let uri = write(&folder, "weekday-date").expect("a folder that can be written to");
        let path = uri.to_file_path().expect("a file").into_owned();
        let page = fs::read_to_string(&path).expect("a page");
        assert!(page.starts_with("# weekday-date\n") && page.contains("## What it finds"), "{page}");
        fs::write(&path, "another version’s").expect("a folder that can be written to");
        assert_eq!(write(&folder, "weekday-date").as_ref(), Some(&uri));
        assert_eq!(fs::read_to_string(&path).expect("a page"), page);
        assert_eq!(write(&folder, "no-such"), None);
        fs::remove_dir_all(&folder).expect("the folder is ours");
    }

    #[test]
    fn an_editor_may_have_pages_of_its_own() {
        let pages = RulePages::new(Some("copydesk:/rules/"));
        assert_eq!(
            pages.address("weekday-date").expect("an address").as_str(),
            "copydesk:/rules/weekday-date"
        );
    }
}
