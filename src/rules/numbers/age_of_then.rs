//! Whether an age is that of another year, which its sentence names: “In 2004 Cole, 40, won a prize”.

use crate::facts::{Attribute, Facts, Time};

/// So many years may go by between two birthdays that neither date tells.
const OPEN: f64 = 1.5;
/// So large a difference is one of then and now where it fits the years since, whatever the order of the words. Slips are of a few
/// years, and so is the distance of most years that news names, so that a small difference fits by chance; one of ten years seldom
/// does.
const LONG: f64 = 10.0;

/// Whether the sentence speaks of a given year in which the age was another: it names one, and not “since” it. In a draft with a
/// date, only a year so far back that it tells the difference: “Nathan, 55, joined the firm in 1998” is not 55 years old in 1998
/// and 51 now.
pub(in crate::rules) fn is_dated(facts: &Facts, attribute: &Attribute, ages: &[(&Attribute, f64)]) -> bool {
    let Some((own, _)) = attribute.years() else { return false };
    let sentence = attribute.place.sentence;
    let tokens = &facts.sentences()[sentence].tokens;
    let is_since =
        |time: &Time| time.place.words.start.checked_sub(1).is_some_and(|i| tokens[i].lower == "since");
    let years = facts.times_in(sentence).iter().filter(|time| !is_since(time));
    years.filter_map(|time| Some((time, time.stated.year?))).any(|(time, year)| {
        let is_behind = time.place.words.start > attribute.place.words.start;
        let mut others = ages.iter().map(|(_, other)| other - own).filter(|older| *older != 0.0);
        others.any(|older| explains(facts, year, older, is_behind))
    })
}

/// Whether a year tells why an age of now is so many years greater. A year `behind` the age rather dates what somebody of that age
/// has done: “Obi, 51, recorded it in 2004” tells an age of then only where the years since are many and fit.
fn explains(facts: &Facts, year: i16, older: f64, behind: bool) -> bool {
    let today = facts.draft().date().map(jiff::civil::Date::year);
    let since = |last: i16| f64::from(last - year);
    let is_then = !behind || older >= LONG || older <= OPEN;
    match today.or_else(|| last_year(facts).filter(|&last| behind && last > year)) {
        Some(today) => is_then && (older - since(today)).abs() <= OPEN,
        None => is_then && older > 0.0,
    }
}

/// The last year that a draft names, apart from what it tells of the future.
fn last_year(facts: &Facts) -> Option<i16> {
    let is_ahead = |time: &&Time| {
        let tokens = &facts.sentences()[time.place.sentence].tokens;
        let before = time.place.words.start.checked_sub(1).map(|at| tokens[at].lower.as_str());
        matches!(before, Some("by" | "until" | "till"))
            || tokens.iter().any(|token| matches!(token.lower.as_str(), "will" | "'ll" | "wo" | "would"))
    };
    facts.times().iter().filter(|time| !is_ahead(time)).filter_map(|time| time.stated.year).max()
}
