//! Who says, thinks or wants what a verb tells: its subject, or whoever the words around it make do it.

use super::inserted::inverted;
use super::tails;
use crate::english::grammar::roles::is_done;
use crate::english::grammar::{is_infinitive, is_passive, subject};
use crate::english::lexicon::cues;
use crate::english::{Rel, Sentence, Upos};

/// So many words at most stand between a verb of saying and the comma that ends the naming of its speaker.
const REACH: usize = 8;

/// The head of the source of a verb in the active voice.
pub(super) fn doer(sentence: &Sentence, verb: usize) -> Option<usize> {
    let told = reporter(sentence, verb).or_else(|| tails::told_with(sentence, verb));
    if let Some(told) = told {
        return subject(sentence, told);
    }
    match sentence.tokens[verb].rel {
        Rel::Acl if is_purpose(sentence, verb) => owner(sentence, verb),
        Rel::Xcomp => made_to(sentence, verb).or_else(|| subject(sentence, verb)),
        _ => subject(sentence, verb).or_else(|| inverted(sentence, verb)),
    }
}

/// Whether a verb tells of what is done, and its subject is no source: in the passive, and in “people accused of theft”.
pub(super) fn is_undergone(sentence: &Sentence, verb: usize) -> bool {
    let describes = matches!(sentence.tokens[verb].rel, Rel::Acl | Rel::Advcl);
    is_passive(sentence, verb) || describes && is_done(sentence, verb)
}

/// The verb of saying whose speaker adds to what they say: in “Cole said that they had left, calling it a rescue” the parser
/// lets those who left call it so.
fn reporter(sentence: &Sentence, verb: usize) -> Option<usize> {
    let token = &sentence.tokens[verb];
    let comma = verb.checked_sub(1).filter(|&before| sentence.tokens[before].text == ",")?;
    if !token.lower.ends_with("ing") || sentence.child(verb, &[Rel::Nsubj, Rel::Aux]).is_some() {
        return None;
    }
    let says = |&said: &usize| cues::verb(&sentence.tokens[said]).is_some_and(cues::Cue::reports);
    let told = token.head.filter(|&told| token.rel == Rel::Advcl && sentence.tokens[told].rel == Rel::Ccomp);
    let above = told.and_then(|told| sentence.tokens[told].head);
    above.filter(says).or_else(|| named_right_before(sentence, comma).filter(says))
}

/// The verb of a speaker’s naming that ends at a comma: “The pier is unsafe, the mayor said on Friday, citing the coast guard”.
fn named_right_before(sentence: &Sentence, comma: usize) -> Option<usize> {
    let is_verb = |&i: &usize| matches!(sentence.tokens[i].upos, Upos::Verb | Upos::Aux);
    let last = (comma.saturating_sub(REACH)..comma).rfind(is_verb)?;
    sentence.child(last, &[Rel::Nsubj]).map(|_| last)
}

/// “Nothing to address it”, “his role in promoting it”: a noun for what is, or is to be, done.
fn is_purpose(sentence: &Sentence, verb: usize) -> bool {
    let mark = sentence.child(verb, &[Rel::Mark, Rel::Case]).filter(|&mark| mark < verb);
    let to_or_ing = |mark: usize| {
        let mark = &sentence.tokens[mark];
        mark.lower == "to" || mark.upos == Upos::Adp || mark.upos == Upos::Sconj
    };
    mark.is_some_and(to_or_ing)
}

/// Whose the noun is that a verb belongs to: “Cole’s refusal to answer”.
fn owner(sentence: &Sentence, verb: usize) -> Option<usize> {
    sentence.child(sentence.tokens[verb].head?, &[Rel::NmodPoss])
}

/// Whom another makes, lets or asks to do it: “pushed doctors to question veterans”.
fn made_to(sentence: &Sentence, verb: usize) -> Option<usize> {
    let above = sentence.tokens[verb].head?;
    let marked = is_infinitive(sentence, verb);
    let whom = sentence.child(above, &[Rel::Obj, Rel::Iobj])?;
    (marked && above < whom && whom < verb && sentence.tokens[above].lemma != "promise").then_some(whom)
}
