//! The folders that the editor has open.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tower_lsp::ls_types::{InitializeParams, Uri, WorkspaceFoldersChangeEvent};

/// The folders that the editor has open, in its order.
#[derive(Debug, Default)]
pub(super) struct Folders(Mutex<Vec<PathBuf>>);

impl Folders {
    /// Takes down the folders of the introduction. An older client knows of one, which it calls the root.
    pub(super) fn open(&self, params: &InitializeParams) {
        #[allow(deprecated, reason = "there are clients that send nothing else")]
        let root = params.root_uri.as_ref();
        let folders = params.workspace_folders.as_deref().unwrap_or_default();
        let folders: Vec<&Uri> = folders.iter().map(|folder| &folder.uri).collect();
        let folders = if folders.is_empty() { root.into_iter().collect() } else { folders };
        *self.lock() = folders.into_iter().filter_map(path).collect();
    }

    /// Takes down which folders have been opened and closed since.
    pub(super) fn change(&self, change: &WorkspaceFoldersChangeEvent) {
        let closed: Vec<PathBuf> = change.removed.iter().filter_map(|folder| path(&folder.uri)).collect();
        let mut open = self.lock();
        open.retain(|folder| !closed.contains(folder));
        open.extend(change.added.iter().filter_map(|folder| path(&folder.uri)));
    }

    /// Where a draft that is not on disk would be: in the first folder, so that what is set there holds for it, too.
    /// Without a folder it would be at the root, where nothing is set.
    pub(super) fn untitled(&self, draft: &Uri) -> PathBuf {
        let name = draft.path().decode().to_string_lossy().into_owned();
        let name = name.rsplit('/').next().filter(|name| !name.is_empty()).unwrap_or("untitled");
        self.lock().first().map_or(Path::new("/"), PathBuf::as_path).join(name)
    }

    /// All of them.
    pub(super) fn all(&self) -> Vec<PathBuf> {
        self.lock().clone()
    }

    /// The folder that the editor has open and that holds a file; else the one in which it is.
    pub(super) fn holding(&self, file: &Path) -> Option<PathBuf> {
        let open = self.lock().iter().find(|folder| file.starts_with(folder)).cloned();
        open.or_else(|| file.parent().map(Path::to_owned))
    }

    fn lock(&self) -> MutexGuard<'_, Vec<PathBuf>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn path(folder: &Uri) -> Option<PathBuf> {
    Some(folder.to_file_path()?.into_owned())
}
