//! What a table says of its own numbers: the totals of its columns, and the shares in its rows.

use super::{Cell, Figure, Table, labels};
use crate::english::lists;
use crate::facts::Interval;

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

/// Shares that are further from their total than this were never meant to make it.
const FAR_SHARES: f64 = 30.0;

lists::sets! {
    "data/labels.txt":
    /// Words in the name of a column whose numbers do not add up.
    NOT_ADDED = "not added";
    /// Words in the name of a column that its numbers are multiples or shares of, or that are measured rather than counted.
    SCALES = "scale";
}

impl Table {
    /// The columns that have a total, with what their parts add up to.
    pub fn totals(&self) -> Vec<Total<'_>> {
        let Some(total) = self.total().filter(|_| !self.has_subtotals()) else { return Vec::new() };
        let totals: Vec<Total<'_>> =
            (1..self.width()).filter_map(|column| self.column_total(total, column)).collect();
        // Where every column falls short of its total, the table shows some rows of many.
        let short = |it: &Total<'_>| it.stated.figure.is_some_and(|whole| it.sum.high < whole.value);
        if totals.len() > 1 && totals.iter().all(short) { Vec::new() } else { totals }
    }

    /// The total that the row of totals gives a column, with what its parts add up to.
    fn column_total<'a>(&'a self, total: &'a [Cell], column: usize) -> Option<Total<'a>> {
        let stated = total.get(column)?;
        let name = self.header.get(column).map_or("", |cell| cell.text.as_str());
        let whole = stated.figure.filter(|_| is_added_up(name))?;
        let parts = self.parts().iter().map(|row| row.get(column)?.figure).collect::<Option<Vec<_>>>()?;
        let sum: f64 = parts.iter().map(|part| part.value).sum();
        let rounded = is_scaled(name) || !stated.text.starts_with(|c: char| c.is_ascii_digit());
        let rounding = |it: Figure| if rounded { it.step / 2.0 } else { it.rounding() };
        let slack: f64 = parts.iter().map(|part| rounding(*part)).sum::<f64>() + rounding(whole);
        let is_total = parts.iter().all(|part| part.is_percent == whole.is_percent)
            && !is_average(&parts, whole, sum)
            && !is_summed_twice(&parts, whole, sum, slack);
        let sum = Interval::around(sum, slack);
        is_total.then_some(Total { column, name, stated, sum })
    }

    /// Whether a row sums up others, or is a part of another.
    fn has_subtotals(&self) -> bool {
        let headings: Vec<&str> = self.header.iter().map(|cell| cell.text.as_str()).collect();
        let is_one = |row: &Vec<Cell>| {
            row.first().is_some_and(|cell| {
                labels::is_subtotal(&cell.text) || labels::is_total(&cell.text, &headings)
            })
        };
        self.parts().iter().any(is_one)
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

/// Whether the numbers of a column of some name add up.
fn is_added_up(name: &str) -> bool {
    !name.to_lowercase().split(|c: char| !c.is_alphabetic()).any(|word| NOT_ADDED.contains(word))
}

/// Whether what is given is no total. An average or a rate lies among its parts, and shares of several wholes make no hundred.
fn is_average(parts: &[Figure], whole: Figure, sum: f64) -> bool {
    parts.iter().any(|part| part.value >= whole.value)
        || whole.is_percent && (sum - whole.value).abs() > FAR_SHARES
}

/// Whether some rows sum up others, which makes the sum twice the total; or one row does, or is a part of another, which makes
/// the sum too large by that row.
fn is_summed_twice(parts: &[Figure], whole: Figure, sum: f64, slack: f64) -> bool {
    let excess = sum - whole.value;
    let is_excess = |part: &Figure| excess > slack && (excess - part.value).abs() <= slack;
    (excess - whole.value).abs() <= slack || parts.iter().any(is_excess)
}

/// Whether the name of a column says that its numbers are so many thousands, or dollars, or percent: they are
/// rounded though they have no decimals.
fn is_scaled(name: &str) -> bool {
    name.contains(['%', '$', '£', '€', '¥', '₹'])
        || name
            .to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| SCALES.contains(word.trim_end_matches('s')))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::draft::Format;
    use crate::testing;

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
                let totals = facts.tables()[0].totals();
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
                let shares = facts.tables()[0].shares().into_iter();
                let wrong =
                    shares.filter(|it| !it.computed.contains(it.stated.figure.map_or(0.0, |it| it.value)));
                wrong
                    .map(|it| (it.stated.span, format!("{} to {}", it.computed.low, it.computed.high)))
                    .collect()
            },
        );
    }
}
