//! `weekday-date`

use jiff::civil::{Date, Weekday};

use super::calendar;
use crate::english::lists;
use crate::facts::quantities::ordinal_ending;
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
    let ending = if old.ends_with(char::is_alphabetic) { ordinal_ending(&new.day().to_string()) } else { "" };
    let digits = if old.starts_with('0') { format!("{:02}", new.day()) } else { new.day().to_string() };
    Some(Fix::replace(title, place, digits + ending))
}

#[cfg(test)]
mod tests;
