//! Any bytes on the wire of the language server: good messages around them are answered.
#![no_main]

#[path = "../bodies.rs"]
#[allow(dead_code, reason = "each target has one of them")]
mod bodies;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|noise: &[u8]| bodies::wire(noise));
