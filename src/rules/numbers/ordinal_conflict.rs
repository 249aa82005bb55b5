//! `ordinal-conflict`

use rustc_hash::FxHashMap;

use crate::english::lexicon::further;
use crate::english::lexicon::numbers::{self, ORDINALS};
use crate::english::{Sentence, grammar};
use crate::facts::ranks::another_comes_between;
use crate::facts::{Facts, Position, Quantity, QuantityKind, Rank, SentenceId};
use crate::finding::Level;
use crate::rules::numbers::{conflict, own_rows, past_the_last, rivals, runs};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// One thing that is the third of its row here and the fourth there, the third of only two, and a “Fourth,” right after
    /// “Second,”.
    ///
    /// ```draft
    /// Saturday’s win was Ode’s fifth title in Linz.
    ///                          ~~~~~~~~~~~ “fifth title”
    /// She wept. The win, her sixth title in Linz, was worth €40,000.
    ///                        ^^^^^^^^^^^ “sixth title” here, but “fifth title” in line 1.
    ///
    /// It was the fourth of the port’s three strikes.
    ///            ^^^^^^ There cannot be a “fourth” of “three” strikes.
    ///                                 ~~~~~ “three”
    /// ```
    ///
    /// A run has one length at a time: “the third day in a row” and “the sixth straight day” of one strike differ.
    ///
    /// Two rows are one only if the same words say what they are rows of: a fifth title “in Linz” and a sixth title “overall”
    /// may both be right. “A fourth title followed” speaks of another one.
    ///
    /// ## Why it matters
    /// Ordinals are counted up from old stories, and two people count from two of them.
    ///
    /// ## What to do
    /// Count again from the records, and say what is counted: “her fifth in Linz”, “her ninth in all”.
    pub(in crate::rules) static RULE = {
        name: "ordinal-conflict",
        group: Group::Numbers,
        summary: "One thing with two places in its row, or the third of two",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    for index in facts.sentences().ids() {
        found.extend(
            facts.quantities_in(index).windows(2).filter_map(|pair| of_too_few(facts, &pair[0], &pair[1])),
        );
    }
    for index in facts.sentences().ids() {
        let sentence = &facts.sentences()[index];
        found.extend((0..sentence.tokens.len()).filter_map(|at| past_the_last::find(facts, sentence, at)));
    }
    found.extend(conflicts(facts));
    found.extend(gaps(facts));
    found.extend(runs::conflicts(facts));
    rivals::add_two_places(facts, found);
    own_rows::add(facts, found);
    found.sort_by_key(|found| found.span);
}

/// “The third of the bank’s two rate cuts.”
fn of_too_few(facts: &Facts, ordinal: &Quantity, whole: &Quantity) -> Option<Found> {
    let sentence = &facts.sentences()[ordinal.place.sentence];
    let (start, end) = (ordinal.place.words.end, whole.place.words.start);
    let of = sentence.tokens.get(start).is_some_and(|token| token.lower == "of");
    // Nothing but whose they are stands between.
    let near = of && start < end && end <= start + 8 && {
        let mut between = sentence.tokens[start + 1..end].iter();
        between.all(grammar::may_tell_owner)
    };
    let one_noun =
        ordinal.of.as_ref().zip(whole.of.as_ref()).is_none_or(|(one, other)| one.head == other.head);
    let kinds = (ordinal.kind, whole.kind) == (QuantityKind::Ordinal, QuantityKind::Cardinal);
    let fewer = ordinal.number()? > whole.interval().high;
    if !(near && one_noun && kinds && fewer) {
        return None;
    }
    let words = |quantity: &Quantity| format!("“{}”", facts.words(quantity.place.span));
    let noun = whole.of.as_ref().map_or("", |of| sentence.text_of(of.head..of.head + 1));
    let message = format!("There cannot be a {} of {} {noun}.", words(ordinal), words(whole));
    Some(Found::new(ordinal.place.span, message).related(whole.place.span, words(whole)))
}

