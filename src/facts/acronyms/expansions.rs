//! The words that a sentence gives for an acronym.

use std::ops::Range;

use super::form::{self, Part};
use crate::english::{Upos, gazetteer, lists};
use crate::facts::{Place, Placed, SentenceId};

lists::sets! {
    "data/english.txt":
    /// Countries where bodies have English names.
    ENGLISH = "country";
}

/// An acronym with the words that it is said to stand for.
#[derive(Clone, Debug)]
pub(crate) struct Expansion {
    /// Its letters.
    pub(crate) letters: String,
    /// Where it stands, without the brackets.
    pub(crate) acronym: Place,
    /// Where the words stand; `None` where no words fit, as where the letters are of another language.
    pub(crate) words: Option<Place>,
    /// How the letters fit the words.
    pub(crate) fit: Fit,
    /// Whether it stands in brackets by itself, for use further on.
    pub(crate) is_set_apart: bool,
    /// Whether nothing beside it says that the letters are of another language.
    pub(crate) is_plain: bool,
}

/// How the letters of an acronym fit some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// They are their initials.
    Initials,
    /// The words have them in order.
    InOrder,
    /// They are the initials but for one, or for two in the other order.
    ButOne,
    /// They are not of these words.
    Not,
}

/// So many words behind an acronym what it is short for ends.
const BEHIND: usize = 14;
/// So many words of no weight or without a letter of their own a name may have.
const SPARE: usize = 5;
/// Words between a name and the acronym that it goes by.
const GOES_BY: [&str; 11] =
    ["or", "known", "as", "called", "by", "its", "the", "acronym", "initials", "abbreviated", "to"];

/// What the sentence expands.
pub(super) fn read(sentence: &Placed, number: SentenceId) -> Vec<Expansion> {
    let mut found = Vec::new();
    for at in 0..sentence.tokens.len() {
        if is_open(sentence, at) {
            found.extend(in_brackets(sentence, number, at));
        } else if let Some(letters) = form::letters(&sentence.tokens[at].text) {
            found.extend(beside_comma(sentence, number, at, &letters));
        }
    }
    found
}

fn is_open(sentence: &Placed, at: usize) -> bool {
    matches!(sentence.tokens[at].text.as_str(), "(" | "[")
}

fn is_quote(text: &str) -> bool {
    matches!(text, "“" | "”" | "\"" | "'" | "‘" | "’")
}

/// “Harbor Pilots Board (HPB)”, “HPB (Harbor Pilots Board)”
fn in_brackets(sentence: &Placed, number: SentenceId, open: usize) -> Option<Expansion> {
    let inside = (open + 1..sentence.tokens.len()).take(BEHIND);
    let close = inside.clone().find(|&at| matches!(sentence.tokens[at].text.as_str(), ")" | "]"))?;
    let plain: Vec<usize> = (open + 1..close).filter(|&at| !is_quote(&sentence.tokens[at].text)).collect();
    let &first = plain.first()?;
    if let Some(letters) = form::letters(&sentence.tokens[first].text) {
        let ends = plain.get(1).is_none_or(|&next| matches!(sentence.tokens[next].text.as_str(), "," | ";"));
        if ends && !is_dateline_or_score(sentence, open) {
            let (words, fit) = in_front(sentence, open, &letters);
            return Some(Expansion {
                acronym: sentence.place(number, first..first + 1),
                words: words.map(|words| sentence.place(number, words)),
                fit,
                is_set_apart: plain.len() == 1,
                is_plain: plain.len() == 1,
                letters,
            });
        }
    }
    let before = open.checked_sub(1)?;
    let letters = form::letters(&sentence.tokens[before].text)?;
    let (words, fit) = of_words(sentence, open + 1..close, &letters);
    // “CEI (Italian Episcopal Conference)” has words for letters of another language.
    let is_name = sentence.tokens[first].text.starts_with(char::is_uppercase) && close - open > 2;
    let words = words.filter(|words| words.start == open + 1);
    (words.is_some() || is_name).then(|| Expansion {
        letters,
        acronym: sentence.place(number, before..before + 1),
        fit: if words.is_some() { fit } else { Fit::Not },
        words: words.map(|words| sentence.place(number, words)),
        is_set_apart: false,
        is_plain: false,
    })
}

