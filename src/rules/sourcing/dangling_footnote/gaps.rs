//! Numbers left out between two footnotes.

use std::collections::BTreeMap;

use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::Found;
use crate::span::Span;

/// More notes than that, and their numbers are no count.
const MOST: u16 = 200;

/// The first mark behind each gap. Where a note without its mark has the number, that has been said.
pub(super) fn find(facts: &Facts) -> Vec<Found> {
    let draft = facts.draft();
    let mut marks: BTreeMap<u16, Span> = BTreeMap::new();
    let loose = draft.loose.iter().filter(|loose| loose.is_mark).map(|loose| loose.place);
    for place in draft.notes.iter().map(|note| note.mark).chain(loose) {
        for number in numbers(facts.raw(place)) {
            marks.entry(number).or_insert(place);
        }
    }
    let is_told = |number: u16| draft.loose.iter().any(|it| !it.is_mark && it.name == number.to_string());
    let all: Vec<(u16, Span)> = marks.into_iter().collect();
    let mut found = Vec::new();
    for pair in all.windows(2) {
        let ((before, earlier), (after, place)) = (pair[0], pair[1]);
        let is_loose = draft.loose.iter().any(|it| it.is_mark && it.place == place);
        if after - before < 2 || after > MOST || is_loose || (before + 1..after).any(is_told) {
            continue;
        }
        let message = format!("Note {after} follows note {before}: there is no note {}.", before + 1);
        let is_label = facts.raw(place).contains("[^");
        // A page counts the notes of Markdown itself.
        let level = if is_label { Level::Information } else { Level::Warning };
        found.push(Found::new(place, message).at(level).related(earlier, format!("note {before}")));
    }
    found
}

/// The numbers in a mark: 1 and 3 in “[1, 3]”, 2 in “²”, 2 to 4 in “2–4”.
fn numbers(mark: &str) -> Vec<u16> {
    const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    let text = mark.rsplit_once("</").map_or(mark, |(head, _)| head.rsplit('>').next().unwrap_or(head));
    let plain = |c: char| {
        let value = RAISED.chars().position(|raised| raised == c).and_then(|value| u32::try_from(value).ok());
        value.and_then(|value| char::from_digit(value, 10)).unwrap_or(c)
    };
    let text: String = text.chars().map(plain).collect();
    let part = |part: &str| part.trim_matches(|c: char| !c.is_ascii_digit()).parse::<u16>().ok();
    let mut numbers = Vec::new();
    for item in text.split(',') {
        match item.split_once(['-', '–']).map(|(first, last)| (part(first), part(last))) {
            Some((Some(first), Some(last))) if last <= MOST => numbers.extend(first..=last),
            _ => numbers.extend(part(item)),
        }
    }
    numbers
}
