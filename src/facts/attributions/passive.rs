//! What is said of something in the passive: “the plan was praised by the mayor”, “the bridge is expected to close”.

use std::ops::Range;

use super::clause::Clause;
use super::{tails, taken};
use crate::english::grammar::{agent, is_infinitive, noun_phrase, own_subject, trimmed, verb_group};
use crate::english::lexicon::cues::{Act, Complement, Cue};
use crate::english::{Rel, Sentence};

/// What only seems to be so: “the ferry appears to have sunk”, “it seems that nobody saw it”. Nobody says it, and it is a topic.
pub(super) fn seeming(sentence: &Sentence, verb: usize) -> Option<Clause> {
    let seems = matches!(sentence.tokens[verb].lemma.as_str(), "seem" | "appear");
    let clause = sentence.child(verb, &[Rel::Ccomp, Rel::Csubj]).filter(|&clause| seems && clause > verb);
    let content = if let Some(clause) = clause {
        sentence.subtree(clause)
    } else {
        let act = sentence.child(verb, &[Rel::Xcomp]).filter(|&act| seems && act > verb)?;
        let who = own_subject(sentence, verb).filter(|&who| who < verb)?;
        noun_phrase(sentence, who).start..sentence.subtree(act).end
    };
    let content = trimmed(sentence, content)?;
    Some(Clause { source: None, cue: verb_group(sentence, verb), content, act: Act::Topic })
}

/// What a passive verb says of its subject, with the subject. Where nobody is named who does, it is only a topic: it backs no claim.
pub(super) fn content(sentence: &Sentence, verb: usize, cue: Cue) -> Option<(Act, Range<usize>)> {
    let subject = sentence.child(verb, &[Rel::NsubjPass]).filter(|&subject| subject < verb)?;
    let whole = trimmed(sentence, sentence.subtree(subject))?;
    let about = tails::without(sentence, Complement::Object, whole);
    let to_do = sentence.child(verb, &[Rel::Xcomp]).filter(|&act| act > verb && is_infinitive(sentence, act));
    let named = agent(sentence, verb).is_some();
    let (complement, end) = match to_do {
        Some(act) if cue.takes(Complement::Infinitive) && !cue.reports() => {
            (Complement::Infinitive, sentence.subtree(act).end)
        }
        None if cue.takes(Complement::Object) => {
            let end = taken::complemented(sentence, verb, verb + 1);
            let tail = tails::without(sentence, Complement::Object, verb + 1..end);
            let end = if end > verb + 1 { tail.end } else { about.end };
            (Complement::Object, end)
        }
        _ => return None,
    };
    // “It was welcomed” tells too little.
    if !named && end == about.end {
        return None;
    }
    let act = if named { cue.act(complement) } else { Act::Topic };
    Some((act, about.start..end))
}
