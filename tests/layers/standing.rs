//! What is still wrong in the house. These lists may only shrink: what is gone from the sources must go from here.

use std::collections::BTreeSet;

use crate::floors::{self, Floors};
use crate::imports::Import;
use crate::rings::{Graph, Ring};

/// Imports that point up: the file that uses, and the file that it uses.
pub(crate) const UPWARD: &[(&str, &str)] = &[];

/// The files of each ring, a line each, with a blank line between rings.
const RINGS: &str = include_str!("rings.txt");

/// The rings that are listed.
pub(crate) fn listed() -> Vec<Ring<'static>> {
    let lines: Vec<&str> = RINGS.lines().map(str::trim).filter(|line| !line.starts_with('#')).collect();
    let rings = lines.split(|line| line.is_empty()).filter(|ring| !ring.is_empty());
    rings.map(|ring| ring.iter().copied().collect()).collect()
}

/// The imports that point up and are not listed, and those listed that are gone.
pub(crate) fn upward(found: &[Import], listed: &[(&str, &str)], floors: Floors) -> Vec<String> {
    let is_listed = |import: &&Import| listed.contains(&(import.file.as_str(), import.of_file.as_str()));
    let is_found = |(file, of_file): &&(&str, &str)| {
        found.iter().any(|import| import.file == *file && import.of_file == *of_file)
    };
    let new = found.iter().filter(|import| !is_listed(import)).map(|import| floors::told(import, floors));
    let gone = listed.iter().filter(|pair| !is_found(pair));
    new.chain(gone.map(|(file, of_file)| format!("{file} no longer uses {of_file}: strike it from UPWARD")))
        .collect()
}

/// The rings that are not within a listed one, each by its shortest way round, and the listed ones that have shrunk.
pub(crate) fn rings(graph: &Graph, listed: &[Ring]) -> Vec<String> {
    let found = graph.rings();
    let known: Ring = listed.iter().flatten().copied().collect();
    let mut wrong = Vec::new();
    for ring in found.iter().filter(|ring| !listed.iter().any(|listed| ring.is_subset(listed))) {
        let joined = ring.iter().find(|file| !known.contains(*file)).or(ring.first());
        let way = joined.map(|file| graph.way_round(file)).unwrap_or_default();
        let steps: Vec<String> = way.windows(2).map(|step| graph.told(step[0], step[1])).collect();
        wrong.push(format!("a ring: {}", steps.join(",\n  and ")));
    }
    for ring in listed {
        let left: BTreeSet<&Ring> = found.iter().filter(|found| !found.is_disjoint(ring)).collect();
        let gone = ring.iter().filter(|file| !left.iter().any(|left| left.contains(*file)));
        wrong.extend(gone.map(|file| format!("{file} is in no ring any more: strike it from rings.txt")));
        if left.len() > 1 {
            let first = ring.first().unwrap_or(&"");
            wrong.push(format!("the ring of {first} has become {} rings: part it in rings.txt", left.len()));
        }
    }
    wrong
}
