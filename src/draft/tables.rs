//! Tables of a draft: their cells in rows, with the place of each.
//!
//! A cell is a paragraph, too, of a part of its own, as far as there is a word in it: what is read of it there is no running
//! text.

use super::Part;
use super::block::{Block, Kind};
use super::gather::Gather;
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

    /// From the first of its words to the last.
    pub(crate) fn span(&self) -> Span {
        let cells = self.rows.iter().flatten().map(|cell| cell.span);
        cells.reduce(Span::cover).unwrap_or_default()
    }
}

/// Gathers tables while a parser walks through their markup. Those with cells that reach over several rows or columns, or
/// that hold another table, are left out.
#[derive(Debug, Default)]
pub(super) struct Tables {
    done: Vec<Table>,
    /// One in the other.
    open: Vec<Opened>,
}

/// A table that is being read.
#[derive(Debug, Default)]
struct Opened {
    table: Table,
    cell: Option<OpenCell>,
    is_irregular: bool,
}

/// A cell that is being read.
#[derive(Clone, Copy, Debug)]
struct OpenCell {
    is_header: bool,
    /// Where it begins.
    start: usize,
    /// How many blocks were read before it.
    before: usize,
}

impl Tables {
    /// A table begins.
    pub(super) fn begin(&mut self) {
        if let Some(around) = self.open.last_mut() {
            around.is_irregular = true;
        }
        self.open.push(Opened::default());
    }

    /// A row begins.
    pub(super) fn row(&mut self) {
        if let Some(open) = self.open.last_mut() {
            open.table.rows.push(Vec::new());
        }
    }

    /// A cell begins at byte `start`; `spans` where it reaches over several rows or columns.
    pub(super) fn cell(&mut self, gather: &Gather<'_>, is_header: bool, start: usize, spans: bool) {
        let Some(open) = self.open.last_mut() else { return };
        if open.table.rows.is_empty() {
            open.table.rows.push(Vec::new());
        }
        open.is_irregular |= spans;
        open.cell = Some(OpenCell { is_header, start, before: gather.count() });
    }

    /// The cell that is being read has ended, and so has its last paragraph.
    pub(super) fn close_cell(&mut self, gather: &mut Gather<'_>) {
        let Some((open, cell)) = self.open.last_mut().and_then(|open| {
            let cell = open.cell.take()?;
            Some((open, cell))
        }) else {
            return;
        };
        let blocks = gather.since(cell.before);
        let place = |block: &Block| block.prose.locate(Span::new(0, block.prose.text().len()));
        let span = blocks.iter().map(place).reduce(Span::cover);
        let words = blocks.iter().flat_map(|block| block.prose.text().split_whitespace());
        let text = words.collect::<Vec<_>>().join(" ");
        if let Some(row) = open.table.rows.last_mut() {
            let span = span.unwrap_or(Span::new(cell.start, cell.start));
            row.push(Cell { span, text, is_header: cell.is_header });
        }
        let has_words =
            |block: &Block| block.prose.text().contains(|it: char| it.is_alphabetic() || "?[".contains(it));
        gather.retain_since(cell.before, |block| block.kind != Kind::Known(Part::Cell) || has_words(block));
    }

    /// The innermost table has ended.
    pub(super) fn close(&mut self, gather: &mut Gather<'_>) {
        self.close_cell(gather);
        let Some(Opened { mut table, is_irregular, .. }) = self.open.pop() else { return };
        table.rows.retain(|row| !row.is_empty());
        self.done.extend((!is_irregular && !table.rows.is_empty()).then_some(table));
    }

    /// All that have ended, in text order.
    pub(super) fn finish(mut self) -> Vec<Table> {
        self.done.sort_by_key(|table| table.span().start);
        self.done
    }
}

#[cfg(test)]
mod tests {
    use crate::draft::{Cell, Draft, Format, Source, Table};

    fn find(text: &str, format: Format) -> Vec<Table> {
        Draft::new(Source { text, format, ..Source::default() }).tables
    }

    fn words(text: &str, format: Format) -> Vec<Vec<Vec<String>>> {
        let cells = |row: &Vec<Cell>| row.iter().map(|cell| cell.text.clone()).collect();
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
    fn a_mark_of_a_footnote_is_no_part_of_a_number() {
        let html = "<table><tr><td>Łódź<sup>a</sup><td>1,200<sup>2</sup><tr><td>Ærø†<td>800[3]</table>";
        assert_eq!(words(html, Format::Html), [[["Łódź", "1,200"], ["Ærø", "800"]]]);
        let markdown = "| Łódź<sup>a</sup> | 1,200[^2] |\n|---|---|\n| Ærø† | 800³ |\n\n[^2]: x";
        assert_eq!(words(markdown, Format::Markdown), [[["Łódź", "1,200"], ["Ærø", "800"]]]);
    }

    #[test]
    fn cells_over_several_columns_are_left_alone() {
        assert!(find("<table><tr><td colspan=2>x</td></tr></table>", Format::Html).is_empty());
        assert_eq!(words("<table><tr><td colspan=1>x</table>", Format::Html), [[["x"]]]);
        assert_eq!(words("<table><tr><td><table><tr><td>1</table></table>", Format::Html), [[["1"]]]);
        assert!(find("a | b", Format::Plain).is_empty());
        assert!(find("<td>1</td></table></tr>", Format::Html).is_empty());
    }
}
