//! What a person is called beside the name: “Interior Minister” before it, “a teacher from Leeds” behind it.

use std::ops::Range;

use super::Mention;
use super::chunk::is_dash;
use super::modifiers::is_owner;
use crate::english::grammar::{SUBJECT, head_of, is_question, noun_phrase, owns, trimmed};
use crate::english::lexicon::is_person_noun;
use crate::english::lexicon::names::{COURTESY, HONORIFICS, QUALIFIERS, ROLES, TITLES};
use crate::english::{Rel, Upos};
use crate::facts::Placed;
use crate::facts::text::Text;

/// So many words may stand between “of” and a name: “Minister of Foreign Affairs Ann Cole”.
const PORTFOLIO: usize = 4;
/// The same in small letters: “director of public health Ann Cole”.
const FIELD: usize = 3;

/// The titles and roles that stand beside a mention, as words of its sentence, in text order.
pub(super) fn beside(text: &Text, mention: &Mention) -> Vec<Range<usize>> {
    let sentence = &text.sentences[mention.place.sentence];
    let name = &mention.place.words;
    // “President Maduro’s government” tells his title, “the Maduro government” only describes another noun.
    if mention.modifier && !owns(sentence, name) {
        return Vec::new();
    }
    let mut found: Vec<Range<usize>> = before(sentence, name).into_iter().collect();
    if !is_owner(text, mention) {
        found.extend(behind(sentence, name).or_else(|| said(sentence, name)));
    }
    found
}

