//! The language server, seen by a client in the same process, and by one at the ends of its pipes.
#![cfg(feature = "lsp")]
// A test breaks where something is not there, and its JSON is put together where it is sent.
#![allow(clippy::unwrap_used, clippy::needless_pass_by_value)]

mod across;
mod client;
mod desk;
mod diagnostics;
mod drawing;
mod features;
mod folders;
mod lifecycle;
mod load;
mod navigation;
mod notes;
mod order;
mod pages;
mod process;
mod same;
mod settings;
mod spelling;
mod wire;
