//! `age-conflict`

use std::collections::BTreeMap;

use crate::english::gazetteer;
use crate::facts::entities::{first_and_last, has_generation, is_told_by_address, surnames};
use crate::facts::{Attribute, AttributeValue, Entity, EntityKind, Facts, Place, Time};
use crate::finding::{Edit, Fix, Level};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// Two ages for one person.
    ///
    /// ```draft
    /// Ivo Brandt, 37, swam the lake in an hour. Brandt, 73, trains every day.
    ///             ~~ Ivo Brandt, 37
    ///                                                   ^^ The draft gives Ivo Brandt’s age as 73 here and as 37 in line 1.
    /// ```
    ///
    /// “At 37, Brandt is the oldest”, “he is 37”, “turned 37 in May”, “marked her 102nd birthday”, “his death, at 86,” and “I’m 37,”
    /// where the draft tells who says it, are ages as well. “A man of about 60” is anything from 54 to 66, “in his early 40s”
    /// from 40 to 44, and “the 45-year-old” is whoever has been spoken of just before. An age at another time (“was 19 when
    /// she moved”, “turns 46 in May”) is no conflict. Where two people of the draft bear one surname, only ages behind a given name
    /// count, and a year in the sentence explains a difference that is as large as the years since.
    ///
    /// ## Why it matters
    /// Digits trade places easily, and an age is often what tells a person from a namesake.
    ///
    /// ## What to do
    /// Look the age up in the notes and write it once. If both are true because a birthday passed, say when.
    pub(in crate::rules) static RULE = {
        name: "age-conflict",
        group: Group::Numbers,
        summary: "Two ages for one person",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let bearers = bearers(facts);
    for entity in facts.entities() {
        let ages: Vec<(&Attribute, f64)> = entity
            .attributes
            .iter()
            .filter_map(|attribute| Some((attribute, attribute.years()?.0)))
            .collect();
        let shared = || {
            surnames(&facts.text, &facts.people.cast.names, entity)
                .any(|name| bearers.get(&name).is_some_and(|all| all.len() > 1))
        };
        if ages.len() < 2 || is_father_and_son(facts, entity) || is_native(&entity.name) {
            continue;
        }
        let shared = shared();
        let is_theirs = |attribute: &Attribute| {
            !shared
                || has_given_name(facts, entity, attribute)
                || has_address(facts, entity, attribute, &bearers)
        };
        let now: Vec<_> = ages
            .iter()
            .filter(|(attribute, _)| !is_dated(facts, attribute, &ages) && is_theirs(attribute))
            .copied()
            .collect();
        if let Some(conflict) = conflict(facts, entity, &now) {
            found.push(conflict);
        }
    }
}

/// The first age that differs from the one before it; of an age in a quotation or a correction, the story’s end.
fn conflict(facts: &Facts, entity: &Entity, ages: &[(&Attribute, f64)]) -> Option<Found> {
    let is_given = |attribute: &Attribute| facts.is_given(attribute.place.span);
    let differ = |one: &Attribute, other: &Attribute| {
        let reach = one.years().zip(other.years());
        reach.is_some_and(|((_, one), (_, other))| !one.meets(other))
    };
    // What stands in quotation marks or in a correction is held against the story’s ages alone.
    let first = ages.iter().find(|(attribute, _)| !is_given(attribute))?;
    let second = ages.iter().find(|(attribute, _)| differ(attribute, first.0))?;
    let (here, there) = if is_given(second.0) { (first, second) } else { (second, first) };
    if has_birthday(facts, here.1, there.1) {
        return None;
    }
    let line = facts.draft().line_in_words(there.0.place.span.start);
    let (name, one, other) = (&entity.name, told(here.0, here.1), told(there.0, there.1));
    let possessive = if name.ends_with('s') { "’" } else { "’s" };
    let message = format!("The draft gives {name}{possessive} age as {one} here and as {other} in {line}.");
    let mut finding = Found::new(here.0.place.span, message);
    for (attribute, years) in ages.iter().filter(|(attribute, _)| attribute.place != here.0.place) {
        finding = finding.related(attribute.place.span, format!("{name}, {}", told(attribute, *years)));
    }
    // “In his early 40s” has no number to put in.
    let is_range = |attribute: &Attribute| matches!(attribute.value, AttributeValue::Between(..));
    if is_range(here.0) || is_range(there.0) {
        return Some(finding);
    }
    let both = [(here, there), (there, here)];
    for ((attribute, years), (_, other)) in both.into_iter().filter(|((it, _), _)| !is_given(it)) {
        if let Some(span) = digits(facts, attribute, *years) {
            let edit = Edit { span, text: other.to_string() };
            finding = finding.fix(Fix { title: format!("Change {years} to {other}"), edits: vec![edit] });
        }
    }
    Some(finding)
}

