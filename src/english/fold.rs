//! Names as they compare: without case, accents and points.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word in lower case, without accents and points: `machado`, `us` for “U.S.”, `lodz` for “Łódź”.
pub(crate) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.chars().filter(|c| *c != '.').map(|c| c.to_ascii_lowercase()).collect();
    }
    let mut folded = String::with_capacity(word.len());
    for c in word.nfd().filter(|c| !is_combining_mark(*c) && *c != '.') {
        match c {
            'ø' | 'Ø' => folded.push('o'),
            'ł' | 'Ł' => folded.push('l'),
            'đ' | 'Đ' => folded.push('d'),
            'ı' => folded.push('i'),
            '’' | '‘' => folded.push('\''),
            'ß' => folded.push_str("ss"),
            _ => folded.extend(c.to_lowercase()),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_name_fold_to_one() {
        for (word, folded) in
            [("María", "maria"), ("U.S.", "us"), ("Łódź", "lodz"), ("ŞAHİN", "sahin"), ("O’Hara", "o'hara")]
        {
            assert_eq!(fold(word), folded);
        }
    }
}
