//! Words of a text with those around them.

use crate::span::Span;

/// The words of a place with so many on either side of them, on one line.
pub fn around(text: &str, span: Span, words: usize) -> String {
    let before: Vec<&str> = text[..span.start].split_whitespace().rev().take(words).collect();
    let behind: Vec<&str> = text[span.end..].split_whitespace().take(words).collect();
    let lead: Vec<&str> = before.into_iter().rev().collect();
    // A mark or point right at the words belongs to them.
    let blank = |at: Option<char>| if at.is_some_and(char::is_whitespace) { " " } else { "" };
    let (front, back) =
        (blank(text[..span.start].chars().next_back()), blank(text[span.end..].chars().next()));
    let words = text[span.range()].split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}{front}{words}{back}{}", lead.join(" "), behind.join(" ")).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_among_others() {
        let text = "We cut the harbor budget\nby a third, they said.";
        let place = |words: &str| {
            let start = text.find(words).expect("the words");
            Span::new(start, start + words.len())
        };
        assert_eq!(around(text, place("budget\nby"), 1), "harbor budget by a");
        assert_eq!(around(text, place("third"), 2), "by a third, they");
        assert_eq!(around(text, place("We"), 0), "We");
    }
}
