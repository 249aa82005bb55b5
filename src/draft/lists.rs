//! Data files: `[section]` lines, words between white space, and comment lines that begin with `#`.

/// The lines of a section.
pub(super) fn lines(file: &'static str, section: &str) -> impl Iterator<Item = &'static str> {
    let heading =
        move |line: &&str| line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) != Some(section);
    let lines = file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.skip_while(heading).skip(1).take_while(|line| !line.starts_with('['))
}

/// The words of a section.
pub(super) fn words(file: &'static str, section: &str) -> impl Iterator<Item = &'static str> {
    lines(file, section).flat_map(str::split_whitespace)
}
