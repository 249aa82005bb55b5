//! Prefixes, units, clitics and other parts of words by which words are split.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::english::lists;

static FILE: &str = include_str!("../data/words.txt");

/// See the data file for what each of the classes is.
pub(super) struct Lists {
    pub(super) prefixes: FxHashSet<&'static str>,
    pub(super) units: FxHashSet<&'static str>,
    pub(super) endings: FxHashSet<&'static str>,
    pub(super) elisions: FxHashSet<&'static str>,
    pub(super) clitics: FxHashSet<&'static str>,
    pub(super) fused: Vec<(&'static str, &'static str)>,
}

pub(super) static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists {
    prefixes: lists::set(FILE, "prefix"),
    units: lists::set(FILE, "unit"),
    endings: lists::set(FILE, "ending"),
    elisions: lists::set(FILE, "elision"),
    clitics: lists::set(FILE, "clitic"),
    fused: lists::section(FILE, "fused").filter_map(|pair| pair.split_once('|')).collect(),
});
