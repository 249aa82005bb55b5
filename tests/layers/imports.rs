//! Which file uses what of which other.

use std::collections::BTreeSet;

use crate::resolve::Target;
use crate::tree::{Path, ScopeId, Source, Tree};

/// A package as its files use each other, and what lies outside of it.
#[derive(Debug, Default)]
pub(crate) struct Package {
    /// Every module, and the file that it stands in.
    pub(crate) modules: BTreeSet<(String, String)>,
    pub(crate) imports: BTreeSet<Import>,
    pub(crate) outside: BTreeSet<Outside>,
    /// What could not be read.
    pub(crate) problems: Vec<String>,
}

/// Something of one module that another one uses.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Import {
    /// The file that uses it.
    pub(crate) file: String,
    /// The file that defines it.
    pub(crate) of_file: String,
    /// Its path: `crate::facts::Facts`.
    pub(crate) name: String,
    /// The module that uses it.
    pub(crate) module: String,
    /// The module that defines it.
    pub(crate) of_module: String,
}

/// Something of another package that a module uses.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Outside {
    pub(crate) file: String,
    pub(crate) module: String,
    pub(crate) path: Path,
}

impl Package {
    /// Reads the sources of a package.
    pub(crate) fn new(sources: &[Source]) -> Self {
        let tree = Tree::new(sources);
        let modules = tree.modules().map(|(module, file)| (module.to_owned(), file.to_owned())).collect();
        let mut package = Self { modules, ..Self::default() };
        for reference in &tree.references {
            for target in tree.targets(reference) {
                package.take(&tree, reference.scope, target);
            }
        }
        package.problems = tree.problems;
        package
    }

    fn take(&mut self, tree: &Tree, user: ScopeId, target: Target) {
        let user = tree.scope(user);
        let (file, module) = (tree.files[user.file].clone(), user.module.clone());
        let (definer, item) = match target {
            Target::Outside(path) => {
                self.outside.insert(Outside { file, module, path });
                return;
            }
            Target::Module(definer) => (definer, None),
            Target::Item(definer, item) => (definer, Some(item)),
        };
        let definer = tree.scope(definer);
        if definer.module == module {
            return;
        }
        let path =
            ["crate", &definer.module].into_iter().chain(item.as_deref()).filter(|part| !part.is_empty());
        self.imports.insert(Import {
            file,
            of_file: tree.files[definer.file].clone(),
            name: path.collect::<Vec<_>>().join("::"),
            module,
            of_module: definer.module.clone(),
        });
    }
}
