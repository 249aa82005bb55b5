//! What a path means: the module that defines it, or something outside of the package.
//!
//! Modules, items and what `use` brings in are followed as the compiler follows them, through re-exports and globs. Methods and
//! fields are not, for want of types: they are seen where their type is named. What a macro defines is unknown by name, so a
//! name that a module does not have counts as defined there.

use crate::tree::{LIBRARY, Meaning, Path, Position, Reference, Scope, ScopeId, Tree};

/// What a path leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    Module(ScopeId),
    /// Something with this name, defined in this scope.
    Item(ScopeId, String),
    /// Something of another package, by its whole path.
    Outside(Path),
}

/// The imports that are being followed, so that none is followed in a circle.
type Trail = Vec<(ScopeId, Path)>;

impl Tree {
    /// All that a reference may mean.
    pub(crate) fn targets(&self, reference: &Reference) -> Vec<Target> {
        let Reference { scope, path, position } = reference;
        let mut targets = self.resolve(*scope, path, &mut Trail::new());
        if *position == Position::Use {
            return targets;
        }
        let is_item = |target: &Target| !matches!(target, Target::Module(_));
        if let [only] = path.as_slice() {
            // A lone name that nothing brings in is a variable or of the language itself, and never a module.
            targets.retain(|target| {
                is_item(target) && !matches!(target, Target::Outside(path) if path.len() == 1)
            });
            let called = self.macros.get(only).filter(|_| targets.is_empty() && *position == Position::Macro);
            targets.extend(called.map(|scope| Target::Item(*scope, only.clone())));
        } else if targets.iter().any(is_item) {
            targets.retain(is_item);
        }
        targets
    }

    fn resolve(&self, from: ScopeId, path: &[String], trail: &mut Trail) -> Vec<Target> {
        let Some((first, rest)) = path.split_first() else { return Vec::new() };
        let mut targets = self.first(from, first, trail);
        for name in rest {
            // A function may have the name of a module, but nothing is in a function.
            if targets.iter().any(|target| matches!(target, Target::Module(_))) {
                targets.retain(|target| !matches!(target, Target::Item(..)));
            }
            targets = targets.into_iter().flat_map(|target| self.member(target, name, trail)).collect();
        }
        targets
    }

    /// What the first name of a path means.
    fn first(&self, from: ScopeId, name: &str, trail: &mut Trail) -> Vec<Target> {
        match name {
            "" => vec![Target::Outside(Path::new())],
            "crate" => vec![Target::Module(self.root(from))],
            "self" => vec![Target::Module(self.module(from))],
            "super" => self.above(from),
            _ => self.visible(from, name, trail),
        }
    }

    /// What a name means where it is written, in the innermost scope that has it.
    fn visible(&self, from: ScopeId, name: &str, trail: &mut Trail) -> Vec<Target> {
        let meant = self.meant(from, name, trail);
        let scope = self.scope(from);
        match scope.parent {
            _ if !meant.is_empty() => meant,
            Some(around) if scope.is_block => self.visible(around, name, trail),
            _ => self.outside(vec![name.to_owned()]),
        }
    }

    /// What a name means behind a path that leads to a target.
    fn member(&self, target: Target, name: &str, trail: &mut Trail) -> Vec<Target> {
        match target {
            Target::Module(scope) if name == "super" => self.above(scope),
            Target::Module(scope) => {
                let meant = self.meant(scope, name, trail);
                if meant.is_empty() { vec![Target::Item(scope, name.to_owned())] } else { meant }
            }
            // A variant, or what is associated with a type.
            Target::Item(..) => vec![target],
            Target::Outside(mut path) => {
                path.push(name.to_owned());
                self.outside(path)
            }
        }
    }

    /// What a scope itself has by a name.
    fn meant(&self, scope: ScopeId, name: &str, trail: &mut Trail) -> Vec<Target> {
        let Scope { names, globs, .. } = self.scope(scope);
        let meanings = names.get(name).into_iter().flatten();
        let mut targets: Vec<Target> = meanings
            .flat_map(|meaning| match meaning {
                Meaning::Module(module) => vec![Target::Module(*module)],
                Meaning::Item => vec![Target::Item(scope, name.to_owned())],
                Meaning::Import(path) => self.follow(scope, path, trail, |targets, _| targets),
            })
            .collect();
        for glob in globs.iter().filter(|_| !names.contains_key(name)) {
            targets.extend(self.follow(scope, glob, trail, |targets, trail| {
                let member = |target| match target {
                    Target::Module(module) => self.meant(module, name, trail),
                    Target::Item(..) => Vec::new(),
                    Target::Outside(path) => vec![Target::Outside([path, vec![name.to_owned()]].concat())],
                };
                targets.into_iter().flat_map(member).collect()
            }));
        }
        targets
    }

    /// What is read from that to which an import leads; nothing where it leads to itself.
    fn follow(
        &self,
        scope: ScopeId,
        path: &Path,
        trail: &mut Trail,
        read: impl FnOnce(Vec<Target>, &mut Trail) -> Vec<Target>,
    ) -> Vec<Target> {
        let step = (scope, path.clone());
        if trail.contains(&step) {
            return Vec::new();
        }
        trail.push(step);
        let targets = self.resolve(scope, path, trail);
        let targets = read(targets, trail);
        trail.pop();
        targets
    }

    /// Something outside, unless it is the library seen from the program.
    fn outside(&self, path: Path) -> Vec<Target> {
        let root = self.scopes.iter().position(|scope| scope.module.is_empty());
        match root {
            Some(root) if path.as_slice() == [LIBRARY] => vec![Target::Module(ScopeId(root))],
            _ => vec![Target::Outside(path)],
        }
    }

    /// The module that a scope is in.
    fn module(&self, scope: ScopeId) -> ScopeId {
        let around = self.scope(scope).parent.filter(|_| self.scope(scope).is_block);
        around.map_or(scope, |around| self.module(around))
    }

    /// The module above the one that a scope is in.
    fn above(&self, scope: ScopeId) -> Vec<Target> {
        self.scope(self.module(scope))
            .parent
            .map(|above| Target::Module(self.module(above)))
            .into_iter()
            .collect()
    }

    fn root(&self, scope: ScopeId) -> ScopeId {
        self.scope(scope).parent.map_or(scope, |parent| self.root(parent))
    }
}
