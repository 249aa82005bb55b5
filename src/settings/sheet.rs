//! A table beside the settings file, as a spreadsheet saves one: a line with the names of its columns, and a line for each
//! row. Commas, semicolons or tabs part the fields; empty lines and those that begin with `#` say nothing.
//!
//! What is wrong is told without a word of the table: a path may lead to any file by mistake, to a secret even.

use jiff::civil::Date;

use super::day::parse_date;
use super::error::Wrong;
use crate::suggest::nearest;

/// Which columns a table may have.
pub(super) struct Columns {
    /// Their names, in the order in which they are told.
    pub(super) known: &'static [&'static str],
    /// Those that it cannot do without.
    pub(super) needed: &'static [&'static str],
    /// What is said of a row that lacks one of these.
    pub(super) lacking: &'static str,
}

/// A field of a table, and the byte at which it begins.
struct Field {
    at: usize,
    text: String,
}

/// A row of a table.
pub(super) struct Row {
    /// The name of the column of each field that says something.
    fields: Vec<(&'static str, Field)>,
}

impl Row {
    /// What stands in a column, if anything.
    pub(super) fn text(&self, column: &str) -> Option<&str> {
        self.field(column).map(|field| field.text.as_str())
    }

    /// The first and the last day, in the columns “from” and “to”; `ends_early` says what is wrong where one ends before.
    pub(super) fn days(&self, ends_early: fn(Date) -> String) -> Result<(Option<Date>, Option<Date>), Wrong> {
        let day = |field: &Field| {
            parse_date(&field.text).ok_or_else(|| Wrong::at(field.at, "A date looks like 2025-05-09."))
        };
        let last = self.field("to");
        let (from, to) = (self.field("from").map(day).transpose()?, last.map(day).transpose()?);
        match (from, to, last) {
            (Some(from), Some(to), Some(last)) if to < from => Err(Wrong::at(last.at, ends_early(from))),
            _ => Ok((from, to)),
        }
    }

    fn field(&self, column: &str) -> Option<&Field> {
        self.fields.iter().find(|(name, _)| *name == column).map(|(_, field)| field)
    }
}

/// Reads the rows of a table, each with `read`.
pub(super) fn rows<T>(
    text: &str,
    columns: &Columns,
    read: impl Fn(&Row) -> Result<T, Wrong>,
) -> Result<Vec<T>, Wrong> {
    let text_at = |line: &str| line.as_ptr() as usize - text.as_ptr() as usize;
    let mut lines = text.trim_start_matches('\u{feff}').lines().filter(|line| {
        let line = line.trim();
        !line.is_empty() && !line.starts_with('#')
    });
    let Some(heading) = lines.next() else {
        let named = columns.known.join(",");
        return Err(Wrong::at(0, format!("This table needs a first line with its columns: {named}.")));
    };
    let mark = ['\t', ';'].into_iter().find(|&mark| heading.contains(mark)).unwrap_or(',');
    let names = named(heading, text_at(heading), mark, columns)?;
    let row = |line: &str| -> Result<T, Wrong> {
        let at = text_at(line);
        let fields = fields(line, at, mark)?;
        if fields.len() > names.len() {
            let message =
                format!("This line has {} fields, but there are {} columns.", fields.len(), names.len());
            return Err(Wrong::at(at, message));
        }
        let told = names.iter().copied().zip(fields).filter(|(_, field)| !field.text.is_empty());
        let row = Row { fields: told.collect() };
        if columns.needed.iter().all(|needed| row.field(needed).is_some()) {
            read(&row)
        } else {
            Err(Wrong::at(at, columns.lacking))
        }
    };
    lines.map(row).collect()
}

/// The columns that a heading names, which begins at byte `start`.
fn named(heading: &str, start: usize, mark: char, columns: &Columns) -> Result<Vec<&'static str>, Wrong> {
    let mut names: Vec<&'static str> = Vec::new();
    for column in fields(heading, start, mark)? {
        let known = columns.known.iter().find(|known| known.eq_ignore_ascii_case(&column.text));
        let Some(&known) = known else {
            return Err(Wrong::at(column.at, unknown_column(&column.text, columns.known)));
        };
        if names.contains(&known) {
            return Err(Wrong::at(column.at, format!("The column “{known}” is there twice.")));
        }
        names.push(known);
    }
    if columns.needed.iter().all(|needed| names.contains(needed)) {
        return Ok(names);
    }
    let needed: Vec<String> = columns.needed.iter().map(|needed| format!("“{needed}”")).collect();
    let noun = if needed.len() == 1 { "column" } else { "columns" };
    Err(Wrong::at(start, format!("This table needs the {noun} {}.", needed.join(" and "))))
}

fn unknown_column(name: &str, known: &[&'static str]) -> String {
    match nearest(name, known.iter().copied()) {
        Some(near) => format!("There is no such column. Did you mean “{near}”?"),
        None => format!("There is no such column, but: {}.", known.join(", ")),
    }
}

/// The fields of a line that begins at byte `start`. One that holds the mark stands in double quotation marks.
fn fields(line: &str, start: usize, mark: char) -> Result<Vec<Field>, Wrong> {
    let mut fields = Vec::new();
    let mut field = Field { at: start, text: String::new() };
    let mut opened = None;
    let mut chars = line.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' if opened.is_some() && chars.next_if(|(_, next)| *next == '"').is_some() => {
                field.text.push('"');
            }
            '"' if opened.is_some() => opened = None,
            '"' if field.text.trim().is_empty() => opened = Some(at),
            c if c == mark && opened.is_none() => {
                let next = Field { at: start + at + 1, text: String::new() };
                fields.push(std::mem::replace(&mut field, next));
            }
            c => field.text.push(c),
        }
    }
    if let Some(at) = opened {
        return Err(Wrong::at(start + at, "This quotation mark is not closed in its line."));
    }
    fields.push(field);
    for field in &mut fields {
        field.text = field.text.trim().to_owned();
    }
    Ok(fields)
}
