//! Which words of a sentence are a name: the model’s tags with their edges put right, and what the words
//! themselves tell.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::chunk::{Chunk, is_capitalized, is_dash, is_hyphen, is_joined};
use super::{EntityKind, institutions, letters, partners};
use crate::english::lexicon::is_given_name;
use crate::english::lexicon::names::{
    BODIES, COMMON, COMPANIES, GENERATIONS, HONORIFICS, LANDFORMS, PARTICLES, ROLES, STAFF, TITLES,
};
use crate::english::{NameKind, Sentence, Token, Upos, fold, gazetteer, lists};

/// The names of a sentence, in order.
pub(super) fn read(sentence: &Sentence) -> Vec<Chunk> {
    let tokens = &sentence.tokens;
    let mut chunks: Vec<Chunk> = tagged(tokens).into_iter().filter_map(|chunk| trim(tokens, chunk)).collect();
    chunks.retain(|chunk| {
        !is_title_of_work(tokens, &chunk.words)
            && !is_people(tokens, chunk)
            && !is_of_people(tokens, chunk)
            && !is_of_title(tokens, chunk)
    });
    for chunk in &mut chunks {
        extend(tokens, chunk);
        judge(sentence, chunk);
    }
    // “J.” and “Bracken Lee”
    chunks.dedup_by(|later, earlier| {
        let initial = is_initial(tokens, &earlier.words) && earlier.words.end == later.words.start;
        if initial && later.kind == EntityKind::Person {
            *earlier = Chunk { words: earlier.words.start..later.words.end, ..later.clone() };
        }
        initial && later.kind == EntityKind::Person
    });
    letters::drop_behind(tokens, &mut chunks);
    for named in partners::read(tokens, &chunks).into_iter().chain(institutions::read(tokens, &chunks)) {
        chunks.retain(|chunk| chunk.words.end <= named.words.start || named.words.end <= chunk.words.start);
        chunks.push(named);
    }
    chunks.sort_by_key(|chunk| chunk.words.start);
    chunks.dedup_by(|later, earlier| later.words.start < earlier.words.end);
    chunks
}

/// The stretches that the model tags.
fn tagged(tokens: &[Token]) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        let Some(tag) = token.name.filter(|_| !is_dash(token)) else { continue };
        let kind = EntityKind::from(tag.kind);
        match chunks.last_mut() {
            Some(last) if last.words.end == i && !tag.begins && last.kind == kind => last.words.end = i + 1,
            _ => chunks.push(Chunk { words: i..i + 1, kind, told: false }),
        }
    }
    chunks
}

/// Takes titles, articles, quotation marks and possessive endings off a name. Nothing may remain.
fn trim(tokens: &[Token], mut chunk: Chunk) -> Option<Chunk> {
    let words = &mut chunk.words;
    while words.start < words.end && !may_end(&tokens[words.end - 1]) {
        words.end -= 1;
    }
    if begins_with_party(&tokens[words.clone()]) {
        words.start += 2;
        (chunk.kind, chunk.told) = (EntityKind::Place, true);
    }
    let is_person = chunk.kind == EntityKind::Person;
    trim_edges(tokens, words, is_person);
    while words.start < words.end && !may_begin(&tokens[words.start], is_person, words.len() == 1) {
        words.start += 1;
    }
    tokens[words.clone()].iter().any(|token| token.text.contains(char::is_alphabetic)).then_some(chunk)
}

/// Takes words off the edges of a name that are written small, and a nationality off a person’s.
fn trim_edges(tokens: &[Token], words: &mut Range<usize>, is_person: bool) {
    // “Israel radio”, “northern Rockies”: what is written small is no part of the name at its edges.
    let is_small = |token: &Token| {
        token.text.starts_with(char::is_lowercase) && !token.text.contains(char::is_uppercase)
    };
    while words.len() > 1 && is_small(&tokens[words.end - 1]) {
        words.end -= 1;
    }
    let is_particle = |token: &Token| is_person && PARTICLES.contains(token.lower.as_str());
    while words.len() > 1 && is_small(&tokens[words.start]) && !is_particle(&tokens[words.start]) {
        words.start += 1;
    }
    if is_person && words.len() > 2 && is_nationality(&tokens[words.start]) {
        words.start += 1;
    }
}

