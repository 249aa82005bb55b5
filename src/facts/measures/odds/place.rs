//! What it tells where in the draft two numbers stand, who says them and of when.

use super::alike::log;
use super::pair::Pair;
use crate::facts::attributions::are_two;

/// So many people that both sentences name count at most.
const MOST: usize = 3;

/// How many are named in both sentences.
pub(super) fn shared_names(pair: &Pair<'_, '_>) -> f32 {
    let shared = pair.earlier.names.iter().filter(|name| pair.later.names.binary_search(name).is_ok());
    f32::from(u8::try_from(shared.take(MOST).count()).unwrap_or(u8::MAX))
}

/// Whether both sentences name somebody or something, and nobody in common.
pub(super) fn has_other_names(pair: &Pair<'_, '_>) -> bool {
    pair.both(|it| !it.names.is_empty()) && shared_names(pair) == 0.0
}

pub(super) fn has_names_once(pair: &Pair<'_, '_>) -> bool {
    pair.one(|it| it.names.is_empty())
}

pub(super) fn is_adjacent(pair: &Pair<'_, '_>) -> bool {
    pair.later.sentence.apart(pair.earlier.sentence) == 1
}

/// How many sentences lie between them, as a logarithm.
pub(super) fn distance(pair: &Pair<'_, '_>) -> f32 {
    log(pair.later.sentence.apart(pair.earlier.sentence))
}

pub(super) fn is_display(pair: &Pair<'_, '_>) -> bool {
    pair.any(super::context::Context::is_display)
}

pub(super) fn has_other_times(pair: &Pair<'_, '_>) -> bool {
    pair.earlier.times.conflict(&pair.later.times)
}

pub(super) fn has_same_time(pair: &Pair<'_, '_>) -> bool {
    pair.earlier.times.common(&pair.later.times).next().is_some()
}

pub(super) fn has_time_once(pair: &Pair<'_, '_>) -> bool {
    pair.one(|it| it.times.is_empty())
}

pub(super) fn has_another_source(pair: &Pair<'_, '_>) -> bool {
    are_two(pair.earlier.source(), pair.later.source())
}

pub(super) fn has_same_source(pair: &Pair<'_, '_>) -> bool {
    pair.both(|it| it.source().is_some()) && !has_another_source(pair)
}

pub(super) fn has_source_once(pair: &Pair<'_, '_>) -> bool {
    pair.one(|it| it.source().is_some())
}

pub(super) fn is_quoted_once(pair: &Pair<'_, '_>) -> bool {
    pair.one(|it| it.is_quoted)
}

pub(super) fn is_quoted(pair: &Pair<'_, '_>) -> bool {
    pair.both(|it| it.is_quoted)
}

/// How many numbers of the scale the draft has, as a logarithm.
pub(super) fn many(pair: &Pair<'_, '_>) -> f32 {
    pair.earlier.of_scale
}

/// How many others stand in the two sentences, as a logarithm.
pub(super) fn many_beside(pair: &Pair<'_, '_>) -> f32 {
    log(pair.earlier.beside + pair.later.beside)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::facts::measures::odds::drawn::draw;
    use crate::facts::measures::odds::feature::Feature;

    #[test]
    fn names_times_and_sources() {
        draw(
            &[
                Feature::SharedNames,
                Feature::OtherNames,
                Feature::OneWithNames,
                Feature::OtherTimes,
                Feature::SameTime,
                Feature::OneTime,
                Feature::OtherSource,
                Feature::SameSource,
                Feature::OneSource,
                Feature::OneQuoted,
                Feature::BothQuoted,
            ],
            expect![[r#"
                Marta Brandt led 14 miners on May 3, 2021. Marta Brandt led 15 miners on May 4, 2021. Ann Cole led 16 miners.
                                                                            ~~ with “14”: both sentences name the same; the statements give different times
                                                                                                                   ~~ with “14”: the sentences name different people or places; only one of the statements gives a time
                                                                                                                   ~~ with “15”: the sentences name different people or places; only one of the statements gives a time

                Brandt said that 14 miners had left. The mayor said that 15 miners had left. “There were 16 miners,” Brandt said.
                                                                         ~~ with “14”: only one of the sentences names somebody; another source says so
                                                                                                         ~~ with “14”: both sentences name the same; the same source says so; only one of them stands in quotation marks
                                                                                                         ~~ with “15”: only one of the sentences names somebody; another source says so; only one of them stands in quotation marks
            "#]],
        );
    }

    #[test]
    fn where_they_stand() {
        draw(
            &[Feature::Adjacent, Feature::Distance, Feature::Many, Feature::ManyBeside],
            expect![[r#"
                The ship carried 14 boats. It rained. The ship carried 15 boats and 3 rafts.
                                                                       ~~ with “14”: they stand far apart (1.1); the draft has many such numbers (1.4); other such numbers stand beside them (0.7)
                                                                                    ~ with “14”: they stand far apart (1.1); the draft has many such numbers (1.4); other such numbers stand beside them (0.7)
            "#]],
        );
    }
}
