//! Asks the client to tell of what changes outside of drafts.

use std::sync::Arc;

use serde_json::{Value, json};
use tower_lsp::ls_types::Registration;

use super::Session;

impl Session {
    /// Asks the client to tell of changed settings and settings files, where it wants to be asked.
    pub(in crate::lsp) fn register(self: &Arc<Self>) {
        let wanted = |method: &str, options: Option<Value>| Registration {
            id: method.to_owned(),
            method: method.to_owned(),
            register_options: options,
        };
        let mut registrations = Vec::new();
        if self.capabilities().registers_configuration {
            let options = json!({"section": "copydesk"});
            registrations.push(wanted("workspace/didChangeConfiguration", Some(options)));
        }
        if self.capabilities().watches_files {
            let options = json!({"watchers": [{"globPattern": "**/copydesk.toml"}]});
            registrations.push(wanted("workspace/didChangeWatchedFiles", Some(options)));
        }
        if registrations.is_empty() {
            return;
        }
        let client = self.client.clone();
        tokio::spawn(async move { client.register_capability(registrations).await });
    }
}
