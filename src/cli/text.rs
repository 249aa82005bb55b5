//! The report for people: each finding with the line it stands in, the other ends, and what could be done.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::ops::Range;

use anstyle::{AnsiColor, Style};

use super::Out;
use super::check::{CheckedFile, Report, Summary};
use super::places::{Placed, Places};
use super::snippet::{self, Mark, Row, printable, wrap};
use crate::draft::Field;
use crate::finding::{Finding, Level};

/// For headings and messages.
pub(super) const BOLD: Style = Style::new().bold();

/// For line numbers, frames and other ends.
const FRAME: Style = AnsiColor::BrightBlue.on_default().bold();

/// Wider than this, lines are hard to read, and a file has no width.
const MAX_WIDTH: usize = 100;

/// The colour of a level.
pub(super) fn style(level: Level) -> Style {
    let color = match level {
        Level::Error => AnsiColor::BrightRed,
        Level::Warning => AnsiColor::BrightYellow,
        Level::Information => AnsiColor::BrightCyan,
        Level::Hint | Level::Off => AnsiColor::BrightGreen,
    };
    color.on_default().bold()
}

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
        let places = Places::new(&file.checked.facts.draft);
        for finding in &file.checked.findings {
            let drawn = draw(&file.path, finding, &places, self.width);
            self.out.write_all(drawn.as_bytes())?;
        }
        Ok(())
    }

    fn end(&mut self, summary: &Summary) -> io::Result<()> {
        writeln!(self.out, "{}", totals(summary))
    }
}

/// A place of a finding, with what is said of it.
struct End<'a> {
    at: Placed,
    is_primary: bool,
    label: &'a str,
}

/// Draws a finding, and a blank line after it.
fn draw(path: &str, finding: &Finding, places: &Places<'_>, width: usize) -> String {
    let mut ends = vec![End { at: places.place(finding.span), is_primary: true, label: "" }];
    ends.extend(finding.related.iter().map(|related| End {
        at: places.place(related.span),
        is_primary: false,
        label: &related.message,
    }));
    let last_line = ends.iter().map(|end| end.at.end.line).max().unwrap_or(1);
    let gutter = last_line.to_string().len();
    let level = style(finding.level);

    let mut drawn = String::new();
    let title = format!("{}[{}]", finding.level, finding.rule);
    for line in wrap(&format!("{title}: {}", printable(&finding.message)), width) {
        drawn += &match line.strip_prefix(&title) {
            Some(rest) => format!("{level}{title}{level:#}{BOLD}{rest}{BOLD:#}\n"),
            None => format!("{BOLD}{line}{BOLD:#}\n"),
        };
    }
    // The finding's own field first: a conflict between headline and body shows the headline above.
    let own = ends[0].at.field;
    let others = [Field::Headline, Field::Summary, Field::Text].into_iter().filter(|field| *field != own);
    for field in std::iter::once(own).chain(others) {
        let here: Vec<&End<'_>> = ends.iter().filter(|end| end.at.field == field).collect();
        let Some(first) = here.first() else { continue };
        let arrow = if field == own { "-->" } else { ":::" };
        let place = format!("{}:{}:{}", name(path, field), first.at.start.line, first.at.start.column);
        drawn += &format!("{:gutter$}{FRAME}{arrow}{FRAME:#} {place}\n", "");
        drawn += &format!("{:gutter$} {FRAME}|{FRAME:#}\n", "");
        draw_lines(&mut drawn, &here, places, field, Frame { gutter, width, level });
    }
    for fix in &finding.fixes {
        let blanks = " ".repeat(gutter);
        for (i, line) in wrap(&printable(&fix.title), width.saturating_sub(gutter + 9)).iter().enumerate() {
            let lead = if i == 0 {
                format!("{FRAME}={FRAME:#} {BOLD}help{BOLD:#}:")
            } else {
                " ".repeat("= help:".len())
            };
            drawn += &format!("{blanks} {lead} {line}\n");
        }
    }
    drawn.push('\n');
    drawn
}

/// What all rows of a drawing share.
#[derive(Clone, Copy)]
struct Frame {
    gutter: usize,
    width: usize,
    level: Style,
}

