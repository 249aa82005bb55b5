//! Quotations: found first, on the raw text, without regard to words or sentences.
//!
//! Double marks (curly, straight, the wire’s doubled grave accents, „…“) are one family and single marks another, since copy
//! mixes the forms within a family but nests one family in the other. Where a mark may be something else, an
//! apostrophe or the sign for inches and feet, its neighbours decide.

mod marks;

use self::marks::{Family, Mark, Role, marks};
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

/// Finds the quotations of a draft, in text order, an outer one before those inside it.
pub(super) fn find(draft: &Draft) -> Vec<Quote> {
    let mut quotes: Vec<Quote> = Vec::new();
    // The family of the mark that the paragraph before left open.
    let mut open: Option<Family> = None;
    let story: Vec<_> =
        draft.paragraphs.iter().enumerate().filter(|(_, paragraph)| paragraph.part.is_running()).collect();
    for (i, &(index, paragraph)) in story.iter().enumerate() {
        let next = story.get(i + 1).map_or("", |(_, next)| next.prose.text());
        let read = read(paragraph.prose.text(), next);
        let first = quotes.len();
        quotes.extend(read.pairs.iter().map(|pair| pair.placed(&paragraph.prose, index)));
        if let Some(quote) = quotes.get_mut(first) {
            let begins = opening(paragraph.prose.text());
            quote.continued = open.is_some() && open == begins && read.pairs[0].open.start == 0;
        }
        open = read.open;
    }
    quotes
}

