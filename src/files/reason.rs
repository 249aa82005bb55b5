//! Why a file cannot be read.

use std::io;

/// Why a file cannot be read, in plain words.
pub(crate) fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "There is no such file.".to_owned(),
        io::ErrorKind::PermissionDenied => "This may not be read: permission is denied.".to_owned(),
        io::ErrorKind::InvalidData => "This is not UTF-8 text.".to_owned(),
        io::ErrorKind::IsADirectory => "This is a folder, not a file.".to_owned(),
        _ => format!("This cannot be read: {error}."),
    }
}
