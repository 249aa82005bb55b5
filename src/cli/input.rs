//! Which drafts are meant, and their text.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::config::Config;
use super::folder::Folder;
use super::problem::Problem;
use crate::draft::{Draft, Format};
use crate::files::{FILE_NAME, SettingsFile, reason};
use crate::lines::{Lines, Position};
use crate::settings::Settings;

/// What the program can read, for messages.
const ENDINGS: &str = ".txt, .text, .md, .markdown, .html and .htm";

/// A draft that is to be checked.
#[derive(Clone, Debug)]
pub(super) struct Input {
    /// The file, or the name given to standard input.
    path: PathBuf,
    is_stdin: bool,
    /// How it is written.
    pub(super) format: Format,
    /// What holds for it.
    pub(super) settings: Arc<Settings>,
    /// The settings file that holds for it.
    pub(super) settings_file: Option<Arc<SettingsFile>>,
}

/// What paths name.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The drafts in path order, each once, and what stands in the way of others.
    pub(super) inputs: Vec<Result<Input, Problem>>,
    /// How many files of other kinds there are in the folders.
    pub(super) others: Others,
    /// What might be a draft and is passed over in a folder.
    pub(super) passed_over: Vec<Problem>,
}

/// How many files are no drafts, by the endings of their names.
pub(super) type Others = BTreeMap<String, usize>;

/// The drafts that the paths name.
pub(super) fn find(paths: &[PathBuf], stdin_name: Option<&Path>, config: &mut Config<'_>) -> Found {
    let (mut others, mut passed_over) = (Others::new(), Vec::new());
    let mut found = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" {
            let name = stdin_name.unwrap_or(Path::new("-"));
            found.push((name.to_owned(), stdin(name, config)));
        } else if path.is_dir() {
            let mut folder = Folder::read(path, |path| config.ignores(path));
            passed_over.extend(folder.passed_over().map(|message| Problem::at(path, message)));
            found.extend(drafts(path, folder, config, &mut others));
        } else {
            let path = path.strip_prefix(".").unwrap_or(path);
            found.push((path.to_owned(), file(path, config)));
        }
    }
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    found.dedup_by(|(a, _), (b, _)| a == b);
    Found { inputs: found.into_iter().map(|(_, input)| input).collect(), others, passed_over }
}

fn stdin(name: &Path, config: &mut Config<'_>) -> Result<Input, Problem> {
    let format = if name.as_os_str() == "-" { Format::Plain } else { format(name)? };
    input(name, true, format, config)
}

fn file(path: &Path, config: &mut Config<'_>) -> Result<Input, Problem> {
    fs::metadata(path).map_err(|error| Problem::at(path, reason(&error)))?;
    input(path, false, format(path)?, config)
}

fn input(path: &Path, is_stdin: bool, format: Format, config: &mut Config<'_>) -> Result<Input, Problem> {
    let (settings, settings_file) = (config.settings(path)?, config.file_for(path)?);
    Ok(Input { path: path.to_owned(), is_stdin, format, settings, settings_file })
}

/// The drafts among the files of a folder. Others are counted.
fn drafts(
    folder: &Path,
    Folder { files, unreadable, .. }: Folder,
    config: &mut Config<'_>,
    others: &mut Others,
) -> Vec<(PathBuf, Result<Input, Problem>)> {
    let problem = |message| (folder.to_owned(), Err(Problem::at(folder, message)));
    let mut found: Vec<_> = unreadable.into_iter().map(problem).collect();
    for path in files {
        if format(&path).is_ok() {
            let input = file(&path, config);
            found.push((path, input));
        } else if let Some(ending) = path.extension().or(path.file_name())
            && !path.ends_with(FILE_NAME)
        {
            let dot = if path.extension().is_some() { "." } else { "" };
            *others.entry(format!("{dot}{}", ending.to_string_lossy().to_lowercase())).or_default() += 1;
        }
    }
    if found.is_empty() {
        found
            .push(problem(format!("There are no drafts to check in this folder. copydesk reads {ENDINGS}.")));
    }
    found
}

