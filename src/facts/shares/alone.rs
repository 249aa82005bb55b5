//! The one share of a sentence and the one count of a part in it, which tell of one thing wherever they stand: “The panel upheld 27
//! complaints out of 90, a success rate of 27 percent”, “fewer than half of the 30 pubs are left; 19 are open”.

use super::portions::{self, PortionMention};
use super::{Division, Portion, PortionKind, Restated};
use crate::english::{Sentence, lists};
use crate::facts::Interval;
use crate::facts::ids::{QuantityId, SentenceId};
use crate::facts::numbers::Numbers;
use crate::facts::quantities::context::{bound_start, word, word_before};
use crate::facts::text::Text;

lists::sets! {
    "data/alone.txt":
    /// What stands before a share that is told of what the sentence counts.
    APPOSED = "before";
    /// What stands behind it.
    CLOSED = "behind";
    /// Nouns for a share, before “of” and its number.
    RATES = "rate";
    /// Words for the whole, behind “of”.
    WHOLES = "whole";
}

/// A share this many times as large as the count makes it is of something else.
const OF_ITS_SIZE: f64 = 2.0;

/// The share that a sentence tells of the one part that it counts, if nothing closer joins them.
pub(super) fn read(
    text: &Text,
    numbers: &Numbers,
    index: SentenceId,
    told: &[PortionMention],
    divisions: &[Division],
) -> Option<Restated> {
    let alone = Alone { text, numbers, index, sentence: &text.sentences[index] };
    let is_counted = |it: &&PortionMention| matches!(it.kind, Some(PortionKind::Counted { .. }));
    let is_share = |it: &&PortionMention| it.kind.is_some() && !is_counted(it);
    let mut shares = told.iter().filter(is_share);
    let share = shares.next().filter(|_| shares.next().is_none())?;
    let mut counts = told.iter().filter(is_counted).map(|it| it.kind).collect::<Vec<_>>();
    if let ([], [division]) = (&counts[..], divisions)
        && let [part] = division.parts[..]
    {
        counts.push(Some(PortionKind::Counted { part, whole: division.whole }));
    }
    let counted = match counts[..] {
        [Some(PortionKind::Counted { part, whole })] if alone.is_of_counted(share, whole) => {
            alone.counted(part, whole)
        }
        [] => alone.part_behind(told, share),
        _ => None,
    }?;
    let other = share.without_whole(text, numbers, index)?;
    is_of_its_size(counted.share, other.share).then_some(Restated { one: counted, other })
}

/// Whether a share is of the size of what the count makes, or only bounded.
fn is_of_its_size(counted: Interval, share: Interval) -> bool {
    let is_within = |low: f64, high: f64| low <= high * OF_ITS_SIZE;
    let low = if share.low.is_finite() { share.low } else { 0.0 };
    let high = if share.high.is_finite() { share.high } else { 1.0 };
    is_within(low, counted.high) && is_within(counted.low, high)
}

struct Alone<'a> {
    text: &'a Text,
    numbers: &'a Numbers,
    index: SentenceId,
    sentence: &'a Sentence,
}

impl Alone<'_> {
    /// Whether a share names no whole of its own: “, 27 percent”, “a rate of 27 percent”, “a fifth of them”.
    fn is_of_counted(&self, share: &PortionMention, whole: QuantityId) -> bool {
        let (start, end) = (share.words.start, share.words.end);
        if share.whole.is_some() {
            return false;
        }
        if word(self.sentence, end) == "of" {
            let is_whole = (end + 1..end + 3).any(|at| WHOLES.contains(word(self.sentence, at)));
            // “Barely a fifth of the seats are held by women, who have 22 of 55”
            let is_nameless = self.numbers.quantities[whole].of.is_none();
            let percent = matches!(share.kind, Some(PortionKind::Percent(_)));
            return !percent && (is_whole || is_nameless);
        }
        let rate = || {
            word_before(self.sentence, start) == "of"
                && start.checked_sub(2).is_some_and(|at| RATES.contains(word(self.sentence, at)))
        };
        let is_apposed = APPOSED.contains(word_before(self.sentence, start)) || rate();
        let majority = || word(self.sentence, end) == "majority";
        is_apposed && CLOSED.contains(word(self.sentence, end)) || majority()
    }

    /// The count of a part behind the share of its whole: “less than a tenth of the 600 letters are open: 90, so far”.
    fn part_behind(&self, told: &[PortionMention], share: &PortionMention) -> Option<Portion> {
        let whole = share.whole?;
        let mut bare = told.iter().filter(|it| it.kind.is_none());
        let part = bare.next().filter(|_| bare.next().is_none())?.number?;
        let quantity = &self.numbers.quantities[part];
        let start = bound_start(self.sentence, quantity);
        let is_behind = start > share.words.end && matches!(word_before(self.sentence, start), ":" | ";");
        let next = word(self.sentence, quantity.place.words.end);
        let is_bare = CLOSED.contains(next) || matches!(next, "are" | "were" | "remain");
        if is_behind && is_bare { self.counted(part, whole) } else { None }
    }

    fn counted(&self, part: QuantityId, whole: QuantityId) -> Option<Portion> {
        let (number, all) = (&self.numbers.quantities[part], &self.numbers.quantities[whole]);
        let (one, other) = (&number.place.words, &all.place.words);
        let span = if one.end <= other.start && other.start - one.end <= 6 {
            self.text.sentences[self.index].span_of(one.start..other.end)
        } else {
            number.place.span
        };
        let is_part = number.number()? <= all.number()?;
        portions::counted(self.numbers, part, whole).filter(|_| is_part).map(|it| Portion { span, ..it })
    }
}
