//! What the open drafts say of the people whom they name, for those whose settings ask that drafts be compared.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tower_lsp::ls_types::Uri;

use super::documents::Snapshot;
use crate::checker::Checked;
use crate::facts::house::{OnDesk, Others};

/// The open drafts that are compared, by address.
#[derive(Debug, Default)]
pub(super) struct Desk {
    drafts: Mutex<BTreeMap<String, OnDesk>>,
}

impl Desk {
    /// What the others say than the draft at this address.
    pub(super) fn others_than(&self, address: &str) -> Others {
        let drafts = self.lock();
        let others = drafts.values().filter(|draft| draft.address != address);
        Others::new(others.cloned().collect())
    }

    /// Takes down what a draft says. Tells whether it said something else before.
    pub(super) fn put(&self, snapshot: &Snapshot, checked: &Checked) -> bool {
        if !checked.facts.house().across {
            return self.remove(&snapshot.uri);
        }
        let address = snapshot.uri.as_str().to_owned();
        let path = snapshot.path();
        let file = path.as_deref().and_then(|path| path.file_name());
        let name = file.map_or_else(|| address.clone(), |file| file.to_string_lossy().into_owned());
        let draft = OnDesk { address: address.clone(), name, bios: Arc::new(checked.bios()) };
        let before = self.lock().insert(address, draft.clone());
        before != Some(draft)
    }

    /// Takes a draft off. Tells whether it lay there.
    pub(super) fn remove(&self, uri: &Uri) -> bool {
        self.lock().remove(uri.as_str()).is_some()
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, OnDesk>> {
        self.drafts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
