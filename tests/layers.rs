//! The floors of the house: imports point down, and the world outside is seen from the top floor alone.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules of `src`, each with the floor it lives on. A module may use those of lower floors and itself.
const FLOORS: &[(&str, u8)] = &[
    ("span", 0),
    ("fingerprint", 0),
    ("suggest", 0),
    ("text", 1),
    ("finding", 1),
    ("english", 1),
    ("draft", 2),
    ("facts", 3),
    ("rules", 4),
    ("settings", 5),
    ("checker", 6),
    ("files", 7),
    ("lsp", 8),
    ("cli", 9),
    ("main", 10),
    ("lib", 10),
];

/// Files that hold nothing but tests.
const TEST_ONLY: &[&str] = &["testing.rs", "tests.rs"];

/// What only the named modules may mention.
const RESERVED: &[(&str, &[&str])] = &[
    ("ropey", &["text"]),
    ("tower_lsp", &["lsp"]),
    ("tokio", &["lsp"]),
    ("clap::", &["cli"]),
    ("annotate_snippets", &["cli"]),
    ("anstream", &["cli"]),
    ("std::fs", &["files", "cli", "lsp"]),
    ("std::env", &["cli", "lsp"]),
    ("std::net", &[]),
    ("std::process", &["cli", "lsp", "main"]),
    ("SystemTime", &[]),
    ("Zoned::now", &[]),
    ("Instant", &["cli", "lsp"]),
    ("serde_json", &["cli", "lsp", "draft", "english"]),
];

#[test]
fn imports_point_down() {
    let mut wrong = Vec::new();
    for (file, module, code) in sources() {
        let own = floor(&module);
        for used in code.match_indices("crate::").map(|(at, word)| first_word(&code[at + word.len()..])) {
            let Some(&(_, floor)) = FLOORS.iter().find(|(name, _)| *name == used) else { continue };
            if used != module && floor >= own {
                wrong.push(format!("{} uses crate::{used}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_world_outside_is_seen_from_the_top_floor() {
    let mut wrong = Vec::new();
    for (file, module, code) in sources() {
        for (word, allowed) in RESERVED {
            if code.contains(word) && !allowed.contains(&module.as_str()) {
                wrong.push(format!("{} mentions {word}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_has_a_floor() {
    for (file, module, _) in sources() {
        assert!(FLOORS.iter().any(|(name, _)| *name == module), "{} has no floor", file.display());
    }
}

fn floor(module: &str) -> u8 {
    FLOORS.iter().find(|(name, _)| *name == module).map_or(u8::MAX, |(_, floor)| *floor)
}

/// Every source file with its module and its code: no comments, no tests.
fn sources() -> Vec<(PathBuf, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    let module = |file: &Path| {
        let first = file.strip_prefix(&root).ok()?.components().next()?.as_os_str().to_str()?;
        Some(first.trim_end_matches(".rs").to_owned())
    };
    let read = |file: PathBuf| {
        let is_test =
            file.iter().any(|part| part == "tests") || TEST_ONLY.iter().any(|name| file.ends_with(name));
        let module = module(&file).filter(|_| !is_test)?;
        let text = fs::read_to_string(&file).ok()?;
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let lines: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        Some((file, module, lines.join("\n")))
    };
    let sources: Vec<_> = files.into_iter().filter_map(read).collect();
    assert!(sources.len() > 20, "the sources were found");
    sources
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

fn first_word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
}
