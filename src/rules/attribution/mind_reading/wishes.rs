//! Wishes, beliefs and feelings of which people do speak themselves: they are read in somebody’s mind where nothing is heard from them
//! nearby.

use std::ops::Range;

use crate::english::{grammar, lists};
use crate::facts::{Facts, Placed, SentenceId};
use crate::rules::voices::{Voices, says_something};

lists::sets! {
    "../data/minds.txt":
    /// Verbs for wishes, with an infinitive behind them.
    WISHING = "wishing";
    /// Verbs for thoughts, with a clause behind them.
    THINKING = "thinking";
    /// Verbs for feelings, with what they are about behind them.
    FEELING = "feeling";
    /// The same with a preposition.
    FEELING_OF = "feeling of";
    /// What people want and do not say that they want.
    CRAVED = "craved";
    /// Adjectives for feelings.
    MOODS = "moods";
    /// Nouns for what somebody is after.
    AIMS = "aims";
    /// Words before them that say it is not what is given out.
    REAL = "real";
}

/// The words that tell a wish, a belief or a feeling from one on.
pub(super) fn read(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    if grammar::is_denied(sentence, word) || grammar::has_modal(sentence, word) {
        return None;
    }
    wish(sentence, word)
        .or_else(|| thought(sentence, word))
        .or_else(|| feeling(sentence, word))
        .or_else(|| craving(sentence, word))
        .or_else(|| mood(sentence, word))
}

/// “Hopes to win back families”
fn wish(sentence: &Placed, verb: usize) -> Option<Range<usize>> {
    let token = &sentence.tokens[verb];
    let after = grammar::infinitive(sentence, verb).filter(|_| WISHING.contains(token.lemma.as_str()))?;
    (grammar::is_verb(token) && grammar::is_of_now(sentence, verb)).then_some(verb..after + 1)
}

/// “Believes that nobody reads it”
fn thought(sentence: &Placed, verb: usize) -> Option<Range<usize>> {
    let token = &sentence.tokens[verb];
    let thinks = THINKING.contains(token.lemma.as_str()) && grammar::is_verb(token);
    let one = grammar::own_subject(sentence, verb).is_some_and(|who| {
        let lower = sentence.tokens[who].lower.as_str();
        !matches!(lower, "they" | "we" | "i" | "you") && !grammar::is_plural_noun(&sentence.tokens[who])
    });
    (thinks && one && grammar::is_of_now(sentence, verb) && grammar::takes_clause(sentence, verb))
        .then(|| grammar::verb_group(sentence, verb))
}

/// “Fears the sack”, “regrets the pool”, “dreams of a stadium”
fn feeling(sentence: &Placed, verb: usize) -> Option<Range<usize>> {
    let token = &sentence.tokens[verb];
    if !grammar::is_verb(token) || !grammar::is_of_now(sentence, verb) {
        return None;
    }
    let lemma = token.lemma.as_str();
    if let Some(object) = grammar::object(sentence, verb).filter(|_| FEELING.contains(lemma)) {
        return (object > verb).then_some(verb..object + 1);
    }
    let next = sentence.tokens.get(verb + 1).map_or("", |next| next.lower.as_str());
    (FEELING_OF.contains(lemma) && matches!(next, "of" | "for" | "about" | "over" | "at"))
        .then_some(verb..verb + 2)
}

/// “Wanted revenge”
fn craving(sentence: &Placed, verb: usize) -> Option<Range<usize>> {
    let token = &sentence.tokens[verb];
    let wants = matches!(token.lemma.as_str(), "want" | "seek" | "crave" | "desire" | "covet");
    let object = grammar::object(sentence, verb).filter(|_| wants && grammar::is_verb(token))?;
    CRAVED.contains(sentence.tokens[object].lemma.as_str()).then_some(verb..object + 1)
}

/// “Is secretly relieved that the bill failed”
fn mood(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    let is_mood = MOODS.contains(sentence.tokens[word].lower.as_str()) && grammar::is_of_now(sentence, word);
    let secret = |i: usize| {
        matches!(sentence.tokens[i].lower.as_str(), "secretly" | "privately" | "quietly" | "inwardly")
    };
    let first = sentence.children(word).find(|&i| secret(i));
    let about =
        sentence.tokens.get(word + 1).is_some_and(|next| matches!(&*next.lower, "that" | "at" | "to" | "by"));
    let said_of = grammar::is_predicate(sentence, word) || grammar::is_passive(sentence, word);
    (is_mood && said_of && (about || first.is_some())).then(|| first.unwrap_or(word).min(word)..word + 1)
}

/// “Moscow’s real aim is to split the alliance”: the words, and whose it is.
pub(super) fn aim(sentence: &Placed, noun: usize) -> Option<(Range<usize>, usize)> {
    let token = &sentence.tokens[noun];
    if !AIMS.contains(token.lemma.as_str()) || !grammar::is_noun(token) {
        return None;
    }
    let whose = grammar::possessor(sentence, noun)?;
    let real = (whose..noun).find(|&at| REAL.contains(sentence.tokens[at].lower.as_str()))?;
    let next = sentence.tokens.get(noun + 1).map_or("", |next| next.lower.as_str());
    matches!(next, "is" | "was" | "," | "remains" | "in").then_some((real..noun + 1, whose))
}

/// Whether whoever has the wish speaks in the draft nearby, so that the reporter had it from them.
pub(super) fn speaks_near(
    facts: &Facts,
    voices: &Voices<'_>,
    index: SentenceId,
    mind: Option<usize>,
) -> bool {
    /// So many sentences around count as near.
    const NEAR: usize = 4;
    let sentence = &facts.sentences()[index];
    if says_something(sentence) {
        return true;
    }
    let whose = mind.and_then(|mind| facts.meant_at(sentence.span_of(mind..mind + 1))).map(|it| it.entity);
    let pronoun = mind
        .is_some_and(|mind| matches!(&*sentence.tokens[mind].lower, "he" | "she" | "they" | "it" | "who"));
    let noun = mind.map(|mind| sentence.tokens[mind].lemma.to_lowercase()).filter(|_| !pronoun);
    facts.sentences().around(index, NEAR, NEAR).into_iter().any(|at| {
        voices.of(at).filter(|voice| voice.said.reports()).any(|voice| {
            let same = whose.is_some() && voice.said.speaker == whose;
            let unsure = whose.is_none() && pronoun;
            same || unsure || noun.as_ref().is_some_and(|noun| *noun == voice.noun())
        })
    })
}
