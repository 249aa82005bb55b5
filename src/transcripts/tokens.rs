//! The pieces of a text that are words or say one: runs of letters and figures, signs for money and percent, brackets.

use unicode_normalization::char::is_combining_mark;

use crate::span::Span;

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) text: &'a str,
    pub(super) span: Span,
    pub(super) kind: Kind,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters and figures, with the points, commas and apostrophes among them.
    Word,
    /// “$”, “£”, “€”
    Currency,
    /// “%”
    Percent,
    /// A stroke between two figures: “6-3”.
    Stroke,
    /// “…”, “...”
    Ellipsis,
    /// An opening bracket; whether letters touch it on the left.
    Opens { touches: bool },
    /// A closing bracket; whether letters touch it on the right.
    Closes { touches: bool },
}

/// The pieces of a text, in their order.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let (end, kind) = token(&chars, at);
        if let Some(kind) = kind {
            let end_byte = chars.get(end).map_or(text.len(), |(byte, _)| *byte);
            let span = Span::new(chars[at].0, end_byte);
            tokens.push(Token { text: &text[span.range()], span, kind });
        }
        at = end;
    }
    tokens
}

/// Where the piece that begins at a character ends, and what it is if it says anything.
fn token(chars: &[(usize, char)], at: usize) -> (usize, Option<Kind>) {
    let get = |at: Option<usize>| at.and_then(|at| chars.get(at)).map(|(_, c)| *c);
    let before = get(at.checked_sub(1));
    let after = get(Some(at + 1));
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_figure = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    match chars[at].1 {
        c if c.is_alphanumeric() => (word_end(chars, at), Some(Kind::Word)),
        '&' => (at + 1, Some(Kind::Word)),
        '$' | '£' | '€' => (at + 1, Some(Kind::Currency)),
        '%' => (at + 1, Some(Kind::Percent)),
        '-' | '–' | '‑' if is_figure(before) && is_figure(after) => (at + 1, Some(Kind::Stroke)),
        '…' => (at + 1, Some(Kind::Ellipsis)),
        '.' => match chars[at..].iter().take_while(|(_, c)| *c == '.').count() {
            dots @ 3.. => (at + dots, Some(Kind::Ellipsis)),
            dots => (at + dots, None),
        },
        '[' | '{' | '(' => (at + 1, Some(Kind::Opens { touches: is_letter(before) })),
        ']' | '}' | ')' => (at + 1, Some(Kind::Closes { touches: is_letter(after) })),
        _ => (at + 1, None),
    }
}

/// Where the word that begins at a character ends: “O’Brien”, “4.2”, “1,200”, “U.S”, “AT&T”.
fn word_end(chars: &[(usize, char)], start: usize) -> usize {
    let is = |at: usize, what: fn(char) -> bool| chars.get(at).is_some_and(|(_, c)| what(*c));
    let mut at = start + 1;
    loop {
        let (before, after) = (at - 1, at + 1);
        let joins = match chars.get(at).map(|(_, c)| *c) {
            Some(c) if c.is_alphanumeric() || is_combining_mark(c) => true,
            Some('\'' | '’' | '&') => is(after, char::is_alphanumeric),
            Some(',') => is(before, |c| c.is_ascii_digit()) && three_figures(chars, after),
            Some('.') => {
                let figures = is(before, |c| c.is_ascii_digit()) && is(after, |c| c.is_ascii_digit());
                figures || is_initial(chars, start, before) && is(after, char::is_alphabetic)
            }
            _ => false,
        };
        if !joins {
            return at;
        }
        at += 1;
    }
}

/// Whether three figures stand from a character on, and no fourth.
fn three_figures(chars: &[(usize, char)], from: usize) -> bool {
    let figures = chars[from.min(chars.len())..].iter().take(4).take_while(|(_, c)| c.is_ascii_digit());
    figures.count() == 3
}

/// Whether a letter stands alone since the last point, as those of “U.S.” do.
fn is_initial(chars: &[(usize, char)], start: usize, at: usize) -> bool {
    chars[at].1.is_alphabetic() && (at == start || chars[at - 1].1 == '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|token| token.text).collect()
    }

    #[test]
    fn words_keep_what_stands_within_them() {
        assert_eq!(
            texts("O’Brien paid $1,200.50, or 4.2%."),
            ["O’Brien", "paid", "$", "1,200.50", "or", "4.2", "%"]
        );
        assert_eq!(
            texts("at 5:30 p.m. in the U.S. AT&T won 6-3…"),
            ["at", "5", "30", "p.m", "in", "the", "U.S", "AT&T", "won", "6", "-", "3", "…"]
        );
        assert_eq!(
            texts("well-known, 1, 2 and 3.The end..."),
            ["well", "known", "1", "2", "and", "3", "The", "end", "..."]
        );
    }
}
