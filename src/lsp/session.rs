//! What the handlers share, and what goes on beside them: pushing findings, asking the client for its settings.

mod refreshing;
mod registering;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use serde_json::Value;
use tower_lsp::Client;
use tower_lsp::ls_types::{
    ConfigurationItem, Diagnostic, InitializeParams, MessageType, Uri, WorkspaceFoldersChangeEvent,
};

use super::analysis::Unchecked;
use super::capabilities;
use super::complaints::Complaints;
use super::configuration::Configuration;
use super::desk::Desk;
use super::documents::{Documents, Snapshot};
use super::folders::Folders;
use super::index::Index;
use super::rule_pages::RulePages;
use super::settings_files::{SettingsFiles, SettingsText};
use super::to_lsp;
use super::workers::{Haste, Workers};
use crate::checker::Checked;
use crate::draft::Draft;
use crate::files::{FILE_NAME, WhichFile};
use crate::settings::Settings;

/// A client and its open documents.
#[derive(Debug)]
pub(super) struct Session {
    client: Client,
    /// The open documents.
    pub(super) documents: Documents,
    /// What the drafts of the open folders name.
    pub(super) index: Index,
    capabilities: OnceLock<capabilities::Client>,
    initialization_options: OnceLock<Value>,
    rule_pages: OnceLock<RulePages>,
    cache: Option<PathBuf>,
    configuration: Mutex<Configuration>,
    settings_files: SettingsFiles,
    folders: Folders,
    desk: Desk,
    workers: Workers,
    complaints: Complaints,
    /// Held while findings go out, so that older ones never overtake newer ones.
    publishing: tokio::sync::Mutex<()>,
    shut_down: AtomicBool,
}

impl Session {
    /// A session that has not been initialized. `cache` is the folder for what can be made anew.
    pub(super) fn new(client: Client, which: WhichFile, cache: Option<PathBuf>) -> Self {
        Self {
            client,
            documents: Documents::default(),
            index: Index::default(),
            capabilities: OnceLock::new(),
            initialization_options: OnceLock::new(),
            rule_pages: OnceLock::new(),
            cache,
            configuration: Mutex::default(),
            settings_files: SettingsFiles::new(which),
            folders: Folders::default(),
            desk: Desk::default(),
            workers: Workers::default(),
            complaints: Complaints::default(),
            publishing: tokio::sync::Mutex::default(),
            shut_down: AtomicBool::new(false),
        }
    }

    /// Takes down what the client can do and wants.
    pub(super) fn initialize(self: &Arc<Self>, params: InitializeParams) -> &capabilities::Client {
        self.folders.open(&params);
        let _ = self.initialization_options.set(params.initialization_options.unwrap_or_default());
        self.configure(&Value::Null);
        // An editor with a command of its own for a folder does not have the folder shown all the time.
        let has_own = || self.initialization_options.get()?.get("workspaceDiagnostics")?.as_bool();
        let checks_folders = has_own() != Some(false);
        self.capabilities.get_or_init(|| capabilities::Client {
            checks_folders,
            ..capabilities::Client::new(&params.capabilities, params.client_info.as_ref())
        })
    }

    /// What the client can do.
    pub(super) fn capabilities(&self) -> &capabilities::Client {
        self.capabilities.get_or_init(capabilities::Client::default)
    }

    /// Where the pages of rules are.
    fn rule_pages(&self) -> &RulePages {
        let prefix = || self.initialization_options.get()?.get("rulePages")?.as_str();
        self.rule_pages.get_or_init(|| RulePages::new(prefix(), self.cache.as_deref()))
    }

    /// The client, to ask it for something or to tell it how far something is.
    pub(super) const fn client(&self) -> &Client {
        &self.client
    }

    /// Takes down which folders the editor has open from now on.
    pub(super) fn change_folders(self: &Arc<Self>, change: &WorkspaceFoldersChangeEvent) {
        self.folders.change(change);
        self.refresh();
    }

