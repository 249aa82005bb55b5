//! What somebody in a draft accuses somebody else of, who has a name.

use crate::draft::Part;
use crate::english::lexicon::is_person_noun;
use crate::english::{grammar, lists};
use crate::facts::{Attribution, ClaimKind, EntityId, EntityKind, Facts, Place, Placed, SentenceId};
use crate::rules::attribution::source;
use crate::rules::voices::are_narrators;

lists::sets! {
    "../data/replies.txt":
    /// Verbs for what nobody ought to do.
    MISDEEDS = "misdeeds";
    /// Verbs for what nobody ought to do to somebody.
    BLOWS = "blows";
    /// Those to whom it is done.
    HURT = "hurt";
    /// What nobody ought to be at work or towards others.
    STATES = "states";
    /// What things are that nobody ought to use.
    TAINTED = "tainted";
    /// Verbs that accuse whom they take.
    ACCUSING = "accusing";
    /// Verbs that give somebody a name.
    CALLING = "calling";
    /// What nobody wants to be called.
    NAMES = "names";
}

/// That somebody with a name did wrong.
pub(super) struct Accusation {
    /// The words.
    pub(super) place: Place,
    /// Who is accused.
    pub(super) accused: EntityId,
}

/// The accusations of a draft that somebody makes: those that need a source and have one, and what else somebody says of somebody.
pub(super) fn find(facts: &Facts) -> Vec<Accusation> {
    let claims = facts.claims().iter().filter(|claim| claim.kinds.contains(&ClaimKind::Accusation));
    let claims = claims.filter(|claim| claim.attributed && source::is_in_running_text(facts, claim));
    let mut all: Vec<Accusation> = claims
        .filter_map(|claim| Some(Accusation { place: claim.place.clone(), accused: claim.accused? }))
        .collect();
    for said in facts.attributions().iter().filter(|it| it.source.is_some() && it.tells()) {
        for index in facts.text.sentences_within(said.content) {
            let sentence = &facts.sentences()[index];
            let told = sentence.part == Part::Body && !facts.is_signed(index);
            let words = (0..sentence.tokens.len()).filter(|_| told);
            all.extend(words.filter_map(|word| said_of(facts, said, index, word)));
            all.extend(by_sign(facts, said, index).into_iter().filter(|_| told));
        }
    }
    for (index, sentence) in facts.sentences().with_ids().filter(|(_, it)| it.part == Part::Body) {
        all.extend(
            (0..sentence.tokens.len()).filter_map(|verb| accused_by_verb(facts, index, sentence, verb)),
        );
    }
    all
}

/// What a source says of somebody, or of somebody’s people: “Zedcom’s bosses spied on its drivers”.
fn by_sign(facts: &Facts, said: &Attribution, index: SentenceId) -> Vec<Accusation> {
    let sentence = &facts.sentences()[index];
    let of = |(word, accused, words): (usize, Option<usize>, std::ops::Range<usize>)| {
        let accused = whose(facts, index, accused?)?;
        let span = sentence.span_of(word..word + 1);
        let is_said = said.content.contains(span) && !facts.is_quoted(span);
        let is_another = said.speaker != Some(accused);
        (is_said && is_another).then(|| Accusation { place: sentence.place(index, words), accused })
    };
    sentence.wrongs().filter_map(of).collect()
}

/// The person or body that a noun names, or whose people it means: “Pike”, “Zedcom’s bosses”.
fn whose(facts: &Facts, index: SentenceId, noun: usize) -> Option<EntityId> {
    let sentence = &facts.sentences()[index];
    let named = |at: usize| entity(facts, sentence, at);
    named(noun)
        .or_else(|| grammar::apposed(sentence, noun).find_map(named))
        .or_else(|| in_name(sentence, noun).find_map(named))
        .or_else(|| grammar::possessor(sentence, noun).and_then(|at| body(facts, sentence, at)))
}

/// The other words of a name: `Norvik` of “Norvik Oil”.
fn in_name(sentence: &Placed, noun: usize) -> impl Iterator<Item = usize> {
    let is_name = grammar::is_proper_noun(&sentence.tokens[noun]);
    let words = grammar::noun_phrase(sentence, noun);
    words.filter(move |&at| is_name && grammar::is_proper_noun(&sentence.tokens[at]))
}

/// The body that a word names, or what the draft takes for a thing with a name.
fn body(facts: &Facts, sentence: &Placed, word: usize) -> Option<EntityId> {
    let meant = facts.meant_at(sentence.span_of(word..word + 1))?.entity;
    matches!(facts.entity(meant).kind, EntityKind::Organization | EntityKind::Thing).then_some(meant)
}

/// The person or body that a word names or means.
fn entity(facts: &Facts, sentence: &Placed, word: usize) -> Option<EntityId> {
    let meant = facts.meant_at(sentence.span_of(word..word + 1))?.entity;
    let is_named = grammar::is_proper_noun(&sentence.tokens[word]);
    match facts.entity(meant).kind {
        EntityKind::Person | EntityKind::Organization => Some(meant),
        // A firm whose name is that of a thing: “Norvik Oil”.
        EntityKind::Thing => is_named.then_some(meant),
        EntityKind::Place => None,
    }
}

