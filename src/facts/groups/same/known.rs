//! Whether a count that speaks of something known can only mean an earlier group: “the seven attorneys who resigned”, “the five
//! heroes”, “the five vessels”, “all seven”, “the company’s six plants”.

use super::criteria::{EVENT, has_size_of, is_lead, may_introduce};
use super::others::{are_others_added, are_others_named, are_others_of_kind, are_others_with_it};
use super::scenes::opens_elsewhere;
use crate::draft::Part;
use crate::english::grammar::{case, is_definite_before_number};
use crate::english::lexicon::further::PICKING;
use crate::english::lexicon::nouns::{
    Kinship, is_acting, is_age_or_sex, is_anybody, is_described, is_kind_of, is_person_noun, is_selected,
    is_suffering, kinship, may_be_called,
};
use crate::english::{Rel, Sentence, Upos};
use crate::facts::groups::event::completes;
use crate::facts::groups::happening::Happening;
use crate::facts::groups::{Count, Counts, Share, holders};
use crate::facts::ids::SentenceId;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;
use crate::facts::{Bound, Placed, Quantity};

/// So many sentences back, a description looks for those it means, and a noun for the same people or things.
const DESCRIPTION: usize = 4;
const SAME_PEOPLE: usize = 24;
/// So many sentences back, “the six” looks for those it means.
const ALONE: usize = 3;
/// Prepositions of what happens to those counted, which the parse may hang on their noun: “medals for the five heroes at a
/// ceremony”.
const ASIDE: [&str; 8] = ["at", "on", "by", "after", "before", "during", "until", "for"];
/// So many sentences around the earlier count tell what a clause may say again.
const AROUND: usize = 1;

/// Whether what belongs to `later` tells that those of `earlier` are meant: “six lawyers quit”, “the seven attorneys who
/// resigned”, “the 11 applicants”.
pub(super) fn by_restriction(text: &Text, earlier: &Count, later: &Count) -> bool {
    // A noun of its own says nothing where a clause tells more, nor where both have it.
    let noun = later.words.end - 1;
    let tells =
        |own: &&Happening| own.own && (own.word != noun || !later.clause && earlier.lemma != later.lemma);
    let is_shared = |own: &&Happening| earlier.happenings.iter().any(|it| it.what == own.what);
    let shared = || later.happenings.iter().filter(tells).find(is_shared);
    // “Nine passengers needed treatment”, “all seven passengers treated in hospital”
    let anew = || {
        let own = later.happenings.iter().find(|it| it.own && it.word != noun);
        let told = |own: &&Happening| is_told_by_stem(text, earlier.sentence, later.sentence, own.word);
        own.filter(|_| earlier.lemma == later.lemma).filter(told)
    };
    let reach = if later.clause && is_harmed(earlier) { EVENT } else { SAME_PEOPLE };
    later.definite
        && later.is_exact_whole()
        && later.value >= 2.0
        && !later.joined
        && may_introduce(earlier)
        && is_miscounted(earlier, later)
        && (is_lead(text, earlier) || later.sentence.apart(earlier.sentence) <= reach)
        && later.owner.as_ref().is_none_or(|owner| earlier.owner.as_ref() == Some(owner))
        && !(later.clause && opens_elsewhere(text, earlier.sentence, later))
        && shared().or_else(anew).is_some_and(|own| is_said_before(text, earlier, later, own))
        && may_be_those(earlier, later, true)
}

/// Whether a sentence has a word of the stem of a verb: “treatment” of “treated”.
fn is_told_by_stem(text: &Text, earlier: SentenceId, later: SentenceId, verb: usize) -> bool {
    /// So many letters tell a stem.
    const STEM: usize = 5;
    let lemma = &text.sentences[later].tokens[verb].lemma;
    let mut tokens = text.sentences[earlier].tokens.iter();
    lemma.get(..STEM).is_some_and(|stem| tokens.any(|token| token.lemma.starts_with(stem)))
}

