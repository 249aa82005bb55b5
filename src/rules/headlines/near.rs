//! Names that are nearly one.

use crate::english::fold;
use strsim::damerau_levenshtein as distance;

/// Words of fewer letters are too easily another one.
const SHORT: usize = 4;

/// The words of a text as they compare, without possessive endings.
pub(super) fn words(text: &str) -> Vec<String> {
    let parts = text.split(|letter: char| !(letter.is_alphanumeric() || matches!(letter, '\'' | '’')));
    let plain =
        parts.map(|word| word.trim_end_matches("’s").trim_end_matches("'s").trim_matches(['\'', '’']));
    plain.filter(|word| !word.is_empty()).map(|word| fold(word).to_lowercase()).collect()
}

/// Whether two words may be one name in two spellings. Beside another word of the name that is the same, shorter ones may, too, and
/// those that only begin alike.
pub(super) fn is_near(one: &str, other: &str, beside_same: bool) -> bool {
    let letters = |word: &str| word.chars().count();
    let (shorter, longer) = (letters(one).min(letters(other)), letters(one).max(letters(other)));
    let same = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let apart = distance(one, other);
    let is_slip = |least: usize| shorter >= least && apart <= 1 + usize::from(longer >= 7);
    if one == other || is_plural(one, other) {
        return one == other;
    }
    if beside_same {
        return is_slip(3);
    }
    is_slip(SHORT + 1) || same >= SHORT && shorter >= 7 && same * 2 >= shorter
}

fn is_plural(one: &str, other: &str) -> bool {
    one.strip_suffix('s') == Some(other) || other.strip_suffix('s') == Some(one)
}
