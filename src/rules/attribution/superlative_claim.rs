//! `superlative-claim`

mod counted;
mod firsts;
mod said;

use std::cell::LazyCell;
use std::ops::Range;

use self::said::is_said;
use crate::draft::Part;
use crate::english::{Token, grammar, lists};
use crate::facts::{Facts, Placed};
use crate::finding::Level;
use crate::rules::voices::{Voices, are_narrators};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A claim to a rank that nobody makes: “unprecedented”, “one of the most corrupt”, “the largest of its kind”, and the first of
    /// all in a place or a time: “the oldest clubhouse in Africa”, “the worst flood for a generation”, “the biggest fraud ever”,
    /// “Europe’s largest maker of zips”; the only one or the first to do a thing, “never before has”, “an all-time high”. In sport,
    /// where the first and the last are known, it says nothing of these.
    ///
    /// ```draft
    /// The port is one of the most corrupt in the region.
    ///             ^^^^^^^^^^^^^^^^^^^^^^^ “one of the most corrupt” ranks it, and nobody here does: who says so?
    /// ```
    ///
    /// It says nothing where somebody says so, nothing of what a list settles (“the most recent”, “the most populous
    /// country”, “the first race”), and nothing of a rank that only describes (“she lives in the largest city in the country”).
    ///
    /// ```draft
    /// The port is one of the most corrupt in the region, the auditor said.
    /// ```
    ///
    /// ## Why it matters
    /// A superlative is the easiest claim to disprove: one counterexample does it.
    ///
    /// ## What to do
    /// Say who ranks them so, or by which measure, or drop it.
    pub(in crate::rules) static RULE = {
        name: "superlative-claim",
        group: Group::Attribution,
        summary: "“Unprecedented”, “one of the most corrupt”, “the largest of its kind”, with no source",
        level: Level::Information,
        check: check,
    }
}

lists::sets! {
    "data/claims.txt":
    /// Adjectives behind “the most” that a count settles, and those that claim nothing.
    MEASURED = "measured";
    /// Words that end as superlatives do and are none, or rank by age alone.
    NO_RANK = "no rank";
    /// Words for a long time: “for a generation”.
    AGES = "ages";
    /// Nouns for places that hold many.
    PLACES = "places";
    /// Adjectives for what nothing comes near.
    PEERLESS = "peerless";
}

fn check(facts: &Facts, found: &mut Findings) {
    let voices = LazyCell::new(|| Voices::new(facts));
    for (index, sentence) in facts.sentences().with_ids().filter(|(_, it)| it.part == Part::Body) {
        let is_of_sport = firsts::is_of_sport(sentence);
        for word in 0..sentence.tokens.len() {
            let Some(words) = claim(sentence, word, is_of_sport).filter(|words| stands(sentence, words))
            else {
                continue;
            };
            let first = sentence.span_of(words.start..words.start + 1);
            let span = sentence.span_of(words);
            if counted::is_settled(facts, index, span, |at| voices.is_sourced(facts, at)) {
                continue;
            }
            let said_before = found.last().is_some_and(|last| last.span.overlaps(span));
            if !said_before && are_narrators(facts, index, first) && !voices.is_sourced(facts, index) {
                let message = format!("“{}” ranks it, and nobody here does: who says so?", facts.words(span));
                found.push(Found::new(span, message));
            }
        }
    }
}

/// Whether a rank is claimed of today, and not denied: not “formerly the tallest”, “isn’t the only way”.
fn stands(sentence: &Placed, words: &Range<usize>) -> bool {
    let before = words.start.checked_sub(1).map_or("", |at| sentence.tokens[at].lower.as_str());
    let is_over = matches!(before, "formerly" | "once" | "then" | "until" | "not" | "hardly" | "n't");
    // “Won’t be the last”, “one of the most high-profile”
    let never = words.start >= 2 && before == "be" && is_not(&sentence.tokens[words.start - 2]);
    let goes_on = sentence.tokens.get(words.end).is_some_and(|next| matches!(next.text.as_str(), "-" | "‑"));
    !is_over && !never && !goes_on && !grammar::is_denied(sentence, grammar::head_of(sentence, words))
}

fn is_not(token: &Token) -> bool {
    matches!(token.lower.as_str(), "not" | "n't" | "n’t" | "never")
}

/// The words that claim a rank from one on; firsts in sport are known.
fn claim(sentence: &Placed, word: usize, is_of_sport: bool) -> Option<Range<usize>> {
    unprecedented(sentence, word)
        .or_else(|| most(sentence, word))
        .or_else(|| of_its_kind(sentence, word))
        .or_else(|| of_all(sentence, word))
        .or_else(|| if is_of_sport { None } else { firsts::claim(sentence, word) })
}

/// “The unprecedented flood”, “unparalleled in scale”
fn unprecedented(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    if !PEERLESS.contains(sentence.tokens[word].lower.as_str()) {
        return None;
    }
    let noun = grammar::noun_described(sentence, word).filter(|noun| *noun > word);
    let denied = grammar::is_denied(sentence, noun.unwrap_or(word));
    let alone = noun.is_none() && (word == 0 || grammar::is_predicate(sentence, word));
    (!denied && (noun.is_some() || alone)).then_some(word..noun.unwrap_or(word) + 1)
}

/// “One of the most corrupt”
fn most(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let adjective = sentence.tokens.get(word + 2)?;
    let is_most = lower(word) == "the" && lower(word + 1) == "most" && grammar::is_adjective(adjective);
    let one_of =
        word >= 3 && lower(word - 1) == "of" && lower(word - 2) == "one" && is_said(sentence, word - 2);
    (is_most && one_of && !MEASURED.contains(adjective.lower.as_str())).then(|| word - 2..word + 3)
}

