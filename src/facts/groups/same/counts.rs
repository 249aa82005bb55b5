//! What a count is by itself: whether a group may begin with it, whether it is one of people, where it stands.

use crate::english::grammar::is_definite_before_number;
use crate::english::lexicon::further::PICKING;
use crate::facts::Bound;
use crate::facts::groups::{Count, Share};
use crate::facts::quantities::is_same_count;
use crate::facts::text::Text;

/// Whether two counts have one size, as the draft writes it.
pub(in crate::facts::groups) fn has_size_of(one: &Count, other: &Count) -> bool {
    is_same_count(one.value, other.value)
}

/// Whether a count can be the first of a group by its noun.
pub(super) fn may_introduce(count: &Count) -> bool {
    count.is_exact_whole() && count.value >= 2.0 && !count.joined
}

/// Whether a count stands above the story or in its lead, which tell whom it is about.
pub(super) fn is_lead(text: &Text, count: &Count) -> bool {
    count.sentence < text.story_start() || text.is_lead(count.sentence)
}

/// Whether a count has no noun that says whom it counts: “all seven”, “the quartet”.
pub(super) fn is_bare(count: &Count) -> bool {
    count.lemma.is_none() || count.is_fixed() && count.narrowed.is_empty() && count.owner.is_none()
}

/// Whether a word for something known stands right before the number. “The top four” are some of them.
pub(super) fn is_marked(text: &Text, count: &Count) -> bool {
    word_before(text, count).is_some_and(is_definite_before_number)
}

/// Whether it is an exact count of several people, who are a group of their own.
pub(super) fn is_group(text: &Text, count: &Count) -> bool {
    let whole = count.share == Share::Whole && count.bound == Bound::Exact && !count.joined;
    let picks = word_before(text, count).is_some_and(|word| PICKING.contains(word));
    count.is_people() && whole && count.value >= 2.0 && !picks
}

fn word_before<'a>(text: &'a Text, count: &Count) -> Option<&'a str> {
    let sentence = &text.sentences[count.sentence];
    count.words.start.checked_sub(1).map(|i| sentence.tokens[i].lower.as_str())
}

/// Whether every word that narrows the later count narrows the earlier one, too, tells nothing of whom it counts (`is_aside`), or
/// what they did: more than there were are no part of them.
pub(super) fn is_narrowed_by_acts(earlier: &Count, later: &Count, is_aside: impl Fn(&str) -> bool) -> bool {
    let is_act = |word: &String| later.value > earlier.value && later.participles.contains(word);
    later.narrowed.iter().all(|word| earlier.narrowed.contains(word) || is_act(word) || is_aside(word))
}
