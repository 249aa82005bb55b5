//! The drafts of a folder, by the rules of .gitignore, and what of it is passed over.
//!
//! Only the folder decides, with the repository that it is in: neither the settings of whoever checks (`core.excludesFile`,
//! `.git/info/exclude`, a `.gitignore` above the repository) nor files of other tools (`.ignore`) change what is found.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use ignore::{DirEntry, WalkBuilder};

use crate::draft::Format;
use crate::files;

/// So many names of each kind are told.
const NAMED: usize = 5;
/// Folders in which version control keeps its own.
const OF_VERSION_CONTROL: [&str; 5] = [".git", ".hg", ".jj", ".svn", ".pijul"];

/// What a folder holds.
#[derive(Debug, Default)]
pub(super) struct Folder {
    /// The files in it and below, in no order.
    pub(super) files: Vec<PathBuf>,
    /// What of it cannot be read, in words.
    pub(super) unreadable: Vec<String>,
    links: Vec<String>,
    hidden: Vec<String>,
    ignored: Vec<String>,
    special: Vec<String>,
}

impl Folder {
    /// Looks at a folder and all below it; what `is_left_out` names is neither taken nor told.
    pub(super) fn read(folder: &Path, mut is_left_out: impl FnMut(&Path) -> bool) -> Self {
        let mut found = Self::default();
        if let Err(message) = readable_above(folder) {
            found.unreadable.push(message);
            return found;
        }
        let mut seen: HashSet<PathBuf> = HashSet::new();
        let mut folders = Vec::new();
        let refused = Refused::default();
        for entry in walker(folder, Arc::clone(&refused)).build() {
            match entry {
                Ok(entry) if is_folder(&entry) => {
                    folders.push(entry.path().to_owned());
                    seen.insert(entry.into_path());
                }
                Ok(entry) => {
                    let path = within(entry.path());
                    if !is_left_out(path) {
                        found.add(path, entry.file_type());
                    }
                    seen.insert(entry.into_path());
                }
                Err(error) => found.unreadable.push(format!("{error}.")),
            }
        }
        for (path, message) in refused.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            found.unreadable.push(message);
            seen.insert(path);
        }
        for path in folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten() {
            let Ok(path) = path.map(|entry| entry.path()) else { continue };
            if !seen.contains(&path) && !is_left_out(within(&path)) {
                found.pass_over(within(&path));
            }
        }
        found
    }

    /// What is passed over and might be a draft, in a sentence; `None` where nothing is.
    pub(super) fn passed_over(&mut self) -> Option<String> {
        let kinds = [
            (&mut self.links, "symbolic link", "symbolic links"),
            (&mut self.hidden, "name that begins with a dot", "names that begin with a dot"),
            (&mut self.ignored, "name in .gitignore", "names in .gitignore"),
            (&mut self.special, "file that is no regular one", "files that are no regular ones"),
        ];
        let told = kinds.into_iter().filter(|(names, ..)| !names.is_empty()).map(|(names, one, several)| {
            names.sort();
            let named = names[..names.len().min(NAMED)].join(", ");
            let more = if names.len() > NAMED { ", …" } else { "" };
            format!("{} {} ({named}{more})", names.len(), if names.len() == 1 { one } else { several })
        });
        let told: Vec<String> = told.collect();
        (!told.is_empty()).then(|| format!("This is passed over: {}.", told.join("; ")))
    }

    /// Takes up what the walk came upon.
    fn add(&mut self, path: &Path, kind: Option<fs::FileType>) {
        match kind {
            Some(kind) if kind.is_file() => self.files.push(path.to_owned()),
            Some(kind) if kind.is_symlink() && may_hold_drafts(path) => self.links.push(shown(path)),
            Some(kind) if !kind.is_symlink() && is_draft(path) => self.special.push(shown(path)),
            _ => {}
        }
    }

    /// Takes up what the walk did not come upon.
    fn pass_over(&mut self, path: &Path) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if OF_VERSION_CONTROL.contains(&&*name) || !may_hold_drafts(path) {
            return;
        }
        let names = if name.starts_with('.') { &mut self.hidden } else { &mut self.ignored };
        names.push(shown(path));
    }
}

/// Folders that a walk has left out, and why.
type Refused = Arc<Mutex<Vec<(PathBuf, String)>>>;

/// A walk through a folder. Those below it whose `.gitignore` cannot be read are left out and told in `refused`.
fn walker(folder: &Path, refused: Refused) -> WalkBuilder {
    let mut walker = WalkBuilder::new(folder);
    // In a repository the files above the folder count up to its root, and else none does: the next one might be
    // anywhere, in the home folder for one.
    let is_in_repository = is_in_repository(folder);
    walker.require_git(is_in_repository).parents(is_in_repository);
    walker.git_global(false).git_exclude(false).ignore(false);
    walker.filter_entry(move |entry| {
        let why = if is_folder(entry) { readable(entry.path()).err() } else { None };
        let is_readable = why.is_none();
        let why = why.map(|why| (entry.path().to_owned(), why));
        refused.lock().unwrap_or_else(PoisonError::into_inner).extend(why);
        is_readable
    });
    walker
}

/// Whether the `.gitignore` of a folder can be read, or why it cannot: a pipe would be waited for, and a device has no end.
fn readable(folder: &Path) -> Result<(), String> {
    let path = folder.join(".gitignore");
    if !path.exists() || path.is_dir() {
        return Ok(());
    }
    let told =
        |why| format!("{}: {why} So nobody can tell which drafts count here.", within(&path).display());
    files::check(&path).map_err(told)
}

/// The same of a folder and all above it, in which the walk looks for one.
fn readable_above(folder: &Path) -> Result<(), String> {
    readable(folder)?;
    real(folder).ancestors().skip(1).try_for_each(readable)
}

/// A folder by the way from the root, without links and dots.
fn real(folder: &Path) -> PathBuf {
    fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned())
}

fn is_in_repository(folder: &Path) -> bool {
    real(folder).ancestors().any(|above| above.join(".git").exists())
}

fn is_folder(entry: &DirEntry) -> bool {
    entry.file_type().is_some_and(|kind| kind.is_dir()) || (entry.depth() == 0 && entry.path().is_dir())
}

fn is_draft(path: &Path) -> bool {
    Format::from_path(&path.to_string_lossy()).is_some()
}

fn may_hold_drafts(path: &Path) -> bool {
    is_draft(path) || path.is_dir()
}

/// The path as reports have it.
fn within(path: &Path) -> &Path {
    path.strip_prefix(".").unwrap_or(path)
}

/// The path in messages, that of a folder with a slash.
fn shown(path: &Path) -> String {
    let slash = if path.is_dir() { "/" } else { "" };
    format!("{}{slash}", path.display())
}
