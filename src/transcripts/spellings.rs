//! Words as they compare: without case and accents, and British as American ones.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::english::{fold, lists};

lists::sets! {
    "data/words.txt":
    /// Sounds between words.
    pub(super) FILLERS = "fillers";
    /// Marks for what could not be heard.
    pub(super) GAPS = "gaps";
    /// What a reporter writes in round brackets and nobody says.
    pub(super) SOUNDS = "sounds";
    /// Words that stand in any text.
    pub(super) COMMON = "common";
}

lists::phrases! {
    "data/words.txt":
    /// Said in passing.
    pub(super) PASSING = "passing";
}

/// Spoken short forms, and what they stand for.
static SPOKEN: LazyLock<FxHashMap<&str, &str>> =
    LazyLock::new(|| lists::pairs(include_str!("data/words.txt"), "spoken").collect());

/// The words that a word of the text stands for, each as it compares: “can’t” is “can not”, “colour” is “color”.
pub(super) fn keys(word: &str) -> Vec<String> {
    let folded = fold(word);
    let folded = folded.trim_end_matches('\'');
    if let Some(long) = SPOKEN.get(folded) {
        return long.split(' ').map(str::to_owned).collect();
    }
    let (stem, ending) = short_form(folded);
    let mut keys = vec![american(stem)];
    keys.extend(ending.map(str::to_owned));
    keys
}

/// A word without its short form, and what that stands for. Of “’s” and “’d” only the next word tells what they are.
fn short_form(word: &str) -> (&str, Option<&'static str>) {
    match word {
        "can't" | "cannot" => return ("can", Some("not")),
        "won't" => return ("will", Some("not")),
        "shan't" => return ("shall", Some("not")),
        "ain't" => return (word, None),
        _ => {}
    }
    let endings = [
        ("n't", "not"),
        ("'s", "'s"),
        ("'m", "am"),
        ("'re", "are"),
        ("'ve", "have"),
        ("'ll", "will"),
        ("'d", "'d"),
    ];
    let found = endings.iter().find_map(|(ending, long)| {
        let stem = word.strip_suffix(ending).filter(|stem| !stem.is_empty())?;
        Some((stem, Some(*long)))
    });
    found.unwrap_or((word, None))
}

/// A British spelling as American English has it, for those kinds that a house style changes without thinking.
fn american(word: &str) -> String {
    let plain: String = word.chars().filter(|c| *c != '\'').collect();
    let endings = [
        ("isation", "ization"),
        ("ising", "izing"),
        ("ised", "ized"),
        ("ises", "izes"),
        ("ise", "ize"),
        ("yse", "yze"),
        ("ysed", "yzed"),
        ("ours", "ors"),
        ("oured", "ored"),
        ("our", "or"),
        ("ourable", "orable"),
        ("elled", "eled"),
        ("elling", "eling"),
        ("tre", "ter"),
        ("tres", "ters"),
        ("efence", "efense"),
        ("ffence", "ffense"),
    ];
    if plain.len() < 6 {
        return plain;
    }
    let changed = endings
        .iter()
        .find_map(|(british, american)| plain.strip_suffix(british).map(|stem| format!("{stem}{american}")));
    changed.unwrap_or(plain)
}

/// Whether two words, as they compare, may be one: “’s” is “is” or “has”, “’d” is “had” or “would”.
pub(super) fn are_one(one: &str, other: &str) -> bool {
    let may_be = |short: &str, long: &str| match short {
        "'s" => matches!(long, "is" | "has" | "us" | "does"),
        "'d" => matches!(long, "had" | "would" | "did"),
        _ => false,
    };
    one == other || may_be(one, other) || may_be(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_compare_as_they_are_heard() {
        for (one, other) in [
            ("Can’t", "can not"),
            ("gonna", "going to"),
            ("colour", "color"),
            ("organised", "organized"),
            ("Łódź", "lodz"),
            ("U.S", "us"),
            ("O’Brien", "obrien"),
            ("we’ll", "we will"),
            ("Centre", "center"),
        ] {
            assert_eq!(keys(one).join(" "), other);
        }
        assert!(are_one("'s", "has") && are_one("would", "'d") && !are_one("is", "has"));
    }
}
