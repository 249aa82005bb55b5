//! Organisations that their own words give away, whether or not the model saw them.

use super::chunk::{Chunk, is_capitalized, is_dash, is_hyphen};
use super::{EntityKind, letters};
use crate::english::lexicon::names::{BODIES, COMPANIES, INITIALS, ORGANIZATIONS, TITLES};
use crate::english::{Token, Upos, fold, gazetteer};

/// Names that a common noun of institutions closes (“Lima City Council”) or opens (“Ministry of Health”), firms with
/// their legal form, bodies known by one word, and initials.
pub(super) fn read(tokens: &[Token], chunks: &[Chunk]) -> Vec<Chunk> {
    let mut found: Vec<Chunk> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if !is_capitalized(token) || found.last().is_some_and(|last| at < last.words.end) {
            continue;
        }
        let folded = fold(&token.text);
        let noun = ORGANIZATIONS.contains(folded.as_str());
        let form = COMPANIES.contains(folded.as_str());
        let words = if noun || form {
            let start = run_start(tokens, chunks, at);
            let end = if noun { after_of(tokens, chunks, at + 1) } else { at + 1 };
            start..end
        } else {
            at..at + 1
        };
        let is_name = words.len() > 1 || is_body(tokens, at, &folded) || is_initials(tokens, at, &folded);
        if is_name {
            found.retain(|earlier| earlier.words.end <= words.start);
            found.push(Chunk { words, kind: EntityKind::Organization, told: true });
        }
    }
    found
}

/// Where the run of capitalised words that ends with word `at` begins. It goes through a name before it as a whole.
fn run_start(tokens: &[Token], chunks: &[Chunk], at: usize) -> usize {
    if let Some(around) = chunks.iter().find(|chunk| chunk.words.contains(&at)) {
        return around.words.start;
    }
    let mut start = at;
    while start > 0 {
        let before = &tokens[start - 1];
        if opens(before) || TITLES.contains(fold(&before.text).as_str()) {
            break;
        }
        start -= 1;
    }
    match chunks.iter().find(|chunk| chunk.words.contains(&start)) {
        Some(cut) if cut.words.end <= at => cut.words.start,
        _ => start,
    }
}

/// Where a name ends whose institution noun stands before word `at`, with “of …” where it follows.
fn after_of(tokens: &[Token], chunks: &[Chunk], at: usize) -> usize {
    let end_of_chunk =
        |at: usize| chunks.iter().find(|chunk| chunk.words.contains(&at)).map(|chunk| chunk.words.end);
    let end = end_of_chunk(at - 1).unwrap_or(at).max(at);
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.lower == word);
    if !is(end, "of") && !is(end, "for") {
        return end;
    }
    let object = if is(end + 1, "the") { end + 2 } else { end + 1 };
    if tokens.get(object).is_none_or(opens) {
        return end;
    }
    let mut after = end_of_chunk(object).unwrap_or(object + 1);
    while tokens.get(after).is_some_and(|token| !opens(token)) {
        after = end_of_chunk(after).unwrap_or(after + 1);
    }
    after
}

/// Whether a word is a body of state by itself: “Congress”, “the House”.
fn is_body(tokens: &[Token], at: usize, folded: &str) -> bool {
    let capital =
        |at: usize| tokens.get(at).is_some_and(|token| is_capitalized(token) && token.upos == Upos::Propn);
    let the = at > 0 && tokens[at - 1].lower == "the";
    BODIES.contains(folded) && (the || at > 0 && !capital(at - 1) && !matches!(folded, "house" | "treasury"))
}

/// Whether a word is an organisation’s initials: two to six capitals, not in a heading of capitals.
fn is_initials(tokens: &[Token], at: usize, folded: &str) -> bool {
    let is_beside_capitals = || is_all_capitals(tokens, at + 1) || at > 0 && is_all_capitals(tokens, at - 1);
    has_form_of_initials(&tokens[at], folded)
        && !INITIALS.contains(folded)
        && !letters::stand_behind_name(tokens, at)
        && !names_place(&tokens[at])
        && !is_before_mark_of_other_use(tokens, at)
        && !is_beside_capitals()
}

/// “FBI”, “A&M”, and not “U.S.”
fn has_form_of_initials(token: &Token, folded: &str) -> bool {
    let is_letter_or_mark = |c: char| c.is_ascii_uppercase() || matches!(c, '&' | '.');
    (2..=6).contains(&folded.len())
        && token.text.chars().all(is_letter_or_mark)
        && !token.text.ends_with('.')
        && token.upos == Upos::Propn
}

fn names_place(token: &Token) -> bool {
    token.is_place() || gazetteer::place(&token.text).is_some()
}

/// Whether a hyphen, a comma, a bracket or, at the head of a sentence, a dash follows: “USB-C”, “SEOUL, South Korea”, “TUNIS —”.
fn is_before_mark_of_other_use(tokens: &[Token], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|next| {
        is_hyphen(next) || matches!(next.text.as_str(), "," | "(") || is_dash(next) && at == 0
    })
}

/// Whether a word of more than one letter is written in capitals.
fn is_all_capitals(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.text.len() > 1 && token.text.chars().all(char::is_uppercase))
}

/// Words that open a sentence or a noun phrase with a capital and belong to no name.
fn opens(token: &Token) -> bool {
    !is_capitalized(token)
        || matches!(
            token.upos,
            Upos::Det
                | Upos::Adp
                | Upos::Pron
                | Upos::Aux
                | Upos::Sconj
                | Upos::Cconj
                | Upos::Punct
                | Upos::Part
        )
}
