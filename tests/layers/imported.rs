//! What a `use` brings in, one line for each name of its groups.

use syn::{ItemUse, UseTree};

use crate::tree::{Path, name};

/// Something that a `use` brings in.
pub(crate) struct Imported {
    pub(crate) path: Path,
    /// The name that it has here; none for all names of a module.
    pub(crate) known_as: Option<String>,
}

/// All that an item brings in.
pub(crate) fn imported(item: &ItemUse) -> Vec<Imported> {
    let start = item.leading_colon.map(|_| String::new()).into_iter().collect();
    let mut found = Vec::new();
    collect(&item.tree, start, &mut found);
    found
}

fn collect(tree: &UseTree, mut path: Path, found: &mut Vec<Imported>) {
    match tree {
        UseTree::Path(tree) => {
            path.push(name(&tree.ident));
            collect(&tree.tree, path, found);
        }
        UseTree::Name(tree) => {
            push(&mut path, name(&tree.ident));
            let known_as = path.last().cloned();
            found.push(Imported { path, known_as });
        }
        UseTree::Rename(tree) => {
            push(&mut path, name(&tree.ident));
            found.push(Imported { path, known_as: Some(name(&tree.rename)) });
        }
        UseTree::Glob(_) => found.push(Imported { path, known_as: None }),
        UseTree::Group(group) => group.items.iter().for_each(|tree| collect(tree, path.clone(), found)),
    }
}

/// Adds the last name of a path: `self` in a group is the module that the group is of.
fn push(path: &mut Path, last: String) {
    if last != "self" || path.is_empty() {
        path.push(last);
    }
}
