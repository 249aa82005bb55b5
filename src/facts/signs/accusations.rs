//! Accusations: that somebody did wrong, was at fault, or meant ill, as one sentence says it.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::accusation::Accusation;
use super::adjectives::{by_adjective, by_participle};
use super::context::{describes_speaker, is_definite};
use super::lexicon::{self, Section};
use super::nouns::by_noun;
use super::senses::{accusing_sense, case};
use crate::english::grammar::{is_negated, roles, standing};
use crate::english::grammar::{noun_phrase, subject};
use crate::english::lexicon::verbs::SAME_IN_PAST;
use crate::english::{Rel, Sentence, Upos, lists};
use crate::facts::Standing;

/// All that a sentence accuses of as a fact: neither denied nor alleged nor only possible.
pub(in crate::facts) fn read(sentence: &Sentence) -> Vec<Accusation> {
    let words = 0..sentence.tokens.len();
    words
        .filter_map(|word| match sentence.tokens[word].upos {
            Upos::Verb => by_verb(sentence, word).or_else(|| by_participle(sentence, word)),
            Upos::Noun => by_noun(sentence, word),
            Upos::Adj => by_adjective(sentence, word),
            _ => None,
        })
        .collect()
}

static PROCEEDINGS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lists::lines(include_str!("data/proceedings.txt")).collect());

/// Whether a sentence, some of its words aside, speaks of a court or an inquiry.
pub(in crate::facts) fn tells_of_proceedings(sentence: &Sentence, aside: impl Fn(usize) -> bool) -> bool {
    sentence.tokens.iter().enumerate().filter(|(i, _)| !aside(*i)).any(|(i, token)| {
        // “was fined”, not “a fine day”
        let fined = token.lemma == "fine" && matches!(token.upos, Upos::Verb | Upos::Noun);
        (fined || is_penalty(sentence, i) || PROCEEDINGS.contains(token.lemma.to_lowercase().as_str()))
            && case(sentence, i) != "without"
            && !is_of_something_else(sentence, i, &aside)
    })
}

/// “Is serving 12 years”, “was banned for ten games”, “lost her licence”: what is done to those whose wrong is settled.
fn is_penalty(sentence: &Sentence, verb: usize) -> bool {
    let token = &sentence.tokens[verb];
    let object = sentence.child(verb, &[Rel::Obj]).map_or("", |it| sentence.tokens[it].lemma.as_str());
    let passive = sentence.child(verb, &[Rel::AuxPass]).is_some();
    token.upos == Upos::Verb
        && match token.lemma.as_str() {
            "serve" => matches!(object, "year" | "month" | "term" | "sentence" | "time"),
            "lose" => matches!(object, "licence" | "license" | "medal" | "title"),
            "ban" | "strip" | "disqualify" | "disbar" | "defrock" => passive,
            _ => false,
        }
}

/// “Despite allegations of fraud, the council, stacked with loyalists, …”: what is alleged is named, and does not stand aside.
fn is_of_something_else(sentence: &Sentence, noun: usize, aside: &impl Fn(usize) -> bool) -> bool {
    let named = sentence.children(noun).find(|&i| i > noun && case(sentence, i) == "of");
    matches!(sentence.tokens[noun].lemma.as_str(), "allegation" | "accusation")
        && named.is_some_and(|named| !sentence.subtree(named).any(aside))
}

/// Whether a word may tell of a wrong, whatever it takes: what a source speaks of when it speaks of a wrong.
pub(in crate::facts) fn is_of_wrong(sentence: &Sentence, word: usize) -> bool {
    let token = &sentence.tokens[word];
    match token.upos {
        Upos::Noun => {
            lexicon::is_listed("wrongs", &token.lemma)
                || lexicon::is_listed("faults", &token.lemma)
                || lexicon::is_listed("crimes", &token.lemma)
                || matches!(token.lemma.as_str(), "accusation" | "allegation" | "wrongdoing" | "misconduct")
        }
        Upos::Verb => accusing_sense(sentence, word, Section::Acts).is_some(),
        Upos::Adj => lexicon::is_listed("crooked", &token.lower),
        _ => false,
    }
}

/// “The mayor skimmed 10 percent off every contract”.
fn by_verb(sentence: &Sentence, verb: usize) -> Option<Accusation> {
    if heads_no_clause(sentence, verb) || is_negated(sentence, verb) || is_reason(sentence, verb) {
        return None;
    }
    let (section, taken) = [Section::Acts, Section::Office, Section::Motives]
        .into_iter()
        .find_map(|section| Some((section, accusing_sense(sentence, verb, section)?)))?;
    // What is a wrong as a purpose is none as a mere deed.
    let is_told =
        is_purpose(sentence, verb) || section != Section::Motives && is_told_as_done(sentence, verb);
    if !is_told {
        return None;
    }
    let taking = roles::of_verb(sentence, verb);
    // “The council, stacked with loyalists”: it is accused of what is done to it, if nobody is said to do it.
    let by_what_is_done = taking.agents.is_empty() && sentence.child(verb, &[Rel::Obl]) == Some(taken.last);
    let accused = if by_what_is_done { taking.patients.first() } else { taking.agents.first() }.copied();
    let done_to = taking.patients.first().copied();
    match accused {
        Some(whose) if is_anybody(sentence, whose, verb) => return None,
        None if !taken.unnamed => return None,
        _ => {}
    }
    let first = accused.or(done_to)?;
    let around = noun_phrase(sentence, first);
    // “his brother-in-law”
    let hyphened = |last: usize| sentence.tokens.get(last + 1).is_some_and(|next| next.text == "-");
    let whole = std::iter::successors(Some(taken.last), |&last| hyphened(last).then_some(last + 2));
    let last = whole.last().unwrap_or(taken.last).min(sentence.tokens.len() - 1);
    Some(Accusation {
        word: verb,
        accused,
        of_anybody: taken.unnamed
            && roles::is_done(sentence, verb)
            && done_to.is_some_and(|whom| is_definite(sentence, whom)),
        of_office: section == Section::Office,
        of_speaker: describes_speaker(sentence, verb),
        words: around.start.min(verb)..around.end.max(verb.max(last) + 1),
    })
}

