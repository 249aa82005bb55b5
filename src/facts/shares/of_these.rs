//! A part and its share, of a whole that the sentence before counts: “The estate has 1,240 units. Of these, 310, or 25 percent, …”.

use super::{Portion, PortionKind, Restated, divisions, portions};
use crate::english::Sentence;
use crate::facts::Bound;
use crate::facts::ids::{QuantityId, SentenceId};
use crate::facts::numbers::Numbers;
use crate::facts::quantities::context::word;
use crate::facts::text::Text;

/// The share of a sentence that begins with “of these”.
pub(super) fn read(text: &Text, numbers: &Numbers, index: SentenceId) -> Option<Restated> {
    let sentence = &text.sentences[index];
    let is_of_these = matches!(word(sentence, 0), "of" | "among")
        && matches!(word(sentence, 1), "these" | "those" | "them" | "which" | "whom");
    let before = text.sentences.preceding(index).filter(|it| it.paragraph == sentence.paragraph)?;
    let mut all = numbers.quantity_ids_in(index).filter(|_| is_of_these);
    let (part, percent) = (all.next()?, all.next()?);
    let quantity = &numbers.quantities[percent];
    if !quantity.is_percent() || !is_told_again(sentence, numbers, part, percent) {
        return None;
    }
    let share = quantity.interval().times(0.01);
    let value = numbers.quantities[part].number()?;
    let may_be_whole = |id: &QuantityId| {
        let whole = &numbers.quantities[*id];
        let has_noun = whole.of.as_ref().is_some_and(|of| of.head >= whole.place.words.end);
        let is_time = numbers.is_in_time(whole.place.sentence, whole.place.words.start);
        let is_count = divisions::is_count(whole) && whole.bound == Bound::Exact && has_noun && !is_time;
        is_count && whole.number().is_some_and(|it| it > value)
    };
    let wholes = numbers.quantity_ids_in(index.before()?).filter(may_be_whole);
    let counted: Vec<Portion> = wholes.filter_map(|whole| portions::counted(numbers, part, whole)).collect();
    let is_known = before.tokens.len() > 1 && counted.len() == 1;
    let one = counted.into_iter().next().filter(|_| is_known)?;
    let other = Portion { span: quantity.place.span, kind: PortionKind::Percent(percent), share };
    Some(Restated { one, other })
}

/// Whether only the noun of a part, a comma and “or” stand before its share, or a bracket.
fn is_told_again(sentence: &Sentence, numbers: &Numbers, part: QuantityId, percent: QuantityId) -> bool {
    /// So many words may stand between them: “units, or about”.
    const NEAR: usize = 5;
    let (end, start) =
        (numbers.quantities[part].place.words.end, numbers.quantities[percent].place.words.start);
    (end..start).len() <= NEAR && (end..start).any(|at| matches!(word(sentence, at), "or" | "("))
}
