//! Whether two counts are of one group: all that speaks for it and against it, in one place.

use super::nouns::{Kinship, is_thing, kinship};
use super::{Count, Share};
use crate::draft::Part;
use crate::english::{NameKind, Rel, Token};
use crate::facts::{Bound, Facts, TimeKind};

/// So many sentences on, a story may have come to another event of the kind.
pub(super) const EVENT: usize = 12;
/// So many sentences back, a description looks for those it means.
const DESCRIPTION: usize = 4;
/// So many sentences back, “all seven” looks for those it means.
const ALONE: usize = 2;
/// Words before a number that pick some out or add others.
const PICKING: [&str; 12] = [
    "another",
    "first",
    "last",
    "next",
    "more",
    "additional",
    "further",
    "only",
    "just",
    "every",
    "any",
    "some",
];

/// What speaks for two counts being of one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The later one says the size again: “all six”, “the six figures”.
    Size,
    /// The later one speaks of the noun as known: “the 11 jurors” after “twelve jurors”.
    Noun,
    /// The same happened to both: “six members left”, “the escape of five heroes”.
    Event,
    /// The later one is known, and nobody else can be meant: “eight nurses”, “the seven defendants”.
    Description,
    /// The later one is known under a broader noun for things, and no others of the kind are told of: “six trawlers”, “the
    /// five vessels”.
    Kind,
    /// The later one has no noun and stands right behind: “six climbers”, “all seven”.
    Alone,
}

impl Evidence {
    /// Whether it speaks for `later` being of the group of `earlier`. `counts` are all of the draft, in text order.
    pub(super) fn holds(self, facts: &Facts, counts: &[Count], earlier: &Count, later: &Count) -> bool {
        match self {
            Self::Size => is_named_again(earlier, later) || is_repeated(facts, earlier, later),
            Self::Noun => by_noun(earlier, later),
            Self::Event => by_event(facts, earlier, later),
            Self::Description => by_description(facts, counts, earlier, later),
            Self::Kind => by_kind(facts, counts, earlier, later),
            Self::Alone => alone(facts, earlier, later),
        }
    }
}

/// Whether `later` says again how many the group of `earlier` is: “all six”, “the six figures”.
fn is_named_again(earlier: &Count, later: &Count) -> bool {
    let nouns_fit = match (&earlier.lemma, &later.lemma) {
        (Some(one), Some(other)) => kinship(one, other) != Kinship::Apart,
        _ => true,
    };
    later.definite
        && later.is_exact_whole()
        && has_size_of(later, earlier)
        && nouns_fit
        && later.narrowed.iter().all(|word| earlier.narrowed.contains(word))
}

/// Whether the same words count the same number again: “six opposition members” in the summary and in the story.
fn is_repeated(facts: &Facts, earlier: &Count, later: &Count) -> bool {
    let part = |count: &Count| facts.sentences[count.sentence].part;
    let is_summary = |part: Part| matches!(part, Part::Summary | Part::Standfirst | Part::Headline);
    let other_event = earlier.event.is_some() && later.event.is_some() && earlier.event != later.event;
    later.is_exact_whole()
        && earlier.is_exact_whole()
        && later.lemma.is_some()
        && later.lemma == earlier.lemma
        && has_size_of(later, earlier)
        && later.narrowed == earlier.narrowed
        && later.owner == earlier.owner
        && (!later.narrowed.is_empty() || is_summary(part(earlier)) != is_summary(part(later)))
        && !other_event
        && !is_elsewhere(facts, earlier.sentence, later.sentence)
}

/// Whether `later` takes up the noun of `earlier` as something known.
fn by_noun(earlier: &Count, later: &Count) -> bool {
    // A definite description of its own does not introduce the group: “the two people in the car”.
    let introduces = !(earlier.definite && earlier.clause);
    later.lemma.is_some()
        && later.definite
        && later.is_exact_whole()
        && later.value >= 2.0
        && may_introduce(earlier)
        && introduces
        && earlier.is_taken_up_by(later)
}