    /// The folders that the editor has open.
    pub(super) fn folders(&self) -> Vec<PathBuf> {
        self.folders.all()
    }

    /// Takes down that the client means to leave.
    pub(super) fn shut_down(&self) {
        self.shut_down.store(true, Ordering::Relaxed);
    }

    /// Whether the client said that it means to leave.
    pub(super) fn was_shut_down(&self) -> bool {
        self.shut_down.load(Ordering::Relaxed)
    }

    /// Checks a document as it stands in `snapshot`.
    pub(super) async fn check(
        self: &Arc<Self>,
        snapshot: &Snapshot,
        haste: Haste,
    ) -> Result<Arc<Checked>, Unchecked> {
        let session = Arc::clone(self);
        let path = self.path_of(snapshot);
        let address = snapshot.uri.as_str().to_owned();
        let settings = move || {
            let mut settings = session.configuration().over(session.settings_for(&path));
            if settings.house.across {
                Arc::make_mut(&mut settings.house).others = Some(session.desk.others_than(&address));
            }
            settings
        };
        let checked = self.workers.check(snapshot, haste, settings).await?;
        // A draft of a folder that is only looked through does not lie on the desk.
        let is_open = haste != Haste::Folder && snapshot.is_current();
        if is_open && self.desk.put(snapshot, &checked) {
            self.refresh_beside(&snapshot.uri);
        }
        Ok(checked)
    }

    /// A document as it stands, and what is read of it: nothing where an edit comes meanwhile, since what was asked was
    /// asked of another text.
    pub(super) async fn read(self: &Arc<Self>, uri: &Uri) -> Option<(Snapshot, Arc<Checked>)> {
        let snapshot = self.documents.get(uri)?;
        let checked = self.check(&snapshot, Haste::Place).await.ok()?;
        Some((snapshot, checked))
    }

    /// The same of the newest text, which is waited for while edits come in.
    pub(super) async fn read_newest(self: &Arc<Self>, uri: &Uri) -> Option<(Snapshot, Arc<Checked>)> {
        loop {
            let snapshot = self.documents.get(uri)?;
            match self.check(&snapshot, Haste::Place).await {
                Ok(checked) => return Some((snapshot, checked)),
                Err(Unchecked::Stale) => {}
                Err(Unchecked::TooLong | Unchecked::Fault) => return None,
            }
        }
    }

    /// Says something to whoever writes.
    pub(super) fn tell(&self, message: String) {
        let client = self.client.clone();
        tokio::spawn(async move { client.show_message(MessageType::INFO, message).await });
    }

    /// Where a document is on disk, or would be.
    fn path_of(&self, snapshot: &Snapshot) -> PathBuf {
        snapshot.path().unwrap_or_else(|| self.folders.untitled(&snapshot.uri))
    }

    /// The text of the settings file that holds for a document: of one without a mistake, or where there is none and the client
    /// can make one, of the one that would be in its folder.
    pub(super) fn settings_text(&self, snapshot: &Snapshot) -> Option<SettingsText> {
        let draft = self.path_of(snapshot);
        let Some((_, held)) = self.settings_files.file_for(&draft) else {
            let is_wanted = self.capabilities().creates_files && self.settings_files.is_looked_for();
            let folder = self.folders.holding(&snapshot.path().filter(|_| is_wanted)?)?;
            let uri = Uri::from_file_path(folder.join(FILE_NAME))?;
            return Some(SettingsText { uri, text: String::new(), is_new: true });
        };
        let file = held.file.filter(|_| held.complaint.is_none())?;
        Some(SettingsText { uri: Uri::from_file_path(&file.path)?, text: file.text.clone(), is_new: false })
    }

