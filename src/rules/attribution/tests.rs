//! Whole drafts for the rules that ask for a source: who accuses, and who does not, in plain text, Markdown and HTML; and what
//! none of the group says of words in quotation marks.

mod accusations;
mod notes;
mod quotations;
mod sources;
