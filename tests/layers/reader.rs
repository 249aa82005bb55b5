//! From source files to a [`Tree`]: follows `mod`, notes what each module names, and leaves out tests.

use std::collections::BTreeSet;
use std::mem;

use syn::buffer::TokenBuffer;
use syn::visit::{self, Visit};
use syn::{
    Arm, Attribute, Block, Field, ImplItem, Item, ItemMacro, ItemMod, ItemUse, Local, Macro, Stmt, TraitItem,
    Variant, VisRestricted,
};

use crate::attributes::{self, is_test};
use crate::imported::{Imported, imported};
use crate::tokens;
use crate::tree::{Meaning, Path, Position, Reference, ScopeId, Source, Tree, name};

/// Reads files into a tree.
pub(crate) struct Reader<'a> {
    tree: Tree,
    sources: &'a [Source],
    /// The files that were come to, those of tests among them.
    seen: BTreeSet<usize>,
    at: Place,
}

/// Where the reader is.
#[derive(Clone, Debug)]
struct Place {
    scope: ScopeId,
    file: usize,
    /// The folder in which the files of modules are.
    folder: String,
    /// The folder that a `#[path]` begins in.
    beside: String,
    /// Whether this is test code, of which only the files are noted.
    is_test: bool,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(tree: Tree, sources: &'a [Source]) -> Self {
        let nowhere = String::new();
        let at =
            Place { scope: ScopeId(0), file: 0, folder: nowhere.clone(), beside: nowhere, is_test: false };
        Self { tree, sources, seen: BTreeSet::new(), at }
    }

    /// Reads the file at the root of a crate and all files below it. A package may do without.
    pub(crate) fn read_root(&mut self, path: &str, module: &str) {
        let Some(file) = self.file(path) else { return };
        let scope = self.tree.add(module.to_owned(), file, None, false);
        let folder = folder(path).to_owned();
        self.within(
            Place { scope, file, folder: folder.clone(), beside: folder, is_test: false },
            Self::read_file,
        );
    }

    /// The tree, when all roots were read.
    pub(crate) fn finish(mut self) -> Tree {
        for (file, (path, _)) in self.sources.iter().enumerate() {
            if !self.seen.contains(&file) {
                self.tree.problems.push(format!("{path} is in no module"));
            }
        }
        self.tree
    }

    fn file(&self, path: &str) -> Option<usize> {
        self.sources.iter().position(|(known, _)| known == path)
    }

    fn within(&mut self, place: Place, read: impl FnOnce(&mut Self)) {
        let outer = mem::replace(&mut self.at, place);
        read(self);
        self.at = outer;
    }

    fn read_file(&mut self) {
        let (path, text) = &self.sources[self.at.file];
        self.seen.insert(self.at.file);
        match syn::parse_file(text) {
            Ok(file) => {
                self.at.is_test |= is_test(&file.attrs);
                file.items.iter().for_each(|item| self.visit_item(item));
            }
            Err(error) => self.tree.problems.push(format!("{path} cannot be read: {error}")),
        }
    }

    /// Reads a module that has a file of its own.
    fn read_module(&mut self, module: &ItemMod, mut place: Place) {
        let named = name(&module.ident);
        let given = attributes::path(&module.attrs).map(|path| join(&self.at.beside, &path));
        let usual = || ["", "/mod"].map(|ending| format!("{}/{named}{ending}.rs", self.at.folder)).to_vec();
        let candidates = given.clone().map_or_else(usual, |path| vec![path]);
        let Some(file) = candidates.iter().find_map(|path| self.file(path)) else {
            let inside = &self.sources[self.at.file].0;
            self.tree.problems.push(format!("{inside} declares mod {named}, which has no file"));
            return;
        };
        let path = &self.sources[file].0;
        folder(path).clone_into(&mut place.beside);
        // A file that is not called after its module has the files below it in its own folder.
        let owns_folder = given.is_some() || path.ends_with("/mod.rs");
        place.folder =
            if owns_folder { place.beside.clone() } else { path.trim_end_matches(".rs").to_owned() };
        place.file = file;
        if !place.is_test {
            self.tree.scopes[place.scope.0].file = file;
        }
        self.within(place, Self::read_file);
    }

    fn declare(&mut self, name: String, meaning: Meaning) {
        self.tree.scopes[self.at.scope.0].names.entry(name).or_default().push(meaning);
    }

    fn refer(&mut self, path: Path, position: Position) {
        self.tree.references.push(Reference { scope: self.at.scope, path, position });
    }

    fn read_tokens(&mut self, tokens: &TokenBuffer) {
        for path in tokens::paths(tokens.begin()) {
            self.refer(path, Position::Code);
        }
    }

