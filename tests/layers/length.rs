//! What is too long to be read: functions that join many conditions, and files that fill many screens.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::conjuncts::{Joined, joined};
use crate::imports::Package;
use crate::tree::Source;

/// From how many conditions on nobody can follow them.
const CONDITIONS: usize = 8;

/// The most lines of a file.
const LINES: usize = 300;

/// The functions below a folder that join too many conditions in one expression.
pub(crate) fn expressions(package: &Package, sources: &[Source], folder: &str) -> Vec<String> {
    conjunctions(package, sources, folder, |joined| joined.operands)
}

/// The functions below a folder that join too many conditions in all their expressions together.
pub(crate) fn functions(package: &Package, sources: &[Source], folder: &str) -> Vec<String> {
    conjunctions(package, sources, folder, |joined| joined.operators)
}

/// The functions of which too much is counted, those with the most first.
fn conjunctions(
    package: &Package,
    sources: &[Source],
    folder: &str,
    counted: fn(&Joined) -> usize,
) -> Vec<String> {
    let files: BTreeSet<_> = package.modules.iter().map(|(_, file)| file.as_str()).collect();
    let read = sources.iter().filter(|(path, _)| path.starts_with(folder) && files.contains(path.as_str()));
    let all = read.flat_map(|(path, text)| joined(text).into_iter().map(move |found| (path, found)));
    let mut long: Vec<_> = all.filter(|(_, found)| counted(found) >= CONDITIONS).collect();
    long.sort_by_key(|(_, found)| Reverse(counted(found)));
    long.iter().map(|(path, found)| format!("{path}: {} joins {}", found.function, counted(found))).collect()
}

/// The files with more lines than can be overlooked, the longest first.
pub(crate) fn files(sources: &[Source]) -> Vec<String> {
    let counted = sources.iter().map(|(path, text)| (text.lines().count(), path));
    let mut long: Vec<_> = counted.filter(|(lines, _)| *lines > LINES).collect();
    long.sort_by_key(|(lines, _)| Reverse(*lines));
    long.iter().map(|(lines, path)| format!("{path} has {lines} lines")).collect()
}
