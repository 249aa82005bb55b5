//! A date that narrows down a stretch of time just named: “in the spring of 2021, on a wet October evening”, and what an age or a
//! decade is said of: “a 17th-century map drawn in 1588”, “a Victorian hall, built in 1921”.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::english::lexicon::cues;
use crate::english::{Sentence, Token, grammar, lists};
use crate::facts::beside;
use crate::facts::{Facts, SentenceId, Time, TimeKind};
use crate::rules::dates::calendar;

lists::sets! {
    "../data/periods.txt":
    /// Prepositions that put a finer date into a stretch.
    LEADS = "leads";
    /// Words of picking out.
    PARTS = "parts";
    /// Words by which a date behind a stretch is another one.
    PARTING = "parting";
    /// Words of lands where summer is in January.
    SOUTH = "south";
}

/// Verbs of making, whose date is that of the thing made.
pub(super) static MAKING: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lists::words(include_str!("../data/making.txt")));

/// The ages that adjectives name, by their years.
static ERAS: LazyLock<FxHashMap<&str, (i16, i16)>> =
    LazyLock::new(|| lists::ranges(include_str!("../data/periods.txt"), "eras"));

/// So many words may stand between a stretch and the date that narrows it down.
const NEAR: usize = 12;

/// A named stretch, by what lies in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stretch {
    /// The first and the last year.
    Years(i16, i16),
    /// The first and the last month, and those in which a reader still takes it so.
    Months { shown: (i8, i8), allowed: (i8, i8) },
}

impl Stretch {
    /// What a time expression names. In lands of the south a season has other months.
    pub(super) fn of(time: &Time, is_southern: impl FnOnce() -> bool) -> Option<Self> {
        let (_, part) = time.value.rsplit_once('-').filter(|_| time.kind == TimeKind::Date)?;
        let (shown, allowed) = match part {
            "SP" => ((3, 5), (2, 6)),
            "SU" => ((6, 8), (5, 9)),
            "FA" => ((9, 11), (8, 12)),
            "WI" => ((12, 2), (10, 4)),
            "H1" if is_of_year(time) => ((1, 6), (1, 6)),
            "H2" if is_of_year(time) => ((7, 12), (7, 12)),
            _ => return None,
        };
        let is_season = !part.starts_with('H');
        (!is_season || !is_southern()).then_some(Self::Months { shown, allowed })
    }

    /// A decade, or its early or late years.
    pub(super) fn decade(facts: &Facts, time: &Time, first: i16) -> Self {
        let words = &facts.sentences()[time.place.sentence].tokens[time.place.words.clone()];
        let is = |part: &str| words.iter().any(|token| token.lower == part);
        if is("late") {
            return Self::Years(first + 4, first + 9);
        }
        Self::Years(first, if is("early") { first + 5 } else { first + 9 })
    }

    /// A quarter with its year, which is that of the calendar: firms have quarters of their own.
    pub(super) fn quarter(time: &Time, quarter: i8) -> Option<Self> {
        let shown = (3 * quarter - 2, 3 * quarter);
        is_of_year(time).then_some(Self::Months { shown, allowed: shown })
    }

    fn holds(&self, date: &Time) -> bool {
        match *self {
            Self::Years(first, last) => {
                date.stated.year.is_none_or(|year| (first..=last + 1).contains(&year))
            }
            Self::Months { allowed: (first, last), .. } => date.stated.month.is_none_or(|month| {
                if first <= last { (first..=last).contains(&month) } else { month >= first || month <= last }
            }),
        }
    }

    /// Whether a date is fine enough to be held against it.
    fn takes(&self, date: &Time) -> bool {
        match self {
            Self::Years(..) => date.stated.year.is_some(),
            Self::Months { .. } => date.stated.month.is_some(),
        }
    }

    pub(super) fn in_words(&self) -> String {
        match self {
            Self::Years(first, last) => format!("{first} to {last}"),
            Self::Months { shown: (first, last), .. } => {
                format!("{} to {}", calendar::month(*first), calendar::month(*last))
            }
        }
    }
}

/// Whether a stretch is told with its year: “the first half of 2023”.
fn is_of_year(time: &Time) -> bool {
    time.stated.year.is_some() || time.value.starts_with(|c: char| c.is_ascii_digit()) && time.away.is_none()
}

/// Whether a draft speaks of a land where summer is in January.
pub(super) fn is_southern(facts: &Facts) -> bool {
    facts
        .sentences()
        .iter()
        .any(|sentence| sentence.tokens.iter().any(|token| SOUTH.contains(token.lower.as_str())))
}

