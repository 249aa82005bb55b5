//! What looks like an import that points up, and is none.

use super::upward;

#[track_caller]
fn fine(text: &str) {
    let high = ("src/high.rs", "pub struct Roof;\npub mod rain {}");
    assert_eq!(upward(&[("src/middle.rs", text), ("src/low.rs", "pub struct Floor;"), high]), "", "{text}");
}

#[test]
fn an_import_that_points_down() {
    fine("use crate::low::{self, Floor};\nfn a(_: low::Floor) {}");
    fine("use copydesk::low::Floor;");
}

#[test]
fn an_import_in_a_test() {
    fine("#[cfg(test)]\nmod tests { use crate::high::Roof; }");
    fine("#[cfg(all(test, unix))]\nuse crate::high::Roof;");
    fine("#[test]\nfn a() { crate::high::Roof }");
    fine("struct A;\nimpl A { #[cfg(test)] fn a(_: crate::high::Roof) {} }");
    fine("enum A { #[cfg(test)] B(crate::high::Roof) }");
    fine("#[cfg_attr(test, derive(crate::high::Roof))]\nstruct A;");
    fine("#![cfg(test)]\nuse crate::high::Roof;");
}

#[test]
fn files_below_a_test() {
    let low = ("src/low.rs", "#[cfg(test)]\nmod tests;\n#[cfg(test)]\nmod more { mod deep; }");
    let tests = ("src/low/tests/mod.rs", "mod kinds;\nuse crate::high::Roof;");
    let kinds = ("src/low/tests/kinds.rs", "use crate::high::Roof;");
    let deep = ("src/low/more/deep.rs", "use crate::high::Roof;");
    assert_eq!(upward(&[low, tests, kinds, deep, ("src/high.rs", "pub struct Roof;")]), "");
}

#[test]
fn what_is_only_spoken_of() {
    fine("/// See [`Roof`](crate::high::Roof) and [`crate::high`].\nstruct A;");
    fine("//! [`crate::high::Roof`]");
    fine("const A: &str = \"crate::high::Roof\";\nfn a() { print!(\"crate::high::Roof\") }");
    fine("// use crate::high::Roof;");
    fine("fn a() { b!(#[doc = \"crate::high::Roof\"] c) }");
}

#[test]
fn who_may_see_an_item() {
    let lib = (
        "src/lib.rs",
        "pub mod low { pub(in crate::low) fn a() {} a!(pub(in crate::high) struct B); }\nmod high {}",
    );
    assert_eq!(upward(&[lib]), "");
}

#[test]
fn what_an_upper_module_passes_on_from_below() {
    let home = ("src/home/mod.rs", "mod left;\npub mod rest;\npub use self::left::Bed;");
    let left = ("src/home/left/mod.rs", "mod pillow;\npub struct Bed;");
    let pillow = ("src/home/left/pillow.rs", "use crate::home::Bed;\nuse crate::low;");
    let rest = ("src/home/rest.rs", "use super::Bed;");
    assert_eq!(upward(&[home, left, pillow, rest, ("src/low.rs", "")]), "");
}

#[test]
fn names_that_lead_round_in_a_circle() {
    fine("pub use self::a::*;\nmod a { pub use super::*; pub use b::c; use c as b; fn d(_: b::E, _: F) {} }");
}
