//! Rows in columns, and what stands in them.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use crate::cli::places::Places;
use crate::cli::snippet::printable;
use crate::cli::styles::BOLD;
use crate::facts::Facts;
use crate::facts::entities::EntityId;
use crate::span::Span;

/// Longer words of a quotation are cut.
const MAX_QUOTE: usize = 60;

/// A heading and rows in columns, unless there are none.
pub(super) fn section<const N: usize>(
    out: &mut impl Write,
    title: &str,
    rows: impl Iterator<Item = [String; N]>,
) -> io::Result<()> {
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return Ok(());
    }
    let widths: Vec<usize> =
        (0..N).map(|column| rows.iter().map(|row| row[column].width()).max().unwrap_or(0)).collect();
    writeln!(out, "\n{BOLD}{title}{BOLD:#}")?;
    for row in &rows {
        let padded = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell}{}", " ".repeat(width - cell.width())));
        writeln!(out, "  {}", padded.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    Ok(())
}

pub(super) fn line(places: &Places<'_>, at: Span) -> String {
    format!("line {}", places.place(at).start.line)
}

/// The name of an entity, how often it stands in the draft, and where.
pub(super) fn entity(facts: &Facts, id: EntityId, places: &Places<'_>) -> [String; 3] {
    let at = facts.places_of(id);
    let times = match at.len() {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        count => format!("{count} times"),
    };
    [printable(&facts.entity(id).name), times, lines(places, &at)]
}

/// The lines of some places, each once: “lines 5, 16”.
pub(super) fn lines(places: &Places<'_>, at: &[Span]) -> String {
    let mut lines: Vec<String> = at.iter().map(|&span| places.place(span).start.line.to_string()).collect();
    lines.dedup();
    let word = if lines.len() == 1 { "line" } else { "lines" };
    format!("{word} {}", lines.join(", "))
}

/// The words of a statement on one line, long ones cut.
pub(super) fn cut(text: &str) -> String {
    let words = printable(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    match words.char_indices().nth(MAX_QUOTE) {
        Some((at, _)) => format!("{}…", words[..at].trim_end()),
        None => words,
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    #[test]
    fn columns_are_aligned_and_absent_facts_have_no_heading() {
        let rows = [["Ana", "once", "line 1"], ["Łukasz Żak", "3 times", "lines 2, 9"]];
        let mut page = Vec::new();
        section(&mut page, "People", rows.into_iter().map(|row| row.map(str::to_owned))).unwrap();
        section(&mut page, "Places", std::iter::empty::<[String; 3]>()).unwrap();
        expect![[r#"

            People
              Ana         once     line 1
              Łukasz Żak  3 times  lines 2, 9
        "#]]
        .assert_eq(&anstream::adapter::strip_str(&String::from_utf8(page).unwrap()).to_string());
    }
}
