//! `clock-time`

use super::beside;
use crate::english::Sentence;
use crate::facts::{Facts, Placed, Time};
use crate::finding::{Fix, Level};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A time of day that the clock does not have, a distance of hours or minutes that does not fit the two times
    /// beside it, and a part of the day that does not fit its hour.
    ///
    /// ```draft
    /// Doors open at 19:30 p.m. The dam broke at 4 p.m., three hours after the 2 p.m. alarm.
    ///               ^^^^^^^^^^ “19:30 p.m.” mixes the clock of 24 hours with that of 12.
    ///                                           ^^^^^^ This says “three hours” between “2 p.m.” and “4 p.m.”, which are 2 hours apart.
    ///                                                                         ~~~~~~ “2 p.m.”
    /// The lights went out at 9 p.m. on Friday morning.
    ///                        ^^^^^^ “9 p.m.” is not in the morning.
    ///                                         ~~~~~~~ “morning”
    /// ```
    ///
    /// Times over midnight and in two zones are left alone.
    ///
    /// ```draft
    /// The bar is open from 9 p.m. to 3 a.m. The alarm came at 2 p.m., about two hours before the dam broke at 4:10 p.m.
    /// ```
    ///
    /// ## Why it matters
    /// In an account of minutes and hours, who knew what when hangs on the clock.
    ///
    /// ## What to do
    /// Look up the times. A quick fix writes a mixed time in one of the two ways.
    pub(in crate::rules) static RULE = {
        name: "clock-time",
        group: Group::Dates,
        summary: "A time of day that cannot be, alone or beside another",
        level: Level::Warning,
        check: check,
    }
}

/// Minutes of a day.
const DAY: i32 = 24 * 60;

fn check(facts: &Facts, found: &mut Findings) {
    for (at, sentence) in facts.sentences.iter().enumerate() {
        found.extend((0..sentence.tokens.len()).filter_map(|word| mixed(facts, sentence, word)));
        let times = facts.times_in(at);
        if times.iter().any(|time| time.minutes().is_some()) {
            let clocks: Vec<&Time> = times.iter().filter(|time| time.minutes().is_some()).collect();
            found.extend(clocks.iter().filter_map(|clock| wrong_part(sentence, clock)));
            found.extend(
                clocks
                    .windows(2)
                    .filter_map(|pair| wrong_distance(facts, sentence, times, (pair[0], pair[1]))),
            );
            found.extend(clocks.windows(2).filter_map(|pair| backwards(facts, sentence, (pair[0], pair[1]))));
        }
    }
}

/// “14:30 p.m.”, “25:10”, “3:75 p.m.”
fn mixed(facts: &Facts, sentence: &Placed, at: usize) -> Option<Found> {
    let mark = sentence.tokens.get(at + 1)?.lower.trim_end_matches('.');
    let is_afternoon = match mark {
        "p.m" | "pm" => true,
        "a.m" | "am" => false,
        _ => return None,
    };
    let digits = sentence.tokens[at].lower.as_str();
    let (hour, minute) = digits.split_once([':', '.']).unwrap_or((digits, ""));
    let number = |text: &str| text.parse::<i32>().ok().filter(|_| (1..=2).contains(&text.len()));
    let hour = number(hour)?;
    let minutes = if minute.is_empty() { 0 } else { number(minute).filter(|_| minute.len() == 2)? };
    // “am” is a verb as well: “I, 14 am”.
    let is_marked = mark.contains('.')
        || !minute.is_empty()
        || sentence.tokens[at].span.end == sentence.tokens[at + 1].span.start
        || at.checked_sub(1).is_some_and(|before| {
            matches!(sentence.tokens[before].lower.as_str(), "at" | "by" | "from" | "until" | "around")
        });
    let is_impossible = hour > 24 || minutes > 59;
    let is_mixed = hour > 12 || hour == 0 && is_afternoon;
    if !is_marked || !(is_impossible || is_mixed) || facts.is_quoted(sentence.span_of(at..at + 2)) {
        return None;
    }
    let span = sentence.span_of(at..at + 2);
    let words = sentence.text_of(at..at + 2);
    if is_impossible {
        return Some(Found::new(span, format!("The clock has no “{words}”.")));
    }
    let finding = Found::new(span, format!("“{words}” mixes the clock of 24 hours with that of 12."));
    let separator = if digits.contains('.') { '.' } else { ':' };
    let behind = if minute.is_empty() { String::new() } else { format!("{separator}{minute}") };
    let mark = &words[digits.len()..];
    // “14 a.m.” is wrong in either way.
    if !is_afternoon || !(13..24).contains(&hour) {
        return Some(finding);
    }
    let (twelve, whole) = (
        format!("{}{behind}{mark}", hour - 12),
        if minute.is_empty() { format!("{hour}:00") } else { digits.to_owned() },
    );
    Some(
        [twelve, whole].into_iter().fold(finding, |finding, text| {
            finding.fix(Fix::replace(format!("Change to {text}"), span, text))
        }),
    )
}

