//! The JSON of reports: spec of names and shapes in docs/interface.md.

use serde::Serialize;
use serde_json::{Value, json};

use crate::checker::Checked;
use crate::draft::{Draft, Field};
use crate::facts::{self, AttributionKind, Bound, EntityKind, Facts, MentionKind, QuantityKind, TimeKind};
use crate::finding::{Finding, Fix, Related};
use crate::span::Span;

/// A place in a line: both count from 1, columns in characters.
#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
}

/// The findings of a draft, in text order.
pub(super) fn findings(checked: &Checked) -> Vec<Value> {
    checked.findings.iter().map(|finding| self::finding(&checked.facts.draft, finding)).collect()
}

fn finding(draft: &Draft, finding: &Finding) -> Value {
    let mut object = place(draft, finding.span);
    object["rule"] = json!(finding.rule);
    object["severity"] = json!(finding.level.name());
    object["message"] = json!(finding.message);
    object["related"] = finding.related.iter().map(|related| self::related(draft, related)).collect();
    object["fixes"] = finding.fixes.iter().map(|fix| self::fix(draft, fix)).collect();
    object["fingerprint"] = json!(format!("{:016x}", finding.fingerprint));
    object
}

fn related(draft: &Draft, related: &Related) -> Value {
    let mut object = place(draft, related.span);
    object["message"] = json!(related.message);
    object
}

fn fix(draft: &Draft, fix: &Fix) -> Value {
    let edit = |edit: &crate::finding::Edit| json!({"span": span(draft, edit.span), "text": edit.text});
    json!({"title": fix.title, "edits": fix.edits.iter().map(edit).collect::<Vec<_>>()})
}

fn place(draft: &Draft, at: Span) -> Value {
    let (field, inside) = draft.field_span(at);
    let part = match field {
        Field::Headline => "headline",
        Field::Summary => "summary",
        Field::Text => {
            draft.paragraph_at(at.start).map_or("other", |index| draft.paragraphs[index].part.name())
        }
    };
    let text = draft.field_text(field);
    json!({
        "part": part,
        "span": [inside.start, inside.end],
        "start": position(text, inside.start),
        "end": position(text, inside.end),
    })
}

fn position(text: &str, at: usize) -> Position {
    let before = &text[..at];
    let line_start = before.rfind(['\n', '\r']).map_or(0, |end| end + 1);
    Position { line: crate::draft::line_number(text, at), column: 1 + before[line_start..].chars().count() }
}

fn span(draft: &Draft, at: Span) -> [usize; 2] {
    let (_, inside) = draft.field_span(at);
    [inside.start, inside.end]
}

/// What a draft states, under the names of the contract.
pub(super) fn facts(facts: &Facts) -> Value {
    let draft = &facts.draft;
    let at = |place: Span| span(draft, place);
    let entities = facts.mentions.iter().map(|mention| {
        let entity = &facts.entities[mention.entity.0];
        json!({
            "span": at(mention.place.span),
            "kind": entity_kind(entity.kind),
            "id": mention.entity.0,
            "name": entity.name,
            "mention": match mention.kind {
                MentionKind::Name => "name",
                MentionKind::Nominal => "nominal",
                MentionKind::Pronoun => "pronoun",
            },
        })
    });
    let quantities = facts.quantities.iter().map(|quantity| {
        json!({
            "span": at(quantity.place.span),
            "kind": quantity_kind(quantity.kind),
            "value": match quantity.value {
                facts::Value::Number(number) => self::number(number),
                facts::Value::Range(low, high) => json!([low.map(self::number), high.map(self::number)]),
            },
            "unit": quantity.unit,
            "bound": bound(quantity.bound),
            "of": quantity.of.as_ref().map(|counted| &counted.lemma),
        })
    });
    let times = facts.times.iter().map(|time| {
        let kind = match time.kind {
            TimeKind::Date => "date",
            TimeKind::Time => "time",
            TimeKind::Duration => "duration",
            TimeKind::Set => "set",
        };
        json!({"span": at(time.place.span), "kind": kind, "value": time.value})
    });
    let quotes = facts
        .quotes
        .iter()
        .map(|quote| json!({"span": at(quote.span), "speaker": quote.speaker.map(|speaker| speaker.0)}));
    let attributions = facts.attributions.iter().map(|attribution| {
        json!({
            "source": attribution.source.as_ref().map(|source| at(source.span)),
            "cue": attribution.cue.as_ref().map(|cue| at(cue.span)),
            "content": at(attribution.content),
            "kind": match attribution.kind {
                AttributionKind::Direct => "direct",
                AttributionKind::Indirect => "indirect",
                AttributionKind::Mixed => "mixed",
            },
        })
    });
    let claims = facts.claims.iter().map(|claim| {
        let kinds: Vec<&str> = claim.kinds.iter().map(|kind| kind.name()).collect();
        json!({"span": at(claim.place.span), "kinds": kinds, "attributed": claim.attributed})
    });
    json!({
        "sentences": facts.sentences.iter().map(|sentence| at(sentence.whole())).collect::<Vec<_>>(),
        "entities": entities.collect::<Vec<_>>(),
        "quantities": quantities.collect::<Vec<_>>(),
        "times": times.collect::<Vec<_>>(),
        "quotes": quotes.collect::<Vec<_>>(),
        "attributions": attributions.collect::<Vec<_>>(),
        "claims": claims.collect::<Vec<_>>(),
    })
}

/// A whole number without a decimal point.
#[allow(clippy::cast_possible_truncation)]
fn number(value: f64) -> Value {
    if value.fract() == 0.0 && value.abs() < 9e15 { json!(value as i64) } else { json!(value) }
}

fn entity_kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Organization => "organization",
        EntityKind::Place => "place",
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
