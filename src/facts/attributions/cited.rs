//! Sources that stand beside a sentence and not in its grammar: a link in parentheses (“([BBC](https://…))”), a name with a
//! date in parentheses, a footnote.

use std::ops::Range;

use super::headed;
use crate::draft::Format;
use crate::english::{Token, Upos};
use crate::facts::Placed;
use crate::facts::ids::SentenceId;
use crate::facts::list::List;
use crate::facts::list::stretch;
use crate::facts::text::Text;
use crate::span::Span;

/// So many words in brackets cite a source at most.
const LONGEST: usize = 12;

/// The sentences that cite a source of their own in parentheses or in a note.
#[derive(Debug, Default)]
pub struct Cited {
    /// One entry a sentence.
    by_sentence: List<SentenceId, bool>,
}

impl Cited {
    /// Finds them.
    pub(in crate::facts) fn new(text: &Text) -> Self {
        Self { by_sentence: text.sentences.ids().map(|sentence| is_cited(text, sentence)).collect() }
    }

    /// Whether a sentence is one of them.
    pub(crate) fn has(&self, sentence: SentenceId) -> bool {
        self.by_sentence.get(sentence).is_some_and(|&cites| cites)
    }

    /// Them, in order.
    pub(crate) fn sentences(&self) -> impl Iterator<Item = SentenceId> {
        self.by_sentence.ids().filter(|&sentence| self.by_sentence[sentence])
    }
}

/// Whether a sentence cites its source in parentheses or in a note.
fn is_cited(text: &Text, sentence: SentenceId) -> bool {
    let own = &text.sentences[sentence];
    // “… on Monday. ([BBC](https://…))”
    let next = text.sentences.following(sentence).filter(|next| next.paragraph == own.paragraph);
    let apart = next.is_some_and(|next| {
        next.tokens.first().is_some_and(|first| matches!(first.text.as_str(), "(" | "["))
            && !next.tokens.iter().any(|token| matches!(token.upos, Upos::Verb | Upos::Aux))
            && is_in_brackets(text, next)
    });
    is_in_brackets(text, own) || apart || has_note(text, sentence)
}

/// Whether parentheses of a sentence hold a link with the name of a source, or a name with a date.
fn is_in_brackets(text: &Text, sentence: &Placed) -> bool {
    let opens = |&at: &usize| matches!(sentence.tokens[at].text.as_str(), "(" | "[");
    (0..sentence.tokens.len()).filter(opens).filter_map(|open| bracketed(sentence, open)).any(|inner| {
        let words = &sentence.tokens[inner.clone()];
        inner.len() <= LONGEST
            && names_somebody(words)
            && (is_link(text, sentence, &inner) || ends_in_year(words) || begins_as_citation(words))
    })
}

/// The words between a bracket and the next one that closes.
fn bracketed(sentence: &Placed, open: usize) -> Option<Range<usize>> {
    let closes = |&at: &usize| matches!(sentence.tokens[at].text.as_str(), ")" | "]");
    (open + 1..sentence.tokens.len()).find(closes).map(|close| open + 1..close)
}

/// Whether words hold a name, or a noun for a source.
fn names_somebody(words: &[Token]) -> bool {
    words.iter().any(|word| word.upos == Upos::Propn || headed::is_source_noun(&word.lower))
}

/// Whether words between brackets, as the file writes them, are a link: “([BBC](https://…))”.
fn is_link(text: &Text, sentence: &Placed, inner: &Range<usize>) -> bool {
    let marked = text.raw(sentence.span_of(inner.start - 1..inner.end + 1));
    match text.draft.format {
        Format::Markdown => marked.contains("](") || marked.contains("][") || marked.contains("<a "),
        Format::Html => marked.contains("<a "),
        Format::Plain => false,
    }
}

/// “(Amnesty International, May 2024)”
fn ends_in_year(words: &[Token]) -> bool {
    let is_year = |last: &Token| last.text.len() == 4 && last.text.parse::<u16>().is_ok();
    words.iter().any(|word| word.text == ",") && words.last().is_some_and(is_year)
}

/// “(source: Reuters)”, “(via Reuters)”
fn begins_as_citation(words: &[Token]) -> bool {
    words.first().is_some_and(|first| matches!(first.lower.as_str(), "source" | "sources" | "via" | "per"))
}

/// Whether the mark of a note that names a source stands in a sentence or right behind it.
fn has_note(text: &Text, sentence: SentenceId) -> bool {
    let own = &text.sentences[sentence];
    let next = text.sentences.following(sentence).filter(|next| next.paragraph == own.paragraph);
    // A mark that ends the paragraph is none of its words.
    let of_next_paragraph = || {
        let paragraph = text.draft.paragraphs.get(own.paragraph + 1);
        paragraph.map_or(text.draft.text().len(), |it| it.span.start)
    };
    let start = own.whole().start;
    let end = next.map_or_else(of_next_paragraph, |next| next.whole().start).max(start);
    text.draft.notes_in(Span::new(start, end)).iter().any(|note| names_source(text, note.text))
}

/// Whether a note names somebody or somewhere or links to another page, and does not only explain.
fn names_source(text: &Text, note: Span) -> bool {
    let paragraphs = &text.draft.paragraphs;
    let within = stretch(paragraphs, |it| it.span.end <= note.start, |it| it.span.start < note.end);
    let within = paragraphs[within].iter();
    let words = within.flat_map(|it| it.prose.words_at(note).split_whitespace());
    let mut words = words.filter(|word| word.contains(char::is_alphabetic));
    // A sentence begins with a capital, whatever its first word is.
    words.next().is_some_and(|first| headed::is_source_noun(&first.to_lowercase()))
        || words.any(|word| word.starts_with(char::is_uppercase))
        || text.raw(note).contains("://")
}

#[cfg(test)]
mod tests {
    use crate::facts::Facts;
    use expect_test::expect;

    use super::*;
    use crate::testing;

    fn cited(facts: &Facts) -> Vec<(Span, String)> {
        let cited = facts.cited().sentences();
        cited.map(|index| (facts.sentences()[index].whole(), String::new())).collect()
    }

    #[test]
    fn marks_stand_in_a_sentence_or_right_behind_it() {
        testing::facts().draw(
            expect![[r#"
                The pier shut.[1] Rain¹ fell. The café stayed open. The mayor came. [2] She left.*
                ~~~~~~~~~~~~~~
                                  ~~~~~~~~~~~
                                                                                    ~~~~~~~~~~~~~

                The road is closed. The ferry ran aground,[2, 3] and it sank.[4]
                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

                [1] Harbor office, letter of May 2.

                [2] the road is of stone.

                [3] the log of Tarn.

                *Pia Lund, diary.
            "#]],
            cited,
        );
        testing::facts().format(crate::draft::Format::Html).draw(
            expect![[r#"
                <p>The pier shut.</p><p>Rain fell.<sup>1</sup> The mayor<sup>1</sup> came.</p><p>She left.</p><p><sup>1</sup> Harbor office of Tarn.</p>
                                        ~~~~~~~~~~
                                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~
            "#]],
            cited,
        );
        testing::facts().format(crate::draft::Format::Markdown).draw(
            expect![[r#"
                The pier shut.[^a] Rain[^b] fell **now**.[^c] She left.
                ~~~~~~~~~~~~~~
                                   ~~~~~~~~~~~~~~~~~~~~~~

                [^a]: Harbor office of Tarn.
                [^b]: it rains.
                [^c]: <https://example.org/rain>

                The café stayed open.
            "#]],
            cited,
        );
    }
}
