//! Where the page of a rule is: that of this very program, so that it is really there and fits what was found.
//!
//! An editor that has pages of its own says so (`rulePages`); for others the page is written to the cache folder.

use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};

use tower_lsp::ls_types::Uri;

use crate::files::pages;
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
        let own = written.entry(rule).or_insert_with(|| write(rule)).clone();
        own.or_else(|| Uri::from_str(&rules::manual(rule)).ok())
    }
}

/// The page of a rule as a file, where there is a folder for pages.
fn write(name: &str) -> Option<Uri> {
    let rule = rules::find(name)?;
    let page = format!("# {name}\n\n{}\n\n{}", rule.summary, rule.page());
    Uri::from_file_path(pages::written(name, &page)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_editor_may_have_pages_of_its_own() {
        let pages = RulePages::new(Some("copydesk:/rules/"));
        assert_eq!(
            pages.address("weekday-date").expect("an address").as_str(),
            "copydesk:/rules/weekday-date"
        );
    }
}
