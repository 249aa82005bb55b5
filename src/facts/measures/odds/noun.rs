//! What the nouns of two numbers and the words before them tell.

use super::pair::Pair;

/// How many of the words that narrow both nouns count at most.
const MOST: usize = 3;

pub(super) fn is_same(pair: &Pair<'_, '_>) -> bool {
    pair.same(|it| it.noun)
}

pub(super) fn is_another(pair: &Pair<'_, '_>) -> bool {
    pair.differ(|it| it.noun)
}

pub(super) fn is_missing_once(pair: &Pair<'_, '_>) -> bool {
    pair.one(|it| it.noun.is_none())
}

pub(super) fn is_missing(pair: &Pair<'_, '_>) -> bool {
    pair.both(|it| it.noun.is_none())
}

/// Whether the noun of one stands in the sentence of the other, though it is not the other’s noun.
pub(super) fn is_elsewhere(pair: &Pair<'_, '_>) -> bool {
    let (earlier, later) = (pair.earlier, pair.later);
    !is_same(pair)
        && (earlier.noun.is_some_and(|noun| later.words.has(noun))
            || later.noun.is_some_and(|noun| earlier.words.has(noun)))
}

/// How many numbers of the draft go with the nouns of the two, as a logarithm.
pub(super) fn often(pair: &Pair<'_, '_>) -> f32 {
    pair.earlier.of_noun.max(pair.later.of_noun)
}

/// How many words narrow both nouns.
pub(super) fn shared_qualifiers(pair: &Pair<'_, '_>) -> f32 {
    let shared = pair.earlier.qualifiers.common(&pair.later.qualifiers).take(MOST);
    f32::from(u8::try_from(shared.count()).unwrap_or(u8::MAX))
}

/// Whether each noun is narrowed, and by nothing in common.
pub(super) fn has_other_qualifiers(pair: &Pair<'_, '_>) -> bool {
    pair.earlier.qualifiers.conflict(&pair.later.qualifiers)
}

/// How alike the phrases are around the nouns.
pub(super) fn likeness(pair: &Pair<'_, '_>) -> f32 {
    let (earlier, later) = (&pair.earlier.phrase, &pair.later.phrase);
    earlier.likeness(later, pair.vocabulary.shared(earlier, later))
}

pub(super) fn has_same_owner(pair: &Pair<'_, '_>) -> bool {
    pair.same(|it| it.owner)
}

pub(super) fn has_another_owner(pair: &Pair<'_, '_>) -> bool {
    pair.differ(|it| it.owner)
}

/// Whether both count, or both describe, or both state something.
pub(super) fn has_same_link(pair: &Pair<'_, '_>) -> bool {
    pair.earlier.setting.measure.frame.link == pair.later.setting.measure.frame.link
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::facts::measures::odds::drawn::draw;
    use crate::facts::measures::odds::feature::Feature;

    #[test]
    fn nouns() {
        draw(
            &[
                Feature::SameNoun,
                Feature::OtherNoun,
                Feature::OneNoun,
                Feature::NoNoun,
                Feature::NounElsewhere,
                Feature::NounOften,
            ],
            expect![[r#"
                The clinic has 412 beds. The clinic has 472 beds.
                                                        ~~~ with “412”: the noun is the same; the draft has several numbers of these nouns (1.4)

                The clinic has 412 beds and no ward. The clinic has 41 wards.
                                                                    ~~ with “412”: the nouns are different; the noun of one stands in the sentence of the other; the draft has several numbers of these nouns (1.4)

                Ostvin earned €41 million. Ostvin earned €47 million.
                                                         ~~~~~~~~~~~ with “€41 million”: neither has a noun
            "#]],
        );
    }

    #[test]
    fn what_narrows_them() {
        draw(
            &[
                Feature::SharedQualifiers,
                Feature::OtherQualifiers,
                Feature::OtherQualifiersOfNoun,
                Feature::SameOwner,
                Feature::OtherOwner,
                Feature::PhraseLikeness,
            ],
            expect![[r#"
                The clinic has 412 empty beds. The clinic has 472 empty beds.
                                                              ~~~ with “412”: the same words narrow both nouns; the phrases around the nouns are alike

                The ship carried 14 iron boats. The ship carried 15 wooden boats.
                                                                 ~~ with “14”: each noun is narrowed by other words; the phrases around the nouns are alike (0.3); the noun is the same, narrowed by other words

                The town’s 14 boats sank. The county’s 15 boats sank. The town’s 16 boats sank.
                                                       ~~ with “14”: each noun is narrowed by other words; the phrases around the nouns are alike (0.4); the noun is the same, narrowed by other words; they belong to different ones
                                                                                 ~~ with “14”: the same words narrow both nouns; the phrases around the nouns are alike; both belong to the same
                                                                                 ~~ with “15”: each noun is narrowed by other words; the phrases around the nouns are alike (0.4); the noun is the same, narrowed by other words; they belong to different ones
            "#]],
        );
    }
}
