//! Word lists: data files of `[section]` lines, words between white space, and comment lines that begin with `#`.

use rustc_hash::{FxHashMap, FxHashSet};

/// The lines of a data file that hold anything but a comment.
pub(crate) fn lines(file: &'static str) -> impl Iterator<Item = &'static str> + Clone {
    file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The words of a data file without sections, as a set.
pub(crate) fn words(file: &'static str) -> FxHashSet<&'static str> {
    lines(file).flat_map(str::split_whitespace).collect()
}

/// The lines of one section of a data file.
pub(crate) fn lines_of(file: &'static str, name: &str) -> impl Iterator<Item = &'static str> {
    let heading =
        move |line: &str| line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) == Some(name);
    lines(file).skip_while(move |line| !heading(line)).skip(1).take_while(|line| !line.starts_with('['))
}

/// The words of one section of a data file.
pub(crate) fn section(file: &'static str, name: &str) -> impl Iterator<Item = &'static str> {
    lines_of(file, name).flat_map(str::split_whitespace)
}

/// The lines of one section of a data file that hold two words, as pairs.
pub(crate) fn pairs(file: &'static str, name: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    lines_of(file, name).filter_map(|line| line.split_once(' '))
}

/// The lines of one section of a data file that hold a word and the two ends of what it stands for: “victorian 1837 1901”.
pub(crate) fn ranges(file: &'static str, name: &str) -> FxHashMap<&'static str, (i16, i16)> {
    let range = |(word, ends): (&'static str, &str)| {
        let (first, last) = ends.split_once(' ')?;
        Some((word, (first.parse().ok()?, last.parse().ok()?)))
    };
    pairs(file, name).filter_map(range).collect()
}

/// The words of one section of a data file, as a set.
pub(crate) fn set(file: &'static str, name: &str) -> FxHashSet<&'static str> {
    let words: FxHashSet<&str> = section(file, name).collect();
    debug_assert!(!words.is_empty(), "a data file has no words under [{name}]");
    words
}

/// A static set of words for each of the named sections of a data file.
macro_rules! sets {
    ($file:literal: $($(#[$doc:meta])* $vis:vis $name:ident = $section:literal;)*) => {
        $(
            $(#[$doc])*
            $vis static $name: std::sync::LazyLock<rustc_hash::FxHashSet<&'static str>> =
                std::sync::LazyLock::new(|| $crate::english::lists::set(include_str!($file), $section));
        )*
    };
}
pub(crate) use sets;

/// A static list of phrases, a line each, for each of the named sections of a data file.
macro_rules! phrases {
    ($file:literal: $($(#[$doc:meta])* $vis:vis $name:ident = $section:literal;)*) => {
        $(
            $(#[$doc])*
            $vis static $name: std::sync::LazyLock<Vec<&'static str>> = std::sync::LazyLock::new(|| {
                $crate::english::lists::lines_of(include_str!($file), $section).collect()
            });
        )*
    };
}
pub(crate) use phrases;
