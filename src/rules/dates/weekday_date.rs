//! `weekday-date`

use jiff::civil::{Date, Weekday};

use super::calendar;
use crate::english::lists;
use crate::facts::{Facts, Period, SentenceId, Stated, Time, YearSource};
use crate::finding::{Edit, Fix, Level};
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
    /// Where a date has no year of its own, the text around it gives it one; otherwise it is of the draft’s own year or
    /// the one that is nearest. Only if the weekday is right in none of them is it found, as a warning.
    ///
    /// ```draft date=2024-01-15
    /// Voters go to the polls on Tuesday, Nov. 5. The last count ended on Friday, Dec. 30.
    ///                                                                    ^^^^^^^^^^^^^^^ This says “Friday”, but December 30 is a Saturday in 2023 and a Monday in 2024.
    /// ```
    ///
    /// Inside quotation marks it is told as information: the slip may be the speaker’s.
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

lists::sets! {
    "data/beside.txt":
    /// Words with which a text says that what it quotes is wrong, or that it is only an example.
    CALLED_WRONG = "called wrong";
}

fn check(facts: &Facts, found: &mut Findings) {
    let slips = facts.times().iter().chain(facts.own_dates()).filter_map(|time| Slip::of(facts, time));
    let slips: Vec<Slip> = slips.filter(|slip| !is_old_style(facts, slip.time)).collect();
    for slips in slips.chunk_by(|_, next| next.shares_weekdays) {
        let Some(first) = slips.first() else { continue };
        let span = slips.iter().map(|slip| slip.place).fold(first.place, Span::cover);
        let is_quoted = facts.is_quoted(span);
        if is_quoted && is_called_wrong(facts, span) {
            continue;
        }
        let level = match first.time.year {
            _ if is_quoted => Level::Information,
            YearSource::Stated | YearSource::Shared => Level::Error,
            _ => Level::Warning,
        };
        let fixes = match slips {
            _ if is_quoted => vec![],
            [one] => vec![
                change_weekday(facts, span, one.weekday, one.date),
                change_day(facts, one.time, one.weekday, one.date),
            ],
            _ => vec![change_weekdays(facts, span, slips)],
        };
        let finding = Found::new(span, message(facts, slips)).at(level);
        found.push(fixes.into_iter().flatten().fold(finding, Found::fix));
    }
}

/// A weekday and the date beside it that falls on another.
struct Slip<'a> {
    time: &'a Time,
    weekday: Weekday,
    date: Date,
    /// From the weekday to the date.
    place: Span,
    /// Whether the weekday stands with those of the dates before: “Saturday and Sunday, Sept. 26-27”.
    shares_weekdays: bool,
}

