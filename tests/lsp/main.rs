//! The language server, seen by a client in the same process.
#![cfg(feature = "lsp")]
// A test breaks where something is not there, and its JSON is put together where it is sent.
#![allow(clippy::unwrap_used, clippy::needless_pass_by_value)]

mod client;
mod diagnostics;
mod features;
mod lifecycle;
mod order;
mod same;
mod settings;
