#!/usr/bin/env bash
# The crate regex 1.13.2: searching news copy for words between `\b`, with straight and with curly quotation marks.
#
# A good guess: the pattern holds plain letters only, so that a curly quotation mark elsewhere in the paragraph costs as little as
# a straight one.
#
# What it does: `\b` is that of Unicode, which the fast automaton can only follow through plain ASCII. One curly mark in the
# text sends the search to a slow engine; `(?-u:\b)` does not.
#
# Prints the time of each search, and fails where curly marks no longer cost three times as much with `\b`, or do so with
# `(?-u:\b)`, too.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mkdir -p program/src
cat > program/Cargo.toml <<'TOML'
[package]
name = "search"
version = "0.0.0"
edition = "2021"

[dependencies]
regex = "=1.13.2"
TOML
cat > program/src/main.rs <<'RUST'
use std::time::Instant;

fn time(pattern: &str, text: &str) -> f64 {
    let regex = regex::Regex::new(pattern).expect("a pattern");
    let run = || {
        let start = Instant::now();
        for _ in 0..50 {
            assert!(!regex.is_match(text));
        }
        start.elapsed().as_secs_f64() * 20.0
    };
    (0..7).map(|_| run()).fold(f64::MAX, f64::min)
}

fn main() {
    let straight = "The harbour \"will stay shut\" until the spring, Mayor Ann Lee told 1,400 of the Tarn crews. ".repeat(200);
    let curly = straight.replace(" \"", " “").replace("\" ", "” ");
    let words = r"(?:\d{1,3}(?:,\d{3})*,(?:TK|XXX)|[A-Z][a-z]+\s(?i:name|age|quote|number|date|place)\s(?i:here|tk))";
    let mut ratios = Vec::new();
    for boundary in [r"\b", r"(?-u:\b)"] {
        let pattern = format!("{boundary}{words}{boundary}");
        let (one, other) = (time(&pattern, &straight), time(&pattern, &curly));
        println!("{boundary}: straight {one:.3} ms, curly {other:.3} ms");
        ratios.push(other / one);
    }
    assert!(ratios[0] > 3.0, "curly marks cost no more any longer");
    assert!(ratios[1] < 3.0, "curly marks cost more even between plain boundaries");
}
RUST

cargo run --quiet --release --manifest-path program/Cargo.toml
