//! What a person is called beside the name: “Interior Minister” before it, “a teacher from Leeds” behind it.

use std::ops::Range;

use super::Mention;
use super::attributes::is_owner;
use super::words::{COURTESY, ROLES, TITLES};
use crate::english::{Rel, Upos};
use crate::facts::attributions::phrases::{noun_phrase, trimmed};
use crate::facts::{Facts, Place, Placed};

/// The titles and roles that stand beside a mention, with their places, in text order.
pub(super) fn beside(facts: &Facts, mention: &Mention) -> Vec<(Place, String)> {
    if mention.modifier {
        return Vec::new();
    }
    let sentence = &facts.sentences[mention.place.sentence];
    let mut found: Vec<Range<usize>> = before(sentence, mention).into_iter().collect();
    if !is_owner(facts, mention) {
        found.extend(behind(sentence, mention));
    }
    let place = |words: Range<usize>| {
        let span = sentence.span_of(words.clone());
        let text = sentence.text_of(words.clone()).split_whitespace().collect::<Vec<_>>().join(" ");
        (Place { sentence: mention.place.sentence, words, span }, text)
    };
    found.into_iter().map(place).collect()
}

/// “Interior Minister Diosdado Cabello”, “the party’s founder, Ann Cole”.
fn before(sentence: &Placed, mention: &Mention) -> Option<Range<usize>> {
    let name = &mention.place.words;
    let head = head(sentence, name);
    if let Some(office) = office_of(sentence, name.start) {
        return Some(office);
    }
    let above = sentence.tokens[head].head.filter(|&above| above < name.start);
    let apposed = above.filter(|_| matches!(sentence.tokens[head].rel, Rel::Appos | Rel::Flat));
    let start = match apposed {
        Some(noun) if gap(sentence, noun + 1..name.start) => noun_phrase(sentence, noun).start,
        Some(_) => return None,
        None => {
            let describes = |i: &usize| {
                matches!(sentence.tokens[*i].rel, Rel::Compound | Rel::NmodDesc | Rel::Amod | Rel::Flat)
            };
            let left = sentence.children(head).filter(|&i| i < name.start).filter(describes);
            left.map(|i| sentence.subtree(i).start).min()?
        }
    };
    let mut words = start..name.start;
    while !words.is_empty() && is_dropped(sentence, words.start) {
        words.start += 1;
    }
    let words = trimmed(sentence, words)?;
    let near = noun_of_role(sentence, words.clone())?;
    // A comma inside belongs to another phrase.
    let whole = sentence.tokens[words.clone()].iter().all(|token| token.text != ",");
    let of = sentence.tokens.get(near + 1).is_none_or(|next| next.lower == "of");
    (whole && (near + 1 == words.end || of)).then_some(words)
}

/// “Secretary of State Ann Cole”: a parser takes the name for a part of what the office is of.
fn office_of(sentence: &Placed, name: usize) -> Option<Range<usize>> {
    let of = name.checked_sub(2).filter(|&of| sentence.tokens[of].lower == "of")?;
    let noun = of.checked_sub(1)?;
    let capital = |at: usize| sentence.tokens[at].text.starts_with(char::is_uppercase);
    let office = capital(noun) && capital(of + 1) && is_role(sentence, noun) && !is_role(sentence, of + 1);
    let before = (0..noun).rev().take_while(|&at| capital(at) && sentence.tokens[at].upos == Upos::Propn);
    office.then(|| before.last().unwrap_or(noun)..name)
}

/// “Cabello, the interior minister,” “Ann Cole, who is a teacher,”
fn behind(sentence: &Placed, mention: &Mention) -> Option<Range<usize>> {
    let name = &mention.place.words;
    let comma = sentence.tokens.get(name.end).is_some_and(|token| token.text == ",");
    if !comma {
        return None;
    }
    let noun = name.clone().find_map(|word| {
        let beside = sentence.children(word).filter(|&i| i > name.end);
        let mut nouns = beside.filter_map(|i| match sentence.tokens[i].rel {
            Rel::Appos => Some(i),
            Rel::AclRelcl => sentence.child(i, &[Rel::Cop]).filter(|&cop| is_now(sentence, cop)).map(|_| i),
            _ => None,
        });
        nouns.next()
    })?;
    let phrase = noun_phrase(sentence, noun);
    let near = (name.end + 1..phrase.start).all(|i| {
        matches!(sentence.tokens[i].lower.as_str(), "who" | "is" | "who's" | "'s" | "also" | "now" | ",")
            || sentence.tokens[i].upos == Upos::Num
    });
    let words = trimmed(sentence, phrase)?;
    let one_of = sentence.tokens[noun].lower == "one"
        && sentence.tokens.get(noun + 1).is_some_and(|next| next.lower == "of");
    (near && (one_of || is_role(sentence, noun))).then_some(words)
}

fn is_now(sentence: &Placed, copula: usize) -> bool {
    matches!(sentence.tokens[copula].lower.as_str(), "is" | "'s")
}

/// The word of a name that the others depend on.
fn head(sentence: &Placed, name: &Range<usize>) -> usize {
    let outside = |at: &usize| sentence.tokens[*at].head.is_none_or(|head| !name.contains(&head));
    name.clone().find(outside).unwrap_or(name.start)
}

/// Whether only commas and articles stand between a noun and the name that it introduces.
fn gap(sentence: &Placed, mut words: Range<usize>) -> bool {
    words.all(|i| sentence.tokens[i].text == ",")
}

/// Articles, ages and numbers are no part of a title before a name.
fn is_dropped(sentence: &Placed, at: usize) -> bool {
    let token = &sentence.tokens[at];
    matches!(token.upos, Upos::Det | Upos::Num | Upos::Punct | Upos::Pron)
        || matches!(token.lower.as_str(), "year" | "old" | "year-old" | "'s")
        || token.lower.ends_with("-year-old")
}

/// The last word of a phrase that names an office, a rank or a trade.
fn noun_of_role(sentence: &Placed, mut words: Range<usize>) -> Option<usize> {
    words.rfind(|&at| is_role(sentence, at))
}

fn is_role(sentence: &Placed, at: usize) -> bool {
    let token = &sentence.tokens[at];
    let word = super::fold(&token.text);
    let known = |word: &str| TITLES.contains(word) || ROLES.contains(word);
    let noun = matches!(token.upos, Upos::Noun | Upos::Propn);
    noun && !COURTESY.contains(word.as_str())
        && (known(&word) || known(&token.lemma) || word.rsplit('-').next().is_some_and(known))
}
