//! Findings in words, for formats that have one place a finding.

use std::io;

use crate::cli::checked_file::CheckedFile;
use crate::cli::places::{Placed, Places};
use crate::draft::Field;
use crate::finding::{Elsewhere, Finding, Related};

/// A finding on one line of text, with where its other ends stand: for formats that have one place a finding.
pub(super) fn in_a_line(finding: &Finding, places: &Places<'_>) -> String {
    let other = |related: &Related| format!(" ({}: {})", place(&places.place(related.span)), related.message);
    let elsewhere = |end: &Elsewhere| format!(" ({}, line {}: “{}”)", end.address, end.start.line, end.words);
    let others = finding.related.iter().map(other).chain(finding.elsewhere.iter().map(elsewhere));
    finding.message.clone() + &others.collect::<String>()
}

/// The same, with the name of the field where that is stored apart from the file.
pub(super) fn named(finding: &Finding, places: &Places<'_>) -> String {
    let at = places.place(finding.span);
    let name = if at.field == Field::Text { String::new() } else { format!("{}: ", place(&at)) };
    name + &in_a_line(finding, places)
}

/// Where something stands, in words.
pub(super) fn place(at: &Placed) -> String {
    match at.field {
        Field::Text => format!("line {}", at.start.line),
        Field::Headline => "headline".to_owned(),
        Field::Summary => "summary".to_owned(),
    }
}

/// Does something with every finding of a draft and its place.
pub(super) fn each(
    file: &CheckedFile,
    mut write: impl FnMut(&Finding, &Places<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let places = Places::new(file.checked.facts.draft());
    file.checked.findings.iter().try_for_each(|finding| write(finding, &places))
}
