//! What may be so of two numbers.

use super::pair::Pair;
use super::value::has_lost_scale;
use super::{cues, link, noun, value, verb, wording};
use crate::facts::attributions::are_two;
use crate::facts::measures::{Link, Scale};
use crate::facts::sameness::{self, named};

/// So many sentences on, “the 70 volunteers” may be others.
const NEAR: usize = 12;

/// So many sentences on, those who were “dozens” are still spoken of.
const CLOSE: usize = 2;

named! {
    /// What may be so of two numbers. A statement is the clause of the verb that a number stands with, a description what is
    /// said of the thing alone: “the $3.4 million bridge”.
    pub(in crate::facts) enum Reason {
        /// Two numbers of one sentence are set against each other.
        TwoSentences = "they stand in different sentences",
        /// “A day”, “per share”.
        SameRate = "both are so many per the same, or per nothing",
        /// “Third”.
        Ranks = "both say which one of a row it is",
        /// Somebody else’s words, twice.
        BothQuoted = "both stand in quotation marks",
        /// Two speakers may tell two numbers.
        AnotherSource = "another source says so",
        /// Further on, the same words may mean others.
        Near = "they stand twelve sentences apart or less",

        /// They are still spoken of.
        Close = "they stand two sentences apart or less",

        /// “50 miners”, “60 miners”.
        BothCount = "both count",
        /// “The bridge cost $3 million”, “a $4 million bridge”.
        BothDescribe = "both describe a thing",
        /// “Costs”, “is worth”.
        AnotherProperty = "they describe different properties",
        /// “Visitors exceeded 3,000.”
        Totalled = "both count, and one of them gives the total",
        /// The later one does.
        LaterTotals = "the later one gives the total",
        /// “The police counted 70 miners.”
        Tallied = "the later one is what somebody counted",
        /// “The tower sold for $110.”
        OnePaid = "one of them is a price that was paid",
        /// The other one may be one too.
        BothPrices = "both may be prices",

        /// “Almost $3 million”, “$3.4 million”.
        RoughMisfit = "one number is rough, and the other does not fit it",
        /// A part of those whom the other counts.
        Half = "one number is half of the other or less",
        /// “$110”, “$110 million”.
        LostScale = "the figures are the same, but one number is a thousand times the other or more",

        /// “Bridge”, “bridge”.
        SameNoun = "the noun is the same",
        /// One name, or one noun with the same owner and qualifiers.
        SameThing = "the thing is the same",
        /// “It fell by 3 percent.”
        NoNoun = "neither has a noun",
        /// “The old bridge”, “the old bridge”.
        SameQualifiers = "the same words qualify the noun",
        /// “The old bridge”, “the road bridge”.
        OwnQualifiers = "each noun has qualifiers that the other has not",
        /// “The town’s bridge”, “the county’s bridge”.
        AnotherOwner = "the things belong to different owners",
        /// “Volunteers”, “the county’s volunteers”.
        NewOwner = "the later thing has an owner that the earlier one has not",
        /// “The bridge”, “its bridge”.
        EarlierKnown = "the earlier noun is told as known",
        /// The same of the later one.
        LaterKnown = "the later noun is told as known",
        /// “The bridge that fell.”
        NarrowedByClause = "a clause narrows one of the nouns",
        /// No second one is told of.
        OnlyOne = "the draft knows only one such thing",

        /// “Employs”, “employed”.
        SameVerb = "the verb is the same",
        /// As its subject, as its object, behind one preposition.
        SameRole = "both stand in the same role with the verb",
        /// “Employ”, “cost”; “hire” happens again and again.
        LastingVerb = "the verb tells of something that lasts",
        /// “Ostvin employs”, “Ostvin employed”.
        SameSubject = "the subject is the same",
        /// “Hundreds to be employed.”
        NoSubject = "neither has a subject",
        /// “Ostvin”, “the company”.
        KnownSubjects = "both subjects are named or known",
        /// “200 people live in the camp.”
        CountedSubject = "what is counted is the subject",
        /// “Searched the woods”, of two numbers of those who search.
        SameObject = "the object is the same",
        /// Or it is itself what is counted.
        NoObject = "neither has an object",
        /// “The woods”, “the lake”.
        AnotherObject = "the objects are different",
        /// “The mill that burned employs 60 miners.”
        ClauseInOne = "a clause narrows a phrase of only one of the statements",
        /// “In the camp.”
        Circumstances = "circumstances are given",
        /// “In the camp”, and nothing or “in the town”.
        OtherCircumstances = "the statements tell of different circumstances",
        /// “In the camp”, “in the town”.
        ContraryCircumstances = "one preposition leads to different circumstances",

        /// The words of content recur.
        SameWording = "nearly all words of the two statements are the same",
        /// “Another”, “rose”, “could”.
        StatementCues = "the statements differ in words for others, changes or guesses",
        /// The same but for “total”.
        CuesBesidesTotals = "the statements differ in such words besides “total” and “record”",
        /// “In Kansas”, “in Texas”.
        StatementPlaces = "the statements name different places",
        /// “On May 2”, “on May 3”.
        StatementTimes = "the statements give different times",
        /// “Searched in Texas” where no place was named before.
        NewPlace = "the later statement names a place that the earlier one does not",
        /// The same of a time.
        NewTime = "the later statement gives a time that the earlier one does not",
        /// “Employs”, “does not employ”.
        StatementDenied = "only one of the statements is denied",
        /// “Employs”, “employed”.
        StatementPast = "only one of the statements is in the past tense",
        /// “The original $3 million bridge.”
        DescriptionCues = "the descriptions differ in words for others, changes or guesses",
        /// “The $3 million bridge in Texas.”
        DescriptionPlaces = "the descriptions name different places",
        /// “The $3 million budget of 2021.”
        DescriptionTimes = "the descriptions give different times",
        /// “The bridge did not cost $3 million.”
        DescriptionDenied = "only one of the descriptions is denied",
    }
}

