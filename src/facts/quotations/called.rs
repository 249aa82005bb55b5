//! What somebody is said to call something, in the reporter’s words.

use crate::english::grammar::{is_content, is_passive, is_verb};
use crate::english::{Rel, Sentence, Upos, lists};
use crate::facts::{Attribution, EntityId, EntityKind, Facts, Place};
use crate::span::Span;

lists::sets! {
    "data/said.txt":
    /// Verbs that say what somebody calls something, in dictionary form.
    CALLING = "calling";
}

/// Somebody is said to call something so, without quotation marks.
#[derive(Clone, Debug)]
pub(crate) struct Called {
    /// Who.
    pub(crate) source: Place,
    /// Who that is, where the draft has a name.
    pub(crate) entity: Option<EntityId>,
    /// Whether several people are, without names.
    pub(crate) is_several: bool,
    /// What it is called: “a successful extraction”.
    pub(crate) span: Span,
    /// The words of content among them, in dictionary form.
    pub(crate) words: Vec<String>,
    /// The noun for what is called so, in dictionary form, where one stands there.
    pub(crate) of: Option<String>,
}

/// What people are said to call something, outside of quotation marks.
pub(crate) fn called(facts: &Facts) -> impl Iterator<Item = Called> {
    facts.attributions().iter().filter_map(|said| read(facts, said))
}

/// Whether a verb says what somebody calls something.
pub(crate) fn describes(facts: &Facts, cue: &Place) -> bool {
    let sentence = &facts.sentences()[cue.sentence];
    verb_of(sentence, cue).is_some()
}

fn verb_of(sentence: &Sentence, cue: &Place) -> Option<usize> {
    let describes = |at: &usize| {
        let token = &sentence.tokens[*at];
        is_verb(token) && CALLING.contains(token.lemma.as_str())
    };
    cue.words.clone().find(describes)
}

fn read(facts: &Facts, said: &Attribution) -> Option<Called> {
    let (source, cue) = said.source.clone().zip(said.cue.as_ref())?;
    let sentence = &facts.sentences()[cue.sentence];
    let verb = verb_of(sentence, cue).filter(|&verb| !is_passive(sentence, verb))?;
    let object = sentence.child(verb, &[Rel::Obj]).filter(|&object| object > verb);
    let from = object
        .map_or(verb + 1, |object| sentence.subtree(object).end.min(end_of_object(sentence, verb, object)));
    let is_of_content = |at: &usize| said.content.contains(sentence.span_of(*at..*at + 1));
    let mut words: Vec<usize> = (from..sentence.tokens.len()).filter(is_of_content).collect();
    words.truncate(words.iter().position(|&at| ends(sentence, from, at)).unwrap_or(words.len()));
    let (&first, &last) = words.first().zip(words.last())?;
    let span = sentence.span_of(first..last + 1);
    let is_marked = facts.text.quotes_within(span).next().is_some() || facts.is_quoted(span);
    let content = words.iter().filter(|&&at| says_what(sentence, at));
    let lemmas: Vec<String> = content.map(|&at| sentence.tokens[at].lemma.to_lowercase()).collect();
    let noun = &sentence.tokens[source.words.end - 1];
    let is_person = |id| facts.entity(id).kind == EntityKind::Person;
    let is_plural = noun.upos == Upos::Noun && noun.lower != noun.lemma;
    let is_several = is_plural && !said.speaker.is_some_and(is_person);
    let is_short = (1..=SAID_OF).contains(&lemmas.len());
    (is_short && !is_marked && is_description(sentence, first)).then_some(Called {
        source,
        entity: said.speaker,
        is_several,
        span,
        words: lemmas,
        of: object.map(|object| sentence.tokens[object].lemma.to_lowercase()),
    })
}

/// Whether what something is called ends before a word: “a massacre on Friday”, “a fraud, as …”.
fn ends(sentence: &Sentence, from: usize, at: usize) -> bool {
    let token = &sentence.tokens[at];
    let is_named = (from..at).any(|before| says_what(sentence, before));
    let goes_on = matches!(token.lower.as_str(), "of" | "-" | "–");
    is_named && !goes_on && matches!(token.upos, Upos::Adp | Upos::Punct | Upos::Sconj)
}

/// Whether words behind an object begin what it is called: “a triumph”, “as a triumph”, “unfair”, and no “for calm”.
fn is_description(sentence: &Sentence, first: usize) -> bool {
    let token = &sentence.tokens[first];
    token.lower == "as"
        || !matches!(token.upos, Upos::Adp | Upos::Part | Upos::Sconj | Upos::Cconj | Upos::Pron)
}

/// So many words of content say at most what something is called; more are a clause.
const SAID_OF: usize = 4;

/// Where the object of a verb ends: the description behind it may hang on it.
fn end_of_object(sentence: &Sentence, verb: usize, object: usize) -> usize {
    let description = sentence.child(verb, &[Rel::Xcomp]).filter(|&at| at > object);
    description.map_or(object + 1, |at| sentence.subtree(at).start.max(object + 1))
}

/// Whether a word is one of what something is called: an adjective or a noun.
fn says_what(sentence: &Sentence, at: usize) -> bool {
    let token = &sentence.tokens[at];
    is_content(token) && matches!(token.upos, Upos::Adj | Upos::Noun | Upos::Verb)
}
