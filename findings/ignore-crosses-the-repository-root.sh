#!/usr/bin/env bash
# The crate ignore 0.4.34 (the walker of ripgrep), with `require_git(false)`, as a tool sets it that wants `.gitignore` to count
# outside of repositories, too.
#
# A good guess: inside a repository the files above count up to its root, as they do for git and with the default
# `require_git(true)`; outside of one they count from the folder that is walked.
#
# What it does: the search upward does not stop at the root of the repository. A `.gitignore` above it, in the home folder for one,
# hides files that git itself tracks.
#
# Prints what each setting finds, and fails if that changes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mkdir -p program/src outer/repository/.git
cat > program/Cargo.toml <<'TOML'
[package]
name = "walk"
version = "0.0.0"
edition = "2021"

[dependencies]
ignore = "=0.4.34"
TOML
cat > program/src/main.rs <<'RUST'
use std::path::Path;

fn main() {
    let root = std::env::args().nth(1).expect("a folder");
    for require_git in [true, false] {
        let walk = ignore::WalkBuilder::new(&root).require_git(require_git).git_global(false).build();
        let names = walk.flatten().filter(|it| it.path() != Path::new(&root));
        let names: Vec<_> = names.map(|it| it.file_name().to_string_lossy().into_owned()).collect();
        println!("require_git({require_git}): {}", names.join(" "));
    }
}
RUST

echo '*.txt' > outer/.gitignore
echo 'It rained.' > outer/repository/draft.txt
echo 'It rained.' > outer/repository/draft.md

cargo build --quiet --manifest-path program/Cargo.toml
program/target/debug/walk "$work/outer/repository" | sed 's/draft.md draft.txt/draft.txt draft.md/' | tee found

# With the default both drafts are found, as git has them; without a repository being required, only one.
diff found - <<'EXPECTED'
require_git(true): draft.txt draft.md
require_git(false): draft.md
EXPECTED
echo 'As described.'
