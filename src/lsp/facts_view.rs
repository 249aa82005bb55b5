//! The facts of a draft as a tree (`copydesk/facts`), for an editor that shows them beside it: open findings, people, groups,
//! things and the timeline, each line with the places that it stands on.

use serde::{Deserialize, Serialize};
use tower_lsp::ls_types::{Range, TextDocumentIdentifier};

use super::documents::Snapshot;
use super::subject::{self, Subject};
use super::words::{cut, lines, words};
use crate::checker::Checked;
use crate::facts::cards::Said;
use crate::facts::quantities::written;
use crate::facts::timeline::{Dating, Entry};
use crate::facts::{EntityId, EntityKind, GroupId};
use crate::finding::Finding;
use crate::span::Span;

/// What is asked.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Asked {
    /// The draft.
    pub(super) text_document: TextDocumentIdentifier,
}

/// A line of the tree.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Node {
    label: String,
    /// What stands behind it, less plainly: its lines, who says so.
    #[serde(skip_serializing_if = "String::is_empty")]
    detail: String,
    /// The places that it tells of, in text order; a click leads to the first.
    ranges: Vec<Range>,
    children: Vec<Node>,
}

/// The tree of a draft, without branches that are empty.
pub(super) fn tree(checked: &Checked, snapshot: &Snapshot) -> Vec<Node> {
    let view = View { checked, snapshot };
    let facts = &checked.facts;
    let of_kind = |kind: EntityKind| {
        let all = facts.entities().with_ids().filter(move |(_, entity)| entity.kind == kind);
        all.map(|(id, _)| view.entity(id)).collect()
    };
    let groups = facts.groups().groups.with_ids().filter(|(_, group)| group.is_followed());
    let branches = [
        ("Open findings", checked.findings.iter().map(|it| view.finding(it)).collect::<Vec<_>>()),
        ("People", of_kind(EntityKind::Person)),
        ("Organizations", of_kind(EntityKind::Organization)),
        ("Places", of_kind(EntityKind::Place)),
        ("Things", of_kind(EntityKind::Thing)),
        ("Groups", groups.map(|(id, _)| view.group(id)).collect()),
        ("Timeline", view.timeline()),
    ];
    let branches = branches.into_iter().filter(|(_, children)| !children.is_empty());
    branches.map(|(label, children)| Node { label: label.to_owned(), children, ..Node::default() }).collect()
}

/// What happens, and who says so.
fn told(words: &str, source: Option<&str>) -> String {
    let source = source.map(|source| format!(", says {source}")).unwrap_or_default();
    format!("{words}{source}")
}

/// A draft as the editor has it.
#[derive(Clone, Copy)]
struct View<'a> {
    checked: &'a Checked,
    snapshot: &'a Snapshot,
}

impl View<'_> {
    fn node(&self, label: impl Into<String>, places: &[Span]) -> Node {
        let detail = if places.is_empty() { String::new() } else { lines(&self.checked.facts, places) };
        let ranges = places.iter().map(|&span| self.snapshot.range(span)).collect();
        Node { label: label.into(), detail, ranges, children: Vec::new() }
    }

    fn said(&self, said: &[Said], told: impl Fn(&str) -> String) -> Vec<Node> {
        said.iter().map(|(words, places)| self.node(told(words), places)).collect()
    }

    fn finding(&self, finding: &Finding) -> Node {
        let node = self.node(finding.message.as_str(), &[finding.span]);
        let ends = finding.related.iter().map(|it| self.node(it.message.as_str(), &[it.span])).collect();
        Node { detail: format!("{}, {}", finding.level, node.detail), children: ends, ..node }
    }

    /// Somebody or something named: what is open first, then what the card has.
    fn entity(&self, id: EntityId) -> Node {
        let facts = &self.checked.facts;
        let card = facts.card(id);
        let open = facts.findings_of(id, &self.checked.findings);
        let mut children: Vec<Node> = open.into_iter().map(|it| self.finding(it)).collect();
        children.extend(self.said(&card.titles, str::to_owned));
        children.extend(self.said(&card.further_nationalities(), str::to_owned));
        children.extend(self.said(&card.ages, |years| format!("{years} years old")));
        children.extend(self.said(&card.relatives, str::to_owned));
        for dated in &card.dated {
            let words = told(&dated.words, dated.source.as_deref());
            children.push(self.node(words, &[dated.place]));
        }
        let statement = |span: &Span| self.node(cut(&words(facts, *span)), &[*span]);
        children.extend(card.statements.iter().map(statement));
        let places = subject::places(facts, Subject::Entity(id));
        Node { children, ..self.node(facts.entity(id).name.as_str(), &places) }
    }

    fn group(&self, id: GroupId) -> Node {
        let facts = &self.checked.facts;
        let card = facts.group_card(id);
        let mut children: Vec<Node> = Vec::new();
        for size in &card.sizes {
            let source = size.source.as_deref().unwrap_or("this draft");
            children.push(self.node(format!("{} according to {source}", written(size.number)), &size.places));
        }
        children.extend(self.said(&card.parts, |part| format!("a part of them, “{part}”")));
        children.extend(self.said(&card.mentions, |words| format!("“{words}”")));
        let places = subject::places(facts, Subject::Group(id));
        Node { children, ..self.node(facts.groups().groups[id].name.as_str(), &places) }
    }

    /// What happens when, in the order of the calendar; where an event has several dates, these below it.
    fn timeline(&self) -> Vec<Node> {
        let facts = &self.checked.facts;
        let entries = facts.timeline();
        let node = |entry: &Entry| {
            let dates = entry.dates(facts);
            let told = |date: &Dating| {
                let words = told(&date.when, date.source.as_deref());
                self.node(words, &date.places)
            };
            let when = dates.first().map(|date| date.when.clone()).unwrap_or_default();
            let places: Vec<Span> = dates.iter().flat_map(|date| date.places.iter().copied()).collect();
            let children = if dates.len() > 1 { dates.iter().map(told).collect() } else { Vec::new() };
            Node { children, ..self.node(format!("{when}: {}", cut(&entry.what)), &places) }
        };
        entries.iter().map(node).collect()
    }
}
