//! Tables: their columns, and the numbers in their cells.
//!
//! A table’s words are no sentences, so that a cell is read by its figures alone: “1,200”, “$4.2 million”, “12%”.

use std::sync::LazyLock;

use regex::Regex;

use crate::draft::{self, Draft};
use crate::facts::Interval;
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

/// A number in a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// How much.
    pub value: f64,
    /// The value of one in the last printed digit.
    pub step: f64,
    /// Whether it is a share.
    pub is_percent: bool,
}

impl Figure {
    /// How far the number may lie from the printed one.
    pub fn rounding(self) -> f64 {
        // A whole number in a table is counted; one with decimals or a scale is rounded.
        if self.step == 1.0 && !self.is_percent { 0.0 } else { self.step / 2.0 }
    }
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
        let last = self.rows.last()?;
        let names = ["total", "totals", "all", "sum", "overall", "grand total", "together", "in all"];
        let name = last.first()?.text.trim().trim_end_matches(':').to_lowercase();
        (self.rows.len() > 2 && names.contains(&name.as_str())).then_some(last.as_slice())
    }

    /// The rows that a total sums up.
    pub fn parts(&self) -> &[Vec<Cell>] {
        let count = self.rows.len() - usize::from(self.total().is_some());
        &self.rows[..count]
    }
}

/// A column with its total.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Total<'a> {
    /// Which column it is, from the left.
    pub column: usize,
    /// What the column is called.
    pub name: &'a str,
    /// The cell that gives the total.
    pub stated: &'a Cell,
    /// What the parts add up to, and what their rounding allows.
    pub sum: Interval,
}

/// A share in a row, and the count it is the share of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share<'a> {
    /// The cell that gives the share.
    pub stated: &'a Cell,
    /// The cell with the count.
    pub count: &'a Cell,
    /// The share that the counts make, in percent, as far as the digits of both allow.
    pub computed: Interval,
}

/// Words in the name of a column whose numbers do not add up.
const NOT_ADDED: &[&str] = &[
    "average", "mean", "median", "rate", "rank", "ranking", "year", "per", "price", "age", "change", "index",
    "date", "no", "position", "place", "ratio", "odds", "score", "margin", "swing", "growth", "time",
    "distance", "density", "max", "min", "highest", "lowest", "record",
];

/// Words in the name of a column that its numbers are multiples or shares of, or that are measured rather than counted.
const SCALES: &[&str] = &[
    "thousand", "million", "billion", "trillion", "k", "m", "mn", "bn", "000", "percent", "pct", "share",
    "euro", "dollar", "pound", "ton", "tonne", "kg", "km", "mile", "acre", "hectare", "hour", "gwh", "mwh",
    "liter", "litre",
];

impl Table {
    /// The columns that have a total, with what their parts add up to.
    pub fn totals(&self) -> Vec<Total<'_>> {
        let Some(total) = self.total() else { return Vec::new() };
        let column = |index: usize| {
            let stated = total.get(index)?;
            let name = self.header.get(index).map_or("", |cell| cell.text.as_str());
            let adds = !name
                .to_lowercase()
                .split(|c: char| !c.is_alphabetic())
                .any(|word| NOT_ADDED.contains(&word));
            let whole = stated.figure.filter(|_| adds)?;
            let parts = self.parts().iter().map(|row| row.get(index)?.figure).collect::<Option<Vec<_>>>()?;
            let alike = parts.iter().all(|part| part.is_percent == whole.is_percent);
            let sum: f64 = parts.iter().map(|part| part.value).sum();
            let rounded = is_scaled(name) || !stated.text.starts_with(|c: char| c.is_ascii_digit());
            let rounding = |it: Figure| if rounded { it.step / 2.0 } else { it.rounding() };
            let slack: f64 = parts.iter().map(|part| rounding(*part)).sum::<f64>() + rounding(whole);
            // Rows that sum up others make the sum twice the total; one that does, or is a part of another, makes it
            // too large by itself.
            let excess = sum - whole.value;
            let nested = (excess - whole.value).abs() <= slack
                || parts.iter().any(|part| excess > slack && (excess - part.value).abs() <= slack);
            (alike && !nested).then_some(Total {
                column: index,
                name,
                stated,
                sum: Interval::around(sum, slack),
            })
        };
        let totals: Vec<Total<'_>> = (1..self.width()).filter_map(column).collect();
        // Where every column falls short of its total, the table shows some rows of many.
        let short = |it: &Total<'_>| it.stated.figure.is_some_and(|whole| it.sum.high < whole.value);
        if totals.len() > 1 && totals.iter().all(short) { Vec::new() } else { totals }
    }

    /// The shares of a table with one column of counts, their total, and one column of shares.
    pub fn shares(&self) -> Vec<Share<'_>> {
        let percent =
            |index: &usize| self.column(*index).any(|cell| cell.figure.is_some_and(|it| it.is_percent));
        let counts: Vec<Total<'_>> = self
            .totals()
            .into_iter()
            .filter(|it| it.stated.figure.is_some_and(|it| !it.is_percent))
            .collect();
        let shares: Vec<usize> = (1..self.width()).filter(percent).collect();
        let ([count], [share]) = (&counts[..], &shares[..]) else { return Vec::new() };
        let index = count.column;
        let whole = count.stated.figure.map_or(0.0, |it| it.value);
        let row = |row: &'_ [Cell]| {
            let (part, stated) =
                (row.get(index)?.figure?, row.get(*share)?.figure.filter(|it| it.is_percent)?);
            let computed = Interval::around(
                part.value / whole * 100.0,
                part.rounding() / whole * 100.0 + stated.rounding(),
            );
            (whole > 0.0).then_some((stated.value, computed))
        };
        let rows: Vec<_> = self.parts().iter().filter_map(|it| Some((it, row(it)?))).collect();
        // Only where nearly all shares are those of the counts is the one that differs a slip.
        let fitting = rows.iter().filter(|(_, (stated, computed))| computed.contains(*stated)).count();
        if fitting < 2 || fitting + 1 < rows.len() {
            return Vec::new();
        }
        rows.into_iter()
            .map(|(cells, (_, computed))| Share { stated: &cells[*share], count: &cells[index], computed })
            .collect()
    }
}