/// Whether a count can be the first of a group by its noun.
pub(super) fn may_introduce(count: &Count) -> bool {
    count.is_exact_whole() && count.value >= 2.0 && !count.joined
}

/// Whether the same happened to both.
fn by_event(facts: &Facts, earlier: &Count, later: &Count) -> bool {
    let same_event = earlier.event.is_some() && earlier.event == later.event;
    same_event
        && is_group(facts, earlier)
        && is_group(facts, later)
        // Two counts of one sentence are set against each other.
        && earlier.sentence < later.sentence
        && later.sentence - earlier.sentence <= EVENT
        && !is_part(earlier, later)
        && !is_elsewhere(facts, earlier.sentence, later.sentence)
}

/// Whether `later` means the group of `earlier` under another noun, since it is spoken of as known and no other group
/// is: “six activists”, “the six dissidents”.
fn by_description(facts: &Facts, counts: &[Count], earlier: &Count, later: &Count) -> bool {
    let (Some(one), Some(other)) = (&earlier.lemma, &later.lemma) else { return false };
    let described = matches!(kinship(one, other), Kinship::Describes | Kinship::Narrower);
    // What looks at the draft so far is asked last. Whoever was spoken of by the later noun before may be meant by it now.
    let only_group = || {
        let before = counts.partition_point(|count| count.span.start < later.span.start);
        counts[..before]
            .iter()
            .all(|count| !count.is_people() || count.share != Share::Whole || has_size_of(count, earlier))
    };
    described
        && is_group(facts, earlier)
        && is_group(facts, later)
        && looks_back(facts, earlier, later)
        && only_group()
        && is_new(facts, other, later)
}

/// Whether `later` means the things of `earlier` under a broader noun: “six trawlers”, “the five vessels”. More of them may
/// take in others (“a lorry hit two cars; the three vehicles …”), fewer may not, and what had the broader noun before may be
/// meant as well.
fn by_kind(facts: &Facts, counts: &[Count], earlier: &Count, later: &Count) -> bool {
    let (Some(one), Some(other)) = (&earlier.lemma, &later.lemma) else { return false };
    let is_kin = |noun: &str| kinship(noun, other) != Kinship::Apart;
    let only_one = || {
        let before = counts.partition_point(|count| count.span.start < later.span.start);
        let mut rivals = counts[..before].iter().filter(|count| count.share == Share::Whole);
        rivals.all(|count| {
            count.lemma.as_deref().is_none_or(|noun| !is_kin(noun)) || has_size_of(count, earlier)
        })
    };
    is_thing(one)
        && is_thing(other)
        && kinship(one, other) == Kinship::Narrower
        && may_introduce(earlier)
        && later.is_exact_whole()
        && (2.0..earlier.value).contains(&later.value)
        && looks_back(facts, earlier, later)
        && only_one()
        && is_new(facts, other, later)
}

/// Whether `later` is spoken of as known a little behind `earlier`, and nothing in its words or its sentence tells the two
/// apart.
fn looks_back(facts: &Facts, earlier: &Count, later: &Count) -> bool {
    later.definite
        && earlier.sentence < later.sentence
        && later.sentence - earlier.sentence <= DESCRIPTION
        && later.owner.is_none()
        && !later.clause
        && later.narrowed.iter().all(|word| earlier.narrowed.contains(word))
        && !is_elsewhere(facts, earlier.sentence, later.sentence)
}

/// Whether nobody and nothing has been spoken of by a noun before it counts these.
fn is_new(facts: &Facts, noun: &str, count: &Count) -> bool {
    !facts.sentences[..=count.sentence].iter().any(|sentence| {
        let mut tokens = sentence.tokens.iter().enumerate();
        tokens.any(|(i, token)| token.lemma == noun && sentence.span_of(i..i + 1).end < count.span.start)
    })
}

