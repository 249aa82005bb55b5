//! Markup that no reader sees, and that neither begins an element nor is a comment: declarations, processing instructions, CDATA
//! sections, end tags.

use super::lines::has_blank_line;

/// How each kind begins and ends, and what it is called. End tags are asked about, too: one that is never closed hides what follows.
const KINDS: [(&str, &str, &str); 4] = [
    ("<![CDATA[", "]]>", "This CDATA section"),
    ("<!", ">", "This declaration"),
    ("<?", "?>", "This processing instruction"),
    ("</", ">", "This tag"),
];

/// Of markup in which a parser reads no word: how many bytes begin it, and what it is called, where it is never ended, or
/// only where other markup is. `text` is the draft from there on.
pub(super) fn unended(text: &str, markup: &str) -> Option<(usize, &'static str)> {
    let (begins, ends, what) = KINDS.into_iter().find(|(begins, ..)| markup.starts_with(begins))?;
    // A parser of HTML ends them all at the first angle bracket.
    let is_ended = markup.ends_with('>') && !markup[begins.len()..].contains('<') && !has_blank_line(markup);
    (!is_ended && (ends == ">" || !has_own_end(text, begins, ends))).then_some((begins.len(), what))
}

/// Whether a CDATA section holds words. There are none in HTML: a browser takes what begins like one for a comment that ends
/// at the first angle bracket, so that nobody sees what stands in it.
pub(super) fn is_section_with_words(markup: &str) -> bool {
    let (begins, ..) = KINDS[0];
    let Some(inner) = markup.get(begins.len()..).filter(|_| markup.starts_with(begins)) else { return false };
    // What stands in a tag is none of its words.
    let mut pieces = inner.trim_end().trim_end_matches(['>', ']']).split('<');
    let has_words = |words: &str| words.contains(char::is_alphanumeric);
    pieces.next().is_some_and(has_words)
        || pieces.any(|piece| piece.split_once('>').is_some_and(|(_, words)| has_words(words)))
}

/// Whether an end comes before the next beginning.
fn has_own_end(text: &str, begins: &str, ends: &str) -> bool {
    let rest = &text[begins.len()..];
    let Some(next) = rest.find(begins) else { return rest.contains(ends) };
    // An end may share the sign that begins it: “<?>”.
    let until = next + begins.len();
    rest.get(..until + ends.len() - 1).unwrap_or(&rest[..until]).contains(ends)
}
