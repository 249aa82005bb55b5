//! Whether the nouns that two numbers count or describe are of one thing.

use super::pair::Pair;
use crate::facts::measures::Phrase;

/// Whether two nouns that are there are such.
fn nouns(pair: &Pair<'_>, are: impl Fn(&Phrase, &Phrase) -> bool) -> bool {
    let [earlier, later] = pair.measures().map(|measure| measure.frame.thing.as_ref());
    earlier.zip(later).is_some_and(|(earlier, later)| are(earlier, later))
}

/// Whether the noun is the same.
pub(super) fn is_same(pair: &Pair<'_>) -> bool {
    nouns(pair, |earlier, later| earlier.lemma == later.lemma)
}

/// Whether the two name or describe one thing, as far as their own words tell.
pub(super) fn fits(pair: &Pair<'_>) -> bool {
    nouns(pair, Phrase::fits)
}

/// Whether there is none.
pub(super) fn is_missing(pair: &Pair<'_>) -> bool {
    pair.measures().iter().all(|measure| measure.frame.thing.is_none())
}

/// Whether the same adjectives and nouns stand before both.
pub(super) fn has_same_qualifiers(pair: &Pair<'_>) -> bool {
    nouns(pair, |earlier, later| earlier.narrowed == later.narrowed)
}

/// Whether each has an adjective or noun before it that the other has not: “the old bridge”, “the road bridge”.
pub(super) fn has_own_qualifiers(pair: &Pair<'_>) -> bool {
    let has_own = |one: &Phrase, other: &Phrase| one.narrowed.iter().any(|it| !other.narrowed.contains(it));
    nouns(pair, |earlier, later| has_own(earlier, later) && has_own(later, earlier))
}

/// Whether two owners are named: “the town’s bridge”, “the bridge of the county”.
pub(super) fn has_another_owner(pair: &Pair<'_>) -> bool {
    nouns(pair, |earlier, later| {
        earlier.owner.as_ref().zip(later.owner.as_ref()).is_some_and(|(a, b)| a != b)
    })
}

/// Whether the later one names an owner that the earlier one does not.
pub(super) fn has_new_owner(pair: &Pair<'_>) -> bool {
    nouns(pair, |earlier, later| later.owner.is_some() && later.owner != earlier.owner)
}

/// Whether the earlier one is told as known: “the bridge”, “its bridge”.
pub(super) fn is_earlier_known(pair: &Pair<'_>) -> bool {
    nouns(pair, |earlier, _| earlier.definite)
}

/// Whether the later one is.
pub(super) fn is_later_known(pair: &Pair<'_>) -> bool {
    nouns(pair, |_, later| later.definite)
}

/// Whether a clause narrows one of them: “the bridge that fell”.
pub(super) fn has_clause(pair: &Pair<'_>) -> bool {
    nouns(pair, |earlier, later| earlier.clause || later.clause)
}

/// Whether the draft knows only one thing of the earlier noun.
pub(super) fn is_only_one(pair: &Pair<'_>) -> bool {
    let first = pair.earlier.measure.place.sentence;
    nouns(pair, |earlier, _| pair.things.is_only_one(&earlier.lemma, first))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::facts::measures::same::drawn::draw;
    use crate::facts::measures::same::reason::Reason;

    #[test]
    fn the_same_noun() {
        draw(
            &[
                Reason::SameNoun,
                Reason::SameThing,
                Reason::NoNoun,
                Reason::SameQualifiers,
                Reason::OwnQualifiers,
            ],
            expect![[r#"
                The old bridge cost $3 million. The $4 million road bridge opened. The $5 million bridge opened.
                                                    ~~~~~~~~~~ the noun is the same; each noun has qualifiers that the other has not
                                                                                       ~~~~~~~~~~ the noun is the same

                The $3 million tower leaks. The $4 million tower leaks. The trial must begin within 14 days.
                                                ~~~~~~~~~~ the noun is the same; the thing is the same; the same words qualify the noun
                                                                                                    ~~~~~~~ none

                It fell by 3 percent. It fell by 4 percent.
                                                 ~~~~~~~~~ neither has a noun
            "#]],
        );
    }

    #[test]
    fn whose_it_is() {
        draw(
            &[Reason::AnotherOwner, Reason::NewOwner],
            expect![[r#"
                The town’s bridge cost $3 million. The county’s bridge cost $4 million.
                                                                            ~~~~~~~~~~ the things belong to different owners; the later thing has an owner that the earlier one has not

                The tower cost $3 million. The county’s tower cost $4 million. The tower cost $5 million.
                                                                   ~~~~~~~~~~ the later thing has an owner that the earlier one has not
                                                                                              ~~~~~~~~~~ none
            "#]],
        );
    }

    #[test]
    fn which_one_it_is() {
        draw(
            &[Reason::EarlierKnown, Reason::LaterKnown, Reason::NarrowedByClause, Reason::OnlyOne],
            expect![[r#"
                A bridge cost $3 million. The $4 million bridge opened. The $5 million bridge that burned was old.
                                              ~~~~~~~~~~ the later noun is told as known; the draft knows only one such thing
                                                                            ~~~~~~~~~~ the earlier noun is told as known; the later noun is told as known; a clause narrows one of the nouns; the draft knows only one such thing

                The $3 million tower opened. A $4 million tower opened. The towers fell.
                                               ~~~~~~~~~~ the earlier noun is told as known
            "#]],
        );
    }
}
