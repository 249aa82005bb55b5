//! Front matter: `key: value` lines between `---`, or `key = value` lines between `+++`.

use jiff::civil::Date;

use crate::draft::block::{Block, Kind};
use crate::draft::{Byline, DateSource, DocumentDate, Embargo, Metadata, Part, Prose, dates};
use crate::span::Span;

/// What front matter says, and where the draft goes on.
#[derive(Default)]
pub(super) struct Front {
    pub(super) blocks: Vec<Block>,
    pub(super) metadata: Metadata,
    /// Behind the closing line; 0, or behind a byte order mark, where there is no front matter.
    pub(super) end: usize,
}

/// Reads the front matter of a draft. What is not closed, or holds a line that is none of it, is story.
pub(super) fn read(text: &str) -> Front {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let nothing = Front { end: start, ..Front::default() };
    let mut lines = lines(text, start);
    let (fence, separator) = match lines.next().map(|line| text[line.range()].trim_end()) {
        Some("---") => ("---", ':'),
        Some("+++") => ("+++", '='),
        _ => return nothing,
    };
    let mut fields: Vec<(&str, Vec<Span>)> = Vec::new();
    for line in lines {
        let words = text[line.range()].trim_end();
        if words == fence || fence == "---" && words == "..." {
            let end = line.end + line_end(&text[line.end..]);
            return if fields.is_empty() { nothing } else { told(text, &fields, end) };
        }
        if words.is_empty() || words.starts_with(['#', '[']) {
            continue;
        }
        if words.starts_with([' ', '\t', '-', ']']) {
            let Some((_, values)) = fields.last_mut() else { return nothing };
            values.push(trim(text, line));
        } else if let Some((key, value)) = words.split_once(separator).filter(|(key, _)| is_key(key.trim())) {
            let value = Span::new(line.start + words.len() - value.len(), line.end);
            fields.push((key.trim(), vec![trim(text, value)]));
        } else {
            return nothing;
        }
    }
    nothing
}

fn told(text: &str, fields: &[(&str, Vec<Span>)], end: usize) -> Front {
    let mut front = Front { end, ..Front::default() };
    for (key, values) in fields {
        match key.trim_matches(['"', '\'']).to_ascii_lowercase().as_str() {
            "title" | "headline" => front.blocks.extend(block(text, values, Part::Headline)),
            "summary" | "description" | "standfirst" | "deck" | "subtitle" | "excerpt" | "dek" => {
                front.blocks.extend(block(text, values, Part::Standfirst));
            }
            "author" | "authors" | "byline" => {
                front.metadata.bylines.extend(values.iter().flat_map(|value| names(text, *value)));
            }
            key @ ("date" | "published" | "publishdate" | "pubdate" | "date_published" | "datepublished") => {
                let date = day(text, values);
                // A field that says “published” outright beats one that only says “date”.
                if let Some((date, span)) = date.filter(|_| key != "date" || front.metadata.date.is_none()) {
                    front.metadata.date =
                        Some(DocumentDate { date, source: DateSource::FrontMatter, span: Some(span) });
                }
            }
            "embargo" | "embargoed" | "embargo_until" | "embargo-until" | "embargoed_until"
            | "embargoed-until" => {
                front.metadata.embargo = day(text, values).map(|(date, span)| Embargo { date, span });
            }
            _ => {}
        }
    }
    front
}

/// A value that begins with a day.
fn day(text: &str, values: &[Span]) -> Option<(Date, Span)> {
    let value = values.iter().map(|value| unquoted(text, *value)).find(|value| !value.is_empty())?;
    Some((dates::field(&text[value.range()])?, value))
}

/// A value as a paragraph; one that runs over several lines reaches from the first to the last.
fn block(text: &str, values: &[Span], part: Part) -> Option<Block> {
    let lines = values.iter().filter(|line| !matches!(&text[line.range()], "" | ">" | "|" | ">-" | "|-"));
    let whole = lines.copied().reduce(Span::cover)?;
    let span = unquoted(text, whole);
    let words = &text[span.range()];
    (!words.is_empty()).then(|| Block {
        kind: Kind::Known(part),
        span,
        prose: Prose::verbatim(words, span.start),
    })
}

