//! Spellings of a name that are a slip of the pen apart.

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};
use strsim::osa_distance;

/// More words than these that share all letters but one or two are a pattern, not a slip.
const CROWD: usize = 8;

/// All pairs of words that are one edit apart, long ones two, found without comparing each with each: two words that
/// near share what is left of them without a letter or two.
pub(super) fn pairs<'a>(words: &BTreeSet<&'a str>) -> BTreeSet<(&'a str, &'a str)> {
    let mut by_rest: FxHashMap<String, Vec<&str>> = FxHashMap::default();
    for &word in words {
        for rest in rests(word) {
            by_rest.entry(rest).or_default().push(word);
        }
    }
    let mut pairs = BTreeSet::new();
    for near in by_rest.values().filter(|near| (2..=CROWD).contains(&near.len())) {
        for (i, &one) in near.iter().enumerate() {
            pairs.extend(near[i + 1..].iter().filter(|other| is_slip(one, other)).map(|&other| (one, other)));
        }
    }
    pairs
}

/// A word without any one letter, a long one without any two, and as it is.
fn rests(word: &str) -> FxHashSet<String> {
    let without_one = |word: &String| -> Vec<String> {
        let letters: Vec<char> = word.chars().collect();
        let without = |at: usize| letters[..at].iter().chain(&letters[at + 1..]).collect();
        (0..letters.len()).map(without).collect()
    };
    let mut rests = FxHashSet::from_iter([word.to_owned()]);
    for _ in 0..allowed(word.chars().count()) {
        let shorter: Vec<String> = rests.iter().flat_map(without_one).collect();
        rests.extend(shorter);
    }
    rests
}

/// How many edits words of so many letters may be apart. Names longer than any surname are not worth the search.
const fn allowed(letters: usize) -> usize {
    match letters {
        4..=7 => 1,
        8..=24 => 2,
        _ => 0,
    }
}

/// Whether two surnames may be one that was mistyped. They begin alike, for a slip seldom hits the first letter.
pub(super) fn is_slip(one: &str, other: &str) -> bool {
    let letters = one.chars().count().min(other.chars().count());
    one != other && one.chars().next() == other.chars().next() && osa_distance(one, other) <= allowed(letters)
}

/// Whether a slip between two short words is of the kinds that hands make: letters swapped or doubled, a vowel for
/// another. In words of four letters any other letter makes another name.
pub(super) fn is_likely(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (short, long) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    if short.len() > 4 {
        return true;
    }
    let at = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    if short.len() < long.len() {
        return long[at] == 'e' && at == short.len() || at > 0 && long[at] == long[at - 1];
    }
    let vowel = |c: char| "aeiouy".contains(c);
    vowel(short[at]) && vowel(long[at]) || short.get(at + 1) == Some(&long[at])
}

/// Whether one word is the other with an “s” behind it, as the name of a family is.
pub(super) fn is_plural(one: &str, other: &str) -> bool {
    let of = |plural: &str, name: &str| {
        plural.strip_prefix(name).is_some_and(|ending| matches!(ending, "s" | "es" | "'s"))
    };
    of(one, other) || of(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_found_without_comparing_all() {
        let words =
            BTreeSet::from(["nieman", "neiman", "okafor", "bergstrom", "bergstroem", "reed", "lee", "leo"]);
        let found: Vec<_> = pairs(&words).into_iter().collect();
        assert_eq!(found, [("bergstroem", "bergstrom"), ("neiman", "nieman")]);
    }

    #[test]
    fn a_crowd_is_no_slip() {
        let words: Vec<String> = ('a'..='z').map(|c| format!("mori{c}")).collect();
        assert!(pairs(&words.iter().map(String::as_str).collect()).is_empty());
    }

    #[test]
    fn short_names_are_told_by_the_kind_of_slip() {
        for (one, other) in [("reed", "reid"), ("khan", "kahn"), ("cook", "cooke"), ("hart", "hartt")] {
            assert!(is_likely(one, other), "{one} {other}");
        }
        for (one, other) in [("lane", "lang"), ("hall", "halls"), ("ford", "fort")] {
            assert!(!is_likely(one, other), "{one} {other}");
        }
    }
}
