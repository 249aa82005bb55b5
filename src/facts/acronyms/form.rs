//! What an acronym looks like, and whether words can be what its letters stand for.

use crate::english::fold;

/// Words that a name may have without a letter for them.
const SMALL: [&str; 19] = [
    "of", "the", "and", "for", "in", "on", "to", "at", "by", "with", "against", "from", "de", "la", "du",
    "und", "&", "a", "an",
];

/// So many letters at most an acronym has.
const MOST: usize = 8;

/// The letters of an acronym, in capitals, without points and without the “s” of several; `None` where a word has not the form of
/// one. Two letters must be capitals: “NGOs”, “U.N.”, “`MoD`”.
pub(super) fn letters(word: &str) -> Option<String> {
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    if capitals < 2 {
        return None;
    }
    let plain: String = word.chars().filter(|&c| c != '.' && c != '&').collect();
    let single = plain.strip_suffix('s').filter(|rest| rest.len() > 1 && !rest.contains(char::is_lowercase));
    let letters = single.unwrap_or(&plain);
    let is_formed =
        letters.chars().all(|c| c.is_ascii_alphabetic()) && letters.starts_with(char::is_uppercase);
    (is_formed && capitals * 2 > letters.len() && letters.len() <= MOST).then(|| letters.to_uppercase())
}

/// Whether a word needs no letter in an acronym.
pub(crate) fn is_small(word: &str) -> bool {
    SMALL.contains(&word.to_lowercase().as_str())
}

/// A word of what may be an expansion, with its place among the words of the sentence.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) text: String,
    pub(super) at: usize,
}

impl Part {
    pub(super) fn new(word: &str, at: usize) -> Self {
        Self { text: fold(word), at }
    }

    fn initial(&self) -> Option<char> {
        self.text.chars().next().map(|first| first.to_ascii_uppercase())
    }
}

/// Where the shortest row of words begins that ends with the last of `parts` and has the letters as initials, words without
/// weight aside.
pub(super) fn by_initials(parts: &[Part], letters: &str) -> Option<usize> {
    let mut rest: Vec<char> = letters.chars().collect();
    for (index, part) in parts.iter().enumerate().rev() {
        let initial = part.initial();
        match rest.last() {
            Some(&last) if initial == Some(last) => {
                rest.pop();
                if rest.is_empty() {
                    return Some(index);
                }
            }
            // “Organization for Security and Co-operation in Europe (OSCE)”: of hyphenated words only the first counts.
            _ if is_small(&part.text) || part.is_second_half(parts, index) => {}
            _ => return None,
        }
    }
    None
}

impl Part {
    /// Whether it stands behind the hyphen of a word.
    fn is_second_half(&self, parts: &[Self], index: usize) -> bool {
        index > 0 && parts[index - 1].at + 2 == self.at
    }
}

/// Where words begin that have the letters in order, of each word none or its first ones: “Dyestuffs Trade Council (`DyTC`)”.
pub(super) fn in_order(parts: &[Part], letters: &str) -> Option<usize> {
    let wanted: Vec<char> = letters.to_lowercase().chars().collect();
    (0..parts.len()).rev().find(|&index| {
        let first = prefix(&parts[index].text, &wanted);
        first > 0 && (1..=first).any(|used| follows(&parts[index + 1..], &wanted[used..]))
    })
}

/// How many of the letters a word begins with.
fn prefix(word: &str, letters: &[char]) -> usize {
    word.chars().zip(letters).take_while(|(one, other)| one == *other).count()
}

/// Whether words have the rest of the letters in order.
fn follows(parts: &[Part], letters: &[char]) -> bool {
    let Some((part, rest)) = parts.split_first() else { return letters.is_empty() };
    let most = prefix(&part.text, letters);
    (0..=most).rev().any(|used| follows(rest, &letters[used..]))
}

/// Where words begin whose initials are the letters but for one, or for two that have changed places, and not the first: “Office of Public Safety (OPA)”.
pub(super) fn but_one(parts: &[Part], letters: &str) -> Option<usize> {
    let wanted: Vec<char> = letters.chars().collect();
    let weighty: Vec<(usize, char)> = parts
        .iter()
        .enumerate()
        .filter(|(_, part)| !is_small(&part.text))
        .filter_map(|(index, part)| Some((index, part.initial()?)))
        .collect();
    let from = weighty.len().checked_sub(wanted.len())?;
    let initials = &weighty[from..];
    let wrong = initials.iter().zip(&wanted).filter(|((_, initial), letter)| initial != *letter).count();
    let is_swapped = || is_near(&initials.iter().map(|(_, initial)| *initial).collect::<String>(), letters);
    let is_one = wanted.len() > 2 && (wrong == 1 || is_swapped());
    (is_one && initials[0].1 == wanted[0]).then(|| initials[0].0)
}

/// Whether two acronyms are one but for one letter, or for two that have changed places.
pub(crate) fn is_near(one: &str, other: &str) -> bool {
    /// Shorter ones are near to too many others.
    const LETTERS: usize = 4;
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let wrong: Vec<usize> = (0..a.len().min(b.len())).filter(|&at| a[at] != b[at]).collect();
    let is_swapped = match wrong[..] {
        [first, second] => second == first + 1 && a[first] == b[second] && a[second] == b[first],
        _ => false,
    };
    a.len() == b.len() && a.len() >= LETTERS && is_swapped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(words: &str) -> Vec<Part> {
        words.split(' ').enumerate().map(|(at, word)| Part::new(word, at)).collect()
    }

    #[test]
    fn the_form_of_an_acronym() {
        for (word, expected) in
            [("FBI", "FBI"), ("U.N.", "UN"), ("NGOs", "NGO"), ("MoD", "MOD"), ("A&M", "AM")]
        {
            assert_eq!(letters(word).as_deref(), Some(expected), "{word}");
        }
        for word in ["Hull", "A", "iPhone", "McKay", "B-52", "it", "O’Neill", "ABCDEFGHI", "3D"] {
            assert_eq!(letters(word), None, "{word}");
        }
    }

    #[test]
    fn words_that_fit() {
        assert_eq!(by_initials(&parts("by the Harbor Pilots Board"), "HPB"), Some(2));
        assert_eq!(by_initials(&parts("Guild of Bell Founders"), "GBF"), Some(0));
        assert_eq!(by_initials(&parts("Guild of Bell Founders"), "GBR"), None);
        assert_eq!(in_order(&parts("Dyestuffs Trade Council"), "DYTC"), Some(0));
        assert_eq!(in_order(&parts("Office of Tram Safety"), "OTA"), None);
        assert_eq!(in_order(&parts("Physicians Abroad"), "MSF"), None);
        assert_eq!(but_one(&parts("the Guild of Bell Founders"), "GBR"), Some(1));
        assert_eq!(but_one(&parts("the Guild of Bell Founders"), "RBF"), None);
        assert!(is_near("HPBA", "HBPA") && !is_near("HPBA", "HPBC") && !is_near("HPB", "HBP"));
    }
}
