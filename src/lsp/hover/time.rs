//! What stands under the mouse on a time: which day it is and how far from the draft’s own, what it dates, and the other
//! dates of the same event.

use super::card::{Card, Section};
use crate::facts::timeline::Entry;
use crate::facts::{Facts, Period, TimeKind};
use crate::lsp::words::{cut, lines, upper, words};
use crate::span::Span;

/// What there is to say of the time at a place.
pub(super) fn card(facts: &Facts, here: Span) -> Option<Card> {
    let before = facts.times().leading(|time| time.place.span.start <= here.start);
    let index = before.rev().take(8).find(|&index| facts.times()[index].place.span.overlaps(here));
    let own = || facts.own_dates().iter().find(|time| time.place.span.overlaps(here));
    let time = index.map(|index| &facts.times()[index]).or_else(own)?;
    let entry = index.and_then(|index| facts.dated_by(index));
    let mut items: Vec<String> = time.in_words().into_iter().collect();
    items.extend(time.period.and_then(|period| distance(facts, period)));
    items.extend(entry.as_ref().map(|entry| format!("Dates: {}", cut(&entry.what))));
    let others = entry.map_or_else(Vec::new, |entry| others(facts, &entry, time.place.span));
    let sections = [Section::new(None, items), Section::new(Some("The same event elsewhere"), others)];
    Some(Card {
        span: time.place.span,
        title: format!("“{}”", words(facts, time.place.span)),
        kind: match time.kind {
            TimeKind::Date => "date",
            TimeKind::Time => "time of day",
            TimeKind::Duration => "length of time",
            TimeKind::Set => "recurring time",
        },
        line: None,
        sections: sections.into_iter().filter(|section| !section.items.is_empty()).collect(),
    })
}

/// How far a day lies from the draft’s own: “4 days before this draft’s date”. Of longer stretches one cannot say it in days.
fn distance(facts: &Facts, period: Period) -> Option<String> {
    let Period::Day(day) = period else { return None };
    let days = day.since(facts.draft().date()?).ok()?.get_days();
    Some(match days {
        0 => "The day of this draft’s date".to_owned(),
        1 => "1 day after this draft’s date".to_owned(),
        -1 => "1 day before this draft’s date".to_owned(),
        days if days > 0 => format!("{days} days after this draft’s date"),
        days => format!("{} days before this draft’s date", -days),
    })
}

/// The other places that date the event, each with its date and who gives it.
fn others(facts: &Facts, entry: &Entry, here: Span) -> Vec<String> {
    let elsewhere = entry.tellings.iter().filter(|telling| !telling.when.contains(here));
    elsewhere
        .map(|telling| {
            let source = telling.source.as_deref().map(|source| format!(", according to {source}"));
            let line = upper(&lines(facts, &[telling.when]));
            format!("{line}: {}{}", telling.in_words(facts), source.unwrap_or_default())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::card;
    use crate::checker::Checker;
    use crate::draft::{Draft, Source};
    use crate::span::Span;

    const DRAFT: &str = "\
Omar Reed died in December. The pier closed on Monday for a week.

According to the port, Reed died on December 3, 2024. Divers go down on Tuesday.
";

    #[track_caller]
    #[allow(clippy::needless_pass_by_value, reason = "a test writes its picture in the call")]
    fn check(at: &str, expected: Expect) {
        let date = "2025-05-09".parse().ok();
        let draft = Draft::new(Source { text: DRAFT, date, ..Source::default() });
        let facts = Checker::default().read(draft.into());
        let start = DRAFT.find(at).expect("words of the draft");
        let card = card(&facts, Span::new(start, start + 1)).expect("a time");
        expected.assert_eq(&card.markup(false, None).value);
    }

    #[test]
    fn a_weekday_is_shown_with_its_date_and_its_distance() {
        check(
            "Monday",
            expect![[r#"
            “Monday”, date

            - Monday, May 5, 2025
            - 4 days before this draft’s date
            - Dates: The pier closed
        "#]],
        );
        check(
            "Tuesday",
            expect![[r#"
            “Tuesday”, date

            - Tuesday, May 6, 2025
            - 3 days before this draft’s date
            - Dates: Divers go
        "#]],
        );
    }

    #[test]
    fn the_other_dates_of_the_event_are_shown() {
        check(
            "December.",
            expect![[r#"
                “December”, date

                - December 2024
                - Dates: Reed died

                The same event elsewhere
                - Line 3: Tuesday, December 3, 2024, according to the port
            "#]],
        );
        check(
            "December 3",
            expect![[r#"
                “December 3, 2024”, date

                - Tuesday, December 3, 2024
                - 157 days before this draft’s date
                - Dates: Reed died

                The same event elsewhere
                - Line 1: December 2024
            "#]],
        );
    }

    #[test]
    fn a_length_is_shown_in_words() {
        check(
            "a week",
            expect![[r#"
            “a week”, length of time

            - 1 week
        "#]],
        );
    }
}
