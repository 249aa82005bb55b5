//! The clauses of a sentence of display copy.

use crate::english::grammar::own_subject;
use crate::english::{Rel, Sentence, Upos};

/// A deed with the words that are told with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// The word for what is done or is so.
    pub(super) predicate: usize,
    /// All its words, in order, the predicate among them.
    pub(super) words: Vec<usize>,
    /// A subject or noun that stands in the clause above.
    pub(super) shared: Option<usize>,
}

/// The clauses of a sentence, in the order of their first words.
pub(super) fn of(sentence: &Sentence) -> Vec<Clause> {
    let is_head = |i: usize| is_predicate(sentence, i);
    let over = |i: usize| std::iter::once(i).chain(sentence.ancestors(i)).find(|&it| is_head(it));
    let mut clauses: Vec<Clause> = (0..sentence.tokens.len())
        .filter(|&i| is_head(i))
        .map(|predicate| Clause { predicate, words: Vec::new(), shared: shared(sentence, predicate) })
        .collect();
    for word in 0..sentence.tokens.len() {
        let Some(head) = over(word) else { continue };
        if let Some(clause) = clauses.iter_mut().find(|it| it.predicate == head) {
            clause.words.push(word);
        }
    }
    clauses.sort_by_key(|clause| clause.words.first().copied());
    clauses
}

/// Whether a word heads a clause.
fn is_predicate(sentence: &Sentence, word: usize) -> bool {
    let token = &sentence.tokens[word];
    let is_verb = token.upos == Upos::Verb;
    let has_copula = || sentence.child(word, &[Rel::Cop]).is_some();
    match token.rel {
        Rel::Root => true,
        Rel::Conj | Rel::Advcl | Rel::AclRelcl | Rel::Ccomp | Rel::Parataxis => {
            is_verb && !(token.rel == Rel::Ccomp && word == 0) || has_copula()
        }
        Rel::Acl => is_verb,
        _ => token.head.is_none(),
    }
}

/// What a clause is told of, where that stands above it: “a blaze that has killed a couple”, “men killed in the crash”, “sold the
/// mill and left”.
fn shared(sentence: &Sentence, predicate: usize) -> Option<usize> {
    let token = &sentence.tokens[predicate];
    match token.rel {
        Rel::AclRelcl | Rel::Acl => token.head,
        Rel::Conj | Rel::Advcl if own_subject(sentence, predicate).is_none() => {
            own_subject(sentence, token.head?)
        }
        _ => None,
    }
}
