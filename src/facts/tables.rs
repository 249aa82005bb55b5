//! Tables: their columns, and the numbers in their cells.
//!
//! A table’s words are no sentences, so that a cell is read by its figures alone: “1,200”, “$4.2 million”, “12%”.

mod figures;
mod labels;
mod sums;
mod table;

pub use self::figures::Figure;
pub use self::sums::{Share, Total};
pub use self::table::{Cell, Table};
use crate::draft::{self, Draft};

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
