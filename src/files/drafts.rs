//! The drafts of folders, for those who look through them by themselves.

use std::path::PathBuf;

use ignore::WalkBuilder;

use crate::draft::Format;

/// No more drafts than this are looked through, however large the folder is that an editor has open.
const MOST: usize = 2_000;

/// The drafts in some folders and below, in the order of their paths. What `.gitignore` names is left out.
pub(crate) fn drafts_below(folders: &[PathBuf]) -> Vec<PathBuf> {
    let entries = folders.iter().flat_map(|folder| WalkBuilder::new(folder).build()).flatten();
    let files = entries.filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()));
    let is_draft = |path: &PathBuf| Format::from_path(&path.to_string_lossy()).is_some();
    let mut drafts: Vec<PathBuf> =
        files.map(ignore::DirEntry::into_path).filter(is_draft).take(MOST).collect();
    drafts.sort();
    drafts.dedup();
    drafts
}
