//! `period-label`

mod narrowed;

use std::cell::LazyCell;

use jiff::civil::Date;

use self::narrowed::{MAKING, Stretch, era, is_southern, outside};
use super::calendar;
use crate::english::lists;
use crate::english::{Sentence, grammar};
use crate::facts::beside;
use crate::facts::{Facts, Period, Placed, Time, TimeKind};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// A quarter, a decade or a century with a date that lies outside it.
    ///
    /// ```draft
    /// In the third quarter, which ended on June 30, the 1960s tower, completed in 1978, was sold.
    ///        ^^^^^^^^^^^^^ “third quarter” is July to September, but “June 30” is said of it.
    ///                                      ~~~~~~~ “June 30”
    ///                                                   ^^^^^ “1960s” is 1960 to 1969, but “1978” is said of it.
    ///                                                                             ~~~~ “1978”
    /// ```
    ///
    /// Companies’ own quarters need not follow the calendar: where a draft speaks of a fiscal year, and in “the
    /// quarter ended June 30”, which tells which one is meant, nothing is said of quarters.
    ///
    /// ```draft
    /// In the fiscal third quarter, which ended on June 30, the 1970s tower, completed in 1978, was sold.
    /// ```
    ///
    /// ## Why it matters
    /// A label is what readers remember. The date shows that it is another quarter or decade.
    ///
    /// ## What to do
    /// Look up the date, and change the label or the date.
    pub(in crate::rules) static RULE = {
        name: "period-label",
        group: Group::Dates,
        summary: "A quarter, decade or century with a date that lies outside it",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let mut seen = Vec::new();
    let has_own_year = facts.sentences().iter().any(|sentence| {
        let of_year = |token: &crate::english::Token| {
            matches!(
                token.lower.as_str(),
                "year" | "quarter" | "half" | "first" | "second" | "third" | "fourth"
            )
        };
        let is_own = |pair: &[crate::english::Token]| {
            pair[0].lower == "fiscal" || pair[0].lower == "financial" && of_year(&pair[1])
        };
        sentence.tokens.windows(2).any(is_own)
    });
    let is_southern = LazyCell::new(|| is_southern(facts));
    for (at, sentence) in facts.sentences().with_ids() {
        let times = facts.times_in(at);
        for label in times {
            let Some(kind) = Label::of(label).filter(|_| !facts.is_quoted(label.place.span)) else {
                continue;
            };
            if matches!(kind, Label::Quarter(_)) && has_own_year {
                continue;
            }
            let said = times.iter().find(|time| is_said_of(sentence, label, kind, time));
            let Some(date) = said.filter(|date| !kind.holds(sentence, date)) else { continue };
            let (name, other) = (label_words(facts, label), facts.words(date.place.span));
            let message = format!("“{name}” is {}, but “{other}” is said of it.", kind.in_words());
            let words = label.place.words.clone();
            let first =
                words.start + usize::from(sentence.tokens[words.start].lower == "the" && words.len() > 1);
            let span = sentence.span_of(first..words.end);
            found.push(Found::new(span, message).related(date.place.span, format!("“{other}”")));
            seen.push(label.place.span);
        }
        let others = times.iter().filter(|label| !seen.contains(&label.place.span));
        let stretches = others
            .filter_map(|label| Some((label.place.words.clone(), stretch(facts, label, || *is_southern)?)));
        let eras = (0..sentence.tokens.len()).filter_map(|word| Some((word..word + 1, era(sentence, word)?)));
        for (words, stretch) in stretches.chain(eras) {
            let is_own = has_own_year && matches!(stretch, Stretch::Months { .. });
            let date = outside(facts, at, &words, &stretch).filter(|_| !is_own);
            found.extend(date.and_then(|date| shown(facts, sentence.span_of(words), &stretch, date)));
        }
    }
}

