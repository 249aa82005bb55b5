//! Files beside the drafts that are found or named: settings, tables, baselines, `.gitignore`. They may be anything, by mistake
//! or by malice, so they are read with care.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use super::reason::reason;

/// No settings file is this long, in bytes, nor a list of all who ever held an office in a country.
const MOST_BYTES: u64 = 10_000_000;

/// The text of a regular file, or why there is none.
pub(crate) fn read(path: &Path) -> Result<String, String> {
    // Before it is opened: a pipe that nobody writes to would be waited for.
    check(path)?;
    let file = File::open(path).map_err(|error| reason(&error))?;
    is_regular(&file.metadata().map_err(|error| reason(&error))?)?;
    bounded(file)
}

/// The text of what somebody has asked for by its name, which may be a pipe.
pub(crate) fn read_any(path: &Path) -> Result<String, String> {
    File::open(path).map_err(|error| reason(&error)).and_then(bounded)
}

/// Whether there is a regular file, or why there is none.
pub(crate) fn check(path: &Path) -> Result<(), String> {
    is_regular(&fs::metadata(path).map_err(|error| reason(&error))?)
}

/// What a file is said to hold need not be what comes out of it.
fn bounded(file: File) -> Result<String, String> {
    let mut text = String::new();
    file.take(MOST_BYTES + 1).read_to_string(&mut text).map_err(|error| reason(&error))?;
    if text.len() as u64 > MOST_BYTES { Err(too_long()) } else { Ok(text) }
}

fn is_regular(metadata: &fs::Metadata) -> Result<(), String> {
    match metadata {
        _ if metadata.is_dir() => Err("This is a folder, not a file.".to_owned()),
        _ if !metadata.is_file() => Err("This is a device or a pipe, not a file.".to_owned()),
        _ if metadata.len() > MOST_BYTES => Err(too_long()),
        _ => Ok(()),
    }
}

fn too_long() -> String {
    format!("This is too long: copydesk reads up to {} MB.", MOST_BYTES / 1_000_000)
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
            Err("This is too long: copydesk reads up to 10 MB.".to_owned())
        );
        assert_eq!(read_any(Path::new("/dev/null")), Ok(String::new()));
    }
}