/// “Kenyan” in “Kenyan Jacob Okello”
fn is_nationality(token: &Token) -> bool {
    gazetteer::demonym(&token.text).is_some() && !is_given_name(&token.lower)
}

/// “R-Maine”: the party is not part of the state.
fn begins_with_party(words: &[Token]) -> bool {
    matches!(words, [party, hyphen, _, ..] if party.text.len() == 1 && is_hyphen(hyphen))
}

/// Whether a name may begin with a word: with no article or mark, a person’s with no title, and no name is a common word alone.
fn may_begin(token: &Token, is_person: bool, is_alone: bool) -> bool {
    if is_mark(token) || stands_in(&token.text) {
        return false;
    }
    let folded = fold(&token.text);
    let folded = folded.as_str();
    let is_title = is_person && TITLES.contains(folded);
    let is_common = is_alone && COMMON.contains(folded);
    !is_title && !is_common && !matches!(folded, "the" | "a" | "an")
}

/// Whether a name may end with a word.
fn may_end(token: &Token) -> bool {
    !is_mark(token)
        && !matches!(token.lower.as_str(), "'s" | "'" | "of" | "and" | "the")
        && !stands_in(&token.text)
}

fn is_mark(token: &Token) -> bool {
    !token.text.contains(char::is_alphanumeric)
}

/// Whether a word stands in for one that is to come, and names nothing: “TK”, “TKTK”, “TKNAME”, “Firstname”.
pub(super) fn stands_in(word: &str) -> bool {
    const MARK: &str = "TK";
    let is_slot = |rest: &str| rest.len() > 2 && rest.bytes().all(|letter| letter.is_ascii_uppercase());
    let is_name_of_slot = ["firstname", "lastname"].iter().any(|slot| word.eq_ignore_ascii_case(slot));
    is_name_of_slot
        || word.strip_prefix(MARK).is_some_and(is_slot)
        || !word.is_empty()
            && word.len().is_multiple_of(MARK.len())
            && word.as_bytes().chunks(MARK.len()).all(|pair| pair.eq_ignore_ascii_case(MARK.as_bytes()))
}

/// Whether a name fills a pair of quotation marks, as the title of a book or a show does.
fn is_title_of_work(tokens: &[Token], words: &Range<usize>) -> bool {
    let quote = |at: usize| {
        tokens.get(at).is_some_and(|token| token.text.starts_with(['"', '“', '”', '`', '\'', '‘', '’']))
    };
    let comma =
        usize::from(tokens.get(words.end).is_some_and(|token| matches!(token.text.as_str(), "," | ".")));
    let after = words.end + comma;
    let clitic = tokens.get(after).is_some_and(|token| token.text.contains(char::is_alphanumeric));
    words.start > 0 && quote(words.start - 1) && quote(after) && !clitic
}

/// Whether a word that the model takes for a place is what the people of one are called: “Kenyans”, “Israeli”.
fn is_people(tokens: &[Token], chunk: &Chunk) -> bool {
    let text = &tokens[chunk.words.start].text;
    chunk.kind != EntityKind::Person
        && chunk.words.len() == 1
        && gazetteer::demonym(text).is_some()
        && gazetteer::place(text).is_none()
}

lists::sets! {
    "data/peoples.txt":
    /// Nouns for a whole people, behind its name.
    PEOPLES = "people";
}

/// Whether a word that the model takes for a person names a whole people: “the Chachapoya people”.
fn is_of_people(tokens: &[Token], chunk: &Chunk) -> bool {
    let the = chunk.words.start.checked_sub(1).is_some_and(|at| tokens[at].lower == "the");
    let next = tokens.get(chunk.words.end).is_some_and(|next| PEOPLES.contains(next.lower.as_str()));
    chunk.kind == EntityKind::Person && chunk.words.len() == 1 && the && next
}

/// Whether a word that the model takes for a place opens a title: “Harbor Master”.
fn is_of_title(tokens: &[Token], chunk: &Chunk) -> bool {
    let folded = |at: usize| tokens.get(at).map(|token| fold(&token.text)).unwrap_or_default();
    chunk.kind == EntityKind::Place
        && chunk.words.len() == 1
        && LANDFORMS.contains(folded(chunk.words.start).as_str())
        && ROLES.contains(folded(chunk.words.end).as_str())
}

