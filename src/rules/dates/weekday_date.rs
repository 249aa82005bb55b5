//! `weekday-date`

use jiff::civil::{Date, Weekday};

use super::calendar;
use crate::facts::{Facts, Period, Stated, Time};
use crate::finding::{Fix, Level};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// A weekday and a date in one expression that do not go together.
    ///
    /// ```draft
    /// The hearing resumes on Thursday, June 12, 2019, in Leeds.
    ///                        ^^^^^^^^^^^^^^^^^^^^^^^ This says “Thursday”, but June 12, 2019, is a Wednesday.
    /// ```
    ///
    /// Where the draft leaves the year out, it is the one that puts the date nearest to the date of the draft, and
    /// the finding is a warning. Without either year nothing is said.
    ///
    /// ## Why it matters
    /// Readers plan by weekdays and look things up by dates. One of the two is a slip, and only the notes can
    /// tell which.
    ///
    /// ## What to do
    /// Look up the event. If the date is right, change the weekday; if the weekday is right, change the date.
    /// Dates before September 1752, and dates marked as Old Style, follow another calendar and are left alone.
    pub(in crate::rules) static RULE = {
        name: "weekday-date",
        group: Group::Dates,
        summary: "A weekday that does not fall on the date beside it",
        level: Level::Error,
        check: check,
    }
}

/// The first day of the Gregorian calendar in Britain and its colonies.
const NEW_STYLE: Date = jiff::civil::date(1752, 9, 14);

fn check(facts: &Facts, found: &mut Findings) {
    for time in facts.times.iter().chain(&facts.own_dates) {
        let Some((weekday, date)) = conflict(time).filter(|_| !is_old_style(facts, time)) else { continue };
        let span = time.place.span;
        let finding = Found::new(span, message(facts, time, weekday, date));
        let finding = if time.stated.year.is_some() { finding } else { finding.at(Level::Warning) };
        let fixes = if facts.is_quoted(span) {
            [None, None]
        } else {
            [change_weekday(facts, span, weekday, date), change_day(facts, time, weekday, date)]
        };
        found.push(fixes.into_iter().flatten().fold(finding, Found::fix));
    }
}

/// The weekday that a time states, and the date beside it that falls on another.
fn conflict(time: &Time) -> Option<(Weekday, Date)> {
    let Stated { weekday: Some(weekday), day: Some(_), month: Some(_), .. } = time.stated else {
        return None;
    };
    let Some(Period::Day(date)) = time.period else { return None };
    (date.weekday() != weekday && date >= NEW_STYLE).then_some((weekday, date))
}

/// Whether the sentence says that the date is the Julian calendar’s.
fn is_old_style(facts: &Facts, time: &Time) -> bool {
    let sentence = facts.sentence_at(time.place.span.start);
    let sentence = sentence.map_or("", |at| facts.text(facts.sentences[at].whole()));
    ["Old Style", "old style", "O.S.", "(OS)", "Julian"].iter().any(|mark| sentence.contains(mark))
}

fn message(facts: &Facts, time: &Time, weekday: Weekday, date: Date) -> String {
    let (said, is) = (calendar::weekday(weekday), calendar::weekday(date.weekday()));
    let day = calendar::date(date);
    if let Some(turned) = turned(facts.words(time.place.span), date) {
        let (other, its) = (calendar::date(turned), calendar::weekday(turned.weekday()));
        return format!("This says “{said}”, but {day}, is a {is}, and {other}, is a {its}.");
    }
    match time.stated.year {
        Some(_) => format!("This says “{said}”, but {day}, is a {is}."),
        None => format!("This says “{said}”, but {day}, the day nearest to the draft’s own date, is a {is}."),
    }
}

/// The other reading of a date in figures that has two: of 5/6/2025, read as May 6, it is June 5.
fn turned(words: &str, date: Date) -> Option<Date> {
    let turned = Date::new(date.year(), date.day(), date.month()).ok()?;
    (words.contains('/') && turned != date).then_some(turned)
}

/// The weekday of the date, whole or shortened as the draft has it.
fn change_weekday(facts: &Facts, span: Span, said: Weekday, date: Date) -> Option<Fix> {
    let place = facts.part_of(span, |words| calendar::name(words, calendar::weekday(said)))?;
    let old = facts.text(place);
    let is = calendar::weekday(date.weekday());
    let new = if old.len() == calendar::weekday(said).len() { is } else { is.get(..3)? };
    let new = if old.starts_with(char::is_lowercase) { new.to_lowercase() } else { new.to_owned() };
    Some(Fix::replace(format!("Change the weekday to {is}"), place, new))
}

