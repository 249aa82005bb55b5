//! What `place-conflict` finds of one event that is told of at two places.

use crate::english::gazetteer::{self, PlaceKind};
use crate::english::grammar::case;
use crate::english::lists;
use crate::facts::events::same::{chains, somewhere};
use crate::facts::{EntityKind, Event, Facts, Participant, SentenceId};
use crate::finding::Level;
use crate::rules::{Findings, Found};

lists::sets! {
    "data/scenes.txt":
    /// Kinds of events that happen to somebody or something at one place.
    SCENES = "scenes";
}

/// Adds events at two places.
pub(super) fn check(facts: &Facts, found: &mut Findings) {
    for chain in chains(facts.events()) {
        let placed: Vec<(&Event, &Participant)> =
            chain.into_iter().filter_map(|event| Some((event, place(facts, event)?))).collect();
        for pair in placed.windows(2) {
            if let [(earlier, there), (later, here)] = pair
                && is_conflict(facts, earlier, there, later, here)
            {
                found.push(show(facts, earlier, there, later, here));
            }
        }
    }
    found.sort_by_key(|it| it.span);
    found.dedup_by_key(|it| it.span);
}

/// The one place at which an event is said to have happened, of those that happen at one.
fn place<'a>(facts: &'a Facts, event: &'a Event) -> Option<&'a Participant> {
    if !SCENES.contains(&*event.kind) || !event.is_told() || facts.is_given(event.place.span) {
        return None;
    }
    let sentence = &facts.sentences()[event.place.sentence];
    let is_place = |it: &&Participant| {
        let is_named = it.entity.is_some_and(|id| facts.entity(id).kind == EntityKind::Place);
        is_named && case(sentence, it.head).is_some_and(|it| matches!(it, "in" | "at" | "near" | "outside"))
    };
    let mut places = event.settings.iter().filter(is_place);
    places.next().filter(|_| places.next().is_none())
}

fn is_conflict(
    facts: &Facts,
    earlier: &Event,
    there: &Participant,
    later: &Event,
    here: &Participant,
) -> bool {
    let is_one_of = |event: &Event| event.theme().len() == 1 && event.theme()[0].known;
    earlier.place.sentence != later.place.sentence
        && is_one_of(earlier)
        && is_one_of(later)
        && are_apart(facts, earlier, there, later, here)
        && somewhere(&facts.text, &facts.numbers, &facts.people, earlier, later)
        && !facts.is_other_source(earlier.place.span, later.place.span)
}

/// Whether two places are two, and neither may lie in the other: both are towns or smaller, and no sentence has both.
fn are_apart(facts: &Facts, earlier: &Event, there: &Participant, later: &Event, here: &Participant) -> bool {
    let is_small = |it: &Participant| kind(facts, it).is_none_or(is_town);
    let names = |sentence: SentenceId, it: &Participant| {
        facts.mentions_in(sentence).iter().any(|mention| Some(mention.entity) == it.entity)
    };
    here.entity != there.entity
        && is_small(here)
        && is_small(there)
        && !names(earlier.place.sentence, here)
        && !names(later.place.sentence, there)
}

/// What the gazetteer has a place for.
fn kind(facts: &Facts, it: &Participant) -> Option<PlaceKind> {
    it.entity.and_then(|id| gazetteer::place(&facts.entity(id).name)).map(|place| place.kind)
}

const fn is_town(kind: PlaceKind) -> bool {
    matches!(kind, PlaceKind::City | PlaceKind::Capital)
}

fn show(facts: &Facts, earlier: &Event, there: &Participant, later: &Event, here: &Participant) -> Found {
    let word = |event: &Event| facts.words(event.place.span);
    let (this, that) = (facts.words(here.span), facts.words(there.span));
    let line = facts.draft().line_in_words(there.span.start);
    let (later, earlier) = (word(later), word(earlier));
    let message = format!("“{later}” is placed in “{this}” here, but “{earlier}” in “{that}” in {line}.");
    let told = Found::new(here.span, message).related(there.span, format!("“{earlier}”, “{that}”"));
    let is_sure = [here, there].iter().all(|it| kind(facts, it).is_some_and(is_town));
    if is_sure { told } else { told.at(Level::Information) }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::rules::names::place_conflict::RULE;
    use crate::testing::rule;

    #[test]
    fn one_event_at_two_places() {
        rule(&RULE).check(expect![[r#"
            Ada Holm was arrested in Leeds on Monday. It rained. Holm was arrested in Hull, the police said.
                                     ~~~~~ “arrested”, “Leeds”
                                                                                      ^^^^ “arrested” is placed in “Hull” here, but “arrested” in “Leeds” in line 1.

            Ivo Brandt died in Bonn. His widow wept. Since his death in Graz in May, the house has been empty.
                               ~~~~ “died”, “Bonn”
                                                                        ^^^^ “death” is placed in “Graz” here, but “died” in “Bonn” in line 3.
        "#]]);
    }

    #[test]
    fn places_that_go_together() {
        rule(&RULE).check(expect![[r#"
            Ada Holm was arrested in Leeds in 2019. It rained. Holm was arrested again in Hull in 2021.

            Ivo Brandt died in Austria. His widow wept. Brandt died in Graz. Max Ode died in Otley, near Leeds. Ode died in Leeds.
        "#]]);
    }
}
