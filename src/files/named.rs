//! Files beside the drafts that are found or named: settings, tables, baselines, `.gitignore`. They may be anything, by mistake
//! or by malice, so they are read with care.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use super::reason::reason;

/// How long a file may be, in bytes.
#[derive(Clone, Copy, Debug)]
struct Most(u64);

impl Most {
    /// What is found, or named by settings. No settings file is longer, nor a list of all who ever held an office in a country.
    const FOUND: Self = Self(10_000_000);
    /// What the command line names: a baseline has a line for each finding of a large folder.
    const GIVEN: Self = Self(100_000_000);

    fn allows(self, length: u64) -> Result<(), String> {
        let megabytes = self.0 / 1_000_000;
        if length > self.0 {
            Err(format!("This is too long: copydesk reads up to {megabytes} MB."))
        } else {
            Ok(())
        }
    }
}

/// The text of a regular file that is found, or named by settings, or why there is none.
pub(crate) fn read(path: &Path) -> Result<String, String> {
    read_regular(path, Most::FOUND)
}

/// The text of a regular file that the command line names, or why there is none.
pub(crate) fn read_given(path: &Path) -> Result<String, String> {
    read_regular(path, Most::GIVEN)
}

/// The text of what the command line names to be read, which may be a pipe.
pub(crate) fn read_any(path: &Path) -> Result<String, String> {
    File::open(path).map_err(|error| reason(&error)).and_then(|file| bounded(file, Most::GIVEN))
}

/// Whether there is a regular file of a length to be found, or why there is none.
pub(crate) fn check(path: &Path) -> Result<(), String> {
    check_length(path, Most::FOUND)
}

/// Whether what is there, if anything is, may be written over: it is a regular file, one that the program has been given open,
/// or where people throw away what they do not want.
pub(crate) fn check_target(path: &Path) -> Result<(), String> {
    match fs::metadata(path) {
        Ok(metadata) if !is_descriptor(path) && !is_nothing(path) => is_regular(&metadata),
        _ => Ok(()),
    }
}

/// Whether a path names what the program has been given open: `/dev/stdout`, or `/dev/fd/63` where a shell puts a pipe.
pub(crate) fn is_descriptor(path: &Path) -> bool {
    let streams = ["/dev/stdin", "/dev/stdout", "/dev/stderr"];
    streams.iter().any(|stream| path == Path::new(stream))
        || ["/dev/fd", "/proc/self/fd"].iter().any(|folder| path.parent() == Some(Path::new(folder)))
}

/// Whether what is written there is thrown away, and nothing comes out of it.
pub(crate) fn is_nothing(path: &Path) -> bool {
    path == Path::new("/dev/null")
}

/// The bytes of a regular file that is found, or named by settings, or why there are none.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    bounded_bytes(open_regular(path, Most::FOUND)?, Most::FOUND)
}

/// The bytes of what the command line names to be read, which may be a pipe.
pub(crate) fn bytes_of_any(path: &Path) -> Result<Vec<u8>, String> {
    File::open(path).map_err(|error| reason(&error)).and_then(|file| bounded_bytes(file, Most::GIVEN))
}

fn read_regular(path: &Path, most: Most) -> Result<String, String> {
    bounded(open_regular(path, most)?, most)
}

fn open_regular(path: &Path, most: Most) -> Result<File, String> {
    // Before it is opened: a pipe that nobody writes to would be waited for.
    check_length(path, most)?;
    let file = File::open(path).map_err(|error| reason(&error))?;
    is_regular(&file.metadata().map_err(|error| reason(&error))?)?;
    Ok(file)
}

fn check_length(path: &Path, most: Most) -> Result<(), String> {
    let metadata = fs::metadata(path).map_err(|error| reason(&error))?;
    is_regular(&metadata)?;
    most.allows(metadata.len())
}

/// What a file is said to hold need not be what comes out of it.
fn bounded(file: File, most: Most) -> Result<String, String> {
    let mut text = String::new();
    file.take(most.0 + 1).read_to_string(&mut text).map_err(|error| reason(&error))?;
    most.allows(text.len() as u64)?;
    Ok(text)
}

fn bounded_bytes(file: File, most: Most) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    file.take(most.0 + 1).read_to_end(&mut bytes).map_err(|error| reason(&error))?;
    most.allows(bytes.len() as u64)?;
    Ok(bytes)
}

fn is_regular(metadata: &fs::Metadata) -> Result<(), String> {
    match metadata {
        _ if metadata.is_dir() => Err("This is a folder, not a file.".to_owned()),
        _ if !metadata.is_file() => Err("This is a device or a pipe, not a file.".to_owned()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_a_bearable_length_are_read() {
        let folder = std::env::temp_dir().join(format!("copydesk-named-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let long = folder.join("long.csv");
        fs::write(&long, "a".repeat(10_000_000)).unwrap();
        assert_eq!(read(&long).map(|text| text.len()), Ok(10_000_000));
        fs::write(&long, "a".repeat(10_000_001)).unwrap();
        assert_eq!(read(&long), Err("This is too long: copydesk reads up to 10 MB.".to_owned()));
        assert_eq!(read_given(&long).map(|text| text.len()), Ok(10_000_001));
        assert_eq!(read_any(&long).map(|text| text.len()), Ok(10_000_001));
        assert_eq!(read_given(&folder), Err("This is a folder, not a file.".to_owned()));
        assert_eq!(read(&folder), Err("This is a folder, not a file.".to_owned()));
        assert_eq!(read(&folder.join("none.csv")), Err("There is no such file.".to_owned()));
        fs::remove_dir_all(&folder).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn a_device_is_refused() {
        assert_eq!(read(Path::new("/dev/zero")), Err("This is a device or a pipe, not a file.".to_owned()));
        assert_eq!(
            read_any(Path::new("/dev/zero")),
            Err("This is too long: copydesk reads up to 100 MB.".to_owned())
        );
        assert_eq!(read_any(Path::new("/dev/null")), Ok(String::new()));
    }
}
