//! Tables of a draft: their cells in rows, with the place of each. A table’s words are no prose.

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{Format, html};
use crate::span::Span;

/// A table with one cell for each of its columns in each row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// From the first row to the last, the header included. None is empty.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Where its words stand, markup among them included.
    pub span: Span,
    /// Its words.
    pub text: String,
    /// Whether it heads its row or column.
    pub is_header: bool,
}

impl Table {
    /// The same table, standing `by` bytes further on.
    pub(super) fn shifted(mut self, by: usize) -> Self {
        for cell in self.rows.iter_mut().flatten() {
            cell.span = cell.span.shift(by);
        }
        self
    }
}

/// The tables of a text. Those with cells that reach over several rows or columns are left out.
pub(super) fn find(text: &str, format: Format) -> Vec<Table> {
    match format {
        Format::Markdown if text.contains('|') => in_markdown(text),
        Format::Html if text.contains("<t") || text.contains("<T") => in_html(text),
        Format::Plain | Format::Markdown | Format::Html => Vec::new(),
    }
}

fn in_markdown(text: &str) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    let mut cell: Option<Cell> = None;
    let mut in_head = false;
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(Tag::Table(_)) => tables.push(Table::default()),
            Event::Start(Tag::TableHead | Tag::TableRow) => {
                in_head = matches!(event, Event::Start(Tag::TableHead));
                if let Some(table) = tables.last_mut() {
                    table.rows.push(Vec::new());
                }
            }
            Event::Start(Tag::TableCell) => {
                cell = Some(Cell {
                    span: Span::new(range.start, range.start),
                    text: String::new(),
                    is_header: in_head,
                });
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some(cell) = &mut cell {
                    cell.add(&words, Span::from(range));
                }
            }
            Event::End(TagEnd::TableCell) => {
                if let Some(row) = tables.last_mut().and_then(|table| table.rows.last_mut()) {
                    row.extend(cell.take().map(Cell::tidied));
                }
            }
            _ => {}
        }
    }
    tables.retain(|table| !table.rows.is_empty());
    tables
}

impl Cell {
    fn add(&mut self, words: &str, span: Span) {
        self.span = if self.text.trim().is_empty() { span } else { self.span.cover(span) };
        self.text.push_str(words);
    }

    /// Without the white space of the markup.
    fn tidied(mut self) -> Self {
        self.text = self.text.split_whitespace().collect::<Vec<_>>().join(" ");
        self
    }
}

/// Where the tokenizer of HTML is among the tables.
#[derive(Default)]
struct Reading {
    done: Vec<Table>,
    open: Option<Table>,
    cell: Option<Cell>,
    /// How many tables are open, one in the other.
    depth: usize,
    is_irregular: bool,
    tag: String,
}

fn in_html(text: &str) -> Vec<Table> {
    let mut reading = Reading::default();
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, place: html5gum::Span<usize>| {
        reading.event(&event, text, Span::new(place.start, place.end));
        None::<std::convert::Infallible>
    });
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(text, emitter).finish();
    reading.done
}

impl Reading {
    fn event(&mut self, event: &CallbackEvent<'_>, text: &str, span: Span) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = String::from_utf8_lossy(name).into_owned();
                self.start();
            }
            CallbackEvent::AttributeName { name } if matches!(self.tag.as_str(), "td" | "th") => {
                self.is_irregular |= matches!(*name, b"colspan" | b"rowspan");
            }
            CallbackEvent::EndTag { name } => self.end(name),
            CallbackEvent::String { .. } => {
                let Some(cell) = self.cell.as_mut().filter(|_| self.depth == 1) else { return };
                let written = text.get(span.range()).unwrap_or_default();
                let start = span.start + (written.len() - written.trim_start().len());
                let words = written.trim();
                if words.is_empty() {
                    cell.text.push(' ');
                } else {
                    cell.add(&html::plain_words(written), Span::new(start, start + words.len()));
                }
            }
            _ => {}
        }
    }

    fn start(&mut self) {
        match self.tag.as_str() {
            "table" => {
                self.depth += 1;
                if self.depth == 1 {
                    (self.open, self.is_irregular) = (Some(Table::default()), false);
                } else {
                    self.is_irregular = true;
                }
            }
            "tr" if self.depth == 1 => {
                self.close_cell();
                if let Some(table) = &mut self.open {
                    table.rows.push(Vec::new());
                }
            }
            "td" | "th" if self.depth == 1 => {
                self.close_cell();
                self.cell = Some(Cell { is_header: self.tag == "th", ..Cell::default() });
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        match name {
            b"td" | b"th" | b"tr" if self.depth == 1 => self.close_cell(),
            b"table" => {
                self.close_cell();
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0
                    && let Some(mut table) = self.open.take().filter(|_| !self.is_irregular)
                {
                    table.rows.retain(|row| !row.is_empty());
                    self.done.extend((!table.rows.is_empty()).then_some(table));
                }
            }
            _ => {}
        }
    }

    fn close_cell(&mut self) {
        let cell = self.cell.take().map(Cell::tidied);
        let row = self.open.as_mut().and_then(|table| table.rows.last_mut());
        if let Some(row) = row {
            row.extend(cell);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Format, find};

    fn words(text: &str, format: Format) -> Vec<Vec<Vec<String>>> {
        let cells = |row: &Vec<super::Cell>| row.iter().map(|cell| cell.text.clone()).collect();
        find(text, format).iter().map(|table| table.rows.iter().map(cells).collect()).collect()
    }

    #[test]
    fn markdown() {
        let text =
            "Ærø votes.\n\n| Town | Votes |\n|---|---:|\n| **Łódź** | 1,200 |\n| Total | 1,200 |\n\nEnd.";
        assert_eq!(
            words(text, Format::Markdown),
            [[["Town", "Votes"], ["Łódź", "1,200"], ["Total", "1,200"]]]
        );
        let tables = find(text, Format::Markdown);
        assert!(tables[0].rows[0][0].is_header);
        assert_eq!(&text[tables[0].rows[1][0].span.range()], "Łódź");
        assert_eq!(&text[tables[0].rows[2][1].span.range()], "1,200");
    }

    #[test]
    fn html() {
        let text = "<p>x</p><table><tr><th>Town<th>Votes</tr><tr><td>S&atilde;o <b>Tomé</b><td> 80 </table>";
        assert_eq!(words(text, Format::Html), [[["Town", "Votes"], ["São Tomé", "80"]]]);
        assert_eq!(&text[find(text, Format::Html)[0].rows[1][1].span.range()], "80");
    }

    #[test]
    fn cells_over_several_columns_are_left_alone() {
        assert!(find("<table><tr><td colspan=2>x</td></tr></table>", Format::Html).is_empty());
        assert!(find("<table><tr><td><table><tr><td>1</table></table>", Format::Html).is_empty());
        assert!(find("a | b", Format::Plain).is_empty());
        assert!(find("<td>1</td></table></tr>", Format::Html).is_empty());
    }
}
