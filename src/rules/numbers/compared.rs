//! Comparisons of two numbers of one sentence that are none: “90 minutes, longer than the average of an hour and a half”.

use super::factors;
use super::two_values;
use crate::english::Sentence;
use crate::english::lists;
use crate::facts::{Bound, Facts, Measure, Scale};
use crate::rules::Found;

/// What a comparative says of the first number: that it is the greater or the lesser one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    More,
    Less,
}

lists::sets! {
    "data/comparatives.txt":
    /// Comparatives of the larger one.
    MORE = "more";
    /// Comparatives of the smaller one.
    LESS = "less";
    /// Words between the comma and the comparative.
    DEGREES = "degree";
}

/// So many words stand between “than” and its number at most: “than the state’s own average of”.
const REACH: usize = 8;
/// So many words stand between the first number and the mark at most: “120 minutes while the tunnel is painted, longer than”.
const ASIDE: usize = 12;

/// The comparisons of a draft whose numbers do not differ as their words say.
pub(super) fn find(facts: &Facts) -> Vec<Found> {
    let pairs =
        facts.measures().all.windows(2).filter(|pair| pair[0].place.sentence == pair[1].place.sentence);
    pairs.filter_map(|pair| untrue(facts, &pair[0], &pair[1])).collect()
}

fn untrue(facts: &Facts, first: &Measure, second: &Measure) -> Option<Found> {
    let sentence: &Sentence = &facts.sentences()[first.place.sentence];
    let (side, words) = comparative(sentence, first.place.words.end, second.place.words.start)?;
    let exact = [first, second].iter().all(|it| it.amount.bound == Bound::Exact);
    let quoted = facts.is_quoted(first.place.span) || facts.is_quoted(second.place.span);
    let factor = factor(first, second).filter(|_| exact && !quoted)?;
    let (one, other) = (first.amount.stated * factor, second.amount.stated);
    let is_equal = (one - other).abs() <= other.abs() * EQUAL;
    // “Fell 5 percent, lower than the 4 percent expected” means a greater fall.
    let turns = matches!(first.scale, Scale::Percent | Scale::Points | Scale::Money(_));
    let contrary = !turns && if side == Side::More { one < other } else { one > other };
    if !(is_equal || contrary) {
        return None;
    }
    let (here, there) = (first.place.span, two_values::span(facts, second));
    let message = format!("“{}” is not {words} “{}”.", facts.words(here), facts.words(there));
    Some(Found::new(here, message).related(there, format!("“{}”", facts.words(there))))
}

/// Two lengths that differ by less are one: 0.1 of a percent.
const EQUAL: f64 = 0.001;

/// The comparative that ties a number which ends at one word to one that begins at another, each set off: “, longer than the
/// average of”. “More than 90” bounds its number and compares nothing.
fn comparative(sentence: &Sentence, end: usize, start: usize) -> Option<(Side, String)> {
    let between = sentence.tokens.get(end..start)?;
    let lower = |at: usize| between.get(at).map_or("", |token| token.lower.as_str());
    let is_mark = |at: &usize| matches!(lower(*at), "," | "(" | "—" | "–" | "--");
    let mark = (0..between.len().min(ASIDE)).find(is_mark)?;
    let at = mark
        + 1
        + between[mark + 1..].iter().take_while(|token| DEGREES.contains(token.lower.as_str())).count();
    let side = match lower(at) {
        word if MORE.contains(word) => Side::More,
        word if LESS.contains(word) => Side::Less,
        _ => return None,
    };
    let rest = between.get(at + 2..).filter(|_| lower(at + 1) == "than")?;
    let bounds = matches!(lower(at), "more" | "less" | "fewer") && rest.is_empty();
    let marks =
        |token: &crate::english::Token| matches!(token.text.as_str(), "," | ";" | "(" | "—" | "–" | ":");
    (!bounds && rest.len() <= REACH && !rest.iter().any(marks)).then(|| (side, format!("{} than", lower(at))))
}

/// By what the first number is to be multiplied to be one of the second’s unit, where both measure one thing.
fn factor(first: &Measure, second: &Measure) -> Option<f64> {
    let same_noun = || {
        let noun = |it: &Measure| it.frame.thing.as_ref().map(|thing| thing.lemma.clone());
        noun(second).is_none() || noun(first) == noun(second)
    };
    match (&first.scale, &second.scale) {
        (Scale::Unit(Some(one)), Scale::Unit(Some(other))) if one != other => {
            let degree = one.starts_with("degree") || other.starts_with("degree");
            factors::between(one, other).first().filter(|_| !degree).map(|way| way.factor)
        }
        (Scale::Count, Scale::Count) => same_noun().then_some(1.0),
        (one, other) => (one == other && *one != Scale::Ordinal).then_some(1.0),
    }
}
