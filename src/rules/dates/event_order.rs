//! `event-order`

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::dated;
use crate::english::grammar;
use crate::english::lists;
use crate::facts::events::same::{is_further, is_or_has_part};
use crate::facts::{Event, Facts, Participant};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// Two dated events in one life whose order cannot be: an appointment after the departure from the post, a meeting
    /// after the death, a departure before anybody came.
    ///
    /// ```draft
    /// The harbor master died in February 2021. In May 2021 the harbor master met the owners.
    ///                   ~~~~~~~~~~~~~~~~~~~~~ “died”, “February 2021”
    ///                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “met” is dated “May 2021”, but “died” is dated “February 2021”, and they cannot be in this order.
    /// ```
    ///
    /// Both dates must be written out with their years. Returns and second terms (“again”), retrials, honors after a death, and
    /// accounts by two different sources are left alone.
    ///
    /// ## Why it matters
    /// One of the dates is a slip, often of a year, and it may have slipped at more than one place.
    ///
    /// ## What to do
    /// Look up both dates. If somebody did come back, say “again”.
    pub(in crate::rules) static RULE = {
        name: "event-order",
        group: Group::Dates,
        summary: "Two dated events in one life whose order cannot be",
        level: Level::Warning,
        check: check,
    }
}

/// Two kinds of events in their order, and what they must share.
struct Pair {
    before: Vec<&'static str>,
    after: Vec<&'static str>,
    share: Share,
}

/// What two events must share to be of one affair.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Share {
    /// Nothing but whose they are.
    Life,
    /// A thing: the post, the place.
    Thing,
    /// The same few sentences.
    Case,
    /// They are of the life of a thing: what is opened and pulled down.
    Itself,
}

static FILE: &str = include_str!("data/order.txt");

static PAIRS: LazyLock<Vec<Pair>> = LazyLock::new(|| {
    let kinds = |words: &'static str| -> Vec<&'static str> {
        let kinds = words.split_whitespace();
        kinds
            .flat_map(|kind| if kind == "ACTS" { lists::section(FILE, "acts").collect() } else { vec![kind] })
            .collect()
    };
    let pair = |line: &'static str| {
        let (kinds_, share) = line.split_once(": ")?;
        let (before, after) = kinds_.split_once(" < ")?;
        let share = match share {
            "thing" => Share::Thing,
            "case" => Share::Case,
            "itself" => Share::Itself,
            _ => Share::Life,
        };
        Some(Pair { before: kinds(before), after: kinds(after), share })
    };
    lists::lines_of(FILE, "pairs").filter_map(pair).collect()
});

lists::sets! {
    "data/order.txt":
    /// Kinds that are done to the one whose life they belong to.
    DONE = "done";
}

/// So many sentences may lie between two steps of one case.
const CASE: usize = 4;
/// So many years one case may take.
const YEARS: u16 = 2;
/// So many events of one kind in the draft are compared; a draft with more is a chronicle.
const MANY: usize = 24;

fn check(facts: &Facts, found: &mut Findings) {
    let mut by_kind: BTreeMap<&str, Vec<&Event>> = BTreeMap::new();
    for event in facts.events().iter().filter(|event| is_placed(facts, event)) {
        let events = by_kind.entry(&*event.kind).or_default();
        if events.len() < MANY {
            events.push(event);
        }
    }
    let of = |kinds: &[&str]| -> Vec<&Event> {
        kinds.iter().filter_map(|kind| by_kind.get(kind)).flatten().copied().collect()
    };
    for pair in PAIRS.iter() {
        let afters = of(&pair.after);
        for before in of(&pair.before) {
            let wrong = afters.iter().find(|after| is_wrong(facts, before, after, pair.share));
            found.extend(wrong.map(|after| show(facts, before, after)));
        }
    }
}

/// Whether an event did happen, once, at a date with its year.
fn is_placed(facts: &Facts, event: &Event) -> bool {
    event.is_told()
        && dated::written(facts, event).is_some_and(|time| time.stated.year.is_some())
        && !is_further(&facts.text, event)
}

fn is_wrong(facts: &Facts, before: &Event, after: &Event, share: Share) -> bool {
    let (first, second) =
        if before.place.span < after.place.span { (before, after) } else { (after, before) };
    let reversed = || {
        let begins = dated::written(facts, before).and_then(|time| time.period?.begin());
        let ends = dated::written(facts, after).and_then(|time| time.period?.end());
        matches!((begins, ends), (Some(begins), Some(ends)) if ends < begins)
    };
    let shared = || match share {
        Share::Life | Share::Itself => true,
        Share::Thing => things(second).any(|one| things(first).any(|other| one.is(other))),
        Share::Case => is_one_case(facts, first, second),
    };
    let whose = |event: &Event| match share {
        Share::Itself => event.theme().iter().filter(|it| !it.person).cloned().collect(),
        _ => selves(event).to_vec(),
    };
    let (ones, others) = (whose(second), whose(first));
    let one_life = || ones.iter().any(|one| others.iter().any(|other| is_or_has_part(one, other)));
    reversed()
        && one_life()
        && shared()
        && !dated::is_explained(facts, first)
        && !dated::is_explained(facts, second)
        && !dated::have_two_sources(facts, first, second)
}

/// Whether two steps may be of one case: near each other in the draft and in time, and not for two different offenses.
fn is_one_case(facts: &Facts, first: &Event, second: &Event) -> bool {
    let year = |event: &Event| dated::written(facts, event).and_then(|time| time.stated.year);
    let close = year(first).zip(year(second)).is_some_and(|(one, other)| one.abs_diff(other) <= YEARS);
    let (one, other) = (offenses(facts, first), offenses(facts, second));
    let differ = !one.is_empty() && !other.is_empty() && !one.iter().any(|offense| other.contains(offense));
    close && !differ && second.place.sentence.apart(first.place.sentence) <= CASE
}

