//! The sources as a house: imports point down, no files use each other in a ring, only some rooms see the world outside, and
//! nothing is too long to be read.
//!
//! Every file of `src` is parsed, and every path in it is followed to the file that defines what it names. Only tests are left
//! out, but where the lines of files are counted.

mod attributes;
mod conjuncts;
mod floors;
mod imported;
mod imports;
mod length;
mod planted;
mod reader;
mod reserved;
mod resolve;
mod rings;
mod tokens;
mod tree;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use self::floors::FLOORS;
use self::imports::{Import, Package};
use self::reserved::RESERVED;
use self::rings::Graph;
use self::tree::Source;

/// How many functions of `facts` may still join eight conditions or more in one expression. It may only fall.
const LONG_EXPRESSIONS: usize = 0;

/// How many functions of `facts` may still join eight conditions or more in all. It may only fall.
const LONG_FUNCTIONS: usize = 0;

/// How many files of `src` may still have more than 300 lines. It may only fall.
const LONG_FILES: usize = 0;

/// The files of `src`.
static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Vec::new();
    collect(root, &root.join("src"), &mut sources);
    sources
});

/// The package as it is.
static HOUSE: LazyLock<Package> = LazyLock::new(|| Package::new(&SOURCES));

#[test]
fn every_file_is_read_and_has_a_floor() {
    none([HOUSE.problems.clone(), floors::without_room(&HOUSE, FLOORS)].concat());
}

#[test]
fn imports_point_down() {
    none(floors::upward(&HOUSE, FLOORS));
}

#[test]
fn no_files_use_each_other_in_a_ring() {
    none(Graph::new(&HOUSE).told_rings());
}

#[test]
fn the_world_outside_is_seen_by_those_who_may() {
    none([reserved::trespasses(&HOUSE, RESERVED), reserved::needless(&HOUSE, RESERVED)].concat());
}

#[test]
fn rules_read_no_parse() {
    let is_of_parse = |import: &&Import| {
        let mut parts = import.name.split("::");
        import.file.starts_with("src/rules/") && parts.any(|part| matches!(part, "Rel" | "Upos"))
    };
    let told = |import: &Import| format!("{} reads the parse: {}", import.file, import.name);
    none(HOUSE.imports.iter().filter(is_of_parse).map(told).collect());
}

#[test]
fn expressions_can_be_followed() {
    at_most(LONG_EXPRESSIONS, &length::expressions(&HOUSE, &SOURCES, "src/facts/"));
}

#[test]
fn functions_can_be_followed() {
    at_most(LONG_FUNCTIONS, &length::functions(&HOUSE, &SOURCES, "src/facts/"));
}

#[test]
fn files_can_be_overlooked() {
    at_most(LONG_FILES, &length::files(&SOURCES));
}

/// Fails with what is too long, a line each, where it is more than was left to be divided.
#[track_caller]
fn at_most(left: usize, long: &[String]) {
    assert!(long.len() <= left, "{} and not at most {left}:\n{}", long.len(), long.join("\n"));
}

/// Fails with what is wrong, a line each.
#[track_caller]
fn none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{}", BTreeSet::from_iter(wrong).into_iter().collect::<Vec<_>>().join("\n"));
}

/// The files of a folder and of those in it, named from the root of the package.
fn collect(root: &Path, folder: &Path, sources: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(root, &path, sources);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let inside = path.strip_prefix(root).expect("a path in the package");
            let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
            sources.push((parts.join("/"), fs::read_to_string(&path).expect("a source")));
        }
    }
}
