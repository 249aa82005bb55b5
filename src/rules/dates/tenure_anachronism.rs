//! `tenure-anachronism`

use std::sync::LazyLock;

use jiff::civil::Date;
use rustc_hash::FxHashSet;

use super::calendar;
use super::offices::{Offices, Titled};
use crate::english::{Sentence, grammar, lists};
use crate::facts::beside;
use crate::facts::{Event, Facts, Participant, Placed, Tenure, Time};
use crate::finding::{Fix, Level};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// Somebody who acts in an office at a time outside of the tenure that the newsroom’s own list gives. The list stands in
    /// `copydesk.toml`, or in a table that the file names; without one the rule says nothing.
    ///
    /// ```toml
    /// [[tenures]]
    /// office = "mayor of Ovar"
    /// holder = "Rosa Delgado"
    /// from = 2012-01-09
    /// to = 2024-12-31
    /// ```
    ///
    /// ```draft
    /// In May 2009 Mayor Rosa Delgado closed the ferry.
    ///    ~~~~~~~~ “May 2009”
    ///             ^^^^^^^^^^^^^^^^^^ This has “Mayor Rosa Delgado” in “May 2009”, but in the newsroom’s list the tenure as mayor of Ovar runs from January 9, 2012, to December 31, 2024.
    /// ```
    ///
    /// A title that says itself that it is another time’s is left alone, and so are the steps of a life and of a career.
    ///
    /// ```draft
    /// In May 2009 future Mayor Rosa Delgado closed the ferry. Mayor Rosa Delgado was born in 1961 and first ran in 2007.
    /// ```
    ///
    /// ## Why it matters
    /// It puts a deed on the wrong account. Often it is the date that is a slip, and a title is the second witness.
    ///
    /// ## What to do
    /// Check the date. If it is right, write “future” or “former”, or say what the person was then. If the list is wrong,
    /// correct it: see [the settings](settings.md).
    pub(in crate::rules) static RULE = {
        name: "tenure-anachronism",
        group: Group::Dates,
        summary: "A title outside of the tenure that the newsroom’s own list gives",
        level: Level::Warning,
        check: check,
    }
}

/// The word classes of data/careers.txt.
struct Words {
    steps: FxHashSet<&'static str>,
    dealings: FxHashSet<&'static str>,
    organs: FxHashSet<&'static str>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let set = |name| lists::set(include_str!("data/careers.txt"), name);
    Words { steps: &set("offices") | &set("lives"), dealings: set("dealings"), organs: set("organs") }
});

fn check(facts: &Facts, found: &mut Findings) {
    if facts.house().tenures.is_empty() {
        return;
    }
    let offices = Offices::new(facts.house());
    for event in facts.events().iter().filter(|event| event.is_told() && !is_step(facts, event)) {
        let Some(time) = event.time.map(|time| &facts.times()[time]) else { continue };
        let Some((first, last)) = beside::days(time) else { continue };
        let sentence = &facts.sentences()[event.place.sentence];
        for titled in offices.titled(facts, event.place.sentence) {
            let span = sentence.span_of(titled.words.clone());
            let is_held = titled.tenures.iter().any(|tenure| away(tenure, first, last) == 0);
            if !is_held && takes_part(facts, event, &titled) && !facts.is_quoted(span) {
                found.push(show(facts, sentence, time, &titled));
            }
        }
    }
    // Several verbs may have one subject and one date.
    found.sort_by_key(|finding| finding.span);
    found.dedup_by_key(|finding| finding.span);
}

/// Whether an event is a step of a life or a career, of which one tells with the title of today.
fn is_step(facts: &Facts, event: &Event) -> bool {
    let sentence = &facts.sentences()[event.place.sentence];
    let lemma = sentence.tokens[event.place.words.start].lemma.as_str();
    WORDS.steps.contains(&*event.kind) || WORDS.steps.contains(lemma)
}

/// How many days lie between a tenure and a stretch of time; none where they have a day in common.
fn away(tenure: &Tenure, first: Date, last: Date) -> i32 {
    let before = tenure.from.map_or(0, |from| beside::distance(last, from));
    let after = tenure.to.map_or(0, |to| beside::distance(to, first));
    before.max(after).max(0)
}

/// Whether somebody takes part in an event as the holder of an office: acts, alone or through those who act for it, or is
/// dealt with.
fn takes_part(facts: &Facts, event: &Event, titled: &Titled<'_>) -> bool {
    let sentence = &facts.sentences()[event.place.sentence];
    let acts =
        |agent: &Participant| titled.words.contains(&agent.head) || is_organ(sentence, agent.head, titled);
    let is_dealt_with = |it: &Participant| titled.words.contains(&it.head);
    let is_dealing = WORDS.dealings.contains(&*event.kind);
    event.agents.iter().any(acts)
        || is_dealing && event.patients.iter().chain(&event.settings).any(is_dealt_with)
}

