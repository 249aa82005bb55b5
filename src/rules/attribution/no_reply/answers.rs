//! Whether whoever is accused is heard, cannot be, or need not be.

use rustc_hash::FxHashSet;

use crate::english::{Token, grammar, lists};
use crate::facts::{Attribution, EntityId, Facts, Placed, SentenceId};

lists::sets! {
    "../data/replies.txt":
    /// Verbs by which somebody answers an accusation.
    ANSWERS = "answers";
    /// Words by which somebody says that it is not so.
    DENYING = "denying";
    /// Nouns for how somebody is asked.
    ASKING = "asking";
    /// Words of a case in which the accused answers before a court.
    COURTS = "courts";
    /// Those who answer for somebody.
    ADVOCATES = "advocates";
    /// Words that say somebody is not alive.
    DEAD = "dead";
}

/// Whether the accused is heard, cannot be, or need not be.
pub(super) fn is_answered(facts: &Facts, accused: EntityId, claim: SentenceId) -> bool {
    let speaks = || {
        let own = |said: &&Attribution| said.speaker == Some(accused) && said.tells();
        facts.attributions().iter().filter(own).any(|said| takes_it_up(facts, said, claim))
    };
    speaks() || facts.sentences().with_ids().any(|(index, it)| answers(facts, index, it, accused, claim))
}

/// Whether what the accused says may be about the accusation: it stands near, or takes it up in a word of it or by saying that it is not
/// so. What somebody says of the weather is no answer.
fn takes_it_up(facts: &Facts, said: &Attribution, claim: SentenceId) -> bool {
    /// So near it is taken for an answer in any words.
    const NEAR: usize = 8;
    let told = &facts.sentences()[claim];
    let of_claim = |token: &Token| {
        grammar::is_content(token)
            && !grammar::is_proper_noun(token)
            && token.lemma.len() > 3
            && told.tokens.iter().any(|it| it.lemma == token.lemma)
    };
    facts.text.sentences_within(said.content).into_iter().any(|at| {
        let sentence = &facts.sentences()[at];
        let refers =
            sentence.tokens.iter().any(|token| DENYING.contains(token.lower.as_str()) || of_claim(token));
        claim.apart(at) <= NEAR || refers
    })
}

/// Whether a sentence answers for the accused, or says that they did not, are dead or stand before a court.
fn answers(
    facts: &Facts,
    index: SentenceId,
    sentence: &Placed,
    accused: EntityId,
    claim: SentenceId,
) -> bool {
    /// So many sentences behind an accusation “they” may mean the accused.
    const NEAR: usize = 4;
    let of_them = facts.mentions_in(index).iter().any(|mention| mention.entity == accused);
    let near = (claim..claim.forward(NEAR)).contains(&index);
    let has = |words: &FxHashSet<&str>| sentence.tokens.iter().any(|it| words.contains(it.lower.as_str()));
    let advocate = || sentence.tokens.iter().any(|it| ADVOCATES.contains(it.lemma.as_str()));
    let settled = of_them && (advocate() || has(&DEAD) || has(&COURTS));
    let reply = |word| is_answer(facts, sentence, word, accused, of_them || near);
    settled
        || near && index != claim && advocate()
        || near && has(&COURTS) && !of_them && index != claim && stands_in(sentence, 0)
        || (0..sentence.tokens.len()).any(reply)
}

/// Whether a verb tells that the accused answers, or did not: “Blake denied it”, “both declined to comment”. What somebody else
/// with a name denies is no matter.
fn is_answer(facts: &Facts, sentence: &Placed, word: usize, accused: EntityId, may_be: bool) -> bool {
    let token = &sentence.tokens[word];
    if !ANSWERS.contains(token.lemma.as_str()) || !grammar::is_verb(token) {
        return false;
    }
    let subject = grammar::subject_of(sentence, word).or_else(|| grammar::subject(sentence, word));
    // “The returning officer”
    let Some(subject) = subject else { return may_be && !grammar::is_in_compound(token) };
    let meant = facts.meant_at(sentence.span_of(subject..subject + 1)).map(|mention| mention.entity);
    match meant {
        Some(entity) => entity == accused || is_namesake(facts, entity, accused),
        None => may_be && (stands_in(sentence, subject) || is_known(sentence, subject)),
    }
}

/// “The firm”, “calls to the firm”: whether a noun may be for the accused, or for how somebody asked them.
fn is_known(sentence: &Placed, subject: usize) -> bool {
    grammar::is_definite(sentence, subject) || ASKING.contains(sentence.tokens[subject].lemma.as_str())
}

/// Whether a word stands for somebody: “he”, “both”, “neither”.
fn stands_in(sentence: &Placed, word: usize) -> bool {
    matches!(
        &*sentence.tokens[word].lower,
        "he" | "she" | "they" | "it" | "both" | "neither" | "who" | "none" | "all"
    )
}

/// “Acme”, “Acme Corp.”: whether one name is a part of another.
fn is_namesake(facts: &Facts, one: EntityId, other: EntityId) -> bool {
    let (one, other) = (&*facts.entity(one).name, &*facts.entity(other).name);
    one.starts_with(other) || other.starts_with(one)
}
