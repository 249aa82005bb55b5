//! Annotations of a pull request: the commands that GitHub Actions reads from a step’s output
//! (“Workflow commands for GitHub Actions”, docs.github.com).

use std::io::{self, StdoutLock, Write};

use super::findings::{each, named};
use crate::cli::checked_file::CheckedFile;
use crate::cli::out::Out;
use crate::cli::problem::Problem;
use crate::cli::report::{Report, Summary};
use crate::draft::Field;
use crate::finding::Level;

/// A command a finding, on a line.
pub(in crate::cli) struct GithubReport {
    out: StdoutLock<'static>,
}

impl GithubReport {
    /// A report on standard output.
    pub(in crate::cli) fn new(out: Out) -> Self {
        Self { out: out.into_inner() }
    }
}

impl Report for GithubReport {
    fn file(&mut self, file: &CheckedFile) -> io::Result<()> {
        each(file, |finding, places| {
            let at = places.place(finding.span);
            // What is stored apart is in no line of the file.
            let lines = match at.field {
                Field::Text => {
                    let (start, end) = (at.start, at.end);
                    format!(",line={},endLine={},col={}", start.line, end.line, start.column)
                }
                Field::Headline | Field::Summary => String::new(),
            };
            writeln!(
                self.out,
                "::{} title={},file={}{lines}::{}",
                command(finding.level),
                property(&format!("copydesk {}", finding.rule)),
                property(&file.path),
                data(&named(finding, places)),
            )
        })
    }

    fn problem(&mut self, problem: &Problem) -> io::Result<()> {
        writeln!(self.out, "::error title=copydesk::{}", data(&problem.to_string()))
    }

    fn end(&mut self, _: &Summary) -> io::Result<()> {
        Ok(())
    }
}

fn command(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Information | Level::Hint | Level::Off => "notice",
    }
}

/// The text of a command: what would end its line is written in hexadecimal.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property: so is what would end the value.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_value_is_escaped() {
        assert_eq!(data("5% more: five,\nsix"), "5%25 more: five,%0Asix");
        assert_eq!(property("desk: 5%, or so.md"), "desk%3A 5%25%2C or so.md");
    }
}
