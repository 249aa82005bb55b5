//! What front matter holds, whatever it is written in: words with their places, lists and fields.

use std::sync::Arc;

use super::field::trimmed;
use crate::draft::Prose;
use crate::span::Span;

/// A value.
#[derive(Clone, Debug)]
pub(super) enum Node {
    Words(Words),
    List(Vec<Node>),
    Fields(Vec<(String, Node)>),
}

/// A text, a number, a date.
#[derive(Clone, Debug)]
pub(super) struct Words {
    /// Where it stands, without quotation marks around it.
    pub(super) span: Span,
    /// As it reads, each letter with its place. Shared, since an alias may repeat it any number of times.
    pub(super) prose: Arc<Prose>,
}

impl Words {
    /// Words that stand in the draft as they are read.
    pub(super) fn verbatim(text: &str, span: Span) -> Self {
        Self { span, prose: Arc::new(Prose::verbatim(&text[span.range()], span.start)) }
    }

    /// The words `read` that are written in `span`, with escapes and line ends that are read otherwise.
    pub(super) fn written(text: &str, span: Span, read: &str) -> Self {
        let read = read.trim();
        let span = trimmed(text, span);
        if span.is_empty() || read.is_empty() {
            return Self { span: Span::new(span.start, span.start), prose: Arc::default() };
        }
        let prose = Aligning { text, written: span, read, prose: Prose::default() }.finish();
        let prose = prose.unwrap_or_else(|| {
            let mut prose = Prose::default();
            prose.push_replaced(read, span);
            prose
        });
        Self { span, prose: Arc::new(prose) }
    }

    /// The words.
    pub(super) fn text(&self) -> &str {
        self.prose.text()
    }

    /// Its paragraphs, with their places: what blank lines part.
    pub(super) fn paragraphs(&self) -> Vec<(Span, Prose)> {
        let mut paragraphs = Vec::new();
        let text = self.text();
        let mut start = 0;
        let is_blank = |rest: &str| rest.starts_with('\n') || rest.starts_with("\r\n");
        let breaks = text.match_indices('\n').map(|(at, _)| at).filter(|at| is_blank(&text[at + 1..]));
        for end in breaks.chain([text.len()]) {
            let piece = text.get(start..end).unwrap_or_default();
            let words = piece.trim();
            if !words.is_empty() {
                let at = start + (piece.len() - piece.trim_start().len());
                let words = Span::new(at, at + words.len());
                let around = [Span::new(0, words.start), Span::new(words.end, text.len())];
                paragraphs.push((self.prose.locate(words), self.prose.without(&around)));
            }
            start = end;
        }
        paragraphs
    }
}

/// Finds each letter of `read` where it is written. Letters stand for themselves, white space for other white space, and one
/// behind a backslash, or two quotation marks, for one that is written otherwise.
struct Aligning<'a> {
    text: &'a str,
    /// What is still to come of the draft.
    written: Span,
    /// What is still to come of the words.
    read: &'a str,
    prose: Prose,
}

impl<'a> Aligning<'a> {
    fn finish(mut self) -> Option<Prose> {
        while let Some(next) = self.read.chars().next() {
            let rest = &self.text[self.written.range()];
            let spaces = white(rest);
            let blank = self.read.len() - self.read.trim_start().len();
            let is_escape = rest.starts_with('\\') && (next != '\\' || rest[1..].starts_with('\\'));
            if blank > 0 && spaces > 0 {
                self.take(blank, spaces);
            } else if is_escape {
                self.take(next.len_utf8(), escape(rest));
            } else if rest.starts_with("''") && next == '\'' && !self.read.starts_with("''") {
                self.take(1, 2);
            } else if rest.starts_with(next) {
                self.take(next.len_utf8(), next.len_utf8());
            } else if spaces > 0 {
                // The end of a line that goes on reads as nothing.
                self.written.start += spaces;
            } else {
                return None;
            }
        }
        Some(self.prose)
    }

    /// Takes so many bytes of the words for so many of the draft.
    fn take(&mut self, read: usize, written: usize) {
        let (words, rest): (&'a str, &'a str) = self.read.split_at(read);
        let place = Span::new(self.written.start, self.written.start + written);
        if &self.text[place.range()] == words {
            self.prose.push(words, place.start);
        } else {
            self.prose.push_replaced(words, place);
        }
        self.read = rest;
        self.written.start = place.end;
    }
}

/// The bytes of white space, backslashes at the ends of lines included.
fn white(text: &str) -> usize {
    let mut length = 0;
    loop {
        let rest = &text[length..];
        let spaces = rest.len() - rest.trim_start().len();
        let behind = rest[spaces..].strip_prefix('\\').map(|behind| behind.trim_start_matches([' ', '\t']));
        length += spaces;
        if !behind.is_some_and(|behind| behind.starts_with(['\n', '\r'])) {
            return length;
        }
        length += 1;
    }
}

/// The bytes of an escape: `\"`, `\x41`, `\u00e9`, `\U0001F600`.
fn escape(text: &str) -> usize {
    let mut letters = text.chars().skip(1);
    let digits = match letters.next() {
        Some('x') => 2,
        Some('u') => 4,
        Some('U') => 8,
        Some(letter) => return 1 + letter.len_utf8(),
        None => return 1,
    };
    2 + letters.take(digits).take_while(char::is_ascii_hexdigit).count()
}
