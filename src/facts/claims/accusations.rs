//! Accusations: that somebody did wrong, in a verb that accuses together with what it takes.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::english::lists;
use crate::english::{Rel, Sentence};
use crate::facts::{Event, Extent, Facts, Participant};

/// An accusation in words of its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Accusation<'a> {
    /// Whom it accuses.
    pub(super) accused: &'a Participant,
    /// The last word of what accuses.
    pub(super) last: usize,
}

/// What a verb must take to accuse.
#[derive(Clone, Copy, Debug)]
enum Frame {
    /// An object of a class, or any.
    Object(Option<&'static str>),
    /// A noun of a class behind a preposition.
    Behind(&'static str, &'static str),
    /// The infinitive of a class: “failed to warn”.
    Infinitive(&'static str),
}

struct Lexicon {
    nouns: FxHashMap<&'static str, FxHashSet<&'static str>>,
    frames: FxHashMap<&'static str, Vec<Frame>>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon { nouns: FxHashMap::default(), frames: FxHashMap::default() };
    let mut section = "";
    for line in lists::lines(include_str!("data/accusations.txt")) {
        let Some((before, behind)) = line.split_once(": ") else {
            section = if line.starts_with('[') { line } else { section };
            continue;
        };
        if section == "[nouns]" {
            lexicon.nouns.insert(before, behind.split(' ').collect());
            continue;
        }
        let frame = match behind.split_once(' ') {
            None => Frame::Object(None),
            Some(("object", class)) => Frame::Object(Some(class)),
            Some(("fail_to", class)) => Frame::Infinitive(class),
            Some((preposition, class)) => Frame::Behind(preposition, class),
        };
        for verb in before.split(' ') {
            lexicon.frames.entry(verb).or_default().push(frame);
        }
    }
    lexicon
});

static PROCEEDINGS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lists::lines(include_str!("data/proceedings.txt")).collect());

/// Adverbs that accuse with whatever act.
const UNLAWFULLY: [&str; 6] =
    ["illegally", "unlawfully", "fraudulently", "corruptly", "knowingly", "wrongfully"];

/// What an event accuses somebody of, where it accuses somebody who can be told: a named party, or an institution.
pub(super) fn of<'a>(facts: &'a Facts, event: &'a Event) -> Option<Accusation<'a>> {
    let sentence = &facts.sentences[event.place.sentence];
    let verb = event.place.words.start;
    if !event.is_told() {
        return None;
    }
    if event.is_noun {
        // “its crackdown on dissent”: whose it is.
        let accused = event.patients.first().filter(|owner| {
            sentence.tokens[owner.head].rel == Rel::NmodPoss
                && is_of(sentence, verb, "wrongs")
                && is_party(owner)
        });
        return accused.map(|accused| Accusation { accused, last: verb });
    }
    let last = frame(sentence, verb).or_else(|| unlawful(sentence, verb))?;
    // “The council, stacked with loyalists”: what is done to it is what it is accused of.
    let accused = if event.agents.is_empty() && sentence.child(verb, &[Rel::Obl]) == Some(last) {
        event.patients.first()
    } else {
        event.agents.first()
    };
    let accused = accused.filter(|party| is_party(party) && !is_any(sentence, party, verb))?;
    Some(Accusation { accused, last })
}

/// Whether a sentence, some of its words aside, speaks of a court or an inquiry.
pub(super) fn tells_of_proceedings(sentence: &Sentence, aside: &Range<usize>) -> bool {
    sentence.tokens.iter().enumerate().filter(|(i, _)| !aside.contains(i)).any(|(i, token)| {
        let without =
            sentence.child(i, &[Rel::Case]).is_some_and(|case| sentence.tokens[case].lower == "without");
        PROCEEDINGS.contains(token.lemma.to_lowercase().as_str()) && !without
    })
}