/// “Accused Bright Futures Ltd. of forging receipts”, “blames Carr for the cover-up”, “call Brandt a swindler”: whom the narrator tells
/// somebody to accuse.
fn accused_by_verb(facts: &Facts, index: SentenceId, sentence: &Placed, verb: usize) -> Option<Accusation> {
    let token = &sentence.tokens[verb];
    let last = blame(sentence, verb)?;
    let told = grammar::is_verb(token)
        && !grammar::is_negated(sentence, verb)
        && !grammar::has_modal(sentence, verb);
    if !told || !are_narrators(facts, index, sentence.span_of(verb..verb + 1)) || facts.is_signed(index) {
        return None;
    }
    let (who, by) = if grammar::is_passive(sentence, verb) {
        // Of “has been accused of fraud” nobody is named who does, but it is said of them.
        (grammar::own_subject(sentence, verb)?, grammar::agent(sentence, verb))
    } else {
        (object_between(facts, sentence, verb, last)?, grammar::subject(sentence, verb))
    };
    let accused = entity(facts, sentence, who)?;
    let by_themselves = by.and_then(|by| entity(facts, sentence, by)) == Some(accused);
    let start = who.min(verb);
    (!by_themselves).then(|| Accusation { place: sentence.place(index, start..last + 1), accused })
}

/// The last word of what a verb accuses of.
fn blame(sentence: &Placed, verb: usize) -> Option<usize> {
    /// So far behind the verb it stands at most.
    const REACH: usize = 16;
    let lemma = sentence.tokens[verb].lemma.as_str();
    let end = sentence.tokens.len().min(verb + REACH);
    let lower = |at: usize| sentence.tokens[at].lower.as_str();
    if ACCUSING.contains(lemma) {
        return (verb + 1..end.saturating_sub(1))
            .find(|&at| matches!(lower(at), "of" | "for"))
            .map(|at| at + 1);
    }
    let called = CALLING.contains(lemma) || matches!(lemma, "describe" | "denounce" | "brand");
    let is_name = |at: &usize| {
        NAMES.contains(sentence.tokens[*at].lemma.as_str()) && grammar::is_noun(&sentence.tokens[*at])
    };
    (verb + 1..end).filter(|_| called).find(is_name)
}

/// The last word of a name between two words.
fn object_between(facts: &Facts, sentence: &Placed, verb: usize, last: usize) -> Option<usize> {
    (verb + 1..last).find(|&at| entity(facts, sentence, at).is_some())
}

/// What somebody says of somebody else with a name, where a word of it is for a wrong.
fn said_of(facts: &Facts, said: &Attribution, index: SentenceId, word: usize) -> Option<Accusation> {
    let sentence = &facts.sentences()[index];
    let span = sentence.span_of(word..word + 1);
    let token = &sentence.tokens[word];
    let is_wrong = MISDEEDS.contains(token.lemma.as_str()) && grammar::is_verb(token)
        || STATES.contains(token.lower.as_str()) && grammar::is_predicate(sentence, word)
        || is_blow(sentence, word)
        || is_tainted(sentence, word);
    if !is_wrong || !said.content.contains(span) || facts.is_quoted(span) || is_open(sentence, word) {
        return None;
    }
    let who = grammar::subject(sentence, word).filter(|who| *who < word)?;
    let accused = whose(facts, index, who)?;
    (said.speaker != Some(accused))
        .then(|| Accusation { place: sentence.place(index, who..word + 1), accused })
}

/// “Hit her”, “slapped a waiter”: whether a verb is for what is done to somebody, and not to a ball or a target.
fn is_blow(sentence: &Placed, verb: usize) -> bool {
    if !BLOWS.contains(sentence.tokens[verb].lemma.as_str()) || !grammar::is_verb(&sentence.tokens[verb]) {
        return false;
    }
    grammar::object(sentence, verb).is_some_and(|whom| {
        let token = &sentence.tokens[whom];
        HURT.contains(token.lower.as_str()) || is_person_noun(&token.lemma)
    })
}

/// Whether what a verb takes is a fake, or was stolen: “put out a leaflet with forged quotations”.
fn is_tainted(sentence: &Placed, verb: usize) -> bool {
    /// So far behind the verb it stands at most.
    const NEAR: usize = 8;
    if !grammar::is_verb(&sentence.tokens[verb]) || grammar::object(sentence, verb).is_none() {
        return false;
    }
    let mut behind = verb + 1..sentence.subtree(verb).end.min(verb + NEAR);
    behind.any(|at| TAINTED.contains(sentence.tokens[at].lower.as_str()))
}

/// Whether it is not told as a fact by whoever tells it, or not done by the subject.
fn is_open(sentence: &Placed, word: usize) -> bool {
    grammar::is_negated(sentence, word)
        || grammar::is_passive(sentence, word)
        || grammar::has_modal(sentence, word)
        || grammar::is_infinitive(sentence, word)
}
