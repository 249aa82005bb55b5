//! Who does it to whom: statements that the story tells the other way round.

use super::draft::Draft;
use super::telling::Telling;
use super::terms::{Term, answers};
use crate::english::grammar::roles;
use crate::english::lexicon::verbs::MUTUAL;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::ids::SentenceId;

/// So surely a word must answer to another to be the same one.
const SURELY: f64 = 0.75;

/// The place of the story in which the subject of a statement has it done to it, by what the statement says it is done to.
pub(super) fn find(
    draft: &Draft<'_>,
    id: SentenceId,
    deed: &Term,
    terms: &[Term],
    words: &[usize],
    told: &[Telling],
) -> Option<Telling> {
    let sentence = &draft.text.sentences[id];
    let is_by = words.iter().any(|&i| i > deed.word && sentence.tokens[i].lower == "by");
    let is_active = !is_by && !is_short_passive(sentence, deed.word);
    let (subject, others) = around(deed, terms)?;
    if !is_active || MUTUAL.contains(&*deed.lemma) {
        return None;
    }
    let tellings = told.iter().filter(|it| it.predicate.is_some() && it.answered > 1);
    let read: Vec<_> = tellings.map(|it| (it, parts(draft, it))).collect();
    if read.iter().any(|(_, (agents, _))| is_among(subject, agents)) {
        return None;
    }
    let is_turned = |agents: &[Term], rest: &[Term]| {
        let other = others.iter().any(|term| is_among(term, agents) && !is_among(term, rest));
        other && is_among(subject, rest)
    };
    read.into_iter().find(|(_, (agents, rest))| is_turned(agents, rest)).map(|(it, _)| it.clone())
}

/// “Pub wrecked in blast”: in a headline, a form in “-ed” with a preposition behind it tells what was done to its subject.
fn is_short_passive(sentence: &Sentence, verb: usize) -> bool {
    let is_past = sentence.tokens[verb].lower.ends_with("ed");
    is_past && sentence.tokens.get(verb + 1).is_some_and(|next| next.upos == Upos::Adp)
}

/// The subject of a deed and those told of behind it.
fn around<'a>(deed: &Term, terms: &'a [Term]) -> Option<(&'a Term, Vec<&'a Term>)> {
    let subject = terms.iter().rfind(|it| it.word < deed.word && !it.narrows)?;
    let others: Vec<&Term> = terms.iter().filter(|it| it.word > deed.word && !it.number).collect();
    (deed.verb && !others.is_empty()).then_some((subject, others))
}

fn is_among(term: &Term, terms: &[Term]) -> bool {
    terms.iter().any(|it| answers(term, it) >= SURELY)
}

/// Those who do it in a place of the story, and all others who take part.
fn parts(draft: &Draft<'_>, telling: &Telling) -> (Vec<Term>, Vec<Term>) {
    let id = telling.place.sentence;
    let sentence = &draft.text.sentences[id];
    let Some(verb) = telling.predicate else { return (Vec::new(), Vec::new()) };
    let roles = roles::of_verb(sentence, verb);
    let read = |word: usize| Term::read(draft.text, draft.people, id, antecedent(sentence, word));
    let with_names = |words: Vec<usize>| -> Vec<Term> {
        let apposed = words.iter().filter_map(|&word| sentence.child(word, &[Rel::Appos, Rel::Flat]));
        let all: Vec<usize> = words.iter().copied().chain(apposed).collect();
        all.into_iter().filter_map(read).collect()
    };
    let rest: Vec<usize> = roles.patients.into_iter().chain(roles.settings).collect();
    (with_names(roles.agents), with_names(rest))
}

/// For whom “who” stands.
fn antecedent(sentence: &Sentence, word: usize) -> usize {
    let is_relative = matches!(sentence.tokens[word].lower.as_str(), "who" | "which" | "that" | "whom");
    let verb = sentence.tokens[word].head.filter(|_| is_relative);
    let clause = verb.filter(|&verb| sentence.tokens[verb].rel == Rel::AclRelcl);
    clause.and_then(|verb| sentence.tokens[verb].head).unwrap_or(word)
}
