//! `age-birth-date`

use jiff::civil::Date;

use super::{milestones, one_life};
use crate::facts::beside;
use crate::facts::lives::{Age, Birth, ages_of_today, ages_then, births};
use crate::facts::{Facts, Referent, Stated};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// An age that does not fit the year of birth and the day on which it is said.
    ///
    /// ```draft date=2025-05-09
    /// Ann Cole, 38, was born in 1979 in Leeds.
    ///           ^^ This says “38”, but somebody born in “1979” is 45 or 46 in 2025.
    ///                           ~~~~ the birth: “1979”
    /// ```
    ///
    /// An age of an earlier day is held against that day.
    ///
    /// ```draft
    /// Ann Cole was born in 1979. She was 30 when she left for Rome in 2002.
    ///                      ~~~~ the birth: “1979”
    ///                                    ^^ This says “30”, but somebody born in “1979” is 22 or 23 in 2002.
    ///                                                                 ~~~~ the year: “2002”
    /// ```
    ///
    /// So is an age held against another of another day, and what nobody does so young or so old against the year in which the draft
    /// dates it: a degree, a wedding, an enlistment.
    ///
    /// ```draft date=2025-05-09
    /// Ann Cole died on Monday. She was 81. Ms. Cole graduated from the University of Leeds in 1954.
    ///                                  ~~ the age: “81”
    ///                                                                                         ^^^^ This dates “graduated” to “1954”, but somebody who is “81” in 2025 was 9 to 11 then.
    /// ```
    ///
    /// Of a draft with one age and one birth, whoever they are of, it is a question.
    ///
    /// Without the date of the draft nothing is said of ages of today.
    ///
    /// ## Why it matters
    /// Ages are among the facts that are most often corrected. The arithmetic shows the slip before a reader does.
    ///
    /// ## What to do
    /// Ask for the date of birth, and count.
    pub(in crate::rules) static RULE = {
        name: "age-birth-date",
        group: Group::Dates,
        summary: "An age that does not fit the year of birth",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let births = births(facts);
    let then = ages_then(facts);
    let today = ages_of_today(facts, &then);
    let ages: Vec<Age<'_>> = today.into_iter().chain(then).collect();
    for birth in &births {
        let of_the_same = ages.iter().filter(|age| age.who == birth.who);
        found.extend(of_the_same.filter_map(|age| conflict(facts, birth, age)));
    }
    let is_born = |who: Referent| births.iter().any(|birth| birth.who == who);
    for (at, then) in ages.iter().enumerate().filter(|(_, age)| age.at.is_some() && !is_born(age.who)) {
        // Of two ages of the past each pair is looked at once.
        let others = ages.iter().enumerate().filter(|(other, age)| age.at.is_none() || *other < at);
        let mut of_the_same = others.filter(|(_, age)| age.who == then.who).map(|(_, age)| age);
        found.extend(of_the_same.find_map(|other| apart(facts, then, other)));
    }
    found.extend(milestones::check(facts, &births, &ages));
    let is_read = |place: Span| ages.iter().any(|age| age.place == place) && !births.is_empty();
    let beside = facts.sentences().with_ids().flat_map(|(at, _)| one_life::check(facts, at, conflict));
    found.extend(beside.filter(|finding| !is_read(finding.span)));
    if found.is_empty() {
        let lone = one_life::lone(facts, conflict).filter(|finding| !is_read(finding.span));
        found.extend(lone.map(|finding| finding.at(Level::Information)));
    }
}

/// An age of the past held against another: “is 60”, “was 30 when she moved in 1985”.
fn apart(facts: &Facts, then: &Age<'_>, other: &Age<'_>) -> Option<Found> {
    let year = i32::from(then.at?.stated.year?);
    let other_year = i32::from(other.at.map_or(facts.draft().date().map(Date::year), |at| at.stated.year)?);
    let off = (other.years - then.years) - (other_year - year);
    if (-1 - other.ago..=1).contains(&off) {
        return None;
    }
    let (said, there) = (facts.words(then.place), facts.words(other.place));
    let was = if other_year >= year { other_year - year } else { year - other_year };
    let message = format!(
        "This says “{said}” in {year}, but the draft says “{there}” of {other_year}, {was} years {}.",
        if other_year >= year { "later" } else { "earlier" },
    );
    let finding = Found::new(then.place, message).related(other.place, format!("the age: “{there}”"));
    let times = [then.at, other.at].into_iter().flatten();
    Some(times.fold(finding, |finding, time| {
        finding.related(time.place.span, format!("the year: “{}”", facts.words(time.place.span)))
    }))
}

fn conflict(facts: &Facts, birth: &Birth<'_>, age: &Age<'_>) -> Option<Found> {
    let today = facts.draft().date();
    let (low, high) = if let Some(at) = age.at {
        between(birth.time.stated, at.stated)?
    } else {
        let today = today?;
        let day = Stated {
            weekday: None,
            day: Some(today.day()),
            month: Some(today.month()),
            year: Some(today.year()),
        };
        let (low, high) = between(birth.time.stated, day)?;
        // A birthday of the last or the next days may lie between the writing and the printing.
        if low == high && is_near_birthday(birth.time.stated, today) {
            (low - 1, high + 1)
        } else {
            (low, high)
        }
    };
    if (low - age.ago..=high).contains(&age.years) || high < 0 {
        return None;
    }
    let words = facts.words(birth.time.place.span);
    let year = age.at.map_or(today.map(Date::year), |at| at.stated.year)?;
    let is = if low == high { low.to_string() } else { format!("{low} or {high}") };
    let said = facts.words(age.place);
    let message = format!("This says “{said}”, but somebody born in “{words}” is {is} in {year}.");
    let finding =
        Found::new(age.place, message).related(birth.time.place.span, format!("the birth: “{words}”"));
    Some(match age.at {
        Some(at) => finding.related(at.place.span, format!("the year: “{}”", facts.words(at.place.span))),
        None => finding,
    })
}

