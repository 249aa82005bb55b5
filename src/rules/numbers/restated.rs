//! A quantity that is given again in another unit: “50 miles (80 kilometers)”, “€10 million, or about $11 million,”.

use std::sync::LazyLock;

use regex::Regex;

use crate::facts::{Facts, Quantity};
use crate::span::Span;

/// A quantity and the one that gives it again.
#[derive(Clone, Copy, Debug)]
pub(super) struct Restated<'a> {
    pub(super) first: &'a Quantity,
    pub(super) second: &'a Quantity,
    /// Whether other words stand between the first and its bracket: “50 miles of road (80 km)”.
    pub(super) loose: bool,
}

/// Words that may stand before the second quantity.
const HEDGE: &str = r"(?:(?:about|around|roughly|approximately|approx\.?|some|nearly|almost|just|over|under|more|less|than|up|to|at|least|well|close|an|the|estimated|equivalent|of|equal|or|worth|c\.|~|≈)\s*)*";

/// A bracket, behind the adjective of “a 10-foot-high (3-meter-high) wall” too.
static BRACKET: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(r"^(?P<side>-(?:high|tall|wide|long|deep|thick))?\s?(?:\(|\[|/|;)\s*{HEDGE}$"))
});
static LOOSE_BRACKET: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"^(?: [\p{{L}}’'-]+){{1,3}} \({HEDGE}$")));
static OR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^\s?[,–—-]+\s?(?:(?:or|that is|i\.e\.|equivalent to|equal to|the equivalent of),?\s){HEDGE}$"
    ))
});
static EQUALS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^,? (?:equals|is equal to|is equivalent to|=|is the equivalent of|which is) ?{HEDGE}$"
    ))
});
static APPOSITION: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?:,| —| –|—) ?(?:(?:about|around|roughly|approximately|some) )?$"));
/// What ends a bracket or starts the next one’s item.
static CLOSES: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s?[)\];/,]"));
static SET_OFF: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(?:,|\.|;| —| –|—)"));
/// What makes one side of a longer figure of a quantity: “10 feet by 12”, “80-meter-high”.
static GOES_ON: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?:\s?[-–]\s?[\p{L}\d]|\s(?:by|x|×|to|per|a|an|and)\s)"));

fn pattern(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is well-formed")
}

/// The quantities of a draft that are given again right behind, in text order.
pub(super) fn pairs(facts: &Facts) -> impl Iterator<Item = Restated<'_>> {
    facts.quantities().windows(2).filter_map(|pair| restated(facts, &pair[0], &pair[1]))
}

fn restated<'a>(facts: &'a Facts, first: &'a Quantity, second: &'a Quantity) -> Option<Restated<'a>> {
    let units = (first.unit.as_ref()?, second.unit.as_ref()?);
    let (start, end) = (first.place.span.end, second.place.span.start);
    if units.0 == units.1 || first.place.sentence != second.place.sentence || start >= end {
        return None;
    }
    if is_broken_off(facts, first) || is_broken_off(facts, second) {
        return None;
    }
    let gap = facts.words(Span::new(start, end)).to_lowercase();
    let behind = behind(facts, second);
    let side = BRACKET.captures(&gap).and_then(|gap| gap.name("side")).map_or("", |side| side.as_str());
    let goes_on = GOES_ON.is_match(behind) && (side.is_empty() || !behind.starts_with(side));
    if goes_on || is_side_of_more(facts, first) {
        return None;
    }
    let tight = BRACKET.is_match(&gap)
        || OR.is_match(&gap)
        || EQUALS.is_match(&gap)
        || APPOSITION.is_match(&gap) && SET_OFF.is_match(behind);
    let loose = !tight && LOOSE_BRACKET.is_match(&gap) && CLOSES.is_match(behind);
    (tight || loose).then_some(Restated { first, second, loose })
}

/// The rest of the sentence behind a quantity.
fn behind<'a>(facts: &'a Facts, quantity: &Quantity) -> &'a str {
    let start = quantity.place.span.end;
    let end = facts.sentences()[quantity.place.sentence].whole().end;
    if start < end { facts.words(Span::new(start, end)) } else { "" }
}

/// Whether a quantity is only the end of a number that white space breaks: “133. 81 meters”.
fn is_broken_off(facts: &Facts, quantity: &Quantity) -> bool {
    let before = facts.draft().text()[..quantity.place.span.start].trim_end();
    let mark = before.strip_suffix(['.', ',']);
    mark.is_some_and(|number| number.ends_with(|c: char| c.is_ascii_digit()))
        && facts.words(quantity.place.span).starts_with(|c: char| c.is_ascii_digit())
}

/// Whether “by” or a sign of multiplication stands between another number and a quantity: the second side of a
/// rectangle. “Rose by 10 degrees” has no first.
fn is_side_of_more(facts: &Facts, quantity: &Quantity) -> bool {
    let sentence = &facts.sentences()[quantity.place.sentence];
    let start = quantity.place.words.start;
    match start.checked_sub(1).map_or("", |i| sentence.tokens[i].lower.as_str()) {
        "x" | "×" => true,
        "by" => {
            let here = facts.quantities_in(quantity.place.sentence).iter();
            let side = here.take_while(|it| it.place.span.start < quantity.place.span.start).last();
            side.is_some_and(|side| side.place.words.end + 1 == start)
        }
        _ => false,
    }
}
