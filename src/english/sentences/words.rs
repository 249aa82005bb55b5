//! Words that tell where a sentence ends or begins.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::english::lists;

static FILE: &str = include_str!("../data/sentences.txt");

/// See the data file for what each of the classes is.
pub(super) struct Words {
    pub(super) openers: FxHashSet<&'static str>,
    pub(super) clock: FxHashSet<&'static str>,
    pub(super) report: FxHashSet<&'static str>,
    pub(super) exclaimed: FxHashSet<&'static str>,
}

pub(super) static WORDS: LazyLock<Words> = LazyLock::new(|| Words {
    openers: lists::set(FILE, "opener"),
    clock: lists::set(FILE, "clock"),
    report: lists::set(FILE, "report"),
    exclaimed: lists::set(FILE, "exclaimed"),
});
