//! Which quantities can be the ends of a change, or the difference between them.

use crate::facts::{Quantity, QuantityKind};

/// Whether one quantity may become another: they are of one sort, one unit and one noun.
pub(super) fn may_become(from: &Quantity, to: &Quantity) -> bool {
    let are_places = from.kind == QuantityKind::Ordinal && to.kind == QuantityKind::Ordinal;
    (are_places || is_amount(from) && is_amount(to)) && have_one_unit(from, to) && have_one_noun(from, to)
}

fn is_amount(quantity: &Quantity) -> bool {
    matches!(
        quantity.kind,
        QuantityKind::Cardinal | QuantityKind::Percent | QuantityKind::Money | QuantityKind::Measure
    ) && quantity.number().is_some()
}

fn have_one_unit(from: &Quantity, to: &Quantity) -> bool {
    from.kind == to.kind && from.unit == to.unit || lends_unit(from, to) || lends_unit(to, from)
}

/// “From 40 to 45 percent”: a number without a unit has that of the other end.
fn lends_unit(unit: &Quantity, to: &Quantity) -> bool {
    let is_bare = to.kind == QuantityKind::Cardinal && to.of.is_none();
    is_bare && (!unit.is_percent() || to.number().is_some_and(|value| value <= 100.0))
}

/// Whether both count the same, as far as they say what.
pub(super) fn have_one_noun(from: &Quantity, to: &Quantity) -> bool {
    from.of.as_ref().zip(to.of.as_ref()).is_none_or(|(one, other)| one.lemma == other.lemma)
}

/// Whether a quantity may be the difference of two others: percent, points, or “a third”.
pub(super) fn is_difference(quantity: &Quantity) -> bool {
    let points =
        quantity.kind == QuantityKind::Cardinal && quantity.of.as_ref().is_some_and(|of| of.lemma == "point");
    let portion = quantity.kind == QuantityKind::Fraction
        && quantity.of.is_none()
        && quantity.number().is_some_and(|value| value < 1.0);
    quantity.number().is_some() && (quantity.kind == QuantityKind::Percent || points || portion)
}
