//! Whether two counts are of one group: all that speaks for it and against it, in one place.

mod apart;
mod criteria;
mod known;
mod others;
mod scenes;

pub(super) use self::criteria::{EVENT, has_size_of, is_lead, may_introduce};
use self::known::is_group;
pub(super) use self::scenes::is_elsewhere;
use super::antecedent::Evidence;
use super::{Count, Counts};
use crate::draft::Part;
use crate::english::lexicon::nouns::{Kinship, kinship};
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;

impl Evidence {
    /// Whether it speaks for `later` being of the group of `earlier`. `counts` are all of the draft, in text order.
    pub(super) fn holds(
        self,
        text: &Text,
        numbers: &Numbers,
        people: &People,
        counts: &Counts,
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

/// Whether the same happened to both.
fn by_event(text: &Text, numbers: &Numbers, earlier: &Count, later: &Count) -> bool {
    let same_event = earlier.event.is_some() && earlier.event == later.event;
    same_event
        && is_group(text, earlier)
        && is_group(text, later)
        // Two counts of one sentence are set against each other.
        && earlier.sentence < later.sentence
        && later.sentence.apart(earlier.sentence) <= EVENT
        && known::is_miscounted(earlier, later)
        && !is_part(earlier, later)
        && !is_elsewhere(text, numbers, earlier.sentence, later.sentence)
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
