//! Whether the nouns of two counts may be for the same people or things.

use super::counts::is_lead;
use super::told::is_harmed;
use crate::draft::Part;
use crate::english::Rel;
use crate::english::lexicon::nouns::{
    Kinship, is_acting, is_age_or_sex, is_anybody, is_described, is_kind_of, is_person_noun, is_selected,
    is_suffering, kinship, may_be_called,
};
use crate::facts::Placed;
use crate::facts::groups::Count;
use crate::facts::ids::SentenceId;
use crate::facts::text::Text;

/// The nouns of two counts that both have one.
fn both<'a>(earlier: &'a Count, later: &'a Count) -> Option<(&'a str, &'a str)> {
    earlier.lemma.as_deref().zip(later.lemma.as_deref())
}

/// Whether the two nouns are different ones.
pub(super) fn differ(earlier: &Count, later: &Count) -> bool {
    both(earlier, later).is_some_and(|(one, other)| one != other)
}

/// Whether nothing in the two nouns says that they are for different people or things.
pub(super) fn may_be_for_the_same(earlier: &Count, later: &Count) -> bool {
    both(earlier, later).is_none_or(|(one, other)| kinship(one, other) != Kinship::Apart)
}

/// Whether both nouns are for people.
pub(super) fn are_both_for_people(earlier: &Count, later: &Count) -> bool {
    both(earlier, later).is_some_and(|(one, other)| is_person_noun(one) && is_person_noun(other))
}

/// Whether the later noun is for a kind that the things of the earlier one are of: “six trawlers”, “the five vessels”.
pub(super) fn is_broader(earlier: &Count, later: &Count) -> bool {
    both(earlier, later).is_some_and(|(one, other)| is_kind_of(one, other))
}

/// Whether two nouns for people say what they are, and the same: “journalist”, “reporter”; “miner”, “worker”.
pub(super) fn say_the_same(earlier: &Count, later: &Count) -> bool {
    let says_what = |noun: &str| !is_anybody(noun) && !is_described(noun);
    both(earlier, later).is_some_and(|(one, other)| {
        let kin = matches!(kinship(one, other), Kinship::Same | Kinship::Broader | Kinship::Narrower);
        kin && says_what(one) && says_what(other)
    })
}

/// Whether a story is about those of `earlier`, so that `later` may mean them at any place: it says what they are, and not that
/// they are people or men.
pub(super) fn is_story_about(text: &Text, earlier: &Count, later: &Count) -> bool {
    let vague = |count: &Count| {
        let noun = count.lemma.as_deref();
        noun.is_none_or(|noun| is_anybody(noun) && count.narrowed.is_empty() || is_age_or_sex(noun))
    };
    is_lead(text, earlier) && !vague(earlier) && !vague(later)
}

/// Whether those of `earlier` may be called by the noun of `later`. Where what was told of them is told again (`told`), nearly
/// any noun for people will do.
pub(super) fn may_be_called_by(earlier: &Count, later: &Count, told: bool) -> bool {
    let Some((one, other)) = both(earlier, later) else { return earlier.lemma.is_some() };
    let fits = if told { fits_again(one, other, later) } else { one == other || may_be_called(one, other) };
    let chosen = !told && is_selected(other);
    fits && !chosen && (one == other || !are_apart(earlier, one, other))
}

/// Whether a noun for people fits those of whom the same is told again.
fn fits_again(one: &str, other: &str, later: &Count) -> bool {
    let names_act = later.happenings.iter().any(|it| it.own && it.word + 1 == later.words.end);
    let are_people = is_person_noun(one) && is_person_noun(other);
    one == other
        || may_be_called(one, other)
        || names_act
        || are_people && (is_anybody(other) || is_described(other))
}

/// Whether two different nouns say different things of people: two sexes or ages, those who act and those who suffer.
fn are_apart(earlier: &Count, one: &str, other: &str) -> bool {
    is_age_or_sex(one) && is_age_or_sex(other)
        || is_acting(other) && is_harmed(earlier)
        || is_suffering(other) && !may_suffer(earlier, one)
}

/// Whether those of a count may be victims or captives: by what happened to them, or by their noun.
fn may_suffer(count: &Count, noun: &str) -> bool {
    let is_put_upon = || is_harmed(count) || matches!(count.event, Some("held" | "away"));
    !is_acting(noun) && (is_suffering(noun) || is_put_upon())
}

/// Whether the smaller of two counts may be a part of the larger, or the two are of different kinds.
pub(super) fn may_be_part(one: &Count, other: &Count) -> bool {
    let (small, large) = if one.value < other.value { (one, other) } else { (other, one) };
    let Some((smaller, larger)) = both(small, large) else { return true };
    // “Six miners” may be among “nine people”.
    let kind = matches!(kinship(smaller, larger), Kinship::Narrower | Kinship::Apart);
    // “Five Danish miners” may be among “nine miners”, “four men in a second boat” are not among them.
    let narrower = small.narrowed.iter().any(|word| !large.narrowed.contains(word)) || small.clause;
    let narrowed_apart = !small.narrowed.is_empty() && small.narrowed != large.narrowed;
    kind || narrower || narrowed_apart
}

/// Whether nobody and nothing has been spoken of by the noun of a count before it, unless as known: “the pictures”.
pub(super) fn is_new(text: &Text, count: &Count) -> bool {
    let Some(noun) = &count.lemma else { return false };
    let before = &text.sentences[SentenceId::FIRST.through(count.sentence)];
    !before.iter().filter(|sentence| sentence.part != Part::Headline).any(|sentence| {
        let mut tokens = sentence.tokens.iter().enumerate();
        tokens.any(|(i, token)| {
            token.lemma == *noun
                && sentence.span_of(i..i + 1).end < count.span.start
                && !is_known(sentence, i)
        })
    })
}

/// Whether a noun speaks of several that are known, without their number.
fn is_known(sentence: &Placed, noun: usize) -> bool {
    let determiner = sentence.child(noun, &[Rel::Det]).map(|at| sentence.tokens[at].lower.as_str());
    let plural = sentence.tokens[noun].lower != sentence.tokens[noun].lemma;
    plural
        && matches!(determiner, Some("the" | "these" | "those"))
        && sentence.child(noun, &[Rel::Nummod]).is_none()
}
