//! `promise-not-kept`

mod counted;
mod kept;
mod promises;

use self::promises::{Side, What};
use crate::draft::Part;
use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// What the copy promises its readers and the draft does not hold: a chart, a table, a map, a box, a list “below”, “see
    /// page 4”, “continued on page A6”, a recipe that follows, a headline with five reasons above a story that counts none.
    ///
    /// ```draft
    /// Runners should avoid the towpath (see map) until it is repaired, the trust said. Its map was printed in May.
    ///                                   ^^^^^^^ There is no map in this draft.
    /// ```
    ///
    /// A picture, a frame, a tag of a template or a line with a caption keeps any promise of a picture; a table, a list, lines
    /// of one kind or a heading of that name keep one of a table or a list.
    ///
    /// ## Why it matters
    /// Charts and boxes are made by others and dropped last. The sentence that points to them stays.
    ///
    /// ## What to do
    /// Put it there, or take out the words that promise it.
    pub(in crate::rules) static RULE = {
        name: "promise-not-kept",
        group: Group::Headlines,
        summary: "A chart, a box or a list that is promised and not there",
        level: Level::Hint,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let start = found.len();
    let paragraphs = &facts.draft().paragraphs;
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let prose = paragraph.prose.text();
        let is_read =
            paragraph.part.is_running() && !matches!(paragraph.part, Part::Correction | Part::BlockQuote);
        if !is_read {
            continue;
        }
        for promise in promises::find(prose) {
            let place = paragraph.prose.locate(promise.span);
            if facts.is_quoted(place) || kept::is_kept(facts.draft(), index, &promise) {
                continue;
            }
            let words = &prose[promise.named.range()];
            found.push(Found::new(place, message(promise.what, promise.side, words)));
        }
    }
    found.extend(counted::find(facts));
    found[start..].sort_by_key(|finding| finding.span);
}

fn message(what: What, side: Side, words: &str) -> String {
    match (what, side) {
        (What::Page, _) => "This leads to another page, and the draft has none.".to_owned(),
        (What::Anything, Side::Above) => "Nothing of the kind stands above.".to_owned(),
        (What::Anything, _) => "Nothing of the kind stands below.".to_owned(),
        _ => {
            let words = words.to_lowercase();
            let is = if words.ends_with('s') { "are" } else { "is" };
            let place = match (what, side) {
                (What::Drawn, _) | (_, Side::Any) => "in this draft",
                (_, Side::Above) => "above",
                (_, Side::Below) => "below",
            };
            format!("There {is} no {words} {place}.")
        }
    }
}

#[cfg(test)]
mod tests;