/// Whether a clause of `later`, and what narrows its noun, says nothing that the text around `earlier` does not.
fn is_said_before(text: &Text, earlier: &Count, later: &Count, own: &Happening) -> bool {
    let sentence = &text.sentences[later.sentence];
    let last = earlier.sentence.forward(AROUND).min(later.sentence.back(1)).max(earlier.sentence);
    let around = &text.sentences[earlier.sentence.back(AROUND).through(last)];
    let is_told = |lemma: &str| around.iter().any(|it| it.tokens.iter().any(|token| token.lemma == lemma));
    let is_noun = |sentence: &Sentence, i: usize| {
        matches!(sentence.tokens[i].upos, Upos::Noun | Upos::Propn | Upos::Num)
    };
    let noun = later.words.end - 1;
    let below = if own.word == noun { 0..0 } else { sentence.subtree(own.word) };
    // Whatever the parse hangs elsewhere stands in the clause up to the next verb: “the 12 players hired in June were …”.
    let next = if own.word == noun { 0..0 } else { own.word + 1..sentence.tokens.len() };
    let goes_on = |i: &usize| !matches!(sentence.tokens[*i].upos, Upos::Verb | Upos::Aux | Upos::Punct);
    let in_clause =
        |&i: &usize| i > noun && i != own.word && is_noun(sentence, i) && !completes(sentence, i, own.word);
    let clause: Vec<usize> = below.chain(next.take_while(goes_on)).filter(in_clause).collect();
    // “The nine people who were killed” may be those of another day.
    let near = !clause.is_empty()
        || !later.clause
        || !is_harmed(earlier)
        || later.sentence.apart(earlier.sentence) <= DESCRIPTION;
    let is_narrowed =
        |word: &String| earlier.narrowed.contains(word) || earlier.narrowed.is_empty() && is_told(word);
    near && clause.iter().all(|&i| is_told(&sentence.tokens[i].lemma))
        && later.narrowed.iter().all(|word| *word == sentence.tokens[own.word].lemma || is_narrowed(word))
}

/// Whether what is told of a count is harm, of which a story may tell more than once.
fn is_harmed(count: &Count) -> bool {
    matches!(count.event, Some("dead" | "hurt" | "taken" | "trapped" | "missing"))
}

/// Whether those of `earlier` may be called by the noun of `later`. Where what was told of them is told again, nearly any noun
/// for people will do.
fn may_be_those(earlier: &Count, later: &Count, told: bool) -> bool {
    let (Some(one), Some(other)) = (&earlier.lemma, &later.lemma) else { return earlier.lemma.is_some() };
    let harmed = is_harmed(earlier);
    let suffers = harmed || matches!(earlier.event, Some("held" | "away"));
    let named = later.happenings.iter().any(|it| it.own && it.word + 1 == later.words.end);
    let fits = one == other
        || may_be_called(one, other)
        || named && told
        || told && is_person_noun(one) && is_person_noun(other) && (is_anybody(other) || is_described(other));
    // Two sexes or two ages are two groups.
    let apart = one != other && is_age_or_sex(one) && is_age_or_sex(other);
    let acts = !is_acting(other) || one == other || !harmed;
    let harm = !is_suffering(other) || is_suffering(one) || one == other || suffers;
    let chosen = !told && is_selected(other);
    fits && acts && harm && !apart && !chosen && !(is_acting(one) && is_suffering(other) && one != other)
}

/// Whether `later` means the group of `earlier` under another noun, since it is spoken of as known and no other group
/// is: “six activists”, “the six dissidents”.
pub(super) fn by_description(
    text: &Text,
    people: &People,
    counts: &Counts,
    earlier: &Count,
    later: &Count,
) -> bool {
    let (Some(one), Some(other)) = (&earlier.lemma, &later.lemma) else { return false };
    one != other
        && is_group(text, earlier)
        && is_group(text, later)
        && looks_back(text, earlier, later, if are_same_kind(one, other) { SAME_PEOPLE } else { DESCRIPTION })
        && may_be_those(earlier, later, false)
        && is_only(counts, earlier, later, |count| {
            count.is_people()
                && count.lemma.as_deref().is_none_or(|noun| noun == other || may_be_called(noun, other))
        })
        && is_new(text, other, later)
        && !are_others_named(text, people, earlier, later)
        && !are_others_with_it(text, people, earlier, later)
}

