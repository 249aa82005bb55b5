//! What the reporter adds behind a comma to what somebody says or speaks of, and is not part of it.

use std::ops::Range;

use super::taken;
use crate::english::grammar::{own_subject, trimmed};
use crate::english::lexicon::cues::{self, Act, Complement};
use crate::english::{Rel, Sentence};

/// What a verb takes, without what the reporter adds.
pub(super) fn without(sentence: &Sentence, complement: Complement, content: Range<usize>) -> Range<usize> {
    let commas = content.clone().filter(|&i| sentence.tokens[i].text == "," && i > content.start);
    let adds = |&comma: &usize| {
        if matches!(complement, Complement::Clause | Complement::Quotation) {
            adds_report(sentence, comma + 1, content.end)
        } else {
            is_aside(sentence, comma + 1, content.end)
        }
    };
    let mut commas = commas;
    let end = commas.find(adds).or_else(|| other_report(sentence, &content)).unwrap_or(content.end);
    let end =
        content.clone().find(|&i| opens_remark(sentence, i, content.end)).map_or(end, |dash| dash.min(end));
    trimmed(sentence, content.start..end).unwrap_or(content)
}

/// “They had lost the light — a trick known elsewhere”: behind a dash, what the reporter makes of what is said, to its end.
fn opens_remark(sentence: &Sentence, dash: usize, end: usize) -> bool {
    let is_dash = |at: usize| matches!(sentence.tokens[at].text.as_str(), "—" | "–" | "--");
    let next = sentence.tokens.get(dash + 1).map_or("", |token| token.lower.as_str());
    is_dash(dash) && matches!(next, "a" | "an" | "another" | "something") && !(dash + 1..end).any(is_dash)
}

/// “They had left, calling it a rescue”: who says the one says the other. “They would leave, putting an end to the talks”
/// tells what follows from it.
fn adds_report(sentence: &Sentence, at: usize, end: usize) -> bool {
    let Some(head) = head_from(sentence, at, end) else { return false };
    let token = &sentence.tokens[head];
    let says = cues::verb(token).is_some_and(cues::Cue::is_of_voice);
    token.rel == Rel::Advcl && token.lower.ends_with("ing") && says && sentence.subtree(head).end + 1 >= end
}

/// “The plan, which has cost millions”, “the plan, the latest of three”: a relative clause or an apposition to the end.
fn is_aside(sentence: &Sentence, at: usize, end: usize) -> bool {
    let Some(head) = head_from(sentence, at, end) else { return false };
    let adds = matches!(sentence.tokens[head].rel, Rel::AclRelcl | Rel::Appos | Rel::Parataxis | Rel::Advcl);
    adds && sentence.subtree(head).end + 1 >= end
}

/// The head of the phrase or clause that begins at a word.
fn head_from(sentence: &Sentence, at: usize, end: usize) -> Option<usize> {
    // The comma before it may hang on it.
    let begins = |&head: &usize| {
        let below = sentence.subtree(head);
        (below.start == at || below.start + 1 == at) && below.end <= end + 1
    };
    std::iter::once(at).chain(sentence.ancestors(at)).take_while(begins).last().filter(|_| at < end)
}

/// “He would go and warned of a flood”: the second verb stands in the past without a subject and cannot share the first one’s
/// auxiliary, so whoever says the one says the other. Where the conjunction before it stands.
fn other_report(sentence: &Sentence, content: &Range<usize>) -> Option<usize> {
    let second = content.clone().find(|&i| told_with(sentence, i).is_some())?;
    sentence.child(second, &[Rel::Cc]).filter(|and| content.contains(and))
}

/// The verb of saying whose speaker says too what the second of two verbs reports that the parser takes for a part of what the
/// first says.
pub(super) fn told_with(sentence: &Sentence, second: usize) -> Option<usize> {
    let cue = |verb: usize| cues::verb(&sentence.tokens[verb]);
    let reports = |verb: &usize| cue(*verb).is_some_and(cues::Cue::reports);
    let of_voice = |verb: &usize| cue(*verb).is_some_and(cues::Cue::is_of_voice);
    let told = |verb: &usize| {
        let taken = cue(*verb).and_then(|cue| Some((cue, taken::content(sentence, *verb, cue)?.0)));
        taken.is_some_and(|(cue, complement)| cue.act(complement) != Act::Topic)
    };
    let and =
        |verb: usize| sentence.child(verb, &[Rel::Cc]).is_some_and(|and| sentence.tokens[and].lower != "or");
    let first = sentence.tokens[second].head.filter(|_| sentence.tokens[second].rel == Rel::Conj)?;
    if !is_past_by_itself(sentence, second) || !of_voice(&second) || !and(second) || !told(&second) {
        return None;
    }
    let told = sentence.tokens[first].head.filter(|_| sentence.tokens[first].rel == Rel::Ccomp)?;
    Some(told).filter(reports).filter(|_| shares_nothing(sentence, first))
}

/// Whether a verb stands in the past and has neither a subject nor an auxiliary of its own.
fn is_past_by_itself(sentence: &Sentence, verb: usize) -> bool {
    let token = &sentence.tokens[verb];
    let is_past = token.lower != token.lemma && !token.lower.ends_with("ing") && !token.lower.ends_with('s');
    is_past
        && sentence.child(verb, &[Rel::Aux, Rel::AuxPass]).is_none()
        && own_subject(sentence, verb).is_none()
}

/// Whether a verb in the past that is joined to this one can share neither its auxiliary, as “would”, nor its subject, as “it”.
fn shares_nothing(sentence: &Sentence, first: usize) -> bool {
    let would = sentence.child(first, &[Rel::Aux]).is_some_and(|aux| {
        let aux = &sentence.tokens[aux];
        !matches!(aux.lemma.as_str(), "have" | "be")
    });
    would || own_subject(sentence, first).is_some_and(|subject| sentence.tokens[subject].lower == "it")
}