/// Whether the draft tells of a birthday between two ages: “turned 46 on Friday”.
fn has_birthday(facts: &Facts, one: f64, other: f64) -> bool {
    let turns = |number: f64| {
        facts.quantities().iter().filter(|it| it.number() == Some(number)).any(|it| {
            let before = it.place.words.start.checked_sub(1);
            before.is_some_and(|at| facts.sentences()[it.place.sentence].tokens[at].lemma == "turn")
        })
    };
    (one - other).abs() <= 1.0 && (turns(one) || turns(other))
}

/// An age as the draft has it: “37”, “about 60”.
fn told(attribute: &Attribute, years: f64) -> String {
    match attribute.value {
        AttributeValue::About(_) => format!("about {years}"),
        AttributeValue::Between(low, high) => format!("{low} to {high}"),
        _ => years.to_string(),
    }
}

/// Whether a “Jr.” tells that the name is two people’s.
fn is_father_and_son(facts: &Facts, entity: &Entity) -> bool {
    entity.mentions.iter().any(|&index| {
        let place = &facts.mentions()[index].place;
        has_generation(&facts.sentences()[place.sentence], place.words.clone())
    })
}

/// Whether a name begins with what the people of a country are called: of “Fellow Scot Archibald” it may be no name.
fn is_native(name: &str) -> bool {
    name.split_whitespace().next().is_some_and(|first| gazetteer::demonym(first).is_some())
}

/// The people who bear each surname.
fn bearers(facts: &Facts) -> BTreeMap<String, Vec<&Entity>> {
    let mut bearers: BTreeMap<String, Vec<&Entity>> = BTreeMap::new();
    for entity in facts.entities().iter().filter(|entity| entity.kind == EntityKind::Person) {
        let mut names: Vec<String> = surnames(&facts.text, &facts.people.cast.names, entity).collect();
        names.sort_unstable();
        names.dedup();
        for name in names {
            bearers.entry(name).or_default().push(entity);
        }
    }
    bearers
}

/// The name of somebody that an age stands behind.
fn name_before<'a>(facts: &'a Facts, entity: &Entity, attribute: &Attribute) -> Option<&'a Place> {
    /// So many words after a name its age begins at most.
    const NEAR: usize = 3;
    entity.mentions.iter().map(|&index| &facts.mentions()[index].place).find(|place| {
        let words = &place.words;
        place.sentence == attribute.place.sentence
            && words.end <= attribute.place.words.start
            && attribute.place.words.start <= words.end + NEAR
    })
}

/// Whether an age stands behind “Mr.” or “Ms.” and a surname that only one man or one woman of the draft bears.
fn has_address(
    facts: &Facts,
    entity: &Entity,
    attribute: &Attribute,
    bearers: &BTreeMap<String, Vec<&Entity>>,
) -> bool {
    let Some(name) = name_before(facts, entity, attribute) else { return false };
    let namesakes = surnames(&facts.text, &facts.people.cast.names, entity)
        .filter_map(|name| bearers.get(&name))
        .flatten()
        .copied();
    is_told_by_address(
        &facts.text,
        &facts.people.cast.names,
        name,
        namesakes.filter(|other| !std::ptr::eq(*other, entity)),
    )
}