named! {
    /// On which grounds two numbers give one quantity.
    pub(in crate::facts) enum OneQuantity {
        /// Nearly the same words.
        Restated = "one statement, made again",
        /// The same verb with the same subject and object.
        SameStatement = "one statement, by its verb",
        /// Both say how large, long or dear it is.
        SameThing = "one thing, described twice",
        /// Those who were “hundreds” are taken up with their number.
        TakenUp = "one number, rough and then exact",
        /// Those who were “dozens” are all counted.
        Counted = "one number, rough and then of all of them",
        /// A verb that says how many there are in all.
        Total = "one number, of a total and of those whom it counts",
        /// A lost “million”.
        Price = "one price, with its “million” lost",
    }
}

impl sameness::Reason for Reason {
    type Pair<'a> = Pair<'a>;

    fn holds(self, pair: &Pair<'_>) -> bool {
        let [earlier, later] = pair.measures();
        match self {
            Self::TwoSentences => earlier.place.sentence != later.place.sentence,
            Self::SameRate => earlier.frame.rate == later.frame.rate,
            Self::Ranks => earlier.scale == Scale::Ordinal,
            Self::BothQuoted => pair.earlier.is_quoted && pair.later.is_quoted,
            Self::AnotherSource => are_two(pair.earlier.source(), pair.later.source()),
            Self::Near => later.place.sentence.apart(earlier.place.sentence) <= NEAR,
            Self::Close => later.place.sentence.apart(earlier.place.sentence) <= CLOSE,
            Self::BothCount => link::both_count(pair),
            Self::BothDescribe => link::both_describe(pair),
            Self::AnotherProperty => link::is_another_property(pair),
            Self::Totalled => link::is_totalled(pair),
            Self::LaterTotals => later.frame.link == Link::Totals,
            Self::Tallied => verb::is_tallied(pair),
            Self::OnePaid => link::is_paid(pair),
            Self::BothPrices => link::may_be_prices(pair),
            Self::RoughMisfit => value::is_rough_and_misses(pair),
            Self::Half => value::is_half(pair),
            Self::LostScale => has_lost_scale(earlier, later),
            Self::SameNoun => noun::is_same(pair),
            Self::SameThing => noun::fits(pair),
            Self::NoNoun => noun::is_missing(pair),
            Self::SameQualifiers => noun::has_same_qualifiers(pair),
            Self::OwnQualifiers => noun::has_own_qualifiers(pair),
            Self::AnotherOwner => noun::has_another_owner(pair),
            Self::NewOwner => noun::has_new_owner(pair),
            Self::EarlierKnown => noun::is_earlier_known(pair),
            Self::LaterKnown => noun::is_later_known(pair),
            Self::NarrowedByClause => noun::has_clause(pair),
            Self::OnlyOne => noun::is_only_one(pair),
            Self::SameVerb => verb::is_same(pair),
            Self::SameRole => verb::has_same_role(pair),
            Self::LastingVerb => verb::is_lasting(pair),
            Self::SameSubject => verb::has_same_subject(pair),
            Self::NoSubject => verb::has_no_subject(pair),
            Self::KnownSubjects => verb::has_known_subjects(pair),
            Self::CountedSubject => verb::has_counted_subject(pair),
            Self::SameObject => verb::has_same_object(pair),
            Self::NoObject => verb::has_no_object(pair),
            Self::AnotherObject => verb::has_another_object(pair),
            Self::ClauseInOne => verb::has_one_clause(pair),
            Self::Circumstances => verb::has_circumstances(pair),
            Self::OtherCircumstances => verb::has_other_circumstances(pair),
            Self::ContraryCircumstances => verb::has_contrary_circumstances(pair),
            Self::SameWording => wording::recurs(pair.earlier.content(), pair.later.content()),
            Self::StatementCues => pair.statements(|one, other| one.apart != other.apart),
            Self::CuesBesidesTotals => pair.statements(cues::are_apart_besides_totals),
            Self::StatementPlaces => pair.statements(|one, other| one.places != other.places),
            Self::StatementTimes => pair.statements(|one, other| one.times != other.times),
            Self::NewPlace => pair.statements(|one, other| cues::has_new(&one.places, &other.places)),
            Self::NewTime => pair.statements(|one, other| cues::has_new(&one.times, &other.times)),
            Self::StatementDenied => pair.statements(|one, other| one.is_denied != other.is_denied),
            Self::StatementPast => pair.statements(|one, other| one.is_past != other.is_past),
            Self::DescriptionCues => pair.descriptions(|one, other| one.apart != other.apart),
            Self::DescriptionPlaces => pair.descriptions(|one, other| one.places != other.places),
            Self::DescriptionTimes => pair.descriptions(|one, other| one.times != other.times),
            Self::DescriptionDenied => pair.descriptions(|one, other| one.is_denied != other.is_denied),
        }
    }
}
