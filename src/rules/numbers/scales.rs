//! Words that shut each other out: who was hurt is not unharmed.

use crate::english::lists;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Every word with its scales and its place on each: a child is none of the men and women, and no adult.
static SCALES: LazyLock<FxHashMap<&str, Vec<(usize, usize)>>> = LazyLock::new(|| {
    let mut scales: FxHashMap<&str, Vec<(usize, usize)>> = FxHashMap::default();
    for (scale, line) in lists::lines(include_str!("data/scales.txt")).enumerate() {
        for (place, words) in line.split("; ").enumerate() {
            for word in words.split(' ') {
                scales.entry(word).or_default().push((scale, place));
            }
        }
    }
    scales
});

/// Whether these lists of words, in dictionary form, each have a word of one scale, and no two the same.
pub(super) fn shut_out(lists: &[Vec<&str>]) -> bool {
    let places = |words: &Vec<&str>| -> Vec<(usize, usize)> {
        let told = words.iter().enumerate().filter(|&(at, _)| is_side(words, at));
        told.flat_map(|(_, word)| of_word(word)).copied().collect()
    };
    let places: Vec<_> = lists.iter().map(places).collect();
    let Some((first, others)) = places.split_first() else { return false };
    first.iter().any(|&(scale, place)| {
        let mut taken = vec![place];
        others.iter().all(|other| {
            let next = other.iter().find(|(other, place)| *other == scale && !taken.contains(place));
            taken.extend(next.map(|(_, place)| *place));
            next.is_some()
        })
    })
}

/// The places of a word on its scales. A plural at the head of a sentence may have been taken for a name.
fn of_word(word: &str) -> &'static [(usize, usize)] {
    let known = SCALES.get(word).or_else(|| SCALES.get(word.strip_suffix('s')?));
    known.map_or(&[], Vec::as_slice)
}

lists::sets! {
    "data/votes.txt":
    /// Words behind which “for” and “against” are sides: “voted for”, “were against”, but not “willing to care for”.
    SIDES = "takes a side";
}

/// Whether a word of a list tells of a side: “for” and “against” do not behind any verb.
fn is_side(words: &[&str], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| words[before]);
    !matches!(words[at], "for" | "against") || before.is_none_or(|before| SIDES.contains(before))
}

#[cfg(test)]
mod tests {
    use super::shut_out;

    #[test]
    fn words_of_one_scale() {
        assert!(shut_out(&[vec!["be", "hurt"], vec!["walk", "unharmed"]]));
        assert!(!shut_out(&[vec!["be", "hurt"], vec!["be", "injure"]]));
        assert!(!shut_out(&[vec!["hurt"], vec!["woman"]]));
        assert!(shut_out(&[vec!["vote", "for"], vec!["against"]]));
        assert!(!shut_out(&[vec!["care", "for"], vec!["be", "against"]]));
        assert!(!shut_out(&[]));
    }
}