/// The age that an adjective names: “Victorian”. With a hyphen it is a style.
pub(super) fn era(sentence: &Sentence, at: usize) -> Option<Stretch> {
    ERAS.get(sentence.tokens[at].lower.as_str()).map(|&(first, last)| Stretch::Years(first, last))
}

/// The date that is said of a stretch named at some words, where it cannot lie in it.
pub(super) fn outside<'a>(
    facts: &'a Facts,
    at: SentenceId,
    label: &Range<usize>,
    stretch: &Stretch,
) -> Option<&'a Time> {
    let sentence = &facts.sentences()[at];
    let dates = facts.times_in(at).iter();
    let mut behind = dates.filter(|time| time.place.words.start >= label.end && stretch.takes(time));
    let date = behind.next().filter(|date| date.kind != TimeKind::Duration)?;
    let is_said =
        narrows(sentence, label, date) || is_made(sentence, label, date) || shows(sentence, label, date);
    (is_said && !stretch.holds(date) && !facts.is_quoted(date.place.span)).then_some(date)
}

/// “in the 1980s: his breakthrough, in 1992”, “the spring of 2021, on a wet October evening”
fn narrows(sentence: &Sentence, label: &Range<usize>, date: &Time) -> bool {
    let between = &sentence.tokens[label.end..date.place.words.start];
    let Some((first, rest)) = between.split_first().filter(|_| between.len() <= NEAR) else { return false };
    let is_apposed = matches!(first.text.as_str(), "," | ":" | "—" | "–" | "(");
    let is_led = rest.iter().rev().take(4).chain([first]).any(|token| LEADS.contains(token.lower.as_str()));
    let is_parted = |token: &Token| {
        PARTING.contains(token.lower.as_str()) || grammar::is_verb(token) && cues::verb(token).is_none()
    };
    let is_picked =
        rest.iter().any(|token| PARTS.contains(token.lower.as_str()) || token.lower == "particular");
    let is_added = rest.iter().any(|token| token.lower == "and") && !is_picked;
    is_apposed && (is_led || is_picked) && !is_added && !rest.iter().any(is_parted)
}

/// “The late 1990s were hard on the town — the mill shut in 1991”: what shows how the stretch was.
fn shows(sentence: &Sentence, label: &Range<usize>, date: &Time) -> bool {
    let between = &sentence.tokens[label.end..date.place.words.start];
    let is_years = usize::from(between.first().is_some_and(|token| token.lower == "years"));
    let is_told = between.get(is_years).is_some_and(|token| matches!(token.lower.as_str(), "were" | "was"));
    let Some(colon) = between.iter().position(|token| matches!(token.text.as_str(), ":" | "—" | "–"))
    else {
        return false;
    };
    let rest = &between[colon + 1..];
    let is_near = label.start <= 2 && rest.len() <= 7 && rest.last().is_some_and(|token| token.lower == "in");
    is_told && is_near && !rest.iter().any(|token| PARTING.contains(token.lower.as_str()))
}

/// “a 17th-century map drawn in 1588”, “the nineteenth century’s great comet, that of 1744”, “a masterpiece (oil on panel, 1887)”
fn is_made(sentence: &Sentence, label: &Range<usize>, date: &Time) -> bool {
    let Some(noun) = noun_behind(sentence, label.end) else { return false };
    let between = sentence.tokens.get(noun + 1..date.place.words.start).unwrap_or_default();
    let words: Vec<&str> = between.iter().map(|token| token.lower.as_str()).collect();
    let is_short = words.len() <= 8 && !words.iter().any(|word| PARTING.contains(word) || *word == "and");
    let has_verb = between.iter().any(grammar::is_verb);
    let is_told = match words.as_slice() {
        [",", "that", "of"] => true,
        ["(", ..] if !has_verb => beside::behind(sentence, date) == ")",
        [.., "in"] => between.iter().take(4).any(|token| MAKING.contains(token.lemma.as_str())),
        _ => false,
    };
    is_short && is_told && !beside::describes(sentence, date)
}

/// The noun that a label describes: the last of the words before the noun phrase ends.
fn noun_behind(sentence: &Sentence, start: usize) -> Option<usize> {
    let is_part = |&at: &usize| {
        let token = &sentence.tokens[at];
        grammar::is_noun(token)
            || grammar::is_adjective(token)
            || matches!(token.lower.as_str(), "'s" | "’s" | "-")
    };
    let end = (start..sentence.tokens.len().min(start + 5)).take_while(is_part).last()?;
    grammar::is_noun(&sentence.tokens[end]).then_some(end)
}
