//! Words that may tell one statement, or one description, from another: a place, a time, “another”, “not”.

use crate::english::lists;
use rustc_hash::FxHashSet;

use crate::english::Sentence;
use crate::english::lexicon::tells_apart;
use crate::facts::TimeKind;
use crate::facts::measures::{Link, Measure, statement};
use crate::facts::numbers::Numbers;
use crate::facts::text::Text;
use crate::facts::times::is_told_as_past;

lists::sets! {
    "../data/apart.txt":
    /// Words that call a number a total or a record, which tell no total from another.
    TOTALS = "whole";
}

/// The words around a measure that may tell it from another, each list in order and without repetition.
pub(in crate::facts::measures) struct Cues<'a> {
    /// Words for others, changes and guesses.
    pub(in crate::facts::measures) apart: Vec<&'a str>,
    /// The places that are named.
    pub(in crate::facts::measures) places: Vec<&'a str>,
    /// The dates.
    pub(in crate::facts::measures) times: Vec<&'a str>,
    /// Whether it is denied.
    pub(in crate::facts::measures) is_denied: bool,
    /// Whether a statement is told as past; a description is told as nothing.
    pub(in crate::facts::measures) is_past: bool,
}

impl<'a> Cues<'a> {
    /// Those of the clause of the measure’s verb.
    pub(in crate::facts::measures) fn of_statement(text: &'a Text, numbers: &'a Numbers, measure: &Measure) -> Self {
        let sentence = &text.sentences[measure.place.sentence];
        let cues = Self::among(text, numbers, measure, statement::clause(sentence, measure));
        let word = measure.frame.thing.as_ref().map_or(measure.number.end - 1, |thing| thing.word);
        Self { is_past: is_told_as_past(sentence, word..word + 1), ..cues }
    }

    /// Those of the described thing: where a verb states its size those of the verb’s clause, else of its own words.
    pub(in crate::facts::measures) fn of_description(text: &'a Text, numbers: &'a Numbers, measure: &Measure) -> Self {
        let sentence = &text.sentences[measure.place.sentence];
        let thing = measure.frame.thing.as_ref().filter(|_| measure.frame.link == Link::Describes);
        let words = match thing {
            Some(thing) => statement::branch(sentence, thing.word, measure),
            None => statement::clause(sentence, measure),
        };
        let mut cues = Self::among(text, numbers, measure, words);
        // Where the draft knows one ferry alone, “the Ærø ferry” is the ferry.
        let qualifiers = measure.frame.thing.iter().flat_map(|thing| &thing.narrowed);
        qualifiers.for_each(|word| cues.places.retain(|place| *place != word.as_str()));
        cues
    }

    fn among(text: &'a Text, numbers: &'a Numbers, measure: &Measure, words: Vec<usize>) -> Self {
        let index = measure.place.sentence;
        let sentence: &'a Sentence = &text.sentences[index];
        // The “more than” before the number is no “more” of its own.
        let near: FxHashSet<usize> =
            words.into_iter().filter(|word| !measure.place.words.contains(word)).collect();
        let tokens = || near.iter().map(|&i| &sentence.tokens[i]);
        let times = numbers.times_in(index).iter().filter(|time| time.kind != TimeKind::Duration);
        Self {
            apart: in_order(tokens().map(|token| token.lemma.as_str()).filter(|word| tells_apart(word))),
            places: in_order(tokens().filter(|token| token.is_place()).map(|token| token.lower.as_str())),
            times: in_order(
                times.filter(|time| near.contains(&time.place.words.start)).map(|time| time.value.as_str()),
            ),
            is_denied: tokens().any(|token| matches!(token.lower.as_str(), "not" | "n't" | "never" | "no")),
            is_past: false,
        }
    }
}

fn in_order<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut words: Vec<&str> = words.collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// Whether words for others, changes and guesses differ, leaving out those that call a number a total or a record.
pub(in crate::facts::measures) fn are_apart_besides_totals(earlier: &Cues<'_>, later: &Cues<'_>) -> bool {
    let besides = |cues: &Cues<'_>| {
        cues.apart
            .iter()
            .copied()
            .filter(|word| !TOTALS.contains(word))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    besides(earlier) != besides(later)
}

/// Whether the later one has a word that the earlier one has not.
pub(in crate::facts::measures) fn has_new(earlier: &[&str], later: &[&str]) -> bool {
    later.iter().any(|word| !earlier.contains(word))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::facts::measures::same::drawn::draw;
    use crate::facts::measures::same::reason::Reason;

    #[test]
    fn what_tells_statements_apart() {
        draw(
            &[
                Reason::StatementCues,
                Reason::StatementPlaces,
                Reason::StatementTimes,
                Reason::StatementDenied,
                Reason::StatementPast,
            ],
            expect![[r#"
                Ostvin employs 50 welders. Ostvin employs 60 welders. Ostvin initially employed 70 welders.
                                                          ~~ none
                                                                                                ~~ the statements differ in words for others, changes or guesses; only one of the statements is in the past tense

                The mill employs 50 miners in Kansas. The mill employs 60 miners in Texas.
                                                                       ~~ the statements name different places

                The hall held 50 singers on May 2, 2021. The hall held 60 singers on May 3, 2021.
                                                                       ~~ the statements give different times

                The firm has 50 drivers. The firm had 60 drivers. The firm does not have 60 drivers.
                                                      ~~ only one of the statements is in the past tense
                                                                                         ~~ only one of the statements is denied
            "#]],
        );
    }

    #[test]
    fn what_is_new_in_the_later_statement() {
        draw(
            &[Reason::NewPlace, Reason::NewTime, Reason::CuesBesidesTotals, Reason::StatementCues],
            expect![[r#"
                Hundreds of volunteers searched in Kansas. The 70 volunteers searched. The 70 volunteers searched in Texas.
                                                               ~~ none
                                                                                           ~~ the later statement names a place that the earlier one does not

                Visitors exceeded 3,000 on June 2, 2021. Record visitors exceeded 4,000. The next visitors exceeded 5,000 on June 3, 2021.
                                                                         ~~~~~~~~~~~~~~ the statements differ in words for others, changes or guesses
                                                                                                           ~~~~~~~~~~~~~~ the later statement gives a time that the earlier one does not; the statements differ in such words besides “total” and “record”; the statements differ in words for others, changes or guesses
            "#]],
        );
    }

    #[test]
    fn what_tells_descriptions_apart() {
        draw(
            &[
                Reason::DescriptionCues,
                Reason::DescriptionPlaces,
                Reason::DescriptionTimes,
                Reason::DescriptionDenied,
            ],
            expect![[r#"
                The bridge cost $3 million. The $4 million bridge could fall. The original $4 million bridge fell.
                                                ~~~~~~~~~~ none
                                                                                           ~~~~~~~~~~ the descriptions differ in words for others, changes or guesses

                The $3 million hall in Texas leaks. The $4 million hall leaks.
                                                        ~~~~~~~~~~ the descriptions name different places

                The tower cost $3 million in June 2021. The $4 million tower leaks. The tower did not cost $5 million.
                                                            ~~~~~~~~~~ the descriptions give different times
                                                                                                           ~~~~~~~~~~ only one of the descriptions is denied
            "#]],
        );
    }
}
