//! Words that a machine reads: addresses of the web and of mail, names of accounts, tags.

/// Length of a web or mail address, @name or #tag.
pub(super) fn address(text: &str, stands_free: bool) -> Option<usize> {
    let first = text.chars().next()?;
    if !stands_free {
        return None;
    }
    if matches!(first, '@' | '#') {
        let len = text[1..].find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len() - 1);
        return text[1..].starts_with(char::is_alphabetic).then_some(1 + len);
    }
    let begins = |start: &&str| text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
    if ["http://", "https://", "www."].iter().any(begins) {
        let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '”' | '“' | '"');
        let whole = &text[..text.find(ends).unwrap_or(text.len())];
        let trailing = |c: char| c.is_ascii_punctuation() && c != '/' || matches!(c, '’' | '…' | '—');
        return Some(whole.trim_end_matches(trailing).len());
    }
    let part = |text: &str| {
        text.find(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '-' | '_' | '+')).unwrap_or(text.len())
    };
    // A name is at most 64 letters long; the limit keeps the search linear.
    let name = text.char_indices().take(65).find(|(_, c)| *c == '@').map(|(at, _)| at)?;
    let host = &text[name + 1..];
    let host = host[..part(host)].trim_end_matches(['.', '-', '_', '+']);
    (name > 0 && part(text) == name && host.contains('.')).then_some(name + 1 + host.len())
}
