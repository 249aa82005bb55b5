//! A finding as it is drawn: its message, the lines of its ends with marks beneath, what could be done.

use std::io::{self, Write};
use std::ops::Range;

use anstyle::Style;

use crate::cli::places::{Placed, Places, near};
use crate::cli::snippet::{self, Mark, Row, printable, wrap};
use crate::cli::styles::{BOLD, FRAME, style};
use crate::draft::Field;
use crate::finding::{Finding, Fix, Note};

/// A place of a finding, with what is said of it.
struct End<'a> {
    at: Placed,
    is_primary: bool,
    label: &'a str,
}

/// Draws a finding, and a blank line after it.
pub(super) fn draw(
    out: &mut impl Write,
    path: &str,
    finding: &Finding,
    places: &Places<'_>,
    width: usize,
) -> io::Result<()> {
    let mut ends = vec![End { at: places.place(finding.span), is_primary: true, label: "" }];
    ends.extend(finding.related.iter().map(|related| End {
        at: places.place(related.span),
        is_primary: false,
        label: &related.message,
    }));
    let last_line = ends.iter().map(|end| end.at.end.line).max().unwrap_or(1);
    let frame = Frame { gutter: last_line.to_string().len(), width, level: style(finding.level) };
    draw_message(out, finding, frame)?;
    // The finding's own field first: a conflict between headline and body shows the headline above.
    let own = ends[0].at.field;
    let others = [Field::Headline, Field::Summary, Field::Text].into_iter().filter(|field| *field != own);
    for field in std::iter::once(own).chain(others) {
        let here: Vec<&End<'_>> = ends.iter().filter(|end| end.at.field == field).collect();
        let Some(first) = here.first() else { continue };
        let (blanks, arrow) = (" ".repeat(frame.gutter), if field == own { "-->" } else { ":::" });
        let start = first.at.start;
        writeln!(
            out,
            "{blanks}{FRAME}{arrow}{FRAME:#} {}:{}:{}",
            name(path, field),
            start.line,
            start.column
        )?;
        writeln!(out, "{blanks} {FRAME}|{FRAME:#}")?;
        draw_lines(out, &here, places, field, frame)?;
    }
    draw_notes(out, &finding.notes, frame)?;
    for end in &finding.elsewhere {
        let (blanks, words) = (" ".repeat(frame.gutter), printable(&end.words));
        let (path, start) = (printable(&end.address), end.start);
        writeln!(out, "{blanks}{FRAME}:::{FRAME:#} {path}:{}:{}: “{words}”", start.line, start.column)?;
    }
    draw_fixes(out, &finding.fixes, frame)?;
    writeln!(out)
}

/// What all rows of a drawing share.
#[derive(Clone, Copy)]
struct Frame {
    /// How wide the line numbers are.
    gutter: usize,
    width: usize,
    level: Style,
}

/// `warning[rule]: message`
fn draw_message(out: &mut impl Write, finding: &Finding, frame: Frame) -> io::Result<()> {
    let Frame { width, level, .. } = frame;
    let title = format!("{}[{}]", finding.level, finding.rule);
    for line in wrap(&format!("{title}: {}", printable(&finding.message)), width) {
        match line.strip_prefix(&title) {
            Some(rest) => writeln!(out, "{level}{title}{level:#}{BOLD}{rest}{BOLD:#}")?,
            None => writeln!(out, "{BOLD}{line}{BOLD:#}")?,
        }
    }
    Ok(())
}

/// `::: council.vtt:5`, and beneath it what is said there, as the notes are no text of the draft that could be marked.
fn draw_notes(out: &mut impl Write, notes: &[Note], frame: Frame) -> io::Result<()> {
    let blanks = " ".repeat(frame.gutter);
    let room = frame.width.saturating_sub(frame.gutter + " | ".len());
    for note in notes {
        let line = note.line.map(|line| format!(":{line}")).unwrap_or_default();
        writeln!(out, "{blanks}{FRAME}:::{FRAME:#} {}{line}", printable(&near(&note.path)))?;
        for line in wrap(&printable(&note.told()), room) {
            writeln!(out, "{blanks} {FRAME}|{FRAME:#} {line}")?;
        }
    }
    Ok(())
}

