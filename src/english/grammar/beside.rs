//! What stands beside a word: other names for it, and clauses that only describe.

use super::word::is_subject;
use crate::english::{Rel, Sentence};

/// The nouns set beside a noun as other words for the same: “the rapist, Guy Fern,”, either way round.
pub(crate) fn apposed(sentence: &Sentence, noun: usize) -> impl Iterator<Item = usize> {
    let is_apposed = |&i: &usize| sentence.tokens[i].rel == Rel::Appos;
    let above = sentence.tokens[noun].head.filter(|_| sentence.tokens[noun].rel == Rel::Appos);
    sentence.children(noun).filter(is_apposed).chain(above)
}

/// Whether a word stands in a relative clause behind a comma that another word does not stand in, and that describes no subject: “the
/// shaft, which was sunk in 1957”.
pub(crate) fn is_aside(sentence: &Sentence, word: usize, from: usize) -> bool {
    let heads = std::iter::once(word).chain(sentence.ancestors(word));
    let mut clauses = heads.filter(|&at| sentence.tokens[at].rel == Rel::AclRelcl);
    let is_loose = |clause: usize| {
        let words = sentence.subtree(clause);
        let comma = words.start.saturating_sub(1)..words.start + 1;
        let of_subject = sentence.tokens[clause].head.is_some_and(|noun| is_subject(&sentence.tokens[noun]));
        !words.contains(&from) && !of_subject && comma.into_iter().any(|at| sentence.tokens[at].text == ",")
    };
    clauses.any(is_loose)
}

/// Whether a verb heads a relative clause: “who stabbed his wife”.
pub(crate) fn is_relative(sentence: &Sentence, verb: usize) -> bool {
    sentence.tokens[verb].rel == Rel::AclRelcl
}

/// Whether a clause stands below another as what goes without saying: with “after”, “because” or “by”, or as a relative clause.
pub(crate) fn is_presupposed(sentence: &Sentence, verb: usize) -> bool {
    matches!(sentence.tokens[verb].rel, Rel::AclRelcl | Rel::Acl | Rel::Advcl | Rel::AdvclRelcl)
}
