//! Two numbers that were compared, for programs: with what bears on whether they give one quantity.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::cli::json;
use crate::draft::Field;
use crate::facts::measures;
use crate::facts::{Facts, Measure};

#[derive(Serialize)]
pub(in crate::cli) struct Compared {
    kind: &'static str,
    earlier: Number,
    later: Number,
    /// How they differ, if they cannot both be right and a slip makes numbers differ so: “about 60” and 63 do not.
    slip: Option<&'static str>,
    odds: f32,
    features: BTreeMap<&'static str, f32>,
}

#[derive(Serialize)]
struct Number {
    span: [usize; 2],
    value: f64,
}

/// Every two numbers of a draft’s text that were compared, in text order.
pub(in crate::cli) fn all(facts: &Facts) -> Vec<Compared> {
    let draft = facts.draft();
    let in_text = |measure: &Measure| draft.field_span(measure.place.span).0 == Field::Text;
    let number =
        |measure: &Measure, value: f64| Number { span: json::span(draft, measure.place.span), value };
    let compared = |pair: measures::Compared| {
        let (earlier, later) = (&facts.measures().all[pair.earlier], &facts.measures().all[pair.later]);
        (in_text(earlier) && in_text(later)).then(|| Compared {
            kind: pair.kind.name(),
            earlier: number(earlier, pair.values[0]),
            later: number(later, pair.values[1]),
            slip: pair.slip,
            odds: pair.odds,
            features: pair.features().collect(),
        })
    };
    facts.compared().into_iter().filter_map(compared).collect()
}