/// The nearest day with that weekday. In the same month only the figure changes.
fn change_day(facts: &Facts, time: &Time, weekday: Weekday, date: Date) -> Option<Fix> {
    let span = time.place.span;
    let near = [-1, 1].into_iter().filter_map(|side| date.nth_weekday(side, weekday).ok());
    let new = near.min_by_key(|day| day.since(date).map_or(i32::MAX, |span| span.get_days().abs()))?;
    let title = format!("Change the date to {}", calendar::date(new));
    if new.month() != date.month() {
        let text = calendar::rewritten(facts.text(span), time.stated, new)?;
        return Some(Fix::replace(title, span, text));
    }
    let place = facts.part_of(span, |words| calendar::figure(words, date.day()))?;
    let old = facts.text(place);
    let ending = if old.ends_with(char::is_alphabetic) { calendar::ordinal_ending(new.day()) } else { "" };
    let digits = if old.starts_with('0') { format!("{:02}", new.day()) } else { new.day().to_string() };
    Some(Fix::replace(title, place, digits + ending))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::draft::Format;
    use crate::testing;

    #[test]
    fn every_usual_form_is_checked() {
        testing::rule(&RULE).check(expect![[r"
            The bridge opened on Tuesday, March 7, 2023, and closed on Thursday, March 9, 2023.
            The strike began on Sunday 4 June 2023.
            The inquiry sat on Mon., Oct. 2, 2023, and on October 4, 2023, a Thursday.
                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This says “Thursday”, but October 4, 2023, is a Wednesday.
            The council met on Friday (June 9, 2023).
            The last train ran on Saturday, the 10th of June, 2023.
        "]]);
    }

    #[test]
    fn a_date_without_a_year_is_near_the_draft() {
        testing::rule(&RULE).dated("2024-01-05").check(expect![[r"
            The car was found on Sunday, Dec. 31, and towed on Monday, Dec. 30.
                                                               ^^^^^^^^^^^^^^^ This says “Monday”, but December 30, 2023, the day nearest to the draft’s own date, is a Saturday.
            The hearing is on Tuesday, June 4.
        "]]);
    }

    #[test]
    fn without_any_year_nothing_is_said() {
        testing::rule(&RULE).check(expect![[r"
            The car was found on Sunday, Dec. 30.
        "]]);
    }

    #[test]
    fn lists_of_weekdays_and_dates_are_left_alone() {
        testing::rule(&RULE).dated("2025-05-09").check(expect![[r"
            The polls are open on Saturday and Sunday, May 17 and 18.
            The fair runs Friday-Sunday, May 16-18, and again Friday through Sunday, June 13 to 15.
            The clerk said Monday May 6 ballots were lost, as the Leeds Sun, May 7, 2025, reported.
        "]]);
    }

    #[test]
    fn old_style_dates_follow_another_calendar() {
        testing::rule(&RULE).check(expect![[r"
            The treaty was signed on Sunday, March 1, 1711.
            The palace fell on Wednesday, October 25, 1917 (Old Style).
        "]]);
    }

    #[test]
    fn other_alphabets_and_accents_do_not_move_the_mark() {
        testing::rule(&RULE).check(expect![[r"
            In Đà Nẵng, Zoë Muñoz – née Brontë – wed on Monday, 3 May 2022.
                                                        ^^^^^^^^^^^^^^^^^^ This says “Monday”, but May 3, 2022, is a Tuesday.
        "]]);
    }

    #[test]
    fn markdown_is_no_obstacle() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r"
            The *vote* is on **Friday**, May 15, 2025.
                               ^^^^^^^^^^^^^^^^^^^^^^ This says “Friday”, but May 15, 2025, is a Thursday.
        "]]);
    }

    #[test]
    fn a_quoted_slip_is_shown_but_not_changed() {
        testing::rule(&RULE).check(expect![[r"
            “We met on Friday, May 15, 2025,” she said.
                       ^^^^^^^^^^^^^^^^^^^^ This says “Friday”, but May 15, 2025, is a Thursday.
        "]]);
    }

    #[test]
    fn a_date_in_figures_is_wrong_only_in_both_orders() {
        testing::rule(&RULE).check(expect![[r#"
            They met on Tuesday, 5/6/2025, and on Friday, 5/6/2025, a day of two names in two countries.
                                                  ^^^^^^^^^^^^^^^^ This says “Friday”, but May 6, 2025, is a Tuesday, and June 5, 2025, is a Thursday.
            They met on Monday, 5/6/2025, on Sunday, 5/25/2025, and on Monday, 5/25/2025.
                        ^^^^^^^^^^^^^^^^ This says “Monday”, but May 6, 2025, is a Tuesday, and June 5, 2025, is a Thursday.
                                                                       ^^^^^^^^^^^^^^^^^ This says “Monday”, but May 25, 2025, is a Sunday.
        "#]]);
    }

    #[test]
    fn both_ends_can_be_changed() {
        let source = crate::draft::Source {
            text: "They met on Fri., the 15th of May, 2025.",
            ..crate::draft::Source::default()
        };
        let checked = crate::Checker::default().check(crate::Draft::new(source));
        let finding = checked.findings.iter().find(|finding| finding.rule == RULE.name);
        let fixes = &finding.expect("the 15th is a Thursday").fixes;
        let texts: Vec<_> = fixes.iter().flat_map(|fix| &fix.edits).map(|edit| edit.text.as_str()).collect();
        assert_eq!(texts, ["Thu", "16th"]);
    }

    #[test]
    fn the_nearest_day_may_lie_in_another_month() {
        let text = "They met on Monday, May 31, 2025. The inn opened on Monday, 1 January 1921.";
        let source = crate::draft::Source { text, ..crate::draft::Source::default() };
        let checked = crate::Checker::default().check(crate::Draft::new(source));
        let dates = checked.findings.iter().filter(|finding| finding.rule == RULE.name);
        let texts: Vec<&str> = dates.map(|finding| finding.fixes[1].edits[0].text.as_str()).collect();
        assert_eq!(texts, ["Monday, June 2, 2025", "3"]);
    }

    /// Every form of a date with its weekday, written out for a day.
    fn forms(weekday: &str, day: Date) -> [String; 12] {
        let (d, y, month) = (day.day(), day.year(), calendar::month(day.month()));
        let ending = calendar::ordinal_ending(d);
        let short = match month.len() {
            0..=5 => month.to_owned(),
            _ => format!("{}.", &month[..3]),
        };
        [
            format!("{weekday}, {month} {d}, {y}"),
            format!("{weekday}, {short} {d}, {y}"),
            format!("{weekday} {d} {month} {y}"),
            format!("{weekday}, {d} {month} {y}"),
            format!("{weekday}, {month} {d}{ending}, {y}"),
            format!("{weekday}, the {d}{ending} of {month} {y}"),
            format!("{weekday} ({month} {d}, {y})"),
            format!("{month} {d}, {y}, a {weekday}"),
            format!("{d} {month} {y} ({weekday})"),
            format!("{weekday} {month} {d} {y}"),
            format!("{}., {month} {d}, {y}", &weekday[..3]),
            format!("{weekday}, {y}-{:02}-{d:02}", day.month()),
        ]
    }

    proptest::proptest! {
        #[test]
        fn any_true_weekday_is_silent_and_any_other_is_not(days in 0..73_414_i64, wrong in 1..7_i64) {
            let day = jiff::civil::date(1900, 1, 1).checked_add(jiff::Span::new().days(days)).expect("before 2101");
            let (is, other) = (day.weekday(), day.weekday().wrapping_add(wrong));
            for (weekday, expected) in [(is, None), (other, Some((other, day)))] {
                for words in forms(calendar::weekday(weekday), day) {
                    let times = crate::facts::times::of_words(&format!("The mill closed on {words}."), None);
                    let found = times.iter().find_map(conflict);
                    proptest::prop_assert_eq!(found, expected, "{}", words);
                }
            }
        }

        #[test]
        fn a_date_in_figures_speaks_only_where_both_orders_are_wrong(days in 0..73_414_i64, wrong in 0..7_i64) {
            let day = jiff::civil::date(1900, 1, 1).checked_add(jiff::Span::new().days(days)).expect("before 2101");
            let weekday = day.weekday().wrapping_add(wrong);
            let words = format!("It was {}, {}/{}/{}.", calendar::weekday(weekday), day.month(), day.day(), day.year());
            let turned = Date::new(day.year(), day.day(), day.month()).ok();
            let is_right = [Some(day), turned].into_iter().flatten().any(|day| day.weekday() == weekday);
            let found = crate::facts::times::of_words(&words, None).iter().any(|time| conflict(time).is_some());
            proptest::prop_assert_eq!(found, !is_right, "{}", words);
        }

        #[test]
        fn a_weekday_within_half_a_year_needs_no_year(ahead in -180..180_i64, days in 0..73_414_i64, wrong in 0..7_i64) {
            let today = jiff::civil::date(1900, 1, 1).checked_add(jiff::Span::new().days(days)).expect("before 2101");
            let day = today.checked_add(jiff::Span::new().days(ahead)).expect("near today");
            let weekday = day.weekday().wrapping_add(wrong);
            let words = format!("It was {}, {} {}.", calendar::weekday(weekday), calendar::month(day.month()), day.day());
            let times = crate::facts::times::of_words(&words, Some(today));
            let expected = (wrong != 0).then_some((weekday, day));
            proptest::prop_assert_eq!(times.iter().find_map(conflict), expected, "{} seen from {}", words, today);
        }
    }
}
