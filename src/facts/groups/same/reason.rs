//! What may be so of two counts.

use super::candidates::{Among, Candidates};
use super::{apart, counts, nouns, others, scenes, sizes, told};
use crate::facts::groups::{Count, Counts, holders};
use crate::facts::ids::CountId;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::sameness::{self, named};
use crate::facts::text::Text;

/// So many sentences on, a story may have come to another event of the kind.
pub(in crate::facts::groups) const EVENT: usize = 12;
/// So many sentences back, a description looks for those it means, and a noun for the same people or things.
const DESCRIPTION: usize = 4;
const SAME_PEOPLE: usize = 24;
/// So many sentences back, “the six” looks for those it means.
const ALONE: usize = 3;

/// Two counts of a draft.
pub(super) struct Pair<'a> {
    pub(super) text: &'a Text,
    pub(super) numbers: &'a Numbers,
    pub(super) people: &'a People,
    pub(super) counts: &'a Counts,
    /// What the later one may look back to.
    pub(super) candidates: &'a Candidates<'a>,
    /// The number of the earlier one.
    pub(super) at: CountId,
    pub(super) earlier: &'a Count,
    pub(super) later: &'a Count,
}

named! {
    /// What may be so of two counts.
    pub(super) enum Reason {
        /// “The six”, “all six”.
        LaterKnown = "the later count speaks of something known",
        LaterExact = "the later count is an exact one of all",
        LaterSeveral = "the later count is of two or more",
        LaterMany = "the later count is of three or more",
        LaterHasNoun = "the later count has a noun",
        /// “All seven”, “the quartet”.
        LaterBare = "the later count has no noun but its number",
        LaterHasClause = "a clause narrows the later count",
        LaterJoined = "something else is counted with the later one",
        LaterOwned = "the later count says whose they are",
        /// “Its six plants”, not “runs six plants”.
        LaterOwnedInPhrase = "the later count has its owner in its own words",
        LaterNumberIsWord = "the later count is a noun with a number in it",
        LaterMarked = "a word for something known stands right before the later number",
        /// “Both brothers” may be any two.
        CountsPeople = "a number counts people",
        LaterIsGroup = "the later count is an exact one of several people",
        LaterNounNew = "the noun of the later count is new where it stands",
        SizeElsewhere = "another number before it is as large",
        EarlierExact = "the earlier count is an exact one of all",
        EarlierHasNoun = "the earlier count has a noun",
        EarlierNumbered = "the earlier count has a number",
        EarlierPeople = "the earlier count is of people",
        EarlierHasClause = "a clause narrows the earlier count",
        /// “The two people in the car.”
        EarlierDescribed = "the earlier count describes those it means",
        EarlierIntroduces = "a group may begin with the earlier count",
        EarlierIsGroup = "the earlier count is an exact one of several people",
        SameSize = "both give the same size",
        NearSize = "the sizes are near enough for a slip",
        FewApart = "the sizes are few apart",
        NounsFit = "the nouns may be for the same",
        SameNoun = "both have the same noun",
        OtherNoun = "they have different nouns",
        BothPersons = "both nouns are for people",
        BroaderNoun = "one noun is broader than the other",
        /// “Six activists”, “the six dissidents”.
        MayBeCalled = "those of the earlier count may be called by the later noun",
        /// Where what they did is told again, nearly any noun for people will do.
        MayBeCalledAgain = "those of the earlier count may be called by the later noun, as the same is told of them",
        Narrowed = "words narrow the noun",
        NotNarrower = "no word narrows the later noun that does not narrow the earlier",
        /// “240 drivers … the 420 returning drivers.”
        NotNarrowerButByAct = "no word narrows the later noun but those of the earlier, and what they did",
        NarrowedAside = "what narrows the later count alone tells when or where",
        SameNarrowed = "the same words narrow both",
        SameOwner = "both say the same of whose they are",
        OwnerFits = "whose they are does not differ",
        SameHolder = "one and the same has both",
        Behind = "the later count stands in a later sentence",
        BehindInText = "the later count stands behind",
        WithinEvent = "the two stand within twelve sentences",
        WithinFew = "the two stand within four sentences",
        WithinThree = "the two stand within three sentences",
        WithinReach = "the two stand within 24 sentences",
        WithinReachOfKind = "both nouns say the same, and the two stand within 24 sentences",
        WithinReachOfTold = "the two stand within reach for what is told of them",
        InLead = "the earlier count stands in the lead",
        StoryAbout = "the story is about those of the earlier count",
        SummaryAndStory = "one stands in the summary, the other in the story",
        SameEvent = "the same happened to both",
        OtherEvent = "different things happened to them",
        /// “The seven attorneys who resigned”, after “six lawyers quit”.
        ToldBefore = "what the later count tells of them was told of the earlier",
        Elsewhere = "they are told of different places or days",
        ClauseElsewhere = "the clause of the later count is set in another place",
        PartOf = "the smaller may be a part of the larger",
        OnlyPeople = "no other people before it can be meant",
        OnlyOfKind = "no other things of the kind before it can be meant",
        OthersNamed = "as many were named one by one before it",
        OthersWithIt = "others stand beside the earlier group",
        OthersAdded = "as many as are more were brought up one by one",
        OthersOfKind = "others of the kind are told of",
        SetAgainst = "one sentence sets the two against each other",
        SetElsewhere = "the later count is set in another place",
        AnotherEvent = "another event of the kind is brought up",
        OthersBeside = "one of the two counts others beside those",
        PairNamed = "one of the two means a pair that was named",
        PartOfAll = "the later count is of all that somebody has",
        NearerOfNoun = "a group of its own noun stands nearer",
        NearerTakenUp = "a nearer group of the noun is taken up",
        NearerGroup = "another group begins nearer",
        SizeToldOfNoun = "a count of the noun before it agrees",
        SizeToldOfPeople = "a count of people before it agrees",
        SizeToldNear = "a count right before it agrees",
        SizeToldOfPart = "the size of a part before it is the same",
        SizeTold = "a count before it has its size",
        SeveralSizesTold = "those of whom the same was told have several sizes, or this one",
    }
}

