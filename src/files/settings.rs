//! `copydesk.toml` on disk: which one holds for a draft, and what it says of it.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use super::folder::folder_of;
use super::named;
use super::transcripts::TranscriptFiles;
use crate::settings::{Allowance, Override, Settings, SettingsError};

/// The name of a settings file.
pub(crate) const FILE_NAME: &str = "copydesk.toml";

/// A settings file, and the folder that its globs count from.
#[derive(Debug)]
pub(crate) struct SettingsFile {
    /// Its path.
    pub(crate) path: PathBuf,
    /// What it says.
    pub(crate) settings: Settings,
    /// Its text.
    pub(crate) text: String,
    /// Its folder, without links and dots.
    pub(crate) folder: PathBuf,
    ignored: Gitignore,
    /// The globs of overrides and allowances.
    paths: BTreeMap<Vec<String>, Gitignore>,
    /// The files that it names, each with the text that was read.
    tables: Vec<(PathBuf, String)>,
    /// The notes that it names for all drafts or for some, by the globs that name them.
    notes: BTreeMap<Vec<String>, Noted>,
}

/// Files of notes, and the globs that name them.
#[derive(Debug)]
struct Noted {
    globs: Gitignore,
    files: TranscriptFiles,
}

/// Why a settings file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unreadable {
    /// Its path, and where it can be told, line and column.
    pub(crate) place: String,
    /// Line and column in the settings file, from 1, where they can be told.
    pub(crate) at: Option<(usize, usize)>,
    /// A sentence.
    pub(crate) message: String,
}

impl Unreadable {
    /// What is wrong in the text of a file.
    fn new(path: &Path, error: &SettingsError) -> Self {
        let place = format!("{}:{}:{}", path.display(), error.line(), error.column());
        Self { place, at: Some((error.line(), error.column())), message: error.to_string() }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

/// Which settings file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum WhichFile {
    /// The one in the folder of a draft, or the nearest above.
    #[default]
    Nearest,
    /// This one for all drafts.
    This(PathBuf),
    /// None.
    None,
}

impl WhichFile {
    /// The settings file that holds for a draft.
    pub(crate) fn file_for(&self, draft: &Path) -> Option<PathBuf> {
        match self {
            Self::Nearest => {
                let folder = folder_of(draft);
                // A link to nowhere, a folder or a pipe of that name is none that can be read, and not as good as none.
                let is_there = |path: &PathBuf| fs::symlink_metadata(path).is_ok();
                folder.ancestors().map(|folder| folder.join(FILE_NAME)).find(is_there)
            }
            Self::This(path) => Some(path.clone()),
            Self::None => None,
        }
    }
}

impl SettingsFile {
    /// Reads a settings file: one that was found, or one that is asked for, `is_given`, which may be a pipe.
    pub(crate) fn read(path: &Path, is_given: bool) -> Result<Self, Unreadable> {
        let unreadable = |message| Unreadable { place: path.display().to_string(), at: None, message };
        let text = if is_given { named::read_any(path) } else { named::read(path) }.map_err(unreadable)?;
        Self::new(path, &text)
    }

    /// The settings file at this path whose text has been read.
    pub(crate) fn new(path: &Path, text: &str) -> Result<Self, Unreadable> {
        let name = path.display();
        let folder = folder_of(path);
        let mut settings = Settings::parse(text).map_err(|error| Unreadable::new(path, &error))?;
        let mut tables = Vec::new();
        for file in 0..settings.tenure_files.len() {
            let table = folder.join(&settings.tenure_files[file].path);
            let rows = named::read(&table).map_err(|why| Unreadable {
                place: table.display().to_string(),
                at: None,
                message: format!("{why} {name} takes tenures from it."),
            })?;
            // Where it stands in the table is no place of the settings file.
            let of_table = |error| Unreadable { at: None, ..Unreadable::new(&table, &error) };
            settings.add_tenures(file, &rows).map_err(of_table)?;
            tables.push((table, rows));
        }
        for file in 0..settings.name_files.len() {
            let table = folder.join(&settings.name_files[file].path);
            let rows = named::read(&table).map_err(|why| Unreadable {
                place: table.display().to_string(),
                at: None,
                message: format!("{why} {name} takes names from it."),
            })?;
            let of_table = |error| Unreadable { at: None, ..Unreadable::new(&table, &error) };
            settings.add_names(file, &rows).map_err(of_table)?;
            tables.push((table, rows));
        }
        let matcher = |globs: &[String]| {
            matcher(globs).map_err(|error| Unreadable {
                place: name.to_string(),
                at: None,
                message: format!("A glob is wrong: {error}."),
            })
        };
        let ignored = matcher(&settings.ignore)?;
        let of_some = settings.overrides.iter().filter_map(|over| over.transcripts.as_ref());
        let mut notes = BTreeMap::new();
        for named in std::iter::once(&settings.transcripts).chain(of_some) {
            if !notes.contains_key(named) {
                let globs = matcher(named)?;
                let is_meant = |file: &Path| {
                    let inside = file.strip_prefix(&folder);
                    inside.is_ok_and(|path| globs.matched_path_or_any_parents(path, false).is_ignore())
                };
                let files = TranscriptFiles::found(&folder, named, is_meant);
                notes.insert(named.clone(), Noted { globs, files });
            }
        }
        let overrides = settings.overrides.iter().map(|over| &over.paths);
        let allows = settings.allows.iter().map(|allow| &allow.paths);
        let paths = overrides.chain(allows).map(|globs| Ok((globs.clone(), matcher(globs)?)));
        let paths = paths.collect::<Result<_, _>>()?;
        let (path, text) = (path.to_owned(), text.to_owned());
        Ok(Self { path, settings, text, folder, ignored, paths, tables, notes })
    }

