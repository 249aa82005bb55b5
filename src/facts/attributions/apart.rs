//! What is said, apart from the naming of its speaker, which may stand before it, behind it or in its midst.

use std::ops::Range;

use crate::english::grammar::{is_finite, trimmed};
use crate::english::{Rel, Sentence, Upos};

/// So many words at most tell when and to whom somebody said it.
const REACH: usize = 8;

/// Content apart from the cue and from whose words it is: “The pumps, he said, had failed” is the whole, since who says it
/// only interrupts; what follows a speaker and is no part of the clause tells of the speaker: “…, he said, opening a can”.
pub(super) fn apart(
    sentence: &Sentence,
    content: Range<usize>,
    cue: &Range<usize>,
    source: Option<&Range<usize>>,
) -> Option<Range<usize>> {
    let speaker = speaker_with_cue(cue, source);
    let content = clipped(resumed(sentence, content, &speaker), &speaker);
    if content.start < speaker.start && speaker.end < content.end {
        around(sentence, &content, &speaker)
    } else {
        trimmed(sentence, content)
    }
}

/// The cue with its source, where they stand side by side.
fn speaker_with_cue(cue: &Range<usize>, source: Option<&Range<usize>>) -> Range<usize> {
    let beside = source.filter(|source| source.start < cue.end + 3 && source.end + 3 > cue.start);
    beside.map_or_else(|| cue.clone(), |source| source.start.min(cue.start)..source.end.max(cue.end))
}

/// “The bigger risk, he said, is a flood”: content before a speaker, with what goes on behind.
fn resumed(sentence: &Sentence, content: Range<usize>, speaker: &Range<usize>) -> Range<usize> {
    let comma = |at: usize| sentence.tokens.get(at).is_some_and(|token| token.text == ",");
    let close = naming_end(sentence, speaker.end).filter(|&close| comma(close));
    let between_commas = speaker.start.checked_sub(1).is_some_and(comma) && close.is_some();
    let before = content.start < speaker.start && content.end <= speaker.end;
    let ahead = content.start..speaker.start;
    let behind = close.and_then(|close| trimmed(sentence, close..sentence.tokens.len()));
    if before && between_commas && behind.is_some_and(|behind| is_resumed(sentence, &ahead, &behind)) {
        content.start..sentence.tokens.len()
    } else {
        content
    }
}

/// Where the naming of a speaker ends, with when and to whom they said it: “he told me on Friday”. `None` where it goes on with
/// what they say or do.
pub(super) fn naming_end(sentence: &Sentence, from: usize) -> Option<usize> {
    let near = sentence.tokens.get(from..)?.iter().take(REACH);
    let mut near = near.take_while(|token| !matches!(token.upos, Upos::Verb | Upos::Aux | Upos::Sconj));
    let close = near.position(|token| token.upos == Upos::Punct && !is_mark(&token.text))?;
    Some(from + close)
}

/// Content that ends or begins within its speaker’s naming, up to there.
fn clipped(content: Range<usize>, speaker: &Range<usize>) -> Range<usize> {
    let start = if speaker.contains(&content.start) { speaker.end } else { content.start };
    let ends_within = content.end > speaker.start && content.end <= speaker.end;
    start..if ends_within { speaker.start } else { content.end }
}

/// What stands around a speaker: both sides where the second goes on with the first, else the one that there is.
fn around(sentence: &Sentence, content: &Range<usize>, speaker: &Range<usize>) -> Option<Range<usize>> {
    let ahead = trimmed(sentence, content.start..speaker.start);
    // “The truth, he said then, was that …”
    let close = naming_end(sentence, speaker.end).filter(|&close| close < content.end);
    let behind = trimmed(sentence, close.unwrap_or(speaker.end)..content.end);
    match (ahead, behind) {
        (Some(ahead), Some(behind)) if is_resumed(sentence, &ahead, &behind) => Some(ahead.start..behind.end),
        // “What the mayor called a mess”
        (Some(ahead), Some(behind)) if ahead.len() == 1 => Some(behind),
        (ahead, behind) => ahead.or(behind),
    }
}

/// Whether words behind a speaker go on with what is said ahead of it, by their first: a quotation mark, a conjunction, or a
/// part of the sentence that cannot stand alone. A quotation goes on with a quotation only.
fn is_resumed(sentence: &Sentence, ahead: &Range<usize>, behind: &Range<usize>) -> bool {
    let first = &sentence.tokens[behind.start];
    if is_mark(&first.text) {
        return true;
    }
    let quoted =
        trimmed(sentence, ahead.clone()).is_some_and(|it| is_mark(&sentence.tokens[it.end - 1].text));
    if quoted {
        // “…,” she said, and still “…”
        return first.upos == Upos::Cconj && behind.clone().any(|i| is_mark(&sentence.tokens[i].text));
    }
    if !stands_alone(sentence, ahead) {
        return true;
    }
    match first.upos {
        Upos::Cconj | Upos::Sconj | Upos::Aux | Upos::Part => true,
        Upos::Verb => !first.lower.ends_with("ing"),
        Upos::Pron | Upos::Det | Upos::Noun | Upos::Propn => {
            behind.clone().any(|i| matches!(sentence.tokens[i].rel, Rel::Nsubj | Rel::NsubjPass | Rel::Cop))
                && behind.clone().any(|i| matches!(sentence.tokens[i].rel, Rel::Ccomp | Rel::Root))
        }
        _ => false,
    }
}

/// Whether words could be a sentence: they have a finite verb, and do not begin as an adjunct does, with “when” or “in”.
fn stands_alone(sentence: &Sentence, words: &Range<usize>) -> bool {
    let passes_over = |i: &usize| matches!(sentence.tokens[*i].upos, Upos::Punct | Upos::Cconj | Upos::Adv);
    let Some(first) = words.clone().find(|i| !passes_over(i)) else { return false };
    let adjunct = sentence.tokens[first].upos == Upos::Sconj;
    !adjunct && words.clone().any(|i| is_finite(sentence, i))
}

/// A quotation mark.
fn is_mark(text: &str) -> bool {
    matches!(text, "“" | "”" | "\"" | "''" | "``" | "‘" | "’" | "'")
}
