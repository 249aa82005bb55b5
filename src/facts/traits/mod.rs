//! What a draft says that somebody or something is, of which nobody is two: where born, of which party, left-handed; a van’s
//! color, the floor that a ward lies on.

mod births;
mod colors;
mod floors;
mod groups;
mod habits;
mod kin;
mod nations;
mod sides;
mod told;
mod words;

pub(crate) use self::told::Conflict;
use self::told::{Told, Trait};
use self::words::is_other_source;
use crate::facts::Facts;

/// Whether nobody is both.
fn are_apart(one: &Trait, other: &Trait) -> bool {
    match (one, other) {
        (Trait::Birth(one), Trait::Birth(other)) => births::are_apart(one, other),
        (Trait::Member(class, one), Trait::Member(of, other)) => class == of && one != other,
        (Trait::Side(of, one), Trait::Side(part, other)) => of == part && one != other,
        (Trait::Spouse(one), Trait::Spouse(other)) => kin::are_two_names(one, other),
        (Trait::Nation(one), Trait::Nation(other)) => one != other,
        (Trait::Habit(one, never), Trait::Habit(other, denied)) => one == other && never != denied,
        (Trait::Kin(of, one), Trait::Kin(whose, other)) => of == whose && kin::are_apart(one, other),
        _ => false,
    }
}

/// All of them, in text order.
pub(crate) fn conflicts(facts: &Facts) -> Vec<Conflict> {
    let mut told: Vec<Told> = births::told(facts);
    told.extend(groups::told(facts));
    told.extend(sides::told(facts));
    told.extend(kin::told(facts));
    told.extend(habits::told(facts));
    told.extend(nations::told(facts));
    told.sort_by_key(|it| it.place.span);
    let mut found = of_people(facts, &told);
    found.extend(colors::conflicts(facts));
    found.extend(floors::conflicts(facts));
    found.sort_by_key(|it| it.later.span);
    found
}

/// Those of what is said of people: each later place with the first that it does not go with.
fn of_people(facts: &Facts, told: &[Told]) -> Vec<Conflict> {
    let mut found: Vec<Conflict> = Vec::new();
    for (index, later) in told.iter().enumerate() {
        let is_other = |it: &&Told| {
            it.who == later.who
                && are_apart(&it.what, &later.what)
                && it.place.sentence != later.place.sentence
                && !is_other_source(facts, it.place.span, later.place.span)
        };
        let Some(earlier) = told[..index].iter().find(is_other) else { continue };
        if !found.iter().any(|it| it.earlier == earlier.place) {
            found.push(Conflict {
                earlier: earlier.place.clone(),
                later: later.place.clone(),
                // Somebody may be of two nations.
                is_question: matches!(later.what, Trait::Nation(_)),
            });
        }
    }
    found
}
