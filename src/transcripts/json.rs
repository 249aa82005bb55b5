//! What speech recognisers write, by the forms that they document.

use serde_json::Value;

use super::passages::{About, Passages};
use super::recognisers::{Said, said};
use super::transcript::{Hand, Transcript};

/// Reads what a recogniser wrote: one value, or one a line.
pub(super) fn read(name: &str, text: &str) -> Result<Transcript, String> {
    let values = match serde_json::from_str::<Value>(text) {
        Ok(Value::Array(values)) => values,
        Ok(value) => vec![value],
        Err(error) => lines(text).ok_or_else(|| {
            format!("This is no JSON: it goes wrong in line {}, column {}.", error.line(), error.column())
        })?,
    };
    let mut passages = Passages::default();
    let mut is_known = false;
    for value in &values {
        let Some(all) = said(value) else { continue };
        is_known = true;
        add(&all, &mut passages);
    }
    if !is_known {
        return Err("This JSON is of no speech recogniser that is known.".to_owned());
    }
    Ok(passages.transcript(name, Hand::Machine))
}

/// The values of the lines, where each is one.
fn lines(text: &str) -> Option<Vec<Value>> {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let values: Option<Vec<Value>> = lines.iter().map(|line| serde_json::from_str(line).ok()).collect();
    values.filter(|values| values.len() > 1)
}

/// Appends what is said. Where pieces bring their blanks, these alone part words: “4” and “.2” are one.
fn add(all: &[Said], passages: &mut Passages) {
    let brings_blanks = all.iter().filter(|said| said.text.starts_with(' ')).count() * 2 > all.len();
    for said in all {
        let about = About { speaker: said.speaker.as_deref(), start: said.start, line: None };
        if brings_blanks {
            passages.join(&said.text, about);
        } else {
            passages.add(&said.text, about);
        }
    }
}
