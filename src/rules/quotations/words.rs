//! How messages show quotations: which of two ends, and which words.

use crate::facts::Facts;
use crate::facts::quotations::Quotation;
use crate::facts::quotes::unmarked;
use crate::span::Span;

/// So many letters of a quotation are shown.
const LONGEST: usize = 60;

/// Of two quotations, the earlier first, the one to mend first and the other: what is displayed, or else the later.
pub(super) fn ends<'a>(earlier: &'a Quotation, later: &'a Quotation) -> (&'a Quotation, &'a Quotation) {
    if earlier.is_shown() && !later.is_shown() { (earlier, later) } else { (later, earlier) }
}

/// The words of a place without the marks around them and the comma or full stop within those, cut where they are many.
pub(super) fn shown(facts: &Facts, span: Span) -> String {
    let words = unmarked(facts.words(span)).trim_end_matches([',', '.']);
    if words.chars().count() <= LONGEST {
        return words.to_owned();
    }
    let cut: String = words.chars().take(LONGEST).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', '.', ';', ':']))
}
