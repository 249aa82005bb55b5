//! Given names that may be one: Jon and John, Eleanor and Elinor.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use strsim::osa_distance;

use crate::english::lists;

/// Shorter names that sound alike are rather two.
const LONG_ENOUGH: usize = 4;

/// Whether two given names, folded, may be one: spellings that sound alike, or a slip inside the word. The last letter tells
/// Paul from Paula.
pub(super) fn is_one(one: &str, other: &str) -> bool {
    static VARIANTS: LazyLock<FxHashMap<&str, usize>> = LazyLock::new(|| {
        let lines = lists::lines(include_str!("data/given_names.txt"));
        lines.enumerate().flat_map(|(i, line)| line.split_whitespace().map(move |name| (name, i))).collect()
    });
    if let (Some(a), Some(b)) = (VARIANTS.get(one), VARIANTS.get(other)) {
        return a == b && one != other;
    }
    if one != other && sound(one) == sound(other) {
        return one.chars().count().min(other.chars().count()) >= LONG_ENOUGH;
    }
    let at = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let left = |word: &str| word.chars().count() - at;
    let inside = left(one) > 1 || left(other) > 1;
    let letters = one.chars().count().min(other.chars().count());
    let swapped = {
        let sorted = |word: &str| {
            let mut letters: Vec<char> = word.chars().collect();
            letters.sort_unstable();
            letters
        };
        sorted(one) == sorted(other)
    };
    one != other
        && one.chars().next() == other.chars().next()
        && inside
        && (letters >= 5 || letters == 4 && swapped)
        && osa_distance(one, other) == 1
}

/// Letters as written and as heard, the longer ones first.
static SPELLINGS: LazyLock<Vec<(&str, &str)>> =
    LazyLock::new(|| lists::pairs(include_str!("data/sounds.txt"), "spellings").collect());

/// Roughly how a name sounds: letters that English and its neighbours write one sound with are one letter.
fn sound(name: &str) -> String {
    let mut rest = name;
    let mut sound = String::new();
    while let Some(first) = rest.chars().next() {
        let soft = rest.starts_with("ch") || rest.starts_with("ce") || rest.starts_with("ci");
        let spelled = SPELLINGS.iter().find(|(from, _)| rest.starts_with(from) && !(soft && *from == "c"));
        let (taken, heard) = match spelled {
            Some((from, to)) => (from.len(), (*to).to_owned()),
            None => (first.len_utf8(), first.to_string()),
        };
        // Doubled letters sound once, and an H behind a letter that ends the name is mute.
        let mute = heard == "h" && rest.len() == 1 && !sound.is_empty();
        if !mute && !sound.ends_with(&heard) {
            sound.push_str(&heard);
        }
        rest = &rest[taken..];
    }
    sound
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_names_sound_alike_or_have_a_slip_inside() {
        for (one, other) in [
            ("jon", "john"),
            ("steven", "stephen"),
            ("amanda", "amnada"),
            ("gustav", "gusttav"),
            ("eleanor", "elinor"),
            ("tatiana", "tatyana"),
            ("dmitri", "dmitry"),
            ("katarzyna", "catarzyna"),
            ("sergei", "sergey"),
        ] {
            assert!(is_one(one, other), "{one} {other}");
        }
        for (one, other) in [
            ("paul", "paula"),
            ("joan", "john"),
            ("mario", "maria"),
            ("tim", "tom"),
            ("ann", "ann"),
            ("simon", "simone"),
            ("milan", "malin"),
        ] {
            assert!(!is_one(one, other), "{one} {other}");
        }
    }
}
