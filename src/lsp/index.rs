//! What the drafts on disk name, kept while they stay the same.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rustc_hash::FxHasher;
use tower_lsp::ls_types::{Location, SymbolInformation};

use crate::facts::EntityKind;

/// Stands for the text of a draft, which is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp(u64);

impl Stamp {
    /// That of a text.
    pub(super) fn of(text: &str) -> Self {
        let mut hasher = FxHasher::default();
        text.hash(&mut hasher);
        Self(hasher.finish())
    }
}

/// Somebody or something that a draft names.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub(super) kind: EntityKind,
    pub(super) symbol: SymbolInformation,
    /// Every place that speaks of them.
    pub(super) places: Vec<Location>,
}

/// The drafts of the open folders by their paths.
#[derive(Debug, Default)]
pub(super) struct Index {
    drafts: Mutex<BTreeMap<PathBuf, (Stamp, Vec<Named>)>>,
    is_busy: AtomicBool,
}

impl Index {
    /// Whether whoever asks may begin to look through the folders: not while somebody else does.
    pub(super) fn begin(&self) -> bool {
        !self.is_busy.swap(true, Ordering::AcqRel)
    }

    /// Says that all folders have been looked through, and which drafts they hold.
    pub(super) fn end(&self, drafts: &[PathBuf]) {
        self.lock().retain(|path, _| drafts.contains(path));
        self.is_busy.store(false, Ordering::Release);
    }

    /// Whether a draft is known as it stands.
    pub(super) fn knows(&self, draft: &Path, stamp: Stamp) -> bool {
        self.lock().get(draft).is_some_and(|(known, _)| *known == stamp)
    }

    /// Keeps what a draft names.
    pub(super) fn keep(&self, draft: PathBuf, stamp: Stamp, names: Vec<Named>) {
        self.lock().insert(draft, (stamp, names));
    }

    /// What the drafts name that fit, in the order of their paths.
    pub(super) fn names(
        &self,
        is_wanted: impl Fn(&Path) -> bool,
        fits: impl Fn(&Named) -> bool,
    ) -> Vec<Named> {
        let drafts = self.lock();
        let wanted = drafts.iter().filter(|(path, _)| is_wanted(path)).flat_map(|(_, (_, names))| names);
        wanted.filter(|name| fits(name)).cloned().collect()
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<PathBuf, (Stamp, Vec<Named>)>> {
        self.drafts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
