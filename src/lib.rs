//! copydesk checks a news draft against itself.

pub mod checker;
#[cfg(feature = "cli")]
pub mod cli;
pub mod draft;
pub mod english;
pub mod facts;
#[cfg(feature = "cli")]
mod files;
pub mod finding;
pub mod fingerprint;
mod lines;
#[cfg(feature = "lsp")]
pub mod lsp;
pub mod rules;
pub mod settings;
pub mod span;
pub mod suggest;
#[cfg(test)]
mod testing;
pub mod text;
pub mod transcripts;

pub use crate::checker::{Checked, Checker};
pub use crate::draft::Draft;
pub use crate::facts::Facts;
pub use crate::finding::Finding;
pub use crate::settings::Settings;
