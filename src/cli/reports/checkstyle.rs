//! The XML of Checkstyle, which most code review services read.

use std::io;

use super::findings::{each, named};
use super::xml::Xml;
use crate::cli::checked_file::CheckedFile;
use crate::cli::out::Out;
use crate::cli::problem::Problem;
use crate::cli::report::{Report, Summary};
use crate::draft::Field;
use crate::finding::Level;

/// The version of the format, as Checkstyle itself has written it since 2004.
const VERSION: &str = "4.3";

/// A `file` element a draft, an `error` a finding.
pub(in crate::cli) struct CheckstyleReport {
    xml: Xml,
}

impl CheckstyleReport {
    /// A report on standard output.
    pub(in crate::cli) fn new(out: Out) -> Self {
        Self { xml: Xml::new(out) }
    }

    fn begin(&mut self) -> io::Result<()> {
        self.xml.begin("checkstyle", &[("version", VERSION)])
    }
}

impl Report for CheckstyleReport {
    fn file(&mut self, file: &CheckedFile) -> io::Result<()> {
        self.begin()?;
        self.xml.open("file", &[("name", &file.path)])?;
        each(file, |finding, places| {
            let at = places.place(finding.span);
            // What is stored apart is in no line of the file: line 0 is the file as a whole.
            let (line, column) = match at.field {
                Field::Text => (at.start.line.to_string(), Some(at.start.column.to_string())),
                Field::Headline | Field::Summary => ("0".to_owned(), None),
            };
            let (message, source) = (named(finding, places), format!("copydesk.{}", finding.rule));
            let column = column.as_deref().map(|column| ("column", column));
            let attributes: Vec<(&str, &str)> = std::iter::once(("line", &*line))
                .chain(column)
                .chain([("severity", severity(finding.level)), ("message", &message), ("source", &source)])
                .collect();
            self.xml.empty("error", &attributes)
        })?;
        self.xml.close("file")
    }

    fn problem(&mut self, problem: &Problem) -> io::Result<()> {
        self.begin()?;
        self.xml.open("file", &[("name", problem.place())])?;
        self.xml.text("exception", &[], problem.message())?;
        self.xml.close("file")
    }

    fn end(&mut self, _: &Summary) -> io::Result<()> {
        self.begin()?;
        self.xml.close("checkstyle")?;
        self.xml.end()
    }
}

fn severity(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Information | Level::Hint | Level::Off => "info",
    }
}
