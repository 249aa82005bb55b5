//! Of which nation somebody is: “the Danish violinist”.

use super::told::{Told, Trait};
use super::words::tells_change;
use crate::english::gazetteer;
use crate::facts::{AttributeValue, EntityKind, Facts};

/// Of which nations the draft says that people are. “Polish-born” tells where somebody comes from, and no more.
pub(super) fn told(facts: &Facts) -> Vec<Told> {
    let mut found = Vec::new();
    for (who, entity) in facts.entities().with_ids().filter(|(_, it)| it.kind == EntityKind::Person) {
        for attribute in &entity.attributes {
            let AttributeValue::Nationality(words) = &attribute.value else { continue };
            let nation = gazetteer::demonym(words).filter(|_| !words.contains('-'));
            let is_now = !tells_change(&facts.sentences()[attribute.place.sentence]);
            let is_own = !facts.is_given(attribute.place.span);
            found.extend(nation.filter(|_| is_now && is_own).map(|nation| Told {
                who,
                what: Trait::Nation(nation),
                place: attribute.place.clone(),
            }));
        }
    }
    found
}
