//! Clauses: the verb with what belongs to it, its subject and its agent.

use std::ops::Range;

#[cfg(feature = "lsp")]
use super::phrase::trimmed;
use super::word::{is_perfect_auxiliary, is_verb};
use crate::english::{Rel, Sentence, Upos};

/// How the subject of a verb depends on it.
pub(crate) const SUBJECT: &[Rel] = &[Rel::Nsubj, Rel::NsubjOuter];

/// The head noun of a verb’s subject. A verb without its own takes that of the verb it goes with (“left, saying
/// that”); a participle or relative clause says it of the noun that it describes (“a statement saying that”).
pub(crate) fn subject(sentence: &Sentence, verb: usize) -> Option<usize> {
    let mut at = verb;
    for _ in 0..4 {
        let token = &sentence.tokens[at];
        let own = sentence.child(at, SUBJECT);
        if let Some(own) = own {
            let relative = matches!(sentence.tokens[own].lower.as_str(), "who" | "which" | "that");
            let described = sentence.ancestors(at).next().filter(|_| relative && token.rel == Rel::AclRelcl);
            return Some(described.unwrap_or(own));
        }
        if at != verb
            && let Some(passive) = sentence.child(at, &[Rel::NsubjPass])
        {
            return Some(passive);
        }
        if let Some(name) = name_before(sentence, at).filter(|_| at == verb) {
            return Some(name);
        }
        let head = token.head?;
        match token.rel {
            Rel::Acl | Rel::AclRelcl if sentence.tokens[head].upos != Upos::Verb => return Some(head),
            Rel::Conj | Rel::Xcomp | Rel::Advcl | Rel::Acl | Rel::Parataxis | Rel::Dep => at = head,
            _ => return None,
        }
    }
    None
}

/// The name right before a verb that hangs on nothing, its heads running in a circle: the model’s heads form a tree, but what is
/// mended of relative clauses behind it may close one.
fn name_before(sentence: &Sentence, verb: usize) -> Option<usize> {
    let before = verb_group(sentence, verb).start.checked_sub(1)?;
    let is_name = sentence.tokens[before].upos == Upos::Propn;
    let circles = || sentence.ancestors(before).count() == sentence.tokens.len();
    let first = || match sentence.tokens[before].head {
        Some(head) if sentence.tokens[before].rel == Rel::Flat => head,
        _ => before,
    };
    (is_name && circles()).then(first)
}

/// Who does what a passive says: “by the ministry”.
pub(crate) fn agent(sentence: &Sentence, verb: usize) -> Option<usize> {
    let is_by = |&i: &usize| {
        sentence.tokens[i].rel == Rel::OblAgent
            || sentence.tokens[i].rel == Rel::Obl
                && sentence.child(i, &[Rel::Case]).is_some_and(|case| sentence.tokens[case].lower == "by")
    };
    sentence.children(verb).find(is_by)
}

/// The clauses that hold a word, the narrowest first: each from its first word to its last, and before that without the clauses that
/// are joined to it behind the word.
#[cfg(feature = "lsp")]
pub(crate) fn clauses_over(sentence: &Sentence, word: usize) -> Vec<Range<usize>> {
    let mut clauses: Vec<Range<usize>> = Vec::new();
    for head in std::iter::once(word).chain(sentence.ancestors(word)).filter(|&it| heads_clause(sentence, it))
    {
        let whole = sentence.subtree(head);
        let is_joined = |&i: &usize| {
            matches!(sentence.tokens[i].rel, Rel::Conj | Rel::Parataxis) && heads_clause(sentence, i)
        };
        let mut joined = sentence.children(head).filter(is_joined).map(|i| sentence.subtree(i).start);
        let end = joined.find(|&start| start > word).unwrap_or(whole.end);
        clauses.extend([whole.start..end, whole].into_iter().filter_map(|words| trimmed(sentence, words)));
    }
    clauses.retain(|words| words.contains(&word));
    clauses.sort_by_key(ExactSizeIterator::len);
    clauses.dedup();
    clauses
}

/// Whether a word is the head of a clause.
#[cfg(feature = "lsp")]
fn heads_clause(sentence: &Sentence, word: usize) -> bool {
    let token = &sentence.tokens[word];
    match token.rel {
        Rel::Root | Rel::Ccomp | Rel::Advcl | Rel::Acl | Rel::AclRelcl | Rel::Csubj => true,
        Rel::Conj | Rel::Parataxis => is_verb(token) || sentence.child(word, &[Rel::Cop]).is_some(),
        _ => false,
    }
}

/// Whether a sentence is a question.
pub(crate) fn is_question(sentence: &Sentence) -> bool {
    sentence.tokens.last().is_some_and(|last| last.text == "?")
}

/// Whether a verb is in the passive.
pub(crate) fn is_passive(sentence: &Sentence, verb: usize) -> bool {
    sentence.child(verb, &[Rel::AuxPass, Rel::NsubjPass]).is_some()
}

/// The nearest verb, or adjective or noun with its copula, above a word.
pub(crate) fn verb_over(sentence: &Sentence, word: usize) -> Option<usize> {
    sentence
        .ancestors(word)
        .find(|&i| sentence.tokens[i].upos == Upos::Verb || sentence.child(i, &[Rel::Cop]).is_some())
}

