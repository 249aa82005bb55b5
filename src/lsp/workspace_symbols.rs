//! Workspace symbols, and references beyond the draft: whom the drafts name, those that are open and those of the open folders.
//!
//! The folders are looked through beside the answer, draft by draft and behind all other checks. An answer has what is known
//! by then; an editor asks again with every letter.

#![allow(deprecated, reason = "the protocol’s type has a field of earlier versions, which is left empty")]

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tower_lsp::ls_types::{Location, SymbolInformation, SymbolKind, TextDocumentItem, Uri};

use super::documents::{Documents, Snapshot};
use super::index::{Named, Stamp};
use super::session::Session;
use super::subject::{self, Subject};
use super::workers::Haste;
use crate::facts::{EntityId, EntityKind, Facts};
use crate::files;
use crate::span::Span;

/// An answer waits for the folders at most so long.
const PATIENCE: Duration = Duration::from_millis(300);

/// Who and what is named in the drafts and has the words of a query in the name.
pub(super) async fn symbols(session: &Arc<Session>, query: &str) -> Vec<SymbolInformation> {
    let query = query.to_lowercase();
    let fits = |named: &Named| {
        let name = named.symbol.name.to_lowercase();
        query.split_whitespace().all(|word| name.contains(word))
    };
    all(session, fits).await.into_iter().map(|named| named.symbol).collect()
}

/// The places in other drafts that speak of somebody or something of this kind and name. Of a name of several words the kind is
/// not asked: a draft that says little of somebody may not tell what kind they are.
pub(super) async fn elsewhere(
    session: &Arc<Session>,
    here: &Uri,
    (kind, name): &(EntityKind, String),
) -> Vec<Location> {
    let name = name.to_lowercase();
    let fits = |named: &Named| {
        let is_alike = named.kind == *kind || name.contains(' ');
        is_alike && named.symbol.location.uri != *here && named.symbol.name.to_lowercase() == name
    };
    all(session, fits).await.into_iter().flat_map(|named| named.places).collect()
}

/// Who and what fits in the open drafts and behind them in those of the open folders, as far as these are known by now.
async fn all(session: &Arc<Session>, fits: impl Fn(&Named) -> bool) -> Vec<Named> {
    let looking = session.index.begin().then(|| tokio::spawn(look_through(Arc::clone(session))));
    let (mut found, mut open) = (Vec::new(), Vec::new());
    for snapshot in session.documents.all() {
        open.extend(snapshot.path());
        if let Some((snapshot, checked)) = session.read_newest(&snapshot.uri).await {
            found.extend(names(&checked.facts, &snapshot).into_iter().filter(|named| fits(named)));
        }
    }
    if let Some(looking) = looking {
        let _ = tokio::time::timeout(PATIENCE, looking).await;
    }
    found.extend(session.index.names(|path| !open.iter().any(|it| it == path), fits));
    found
}

/// Whom and what a draft names, each at the place that introduces it.
fn names(facts: &Facts, snapshot: &Snapshot) -> Vec<Named> {
    let file = snapshot.path();
    let file = file.as_deref().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    let symbol = |id: EntityId| {
        let entity = facts.entity(id);
        let symbol_kind = match entity.kind {
            EntityKind::Person => SymbolKind::CLASS,
            EntityKind::Organization => SymbolKind::NAMESPACE,
            EntityKind::Place => SymbolKind::PACKAGE,
            EntityKind::Thing => return None,
        };
        let first =
            subject::introduced(facts, Subject::Entity(id)).filter(|_| !entity.mentions.is_empty())?;
        let location = |span: Span| Location::new(snapshot.uri.clone(), snapshot.range(span));
        let symbol = SymbolInformation {
            name: entity.name.clone(),
            kind: symbol_kind,
            tags: None,
            deprecated: None,
            location: location(first),
            container_name: file.clone(),
        };
        let places = subject::places(facts, Subject::Entity(id)).into_iter().map(location).collect();
        Some(Named { kind: entity.kind, symbol, places })
    };
    facts.entities().ids().filter_map(symbol).collect()
}

/// Reads the drafts of the open folders that have changed since they were last read.
async fn look_through(session: Arc<Session>) {
    let folders = session.folders();
    let drafts = tokio::task::spawn_blocking(move || files::drafts_below(&folders)).await.unwrap_or_default();
    // In a task of its own: should it break off, the next who asks has it begun anew.
    let _ = tokio::spawn(read(Arc::clone(&session), drafts.clone())).await;
    session.index.end(&drafts);
}

/// Reads those of some drafts that are not known as they stand.
async fn read(session: Arc<Session>, drafts: Vec<PathBuf>) {
    for path in drafts {
        let Some((stamp, snapshot)) = closed(&session, &path).await else { continue };
        if session.index.knows(&path, stamp) {
            continue;
        }
        if let Ok(checked) = session.check(&snapshot, Haste::Folder).await {
            session.index.keep(path, stamp, names(&checked.facts, &snapshot));
        }
    }
}

/// A draft on disk that nobody has open. The disk may be slow, and keeps no message waiting.
pub(super) async fn closed(session: &Session, path: &Path) -> Option<(Stamp, Snapshot)> {
    let (path, encoding) = (path.to_owned(), session.capabilities().encoding);
    let opened = tokio::task::spawn_blocking(move || {
        let text = files::read(&path).ok()?;
        let stamp = Stamp::of(&text);
        let uri = Uri::from_file_path(path)?;
        let item = TextDocumentItem { uri, language_id: String::new(), version: 0, text };
        Some((stamp, Documents::default().open(item, encoding)))
    });
    opened.await.ok()?
}