/// Whether a verb form tells nothing by itself: an auxiliary, or a participle used as an adjective, a preposition or a part of a
/// compound.
fn heads_no_clause(sentence: &Sentence, verb: usize) -> bool {
    matches!(
        sentence.tokens[verb].rel,
        Rel::Aux | Rel::AuxPass | Rel::Cop | Rel::Amod | Rel::Case | Rel::Compound | Rel::Mark
    )
}

/// Whether a verb tells something as a fact of somebody, and not as a habit of a kind.
fn is_told_as_done(sentence: &Sentence, verb: usize) -> bool {
    standing(sentence, verb) == Standing::Stated && !is_generic(sentence, verb)
}

/// “Removed for violating its policies”, “due to ignoring orders”: the reason of those who did it, which is theirs to answer for.
fn is_reason(sentence: &Sentence, verb: usize) -> bool {
    let before = |back: usize| verb.checked_sub(back).map_or("", |i| sentence.tokens[i].lower.as_str());
    sentence.tokens[verb].lower.ends_with("ing")
        && match before(1) {
            "for" | "over" => true,
            "to" => matches!(before(2), "due" | "owing"),
            "of" => before(2) == "because",
            _ => false,
        }
}

/// “The firm closed the plant to break the union”: an infinitive that says what for something stated was done.
fn is_purpose(sentence: &Sentence, verb: usize) -> bool {
    let token = &sentence.tokens[verb];
    let marks = sentence.children(verb).filter(|&i| sentence.tokens[i].rel == Rel::Mark);
    // “to”, and of “in order to” the first word
    let to = marks.into_iter().any(|mark| matches!(sentence.tokens[mark].lower.as_str(), "to" | "in"))
        && sentence.tokens[verb].lower == sentence.tokens[verb].lemma;
    let done = token.head.filter(|_| to && token.rel == Rel::Advcl);
    done.is_some_and(|done| {
        sentence.tokens[done].upos == Upos::Verb
            && !is_negated(sentence, done)
            && is_told_as_done(sentence, done)
    })
}

/// “Scammers steal data”, “prisons that torture”: what is told as a habit of a kind, in the present tense.
fn is_generic(sentence: &Sentence, verb: usize) -> bool {
    let token = &sentence.tokens[verb];
    let auxiliary = sentence.child(verb, &[Rel::Aux, Rel::AuxPass, Rel::Mark]).is_some();
    let present = token.lower == token.lemma && !SAME_IN_PAST.contains(token.lower.as_str());
    let doer = subject(sentence, verb);
    let of_kind = doer.is_some_and(|doer| {
        let doer_token = &sentence.tokens[doer];
        // “Guards there” are not guards as such.
        let there =
            sentence.children(doer).any(|i| matches!(sentence.tokens[i].lower.as_str(), "there" | "here"));
        doer_token.upos == Upos::Noun && !is_definite(sentence, doer) && !there
    });
    // “Guards routinely starve inmates”
    let often = sentence.children(verb).any(|i| OFTEN.contains(sentence.tokens[i].lower.as_str()));
    present && !auxiliary && of_kind && !often
}

lists::sets! {
    "data/people.txt":
    WHOEVER = "whoever";
    OFTEN = "often";
}

/// “Firms that mislead investors”, “anyone who steals”: whoever does so, and nobody by that.
fn is_anybody(sentence: &Sentence, whose: usize, verb: usize) -> bool {
    let token = &sentence.tokens[whose];
    let relative = sentence.tokens[verb].head == Some(whose)
        && matches!(sentence.tokens[verb].rel, Rel::AclRelcl | Rel::Acl);
    WHOEVER.contains(token.lower.as_str())
        || relative
            && token.upos == Upos::Noun
            && !is_definite(sentence, whose)
            && !happened_somewhere(sentence, verb)
}

/// “Inspectors who took bribes at the Tarn yard”: in the past, at a place with a name, so some are meant, and not a kind.
fn happened_somewhere(sentence: &Sentence, verb: usize) -> bool {
    let token = &sentence.tokens[verb];
    let past = token.lower != token.lemma && !token.lower.ends_with('s') && !token.lower.ends_with("ing");
    past && sentence.subtree(verb).any(|i| {
        let placed = matches!(case(sentence, i), "at" | "in" | "on" | "outside" | "near");
        i > verb && placed && sentence.subtree(i).any(|at| sentence.tokens[at].upos == Upos::Propn)
    })
}
