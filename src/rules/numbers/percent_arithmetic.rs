//! `percent-arithmetic`

use crate::facts::{Facts, PortionKind, QuantityKind, Restated, TableShare};
use crate::finding::Level;
use crate::rules::numbers::rises::{self, Rise};
use crate::rules::numbers::{conflict, shares_apart, spelling, tabled};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A percentage that does not follow from the two numbers beside it.
    ///
    /// ```draft
    /// Membership rose from 300 to 420, an increase of 30 percent.
    ///                      ~~~~~~~~~~ “300 to 420”
    ///                                                 ^^^^^^^^^^ From 300 to 420 is a rise of 40 percent, but the draft says 30 percent.
    /// ```
    ///
    /// ```draft
    /// Some 90 of the 120 farms, or 65 percent, have a well.
    ///      ~~~~~~~~~~~~~ “90 of the 120”
    ///                              ^^^^^^^^^^ 90 of 120 is 75 percent, but the draft says 65 percent.
    /// ```
    ///
    /// Every number is taken as loosely as it is printed: “1.2 million” may be 1.15 million, “about” a tenth more or
    /// less. The shares in a table with a total are reckoned too, if all but one of them fit, and a percentage of the text
    /// is held against the cell whose row and column its sentence names. It says nothing where the percentage is reckoned from something else: after inflation, at an annual rate.
    ///
    /// ## Why it matters
    /// A reader with a calculator finds it, and the writer to blame is the one who had the numbers.
    ///
    /// ## What to do
    /// Reckon again from the notes. One of the three numbers is wrong, or the percentage is of something else: then say
    /// of what.
    pub(in crate::rules) static RULE = {
        name: "percent-arithmetic",
        group: Group::Numbers,
        summary: "A percentage that does not follow from the two numbers beside it",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    found.extend(rises::find(facts).filter_map(|rise| of_change(facts, &rise)));
    let asked = rises::asked(facts).filter_map(|rise| of_change(facts, &rise));
    found.extend(asked.map(|found| found.at(Level::Information)));
    found.extend(facts.shares().restated.iter().filter_map(|restated| of_share(facts, restated)));
    let tables = facts.tables().iter();
    found.extend(tables.flat_map(|table| table.shares().into_iter().filter_map(|it| of_row(&it))));
    found.extend(tabled::contradicted(facts, |it| it.kind == QuantityKind::Percent));
    for it in shares_apart::counts(facts) {
        if !conflict::is_told(found, it.span) {
            found.push(it);
        }
    }
    found.sort_by_key(|found| found.span.start);
}

/// “From 300 to 420, an increase of 30 percent.”
fn of_change(facts: &Facts, rise: &Rise<'_>) -> Option<Found> {
    // “Up 5 points” of an index is 5 of whatever it counts.
    if rise.is_in_words() || rise.is_in_points() && !rise.is_of_shares() || rise.is_points_called_percent() {
        return None;
    }
    let in_points = rise.is_in_points();
    let (is, reckoned) = if in_points {
        (rise.points(), rise.printed_points())
    } else {
        (rise.percent(), rise.printed_percent())
    };
    if is.meets(rise.by.interval()) {
        return None;
    }
    let by = rise.by.place.span;
    let step = if reckoned < 1.0 { 0.1 } else { rise.by.step };
    let words = |span| facts.words(span);
    let (from, to) = (words(rise.from.place.span), words(rise.to.place.span));
    let figure = spelling::figure_as_fine(reckoned, step);
    let unit = if in_points { "percentage points" } else { "percent" };
    let message = format!(
        "From {from} to {to} is a {} of {figure} {unit}, but the draft says {}.",
        rise.went.noun(),
        words(by)
    );
    let finding = conflict::between(facts, by, rise.change.span(&facts.numbers), message)?;
    let wanted = spelling::percent_like(words(by), reckoned, step).filter(|_| !in_points);
    Some(conflict::or_else(facts, finding, by, wanted))
}

/// “90 of the 120 farms, or 65 percent.”
fn of_share(facts: &Facts, restated: &Restated) -> Option<Found> {
    let (counted, percent) = restated.finer_first();
    let (PortionKind::Counted { part, whole }, PortionKind::Percent(percent)) = (counted.kind, percent.kind)
    else {
        return None;
    };
    if restated.agrees() {
        return None;
    }
    let (part, whole, percent) =
        (&facts.quantities()[part], &facts.quantities()[whole], &facts.quantities()[percent]);
    let reckoned = part.number()? / whole.number()? * 100.0;
    let words = |span| facts.words(span);
    let step = if reckoned < 1.0 { 0.1 } else { percent.step };
    let figure = spelling::figure_as_fine(reckoned, step);
    let said = percent.place.span;
    let message = format!(
        "{} of {} is {figure} percent, but the draft says {}.",
        spelling::capital(words(part.place.span)),
        words(whole.place.span),
        words(said)
    );
    let finding = conflict::between(facts, said, counted.span, message)?;
    Some(conflict::or_else(facts, finding, said, spelling::percent_like(words(said), reckoned, step)))
}

/// The share in the row of a table, where all the others are those of the counts beside them.
fn of_row(share: &TableShare<'_>) -> Option<Found> {
    let said = share.stated.figure.filter(|said| !share.computed.contains(said.value))?;
    let figure = spelling::figure_as_fine(share.computed.middle(), said.step);
    let (count, stated) = (share.count.text.trim(), share.stated.text.trim());
    let message = format!("{count} of the total is {figure} percent, but the table says {stated}.");
    Some(Found::new(share.stated.span, message).related(share.count.span, format!("“{count}”")))
}

#[cfg(test)]
mod tests;
