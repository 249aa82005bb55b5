//! Who does it to whom: statements that the story tells the other way round.

use super::statement::Draft;
use super::telling::Telling;
use super::terms::{Term, answers};
use crate::english::grammar::roles;
use crate::english::lexicon::verbs::MUTUAL;
use crate::english::{Rel, Sentence};
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
    let is_active = !words.iter().any(|&i| i > deed.word && sentence.tokens[i].lower == "by");
    let subject = terms.iter().filter(|it| it.word < deed.word && !it.narrows).last()?;
    let others: Vec<&Term> = terms.iter().filter(|it| it.word > deed.word && !it.number).collect();
    if !deed.verb || !is_active || others.is_empty() || MUTUAL.contains(&*deed.lemma) {
        return None;
    }
    let tellings = told.iter().filter(|it| it.predicate.is_some() && it.answered > 1);
    let mut turned = None;
    for telling in tellings {
        let (agents, rest) = parts(draft, telling);
        let is = |term: &Term, among: &[Term]| among.iter().any(|it| answers(term, it) >= SURELY);
        if is(subject, &agents) {
            return None;
        }
        let other = others.iter().any(|term| is(term, &agents) && !is(term, &rest));
        if other && is(subject, &rest) {
            turned = turned.or_else(|| Some(telling.clone()));
        }
    }
    turned
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