/// Whether no comma and no number stands among some words.
fn is_one_phrase(sentence: &Placed, words: &Range<usize>) -> bool {
    let is_break = |text: &str| text == "," || text.starts_with(|c: char| c.is_ascii_digit());
    !sentence.tokens[words.clone()].iter().any(|token| is_break(&token.text))
}

/// “HULL (AP)”: capitals before the brackets expand nothing.
fn is_dateline_or_score(sentence: &Placed, open: usize) -> bool {
    open == 0 || sentence.tokens[open - 1].upos == Upos::Num
}

/// “the Harbor Pilots Board, or HPB,” “HPB, the Harbor Pilots Board,” “HPB — short for Harbor Pilots Board —”
fn beside_comma(sentence: &Placed, number: SentenceId, at: usize, letters: &str) -> Option<Expansion> {
    /// Two letters are initials of too many words.
    const LETTERS: usize = 3;
    if letters.len() < LETTERS {
        return None;
    }
    let goes_by = |&at: &usize| GOES_BY.contains(&lower(sentence, at)) || is_quote(lower(sentence, at));
    let start = (0..at).rev().take_while(goes_by).last().unwrap_or(at);
    let is_apart = has_mark_before(sentence, start);
    let end = start - usize::from(is_apart);
    let made = |words: Option<Range<usize>>, fit: Fit| Expansion {
        letters: letters.to_owned(),
        acronym: sentence.place(number, at..at + 1),
        fit,
        words: words.map(|words| sentence.place(number, words)),
        is_set_apart: false,
        is_plain: fit == Fit::ButOne,
    };
    let before = || initials_of(sentence, in_front(sentence, end, letters));
    if let Some(words) = before().or_else(|| behind(sentence, at + 1, letters)) {
        return Some(made(Some(words), Fit::Initials));
    }
    let told = Told {
        by_words: is_apart && (start < at || is_short_for(sentence, at)),
        by_marks: is_apart && is_mark(sentence, at + 1),
    };
    if let Some((words, fit)) = told.name(sentence, in_front(sentence, end, letters), at) {
        return Some(made(Some(words), fit));
    }
    // “the Swiss People’s Party, or SVP,”
    let is_other_name = is_apart && start < at && lower(sentence, start) != "the";
    is_other_name.then(|| made(None, Fit::Not))
}

fn has_mark_before(sentence: &Placed, at: usize) -> bool {
    at > 0 && is_mark(sentence, at - 1)
}

/// “the Harbor Pilots Board, HPC for short,”
fn is_short_for(sentence: &Placed, at: usize) -> bool {
    lower(sentence, at + 1) == "for" && lower(sentence, at + 2) == "short"
}

/// How it is told that letters are short for the words before them.
struct Told {
    /// “Or HPC”, “HPC for short”.
    by_words: bool,
    /// Commas to both sides.
    by_marks: bool,
}

impl Told {
    /// The words that letters are told to be short for, if they are not just their initials.
    fn name(
        &self,
        sentence: &Placed,
        (words, fit): (Option<Range<usize>>, Fit),
        at: usize,
    ) -> Option<(Range<usize>, Fit)> {
        let is_told = match fit {
            Fit::InOrder => self.by_words,
            Fit::ButOne => self.by_words || self.by_marks,
            Fit::Initials | Fit::Not => false,
        };
        let words = words.filter(|words| is_told && is_whole_name(sentence, words))?;
        (!says_language(sentence, at)).then_some((words, fit))
    }
}

/// Whether words are one name of at least three.
fn is_whole_name(sentence: &Placed, words: &Range<usize>) -> bool {
    words.len() > 2 && is_one_phrase(sentence, words)
}

/// “ZKM, by its Slovak initials”
fn says_language(sentence: &Placed, at: usize) -> bool {
    /// So many words around the acronym.
    const AROUND: usize = 6;
    let around = at.saturating_sub(AROUND)..(at + AROUND).min(sentence.tokens.len());
    let is_told =
        |token: &crate::english::Token| matches!(token.lower.as_str(), "initials" | "acronym" | "its");
    sentence.tokens[around].iter().any(|token| is_told(token) || gazetteer::demonym(&token.text).is_some())
}

