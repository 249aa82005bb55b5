//! What a draft states as JSON. Names and shapes are those of docs/interface.md.

use serde::Serialize;

use super::noted::{Row, noted};
use crate::cli::json::span;
use crate::draft::{Field, Part};
use crate::facts::timeline::{self, Telling};
use crate::facts::{
    self, AttributionKind, Bound, EntityKind, Id, MentionKind, Place, Placed, QuantityKind, Share, TimeKind,
    Value,
};
use crate::span::Span;

/// What a draft states.
#[derive(Serialize)]
pub(in crate::cli) struct Facts<'a> {
    sentences: Vec<[usize; 2]>,
    entities: Vec<Mention<'a>>,
    quantities: Vec<Quantity<'a>>,
    times: Vec<Time<'a>>,
    quotes: Vec<Quote>,
    attributions: Vec<Attribution>,
    claims: Vec<Claim>,
    timeline: Vec<Entry<'a>>,
}

/// An event, and every place that dates it.
#[derive(Serialize)]
struct Entry<'a> {
    what: String,
    dates: Vec<Dating<'a>>,
}

#[derive(Serialize)]
struct Dating<'a> {
    span: [usize; 2],
    value: &'a str,
    event: Option<[usize; 2]>,
    says: Option<String>,
    part: &'static str,
}

#[derive(Serialize)]
struct Mention<'a> {
    span: [usize; 2],
    kind: &'a str,
    id: usize,
    name: &'a str,
    #[serde(rename = "mention")]
    manner: &'a str,
}

#[derive(Serialize)]
struct Quantity<'a> {
    span: [usize; 2],
    kind: &'a str,
    value: Amount,
    unit: Option<&'a str>,
    bound: &'a str,
    of: Option<&'a str>,
}

/// One number, or the ends of a range.
#[derive(Serialize)]
#[serde(untagged)]
enum Amount {
    Number(Number),
    Range([Option<Number>; 2]),
}

/// A whole number is written without a decimal point.
#[derive(Serialize)]
#[serde(untagged)]
enum Number {
    Whole(i64),
    Broken(f64),
}

#[derive(Serialize)]
struct Time<'a> {
    span: [usize; 2],
    kind: &'a str,
    value: &'a str,
}

#[derive(Serialize)]
struct Quote {
    span: [usize; 2],
    speaker: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notes: Option<Row>,
}

#[derive(Serialize)]
struct Attribution {
    source: Option<[usize; 2]>,
    cue: Option<[usize; 2]>,
    content: [usize; 2],
    kind: &'static str,
}

#[derive(Serialize)]
struct Claim {
    span: [usize; 2],
    kinds: Vec<&'static str>,
    attributed: bool,
}

