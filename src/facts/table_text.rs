//! Numbers of the text that a table gives too: “Leeds sold 420 homes in 2024” beside the row “Leeds” and the column “2024”.
//!
//! A cell is meant where the sentence names its row, what heads its column, and what is counted: in the heading of the
//! column, of the rows, or in the paragraph right before the table. Sentences that name several rows, or give several numbers
//! of one kind, are left alone.

use crate::facts::ids::SentenceId;
use crate::facts::list::leading;
use crate::facts::quantities::is_other_count;
use rustc_hash::{FxHashMap, FxHashSet};

use super::tables::{Cell, Table};
use crate::draft::{Paragraph, Part};
use crate::english::lists;
use crate::facts::numbers::Numbers;
use crate::facts::text::Text;
use crate::facts::{Bound, Placed, Quantity, QuantityKind};

/// A number of the text and the cell that gives another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contradicted<'a> {
    /// The number of the text.
    pub quantity: &'a Quantity,
    /// The cell.
    pub cell: &'a Cell,
    /// What heads its row.
    pub row: &'a Cell,
    /// What heads its column.
    pub column: &'a Cell,
}

lists::sets! {
    "tables/data/text.txt":
    /// Words that make a number another than the one of the row: more, a part, an average, another source.
    APART = "apart";
    /// Words that speak of all rows together.
    TOTAL = "total";
    /// Words that speak of some of the rows.
    SOME_ROWS = "some rows";
    EMPTY = "empty";
}

/// The numbers of the text that are others in a table.
pub fn contradicted<'a>(text: &'a Text, numbers: &'a Numbers) -> Vec<Contradicted<'a>> {
    let others: Vec<&Paragraph> = text.draft.paragraphs.iter().filter(|it| it.part != Part::Cell).collect();
    text.tables.iter().flat_map(|table| Reader::new(text, numbers, table, &others).contradicted()).collect()
}

/// A number of the text that counts the rows of a table, and counts them otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rows<'a> {
    /// The number of the text: “five towns” in “the table shows five towns”.
    pub quantity: &'a Quantity,
    /// The table.
    pub table: &'a Table,
}

/// The numbers of the text that count the rows of a table otherwise, where the draft has one table and the sentence speaks
/// of it.
pub fn miscounted<'a>(text: &'a Text, numbers: &'a Numbers) -> Vec<Rows<'a>> {
    let [table] = &text.tables[..] else { return Vec::new() };
    let corner: FxHashSet<String> = table.header.first().iter().flat_map(|cell| words(&cell.text)).collect();
    let names_rest = |row: &Vec<Cell>| row[0].text.trim().to_lowercase().starts_with("other");
    if table.parts().iter().any(names_rest) {
        return Vec::new();
    }
    let counts_rows = |quantity: &&Quantity| {
        let sentence = &text.sentences[quantity.place.sentence];
        let spoken = |words: &FxHashSet<&str>| {
            sentence.tokens.iter().any(|token| words.contains(token.lower.as_str()))
        };
        let names_table = sentence.tokens.iter().any(|token| token.lower == "table");
        quantity.kind == QuantityKind::Cardinal
            && quantity.bound == Bound::Exact
            && !text.is_quoted(quantity.place.span)
            && quantity.of.as_ref().is_some_and(|of| corner.contains(&of.lemma))
            && names_table
            && !spoken(&SOME_ROWS)
    };
    #[allow(clippy::cast_precision_loss, reason = "a table has few rows")]
    let rows = table.parts().len() as f64;
    let differs = |quantity: &&Quantity| quantity.number().is_some_and(|number| is_other_count(number, rows));
    let found = numbers.quantities.iter().filter(counts_rows).filter(differs);
    found.map(|quantity| Rows { quantity, table }).collect()
}

/// A table whose rows are looked for in the text.
struct Reader<'a> {
    text: &'a Text,
    numbers: &'a Numbers,
    table: &'a Table,
    /// The rows by the first word of what heads them.
    rows: FxHashMap<String, Vec<&'a [Cell]>>,
    /// What is counted: the words that head the rows, and those of the paragraph before.
    caption: FxHashSet<String>,
}

impl<'a> Reader<'a> {
    /// `others` are the paragraphs that are no cells.
    fn new(text: &'a Text, numbers: &'a Numbers, table: &'a Table, others: &[&Paragraph]) -> Self {
        let mut rows: FxHashMap<String, Vec<&[Cell]>> = FxHashMap::default();
        let mut labels = FxHashSet::default();
        for row in table.parts() {
            let label = row[0].text.trim();
            // Of two rows with one name neither can be told; a number names no row.
            if label.contains(char::is_alphabetic) && labels.insert(label) {
                let first = label.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
                rows.entry(first.to_lowercase()).or_default().push(row);
            }
        }
        let start = table.rows[0][0].span.start;
        let before = others[leading(others, |it| it.span.end <= start)].last();
        let before = before.map_or("", |it| it.prose.text());
        let corner = table.header.first().map_or("", |cell| cell.text.as_str());
        let caption = words(before).chain(words(corner)).collect();
        Self { text, numbers, table, rows, caption }
    }