/// “President Ruiz’s government”, “the government of President Ruiz”
fn is_organ(sentence: &Sentence, noun: usize, titled: &Titled<'_>) -> bool {
    let is_of = |word: usize| grammar::belongs_to(sentence, word, noun);
    WORDS.organs.contains(sentence.tokens[noun].lemma.as_str()) && titled.words.clone().any(is_of)
}

fn show(facts: &Facts, sentence: &Placed, time: &Time, titled: &Titled<'_>) -> Found {
    let span = sentence.span_of(titled.words.clone());
    let when = facts.words(time.place.span);
    let nearest = titled
        .tenures
        .iter()
        .min_by_key(|tenure| beside::days(time).map_or(i32::MAX, |(first, last)| away(tenure, first, last)));
    let tenure = nearest.expect("a titled name has a tenure");
    let message = format!(
        "This has “{}” in “{when}”, but in the newsroom’s list the tenure as {} {}.",
        facts.words(span),
        tenure.office,
        in_words(tenure),
    );
    let found = Found::new(span, message).related(time.place.span, format!("“{when}”"));
    match prefix(tenure, time) {
        Some(word) => {
            let title = sentence.text_of(titled.words.start..titled.name.start).trim_end_matches([' ', ',']);
            let title = format!("Write “{word} {title}”");
            found.fix(Fix::replace(title, Span::new(span.start, span.start), format!("{word} ")))
        }
        None => found,
    }
}

/// “runs from January 9, 2012, to December 31, 2024”
fn in_words(tenure: &Tenure) -> String {
    match (tenure.from.map(calendar::date), tenure.to.map(calendar::date)) {
        (Some(from), Some(to)) => format!("runs from {from}, to {to}"),
        (Some(from), None) => format!("begins on {from}"),
        (None, Some(to)) => format!("ends on {to}"),
        (None, None) => String::new(),
    }
}