/// An opening mark and the one that closes it; an empty one at the paragraph’s end when the next goes on.
struct Pair {
    open: Span,
    close: Span,
    nested: bool,
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

/// The quotations of a paragraph, and the family of one that goes on in the next.
struct Read {
    pairs: Vec<Pair>,
    open: Option<Family>,
}

fn read(prose: &str, next: &str) -> Read {
    let marks = marks(prose);
    let mut pairs = Vec::new();
    let mut open: Vec<Mark> = Vec::new();
    for (i, mark) in marks.iter().enumerate() {
        let at = open.iter().rposition(|opened| opened.family == mark.family);
        match (mark.role, at) {
            (Role::Opens | Role::Either, None) => open.push(*mark),
            // “I live in what he calls “hell” now”: the first is closed behind the second.
            (Role::Opens, Some(_)) if closes_twice(&marks[i + 1..], mark.family) => open.push(*mark),
            // A mark that opens again before the first was closed: the first was never closed.
            (Role::Opens, Some(at)) => {
                open.truncate(at);
                open.push(*mark);
            }
            (Role::Closes | Role::Either, Some(at)) => {
                if mark.possessive && closes_later(&marks[i + 1..]) {
                    continue;
                }
                let opened = open[at];
                open.truncate(at);
                if opened.span.end < mark.span.start {
                    pairs.push(Pair { open: opened.span, close: mark.span, nested: at > 0 });
                }
            }
            (Role::Closes, None) => {}
        }
    }
    let goes_on = open.first().filter(|mark| opening(next) == Some(mark.family)).copied();
    if let Some(mark) = goes_on {
        let end = prose.trim_end().len();
        for pair in &mut pairs {
            pair.nested |= pair.open.start > mark.span.start;
        }
        if mark.span.end < end {
            pairs.push(Pair { open: mark.span, close: Span::new(end, end), nested: false });
        }
    }
    // A pair inside a mark that was never closed is inside nothing.
    let mut reach = 0;
    pairs.sort_by_key(|pair| (pair.open.start, std::cmp::Reverse(pair.close.end)));
    for pair in &mut pairs {
        pair.nested &= pair.close.end <= reach;
        reach = reach.max(pair.close.end);
    }
    Read { pairs, open: goes_on.map(|mark| mark.family) }
}

/// Whether two marks of a family close before another opens.
fn closes_twice(marks: &[Mark], family: Family) -> bool {
    let mut next = marks.iter().filter(|mark| mark.family == family).take(2);
    next.all(|mark| mark.role == Role::Closes)
        && marks.iter().filter(|mark| mark.family == family).count() >= 2
}

/// Whether the single quotation is closed after this mark, so that the mark may be a possessive’s.
fn closes_later(marks: &[Mark]) -> bool {
    let mut singles = marks.iter().filter(|mark| mark.family == Family::Single);
    singles.next().is_some_and(|mark| mark.role != Role::Opens)
}

/// The family of the mark that a paragraph begins with, if it begins with one.
fn opening(prose: &str) -> Option<Family> {
    let first = marks(prose.get(..prose.len().min(8)).unwrap_or(prose)).first().copied()?;
    (first.span.start == 0 && first.role != Role::Closes).then_some(first.family)
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::draft::Format;
    use crate::testing;

    #[track_caller]
    fn draw(expected: Expect) {
        testing::facts().draw(expected, |facts| {
            let says = |quote: &super::Quote| match (quote.continued, quote.nested) {
                (true, _) => "goes on",
                (_, true) => "nested",
                _ => "quotation",
            };
            facts.quotes().iter().map(|quote| (quote.span, says(quote).to_owned())).collect()
        });
    }

    #[test]
    fn curly_straight_and_wire_marks_quote() {
        draw(expect![[r#"
                        “Wait,” Ana said. “Not yet.”
                        ~~~~~~~ quotation
                                          ~~~~~~~~~~ quotation
                        "Wait," Ana said. "Not yet."
                        ~~~~~~~ quotation
                                          ~~~~~~~~~~ quotation
                        ``Wait,'' Ana said.
                        ~~~~~~~~~ quotation
                        It was “over", he said.
                               ~~~~~~ quotation
        "#]]);
    }

    #[test]
    fn apostrophes_do_not_quote() {
        draw(expect![[r#"
                        The workers’ hall wasn’t open in the ’90s, and the players' bus isn't either.
                        'Tis the season for rock 'n' roll, and ‘twas ever so in the '60s.
                        He stood 6'2" tall and bought a 12" pizza and a 9' board.
        "#]]);
    }

    #[test]
    fn single_marks_quote_in_british_copy() {
        draw(expect![[r#"
                        ‘It’s the nurses’ ward,’ said Mr Öz, ‘and it’s “closed” now.’
                        ~~~~~~~~~~~~~~~~~~~~~~~~ quotation
                                                             ~~~~~~~~~~~~~~~~~~~~~~~~ quotation
                                                                       ~~~~~~~~ nested
                        Minister calls plan 'a gift to drivers'
                                            ~~~~~~~~~~~~~~~~~~~ quotation
        "#]]);
    }

    #[test]
    fn a_quotation_stands_inside_another() {
        draw(expect![[r#"
                        “He told me, ‘Go,’ and I went,” she said.
                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ quotation
                                     ~~~~~ nested
        "#]]);
    }

    #[test]
    fn an_open_quotation_goes_on_in_the_next_paragraph() {
        draw(expect![[r#"
                        “We had no choice. The river rose.
                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ quotation
                        “Nobody came,” Ruiz said.
                        ~~~~~~~~~~~~~~ goes on
        "#]]);
    }

    #[test]
    fn a_mark_that_is_never_closed_quotes_nothing() {
        draw(expect![[r#"
                        “We had no choice, Ruiz said. “Nobody came,” she added.
                                                      ~~~~~~~~~~~~~~ quotation
                        The “last word is his.
                        The rest is silence.
        "#]]);
    }

    #[test]
    fn markup_inside_a_quotation_belongs_to_it() {
        testing::facts().format(Format::Markdown).draw(
            expect![[r#"
                                She said “it is **very** late” on Monday.
                                          ~~~~~~~~~~~~~~~~~~~
            "#]],
            |facts| facts.quotes().iter().map(|quote| (quote.words, String::new())).collect(),
        );
    }
}