/// Whether the name of a column says that its numbers are so many thousands, or dollars, or percent: they are
/// rounded though they have no decimals.
fn is_scaled(name: &str) -> bool {
    name.contains(['%', '$', '£', '€', '¥', '₹'])
        || name
            .to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| SCALES.contains(&word.trim_end_matches('s')))
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
    Cell { span: cell.span, text: cell.text.clone(), figure: figure(&cell.text) }
}

static FIGURE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?xi)^ (?: us\$ | [$£€¥₹] )? \s? (?<sign>[-−–])? (?: [$£€¥₹] )?
           (?<number> \d{1,3}(?:[,\u{a0}\u{202f}]\d{3})+(?:\.\d+)? | \d+(?:\.\d+)? )
           \s? (?<unit> % | percent | per\ cent | thousand | million | billion | trillion | [kmb]n? )? \*{0,2} $",
    )
    .expect("the pattern is well-formed")
});

/// The number that a cell holds.
fn figure(text: &str) -> Option<Figure> {
    let captures = FIGURE.captures(text.trim())?;
    let number = captures["number"].replace([',', '\u{a0}', '\u{202f}'], "");
    let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let unit = captures.name("unit").map_or(String::new(), |unit| unit.as_str().to_lowercase());
    let scale = match unit.as_str() {
        "thousand" | "k" => 1e3,
        "million" | "m" | "mn" => 1e6,
        "billion" | "b" | "bn" => 1e9,
        "trillion" => 1e12,
        _ => 1.0,
    };
    let sign = if captures.name("sign").is_some() { -1.0 } else { 1.0 };
    let is_percent = unit == "%" || unit.starts_with("per");
    let step = scale / 10_f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX));
    Some(Figure { value: sign * number.parse::<f64>().ok()? * scale, step, is_percent })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::figure;
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
                let table = &facts.tables[0];
                assert!(table.total().is_some());
                assert_eq!((table.width(), table.parts().len(), table.header.len()), (3, 2, 3));
                let cells = table.rows.iter().flatten();
                cells.filter_map(|it| Some((it.span, format!("{:?}", it.figure?.value)))).collect()
            },
        );
    }

    #[test]
    fn columns_have_sums_and_rows_have_shares() {
        testing::facts().format(Format::Markdown).draw(
            expect![[r#"
                | Town  | Votes | Share | Average age |
                |-------|------:|------:|------------:|
                | Łódź  | 1,200 | 60%   | 40          |
                | Ærø   |   500 | 35%   | 44          |
                | Porto |   300 | 15%   | 42          |
                | Total | 2,100 | 100%  | 42          |
                          ~~~~~ Votes: 2000
                                  ~~~~ Share: 108
            "#]],
            |facts| {
                let totals = facts.tables[0].totals();
                totals.iter().map(|it| (it.stated.span, format!("{}: {}", it.name, it.sum.low))).collect()
            },
        );
        testing::facts().format(Format::Html).draw(
            expect![[r#"
                <table><tr><th>Town<th>Votes<th>Share
                <tr><td>Łódź<td>1,200<td>60%
                <tr><td>Ærø<td>500<td>35%
                                      ~~~ 24.5 to 25.5
                <tr><td>Porto<td>300<td>15%
                <tr><td>Total<td>2,000<td>100%</table>
            "#]],
            |facts| {
                let shares = facts.tables[0].shares().into_iter();
                let wrong =
                    shares.filter(|it| !it.computed.contains(it.stated.figure.map_or(0.0, |it| it.value)));
                wrong
                    .map(|it| (it.stated.span, format!("{} to {}", it.computed.low, it.computed.high)))
                    .collect()
            },
        );
    }

    #[test]
    fn figures_have_signs_and_scales() {
        let value = |text| figure(text).map(|figure| figure.value);
        assert_eq!(value("$4.2 million"), Some(4_200_000.0));
        assert_eq!(value("−12"), Some(-12.0));
        assert_eq!(value("7m"), Some(7_000_000.0));
        assert_eq!(value("1 of 5"), None);
        assert_eq!(value("2024-05"), None);
        assert!(figure("12.5 %").unwrap().is_percent);
    }

    #[test]
    fn rows_of_unlike_length_are_left_out() {
        testing::facts().format(Format::Html).draw(
            expect![[r#"
                <p>Votes.</p><table><tr><th>Town</th><th>Votes</th></tr><tr><td>Ærø</td></tr></table>
            "#]],
            |facts| {
                facts
                    .tables
                    .iter()
                    .flat_map(|it| it.rows.iter().flatten())
                    .map(|it| (it.span, it.text.clone()))
                    .collect()
            },
        );
    }
}
