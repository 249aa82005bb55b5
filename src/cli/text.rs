//! The report for people: each finding with the line it stands in, the other ends, and what could be done.

mod drawing;

use std::cmp::Reverse;
use std::io::{self, Write};

use self::drawing::draw;
use super::checked_file::CheckedFile;
use super::input::Others;
use super::out::Out;
use super::places::Places;
use super::report::{Report, Summary};

/// Wider than this, lines are hard to read, and a file has no width.
const MAX_WIDTH: usize = 100;

/// Findings one below the other, and a line of totals.
pub(super) struct TextReport {
    out: Out,
    width: usize,
}

impl TextReport {
    /// A report on standard output, as wide as the terminal.
    pub(super) fn new(out: Out) -> Self {
        let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        Self { out, width: terminal.unwrap_or(MAX_WIDTH).min(MAX_WIDTH) }
    }
}

impl Report for TextReport {
    fn file(&mut self, file: &CheckedFile) -> io::Result<()> {
        let places = Places::new(file.checked.facts.draft());
        // In one piece: a terminal takes a line at a time, which is slow for many.
        let mut drawn = Vec::new();
        for finding in &file.checked.findings {
            draw(&mut drawn, &file.path, finding, &places, self.width)?;
        }
        self.out.write_all(&drawn)
    }

    fn end(&mut self, summary: &Summary) -> io::Result<()> {
        writeln!(self.out, "{}", totals(summary))
    }
}

fn some(count: usize, one: &str) -> String {
    // Nobody counts informations.
    let plural = if count == 1 || one == "information" { "" } else { "s" };
    format!("{count} {one}{plural}")
}

/// How many findings there are, in a line.
fn totals(summary: &Summary) -> String {
    let counts = [
        (summary.errors, "error"),
        (summary.warnings, "warning"),
        (summary.information, "information"),
        (summary.hints, "hint"),
    ];
    let counts: Vec<String> =
        counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, one)| some(count, one)).collect();
    let drafts = some(summary.files, "draft");
    let aside = aside(summary);
    match counts.is_empty() {
        true if summary.files == 0 => "No draft was checked.".to_owned(),
        true => format!("Nothing to correct or to ask in {drafts}{aside}."),
        false => format!("{} in {drafts}{aside}.", counts.join(", ")),
    }
}

/// What the findings leave out, behind a semicolon.
fn aside(summary: &Summary) -> String {
    let others = some(summary.others.values().sum(), "other file");
    let aside = [
        (summary.partial > 0).then(|| format!("{} not read to the end", summary.partial)),
        (summary.allowed > 0).then(|| format!("{} allowed", summary.allowed)),
        (summary.known > 0).then(|| format!("{} in the baseline", summary.known)),
        (!summary.others.is_empty()).then(|| format!("{others} passed over ({})", kinds(&summary.others))),
    ];
    let aside: Vec<String> = aside.into_iter().flatten().collect();
    if aside.is_empty() { String::new() } else { format!("; {}", aside.join(", ")) }
}

/// So many kinds of files are named.
const KINDS: usize = 4;

/// Of which kinds files are, the most frequent ones first.
fn kinds(others: &Others) -> String {
    let mut kinds: Vec<_> = others.iter().collect();
    kinds.sort_by_key(|(_, count)| Reverse(**count));
    let named: Vec<&str> = kinds.iter().take(KINDS).map(|(ending, _)| ending.as_str()).collect();
    format!("{}{}", named.join(", "), if kinds.len() > KINDS { ", …" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_in_plain_words() {
        let summary = Summary { files: 1, errors: 2, information: 1, hints: 3, ..Summary::default() };
        assert_eq!(totals(&summary), "2 errors, 1 information, 3 hints in 1 draft.");
        let summary = Summary { allowed: 2, known: 1, ..summary };
        assert_eq!(
            totals(&summary),
            "2 errors, 1 information, 3 hints in 1 draft; 2 allowed, 1 in the baseline."
        );
        let others = [(".docx", 2), (".jpg", 9), (".rtf", 1), (".zip", 1), ("license", 1)];
        let others = others.map(|(kind, count)| (kind.to_owned(), count)).into();
        assert_eq!(
            totals(&Summary { files: 1, others, ..Summary::default() }),
            "Nothing to correct or to ask in 1 draft; 14 other files passed over (.jpg, .docx, .rtf, .zip, …)."
        );
        assert_eq!(
            totals(&Summary { files: 2, ..Summary::default() }),
            "Nothing to correct or to ask in 2 drafts."
        );
        assert_eq!(
            totals(&Summary { files: 2, partial: 1, ..Summary::default() }),
            "Nothing to correct or to ask in 2 drafts; 1 not read to the end."
        );
        assert_eq!(totals(&Summary::default()), "No draft was checked.");
    }
}
