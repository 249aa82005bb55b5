//! `anniversary`

use super::founding;
use super::jubilees::{day_of, is_alone, years_of};
use super::length::{self, Ends, Length, Unit};
use super::two_years;
use super::years_after::{Distance, conflict};
use crate::english::Sentence;
use crate::english::lexicon::hedges;
use crate::facts::{Facts, Placed, SentenceId, Time, TimeKind, beside};
use crate::finding::Level;
use crate::rules::numbers::spelling;
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// An anniversary, a centenary or “twenty years after” that does not lie so many years behind the event.
    ///
    /// ```draft
    /// Thirty years after the 1980 flood, in 2015, the dyke was raised.
    /// ^^^^^^^^^^^^ This says “Thirty years”, but from “1980” to “2015” is 35 years.
    ///                        ~~~~ the event: “1980”
    ///                                       ~~~~ the later year: “2015”
    /// The choir, founded in 1921, celebrated its centenary in 2011.
    ///                       ~~~~ the event: “1921”
    ///                                            ^^^^^^^^^ This says “centenary”, 100 years, but from “1921” to “2011” is 90 years.
    ///                                                         ~~~~ the later year: “2011”
    /// ```
    ///
    /// The event may also be dated elsewhere in the draft, if it is plainly the same.
    ///
    /// ```draft
    /// Ivo Brandt died in June 1950. In May 2010 Brandt was buried, 70 years after his death.
    ///                    ~~~~~~~~~ the event: “June 1950”
    ///                                  ~~~~~~~~ the later year: “May 2010”
    ///                                                              ^^^^^^^^ This says “70 years”, but from “June 1950” to “May 2010” is 60 years.
    /// ```
    ///
    /// In a draft with a date, an anniversary of this year is held against it. Editions, seasons and terms are not
    /// counted, since a fair may pause for a year.
    ///
    /// ```draft
    /// Thirty years after the 1980 flood, in 2010, the dyke was raised. The 20th edition of the fair, first held in
    /// 1999, was in 2021.
    /// ```
    ///
    /// ## Why it matters
    /// Anniversaries are why many stories are written at all. A wrong one is in the headline.
    ///
    /// ## What to do
    /// Look up the year of the event, and count.
    pub(in crate::rules) static RULE = {
        name: "anniversary",
        group: Group::Dates,
        summary: "An anniversary that does not fit the years beside it",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    for (at, sentence) in facts.sentences().with_ids() {
        let times = facts.times_in(at);
        found.extend(times.iter().filter_map(|time| {
            let elsewhere = || since_elsewhere(facts, time);
            years_after(facts, sentence, times, time).or_else(elsewhere).or_else(|| passed(facts, at, time))
        }));
        found.extend(
            (0..sentence.tokens.len())
                .filter_map(|word| celebrated(facts, at, word).or_else(|| of_two_years(facts, at, word))),
        );
    }
}

/// “Forty years on from the strike of 1984, the village voted, in 2019, …”
fn passed(facts: &Facts, at: SentenceId, time: &Time) -> Option<Found> {
    let pair = two_years::passed(facts, at, time, number_of(facts, time))
        .filter(|_| !facts.is_quoted(time.place.span))?;
    let (said, years) = (facts.words(time.place.span), two_years::apart(pair)?);
    Some(finding(facts, time.place.span, &format!("This says “{said}”"), pair, years))
}

/// “who married in 1960, celebrated their golden wedding in 2005”
fn of_two_years(facts: &Facts, at: SentenceId, word: usize) -> Option<Found> {
    let pair = two_years::celebrated(facts, at, word)?;
    let (said, words) = years_of(facts, at, word)?;
    let (span, years) = (facts.sentences()[at].span_of(words), two_years::apart(pair)?);
    let says = format!("This says “{}”, {said} years", facts.words(span));
    (!facts.is_quoted(span)).then(|| finding(facts, span, &says, pair, years))
}

/// “Twenty years after the 1990 merger, in 2015”; “merged in 1990 and split 20 years later, in 2015”
fn years_after(facts: &Facts, sentence: &Placed, times: &[Time], time: &Time) -> Option<Found> {
    let (event, later) = match beside::behind(sentence, time) {
        "after" => after(sentence, times, time)?,
        _ => later(sentence, times, time)?,
    };
    let (from, to) = (event.stated.year?, later.stated.year?);
    let years = i32::from(to) - i32::from(from);
    let fits = if let Some(length) = Length::of(time, sentence) {
        let ends = Ends::between(event.stated, later.stated);
        length.unit != Unit::Year || ends.is_none_or(|ends| length.fits(&ends))
    } else {
        let said = number_of(facts, time)?;
        said == years || said == years - 1
    };
    if fits || years <= 0 || facts.is_quoted(time.place.span) {
        return None;
    }
    let said = facts.words(time.place.span);
    Some(finding(facts, time.place.span, &format!("This says “{said}”"), (event, later), years))
}

