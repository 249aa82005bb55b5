//! SARIF 2.1.0, which code scanning services read (docs.oasis-open.org/sarif/sarif/v2.1.0).

use std::io::{self, StdoutLock, Write};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use serde_json::{Value, json};

use super::findings::place;
use crate::checker::{Allowed, AllowedIn};
use crate::cli::checked_file::CheckedFile;
use crate::cli::out::Out;
use crate::cli::places::{Placed, Places, near};
use crate::cli::problem::Problem;
use crate::cli::report::{Report, Summary};
use crate::draft::Field;
use crate::finding::{Edit, Finding, Fix, Level, Note};
use crate::rules::{self, Rule};
use crate::span::Span;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// What a path keeps as it is in a relative reference (RFC 3986, 4.2).
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// One run with a result a finding, written as the drafts come.
pub(in crate::cli) struct SarifReport {
    out: StdoutLock<'static>,
    results: usize,
    notifications: Vec<Value>,
}

impl SarifReport {
    /// A report on standard output.
    pub(in crate::cli) fn new(out: Out) -> Self {
        Self { out: out.into_inner(), results: 0, notifications: Vec::new() }
    }

    fn begin(&mut self) -> io::Result<()> {
        write!(
            self.out,
            "{{\"$schema\":\"{SCHEMA}\",\"version\":\"2.1.0\",\"runs\":[{{\"tool\":{},\
             \"columnKind\":\"unicodeCodePoints\",\"results\":[",
            tool()
        )
    }
}

impl Report for SarifReport {
    fn file(&mut self, file: &CheckedFile) -> io::Result<()> {
        let places = Places::new(file.checked.facts.draft());
        for (finding, suppressions) in with_suppressions(file) {
            if self.results == 0 {
                self.begin()?;
            } else {
                self.out.write_all(b",")?;
            }
            self.results += 1;
            let mut result = result(finding, &uri(&file.path), &places);
            result["suppressions"] = suppressions;
            self.out.write_all(&serde_json::to_vec(&result)?)?;
        }
        Ok(())
    }

    fn problem(&mut self, problem: &Problem) -> io::Result<()> {
        self.notifications.push(json!({
            "level": "error",
            "message": {"text": problem.to_string()},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(problem.place())}}}],
        }));
        Ok(())
    }

    fn end(&mut self, _: &Summary) -> io::Result<()> {
        if self.results == 0 {
            self.begin()?;
        }
        let invocation = json!({
            "executionSuccessful": self.notifications.is_empty(),
            "toolExecutionNotifications": self.notifications,
        });
        writeln!(self.out, "],\"invocations\":[{invocation}]}}]}}")
    }
}

/// Every finding of a draft in text order, those that may stay and those of the baseline too, each with what suppresses
/// it. As soon as one result says that, all must: an empty list means that nothing does (3.27.23).
fn with_suppressions(file: &CheckedFile) -> Vec<(&Finding, Value)> {
    let allowed =
        file.checked.allowed.iter().map(|allowed| (&allowed.finding, json!([suppression(allowed)])));
    let known = file.known.iter().map(|finding| {
        let justification = "It is in the baseline.";
        (finding, json!([{"kind": "external", "status": "accepted", "justification": justification}]))
    });
    let mut all: Vec<_> = file.checked.findings.iter().map(|finding| (finding, json!([]))).collect();
    all.extend(allowed.chain(known));
    all.sort_by_key(|(finding, _)| (finding.span.start, finding.span.end));
    all
}

fn suppression(allowed: &Allowed) -> Value {
    let kind = match allowed.said {
        AllowedIn::Draft => "inSource",
        AllowedIn::Settings => "external",
    };
    let by = allowed.by.as_ref().map(|by| format!(" ({by})")).unwrap_or_default();
    json!({"kind": kind, "status": "accepted", "justification": format!("{}{by}", allowed.reason)})
}

