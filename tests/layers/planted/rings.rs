//! Rings of files.

use super::package;
use crate::rings::Graph;

fn rings(files: &[(&str, &str)]) -> String {
    Graph::new(&package(files)).told_rings().join("\n")
}

const TWO: [(&str, &str); 3] = [
    ("src/home/mod.rs", "mod a;\nmod b;"),
    ("src/home/a.rs", "pub struct A;\nuse super::b::B;"),
    ("src/home/b.rs", "pub struct B(super::a::A);"),
];

#[test]
fn of_two_files() {
    let ring = "a ring: src/home/a.rs uses crate::home::b::B (src/home/b.rs),\n  and \
                src/home/b.rs uses crate::home::a::A (src/home/a.rs)";
    assert_eq!(rings(&TWO), ring);
}

#[test]
fn of_three_files_through_re_exports() {
    let ring = "a ring: src/home/a.rs uses crate::home::b::B (src/home/b.rs),\n  and \
                src/home/b.rs uses crate::home::c::C, crate::home::c::D (src/home/c.rs),\n  and \
                src/home/c.rs uses crate::home::a::A (src/home/a.rs)";
    let files = [
        ("src/home/mod.rs", "mod a;\nmod b;\nmod c;\npub use {a::A, b::*, c::{C, D}};"),
        ("src/home/a.rs", "pub struct A;\nuse super::B;"),
        ("src/home/b.rs", "pub struct B;\nuse crate::home::{C, D};"),
        ("src/home/c.rs", "pub struct C;\npub struct D(crate::home::A);"),
    ];
    assert_eq!(rings(&files), ring);
}

#[test]
fn of_parent_and_child() {
    let ring = "a ring: src/home/a.rs uses crate::home::Door (src/home/mod.rs),\n  and \
                src/home/mod.rs uses crate::home::a::open (src/home/a.rs)";
    let home = ("src/home/mod.rs", "mod a;\npub struct Door;\nfn b() { a::open() }");
    assert_eq!(rings(&[home, ("src/home/a.rs", "use super::Door;\npub fn open() {}")]), ring);
}

#[test]
fn none() {
    let home =
        ("src/home/mod.rs", "mod a;\nmod b;\npub use self::a::A;\n#[cfg(test)]\nmod c { use super::b::B; }");
    assert_eq!(rings(&[home, ("src/home/a.rs", "pub struct A;"), ("src/home/b.rs", "use super::A;")]), "");
}

#[test]
fn fields_methods_and_variables_are_no_modules() {
    let text = "mod a;\npub fn b(a: u8, c: u8) { a; c.a; c.a(a); d!(a, c.a, c.a::<u8>(), $a::E) }";
    assert_eq!(rings(&[("src/home/mod.rs", text), ("src/home/a.rs", "use super::b;")]), "");
}
