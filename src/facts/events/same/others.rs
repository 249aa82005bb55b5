//! Whether two events are of the same: those to whom they happen, those who do it, where, and how many take part.

use crate::english::lexicon::may_mean;
use crate::facts::events::{Event, Participant};
use crate::facts::ids::EntityId;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::place::are_disjoint;
use crate::facts::quantities::is_other_count;
use crate::facts::tellings::Extent;
use crate::facts::{Bound, EntityKind};

/// Whether somebody or something of the ones is among the others.
pub(super) fn share(some: &[Participant], others: &[Participant]) -> bool {
    some.iter().any(|one| others.iter().any(|other| one.is(other)))
}

/// Whether one is the other, or one is a part of those whom the other means: “one of the six miners”, “the miners”.
pub fn is_or_has_part(later: &Participant, earlier: &Participant) -> bool {
    let has = |part: &Participant, whole: &Participant| {
        part.extent == Extent::Part
            && whole.extent == Extent::Several
            && whole.person
            && whole.known
            && may_mean(&whole.noun, &part.noun)
    };
    later.is(earlier) || has(later, earlier) || has(earlier, later)
}

/// Whether the two name different doers of what is done to one theme.
pub(super) fn has_another_doer(earlier: &Event, later: &Event) -> bool {
    let named = |event: &Event| {
        let is_done = !event.patients.is_empty();
        event.agents.iter().filter(|_| is_done).filter_map(|agent| agent.entity).collect::<Vec<_>>()
    };
    are_disjoint(&named(earlier), &named(later))
}

/// Whether the two name different places.
pub(super) fn is_elsewhere(people: &People, earlier: &Event, later: &Event) -> bool {
    let places = |event: &Event| {
        let is_place = |id: &EntityId| people.entity(*id).kind == EntityKind::Place;
        event.settings.iter().filter_map(|it| it.entity).filter(is_place).collect::<Vec<_>>()
    };
    are_disjoint(&places(earlier), &places(later))
}

/// Whether the two count different numbers of those who take part.
pub(super) fn counts_others(numbers: &Numbers, earlier: &Event, later: &Event) -> bool {
    let number = |event: &Event| {
        let quantity = &numbers.quantities[event.number?];
        quantity.number().filter(|_| quantity.bound == Bound::Exact)
    };
    number(earlier).zip(number(later)).is_some_and(|(one, other)| is_other_count(one, other))
}
