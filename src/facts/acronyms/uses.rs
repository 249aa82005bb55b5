//! Where a draft uses an acronym.

use std::collections::BTreeSet;

use super::expansions::Expansion;
use super::form;
use crate::draft::Part;
use crate::english::{Upos, fold, is_common};
use crate::facts::{EntityKind, Facts, Place, Placed};

/// A place where an acronym stands for what it names.
#[derive(Clone, Debug)]
pub(crate) struct Use {
    /// Its letters.
    pub(crate) letters: String,
    /// Where it stands.
    pub(crate) place: Place,
    /// Whether a reader of the story meets it there in the writer’s words, as a name of its own.
    pub(crate) is_plain: bool,
}

/// The uses of acronyms, those beside what they stand for aside.
pub(super) fn read(facts: &Facts, expansions: &[Expansion]) -> Vec<Use> {
    let beside: BTreeSet<_> = expansions.iter().map(|it| it.acronym.span).collect();
    let mut found = Vec::new();
    for (number, sentence) in facts.sentences().with_ids() {
        for (at, token) in sentence.tokens.iter().enumerate() {
            let Some(letters) = form::letters(&token.text) else { continue };
            let place = sentence.place(number, at..at + 1);
            if !beside.contains(&place.span) {
                let is_plain = is_plain(facts, sentence, &place, &letters);
                found.push(Use { letters, place, is_plain });
            }
        }
    }
    found
}

/// Collects the initials of each row of three or more words in capitals, small words aside.
pub(super) fn initials(sentence: &Placed, found: &mut BTreeSet<String>) {
    const FEWEST: usize = 3;
    const MOST: usize = 7;
    let is_capital = |text: &str| text.starts_with(char::is_uppercase);
    let mut row = String::new();
    let mut close = |row: &mut String| {
        let letters: Vec<char> = row.chars().collect();
        for from in 0..letters.len() {
            for end in from + FEWEST..=letters.len().min(from + MOST) {
                found.insert(letters[from..end].iter().collect());
            }
        }
        row.clear();
    };
    for token in &sentence.tokens {
        let is_name = is_capital(&token.text) && token.text.contains(char::is_lowercase);
        if form::is_small(&token.text) {
            continue;
        }
        if is_name {
            row.extend(fold(&token.text).chars().next().map(|first| first.to_ascii_uppercase()));
        } else if !matches!(token.lower.as_str(), "'s" | "'" | "-") {
            close(&mut row);
        }
    }
    close(&mut row);
}

/// The letters with which a longer name of the draft begins, and which stand for it: “WMC Resources”.
pub(super) fn in_longer_names(facts: &Facts) -> Vec<String> {
    let bodies = facts
        .mentions()
        .iter()
        .filter(|it| facts.entity(it.entity).kind == EntityKind::Organization && it.place.words.len() > 1);
    let first =
        |words: &Place| form::letters(&facts.sentences()[words.sentence].tokens[words.words.start].text);
    bodies.filter_map(|it| first(&it.place)).collect()
}

/// Whether the story uses letters as a name here: not in a heading of capitals, in a longer name, as somebody’s initials or behind
/// a name as a title, and not as a word that is shouted.
fn is_plain(facts: &Facts, sentence: &Placed, place: &Place, letters: &str) -> bool {
    let at = place.words.start;
    let is_told = sentence.part == Part::Body && !facts.is_given(place.span);
    is_told
        && is_capitals_alone(sentence, at)
        && !is_word(letters)
        && !is_in_name(facts, place)
        && !is_beside_mark(sentence, at)
        && !is_described(sentence, at)
        && !is_behind_person(facts, place)
}

/// Whether letters are a word that is shouted, or a Roman number.
fn is_word(letters: &str) -> bool {
    is_common(&letters.to_lowercase()) || letters.chars().all(|letter| "IVXLCDM".contains(letter))
}

/// Whether a word is the only one in capitals among its neighbours.
fn is_capitals_alone(sentence: &Placed, at: usize) -> bool {
    let is_capitals = |at: usize| {
        sentence.tokens.get(at).is_some_and(|token| {
            token.text.chars().filter(|c| c.is_uppercase()).count() > 1
                && !token.text.contains(char::is_lowercase)
        })
    };
    let text = &sentence.tokens[at].text;
    let whole = !text.trim_end_matches('s').contains(char::is_lowercase);
    whole && !is_capitals(at + 1) && !(at > 0 && is_capitals(at - 1))
}

/// Whether letters are a part of a longer name: “PNC Bank”, “Nissan GTR”.
fn is_in_name(facts: &Facts, place: &Place) -> bool {
    let sentence = &facts.sentences()[place.sentence];
    let at = place.words.start;
    let longer = facts.mention_at(place.span).is_some_and(|mention| {
        let is_person = facts.entity(mention.entity).kind == EntityKind::Person;
        mention.place.words.len() > 1 || is_person
    });
    let is_name = |at: usize| sentence.tokens.get(at).is_some_and(|token| token.upos == Upos::Propn);
    let explains = facts.mention_at(place.span).is_some_and(|it| facts.entity(it.entity).name.contains(' '));
    longer || explains || is_name(at + 1) || at > 0 && is_name(at - 1)
}

/// Whether letters stand beside a mark that makes them a code, a score or a place: “NYSE: ABC”, “KC-135”, “XYZ/2”.
fn is_beside_mark(sentence: &Placed, at: usize) -> bool {
    let text =
        |at: Option<usize>| at.and_then(|at| sentence.tokens.get(at)).map_or("", |token| token.text.as_str());
    let is_mark = |text: &str| matches!(text, "-" | "‑" | "/" | "@" | "#" | "_" | "+");
    let before = text(at.checked_sub(1));
    let behind = text(Some(at + 1));
    let is_number = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    is_mark(before)
        || is_mark(behind)
        || before == ":"
        || before == "("
        || is_number(behind)
        || is_number(before)
}

/// Whether words beside letters say what they name: “the pilots’ union HPB”, “HPB, a pilots’ union”.
fn is_described(sentence: &Placed, at: usize) -> bool {
    let noun_before = at > 0 && sentence.tokens[at - 1].upos == Upos::Noun;
    let comma =
        sentence.tokens.get(at + 1).is_some_and(|next| matches!(next.text.as_str(), "," | "(" | "—" | "–"));
    let article = sentence
        .tokens
        .get(at + 2)
        .is_some_and(|next| matches!(next.lower.as_str(), "a" | "an" | "the" | "which" | "or"));
    let which = sentence.tokens.get(at + 2).is_some_and(|next| next.lower == "which");
    noun_before || comma && article && !which
}

/// “Niamh Brophy SC”, “Ode, KCB”
fn is_behind_person(facts: &Facts, place: &Place) -> bool {
    let sentence = &facts.sentences()[place.sentence];
    let mut before = place.words.start;
    if before > 0 && sentence.tokens[before - 1].text == "," {
        before -= 1;
    }
    let mentions = facts.mentions_in(place.sentence).iter();
    let mut people = mentions.filter(|it| facts.entity(it.entity).kind == EntityKind::Person);
    people.any(|it| it.place.words.end == before)
}