/// The fewest and the most years of age on a day, as exactly as the two days are known.
fn between(birth: Stated, day: Stated) -> Option<(i32, i32)> {
    let years = i32::from(day.year?) - i32::from(birth.year?);
    let order = match (birth.month, day.month) {
        (Some(born), Some(then)) if born != then => Some(born < then),
        (Some(_), Some(_)) => birth.day.zip(day.day).map(|(born, then)| born <= then),
        _ => None,
    };
    Some(match order {
        Some(true) => (years, years),
        Some(false) => (years - 1, years - 1),
        None => (years - 1, years),
    })
}

fn is_near_birthday(birth: Stated, today: Date) -> bool {
    let Some((month, day)) = birth.month.zip(birth.day) else { return false };
    let birthday = Date::new(today.year(), month, day).ok();
    birthday.is_some_and(|birthday| beside::distance(birthday, today).abs() <= 7)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::draft::Format;
    use crate::testing;

    #[test]
    fn an_age_of_today_fits_the_year_of_birth() {
        testing::rule(&RULE).dated("2026-03-12").check(expect![[r#"
            Jan Kos, 60, was born in 1950 in Gdynia. Eva Lind, 45, was born in 1980.
                     ^^ This says “60”, but somebody born in “1950” is 75 or 76 in 2026.
                                     ~~~~ the birth: “1950”
            Born in 1950, Petr Hora, 60, still works.
                    ~~~~ the birth: “1950”
                                     ^^ This says “60”, but somebody born in “1950” is 75 or 76 in 2026.

            Ivo Lane was born on March 20, 1990. Lane, 36, paints. Rosa Blum (born 1971), 48, sings.
                                 ~~~~~~~~~~~~~~ the birth: “March 20, 1990”
                                                       ^^ This says “36”, but somebody born in “March 20, 1990” is 35 in 2026.
        "#]]);
    }

    #[test]
    fn an_age_then_is_held_against_that_year() {
        testing::rule(&RULE).check(expect![[r#"
            Jan Kos was born in 1950. He was 30 when he moved to Malmö in 1972, and was 22 in 1972.
                                ~~~~ the birth: “1950”
                                             ^^ This says “30”, but somebody born in “1950” is 21 or 22 in 1972.
                                                                          ~~~~ the year: “1972”

            Eva Lind was born in 1920 and died in 1990, aged 60.
                                 ~~~~ the birth: “1920”
                                                  ~~~~ the year: “1990”
                                                             ^^ This says “60”, but somebody born in “1920” is 69 or 70 in 1990.

            Rosa Blum was 18 when she married in 1989, having been born in 1971.

            Ivo Lane was 25 when he enlisted in 1915, having been born in 1897.
                         ^^ This says “25”, but somebody born in “1897” is 17 or 18 in 1915.
                                                ~~~~ the year: “1915”
                                                                          ~~~~ the birth: “1897”
        "#]]);
    }

    #[test]
    fn somebody_elses_birth_is_left_alone() {
        testing::rule(&RULE).dated("2026-03-12").check(expect![[r#"
            Jan Kos, 60, has a daughter born in 1998. The company, born in 1950, hired Eva Lind, 44.

            Ivo Lane, 19, joined the club in 1998. Ivo Lane was born in 1979. Rosa Blum, then 30, was born in 1950.
        "#]]);
    }

    #[test]
    fn a_birthday_of_this_week_may_be_past_or_to_come() {
        testing::rule(&RULE).dated("2026-03-12").check(expect![[r#"
            Eva Lind, 46, was born on March 15, 1980. Jan Kos, 46, was born on Aug. 15, 1980.
                                                               ^^ This says “46”, but somebody born in “Aug. 15, 1980” is 45 in 2026.
                                                                               ~~~~~~~~~~~~~ the birth: “Aug. 15, 1980”
        "#]]);
    }

    #[test]
    fn accents_and_markup() {
        testing::rule(&RULE).dated("2026-03-12").format(Format::Markdown).check(expect![[r#"
            **Zoë Núñez**, 38, was born in *1979* in Đà Nẵng.
                           ^^ This says “38”, but somebody born in “1979” is 46 or 47 in 2026.
                                            ~~~~ the birth: “1979”
        "#]]);
    }

    #[test]
    fn a_speakers_birth_is_the_speakers() {
        testing::rule(&RULE).dated("2026-03-12").check(expect![[r"
            “I was born in 1950,” said Jan Kos, 60. “Kos was born in 1950,” she said.
        "]]);
    }

    #[test]
    fn without_a_date_of_the_draft_nothing_is_said_of_today() {
        testing::rule(&RULE).check(expect![[r"
            Jan Kos, 60, was born in 1950.
        "]]);
    }
}
