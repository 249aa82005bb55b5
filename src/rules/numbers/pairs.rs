//! Two parts that leave nobody over: men and women.

use std::sync::LazyLock;

use crate::english::lists;
use crate::facts::{Facts, Quantity};

/// Nouns of which everybody is one or the other.
static PAIRS: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    lists::lines(include_str!("data/pairs.txt")).filter_map(|line| line.split_once(' ')).collect()
});

/// So many words behind its number the noun of a part stands at most: “51 of them women”.
const NEAR: usize = 4;

/// Whether some parts are two of which everybody is one: “51 of them women and 31 men”.
pub(super) fn are_all(facts: &Facts, parts: &[&Quantity]) -> bool {
    let [first, second] = parts else { return false };
    let tells = |part: &Quantity, noun: &str| {
        let tokens = &facts.sentences()[part.place.sentence].tokens;
        let end = part.place.words.end;
        let next = parts.iter().map(|it| it.place.words.start).find(|&start| start >= end);
        let until = next.unwrap_or(tokens.len()).min(end + NEAR).min(tokens.len());
        tokens.get(end..until).is_some_and(|near| near.iter().any(|token| token.lemma == noun))
    };
    let is_one = |&(one, other): &(&str, &str)| {
        tells(first, one) && tells(second, other) || tells(first, other) && tells(second, one)
    };
    PAIRS.iter().any(is_one)
}
