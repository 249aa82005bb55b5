//! The XML of `JUnit`, which build servers show as test results: a suite a draft, a test a finding.

use std::io;

use super::findings::{in_a_line, place};
use super::xml::Xml;
use crate::cli::checked_file::CheckedFile;
use crate::cli::out::Out;
use crate::cli::places::Places;
use crate::cli::problem::Problem;
use crate::cli::report::{Report, Summary};
use crate::finding::Finding;

/// A suite a draft. What is at or over the bar has failed; the rest has passed, with what it says as its output, and
/// what may stay is skipped.
pub(in crate::cli) struct JunitReport {
    xml: Xml,
}

impl JunitReport {
    /// A report on standard output.
    pub(in crate::cli) fn new(out: Out) -> Self {
        Self { xml: Xml::new(out) }
    }

    fn begin(&mut self) -> io::Result<()> {
        self.xml.begin("testsuites", &[("name", "copydesk")])
    }

    /// Opens the test of a finding.
    fn test(&mut self, file: &CheckedFile, finding: &Finding, places: &Places<'_>) -> io::Result<()> {
        let at = places.place(finding.span);
        let name = format!("{}, {}, column {}", finding.rule, place(&at), at.start.column);
        self.xml.open("testcase", &[("classname", &file.path), ("name", &name), ("time", "0")])
    }
}

impl Report for JunitReport {
    fn file(&mut self, file: &CheckedFile) -> io::Result<()> {
        self.begin()?;
        let (findings, allowed) = (&file.checked.findings, &file.checked.allowed);
        let failures = findings.iter().filter(|finding| file.stops(finding)).count();
        // A draft without findings is a test that has passed.
        let passed = usize::from(findings.is_empty());
        let tests = (findings.len() + allowed.len() + passed).to_string();
        let suite = [
            ("name", file.path.as_str()),
            ("tests", &tests),
            ("failures", &failures.to_string()),
            ("errors", "0"),
            ("skipped", &allowed.len().to_string()),
            ("time", "0"),
        ];
        self.xml.open("testsuite", &suite)?;
        if findings.is_empty() {
            self.xml.empty("testcase", &[("classname", &file.path), ("name", "copydesk"), ("time", "0")])?;
        }
        let places = Places::new(file.checked.facts.draft());
        for finding in findings {
            self.test(file, finding, &places)?;
            let said = in_a_line(finding, &places);
            if file.stops(finding) {
                let kind = finding.level.name();
                self.xml.text("failure", &[("type", kind), ("message", &finding.message)], &said)?;
            } else {
                self.xml.text("system-out", &[], &format!("{}: {said}", finding.level))?;
            }
            self.xml.close("testcase")?;
        }
        for allowed in allowed {
            self.test(file, &allowed.finding, &places)?;
            let said = in_a_line(&allowed.finding, &places);
            self.xml.text("skipped", &[("message", &allowed.reason)], &said)?;
            self.xml.close("testcase")?;
        }
        self.xml.close("testsuite")
    }

    fn problem(&mut self, problem: &Problem) -> io::Result<()> {
        self.begin()?;
        let (place, message) = (problem.place(), problem.message());
        let counts = [("tests", "1"), ("failures", "0"), ("errors", "1"), ("time", "0")];
        self.xml.open("testsuite", &[&[("name", place)][..], &counts].concat())?;
        self.xml.open("testcase", &[("classname", place), ("name", "copydesk"), ("time", "0")])?;
        self.xml.text("error", &[("type", "unread"), ("message", message)], message)?;
        self.xml.close("testcase")?;
        self.xml.close("testsuite")
    }

    fn end(&mut self, _: &Summary) -> io::Result<()> {
        self.begin()?;
        self.xml.close("testsuites")?;
        self.xml.end()
    }
}
