//! `event-date-conflict`

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::{dated, retold};
use crate::english::lists;
use crate::facts::events::same::{alike, are_apart, chains};
use crate::facts::{CorrectedKind, Event, Extent, Facts};
use crate::finding::Level;
use crate::rules::numbers::uncorrected;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// One event with two dates. Places tell of one event if it can happen only once (a death, the opening of a bridge),
    /// or if the second takes up the first (“was arrested”, “her arrest”).
    ///
    /// ```draft
    /// The lighthouse opened in 1961. Since the opening of the lighthouse in 1962 no ship was lost.
    ///                          ~~~~ “opened”, “1961”
    ///                                                                       ^^^^ “opening” is dated “1962” here, but “opened” is dated “1961”.
    /// ```
    ///
    /// Where other words may tell of it (“sank”, “the sinking”; “floated”, “the 2019 listing”), it is a question.
    ///
    /// A date that the draft’s own correction takes back is found as well, where the story still has it. Both dates must name a month or a year. What is only planned or denied, what happened again, dates of which one takes in
    /// the other, and accounts by two different sources are left alone.
    ///
    /// ## Why it matters
    /// One of the dates is a slip, and whoever writes about it next may copy either.
    ///
    /// ## What to do
    /// Look the date up, and change the one that is wrong. If they are two events, say so: “again”, “the second”.
    pub(in crate::rules) static RULE = {
        name: "event-date-conflict",
        group: Group::Dates,
        summary: "One event with two dates",
        level: Level::Warning,
        check: check,
    }
}

lists::sets! {
    "data/single.txt":
    /// Kinds that two nouns tell of as one.
    SINGLE = "kinds";
    /// Kinds that happen to one thing once as a rule.
    ONCE = "to a thing";
}

/// What opens every year, or every day.
static YEARLY: LazyLock<FxHashSet<&str>> = LazyLock::new(|| lists::words(include_str!("data/yearly.txt")));

fn check(facts: &Facts, found: &mut Findings) {
    for chain in chains(facts.events()) {
        let dated =
            chain.into_iter().filter(|event| event.is_told() && dated::written(facts, event).is_some());
        let dated: Vec<&Event> = dated.collect();
        // Each is held against the one before, so that a slip in the middle of many is shown once with either neighbor.
        found.extend(
            dated.windows(2).filter_map(|pair| {
                Some(show(facts, pair[0], pair[1]).at(conflict(facts, pair[0], pair[1])?))
            }),
        );
    }
    // Of one date the surer finding stands first.
    found.extend(retold::questions(facts));
    found.sort_by_key(|finding| finding.span);
    found.dedup_by_key(|finding| finding.span);
    uncorrected::check(facts, CorrectedKind::Time, found);
}

/// How sure it is that two events are one with two dates.
fn conflict(facts: &Facts, earlier: &Event, later: &Event) -> Option<Level> {
    let (one, other) = (dated::written(facts, earlier)?, dated::written(facts, later)?);
    let is_deal = later.is_noun && SINGLE.contains(&*later.kind);
    let is_one = earlier.once || later.is_noun && (!earlier.is_noun || is_deal);
    // “Since his arrest in May … he was arrested in March”, “the bill was introduced in May … was introduced in June”
    let of_thing = || ONCE.contains(&*later.kind) && later.theme().iter().all(|it| !it.person && it.known);
    let is_likely = is_one || earlier.is_noun && !later.is_noun || of_thing();
    let level = if is_one { Level::Warning } else { Level::Information };
    let is_conflict = is_likely
        && later.theme().iter().all(|it| it.extent == Extent::One || later.is_noun)
        && (later.is_noun || !later.theme().iter().any(|it| YEARLY.contains(&*it.noun)))
        && alike(&facts.text, &facts.numbers, &facts.people, earlier, later)
        && are_apart(one, other)
        && !dated::is_explained(facts, earlier)
        && !dated::is_explained(facts, later)
        && !dated::have_two_sources(facts, earlier, later);
    is_conflict.then_some(level)
}

