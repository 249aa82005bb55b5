//! Whole drafts for the rules that ask for a source: who accuses, and who does not, in plain text, Markdown and HTML.

mod accusations;
mod notes;
mod sources;
