//! Each check fails on what is planted for it, and on nothing else.

mod downward;
mod length;
mod reserved;
mod rings;
mod upward;

use crate::floors::{self, Floors};
use crate::imports::Package;

/// The floors of the planted packages: `home` is divided into rooms.
const FLOORS: Floors = &[
    &["low", "beside"],
    &["home::left", "home::right"],
    &["home"],
    &["middle"],
    &["high"],
    &["main", "lib"],
];

/// A package of these files, with a root that declares every module of `src`.
fn package(files: &[(&str, &str)]) -> Package {
    let top = |path: &str| {
        let inside = path.strip_prefix("src/")?;
        let name = inside.strip_suffix("/mod.rs").or(inside.strip_suffix(".rs"))?;
        (!name.contains('/') && !["lib", "main"].contains(&name)).then(|| format!("pub mod {name};\n"))
    };
    let root = ("src/lib.rs".to_owned(), files.iter().filter_map(|(path, _)| top(path)).collect());
    let given = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    let has_root = files.iter().any(|(path, _)| *path == root.0);
    let sources: Vec<_> = given.chain((!has_root).then_some(root)).collect();
    let package = Package::new(&sources);
    assert_eq!(package.problems, Vec::<String>::new());
    package
}

/// The imports that point up in a package of these files, a line each.
fn upward(files: &[(&str, &str)]) -> String {
    floors::upward(&package(files), FLOORS).join("\n")
}

#[test]
fn a_module_without_a_floor() {
    let package =
        package(&[("src/attic.rs", ""), ("src/home/mod.rs", "mod stairs;"), ("src/home/stairs.rs", "")]);
    assert_eq!(floors::without_room(&package, FLOORS), ["src/attic.rs: the module attic has no floor"]);
}

#[test]
fn a_file_that_is_in_no_module() {
    let sources = [("src/lib.rs", "mod low;"), ("src/low.rs", "fn"), ("src/lost.rs", "")];
    let package = Package::new(&sources.map(|(path, text)| (path.to_owned(), text.to_owned())));
    let [unread, lost] = package.problems.as_slice() else { panic!("{:?}", package.problems) };
    assert!(unread.starts_with("src/low.rs cannot be read: "), "{unread}");
    assert_eq!(lost, "src/lost.rs is in no module");
}
