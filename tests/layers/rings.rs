//! Rings: files that use each other, directly or through others, so that none can be understood before the others.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::imports::Package;

/// The files of a ring.
type Ring<'a> = BTreeSet<&'a str>;

/// Which file uses which, and what of it.
pub(crate) struct Graph<'a> {
    uses: BTreeMap<&'a str, BTreeMap<&'a str, BTreeSet<&'a str>>>,
}

impl<'a> Graph<'a> {
    pub(crate) fn new(package: &'a Package) -> Self {
        let mut uses: BTreeMap<_, BTreeMap<_, BTreeSet<_>>> = BTreeMap::new();
        for import in package.imports.iter().filter(|import| import.file != import.of_file) {
            let names =
                uses.entry(import.file.as_str()).or_default().entry(import.of_file.as_str()).or_default();
            names.insert(import.name.as_str());
        }
        Self { uses }
    }

    /// The rings, each in words by its shortest way round.
    pub(crate) fn told_rings(&self) -> Vec<String> {
        let told = |ring: Ring<'a>| {
            let way = ring.first().map(|file| self.way_round(file)).unwrap_or_default();
            let steps: Vec<String> = way.windows(2).map(|step| self.told(step[0], step[1])).collect();
            format!("a ring: {}", steps.join(",\n  and "))
        };
        self.rings().into_iter().map(told).collect()
    }

    /// The rings, each as large as it is: two that share a file are one.
    fn rings(&self) -> BTreeSet<Ring<'a>> {
        let reached: BTreeMap<&str, Ring> =
            self.uses.keys().map(|file| (*file, self.reached_from(file))).collect();
        let ring = |(file, files): (&&str, &Ring<'a>)| -> Ring<'a> {
            let comes_back = |other: &&&str| reached.get(**other).is_some_and(|back| back.contains(file));
            files.iter().filter(comes_back).copied().collect()
        };
        reached.iter().map(ring).filter(|ring| !ring.is_empty()).collect()
    }

    /// The shortest way round in a ring that goes through a file.
    fn way_round(&self, file: &'a str) -> Vec<&'a str> {
        let mut before = BTreeMap::new();
        let mut waiting = VecDeque::from([file]);
        while let Some(at) = waiting.pop_front().filter(|_| !before.contains_key(file)) {
            for next in self.used_by(at) {
                before.entry(next).or_insert_with(|| {
                    waiting.push_back(next);
                    at
                });
            }
        }
        let mut way = vec![file];
        while let Some(&last) = way.last().and_then(|at| before.get(at)) {
            way.push(last);
            if last == file {
                break;
            }
        }
        way.reverse();
        way
    }

    /// What one file uses of another, as a line.
    fn told(&self, file: &str, of_file: &str) -> String {
        let names: Vec<&str> = self.uses[file][of_file].iter().copied().collect();
        format!("{file} uses {} ({of_file})", names.join(", "))
    }

    fn reached_from(&self, file: &str) -> Ring<'a> {
        let mut reached = Ring::new();
        let mut waiting: Vec<&str> = self.used_by(file).collect();
        while let Some(next) = waiting.pop() {
            if reached.insert(next) {
                waiting.extend(self.used_by(next));
            }
        }
        reached
    }

    fn used_by(&self, file: &str) -> impl Iterator<Item = &'a str> + use<'a, '_> {
        self.uses.get(file).into_iter().flat_map(|used| used.keys().copied())
    }
}
