//! Words of quotations as messages show them.

use crate::facts::Facts;
use crate::span::Span;

/// So many letters of a quotation are shown.
const LONGEST: usize = 60;

/// The words of a place without the marks around them and the comma or full stop within those, cut where they are many.
pub(super) fn shown(facts: &Facts, span: Span) -> String {
    let words = facts.words(span).trim_matches(|c: char| c.is_whitespace() || "“”\"‘’'`„«»".contains(c));
    let words = words.trim_end_matches([',', '.']);
    if words.chars().count() <= LONGEST {
        return words.to_owned();
    }
    let cut: String = words.chars().take(LONGEST).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', '.', ';', ':']))
}
