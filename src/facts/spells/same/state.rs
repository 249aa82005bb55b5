//! Whether what begins or ends is the state, by its kind or by its noun.

use super::pair::Pair;
use crate::facts::spells::kinds::Kinds;
use crate::facts::spells::who::Who;

/// Whether the verb begins or ends states of the kind.
pub(super) fn is_of_kind(pair: &Pair<'_>) -> bool {
    pair.bound.kinds.shares_one(pair.length.kinds)
}

/// Whether the verb says of whatever is its subject that it begins or ends.
pub(super) fn is_of_any_kind(pair: &Pair<'_>) -> bool {
    pair.bound.kinds.has(Kinds::ANY)
}

/// Whether the state is named there.
pub(super) fn is_named(pair: &Pair<'_>) -> bool {
    pair.bound.who.iter().any(|who| who.noun == pair.noun)
}

/// Whether a pronoun takes up what was just told.
pub(super) fn is_just_named(pair: &Pair<'_>) -> bool {
    let (length, bound) = (pair.length.sentence, pair.bound.sentence);
    pair.bound.who.iter().any(Who::is_thing_just_named) && (bound == length || bound == length.next())
}

/// Whether the years themselves begin or end.
pub(super) fn is_length(pair: &Pair<'_>) -> bool {
    pair.distance() == 0 && pair.bound.who.iter().any(Who::is_unit_of_time)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::facts::spells::same::drawn::draw;
    use crate::facts::spells::same::reason::Reason;

    #[test]
    fn the_state_by_its_kind_or_its_noun() {
        draw(
            &[
                Reason::SameKind,
                Reason::AnyKind,
                Reason::StateItself,
                Reason::JustNamed,
                Reason::LengthItself,
            ],
            expect![[r#"
                The nine-month lockout ended in June 2021. The siege of the hall began in May 2020. It ended on June 3, 2021.
                                                ~~~~~~~~~ it begins or ends whatever is its subject; what begins or ends is the state itself
                                                                                          ~~~~~~~~ it begins or ends whatever is its subject
                                                                                                                ~~~~~~~~~~~~ it begins or ends whatever is its subject

                The seven-week strike began on March 3, 2021. It ended on April 21, 2021.
                                               ~~~~~~~~~~~~~ it begins or ends whatever is its subject; what begins or ends is the state itself
                                                                          ~~~~~~~~~~~~~~ it begins or ends whatever is its subject; what begins or ends is the state itself; “it” begins or ends, in the same sentence or the next

                Brandt was mayor for nine years. She was elected mayor in 2001. She retired in 2010.
                                                                          ~~~~ it begins or ends states of this kind
                                                                                               ~~~~ it begins or ends states of this kind

                Her 30 years as head began in 1971.
                                              ~~~~ it begins or ends whatever is its subject; the length itself begins or ends
            "#]],
        );
    }
}