/// The words behind an acronym that has them as initials.
fn behind(sentence: &Placed, at: usize, letters: &str) -> Option<Range<usize>> {
    let stands_for = matches!(lower(sentence, at), "stands" | "short" | "stood" | "means");
    if !is_mark(sentence, at) && !stands_for {
        return None;
    }
    let is_end = |&end: &usize| {
        is_mark(sentence, end)
            || is_quote(lower(sentence, end))
            || matches!(lower(sentence, end), "." | ";" | ")")
    };
    let ends = (at + 1..sentence.tokens.len()).take(BEHIND).filter(is_end).take(2);
    ends.into_iter().find_map(|end| initials_of(sentence, of_words(sentence, at + 1..end, letters)))
}

/// The words, if they have the letters as initials and are one phrase.
fn initials_of(sentence: &Placed, (words, fit): (Option<Range<usize>>, Fit)) -> Option<Range<usize>> {
    words.filter(|words| fit == Fit::Initials && is_one_phrase(sentence, words))
}

fn lower(sentence: &Placed, at: usize) -> &str {
    sentence.tokens.get(at).map_or("", |token| token.lower.as_str())
}

/// A comma or a dash.
fn is_mark(sentence: &Placed, at: usize) -> bool {
    matches!(lower(sentence, at), "," | "—" | "–" | "-" | "--")
}

/// The words before a place that letters stand for.
fn in_front(sentence: &Placed, end: usize, letters: &str) -> (Option<Range<usize>>, Fit) {
    let most = letters.len() * 2 + SPARE;
    let is_break = |&at: &usize| matches!(sentence.tokens[at].text.as_str(), ";" | ":" | "." | "(" | ")");
    let start = (0..end).rev().take(most).take_while(|at| !is_break(at)).last().unwrap_or(end);
    of_words(sentence, start..end, letters)
}

/// The last of some words that letters stand for.
fn of_words(sentence: &Placed, words: Range<usize>, letters: &str) -> (Option<Range<usize>>, Fit) {
    let is_word = |&at: &usize| {
        sentence.tokens[at].text.contains(char::is_alphanumeric) || sentence.tokens[at].text == "&"
    };
    let is_owner = |at: &usize| matches!(sentence.tokens[*at].lower.as_str(), "'s" | "'");
    let parts: Vec<Part> = words
        .clone()
        .filter(|at| is_word(at) && !is_owner(at))
        .map(|at| Part::new(&sentence.tokens[at].text, at))
        .collect();
    let Some(last) = parts.last() else { return (None, Fit::Not) };
    let from = |index: usize| Some(parts[index].at..last.at + 1);
    if let Some(index) = form::by_initials(&parts, letters) {
        return (from(index), Fit::Initials);
    }
    // “Rapid Water Support programme (RWS)”
    let is_lower = !sentence.tokens[last.at].text.starts_with(char::is_uppercase);
    let but_last = &parts[..parts.len() - usize::from(is_lower)];
    if let Some(index) = form::by_initials(but_last, letters).filter(|_| is_lower) {
        return (from(index), Fit::Initials);
    }
    let name = name_at_end(sentence, &parts);
    if let Some(index) = form::in_order(name, letters) {
        return (Some(name[index].at..last.at + 1), Fit::InOrder);
    }
    match form::but_one(name, letters) {
        Some(index) if !is_translated(sentence, name) => (Some(name[index].at..last.at + 1), Fit::ButOne),
        _ => (None, Fit::Not),
    }
}

/// The row of capitals at the end of some words, small words within it.
fn name_at_end<'a>(sentence: &Placed, parts: &'a [Part]) -> &'a [Part] {
    let is_capital = |part: &Part| sentence.tokens[part.at].text.starts_with(char::is_uppercase);
    let of_name = |part: &&Part| is_capital(part) || form::is_small(&part.text);
    let length = parts.iter().rev().take_while(of_name).count();
    let name = &parts[parts.len() - length..];
    let lead = name.iter().take_while(|part| form::is_small(&part.text)).count();
    &name[lead..]
}

/// Whether a name says that its bearer is of a country where it has another name in another language.
fn is_translated(sentence: &Placed, name: &[Part]) -> bool {
    let country = |part: &Part| {
        let text = &sentence.tokens[part.at].text;
        gazetteer::demonym(text).or_else(|| gazetteer::place(text).map(|place| place.country))
    };
    name.iter().filter_map(country).any(|country| !ENGLISH.contains(country))
}
