//! Any text, taken apart as markdown.
#![no_main]

#[path = "../bodies.rs"]
#[allow(dead_code, reason = "each target has one of them")]
mod bodies;

use copydesk::draft::Format;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| bodies::take_apart(text, Format::Markdown));