/// Whether a verb is in the perfect of what still holds: “has run”, “they’ve been”.
pub(crate) fn in_perfect(sentence: &Sentence, verb: usize) -> bool {
    sentence.children(verb).any(|i| is_perfect_auxiliary(&sentence.tokens[i]))
}

/// Whether a verb is in the present of what goes on now: “is running”.
pub(crate) fn in_progress(sentence: &Sentence, verb: usize) -> bool {
    let is_now = |i: usize| matches!(sentence.tokens[i].lower.as_str(), "is" | "'s" | "’s" | "are");
    let is_auxiliary = |i: usize| sentence.tokens[i].rel == Rel::Aux && is_now(i);
    sentence.tokens[verb].lower.ends_with("ing") && sentence.children(verb).any(is_auxiliary)
}

/// “marked”, not “will mark”
pub(crate) fn is_plain_past(sentence: &Sentence, verb: usize) -> bool {
    sentence.tokens[verb].lower.ends_with("ed") && sentence.child(verb, &[Rel::Aux]).is_none()
}

/// The verb with its auxiliaries, negation and adverbs before it and its particle after it: “has also said”.
pub(crate) fn verb_group(sentence: &Sentence, verb: usize) -> Range<usize> {
    let goes_with = |i: usize| {
        let token = &sentence.tokens[i];
        token.head == Some(verb) && matches!(token.rel, Rel::Aux | Rel::AuxPass | Rel::Advmod)
    };
    let mut start = verb;
    while start > 0 && goes_with(start - 1) {
        start -= 1;
    }
    let particle = sentence.tokens.get(verb + 1).is_some_and(|next| next.rel == Rel::CompoundPrt);
    start..verb + 1 + usize::from(particle)
}

/// Who or what a predicate is said of.
pub(crate) fn subject_of(sentence: &Sentence, predicate: usize) -> Option<usize> {
    let mut at = predicate;
    for _ in 0..4 {
        let token = &sentence.tokens[at];
        let own = sentence.child(at, &[Rel::Nsubj, Rel::NsubjPass, Rel::NsubjOuter, Rel::Expl]);
        let relative =
            own.is_none_or(|it| matches!(sentence.tokens[it].lower.as_str(), "which" | "that" | "who"));
        match token.rel {
            Rel::Acl | Rel::AclRelcl if relative => return token.head,
            _ if own.is_some() => return own,
            Rel::Conj | Rel::Xcomp => at = token.head?,
            _ => return None,
        }
    }
    None
}

/// The subject that a verb has itself, in the passive too.
pub(crate) fn own_subject(sentence: &Sentence, verb: usize) -> Option<usize> {
    sentence.child(verb, &[Rel::Nsubj, Rel::NsubjPass])
}

/// Whether a word is a finite verb, by an auxiliary or a subject before it.
pub(crate) fn is_finite(sentence: &Sentence, word: usize) -> bool {
    let token = &sentence.tokens[word];
    let subject = || sentence.child(word, &[Rel::Nsubj, Rel::NsubjPass, Rel::Expl]);
    token.upos == Upos::Aux || is_verb(token) && subject().is_some_and(|subject| subject < word)
}

/// Whether a verb has an auxiliary, that of the passive aside.
pub(crate) fn has_auxiliary(sentence: &Sentence, verb: usize) -> bool {
    sentence.child(verb, &[Rel::Aux]).is_some()
}

/// Whether a verb stands in a clause with “if”.
pub(crate) fn is_condition(sentence: &Sentence, verb: usize) -> bool {
    sentence.child(verb, &[Rel::Mark]).is_some_and(|mark| sentence.tokens[mark].lower == "if")
}

/// Whether a verb has an adjunct that is not part of the clause below it: “on April 3” of “said on April 3 that it will rule”.
pub(crate) fn has_adjunct_beside(sentence: &Sentence, verb: usize, below: usize) -> bool {
    let is_adjunct = |i: usize| matches!(sentence.tokens[i].rel, Rel::Obl | Rel::OblUnmarked);
    sentence.children(verb).any(|i| is_adjunct(i) && !sentence.is_under(i, below))
}

/// The verb with the auxiliaries near before it: “will rule”, “to rule”.
pub(crate) fn with_auxiliaries(sentence: &Sentence, verb: usize) -> Range<usize> {
    let is_part =
        |i: &usize| matches!(sentence.tokens[*i].rel, Rel::Aux | Rel::AuxPass | Rel::Cop | Rel::Mark);
    let own = sentence.children(verb).filter(is_part).filter(|&i| i < verb && verb - i <= 4).min();
    own.unwrap_or(verb)..verb + 1
}

/// Whether a verb is said of a noun, as of its subject or in a clause that describes it.
pub(crate) fn is_said_of(sentence: &Sentence, verb: usize, noun: usize) -> bool {
    let token = &sentence.tokens[verb];
    let describes = matches!(token.rel, Rel::Acl | Rel::AclRelcl) && token.head == Some(noun);
    describes || own_subject(sentence, verb) == Some(noun)
}