/// The stretch that a time names, for the dates beside it.
fn stretch(facts: &Facts, time: &Time, is_southern: impl FnOnce() -> bool) -> Option<Stretch> {
    match Label::of(time) {
        Some(Label::Decade(first)) => Some(Stretch::decade(facts, time, first)),
        Some(Label::Century(first)) => Some(Stretch::Years(first, first + 100)),
        Some(Label::Quarter(quarter)) => Stretch::quarter(time, quarter),
        None => Stretch::of(time, is_southern),
    }
}

/// The finding at a stretch that does not hold the date said of it.
fn shown(facts: &Facts, span: Span, stretch: &Stretch, date: &Time) -> Option<Found> {
    let (name, other) = (facts.words(span), facts.words(date.place.span));
    let message = format!("“{name}” is {}, but “{other}” is said of it.", stretch.in_words());
    let finding = Found::new(span, message).related(date.place.span, format!("“{other}”"));
    (!facts.is_quoted(span)).then_some(finding)
}

/// The label without its article.
fn label_words<'a>(facts: &'a Facts, label: &Time) -> &'a str {
    let words = facts.words(label.place.span);
    words.strip_prefix("the ").or_else(|| words.strip_prefix("The ")).unwrap_or(words)
}

/// A stretch of the calendar that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Label {
    /// Of any year.
    Quarter(i8),
    /// Its first year.
    Decade(i16),
    /// Its first year, as most count.
    Century(i16),
}

impl Label {
    fn of(time: &Time) -> Option<Self> {
        if time.kind != TimeKind::Date {
            return None;
        }
        match time.period {
            Some(Period::Decade(decade)) if time.away.is_none() => {
                Some(Self::Decade(decade.checked_mul(10)?))
            }
            Some(Period::Century(century)) if time.away.is_none() => {
                Some(Self::Century(century.checked_mul(100)?))
            }
            Some(Period::Quarter(_, quarter)) if time.away.is_none() => Some(Self::Quarter(quarter)),
            // Without the date of the draft the quarter is that of an unknown year.
            None => time.value.strip_prefix("XXXX-Q")?.parse().ok().map(Self::Quarter),
            Some(_) => None,
        }
    }

    /// Whether a date that is said of it can lie in it.
    fn holds(self, sentence: &Sentence, date: &Time) -> bool {
        match self {
            Self::Quarter(quarter) => date.stated.month.is_none_or(|month| {
                let (first, last) = (3 * quarter - 2, 3 * quarter);
                let is_end = verb_before(sentence, date).is_some_and(|verb| ENDS.contains(verb));
                let is_start = verb_before(sentence, date).is_some_and(|verb| BEGINS.contains(verb));
                // A quarter may end on the Sunday after, or the Saturday before.
                let is_near =
                    |month: i8, edge: i8| month == edge || month % 12 + 1 == edge || edge % 12 + 1 == month;
                match date.stated.day {
                    Some(day) if is_end => month == last && day >= 20 || month == last % 12 + 1 && day <= 7,
                    Some(day) if is_start => {
                        month == first && day <= 12 || month % 12 + 1 == first && day >= 24
                    }
                    None if is_end => is_near(month, last) && (first..=last).contains(&month),
                    None if is_start => month == first,
                    _ => (first..=last).contains(&month),
                }
            }),
            Self::Decade(first) => date.stated.year.is_none_or(|year| {
                let is_done = verb_before(sentence, date).is_some_and(|verb| DONE.contains(verb));
                (first..first + 10 + i16::from(is_done)).contains(&year)
            }),
            Self::Century(first) => date.stated.year.is_none_or(|year| (first..=first + 100).contains(&year)),
        }
    }

    fn in_words(self) -> String {
        match self {
            Self::Quarter(quarter) => {
                format!("{} to {}", calendar::month(3 * quarter - 2), calendar::month(3 * quarter))
            }
            Self::Decade(first) => format!("{first} to {}", first + 9),
            Self::Century(first) => format!("{} to {}", first + 1, first + 100),
        }
    }
}

lists::sets! {
    "data/periods.txt":
    /// Verbs that say where a quarter ends.
    ENDS = "ends";
    /// Verbs that say where it begins.
    BEGINS = "begins";
    /// Verbs of finishing, which may come just after the decade of the work.
    DONE = "done";
}

