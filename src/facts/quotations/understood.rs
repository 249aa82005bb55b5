//! Whether a reader knows whose a few quoted words are, though their sentence names nobody.

use super::context::speaks;
use super::quotation::Quotation;
use crate::english::lists;
use crate::facts::{AttributionKind, Facts, SentenceId};
use crate::span::Span;

lists::sets! {
    "data/naming.txt":
    /// Words, in lower case, for polls and those who answer them.
    POLLING = "polling";
    /// Verbs, as they are written, of those whom others told to do it.
    BIDDEN = "bidden";
}

/// Whether the words are an item of a list that something introduces, an answer of a poll, a term of the trade, what somebody was
/// told to do, or stand beside what somebody says.
pub(crate) fn is_understood(facts: &Facts, quotation: &Quotation) -> bool {
    let Some(index) = facts.sentence_at(quotation.span.start) else { return true };
    is_listed(facts, quotation)
        || is_term(facts, quotation.span)
        || is_bidden(facts, index, quotation.span)
        || is_answer(facts, index)
        || is_beside_speech(facts, index, quotation)
        || is_among_speeches(facts, index)
}

/// An item of a list: its paragraph begins with a dash or a bullet.
fn is_listed(facts: &Facts, quotation: &Quotation) -> bool {
    let paragraph = facts.draft().paragraphs[quotation.paragraph].span;
    facts.raw(paragraph).trim_start().starts_with(['-', '•', '*', '–', '—', '·'])
}

/// “‘Super-licence’ points”, “‘if/then’ candidates”: one word of two parts.
fn is_term(facts: &Facts, span: Span) -> bool {
    let words = facts.words(span);
    let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
    bare.contains(['-', '/']) && !bare.contains(char::is_whitespace)
}

/// “Without being told to ‘smile’”.
fn is_bidden(facts: &Facts, index: SentenceId, span: Span) -> bool {
    let sentence = &facts.sentences()[index];
    let ahead = (0..sentence.tokens.len()).filter(|&at| sentence.span_of(at..at + 1).end <= span.start);
    let words: Vec<&str> = ahead.map(|at| sentence.tokens[at].lower.as_str()).collect();
    let mut behind = words.iter().rev().filter(|word| word.chars().any(char::is_alphabetic));
    behind.next() == Some(&"to") && behind.next().is_some_and(|word| BIDDEN.contains(word))
}

/// “Those ‘neither for nor against’ are more”: in a sentence behind one that tells of a poll.
fn is_answer(facts: &Facts, index: SentenceId) -> bool {
    index
        .back(1)
        .through(index)
        .any(|at| facts.sentences()[at].tokens.iter().any(|token| POLLING.contains(token.lower.as_str())))
}

/// Whether the sentence quotes somebody by another quotation, or the next in its paragraph holds one.
fn is_beside_speech(facts: &Facts, index: SentenceId, quotation: &Quotation) -> bool {
    let in_sentence = facts.attributions().iter().any(|said| {
        let here = said.cue.as_ref().is_some_and(|cue| cue.sentence == index);
        let is_of_other = !said.content.overlaps(quotation.span);
        here && is_of_other && said.source.is_some() && said.kind != AttributionKind::Indirect && said.tells()
    });
    let own = facts.text.sentences_of(quotation.paragraph);
    let next = Some(index.next()).filter(|next| own.clone().any(|at| at == *next));
    let is_quoted = |at: SentenceId| facts.text.quotes_within(facts.sentences()[at].whole()).next().is_some();
    in_sentence || next.is_some_and(is_quoted)
}

/// In copy of one sentence a paragraph: what stands between two in which somebody speaks is told in their words.
fn is_among_speeches(facts: &Facts, index: SentenceId) -> bool {
    let paragraph = |at: SentenceId| facts.sentences().get(at).map(|it| it.paragraph);
    let Some(before) = index.before() else { return false };
    let alone = paragraph(before) != paragraph(index) && paragraph(index.next()) != paragraph(index);
    let next = facts.sentences().get(index.next()).map(|_| index.next());
    alone && speaks(facts, before) && next.is_some_and(|next| speaks(facts, next))
}
