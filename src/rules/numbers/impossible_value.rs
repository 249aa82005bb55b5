//! `impossible-value`

use std::ops::Range;

use crate::english::grammar;
use crate::english::lexicon::{hedges, is_person_noun};
use crate::english::{Sentence, Token, lists};
use crate::facts::{Bound, Division, Facts, Quantity, QuantityKind, SentenceId};
use crate::finding::Level;
use crate::rules::numbers::{conflict, oversized, spelling};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// Numbers that nothing can have: more than 100 percent of a group, more survivors than passengers, fewer than no
    /// people, an hour past 24.
    ///
    /// ```draft
    /// Of the 60 people aboard, 64 survived.
    ///        ~~ “60”
    ///                          ^^ 64 of 60 cannot be: the part is larger than the whole.
    /// ```
    ///
    /// ```draft
    /// Some 130 percent of residents want a bypass.
    ///      ^^^^^^^^^^^ No group has more than 100 percent of its own, but the draft says 130 percent.
    /// ```
    ///
    /// Growth by more than 100 percent, a prison at 120 percent of capacity and an effort of 110 percent are left alone.
    ///
    /// ## Why it matters
    /// No reader needs another source to see it.
    ///
    /// ## What to do
    /// Look the number up in the notes: a digit is wrong, or the number is of something else.
    pub(in crate::rules) static RULE = {
        name: "impossible-value",
        group: Group::Numbers,
        summary: "A number that nothing can have: 120 percent of voters, 25:00",
        level: Level::Error,
        check: check,
    }
}

lists::sets! {
    "data/wholes.txt":
    /// Nouns, besides those for people, for the units of a group that is counted whole.
    UNITS = "units";
    /// Words that make another whole of a group: “150 percent of the votes needed”.
    BEYOND = "beyond";
    /// Verbs of what is a part of a whole: “hold 110 percent of the licences”.
    MAKING_UP = "making up";
    /// Nouns for what comes to less in all than its parts do, or may be outdone.
    NET = "net";
    /// Words of a timetable, in which a number with a colon is an hour.
    SCHEDULED = "scheduled";
    /// Areas and bodies, in the possessive before those who belong to them.
    AREAS = "areas";
    /// Livestock and the like, which is counted whole.
    HERDS = "herds";
}

fn check(facts: &Facts, found: &mut Findings) {
    found.extend(facts.quantities().iter().filter_map(|quantity| too_large_a_share(facts, quantity)));
    found.extend(facts.quantities().iter().filter_map(|quantity| fewer_than_none(facts, quantity)));
    found.extend(facts.shares().divisions.iter().filter_map(|division| too_large_a_part(facts, division)));
    found.extend(
        oversized::find(facts).filter_map(|(part, whole)| larger_than_one_before(facts, part, whole)),
    );
    for index in facts.sentences().ids() {
        no_such_hour(facts, index, found);
        found.extend(beyond::find(facts, index));
    }
    found.sort_by_key(|found| found.span.start);
}

/// “Some 130 percent of residents.”
fn too_large_a_share(facts: &Facts, quantity: &Quantity) -> Option<Found> {
    let value = quantity.number().filter(|value| *value > 100.0)?;
    let of = quantity.of.as_ref()?;
    let sentence = &facts.sentences()[quantity.place.sentence];
    let noun = &sentence.tokens[of.head];
    let of_people = is_person_noun(&of.lemma) && noun.lower != of.lemma;
    let is_whole = of_people
        || UNITS.contains(of.lemma.as_str())
        || HERDS.contains(of.lemma.as_str())
        || is_made_up(sentence, quantity, of.head);
    let group = is_whole && noun.name.is_none();
    let beyond = is_beyond(sentence, quantity.place.words.end..of.head);
    let other = grammar::is_owner(noun) || is_of_another(sentence, of.head);
    let share = quantity.kind == QuantityKind::Percent
        && quantity.unit.as_deref() == Some("percent")
        && value < 1000.0;
    if !share || !group || beyond || other || facts.is_quoted(quantity.place.span) {
        return None;
    }
    let words = facts.words(quantity.place.span);
    Some(Found::new(
        quantity.place.span,
        format!("No group has more than 100 percent of its own, but the draft says {words}."),
    ))
}

/// Whether somebody’s own are spoken of, which others may outnumber: “of last year’s voters”, “of Labour’s votes”. What a town or
/// a region has is counted whole.
fn is_of_another(sentence: &Sentence, noun: usize) -> bool {
    let Some(owner) = grammar::possessor(sentence, noun) else { return grammar::is_owned(sentence, noun) };
    !AREAS.contains(sentence.tokens[owner].lemma.as_str())
}

/// Whether words on a whole say that it may be outdone: “of the votes needed”, “of the flow that the town needs”.
fn is_beyond(sentence: &Sentence, words: Range<usize>) -> bool {
    /// So many words behind the noun may belong to it: “votes last needed”.
    const BEHIND: usize = 2;
    /// So many, where they are a clause: “that the old town needs”.
    const CLAUSE: usize = 5;
    let (before, behind) = sentence.tokens.split_at(words.end + 1);
    let opens = |token: &Token| matches!(token.lower.as_str(), "that" | "which" | "they" | "it");
    let most = if behind.first().is_some_and(opens) { CLAUSE } else { BEHIND };
    before[words.start.min(before.len())..]
        .iter()
        .chain(behind.iter().take(most))
        .any(|token| BEYOND.contains(token.lemma.as_str()) || BEYOND.contains(token.lower.as_str()))
}

