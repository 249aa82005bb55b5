//! copydesk checks a news draft against itself.
pub mod draft;
pub mod english;
pub mod finding;
pub mod span;
