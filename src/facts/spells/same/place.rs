//! Where a start or an end stands, in the world and in the draft.

use super::pair::Pair;

/// Whether both clauses name places, and none is in both.
pub(super) fn is_elsewhere(pair: &Pair<'_>) -> bool {
    let (here, there) = (&pair.length.places, &pair.bound.places);
    !here.is_empty() && !there.is_empty() && !here.iter().any(|place| there.contains(place))
}

/// Whether a date stands nearer to another length of what has the same noun. “Is to retire” has no date.
pub(super) fn is_nearer_another(pair: &Pair<'_>) -> bool {
    let (times, distance, bound) = (pair.facts.times(), pair.distance(), pair.bound.sentence);
    let first = pair.alike.partition_point(|other| other.sentence.forward(distance) <= bound);
    let mut nearer = pair.alike[first..].iter().take_while(|other| other.sentence < bound.forward(distance));
    pair.bound.time.is_some() && nearer.any(|other| times[other.time].value != times[pair.length.time].value)
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
