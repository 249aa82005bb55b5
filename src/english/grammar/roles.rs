//! Who does it and to whom it is done, as heads of noun phrases.

use super::phrase::possessor;
use super::{agent, is_passive, preposition, subject};
use crate::english::lexicon::{function_words, verbs};
use crate::english::{NameKind, Rel, Sentence, Upos};

/// The heads of those who take part.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Roles {
    pub(crate) agents: Vec<usize>,
    pub(crate) patients: Vec<usize>,
    pub(crate) settings: Vec<usize>,
}

/// Those who take part in what a verb tells.
pub(crate) fn of_verb(sentence: &Sentence, verb: usize) -> Roles {
    let (agent, patient) = undoubted(sentence, verb);
    Roles {
        agents: with_others(sentence, agent),
        patients: with_others(sentence, patient),
        settings: settings(sentence, verb, &[Rel::Obl]),
    }
}

/// Agent and patient. Of “the son of Bo Lund, who died” nothing tells who died; of “the widow of Bo Lund, who died” the widow does.
fn undoubted(sentence: &Sentence, verb: usize) -> (Option<usize>, Option<usize>) {
    let (agent, patient) = agent_and_patient(sentence, verb);
    let noun = sentence.tokens[verb].head.filter(|_| sentence.tokens[verb].rel == Rel::AclRelcl);
    let Some((noun, other)) = noun.and_then(|noun| Some((noun, named_behind(sentence, noun, verb)?))) else {
        return (agent, patient);
    };
    let bereaved = matches!(sentence.tokens[noun].lemma.as_str(), "widow" | "widower");
    let meant = |at: Option<usize>| if at == Some(noun) { bereaved.then_some(other) } else { at };
    (meant(agent), meant(patient))
}

/// The person whose name stands between a noun and a relative clause behind a comma: “the son of Bo Lund, who died”.
fn named_behind(sentence: &Sentence, noun: usize, verb: usize) -> Option<usize> {
    let who = sentence
        .child(verb, &[Rel::Nsubj, Rel::NsubjPass])
        .filter(|&at| sentence.tokens[at].lower == "who")?;
    let person = |&at: &usize| {
        let token = &sentence.tokens[at];
        let name = token.name.is_some_and(|name| name.kind == NameKind::Person);
        at > noun && at < who && token.rel == Rel::Nmod && name
    };
    sentence.children(noun).rfind(person)
}

fn agent_and_patient(sentence: &Sentence, verb: usize) -> (Option<usize>, Option<usize>) {
    if is_done(sentence, verb) {
        (agent(sentence, verb), undergoer(sentence, verb))
    } else {
        (controller(sentence, verb), sentence.child(verb, &[Rel::Obj]))
    }
}

/// Those who take part in what a noun tells: “the arrest of Reed by police”, “her death”.
pub(crate) fn of_noun(sentence: &Sentence, noun: usize) -> Roles {
    let under = |prepositions: &[&str]| {
        let mut below = sentence.children(noun).filter(|&i| sentence.tokens[i].rel == Rel::Nmod);
        below.find(|&i| prepositions.contains(&preposition(sentence, i)))
    };
    let patient = possessor(sentence, noun).or_else(|| under(&["of"]));
    Roles {
        agents: with_others(sentence, under(&["by"])),
        patients: with_others(sentence, patient),
        settings: settings(sentence, noun, &[Rel::Nmod]),
    }
}

/// Whether the verb’s subject is to whom it is done: in the passive, in a participle without a subject, and in a
/// second verb that shares the auxiliary of the first (“was arrested and charged”).
pub(crate) fn is_done(sentence: &Sentence, verb: usize) -> bool {
    let token = &sentence.tokens[verb];
    let participle = token.upos == Upos::Verb && !token.lower.ends_with("ing");
    let has_own = || sentence.child(verb, &[Rel::Nsubj, Rel::Obj, Rel::Aux, Rel::Mark]).is_some();
    is_passive(sentence, verb)
        || participle && matches!(token.rel, Rel::Acl | Rel::Advcl) && !has_own()
        || participle
            && token.rel == Rel::Conj
            && !verbs::INTRANSITIVE.contains(token.lemma.as_str())
            && token.head.is_some_and(|first| is_passive(sentence, first))
            && !has_own()
}

/// To whom a passive says it is done.
fn undergoer(sentence: &Sentence, verb: usize) -> Option<usize> {
    let token = &sentence.tokens[verb];
    let own = sentence.child(verb, &[Rel::NsubjPass]);
    match (own, token.rel) {
        (Some(own), Rel::AclRelcl) if is_relative(sentence, own) => token.head,
        (Some(own), _) => Some(own),
        (None, Rel::Acl | Rel::AclRelcl) => token.head,
        (None, _) => subject(sentence, verb),
    }
}

/// The subject of an active verb; of an infinitive behind an object, the object (“told him to leave”).
fn controller(sentence: &Sentence, verb: usize) -> Option<usize> {
    let token = &sentence.tokens[verb];
    let told = token
        .head
        .filter(|_| token.rel == Rel::Xcomp)
        .and_then(|head| sentence.child(head, &[Rel::Obj, Rel::Iobj]))
        .filter(|&whom| whom < verb);
    // “He was wounded, stoking anger”: what follows from what is done to somebody, he does not do.
    let follows = matches!(token.rel, Rel::Advcl | Rel::Conj)
        && token.lower.ends_with("ing")
        && sentence.child(verb, &[Rel::Mark, Rel::Aux, Rel::Cc]).is_none()
        && token
            .head
            .is_some_and(|head| sentence.tokens[head].upos != Upos::Verb || is_passive(sentence, head));
    told.or_else(|| subject(sentence, verb).filter(|_| !follows))
}

fn is_relative(sentence: &Sentence, word: usize) -> bool {
    matches!(sentence.tokens[word].lower.as_str(), "who" | "whom" | "which" | "that")
}

/// A head and the nouns joined to it: “Lee and Diaz”.
fn with_others(sentence: &Sentence, head: Option<usize>) -> Vec<usize> {
    let Some(head) = head else { return Vec::new() };
    let nominal = |&i: &usize| matches!(sentence.tokens[i].upos, Upos::Noun | Upos::Propn | Upos::Pron);
    let others = sentence.children(head).filter(|&i| sentence.tokens[i].rel == Rel::Conj).filter(nominal);
    std::iter::once(head).chain(others).collect()
}

/// Nouns behind prepositions that say where, or whither.
fn settings(sentence: &Sentence, word: usize, rels: &[Rel]) -> Vec<usize> {
    let nominal = |&i: &usize| {
        matches!(sentence.tokens[i].upos, Upos::Noun | Upos::Propn | Upos::Pron)
            && rels.contains(&sentence.tokens[i].rel)
    };
    let below = sentence.children(word).filter(nominal);
    below.filter(|&i| function_words::PLACE.contains(preposition(sentence, i))).collect()
}
