//! Single words: of what kind each is, and how it stands to the word that it depends on.

use crate::english::{Rel, Token, Upos};

/// Whether a word is a noun and no name.
pub(crate) fn is_noun(token: &Token) -> bool {
    token.upos == Upos::Noun
}

/// Whether a word is a noun in the plural: “goats”.
pub(crate) fn is_plural_noun(token: &Token) -> bool {
    is_noun(token) && token.lower != token.lemma
}

/// Whether a word is used as a name.
pub(crate) fn is_proper_noun(token: &Token) -> bool {
    token.upos == Upos::Propn
}

/// Whether a word is a verb, other than an auxiliary.
pub(crate) fn is_verb(token: &Token) -> bool {
    token.upos == Upos::Verb
}

/// Whether a word is an adjective.
pub(crate) fn is_adjective(token: &Token) -> bool {
    token.upos == Upos::Adj
}

/// Whether a word is an adverb.
pub(crate) fn is_adverb(token: &Token) -> bool {
    token.upos == Upos::Adv
}

/// Whether a word is a number.
pub(crate) fn is_numeral(token: &Token) -> bool {
    token.upos == Upos::Num
}

/// Whether a word is a mark of punctuation.
pub(crate) fn is_punctuation(token: &Token) -> bool {
    token.upos == Upos::Punct
}

/// Whether a word may stand between a determiner and its noun: “the 18th-century parish church”.
pub(crate) fn may_stand_before_noun(token: &Token) -> bool {
    matches!(token.upos, Upos::Adj | Upos::Noun | Upos::Propn | Upos::Punct | Upos::Num)
}

/// Whether a word may be one of those that say whose something is: “the bank’s”, “her late uncle’s”.
pub(crate) fn may_tell_owner(token: &Token) -> bool {
    matches!(token.upos, Upos::Det | Upos::Pron | Upos::Noun | Upos::Propn | Upos::Part | Upos::Adj)
}

/// Whether a word is the subject of a clause, in the passive too.
pub(crate) fn is_subject(token: &Token) -> bool {
    matches!(token.rel, Rel::Nsubj | Rel::NsubjPass)
}

/// Whether a word says whose the word above it is: “Varga’s”.
pub(crate) fn is_owner(token: &Token) -> bool {
    token.rel == Rel::NmodPoss
}

/// Whether a word stands in a compound before its head: “goat” of “goat farm”.
pub(crate) fn is_in_compound(token: &Token) -> bool {
    token.rel == Rel::Compound
}

/// Whether a word narrows the noun that it stands with: “Greek”, “women’s”.
pub(crate) fn narrows(token: &Token) -> bool {
    matches!(token.rel, Rel::Amod | Rel::Compound | Rel::NmodPoss | Rel::NmodDesc)
}

/// Whether a clause is what is said, known or thought: “it will rule” of “said that it will rule”.
pub(crate) fn is_complement_clause(token: &Token) -> bool {
    token.rel == Rel::Ccomp
}

/// Whether a word is the auxiliary of a perfect of what still holds: “has run”, “they’ve been”.
pub(crate) fn is_perfect_auxiliary(token: &Token) -> bool {
    token.rel == Rel::Aux && matches!(token.lower.as_str(), "has" | "have" | "'ve" | "'s")
}
