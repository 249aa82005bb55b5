//! `date-range`

mod days;
mod told;

use std::sync::LazyLock;

use jiff::civil::Date;
use rustc_hash::FxHashSet;

use crate::english::lists;
use crate::english::{Sentence, grammar};
use crate::facts::beside;
use crate::facts::{Facts, Placed, Stated, Time};
use crate::finding::{Edit, Fix, Level};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A stretch of time that ends before it begins.
    ///
    /// ```draft
    /// The regatta is held from July 19 to July 12, 2026. Ann Cole led the club from 2008 to 1998.
    ///                          ^^^^^^^^^^^^^^^^^^^^^^^^ This runs from “July 19” to “July 12, 2026”, which is the earlier day.
    ///                                                                               ^^^^^^^^^^^^ This runs from “2008” to “1998”, which is the earlier year.
    /// ```
    ///
    /// Stretches that run over New Year, shop hours and dates that are moved to an earlier one are left alone.
    ///
    /// ```draft
    /// The season runs from October to April. The deadline was brought forward from June 14 to June 10.
    /// ```
    ///
    /// ## Why it matters
    /// Readers plan by such dates. One of the two is a slip, or they have changed places.
    ///
    /// ## What to do
    /// Look up both dates. The quick fix puts them in order.
    pub(in crate::rules) static RULE = {
        name: "date-range",
        group: Group::Dates,
        summary: "A stretch of time that ends before it begins",
        level: Level::Error,
        check: check,
    }
}

/// Words that make of two dates or numbers a change and no stretch.
static CHANGES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| lists::words(include_str!("data/changes.txt")));

fn check(facts: &Facts, found: &mut Findings) {
    for (at, sentence) in facts.sentences().with_ids() {
        if is_counted_back(sentence) {
            continue;
        }
        for pair in facts.times_in(at).windows(2) {
            let (start, end) = (&pair[0], &pair[1]);
            let Some(unit) = reversed(start.stated, end.stated) else { continue };
            if is_stretch(sentence, start, end) && !is_change(sentence, start) {
                found.push(finding(facts, (start, end), unit));
            } else if told::of_one(sentence, start, end) {
                found.push(told_finding(facts, (start, end), unit));
            }
        }
        found.extend(facts.times_in(at).iter().filter_map(|time| {
            let days = days::reversed(facts, at, time).filter(|_| !is_change(sentence, time))?;
            let (first, last) = (facts.words(days), facts.words(time.place.span));
            let message = format!("This runs from “{first}” to “{last}”, which is the earlier day.");
            Some(Found::new(time.place.span, message).related(days, format!("“{first}”")))
        }));
        let told =
            told::in_two(facts, at).and_then(|ends| Some((ends, reversed(ends.0.stated, ends.1.stated)?)));
        found.extend(told.map(|(ends, unit)| told_finding(facts, ends, unit)));
    }
}

/// A beginning and an end that verbs tell: nothing is offered, since the words between them stay.
fn told_finding(facts: &Facts, (start, end): (&Time, &Time), unit: &str) -> Found {
    let (first, last) = (facts.words(start.place.span), facts.words(end.place.span));
    let message = format!("This begins on “{first}” and ends on “{last}”, which is the earlier {unit}.");
    Found::new(end.place.span, message).related(start.place.span, format!("the beginning: “{first}”"))
}

/// Whether two times are joined as the ends of a stretch: “from 2019 to 2015”, “June 14 to June 10”, “(2019–2015)”.
fn is_stretch(sentence: &Sentence, start: &Time, end: &Time) -> bool {
    let between = beside::between(sentence, start, end);
    let bare: Vec<&str> = between.into_iter().filter(|word| *word != ",").collect();
    let before = beside::before(sentence, start, 1);
    let is_range = match (before, bare.as_slice()) {
        ("from", ["to" | "until" | "till" | "through" | "-" | "–"]) | ("between", ["and"]) => true,
        (_, ["to" | "through" | "until" | "till"]) if start.stated.day.is_some() => end.stated.day.is_some(),
        // “the drought of 1976 to 1972”, “the seasons 2027 to 2024”, “(2014–2010)”
        ("of" | "years" | "seasons" | "in" | "during", ["to"]) => true,
        ("(", ["-" | "–"]) => beside::behind(sentence, end) == ")",
        _ => false,
    };
    // “from 2019 to 2015 levels”, “from 2,019 to 2015 points”
    let is_date = beside::is_date(start) && beside::is_date(end);
    is_range && is_date && !beside::describes(sentence, end)
}

/// In what unit the end lies before the start. A stretch may run over New Year where a year is left out, but hardly
/// to the month it began in.
fn reversed(start: Stated, end: Stated) -> Option<&'static str> {
    if let (Some(first), Some(last), true) =
        (start.year, end.year, start.month.is_none() || end.month.is_none())
    {
        return (first > last).then_some("year");
    }
    let day = |stated: Stated, year: i16| Date::new(year, stated.month?, stated.day.unwrap_or(1)).ok();
    let is_same_month = start.month == end.month && start.day.is_some() && end.day.is_some();
    let (first, last) = match (start.year, end.year) {
        (Some(first), Some(last)) => (day(start, first)?, day(end, last)?),
        (None, Some(year)) | (Some(year), None) if is_same_month => (day(start, year)?, day(end, year)?),
        (None, None) if is_same_month => (day(start, 2000)?, day(end, 2000)?),
        _ => return None,
    };
    let unit = if start.day.is_some() && end.day.is_some() { "day" } else { "month" };
    (last < first).then_some(unit)
}

