//! Whether two verbs with their subjects and objects say the same.

use super::pair::Pair;
use crate::facts::measures::{Phrase, Predicate};

/// Whether two verbs that are there are such.
fn verbs(pair: &Pair<'_>, are: impl Fn(&Predicate, &Predicate) -> bool) -> bool {
    let [earlier, later] = pair.measures().map(|measure| measure.frame.predicate.as_ref());
    earlier.zip(later).is_some_and(|(earlier, later)| are(earlier, later))
}

/// Two phrases that may be there.
type Phrases<'a> = (&'a Option<Phrase>, &'a Option<Phrase>);

fn fit((one, other): Phrases<'_>) -> bool {
    one.as_ref().zip(other.as_ref()).is_some_and(|(one, other)| one.fits(other))
}

const fn are_missing((one, other): Phrases<'_>) -> bool {
    one.is_none() && other.is_none()
}

/// Whether the verb is the same.
pub(super) fn is_same(pair: &Pair<'_>) -> bool {
    verbs(pair, |earlier, later| earlier.lemma == later.lemma)
}

/// Whether both numbers, or their nouns, are its subject, its object, or behind the same preposition.
pub(super) fn has_same_role(pair: &Pair<'_>) -> bool {
    verbs(pair, |earlier, later| earlier.role == later.role)
}

/// Whether it tells of what is so once, and does not happen again and again: “employ”, “cost”.
pub(super) fn is_lasting(pair: &Pair<'_>) -> bool {
    verbs(pair, |earlier, _| earlier.is_lasting())
}

/// Whether the later number is what somebody counted one by one.
pub(super) fn is_tallied(pair: &Pair<'_>) -> bool {
    pair.later.measure.frame.predicate.as_ref().is_some_and(Predicate::is_tally)
}

/// Whether the subjects name or describe one.
pub(super) fn has_same_subject(pair: &Pair<'_>) -> bool {
    verbs(pair, |earlier, later| fit((&earlier.subject, &later.subject)))
}

/// Whether neither has a subject.
pub(super) fn has_no_subject(pair: &Pair<'_>) -> bool {
    verbs(pair, |earlier, later| are_missing((&earlier.subject, &later.subject)))
}

/// Whether both subjects are names, or told as known: “the company”.
pub(super) fn has_known_subjects(pair: &Pair<'_>) -> bool {
    let is_known = |it: &Predicate| it.subject.as_ref().is_some_and(|it| it.entity.is_some() || it.definite);
    verbs(pair, |earlier, later| is_known(earlier) && is_known(later))
}

/// Whether those who are counted are the subject: “up to 200 people live in the camp”.
pub(super) fn has_counted_subject(pair: &Pair<'_>) -> bool {
    verbs(pair, |earlier, _| earlier.role == "nsubj")
}

/// Whether the objects name or describe one.
pub(super) fn has_same_object(pair: &Pair<'_>) -> bool {
    verbs(pair, |earlier, later| fit((&earlier.object, &later.object)))
}

/// Whether neither has an object that is told beside the number.
pub(super) fn has_no_object(pair: &Pair<'_>) -> bool {
    verbs(pair, |earlier, later| are_missing((&earlier.object, &later.object)))
}

/// Whether both have an object, and not the same.
pub(super) fn has_another_object(pair: &Pair<'_>) -> bool {
    verbs(pair, |earlier, later| {
        let objects = (&earlier.object, &later.object);
        objects.0.is_some() && objects.1.is_some() && !fit(objects)
    })
}

/// Whether a clause narrows the noun, the subject or the object of one statement, and not that of the other.
pub(super) fn has_one_clause(pair: &Pair<'_>) -> bool {
    let differ = |(one, other): Phrases<'_>| {
        one.as_ref().zip(other.as_ref()).is_some_and(|(one, other)| one.clause != other.clause)
    };
    let [earlier, later] = pair.measures().map(|measure| &measure.frame);
    differ((&earlier.thing, &later.thing))
        || verbs(pair, |earlier, later| {
            differ((&earlier.subject, &later.subject)) || differ((&earlier.object, &later.object))
        })
}

