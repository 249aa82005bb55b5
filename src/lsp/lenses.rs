//! Code lenses: above a paragraph, how many conflicts in it are open and how many claims have no source.

use std::collections::BTreeMap;

use tower_lsp::ls_types::{CodeLens, Command};

use super::documents::Snapshot;
use crate::checker::Checked;
use crate::span::Span;

/// The lenses of a draft, one a paragraph that has something open.
pub(super) fn lenses(checked: &Checked, snapshot: &Snapshot) -> Vec<CodeLens> {
    let facts = &checked.facts;
    let draft = facts.draft();
    // Of each paragraph the conflicts and the claims.
    let mut open: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    let conflicts = checked.findings.iter().filter(|finding| !finding.related.is_empty());
    for paragraph in conflicts.filter_map(|finding| draft.paragraph_at(finding.span.start)) {
        open.entry(paragraph).or_default().0 += 1;
    }
    let claims = facts.claims().iter().filter(|claim| !claim.attributed);
    for paragraph in claims.filter_map(|claim| draft.paragraph_at(claim.place.span.start)) {
        open.entry(paragraph).or_default().1 += 1;
    }
    let lens = |(paragraph, (conflicts, claims)): (usize, (usize, usize))| {
        let start = draft.paragraphs[paragraph].span.start;
        let told = [
            counted(conflicts, "open conflict", "open conflicts"),
            counted(claims, "claim without a source", "claims without a source"),
        ];
        let title = told.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        // There is nothing to run: the title is all that it has to say.
        let command = Command { title, command: String::new(), arguments: None };
        CodeLens { range: snapshot.range(Span::new(start, start)), command: Some(command), data: None }
    };
    open.into_iter().map(lens).collect()
}

fn counted(number: usize, one: &str, several: &str) -> Option<String> {
    (number > 0).then(|| format!("{number} {}", if number == 1 { one } else { several }))
}