fn show(facts: &Facts, earlier: &Event, later: &Event) -> Found {
    // Of a conflict with a quotation or a correction the story’s end is marked.
    let (marked, other) = if facts.is_given(later.place.span) { (earlier, later) } else { (later, earlier) };
    let date = |event: &Event| event.time.map_or(event.place.span, |time| facts.times()[time].place.span);
    let (word, when) = (facts.words(marked.place.span), dated::words(facts, marked));
    let (other_word, other_when) = (facts.words(other.place.span), dated::words(facts, other));
    let message = format!("“{word}” is dated “{when}” here, but “{other_word}” is dated “{other_when}”.");
    Found::new(date(marked), message).related(date(other), format!("“{other_word}”, “{other_when}”"))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn one_event_with_two_dates() {
        rule(&RULE).check(expect![[r#"
            The pier opened in 1998.
                               ~~~~ “opened”, “1998”

            Since its opening in 1999 it has drawn crowds. The couple married in June 2010.
                                 ^^^^ “opening” is dated “1999” here, but “opened” is dated “1998”.
                                                                                 ~~~~~~~~~ “married”, “June 2010”

            Their wedding, in July 2010, drew 300 guests. Zoë Łącka died on May 3, 2020.
                              ^^^^^^^^^ “wedding” is dated “July 2010” here, but “married” is dated “June 2010”.
                                                                            ~~~~~~~~~~~ “died”, “May 3, 2020”

            Łącka died on May 5, 2020, in Kőszeg. Police arrested Omar Ruiz on March 3.
                          ^^^^^^^^^^^ “died” is dated “May 5, 2020” here, but “died” is dated “May 3, 2020”.
                                                                               ~~~~~~~ “arrested”, “March 3”

            Since the arrest of Ruiz on March 5 the yard has been closed.
                                        ^^^^^^^ “arrest” is dated “March 5” here, but “arrested” is dated “March 3”.
        "#]]);
    }

    #[test]
    fn dates_in_a_clause_of_their_own_and_of_what_takes_place() {
        rule(&RULE).check(expect![[r#"
            The gallery opened in April 2009. It has two rooms.
                                  ~~~~~~~~~~ “opened”, “April 2009”

            Since it opened in June 2009, the gallery has been burgled twice. Its bar opened on 4 June 2011.
                               ^^^^^^^^^ “opened” is dated “June 2009” here, but “opened” is dated “April 2009”.
                                                                                                ~~~~~~~~~~~ “opened”, “4 June 2011”

            Until 11 June 2011, when the bar opened, nobody came. The first screening of Łoś took place on May 3, 1927.
                  ^^^^^^^^^^^^ “opened” is dated “11 June 2011” here, but “opened” is dated “4 June 2011”.

            The play had its premiere, which took place in Łódź on 3 March 1927. Since its premiere in May 1927 it is loved.
                                                                   ~~~~~~~~~~~~ “premiere”, “3 March 1927”
                                                                                                       ^^^^^^^^ “premiere” is dated “May 1927” here, but “premiere” is dated “3 March 1927”.

            The dam was filled for the first time in May 1958. It is high. The dam was filled for the first time in June 1958.
                                                     ~~~~~~~~ “filled”, “May 1958”
                                                                                                                    ^^^^^^^^^ “filled” is dated “June 1958” here, but “filled” is dated “May 1958”.
        "#]]);
    }

    #[test]
    fn two_events_or_one_date() {
        rule(&RULE).check(expect![[r#"
            The pier was approved in 1995 and opened in 1998. The pier will open in 2001.
            Ruiz was arrested on March 3 and arrested again on March 5. Her death in 2020 came after his death in 2019.
            The mill closed in 2003. The mill closed in 2009. The theater opened in May 2001. It opened in 2001.
            Three ferries sank in 1999. The ferries sank in 2001. The old bridge opened in 1950 and the new bridge opened in 1980.
        "#]]);
    }

    #[test]
    fn what_is_told_again_in_other_words_is_a_question() {
        rule(&RULE).dated("2025-12-22").check(expect![[r#"
            The tanker sank in March 2021 off Hull. Divers came. The sinking, in April 2021, cost two lives.
                               ~~~~~~~~~~ “sank”, “March 2021”
                                                                                 ^^^^^^^^^^ “sinking” is dated “April 2021” here, but “sank” is dated “March 2021”: are they the same?
            Tuesday’s derailment closed the line. Nobody was hurt. The train left the rails on Sunday.
            ~~~~~~~ “derailment”, “Tuesday”
                                                                                               ^^^^^^ “left” is dated “Sunday” here, but “derailment” is dated “Tuesday”: are they the same?
            The brewery floated in 2017. Its founders sold in the 2019 listing. The fire of 1985 was bad. The 1983 fire was worse.
                                   ~~~~ “floated”, “2017”
                                                                  ^^^^ “listing” is dated “2019” here, but “floated” is dated “2017”: are they the same?
                                                                                            ~~~~ “fire”, “1985”
                                                                                                              ^^^^ “fire” is dated “1983” here, but “fire” is dated “1985”: are they the same?
            The merger was completed in March 2025. Since the two combined in April 2025 they have cut nine routes.
                                        ~~~~~~~~~~ “merger”, “March 2025”
                                                                              ^^^^^^^^^^ “combined” is dated “April 2025” here, but “merger” is dated “March 2025”: are they the same?
        "#]]);
    }

    #[test]
    fn what_is_told_again_may_be_another() {
        rule(&RULE).dated("2025-12-22").check(expect![[r#"
            A fire broke out in March 2021. A second fire broke out in May 2022. The ferry sank in 2001, the tug in 2003.
            The bank was robbed in 1990. The museum’s robbery in 1995 was another. The blast in 1901 came before the blast of 1905.
            Ann Lee resigned in May 2020. The mayor’s resignation in June 2020 came late. The storm of 1987 felled oaks.
        "#]]);
    }

    #[test]
    fn two_sources_may_differ() {
        rule(&RULE).check(expect![[r#"
            Her sister said Ilse Brandt died in March 2019. The port said Brandt died in June 2019.
        "#]]);
    }

    #[test]
    fn the_narrators_end_is_marked() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            The **pier** opened in *1998*. “The pier opened in 1999,” a plaque reads.
                                    ^^^^ “opened” is dated “1998” here, but “opened” is dated “1999”.
                                                               ~~~~ “opened”, “1999”
        "#]]);
    }
}
