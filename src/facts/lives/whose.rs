//! Births and ages with whom each is said of.

use crate::english::grammar;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::{EntityKind, Facts, Referent, SentenceId, Time};
use crate::span::Span;

/// A day or year of birth.
pub(crate) struct Birth<'a> {
    pub(crate) who: Referent,
    pub(crate) time: &'a Time,
}

/// An age, and when it was that.
pub(crate) struct Age<'a> {
    pub(crate) who: Referent,
    pub(crate) years: i32,
    pub(crate) place: Span,
    /// `None` for the day of the draft.
    pub(crate) at: Option<&'a Time>,
    /// So many years ago it may have been said of, where its sentence tells of a year not long past: “Cole, 71, joined in 2024”.
    pub(crate) ago: i32,
}

/// Whom a verb or a predicate is said of, the subject of a passive included.
pub(super) fn subject(sentence: &Sentence, verb: usize) -> Option<usize> {
    let mut at = verb;
    for _ in 0..4 {
        let own = sentence.child(at, &[Rel::Nsubj, Rel::NsubjPass]);
        let token = &sentence.tokens[at];
        if let Some(own) = own {
            let is_relative = matches!(sentence.tokens[own].lower.as_str(), "who" | "which" | "that");
            return if is_relative { token.head.filter(|_| token.rel == Rel::AclRelcl) } else { Some(own) };
        }
        let head = token.head?;
        match token.rel {
            Rel::Acl | Rel::AclRelcl | Rel::Amod => return Some(head),
            Rel::Conj | Rel::Xcomp | Rel::Advcl | Rel::Parataxis => at = head,
            _ => return grammar::subject(sentence, verb),
        }
    }
    None
}

/// Who a word is: the person named there, or whom a pronoun stands for.
pub(super) fn who(facts: &Facts, at: SentenceId, word: usize) -> Option<Referent> {
    let sentence = &facts.sentences()[at];
    if sentence.tokens[word].upos == Upos::Pron {
        return facts.referent(at, word);
    }
    let named = |word: usize| {
        let mention = facts.meant_at(sentence.span_of(word..word + 1))?;
        let here = mention.place.sentence == at && mention.place.words.contains(&word);
        let person = facts.entity(mention.entity).kind == EntityKind::Person;
        (here && person).then_some(Referent::Named(mention.entity))
    };
    named(word).or_else(|| named(sentence.child(word, &[Rel::Appos])?))
}
