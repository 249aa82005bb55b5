//! The check of an open document, shared by all who ask. Where it runs and when is for `workers` to say.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use super::sent_tokens::SentTokens;
use crate::checker::{Checked, Checker};
use crate::draft::{Draft, Format, Source};
use crate::settings::Settings;
use crate::text::Text;

/// What the server keeps of an open document, besides its text.
#[derive(Debug, Default)]
pub(super) struct Analysis {
    /// Number of the newest text.
    newest: AtomicU64,
    state: Mutex<State>,
    /// The tokens that the client has.
    pub(super) tokens: SentTokens,
}

/// The checker with its memo, and what it last found.
#[derive(Debug, Default)]
struct State {
    checker: Checker,
    last: Option<(u64, Arc<Checked>)>,
}

/// Why there is nothing to say of a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unchecked {
    /// An edit has come since, or the document was closed.
    Stale,
    /// It is longer than [`Draft::MAX_BYTES`].
    TooLong,
    /// The program is at fault.
    Fault,
}

impl Analysis {
    /// Says that a newer text has come.
    pub(super) fn supersede(&self, revision: u64) {
        self.newest.store(revision, Ordering::Release);
    }

    /// Says that the document is closed: no text of it is the newest.
    pub(super) fn retire(&self) {
        self.supersede(u64::MAX);
    }

    /// Whether no newer text has come.
    pub(super) fn is_newest(&self, revision: u64) -> bool {
        self.newest.load(Ordering::Acquire) == revision
    }

    /// Checks a text here and now, unless that was done or it is no longer the newest.
    pub(super) fn check(
        &self,
        revision: u64,
        text: &Text,
        format: Format,
        settings: impl FnOnce() -> Settings,
    ) -> Result<Arc<Checked>, Unchecked> {
        if !self.is_newest(revision) {
            return Err(Unchecked::Stale);
        }
        if text.len() > Draft::MAX_BYTES {
            return Err(Unchecked::TooLong);
        }
        // Settings may be read from a disk that is far away: nobody waits for a lock meanwhile.
        let settings = settings();
        // A check that broke off left its memo empty, which is a sound one.
        let mut state = self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if *state.checker.settings() != settings {
            state.checker.set_settings(settings);
            state.last = None;
        }
        if let Some((_, checked)) = state.last.as_ref().filter(|(known, _)| *known == revision) {
            return Ok(Arc::clone(checked));
        }
        let date = state.checker.settings().date;
        let text = text.to_string();
        let draft = Draft::new(Source { text: &text, format, date, ..Source::default() });
        let checked = Arc::new(state.checker.check(draft));
        state.last = Some((revision, Arc::clone(&checked)));
        // Whoever typed meanwhile waits for the check of the newer text.
        if self.is_newest(revision) { Ok(checked) } else { Err(Unchecked::Stale) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::documents::{Documents, Snapshot};
    use super::*;
    use crate::finding::Level;
    use crate::text::Encoding;

    fn open(text: &str) -> (Documents, Snapshot) {
        let documents = Documents::default();
        let item =
            serde_json::json!({"uri": "file:///a.txt", "languageId": "text", "version": 1, "text": text});
        let snapshot = documents.open(serde_json::from_value(item).expect("a document"), Encoding::Utf8);
        (documents, snapshot)
    }

    #[test]
    fn all_who_ask_for_a_text_share_its_check() {
        let (_documents, snapshot) = open("The council met on Tuesday.");
        let first = snapshot.check_here(Settings::default).expect("current");
        let again = snapshot.clone().check_here(Settings::default).expect("current");
        assert!(Arc::ptr_eq(&first, &again));
        let levels = [("placeholder".to_owned(), Level::Off)].into();
        let other = snapshot.check_here(|| Settings { levels, ..Settings::default() }).expect("current");
        assert!(!Arc::ptr_eq(&first, &other), "with other settings it is another check");
    }

    #[test]
    fn a_text_that_is_not_the_newest_is_not_checked() {
        let (documents, snapshot) = open("The council met on Tuesday.");
        documents.close(&snapshot.uri);
        let settings = || unreachable!("there is nothing to check");
        assert_eq!(snapshot.check_here(settings).err(), Some(Unchecked::Stale));
    }
}