/// “The largest of its kind”
fn of_its_kind(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    if sentence.tokens[word].lower != "the" {
        return None;
    }
    let words: Vec<&str> = sentence.tokens[word..].iter().take(6).map(|token| token.lower.as_str()).collect();
    let best = words.get(1).is_some_and(|it| it.ends_with("est") || *it == "only" || *it == "best");
    let kind = words
        .windows(3)
        .position(|it| it[0] == "of" && matches!(it[1], "its" | "their") && it[2] == "kind")?;
    best.then_some(word..word + kind + 3)
}

/// “The oldest clubhouse in Africa”, “the most generous settlement in the history of the trade”, “the worst flood for a generation”,
/// “the biggest fraud ever”: the first of all in a place or a time.
fn of_all(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    /// So far behind the adjective the words for the place or the time begin.
    const REACH: usize = 9;
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let at = if matches!(lower(word + 1), "single" | "very") { word + 2 } else { word + 1 };
    // “Europe’s largest”, “the country’s oldest”
    let of_place = matches!(lower(word), "'s" | "'") && word > 0 && is_place(&sentence.tokens[word - 1]);
    let last = rank(sentence, at)
        .filter(|_| lower(word) == "the" || of_place || grammar::is_owner(&sentence.tokens[word]))?;
    if of_place {
        let owner = if word > 1 && lower(word - 2) == "the" { word - 2 } else { word - 1 };
        let second =
            matches!(lower(at.saturating_sub(1)), "second" | "third" | "next") || lower(at + 1) == "-";
        return (!second && is_told(sentence, owner, last)).then_some(owner..last + 1);
    }
    let end = sentence.tokens.len().min(last + REACH);
    let stop = (last + 1..end)
        .find(|&at| matches!(lower(at), "," | ";" | "." | "who" | "which" | "because" | "after"));
    let within = last + 1..stop.unwrap_or(end);
    // “The second-largest”, “the tallest of the three”
    let ranked = lower(last + 1) != "of" && !matches!(lower(word + 1), "second" | "third" | "next");
    let scope = within.clone().find(|&at| is_ever(sentence, at) || is_scope(sentence, at, within.end))?;
    let one_of = word >= 2 && lower(word - 1) == "of" && lower(word - 2) == "one";
    let first = if one_of { word - 2 } else { word };
    (ranked && scope > last && (is_said(sentence, first) || is_told(sentence, first, last)))
        .then_some(first..last + 1)
}

/// The last word of a superlative at a word: “largest”, “most generous”.
fn rank(sentence: &Placed, at: usize) -> Option<usize> {
    let token = sentence.tokens.get(at)?;
    let next = sentence.tokens.get(at + 1)?;
    let lower = token.lower.as_str();
    let measured = |it: &str| MEASURED.contains(it) || NO_RANK.contains(it);
    let by_most = matches!(lower, "most" | "least") && grammar::is_adjective(next) && !measured(&next.lower);
    let by_form = grammar::is_adjective(token)
        && (lower.ends_with("est") && lower.len() > 4 || matches!(lower, "best" | "worst"))
        && !measured(lower);
    if by_most { Some(at + 1) } else { by_form.then_some(at) }
}

/// Whether what is ranked is what a sentence is about, or stands beside it: “the richest man in Norway keeps bees”. Behind a
/// preposition it only says where.
fn is_told(sentence: &Placed, first: usize, last: usize) -> bool {
    let end = sentence.tokens.len().min(last + 4);
    let noun = (last..end)
        .find(|&at| grammar::is_noun(&sentence.tokens[at]))
        .map(|at| grammar::head_of_compound(sentence, at));
    let before = first.checked_sub(1).map_or("", |at| sentence.tokens[at].lower.as_str());
    if matches!(before, "as" | "called") {
        return false;
    }
    let home = before == "to" && first >= 2 && sentence.tokens[first - 2].lower == "home";
    let where_only = !home && noun.is_some_and(|noun| !grammar::preposition(sentence, noun).is_empty());
    !where_only || matches!(before, "," | "–" | "—")
}

/// Whether a word is for a place that holds many: “Europe”, “the country”.
fn is_place(token: &Token) -> bool {
    token.is_place() || PLACES.contains(token.lower.as_str())
}

/// “Ever”, “ever seen”, “on record”, “of all time”, “for a generation”, “in decades”, “in its history”.
fn is_ever(sentence: &Placed, at: usize) -> bool {
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    match lower(at) {
        "ever" => true,
        "on" => lower(at + 1) == "record",
        "of" => lower(at + 1) == "all" && lower(at + 2) == "time",
        "in" | "for" | "since" => {
            let behind = (at + 1..at + 5).map(lower);
            behind.into_iter().take_while(|word| *word != ",").any(|word| AGES.contains(word))
        }
        "have" | "has" | "had" => {
            matches!(lower(at + 1), "ever" | "seen" | "known" | "faced" | "suffered" | "had")
        }
        _ => false,
    }
}

/// “In the country”, “in Europe”: a place behind a preposition.
fn is_scope(sentence: &Placed, preposition: usize, end: usize) -> bool {
    let behind = &sentence.tokens[preposition + 1..end.min(preposition + 5).max(preposition + 1)];
    matches!(
        sentence.tokens[preposition].lower.as_str(),
        "in" | "on" | "anywhere" | "north" | "south" | "outside"
    ) && behind.iter().any(|token| token.is_place() || PLACES.contains(token.lower.as_str()))
}

#[cfg(test)]
mod tests;