/// Draws the lines of a field that hold ends of a finding, and leaves out what lies between them.
fn draw_lines(drawn: &mut String, ends: &[&End<'_>], places: &Places<'_>, field: Field, frame: Frame) {
    let Frame { gutter, width, level } = frame;
    let lines = places.lines(field);
    let mut before: Option<usize> = None;
    for number in shown_lines(ends) {
        if before.is_some_and(|before| before + 1 < number) {
            *drawn += &format!("{FRAME}{:gutter$} ⋮{FRAME:#}\n", "");
        }
        before = Some(number);
        let bytes = lines.line(number);
        let marks: Vec<Mark<'_>> = ends.iter().filter_map(|end| mark(end, number, &bytes)).collect();
        let rows = snippet::draw(&lines.text()[bytes], &marks, width.saturating_sub(gutter + 3));
        for (i, row) in rows.iter().enumerate() {
            let lead = if i == 0 { number.to_string() } else { String::new() };
            *drawn += &format!("{FRAME}{lead:>gutter$} |{FRAME:#}");
            match row {
                Row::Words(words) => *drawn += &format!(" {words}\n"),
                Row::Marks(pieces) => {
                    drawn.push(' ');
                    for piece in pieces {
                        let style = if piece.is_primary { level } else { FRAME };
                        let blanks = " ".repeat(piece.blanks);
                        // Writing to a string cannot fail.
                        let _ = write!(drawn, "{blanks}{style}{}{style:#}", piece.text);
                    }
                    drawn.push('\n');
                }
            }
        }
    }
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

/// How many findings there are, in a line.
fn totals(summary: &Summary) -> String {
    let some = |count: usize, one: &str| {
        let plural = if count == 1 { "" } else { "s" };
        format!("{count} {one}{plural}")
    };
    let counts = [
        (summary.errors, "error"),
        (summary.warnings, "warning"),
        (summary.information, "question"),
        (summary.hints, "hint"),
    ];
    let counts: Vec<String> =
        counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, one)| some(count, one)).collect();
    let drafts = some(summary.files, "draft");
    match counts.is_empty() {
        true if summary.files == 0 => "No draft was checked.".to_owned(),
        true => format!("Nothing to correct or to ask in {drafts}."),
        false => format!("{} in {drafts}.", counts.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::draft::{Draft, Format, Source};
    use crate::finding::{Fix, Related};
    use crate::span::Span;

    /// A finding that marks some words, with other ends and their labels.
    fn finding(text: &str, words: &str, related: &[(&str, &str)]) -> Finding {
        let span = |words: &str| {
            let start = text.find(words).expect("words of the draft");
            Span::new(start, start + words.len())
        };
        let related = related
            .iter()
            .map(|(words, message)| Related { span: span(words), message: (*message).to_owned() });
        Finding {
            rule: "count-mismatch",
            level: Level::Warning,
            span: span(words),
            message: "“Six sailors” here, but “nine” in line 3.".to_owned(),
            related: related.collect(),
            fixes: vec![Fix::replace("Change to nine", Span::new(0, 0), "nine")],
            fingerprint: 0,
        }
    }

    #[track_caller]
    fn check(text: &str, finding: &Finding, expected: Expect) {
        let draft = Draft::new(Source { text, format: Format::Plain, ..Source::default() });
        let drawn = draw("ferry.txt", finding, &Places::new(&draft), 60);
        expected.assert_eq(&anstream::adapter::strip_str(&drawn).to_string());
    }

    #[test]
    fn both_ends_are_shown_and_what_is_between_is_not() {
        let text =
            "Ferry aground\n\nSix sailors were saved.\nIt rained.\nIt was cold.\nAll nine went home.\n";
        check(
            text,
            &finding(text, "Six sailors", &[("nine", "“nine” of them")]),
            expect![[r#"
            warning[count-mismatch]: “Six sailors” here, but “nine” in
            line 3.
             --> ferry.txt:3:1
              |
            3 | Six sailors were saved.
              | ^^^^^^^^^^^
              ⋮
            6 | All nine went home.
              |     ---- “nine” of them
              = help: Change to nine

        "#]],
        );
    }

    #[test]
    fn a_place_over_many_lines_shows_its_ends() {
        let text = "One.\nTwo begins\nand goes\non\nto here. End.\n";
        check(
            text,
            &finding(text, "begins\nand goes\non\nto here", &[]),
            expect![[r#"
            warning[count-mismatch]: “Six sailors” here, but “nine” in
            line 3.
             --> ferry.txt:2:5
              |
            2 | Two begins
              |     ^^^^^^
              ⋮
            5 | to here. End.
              | ^^^^^^^
              = help: Change to nine

        "#]],
        );
    }

    #[test]
    fn fields_stored_apart_are_named() {
        let draft = Draft::new(Source {
            text: "All nine went home.",
            headline: Some("Six saved"),
            ..Source::default()
        });
        let mut finding = finding(draft.text(), "Six", &[("nine", "“nine” here")]);
        finding.fixes.clear();
        let drawn = draw("ferry.txt", &finding, &Places::new(&draft), 60);
        expect![[r#"
            warning[count-mismatch]: “Six sailors” here, but “nine” in
            line 3.
             --> headline:1:1
              |
            1 | Six saved
              | ^^^
             ::: ferry.txt:1:5
              |
            1 | All nine went home.
              |     ---- “nine” here

        "#]]
        .assert_eq(&anstream::adapter::strip_str(&drawn).to_string());
    }

    #[test]
    fn totals_are_in_plain_words() {
        let summary = Summary { files: 1, errors: 2, warnings: 0, information: 1, hints: 3 };
        assert_eq!(totals(&summary), "2 errors, 1 question, 3 hints in 1 draft.");
        assert_eq!(
            totals(&Summary { files: 2, ..Summary::default() }),
            "Nothing to correct or to ask in 2 drafts."
        );
        assert_eq!(totals(&Summary::default()), "No draft was checked.");
    }
}