/// The word that puts a title into the time that is told of.
fn prefix(tenure: &Tenure, time: &Time) -> Option<&'static str> {
    let (first, last) = beside::days(time)?;
    match (tenure.from, tenure.to) {
        (Some(from), _) if last < from => Some("future"),
        (_, Some(to)) if to < first => Some("former"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    const TENURES: &str = r#"
        [[tenures]]
        office = "mayor of Ovar"
        holder = "Rosa Delgado"
        from = 2012-01-09
        to = 2024-12-31

        [[tenures]]
        office = "president of Argentina"
        holder = "Hugo Salas"
        from = 2023-12-10

        [[tenures]]
        office = "pope"
        holder = "Linus II"
        from = 2025-05-08

        [[tenures]]
        office = "U.S. secretary of labor"
        holder = "Ida Flynn"
        from = 2017-02-01
        to = 2019-07-31

        [[tenures]]
        office = "governor"
        holder = "Zoë Lane-Ortiz"
        from = 2001-01-01
        to = 2004-12-31

        [[tenures]]
        office = "governor"
        holder = "Zoë Lane-Ortiz"
        from = 2009-01-01
        to = 2012-12-31
    "#;

    #[track_caller]
    fn check(expected: Expect) {
        rule(&RULE).settings(TENURES).check(expected);
    }

    #[test]
    fn a_deed_before_or_after_the_tenure() {
        check(expect![[r#"
            Mayor Rosa Delgado’s staff sealed the well in March 2009. In 2011 the mayor, Rosa Delgado, visited Porto.
            ^^^^^^^^^^^^^^^^^^ This has “Mayor Rosa Delgado” in “March 2009”, but in the newsroom’s list the tenure as mayor of Ovar runs from January 9, 2012, to December 31, 2024.
                                                          ~~~~~~~~~~ “March 2009”
                                                                         ~~~~ “2011”
                                                                                  ^^^^^^^^^^^^^^^^^^^ This has “mayor, Rosa Delgado” in “2011”, but in the newsroom’s list the tenure as mayor of Ovar runs from January 9, 2012, to December 31, 2024.
            Argentine President Hugo Salas signed the treaty on 3 May 2021. President Salas’s government let them in in April 2023.
                      ^^^^^^^^^^^^^^^^^^^^ This has “President Hugo Salas” in “3 May 2021”, but in the newsroom’s list the tenure as president of Argentina begins on December 10, 2023.
                                                                ~~~~~~~~~~ “3 May 2021”
                                                                            ^^^^^^^^^^^^^^^ This has “President Salas” in “April 2023”, but in the newsroom’s list the tenure as president of Argentina begins on December 10, 2023.
                                                                                                                        ~~~~~~~~~~ “April 2023”
            In 2019 Pope Linus II visited the camp. The senator met U.S. Secretary of Labor Ida Flynn in August 2019.
               ~~~~ “2019”
                    ^^^^^^^^^^^^^ This has “Pope Linus II” in “2019”, but in the newsroom’s list the tenure as pope begins on May 8, 2025.
                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This has “Secretary of Labor Ida Flynn” in “August 2019”, but in the newsroom’s list the tenure as U.S. secretary of labor runs from February 1, 2017, to July 31, 2019.
                                                                                                         ~~~~~~~~~~~ “August 2019”
            Labor Secretary Flynn toured the mine in 2015, and Gov. Zoë Lane-Ortiz opened the dam in June 2006.
            ^^^^^^^^^^^^^^^^^^^^^ This has “Labor Secretary Flynn” in “2015”, but in the newsroom’s list the tenure as U.S. secretary of labor runs from February 1, 2017, to July 31, 2019.
                                                     ~~~~ “2015”
                                                               ^^^^^^^^^^^^^^^^^^^ This has “Gov. Zoë Lane-Ortiz” in “June 2006”, but in the newsroom’s list the tenure as governor runs from January 1, 2001, to December 31, 2004.
                                                                                                     ~~~~~~~~~ “June 2006”
            Officials said that Gov. Lane-Ortiz had vetoed the bill in 2014. Thursday, May 3, 2007, Gov. Lane-Ortiz spoke in Graz.
                                ^^^^^^^^^^^^^^^ This has “Gov. Lane-Ortiz” in “2014”, but in the newsroom’s list the tenure as governor runs from January 1, 2009, to December 31, 2012.
                                                                       ~~~~ “2014”
                                                                             ~~~~~~~~~~~~~~~~~~~~~ “Thursday, May 3, 2007”
                                                                                                    ^^^^^^^^^^^^^^^ This has “Gov. Lane-Ortiz” in “Thursday, May 3, 2007”, but in the newsroom’s list the tenure as governor runs from January 1, 2009, to December 31, 2012.
        "#]]);
    }

    #[test]
    fn a_deed_in_the_tenure_or_at_no_known_time() {
        check(expect![[r#"
            Mayor Rosa Delgado’s staff sealed the well in March 2019. In 2012 the mayor, Rosa Delgado, visited Porto.
            President Hugo Salas signed the treaty in 2023, and in 2024 Pope Benedict II visited the camp.
            The senator met Secretary of Labor Ida Flynn in July 2019. Gov. Zoë Lane-Ortiz opened the dam in June 2010.
            Mayor Rosa Delgado closed the well. The well was dug in 1909. Mayor Ivo Lane visited Porto in 2009.
            Hugo Salas signed the treaty in 2021. Delgado sealed the well in 2009. President Karina Salas spoke in 2019.
        "#]]);
    }

    #[test]
    fn titles_that_say_which_time_they_are_of() {
        check(expect![[r#"
            Then-President Hugo Salas spoke in 2020. The then-mayor, Rosa Delgado, sang in 2009. Future Pope Linus II visited in 2019.
            Former Gov. Zoë Lane-Ortiz met them in 2020. Salas, now president, wrote the paper in 2015. Ex-mayor Rosa Delgado sang in 2025.
            Now-Mayor Rosa Delgado visited Porto in 2001. Vice President Hugo Salas visited Porto in 2021. Deputy Mayor Rosa Delgado sang in 2010.
            President-elect Hugo Salas met the envoys in November 2023. The future mayor, Rosa Delgado, met him in 2003.
        "#]]);
    }

    #[test]
    fn lives_and_careers_are_told_with_the_title_of_today() {
        check(expect![[r#"
            President Hugo Salas was born in 1970. Pope Linus II was ordained in 1982. Mayor Rosa Delgado moved to Ovar in 1999.
            Gov. Zoë Lane-Ortiz was elected in November 2000 and resigned in 2013. Mayor Rosa Delgado’s house was built in 1901.
            President Hugo Salas will visit in 2020. Voters elected President Hugo Salas in November 2023.
        "#]]);
    }

    #[test]
    fn quotations_markdown_and_other_alphabets() {
        rule(&RULE).settings(TENURES).format(Format::Markdown).check(expect![[r#"
            “In 2019 President Hugo Salas came to see us,” she said.

            In **Đà Nẵng**, *Mayor* Rosa Delgado signed the pact in **2009**.
                             ^^^^^^^^^^^^^^^^^^^ This has “Mayor Rosa Delgado” in “2009”, but in the newsroom’s list the tenure as mayor of Ovar runs from January 9, 2012, to December 31, 2024.
                                                                      ~~~~ “2009”
        "#]]);
    }

    #[test]
    fn without_a_list_nothing_is_said() {
        rule(&RULE).check(expect![[r#"
            In 2019 Pope Linus II visited the camp.
        "#]]);
    }
}
