//! How far a draft vouches for an event: told as a fact, alleged, denied, or only possible.

use super::clause::is_question;
use super::takes::is_infinitive;
use crate::english::lexicon::{cues, function_words, modality};
use crate::english::{Rel, Sentence};

/// How far the draft vouches for an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It is told as something that did happen.
    #[default]
    Stated,
    /// Somebody is accused of it, or it is told with a word such as “allegedly”.
    Alleged,
    /// Somebody denies it.
    Denied,
    /// It is planned, wished, feared, asked or supposed.
    Possible,
}

/// What opens a supposition.
const SUPPOSING: [&str; 5] = ["if", "unless", "whether", "lest", "until"];

/// How far the draft vouches for what a word tells.
pub(crate) fn of(sentence: &Sentence, word: usize) -> Standing {
    if is_question(sentence) {
        return Standing::Possible;
    }
    let mut at = word;
    for _ in 0..6 {
        if let Some(standing) = by_children(sentence, at) {
            return standing;
        }
        let token = &sentence.tokens[at];
        let Some(head) = token.head else { break };
        let above = sentence.tokens[head].lemma.as_str();
        let depends = matches!(
            token.rel,
            Rel::Xcomp | Rel::Ccomp | Rel::Advcl | Rel::Acl | Rel::Obj | Rel::Obl | Rel::Nmod | Rel::Csubj
        );
        let joined = token.rel == Rel::Conj && sentence.child(at, &[Rel::Nsubj, Rel::NsubjPass]).is_none();
        // “It failed because he cheated”: what a clause gives the cause or the time of is not open by that.
        let depends = depends && !(token.rel == Rel::Advcl && tells_when_or_why(sentence, at));
        if depends && modality::is_accusing(above) {
            return Standing::Alleged;
        }
        if depends && cues::denies(above) {
            return Standing::Denied;
        }
        if depends && modality::OPEN.contains(above) {
            return Standing::Possible;
        }
        // “criticized for lying”, “a charge of theft”: it is what others hold against them.
        let held_against = matches!(token.rel, Rel::Advcl | Rel::Acl)
            && sentence
                .child(at, &[Rel::Mark, Rel::Case])
                .is_some_and(|mark| matches!(sentence.tokens[mark].lower.as_str(), "for" | "of"));
        if held_against {
            return Standing::Alleged;
        }
        if is_infinitive(sentence, at) && !modality::ACTUAL.contains(above) {
            return Standing::Possible;
        }
        if !(joined || matches!(token.rel, Rel::Xcomp | Rel::Ccomp | Rel::Advcl | Rel::Obj)) {
            break;
        }
        at = head;
    }
    Standing::Stated
}

/// Whether a clause gives the cause or the time of another.
fn tells_when_or_why(sentence: &Sentence, clause: usize) -> bool {
    sentence
        .child(clause, &[Rel::Mark])
        .is_some_and(|mark| function_words::TIME_OR_CAUSE.contains(sentence.tokens[mark].lower.as_str()))
}

/// What the words on a verb or noun make of it.
fn by_children(sentence: &Sentence, word: usize) -> Option<Standing> {
    sentence.children(word).find_map(|i| {
        let child = &sentence.tokens[i];
        let lower = child.lower.as_str();
        match child.rel {
            Rel::Aux | Rel::AuxPass if modality::AUXILIARIES.contains(lower) => Some(Standing::Possible),
            Rel::Mark | Rel::Advmod if SUPPOSING.contains(&lower) => Some(Standing::Possible),
            Rel::Advmod if modality::HEARSAY.contains(lower) => Some(Standing::Alleged),
            Rel::Amod if modality::ALLEGED.contains(lower) => Some(Standing::Alleged),
            Rel::Amod if modality::POSSIBLE.contains(lower) => Some(Standing::Possible),
            _ => None,
        }
    })
}

/// Whether a word is negated, by itself or by its subject: “did not open”, “nobody died”, “no arrest”.
pub(crate) fn is_negated(sentence: &Sentence, word: usize) -> bool {
    let subject = sentence.child(word, &[Rel::Nsubj, Rel::NsubjPass, Rel::Obj]);
    let shared = Some(&sentence.tokens[word]).filter(|it| it.rel == Rel::Xcomp).and_then(|it| it.head);
    is_denied(sentence, word)
        || shared.is_some_and(|shared| is_denied(sentence, shared))
        || subject.is_some_and(|subject| {
            function_words::NEGATIVE_PRONOUNS.contains(sentence.tokens[subject].lower.as_str())
                || sentence
                    .child(subject, &[Rel::Det])
                    .is_some_and(|det| matches!(sentence.tokens[det].lower.as_str(), "no" | "neither"))
        })
}

/// Whether a word is negated by one of its own: “did not open”, “no arrest”.
pub(crate) fn is_denied(sentence: &Sentence, word: usize) -> bool {
    sentence
        .children(word)
        .any(|child| function_words::NEGATORS.contains(sentence.tokens[child].lower.as_str()))
}
