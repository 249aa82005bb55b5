//! The settings file: found by walking up from a draft, read once, and combined with the command line.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use super::arguments::SettingsOptions;
use super::problem::Problem;
use crate::settings::Settings;

/// The name of a settings file.
const FILE_NAME: &str = "copydesk.toml";

/// A settings file, and the folder that its globs count from.
#[derive(Debug)]
struct SettingsFile {
    folder: PathBuf,
    settings: Settings,
    ignored: Gitignore,
    /// The globs of each override.
    overridden: Vec<Gitignore>,
}

/// Which settings hold where.
#[derive(Debug)]
pub(super) struct Config<'a> {
    options: &'a SettingsOptions,
    /// What was read, by the path of the settings file.
    read: BTreeMap<PathBuf, Result<Arc<SettingsFile>, Problem>>,
}

impl<'a> Config<'a> {
    /// The settings that the options ask for.
    pub(super) fn new(options: &'a SettingsOptions) -> Self {
        Self { options, read: BTreeMap::new() }
    }

    /// The settings for a draft, or for standard input under that name.
    pub(super) fn settings(&mut self, draft: &Path) -> Result<Settings, Problem> {
        let mut settings = match self.file_for(draft)? {
            Some(file) => file.settings_for(draft),
            None => Settings::default(),
        };
        if self.options.all_rules {
            settings.levels.clear();
        }
        settings.levels.extend(self.options.rule.iter().cloned());
        Ok(settings)
    }

    /// Whether the settings file passes over a draft. A broken file ignores nothing, so that it is reported.
    pub(super) fn ignores(&mut self, draft: &Path) -> bool {
        matches!(self.file_for(draft), Ok(Some(file)) if file.matches(&file.ignored, draft))
    }

    fn file_for(&mut self, draft: &Path) -> Result<Option<Arc<SettingsFile>>, Problem> {
        let path = match &self.options.config {
            _ if self.options.isolated => None,
            Some(path) => Some(path.clone()),
            None => {
                let folder = folder_of(draft);
                folder.ancestors().map(|folder| folder.join(FILE_NAME)).find(|path| path.is_file())
            }
        };
        let Some(path) = path else { return Ok(None) };
        let read = self.read.entry(path).or_insert_with_key(|path| SettingsFile::read(path).map(Arc::new));
        read.clone().map(Some)
    }
}

impl SettingsFile {
    fn read(path: &Path) -> Result<Self, Problem> {
        let name = path.display();
        let text =
            fs::read_to_string(path).map_err(|error| Problem::new(name.to_string(), reason(&error)))?;
        let settings = Settings::parse(&text).map_err(|error| {
            Problem::new(format!("{name}:{}:{}", error.line(), error.column()), error.to_string())
        })?;
        let matcher = |globs: &[String]| {
            matcher(globs)
                .map_err(|error| Problem::new(name.to_string(), format!("A glob is wrong: {error}.")))
        };
        let ignored = matcher(&settings.ignore)?;
        let overridden = settings.overrides.iter().map(|over| matcher(&over.paths));
        let overridden = overridden.collect::<Result<_, _>>()?;
        Ok(Self { folder: folder_of(path), ignored, overridden, settings })
    }

    fn settings_for(&self, draft: &Path) -> Settings {
        let overrides = self.settings.overrides.iter().zip(&self.overridden);
        let applied: Vec<_> = overrides
            .filter(|(_, globs)| self.matches(globs, draft))
            .map(|(over, _)| &over.paths[..])
            .collect();
        self.settings.overridden(|paths| applied.contains(&paths))
    }

    fn matches(&self, globs: &Gitignore, draft: &Path) -> bool {
        let path = folder_of(draft).join(draft.file_name().unwrap_or_default());
        // Outside of its folder a settings file says nothing of paths.
        let inside = path.strip_prefix(&self.folder);
        inside.is_ok_and(|path| globs.matched_path_or_any_parents(path, false).is_ignore())
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

/// The folder that a file stands in, without links and dots; of a file that is nowhere, the working folder.
fn folder_of(file: &Path) -> PathBuf {
    let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::canonicalize(parent).or_else(|_| fs::canonicalize(".")).unwrap_or_default()
}

/// Why a file cannot be read, in plain words.
pub(super) fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "There is no such file.".to_owned(),
        io::ErrorKind::PermissionDenied => "This may not be read: permission is denied.".to_owned(),
        io::ErrorKind::InvalidData => "This is not UTF-8 text.".to_owned(),
        _ => format!("This cannot be read: {error}."),
    }
}