/// Whether the earlier statement says where, with whom or since when.
pub(super) fn has_circumstances(pair: &Pair<'_>) -> bool {
    verbs(pair, |earlier, _| !earlier.circumstances.is_empty())
}

/// Whether the two say otherwise where, with whom or since when.
pub(super) fn has_other_circumstances(pair: &Pair<'_>) -> bool {
    let [earlier, later] = pair.measures().map(|measure| match &measure.frame.predicate {
        Some(predicate) => predicate.circumstances.as_slice(),
        None => &[],
    });
    earlier != later
}

/// Whether one preposition leads to different phrases: “in Hull” and “in Leeds” are two places, while “for two days” adds to either.
pub(super) fn has_contrary_circumstances(pair: &Pair<'_>) -> bool {
    fn preposition(phrase: &str) -> &str {
        phrase.split(' ').next().unwrap_or_default()
    }
    verbs(pair, |earlier, later| {
        earlier.circumstances.iter().any(|one| {
            let mut alike = later.circumstances.iter().filter(|other| preposition(other) == preposition(one));
            alike.any(|other| one != other)
        })
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::facts::measures::same::drawn::draw;
    use crate::facts::measures::same::reason::Reason;

    #[test]
    fn the_same_verb() {
        draw(
            &[Reason::SameVerb, Reason::SameRole, Reason::LastingVerb],
            expect![[r#"
                Ostvin employs 50 welders. The welders met 50 miners. Kell employs 60 miners.
                                                           ~~ both stand in the same role with the verb; the verb tells of something that lasts
                                                                                   ~~ both stand in the same role with the verb

                The trial must begin within 14 days. The trial must begin after 30 days.
                                                                                ~~~~~~~ the verb is the same
            "#]],
        );
    }

    #[test]
    fn subjects() {
        draw(
            &[Reason::SameSubject, Reason::NoSubject, Reason::KnownSubjects, Reason::CountedSubject],
            expect![[r#"
                Ostvin employs 50 welders. The mill employs 60 welders. The mill employs 70 welders. A mill employs 80 welders.
                                                            ~~ both subjects are named or known
                                                                                         ~~ the subject is the same; both subjects are named or known
                                                                                                                    ~~ the subject is the same

                Up to 200 people live in the camp. Some 300 people live in the camp.
                                                   ~~~~~~~~ neither has a subject; what is counted is the subject
            "#]],
        );
    }

    #[test]
    fn objects_and_clauses() {
        draw(
            &[Reason::SameObject, Reason::NoObject, Reason::AnotherObject, Reason::ClauseInOne],
            expect![[r#"
                Fifty volunteers searched the woods. Sixty volunteers searched the woods. Ninety volunteers searched the lake.
                                                     ~~~~~ the object is the same
                                                                                          ~~~~~~ the objects are different

                Fifty miners slept. Sixty miners slept. The mill that burned employs 60 miners. The mill employs 70 miners.
                                    ~~~~~ neither has an object
                                                                                     ~~ neither has an object
                                                                                                                 ~~ neither has an object; a clause narrows a phrase of only one of the statements
            "#]],
        );
    }

    #[test]
    fn circumstances() {
        draw(
            &[Reason::Circumstances, Reason::OtherCircumstances, Reason::ContraryCircumstances],
            expect![[r#"
                Fifty people live in the camp. Sixty people live in the camp. Ninety people live in the town.
                                               ~~~~~ circumstances are given
                                                                              ~~~~~~ circumstances are given; the statements tell of different circumstances; one preposition leads to different circumstances

                Fifty miners slept. Sixty miners slept in the barn. Ninety miners slept for two days.
                                    ~~~~~ the statements tell of different circumstances
                                                                    ~~~~~~ circumstances are given; the statements tell of different circumstances
                                                                                            ~~~~~~~~ circumstances are given; the statements tell of different circumstances
            "#]],
        );
    }
}