/// “9 p.m. on Friday morning”, “on the morning of May 2, at 9 p.m.”
fn wrong_part(sentence: &Placed, clock: &Time) -> Option<Found> {
    let minutes = clock.minutes()?;
    let words = clock.place.words.clone();
    let is_marked = sentence.tokens[words.clone()].iter().any(|token| {
        ["a.m", "p.m"].iter().any(|mark| token.lower.contains(mark))
            || matches!(token.lower.as_str(), "am" | "pm" | "noon" | "midnight")
    });
    let at = part_beside(sentence, clock).filter(|_| is_marked)?;
    let part = sentence.tokens[at].lower.as_str();
    let hours = match part {
        "morning" => 0..=12 * 60 + 59,
        "afternoon" => 12 * 60..=19 * 60,
        "evening" => 16 * 60..=DAY,
        "night" => return (8 * 60..16 * 60).contains(&minutes).then(|| wrong(sentence, clock, at)),
        _ => return None,
    };
    (!hours.contains(&minutes)).then(|| wrong(sentence, clock, at))
}

fn wrong(sentence: &Placed, clock: &Time, part: usize) -> Found {
    let (said, name) = (hour_words(sentence, clock), sentence.tokens[part].text.clone());
    let place = if name == "night" { "at night" } else { "in the" };
    let message = if name == "night" {
        format!("“{said}” is not {place}.")
    } else {
        format!("“{said}” is not {place} {name}.")
    };
    let span = sentence.span_of(hour_place(sentence, clock));
    Found::new(span, message).related(sentence.span_of(part..part + 1), format!("“{name}”"))
}

/// The part of the day that is said of the same time as an hour: behind it, or right before it.
fn part_beside(sentence: &Sentence, clock: &Time) -> Option<usize> {
    const LINKS: [&str; 14] = [
        "in",
        "the",
        "on",
        "that",
        "this",
        "of",
        "at",
        "around",
        "about",
        "same",
        "yesterday",
        "tomorrow",
        ",",
        "early",
    ];
    let is_part =
        |i: usize| matches!(sentence.tokens[i].lower.as_str(), "morning" | "afternoon" | "evening" | "night");
    let is_link = |i: &usize| {
        let lower = sentence.tokens[*i].lower.as_str();
        LINKS.contains(&lower) && lower != "," || lower.ends_with("day")
    };
    let hour = hour_place(sentence, clock);
    let behind = (hour.end..sentence.tokens.len().min(hour.end + 5)).find(|i| !is_link(i));
    if let Some(part) = behind.filter(|&i| is_part(i)) {
        // “at 9 p.m. on the morning shift”
        let is_whole = sentence.tokens.get(part + 1).is_none_or(|next| {
            !next.lower.starts_with(char::is_alphabetic)
                || matches!(
                    next.lower.as_str(),
                    "and" | "in" | "on" | "when" | "as" | "at" | "of" | "after" | "before" | "by"
                )
        });
        return is_whole.then_some(part);
    }
    let before = (hour.start.saturating_sub(3)..hour.start).rev().find(|&i| {
        !matches!(sentence.tokens[i].lower.as_str(), "at" | "around" | "about" | "just" | "shortly")
    })?;
    is_part(before).then_some(before)
}

/// The words of the hour in a time: of “3 p.m. Wednesday” “3 p.m.”
fn hour_place(sentence: &Sentence, clock: &Time) -> std::ops::Range<usize> {
    let words = clock.place.words.clone();
    let is_mark = |i: &usize| {
        let lower = sentence.tokens[*i].lower.as_str();
        matches!(lower.trim_end_matches('.'), "a.m" | "p.m" | "am" | "pm" | "noon" | "midnight")
    };
    match words.clone().find(is_mark) {
        Some(mark) => {
            let digits = mark.checked_sub(1).filter(|i| {
                words.contains(i) && sentence.tokens[*i].lower.starts_with(|c: char| c.is_ascii_digit())
            });
            digits.unwrap_or(mark)..mark + 1
        }
        None => words,
    }
}

fn hour_words<'a>(sentence: &'a Placed, clock: &Time) -> &'a str {
    sentence.text_of(hour_place(sentence, clock))
}

