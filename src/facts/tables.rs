//! Tables: their columns, and the numbers in their cells.
//!
//! A table’s words are no sentences, so that a cell is read by its figures alone: “1,200”, “$4.2 million”, “12%”.

mod figures;
mod labels;
mod sums;
mod told;

pub use self::figures::Figure;
pub use self::sums::{Share, Total};
pub use self::told::{Rows, Told, contradicted, miscounted};
use crate::draft::{self, Draft};
use crate::span::Span;

/// A table whose rows all have the same number of cells.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What the columns are called.
    pub header: Vec<Cell>,
    /// The rows below the header.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Where its words stand in the draft.
    pub span: Span,
    /// Its words.
    pub text: String,
    /// The number in it, where it holds a number and nothing else.
    pub figure: Option<Figure>,
}

impl Table {
    /// The cells of a column from top to bottom, without the header.
    pub fn column(&self, index: usize) -> impl Iterator<Item = &Cell> {
        self.rows.iter().filter_map(move |row| row.get(index))
    }

    /// How many columns there are.
    pub fn width(&self) -> usize {
        self.rows.first().map_or(0, Vec::len)
    }

    /// The row that sums up the others: the last one, where it is headed “Total”.
    pub fn total(&self) -> Option<&[Cell]> {
        let last = self.rows.last().filter(|_| self.rows.len() > 2)?;
        let headings: Vec<&str> = self.header.iter().map(|cell| cell.text.as_str()).collect();
        labels::is_total(&last.first()?.text, &headings).then_some(last.as_slice())
    }

    /// The rows that a total sums up.
    pub fn parts(&self) -> &[Vec<Cell>] {
        let count = self.rows.len() - usize::from(self.total().is_some());
        &self.rows[..count]
    }
}

/// The tables of a draft. Those with rows of unlike length are left out.
pub(super) fn find(draft: &Draft) -> Vec<Table> {
    draft.tables.iter().filter_map(read).collect()
}

fn read(table: &draft::Table) -> Option<Table> {
    let mut rows = table.rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>());
    // Where nothing is marked as a header, a first row without numbers is one.
    let first = rows.next()?;
    let marked = table.rows[0].iter().all(|cell| cell.is_header);
    let is_header = marked || first.iter().all(|cell| cell.figure.is_none());
    let width = first.len();
    let mut body: Vec<Vec<Cell>> = rows.collect();
    let header = if is_header {
        first
    } else {
        body.insert(0, first);
        Vec::new()
    };
    let regular = body.iter().all(|row| row.len() == width) && !body.is_empty();
    regular.then_some(Table { header, rows: body })
}

fn cell(cell: &draft::Cell) -> Cell {
    Cell { span: cell.span, text: cell.text.clone(), figure: figures::read(&cell.text) }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::draft::Format;
    use crate::testing;

    #[test]
    fn cells_hold_numbers() {
        testing::facts().format(Format::Markdown).draw(
            expect![[r#"
                The towns voted.

                | Town     | Votes | Share  |
                |----------|------:|-------:|
                | Łódź     | 1,200 | 60%    |
                             ~~~~~ 1200.0
                                     ~~~ 60.0
                | **Ærø**  |   800 | 40.0 % |
                               ~~~ 800.0
                                     ~~~~~~ 40.0
                | Total    | 2,000 | n/a    |
                             ~~~~~ 2000.0
            "#]],
            |facts| {
                let table = &facts.tables()[0];
                assert!(table.total().is_some());
                assert_eq!((table.width(), table.parts().len(), table.header.len()), (3, 2, 3));
                let cells = table.rows.iter().flatten();
                cells.filter_map(|it| Some((it.span, format!("{:?}", it.figure?.value)))).collect()
            },
        );
    }

    #[test]
    fn rows_of_unlike_length_are_left_out() {
        testing::facts().format(Format::Html).draw(
            expect![[r#"
                <p>Votes.</p><table><tr><th>Town</th><th>Votes</th></tr><tr><td>Ærø</td></tr></table>
            "#]],
            |facts| {
                facts
                    .tables()
                    .iter()
                    .flat_map(|it| it.rows.iter().flatten())
                    .map(|it| (it.span, it.text.clone()))
                    .collect()
            },
        );
    }
}
