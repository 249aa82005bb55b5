//! Patterns of data files that are searched in every paragraph, and found in hardly any.

use regex::Regex;

use crate::english::lists;
use crate::span::Span;

/// A pattern, as data files write it.
///
/// To tell where a word ends, `\b` would look at the letters of all scripts, and a search for it in text that is not plain
/// ASCII, as copy with curly quotation marks is not, takes far longer than any other. So it looks at plain letters, and what
/// is found beside another letter is left out.
pub(in crate::rules) struct Pattern(Regex);

impl Pattern {
    /// A pattern as data files write it.
    pub(in crate::rules) fn new(pattern: &str) -> Self {
        let pattern = pattern.replace(r"\b", r"(?-u:\b)");
        Self(Regex::new(&pattern).expect("the patterns are well-formed"))
    }

    /// Where the pattern is in a text, from left to right.
    pub(in crate::rules) fn find_iter(&self, text: &str) -> impl Iterator<Item = Span> {
        let found = self.0.find_iter(text).map(|found| Span::from(found.range()));
        found.filter(|found| !is_within_word(text, *found))
    }

    /// Whether the pattern may be in a text: false wherever it is not, but for what only begins or ends within a word.
    pub(in crate::rules) fn is_match(&self, text: &str) -> bool {
        self.0.is_match(text)
    }
}

/// Whether a stretch of text begins or ends within a word for a letter that is not plain.
fn is_within_word(text: &str, span: Span) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_other_letter = |c: Option<char>| is_letter(c) && !c.is_some_and(|c| c.is_ascii());
    let (before, found, after) = (&text[..span.start], &text[span.range()], &text[span.end..]);
    is_other_letter(before.chars().next_back()) && is_letter(found.chars().next())
        || is_other_letter(after.chars().next()) && is_letter(found.chars().next_back())
}

/// Any of the patterns of a section of a data file. Patterns may begin with a bracket, so that a heading is known by its letters.
pub(in crate::rules) fn any_of(file: &'static str, section: &str) -> String {
    let heading =
        |line: &&str| line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) != Some(section);
    let lines = lists::lines(file).skip_while(heading).skip(1);
    lines.take_while(|line| !is_heading(line)).collect::<Vec<_>>().join("|")
}

fn is_heading(line: &str) -> bool {
    let name = line.strip_prefix('[').and_then(|line| line.strip_suffix(']'));
    name.is_some_and(|name| name.bytes().all(|b| b.is_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_where_its_words_end_in_any_script() {
        let pattern = Pattern::new(r"\bTK\b|^TODO");
        let found = |text: &str| pattern.find_iter(text).map(|it| (it.start, it.end)).collect::<Vec<_>>();
        assert_eq!(found("“TK,” said TK. TKé éTK TK"), [(3, 5), (15, 17), (29, 31)]);
        assert_eq!(found("TODO TODO"), [(0, 4)]);
        assert!(pattern.is_match("“TK”") && !pattern.is_match("STKS"));
    }
}
