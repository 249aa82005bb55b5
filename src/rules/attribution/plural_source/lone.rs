//! Several who are said to say or see something, where one of them alone is heard further down: “Engineers blame the frost”, and then “Bo
//! Larsen, an engineer at the port, said”.

use super::kind::{Kind, SEEING, kind};
use crate::english::lexicon::{cues, is_person_noun};
use crate::english::{grammar, lists};
use crate::facts::{EntityId, EntityKind, Facts, Placed, SentenceId};
use crate::rules::voices::{Voice, are_narrators, is_told, noun, voices};
use crate::span::Span;

lists::sets! {
    "../data/voices.txt":
    /// Papers that find something.
    PAPERS = "findings";
    /// People who are no witnesses, but speak for others.
    SPEAKERS = "speakers for others";
    /// Words that say there are more.
    MORE = "more";
}

/// The plurals, each with the one who is heard.
pub(super) fn find(facts: &Facts) -> Vec<(Span, Span)> {
    let mut found: Vec<(Span, Span)> = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    let all: Vec<Voice<'_>> = voices(facts).collect();
    let sentences = facts.sentences().with_ids().filter(|(_, sentence)| is_told(sentence.part));
    for (index, sentence) in sentences {
        for word in 0..sentence.tokens.len() {
            let Some(singular) = several(facts, index, sentence, word) else { continue };
            if seen.contains(&singular) {
                continue;
            }
            seen.push(singular.clone());
            let phrase = grammar::noun_phrase(sentence, word);
            let plural = sentence.span_of(phrase.start.min(word)..word + 1);
            let only = if PAPERS.contains(singular.as_str()) {
                one_paper(facts, index, &singular)
            } else {
                one_of_them(facts, &all, index, &singular)
            };
            found.extend(only.map(|only| (plural, only)));
        }
    }
    found
}

/// The noun, in dictionary form, of several who are not known and not counted, and who say, think or see something: “Engineers”.
fn several(facts: &Facts, index: SentenceId, sentence: &Placed, word: usize) -> Option<String> {
    let token = &sentence.tokens[word];
    let noun = noun(sentence, word);
    let plural = token.lower != noun && token.lower.ends_with('s') || token.lower == "people";
    if !plural || !grammar::is_subject(token) || grammar::is_in_compound(token) {
        return None;
    }
    if !(is_person_noun(&noun) || kind(&noun).is_some() || PAPERS.contains(noun.as_str())) {
        return None;
    }
    let known = grammar::has_determiner(sentence, word, &["the", "these", "those", "both", "all", "no"]);
    let phrase = grammar::noun_phrase(sentence, word);
    let counted = sentence.tokens[phrase].iter().any(grammar::is_numeral);
    let verb = token.head?;
    let says = cues::verb(&sentence.tokens[verb]).is_some_and(cues::Cue::is_of_voice)
        || SEEING.contains(sentence.tokens[verb].lower.as_str());
    let told =
        are_narrators(facts, index, sentence.span_of(word..word + 1)) && !grammar::is_negated(sentence, verb);
    let plain = !grammar::has_modal(sentence, verb) && !grammar::is_owned(sentence, word);
    (!known && !counted && says && told && plain).then_some(noun)
}

