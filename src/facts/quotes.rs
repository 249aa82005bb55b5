//! Quotations: found first, on the raw text, without regard to words or sentences.
//!
//! Double marks (curly, straight, the wire’s doubled grave accents, „…“) are one family and single marks another, since copy
//! mixes the forms within a family but nests one family in the other. Where a mark may be something else, an
//! apostrophe or the sign for inches and feet, its neighbours decide.

mod dialogue;
mod marks;
mod pairing;
#[cfg(test)]
mod tests;

use self::marks::{Family, Role, marks};
use self::pairing::{Pair, names_speaker, paired};
use crate::draft::{Draft, Prose};
use crate::span::Span;

/// Words inside quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// With the marks.
    pub span: Span,
    /// Without the marks.
    pub words: Span,
    /// The paragraph it stands in. A quotation over several paragraphs is one in each.
    pub paragraph: usize,
    /// Whether it goes on from the paragraph before, which ended without a closing mark.
    pub continued: bool,
    /// Whether it stands inside another quotation.
    pub nested: bool,
}

/// A quotation mark without the one that belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stray {
    /// The mark.
    pub span: Span,
    /// Whether it opens what nothing closes; else it closes what nothing opens.
    pub opens: bool,
    /// The paragraph it stands in.
    pub paragraph: usize,
}

/// What the quotation marks of a draft enclose, and those that enclose nothing.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// In text order, an outer one before those inside it.
    pub(super) quotes: Vec<Quote>,
    /// In text order.
    pub(super) strays: Vec<Stray>,
    /// What is said in lines that dashes open, in text order.
    pub(super) dialogue: Vec<Span>,
}

/// Finds the quotations of a draft.
pub(super) fn find(draft: &Draft) -> Found {
    let mut quotes: Vec<Quote> = Vec::new();
    let mut strays: Vec<Stray> = Vec::new();
    // The family of the mark that the paragraph before left open.
    let mut open: Option<Family> = None;
    let story: Vec<_> =
        draft.paragraphs.iter().enumerate().filter(|(_, paragraph)| paragraph.part.is_running()).collect();
    for (i, &(index, paragraph)) in story.iter().enumerate() {
        let next = story.get(i + 1).map_or("", |(_, next)| next.prose.text());
        let read = paired(paragraph.prose.text(), opening(next));
        let first = quotes.len();
        quotes.extend(read.pairs.iter().map(|pair| pair.placed(&paragraph.prose, index)));
        if let Some(quote) = quotes.get_mut(first) {
            let begins = opening(paragraph.prose.text());
            quote.continued = open.is_some() && open == begins && read.pairs[0].open.start == 0;
        }
        let placed = read.strays.iter().map(|&(mark, opens)| Stray {
            span: paragraph.prose.locate(mark),
            opens,
            paragraph: index,
        });
        strays.extend(placed);
        open = read.open;
    }
    let dialogue = dialogue::find(draft);
    Found { quotes, strays: without_long_quotations(draft, strays), dialogue }
}

/// Marks without those of a quotation over paragraphs that the paragraphs behind the first do not open again: it is opened in
/// one, whose end is no naming of its speaker, and closed in another; or in the same, with the same marks within.
fn without_long_quotations(draft: &Draft, strays: Vec<Stray>) -> Vec<Stray> {
    /// Over so many paragraphs.
    const LONGEST: usize = 6;
    let goes_on = |opened: &Stray, closed: &Stray| {
        let paragraph = &draft.paragraphs[opened.paragraph];
        let end = if opened.paragraph == closed.paragraph { closed.span.start } else { paragraph.span.end };
        let said = paragraph.prose.words_at(Span::new(opened.span.end, end.max(opened.span.end)));
        let apart = closed.paragraph - opened.paragraph;
        opened.opens && !closed.opens && apart <= LONGEST && !names_speaker(said.trim_end())
    };
    let mut left: Vec<Stray> = Vec::new();
    for stray in strays {
        if left.last().is_some_and(|last| goes_on(last, &stray)) {
            left.pop();
        } else {
            left.push(stray);
        }
    }
    left
}

/// Whether a sign may be a quotation mark.
pub(crate) const fn is_mark(sign: char) -> bool {
    marks::is_mark(sign)
}

/// The words of a place without the marks around them.
pub(crate) fn unmarked(words: &str) -> &str {
    words.trim_matches(|c: char| c.is_whitespace() || is_mark(c))
}

impl Pair {
    fn placed(&self, prose: &Prose, paragraph: usize) -> Quote {
        Quote {
            span: prose.locate(Span::new(self.open.start, self.close.end)),
            words: prose.locate(Span::new(self.open.end, self.close.start)),
            paragraph,
            continued: false,
            nested: self.nested,
        }
    }
}

/// The family of the mark that a paragraph begins with, if it begins with one.
fn opening(prose: &str) -> Option<Family> {
    let first = marks(prose.get(..prose.len().min(8)).unwrap_or(prose)).first().copied()?;
    (first.span.start == 0 && first.role != Role::Closes).then_some(first.family)
}
