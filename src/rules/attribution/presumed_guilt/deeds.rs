//! A deed told of somebody with a name whom no court has found to have done it.

use std::ops::Range;

use super::case::{is_open, open_case, somebody};
use crate::english::{grammar, lists};
use crate::facts::{EntityId, Facts, Placed, SentenceId};
use crate::rules::voices::has_source;

lists::sets! {
    "../data/guilt.txt":
    /// What is done to somebody before anything is proved.
    HOLDING = "holding";
    /// Where somebody is before anything is proved.
    HELD_IN = "held in";
    /// Violent and dishonest acts.
    DEEDS = "deeds";
    /// Such acts as verbs.
    DOING = "doing";
    /// Verbs for doing any of them.
    COMMITTING = "committing";
    /// What is done to somebody who is killed or hurt, as a noun.
    KILLING = "killing";
}

/// “Ruiz was arrested for killing”, “officers arrested Ruiz, a watchman, for setting fire”, “Ruiz is in custody after robbing”: from the
/// word for being held to the deed, and who it is.
pub(super) fn held(facts: &Facts, index: SentenceId, deed: usize) -> Option<(Range<usize>, EntityId)> {
    let sentence = &facts.sentences()[index];
    let last = last_of_deed(sentence, deed)?;
    let (at, whom) = holding(sentence, deed)?;
    let who = somebody(facts, index, whom)?;
    Some((at.min(deed)..last + 1, who))
}

/// The last word of a deed that is given as a reason: “for killing”, “for the murder of”, “after robbing”.
fn last_of_deed(sentence: &Placed, deed: usize) -> Option<usize> {
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let reason = |at: Option<usize>| at.is_some_and(|at| matches!(lower(at), "for" | "after" | "over"));
    if DEEDS.contains(lower(deed)) && reason(deed.checked_sub(1)) {
        return Some(deed);
    }
    let told = lower(deed + 1) == "of" || committed(sentence, deed);
    let article = matches!(lower(deed.checked_sub(1)?), "the" | "a");
    (KILLING.contains(lower(deed)) && told && article && reason(deed.checked_sub(2))).then_some(deed)
}

/// “The bombing he carried out”
fn committed(sentence: &Placed, noun: usize) -> bool {
    (noun + 1..sentence.tokens.len().min(noun + 6)).any(|at| {
        COMMITTING.contains(sentence.tokens[at].lemma.as_str())
            && grammar::is_relative(sentence, at)
            && sentence.tokens[at].head == Some(noun)
    })
}

/// The word that says somebody is held, of which a deed is the reason, and whom.
fn holding(sentence: &Placed, deed: usize) -> Option<(usize, usize)> {
    /// So far before the deed it may stand where the parse joins the deed to another word.
    const NEAR: usize = 6;
    let above = sentence.ancestors(deed).collect::<Vec<_>>().into_iter();
    let near = (deed.saturating_sub(NEAR)..deed).rev();
    above.chain(near).filter(|&at| at < deed).find_map(|at| Some((at, held_at(sentence, at)?)))
}

/// Whom a word says to be held.
fn held_at(sentence: &Placed, at: usize) -> Option<usize> {
    let token = &sentence.tokens[at];
    if HELD_IN.contains(token.lower.as_str()) {
        let object = token.head.and_then(|verb| grammar::object(sentence, verb));
        return grammar::subject_of(sentence, at).or(object).filter(|&who| who != at);
    }
    if !HOLDING.contains(token.lemma.as_str())
        || !grammar::is_verb(token)
        || grammar::is_infinitive(sentence, at)
    {
        return None;
    }
    if grammar::is_passive(sentence, at) {
        return grammar::own_subject(sentence, at);
    }
    grammar::object(sentence, at)
}

/// “Dale Ormrod, who killed his landlady,”: a deed told of somebody who is still to be tried or denies it.
pub(super) fn did(facts: &Facts, index: SentenceId, verb: usize) -> Option<(Range<usize>, EntityId)> {
    let sentence = &facts.sentences()[index];
    if !is_told_deed(sentence, verb) {
        return None;
    }
    let subject = grammar::subject_of(sentence, verb).filter(|&subject| subject < verb)?;
    let who = somebody(facts, index, subject)?;
    let hedged = sentence.children(verb).any(|i| sentence.tokens[i].lower.ends_with("edly"));
    // “Ruiz, who stabbed his wife, was charged with murder”
    let beside = grammar::is_relative(sentence, verb) && is_open(sentence);
    let open = beside || open_case(facts, who).is_some();
    let span = sentence.span_of(verb..verb + 1);
    (open && !hedged && !has_source(facts, span)).then_some((subject.min(verb)..verb + 1, who))
}

/// Whether a verb tells as done what nobody ought to do.
fn is_told_deed(sentence: &Placed, verb: usize) -> bool {
    let token = &sentence.tokens[verb];
    let does = DOING.contains(token.lemma.as_str()) || breaks_in(sentence, verb);
    let form = grammar::is_verb(token) && token.lower != token.lemma && !token.lower.ends_with("ing");
    does && form
        && !grammar::is_passive(sentence, verb)
        && !grammar::is_denied(sentence, verb)
        && !grammar::has_auxiliary(sentence, verb)
}

/// “Broke into the bank”, “set fire to the mill”, “made off with the till”
fn breaks_in(sentence: &Placed, verb: usize) -> bool {
    let next = sentence.tokens.get(verb + 1).map_or("", |token| token.lower.as_str());
    matches!(
        (sentence.tokens[verb].lemma.as_str(), next),
        ("break", "into") | ("set", "fire") | ("make", "off")
    )
}
