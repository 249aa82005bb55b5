//! Attributions by an adjective for somebody’s mind: “she is confident that …”, “he is critical of …”.

use std::sync::LazyLock;

use super::clause::Clause;
use super::complements::Table;
use crate::english::grammar::{noun_phrase, subject, trimmed, verb_group};
use crate::english::lexicon::cues::{self, Act};
use crate::english::{Rel, Sentence, Upos};

/// Prepositions between such an adjective and what it is about.
const ABOUT: [&str; 7] = ["of", "about", "with", "at", "for", "over", "by"];

static ADJECTIVES: LazyLock<Table> = LazyLock::new(|| Table::new(include_str!("data/adjectives.txt")));

/// “She made clear that she would run”, “he made it plain he would not”.
fn made_clear(sentence: &Sentence, word: usize) -> Option<Clause> {
    let token = &sentence.tokens[word];
    let clear = matches!(token.lower.as_str(), "clear" | "plain" | "known") && token.rel == Rel::Xcomp;
    let verb = token.head.filter(|&verb| clear && verb < word && sentence.tokens[verb].lemma == "make")?;
    let clause = [word, verb].into_iter().find_map(|head| sentence.child(head, &[Rel::Ccomp, Rel::Csubj]));
    let content = trimmed(sentence, sentence.subtree(clause.filter(|&clause| clause > word)?))?;
    let source = noun_phrase(sentence, subject(sentence, verb)?);
    let cue = verb_group(sentence, verb).start..word + 1;
    (source.end <= cue.start && content.start >= cue.end).then_some(Clause {
        source: Some(source),
        cue,
        content,
        act: Act::Report,
    })
}

pub(super) fn by_adjective(sentence: &Sentence, word: usize) -> Option<Clause> {
    if let Some(clear) = made_clear(sentence, word) {
        return Some(clear);
    }
    let token = &sentence.tokens[word];
    if !matches!(token.upos, Upos::Adj | Upos::Verb) || cues::verb(token).is_some() {
        return None;
    }
    // “It is certain that” tells of nobody’s mind.
    let copula = sentence.child(word, &[Rel::Cop, Rel::AuxPass]);
    let feels = token.rel == Rel::Xcomp && token.head.is_some_and(|head| head < word);
    let said = copula.is_some() || feels;
    let who = said
        .then(|| subject(sentence, word).or_else(|| sentence.child(word, &[Rel::NsubjPass])))
        .flatten()?;
    let first = &sentence.tokens[who];
    if who > word || first.lower == "it" || first.lower == "there" || first.rel == Rel::Expl {
        return None;
    }
    let (_, content) = ADJECTIVES.content(sentence, word, &ABOUT)?;
    let source = noun_phrase(sentence, who);
    let cue = copula.filter(|&copula| copula < word).map_or(word..word + 1, |copula| copula..word + 1);
    (source.end <= cue.start).then_some(Clause { source: Some(source), cue, content, act: Act::Topic })
}