/// The last verb in the few words before a date.
fn verb_before<'a>(sentence: &'a Sentence, date: &Time) -> Option<&'a str> {
    let start = date.place.words.start;
    let near = &sentence.tokens[start.saturating_sub(5)..start];
    near.iter().rev().find(|token| grammar::is_verb(token)).map(|token| token.lower.as_str())
}

/// Whether a date is said of what has a label.
fn is_said_of(sentence: &Placed, label: &Time, kind: Label, date: &Time) -> bool {
    if date.place == label.place || date.kind != TimeKind::Date || beside::describes(sentence, date) {
        return false;
    }
    if matches!(kind, Label::Quarter(_)) {
        return date.stated.month.is_some() && ends_with(sentence, label, date);
    }
    date.stated.year.is_some() && (is_made(sentence, label, date) || is_apposed(sentence, label, date))
}

/// “the first quarter, which ended on June 30”: a clause that adds, and does not tell which quarter is meant.
fn ends_with(sentence: &Sentence, label: &Time, date: &Time) -> bool {
    if date.place.words.start < label.place.words.end {
        return false;
    }
    let own = &sentence.tokens[label.place.words.clone()];
    let is_firms =
        matches!(beside::before(sentence, label, 1), "its" | "their" | "our" | "his" | "her" | "'s")
            || own.iter().any(|token| token.text == "-");
    let between = beside::between(sentence, label, date);
    let bare: Vec<&str> = between
        .into_iter()
        .filter(|word| !matches!(*word, "on" | "in" | "at" | "the" | "of" | "end" | "calendar" | "year"))
        .collect();
    let says = |verb: &str| ENDS.contains(verb) || BEGINS.contains(verb);
    let is_added = match bare.as_slice() {
        [",", "which", verb] | [",", "which" | "that", "has" | "have" | "will", verb] => says(verb),
        _ => false,
    };
    is_added && !is_firms
}

/// “in the 1980s, in 1992,”, “the 19th century (1923)”
fn is_apposed(sentence: &Sentence, label: &Time, date: &Time) -> bool {
    if date.place.words.start < label.place.words.end || date.stated.month.is_some() {
        return false;
    }
    let is_placed = matches!(beside::before(sentence, label, 1), "in" | "during");
    let is_whole = matches!(beside::behind(sentence, date), "" | "," | "." | ")" | ";");
    is_placed && is_whole && matches!(beside::between(sentence, label, date).as_slice(), [",", "in"] | ["("])
}

/// “the 1990s building, finished in 1988”, “the 18th-century church was built in 1823”
fn is_made(sentence: &Sentence, label: &Time, date: &Time) -> bool {
    let Some(top) = beside::top(sentence, label) else { return false };
    let is_part = |i: usize| label.place.words.contains(&i);
    let noun = std::iter::once(top)
        .chain(sentence.ancestors(top))
        .find(|&i| !is_part(i) && grammar::is_nominal(sentence, i));
    let Some(noun) = noun.filter(|&noun| noun < label.place.words.end + 5 && noun >= label.place.words.end)
    else {
        return false;
    };
    // Only what describes the noun is a label: not “the tower of the 1960s”, nor “in the 1960s the tower”.
    let between = &sentence.tokens[label.place.words.end..noun];
    if !between.iter().all(|token| grammar::may_stand_before_noun(token) && token.text != ",") {
        return false;
    }
    let Some(verb) = beside::verb(sentence, date) else { return false };
    let token = &sentence.tokens[verb];
    let is_of_noun = grammar::is_said_of(sentence, verb, noun);
    let near =
        sentence.tokens.get(noun + 1..date.place.words.start).is_some_and(|between| between.len() <= 8);
    let is_again = sentence
        .children(verb)
        .any(|i| matches!(sentence.tokens[i].lower.as_str(), "again" | "not" | "n't" | "re"));
    MAKING.contains(token.lemma.as_str())
        && is_of_noun
        && near
        && !is_again
        && Date::new(date.stated.year.unwrap_or(1), 1, 1).is_ok()
}

#[cfg(test)]
mod tests;
