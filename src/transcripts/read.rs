//! A file of notes, whatever it is.

use super::transcript::Transcript;
use super::{captions, json, prose};

/// What a file of notes is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Plain,
    Markdown,
    SubRip,
    WebVtt,
    Json,
}

const KINDS: &str =
    "copydesk reads notes in plain text, Markdown, SubRip, WebVTT and the JSON of speech recognisers.";

/// Reads the text of a file of notes: what it is the ending of its name tells, or else its first words.
///
/// # Errors
///
/// Where it is none of the forms that are known, or holds no words. The message tells nothing of what stands in it.
pub fn read(name: &str, text: &str) -> Result<Transcript, String> {
    if text.contains('\0') {
        return Err(format!("This is no text. {KINDS}"));
    }
    let transcript = match kind(name, text)
        .ok_or_else(|| format!("This is a form of notes that is not known. {KINDS}"))?
    {
        Kind::Plain => prose::read(name, text, false),
        Kind::Markdown => prose::read(name, text, true),
        Kind::SubRip => captions::read(name, text, false),
        Kind::WebVtt => captions::read(name, text, true),
        Kind::Json => json::read(name, text)?,
    };
    if transcript.passages.is_empty() {
        return Err("Nobody says a word in it.".to_owned());
    }
    Ok(transcript)
}

fn kind(name: &str, text: &str) -> Option<Kind> {
    let start = text.trim_start();
    if start.starts_with("WEBVTT") {
        return Some(Kind::WebVtt);
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "vtt" => return Some(Kind::WebVtt),
        "srt" => return Some(Kind::SubRip),
        "json" | "jsonl" => return Some(Kind::Json),
        "md" | "markdown" => return Some(Kind::Markdown),
        _ => {}
    }
    let is_other = ["<?xml", "<tt", "<!DOCTYPE", "<html", "{\\rtf", "[Script Info]", "PK\u{3}", "%PDF"];
    if is_other.iter().any(|mark| start.starts_with(mark)) {
        return None;
    }
    if start.starts_with("{\"")
        || start.starts_with("[{")
        || start.starts_with("{\n")
        || start.starts_with("{\r")
    {
        return Some(Kind::Json);
    }
    let is_timed = text.lines().take(6).any(|line| line.contains(" --> ") && line.contains(':'));
    Some(if is_timed { Kind::SubRip } else { Kind::Plain })
}
