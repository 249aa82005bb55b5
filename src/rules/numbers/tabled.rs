//! Numbers of the text that are others in a table of the draft.

use crate::facts::{Facts, Quantity, table_text};
use crate::rules::Found;

/// The numbers of the text that `keep` chooses and a table gives otherwise, both ends shown.
pub(super) fn contradicted(facts: &Facts, keep: impl Fn(&Quantity) -> bool) -> Vec<Found> {
    let told =
        table_text::contradicted(&facts.text, &facts.numbers).into_iter().filter(|told| keep(told.quantity));
    let show = |told: table_text::Contradicted<'_>| {
        let (said, cell) = (told.quantity.place.span, told.cell);
        let number = facts.words(said);
        let (row, column) = (told.row.text.trim(), told.column.text.trim());
        let (text, line) = (cell.text.trim(), facts.draft().line_in_words(cell.span.start));
        if facts.is_quoted(said) {
            let line = facts.draft().line_in_words(said.start);
            let message = format!("“{text}” here, for “{row}” and “{column}”, but “{number}” in {line}.");
            return Found::new(cell.span, message).related(said, format!("“{number}”"));
        }
        let message =
            format!("“{number}” here, but “{text}” in the table, for “{row}” and “{column}” ({line}).");
        Found::new(said, message).related(cell.span, format!("“{text}”"))
    };
    told.map(show).collect()
}

/// The numbers of the text that count the rows of a table otherwise, both ends shown.
pub(super) fn miscounted(facts: &Facts) -> Vec<Found> {
    let show = |rows: table_text::Rows<'_>| {
        let quantity = rows.quantity;
        let sentence = &facts.sentences()[quantity.place.sentence];
        let noun = quantity.of.as_ref().map(|of| sentence.span_of(of.head..of.head + 1));
        let said = noun.map_or(quantity.place.span, |noun| quantity.place.span.cover(noun));
        let first = &rows.table.rows[0][0];
        let (count, line) = (rows.table.parts().len(), facts.draft().line_in_words(first.span.start));
        let message = format!("“{}” here, but the table has {count} rows (from {line}).", facts.words(said));
        Found::new(said, message).related(first.span, format!("the first of {count} rows"))
    };
    table_text::miscounted(&facts.text, &facts.numbers).into_iter().map(show).collect()
}