/// Whether an age stands behind a given name that nobody else in the draft has: of two of one surname, “Ann, 35,” is Ann’s.
fn has_given_name(facts: &Facts, entity: &Entity, attribute: &Attribute) -> bool {
    let given = |of: &Entity| -> Option<String> {
        of.mentions.iter().find_map(|&index| {
            let place = &facts.mentions()[index].place;
            Some(first_and_last(&facts.sentences()[place.sentence], place.words.clone())?.0?.key)
        })
    };
    let Some(own) = given(entity) else { return false };
    let people = facts.entities().iter().filter(|it| it.kind == EntityKind::Person);
    let alone = people.filter(|it| given(it).as_ref() == Some(&own)).count() == 1;
    let names_given = |place: &Place| {
        let name = first_and_last(&facts.sentences()[place.sentence], place.words.clone());
        name.is_some_and(|(first, last)| first.unwrap_or(last).key == own)
    };
    alone && name_before(facts, entity, attribute).is_some_and(names_given)
}

/// Whether the sentence speaks of a given year in which the age was another: it names one, and not “since” it. In a draft with a
/// date, only a year so far back that it tells the difference: “Nathan, 55, joined the firm in 1998” is not 55 years old in 1998
/// and 51 now.
fn is_dated(facts: &Facts, attribute: &Attribute, ages: &[(&Attribute, f64)]) -> bool {
    /// So many years may go by between two birthdays that neither date tells.
    const OPEN: f64 = 1.5;
    let sentence = attribute.place.sentence;
    let here = facts.times_in(sentence);
    let tokens = &facts.sentences()[sentence].tokens;
    let is_since =
        |time: &Time| time.place.words.start.checked_sub(1).is_some_and(|i| tokens[i].lower == "since");
    let today = facts.draft().date().map(jiff::civil::Date::year);
    let explains = |year: i16| {
        let Some(today) = today else { return true };
        let gap = f64::from(today - year);
        let own = attribute.years().map(|(years, _)| years);
        ages.iter().any(|(_, years)| own.is_some_and(|own| (years - own - gap).abs() <= OPEN))
    };
    here.iter().filter(|time| !is_since(time)).filter_map(|time| time.stated.year).any(explains)
}

