//! Any text, read as notes of every form.
#![no_main]

#[path = "../bodies.rs"]
#[allow(dead_code, reason = "each target has one of them")]
mod bodies;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, &str)| bodies::notes(input.0, input.1));
