//! What converters to plain text write for what it does not have: pandoc 3.9 makes `~~six~~` of six that is struck out, and
//! `21^(st)` of letters above the line.

use crate::draft::block::Kind;
use crate::draft::gather::Gather;
use crate::span::Span;

/// Letters above the line are so many at most: an ending, a figure, the mark of a note.
const MOST_RAISED: usize = 16;

/// A stretch that a converter has marked.
struct Marked {
    /// With its marks.
    whole: Span,
    inner: Span,
    is_struck: bool,
}

/// Adds the words of a line or a paragraph, those that are struck out left aside.
pub(super) fn words(gather: &mut Gather<'_>, kind: Kind, span: Span) {
    let mut rest = span;
    while let Some(Marked { whole, inner, is_struck }) = next(gather.text(), rest) {
        gather.words(kind, Span::new(rest.start, whole.start));
        if is_struck {
            gather.strike();
            gather.unstrike(whole.end);
        } else {
            gather.raise(false, None);
            gather.words(kind, inner);
            gather.lower(whole.end);
            gather.reach(whole.end);
        }
        rest.start = whole.end;
    }
    gather.words(kind, rest);
}

/// The first stretch with marks.
fn next(text: &str, span: Span) -> Option<Marked> {
    let words = text.get(span.range())?;
    let mut from = 0;
    while let Some(at) = memchr::memchr2(b'~', b'^', &words.as_bytes()[from..]).map(|at| from + at) {
        let (is_struck, open) = (words[at..].starts_with('~'), at + 2);
        let length = if is_struck { struck(&words[at..]) } else { raised(&words[..at], &words[at..]) };
        if let Some(length) = length {
            let (whole, inner) = (
                Span::new(at, open + length + if is_struck { 2 } else { 1 }),
                Span::new(open, open + length),
            );
            return Some(Marked {
                whole: whole.shift(span.start),
                inner: inner.shift(span.start),
                is_struck,
            });
        }
        from = at + 1;
        from += words[from..].len() - words[from..].trim_start_matches('~').len();
    }
    None
}

/// How long the words are that are struck out here: `~~six~~`.
fn struck(words: &str) -> Option<usize> {
    let inner = words.strip_prefix("~~")?;
    let length = inner.find("~~")?;
    let is_tight = |letter: Option<char>| letter.is_some_and(|letter| !letter.is_whitespace());
    (!inner.starts_with('~')
        && is_tight(inner.chars().next())
        && is_tight(inner[..length].chars().next_back()))
    .then_some(length)
}

/// How long the letters above the line are that begin here: `^(st)` right behind a word.
fn raised(before: &str, words: &str) -> Option<usize> {
    let inner = words.strip_prefix("^(")?;
    let length = inner.find(['(', ')', '\n', '\r'])?;
    let is_behind_word = before.ends_with(|last: char| !last.is_whitespace());
    (is_behind_word && (1..=MOST_RAISED).contains(&length) && inner[length..].starts_with(')'))
        .then_some(length)
}

#[cfg(test)]
mod tests {
    use crate::draft::{Draft, Format, Source};

    #[test]
    fn what_a_converter_marks_is_read_as_it_was() {
        for (text, words) in [
            ("Five ~~six~~ were hurt.", "Five were hurt."),
            ("~~Six~~ Five were ~~very badly~~ hurt.", "Five were hurt."),
            ("It was May 21^(st), her 3^(rd) win.", "It was May 21st, her 3rd win."),
            ("Some 300^(3) came.^(b)", "Some 300 came."),
            ("So ~~ he said ~~ it.", "So ~~ he said ~~ it."),
            ("About ~20 and ~30, 5 ^ 2 and ~~~ more~~", "About ~20 and ~30, 5 ^ 2 and ~~~ more~~"),
            ("He smiled ^(not much) and 2^(n", "He smiled ^(not much) and 2^(n"),
        ] {
            let draft = Draft::new(Source { text, format: Format::Plain, ..Source::default() });
            assert_eq!(draft.paragraphs[0].prose.text(), words);
        }
    }
}
