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

/// Whether an end comes before the next beginning.
fn has_own_end(text: &str, begins: &str, ends: &str) -> bool {
    let rest = &text[begins.len()..];
    let Some(next) = rest.find(begins) else { return rest.contains(ends) };
    // An end may share the sign that begins it: “<?>”.
    let until = next + begins.len();
    rest.get(..until + ends.len() - 1).unwrap_or(&rest[..until]).contains(ends)
}
