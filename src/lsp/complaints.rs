//! What is wrong with settings: said once, and marked in the settings file until it is right.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use tower_lsp::Client;
use tower_lsp::ls_types::{Diagnostic, MessageType, Uri};

use super::to_lsp;
use crate::files::Unreadable;

/// What was said and marked.
#[derive(Debug, Default)]
pub(super) struct Complaints {
    /// By where the settings stand.
    said: Mutex<BTreeMap<String, Vec<String>>>,
    marked: Mutex<BTreeMap<PathBuf, Vec<Diagnostic>>>,
}

impl Complaints {
    /// Says what is wrong with the settings that stand somewhere, unless that was said before.
    pub(super) fn say(&self, client: &Client, place: &str, complaints: Vec<String>) {
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        let before = said.insert(place.to_owned(), complaints.clone()).unwrap_or_default();
        for complaint in complaints.into_iter().filter(|complaint| !before.contains(complaint)) {
            let client = client.clone();
            tokio::spawn(async move { client.show_message(MessageType::WARNING, complaint).await });
        }
    }

    /// Marks what is wrong with a settings file in that file, and takes the mark back once it is right.
    pub(super) fn mark(&self, client: &Client, file: &Path, complaint: Option<&Unreadable>) {
        let marks: Vec<Diagnostic> = complaint.map(to_lsp::of_settings).into_iter().collect();
        let mut marked = self.marked.lock().unwrap_or_else(PoisonError::into_inner);
        let before = marked.insert(file.to_owned(), marks.clone()).unwrap_or_default();
        let Some(uri) = Uri::from_file_path(file).filter(|_| before != marks) else { return };
        let client = client.clone();
        tokio::spawn(async move { client.publish_diagnostics(uri, marks, None).await });
    }
}
