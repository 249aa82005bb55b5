use super::package;
use crate::conjuncts::{Joined, joined};
use crate::length;

/// The functions of a text, with how many `&&` and `||` stand in each and how many operands its longest expression has.
fn counted(text: &str) -> Vec<String> {
    let told = |found: Joined| format!("{} {} {}", found.function, found.operators, found.operands);
    joined(text).into_iter().map(told).collect()
}

#[test]
fn a_function_that_joins_eight_conditions() {
    let seven = "fn seven() -> bool { a() && b() && c() || d() && !(e() || f()) && g() }";
    let eight = "fn eight() -> bool { a() && b() && c() || d() && !(e() || f()) && g() && h() }";
    let twice =
        "fn twice() -> bool { let i = a() && b() && c() && d() && e(); i || f() && g() && h() && i() }";
    let tests = format!("#[cfg(test)] mod tests {{ {eight} {twice} }}");
    let files = [
        ("src/low.rs", [seven, tests.as_str()].join("\n")),
        ("src/home/mod.rs", "mod left;".to_owned()),
        ("src/home/left.rs", [seven, eight, twice].join("\n")),
        ("src/high.rs", eight.to_owned()),
    ];
    let sources = files.map(|(path, text)| (path.to_owned(), text));
    let files: Vec<_> = sources.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let package = package(&files);
    assert_eq!(length::expressions(&package, &sources, "src/home/"), ["src/home/left.rs: eight joins 8"]);
    assert_eq!(length::functions(&package, &sources, "src/home/"), ["src/home/left.rs: twice joins 8"]);
    assert_eq!(length::expressions(&package, &sources, "src/low.rs"), Vec::<String>::new());
    assert_eq!(length::functions(&package, &sources, "src/low.rs"), Vec::<String>::new());
}

#[test]
fn what_stands_within_a_condition_counts_with_it() {
    let text = "fn closure() { x.iter().any(|y| a(y) && b(y)) && c() }
        fn guard() { matches!(x, Some(1 | 2) if a() && b()) || c() }
        fn chain() { if let Some(x) = y && a(x) && let Some(z) = x {} }
        fn block() { a() && { if b() || c() { return true; } d() } }
        fn arguments() { assert!(a() && b(), \"{}\", c() || d() || e()) }";
    assert_eq!(counted(text), ["closure 2 3", "guard 2 3", "chain 2 3", "block 2 3", "arguments 3 3"]);
}

#[test]
fn expressions_and_functions_count_apart() {
    let text = "fn outer() -> bool {
            fn inner() -> bool { a() && b() && c() }
            let first = a() && b();
            first || inner()
        }
        impl Thing { fn method(&self) -> bool { self.a & self.b || self.c } }
        trait Kind { fn usual(&self) -> bool { a() && b() } fn given(&self); }
        #[test] fn test() { a() && b() }";
    assert_eq!(counted(text), ["outer 2 2", "inner 2 3", "method 1 2", "usual 1 2", "given 0 0"]);
}

#[test]
fn a_file_of_more_than_three_hundred_lines() {
    let files = [("src/low.rs", 300), ("src/high.rs", 301)];
    let sources = files.map(|(path, lines)| (path.to_owned(), "\n".repeat(lines)));
    assert_eq!(length::files(&sources), ["src/high.rs has 301 lines"]);
}