/// Whether something is said to make up so much of a known whole: “hold 110 percent of the licences”.
fn is_made_up(sentence: &Sentence, quantity: &Quantity, noun: usize) -> bool {
    /// So many words may say how exact the share is: “some”, “more than”, “at least”.
    const HEDGE: usize = 3;
    let start = quantity.place.words.start;
    let mut before = (start.saturating_sub(HEDGE + 1)..start).rev();
    let is_between = |at: &usize| {
        let word = sentence.tokens[*at].lower.as_str();
        hedges::is_hedge(word) || matches!(word, "for" | "up" | "than" | "at")
    };
    let Some(verb) = before.find(|at| !is_between(at)) else { return false };
    let makes =
        MAKING_UP.contains(sentence.tokens[verb].lemma.as_str()) && grammar::is_verb(&sentence.tokens[verb]);
    let known = |at: usize| matches!(sentence.tokens[at].lower.as_str(), "the" | "all");
    let is_known = (quantity.place.words.end..noun).any(known);
    makes && is_known && !NET.contains(sentence.tokens[noun].lemma.as_str())
}

/// “Minus four people.”
fn fewer_than_none(facts: &Facts, quantity: &Quantity) -> Option<Found> {
    let sentence = &facts.sentences()[quantity.place.sentence];
    let negative = quantity.kind == QuantityKind::Cardinal && quantity.number()? < 0.0;
    let sign = sentence.tokens[quantity.place.words.start].lower.starts_with(['m', '-', '−']);
    if !negative || !sign || facts.is_quoted(quantity.place.span) {
        return None;
    }
    let own =
        quantity.of.as_ref().filter(|of| is_person_noun(&of.lemma) && of.head == quantity.place.words.end);
    let end = match own {
        Some(of) => of.head + 1,
        None if beyond::is_number_of_people(sentence, quantity.place.words.start) => quantity.place.words.end,
        None => return None,
    };
    let words = sentence.text_of(quantity.place.words.start..end);
    Some(Found::new(
        quantity.place.span,
        format!("No count is less than zero, but the draft says “{words}”."),
    ))
}

/// “Of the 60 people aboard, 64 survived.”
fn too_large_a_part(facts: &Facts, division: &Division) -> Option<Found> {
    // Of what several take, more than there is are told as a sum.
    if division.is_shared_out {
        return None;
    }
    let whole = &facts.quantities()[division.whole];
    let exact = |quantity: &Quantity| matches!(quantity.bound, Bound::Exact | Bound::Over | Bound::AtLeast);
    let part = division
        .parts
        .iter()
        .map(|&part| &facts.quantities()[part])
        .find(|part| part.interval().low > whole.interval().high)?;
    if !exact(part) || whole.bound != Bound::Exact || whole.of.is_none() {
        return None;
    }
    larger_than_whole(facts, part, whole)
}

/// The same of a whole that stands before it, perhaps in another sentence, where it is less sure that it is the whole.
fn larger_than_one_before(facts: &Facts, part: &Quantity, whole: &Quantity) -> Option<Found> {
    let found = larger_than_whole(facts, part, whole)?;
    Some(if part.place.sentence == whole.place.sentence { found } else { found.at(Level::Warning) })
}

fn larger_than_whole(facts: &Facts, part: &Quantity, whole: &Quantity) -> Option<Found> {
    let words = |quantity: &Quantity| facts.words(quantity.place.span);
    let message = format!(
        "{} of {} cannot be: the part is larger than the whole.",
        spelling::capital(words(part)),
        words(whole)
    );
    conflict::between(facts, part.place.span, whole.place.span, message)
}

/// “At 25:00”, “10:75 p.m.”
fn no_such_hour(facts: &Facts, index: SentenceId, found: &mut Findings) {
    let sentence = &facts.sentences()[index];
    for at in 0..sentence.tokens.len() {
        for end in [at + 1, at + 3] {
            if end > sentence.tokens.len() || end == at + 3 && sentence.tokens[at + 1].text != ":" {
                continue;
            }
            let text = sentence.text_of(at..end);
            let Some((hour, minute)) =
                text.split_once(':').and_then(|(hour, minute)| Some((clock(hour)?, clock(minute)?)))
            else {
                continue;
            };
            let next = sentence.tokens.get(end).map_or("", |token| token.lower.as_str());
            let before = at.checked_sub(1).map_or("", |before| sentence.tokens[before].lower.as_str());
            let of_day = matches!(
                next,
                "a.m." | "p.m." | "am" | "pm" | "gmt" | "utc" | "a.m" | "p.m" | "hours" | "local"
            );
            let schedule = sentence.tokens.iter().any(|token| SCHEDULED.contains(token.lemma.as_str()));
            let past_midnight = hour > 24 || hour == 24 && minute > 0;
            let told = matches!(before, "at" | "by" | "until" | "to") && schedule && minute < 60 && hour < 30;
            let past = past_midnight && (of_day || told) || minute > 59 && of_day;
            let span = sentence.span_of(at..end);
            if past && !facts.is_quoted(span) {
                found.push(Found::new(span, format!("The clock has no {text}.")));
            }
        }
    }
}

/// Two figures of a clock.
fn clock(figures: &str) -> Option<u32> {
    figures.parse().ok().filter(|_| figures.len() <= 2)
}

mod beyond;
#[cfg(test)]
mod tests;