/// “at 3 p.m., two hours after the 2 p.m. warning”; “at 2 p.m. and, two hours later, at 3 p.m.”
fn wrong_distance(
    facts: &Facts,
    sentence: &Placed,
    times: &[Time],
    (first, second): (&Time, &Time),
) -> Option<Found> {
    if is_apart(sentence, first, second) {
        return None;
    }
    let (length, is_later) = distance(sentence, times, first, second)?;
    let (from, to) = (first.minutes()?, second.minutes()?);
    // How many minutes the first is later than the second, over midnight where need be.
    let real = if is_later { (from - to).rem_euclid(DAY) } else { (to - from).rem_euclid(DAY) };
    let (said, unit) = length;
    let slack = if unit == 60 { 29 } else { (said / 10).max(4) };
    if (real - said).abs() <= slack || DAY - (real - said).abs() <= slack {
        return None;
    }
    // Over twelve hours apart they are hardly of one day.
    let shown = if real <= 12 * 60 { real } else { DAY - real };
    let words = |time: &Time| hour_words(sentence, time);
    let (early, late) = if is_later { (second, first) } else { (first, second) };
    let message = format!(
        "This says “{}” between “{}” and “{}”, which are {} apart.",
        length_words(sentence, times, first, second)?,
        words(early),
        words(late),
        in_words(shown)
    );
    let place = |time: &Time| sentence.span_of(hour_place(sentence, time));
    let finding = Found::new(place(first), message).related(place(second), format!("“{}”", words(second)));
    (!facts.is_quoted(first.place.span) && !facts.is_quoted(second.place.span)).then_some(finding)
}

/// Whether two times of day are of different days or zones.
fn is_apart(sentence: &Sentence, first: &Time, second: &Time) -> bool {
    let day = |time: &Time| time.value.split('T').next().unwrap_or_default().to_owned();
    let has_day = |time: &Time| {
        sentence.tokens[time.place.words.clone()].iter().any(|token| {
            token.lower.ends_with("day")
                || token.lower.starts_with(char::is_alphabetic) && token.text.starts_with(char::is_uppercase)
        })
    };
    has_day(second) && day(first) != day(second) || is_zoned(sentence, first) != is_zoned(sentence, second)
}

/// Whether a zone is named in a time: “1945 GMT”.
fn is_zoned(sentence: &Sentence, time: &Time) -> bool {
    let words = &sentence.tokens[time.place.words.clone()];
    words.iter().any(|token| {
        token.text.len() > 1 && token.text.chars().all(char::is_uppercase) || token.lower == "time"
    })
}

/// The length of hours or minutes between two times of day, in minutes with its unit, and whether the first is the later.
fn distance(sentence: &Sentence, times: &[Time], first: &Time, second: &Time) -> Option<((i32, i32), bool)> {
    let length = length_between(sentence, times, first, second)?;
    let words = &sentence.tokens[length.place.words.clone()];
    let first_word = words.first().map(|token| token.lower.as_str());
    // “less than an hour after”, “about two hours after”, “nearly an hour”
    let before = beside::before(sentence, length, 1);
    let is_rough = words.iter().any(|token| {
        matches!(token.lower.as_str(), "than" | "least" | "most" | "so" | "nearly" | "up" | "over" | "few")
    }) || matches!(
        before,
        "about"
            | "around"
            | "some"
            | "nearly"
            | "almost"
            | "roughly"
            | "approximately"
            | "than"
            | "over"
            | "under"
            | "barely"
            | "within"
            | "every"
            | "for"
            | "just"
    ) || first_word == Some("half");
    if is_rough {
        return None;
    }
    let said = minutes(&length.value)?;
    let unit = if length.value.ends_with('H') { 60 } else { 1 };
    let after: Vec<&str> = beside::between(sentence, length, second);
    match (after.first().copied(), after.get(1).copied()) {
        // “at 3 p.m., two hours after the 2 p.m. warning”
        (Some("after"), _) if is_noun_phrase(sentence, length.place.words.end + 1, second) => {
            Some(((said, unit), true))
        }
        (Some("before"), _) if is_noun_phrase(sentence, length.place.words.end + 1, second) => {
            Some(((said, unit), false))
        }
        // “at 2 p.m. and, two hours later, at 3 p.m.”
        (Some("later"), Some("," | "at")) if after.len() <= 3 => Some(((said, unit), false)),
        (Some("earlier"), Some("," | "at")) if after.len() <= 3 => Some(((said, unit), true)),
        _ => None,
    }
}