/// “Interior Minister Diosdado Cabello”, “the party’s founder, Ann Cole”.
fn before(sentence: &Placed, name: &Range<usize>) -> Option<Range<usize>> {
    let head = head_of(sentence, name);
    if let Some(office) = office_of(sentence, name.start) {
        return Some(office);
    }
    let above = sentence.tokens[head].head.filter(|&above| above < name.start);
    let apposed = above.filter(|_| matches!(sentence.tokens[head].rel, Rel::Appos | Rel::Flat));
    if let Some(one) = apposed.filter(|&one| is_one_of(sentence, one)) {
        let words = one..noun_phrase(sentence, one).end.min(name.start);
        return gap(sentence, words.end..name.start).then(|| trimmed(sentence, words)).flatten();
    }
    let start = match apposed {
        Some(noun) if gap(sentence, noun + 1..name.start) => {
            if let Some(one) = one_of(sentence, noun) {
                return trimmed(sentence, one..name.start);
            }
            noun_phrase(sentence, noun).start
        }
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
    let capital = |at: usize| sentence.tokens[at].text.starts_with(char::is_uppercase);
    if let Some(office) = office_of_field(sentence, name) {
        return Some(office);
    }
    let portfolio = (0..name).rev().take_while(|&at| capital(at)).take(PORTFOLIO).last()?;
    let of = portfolio.checked_sub(1).filter(|&of| sentence.tokens[of].lower == "of")?;
    let noun = of.checked_sub(1).filter(|&noun| capital(noun) && is_role(sentence, noun))?;
    // “Minister of Justice Ann Cole” has a portfolio, “Friends of Justice Ann Cole” are friends of a judge.
    let has_portfolio = || matches!(sentence.tokens[noun].lemma.as_str(), "minister" | "secretary");
    if is_bearer(sentence, name - 1) && !has_portfolio() {
        return None;
    }
    let describes = |&at: &usize| {
        let token = &sentence.tokens[at];
        let named = capital(at) && matches!(token.upos, Upos::Propn | Upos::Adj);
        named || QUALIFIERS.contains(token.lower.as_str())
    };
    let start = (0..noun).rev().take_while(describes).last().unwrap_or(noun);
    Some(start..name)
}

/// “Deputy superintendent of police Ann Cole”, “head of operations Ann Cole”: a field in small letters.
fn office_of_field(sentence: &Placed, name: usize) -> Option<Range<usize>> {
    let small = |at: usize| {
        let token = &sentence.tokens[at];
        matches!(token.upos, Upos::Noun | Upos::Adj) && !token.text.starts_with(char::is_uppercase)
    };
    let field = (0..name).rev().take_while(|&at| small(at)).take(FIELD).last()?;
    let of = field.checked_sub(1).filter(|&of| sentence.tokens[of].lower == "of")?;
    let noun = of.checked_sub(1).filter(|&noun| is_role(sentence, noun))?;
    // “A friend of actor Ann Cole”
    if is_bearer(sentence, name - 1) || is_person_noun(&sentence.tokens[name - 1].lemma) {
        return None;
    }
    let describes = |&at: &usize| {
        let token = &sentence.tokens[at];
        matches!(token.upos, Upos::Noun | Upos::Propn | Upos::Adj) && token.rel != Rel::Root
    };
    let start = (0..noun).rev().take_while(describes).last().unwrap_or(noun);
    Some(start..name)
}

/// “Cabello, the interior minister,” “Ann Cole, who is a teacher,” “Ann Cole — a teacher in the 1990s —”
fn behind(sentence: &Placed, name: &Range<usize>) -> Option<Range<usize>> {
    let opens = |token: &crate::english::Token| matches!(token.text.as_str(), "," | "(") || is_dash(token);
    if !sentence.tokens.get(name.end).is_some_and(opens) {
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
    let mut phrase = noun_phrase(sentence, noun);
    // “The assistant attorney general”
    if phrase.end == noun + 1 && sentence.tokens.get(phrase.end).is_some_and(|next| next.lower == "general") {
        phrase.end += 1;
    }
    let near = (name.end + 1..phrase.start).all(|i| {
        matches!(sentence.tokens[i].lower.as_str(), "who" | "is" | "who's" | "'s" | "also" | "now" | ",")
            || sentence.tokens[i].upos == Upos::Num
    });
    let words = trimmed(sentence, phrase)?;
    (near && (is_one_of(sentence, noun) || is_role(sentence, noun))).then_some(words)
}

/// “Ann Cole is the mayor of Leeds.”
fn said(sentence: &Placed, name: &Range<usize>) -> Option<Range<usize>> {
    let head = head_of(sentence, name);
    let token = &sentence.tokens[head];
    let noun = token.head.filter(|&noun| noun >= name.end && SUBJECT.contains(&token.rel))?;
    let copula = sentence.child(noun, &[Rel::Cop]).filter(|&cop| is_now(sentence, cop))?;
    // Only the copula stands between, so that nothing negates it or puts it in doubt.
    let phrase = noun_phrase(sentence, noun);
    let plain = copula == name.end && phrase.start == copula + 1 && sentence.tokens[noun].rel == Rel::Root;
    let asked = is_question(sentence);
    let words = trimmed(sentence, phrase)?;
    (plain && !asked && is_role(sentence, noun)).then_some(words)
}

fn is_now(sentence: &Placed, copula: usize) -> bool {
    matches!(sentence.tokens[copula].lower.as_str(), "is" | "'s")
}

/// “one of her allies”
fn is_one_of(sentence: &Placed, at: usize) -> bool {
    let next = sentence.tokens.get(at + 1);
    sentence.tokens[at].lower == "one" && next.is_some_and(|next| next.lower == "of")
}

/// Where “one of” begins before a noun: “one of the six figures, Ann Cole”.
fn one_of(sentence: &Placed, noun: usize) -> Option<usize> {
    let of = sentence.child(noun, &[Rel::Case]).filter(|&of| sentence.tokens[of].lower == "of")?;
    of.checked_sub(1).filter(|&one| sentence.tokens[one].lower == "one")
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

/// Whether a word names an office, a rank or a trade.
pub(super) fn is_role(sentence: &Placed, at: usize) -> bool {
    let token = &sentence.tokens[at];
    let word = super::fold(&token.text);
    let known = |word: &str| TITLES.contains(word) || ROLES.contains(word);
    let noun = matches!(token.upos, Upos::Noun | Upos::Propn);
    noun && !COURTESY.contains(word.as_str())
        && (known(&word) || known(&token.lemma) || word.rsplit('-').next().is_some_and(known))
}

/// Whether a word is the title of somebody, and not of an office’s field: “President”, but not “State”.
fn is_bearer(sentence: &Placed, at: usize) -> bool {
    let word = super::fold(&sentence.tokens[at].text);
    HONORIFICS.contains(word.as_str()) || ROLES.contains(word.as_str())
}
