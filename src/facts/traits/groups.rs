//! Of which party and faith somebody is.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::told::{Told, Trait};
use super::words::{lines_of, named_in, of_story, tell_change};
use crate::english::grammar::is_verb;
use crate::facts::{AttributeValue, EntityId, Facts, Mention, Placed, SentenceId};

static GROUPS: LazyLock<[(&str, FxHashMap<&str, usize>); 2]> =
    LazyLock::new(|| ["party", "faith"].map(|name| (name, lines_of(name))));

/// So many words behind a name the word may stand.
const REACH: usize = 7;

/// So many words around it tell whether it was so once only.
const AROUND: usize = 5;

/// Of which party and faith the draft says that people are.
pub(super) fn told(facts: &Facts) -> Vec<Told> {
    let mut found = Vec::new();
    for (number, sentence) in of_story(facts) {
        for (class, lines) in GROUPS.iter() {
            let of = |at: usize| {
                let token = &sentence.tokens[at];
                let is_name =
                    token.text.starts_with(char::is_uppercase) || token.lower.starts_with("independent");
                if is_name { line_at(lines, sentence, at) } else { None }
            };
            let words: Vec<(usize, usize)> =
                (0..sentence.tokens.len()).filter_map(|at| Some((at, of(at)?))).collect();
            let [(word, line)] = words[..] else { continue };
            let near = word.saturating_sub(AROUND)..(word + AROUND).min(sentence.tokens.len());
            if tell_change(&sentence.tokens[near]) {
                continue;
            }
            if let Some(who) = whose(facts, number, sentence, word) {
                let place = sentence.place(number, word..word + 1);
                found.push(Told { who, what: Trait::Member(class, line), place });
            }
        }
    }
    found.retain(|it| !facts.is_given(it.place.span));
    found
}

/// The line that has a word, or two together: “Lib Dem”.
fn line_at(lines: &FxHashMap<&str, usize>, sentence: &Placed, at: usize) -> Option<usize> {
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let pair = format!("{}-{}", lower(at), lower(at + 1));
    // “Liberal Democrat” is one word for it, not two.
    let is_second = at > 0 && lines.contains_key(format!("{}-{}", lower(at - 1), lower(at)).as_str());
    let line = lines.get(pair.as_str()).or_else(|| lines.get(lower(at)))?;
    (!is_second).then_some(*line)
}

/// Of whom it is said: a title or an apposition of theirs holds the word.
fn whose(facts: &Facts, number: SentenceId, sentence: &Placed, word: usize) -> Option<EntityId> {
    let title = named_in(facts, number).find(|it| {
        let attributes = &facts.entity(it.entity).attributes;
        attributes.iter().any(|attribute| {
            let is_title = matches!(attribute.value, AttributeValue::Title(_));
            is_title && attribute.place.sentence == number && attribute.place.words.contains(&word)
        })
    });
    let behind = named_in(facts, number).filter(|it| it.place.words.end <= word).last();
    let behind = behind.filter(|it| is_apposed(sentence, it, word));
    let before = named_in(facts, number).find(|it| it.place.words.start > word);
    let before = before.filter(|it| is_opening(sentence, word, it));
    title.or(behind).or(before).map(|it| it.entity)
}

/// “Stroud, one of nine Democrats”, “Stroud, a Republican”
fn is_apposed(sentence: &Placed, name: &Mention, word: usize) -> bool {
    let from = name.place.words.end;
    let comma = sentence.tokens.get(from).is_some_and(|token| token.text == ",");
    let between = &sentence.tokens[from..word];
    let is_noun = |token: &&crate::english::Token| matches!(token.lower.as_str(), "a" | "an" | "the" | "one");
    comma
        && word - from <= REACH
        && between.get(1).as_ref().is_some_and(is_noun)
        && !between.iter().any(|token| is_verb(token) || token.lower == "and")
}

/// “A lifelong Muslim, Haddad keeps a lamp”
fn is_opening(sentence: &Placed, word: usize, name: &Mention) -> bool {
    let comma = sentence.tokens.get(word + 1).is_some_and(|token| token.text == ",");
    let opens = sentence.tokens.first().is_some_and(|token| matches!(token.lower.as_str(), "a" | "an"));
    opens && comma && word <= 3 && name.place.words.start <= word + 4
}
