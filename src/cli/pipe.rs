//! `copydesk pipe`: JSON Lines in, JSON Lines out.

use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::arguments::Pipe;
use super::config::Config;
use super::facts::compared::{self, Compared};
use super::facts::json::Facts;
use super::out::Out;
use super::outcome::Outcome;
use super::problem::Problem;
use super::{input, json, ordered};
use crate::checker::{Checked, Checker};
use crate::draft::{Draft, Format, Source};
use crate::english::Threads;
use crate::settings::{FailOn, Settings, parse_date};

/// The longest line that is read: the longest draft with every letter escaped.
const MAX_LINE: usize = 8 * Draft::MAX_BYTES;

/// A line of input. Other fields may stand in it and mean nothing.
#[derive(Deserialize)]
struct Document {
    text: String,
    format: Option<String>,
    date: Option<String>,
    headline: Option<String>,
    summary: Option<String>,
}

/// What every line has, however wrong the rest of it is: as it was written, since a number may be larger or finer than any
/// that is known here.
#[derive(Deserialize)]
struct Identified<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
}

/// What came of a line.
struct Answer {
    id: Box<RawValue>,
    checked: Result<Checked, String>,
}

#[derive(Serialize)]
struct Report<'a> {
    id: &'a RawValue,
    language: Option<&'static str>,
    date: Option<String>,
    findings: Vec<json::Finding<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    allowed: Vec<json::Allowed<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unread: Vec<json::Unread<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    facts: Option<Facts<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    compared: Option<Vec<Compared>>,
}

#[derive(Serialize)]
struct Failure<'a> {
    id: &'a RawValue,
    /// Where that is what stands in the way.
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'static str>,
    error: &'a str,
}

/// Answers every line of standard input that is not blank with one of standard output.
pub(super) fn run(options: &Pipe, out: Out) -> io::Result<Outcome> {
    let mut config = Config::new(&options.settings);
    let settings = match config.settings(Path::new("-")) {
        Ok(settings) => settings,
        Err(problem) => {
            problem.say();
            return Ok(Outcome::Failed);
        }
    };
    if input::stdin_is_closed() {
        Problem::new("-", input::CLOSED).say();
        return Ok(Outcome::Failed);
    }
    let bar = options.bar.fail_on.or(settings.fail_on).unwrap_or_default();
    let mut out = out.into_inner();
    let mut outcome = Outcome::Clean;
    for (problem, is_unread) in config.of_notes() {
        problem.say();
        outcome = outcome.max(if is_unread { Outcome::Failed } else { Outcome::Clean });
    }
    // Standard input is read on a thread of its own, where a lock of it cannot go.
    let lines = lines(BufReader::new(io::stdin()));
    let threads = Threads::new(options.jobs.number().get());
    ordered::map(
        options.jobs.number(),
        lines,
        |line| answer(line, &settings, &threads),
        |answer| {
            outcome = outcome.max(answer.outcome(bar));
            answer.write(&mut out, options)
        },
    )?;
    Ok(outcome)
}

/// The lines that hold anything. What cannot be read any further is the last of them.
fn lines(mut input: impl BufRead) -> impl Iterator<Item = Result<Vec<u8>, String>> {
    let (mut ended, mut is_first) = (false, true);
    std::iter::from_fn(move || {
        while !ended {
            let line = next_line(&mut input).unwrap_or_else(|error| {
                ended = true;
                Some(Err(format!("Standard input cannot be read: {error}.")))
            });
            let is_first = std::mem::take(&mut is_first);
            match line.map(|line| line.map(|line| if is_first { without_mark(line) } else { line })) {
                Some(Ok(line)) if line.trim_ascii().is_empty() => {}
                None => ended = true,
                Some(line) => return Some(line),
            }
        }
        None
    })
}

/// Without the byte order mark that some programs put before a stream.
fn without_mark(line: Vec<u8>) -> Vec<u8> {
    line.strip_prefix("\u{feff}".as_bytes()).map(<[u8]>::to_vec).unwrap_or(line)
}

fn next_line(input: &mut impl BufRead) -> io::Result<Option<Result<Vec<u8>, String>>> {
    let mut line = Vec::new();
    input.by_ref().take(MAX_LINE as u64).read_until(b'\n', &mut line)?;
    if line.len() == MAX_LINE && !line.ends_with(b"\n") {
        input.skip_until(b'\n')?;
        return Ok(Some(Err(Draft::too_long())));
    }
    Ok((!line.is_empty()).then_some(Ok(line)))
}

fn answer(line: Result<Vec<u8>, String>, settings: &Settings, threads: &Threads) -> Answer {
    let _own = threads.one();
    let nameless = |error| Answer { id: RawValue::NULL.to_owned(), checked: Err(error) };
    let line = match line {
        Ok(line) => line,
        Err(error) => return nameless(error),
    };
    let id = match id(&line) {
        Ok(id) => id.to_owned(),
        Err(error) => return nameless(error),
    };
    let document = serde_json::from_slice::<Document>(&line)
        .map_err(|error| format!("This document is not as it should be: {error}."));
    Answer { id, checked: document.and_then(|document| document.check(settings, threads)) }
}

