//! What bears on whether two numbers give one quantity.

use super::pair::Pair;
use super::{noun, place, statement};
use crate::facts::sameness::{Named, named};

named! {
    /// What bears on whether two numbers give one quantity. How far it is so is a number: 1 where it is simply so.
    pub(super) enum Feature {
        SameNoun = "the noun is the same",
        OtherNoun = "the nouns are different",
        OneNoun = "only one of them has a noun",
        NoNoun = "neither has a noun",
        NounElsewhere = "the noun of one stands in the sentence of the other",
        NounOften = "the draft has several numbers of these nouns",
        SharedQualifiers = "the same words narrow both nouns",
        OtherQualifiers = "each noun is narrowed by other words",
        PhraseLikeness = "the phrases around the nouns are alike",
        OtherQualifiersOfNoun = "the noun is the same, narrowed by other words",
        SameOwner = "both belong to the same",
        OtherOwner = "they belong to different ones",
        SameLink = "both count, or both say how much something is",
        SameVerb = "the verb is the same",
        VerbElsewhere = "the verb of one stands in the sentence of the other",
        SameRole = "both stand in the same role with the verb",
        SameSubject = "the subject is the same",
        OtherSubject = "the subjects are different",
        SameSubjectAndVerb = "subject and verb are the same",
        SameNounAndVerb = "noun and verb are the same",
        SameNounOfSubject = "noun and subject are the same",
        ClauseLikeness = "the two statements are alike in words",
        ClauseShared = "the two statements share words",
        ClauseContained = "the words of one statement recur in the other",
        SentenceLikeness = "the two sentences are alike in words",
        NounInLikeClause = "the noun is the same, in statements that are alike",
        OtherNounInLikeClause = "the nouns are different, in statements that are alike",
        SharedNames = "both sentences name the same",
        OtherNames = "the sentences name different people or places",
        OneWithNames = "only one of the sentences names somebody",
        OtherPlaces = "the statements name different places",
        LaterKnown = "the later one is told as known",
        EarlierKnown = "the earlier one is told as known",
        LaterNounKnown = "the later one takes up the noun as known",
        LaterAll = "the later one is of all of them",
        EarlierAll = "the earlier one is of all of them",
        Part = "one of them takes a part",
        PartAndWhole = "one takes a part, the other the whole",
        EarlierOther = "the earlier one is of others",
        LaterOther = "the later one is of others",
        OneEach = "only one of them is per one, or so often",
        OtherRate = "they are so many per different ones",
        CuesOfOne = "the statements differ in words for others, changes or guesses",
        OneChange = "only one of them tells of a change",
        BothChange = "both tell of a change",
        OneDenied = "only one of the statements is denied",
        OnePast = "only one of the statements is in the past tense",
        Adjacent = "they stand in sentences next to each other",
        Distance = "they stand far apart",
        Display = "one of them stands above the story",
        OtherTimes = "the statements give different times",
        SameTime = "the statements give the same time",
        OneTime = "only one of the statements gives a time",
        OtherSource = "another source says so",
        SameSource = "the same source says so",
        OneSource = "only one of them is given a source",
        OneQuoted = "only one of them stands in quotation marks",
        BothQuoted = "both stand in quotation marks",
        Many = "the draft has many such numbers",
        ManyBeside = "other such numbers stand beside them",
    }
}

/// How far each feature is so of two numbers, in the order of [`Named::ALL`].
pub(super) type Degrees = [f32; Feature::ALL.len()];

impl Feature {
    /// What explains that two numbers of one quantity differ: it has changed, it is denied, it was so at another time. Equal
    /// numbers need no explanation, so this is nothing to be learned from them.
    pub(super) const EXPLAINING: [Self; 6] =
        [Self::CuesOfOne, Self::OneChange, Self::OneDenied, Self::OtherTimes, Self::OtherRate, Self::OneEach];

    /// How far each is so of two numbers.
    pub(super) fn degrees(pair: &Pair<'_, '_>) -> Degrees {
        std::array::from_fn(|index| Self::ALL[index].of(pair))
    }

