//! `duration-endpoints`

use jiff::civil::Date;

use super::length::{self, Ends, Length};
use super::{calendar, ranges, states};
use crate::facts::{Facts, Stated, Time};
use crate::finding::{Fix, Level};
use crate::rules::numbers::spelling;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A length of time that does not fit the start and the end beside it.
    ///
    /// ```draft
    /// She chaired the trust for nine years, from 2011 to 2017.
    ///                           ^^^^^^^^^^ This says “nine years”, but from “2011” to “2017” is about 6 years.
    ///                                            ~~~~ the start: “2011”
    ///                                                    ~~~~ the end: “2017”
    /// ```
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
    for time in &facts.times {
        let sentence = &facts.sentences[time.place.sentence];
        let Some(length) = Length::of(time, sentence) else { continue };
        found.extend(stretch_conflict(facts, time, length).or_else(|| open_conflict(facts, time, length)));
    }
}

/// Between two dates of the same sentence.
fn stretch_conflict(facts: &Facts, time: &Time, length: Length) -> Option<Found> {
    let sentence = &facts.sentences[time.place.sentence];
    let stretches = ranges::stretches(sentence, facts.times_in(time.place.sentence));
    let (stretch, ends) = stretches.into_iter().find_map(|stretch| {
        let ends = Ends::between(stretch.start.stated, stretch.end.stated)?;
        ranges::conflicts(sentence, time, length, &stretch, &ends).then_some((stretch, ends))
    })?;
    let words = |time: &Time| facts.words(time.place.span);
    let (start, end) = (stretch.start, stretch.end);
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
    Some(with_fixes(facts, finding, (time, length), (start, ends)))
}