/// What somebody is charged with or sentenced for.
fn offenses<'a>(facts: &'a Facts, event: &Event) -> Vec<&'a str> {
    let sentence = &facts.sentences()[event.place.sentence];
    let behind = |&i: &usize| {
        let is_noun = grammar::is_noun(&sentence.tokens[i]);
        is_noun && matches!(grammar::case(sentence, i), Some("for" | "of" | "with" | "on"))
    };
    let nouns = sentence.children(event.place.words.start).filter(behind);
    nouns.map(|i| sentence.tokens[i].lemma.as_str()).collect()
}

/// Whose life an event belongs to.
fn selves(event: &Event) -> &[Participant] {
    let done = event.is_noun || DONE.contains(&*event.kind);
    if done { &event.patients } else { &event.agents }
}

/// What else takes part, people aside.
fn things(event: &Event) -> impl Iterator<Item = &Participant> {
    let all = event.agents.iter().chain(&event.patients).chain(&event.settings);
    all.filter(|it| !it.person && !selves(event).iter().any(|own| own.head == it.head))
}

fn show(facts: &Facts, before: &Event, after: &Event) -> Found {
    let (first, second) =
        if before.place.span < after.place.span { (before, after) } else { (after, before) };
    // Of a conflict with a quotation the narrator’s end is marked.
    let (marked, other) = if facts.is_quoted(second.place.span) { (first, second) } else { (second, first) };
    let words = |event: &Event| (facts.words(event.place.span), dated::words(facts, event));
    let ((marked_word, marked_date), (other_word, other_date)) = (words(marked), words(other));
    let message = format!(
        "“{marked_word}” is dated “{marked_date}”, but “{other_word}” is dated “{other_date}”, and they cannot be in this order."
    );
    Found::new(marked.dated_span(&facts.numbers), message)
        .related(other.dated_span(&facts.numbers), format!("“{other_word}”, “{other_date}”"))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn an_order_that_cannot_be() {
        rule(&RULE).check(expect![[r#"
            Ilse Brandt died in March 2019. In June 2019 Brandt visited the yard.
                        ~~~~~~~~~~~~~~~~~~ “died”, “March 2019”
                                               ^^^^^^^^^^^^^^^^^^^^^^^^ “visited” is dated “June 2019”, but “died” is dated “March 2019”, and they cannot be in this order.

            He resigned from the board in 2011. He joined the board in 2014.
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “resigned”, “2011”
                                                   ^^^^^^^^^^^^^^^^^^^^^^^^ “joined” is dated “2014”, but “resigned” is dated “2011”, and they cannot be in this order.

            Zoë Łącka was buried on May 2, 2020. Łącka died on May 9, 2020.
                          ~~~~~~~~~~~~~~~~~~~~~ “buried”, “May 2, 2020”
                                                       ^^^^^^^^^^^^^^^^^^^ “died” is dated “May 9, 2020”, but “buried” is dated “May 2, 2020”, and they cannot be in this order.

            Omar Ruiz was sentenced in April 2018. He was charged in May 2018.
                          ~~~~~~~~~~~~~~~~~~~~~~~ “sentenced”, “April 2018”
                                                          ^^^^^^^^^^^^^^^^^^^ “charged” is dated “May 2018”, but “sentenced” is dated “April 2018”, and they cannot be in this order.
        "#]]);
    }

    #[test]
    fn one_of_a_group_cannot_leave_before_it_came() {
        rule(&RULE).check(expect![[r#"
            Seven sailors hid from the navy. The sailors took refuge at the abbey in March 2021.
                                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “took”, “March 2021”

            One of the seven sailors, Tomás Ibáñez, left the abbey in December 2020.
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “left” is dated “December 2020”, but “took” is dated “March 2021”, and they cannot be in this order.
        "#]]);
    }

    #[test]
    fn orders_that_can_be() {
        rule(&RULE).check(expect![[r#"
            Brandt visited the yard in June 2018, fell ill and died in March 2019.
            He left the board in 2011 and joined the board again in 2014.
            Ruiz died in 2001. Ruiz was honored in 2005, and his novel was published in 2006.
            Kim resigned from the bank in 2011. She joined the council in 2010.
            Lee died in 2001. Her son attended the school in 2005. He will be buried in 2000.
            The seven sailors took refuge at the abbey in March 2021. One of the guards left the abbey in May 2020.
        "#]]);
    }

    #[test]
    fn two_sources_may_differ() {
        rule(&RULE).check(expect![[r#"
            Her sister said Ilse Brandt died in March 2019. The port said Brandt visited the yard in June 2019.
        "#]]);
    }

    #[test]
    fn the_narrators_end_is_marked() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            **Ilse Brandt** died in *March 2019*. “Brandt visited the yard in June 2019,” the log reads.
                            ^^^^^^^^^^^^^^^^^^^ “died” is dated “March 2019”, but “visited” is dated “June 2019”, and they cannot be in this order.
                                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “visited”, “June 2019”
        "#]]);
    }

    #[test]
    fn what_only_somebody_alive_does() {
        rule(&RULE).check(expect![[r#"
            Omar Ruiz died in a hospital in November 2022. Rain fell. In February 2023 Ruiz handed the police three boxes.
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “died”, “November 2022”
                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^ “handed” is dated “February 2023”, but “died” is dated “November 2022”, and they cannot be in this order.
        "#]]);
    }
}