    /// How far it is so of two numbers.
    pub(super) fn of(self, pair: &Pair<'_, '_>) -> f32 {
        type Question = fn(&Pair<'_, '_>) -> bool;
        let both = |one: Question, other: Question| one(pair) && other(pair);
        let so = |is: bool| f32::from(u8::from(is));
        let (earlier, later) = (&pair.earlier.before, &pair.later.before);
        match self {
            Self::SameNoun => so(noun::is_same(pair)),
            Self::OtherNoun => so(noun::is_another(pair)),
            Self::OneNoun => so(noun::is_missing_once(pair)),
            Self::NoNoun => so(noun::is_missing(pair)),
            Self::NounElsewhere => so(noun::is_elsewhere(pair)),
            Self::NounOften => noun::often(pair),
            Self::SharedQualifiers => noun::shared_qualifiers(pair),
            Self::OtherQualifiers => so(noun::has_other_qualifiers(pair)),
            Self::PhraseLikeness => noun::likeness(pair),
            Self::OtherQualifiersOfNoun => so(both(noun::has_other_qualifiers, noun::is_same)),
            Self::SameOwner => so(noun::has_same_owner(pair)),
            Self::OtherOwner => so(noun::has_another_owner(pair)),
            Self::SameLink => so(noun::has_same_link(pair)),
            Self::SameVerb => so(statement::has_same_verb(pair)),
            Self::VerbElsewhere => so(statement::has_verb_elsewhere(pair)),
            Self::SameRole => so(statement::has_same_role(pair)),
            Self::SameSubject => so(statement::has_same_subject(pair)),
            Self::OtherSubject => so(statement::has_another_subject(pair)),
            Self::SameSubjectAndVerb => so(both(statement::has_same_subject, statement::has_same_verb)),
            Self::SameNounAndVerb => so(both(noun::is_same, statement::has_same_verb)),
            Self::SameNounOfSubject => so(both(noun::is_same, statement::has_same_subject)),
            Self::ClauseLikeness => statement::likeness(pair),
            Self::ClauseShared => statement::shared(pair),
            Self::ClauseContained => statement::containment(pair),
            Self::SentenceLikeness => statement::likeness_of_sentences(pair),
            Self::NounInLikeClause => so(noun::is_same(pair)) * statement::likeness(pair),
            Self::OtherNounInLikeClause => so(noun::is_another(pair)) * statement::likeness(pair),
            Self::SharedNames => place::shared_names(pair),
            Self::OtherNames => so(place::has_other_names(pair)),
            Self::OneWithNames => so(place::has_names_once(pair)),
            Self::OtherPlaces => so(statement::has_other_places(pair)),
            Self::LaterKnown => so(later.is_known),
            Self::EarlierKnown => so(earlier.is_known),
            Self::LaterNounKnown => so(later.is_known && noun::is_same(pair)),
            Self::LaterAll => so(later.is_all),
            Self::EarlierAll => so(earlier.is_all),
            Self::Part => so(earlier.is_part != later.is_part),
            Self::PartAndWhole => so(earlier.is_part && later.is_whole || earlier.is_whole && later.is_part),
            Self::EarlierOther => so(earlier.is_other),
            Self::LaterOther => so(later.is_other),
            Self::OneEach => so(earlier.is_each != later.is_each),
            Self::OtherRate => so(statement::has_another_rate(pair)),
            Self::CuesOfOne => statement::cues_of_one(pair),
            Self::OneChange => so(earlier.is_change != later.is_change),
            Self::BothChange => so(earlier.is_change && later.is_change),
            Self::OneDenied => so(statement::is_denied_once(pair)),
            Self::OnePast => so(statement::is_past_once(pair)),
            Self::Adjacent => so(place::is_adjacent(pair)),
            Self::Distance => place::distance(pair),
            Self::Display => so(place::is_display(pair)),
            Self::OtherTimes => so(place::has_other_times(pair)),
            Self::SameTime => so(place::has_same_time(pair)),
            Self::OneTime => so(place::has_time_once(pair)),
            Self::OtherSource => so(place::has_another_source(pair)),
            Self::SameSource => so(place::has_same_source(pair)),
            Self::OneSource => so(place::has_source_once(pair)),
            Self::OneQuoted => so(place::is_quoted_once(pair)),
            Self::BothQuoted => so(place::is_quoted(pair)),
            Self::Many => place::many(pair),
            Self::ManyBeside => place::many_beside(pair),
        }
    }
}
