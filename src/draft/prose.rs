//! The words of a paragraph without their markup, and where each of them stands in the draft.

use memchr::memchr2;

use crate::span::Span;

/// Text as a reader sees it: emphasis marks, tags and link targets gone, character references resolved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    text: String,
    runs: Vec<Run>,
}

/// A stretch of prose that stands in one piece in the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    /// Where it begins in the prose.
    prose: usize,
    /// Where it stands in the draft. As long as the prose, or a replaced piece such as `&eacute;`.
    source: Span,
    verbatim: bool,
    /// Whether it is the blank that stands for the end of a line, where the paragraph goes on in the next one.
    is_break: bool,
}

impl Run {
    /// Where one of its bytes of the prose stands in the draft, with the whole of a replaced piece.
    fn source_of(self, at: usize) -> Span {
        let start = self.source.start + (at - self.prose);
        if self.verbatim { Span::new(start, start + 1) } else { self.source }
    }
}

/// Whether a character is one that no reader sees and that only tells where a line may break or which way it runs: the
/// soft hyphen, marks of direction, spaces of no width. What joins two characters to one is none of them.
fn is_hidden(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

impl Prose {
    /// A stretch of the draft taken as it is.
    pub fn verbatim(text: &str, start: usize) -> Self {
        let mut prose = Self::default();
        prose.push(text, start);
        prose
    }

    /// Appends text that stands in the draft, letter by letter, from byte `start`. What no reader sees is left out.
    pub fn push(&mut self, text: &str, start: usize) {
        if text.is_ascii() {
            return self.push_seen(text, start);
        }
        let mut at = 0;
        for (hidden, sign) in text.match_indices(is_hidden) {
            self.push_seen(&text[at..hidden], start + at);
            at = hidden + sign.len();
        }
        self.push_seen(&text[at..], start + at);
    }

    fn push_seen(&mut self, text: &str, start: usize) {
        if text.is_empty() {
            return;
        }
        let at = self.text.len();
        self.text.push_str(text);
        match self.runs.last_mut() {
            Some(run) if run.verbatim && run.source.end == start => run.source.end += text.len(),
            _ => self.runs.push(Run {
                prose: at,
                source: Span::new(start, start + text.len()),
                verbatim: true,
                is_break: false,
            }),
        }
    }

    /// Appends text that stands for something else in the draft, as `é` does for `&eacute;`. What no reader sees is left out.
    pub fn push_replaced(&mut self, text: &str, source: Span) {
        let text = text.replace(is_hidden, "");
        if text.is_empty() {
            return;
        }
        self.runs.push(Run { prose: self.text.len(), source, verbatim: false, is_break: false });
        self.text.push_str(&text);
    }

    /// Appends text of which the lines may end anywhere.
    pub(super) fn push_lines(&mut self, text: &str, start: usize) {
        let mut rest = text;
        while let Some(end) = memchr2(b'\n', b'\r', rest.as_bytes()) {
            let (line, next) = (rest[..end].trim_end(), rest[end..].trim_start());
            let at = start + text.len() - rest.len();
            self.push(line, at);
            self.push_break(Span::new(at + line.len(), start + text.len() - next.len()));
            rest = next;
        }
        self.push(rest, start + text.len() - rest.len());
    }

    /// Appends a blank for the end of a line, where the paragraph goes on in the next one: where lines break is no part of
    /// the words.
    pub(super) fn push_break(&mut self, source: Span) {
        self.runs.push(Run { prose: self.text.len(), source, verbatim: false, is_break: true });
        self.text.push(' ');
    }

    /// The words.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The words with a line feed where a line ends in the draft and a blank stands in the prose, byte for byte.
    pub(super) fn lines(&self) -> String {
        let mut lines = self.text.clone();
        for run in self.runs.iter().filter(|run| run.is_break) {
            lines.replace_range(run.prose..=run.prose, "\n");
        }
        lines
    }

    /// Where a stretch of the prose stands in the draft, markup between its words included.
    pub fn locate(&self, span: Span) -> Span {
        let first = self.index(span.start);
        let start = first.map_or(0, |first| self.runs[first].source_of(span.start).start);
        if span.is_empty() {
            return Span::new(start, start);
        }
        let last = span.end - 1;
        // Nearly always both ends lie in one run.
        let is_in_first = |first: &usize| self.runs.get(first + 1).is_none_or(|next| next.prose > last);
        let run = first.filter(is_in_first).or_else(|| self.index(last));
        let end = run.map_or(start, |run| self.runs[run].source_of(last).end);
        Span::new(start, end.max(start))
    }

    /// The words that stand in a stretch of the draft, without the markup among them.
    pub fn words_at(&self, source: Span) -> &str {
        let first = self.runs.partition_point(|run| run.source.end <= source.start);
        let after = self.runs.partition_point(|run| run.source.start < source.end);
        let (Some(run), Some(last)) =
            (self.runs.get(first), after.checked_sub(1).map(|last| self.runs[last]))
        else {
            return "";
        };
        let start = run.prose + if run.verbatim { source.start.saturating_sub(run.source.start) } else { 0 };
        let end = self.runs.get(after).map_or(self.text.len(), |next| next.prose);
        let beyond = if last.verbatim { last.source.end.saturating_sub(source.end) } else { 0 };
        self.text.get(start..end - beyond).unwrap_or_default()
    }

    /// Whether a stretch of the prose stands in the draft letter by letter, on one line or several, so that an edit of it is
    /// safe.
    pub fn is_verbatim(&self, span: Span) -> bool {
        if span.is_empty() {
            return true;
        }
        let (first, last) = (self.index(span.start), self.index(span.end - 1));
        let (Some(first), Some(last)) = (first, last) else { return false };
        let runs = &self.runs[first..=last];
        let is_whole = runs.windows(2).all(|pair| pair[0].source.end == pair[1].source.start);
        is_whole
            && runs.iter().all(|run| run.verbatim || run.is_break)
            && !self.runs[first].is_break
            && !self.runs[last].is_break
    }

    /// The same prose without some stretches of it, which are in text order and do not overlap.
    pub(super) fn without(&self, cuts: &[Span]) -> Self {
        let mut left = Self::default();
        let mut start = 0;
        for cut in cuts {
            left.append(self, Span::new(start, cut.start));
            start = cut.end;
        }
        left.append(self, Span::new(start, self.text.len()));
        left
    }

    /// Writes the words behind byte `start` otherwise, in the place where they stand.
    pub(super) fn rewrite(&mut self, start: usize, words: &str) {
        let source = self.locate(Span::new(start, self.text.len()));
        self.text.truncate(start);
        while self.runs.pop_if(|run| run.prose >= start).is_some() {}
        if let Some(last) = self.runs.last_mut().filter(|last| last.verbatim) {
            last.source.end = last.source.start + (start - last.prose);
        }
        self.push_replaced(words, source);
    }

    /// Appends a stretch of another prose.
    fn append(&mut self, other: &Self, span: Span) {
        let first = other.runs.partition_point(|run| run.prose <= span.start).saturating_sub(1);
        for (index, run) in other.runs.iter().enumerate().skip(first) {
            let end = other.runs.get(index + 1).map_or(other.text.len(), |next| next.prose);
            let piece = Span::new(run.prose.max(span.start), end.min(span.end));
            if run.prose >= span.end {
                break;
            }
            if piece.start < piece.end {
                let words = &other.text[piece.range()];
                if run.verbatim {
                    self.push_seen(words, run.source.start + (piece.start - run.prose));
                } else if run.is_break {
                    self.push_break(run.source);
                } else {
                    self.push_replaced(words, run.source);
                }
            }
        }
    }

    /// The words up to a place and those from it on.
    pub(super) fn split_at(&self, at: usize) -> (Self, Self) {
        (self.piece(Span::new(0, at)), self.piece(Span::new(at, self.text.len())))
    }

    /// A stretch of the words.
    fn piece(&self, span: Span) -> Self {
        let mut piece = Self::default();
        piece.append(self, span);
        piece
    }

    /// The same without white space at its ends.
    pub(super) fn trimmed(self) -> Self {
        let words = self.text.trim();
        if words.len() == self.text.len() {
            return self;
        }
        let start = self.text.len() - self.text.trim_start().len();
        let end = start + words.len();
        self.piece(Span::new(start, end))
    }

    /// Where a stretch of the draft’s words stands in the prose, if it begins and ends at them.
    fn find(&self, source: Span) -> Option<Span> {
        let first = self.runs.partition_point(|run| run.source.end <= source.start);
        let run = self.runs.get(first).filter(|run| run.source.start <= source.start)?;
        let start = run.prose + if run.verbatim { source.start - run.source.start } else { 0 };
        let end = start + self.words_at(source).len();
        (self.locate(Span::new(start, end)) == source).then_some(Span::new(start, end))
    }

    /// The place in the draft of what `pick` chooses among the words of a stretch, where it stands there letter by letter.
    pub(crate) fn part_of(&self, source: Span, pick: impl FnOnce(&str) -> Option<Span>) -> Option<Span> {
        let whole = self.find(source)?;
        let part = pick(&self.text[whole.range()])?.shift(whole.start);
        self.is_verbatim(part).then(|| self.locate(part))
    }

    /// The same words, standing `by` bytes further on.
    pub(super) fn shifted(&self, by: usize) -> Self {
        let moved = |run: &Run| Run { source: run.source.shift(by), ..*run };
        Self { text: self.text.clone(), runs: self.runs.iter().map(moved).collect() }
    }

    /// The number of the run that a byte of the prose is in.
    fn index(&self, at: usize) -> Option<usize> {
        self.runs.partition_point(|run| run.prose <= at).checked_sub(1)
    }
}

#[cfg(test)]
mod tests;
