//! A finding’s name, which outlives edits elsewhere in the draft.

use std::collections::BTreeSet;
use std::fmt;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Names a finding by its rule and its words, not by its place: the same on every platform and in every release.
///
/// It is the FNV-1a hash, in 64 bits, of these bytes: the rule’s name; a zero byte and the marked words; a zero byte
/// and the words of another end, for each different one in the order of their bytes. White space among words counts as
/// one blank, and a letter with its accents is one character (NFC). Of findings that are alike in all this, the second and later
/// ones go on with a byte of value one and their number in digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// The name of the first finding of a rule that marks these words.
    pub fn new<'a>(rule: &str, words: &str, others: impl IntoIterator<Item = &'a str>) -> Self {
        let others: BTreeSet<String> = others.into_iter().map(spaced).collect();
        let words = std::iter::once(spaced(words)).chain(others);
        let start = Self(0xcbf2_9ce4_8422_2325).and(rule.as_bytes());
        words.fold(start, |print, words| print.and(&[0]).and(words.as_bytes()))
    }

    /// The name of the finding that is like the first in everything, and is number `number`, counted from 1.
    #[must_use]
    pub fn numbered(self, number: usize) -> Self {
        if number <= 1 { self } else { self.and(&[1]).and(number.to_string().as_bytes()) }
    }

    /// Reads a name as it is shown: 16 digits in base 16.
    pub fn parse(text: &str) -> Option<Self> {
        let is_shaped = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_shaped.then(|| u64::from_str_radix(text, 16).ok().map(Self))?
    }

    fn and(self, bytes: &[u8]) -> Self {
        let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        Self(bytes.iter().fold(self.0, step))
    }
}

/// Words as they are compared.
fn spaced(words: &str) -> String {
    let mut spaced = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    // Nearly all are.
    let is_composed = spaced.is_ascii() || is_nfc_quick(spaced.chars()) == IsNormalized::Yes;
    if is_composed { spaced } else { spaced.nfc().collect() }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_published_one() {
        let hash = |text: &str| Fingerprint(0xcbf2_9ce4_8422_2325).and(text.as_bytes()).to_string();
        assert_eq!(hash(""), "cbf29ce484222325");
        assert_eq!(hash("a"), "af63dc4c8601ec8c");
        assert_eq!(hash("foobar"), "85944171f73967e8");
    }

    #[test]
    fn names_never_change() {
        // A release that changes these lets every baseline and every allowed finding expire.
        let alone = Fingerprint::new("placeholder", "TK", []);
        assert_eq!(alone.to_string(), "bb734b8afdac3c1f");
        assert_eq!(alone.numbered(2).to_string(), "2cd7158ad21fe5d8");
        assert_eq!(
            Fingerprint::new("name-variant", "Lindhlom", ["Lindholm"]).to_string(),
            "de607a8361a646f2"
        );
    }

    #[test]
    fn white_space_and_the_order_of_other_ends_do_not_count() {
        let one = Fingerprint::new("age-conflict", "Ana  Böhm,\n31", ["33", "34"]);
        assert_eq!(one, Fingerprint::new("age-conflict", "Ana Böhm, 31", ["34", "33", "33"]));
        assert_ne!(one, Fingerprint::new("age-conflict", "Ana Böhm, 31", ["33"]));
        assert_eq!(one, Fingerprint::new("age-conflict", "Ana Bo\u{308}hm, 31", ["33", "34"]));
        assert_ne!(one, one.numbered(2));
        assert_eq!(one, one.numbered(1));
    }

    #[test]
    fn a_name_is_read_as_it_is_shown() {
        let print = Fingerprint::new("placeholder", "TK", []);
        assert_eq!(Fingerprint::parse(&print.to_string()), Some(print));
        for text in ["", "ab8e", "ab8e9737744ba95g", "+b8e9737744ba958", "ab8e9737744ba9580"] {
            assert_eq!(Fingerprint::parse(text), None, "{text}");
        }
    }
}
