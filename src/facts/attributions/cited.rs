//! Sources that stand beside a sentence and not in its grammar: a link in parentheses (“([BBC](https://…))”), a name with a
//! date in parentheses, a footnote.

use super::headed;
use crate::draft::Format;
use crate::english::Upos;
use crate::facts::{Facts, Placed};
use crate::span::Span;

/// Whether a sentence cites its source in parentheses or in a note.
pub(crate) fn is_cited(facts: &Facts, sentence: usize) -> bool {
    let own = &facts.sentences[sentence];
    // “… on Monday. ([BBC](https://…))”
    let next = facts.sentences.get(sentence + 1).filter(|next| next.paragraph == own.paragraph);
    let apart = next.is_some_and(|next| {
        next.tokens.first().is_some_and(|first| matches!(first.text.as_str(), "(" | "["))
            && !next.tokens.iter().any(|token| matches!(token.upos, Upos::Verb | Upos::Aux))
            && is_in_brackets(facts, next)
    });
    is_in_brackets(facts, own) || apart || has_note(facts, sentence)
}

/// Whether parentheses of a sentence hold a link with the name of a source, or a name with a date.
fn is_in_brackets(facts: &Facts, sentence: &Placed) -> bool {
    let words = 0..sentence.tokens.len();
    let text = |i: usize| sentence.tokens[i].text.as_str();
    words.clone().filter(|&open| matches!(text(open), "(" | "[")).any(|open| {
        let Some(close) = (open + 1..words.end).find(|&i| matches!(text(i), ")" | "]")) else { return false };
        let inner = &sentence.tokens[open + 1..close];
        let named = inner.iter().any(|it| it.upos == Upos::Propn || headed::is_source_noun(&it.lower));
        let marked = facts.text(sentence.span_of(open..close + 1));
        let linked = match facts.draft.format {
            Format::Markdown => marked.contains("](") || marked.contains("][") || marked.contains("<a "),
            Format::Html => marked.contains("<a "),
            Format::Plain => false,
        };
        // “(Amnesty International, May 2024)”, “(source: Reuters)”
        let dated = inner.iter().any(|it| it.text == ",")
            && inner.last().is_some_and(|last| last.text.len() == 4 && last.text.parse::<u16>().is_ok());
        let first = inner.first().map_or("", |first| first.lower.as_str());
        named
            && inner.len() <= 12
            && (linked || dated || matches!(first, "source" | "sources" | "via" | "per"))
    })
}

/// Whether the mark of a note that names a source stands at the end of a sentence or in it.
fn has_note(facts: &Facts, sentence: usize) -> bool {
    let own = &facts.sentences[sentence];
    let next = facts.sentences.get(sentence + 1).filter(|next| next.paragraph == own.paragraph);
    let whole = own.whole();
    // A mark that ends the paragraph is none of its words.
    let line = || {
        let text = facts.draft.text();
        let following = facts.draft.paragraphs.get(own.paragraph + 1);
        let end = following.map_or(text.len(), |it| it.span.start).clamp(whole.end, text.len());
        text[whole.end..end].find('\n').map_or(end, |at| whole.end + at)
    };
    let end = next.map_or_else(line, |next| next.whole().start).max(whole.end);
    let text = facts.text(Span::new(whole.start, end));
    marks(text).any(|mark| note(facts, end, mark).is_some_and(names_source))
}

/// The marks of notes in a stretch of the draft, as what stands in the brackets or above the line: `[^1]`, `<sup>1</sup>`.
fn marks(text: &str) -> impl Iterator<Item = &str> {
    let inside = |(at, open): (usize, &str)| Some(text[at + open.len()..].split_once(']')?.0);
    let bracketed = text.match_indices("[^").filter_map(inside);
    let raised = text.match_indices("<sup").filter_map(|(at, _)| {
        let inner = text[at..].split_once("</sup>")?.0;
        let inner = inner.strip_suffix("</a>").unwrap_or(inner);
        Some(inner.rsplit_once('>')?.1)
    });
    bracketed.chain(raised).map(str::trim).filter(|mark| !mark.is_empty() && mark.len() <= 12)
}

/// The words of the note with a mark, behind a place in the draft.
fn note<'a>(facts: &'a Facts, from: usize, mark: &str) -> Option<&'a str> {
    let marked = format!("[^{mark}]:");
    if let Some(at) = facts.draft.text().find(&marked) {
        let rest = &facts.draft.text()[at + marked.len()..];
        return Some(rest.split_once("\n\n").map_or(rest, |(note, _)| note));
    }
    let mark = mark.trim_matches(['[', ']']);
    let first = facts.draft.paragraphs.partition_point(|it| it.span.start < from);
    facts.draft.paragraphs[first..].iter().find_map(|paragraph| {
        let words = paragraph.prose.text().trim_start_matches(['[', ' ']);
        let rest = words.strip_prefix(mark)?;
        (!rest.starts_with(|next: char| next.is_ascii_digit())).then_some(rest)
    })
}

/// Whether a note names somebody or somewhere, and does not only explain.
fn names_source(note: &str) -> bool {
    let mut words = note.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric));
    let first = words.next().unwrap_or_default();
    let named = |word: &str| word.starts_with(char::is_uppercase);
    note.contains("http") || words.any(named) || headed::is_source_noun(&first.to_lowercase())
}
