//! Has the client show documents anew.

use std::sync::Arc;
use std::time::Duration;

use tower_lsp::ls_types::Uri;

use super::Session;
use crate::lsp::workers::Haste;

impl Session {
    /// Has the documents shown anew that may be compared with one.
    pub(super) fn refresh_beside(self: &Arc<Self>, uri: &Uri) {
        if self.capabilities().pulls_diagnostics {
            self.refresh_pulled();
        }
        for snapshot in self.documents.all().into_iter().filter(|it| it.uri != *uri) {
            self.publish(snapshot, Duration::ZERO, Haste::Refresh);
        }
    }

    /// Has the client ask anew for what it asks for itself.
    fn refresh_pulled(self: &Arc<Self>) {
        if self.capabilities.get().is_some_and(|it| it.pulls_diagnostics && it.refreshes_diagnostics) {
            let client = self.client.clone();
            tokio::spawn(async move { client.workspace_diagnostic_refresh().await });
        }
    }

    /// Has every open document shown anew.
    pub(in crate::lsp) fn refresh(self: &Arc<Self>) {
        self.refresh_pulled();
        if self.capabilities.get().is_some_and(|it| it.refreshes_lenses) {
            let client = self.client.clone();
            tokio::spawn(async move { client.code_lens_refresh().await });
        }
        if self.capabilities.get().is_some_and(|it| it.refreshes_hints) {
            let client = self.client.clone();
            tokio::spawn(async move { client.inlay_hint_refresh().await });
        }
        for snapshot in self.documents.all() {
            self.publish(snapshot, Duration::ZERO, Haste::Refresh);
        }
    }
}