/// The `id` of a line, `null` where it has none, or why the line is no document.
fn id(line: &[u8]) -> Result<&RawValue, String> {
    let no_json = |error| format!("This line is not JSON: {error}.");
    // A list would do for a document otherwise, its items taken for the fields.
    if !line.trim_ascii_start().starts_with(b"{") {
        serde_json::from_slice::<IgnoredAny>(line).map_err(no_json)?;
        return Err("A document is a JSON object with “id” and “text”.".to_owned());
    }
    let identified = serde_json::from_slice::<Identified<'_>>(line).map_err(|error| match error.classify() {
        Category::Data => format!("This document is not as it should be: {error}."),
        _ => no_json(error),
    });
    Ok(identified?.id.unwrap_or(RawValue::NULL))
}

impl Document {
    fn check(&self, settings: &Settings, threads: &Threads) -> Result<Checked, String> {
        let fields = [Some(&self.text), self.headline.as_ref(), self.summary.as_ref()];
        if fields.into_iter().flatten().map(String::len).sum::<usize>() > Draft::MAX_BYTES {
            return Err(Draft::too_long());
        }
        if let Some(why) = fields.into_iter().flatten().find_map(|field| input::why_no_text(field)) {
            return Err(why);
        }
        let format = match &self.format {
            None => Format::default(),
            Some(name) => Format::from_name(name).ok_or_else(|| {
                let known = Format::ALL.map(Format::name).join(", ");
                format!("There is no format “{name}”, but: {known}.")
            })?,
        };
        let date = match &self.date {
            None => settings.date,
            Some(text) => Some(
                parse_date(text).ok_or_else(|| format!("A date looks like 2025-05-09, unlike “{text}”."))?,
            ),
        };
        let (headline, summary) = (self.headline.as_deref(), self.summary.as_deref());
        let draft = Draft::new(Source { text: &self.text, format, headline, summary, date });
        Ok(Checker::new(settings.clone()).sharing(threads).check(draft))
    }
}

impl Answer {
    fn outcome(&self, bar: FailOn) -> Outcome {
        match &self.checked {
            Err(_) => Outcome::Failed,
            Ok(checked) if !checked.is_read() || !checked.facts.draft().unread.is_empty() => Outcome::Failed,
            Ok(checked) if checked.findings.iter().any(|finding| bar.stops(finding.level)) => {
                Outcome::Stopped
            }
            Ok(_) => Outcome::Clean,
        }
    }

    fn write(&self, out: &mut impl io::Write, options: &Pipe) -> io::Result<()> {
        let id = &self.id;
        let checked = match &self.checked {
            Err(error) => return json::line(out, &Failure { id, language: None, error }),
            Ok(checked) => checked,
        };
        if let Some(error) = &checked.why_unread() {
            return json::line(out, &Failure { id, language: checked.language, error });
        }
        let date = checked.facts.draft().date().map(|date| date.to_string());
        let facts = options.facts.then(|| Facts::new(&checked.facts));
        let compared = options.compared.then(|| compared::all(&checked.facts));
        let (findings, allowed) = (json::findings(checked), json::allowed(checked));
        let unread = json::unread(checked);
        let language = checked.language;
        json::line(out, &Report { id, language, date, findings, allowed, unread, facts, compared })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(line: &str) -> (String, String) {
        let answer = answer(Ok(line.as_bytes().to_vec()), &Settings::default(), &Threads::new(1));
        (answer.id.get().to_owned(), answer.checked.unwrap_err())
    }

    #[test]
    fn a_bad_line_keeps_its_id() {
        assert_eq!(error(r#"{"id": 7, "text": "a", "date": "May"}"#).0, "7");
        assert_eq!(error(r#"{"id": "x", "text": 3}"#).0, "\"x\"");
        assert_eq!(error(r#"{"id": "x"}"#).0, "\"x\"");
        assert_eq!(error("{").0, "null");
        for line in ["[1]", r#"[1, "a"]"#, "3", "\"a\"", "null"] {
            assert_eq!(error(line).1, "A document is a JSON object with “id” and “text”.", "{line}");
        }
        assert_eq!(
            error(r#"{"id": 1, "text": "a", "format": "docx"}"#).1,
            "There is no format “docx”, but: plain, markdown, html."
        );
        assert!(error(r#"{"id": 1, "id": 2, "text": "a"}"#).1.contains("duplicate field `id`"));
    }

    #[test]
    fn signs_without_meaning_are_no_draft() {
        for text in [r"\u0000\u0000\u0000", r"\u0001\u0002", r"\ufffd\ufffd \ufffd"] {
            for line in [
                format!(r#"{{"text": "{text}"}}"#),
                format!(r#"{{"text": "It rained.", "headline": "{text}"}}"#),
            ] {
                assert!(error(&line).1.contains("This is no text"), "{line}");
            }
        }
    }

    #[test]
    fn the_fields_count_into_the_length() {
        let part = "It rained. ".repeat(Draft::MAX_BYTES / 22 + 1);
        let line = |field: &str| format!(r#"{{"text": "{part}", "{field}": "{part}"}}"#);
        for field in ["headline", "summary"] {
            assert_eq!(error(&line(field)).1, Draft::too_long(), "{field}");
        }
    }

    #[test]
    fn lines_are_told_apart_and_blank_ones_passed_over() {
        let read: Vec<_> = lines(&b"one\n\n  \r\ntwo"[..]).map(Result::unwrap).collect();
        assert_eq!(read, [b"one\n".to_vec(), b"two".to_vec()]);
    }

    #[test]
    fn a_line_without_end_is_not_kept() {
        let mut endless = vec![b'x'; MAX_LINE + 10];
        endless.extend(b"\nnext\n");
        let read: Vec<_> = lines(&endless[..]).collect();
        assert_eq!(read, [Err(Draft::too_long()), Ok(b"next\n".to_vec())]);
    }
}