    /// What the settings file that holds for a draft says of it.
    fn settings_for(&self, draft: &Path) -> Settings {
        let Some((path, held)) = self.settings_files.file_for(draft) else { return Settings::default() };
        self.complaints.mark(&self.client, &path, held.complaint.as_ref());
        let mut complaints: Vec<String> = held.complaint.into_iter().map(|it| it.to_string()).collect();
        let transcripts = held.file.iter().flat_map(|file| file.notes());
        let remarks = transcripts.flat_map(|files| files.unread.iter().chain(&files.remarks));
        complaints.extend(remarks.map(|remark| format!("{}: {}", remark.path.display(), remark.message)));
        self.complaints.say(&self.client, &path.to_string_lossy(), complaints);
        held.file.map(|file| file.settings_for(draft)).unwrap_or_default()
    }

    /// What to show of a document, or nothing where an edit has come since.
    pub(super) async fn diagnostics(
        self: &Arc<Self>,
        snapshot: &Snapshot,
        haste: Haste,
    ) -> Option<Vec<Diagnostic>> {
        match self.check(snapshot, haste).await {
            Ok(checked) => {
                let shows_ends = self.capabilities().shows_ends;
                Some(to_lsp::diagnostics(&checked, snapshot, &self.documents, self.rule_pages(), shows_ends))
            }
            Err(Unchecked::Stale) => None,
            Err(Unchecked::TooLong) => Some(vec![to_lsp::unchecked(&Draft::too_long())]),
            Err(Unchecked::Fault) => Some(vec![to_lsp::unchecked(to_lsp::FAULT)]),
        }
    }

    /// Pushes what is found in a document once `quiet` has passed without an edit, unless the client asks itself.
    pub(super) fn publish(self: &Arc<Self>, snapshot: Snapshot, quiet: Duration, haste: Haste) {
        if self.capabilities().pulls_diagnostics {
            return;
        }
        let session = Arc::clone(self);
        tokio::spawn(async move {
            tokio::time::sleep(quiet).await;
            if !snapshot.is_current() {
                return;
            }
            let Some(diagnostics) = session.diagnostics(&snapshot, haste).await else { return };
            let _turn = session.publishing.lock().await;
            if snapshot.is_current() {
                session.client.publish_diagnostics(snapshot.uri, diagnostics, snapshot.version).await;
            }
        });
    }

    /// Takes back what was pushed of a document, once it is closed.
    pub(super) fn withdraw(self: &Arc<Self>, uri: Uri) {
        if self.desk.remove(&uri) {
            self.refresh_beside(&uri);
        }
        if self.capabilities().pulls_diagnostics {
            return;
        }
        let session = Arc::clone(self);
        tokio::spawn(async move {
            let _turn = session.publishing.lock().await;
            // It may have been opened again since.
            if session.documents.get(&uri).is_none() {
                session.client.publish_diagnostics(uri, Vec::new(), None).await;
            }
        });
    }

    /// The editor’s settings.
    pub(super) fn configuration(&self) -> Configuration {
        self.configuration.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes on the editor’s settings; those given at the start hold where `given` says nothing.
    pub(super) fn configure(self: &Arc<Self>, given: &Value) {
        let initial = self.initialization_options.get().unwrap_or(&Value::Null);
        let (read, complaints) = Configuration::read(&[initial, given]);
        self.complaints.say(&self.client, "editor", complaints);
        let mut configuration = self.configuration.lock().unwrap_or_else(PoisonError::into_inner);
        let before = std::mem::replace(&mut *configuration, read);
        let is_new = *configuration != before;
        drop(configuration);
        if is_new {
            self.refresh();
        }
    }

    /// Asks the client for its settings, and takes them on when they come.
    pub(super) fn ask_configuration(self: &Arc<Self>) {
        let session = Arc::clone(self);
        tokio::spawn(async move {
            let item = ConfigurationItem { scope_uri: None, section: Some("copydesk".to_owned()) };
            if let Ok(answers) = session.client.configuration(vec![item]).await {
                session.configure(answers.first().unwrap_or(&Value::Null));
            }
        });
    }
}
