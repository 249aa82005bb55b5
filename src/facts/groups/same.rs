//! Whether two counts are of one group: all that speaks for it and against it, in one place.

mod apart;
mod known;
mod others;

use self::known::is_group;
use super::Count;
use crate::draft::Part;
use crate::english::lexicon::nouns::{Kinship, kinship};
use crate::english::{Rel, Token};
use crate::facts::TimeKind;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;

/// So many sentences on, a story may have come to another event of the kind.
pub(super) const EVENT: usize = 12;
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
    /// One holder has both: “runs five plants”, “the company’s six plants”.
    Holder,
    /// What belongs to the later one was told of the earlier: “six lawyers quit”, “the seven attorneys who resigned”.
    Restriction,
    /// The same happened to both: “six members left”, “the escape of five heroes”.
    Event,
    /// The later one is known, and nobody else can be meant: “eight nurses”, “the seven defendants”.
    Description,
    /// The later one is known under a broader noun for things, and no others of the kind are told of: “six trawlers”, “the
    /// five vessels”.
    Kind,
    /// The later one has no noun and stands a little behind: “six climbers”, “all seven”.
    Alone,
}

impl Evidence {
    /// Whether it speaks for `later` being of the group of `earlier`. `counts` are all of the draft, in text order.
    pub(super) fn holds(
        self,
        text: &Text,
        numbers: &Numbers,
        people: &People,
        counts: &[Count],
        earlier: &Count,
        later: &Count,
    ) -> bool {
        let speaks = match self {
            Self::Size => is_named_again(earlier, later) || is_repeated(text, numbers, earlier, later),
            Self::Noun => by_noun(text, people, earlier, later),
            Self::Holder => known::by_holder(text, people, counts, earlier, later),
            Self::Restriction => known::by_restriction(text, earlier, later),
            Self::Event => by_event(text, numbers, earlier, later),
            Self::Description => known::by_description(text, people, counts, earlier, later),
            Self::Kind => known::by_kind(text, people, counts, earlier, later),
            Self::Alone => known::alone(text, numbers, people, earlier, later),
        };
        speaks && (self == Self::Size || !apart::are_apart(text, earlier, later))
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
fn is_repeated(text: &Text, numbers: &Numbers, earlier: &Count, later: &Count) -> bool {
    let part = |count: &Count| text.sentences[count.sentence].part;
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
        && !is_elsewhere(text, numbers, earlier.sentence, later.sentence)
}

/// Whether `later` takes up the noun of `earlier` as something known.
fn by_noun(text: &Text, people: &People, earlier: &Count, later: &Count) -> bool {
    // A definite description of its own does not introduce the group: “the two people in the car”.
    let introduces = !(earlier.definite && earlier.clause);
    later.lemma.is_some()
        && later.definite
        && later.is_exact_whole()
        && later.value >= 2.0
        && may_introduce(earlier)
        && introduces
        && earlier.is_taken_up_by(later)
        && is_of_same_order(earlier, later)
        // Two who were named are “both brothers”, of however many.
        && (later.quantity.is_some() && earlier.is_people() || !others::are_others_named(text, people, earlier, later))
}

/// Whether two counts are near enough to be of one group with a slip in it: a team of four and “the 25 fights of her career” are not.
fn is_of_same_order(one: &Count, other: &Count) -> bool {
    const TIMES: f64 = 3.0;
    let (small, large) = (one.value.min(other.value), one.value.max(other.value));
    large <= small * TIMES || has_one_digit_more(small, large)
}

/// Whether a digit was typed that should not have been, or left out: 12 and 112, 30 and 300, but not 3 and 3,000. Beside a single
/// digit only a zero tells that.
fn has_one_digit_more(small: f64, large: f64) -> bool {
    const MANY: f64 = 10.0;
    let (less, more) = (format!("{small:.0}"), format!("{large:.0}"));
    let without = |at: usize| format!("{}{}", &more[..at], &more[at + 1..]);
    (large - small * MANY).abs() < 0.5
        || small >= MANY && less.len() + 1 == more.len() && (0..more.len()).any(|at| without(at) == less)
}

/// Whether a count can be the first of a group by its noun.
pub(super) fn may_introduce(count: &Count) -> bool {
    count.is_exact_whole() && count.value >= 2.0 && !count.joined
}

/// Whether a count stands in the first sentences of a story, which tell whom it is about.
pub(super) fn is_lead(text: &Text, count: &Count) -> bool {
    const LEAD: usize = 3;
    count.sentence < text.story_start() + LEAD
}

/// Whether the same happened to both.
fn by_event(text: &Text, numbers: &Numbers, earlier: &Count, later: &Count) -> bool {
    let same_event = earlier.event.is_some() && earlier.event == later.event;
    same_event
        && is_group(text, earlier)
        && is_group(text, later)
        // Two counts of one sentence are set against each other.
        && earlier.sentence < later.sentence
        && later.sentence - earlier.sentence <= EVENT
        && known::is_miscounted(earlier, later)
        && !is_part(earlier, later)
        && !is_elsewhere(text, numbers, earlier.sentence, later.sentence)
}

/// Whether two counts have one size, as the draft writes it.
pub(super) fn has_size_of(one: &Count, other: &Count) -> bool {
    (one.value - other.value).abs() < 0.5
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
pub(super) fn is_elsewhere(text: &Text, numbers: &Numbers, one: usize, other: usize) -> bool {
    let times = |sentence: usize| -> Vec<String> {
        let times = numbers.times_in(sentence).iter();
        times.filter(|time| time.kind == TimeKind::Date).map(|time| time.value.clone()).collect()
    };
    is_placed_apart(text, one, other) || are_apart(&times(one), &times(other))
}

/// Whether two sentences tell of different places.
fn is_placed_apart(text: &Text, one: usize, other: usize) -> bool {
    let places = |sentence: usize| -> Vec<String> {
        let tokens = text.sentences[sentence].tokens.iter();
        let places = tokens.filter(|token| token.is_place());
        places.map(|token| token.lower.clone()).collect()
    };
    let (here, there) = (places(one), places(other));
    // “At the U.S. embassy in Nairobi” and “outside the U.S. embassy in Tanzania” share a place as well.
    let lacks = |some: &[String], others: &[String]| others.iter().any(|place| !some.contains(place));
    let both = !here.is_empty() && !there.is_empty();
    both && lacks(&here, &there) && lacks(&there, &here)
        || both && (takes_in_another(text, one, &there) || takes_in_another(text, other, &here))
}

/// Whether a sentence names another place before its count: “In Hull, the three people killed were …”.
fn opens_elsewhere(text: &Text, one: usize, later: &Count) -> bool {
    let here = || text.sentences[one].tokens.iter().filter(|token| token.is_place());
    let before = &text.sentences[later.sentence].tokens[..later.words.start];
    let mut there = before.iter().filter(|token| token.is_place());
    here().next().is_some() && there.any(|place| here().all(|known| known.lower != place.lower))
}

/// Whether a sentence tells of one of these places and another together: “killed 20 people in Hull and Leeds”.
fn takes_in_another(text: &Text, sentence: usize, places: &[String]) -> bool {
    let tokens = &text.sentences[sentence].tokens;
    let known = |token: &Token| places.contains(&token.lower);
    tokens.iter().filter(|token| token.rel == Rel::Conj && token.is_place()).any(|token| {
        let head = token.head.map(|head| &tokens[head]).filter(|head| head.is_place());
        head.is_some_and(|head| known(head) != known(token))
    })
}

fn are_apart(one: &[String], other: &[String]) -> bool {
    !one.is_empty() && !other.is_empty() && !one.iter().any(|value| other.contains(value))
}