/// “Was buried on Saturday, 63 years after his death”, where the draft dates the death elsewhere
fn since_elsewhere(facts: &Facts, time: &Time) -> Option<Found> {
    let Distance { from, to, years } = conflict(facts, time)?;
    let said = facts.words(time.place.span);
    Some(finding(facts, time.place.span, &format!("This says “{said}”"), (from, to), years))
}

/// The year of the event and the later year of “twenty years after the 1990 merger, in 2015”.
fn after<'a>(sentence: &Sentence, times: &'a [Time], time: &Time) -> Option<(&'a Time, &'a Time)> {
    let start = time.place.words.end + 1;
    let dated = |other: &&Time| other.kind == TimeKind::Date && other.stated.year.is_some();
    let event = times.iter().filter(dated).find(|other| other.place.words.start >= start)?;
    let between = sentence.tokens.get(start..event.place.words.start)?;
    let is_phrase = between.len() <= 10
        && between.iter().all(|token| !matches!(token.text.as_str(), "," | ";" | "—" | "–"));
    let rest = |other: &&Time| is_alone(sentence, other) && other.place.words != event.place.words;
    let mut others = times.iter().filter(dated).filter(rest);
    // “In 2015, twenty years after”, or behind the comma that ends the phrase.
    let is_apart = |other: &Time| {
        let before = other.place.words.start.checked_sub(2).map_or("", |i| sentence.tokens[i].text.as_str());
        other.place.words.end <= time.place.words.start && other.place.words.start <= 2 || before == ","
    };
    let later = others.next().filter(|other| is_phrase && others.next().is_none() && is_apart(other))?;
    Some((event, later))
}

/// The year of the event and the later year of “merged in 1990 and split 20 years later, in 2015”.
fn later<'a>(sentence: &Sentence, times: &'a [Time], time: &Time) -> Option<(&'a Time, &'a Time)> {
    let words = &sentence.tokens[time.place.words.clone()];
    if words.last()?.lower != "later" || time.kind != TimeKind::Date {
        return None;
    }
    let at = times.iter().position(|other| other.place == time.place)?;
    let (event, later) = (times.get(at.checked_sub(1)?)?, times.get(at + 1)?);
    let is_name = matches!(beside::between(sentence, time, later).as_slice(), [",", "in"] | ["," | "("]);
    let is_dated = |other: &Time| other.kind == TimeKind::Date && other.stated.year.is_some();
    let is_told = !beside::describes(sentence, event)
        && matches!(beside::before(sentence, event, 1), "in" | "of" | "on");
    (is_name && is_told && is_dated(event) && is_dated(later) && is_alone(sentence, later))
        .then_some((event, later))
}

/// The longest anniversary that is looked for.
const LONGEST: usize = 250;

/// The years of “20 years later”.
fn number_of(facts: &Facts, time: &Time) -> Option<i32> {
    let sentence = &facts.sentences()[time.place.sentence];
    let words = &sentence.tokens[time.place.words.clone()];
    let is_years = words.iter().any(|token| token.lemma == "year");
    let is_rough = words
        .iter()
        .any(|token| hedges::is_hedge(&token.lower) || matches!(token.lower.as_str(), "so" | "half"))
        || hedges::is_hedge(beside::before(sentence, time, 1));
    let number = length::number(time, sentence).filter(|_| is_years && !is_rough)?;
    let text = sentence.text_of(number..number + 1);
    let is_it = |years: &usize| spelling::like(text, *years) == text;
    (1..=LONGEST).find(is_it).and_then(|years| i32::try_from(years).ok())
}

/// An anniversary with its number: “50th anniversary of the 1969 landing”, “celebrated its centenary in 1990”.
fn celebrated(facts: &Facts, at: SentenceId, word: usize) -> Option<Found> {
    let sentence = &facts.sentences()[at];
    let (years, words) = years_of(facts, at, word)?;
    let span = sentence.span_of(words);
    if facts.is_quoted(span) {
        return None;
    }
    let (event, level) = founding::of(facts, at, word)?;
    let from = event.stated.year?;
    let (to, slack, later) = day_of(facts, at, word, event)?;
    let real = i32::from(to) - i32::from(from);
    if (real - years).abs() <= slack || real <= 0 {
        return None;
    }
    let said = facts.words(span);
    let says = if said.contains(|c: char| c.is_ascii_digit()) {
        format!("This says “{said}”")
    } else {
        format!("This says “{said}”, {years} years")
    };
    if let Some(later) = later {
        return Some(finding(facts, span, &says, (event, later), real).at(level));
    }
    let from = facts.words(event.place.span);
    let message = format!("{says}, but from “{from}” to {to}, the year of the draft, is {real} years.");
    Some(Found::new(span, message).related(event.place.span, format!("the event: “{from}”")).at(level))
}

