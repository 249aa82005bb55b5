//! Addresses that stand among the words, without markup.

use std::sync::LazyLock;

use regex::Regex;

use super::targets;
use crate::draft::{Draft, Part};
use crate::facts::Facts;
use crate::rules::Found;
use crate::span::Span;

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r#"(?:\b(?:[hH]\w{2,5}|t\w{2,4}|file)://|\bwww\.|\b(?:docs|drive)\.google\.com/|\b[A-Z]:\\(?:[Uu]sers|[Dd]ocuments)|/Users/\w)[^\s<>"”’“]*"#;
    Regex::new(pattern).expect("the pattern is well-formed")
});

/// What is wrong with the addresses that are no link’s.
pub(super) fn wrong(facts: &Facts) -> Vec<Found> {
    let draft = facts.draft();
    let mut found = Vec::new();
    for paragraph in draft.paragraphs.iter().filter(|it| it.part != Part::Boilerplate) {
        let prose = paragraph.prose.text();
        if !prose.contains(['/', '\\']) {
            continue;
        }
        for address in ADDRESS.find_iter(prose) {
            let target = trimmed(address.as_str());
            let place = paragraph.prose.locate(Span::new(address.start(), address.start() + target.len()));
            if is_linked(draft, place) || facts.is_quoted(place) {
                continue;
            }
            let whole = if target.contains("://") || target.contains('\\') || target.starts_with('/') {
                target.to_owned()
            } else {
                format!("https://{target}")
            };
            found.extend(
                targets::wrong(&whole, false).map(|wrong| Found::new(place, wrong.message).at(wrong.level)),
            );
        }
    }
    found
}

/// An address without the marks that end the sentence around it.
fn trimmed(address: &str) -> &str {
    let address = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '…', '*', '_', '\'']);
    let is_open = address.contains('(');
    if is_open { address } else { address.trim_end_matches([')', ']']).trim_end_matches('.') }
}

fn is_linked(draft: &Draft, place: Span) -> bool {
    draft.links.iter().any(|link| link.span.overlaps(place))
}