impl<'a> Slip<'a> {
    fn of(facts: &Facts, time: &'a Time) -> Option<Self> {
        let (weekday, date) = conflict(time)?;
        let span = time.place.span;
        // A date in front matter stands in no paragraph.
        let is_in_front = facts.draft().paragraph_at(span.start).is_none();
        if is_in_front || calendar::name(facts.words(span), calendar::weekday(weekday)).is_some() {
            return Some(Self { time, weekday, date, place: span, shares_weekdays: false });
        }
        // The weekdays of several dates stand before the first.
        let of_sentence = facts.times_in(time.place.sentence);
        let before = of_sentence.iter().rev().skip_while(|it| it.place.span.start >= span.start);
        let mut list =
            before.take_while(|it| it.stated.month == time.stated.month || it.stated.weekday.is_some());
        let first =
            list.find(|it| calendar::name(facts.words(it.place.span), calendar::weekday(weekday)).is_some())?;
        Some(Self {
            time,
            weekday,
            date,
            place: first.place.span.cover(span),
            shares_weekdays: first.stated.weekday.is_some() && conflict(first).is_some(),
        })
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

/// Whether the text itself says that what it quotes is wrong: in the sentence of the quotation or the one behind it.
fn is_called_wrong(facts: &Facts, span: Span) -> bool {
    let Some(at) = facts.sentence_at(span.start) else { return false };
    let own = facts.draft().paragraph_at(span.start);
    let near = facts.sentences().around(at.back(1), 0, 2);
    let says = |i: SentenceId| {
        let sentence = &facts.sentences()[i];
        sentence.tokens.iter().enumerate().any(|(word, token)| {
            CALLED_WRONG.contains(token.lower.as_str())
                && (token.lower == "sic" || !facts.is_quoted(sentence.span_of(word..word + 1)))
        }) && (i == at || Some(sentence.paragraph) == own || i == at.next())
    };
    near.into_iter().any(says)
}

/// Whether the sentence says that the date is the Julian calendar’s.
fn is_old_style(facts: &Facts, time: &Time) -> bool {
    let sentence = facts.sentence_at(time.place.span.start);
    let sentence = sentence.map_or("", |at| facts.raw(facts.sentences()[at].whole()));
    ["Old Style", "old style", "O.S.", "(OS)", "Julian"].iter().any(|mark| sentence.contains(mark))
}

fn message(facts: &Facts, slips: &[Slip]) -> String {
    let said: Vec<&str> = slips.iter().map(|slip| calendar::weekday(slip.weekday)).collect();
    let is: Vec<String> =
        slips.iter().map(|slip| format!("a {}", calendar::weekday(slip.date.weekday()))).collect();
    let [Slip { time, date, .. }] = slips else {
        let days: Vec<String> = slips.iter().map(|slip| calendar::date(slip.date)).collect();
        return format!(
            "This says “{}”, but {}, are {}.",
            said.join(" and "),
            days.join(", and "),
            is.join(" and ")
        );
    };
    let (said, is, day) = (said[0], &is[0], calendar::date(*date));
    if let Some(turned) = turned(facts.words(time.place.span), *date) {
        let (other, its) = (calendar::date(turned), calendar::weekday(turned.weekday()));
        return format!("This says “{said}”, but {day}, is {is}, and {other}, is a {its}.");
    }
    if time.years.len() < 2 {
        return format!("This says “{said}”, but {day}, is {is}.");
    }
    let mut years: Vec<i16> = time.years.clone();
    years.sort_unstable();
    let in_years: Vec<String> = years
        .iter()
        .filter_map(|&year| {
            let date = Date::new(year, date.month(), date.day()).ok()?;
            Some(format!("a {} in {year}", calendar::weekday(date.weekday())))
        })
        .collect();
    let (month, number) = (calendar::month(date.month()), date.day());
    format!("This says “{said}”, but {month} {number} is {}.", calendar::listed(&in_years))
}

/// The other reading of a date in figures that has two: of 5/6/2025, read as May 6, it is June 5.
fn turned(words: &str, date: Date) -> Option<Date> {
    let turned = Date::new(date.year(), date.day(), date.month()).ok()?;
    (words.contains('/') && turned != date).then_some(turned)
}

/// The weekday of the date, whole or shortened as the draft has it.
fn change_weekday(facts: &Facts, span: Span, said: Weekday, date: Date) -> Option<Fix> {
    let place = facts.part_of(span, |words| calendar::name(words, calendar::weekday(said)))?;
    let old = facts.raw(place);
    let is = calendar::weekday(date.weekday());
    let new = if old.len() == calendar::weekday(said).len() { is } else { is.get(..3)? };
    let new = if old.starts_with(char::is_lowercase) { new.to_lowercase() } else { new.to_owned() };
    Some(Fix::replace(format!("Change the weekday to {is}"), place, new))
}

/// The weekdays of several dates, which stand together.
fn change_weekdays(facts: &Facts, span: Span, slips: &[Slip]) -> Option<Fix> {
    let changes = slips.iter().map(|slip| change_weekday(facts, span, slip.weekday, slip.date));
    let mut edits: Vec<Edit> =
        changes.collect::<Option<Vec<Fix>>>()?.into_iter().flat_map(|fix| fix.edits).collect();
    edits.sort_by_key(|edit| edit.span.start);
    let is_apart = edits.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
    let to: Vec<&str> = slips.iter().map(|slip| calendar::weekday(slip.date.weekday())).collect();
    is_apart.then(|| Fix { title: format!("Change the weekdays to {}", to.join(" and ")), edits })
}

/// The nearest day with that weekday. In the same month only the figure changes.
fn change_day(facts: &Facts, time: &Time, weekday: Weekday, date: Date) -> Option<Fix> {
    let span = time.place.span;
    let near = [-1, 1].into_iter().filter_map(|side| date.nth_weekday(side, weekday).ok());
    let new = near.min_by_key(|day| day.since(date).map_or(i32::MAX, |span| span.get_days().abs()))?;
    let title = format!("Change the date to {}", calendar::date(new));
    if new.month() != date.month() {
        let text = calendar::rewritten(facts.raw(span), time.stated, new)?;
        return Some(Fix::replace(title, span, text));
    }
    let place = facts.part_of(span, |words| calendar::figure(words, date.day()))?;
    let old = facts.raw(place);
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
    fn the_29th_of_february_is_of_a_year_that_has_one() {
        testing::rule(&RULE).dated("1960-12-19").check(expect![[r#"
            The hall opens on Tuesday, February 29.
                              ^^^^^^^^^^^^^^^^^^^^ This says “Tuesday”, but February 29, 1960, is a Monday.
            It was Tuesday, February 29. The mill burned on Monday, February 29.
                   ^^^^^^^^^^^^^^^^^^^^ This says “Tuesday”, but February 29, 1960, is a Monday.
        "#]]);
    }

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
            The car was found on Sunday, Dec. 31, and towed on Friday, Dec. 30.
                                                               ^^^^^^^^^^^^^^^ This says “Friday”, but December 30 is a Saturday in 2023 and a Monday in 2024.
            The hearing is on Tuesday, June 4.
        "]]);
    }

    #[test]
    fn a_date_of_the_drafts_own_year_may_be_far_away() {
        testing::rule(&RULE).dated("2024-01-15").check(expect![[r#"
            The election will be held on Tuesday, Nov. 5. The trial is set for Monday, Sept. 9, and the fair for Sunday, June 15.
                                                                                                                 ^^^^^^^^^^^^^^^ This says “Sunday”, but June 15, 2024, is a Saturday.
        "#]]);
        testing::rule(&RULE).dated("2024-12-18").check(expect![[r#"
            The mill burned on Thursday, March 7. The old bridge fell on Saturday, Feb. 2, the year’s worst day.
                                                                         ^^^^^^^^^^^^^^^^ This says “Saturday”, but February 2 is a Friday in 2024 and a Sunday in 2025.
        "#]]);
    }

    #[test]
    fn the_text_gives_a_date_its_year() {
        testing::rule(&RULE).dated("2024-12-18").check(expect![[r#"
            The fair ran from Monday, Sept. 26, to Wednesday, Sept. 28, 2022, and from Monday, Sept. 27, to Friday, Sept. 29, 2023.
                                                                                       ^^^^^^^^^^^^^^^^ This says “Monday”, but September 27, 2023, is a Wednesday.

            Lund was arrested on Sept. 26, 2022, and released on Tuesday, Sept. 27. He was tried from Thursday, Dec. 29, to Monday, Jan. 2, 2023.

            The 2022 regatta was held on Monday, Sept. 26. In 2022, on Monday, Sept. 26, the pier burned.

            The polls were open on Saturday, Jan. 3, and Sunday, Jan. 4, 2015. She was sworn in on May 4, 2016. On Friday, May 6, she left.
        "#]]);
    }

    #[test]
    fn weekdays_in_a_row_are_held_against_the_days_in_a_row() {
        testing::rule(&RULE).dated("2022-08-18").check(expect![[r#"
            The games are on Saturday and Sunday, Sept. 24-25, 2022. The games are on Saturday and Sunday, Sept. 26-27, 2022.
                                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This says “Saturday and Sunday”, but September 26, 2022, and September 27, 2022, are a Monday and a Tuesday.

            The fair runs from Friday to Sunday, Sept. 23-25, and from Friday to Sunday, Sept. 26-28.
                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This says “Friday and Sunday”, but September 26, 2022, and September 28, 2022, are a Monday and a Wednesday.

            The inn is shut on Saturday 24 and Monday 25 September, and from Friday 9 to Sunday 11 September.
                                               ^^^^^^^^^^^^^^^^^^^ This says “Monday”, but September 25, 2022, is a Sunday.
        "#]]);
    }

    #[test]
    fn a_quotation_that_the_text_calls_wrong_is_left_alone() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            The flyer gave the day as “Friday, May 15, 2025,” wrongly, the clerk said.

            The poster says:

            > Come to the hall on Friday, May 15, 2025.
                                  ^^^^^^^^^^^^^^^^^^^^ This says “Friday”, but May 15, 2025, is a Thursday.

            It hangs in every shop of the town.
        "#]]);
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
        fn a_weekday_needs_no_year_in_the_drafts_own_or_the_nearest(
            ahead in -400..400_i64, days in 0..73_000_i64, wrong in 0..7_i64,
        ) {
            let today = jiff::civil::date(1900, 1, 1).checked_add(jiff::Span::new().days(days)).expect("before 2101");
            let day = today.checked_add(jiff::Span::new().days(ahead)).expect("near today");
            let weekday = day.weekday().wrapping_add(wrong);
            let words = format!("It was {}, {} {}.", calendar::weekday(weekday), calendar::month(day.month()), day.day());
            let times = crate::facts::times::of_words(&words, Some(today));
            let in_year = |year| Date::new(year, day.month(), day.day()).ok();
            let near = (-1..=1).filter_map(|years| in_year(today.year() + years));
            let nearest = near.min_by_key(|near| near.since(today).map_or(i32::MAX, |span| span.get_days().abs()));
            let excuses = [in_year(today.year()), nearest].into_iter().flatten().any(|day| day.weekday() == weekday);
            let found = times.iter().any(|time| conflict(time).is_some());
            // February 29 of neither year is nothing that a weekday could be held against.
            let is_day = in_year(today.year()).is_some() || nearest.is_some();
            proptest::prop_assert_eq!(found, is_day && !excuses, "{} seen from {}", words, today);
        }

        #[test]
        fn a_year_in_the_text_is_that_of_the_dates_that_share_it(
            days in 0..73_000_i64, length in 1..40_i64, wrong in 1..7_i64, since in 0..3000_i64,
        ) {
            let first = jiff::civil::date(1900, 1, 1).checked_add(jiff::Span::new().days(days)).expect("before 2101");
            let second = first.checked_add(jiff::Span::new().days(length)).expect("near it");
            let today = second.checked_add(jiff::Span::new().days(since)).expect("later");
            let words = |day: Date, weekday: Weekday| {
                format!("{}, {} {}", calendar::weekday(weekday), calendar::month(day.month()), day.day())
            };
            let found = |text: &str| {
                let times = crate::facts::times::of_words(text, Some(today));
                times.iter().find_map(conflict).map(|(weekday, _)| weekday)
            };
            let sharing = |weekday| {
                let (one, other) = (words(first, weekday), words(second, second.weekday()));
                let year = second.year();
                [
                    format!("The fair ran from {one}, to {other}, {year}."),
                    format!("It was open between {one} and {other}, {year}."),
                    format!("The dates are {one}, and {other}, {year}."),
                ]
            };
            for text in sharing(first.weekday()) {
                proptest::prop_assert_eq!(found(&text), None, "{} seen from {}", text, today);
            }
            for text in sharing(first.weekday().wrapping_add(wrong)) {
                proptest::prop_assert!(found(&text).is_some(), "{} seen from {}", text, today);
            }
            let (one, other) = (calendar::date(first), words(second, second.weekday()));
            let going_on = [
                format!("He was held on {one}, and freed on {other}."),
                format!("He was held on {one}. He was freed on {other}."),
            ];
            for text in going_on.iter().filter(|_| first.year() == second.year()) {
                proptest::prop_assert_eq!(found(text), None, "{} seen from {}", text, today);
            }
            let text = format!("In {}, on {}, he was freed.", second.year(), other);
            proptest::prop_assert_eq!(found(&text), None, "{} seen from {}", text, today);
        }

        #[test]
        fn weekdays_and_days_in_a_row_go_together(days in 0..73_000_i64, wrong in 0..7_i64) {
            let first = jiff::civil::date(1900, 1, 1).checked_add(jiff::Span::new().days(days)).expect("before 2101");
            let last = first.checked_add(jiff::Span::new().days(2)).expect("near it");
            proptest::prop_assume!(first.month() == last.month());
            let [one, two, three] = [0, 1, 2].map(|i| calendar::weekday(first.weekday().wrapping_add(wrong + i)));
            let (month, year, d, e, f) =
                (calendar::month(first.month()), first.year(), first.day(), first.day() + 1, first.day() + 2);
            let texts = [
                format!("It is on {one} and {two}, {month} {d}-{e}, {year}."),
                format!("It is on {one} and {two}, {month} {d} and {e}, {year}."),
                format!("It runs from {one} to {three}, {month} {d}-{f}, {year}."),
                format!("It runs {one}-{three}, {month} {d}–{f}, {year}."),
                format!("It runs {one} through {three}, {month} {d} to {f}, {year}."),
                format!("It is on {one}, {two} and {three}, {month} {d}, {e} and {f}, {year}."),
                format!("It is on {one} and {two}, {d} and {e} {month} {year}."),
                format!("It is on {one} {d} and {two} {e} {month} {year}."),
                format!("It runs from {one} {d} to {three} {f} {month} {year}."),
                format!("It is on {one} and {two} ({month} {d} and {e}, {year})."),
            ];
            for text in texts {
                let times = crate::facts::times::of_words(&text, None);
                let found = times.iter().filter(|time| conflict(time).is_some()).count();
                proptest::prop_assert_eq!(found >= 2, wrong != 0, "{}: {:?}", text, times);
                proptest::prop_assert_eq!(found == 0, wrong == 0, "{}: {:?}", text, times);
            }
        }
    }
}