/// The last word of what a verb takes, where that makes it accuse.
fn frame(sentence: &Sentence, verb: usize) -> Option<usize> {
    let lemma = sentence.tokens[verb].lemma.as_str();
    let particle = sentence.child(verb, &[Rel::CompoundPrt]).map(|i| sentence.tokens[i].lower.as_str());
    let phrasal = particle.map(|particle| format!("{lemma}_{particle}"));
    let frames = LEXICON.frames.get(phrasal.as_deref().unwrap_or(lemma))?;
    frames.iter().find_map(|frame| match *frame {
        Frame::Object(class) => {
            let object = sentence.child(verb, &[Rel::Obj, Rel::NsubjPass])?;
            joined(sentence, object).find(|&noun| class.is_none_or(|class| is_of(sentence, noun, class)))
        }
        Frame::Infinitive(class) => {
            sentence.child(verb, &[Rel::Xcomp]).filter(|&act| is_of(sentence, act, class))
        }
        Frame::Behind(preposition, class) => {
            let object = sentence.child(verb, &[Rel::Obj, Rel::NsubjPass]);
            let below =
                sentence.children(verb).chain(object.into_iter().flat_map(|it| sentence.children(it)));
            let fits = |&i: &usize| {
                sentence.child(i, &[Rel::Case]).is_some_and(|case| sentence.tokens[case].lower == preposition)
            };
            below.filter(fits).flat_map(|i| joined(sentence, i)).find(|&noun| is_of(sentence, noun, class))
        }
    })
}

/// A noun and those joined to it.
fn joined(sentence: &Sentence, noun: usize) -> impl Iterator<Item = usize> {
    let others = sentence.children(noun).filter(|&i| sentence.tokens[i].rel == Rel::Conj);
    std::iter::once(noun).chain(others)
}

fn is_of(sentence: &Sentence, noun: usize, class: &str) -> bool {
    // A crackdown on smugglers is police work.
    let on = sentence
        .children(noun)
        .find(|&i| sentence.child(i, &[Rel::Case]).is_some_and(|case| sentence.tokens[case].lower == "on"));
    if on.is_some_and(|whom| matches!(class, "crackdowns" | "wrongs") && !is_of(sentence, whom, "dissent")) {
        return false;
    }
    let Some(words) = LEXICON.nouns.get(class) else { return class == "ANY" };
    let lemma = sentence.tokens[noun].lemma.to_lowercase();
    let narrowed = |i: usize| words.contains(format!("{}_{lemma}", sentence.tokens[i].lemma).as_str());
    words.contains(lemma.as_str()) || sentence.children(noun).any(narrowed)
}

/// The verb or its object, where an adverb says that it was against the law.
fn unlawful(sentence: &Sentence, verb: usize) -> Option<usize> {
    let adverb = sentence.child(verb, &[Rel::Advmod])?;
    let object = sentence.child(verb, &[Rel::Obj])?;
    UNLAWFULLY.contains(&sentence.tokens[adverb].lower.as_str()).then_some(object)
}

/// “Firms that mislead investors”: whoever does so, and nobody by that.
fn is_any(sentence: &Sentence, party: &Participant, verb: usize) -> bool {
    let token = &sentence.tokens[verb];
    !party.known && token.head == Some(party.head) && matches!(token.rel, Rel::AclRelcl | Rel::Acl)
}

/// Whether somebody can be told who it is: by name, or as an institution that is spoken of as known.
fn is_party(party: &Participant) -> bool {
    party.entity.is_some()
        || LEXICON.nouns["parties"].contains(&*party.noun) && (party.known || party.extent == Extent::Several)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_frame_asks_for_a_class_that_there_is() {
        for (verb, frames) in &LEXICON.frames {
            for frame in frames {
                let class = match *frame {
                    Frame::Object(class) => class,
                    Frame::Behind(_, class) | Frame::Infinitive(class) => Some(class),
                };
                assert!(
                    class.is_none_or(|it| it == "ANY" || LEXICON.nouns.contains_key(it)),
                    "{verb}: {frame:?}"
                );
            }
        }
        assert!(LEXICON.frames.contains_key("cover_up") && LEXICON.nouns.contains_key("wrongs"));
    }
}