/// Names in `Ann Cole`, `[Ann Cole, Tom Hart]`, `Ann Cole and Tom Hart`, `- name: Ann Cole`.
fn names(text: &str, value: Span) -> Vec<Byline> {
    let mut bylines = Vec::new();
    let mut start = value.start;
    for piece in
        text[value.range()].split_inclusive([',', '&']).flat_map(|piece| piece.split_inclusive(" and "))
    {
        let whole = trim_matches(text, Span::new(start, start + piece.len()), " \t-[]{}\"',&");
        let words = text[whole.range()].trim_end_matches(" and").trim_end();
        let bare = ["name: ", "By ", "by "]
            .into_iter()
            .fold(words, |words, lead| words.strip_prefix(lead).unwrap_or(words));
        let bare = bare.trim_start_matches(['"', '\'', ' ']);
        let at = whole.start + (words.len() - bare.len());
        if bare.chars().any(char::is_alphabetic) && !bare.contains([':', '@', '/']) {
            bylines.push(Byline { span: Span::new(at, at + bare.len()), name: bare.to_owned() });
        }
        start += piece.len();
    }
    bylines
}

fn is_key(key: &str) -> bool {
    !key.is_empty()
        && key.len() <= 40
        && key
            .chars()
            .all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.' | '"' | '\''))
}

/// Lines without their ends.
fn lines(text: &str, mut start: usize) -> impl Iterator<Item = Span> {
    std::iter::from_fn(move || {
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let line = Span::new(start, start + rest.find(['\n', '\r']).unwrap_or(rest.len()));
        start = line.end + line_end(&text[line.end..]);
        Some(line)
    })
}

fn line_end(text: &str) -> usize {
    if text.starts_with("\r\n") { 2 } else { text.len().min(1) }
}

fn trim(text: &str, span: Span) -> Span {
    trim_matches(text, span, " \t")
}

fn unquoted(text: &str, span: Span) -> Span {
    let words = &text[span.range()];
    let is_quoted =
        ['"', '\''].iter().any(|mark| words.len() > 1 && words.starts_with(*mark) && words.ends_with(*mark));
    if is_quoted { Span::new(span.start + 1, span.end - 1) } else { span }
}

fn trim_matches(text: &str, span: Span, marks: &str) -> Span {
    let words = &text[span.range()];
    let rest = words.trim_start_matches(|letter| marks.contains(letter));
    let start = span.end - rest.len();
    Span::new(start, start + rest.trim_end_matches(|letter| marks.contains(letter)).len())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn yaml_and_toml_say_the_same() {
        let yaml =
            "---\ntitle: \"Pier closes\"\ndate: 2025-05-09\nauthors: [Rosa Vidal, Otto Lind]\n---\nStory.";
        let toml = "+++\ntitle = \"Pier closes\"\ndate = 2025-05-09T10:00:00Z\nauthor = \"Rosa Vidal and Otto Lind\"\n+++\nStory.";
        for text in [yaml, toml] {
            let front = read(text);
            assert_eq!(&text[front.end..], "Story.");
            assert_eq!(front.blocks[0].prose.text(), "Pier closes");
            assert_eq!(&text[front.blocks[0].span.range()], "Pier closes");
            assert_eq!(front.metadata.date.map(|stated| stated.date), Some(date(2025, 5, 9)));
            let names: Vec<&str> =
                front.metadata.bylines.iter().map(|byline| &text[byline.span.range()]).collect();
            assert_eq!(names, ["Rosa Vidal", "Otto Lind"]);
        }
    }

    #[test]
    fn lists_and_folded_text_are_read() {
        let text = "---\nauthor:\n  - name: Rosa Vidal\n  - Otto Lind\nsummary: >\n  The pier closed\n  on Monday.\n---\n";
        let front = read(text);
        assert_eq!(front.blocks[0].prose.text(), "The pier closed\n  on Monday.");
        let names: Vec<&str> = front.metadata.bylines.iter().map(|byline| byline.name.as_str()).collect();
        assert_eq!(names, ["Rosa Vidal", "Otto Lind"]);
    }

    #[test]
    fn what_is_not_closed_or_no_field_is_story() {
        for text in [
            "---\ntitle: Pier closes\n\nThe pier closed.",
            "---\nThe pier closed.\n---\n",
            "---\n---\nStory.",
            "The pier: closed.",
            "---",
        ] {
            assert_eq!(read(text).end, 0, "{text}");
        }
    }
}
