//! A table, and the cells of it.

use super::{figures::Figure, labels};
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
