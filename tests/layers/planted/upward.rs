//! Imports that point up, however they are written.

use super::upward;

const HIGH: (&str, &str) = ("src/high.rs", "pub struct Roof;\npub fn rain() {}");
const WRONG: &str = "src/low.rs uses crate::high::Roof (src/high.rs), which lives above it";

#[track_caller]
fn of_low(text: &str, wrong: &str) {
    assert_eq!(upward(&[("src/low.rs", text), HIGH]), wrong, "{text}");
}

#[test]
fn behind_tests_in_the_middle_of_a_file() {
    of_low("#[cfg(test)]\nmod tests {\n    fn a() {}\n}\n\nuse crate::high::Roof;", WRONG);
    let files =
        [("src/low.rs", "#[cfg(test)]\nmod tests;\nuse crate::high::Roof;"), HIGH, ("src/low/tests.rs", "")];
    assert_eq!(upward(&files), WRONG);
}

#[test]
fn in_a_group() {
    of_low("use crate::{low, high::Roof};", WRONG);
}

#[test]
fn nested_renamed_and_whole() {
    of_low("use {std::fmt, crate::{high::{Roof as Top, self}}};", &format!("{}\n{WRONG}", whole()));
    of_low("use crate::high::*;\nfn a(_: Roof) {}", &format!("{}\n{WRONG}", whole()));
    of_low("use crate::high as top;\nfn a(_: top::Roof) {}", &format!("{}\n{WRONG}", whole()));
    of_low("use crate::high;", &whole());
    of_low("use ::copydesk::high::Roof;", WRONG);
}

fn whole() -> String {
    WRONG.replace("::Roof", "")
}

#[test]
fn by_super() {
    let text = "use super::super::high::Roof;\nfn a() { self::super::super::high::rain() }";
    let files = [("src/low/mod.rs", "mod deep;"), ("src/low/deep.rs", text), HIGH];
    let wrong = WRONG.replace("low.rs", "low/deep.rs");
    assert_eq!(upward(&files), format!("{wrong}\n{}", wrong.replace("Roof", "rain")));
}

#[test]
fn through_a_re_export() {
    let beside = ("src/beside.rs", "pub use self::inner::*;\nmod inner;");
    let inner = ("src/beside/inner.rs", "pub use crate::high::Roof as Tiles;");
    let low = ("src/low.rs", "#[doc(hidden)]\nuse crate::middle::Tiles;");
    let middle = ("src/middle.rs", "pub use crate::beside::Tiles;");
    let wrong = upward(&[low, middle, beside, inner, HIGH]);
    assert!(wrong.contains(WRONG), "{wrong}");
}

#[test]
fn in_the_tokens_of_a_macro() {
    of_low("fn a() { assert!(matches!(1, x if crate::high::Roof::is(x))); }", WRONG);
    of_low("macro_rules! build { () => { $crate::high::Roof }; }", WRONG);
    of_low("macro_rules! build { ($a:ident) => { use crate::{low::$a, high::{Roof}}; }; }", WRONG);
    of_low("fn a() { print!(\"{}\", b.map::<u8>(super::high::Roof)) }", WRONG);
}

#[test]
fn by_a_macro() {
    let high = ("src/high.rs", "macro_rules! build { () => {}; }");
    let wrong = WRONG.replace("Roof", "build");
    assert_eq!(upward(&[("src/low.rs", "build!();"), high]), wrong);
    let high = ("src/high.rs", "macro_rules! build { () => {}; }\npub(crate) use build;");
    assert_eq!(upward(&[("src/low.rs", "fn a() { crate::high::build!() }"), high]), wrong);
}

#[test]
fn in_types_patterns_expressions_and_attributes() {
    for text in [
        "struct A { a: Vec<Option<crate::high::Roof>> }",
        "fn a(it: Option<u8>) { let crate::high::Roof { .. } = it; }",
        "fn a() { if let Some(crate::high::Roof) = b {} }",
        "fn a() -> u8 { crate::high::Roof::default().a }",
        "impl From<crate::high::Roof> for u8 {}",
        "impl crate::high::Roof for u8 {}",
        "fn a<T: crate::high::Roof>() {}",
        "type A = <u8 as crate::high::Roof>::B;",
        "#[derive(crate::high::Roof)]\nstruct A;",
        "struct A { #[arg(value_parser = crate::high::Roof)] a: u8 }",
        "fn a() { use crate::high::Roof; }",
        "fn a() { use crate::high; { high::Roof::b() } }",
        "mod inner { fn a(_: super::super::high::Roof) {} }",
        "const A: [u8; crate::high::Roof] = [];",
        "#[cfg(not(test))]\nuse crate::high::Roof;",
        "#[cfg(any(test, unix))]\nuse crate::high::Roof;",
    ] {
        let lines = upward(&[("src/low.rs", text), HIGH]);
        assert!(lines.lines().any(|line| line == WRONG), "{text}: {lines}");
    }
}

#[test]
fn in_a_file_that_an_attribute_names() {
    let low = ("src/low/mod.rs", "#[path = \"../odd/file.rs\"]\nmod other;");
    let wrong = WRONG.replace("low.rs", "odd/file.rs");
    assert_eq!(upward(&[low, ("src/odd/file.rs", "use crate::high::Roof;"), HIGH]), wrong);
}

#[test]
fn between_rooms_of_a_floor() {
    let home = ("src/home/mod.rs", "mod left;\nmod right;");
    let left = ("src/home/left.rs", "use super::right::Bed;");
    let right = ("src/home/right.rs", "pub struct Bed;");
    let wrong = "src/home/left.rs uses crate::home::right::Bed (src/home/right.rs), which lives beside it";
    assert_eq!(upward(&[home, left, right]), wrong);
}

#[test]
fn from_a_room_into_what_is_left_of_its_module() {
    let home = ("src/home/mod.rs", "mod left;\npub struct Door;");
    let left = ("src/home/left.rs", "use crate::home::Door;");
    let wrong = "src/home/left.rs uses crate::home::Door (src/home/mod.rs), which lives above it";
    assert_eq!(upward(&[home, left]), wrong);
}

#[test]
fn between_modules_of_a_floor() {
    let wrong = "src/low.rs uses crate::beside::A (src/beside.rs), which lives beside it";
    assert_eq!(upward(&[("src/low.rs", "use crate::beside::A;"), ("src/beside.rs", "pub struct A;")]), wrong);
}
