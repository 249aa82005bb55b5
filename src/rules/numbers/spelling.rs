//! Numbers in words.

const CARDINALS: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// The ordinals from first to twelfth.
pub(super) const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];

/// A number as the draft wrote another in its place: in words or digits, with a capital or without.
pub(in crate::rules) fn like(written: &str, number: usize) -> String {
    let first = written.chars().next();
    let Some(word) = CARDINALS.get(number).filter(|_| first.is_some_and(char::is_alphabetic)) else {
        return number.to_string();
    };
    if first.is_some_and(char::is_uppercase) {
        let mut letters = word.chars();
        return letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    }
    (*word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::like;

    #[test]
    fn a_number_is_written_like_the_one_it_replaces() {
        assert_eq!(like("five", 3), "three");
        assert_eq!(like("Five", 12), "Twelve");
        assert_eq!(like("5", 3), "3");
        assert_eq!(like("Thirty", 31), "31");
    }
}
