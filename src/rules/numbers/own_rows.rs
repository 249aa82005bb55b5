//! What somebody did for the so-manieth time, told with two numbers: “her 20th goal of the season”, “her 22nd of the season”.

use super::conflict;
use crate::facts::Facts;
use crate::facts::lives::{Nth, nth};
use crate::finding::Level;
use crate::rules::Findings;

/// Asks of places that give another number than one before them does.
pub(super) fn add(facts: &Facts, found: &mut Findings) {
    let told = nth(facts);
    for (i, later) in told.iter().enumerate() {
        let is_meant = |earlier: &&Nth| {
            earlier.who == later.who && is_one_row(earlier, later) && earlier.place.end < later.place.start
        };
        let before: Vec<&Nth> = told[..i].iter().filter(is_meant).collect();
        if before.iter().any(|earlier| (later.number - earlier.number).abs() < 0.5) {
            continue;
        }
        let Some(earlier) = before.first() else { continue };
        if conflict::is_told(found, later.place) || facts.is_other_source(earlier.place, later.place) {
            continue;
        }
        let line = facts.draft().line_in_words(earlier.place.start);
        let words = |it: &Nth| facts.words(it.place).to_owned();
        let message = format!("Are these the same? “{}” here, “{}” in {line}.", words(later), words(earlier));
        let asked = conflict::between(facts, later.place, earlier.place, message);
        found.extend(asked.map(|it| it.at(Level::Information)));
    }
}

/// Whether two are of one row: the same is counted, or one leaves that out, and something narrows both alike.
fn is_one_row(earlier: &Nth, later: &Nth) -> bool {
    let is_one_noun = earlier.noun.is_none() || later.noun.is_none() || earlier.noun == later.noun;
    is_one_noun && later.row.iter().any(|word| earlier.row.contains(word))
}