fn format(path: &Path) -> Result<Format, Problem> {
    Format::from_path(&path.to_string_lossy()).ok_or_else(|| {
        let message = format!("copydesk does not know this kind of file. It reads {ENDINGS}.");
        Problem::at(path, message)
    })
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

impl Input {
    /// The path in reports.
    pub(super) fn name(&self) -> String {
        shown(&self.path)
    }

    /// Whether it can be read once only.
    pub(super) fn is_stream(&self) -> bool {
        self.is_stdin
    }

    /// Its text.
    pub(super) fn read(&self) -> Result<String, Problem> {
        let mut bytes = Vec::new();
        if self.is_stdin && stdin_is_closed() {
            return Err(Problem::new(self.name(), CLOSED));
        }
        // One byte more than is read tells that there is more.
        let limit = Draft::MAX_BYTES as u64 + 1;
        let read = if self.is_stdin {
            io::stdin().take(limit).read_to_end(&mut bytes)
        } else {
            File::open(&self.path).and_then(|file| file.take(limit).read_to_end(&mut bytes))
        };
        read.map_err(|error| Problem::new(self.name(), reason(&error)))?;
        decoded(bytes).map_err(|message| Problem::new(self.name(), message))
    }
}

/// Said where nothing can come from standard input.
pub(super) const CLOSED: &str = "Standard input is closed, so there is nothing to read.";

/// Whether the program was started without a standard input. In its place there is then the null device, open for writing,
/// too, which it never is where somebody asked for it.
#[cfg(unix)]
pub(super) fn stdin_is_closed() -> bool {
    use std::io::Write;
    use std::os::fd::AsFd;
    use std::os::unix::fs::MetadataExt;

    let Ok(input) = io::stdin().as_fd().try_clone_to_owned().map(File::from) else { return true };
    let is_null = match (input.metadata(), fs::metadata("/dev/null")) {
        (Ok(input), Ok(null)) => (input.dev(), input.ino()) == (null.dev(), null.ino()),
        _ => false,
    };
    // What is written there is gone.
    is_null && (&input).write(b"\n").is_ok()
}

/// Whether the program was started without a standard input, which cannot be told here.
#[cfg(not(unix))]
pub(super) fn stdin_is_closed() -> bool {
    false
}

/// The text of a file’s bytes, or why it has none.
fn decoded(bytes: Vec<u8>) -> Result<String, String> {
    if bytes.len() > Draft::MAX_BYTES {
        return Err(Draft::too_long());
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err("This is UTF-16 text. Save it as UTF-8 to have it checked.".to_owned());
    }
    // Without a mark at its beginning, it has a zero beside every letter.
    let beginning = bytes.len().min(1_000);
    if bytes.iter().take(beginning).filter(|byte| **byte == 0).count() > beginning / 4 {
        return Err("This is no text, or UTF-16 text. Save it as UTF-8 to have it checked.".to_owned());
    }
    let text = String::from_utf8(bytes).map_err(|broken| {
        let at = broken.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(&broken.as_bytes()[..at]);
        let Position { line, column } = Lines::new(&before).position(before.len());
        format!(
            "This is not UTF-8 text: byte {at}, at line {line}, column {column}, belongs to no character. \
             Save it as UTF-8 to have it checked."
        )
    })?;
    why_no_text(&text).map_or(Ok(text), Err)
}

/// Why a text is none, where much of it is no writing: control characters, or signs for what could not be decoded.
pub(super) fn why_no_text(text: &str) -> Option<String> {
    let is_odd =
        |sign: &char| *sign == char::REPLACEMENT_CHARACTER || sign.is_control() && !sign.is_whitespace();
    let seen = || text.chars().filter(|sign| !sign.is_whitespace());
    let is_text = seen().filter(is_odd).count() * 4 <= seen().count();
    (!is_text).then(|| "This is no text: much of it are signs that stand for no character.".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_text_is_placed() {
        let message = decoded(b"One.\nCaf\xe9.".to_vec()).unwrap_err();
        assert!(message.contains("byte 8, at line 2, column 4"), "{message}");
    }

    #[test]
    fn what_holds_no_characters_is_no_text() {
        for text in ["\u{fffd}\u{fffd} \u{fffd}\n", "\u{1}\u{2}\u{3}", "\u{fffd}\u{fffd}\u{fffd}a b\u{fffd}"]
        {
            assert!(decoded(text.into()).unwrap_err().contains("This is no text"), "{text:?}");
        }
        for text in
            ["", "\n\t \r\n", "It rained in M\u{fffd}laga all day.", "\u{feff}It rained.\u{c}\n", "TK"]
        {
            assert!(decoded(text.into()).is_ok(), "{text:?}");
        }
    }

    #[test]
    fn the_longest_draft_is_read() {
        assert!(decoded(vec![b'a'; Draft::MAX_BYTES]).is_ok());
        assert_eq!(
            decoded(vec![b'a'; Draft::MAX_BYTES + 1]).unwrap_err(),
            "This is too long for a draft: copydesk reads up to 2 MB."
        );
    }

    #[test]
    fn another_encoding_is_named() {
        assert!(decoded(b"\xff\xfeH\0i\0".to_vec()).unwrap_err().contains("UTF-16"));
        assert!(decoded(b"\0H\0i\0 \0C\0o".to_vec()).unwrap_err().contains("UTF-16"));
        assert!(decoded(b"It\0 rained.".to_vec()).is_ok(), "a stray zero does no harm");
    }
}
