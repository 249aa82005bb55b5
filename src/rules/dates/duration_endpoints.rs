//! `duration-endpoints`

use super::length::{Ends, Length};
use super::length_fixes::with_fixes;
use super::{calendar, of_another, ranges, told_ends, until_now};
use crate::english::grammar;
use crate::facts::beside;
use crate::facts::spells::{self, stretches};
use crate::facts::{Facts, Spell, Time};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A length of time that does not fit its start and its end.
    ///
    /// ```draft
    /// She chaired the trust for nine years, from 2011 to 2017.
    ///                           ^^^^^^^^^^ This says “nine years”, but from “2011” to “2017” is about 6 years.
    ///                                            ~~~~ the start: “2011”
    ///                                                    ~~~~ the end: “2017”
    /// ```
    ///
    /// Start and end may also be told by verbs, and sentences away, as long as they are those of the same state: the
    /// lockout that begins and ends, or the couple that marries and divorces. Where the draft tells of two lockouts or two
    /// marriages that would do, nothing is said.
    ///
    /// ```draft
    /// Ruth and Emil Gow married in 1961 and divorced in 1979. Their 25-year marriage produced two daughters.
    ///                              ~~~~ the start: “1961”
    ///                                                   ~~~~ the end: “1979”
    ///                                                               ^^^^^^^ This says “25-year”, but from “1961” to “1979” is about 18 years.
    /// ```
    ///
    /// A start and an end that stand far from the length are asked about where the draft has no others of the kind.
    ///
    /// In a draft with a date, the end of what still lasts is that date.
    ///
    /// ```draft date=2025-05-09
    /// Friday marks the end of a nine-month siege. The rebels surrounded the town in June 2023, and the sale of
    ///                           ^^^^^^^^^^ This says “nine-month”, but from “June 2023” to May 9, 2025, the date of the draft, is about 23 months.
    ///                                                                               ~~~~~~~~~ the start: “June 2023”
    /// bread was stopped.
    /// ```
    ///
    /// Whether the first and the last day count is left to the writer, and so is rounding: five or six years may
    /// pass between spring and autumn. “More than a year” is wrong only of less than a year.
    ///
    /// ```draft
    /// The two-day fair ran from June 3 to June 4. He taught for more than two years, from 2011 to 2017.
    /// ```
    ///
    /// ## Why it matters
    /// Terms, sentences and sieges are counted again by everyone who writes about them next. Where the length and
    /// the dates disagree, one of them is a slip, and the notes have to tell which.
    ///
    /// ## What to do
    /// Look up both dates, and count again. The quick fixes offer the length that the dates give, and the start
    /// that the length gives.
    pub(in crate::rules) static RULE = {
        name: "duration-endpoints",
        group: Group::Dates,
        summary: "A length of time that does not fit its start and end",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let spells = facts.spells();
    for (index, time) in facts.times().with_ids() {
        let sentence = &facts.sentences()[time.place.sentence];
        let Some(length) = Length::of(time, sentence) else { continue };
        if of_another::is_rate(facts, time) || of_another::is_awarded(sentence, time) {
            continue;
        }
        let spell = || spells.iter().find(|spell| spell.length == index);
        let since = || open_conflict(facts, (time, length), since(facts, time)?);
        found.extend(
            stretch_conflict(facts, time, length)
                .or_else(since)
                .or_else(|| {
                    let Spell { start, end, is_likely, .. } = *spell()?;
                    let start = &facts.times()[start];
                    let found = match end {
                        Some(end) => conflict(facts, (time, length), (start, &facts.times()[end])),
                        None if of_another::is_whole(sentence, time) => None,
                        None => open_conflict(facts, (time, length), start),
                    };
                    // What stands far off is asked.
                    found.map(|found| if is_likely { found.at(Level::Information) } else { found })
                })
                .or_else(|| conflict(facts, (time, length), told_ends::told(facts, time)?))
                .or_else(|| open_conflict(facts, (time, length), until_now::told(facts, time)?)),
        );
    }
}

/// Between two dates of the same sentence.
fn stretch_conflict(facts: &Facts, time: &Time, length: Length) -> Option<Found> {
    let sentence = &facts.sentences()[time.place.sentence];
    let stretches = stretches::stretches(facts, time.place.sentence);
    // “from 1991 to 1995 and again from 2001 to 2005”
    let [stretch] = stretches.as_slice() else { return None };
    let ends = Ends::between(stretch.start.stated, stretch.end.stated)?;
    ranges::conflicts(sentence, time, length, stretch, &ends)
        .then(|| between(facts, (time, length), (stretch.start, stretch.end), ends))
}

/// Between the start and the end of the same state.
fn conflict(facts: &Facts, length: (&Time, Length), (start, end): (&Time, &Time)) -> Option<Found> {
    let ends = Ends::between(spells::date(start)?, spells::date(end)?)?;
    (!length.1.fits(&ends)).then(|| between(facts, length, (start, end), ends))
}

fn between(
    facts: &Facts,
    (time, length): (&Time, Length),
    (start, end): (&Time, &Time),
    ends: Ends,
) -> Found {
    let words = |time: &Time| facts.words(time.place.span);
    let message = format!(
        "This says “{}”, but from “{}” to “{}” is {}.",
        words(time),
        words(start),
        words(end),
        ends.in_words(length.unit),
    );
    let finding = Found::new(time.place.span, message)
        .related(start.place.span, format!("the start: “{}”", words(start)))
        .related(end.place.span, format!("the end: “{}”", words(end)));
    with_fixes(facts, finding, (time, length), (start, ends))
}

/// Between a date and the day of the draft.
fn open_conflict(facts: &Facts, (time, length): (&Time, Length), start: &Time) -> Option<Found> {
    let today = facts.draft().date()?;
    let ends = Ends::until(spells::date(start)?, today).filter(|ends| !length.fits(ends))?;
    let (said, from) = (facts.words(time.place.span), facts.words(start.place.span));
    let message = format!(
        "This says “{said}”, but from “{from}” to {}, the date of the draft, is {}.",
        calendar::date(today),
        ends.in_words(length.unit),
    );
    let finding =
        Found::new(time.place.span, message).related(start.place.span, format!("the start: “{from}”"));
    Some(with_fixes(facts, finding, (time, length), (start, ends)))
}

/// “has been mayor for eight years, since 2010”: the date behind the length, and nothing between them.
fn since<'a>(facts: &'a Facts, time: &Time) -> Option<&'a Time> {
    let sentence = &facts.sentences()[time.place.sentence];
    let times = facts.times_in(time.place.sentence);
    let is_behind = |date: &&Time| {
        spells::date(date).is_some_and(|date| date.year.is_some())
            && date.place.words.start >= time.place.words.end
    };
    let date = times.iter().find(is_behind)?;
    let is_since =
        beside::between(sentence, time, date).into_iter().filter(|word| *word != ",").eq(["since"]);
    let mut before = sentence.tokens[..time.place.words.start].iter();
    let is_perfect = before.any(grammar::is_perfect_auxiliary);
    (is_since && is_perfect && !spells::is_apart(sentence, &time.place.words)).then_some(date)
}

#[cfg(test)]
mod tests;