fn finding(facts: &Facts, span: Span, says: &str, (event, later): (&Time, &Time), years: i32) -> Found {
    let (from, to) = (facts.words(event.place.span), facts.words(later.place.span));
    let plural = if years == 1 { "" } else { "s" };
    let message = format!("{says}, but from “{from}” to “{to}” is {years} year{plural}.");
    Found::new(span, message)
        .related(event.place.span, format!("the event: “{from}”"))
        .related(later.place.span, format!("the later year: “{to}”"))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::draft::Format;
    use crate::testing;

    #[test]
    fn years_after_an_event_fit_the_two_years() {
        testing::rule(&RULE).check(expect![[r#"
            Thirty years after the 1962 storm, in 1990, the wall was rebuilt. In 1992, thirty years after the 1962 storm, it fell.
            ^^^^^^^^^^^^ This says “Thirty years”, but from “1962” to “1990” is 28 years.
                                   ~~~~ the event: “1962”
                                                  ~~~~ the later year: “1990”
            The yard opened in 1950 and, 20 years later, in 1975, closed. The yard opened in 1950 and closed 25 years later, in 1975.
                               ~~~~ the event: “1950”
                                         ^^^^^^^^^^^^^^ This says “20 years later”, but from “1950” to “1975” is 25 years.
                                                            ~~~~ the later year: “1975”
            About ten years after the 1962 storm, in 1975, the wall was rebuilt.
                  ^^^^^^^^^ This says “ten years”, but from “1962” to “1975” is 13 years.
                                      ~~~~ the event: “1962”
                                                     ~~~~ the later year: “1975”
        "#]]);
    }

    #[test]
    fn a_named_anniversary_fits_its_years() {
        testing::rule(&RULE).check(expect![[r#"
            The choir, founded in 1924, celebrated its centenary in 2014. The club, formed in 1900, kept its golden jubilee in 1950.
                                  ~~~~ the event: “1924”
                                                       ^^^^^^^^^ This says “centenary”, 100 years, but from “1924” to “2014” is 90 years.
                                                                    ~~~~ the later year: “2014”
            The 40th anniversary of the 1976 strike was marked in 2006. The 20-year anniversary of the 2001 merger was kept in 2021.
                ^^^^^^^^^^^^^^^^ This says “40th anniversary”, but from “1976” to “2006” is 30 years.
                                        ~~~~ the event: “1976”
                                                                  ~~~~ the later year: “2006”
            The paper was founded in 1900. It celebrated its bicentenary in 2000.
                                     ~~~~ the event: “1900”
                                                             ^^^^^^^^^^^ This says “bicentenary”, 200 years, but from “1900” to “2000” is 100 years.
                                                                            ~~~~ the later year: “2000”
        "#]]);
    }

    #[test]
    fn an_anniversary_of_this_year_is_held_against_the_draft() {
        testing::rule(&RULE).dated("2026-03-12").check(expect![[r#"
            The town celebrates the 50th anniversary of the 1966 flood this year. The town marks the 60th anniversary of the 1966 flood this year.
                                    ^^^^^^^^^^^^^^^^ This says “50th anniversary”, but from “1966” to 2026, the year of the draft, is 60 years.
                                                            ~~~~ the event: “1966”
        "#]]);
    }

    #[test]
    fn editions_and_other_years_are_left_alone() {
        testing::rule(&RULE).check(expect![[r"
            The 20th edition of the fair, first held in 1999, was in 2021. Ann Cole’s 50th birthday was in 2019.
            The 50th anniversary of the landing in 2019 drew crowds. Twenty years after the 1990 merger, profits of 2015 were spent.
        "]]);
    }

    #[test]
    fn accents_and_markup() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            Das **Café Zoë**, founded in *1921* – née Brontë –, celebrated its centenary in 2011.
                                          ~~~~ the event: “1921”
                                                                               ^^^^^^^^^ This says “centenary”, 100 years, but from “1921” to “2011” is 90 years.
                                                                                            ~~~~ the later year: “2011”
        "#]]);
    }

    #[test]
    fn a_speakers_count_is_the_speakers() {
        testing::rule(&RULE).check(expect![[r"
            “Thirty years after the 1962 storm, in 1990, we rebuilt,” she said.
        "]]);
    }

    #[test]
    fn the_birthday_of_a_thing() {
        testing::rule(&RULE).check(expect![[r#"
            Opened in 1931, it marked its 75th birthday in 2016 with a brass band. Laid out in 1880, the park kept its 125th birthday in 2005.
                      ~~~~ the event: “1931”
                                          ^^^^^^^^^^^^^ This says “75th birthday”, but from “1931” to “2016” is 85 years.
                                                           ~~~~ the later year: “2016”
        "#]]);
    }
}