    /// Whether the files that it names are still as they were read.
    pub(crate) fn is_current(&self) -> bool {
        let is_as_read = |(path, text): &(PathBuf, String)| named::read(path).is_ok_and(|now| now == *text);
        self.tables.iter().all(is_as_read) && self.notes().all(TranscriptFiles::is_current)
    }

    /// The settings for a draft.
    pub(crate) fn settings_for(&self, draft: &Path) -> Settings {
        let mut settings = self.settings.overridden(|globs| self.is_meant(globs, draft));
        let notes = self.notes_named(&settings.transcripts).and_then(|files| files.notes.as_ref());
        if let Some(notes) = notes {
            Arc::make_mut(&mut settings.house).notes = Some(Arc::clone(notes));
        }
        settings
    }

    /// All files of notes that it names.
    pub(crate) fn notes(&self) -> impl Iterator<Item = &TranscriptFiles> {
        self.notes.values().map(|noted| &noted.files)
    }

    /// The files of notes that these globs of it name.
    pub(crate) fn notes_named(&self, globs: &[String]) -> Option<&TranscriptFiles> {
        self.notes.get(globs).map(|noted| &noted.files)
    }

    /// The overrides that are meant for a draft; a later one wins.
    pub(crate) fn overrides_for(&self, draft: &Path) -> impl Iterator<Item = &Override> {
        self.settings.overrides.iter().filter(|over| self.is_meant(&over.paths, draft))
    }

    /// The allowances that are meant for a draft, each with its number.
    pub(crate) fn allows_for(&self, draft: &Path) -> impl Iterator<Item = (usize, &Allowance)> {
        let allows = self.settings.allows.iter().enumerate();
        allows.filter(|(_, allow)| allow.paths.is_empty() || self.is_meant(&allow.paths, draft))
    }

    /// A draft’s path from the folder on, where it is below it.
    pub(crate) fn counted_from_folder(&self, draft: &Path) -> Option<PathBuf> {
        let path = folder_of(draft).join(draft.file_name().unwrap_or_default());
        path.strip_prefix(&self.folder).ok().map(Path::to_owned)
    }

    fn is_meant(&self, globs: &[String], draft: &Path) -> bool {
        self.paths.get(globs).is_some_and(|matcher| self.matches(matcher, draft))
    }

    /// Whether a draft is passed over in its folder. Notes are none.
    pub(crate) fn ignores(&self, draft: &Path) -> bool {
        self.matches(&self.ignored, draft)
            || self.notes.values().any(|noted| self.matches(&noted.globs, draft))
    }

    fn matches(&self, globs: &Gitignore, draft: &Path) -> bool {
        // Outside of its folder a settings file says nothing of paths.
        let inside = self.counted_from_folder(draft);
        inside.is_some_and(|path| globs.matched_path_or_any_parents(path, false).is_ignore())
    }
}

/// Globs as in .gitignore.
fn matcher(globs: &[String]) -> Result<Gitignore, ignore::Error> {
    let mut builder = GitignoreBuilder::new("");
    for glob in globs {
        builder.add_line(None, glob)?;
    }
    builder.build()
}