/// “moved from June 14 to June 10”: a verb or noun of change that the dates belong to, or stands near before them.
fn is_change(sentence: &Sentence, start: &Time) -> bool {
    let first = start.place.words.start;
    let is_it = |i: &usize| CHANGES.contains(sentence.tokens[*i].lemma.as_str());
    let near = first.saturating_sub(12)..first;
    let above = sentence.ancestors(first).any(|i| is_it(&i));
    above || near.clone().any(|i| is_it(&i)) || has_numbers(sentence, near)
}

lists::sets! {
    "data/ranges.txt":
    /// Words by which two numbers like years are amounts.
    OF_AMOUNTS = "of amounts";
    /// Words of what is told from its end.
    BACKWARD = "backward";
}

/// Whether the words before hold other numbers, among which the two may be amounts: “from 2018 to 1975 to 1950”.
fn has_numbers(sentence: &Sentence, words: std::ops::Range<usize>) -> bool {
    sentence.tokens[words].iter().any(|token| OF_AMOUNTS.contains(token.lower.as_str()))
}

/// Years before Christ run backwards, and so does what is told from its end.
fn is_counted_back(sentence: &Placed) -> bool {
    sentence.tokens.iter().any(|token| {
        matches!(token.text.as_str(), "BC" | "B.C." | "BCE" | "B.C.E." | "bc")
            || BACKWARD.contains(token.lower.as_str()) && !grammar::is_punctuation(token)
    })
}

fn finding(facts: &Facts, (start, end): (&Time, &Time), unit: &str) -> Found {
    let words = |time: &Time| facts.words(time.place.span);
    let message =
        format!("This runs from “{}” to “{}”, which is the earlier {unit}.", words(start), words(end));
    let whole = start.place.span.cover(end.place.span);
    let finding = Found::new(whole, message);
    if facts.is_quoted(whole) { finding } else { finding.fix(swap(facts, start, end)) }
}

/// The two dates in order; a year that only the last has stays last.
fn swap(facts: &Facts, start: &Time, end: &Time) -> Fix {
    let (first, last) = (facts.raw(start.place.span), facts.raw(end.place.span));
    let year = end.stated.year.filter(|_| start.stated.year.is_none()).map(|year| year.to_string());
    let (new_first, new_last) = match year.and_then(|year| Some((last.find(&year)?, year))) {
        Some((at, _)) => {
            let bare = last[..at].trim_end_matches([',', ' ']);
            (bare.to_owned(), format!("{first}{}", &last[bare.len()..]))
        }
        None => (last.to_owned(), first.to_owned()),
    };
    let edit = |time: &Time, text| Edit { span: time.place.span, text };
    Fix {
        title: "Put the two dates in order".to_owned(),
        edits: vec![edit(start, new_first), edit(end, new_last)],
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::draft::Format;
    use crate::testing;

    #[test]
    fn a_stretch_ends_after_it_begins() {
        testing::rule(&RULE).check(expect![[r#"
            The show runs from May 20 to May 12, 2026. The show runs from May 12 to May 20, 2026.
                               ^^^^^^^^^^^^^^^^^^^^^^ This runs from “May 20” to “May 12, 2026”, which is the earlier day.
            She led the union from 2014 to 2009. She led the union between 2009 and 2014. She led it between 2014 and 2009.
                                   ^^^^^^^^^^^^ This runs from “2014” to “2009”, which is the earlier year.
                                                                                                             ^^^^^^^^^^^^^ This runs from “2014” to “2009”, which is the earlier year.
            The road is closed June 14 through June 10. He was away from August 2021 to March 2021.
                               ^^^^^^^^^^^^^^^^^^^^^^^ This runs from “June 14” to “June 10”, which is the earlier day.
                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^ This runs from “August 2021” to “March 2021”, which is the earlier month.
        "#]]);
    }

    #[test]
    fn new_year_and_the_night_are_no_mistake() {
        testing::rule(&RULE).check(expect![[r"
            The season runs from November to March. The bar is open from 9 p.m. to 2 a.m. He was away from Dec. 20 to Jan. 3.
        "]]);
    }

    #[test]
    fn a_change_is_no_stretch() {
        testing::rule(&RULE).check(expect![[r"
            The final was moved from May 20 to May 12. The age fell from 2018 to 1975 levels. It was cut from 2,019 to 2015.
            He ruled from 44 to 31 BC. The list runs backward from 2014 to 2009.
        "]]);
    }

    #[test]
    fn accents_and_markup() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            *Zoë Núñez* led the café in Đà Nẵng from **2014** to 2009.
                                                       ^^^^^^^^^^^^^^ This runs from “2014” to “2009”, which is the earlier year.
        "#]]);
    }

    #[test]
    fn a_quoted_slip_is_shown_but_not_changed() {
        testing::rule(&RULE).check(expect![[r#"
            “She led the union from 2014 to 2009,” he said.
                                    ^^^^^^^^^^^^ This runs from “2014” to “2009”, which is the earlier year.
        "#]]);
    }

    #[test]
    fn the_dates_can_be_put_in_order() {
        for (text, fixed) in [
            ("The show runs from May 20 to May 12, 2026.", "The show runs from May 12 to May 20, 2026."),
            ("She led it from 2014 to 2009.", "She led it from 2009 to 2014."),
        ] {
            assert_eq!(testing::rule(&RULE).fixed(text), [fixed]);
        }
    }
}
