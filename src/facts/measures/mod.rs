//! Measures: every number of a draft with what it is a number of, and which two of them are of the same.
//!
//! “The bridge cost almost $3 million” and “the $3.4 million bridge” give one quantity twice. That is decided here (`same`),
//! by the thing, the verb and whose it is; whether two values can both be right is told by [`Amount`]. Counts of
//! people as groups that act are [`groups`](crate::facts::groups).

mod amount;
mod frame;
mod measure;
mod odds;
mod phrase;
mod predicate;
pub(in crate::facts) mod same;
mod statement;
mod vague;

pub use self::measure::{Measure, Measures, Scale};

pub use self::amount::{Amount, Difference};
pub use self::frame::{Frame, Link};
pub(super) use self::odds::compared;
pub use self::odds::{Compared, Discrepancy, Kind};
pub use self::phrase::Phrase;
pub use self::predicate::Predicate;
use self::same::Setting;
pub(super) use self::same::has_lost_scale;
use crate::english::Upos;
use crate::facts::ids::{QuantityId, TimeId};
use crate::facts::list::List;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;
use crate::facts::things::Things;
use crate::facts::{QuantityKind, TimeKind};

/// Finds the measures of a draft.
pub(super) fn find(text: &Text, numbers: &Numbers, people: &People) -> Measures {
    let mut all: Vec<Measure> =
        numbers.quantities.ids().filter_map(|i| of_quantity(text, numbers, people, i)).collect();
    all.extend(numbers.times.ids().filter_map(|i| of_duration(text, numbers, people, i)));
    all.extend(vague::read(text, people));
    all.sort_by_key(|measure| (measure.place.span.start, measure.place.span.end));
    let all = List::from(all);
    let (repeated, discrepancies) = {
        let settings = Setting::of_all(text, numbers, people, &all);
        let things = Things::of(&text.sentences);
        (same::repeated(text, &things, &all, &settings), odds::find(text, people, &all, &settings))
    };
    Measures { all, repeated, discrepancies }
}

fn of_quantity(text: &Text, numbers: &Numbers, people: &People, index: QuantityId) -> Option<Measure> {
    let quantity = &numbers.quantities[index];
    let number = quantity.place.words.clone();
    let sentence = &text.sentences[quantity.place.sentence];
    let counted = quantity.of.as_ref().map(|of| of.head);
    let frame = frame::read(text, people, quantity.place.sentence, number.clone(), counted);
    let scale = match quantity.kind {
        QuantityKind::Money => Scale::Money(quantity.unit.clone()),
        QuantityKind::Percent if quantity.unit.as_deref() == Some("percent") => Scale::Percent,
        QuantityKind::Percent => Scale::Points,
        QuantityKind::Measure => Scale::Unit(quantity.unit.clone()),
        QuantityKind::Age if quantity.unit.as_deref() == Some("year") => Scale::Age,
        QuantityKind::Ordinal => Scale::Ordinal,
        QuantityKind::Cardinal if frame.is_age_of_person() && counted.is_none() => Scale::Age,
        QuantityKind::Cardinal => Scale::Count,
        QuantityKind::Range => match quantity.unit.as_deref() {
            None => Scale::Count,
            Some("percent") => Scale::Percent,
            Some("year") => Scale::Age,
            Some(unit) if unit.len() == 3 && unit.chars().all(|c| c.is_ascii_uppercase()) => {
                Scale::Money(quantity.unit.clone())
            }
            Some(_) => Scale::Unit(quantity.unit.clone()),
        },
        QuantityKind::Age | QuantityKind::Fraction => return None,
    };
    let amount = Amount::of(quantity);
    let place = statement::with_bound(sentence, &quantity.place, quantity.bound);
    Some(Measure { place, number, scale, amount, frame })
}

fn of_duration(text: &Text, numbers: &Numbers, people: &People, index: TimeId) -> Option<Measure> {
    let time = &numbers.times[index];
    let days = (time.kind == TimeKind::Duration).then(|| amount::days(&time.value)).flatten()?;
    let sentence = &text.sentences[time.place.sentence];
    let words = time.place.words.clone();
    // “More than 6 years”: the words that bound it may be its own.
    let is_number = |at: &usize| sentence.tokens[*at].upos == Upos::Num;
    let number = words.clone().find(is_number).unwrap_or(words.start);
    let bound = crate::facts::quantities::bounds::before(sentence, number);
    let frame = frame::read(text, people, time.place.sentence, words.clone(), None);
    let place = statement::with_bound(sentence, &time.place, bound);
    Some(Measure { place, number: words, scale: Scale::Duration, amount: Amount::days(days, bound), frame })
}