impl sameness::Reason for Reason {
    type Pair<'a> = Pair<'a>;

    fn holds(self, pair: &Pair<'_>) -> bool {
        let &Pair { text, numbers, people, counts, candidates, at, earlier, later } = pair;
        let within = |sentences: usize| later.sentence.apart(earlier.sentence) <= sentences;
        match self {
            Self::LaterKnown => later.definite,
            Self::LaterExact => later.is_exact_whole(),
            Self::LaterSeveral => later.value >= 2.0,
            Self::LaterMany => later.value > 2.0,
            Self::LaterHasNoun => later.lemma.is_some(),
            Self::LaterBare => counts::is_bare(later),
            Self::LaterHasClause => later.clause,
            Self::LaterJoined => later.joined,
            Self::LaterOwned => later.owner.is_some(),
            Self::LaterOwnedInPhrase => later.holder.as_ref().is_some_and(|holder| holder.own),
            Self::LaterNumberIsWord => later.is_fixed(),
            Self::LaterMarked => counts::is_marked(text, later),
            Self::CountsPeople => later.quantity.is_some() && earlier.is_people(),
            Self::LaterIsGroup => counts::is_group(text, later),
            Self::LaterNounNew => nouns::is_new(text, later),
            Self::SizeElsewhere => sizes::is_told_otherwise(numbers, later),
            Self::EarlierExact => earlier.is_exact_whole(),
            Self::EarlierHasNoun => earlier.lemma.is_some(),
            Self::EarlierNumbered => earlier.quantity.is_some(),
            Self::EarlierPeople => earlier.is_people(),
            Self::EarlierHasClause => earlier.clause,
            Self::EarlierDescribed => earlier.definite && earlier.clause,
            Self::EarlierIntroduces => counts::may_introduce(earlier),
            Self::EarlierIsGroup => counts::is_group(text, earlier),
            Self::SameSize => counts::has_size_of(later, earlier),
            Self::NearSize => sizes::are_of_same_order(earlier, later),
            Self::FewApart => sizes::are_few_apart(earlier, later),
            Self::NounsFit => nouns::may_be_for_the_same(earlier, later),
            Self::SameNoun => earlier.lemma == later.lemma,
            Self::OtherNoun => nouns::differ(earlier, later),
            Self::BothPersons => nouns::are_both_for_people(earlier, later),
            Self::BroaderNoun => nouns::is_broader(earlier, later),
            Self::MayBeCalled => nouns::may_be_called_by(earlier, later, false),
            Self::MayBeCalledAgain => nouns::may_be_called_by(earlier, later, true),
            Self::Narrowed => !later.narrowed.is_empty(),
            Self::NotNarrower => later.narrowed.iter().all(|word| earlier.narrowed.contains(word)),
            Self::NotNarrowerButByAct => counts::is_narrowed_by_acts(earlier, later, |_| false),
            Self::NarrowedAside => {
                counts::is_narrowed_by_acts(earlier, later, |word| told::is_aside(text, later, word))
            }
            Self::SameNarrowed => later.narrowed == earlier.narrowed,
            Self::SameOwner => later.owner == earlier.owner,
            Self::OwnerFits => later.owner.is_none() || later.owner == earlier.owner,
            Self::SameHolder => holders::are_one(text, people, counts, earlier, later),
            Self::Behind => earlier.sentence < later.sentence,
            Self::BehindInText => earlier.span.start < later.span.start,
            Self::WithinEvent => within(EVENT),
            Self::WithinFew => within(DESCRIPTION),
            Self::WithinThree => within(ALONE),
            Self::WithinReach => within(SAME_PEOPLE),
            Self::WithinReachOfKind => within(SAME_PEOPLE) && nouns::say_the_same(earlier, later),
            Self::WithinReachOfTold => {
                within(if later.clause && told::is_harmed(earlier) { EVENT } else { SAME_PEOPLE })
            }
            Self::InLead => counts::is_lead(text, earlier),
            Self::StoryAbout => nouns::is_story_about(text, earlier, later),
            Self::SummaryAndStory => scenes::is_one_in_summary(text, earlier, later),
            Self::SameEvent => told::is_same_event(earlier, later),
            Self::OtherEvent => told::is_other_event(earlier, later),
            Self::ToldBefore => told::is_told_before(text, earlier, later),
            Self::Elsewhere => scenes::is_elsewhere(text, numbers, earlier.sentence, later.sentence),
            Self::ClauseElsewhere => later.clause && scenes::opens_elsewhere(text, earlier.sentence, later),
            Self::PartOf => nouns::may_be_part(earlier, later),
            Self::OnlyPeople => others::are_only_people(counts, earlier, later),
            Self::OnlyOfKind => others::are_only_of_kind(counts, earlier, later),
            Self::OthersNamed => others::are_others_named(text, people, earlier, later),
            Self::OthersWithIt => others::are_others_with_it(text, people, earlier, later),
            Self::OthersAdded => others::are_others_added(text, earlier, later),
            Self::OthersOfKind => others::are_others_of_kind(text, earlier, later),
            Self::SetAgainst => apart::are_set_against(earlier, later),
            Self::SetElsewhere => apart::is_set_elsewhere(text, earlier, later),
            Self::AnotherEvent => apart::is_of_another_event(text, earlier, later),
            Self::OthersBeside => apart::have_others_beside(text, earlier, later),
            Self::PairNamed => apart::is_pair(text, earlier, later),
            Self::PartOfAll => apart::is_part_of_all(earlier, later),
            Self::NearerOfNoun => candidates.has_nearer_of_noun(at),
            Self::NearerTakenUp => candidates.has_nearer_taken_up(at),
            Self::NearerGroup => candidates.has_nearer_group(at),
            Self::SizeToldOfNoun => candidates.agrees(Among::OfNoun),
            Self::SizeToldOfPeople => candidates.agrees(Among::People),
            Self::SizeToldNear => candidates.agrees(Among::Near),
            Self::SizeToldOfPart => candidates.tells_size_of_part(),
            Self::SizeTold => candidates.tells_size(),
            Self::SeveralSizesTold => candidates.tells_several_sizes(),
        }
    }
}
