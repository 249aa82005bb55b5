//! What of the world outside only some modules may name.

use crate::imports::{Outside, Package};
use crate::tree::is_within;

/// Paths with the modules that may name them, or what is in them.
pub(crate) const RESERVED: Reserved = &[
    ("anstream", &["cli"]),
    ("clap", &["cli"]),
    ("ropey", &["text"]),
    ("serde_json", &["cli", "draft", "lsp", "transcripts"]),
    ("tokio", &["lsp"]),
    ("tower_lsp", &["lsp"]),
    ("std::env", &["cli"]),
    ("std::fs", &["cli", "files"]),
    ("std::net", &[]),
    ("std::process", &["cli", "lsp", "main"]),
    ("std::time::Instant", &[]),
    ("std::time::SystemTime", &[]),
    ("jiff::Timestamp::now", &[]),
    ("jiff::Zoned::now", &[]),
];

/// Each path with those who may name it.
pub(crate) type Reserved = &'static [(&'static str, &'static [&'static str])];

/// Who names what is not theirs to name.
pub(crate) fn trespasses(package: &Package, reserved: Reserved) -> Vec<String> {
    let mut found = Vec::new();
    for (path, owners) in reserved {
        for outside in named(package, path) {
            if !owners.iter().any(|owner| is_within(&outside.module, owner)) {
                found.push(told(outside, owners));
            }
        }
    }
    found
}

/// What the table allows somebody who has no need of it.
pub(crate) fn needless(package: &Package, reserved: Reserved) -> Vec<String> {
    let mut found = Vec::new();
    for (path, owners) in reserved {
        let users: Vec<&Outside> = named(package, path).collect();
        let unused =
            owners.iter().filter(|owner| !users.iter().any(|outside| is_within(&outside.module, owner)));
        found.extend(unused.map(|owner| format!("{owner} may name {path}, and does not")));
    }
    found
}

/// Who names a path, or what is in it.
fn named<'a>(package: &'a Package, path: &'a str) -> impl Iterator<Item = &'a Outside> {
    package.outside.iter().filter(move |outside| is_within(&outside.path.join("::"), path))
}

fn told(outside: &Outside, owners: &[&str]) -> String {
    let owners = if owners.is_empty() { "nobody".to_owned() } else { format!("{} alone", owners.join(", ")) };
    format!("{} names {}, which is for {owners}", outside.file, outside.path.join("::"))
}
