//! `contested-term`

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::draft::Part;
use crate::english::{grammar, lists};
use crate::facts::{Denial, Facts, Placed, SentenceId, denials};
use crate::finding::Level;
use crate::rules::voices::{are_narrators, has_source};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A word that the draft itself shows to be in dispute, in the reporter’s own voice: somebody has denied that there was an
    /// escape, or will not have it called one, and the story goes on to speak of “the escape”. Where it says that it is confirmed or clear, it is a warning.
    ///
    /// ```draft
    /// The ministry denies that there was an escape.
    ///                                       ~~~~~~ somebody says here that there was none
    ///
    /// The escape became public on Tuesday.
    ///     ^^^^^^ “escape” is in dispute: somebody denies it, and the draft takes it for a fact.
    /// ```
    ///
    /// It says nothing where the word is somebody’s (“the escape that the guards describe”), hedged (“the alleged escape”) or
    /// replaced by one on which both sides agree.
    ///
    /// ```draft
    /// The ministry denies that there was an escape.
    ///
    /// The departure became public on Tuesday.
    /// ```
    ///
    /// ## Why it matters
    /// Whoever takes up one side’s word has taken its side, as a rule without noticing.
    ///
    /// ## What to do
    /// Use a word that both sides would, or say whose it is.
    pub(in crate::rules) static RULE = {
        name: "contested-term",
        group: Group::Attribution,
        summary: "A word that somebody in the draft disputes, in the reporter’s own voice",
        level: Level::Information,
        check: check,
    }
}

lists::sets! {
    "data/contested.txt":
    /// What may or may not have taken place.
    HAPPENINGS = "happenings";
    /// What somebody or something may or may not be.
    LABELS = "labels";
    /// Words before a noun that leave it to others.
    HEDGING = "hedging";
    /// Words that say it is beyond dispute.
    SEALED = "sealed";
}

fn check(facts: &Facts, found: &mut Findings) {
    let denials = denials(facts);
    let mut denied: FxHashMap<&str, &Denial> = FxHashMap::default();
    for denial in denials.iter().filter(|it| is_contestable(facts, it)) {
        denied.entry(&denial.term).or_insert(denial);
    }
    if denied.is_empty() {
        return;
    }
    let mut seen = FxHashSet::default();
    for (index, sentence) in facts.sentences().with_ids().filter(|(_, it)| it.part == Part::Body) {
        for word in 0..sentence.tokens.len() {
            let term = sentence.tokens[word].lemma.to_lowercase();
            let Some(denial) = denied.get(term.as_str()).filter(|it| it.place.sentence < index) else {
                continue;
            };
            let kind = |sentence: &Placed, word: usize| kind(sentence, word).map(str::to_owned);
            let denied_kind = kind(&facts.sentences()[denial.place.sentence], denial.place.words.start);
            if !HAPPENINGS.contains(term.as_str()) && kind(sentence, word) != denied_kind {
                continue;
            }
            if adopts(facts, index, sentence, word) && seen.insert(term) {
                found.push(ask(facts, sentence, word, denial));
            }
        }
    }
    found.sort_by_key(|it| it.span);
}

/// Whether it may be called by another word: an escape, a mercenary, a spy ship.
fn is_contestable(facts: &Facts, denial: &Denial) -> bool {
    let sentence = &facts.sentences()[denial.place.sentence];
    let is_label = |word: &str| LABELS.contains(word);
    HAPPENINGS.contains(denial.term.as_str())
        || is_label(&denial.term)
        || kind(sentence, denial.place.words.start).is_some_and(is_label)
}

/// The noun before a noun, in dictionary form: `spy` of “spy ship”.
fn kind(sentence: &Placed, noun: usize) -> Option<&str> {
    let before = noun.checked_sub(1).filter(|&at| grammar::is_in_compound(&sentence.tokens[at]))?;
    Some(sentence.tokens[before].lemma.as_str())
}

/// Whether the narrator speaks of a thing as there: “the escape”, “their escape”.
fn adopts(facts: &Facts, index: SentenceId, sentence: &Placed, noun: usize) -> bool {
    let span = sentence.span_of(noun..noun + 1);
    let start = grammar::noun_phrase(sentence, noun).start.min(noun);
    let hedged = sentence.tokens[start..noun].iter().any(|token| HEDGING.contains(token.lower.as_str()));
    let is_there = grammar::is_definite(sentence, noun) || grammar::is_owned(sentence, noun);
    grammar::is_noun(&sentence.tokens[noun])
        && is_there
        && !hedged
        && !is_open(sentence, noun)
        && are_narrators(facts, index, span)
        && !has_source(facts, span)
}

/// Whether a sentence asks or denies that there is such a thing.
fn is_open(sentence: &Placed, noun: usize) -> bool {
    grammar::is_question(sentence)
        || grammar::is_negated(sentence, noun)
        || grammar::standing(sentence, noun) != grammar::Standing::Stated
}

/// A word with what hyphens join to it: “cover-up”.
fn joined(sentence: &Placed, word: usize) -> Range<usize> {
    let is_hyphen = |at: usize| sentence.tokens.get(at).is_some_and(|token| token.text == "-");
    let start = if word >= 2 && is_hyphen(word - 1) { word - 2 } else { word };
    let end = if is_hyphen(word + 1) { word + 3 } else { word + 1 };
    start..end.min(sentence.tokens.len())
}

fn ask(facts: &Facts, sentence: &Placed, word: usize, denial: &Denial) -> Found {
    let span = sentence.span_of(joined(sentence, word));
    let words = facts.words(span);
    let is_sealed = sentence.tokens.iter().any(|token| SEALED.contains(token.lower.as_str()));
    let message = format!("“{words}” is in dispute: somebody denies it, and the draft takes it for a fact.");
    let found =
        Found::new(span, message).related(denial.place.span, "somebody says here that there was none");
    if is_sealed { found.at(Level::Warning) } else { found }
}

#[cfg(test)]
mod tests;
