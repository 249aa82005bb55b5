//! `last-next-ambiguous`

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::calendar;
use crate::english::Sentence;
use crate::english::lists;
use crate::facts::beside;
use crate::facts::{Facts, Period, Time, TimeKind};
use crate::finding::{Fix, Level};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// “Last” or “next” before a weekday or a month, which half of the readers take for the nearest and half for the
    /// one beyond; “this Friday” in a draft of a Friday; “biweekly” beside a date. “Last August”, written in May, can only be one,
    /// but leaves the counting to the reader.
    ///
    /// ```draft date=2025-05-09
    /// The dam broke last April, and the next hearing is next Tuesday.
    ///               ^^^^^^^^^^ “last April” could be April 2025 or April 2024.
    ///                                                   ^^^^^^^^^^^^ “next Tuesday” could be May 13 or May 20.
    /// ```
    ///
    /// “Last year” and “the last Friday of the month” are plain, and a speaker’s words are the speaker’s.
    ///
    /// ```draft date=2025-05-09
    /// The market is held on the last Friday of the month. “See you next Monday,” the clerk said last year.
    /// ```
    ///
    /// ## Why it matters
    /// Readers miss a hearing by a week, and nobody notices before the complaint. News agencies avoid such words.
    ///
    /// ## What to do
    /// Name the day or the month. The quick fixes offer both that can be meant.
    pub(in crate::rules) static RULE = {
        name: "last-next-ambiguous",
        group: Group::Dates,
        summary: "“Last” or “next” before a weekday or month, which could be either of two",
        level: Level::Hint,
        check: check,
    }
}

lists::sets! {
    "data/beside.txt":
    /// Words of frequency that mean twice as often to some readers and half as often to others.
    TWICE = "twice or every other";
    /// Prepositions that already lead to a time.
    LEADING = "leading";
}

fn check(facts: &Facts, found: &mut Findings) {
    for time in facts.times() {
        let sentence = &facts.sentences()[time.place.sentence];
        if facts.is_quoted(time.place.span) || time.kind == TimeKind::Duration || time.kind == TimeKind::Set {
            continue;
        }
        found.extend(ambiguous(facts, sentence, time));
    }
    for (at, sentence) in facts.sentences().with_ids() {
        let has_date = |time: &&Time| time.stated.weekday.is_some() || time.stated.day.is_some();
        let Some(time) = facts.times_in(at).iter().find(has_date) else { continue };
        let words =
            sentence.tokens.iter().enumerate().filter(|(_, token)| TWICE.contains(token.lower.as_str()));
        for (i, token) in words {
            let span = sentence.span_of(i..i + 1);
            if !facts.is_quoted(span) {
                let message = format!("“{}” can mean twice in that time or every other time.", token.text);
                let other = facts.words(time.place.span);
                found.push(Found::new(span, message).related(time.place.span, format!("“{other}”")));
            }
        }
    }
}

fn ambiguous(facts: &Facts, sentence: &Sentence, time: &Time) -> Option<Found> {
    let words = time.place.words.clone();
    let first = sentence.tokens[words.start].lower.as_str();
    let stated = time.stated;
    // “May 6 next year” and “last Friday, May 2” are plain.
    if words.len() > 3
        || stated.day.is_some()
        || stated.year.is_some()
        || has_date_behind(facts, sentence, time)
    {
        return None;
    }
    let today = facts.draft().date();
    let choices = match (first, stated.weekday, stated.month) {
        ("last", Some(weekday), _) => today.map(|today| weekdays(today, weekday, -1)),
        ("next", Some(weekday), _) => today.map(|today| weekdays(today, weekday, 1)),
        ("this", Some(weekday), _) if today.map(Date::weekday) == Some(weekday) => {
            today.map(|today| [Some(today), today.checked_add(7.days()).ok()])
        }
        ("last", None, Some(month)) => today.map(|today| months(today, month, -1)),
        ("next", None, Some(month)) => today.map(|today| months(today, month, 1)),
        _ => return None,
    };
    let said = facts.words(time.place.span);
    let span = time.place.span;
    let dates: Vec<Date> = choices.into_iter().flatten().flatten().collect();
    let in_words = |date: &Date| match stated.weekday {
        Some(_) => format!("{} {}", calendar::month(date.month()), date.day()),
        None => format!("{} {}", calendar::month(date.month()), date.year()),
    };
    let names: Vec<String> = dates.iter().map(in_words).collect();
    let message = match names.as_slice() {
        [near, far] => format!("“{said}” could be {near} or {far}."),
        [one] => format!("Readers have to count back or ahead to see that “{said}” is {one}."),
        _ => format!("“{said}” could be the nearest one or the one beyond it."),
    };
    let fixes = names.iter().map(|name| {
        let text = stated.weekday.map_or(name.clone(), |day| format!("{}, {name}", calendar::weekday(day)));
        let preposition = if is_preceded(sentence, time) {
            ""
        } else if stated.weekday.is_some() {
            "on "
        } else {
            "in "
        };
        Fix::replace(format!("Change to {text}"), span, format!("{preposition}{text}"))
    });
    Some(fixes.fold(Found::new(span, message), Found::fix))
}