/// The one person heard behind a place, of whom the draft says to be one of them, or who alone speaks at all.
fn one_of_them(facts: &Facts, all: &[Voice<'_>], from: SentenceId, singular: &str) -> Option<Span> {
    let mut people: Vec<(EntityId, Span)> = Vec::new();
    let mut others = false;
    for voice in all.iter().filter(|voice| voice.source.sentence >= from) {
        match voice.said.speaker.filter(|_| voice.is_person(facts)) {
            Some(who) if people.iter().any(|it| it.0 == who) => {}
            Some(who) => people.push((who, voice.source.span)),
            None => {
                let again = voice.source.sentence == from;
                others |= !again && (voice.noun() == singular || voice.noun() == "they");
            }
        }
    }
    let told = one_told(facts, from, singular);
    if others || told.len() > 1 || is_of_more(facts, from) {
        return None;
    }
    let [(who, span)] = people[..] else {
        // “A neighbour, Olive Pratt, heard shouting”
        return told.first().copied().filter(|_| people.is_empty());
    };
    let is_theirs = |told: &Span| {
        facts.sentence_at(told.start) == facts.sentence_at(span.start) || described(facts, who, *told)
    };
    match told.first() {
        Some(told) => is_theirs(told).then_some(span),
        None => (is_alone(facts, from, who)
            && !speaks_for_others(facts, who)
            && is_person_noun(singular)
            && kind(singular).is_none_or(|it| it == Kind::Witness))
        .then_some(span),
    }
}

/// Whether nobody else with a name comes up behind a place.
fn is_alone(facts: &Facts, from: SentenceId, who: EntityId) -> bool {
    let mut people = facts
        .mentions()
        .iter()
        .filter(|it| it.place.sentence > from && facts.entity(it.entity).kind == EntityKind::Person);
    people.all(|it| it.entity == who)
}

/// Whether a noun stands in a sentence that names somebody.
fn described(facts: &Facts, who: EntityId, noun: Span) -> bool {
    let Some(index) = facts.sentence_at(noun.start) else { return false };
    facts.mentions_in(index).iter().any(|it| it.entity == who)
}

/// Where one of them alone is spoken of behind a place: “an engineer at the port”.
fn one_told(facts: &Facts, from: SentenceId, singular: &str) -> Vec<Span> {
    let behind = facts.sentences().with_ids().filter(|(index, it)| *index > from && is_told(it.part));
    let words = behind
        .flat_map(|(index, sentence)| (0..sentence.tokens.len()).map(move |word| (index, sentence, word)));
    let is_one = |&(index, sentence, word): &(SentenceId, &Placed, usize)| {
        let token = &sentence.tokens[word];
        let one = token.lower == singular && grammar::is_noun(token) && !grammar::is_in_compound(token);
        one && are_narrators(facts, index, sentence.span_of(word..word + 1))
            && !facts.mentions_in(index).is_empty()
    };
    words.filter(is_one).map(|(_, sentence, word)| sentence.span_of(word..word + 1)).collect()
}

/// Whether the draft goes on to say that there are more: “another resident”, “others”.
fn is_of_more(facts: &Facts, from: SentenceId) -> bool {
    let behind = facts.sentences().with_ids().filter(|(index, _)| *index > from);
    behind
        .into_iter()
        .any(|(_, sentence)| sentence.tokens.iter().any(|token| MORE.contains(token.lower.as_str())))
}

/// Whether somebody is spoken of as one who speaks for others or by office: “a spokesman”, “the mayor”.
fn speaks_for_others(facts: &Facts, who: EntityId) -> bool {
    let places = facts.entity(who).mentions.iter().map(|&mention| facts.mentions()[mention].place.sentence);
    places.into_iter().any(|at| {
        facts.sentences()[at]
            .tokens
            .iter()
            .any(|token| SPEAKERS.contains(token.lemma.to_lowercase().as_str()))
    })
}

/// “Studies have linked it”, and then “The study, by Uppsala University,” alone.
fn one_paper(facts: &Facts, from: SentenceId, singular: &str) -> Option<Span> {
    let behind = facts.sentences().with_ids().filter(|(index, it)| *index > from && is_told(it.part));
    let mut first = None;
    for (_, sentence) in behind {
        for (word, token) in sentence.tokens.iter().enumerate() {
            let another =
                grammar::has_determiner(sentence, word, &["another", "a", "one"]) && first.is_some();
            if token.lemma == singular && token.lower != singular || another && token.lower == singular {
                return None;
            }
            if MORE.contains(token.lower.as_str()) || matches!(token.lower.as_str(), "one" | "latter") {
                return None;
            }
            if token.lower == singular && grammar::has_determiner(sentence, word, &["the"]) {
                first = first.or(Some(sentence.span_of(word..word + 1)));
            }
        }
    }
    first
}
