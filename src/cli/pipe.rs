//! `copydesk pipe`: JSON Lines in, JSON Lines out.

use std::io::{BufRead, Write};
use std::process::ExitCode;

use serde::Deserialize;
use serde_json::{Value, json};

use super::json;
use crate::checker::Checker;
use crate::draft::{Draft, Format, Source};
use crate::settings::Settings;

/// A line of input.
#[derive(Deserialize)]
struct Document {
    #[serde(default)]
    id: Value,
    text: String,
    format: Option<String>,
    date: Option<String>,
    headline: Option<String>,
    summary: Option<String>,
}

/// Answers every line of standard input with one of standard output.
pub(super) fn run(facts: bool) -> ExitCode {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let Ok(line) = line else { return ExitCode::from(2) };
        let document: Document = serde_json::from_str(&line).expect("JSON");
        let source = Source {
            text: &document.text,
            format: document.format.as_deref().and_then(Format::from_name).unwrap_or_default(),
            headline: document.headline.as_deref(),
            summary: document.summary.as_deref(),
            date: document.date.as_deref().and_then(|date| date.parse().ok()),
        };
        let checked = Checker::new(Settings::default()).check(Draft::new(source));
        let mut answer = json!({
            "id": document.id, "language": "en", "date": checked.facts.draft.date().map(|d| d.to_string()),
            "findings": json::findings(&checked),
        });
        if facts {
            answer["facts"] = json::facts(&checked.facts);
        }
        if writeln!(out, "{answer}").is_err() {
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}
