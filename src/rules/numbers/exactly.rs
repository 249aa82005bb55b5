//! A rounded number and right behind it the exact one: “fewer than 40 trains a week: 46, on average”.

use crate::facts::quantities::context::bound_start;
use crate::facts::{Bound, Facts, Quantity};
use crate::rules::Found;

/// So many words may stand between the rounded number and the mark before the exact one.
const APART: usize = 8;

/// The rounded numbers of a draft of which the exact one behind them is not true.
pub(super) fn find(facts: &Facts) -> Vec<Found> {
    let pairs = facts.quantities().windows(2).filter(|pair| pair[0].place.sentence == pair[1].place.sentence);
    pairs.filter_map(|pair| belied(facts, &pair[0], &pair[1])).collect()
}

fn belied(facts: &Facts, rounded: &Quantity, exact: &Quantity) -> Option<Found> {
    let is_rounded = rounded.bound != Bound::Exact && exact.bound == Bound::Exact;
    let alike = rounded.kind == exact.kind
        && (rounded.unit == exact.unit || exact.unit.is_none())
        && exact.of.is_none();
    let quoted = facts.is_quoted(rounded.place.span) || facts.is_quoted(exact.place.span);
    if !is_rounded
        || !alike
        || quoted
        || !is_spelled_out(facts, rounded, exact)
        || rounded.interval().meets(exact.interval())
    {
        return None;
    }
    let sentence = &facts.sentences()[rounded.place.sentence];
    let start = bound_start(sentence, rounded);
    let here = sentence.span_of(start..rounded.place.words.end);
    let there = exact.place.span;
    let message = format!("“{}” does not fit “{}” behind it.", facts.words(here), facts.words(there));
    Some(Found::new(here, message).related(there, format!("“{}”", facts.words(there))))
}

/// Whether a mark leads from a number and its noun to another one, which is closed off by itself.
fn is_spelled_out(facts: &Facts, rounded: &Quantity, exact: &Quantity) -> bool {
    let sentence = &facts.sentences()[rounded.place.sentence];
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let (from, to) = (rounded.place.words.end, exact.place.words.start);
    let mark = |at: usize| matches!(lower(at), ":" | "(" | "—" | "–" | "," | ";");
    let Some(opens) =
        to.checked_sub(1).filter(|&at| at >= from && matches!(lower(at), ":" | "(" | "—" | "–"))
    else {
        return false;
    };
    let behind = exact.place.words.end;
    let closed = match lower(opens) {
        "(" => lower(behind) == ")",
        _ => {
            matches!(lower(behind), "" | ".")
                || lower(behind) == ","
                    && matches!(
                        (lower(behind + 1), lower(behind + 2)),
                        ("on", "average") | ("in", "all") | ("to", "be") | ("all", "told")
                    )
        }
    };
    closed && opens - from <= APART && !(from..opens).any(mark)
}