/// Whether only a noun phrase or short clause stands before a time: “the 2 p.m. warning”, “the first call at 2 p.m.”
fn is_noun_phrase(sentence: &Sentence, start: usize, time: &Time) -> bool {
    let words = sentence.tokens.get(start..time.place.words.start).unwrap_or_default();
    words.len() <= 8
        && words.iter().all(|token| {
            !matches!(token.lower.as_str(), "," | ";" | "and" | "but" | "that" | "to" | "until" | "from")
        })
}

/// The one length of time between two times of day, or that a relative time of hours is.
fn length_between<'a>(
    sentence: &Sentence,
    times: &'a [Time],
    first: &Time,
    second: &Time,
) -> Option<&'a Time> {
    let mut lengths = times.iter().filter(|time| {
        time.place.words.start >= first.place.words.end
            && time.place.words.end <= second.place.words.start
            && time.minutes().is_none()
    });
    let length = lengths.next().filter(|_| lengths.next().is_none())?;
    // What is measured is the first time: “at 3 p.m., two hours”.
    let between = beside::between(sentence, first, length);
    let is_beside =
        between.len() <= 2 && between.iter().all(|word| matches!(*word, "," | "and" | "—" | "–" | "("));
    let is_later = matches!(beside::behind(sentence, length), "later" | "earlier");
    (is_beside || is_later && between.len() <= 10 || is_relative(length)).then_some(length)
}

fn is_relative(time: &Time) -> bool {
    time.relative
}

fn length_words<'a>(sentence: &'a Placed, times: &[Time], first: &Time, second: &Time) -> Option<&'a str> {
    let length = length_between(sentence, times, first, second)?;
    Some(sentence.text_of(length.place.words.clone()))
}

/// The minutes of `PT2H` or `PT30M`.
fn minutes(value: &str) -> Option<i32> {
    let parts = value.strip_prefix("PT")?;
    match (parts.split_once('H'), parts.strip_suffix('M')) {
        (Some((hours, "")), _) => Some(hours.parse::<i32>().ok()?.checked_mul(60)?),
        (Some((hours, rest)), _) => {
            Some(hours.parse::<i32>().ok()?.checked_mul(60)? + rest.strip_suffix('M')?.parse::<i32>().ok()?)
        }
        (None, Some(minutes)) => minutes.parse().ok(),
        _ => None,
    }
}

/// “2 hours”, “an hour and 10 minutes”
fn in_words(minutes: i32) -> String {
    let count = |number: i32, unit: &str| format!("{number} {unit}{}", if number == 1 { "" } else { "s" });
    match (minutes / 60, minutes % 60) {
        (0, minutes) => count(minutes, "minute"),
        (hours, 0) => count(hours, "hour"),
        (hours, minutes) => format!("{} and {}", count(hours, "hour"), count(minutes, "minute")),
    }
}

/// “on Friday between 5 p.m. and 3 p.m.”: two hours of one day in the wrong order.
fn backwards(facts: &Facts, sentence: &Placed, (first, second): (&Time, &Time)) -> Option<Found> {
    let between = beside::between(sentence, first, second);
    // “From 10 a.m. to 9 a.m.” may run overnight, unless the text says that it is one day.
    let is_range = match (beside::before(sentence, first, 1), between.as_slice()) {
        ("from", ["to" | "until" | "till" | "through"]) => is_same_day(sentence),
        ("between", ["and"]) => is_same_day(sentence) || has_day(facts, first),
        _ => false,
    };
    let (from, to) = (first.minutes()?, second.minutes()?);
    let noon = 12 * 60;
    let is_same_half = (from < noon) == (to < noon) && to > 0 && from < DAY && to < DAY;
    let goes_on = sentence.tokens[second.place.words.end..].iter().take(3).any(|token| {
        matches!(token.lower.as_str(), "next" | "following" | "tomorrow") || token.lower.ends_with("day")
    });
    let is_dated = second.place.words.len() > 2;
    if !is_range
        || !is_same_half
        || to >= from
        || goes_on
        || is_dated
        || is_apart(sentence, first, second)
        || facts.is_quoted(first.place.span)
    {
        return None;
    }
    let words = |time: &Time| hour_words(sentence, time);
    let message =
        format!("This runs from “{}” to “{}”, which is the earlier hour.", words(first), words(second));
    Some(Found::new(first.place.span, message).related(second.place.span, format!("“{}”", words(second))))
}

