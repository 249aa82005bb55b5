//! `duration-endpoints`

use super::length::{Ends, Length};
use super::length_fixes::with_fixes;
use super::{beside, calendar, of_another, ranges};
use crate::english::Rel;
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
        found.extend(stretch_conflict(facts, time, length).or_else(since).or_else(|| {
            let Spell { start, end, .. } = *spell()?;
            let start = &facts.times()[start];
            match end {
                Some(end) => conflict(facts, (time, length), (start, &facts.times()[end])),
                None if of_another::is_whole(sentence, time) => None,
                None => open_conflict(facts, (time, length), start),
            }
        }));
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
    let is_perfect = before
        .any(|token| token.rel == Rel::Aux && matches!(token.lower.as_str(), "has" | "have" | "'ve" | "'s"));
    (is_since && is_perfect && !spells::is_apart(sentence, &time.place.words)).then_some(date)
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
    fn ends_in_clauses_and_verbs_beside_the_length() {
        testing::rule(&RULE).check(expect![[r#"
            The 14-month standoff began in March 2022 and ended in May 2024. The two-year restoration, which began in March 2020 and ended in March 2024, cost 310,000 pounds.
                ^^^^^^^^ This says “14-month”, but from “March 2022” to “May 2024” is about 26 months.
                                           ~~~~~~~~~~ the start: “March 2022”
                                                                   ~~~~~~~~ the end: “May 2024”
                                                                                 ^^^^^^^^ This says “two-year”, but from “March 2020” to “March 2024” is about 4 years.
                                                                                                                      ~~~~~~~~~~ the start: “March 2020”
                                                                                                                                              ~~~~~~~~~~ the end: “March 2024”

            Her two-year ban, which ran from March 2021 to March 2024, had been imposed by the federation.
                ^^^^^^^^ This says “two-year”, but from “March 2021” to “March 2024” is about 3 years.
                                             ~~~~~~~~~~ the start: “March 2021”
                                                           ~~~~~~~~~~ the end: “March 2024”

            He ran the mill for 38 years, from 1951 until he retired in 1985. He was mayor for 12 years, from 1990 to his death in 2009.
                                ^^^^^^^^ This says “38 years”, but from “1951” to “1985” is about 34 years.
                                               ~~~~ the start: “1951”
                                                                        ~~~~ the end: “1985”
                                                                                               ^^^^^^^^ This says “12 years”, but from “1990” to “2009” is about 19 years.
                                                                                                              ~~~~ the start: “1990”
                                                                                                                                   ~~~~ the end: “2009”

            Garside joined the railway in 1947. In 1951 he became the signalman, a post he held for 38 years, until he retired in 1985.
                                                   ~~~~ the start: “1951”
                                                                                                    ^^^^^^^^ This says “38 years”, but from “1951” to “1985” is about 34 years.
                                                                                                                                  ~~~~ the end: “1985”
        "#]]);
        testing::rule(&RULE).check(expect![[r"
            The 26-month standoff began in March 2022 and ended in May 2024. The two-year ban ran from March 2021 to November 2023.

            He ran the mill for 34 years, from 1951 until he retired in 1985. She taught from 1990 until the school closed in 2001, then for six years in Hull.
        "]]);
    }

    #[test]
    fn what_still_lasts_ends_with_the_draft() {
        testing::rule(&RULE).dated("2025-05-09").check(expect![[r#"
            The eight-month strike ends today. The miners walked out in January 2023.
                ^^^^^^^^^^^ This says “eight-month”, but from “January 2023” to “today” is about 28 months.
                                        ~~~~~ the end: “today”
                                                                        ~~~~~~~~~~~~ the start: “January 2023”

            Ms. Ito has been mayor for six years, since 2011.
                                       ^^^^^^^^^ This says “six years”, but from “2011” to May 9, 2025, the date of the draft, is about 14 years.
                                                        ~~~~ the start: “2011”

            Anders Holm has been in prison for two years. He was arrested in August 2019.
                                               ^^^^^^^^^ This says “two years”, but from “August 2019” to May 9, 2025, the date of the draft, is about 6 years.
                                                                             ~~~~~~~~~~~ the start: “August 2019”
        "#]]);
    }

    #[test]
    fn verbs_tell_start_and_end() {
        testing::rule(&RULE).check(expect![[r#"
            The nine-month lockout began in February 2019 and ended in August 2020. The 72-hour blackout began on 12 January 2024 and ended on 19 January 2024.
                ^^^^^^^^^^ This says “nine-month”, but from “February 2019” to “August 2020” is about 18 months.
                                            ~~~~~~~~~~~~~ the start: “February 2019”
                                                                       ~~~~~~~~~~~ the end: “August 2020”
                                                                                        ^^^^^^^ This says “72-hour”, but from “12 January 2024” to “19 January 2024” is about 192 hours.
                                                                                                                  ~~~~~~~~~~~~~~~ the start: “12 January 2024”
                                                                                                                                               ~~~~~~~~~~~~~~~ the end: “19 January 2024”

            Rosa and Piet Verhagen wed in 1988 and separated in 1996.
                                          ~~~~ the start: “1988”
                                                                ~~~~ the end: “1996”

            Neighbours heard little of it.

            Their 14-year marriage was, she wrote, a long rehearsal.
                  ^^^^^^^ This says “14-year”, but from “1988” to “1996” is about 8 years.

            Thandeka Zulu, who chaired the bank for a decade, took the post in 2009 and gave it up in 2013.
                                                    ^^^^^^^^ This says “a decade”, but from “2009” to “2013” is about 4 years.
                                                                               ~~~~ the start: “2009”
                                                                                                      ~~~~ the end: “2013”

            Abducted on 4 February 2019, the geologist was freed on 6 May 2019. He wrote nothing during his nine months of captivity.
                        ~~~~~~~~~~~~~~~ the start: “4 February 2019”
                                                                    ~~~~~~~~~~ the end: “6 May 2019”
                                                                                                            ^^^^^^^^^^^ This says “nine months”, but from “4 February 2019” to “6 May 2019” is about 3 months.

            Students occupied the hall from 2 May to 30 May 2024. The two-week occupation ended when the senate gave in.
                                            ~~~~~ the start: “2 May”
                                                     ~~~~~~~~~~~ the end: “30 May 2024”
                                                                      ^^^^^^^^ This says “two-week”, but from “2 May” to “30 May 2024” is about 4 weeks.

            The drought set in during November 2016. Herders sold their goats. It lasted 18 months and ended with the storms of March 2017.
                                      ~~~~~~~~~~~~~ the start: “November 2016”
                                                                                         ^^^^^^^^^ This says “18 months”, but from “November 2016” to “March 2017” is about 4 months.
                                                                                                                                ~~~~~~~~~~ the end: “March 2017”
        "#]]);
    }

    #[test]
    fn another_state_has_another_length() {
        testing::rule(&RULE).check(expect![[r"
            The 18-month lockout began in February 2019 and ended in August 2020.

            She governed for eight years, from 1991 to 1995 and again from 2001 to 2005.

            She taught for 30 years. Her husband taught there too, but only from 1985 to 1992.

            A three-month strike closed the docks in 1974. Another strike began in May 1979 and ended in June 1979.

            The planned two-year renovation began in 2014 and ended in 2021. They took out a 30-year mortgage in 2006 and paid it off in 2019.

            Olga Brandt was jailed for six years in 2015 and released in 2018. His first marriage lasted 11 years. He married again in 2001 and divorced in 2003.

            The war began in 1998 and ended in 2003. A six-month truce in 2000 let farmers bring in the harvest.
        "]]);
    }

    #[test]
    fn what_still_lasts_may_begin_in_another_sentence() {
        testing::rule(&RULE).dated("2025-05-09").check(expect![[r#"
            Luboš Vydra has been on hunger strike for 40 days. He stopped eating on April 25, his sister said.
                                                      ^^^^^^^ This says “40 days”, but from “April 25” to May 9, 2025, the date of the draft, is 15 days.
                                                                                    ~~~~~~~~ the start: “April 25”

            The truce has held for 12 weeks. It took effect on April 8.
                                   ^^^^^^^^ This says “12 weeks”, but from “April 8” to May 9, 2025, the date of the draft, is about 5 weeks.
                                                               ~~~~~~~ the start: “April 8”

            The pool has been shut since January 2022, when its roof sagged. The 18-month closure has emptied the cafés.
                                         ~~~~~~~~~~~~ the start: “January 2022”
                                                                                 ^^^^^^^^ This says “18-month”, but from “January 2022” to May 9, 2025, the date of the draft, is about 40 months.

            Her four-month detention ended on Tuesday. Petrov was jailed in October 2022.
                ^^^^^^^^^^ This says “four-month”, but from “October 2022” to “Tuesday” is about 31 months.
                                              ~~~~~~~ the end: “Tuesday”
                                                                            ~~~~~~~~~~~~ the start: “October 2022”
        "#]]);
    }

    #[test]
    fn a_state_of_the_past_has_its_own_end() {
        testing::rule(&RULE).dated("2025-05-09").check(expect![[r#"
            The eight-month strike ended in misery. The miners had walked out in January 1984.

            The two-year siege ended in 1995. The army surrounded the town in April 1993.

            The 28-month strike ends today. The miners walked out in January 2023.

            Anders Holm has been in prison for two years. His brother was born in August 2019.
        "#]]);
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

    #[test]
    fn who_leaves_in_the_news_has_held_the_post_until_then() {
        testing::rule(&RULE).dated("2024-03-04").check(expect![[r#"
            Zoë Lund is to retire on Friday. Ms. Lund was appointed head in 2008. In her 10 years in charge the school doubled in size.
                                     ~~~~~~ the end: “Friday”
                                                                            ~~~~ the start: “2008”
                                                                                         ^^^^^^^^ This says “10 years”, but from “2008” to “Friday” is about 16 years.
        "#]]);
        testing::rule(&RULE).dated("2024-03-04").check(expect![[r#"
            Omar Ruiz stepped down as mayor on Friday. He took the oath in 1995. In his 14 years at the helm the city grew.
                                               ~~~~~~ the end: “Friday”
                                                                           ~~~~ the start: “1995”
                                                                                        ^^^^^^^^ This says “14 years”, but from “1995” to “Friday” is about 29 years.

            Ann Reyes was named to the bench in 1990. Her eight years as a judge made her known.
        "#]]);
    }

    #[test]
    fn what_began_right_before_is_what_ended() {
        testing::rule(&RULE).check(expect![[r#"
            The siege began on March 5, when the guards sat at breakfast. It ended on March 12 at dusk. The camp was cleared.
                               ~~~~~~~ the start: “March 5”
                                                                                      ~~~~~~~~ the end: “March 12”

            Rain fell. The schoolmaster said that the 10-day siege had been “mostly waiting.”
                                                      ^^^^^^ This says “10-day”, but from “March 5” to “March 12” is 8 days.

            Ann Lund’s 30 years as head of the port began in 1971 and ended in 1988.
                       ^^^^^^^^ This says “30 years”, but from “1971” to “1988” is about 17 years.
                                                             ~~~~ the start: “1971”
                                                                               ~~~~ the end: “1988”
        "#]]);
    }

    #[test]
    fn a_time_in_orbit_or_on_the_run_has_its_start_and_its_end() {
        testing::rule(&RULE).check(expect![[r#"
            The crew landed near Orle on March 30, 2019, after 120 days in orbit. The three had lifted off on Feb. 8, 2019.
                                         ~~~~~~~~~~~~~~ the end: “March 30, 2019”
                                                               ^^^^^^^^ This says “120 days”, but from “Feb. 8, 2019” to “March 30, 2019” is 51 days.
                                                                                                              ~~~~~~~~~~~~ the start: “Feb. 8, 2019”

            After six years on the run, Omar Ruiz surrendered in October 2021. He had fled in October 2018.
                  ^^^^^^^^^ This says “six years”, but from “October 2018” to “October 2021” is about 3 years.
                                                                 ~~~~~~~~~~~~ the end: “October 2021”
                                                                                              ~~~~~~~~~~~~ the start: “October 2018”
        "#]]);
    }

    #[test]
    fn whoever_is_something_for_years_holds_it() {
        testing::rule(&RULE).check(expect![[r#"
            Omar Ruiz led the port’s police from 2008 to 2014. During his nine years as chief constable it got boats.
                                                 ~~~~ the start: “2008”
                                                         ~~~~ the end: “2014”
                                                                          ^^^^^^^^^^ This says “nine years”, but from “2008” to “2014” is about 6 years.

            Ana Reyes entered the state prison in 1994 and walked out in 2011. The state will pay for the 27 years that she spent inside.
                                                  ~~~~ the start: “1994”
                                                                         ~~~~ the end: “2011”
                                                                                                      ^^^^^^^^^^^^ This says “the 27 years”, but from “1994” to “2011” is about 17 years.
        "#]]);
        testing::rule(&RULE).dated("2024-05-16").check(expect![[r#"
            The book festival will open on 12 July with a poet and close on 28 July with a song. There are 85 authors at the 10-day festival.
        "#]]);
        testing::rule(&RULE).dated("2024-05-16").check(expect![[r#"
            In Omar Ruiz’s eight years in charge the club has climbed two divisions. Rain fell. The stand filled. A band played. A dog barked.
                           ^^^^^^^^^^^ This says “eight years”, but from “June 2019” to May 16, 2024, the date of the draft, is about 5 years.

            Ruiz was appointed in June 2019. Zoë Lund, who ran Kell Foods for nine years, stepped down in March 2023. Kell was founded in 1973. She got the job in 2017.
                                  ~~~~~~~~~ the start: “June 2019”
        "#]]);
    }

    #[test]
    fn times_to_serve_or_to_come_have_not_passed() {
        testing::rule(&RULE).dated("2025-05-09").check(expect![[r#"
            The 27-day campaign began on Sunday. Parties opened their offices on Monday.

            The ministry launched a two-year campaign against fraud on Wednesday.

            A judge sentenced the gang’s leader to 283 years in prison on Monday. Ortiz has been in jail since July 2009.

            Two leaders have been barred from politics for five years since November 2017.

            Kruger faces 12 years in prison. He has been in custody since March 2025.

            Cole, who has been jailed for nine years, was arrested in March 2024.

            The company began a 90-day consultation on April 28. Staff learned of it then.

            Two years of work went into the play, which opens this week. Rehearsals began on Monday.

            The nine-month strike has cost $4 million. The strike began in February 2022.
                ^^^^^^^^^^ This says “nine-month”, but from “February 2022” to May 9, 2025, the date of the draft, is about 39 months.
                                                                           ~~~~~~~~~~~~~ the start: “February 2022”

            Kruger has been in custody for nine months. He was arrested in March 2023.
                                           ^^^^^^^^^^^ This says “nine months”, but from “March 2023” to May 9, 2025, the date of the draft, is about 26 months.
                                                                           ~~~~~~~~~~ the start: “March 2023”
        "#]]);
    }

    #[test]
    fn so_much_in_each_is_no_length() {
        testing::rule(&RULE).dated("2025-05-09").check(expect![[r#"
            He has paid £67 a month since 2021. She has worked 40 hours a week since 2019. The pass cost £67 a month from December 2022 to March 2023.

            The clinic has opened three days a week since March 2023. Ross has visited twice a year since 2010. Life expectancy has fallen by 13 years since 1990.

            Ms. Ito has been mayor for six years, since 2011.
                                       ^^^^^^^^^ This says “six years”, but from “2011” to May 9, 2025, the date of the draft, is about 14 years.
                                                        ~~~~ the start: “2011”
        "#]]);
    }
}
