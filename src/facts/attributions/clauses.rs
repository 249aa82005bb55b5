//! Attributions inside one sentence, by its parse: “X said that …”, “…, X said”, “according to X”.

use super::apart::apart;
use super::clause::Clause;
use super::{adjectives, documents, doers, misread, nouns, passive, per, tails, taken};
use crate::english::grammar::{agent, noun_phrase, trimmed, verb_group};
use crate::english::lexicon::cues::Act;
use crate::english::lexicon::cues::{self, Cue};
use crate::english::{Rel, Sentence, Upos};

/// The attributions of a sentence, in the order of their cues.
pub(super) fn read(sentence: &Sentence) -> Vec<Clause> {
    (0..sentence.tokens.len())
        .filter_map(|i| match cues::verb(&sentence.tokens[i]) {
            Some(cue) => by_verb(sentence, i, cue),
            None if is_according(sentence, i) => according(sentence, i),
            None if sentence.tokens[i].lower == "per" => per::by_per(sentence, i),
            None if matches!(sentence.tokens[i].lower.as_str(), "in" | "by") => {
                documents::in_document(sentence, i)
            }
            None => misread::by_misread(sentence, i)
                .or_else(|| passive::seeming(sentence, i))
                .or_else(|| nouns::by_noun(sentence, i))
                .or_else(|| adjectives::by_adjective(sentence, i)),
        })
        .collect()
}

fn by_verb(sentence: &Sentence, verb: usize, cue: Cue) -> Option<Clause> {
    // “Voiced concern about the plan”: the noun is the cue.
    if sentence.child(verb, &[Rel::Obj]).is_some_and(|object| nouns::voiced_by(sentence, object).is_some()) {
        return None;
    }
    let undergone = doers::is_undergone(sentence, verb);
    let source = if undergone { agent(sentence, verb) } else { doers::doer(sentence, verb) };
    let clause = sentence.child(verb, &[Rel::Ccomp]).is_some();
    let (act, content) = if undergone && !clause {
        passive::content(sentence, verb, cue)?
    } else {
        let (complement, content) = taken::content(sentence, verb, cue)?;
        (cue.act(complement), tails::without(sentence, complement, content))
    };
    if source.is_none() && !undergone {
        return None;
    }
    let source = source.map(|head| noun_phrase(sentence, head));
    let cue = verb_group(sentence, verb);
    // “It seems that”, “there is hope that”: nobody is named.
    let source = source.filter(|words| {
        let first = &sentence.tokens[words.start];
        first.rel != Rel::Expl && first.lower != "there"
    });
    // “Statements from the opposition suggesting that …”: the clause is no part of its source.
    let source = source.map(|words| {
        let end = if words.start < cue.start { words.end.min(cue.start) } else { words.end };
        words.start..end
    });
    let content = apart(sentence, content, &cue, source.as_ref())?;
    Some(Clause { source, cue, content, act })
}

fn is_according(sentence: &Sentence, at: usize) -> bool {
    sentence.tokens[at].lower == "according"
        && sentence.tokens.get(at + 1).is_some_and(|next| next.lower == "to")
}

/// “According to X, …” and “…, according to X”.
fn according(sentence: &Sentence, at: usize) -> Option<Clause> {
    let cue = at..at + 2;
    // `according` hangs on the source as its case; where the model reads a participle, the source hangs on it.
    let head = sentence.tokens[at].head.filter(|&head| head > at + 1);
    let head = head
        .or_else(|| sentence.child(at, &[Rel::Obl]))
        .or_else(|| sentence.tokens.get(at + 2).map(|_| at + 2))?;
    let source = noun_phrase(sentence, head);
    let source = source.start.max(cue.end)..source.end;
    if source.is_empty() {
        return None;
    }
    let initial =
        sentence.tokens[..at].iter().all(|token| token.upos == Upos::Punct || token.upos == Upos::Cconj);
    let content = if initial {
        let comma = (source.end..sentence.tokens.len()).find(|&i| sentence.tokens[i].text == ",");
        comma.unwrap_or(source.end)..sentence.tokens.len()
    } else {
        // A parser errs at what it hangs on; a reader takes it for the whole sentence.
        let break_before = |i: usize| matches!(sentence.tokens[i].text.as_str(), ";" | ":");
        (0..at).rfind(|&i| break_before(i)).map_or(0, |i| i + 1)..at
    };
    let content = trimmed(sentence, content)?;
    Some(Clause { source: Some(source), cue, content, act: Act::Report })
}