/// Between a date and the day of the draft.
fn open_conflict(facts: &Facts, time: &Time, length: Length) -> Option<Found> {
    let today = facts.draft.date()?;
    let start = states::since(facts, time).or_else(|| states::beginning(facts, time))?;
    let ends = Ends::until(start.stated, today).filter(|ends| !length.fits(ends))?;
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

/// The length that the dates give, and the start that the length gives.
fn with_fixes(
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
    let sentence = &facts.sentences[time.place.sentence];
    let number = length::number(time, sentence)?;
    let count = usize::try_from(ends.count(length.unit)).ok().filter(|count| *count > 1)?;
    let place = sentence.span_of(number..number + 1);
    let title = format!("Change the length to {}", ends.in_words(length.unit).trim_start_matches("about "));
    Some(Fix::replace(title, place, spelling::like(facts.text(place), count)))
}

fn change_start(facts: &Facts, length: Length, start: &Time, ends: Ends) -> Option<Fix> {
    let new = ends.start_for(length)?;
    let span = start.place.span;
    let words = facts.text(span);
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

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::draft::Format;
    use crate::testing;

    #[test]
    fn lengths_are_held_against_the_dates_beside_them() {
        testing::rule(&RULE).check(expect![[r#"
            The 12-day strike, from March 3 to March 21, cost the port dear.
                ^^^^^^ This says “12-day”, but from “March 3” to “March 21” is 19 days.
                                    ~~~~~~~ the start: “March 3”
                                               ~~~~~~~~ the end: “March 21”
            The five-day regatta was held from July 1 to July 9, 2024.
                ^^^^^^^^ This says “five-day”, but from “July 1” to “July 9, 2024” is 9 days.
                                               ~~~~~~ the start: “July 1”
                                                         ~~~~~~~~~~~~ the end: “July 9, 2024”
            He reigned for thirty years, from 1820 until 1831, and died in 1840.
                           ^^^^^^^^^^^^ This says “thirty years”, but from “1820” to “1831” is about 11 years.
                                              ~~~~ the start: “1820”
                                                         ~~~~ the end: “1831”
            Between 1990 and 1993, a period of six years, no ship was built.
                    ~~~~ the start: “1990”
                             ~~~~ the end: “1993”
                                               ^^^^^^^^^ This says “six years”, but from “1990” to “1993” is about 3 years.
            From 2010 to 2013 he served for nine years as dean.
                 ~~~~ the start: “2010”
                         ~~~~ the end: “2013”
                                            ^^^^^^^^^^ This says “nine years”, but from “2010” to “2013” is about 3 years.
        "#]]);
    }

    #[test]
    fn what_fits_or_is_rounded_is_left_alone() {
        testing::rule(&RULE).check(expect![[r"
            The 19-day strike, from March 3 to March 21, cost the port dear.
            She worked there for about four years, from 2010 to 2015, and for nearly a decade, from 2015 to 2024.
            He held the post for three years, from November 2019 to July 2022.
            The show ran for six weeks, from Dec. 12 to Jan. 23.
            It stood for over a year, from March 2020 to June 2022.
        "]]);
    }

    #[test]
    fn lengths_of_something_else_are_left_alone() {
        testing::rule(&RULE).check(expect![[r"
            From 2010 to 2016 she spent two years in Rome.
            After eight years, from 2010 to 2012, little had changed.
            He signed a three-year contract from 2010 to 2011 and two four-year terms from 2012 to 2020.
            The firm, 40 years old, grew from 2010 to 2016. Prices rose for three years, and again from 2010 to 2016.
        "]]);
    }

    #[test]
    fn what_still_lasts_ends_with_the_draft() {
        testing::rule(&RULE).dated("2025-05-09").check(expect![[r#"
            The eight-month strike ends today. The miners walked out in January 2023.
                ^^^^^^^^^^^ This says “eight-month”, but from “January 2023” to May 9, 2025, the date of the draft, is about 28 months.
                                                                        ~~~~~~~~~~~~ the start: “January 2023”

            Ms. Ito has been mayor for six years, since 2011.
                                       ^^^^^^^^^ This says “six years”, but from “2011” to May 9, 2025, the date of the draft, is about 14 years.
                                                        ~~~~ the start: “2011”

            Her four-month detention ended on Tuesday. Petrov was jailed in October 2022.
                ^^^^^^^^^^ This says “four-month”, but from “October 2022” to May 9, 2025, the date of the draft, is about 31 months.
                                                                            ~~~~~~~~~~~~ the start: “October 2022”

            Anders Holm has been in prison for two years. He was arrested in August 2019.
                                               ^^^^^^^^^ This says “two years”, but from “August 2019” to May 9, 2025, the date of the draft, is about 6 years.
                                                                             ~~~~~~~~~~~ the start: “August 2019”
        "#]]);
    }

    #[test]
    fn a_state_of_the_past_has_its_own_end() {
        testing::rule(&RULE).dated("2025-05-09").check(expect![[r"
            The eight-month strike ended in misery. The miners had walked out in January 1984.

            The two-year siege ended in 1995. The army surrounded the town in April 1993.

            The 28-month strike ends today. The miners walked out in January 2023.

            Anders Holm has been in prison for two years. His brother was born in August 2019.
        "]]);
    }

    #[test]
    fn a_draft_without_a_date_has_no_now() {
        testing::rule(&RULE).check(expect![[r"
            The eight-month strike ends today. The miners walked out in January 2023.
        "]]);
    }

    #[test]
    fn other_alphabets_and_accents_do_not_move_the_mark() {
        testing::rule(&RULE).check(expect![[r#"
            Zoë Muñoz – née Brontë – led Łódź’s opera for ten years, from 1998 to 2003.
                                                          ^^^^^^^^^ This says “ten years”, but from “1998” to “2003” is about 5 years.
                                                                          ~~~~ the start: “1998”
                                                                                  ~~~~ the end: “2003”
        "#]]);
    }

    #[test]
    fn markdown_is_no_obstacle() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            The *ten-day* march ran from **June 3** to June 5.
                 ^^^^^^^ This says “ten-day”, but from “June 3” to “June 5” is 3 days.
                                           ~~~~~~ the start: “June 3”
                                                       ~~~~~~ the end: “June 5”
        "#]]);
    }

    #[test]
    fn a_quoted_slip_is_shown_but_not_changed() {
        testing::rule(&RULE).check(expect![[r#"
            “I was there for ten years, from 1998 to 2003,” she said.
                             ^^^^^^^^^ This says “ten years”, but from “1998” to “2003” is about 5 years.
                                             ~~~~ the start: “1998”
                                                     ~~~~ the end: “2003”
        "#]]);
    }

    #[test]
    fn either_end_can_be_changed() {
        let fixes = |text: &str| {
            let source = crate::draft::Source {
                text,
                date: Some(jiff::civil::date(2025, 5, 9)),
                ..crate::draft::Source::default()
            };
            let checked = crate::Checker::default().check(crate::Draft::new(source));
            let finding = checked.findings.into_iter().find(|finding| finding.rule == RULE.name);
            let edits = finding.into_iter().flat_map(|finding| finding.fixes).flat_map(|fix| fix.edits);
            edits.map(|edit| edit.text).collect::<Vec<_>>()
        };
        assert_eq!(fixes("He was dean for eight years, from 2010 to 2016."), ["six", "2008"]);
        assert_eq!(fixes("The three-day fair ran from June 3 to June 7."), ["five", "June 5"]);
        assert_eq!(
            fixes("It ends a 10-month siege. The rebels surrounded the town in March 2023."),
            ["26", "July 2024"]
        );
        assert!(fixes("“I was dean for eight years, from 2010 to 2016,” he said.").is_empty());
    }
}
