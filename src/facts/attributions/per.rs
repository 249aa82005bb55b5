//! A source behind “per”: “Per the fire chief, …”, “…, per court papers”.

use super::clause::Clause;
use super::headed;
use crate::english::grammar::{is_definite, noun_phrase, trimmed};
use crate::english::lexicon::cues::Act;
use crate::english::lexicon::is_person_noun;
use crate::english::{Rel, Sentence, Upos};

/// Reads the word “per” as the preposition of a source: it opens the sentence or stands behind a comma, and what it governs is somebody
/// known or a source by its noun. “Per day” and “per person” divide.
pub(super) fn by_per(sentence: &Sentence, at: usize) -> Option<Clause> {
    let token = &sentence.tokens[at];
    let opens = at == 0;
    let breaks =
        |before: usize| matches!(sentence.tokens[before].text.as_str(), "," | "—" | "–" | "(" | "--");
    if !opens && !breaks(at - 1) {
        return None;
    }
    let nominal = |&i: &usize| matches!(sentence.tokens[i].upos, Upos::Noun | Upos::Propn);
    let head = token.head.filter(|head| *head > at).filter(nominal);
    let head = head.or_else(|| (at + 1..sentence.tokens.len().min(at + 6)).find(nominal))?;
    if !is_known(sentence, head) {
        return None;
    }
    let source = noun_phrase(sentence, head);
    let source = source.start.max(at + 1)..source.end;
    let content = if opens {
        let comma = (source.end..sentence.tokens.len()).find(|&i| sentence.tokens[i].text == ",");
        comma.unwrap_or(source.end)..sentence.tokens.len()
    } else {
        0..at
    };
    let content = trimmed(sentence, content)?;
    Some(Clause { source: Some(source), cue: at..at + 1, content, act: Act::Report })
}

/// “The fire chief”, “CNN”, “court papers”.
fn is_known(sentence: &Sentence, head: usize) -> bool {
    let token = &sentence.tokens[head];
    let definite = is_definite(sentence, head);
    // “Two former engineers”; “1,000 residents” divide.
    let figure = sentence.child(head, &[Rel::Nummod]).is_some_and(|number| {
        sentence.tokens[number].text.starts_with(|letter: char| letter.is_ascii_digit())
    });
    let people = is_person_noun(&token.lemma) && token.lower != token.lemma && !figure;
    token.upos == Upos::Propn || definite || people || headed::is_source_noun(&token.lower)
}
