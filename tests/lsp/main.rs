//! The language server, seen by a client in the same process.
#![cfg(feature = "lsp")]
#![allow(missing_docs)]
#![allow(clippy::unwrap_used)]

mod client;
mod diagnostics;
mod features;
mod lifecycle;
mod order;
mod settings;