    /// Notes the name of what an item defines.
    fn define(&mut self, item: &Item) {
        let defined = match item {
            Item::Const(item) => &item.ident,
            Item::Enum(item) => &item.ident,
            Item::Fn(item) => &item.sig.ident,
            Item::Static(item) => &item.ident,
            Item::Struct(item) => &item.ident,
            Item::Trait(item) => &item.ident,
            Item::TraitAlias(item) => &item.ident,
            Item::Type(item) => &item.ident,
            Item::Union(item) => &item.ident,
            Item::ExternCrate(item) => {
                let path = vec![String::new(), name(&item.ident)];
                let known = item.rename.as_ref().map_or(&item.ident, |(_, known)| known);
                self.refer(path.clone(), Position::Use);
                return self.declare(name(known), Meaning::Import(path));
            }
            _ => return,
        };
        self.declare(name(defined), Meaning::Item);
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        let is_test = self.at.is_test || is_test(attributes::of_item(item));
        match item {
            Item::Mod(module) => {
                let outer = mem::replace(&mut self.at.is_test, is_test);
                self.visit_item_mod(module);
                self.at.is_test = outer;
            }
            _ if is_test => {}
            _ => {
                self.define(item);
                visit::visit_item(self, item);
            }
        }
    }

    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        let named = name(&module.ident);
        let mut place = self.at.clone();
        if !place.is_test {
            let outer = &self.tree.scope(place.scope).module;
            let path = if outer.is_empty() { named.clone() } else { format!("{outer}::{named}") };
            place.scope = self.tree.add(path, place.file, Some(place.scope), false);
            self.declare(named.clone(), Meaning::Module(place.scope));
        }
        let Some((_, items)) = &module.content else { return self.read_module(module, place) };
        place.folder = join(&place.folder, &named);
        place.beside.clone_from(&place.folder);
        self.within(place, |reader| items.iter().for_each(|item| reader.visit_item(item)));
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        for Imported { path, known_as } in imported(item) {
            self.refer(path.clone(), Position::Use);
            match known_as {
                Some(name) => self.declare(name, Meaning::Import(path)),
                None => self.tree.scopes[self.at.scope.0].globs.push(path),
            }
        }
    }

    fn visit_item_macro(&mut self, item: &'ast ItemMacro) {
        if let Some(ident) = &item.ident {
            self.declare(name(ident), Meaning::Item);
            self.tree.macros.insert(name(ident), self.at.scope);
        }
        visit::visit_item_macro(self, item);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.refer(path_of(&call.path), Position::Macro);
        self.read_tokens(&TokenBuffer::new2(call.tokens.clone()));
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        if attributes::is_of_tests(attribute) {
            return;
        }
        visit::visit_attribute(self, attribute);
        if let syn::Meta::List(list) = &attribute.meta {
            self.read_tokens(&TokenBuffer::new2(list.tokens.clone()));
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.refer(path_of(path), Position::Code);
        visit::visit_path(self, path);
    }

    /// Who may see an item is no import.
    fn visit_vis_restricted(&mut self, _: &'ast VisRestricted) {}

    fn visit_block(&mut self, block: &'ast Block) {
        if !block.stmts.iter().any(|statement| matches!(statement, Stmt::Item(_))) {
            return visit::visit_block(self, block);
        }
        let module = self.tree.scope(self.at.scope).module.clone();
        let scope = self.tree.add(module, self.at.file, Some(self.at.scope), true);
        let place = Place { scope, ..self.at.clone() };
        self.within(place, |reader| visit::visit_block(reader, block));
    }

    fn visit_impl_item(&mut self, item: &'ast ImplItem) {
        if !is_test(attributes::of_impl_item(item)) {
            visit::visit_impl_item(self, item);
        }
    }

    fn visit_trait_item(&mut self, item: &'ast TraitItem) {
        if !is_test(attributes::of_trait_item(item)) {
            visit::visit_trait_item(self, item);
        }
    }

    fn visit_field(&mut self, field: &'ast Field) {
        if !is_test(&field.attrs) {
            visit::visit_field(self, field);
        }
    }

    fn visit_variant(&mut self, variant: &'ast Variant) {
        if !is_test(&variant.attrs) {
            visit::visit_variant(self, variant);
        }
    }

    fn visit_arm(&mut self, arm: &'ast Arm) {
        if !is_test(&arm.attrs) {
            visit::visit_arm(self, arm);
        }
    }

    fn visit_local(&mut self, local: &'ast Local) {
        if !is_test(&local.attrs) {
            visit::visit_local(self, local);
        }
    }
}

fn path_of(path: &syn::Path) -> Path {
    let start = path.leading_colon.map(|_| String::new());
    start.into_iter().chain(path.segments.iter().map(|segment| name(&segment.ident))).collect()
}

/// The folder of a file.
fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// A path that begins in a folder, without `.` and `..`.
fn join(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    parts.join("/")
}
