//! What only some may name, however it is written.

use super::package;
use crate::reserved::{Reserved, needless, trespasses};

const RESERVED: Reserved = &[("std::fs", &["high"]), ("tokio", &[]), ("jiff::Zoned::now", &[])];

fn wrong(text: &str) -> String {
    let high = ("src/high.rs", "pub use std::fs as disk;\npub use tokio_like::a;");
    trespasses(&package(&[("src/low.rs", text), high]), RESERVED).join("\n")
}

#[test]
fn files() {
    for (text, path) in [
        ("use std::{fs, env};", "std::fs"),
        ("use std::{env, fs as disk};", "std::fs"),
        ("use std::fs::{self};", "std::fs"),
        ("use std as x;\nfn a() { x::fs::read(b) }", "std::fs::read"),
        ("use std::*;\nfn a() { fs::read(b) }", "std::fs::read"),
        ("use ::std::fs::*;", "std::fs"),
        ("extern crate std as x;\nuse x::fs::read;", "std::fs::read"),
        ("fn a() { print!(\"{}\", std::fs::read(b)) }", "std::fs::read"),
        ("fn a(_: Option<std::fs::File>) {}", "std::fs::File"),
        ("fn a() { crate::high::disk::read(b) }", "std::fs::read"),
    ] {
        let expected = format!("src/low.rs names {path}, which is for high alone");
        assert_eq!(wrong(text), expected, "{text}");
    }
}

#[test]
fn what_is_for_nobody() {
    let expected = |path| format!("src/low.rs names {path}, which is for nobody");
    assert_eq!(wrong("#[tokio::main]\nfn a() {}"), expected("tokio::main"));
    assert_eq!(wrong("fn a() { tokio::select! {} }"), expected("tokio::select"));
    assert_eq!(wrong("use tokio;"), expected("tokio"));
    assert_eq!(wrong("use jiff::{Span, Zoned};\nfn a() { Zoned::now() }"), expected("jiff::Zoned::now"));
}

#[test]
fn what_is_allowed_or_only_sounds_so() {
    for text in [
        "use std::{env, fmt};",
        "fn a(fs: u8) { fs; b.fs(); tokio }",
        "const A: &str = \"std::fs\"; // std::fs",
        "use jiff::Zoned;\nfn a(_: Zoned) {}",
        "mod tokio {}\nuse self::tokio as b;",
        "#[cfg(test)]\nmod tests { use std::fs; }",
    ] {
        assert_eq!(wrong(text), "", "{text}");
    }
}

#[test]
fn what_is_allowed_without_need() {
    let package = package(&[("src/low.rs", "use std::fs;")]);
    assert_eq!(needless(&package, RESERVED), ["high may name std::fs, and does not"]);
}