/// Whether `later` has no noun because the one just told of is meant: “six climbers … all seven”.
fn alone(facts: &Facts, earlier: &Count, later: &Count) -> bool {
    let paragraph = |count: &Count| facts.sentences[count.sentence].paragraph;
    later.lemma.is_none()
        && later.definite
        && later.is_exact_whole()
        && earlier.lemma.is_some()
        && earlier.is_exact_whole()
        && !earlier.joined
        && earlier.value > 2.0
        // Fewer of them may be a part.
        && later.value > earlier.value
        && paragraph(earlier) == paragraph(later)
        && later.sentence - earlier.sentence <= ALONE
}

/// Whether two counts have one size, as the draft writes it.
pub(super) fn has_size_of(one: &Count, other: &Count) -> bool {
    (one.value - other.value).abs() < 0.5
}

/// An exact count of several people, who are a group of their own.
fn is_group(facts: &Facts, count: &Count) -> bool {
    let sentence = &facts.sentences[count.sentence];
    let before = count.words.start.checked_sub(1).map(|i| sentence.tokens[i].lower.as_str());
    count.is_people()
        && count.share == Share::Whole
        && count.bound == Bound::Exact
        && count.value >= 2.0
        && !count.joined
        && !before.is_some_and(|word| PICKING.contains(&word))
}

/// Whether the smaller of two counts may be a part of the larger, or the two are of different kinds.
fn is_part(one: &Count, other: &Count) -> bool {
    let (small, large) = if one.value < other.value { (one, other) } else { (other, one) };
    let (Some(smaller), Some(larger)) = (&small.lemma, &large.lemma) else { return true };
    // “Six miners” may be among “nine people”.
    let kind = matches!(kinship(smaller, larger), Kinship::Narrower | Kinship::Apart);
    // “Five Danish miners” may be among “nine miners”, “four men in a second boat” are not among them.
    let narrower = small.narrowed.iter().any(|word| !large.narrowed.contains(word)) || small.clause;
    let narrowed_apart = !small.narrowed.is_empty() && small.narrowed != large.narrowed;
    kind || narrower || narrowed_apart
}

/// Whether two sentences tell of different places or days.
pub(super) fn is_elsewhere(facts: &Facts, one: usize, other: usize) -> bool {
    let places = |sentence: usize| -> Vec<String> {
        let tokens = facts.sentences[sentence].tokens.iter();
        let places = tokens.filter(|token| token.name.is_some_and(|name| name.kind == NameKind::Place));
        places.map(|token| token.lower.clone()).collect()
    };
    let times = |sentence: usize| -> Vec<String> {
        let times = facts.times_in(sentence).iter();
        times.filter(|time| time.kind == TimeKind::Date).map(|time| time.value.clone()).collect()
    };
    let (here, there) = (places(one), places(other));
    // “At the U.S. embassy in Nairobi” and “outside the U.S. embassy in Tanzania” share a place as well.
    let lacks = |some: &[String], others: &[String]| others.iter().any(|place| !some.contains(place));
    let both = !here.is_empty() && !there.is_empty();
    both && lacks(&here, &there) && lacks(&there, &here)
        || both && (takes_in_another(facts, one, &there) || takes_in_another(facts, other, &here))
        || are_apart(&times(one), &times(other))
}

/// Whether a sentence tells of one of these places and another together: “killed 20 people in Hull and Leeds”.
fn takes_in_another(facts: &Facts, sentence: usize, places: &[String]) -> bool {
    let tokens = &facts.sentences[sentence].tokens;
    let is_place = |token: &Token| token.name.is_some_and(|name| name.kind == NameKind::Place);
    let known = |token: &Token| places.contains(&token.lower);
    tokens.iter().filter(|token| token.rel == Rel::Conj && is_place(token)).any(|token| {
        let head = token.head.map(|head| &tokens[head]).filter(|head| is_place(head));
        head.is_some_and(|head| known(head) != known(token))
    })
}

fn are_apart(one: &[String], other: &[String]) -> bool {
    !one.is_empty() && !other.is_empty() && !one.iter().any(|value| other.contains(value))
}