/// So many sentences may stand between “First,” and “Second,”.
const PATIENCE: usize = 6;

/// “First, … Second, … Fourth, …”
fn gaps(facts: &Facts) -> Vec<Found> {
    let mut found = Vec::new();
    let mut last: Option<(SentenceId, usize)> = None;
    for (index, sentence) in facts.sentences().with_ids() {
        let comma = sentence.tokens.get(1).is_some_and(|token| token.text == ",");
        let Some(place) = numbers::place(&sentence.tokens[0].lower).filter(|_| comma) else { continue };
        let before = last.filter(|(at, before)| index.apart(*at) <= PATIENCE && place > *before);
        last = (place == 1 || before.is_some()).then_some((index, place));
        let Some((at, before)) = before.filter(|(_, before)| place > before + 1) else { continue };
        let missing = ORDINALS[before];
        let other_words =
            at.next().up_to(index).any(|between| tells_next(&facts.sentences()[between], missing));
        if other_words {
            continue;
        }
        let (here, there) = (sentence.span_of(0..1), facts.sentences()[at].span_of(0..1));
        let words = |span| facts.words(span);
        let message =
            format!("“{}” follows “{}” here, and there is no {missing}.", words(here), words(there));
        found.extend(conflict::between(facts, here, there, message));
    }
    found
}

/// Whether a sentence gives the place that is missing in other words: “Then …”, “The third …”.
fn tells_next(sentence: &Sentence, missing: &str) -> bool {
    let mut tokens = sentence.tokens.iter();
    further::NEXT_PLACE.contains(sentence.tokens[0].lower.as_str())
        || tokens.any(|token| token.lower == missing)
}

/// So many sentences on, “the win” may be another one.
const NEAR: usize = 12;
/// So many earlier ranks of a row are looked back to.
const BACK: usize = 4;

/// “It was her third Olympic medal. The medal, her fourth …”
fn conflicts(facts: &Facts) -> Vec<Found> {
    let mut rows: FxHashMap<&str, Vec<&Rank>> = FxHashMap::default();
    let mut found = Vec::new();
    for rank in facts.ranks() {
        let (Position::Nth(_), Some(noun)) = (rank.position, &rank.row.noun) else { continue };
        let row = rows.entry(noun).or_default();
        let earlier = row.iter().rev().take(BACK).find(|earlier| is_conflict(facts, earlier, rank));
        found.extend(earlier.and_then(|earlier| show(facts, earlier, rank)));
        row.push(rank);
    }
    found
}

fn is_conflict(facts: &Facts, earlier: &Rank, later: &Rank) -> bool {
    earlier.position != later.position
        && earlier.place.sentence != later.place.sentence
        && later.place.sentence.apart(earlier.place.sentence) <= NEAR
        && earlier.row.is(&later.row)
        && earlier.row.is_narrowed()
        && later.row.is_narrowed()
        && earlier.bearer.is_again(&facts.people, earlier.row.noun.as_deref(), &later.bearer)
        && !matches!((earlier.past, later.past), (Some(one), Some(other)) if one != other)
        && !another_comes_between(&facts.text, earlier, later)
        && !facts.is_other_source(earlier.place.span, later.place.span)
}

/// The conflict with the narrator’s end marked; what two people said is evidence.
fn show(facts: &Facts, earlier: &Rank, later: &Rank) -> Option<Found> {
    let (here, there) = conflict::ends(facts, earlier, later, |rank| rank.place.span)?;
    let words = |rank: &Rank| format!("“{}”", facts.words(rank.place.span));
    let line = facts.draft().line_in_words(there.place.span.start);
    let message = format!("{} here, but {} in {line}.", words(here), words(there));
    Some(Found::new(here.place.span, message).related(there.place.span, words(there)))
}

#[cfg(test)]
mod tests;