    fn contradicted(&self) -> Vec<Contradicted<'a>> {
        if self.table.header.len() < 2 {
            return Vec::new();
        }
        // Where no number stands, none can be another; so the many cells of other tables are passed over.
        let of_sentences = self.numbers.quantities.chunk_by(|a, b| a.place.sentence == b.place.sentence);
        let told = of_sentences.filter_map(|numbers| self.told(numbers[0].place.sentence));
        told.filter(|told| self.differs(told)).collect()
    }

    /// The cell that the only number of its kind in a sentence is told of.
    fn told(&self, index: SentenceId) -> Option<Contradicted<'a>> {
        let sentence = &self.text.sentences[index];
        let row = self.row(sentence)?;
        let spoken: FxHashSet<String> =
            sentence.tokens.iter().flat_map(|it| forms(&it.lower, &it.lemma)).collect();
        if APART.iter().any(|word| spoken.contains(*word)) {
            return None;
        }
        let quantities = self.numbers.quantities_in(index);
        let mut found = (1..row.len()).filter_map(|column| {
            let (cell, head) = (&row[column], self.table.header.get(column)?);
            let quantity = only(quantities, cell)?;
            let named = words(&head.text).count() > 0 && words(&head.text).all(|word| spoken.contains(&word));
            let noun = quantity.of.as_ref().map(|of| of.lemma.as_str());
            let counted = noun
                .is_some_and(|noun| self.caption.contains(noun) || words(&head.text).any(|it| it == noun));
            // What a column “2024” gives, only the words before the table tell.
            let in_words = head.text.contains(char::is_alphabetic)
                || self.caption.iter().any(|word| spoken.contains(word));
            let known = counted || quantity.kind != QuantityKind::Cardinal && in_words;
            (named && known).then_some(Contradicted { quantity, cell, row: &row[0], column: head })
        });
        // Where the words fit two columns, neither is meant for sure.
        found.next().filter(|_| found.next().is_none())
    }

    /// The only row that a sentence names, or the total where it speaks of all.
    fn row(&self, sentence: &Placed) -> Option<&'a [Cell]> {
        let mut named: Vec<&'a [Cell]> = Vec::new();
        for (i, token) in sentence.tokens.iter().enumerate() {
            let rest = || sentence.text_of(i..sentence.tokens.len());
            let rows = self.rows.get(&token.lower).into_iter().flatten();
            named.extend(rows.filter(|row| begins_with(rest(), row[0].text.trim())));
        }
        named.dedup_by_key(|row| row[0].span);
        let all = || sentence.tokens.iter().any(|token| TOTAL.contains(token.lower.as_str()));
        match named[..] {
            [row] => Some(row).filter(|_| !all()),
            [] => self.table.total().filter(|_| all()),
            _ => None,
        }
    }

    /// Whether the cell says otherwise, and no other cell of the row and no two of them make the number.
    fn differs(&self, told: &Contradicted<'_>) -> bool {
        let is = told.quantity.interval();
        let row = self.table.rows.iter().find(|row| row[0].span == told.row.span);
        let figures: Vec<f64> =
            row.into_iter().flatten().filter_map(|cell| Some(cell.figure?.value)).collect();
        let slack = told.cell.figure.map_or(0.0, |it| it.step / 2.0);
        let near = |value: f64| is.low - slack <= value && value <= is.high + slack;
        // “420” in a column of thousands is 420,000.
        let scaled = |value: f64| [1.0, 1e3, 1e6, 1e9].iter().any(|scale| near(value * scale));
        let made =
            figures.iter().any(|one| figures.iter().any(|other| near(one - other) || near(one + other)));
        !figures.iter().any(|value| scaled(*value)) && !made
    }
}

/// The only number of a sentence that is of the kind of a cell.
fn only<'a>(quantities: &'a [Quantity], cell: &Cell) -> Option<&'a Quantity> {
    let figure = cell.figure?;
    let money = cell.text.contains(['$', '£', '€', '¥']);
    let is_alike = |it: &&Quantity| match it.kind {
        QuantityKind::Percent => figure.is_percent,
        QuantityKind::Money => money,
        QuantityKind::Cardinal => !figure.is_percent && !money,
        _ => false,
    };
    let mut alike = quantities.iter().filter(is_alike);
    let one = alike.next().filter(|_| alike.next().is_none())?;
    (one.bound == Bound::Exact && one.number().is_some()).then_some(one)
}

/// Whether a text begins with a name as whole words.
fn begins_with(text: &str, name: &str) -> bool {
    text.strip_prefix(name).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
}

/// The words of a heading as they compare: small, and without what holds them together.
fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    words
        .filter(|word| !word.is_empty() && !EMPTY.contains(word.as_str()))
        .map(|word| singular(&word).to_owned())
}

fn forms(lower: &str, lemma: &str) -> [String; 3] {
    [lower.to_owned(), lemma.to_owned(), singular(lower).to_owned()]
}

fn singular(word: &str) -> &str {
    word.strip_suffix('s').filter(|one| one.len() > 2 && !one.ends_with('s')).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::contradicted;
    use crate::draft::Format;
    use crate::testing;

    #[test]
    fn a_number_is_told_of_a_cell() {
        testing::facts().format(Format::Markdown).draw(
            expect![[r#"
                Goats born in each village:

                | Village  | 2023 | 2024 |
                |----------|-----:|-----:|
                | Łomy     |   40 |   52 |
                | St. Orle |   31 |   36 |

                Łomy had 56 goats in 2024. St. Orle had 36 goats in 2024. Łomy had 12 goats more in 2024.
                         ~~ Łomy, 2024: 52
            "#]],
            |facts| {
                contradicted(&facts.text, &facts.numbers)
                    .into_iter()
                    .map(|it| {
                        (
                            it.quantity.place.span,
                            format!("{}, {}: {}", it.row.text, it.column.text, it.cell.text),
                        )
                    })
                    .collect()
            },
        );
    }
}
