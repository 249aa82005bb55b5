//! Whether a sentence tells of the past: another year, a war, a catastrophe of history.

use crate::facts::{Facts, Place, SentenceId};
use jiff::ToSpan;

use crate::english::lists;
use crate::english::{Token, grammar};

/// Whether a sentence, or one near it, tells of other years than the draft’s own, or it names a war.
pub(super) fn is_history(facts: &Facts, place: &Place) -> bool {
    let sentence = place.sentence;
    let own = facts.draft().date().map_or(i16::MAX, jiff::civil::Date::year);
    let longer = |token: &Token| token.lower == "decades";
    // “The shaft, which was sunk in 1957”: what a clause beside tells is no matter.
    let words = &facts.sentences()[sentence];
    let aside = |token: &Token| {
        let at = words.tokens.iter().position(|it| std::ptr::eq(it, token));
        at.is_some_and(|at| grammar::is_aside(words, at, place.words.start))
    };
    let scene = scene(facts, sentence).filter(|token| !aside(token));
    names_war(facts, sentence)
        || names_year_before(scene, own)
        || near(facts, sentence).any(longer)
        || goes_back(facts, sentence, own)
}

/// “A tip slid onto the village in 1966.”, and below it “The slide killed 116 children”: a sentence that takes up what the one
/// before tells of long ago.
fn goes_back(facts: &Facts, sentence: SentenceId, own: i16) -> bool {
    /// What happened so many years ago is told in books.
    const YEARS: i16 = 10;
    let takes_up = |token: &Token| matches!(token.lower.as_str(), "the" | "it" | "this" | "that");
    let first = facts.sentences()[sentence].tokens.first().is_some_and(takes_up);
    let before = sentence.before().filter(|_| first).map(|before| facts.sentences()[before].tokens.iter());
    before.is_some_and(|tokens| names_year_before(tokens, own.saturating_sub(YEARS)))
}

/// Whether the sentence, or the one before, dates what it tells more than a week before the draft.
pub(super) fn is_old(facts: &Facts, sentence: SentenceId) -> bool {
    let Some(week) = facts.draft().date().and_then(|date| date.checked_sub(7.days()).ok()) else {
        return false;
    };
    let times = sentence.back(1).through(sentence).flat_map(|near| facts.times_in(near));
    let mut ends = times.filter_map(|time| time.period?.end());
    ends.any(|end| end < week)
}

/// The draft’s own year, or else the last of several that it names, or else one of our time.
pub(super) fn own_year(facts: &Facts) -> i16 {
    let stated = || facts.times().iter().filter_map(|time| time.stated.year);
    let last = || stated().max().filter(|last| stated().any(|year| year < *last));
    facts.draft().date().map(jiff::civil::Date::year).or_else(last).unwrap_or(NOW)
}

/// The year of a draft that tells none, as far as that matters.
const NOW: i16 = 2020;

/// Whether it has long been settled: it lies more than five years before the draft’s own year; of a person with a name,
/// who may still be held to it, a lifetime.
pub(super) fn is_settled(facts: &Facts, sentence: SentenceId, own: i16, of_person: bool) -> bool {
    const YEARS: i16 = 5;
    const LIFETIME: i16 = 60;
    let before = if of_person { own.min(NOW) - LIFETIME } else { own.saturating_sub(YEARS) };
    names_war(facts, sentence) || names_year_before(scene(facts, sentence), before)
}

fn names_year_before<'a>(mut words: impl Iterator<Item = &'a Token>, own: i16) -> bool {
    words.any(|token| {
        // “1987”, and of “the 1980s” the first
        let year = token.lower.strip_suffix('s').unwrap_or(&token.lower);
        let year = Some(year).filter(|word| word.len() == 4).and_then(|word| word.parse::<i16>().ok());
        year.is_some_and(|year| (1000..own).contains(&year) && year < 2100) || token.lower == "century"
    })
}

/// The words of a sentence, of three before and of one behind it; of the paragraph behind only what it begins with.
fn near(facts: &Facts, sentence: SentenceId) -> impl Iterator<Item = &Token> {
    around(facts, sentence, move |near, own| own || near <= sentence)
}

/// Those of them that may set the scene for the sentence: of another paragraph only what a sentence begins with (“In 1976 the
/// generals seized power.”).
fn scene(facts: &Facts, sentence: SentenceId) -> impl Iterator<Item = &Token> {
    around(facts, sentence, |_, own| own)
}

/// The words of a sentence, of three before and of one behind it: all of those that are to count whole, by their number and by
/// whether they are of its paragraph, and of the others the first.
fn around(
    facts: &Facts,
    sentence: SentenceId,
    is_whole: impl Fn(SentenceId, bool) -> bool,
) -> impl Iterator<Item = &Token> {
    /// So many words a sentence begins with.
    const FRONT: usize = 5;
    let near = facts.sentences().around(sentence, 3, 1);
    near.flat_map(move |near| {
        let tokens = &facts.sentences()[near].tokens;
        let own = facts.sentences()[near].paragraph == facts.sentences()[sentence].paragraph;
        tokens.iter().take(if is_whole(near, own) { tokens.len() } else { FRONT })
    })
}

lists::sets! {
    "data/past.txt":
    /// Words in the names of wars and catastrophes of history.
    WARS = "catastrophe";
}

/// Whether a sentence names a war or a catastrophe of history, by a word written as a name.
fn names_war(facts: &Facts, sentence: SentenceId) -> bool {
    facts.sentences()[sentence]
        .tokens
        .iter()
        .any(|token| grammar::is_proper_noun(token) && WARS.contains(token.text.as_str()))
}
