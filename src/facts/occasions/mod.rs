//! Happenings with their dates, by family: a wider likeness than that of events, for what is likely only.

mod dating;
mod families;
mod occasion;
mod pairs;

use std::collections::BTreeMap;
use std::sync::Arc;

use self::families::Family;
pub(crate) use self::occasion::Occasion;
pub(crate) use self::pairs::Retold;
use crate::facts::Facts;

/// The pairs of places that are likely to tell of one happening and give it two dates, in text order; read once.
pub(crate) fn retold(facts: &Facts) -> Arc<Vec<Retold>> {
    facts.asked(|facts| {
        let mut by_family: BTreeMap<Family, Vec<Occasion>> = BTreeMap::new();
        for occasion in facts.times().ids().flat_map(|time| occasion::read(facts, time)) {
            by_family.entry(occasion.family).or_default().push(occasion);
        }
        pairs::find(facts, by_family)
    })
}
