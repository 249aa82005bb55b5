//! Two numbers that were compared, for programs: with what bears on whether they give one quantity.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::cli::json;
use crate::draft::Field;
use crate::facts::measures::{self, Scale};
use crate::facts::{Facts, Measure};

#[derive(Serialize)]
pub(in crate::cli) struct Compared {
    kind: &'static str,
    earlier: Number,
    later: Number,
    /// Whether they cannot both be right: “about 60” and 63 can.
    differ: bool,
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
    let number = |measure: &Measure| Number {
        span: json::span(draft, measure.place.span),
        value: measure.amount.stated,
    };
    let compared = |pair: measures::Compared| {
        let (earlier, later) = (&facts.measures().all[pair.earlier], &facts.measures().all[pair.later]);
        (in_text(earlier) && in_text(later)).then(|| Compared {
            kind: kind(&earlier.scale),
            earlier: number(earlier),
            later: number(later),
            differ: earlier.amount.difference(&later.amount).is_some(),
            odds: pair.odds,
            features: pair.features.into_iter().collect(),
        })
    };
    facts.compared().into_iter().filter_map(compared).collect()
}

const fn kind(scale: &Scale) -> &'static str {
    match scale {
        Scale::Count => "count",
        Scale::Money(_) => "money",
        _ => "measure",
    }
}