/// The program, with every rule and its manual page.
fn tool() -> Value {
    let rules: Vec<Value> = rules::ALL.iter().map(|rule| descriptor(rule)).collect();
    json!({"driver": {
        "name": "copydesk",
        "version": env!("CARGO_PKG_VERSION"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "informationUri": rules::HOME,
        "rules": rules,
    }})
}

fn descriptor(rule: &Rule) -> Value {
    let page = rule.page();
    json!({
        "id": rule.name,
        "shortDescription": {"text": format!("{}.", rule.summary)},
        "fullDescription": {"text": format!("{}.", rule.summary)},
        "help": {"text": page, "markdown": page},
        "helpUri": rules::manual(rule.name),
        "defaultConfiguration": {"level": level(rule.level), "enabled": rule.level != Level::Off},
        "properties": {"tags": [rule.group.name()]},
    })
}

fn result(finding: &Finding, uri: &str, places: &Places<'_>) -> Value {
    let index = rules::ALL.iter().position(|rule| rule.name == finding.rule);
    let ends = finding.related.iter();
    let ends = ends.map(|related| (location(&places.place(related.span), uri), related.message.clone()));
    let related = ends.chain(finding.notes.iter().map(|note| (in_notes(note), note.told())));
    let related = related.enumerate().map(|(id, (mut location, message))| {
        location["id"] = json!(id + 1);
        location["message"] = json!({"text": message});
        location
    });
    let elsewhere = finding.elsewhere.iter().enumerate().map(|(number, end)| {
        json!({
            "physicalLocation": {
                "artifactLocation": {"uri": self::uri(&end.address)},
                "region": {
                    "startLine": end.start.line,
                    "startColumn": end.start.column,
                    "endLine": end.end.line,
                    "endColumn": end.end.column,
                    "byteOffset": end.span.start,
                    "byteLength": end.span.end - end.span.start,
                },
            },
            "id": finding.related.len() + number + 1,
            "message": {"text": format!("“{}”", end.words)},
        })
    });
    let fixes = finding.fixes.iter().filter_map(|it| fix(it, uri, places));
    let mut result = json!({
        "ruleId": finding.rule,
        "level": level(finding.level),
        "message": {"text": finding.message},
        "locations": [location(&places.place(finding.span), uri)],
        "relatedLocations": related.chain(elsewhere).collect::<Vec<_>>(),
        "partialFingerprints": {"copydesk/v1": finding.fingerprint.to_string()},
        "fixes": fixes.collect::<Vec<_>>(),
    });
    if let Some(index) = index {
        result["ruleIndex"] = json!(index);
    }
    result
}

/// Where something stands. A headline or summary that is stored apart has no place in the file.
fn location(at: &Placed, uri: &str) -> Value {
    let artifact = json!({"uri": uri});
    match at.field {
        Field::Text => json!({"physicalLocation": {"artifactLocation": artifact, "region": region(at)}}),
        Field::Headline | Field::Summary => json!({
            "physicalLocation": {"artifactLocation": artifact},
            "logicalLocations": [{"name": place(at), "kind": "value"}],
        }),
    }
}

/// Where something stands in the notes. Some forms of them have no lines.
fn in_notes(note: &Note) -> Value {
    let mut place = json!({"artifactLocation": {"uri": uri(&near(&note.path))}});
    if let Some(line) = note.line {
        place["region"] = json!({"startLine": line});
    }
    json!({"physicalLocation": place})
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
    byte_offset: usize,
    byte_length: usize,
}

fn region(at: &Placed) -> Region {
    Region {
        start_line: at.start.line,
        start_column: at.start.column,
        end_line: at.end.line,
        end_column: at.end.column,
        byte_offset: at.span.start,
        byte_length: at.span.end - at.span.start,
    }
}

/// A fix whose edits are all in the file.
fn fix(fix: &Fix, uri: &str, places: &Places<'_>) -> Option<Value> {
    let replacement = |edit: &Edit| {
        let at = places.place(Span::new(edit.span.start, edit.span.end));
        let here = at.field == Field::Text;
        here.then(|| json!({"deletedRegion": region(&at), "insertedContent": {"text": edit.text}}))
    };
    let replacements = fix.edits.iter().map(replacement).collect::<Option<Vec<_>>>()?;
    Some(json!({
        "description": {"text": fix.title},
        "artifactChanges": [{"artifactLocation": {"uri": uri}, "replacements": replacements}],
    }))
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Information | Level::Hint => "note",
        Level::Off => "none",
    }
}

/// The path as a relative reference, or as a file’s address where it begins at the root.
fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let path = path.strip_prefix("./").unwrap_or(&path);
    let encoded = utf8_percent_encode(path, PATH);
    if path.starts_with('/') { format!("file://{encoded}") } else { encoded.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_references() {
        assert_eq!(uri("./desk/a story.md"), "desk/a%20story.md");
        assert_eq!(uri("/tmp/María.txt"), "file:///tmp/Mar%C3%ADa.txt");
        assert_eq!(uri("a:b%.txt"), "a%3Ab%25.txt");
    }
}
