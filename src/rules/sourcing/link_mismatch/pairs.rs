//! Links of different names to one address.

use rustc_hash::FxHashMap;

use super::words::words_of;
use crate::draft::{Draft, Link};
use crate::english::lists;
use crate::rules::sourcing::address::Address;
use crate::rules::{Findings, Found};

/// Looks for links to one address whose words are the same but for a figure or a name.
pub(super) fn check(draft: &Draft, found: &mut Findings) {
    let mut by_target: FxHashMap<&str, Vec<&Link>> = FxHashMap::default();
    for link in draft.links.iter().filter(|link| link.target.contains("://")) {
        by_target.entry(link.target.trim_end_matches('/')).or_default().push(link);
    }
    for link in &draft.links {
        let Some(links) = by_target.get(link.target.trim_end_matches('/')) else { continue };
        let earlier = links.iter().take_while(|earlier| earlier.span.start < link.span.start);
        let is_odd = |earlier: &Link| {
            is_short(&link.target)
                && draft.paragraph_at(earlier.span.start) == draft.paragraph_at(link.span.start)
        };
        let Some(other) = earlier
            .copied()
            .filter(|earlier| {
                earlier.words != link.words && (is_odd(earlier) || are_two(&earlier.words, &link.words))
            })
            .last()
        else {
            continue;
        };
        let message = format!("“{}” leads to where “{}” does.", link.words.trim(), other.words.trim());
        let place = words_of(draft, link).unwrap_or(link.span);
        let end = words_of(draft, other).unwrap_or(other.span);
        found.push(Found::new(place, message).related(end, "the other name of the same page"));
    }
}

/// Whether an address says nothing of where it leads.
fn is_short(target: &str) -> bool {
    let host = Address::of(target).map_or("", |address| address.host).to_ascii_lowercase();
    lists::section(include_str!("../data/links.txt"), "short").any(|short| short == host)
}

/// Whether words differ in one word, and it is a figure or a name in both.
fn are_two(one: &str, other: &str) -> bool {
    let (one, other): (Vec<&str>, Vec<&str>) =
        (one.split_whitespace().collect(), other.split_whitespace().collect());
    let mut differing = one.iter().zip(&other).filter(|(one, other)| one != other);
    let (Some((left, right)), None) = (differing.next(), differing.next()) else { return false };
    let is_figure = |word: &str| word.contains(|c: char| c.is_ascii_digit());
    let is_name = |word: &str| word.starts_with(char::is_uppercase);
    one.len() == other.len()
        && one.len() > 1
        && (is_figure(left) && is_figure(right) || is_name(left) && is_name(right) && one[0] == other[0])
}
