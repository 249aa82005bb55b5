//! Where the page of a rule is: that of this very program, so that it is really there and fits what was found.
//!
//! An editor that has pages of its own says so (`rulePages`); for others the page is written to the cache folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};

use tower_lsp::ls_types::Uri;

use crate::files::page;
use crate::rules;

/// Where the pages of rules are shown.
#[derive(Debug, Default)]
pub(super) struct RulePages {
    /// What stands before the rule’s name, where the editor shows pages itself.
    prefix: Option<String>,
    /// The folder that pages are written to.
    folder: Option<PathBuf>,
    /// The pages that were asked for. None, where the folder cannot be written to.
    written: Mutex<BTreeMap<&'static str, Option<Uri>>>,
}

impl RulePages {
    /// The pages of an editor that has an address for them, or those in the cache folder: there each version has its own.
    pub(super) fn new(prefix: Option<&str>, cache: Option<&Path>) -> Self {
        let folder = cache.map(|cache| cache.join(env!("CARGO_PKG_VERSION")).join("rules"));
        Self { prefix: prefix.map(str::to_owned), folder, written: Mutex::default() }
    }

    /// The address of the page of a rule; on the web, where there is none of this program.
    pub(super) fn address(&self, rule: &'static str) -> Option<Uri> {
        if let Some(prefix) = &self.prefix {
            return Uri::from_str(&format!("{prefix}{rule}")).ok();
        }
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        let own = written.entry(rule).or_insert_with(|| self.write(rule)).clone();
        own.or_else(|| Uri::from_str(&rules::manual(rule)).ok())
    }

    /// Writes the page of a rule.
    fn write(&self, name: &str) -> Option<Uri> {
        let rule = rules::find(name)?;
        let text = format!("# {name}\n\n{}\n\n{}", rule.summary, rule.page());
        Uri::from_file_path(page(self.folder.as_deref()?, &format!("{name}.md"), &text)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{TestFolder, read};

    /// The rule that the tests ask for.
    const RULE: &str = "weekday-date";

    fn address(pages: &RulePages) -> String {
        pages.address(RULE).expect("an address").as_str().to_owned()
    }

    #[test]
    fn the_page_is_a_file_of_this_version() {
        let cache = TestFolder::new("rule-pages");
        let pages = RulePages::new(None, Some(cache.path()));
        let path = cache.path().join(env!("CARGO_PKG_VERSION")).join("rules/weekday-date.md");
        assert_eq!(pages.address(RULE), Uri::from_file_path(&path));
        let page = read(&path).expect("a page");
        assert!(page.starts_with("# weekday-date\n") && page.contains("## What it finds"), "{page}");
    }

    #[test]
    fn an_editor_may_have_pages_of_its_own() {
        let cache = TestFolder::new("rule-pages-own");
        let pages = RulePages::new(Some("copydesk:/rules/"), Some(cache.path()));
        assert_eq!(address(&pages), "copydesk:/rules/weekday-date");
        assert!(cache.is_empty(), "nothing is written for such an editor");
    }

    #[test]
    fn without_a_folder_that_can_be_written_to_the_link_leads_to_the_web() {
        let web = rules::manual(RULE);
        assert!(web.starts_with("https://"), "{web}");
        let cache = TestFolder::new("rule-pages-broken");
        let file = cache.write("file", "no folder");
        for broken in [None, Some(file.as_path())] {
            let pages = RulePages::new(None, broken);
            assert_eq!([address(&pages), address(&pages)], [web.clone(), web.clone()], "{broken:?}");
        }
    }
}