/// “the same day”, “a single day”
fn is_same_day(sentence: &Sentence) -> bool {
    let is_one = |word: &str| matches!(word, "same" | "single" | "one");
    sentence.tokens.windows(2).any(|pair| is_one(&pair[0].lower) && pair[1].lower == "day")
}

/// Whether the sentence of a time of day names one day, and no other.
fn has_day(facts: &Facts, clock: &Time) -> bool {
    let times = facts.times_in(clock.place.sentence).iter();
    times.filter(|time| time.stated.weekday.is_some() || time.stated.day.is_some()).count() == 1
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::draft::Format;
    use crate::testing;

    #[test]
    fn the_two_clocks_do_not_mix() {
        testing::rule(&RULE).check(expect![[r#"
            Doors open at 18:30 p.m. and close at 11 p.m. The bus leaves at 15 pm, or at 16pm on Sundays.
                          ^^^^^^^^^^ “18:30 p.m.” mixes the clock of 24 hours with that of 12.
                                                                            ^^^^^ “15 pm” mixes the clock of 24 hours with that of 12.
                                                                                         ^^^^ “16pm” mixes the clock of 24 hours with that of 12.
            The siren went at 3:75 p.m. and at 0:30 p.m.; the market opens at 00:30 a.m. and at 12:30 a.m.
                              ^^^^^^^^^ The clock has no “3:75 p.m.”.
                                               ^^^^^^^^^ “0:30 p.m.” mixes the clock of 24 hours with that of 12.
            I, 14 am, said the child. The 13 p.m. candidates met at 13.30 and at 10.05 a.m.
                                          ^^^^^^^ “13 p.m.” mixes the clock of 24 hours with that of 12.
        "#]]);
    }

    #[test]
    fn a_part_of_the_day_has_its_hours() {
        testing::rule(&RULE).check(expect![[r#"
            The roof fell at 8 p.m. on Monday morning, and the crews left at 11 p.m. that evening.
                             ^^^^^^ “8 p.m.” is not in the morning.
                                              ~~~~~~~ “morning”
            On Friday night at 11 a.m. the lights failed; at 2 a.m. Saturday morning they were back.
                      ~~~~~ “night”
                               ^^^^^^^ “11 a.m.” is not at night.
            He clocked in at 6 p.m. on the morning shift’s last day. It closed at noon on Tuesday morning.
        "#]]);
    }

    #[test]
    fn a_stated_distance_fits_its_two_hours() {
        testing::rule(&RULE).check(expect![[r#"
            The wall gave way at 7 p.m., three hours after the 5 p.m. inspection.
                                 ^^^^^^ This says “three hours” between “5 p.m.” and “7 p.m.”, which are 2 hours apart.
                                                               ~~~~~~ “5 p.m.”
            The wall gave way at 7 p.m., two hours after the 5 p.m. inspection.
            The call came at 1:15 p.m. and, 40 minutes later, at 2:40 p.m., the crew arrived.
            The call came at 11:30 p.m., an hour before the crew arrived at 12:30 a.m.
            She left at 9 a.m., about two hours after the 6 a.m. bell, and within an hour of the 9:50 a.m. one.
        "#]]);
    }

    #[test]
    fn what_may_run_overnight_is_left_alone() {
        testing::rule(&RULE).check(expect![[r#"
            The road is closed from 10 a.m. to 9 a.m. The kitchen is open from 9 p.m. to 2 a.m.
            Trains stop between 5 p.m. and 4 p.m. the next day, and from 8 a.m. to 7 a.m. Sunday.
            On Friday the bridge is shut between 5 p.m. and 3 p.m. for repairs.
                                                 ^^^^^^ This runs from “5 p.m.” to “3 p.m.”, which is the earlier hour.
                                                            ~~~~~~ “3 p.m.”
            The stalls are open from 4 p.m. to 1 p.m. on the same day.
        "#]]);
    }

    #[test]
    fn accents_markup_and_zones() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            In **Córdoba**, Zoë’s café opened at *17:30 p.m.* – an hour late.
                                                  ^^^^^^^^^^ “17:30 p.m.” mixes the clock of 24 hours with that of 12.
            The quake struck at 3 p.m. local time, an hour after the 1900 GMT alert.
                                ^^^^^^ This says “an hour” between “1900 GMT” and “3 p.m.”, which are 4 hours apart.
                                                                     ~~~~~~~~ “1900 GMT”
        "#]]);
    }

    #[test]
    fn a_speakers_clock_is_the_speakers() {
        testing::rule(&RULE).check(expect![[r"
            “Come at 14 p.m.,” she said. “It fell at 7 p.m., three hours after the 5 p.m. check,” he said.
        "]]);
    }
}