impl<'a> Facts<'a> {
    /// The facts of a draft’s text. A headline or summary stored apart has coordinates of its own, which a row
    /// could not tell from the text’s: what they state shows in findings.
    pub(in crate::cli) fn new(facts: &'a facts::Facts) -> Self {
        let in_text = |span: Span| facts.draft().field_span(span).0 == Field::Text;
        let at = |span_| span(facts.draft(), span_);
        let place = |place: &Place| at(place.span);
        let mention = |mention: &facts::Mention| {
            let entity = facts.entity(mention.entity);
            Mention {
                span: place(&mention.place),
                kind: entity_kind(entity.kind),
                id: mention.entity.place(),
                name: &entity.name,
                manner: mention_kind(mention.kind),
            }
        };
        let quantity = |quantity: &'a facts::Quantity| Quantity {
            span: place(&quantity.place),
            kind: quantity_kind(quantity.kind),
            value: quantity.value.into(),
            unit: quantity.unit.as_deref(),
            bound: bound(quantity.bound),
            of: quantity.of.as_ref().map(|counted| counted.lemma.as_str()),
        };
        let time = |time: &'a facts::Time| Time {
            span: place(&time.place),
            kind: time_kind(time.kind),
            value: &time.value,
        };
        let quote = |quote: &facts::Quote| Quote {
            span: at(quote.span),
            speaker: facts.speaker_of(quote).map(Id::place),
            notes: noted(facts, quote).as_ref().map(Row::from),
        };
        let attribution = |attribution: &facts::Attribution| Attribution {
            source: attribution.source.as_ref().map(place),
            cue: attribution.cue.as_ref().map(place),
            content: at(attribution.content),
            kind: attribution_kind(attribution.kind),
        };
        let groups = facts.groups().groups.with_ids().filter(|(_, group)| group.is_followed());
        let group = |(id, group): (facts::GroupId, &'a facts::Group)| {
            // A part of a group is not the group.
            let wholes =
                group.mentions.iter().filter(|it| it.share == Share::Whole && in_text(it.place.span));
            wholes.map(move |mention| Mention {
                span: place(&mention.place),
                kind: "group",
                id: facts.entities().len() + id.place(),
                name: &group.name,
                manner: mention_kind(mention.kind),
            })
        };
        let named =
            facts.mentions().iter().chain(facts.anaphors()).filter(|it| in_text(it.place.span)).map(mention);
        let mut entities: Vec<Mention<'_>> = named.chain(groups.flat_map(group)).collect();
        entities.sort_by_key(|mention| mention.span);
        let claim = |claim: &facts::Claim| Claim {
            span: place(&claim.place),
            kinds: claim.kinds.iter().map(|kind| kind.name()).collect(),
            attributed: claim.attributed,
        };
        let dating = |telling: Telling| Dating {
            span: place(&facts.times()[telling.time].place),
            value: &facts.times()[telling.time].value,
            event: telling.event.map(|event| place(&facts.events()[event].place)),
            says: telling.source,
            part: telling.part.name(),
        };
        let entry = |entry: timeline::Entry| {
            let told = entry.tellings.into_iter().filter(|telling| in_text(telling.when));
            Entry { what: entry.what, dates: told.map(&dating).collect() }
        };
        // A dateline is no sentence.
        let sentences = facts.sentences().iter().filter(|it| it.part != Part::Dateline).map(Placed::whole);
        let mut times: Vec<&facts::Time> = facts.times().iter().chain(facts.own_dates()).collect();
        times.sort_by_key(|time| time.place.span);
        Self {
            sentences: sentences.filter(|&span| in_text(span)).map(at).collect(),
            entities,
            quantities: facts.quantities().iter().filter(|it| in_text(it.place.span)).map(quantity).collect(),
            times: times.into_iter().filter(|it| in_text(it.place.span)).map(time).collect(),
            quotes: facts.quotes().iter().filter(|it| in_text(it.span)).map(quote).collect(),
            attributions: facts
                .attributions()
                .iter()
                .filter(|it| in_text(it.content))
                .map(attribution)
                .collect(),
            claims: facts.claims().iter().filter(|it| in_text(it.place.span)).map(claim).collect(),
            timeline: facts.timeline().into_iter().map(entry).filter(|it| !it.dates.is_empty()).collect(),
        }
    }
}

impl From<Value> for Amount {
    fn from(value: Value) -> Self {
        match value {
            Value::Number(number) => Self::Number(number.into()),
            Value::Range(low, high) => Self::Range([low.map(Number::from), high.map(Number::from)]),
        }
    }
}

impl From<f64> for Number {
    #[allow(clippy::cast_possible_truncation)]
    fn from(value: f64) -> Self {
        let is_whole = value.fract() == 0.0 && value.abs() < 9e15;
        if is_whole { Self::Whole(value as i64) } else { Self::Broken(value) }
    }
}

fn entity_kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Organization => "organization",
        EntityKind::Place => "place",
        EntityKind::Thing => "thing",
    }
}

fn mention_kind(kind: MentionKind) -> &'static str {
    match kind {
        MentionKind::Name => "name",
        MentionKind::Nominal => "nominal",
        MentionKind::Pronoun => "pronoun",
    }
}

fn quantity_kind(kind: QuantityKind) -> &'static str {
    match kind {
        QuantityKind::Cardinal => "cardinal",
        QuantityKind::Ordinal => "ordinal",
        QuantityKind::Percent => "percent",
        QuantityKind::Money => "money",
        QuantityKind::Age => "age",
        QuantityKind::Measure => "measure",
        QuantityKind::Fraction => "fraction",
        QuantityKind::Range => "range",
    }
}

fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "exact",
        Bound::About => "about",
        Bound::AtLeast => "at-least",
        Bound::AtMost => "at-most",
        Bound::Over => "over",
        Bound::Under => "under",
    }
}

fn time_kind(kind: TimeKind) -> &'static str {
    match kind {
        TimeKind::Date => "date",
        TimeKind::Time => "time",
        TimeKind::Duration => "duration",
        TimeKind::Set => "set",
    }
}

fn attribution_kind(kind: AttributionKind) -> &'static str {
    match kind {
        AttributionKind::Direct => "direct",
        AttributionKind::Indirect => "indirect",
        AttributionKind::Mixed => "mixed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: Value, json: &str) {
        assert_eq!(serde_json::to_string(&Amount::from(value)).unwrap(), json);
    }

    #[test]
    fn whole_numbers_have_no_point() {
        check(Value::Number(75_000_000.0), "75000000");
        check(Value::Number(4.2), "4.2");
        check(Value::Range(Some(20.0), None), "[20,null]");
    }
}
