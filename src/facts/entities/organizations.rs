//! Which names are of one organisation: its full name, its initials, a firm with and without its legal form.

use rustc_hash::FxHashMap;

use super::{EntityKind, Name};
use crate::english::lexicon::names::{self, COMPANIES};

/// Organisations by their full names: initials and short forms of firms lead to them.
pub(super) struct Organizations {
    short: FxHashMap<String, Option<String>>,
}

impl Organizations {
    /// Knows the organisations among the names of a draft.
    pub(super) fn new(names: &[Name]) -> Self {
        let mut short: FxHashMap<String, Option<String>> = FxHashMap::default();
        let mut add = |form: String, full: &str| {
            let known = short.entry(form).or_insert_with(|| Some(full.to_owned()));
            // A short form of two organisations belongs to neither.
            if known.as_deref() != Some(full) {
                *known = None;
            }
        };
        for name in names.iter().filter(|name| name.kind == EntityKind::Organization && name.key.len() > 1) {
            let full = firm(&name.key).join(" ");
            let initials: String = name
                .key
                .iter()
                .filter(|word| !matches!(word.as_str(), "of" | "the" | "and" | "for" | "in" | "on" | "&"))
                .filter_map(|word| word.chars().next())
                .collect();
            if initials.chars().count() > 1 {
                add(initials, &full);
            }
            if firm(&name.key).len() < name.key.len() {
                add(firm(&name.key)[0].clone(), &full);
            }
        }
        Self { short }
    }

    /// The key of the entity that a name which is no person’s names.
    pub(super) fn of(&self, name: &Name) -> String {
        let folded = match name.kind {
            EntityKind::Organization => firm(&name.key).join(" "),
            _ => name.folded(),
        };
        let full = || {
            (name.kind == EntityKind::Organization)
                .then(|| self.short.get(&folded).cloned().flatten())
                .flatten()
        };
        names::first_name(&folded).or_else(full).unwrap_or(folded)
    }
}

/// A firm’s name without its legal form.
fn firm(key: &[String]) -> &[String] {
    match key {
        [name @ .., last] if !name.is_empty() && COMPANIES.contains(last.as_str()) => name,
        _ => key,
    }
}
