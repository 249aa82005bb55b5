//! The share of a part that the next sentence gives: “Of 1,116 papers, 982 were in favour. That made 88 percent.”

use super::{Division, Portion, PortionKind, Restated, portions};
use crate::facts::ids::{QuantityId, SentenceId};
use crate::facts::numbers::Numbers;
use crate::facts::text::Text;

/// The shares of parts that the sentence behind that of their whole gives. Where several parts were told, it may be of any.
pub(super) fn read(
    text: &Text,
    numbers: &Numbers,
    index: SentenceId,
    divisions: &[Division],
) -> Option<Restated> {
    let [division] = divisions else { return None };
    let next = text.sentences.following(index)?;
    let [first, second, ..] = &next.tokens[..] else { return None };
    let is_same = next.paragraph == text.sentences[index].paragraph;
    let takes_up = matches!(first.lower.as_str(), "that" | "this" | "it")
        && matches!(
            second.lemma.as_str(),
            "be" | "make" | "mean" | "represent" | "equal" | "amount" | "give" | "come"
        );
    let percent = numbers.quantity_ids_in(index.next()).next().filter(|_| is_same && takes_up)?;
    let quantity = &numbers.quantities[percent];
    // “81 percent of its 4,212 members” has a whole of its own.
    let has_whole = next.tokens.get(quantity.place.words.end).is_some_and(|behind| behind.lower == "of");
    if has_whole || !quantity.is_percent() {
        return None;
    }
    let share = quantity.interval().times(0.01);
    let counted = |&part: &QuantityId| portions::counted(numbers, part, division.whole);
    let parts: Vec<Portion> = division.parts.iter().filter_map(counted).collect();
    let fitting = parts.iter().find(|part| part.share.meets(share));
    let one = fitting.or(parts.first())?.clone();
    Some(Restated {
        one,
        other: Portion { span: quantity.place.span, kind: PortionKind::Percent(percent), share },
    })
}
