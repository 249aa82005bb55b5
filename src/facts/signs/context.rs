//! What stands around a word that accuses: a speaker whom it describes, a clause that gives a cause, a noun spoken of as known.

use crate::english::grammar;
use crate::english::lexicon::cues;
use crate::english::{Rel, Sentence, Upos};

/// “Brezar, a corrupt customs chief, said that he would run”: whether a word belongs to what describes the speaker.
pub(in crate::facts) fn describes_speaker(sentence: &Sentence, word: usize) -> bool {
    let describes = |rel| matches!(rel, Rel::Amod | Rel::Appos | Rel::AclRelcl | Rel::Acl | Rel::Conj);
    let above = std::iter::once(word).chain(sentence.ancestors(word));
    let mut speaker = above.skip_while(|&at| describes(sentence.tokens[at].rel));
    speaker.next().filter(|&at| at != word && sentence.tokens[at].rel == Rel::Nsubj).is_some_and(|at| {
        let said = sentence.tokens[at].head.and_then(|verb| cues::verb(&sentence.tokens[verb]));
        said.is_some_and(cues::Cue::reports)
    })
}

/// Whether a clause gives the cause of another: “because her captain was drunk”.
pub(in crate::facts) fn is_cause(sentence: &Sentence, predicate: usize) -> bool {
    let mark = sentence.child(predicate, &[Rel::Mark]).map(|mark| sentence.tokens[mark].lower.as_str());
    matches!(mark, Some("because" | "since" | "as"))
}

/// Whether a noun is spoken of as known: “the”, “their”, or with the name of its owner.
pub(in crate::facts) fn is_definite(sentence: &Sentence, noun: usize) -> bool {
    sentence.tokens[noun].upos == Upos::Propn || grammar::is_definite(sentence, noun)
}
