use jiff::civil::date;

use super::*;
use crate::facts::{Place, SentenceId};
use crate::span::Span;

const FRIDAY: Date = date(2025, 5, 9);

fn placed(when: When, tense: Tense) -> String {
    let anchors = Anchors { today: Some(FRIDAY), text: Some(Period::Day(FRIDAY)) };
    anchors.period(when, tense).map_or("none".to_owned(), |period| period.to_string())
}

#[test]
fn a_weekday_lies_where_the_tense_looks() {
    let weekday = |weekday, pick, tense| {
        placed(When::Date(Stated { weekday: Some(weekday), ..Stated::default() }, pick), tense)
    };
    assert_eq!(weekday(Weekday::Tuesday, Pick::Open, Tense::Past), "2025-05-06");
    assert_eq!(weekday(Weekday::Tuesday, Pick::Open, Tense::Future), "2025-05-13");
    assert_eq!(weekday(Weekday::Friday, Pick::Open, Tense::Past), "2025-05-09");
    assert_eq!(weekday(Weekday::Friday, Pick::Which(Which::Last), Tense::Past), "2025-05-02");
    assert_eq!(weekday(Weekday::Friday, Pick::Which(Which::Next), Tense::Future), "2025-05-16");
}

#[test]
fn a_date_without_a_year_is_of_the_drafts_own() {
    let year = |month, day, tense| {
        let words = Expression {
            place: Place { sentence: SentenceId::FIRST, words: 0..1, span: Span::new(0, 1) },
            meaning: Meaning::When(
                Some(When::Date(Stated { month: Some(month), day, ..Stated::default() }, Pick::Open)),
                None,
            ),
            tense,
        };
        let mut anchors = Anchors { today: Some(FRIDAY), text: Some(Period::Day(FRIDAY)) };
        anchors.place(words, Given::default()).value
    };
    assert_eq!(year(12, Some(31), Tense::Open), "2025-12-31");
    assert_eq!(year(10, Some(1), Tense::Future), "2025-10-01");
    assert_eq!(year(10, Some(1), Tense::Past), "2024-10-01");
    assert_eq!(year(1, Some(3), Tense::Past), "2025-01-03");
    assert_eq!(year(5, Some(2), Tense::Future), "2025-05-02", "a slip of tense-date");
    assert_eq!(year(2, Some(30), Tense::Open), "XXXX-02-30");
    assert_eq!(year(12, None, Tense::Past), "2024-12");
}

#[test]
fn a_month_and_a_season_lie_behind_or_ahead() {
    let month = |month, pick, tense| {
        placed(When::Date(Stated { month: Some(month), ..Stated::default() }, pick), tense)
    };
    assert_eq!(month(5, Pick::Which(Which::Last), Tense::Past), "2024-05");
    assert_eq!(placed(When::Season(Season::Fall, Pick::Which(Which::Last)), Tense::Past), "2024-FA");
    assert_eq!(placed(When::Quarter(3, Pick::YearsAway(-1)), Tense::Past), "2024-Q3");
}

#[test]
fn units_are_counted_from_today() {
    let away = |number, unit| placed(When::Away(Amount::whole(number), unit, Anchor::Today), Tense::Past);
    assert_eq!(away(-1, Unit::Day), "2025-05-08");
    assert_eq!(away(-1, Unit::Week), "2025-W18");
    assert_eq!(away(-5, Unit::Month), "2024-12");
    assert_eq!(away(-10, Unit::Year), "2015");
    assert_eq!(away(0, Unit::Weekend), "2025-W19-WE");
    assert_eq!(away(-2_000_000, Unit::Century), "none");
}
