//! Notes on disk: which files settings name, and what stands in them. One that cannot be read is told and takes nothing from the
//! others.

use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::named;
use super::reason::reason;
use crate::transcripts::{self, Notes, Transcript};

/// So many files and folders are looked through for notes.
const MOST: usize = 20_000;

/// What was read of notes.
#[derive(Debug, Default)]
pub(crate) struct TranscriptFiles {
    /// The notes, if there are any.
    pub(crate) notes: Option<Arc<Notes>>,
    /// The files that could not be read.
    pub(crate) unread: Vec<Remark>,
    /// What else is to be said of files.
    pub(crate) remarks: Vec<Remark>,
    /// How many were read.
    pub(crate) count: usize,
    /// All files and folders that were looked at, as they were.
    stamps: Vec<(PathBuf, Option<Metadata>)>,
}

/// Something to say of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Remark {
    /// The file.
    pub(crate) path: PathBuf,
    /// A sentence, which tells nothing of what stands in it.
    pub(crate) message: String,
}

impl TranscriptFiles {
    /// Reads the files that the command line names, which may be pipes.
    pub(crate) fn given(paths: &[PathBuf]) -> Self {
        let mut files = Self::default();
        files.read(paths, named::bytes_of_any);
        files.notes = files.notes.map(|notes| Arc::new(Notes::clone(&notes).given()));
        files
    }

    /// Reads the files below a folder that `is_meant`, of which these globs tell where they may be.
    pub(crate) fn found(folder: &Path, globs: &[String], is_meant: impl Fn(&Path) -> bool) -> Self {
        let mut files = Self::default();
        let mut paths = Vec::new();
        for root in roots(folder, globs) {
            match fs::symlink_metadata(&root) {
                Ok(_) => files.walk(&root, &is_meant, &mut paths),
                Err(error) => {
                    files.stamps.push((root.clone(), None));
                    files.unread.push(Remark { path: root, message: reason(&error) });
                }
            }
        }
        paths.sort();
        paths.dedup();
        files.read(&paths, named::bytes);
        files
    }

    /// Whether all is still as it was read.
    pub(crate) fn is_current(&self) -> bool {
        self.stamps.iter().all(|(path, before)| is_same(before.as_ref(), fs::metadata(path).ok().as_ref()))
    }

    fn walk(&mut self, path: &Path, is_meant: &impl Fn(&Path) -> bool, paths: &mut Vec<PathBuf>) {
        let Ok(metadata) = fs::symlink_metadata(path) else { return };
        if self.stamps.len() >= MOST || metadata.is_symlink() {
            return;
        }
        if metadata.is_file() && is_meant(path) {
            paths.push(path.to_owned());
        }
        if !metadata.is_dir() {
            return;
        }
        self.stamps.push((path.to_owned(), Some(metadata)));
        let Ok(entries) = fs::read_dir(path) else { return };
        for entry in entries.flatten().filter(|entry| !entry.file_name().as_encoded_bytes().starts_with(b"."))
        {
            self.walk(&entry.path(), is_meant, paths);
        }
    }

    fn read(&mut self, paths: &[PathBuf], bytes: fn(&Path) -> Result<Vec<u8>, String>) {
        let mut all = Vec::new();
        for path in paths {
            self.stamps.push((path.clone(), fs::metadata(path).ok()));
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
            let mut remark = |message: &str| {
                self.remarks.push(Remark { path: path.clone(), message: message.to_owned() });
            };
            let read = bytes(path).and_then(|bytes| {
                let (text, is_guessed) = transcripts::decode(&bytes);
                if is_guessed {
                    remark("This is not UTF-8 text. It was read as Windows-1252.");
                }
                transcripts::read(&name, &text)
            });
            match read {
                Ok(transcript) => all.push(Transcript { path: path.clone(), ..transcript }),
                Err(message) => self.unread.push(Remark { path: path.clone(), message }),
            }
        }
        self.count = all.len();
        if !all.is_empty() {
            self.notes = Some(Arc::new(Notes::new(all).partial(!self.unread.is_empty())));
        }
    }
}

/// Where files may be that globs name: up to the first sign that stands for other letters.
fn roots(folder: &Path, globs: &[String]) -> Vec<PathBuf> {
    let mut roots: Vec<PathBuf> = Vec::new();
    for glob in globs.iter().filter(|glob| !glob.starts_with('!')) {
        let bare = glob.trim_start_matches('/');
        // As in .gitignore, a glob without a stroke holds in every folder.
        let is_anywhere = !glob.trim_end_matches('/').contains('/');
        let is_plain = |part: &&str| !part.contains(['*', '?', '[', '{', '\\']);
        let plain: Vec<&str> = bare.split('/').take_while(is_plain).collect();
        let root = if is_anywhere { folder.to_owned() } else { folder.join(plain.join("/")) };
        roots.push(root);
    }
    roots.sort();
    roots.dedup_by(|next, before| next.starts_with(before));
    roots
}

/// Whether nothing tells that a file has been changed.
fn is_same(before: Option<&Metadata>, now: Option<&Metadata>) -> bool {
    match (before, now) {
        (Some(before), Some(now)) => {
            (before.len(), before.modified().ok()) == (now.len(), now.modified().ok())
        }
        (before, now) => before.is_none() && now.is_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn globs_tell_where_to_look() {
        let roots = |globs: &[&str]| {
            let globs: Vec<String> = globs.iter().map(|&glob| glob.to_owned()).collect();
            let roots = roots(Path::new("desk"), &globs);
            roots.iter().map(|root| root.display().to_string()).collect::<Vec<_>>()
        };
        assert_eq!(
            roots(&["notes/**", "/notes/a/*.srt", "a/b.txt", "!notes/old/**"]),
            ["desk/a/b.txt", "desk/notes"]
        );
        assert_eq!(roots(&["notes/**", "*.vtt"]), ["desk"]);
    }

    #[test]
    fn a_file_that_cannot_be_read_takes_nothing_from_the_others() {
        let folder = std::env::temp_dir().join(format!("copydesk-notes-{}", std::process::id()));
        fs::create_dir_all(folder.join("notes")).unwrap();
        fs::write(folder.join("notes/a.txt"), "We won.").unwrap();
        fs::write(folder.join("notes/b.json"), "{}").unwrap();
        fs::write(folder.join("notes/c.txt"), b"Zo\xeb won.").unwrap();
        let files = TranscriptFiles::found(&folder, &["notes/*".to_owned()], |_| true);
        assert_eq!((files.count, files.unread.len(), files.remarks.len()), (2, 1, 1));
        assert!(files.notes.as_ref().is_some_and(|notes| notes.is_partial()));
        assert!(files.is_current());
        fs::write(folder.join("notes/a.txt"), "We won it.").unwrap();
        assert!(!files.is_current());
        let files = TranscriptFiles::given(&[folder.join("notes/a.txt"), folder.join("none.txt")]);
        assert_eq!(files.unread[0].message, "There is no such file.");
        fs::remove_dir_all(&folder).unwrap();
    }
}
