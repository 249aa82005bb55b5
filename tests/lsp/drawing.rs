//! Answers drawn on the draft that they are about: each line that has something, and under it what.

use std::fmt::Write;

use serde_json::Value;

/// A place in a text, by a range of the protocol, and what is said of it.
pub(crate) type Mark = (Value, String);

/// The lines of a text that have marks, with the marks beneath them. Columns are those of UTF-16.
pub(crate) fn drawn(text: &str, marks: &[Mark]) -> String {
    let mut drawn = String::new();
    for (number, line) in text.lines().enumerate() {
        let here: Vec<&Mark> =
            marks.iter().filter(|(range, _)| column(&range["start"]["line"]) == number).collect();
        if here.is_empty() {
            continue;
        }
        writeln!(drawn, "{line}").unwrap();
        for (range, said) in here {
            let ends_here = column(&range["end"]["line"]) == number;
            let start = chars(line, column(&range["start"]["character"]));
            let end = if ends_here {
                chars(line, column(&range["end"]["character"]))
            } else {
                line.chars().count()
            };
            let (before, under) = (" ".repeat(start), "^".repeat(end - start));
            let on = if ends_here {
                String::new()
            } else {
                format!(" to line {}", column(&range["end"]["line"]) + 1)
            };
            writeln!(drawn, "{}", format!("{before}{under}{on} {said}").trim_end()).unwrap();
        }
    }
    drawn
}

/// The words that a range holds.
pub(crate) fn words(text: &str, range: &Value) -> String {
    let offset = |at: &Value| {
        let line: usize =
            text.split_inclusive('\n').take(column(&at["line"])).map(|it| it.encode_utf16().count()).sum();
        line + column(&at["character"])
    };
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[offset(&range["start"])..offset(&range["end"])]).unwrap()
}

fn column(number: &Value) -> usize {
    usize::try_from(number.as_u64().unwrap()).unwrap()
}

/// How many characters of a line stand before a column of UTF-16.
fn chars(line: &str, column: usize) -> usize {
    let mut units = 0;
    line.chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= column
        })
        .count()
}
