//! Pages that are made anew wherever they are gone: in the cache folder.

use std::fs;
use std::path::{Path, PathBuf};

/// Where a page of this name and text stands in a folder, in which it is written unless it is there. A page that says
/// something else is replaced. None, where the folder cannot be written to.
pub(crate) fn page(folder: &Path, name: &str, text: &str) -> Option<PathBuf> {
    let path = folder.join(name);
    if fs::read_to_string(&path).ok().as_deref() != Some(text) {
        fs::create_dir_all(folder).ok()?;
        fs::write(&path, text).ok()?;
    }
    Some(path)
}

/// A folder for a test, until the test ends.
#[cfg(test)]
pub(crate) struct TestFolder(PathBuf);

#[cfg(test)]
impl TestFolder {
    /// An empty folder. The name is that of the test, since several run at once.
    pub(crate) fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("copydesk-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder of our own");
        Self(folder)
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Whether nothing is in it.
    pub(crate) fn is_empty(&self) -> bool {
        fs::read_dir(&self.0).expect("it is there").next().is_none()
    }

    /// Puts a file into it.
    pub(crate) fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, text).expect("the folder is ours");
        path
    }
}

#[cfg(test)]
impl Drop for TestFolder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_written_once_and_mended() {
        let folder = TestFolder::new("pages");
        let below = folder.path().join("1.0/rules");
        let path = page(&below, "a.md", "What it finds").expect("a folder that can be written to");
        assert_eq!(path, below.join("a.md"));
        for there in ["What it finds", "another version’s", "What it"] {
            fs::write(&path, there).expect("the folder is ours");
            assert_eq!(page(&below, "a.md", "What it finds").as_ref(), Some(&path));
            assert_eq!(fs::read_to_string(&path).expect("a page"), "What it finds", "where “{there}” stood");
        }
        fs::remove_file(&path).expect("the folder is ours");
        assert_eq!(page(&below, "a.md", "What it finds").as_ref(), Some(&path), "it is made anew");
        assert_eq!(fs::read_to_string(&path).expect("a page"), "What it finds");
    }

    #[test]
    fn where_a_page_cannot_be_written_there_is_none() {
        let folder = TestFolder::new("pages-broken");
        let file = folder.write("file", "no folder");
        assert_eq!(page(&file, "a.md", "What it finds"), None);
        assert_eq!(page(&file.join("rules"), "a.md", "What it finds"), None);
        fs::create_dir(folder.path().join("a.md")).expect("the folder is ours");
        assert_eq!(page(folder.path(), "a.md", "What it finds"), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_page_in_a_folder_that_may_not_be_written_to_is_the_one_that_is_there() {
        use std::os::unix::fs::PermissionsExt;
        let folder = TestFolder::new("pages-read-only");
        folder.write("a.md", "What it finds");
        let may = |mode| {
            fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode)).expect("the folder is ours");
        };
        may(0o555);
        let is_bound = fs::write(folder.path().join("probe"), "").is_err();
        assert_eq!(page(folder.path(), "a.md", "What it finds"), Some(folder.path().join("a.md")));
        // The superuser may write everywhere.
        if is_bound {
            assert_eq!(page(folder.path(), "b.md", "What it finds"), None);
        }
        may(0o755);
    }
}
