//! The clauses of a sentence of display copy.

use crate::english::grammar::{is_infinitive, own_subject};
use crate::english::lexicon::thesaurus::deeds;
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
    let heads: Vec<usize> = (0..sentence.tokens.len()).filter(|&i| is_head(i)).collect();
    let mut clauses: Vec<Clause> = heads
        .iter()
        .map(|&head| Clause { predicate: head, words: Vec::new(), shared: shared(sentence, head) })
        .collect();
    for word in 0..sentence.tokens.len() {
        let Some(at) = over(word).and_then(|head| heads.iter().position(|it| *it == head)) else { continue };
        clauses[at].words.push(word);
    }
    merge_infinitives(sentence, &mut clauses);
    for clause in &mut clauses {
        clause.predicate = overlooked(sentence, clause).unwrap_or(clause.predicate);
    }
    clauses.sort_by_key(|clause| clause.words.first().copied());
    clauses
}

/// “Shipyard to reopen”: what is to come in a headline is told in an infinitive behind its subject.
fn merge_infinitives(sentence: &Sentence, clauses: &mut Vec<Clause>) {
    let is_nominal = |word: usize| {
        let nominal = matches!(sentence.tokens[word].upos, Upos::Noun | Upos::Propn);
        nominal && sentence.child(word, &[Rel::Cop]).is_none()
    };
    let joined = (0..clauses.len()).find_map(|noun| {
        let head = clauses[noun].predicate;
        let is_its = |it: &Clause| {
            sentence.tokens[it.predicate].head == Some(head) && is_infinitive(sentence, it.predicate)
        };
        let verb = clauses.iter().position(is_its).filter(|_| is_nominal(head))?;
        Some((noun, verb))
    });
    let Some((noun, verb)) = joined else { return };
    let words = std::mem::take(&mut clauses[noun].words);
    clauses[verb].words.extend(words);
    clauses[verb].words.sort_unstable();
    clauses[verb].shared = None;
    clauses.remove(noun);
}

/// The deeds that the nouns of a caption tell: “at the opening of the bridge”.
pub(super) fn of_nouns(sentence: &Sentence) -> Vec<Clause> {
    let is_deed =
        |&i: &usize| sentence.tokens[i].upos == Upos::Noun && !deeds(&sentence.tokens[i].lemma).is_empty();
    let nouns = (0..sentence.tokens.len()).filter(is_deed);
    nouns
        .map(|predicate| Clause { predicate, words: with_what_follows(sentence, predicate), shared: None })
        .collect()
}

/// The words of a deed that a noun tells, and what stands behind them up to the next mark: “the opening of the bridge in 1978”, in
/// whatever way the parse joins the year.
fn with_what_follows(sentence: &Sentence, noun: usize) -> Vec<usize> {
    let mut words: Vec<usize> = sentence.subtree(noun).collect();
    let next = words.iter().max().map_or(noun, |&last| last) + 1;
    let is_word = |&i: &usize| sentence.tokens[i].upos != Upos::Punct;
    words.extend((next..sentence.tokens.len()).take_while(is_word));
    words
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
        Rel::Conj | Rel::Advcl if sentence.child(predicate, &[Rel::Nsubj, Rel::NsubjPass]).is_none() => {
            own_subject(sentence, token.head?)
        }
        _ => None,
    }
}

/// The verb of a headline that the parser took for a noun or set before one: “Ostvin lifts dividend”, “Army shelled market”.
fn overlooked(sentence: &Sentence, clause: &Clause) -> Option<usize> {
    let head = &sentence.tokens[clause.predicate];
    let is_nominal = matches!(head.upos, Upos::Noun | Upos::Propn);
    if !is_nominal || sentence.child(clause.predicate, &[Rel::Cop]).is_some() {
        return None;
    }
    let first = clause.words.first().copied();
    let is_verb = |&word: &usize| {
        let token = &sentence.tokens[word];
        if token.upos == Upos::Verb && Some(word) != first && word < clause.predicate {
            return true;
        }
        let stem = token.lower.strip_suffix("es").or_else(|| token.lower.strip_suffix('s'));
        let known = |stem: &str| !deeds(stem).is_empty();
        word > 0
            && word < clause.predicate
            && matches!(sentence.tokens[word - 1].upos, Upos::Noun | Upos::Propn | Upos::Num)
            && stem.is_some_and(|stem| known(stem) || known(&format!("{stem}e")))
    };
    clause.words.iter().copied().find(is_verb)
}
