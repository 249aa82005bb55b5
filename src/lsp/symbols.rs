//! The outline of a draft: its parts, its people with what they say, its quotations, and what happens when.

#![allow(deprecated, reason = "the protocol’s types have fields of earlier versions, which are left empty")]

use tower_lsp::ls_types::{DocumentSymbol, DocumentSymbolResponse, Location, SymbolInformation, SymbolKind};

use super::documents::Snapshot;
use super::sections::sections;
use super::subject::{self, Subject};
use super::words::{cut, words};
use crate::facts::{EntityId, EntityKind, Facts};
use crate::span::Span;

/// The outline, as a tree to a client that shows one.
pub(super) fn symbols(facts: &Facts, snapshot: &Snapshot, nested: bool) -> DocumentSymbolResponse {
    let symbol = |kind, name: &str, detail: Option<String>, span: Span, children: Vec<DocumentSymbol>| {
        let range = snapshot.range(span);
        DocumentSymbol {
            // A symbol without a name is none.
            name: if name.trim().is_empty() { "…".to_owned() } else { name.to_owned() },
            detail,
            kind,
            tags: None,
            deprecated: None,
            range,
            selection_range: range,
            children: (!children.is_empty()).then_some(children),
        }
    };
    let leaf = |kind, name: String, detail, span| symbol(kind, &name, detail, span, Vec::new());
    let parts = sections(facts.draft())
        .into_iter()
        .map(|it| leaf(SymbolKind::NAMESPACE, it.name, it.kind.map(str::to_owned), it.span));
    let people = people(facts).into_iter().filter_map(|id| {
        let said = facts.statements(id).into_iter();
        let said = said.map(|span| leaf(SymbolKind::STRING, cut(&words(facts, span)), None, span));
        let entity = facts.entity(id);
        let title = entity.attributes.iter().find_map(|it| it.title()).map(cut);
        let first = subject::introduced(facts, Subject::Entity(id))?;
        Some(symbol(SymbolKind::CLASS, &entity.name, title, first, said.collect()))
    });
    let quotations = facts.quotes().iter().filter(|quote| !quote.nested).map(|quote| {
        leaf(SymbolKind::STRING, cut(&words(facts, quote.span)), facts.source_of(quote.words), quote.span)
    });
    let timeline = facts.timeline().into_iter().filter_map(|entry| {
        let when = entry.dates(facts).into_iter().next()?.when;
        Some(leaf(SymbolKind::EVENT, when, Some(cut(&entry.what)), entry.tellings[0].when))
    });
    let whole = snapshot.whole();
    let chapters: [(&str, Vec<DocumentSymbol>); 4] = [
        ("Parts", parts.collect()),
        ("People", people.collect()),
        ("Quotations", quotations.collect()),
        ("Timeline", timeline.collect()),
    ];
    let chapters = chapters.into_iter().filter(|(_, children)| !children.is_empty());
    let outline: Vec<DocumentSymbol> =
        chapters.map(|(name, children)| symbol(SymbolKind::MODULE, name, None, whole, children)).collect();
    if nested {
        return outline.into();
    }
    let mut flat = Vec::new();
    flatten(outline, None, snapshot, &mut flat);
    flat.into()
}

/// The people whom the draft names, in the order in which it does.
fn people(facts: &Facts) -> Vec<EntityId> {
    let is_person = |id: &EntityId| facts.entity(*id).kind == EntityKind::Person;
    let is_named = |id: &EntityId| !facts.entity(*id).mentions.is_empty();
    facts.entities().ids().filter(|id| is_person(id) && is_named(id)).collect()
}

/// A tree as a list, in which each symbol names the one that it stands under.
fn flatten(
    symbols: Vec<DocumentSymbol>,
    under: Option<&str>,
    snapshot: &Snapshot,
    flat: &mut Vec<SymbolInformation>,
) {
    for symbol in symbols {
        let DocumentSymbol { name, kind, range, children, .. } = symbol;
        // A chapter is no place of the draft.
        if kind != SymbolKind::MODULE {
            flat.push(SymbolInformation {
                name: name.clone(),
                kind,
                tags: None,
                deprecated: None,
                location: Location::new(snapshot.uri.clone(), range),
                container_name: under.map(str::to_owned),
            });
        }
        flatten(children.unwrap_or_default(), Some(&name), snapshot, flat);
    }
}