/// `= help: what could be done`
fn draw_fixes(out: &mut impl Write, fixes: &[Fix], frame: Frame) -> io::Result<()> {
    let blanks = " ".repeat(frame.gutter);
    let room = frame.width.saturating_sub(frame.gutter + " = help: ".len());
    for fix in fixes {
        for (i, line) in wrap(&printable(&fix.title), room).iter().enumerate() {
            if i == 0 {
                writeln!(out, "{blanks} {FRAME}={FRAME:#} {BOLD}help{BOLD:#}: {line}")?;
            } else {
                writeln!(out, "{blanks}         {line}")?;
            }
        }
    }
    Ok(())
}

/// Draws the lines of a field that hold ends of a finding, and leaves out what lies between them.
fn draw_lines(
    out: &mut impl Write,
    ends: &[&End<'_>],
    places: &Places<'_>,
    field: Field,
    frame: Frame,
) -> io::Result<()> {
    let Frame { gutter, width, level } = frame;
    let lines = places.lines(field);
    let mut before: Option<usize> = None;
    for number in shown_lines(ends) {
        if before.is_some_and(|before| before + 1 < number) {
            writeln!(out, "{FRAME}{:gutter$} ⋮{FRAME:#}", "")?;
        }
        before = Some(number);
        let bytes = lines.line(number);
        let marks: Vec<Mark<'_>> = ends.iter().filter_map(|end| mark(end, number, &bytes)).collect();
        let rows = snippet::draw(&lines.text()[bytes], &marks, width.saturating_sub(gutter + " | ".len()));
        for (i, row) in rows.iter().enumerate() {
            let lead = if i == 0 { number.to_string() } else { String::new() };
            write!(out, "{FRAME}{lead:>gutter$} |{FRAME:#} ")?;
            match row {
                Row::Words(words) => write!(out, "{words}")?,
                Row::Marks(pieces) => {
                    for piece in pieces {
                        let style = if piece.is_primary { level } else { FRAME };
                        write!(out, "{:1$}{style}{2}{style:#}", "", piece.blanks, piece.text)?;
                    }
                }
            }
            writeln!(out)?;
        }
    }
    Ok(())
}

/// The lines that are shown: of an end over many lines the first and the last.
fn shown_lines(ends: &[&End<'_>]) -> Vec<usize> {
    let both = |end: &&End<'_>| [end.at.start.line, last_line(end)];
    let mut lines: Vec<usize> = ends.iter().flat_map(both).collect();
    lines.sort_unstable();
    lines.dedup();
    lines
}

/// The last line that holds anything of an end.
fn last_line(end: &End<'_>) -> usize {
    let Placed { start, end, .. } = end.at;
    if end.column == 1 && end.line > start.line { end.line - 1 } else { end.line }
}

/// The part of an end that stands in a line.
fn mark<'a>(end: &End<'a>, number: usize, line: &Range<usize>) -> Option<Mark<'a>> {
    let (first, last) = (end.at.start.line, last_line(end));
    if number != first && number != last {
        return None;
    }
    let from = end.at.span.start.clamp(line.start, line.end);
    let to = end.at.span.end.clamp(from, line.end);
    let label = if number == last { end.label } else { "" };
    Some(Mark { at: from - line.start..to - line.start, is_primary: end.is_primary, label })
}

fn name(path: &str, field: Field) -> String {
    match field {
        Field::Headline => "headline".to_owned(),
        Field::Summary => "summary".to_owned(),
        Field::Text => printable(path),
    }
}

#[cfg(test)]
mod tests;
