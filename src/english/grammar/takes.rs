//! What a verb or an adjective takes, and what it is said of.

use super::clause::own_subject;
use super::word::{is_complement_clause, is_perfect_auxiliary};
use crate::english::lexicon::modality;
use crate::english::{Rel, Sentence};

/// The head of a verb’s object.
pub(crate) fn object(sentence: &Sentence, verb: usize) -> Option<usize> {
    sentence.child(verb, &[Rel::Obj])
}

/// The verb of an infinitive that a word takes: `avoid` of “seeks to avoid it”, “an attempt to avoid it”.
pub(crate) fn infinitive(sentence: &Sentence, word: usize) -> Option<usize> {
    let is_taken = |&i: &usize| {
        i > word
            && matches!(sentence.tokens[i].rel, Rel::Xcomp | Rel::Advcl | Rel::Acl | Rel::Ccomp)
            && is_infinitive(sentence, i)
    };
    sentence.children(word).find(is_taken)
}

/// Whether a word stands in an infinitive: `cynical` of “easy to be cynical”.
pub(crate) fn is_infinitive(sentence: &Sentence, word: usize) -> bool {
    sentence.child(word, &[Rel::Mark]).is_some_and(|mark| sentence.tokens[mark].lower == "to")
}

/// Whether a verb takes a clause: “knows that she will lose”.
pub(crate) fn takes_clause(sentence: &Sentence, verb: usize) -> bool {
    sentence.children(verb).any(|i| i > verb && is_complement_clause(&sentence.tokens[i]))
}

/// Whether a noun or an adjective is said of something with “is”, “was” or the like.
pub(crate) fn is_predicate(sentence: &Sentence, word: usize) -> bool {
    sentence.child(word, &[Rel::Cop]).is_some()
}

/// Whether a word tells what is to come, may be or should be.
pub(crate) fn has_modal(sentence: &Sentence, word: usize) -> bool {
    sentence.children(word).any(|i| modality::AUXILIARIES.contains(sentence.tokens[i].lower.as_str()))
}

/// Whether a verb tells how things are, or have become: “loses”, “are losing”, “has lost”.
pub(crate) fn is_of_now(sentence: &Sentence, verb: usize) -> bool {
    let token = &sentence.tokens[verb];
    let is_auxiliary = |&i: &usize| matches!(sentence.tokens[i].rel, Rel::Aux | Rel::AuxPass | Rel::Cop);
    let auxiliaries: Vec<usize> = sentence.children(verb).filter(is_auxiliary).collect();
    let is_now = |i: usize| {
        let word = &sentence.tokens[i];
        is_perfect_auxiliary(word)
            || matches!(word.lower.as_str(), "is" | "are" | "'s" | "'re" | "do" | "does")
    };
    let bare = auxiliaries.is_empty();
    let plain = token.lower == token.lemma
        || token.lower.ends_with('s') && token.lower.starts_with(&*token.lemma)
        || matches!(token.lower.as_str(), "has" | "does");
    let has_subject = sentence.child(verb, &[Rel::Nsubj, Rel::NsubjPass, Rel::Expl]).is_some();
    has_subject && if bare { plain } else { auxiliaries.into_iter().all(is_now) }
}

/// Whether a noun is what “there” says to be: “there was an escape”.
pub(crate) fn is_said_to_be(sentence: &Sentence, noun: usize) -> bool {
    let above = sentence.tokens[noun].head;
    let with_there = |i: usize| {
        sentence.child(i, &[Rel::Expl]).is_some_and(|there| sentence.tokens[there].lower == "there")
    };
    with_there(noun)
        || above.is_some_and(|verb| with_there(verb) && own_subject(sentence, verb) == Some(noun))
}

/// Whether a word qualifies all that is said, and not a word of it: “Sadly, it rained”, “it was, alas, too late”.
pub(crate) fn stands_apart(sentence: &Sentence, word: usize) -> bool {
    let text = |at: usize| sentence.tokens.get(at).map_or("", |token| token.text.as_str());
    text(word + 1) == "," && (word == 0 || matches!(text(word - 1), "," | "and" | "but" | ";" | "—" | "“"))
}