fn is_initial(tokens: &[Token], words: &Range<usize>) -> bool {
    words.len() == 1
        && tokens[words.start].text.ends_with('.')
        && tokens[words.start].text.chars().count() == 2
}

/// Lets the words around a name, and its own, overrule the model on what it names.
fn judge(sentence: &Sentence, chunk: &mut Chunk) {
    let folded: Vec<String> =
        sentence.tokens[chunk.words.clone()].iter().map(|token| fold(&token.text)).collect();
    let after = sentence.tokens.get(chunk.words.end);
    let staff = || after.is_some_and(|token| STAFF.contains(token.lower.as_str()));
    if BODIES.contains(folded.join("-").as_str()) && folded.len() > 1 {
        (chunk.kind, chunk.told) = (EntityKind::Organization, true);
    } else if has_honorific(sentence, &chunk.words) {
        (chunk.kind, chunk.told) = (EntityKind::Person, true);
    } else if chunk.words.len() == 1 && chunk.kind == EntityKind::Person && staff() {
        chunk.kind = EntityKind::Organization;
    }
}

/// Draws words into a name that belong to it by the way they are written: the other half of a hyphen, “Jr.”,
/// a company’s form, a river’s “River”.
fn extend(tokens: &[Token], chunk: &mut Chunk) {
    let words = &mut chunk.words;
    while is_hyphenated_behind(tokens, words) {
        words.end += 2;
    }
    while is_hyphenated_before(tokens, words) {
        words.start -= 2;
    }
    let is_next = |at: usize, known: &FxHashSet<&str>| {
        let next = tokens.get(at).filter(|token| is_capitalized(token));
        next.is_some_and(|token| known.contains(fold(&token.text).as_str()))
    };
    let comma = usize::from(tokens.get(words.end).is_some_and(|token| token.text == ","));
    match chunk.kind {
        EntityKind::Person => {
            // “E.T. Smith”
            while words.start > 0 && letters::are_initials(&tokens[words.start - 1]) {
                words.start -= 1;
            }
            if is_next(words.end + comma, &GENERATIONS) {
                words.end += comma + 1;
            }
        }
        EntityKind::Organization => {
            if is_next(words.end + comma, &COMPANIES) {
                words.end += comma + 1;
            }
        }
        EntityKind::Place => {
            if is_next(words.end, &LANDFORMS) {
                words.end += 1;
                chunk.told = true;
            }
        }
        // The model names no things.
        EntityKind::Thing => {}
    }
}

/// Whether a hyphen joins another word of the name behind it: “Alma” of “Saint-Alma”.
fn is_hyphenated_behind(tokens: &[Token], words: &Range<usize>) -> bool {
    let may_be_name = |token: &Token| is_capitalized(token) || token.upos == Upos::Propn;
    tokens.get(words.end + 1).is_some_and(may_be_name) && is_hyphen_within(tokens, words.end)
}

/// Whether a hyphen joins another word of the name before it: “Saint” of “Saint-Alma”, and not the party of “R-Maine”.
fn is_hyphenated_before(tokens: &[Token], words: &Range<usize>) -> bool {
    let Some(before) = words.start.checked_sub(2) else { return false };
    is_hyphen_within(tokens, before + 1) && is_capitalized(&tokens[before]) && tokens[before].text.len() > 1
}

/// Whether a word is a hyphen with no white space around it.
fn is_hyphen_within(tokens: &[Token], at: usize) -> bool {
    is_hyphen(&tokens[at]) && is_joined(tokens, at - 1) && is_joined(tokens, at)
}

/// Whether the words before a name say that a person bears it.
fn has_honorific(sentence: &Sentence, words: &Range<usize>) -> bool {
    let before = words.start.checked_sub(1).map(|at| &sentence.tokens[at]);
    before.is_some_and(|token| is_capitalized(token) && HONORIFICS.contains(fold(&token.text).as_str()))
}

impl From<NameKind> for EntityKind {
    fn from(kind: NameKind) -> Self {
        match kind {
            NameKind::Person => Self::Person,
            NameKind::Organization => Self::Organization,
            NameKind::Place => Self::Place,
        }
    }
}
