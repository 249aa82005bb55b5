//! What the verbs and the words of the clauses of two numbers tell.

use super::pair::Pair;
use crate::english::lists;

lists::sets! {
    "../data/apart.txt":
    /// Words that tell of a plan or a guess.
    GUESS = "guess";
}

/// So much that the shared words of two clauses tell counts at most, in steps of ten.
const MOST: f32 = 4.0;

pub(super) fn has_same_verb(pair: &Pair<'_, '_>) -> bool {
    pair.same(|it| it.verb) && pair.both(|it| it.is_full_verb)
}

/// Whether the verb of one stands in the clause of the other, though it is not the other’s verb.
pub(super) fn has_verb_elsewhere(pair: &Pair<'_, '_>) -> bool {
    let (earlier, later) = (pair.earlier, pair.later);
    !pair.same(|it| it.verb)
        && (earlier.is_full_verb && earlier.verb.is_some_and(|verb| later.words.has(verb))
            || later.is_full_verb && later.verb.is_some_and(|verb| earlier.words.has(verb)))
}

pub(super) fn has_same_role(pair: &Pair<'_, '_>) -> bool {
    pair.same(|it| it.setting.measure.frame.predicate.as_ref().map(|predicate| predicate.role.as_str()))
}

pub(super) fn has_same_subject(pair: &Pair<'_, '_>) -> bool {
    pair.same(|it| it.subject)
}

pub(super) fn has_another_subject(pair: &Pair<'_, '_>) -> bool {
    pair.differ(|it| it.subject)
}

/// How alike the words of content of the two clauses are.
pub(super) fn likeness(pair: &Pair<'_, '_>) -> f32 {
    pair.earlier.clause.likeness(&pair.later.clause, pair.shared_by_clauses)
}

/// How much the words tell that the two clauses share.
pub(super) fn shared(pair: &Pair<'_, '_>) -> f32 {
    (pair.shared_by_clauses / 10.0).min(MOST)
}

/// How much of the shorter clause the other has too.
pub(super) fn containment(pair: &Pair<'_, '_>) -> f32 {
    pair.earlier.clause.containment(&pair.later.clause, pair.shared_by_clauses)
}

/// How alike the words of content of the two sentences are.
pub(super) fn likeness_of_sentences(pair: &Pair<'_, '_>) -> f32 {
    let (earlier, later) = (&pair.earlier.words, &pair.later.words);
    earlier.likeness(later, pair.vocabulary.shared(earlier, later))
}

/// How many words tell one statement from others, and not the other one: “another”, “average”, “rise”.
pub(super) fn cues_of_one(pair: &Pair<'_, '_>) -> f32 {
    let (earlier, later) = (&pair.earlier.setting.statement().apart, &pair.later.setting.statement().apart);
    let own = |one: &[&str], other: &[&str]| one.iter().filter(|word| !other.contains(word)).count();
    let apart = own(earlier, later) + own(later, earlier);
    f32::from(u8::try_from(apart.min(3)).unwrap_or(u8::MAX))
}

/// Whether only one of them is planned or guessed.
pub(super) fn is_guess_once(pair: &Pair<'_, '_>) -> bool {
    pair.one(|it| it.setting.statement().apart.iter().any(|word| GUESS.contains(*word)))
}

pub(super) fn is_denied_once(pair: &Pair<'_, '_>) -> bool {
    pair.one(|it| it.setting.statement().is_denied)
}

pub(super) fn is_past_once(pair: &Pair<'_, '_>) -> bool {
    pair.one(|it| it.setting.statement().is_past)
}

/// Whether each statement names places, and not the same.
pub(super) fn has_other_places(pair: &Pair<'_, '_>) -> bool {
    let (earlier, later) = (&pair.earlier.setting.statement().places, &pair.later.setting.statement().places);
    !earlier.is_empty() && !later.is_empty() && !earlier.iter().any(|place| later.contains(place))
}

pub(super) fn has_another_rate(pair: &Pair<'_, '_>) -> bool {
    pair.earlier.setting.measure.frame.rate != pair.later.setting.measure.frame.rate
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::facts::measures::odds::drawn::draw;
    use crate::facts::measures::odds::feature::Feature;

    #[test]
    fn verbs_and_subjects() {
        draw(
            &[
                Feature::SameVerb,
                Feature::VerbElsewhere,
                Feature::SameRole,
                Feature::SameSubject,
                Feature::OtherSubject,
                Feature::SameSubjectAndVerb,
            ],
            expect![[r#"
                Ostvin employs 41 welders. Kell employs 47 welders. Ostvin employs 48 welders.
                                                        ~~ with “41”: the verb is the same; both stand in the same role with the verb; the subjects are different
                                                                                   ~~ with “41”: the verb is the same; both stand in the same role with the verb; the subject is the same; subject and verb are the same
                                                                                   ~~ with “47”: the verb is the same; both stand in the same role with the verb; the subjects are different

                Ostvin has 41 welders. The 47 welders, whom nobody employs, met. Ostvin employs 48 welders.
                                           ~~ with “41”: none
                                                                                                ~~ with “41”: both stand in the same role with the verb; the subject is the same
                                                                                                ~~ with “47”: the verb of one stands in the sentence of the other
            "#]],
        );
    }

    #[test]
    fn words_and_cues() {
        draw(
            &[
                Feature::ClauseLikeness,
                Feature::ClauseContained,
                Feature::CuesOfOne,
                Feature::OneDenied,
                Feature::OnePast,
                Feature::OtherPlaces,
                Feature::OtherRate,
            ],
            expect![[r#"
                The mill grinds 41 tons of rye in Kansas. The mill grinds 47 tons of rye in Texas.
                                                                          ~~~~~~~ with “41 tons”: the two statements are alike in words (0.6); the words of one statement recur in the other (0.8); the statements name different places

                The mill ground 41 tons of rye. The mill does not grind 47 tons of rye. The mill initially ground 48 tons of rye.
                                                                        ~~~~~~~ with “41 tons”: the two statements are alike in words (0.6); the words of one statement recur in the other (0.8); only one of the statements is denied; only one of the statements is in the past tense
                                                                                                                  ~~~~~~~ with “41 tons”: the two statements are alike in words (0.6); the words of one statement recur in the other (0.8); the statements differ in words for others, changes or guesses; only one of the statements is in the past tense
                                                                                                                  ~~~~~~~ with “47 tons”: the two statements are alike in words; the words of one statement recur in the other; the statements differ in words for others, changes or guesses; only one of the statements is denied

                The mill grinds 41 tons of rye a day. The mill grinds 47 tons of rye an hour.
                                                                      ~~~~~~~ with “41 tons”: the two statements are alike in words (0.9); the words of one statement recur in the other (0.9)
            "#]],
        );
    }
}
