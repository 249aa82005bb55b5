//! Words that shut each other out: who was hurt is not unharmed.

use crate::english::lists;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Every word with its scale and its place there.
static SCALES: LazyLock<FxHashMap<&str, (usize, usize)>> = LazyLock::new(|| {
    let lines = lists::lines(include_str!("data/scales.txt"));
    let places = lines.enumerate().flat_map(|(scale, line)| {
        line.split("; ")
            .enumerate()
            .flat_map(move |(place, words)| words.split(' ').map(move |word| (word, (scale, place))))
    });
    places.collect()
});

/// Whether these lists of words, in dictionary form, each have a word of one scale, and no two the same.
pub(super) fn shut_out(lists: &[Vec<&str>]) -> bool {
    let places = |words: &Vec<&str>| -> Vec<(usize, usize)> {
        // A plural at the head of a sentence may have been taken for a name.
        let known = |word: &&str| SCALES.get(word).or_else(|| SCALES.get(word.strip_suffix('s')?)).copied();
        words.iter().filter_map(known).collect()
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

#[cfg(test)]
mod tests {
    use super::shut_out;

    #[test]
    fn words_of_one_scale() {
        assert!(shut_out(&[vec!["be", "hurt"], vec!["walk", "unharmed"]]));
        assert!(!shut_out(&[vec!["be", "hurt"], vec!["be", "injure"]]));
        assert!(!shut_out(&[vec!["hurt"], vec!["woman"]]));
        assert!(!shut_out(&[]));
    }
}
