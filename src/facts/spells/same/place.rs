//! Where a start or an end stands, in the world and in the draft.

use super::pair::Pair;
use crate::facts::list::stretch;
use crate::facts::place::are_disjoint;
use crate::facts::spells::length::Length;

/// Whether both clauses name places, and none is in both.
pub(super) fn is_elsewhere(pair: &Pair<'_>) -> bool {
    are_disjoint(&pair.length.places, &pair.bound.places)
}

/// Whether a date stands nearer to another length of what has the same noun. “Is to retire” has no date.
pub(super) fn is_nearer_another(pair: &Pair<'_>) -> bool {
    let (times, distance, bound) = (pair.facts.times(), pair.distance(), pair.bound.sentence);
    let nearer = stretch(
        pair.alike,
        |other| other.sentence.forward(distance) <= bound,
        |other| other.sentence < bound.forward(distance),
    );
    let is_another = |other: &&Length| times[other.time].value != times[pair.length.time].value;
    pair.bound.time.is_some() && pair.alike[nearer].iter().any(is_another)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::facts::spells::same::drawn::draw;
    use crate::facts::spells::same::reason::Reason;

    #[test]
    fn other_places_and_lengths() {
        draw(
            &[Reason::AnotherPlace, Reason::NearerLength, Reason::OneSentence, Reason::Neighbouring],
            expect![[r#"
                Ann Lee lived in Hamburg for nine years. Lee moved to Hamburg in 2001. Lee moved to Leipzig in 2002.
                                                                                 ~~~~ they stand in one sentence or in neighbouring ones
                                                                                                               ~~~~ another place is named

                The eight-month lockout was long. The lockout began in March 2001. It was cold. It rained. Snow fell. The lockout began in May 2021. The 28-month lockout was longer.
                                                                       ~~~~~~~~~~ they stand in one sentence or in neighbouring ones
                                                                       ~~~~~~~~~~ it stands nearer to another length of the same noun
                                                                                                                                           ~~~~~~~~ it stands nearer to another length of the same noun
                                                                                                                                           ~~~~~~~~ they stand in one sentence or in neighbouring ones
            "#]],
        );
    }
}