/// Where the number of an age stands in digits.
fn digits(facts: &Facts, attribute: &Attribute, years: f64) -> Option<Span> {
    let digits = years.to_string();
    facts.part_of(attribute.place.span, |words| {
        let is_whole = |at: &usize| {
            let (before, behind) = (&words[..*at], &words[at + digits.len()..]);
            !before.ends_with(|c: char| c.is_ascii_digit())
                && !behind.starts_with(|c: char| c.is_ascii_digit())
        };
        let at = words.match_indices(&digits).map(|(at, _)| at).find(is_whole)?;
        Some(Span::new(at, at + digits.len()))
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn a_couple_of_one_surname_is_two_people() {
        rule(&RULE).check(expect![[r#"
            The llamas belong to Jörg and Dot Amund. “It took hours,” said Ms. Amund, 69. Mr. Amund, 72, slept.
        "#]]);
    }

    #[test]
    fn digits_that_traded_places() {
        rule(&RULE).check(expect![[r#"
            Police arrested Ivo Brandt, 45, on Friday.
                                        ~~ Ivo Brandt, 45

            Brandt, 54, has no lawyer. The 45-year-old Brandt lives alone.
                    ^^ The draft gives Ivo Brandt’s age as 54 here and as 45 in line 1.
                                           ~~~~~~~~~~~ Ivo Brandt, 45
        "#]]);
    }

    #[test]
    fn ages_in_other_forms() {
        rule(&RULE).check(expect![[r#"
            Rosa Adeyemi, a 61-year-old nurse, saw the crash. Adeyemi, who is 62, called for help.
                            ~~~~~~~~~~~ Rosa Adeyemi, 61
                                                                              ^^ The draft gives Rosa Adeyemi’s age as 62 here and as 61 in line 1.

            Tunde Bello (29) helped her. Bello, aged 28, was not hurt.
                         ~~ Tunde Bello, 29
                                                     ^^ The draft gives Tunde Bello’s age as 28 here and as 29 in line 3.
        "#]]);
    }

    #[test]
    fn ages_that_a_noun_has() {
        rule(&RULE).check(expect![[r#"
            Tunde Bello is a man of about 40. His ferry sank. Bello, a man of about 70, swam ashore.
                                          ~~ Tunde Bello, about 40
                                                                                    ^^ The draft gives Tunde Bello’s age as about 70 here and as about 40 in line 1.

            Rosa Adeyemi, a woman of about 60, saw it. Adeyemi, 65, called for help. Adeyemi, 72, was not hurt.
                                           ~~ Rosa Adeyemi, about 60
                                                                ~~ Rosa Adeyemi, 65
                                                                                              ^^ The draft gives Rosa Adeyemi’s age as 72 here and as about 60 in line 3.
        "#]]);
        rule(&RULE).check(expect![[r#"
            Police held Max Ode, 45, in Hull.
                                 ~~ Max Ode, 45

            The 54-year-old, who lives alone, had no license.
                ^^^^^^^^^^^ The draft gives Max Ode’s age as 54 here and as 45 in line 1.
        "#]]);
        rule(&RULE).check(expect![[r#"
            Police held Max Ode, 45, in Hull. A cyclist was hurt. The 54-year-old was flown to Leeds.
        "#]]);
    }

    #[test]
    fn ages_that_a_clause_tells() {
        for draft in [
            "At 47, Bogdan Brandt is the oldest man in the league.\n\nBrandt, 49, keeps goal.",
            "Jockey Pia Holm, at 18 the youngest in the race, led. Holm is 20.",
            "The mayor-elect, Tunde Bello, is a 29-year-old baker.\n\nBello, 30, takes office on Monday.",
            "Rosa Adeyemi, who was 58, died on Sunday.\n\nAdeyemi, 85, had run the mill.",
            "Max Ode sweeps the pier. He is 55.\n\nNext week Ode, 58, retires.",
            "“I’m 64 and I still climb,” said Carla Weiss.\n\nWeiss, 61, is a roofer.",
        ] {
            let drawn = rule(&RULE).redraw(draft);
            assert!(drawn.contains('^'), "{drawn}");
        }
        rule(&RULE).check(expect![[r"
            Bogdan Brandt, 47, keeps goal. At 22, he left home, and at 30, Brandt was a waiter. Brandt turns 48 in May.

            Max Ode, 55, sweeps the pier. “I was 12 when I came,” said Ode. The 60-year-old captain, who hired him, is ill.

            Carla Weiss, 29, ran. She turned 30 on Friday. Weiss, 30, will run again.
        "]]);
    }

    #[test]
    fn somebody_described_before_the_name() {
        rule(&RULE).check(expect![[r#"
            A 27-year-old plumber from Łódź won the lottery. Ivo Brandt bought the ticket in May. Brandt, 29, will go on working.
              ~~~~~~~~~~~ Ivo Brandt, 27
                                                                                                          ^^ The draft gives Ivo Brandt’s age as 29 here and as 27 in line 1.
        "#]]);
        rule(&RULE).check(expect![[r"
            A 27-year-old man was stabbed in Hull. Ivo Brandt, 29, has been charged. Brandt, 29, says he was asleep.
        "]]);
    }

    #[test]
    fn other_times_and_relatives() {
        rule(&RULE).check(expect![[r#"
            Ivo Brandt, 45, was fined. Brandt was 19 when he left home, and Brandt, then 20, went to sea.

            Rosa Adeyemi, 45, and her husband, 47, own the shop. Adeyemi’s son, 12, helps.

            Max Ode, 70, and his son, Max Ode Jr., 41, were there. In 2001, Carla Weiss, 30, ran. Weiss, 54, runs still.
        "#]]);
    }

    #[test]
    fn people_of_one_surname() {
        rule(&RULE).check(expect![[r"
            Mia Falk, 34, and Eve Falk, 36, won. Falk, 36, thanked her sister.
        "]]);
    }

    #[test]
    fn points_and_scores() {
        rule(&RULE).check(expect![[r"
            Lena Okafor, 24, scored first. Okafor scored 31 points. Okafor is 8-for-11 from the line.
        "]]);
    }

    #[test]
    fn beyond_ascii_and_in_markdown() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            **Łukasz Żak**, 33, sings. “We like him,” a neighbor said.
                            ~~ Łukasz Żak, 33

            - Żak, 34, was born in Łódź.
                   ^^ The draft gives Łukasz Żak’s age as 34 here and as 33 in line 1.
        "#]]);
    }

    #[test]
    fn an_age_inside_quotation_marks_is_the_other_end() {
        rule(&RULE).check(expect![[r#"
            “Our keeper Vera Holm, 51, never slept,” the mayor said. Holm, 15, keeps the lighthouse.
                                   ~~ Vera Holm, 51
                                                                           ^^ The draft gives Vera Holm’s age as 15 here and as 51 in line 1.
        "#]]);
    }

    #[test]
    fn ages_that_birthdays_and_deaths_tell() {
        rule(&RULE).dated("2024-06-25").check(expect![[r#"
            Clara Reyes, who turned 30 in March, reached the final. The 28-year-old said she was glad.
                                    ~~ Clara Reyes, 30
                                                                        ^^^^^^^^^^^ The draft gives Clara Reyes’ age as 28 here and as 30 in line 1.
        "#]]);
        rule(&RULE).dated("2024-06-25").check(expect![[r#"
            Ivy Lund marked her 102nd birthday on Sunday. Mrs. Lund, now 101, plays whist.
                                ~~~~~ Ivy Lund, 102
                                                                         ^^^ The draft gives Ivy Lund’s age as 101 here and as 102 in line 1.
        "#]]);
        rule(&RULE).dated("2024-06-25").check(expect![[r#"
            Omar Ruiz, a trombonist, died on Tuesday. He was 88. Rain fell. His death, at 86, was confirmed by his daughter.
                                                             ~~ Omar Ruiz, 88
                                                                                          ^^ The draft gives Omar Ruiz’s age as 86 here and as 88 in line 1.
        "#]]);
        rule(&RULE).dated("2024-06-25").check(expect![[r#"
            Neil Brandt, 52, was released. Brandt, who is in his early 40s, ran a stall.
                         ~~ Neil Brandt, 52
                                                          ^^^^^^^^^^^^^^^^ The draft gives Neil Brandt’s age as 40 to 44 here and as 52 in line 1.
        "#]]);
        rule(&RULE).check(expect![[r#"
            Kaito Mori, 12, solved the cube. The 13-year-old practises on a bus.
                        ~~ Kaito Mori, 12
                                                 ^^^^^^^^^^^ The draft gives Kaito Mori’s age as 13 here and as 12 in line 1.
        "#]]);
    }

    #[test]
    fn a_year_explains_what_it_is_long_enough_for() {
        rule(&RULE).dated("2024-05-22").check(expect![[r#"
            Priya Nathan, 51, will lead the firm. Nathan, 55, joined it in 1998.
                          ~~ Priya Nathan, 51
                                                          ^^ The draft gives Priya Nathan’s age as 55 here and as 51 in line 1.

            Ilse Brandt, 60, sang. In 2004 Brandt, 40, won a prize.
        "#]]);
    }

    #[test]
    fn of_one_surname_the_given_name_tells_whose_age_it_is() {
        rule(&RULE).check(expect![[r#"
            Ann Lund, 37, was last seen on Friday. Her sister, Eva Lund, spoke. Ann, 35, has short hair. Lund, 34, slept.
                      ~~ Ann Lund, 37
                                                                                     ^^ The draft gives Ann Lund’s age as 35 here and as 37 in line 1.
        "#]]);
    }
}
