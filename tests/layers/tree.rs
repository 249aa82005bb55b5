//! The modules of a package, the names in each, and every path that its code writes.

use std::collections::BTreeMap;

use syn::Ident;
use syn::ext::IdentExt;

use crate::reader::Reader;

/// The name by which the program knows the library.
pub(crate) const LIBRARY: &str = "copydesk";

/// The roots of the library and of the program, with the paths of their modules.
const ROOTS: [(&str, &str); 2] = [("src/lib.rs", ""), ("src/main.rs", "main")];

/// A source file: its path from the root of the package, and its text.
pub(crate) type Source = (String, String);

/// The names of a path, from its first on. That of `::a::b` begins with an empty one.
pub(crate) type Path = Vec<String>;

/// A name as it is looked for: `type` for `r#type`.
pub(crate) fn name(ident: &Ident) -> String {
    ident.unraw().to_string()
}

/// Whether a path is another one, or of what is in it.
pub(crate) fn is_within(path: &str, whole: &str) -> bool {
    path.strip_prefix(whole).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// Number of a scope in [`Tree::scopes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ScopeId(pub(crate) usize);

/// A module, or a block with items of its own.
#[derive(Debug)]
pub(crate) struct Scope {
    /// The path of the module: `facts::entities`, and empty for the root of the library.
    pub(crate) module: String,
    /// The file that it stands in, as an index into [`Tree::files`].
    pub(crate) file: usize,
    /// The scope around it.
    pub(crate) parent: Option<ScopeId>,
    /// Whether it is a block, which sees the names of the scope around it.
    pub(crate) is_block: bool,
    /// What each name means here, as a type, a value or a macro.
    pub(crate) names: BTreeMap<String, Vec<Meaning>>,
    /// Whose names are all brought in.
    pub(crate) globs: Vec<Path>,
}

/// What a name means.
#[derive(Debug)]
pub(crate) enum Meaning {
    /// A module below.
    Module(ScopeId),
    /// Something that is defined in this scope.
    Item,
    /// What this path means, which a `use` has brought in.
    Import(Path),
}

/// A path in code that is no test.
#[derive(Debug)]
pub(crate) struct Reference {
    pub(crate) scope: ScopeId,
    pub(crate) path: Path,
    pub(crate) position: Position,
}

/// Where a path stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Position {
    /// In a `use`.
    Use,
    /// Before the `!` of a macro.
    Macro,
    /// Anywhere else.
    Code,
}

/// A package’s modules and what they name, without its tests.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    /// The paths of the files.
    pub(crate) files: Vec<String>,
    pub(crate) scopes: Vec<Scope>,
    pub(crate) references: Vec<Reference>,
    /// Where each macro is defined, since it is seen in the modules that follow without being imported.
    pub(crate) macros: BTreeMap<String, ScopeId>,
    /// Files that cannot be read, or are in no module.
    pub(crate) problems: Vec<String>,
}

impl Tree {
    /// Reads a package from its sources.
    pub(crate) fn new(sources: &[Source]) -> Self {
        let files = sources.iter().map(|(path, _)| path.clone()).collect();
        let mut reader = Reader::new(Self { files, ..Self::default() }, sources);
        for (file, module) in ROOTS {
            reader.read_root(file, module);
        }
        reader.finish()
    }

    /// Adds a scope.
    pub(crate) fn add(
        &mut self,
        module: String,
        file: usize,
        parent: Option<ScopeId>,
        is_block: bool,
    ) -> ScopeId {
        let (names, globs) = (BTreeMap::new(), Vec::new());
        self.scopes.push(Scope { module, file, parent, is_block, names, globs });
        ScopeId(self.scopes.len() - 1)
    }

    /// The scope with this number.
    pub(crate) fn scope(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.0]
    }

    /// The paths of the modules, each with the file that it stands in.
    pub(crate) fn modules(&self) -> impl Iterator<Item = (&str, &str)> {
        let modules = self.scopes.iter().filter(|scope| !scope.is_block);
        modules.map(|scope| (scope.module.as_str(), self.files[scope.file].as_str()))
    }
}