/// Whether `later` means the things of `earlier` under a noun of the same meaning or a broader one: “six trawlers”, “the five
/// vessels”. More of them may take in others (“a lorry hit two cars; the three vehicles …”), and what had the broader noun
/// before may be meant as well.
pub(super) fn by_kind(text: &Text, people: &People, counts: &Counts, earlier: &Count, later: &Count) -> bool {
    let (Some(one), Some(other)) = (&earlier.lemma, &later.lemma) else { return false };
    one != other
        && !(is_person_noun(one) && is_person_noun(other))
        && is_kind_of(one, other)
        && may_introduce(earlier)
        && later.is_exact_whole()
        && later.value >= 2.0
        && looks_back(text, earlier, later, SAME_PEOPLE)
        && is_only(counts, earlier, later, |count| {
            count
                .lemma
                .as_deref()
                .is_none_or(|noun| noun == other || is_kind_of(noun, other) || is_kind_of(other, noun))
        })
        && is_new(text, other, later)
        && !are_others_of_kind(text, earlier, later)
        && !are_others_named(text, people, earlier, later)
}

/// Whether `later` has no noun because the one told of last is meant: “six climbers … all seven”.
pub(super) fn alone(text: &Text, numbers: &Numbers, people: &People, earlier: &Count, later: &Count) -> bool {
    let bare =
        later.lemma.is_none() || later.is_fixed() && later.narrowed.is_empty() && later.owner.is_none();
    let sentence = &text.sentences[later.sentence];
    // “The top four” are some of them.
    let before = later.words.start.checked_sub(1).map(|i| sentence.tokens[i].lower.as_str());
    bare && before.is_some_and(is_definite_before_number)
        && later.is_exact_whole()
        && later.value > 2.0
        && earlier.quantity.is_some()
        && is_miscounted(earlier, later)
        && (!later.is_fixed() || earlier.is_people())
        && !later.clause
        && !later.joined
        && earlier.lemma.is_some()
        && may_introduce(earlier)
        && later.sentence > earlier.sentence
        && later.sentence.apart(earlier.sentence) <= ALONE
        && !is_said_otherwise(numbers, later)
        && !are_others_added(text, earlier, later)
        && !are_others_named(text, people, earlier, later)
        && !are_others_with_it(text, people, earlier, later)
}

/// Whether some number before `later` is as large, whatever it counts: “bringing the number to 11”.
fn is_said_otherwise(numbers: &Numbers, later: &Count) -> bool {
    let before = numbers.quantities.iter().take_while(|it| it.place.span.start < later.span.start);
    before.filter_map(Quantity::number).any(|value| (value - later.value).abs() < 0.5)
}

/// Whether one holder has both: “runs five plants”, “the company’s six plants”.
pub(super) fn by_holder(
    text: &Text,
    people: &People,
    counts: &Counts,
    earlier: &Count,
    later: &Count,
) -> bool {
    let known = later.holder.as_ref().is_some_and(|holder| holder.own);
    known
        && later.lemma.is_some()
        && later.lemma == earlier.lemma
        && later.definite
        && later.is_exact_whole()
        && later.value >= 2.0
        && !later.clause
        && !earlier.clause
        && !later.joined
        && may_introduce(earlier)
        && later.narrowed == earlier.narrowed
        && earlier.span.start < later.span.start
        && holders::are_one(text, people, counts, earlier, later)
}

/// Whether `later` is so near `earlier` in size that it may be a slip: 13 delegates are none of 34,570 citizens.
pub(super) fn is_miscounted(earlier: &Count, later: &Count) -> bool {
    (earlier.value - later.value).abs() <= f64::max(2.0, earlier.value.max(later.value) / 3.0)
}

