//! What may be changed where a length does not fit its ends: the length, or the start.

use jiff::civil::Date;

use super::calendar;
use super::length::{self, Ends, Length};
use crate::facts::{Facts, Stated, Time};
use crate::finding::Fix;
use crate::rules::Found;
use crate::rules::numbers::spelling;

/// The length that the dates give, and the start that the length gives.
pub(super) fn with_fixes(
    facts: &Facts,
    finding: Found,
    (time, length): (&Time, Length),
    (start, ends): (&Time, Ends),
) -> Found {
    let fixes = [change_length(facts, time, length, ends), change_start(facts, length, start, ends)];
    let is_free = |fix: &Fix| fix.edits.iter().all(|edit| !facts.is_quoted(edit.span));
    fixes.into_iter().flatten().filter(is_free).fold(finding, Found::fix)
}

fn change_length(facts: &Facts, time: &Time, length: Length, ends: Ends) -> Option<Fix> {
    let sentence = &facts.sentences()[time.place.sentence];
    let number = length::number(time, sentence)?;
    let count = usize::try_from(ends.count(length.unit)).ok().filter(|count| *count > 1)?;
    let place = sentence.span_of(number..number + 1);
    let title = format!("Change the length to {}", ends.in_words(length.unit).trim_start_matches("about "));
    Some(Fix::replace(title, place, spelling::like(facts.raw(place), count)))
}

fn change_start(facts: &Facts, length: Length, start: &Time, ends: Ends) -> Option<Fix> {
    let new = ends.start_for(length)?;
    let span = start.place.span;
    let words = facts.raw(span);
    let text = match start.stated {
        Stated { day: Some(day), month, .. } if month == Some(new.month()) => {
            let figure = calendar::figure(words, day)?;
            let year = start.stated.year.unwrap_or(new.year());
            let day = format!("{}{}{}", &words[..figure.start], new.day(), &words[figure.end..]);
            day.replace(&year.to_string(), &new.year().to_string())
        }
        Stated { day: None, month, year: Some(year), .. } => {
            let text = words.replace(&year.to_string(), &new.year().to_string());
            match month.filter(|month| *month != new.month()) {
                Some(old) => {
                    let name = calendar::name(&text, calendar::month(old))?;
                    format!("{}{}{}", &text[..name.start], calendar::month(new.month()), &text[name.end..])
                }
                None => text,
            }
        }
        _ => return None,
    };
    let title = format!("Change the start to {}", named(start.stated, new));
    (text != words).then(|| Fix::replace(title, span, text))
}

/// A day as exactly as the draft gives another.
fn named(like: Stated, date: Date) -> String {
    match like {
        Stated { day: Some(_), .. } => format!("{} {}", calendar::month(date.month()), date.day()),
        Stated { month: Some(_), .. } => format!("{} {}", calendar::month(date.month()), date.year()),
        _ => date.year().to_string(),
    }
}