/// “last Friday, May 2”
fn has_date_behind(facts: &Facts, sentence: &Sentence, time: &Time) -> bool {
    let times = facts.times_in(time.place.sentence);
    times.iter().any(|next| {
        next.place.words.start > time.place.words.start
            && next.stated.day.is_some()
            && matches!(beside::between(sentence, time, next).as_slice(), [] | ["," | "("] | [",", "on"])
    }) || matches!(beside::behind(sentence, time), "of" | "'s" | "'")
        && sentence.tokens[time.place.words.start].lower == "the"
}

/// Whether a preposition, or a noun of which the time is part, already leads to it.
fn is_preceded(sentence: &Sentence, time: &Time) -> bool {
    LEADING.contains(beside::before(sentence, time, 1))
}

/// The two days with a weekday on one side of today, the nearer first.
fn weekdays(today: Date, weekday: Weekday, side: i32) -> [Option<Date>; 2] {
    [1, 2].map(|nth| today.nth_weekday(side * nth, weekday).ok())
}

/// The first days of the months of a name on one side of today that can be meant, the nearer first. Where this year has none
/// on that side it is the nearer one alone: in May nobody takes “last August” for that of two years ago.
fn months(today: Date, month: i8, side: i16) -> [Option<Date>; 2] {
    let of = |year| Period::Month(year, month).begin();
    let is_this_year = if side < 0 { month < today.month() } else { month > today.month() };
    if is_this_year { [of(today.year()), of(today.year() + side)] } else { [of(today.year() + side), None] }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::draft::Format;
    use crate::testing;

    #[test]
    fn last_and_next_may_be_either_of_two() {
        testing::rule(&RULE).dated("2026-03-12").check(expect![[r#"
            The storm hit last March, and the hearing is next Monday. The trial began last Friday.
                          ^^^^^^^^^^ Readers have to count back or ahead to see that “last March” is March 2025.
                                                         ^^^^^^^^^^^ “next Monday” could be March 16 or March 23.
                                                                                      ^^^^^^^^^^^ “last Friday” could be March 6 or February 27.
            The vote is this Thursday. The fair opens next January; the shop closed last May.
                        ^^^^^^^^^^^^^ “this Thursday” could be March 12 or March 19.
                                                      ^^^^^^^^^^^^ Readers have to count back or ahead to see that “next January” is January 2027.
                                                                                    ^^^^^^^^ Readers have to count back or ahead to see that “last May” is May 2025.
        "#]]);
    }

    #[test]
    fn plain_words_are_left_alone() {
        testing::rule(&RULE).dated("2026-03-12").check(expect![[r"
            The storm hit last year. It meets on the last Friday of the month. The trial is next Monday, March 16.
            The storm hit last March 3. The shop closed in March of last year. The vote is this Friday.
        "]]);
    }

    #[test]
    fn a_frequency_with_a_date_is_asked_about() {
        testing::rule(&RULE).dated("2026-03-12").check(expect![[r#"
            The biweekly market opens on Saturday. A biweekly paper is rare. The biannual fair begins on April 4.
                ^^^^^^^^ “biweekly” can mean twice in that time or every other time.
                                         ~~~~~~~~ “Saturday”
                                                                                 ^^^^^^^^ “biannual” can mean twice in that time or every other time.
                                                                                                         ~~~~~~~ “April 4”
        "#]]);
    }

    #[test]
    fn without_a_date_of_the_draft_no_day_is_named() {
        testing::rule(&RULE).check(expect![[r#"
            The hearing is next Monday.
                           ^^^^^^^^^^^ “next Monday” could be the nearest one or the one beyond it.
        "#]]);
    }

    #[test]
    fn accents_and_markup() {
        testing::rule(&RULE).dated("2026-03-12").format(Format::Markdown).check(expect![[r#"
            *Zoë’s* café in Đà Nẵng opens **next Tuesday**.
                                            ^^^^^^^^^^^^ “next Tuesday” could be March 17 or March 24.
        "#]]);
    }

    #[test]
    fn a_speakers_next_is_the_speakers() {
        testing::rule(&RULE).dated("2026-03-12").check(expect![[r"
            “See you next Friday,” he said.
        "]]);
    }

    #[test]
    fn both_days_are_offered() {
        assert_eq!(
            testing::rule(&RULE).dated("2026-03-12").fixed("The hearing is next Monday."),
            ["The hearing is on Monday, March 16.", "The hearing is on Monday, March 23."]
        );
    }
}