/// Whether a story is about those of `earlier`, so that `later` may mean them at any place: it says what they are, and not that
/// they are people or men.
fn is_told_of(text: &Text, earlier: &Count, later: &Count) -> bool {
    let vague = |count: &Count| {
        let noun = count.lemma.as_deref();
        noun.is_none_or(|noun| is_anybody(noun) && count.narrowed.is_empty() || is_age_or_sex(noun))
    };
    is_lead(text, earlier) && !vague(earlier) && !vague(later)
}

/// Whether `later` is spoken of as known not far behind `earlier`, and nothing in its words tells the two apart.
fn looks_back(text: &Text, earlier: &Count, later: &Count, within: usize) -> bool {
    if !is_miscounted(earlier, later) {
        return false;
    }
    let sentence = &text.sentences[later.sentence];
    let aside = |word: &String| {
        let mut below = sentence.children(later.words.end - 1).filter(|&i| i >= later.words.end);
        below.any(|i| {
            let token = &sentence.tokens[i];
            let case = case(sentence, i);
            token.lemma == *word && token.rel == Rel::Nmod && case.is_some_and(|case| ASIDE.contains(&case))
        })
    };

    // More than there were are no part of them.
    let is_act = |word: &String| later.value > earlier.value && later.participles.contains(word);
    later.definite
        && earlier.sentence < later.sentence
        && (later.sentence.apart(earlier.sentence) <= within || is_told_of(text, earlier, later))
        && later.owner.is_none()
        && !later.clause
        && !later.joined
        && later.narrowed.iter().all(|word| earlier.narrowed.contains(word) || aside(word) || is_act(word))
}

/// Whether two nouns for people say what they are, and the same: “journalist”, “reporter”; “miner”, “worker”.
fn are_same_kind(one: &str, other: &str) -> bool {
    let says_what = |noun: &str| !is_anybody(noun) && !is_described(noun);
    let kin = matches!(kinship(one, other), Kinship::Same | Kinship::Broader | Kinship::Narrower);
    kin && says_what(one) && says_what(other)
}

/// Whether every group before `later` that it may mean, being of about its size, has the size of `earlier`.
fn is_only(counts: &Counts, earlier: &Count, later: &Count, may_mean: impl Fn(&Count) -> bool) -> bool {
    let before = counts.leading(|count| count.span.start < later.span.start);
    let mut rivals = counts[before].iter().filter(|count| count.share == Share::Whole && count.value >= 2.0);
    rivals.all(|count| has_size_of(count, earlier) || !is_miscounted(count, later) || !may_mean(count))
}

/// Whether nobody and nothing has been spoken of by a noun before it counts these, unless as known: “the pictures”.
fn is_new(text: &Text, noun: &str, count: &Count) -> bool {
    let told = |sentence: &&Placed| sentence.part != Part::Headline;
    let known = |sentence: &Placed, i: usize| {
        let the = sentence.child(i, &[Rel::Det]).map(|at| sentence.tokens[at].lower.as_str());
        let plural = sentence.tokens[i].lower != sentence.tokens[i].lemma;
        plural
            && matches!(the, Some("the" | "these" | "those"))
            && sentence.child(i, &[Rel::Nummod]).is_none()
    };
    !text.sentences[SentenceId::FIRST.through(count.sentence)].iter().filter(told).any(|sentence| {
        let mut tokens = sentence.tokens.iter().enumerate();
        tokens.any(|(i, token)| {
            token.lemma == noun && sentence.span_of(i..i + 1).end < count.span.start && !known(sentence, i)
        })
    })
}

/// An exact count of several people, who are a group of their own.
pub(super) fn is_group(text: &Text, count: &Count) -> bool {
    let sentence = &text.sentences[count.sentence];
    let before = count.words.start.checked_sub(1).map(|i| sentence.tokens[i].lower.as_str());
    count.is_people()
        && count.share == Share::Whole
        && count.bound == Bound::Exact
        && count.value >= 2.0
        && !count.joined
        && !before.is_some_and(|word| PICKING.contains(word))
}
