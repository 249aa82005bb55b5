//! The notes of a story: what interviews and meetings were recorded as, and where the words of a quotation stand in them.
//!
//! A file of notes is plain text, Markdown, captions or what a speech recogniser writes ([`read`]). Each becomes a
//! [`Transcript`]: words in the order of the file, with who says them, when, and in which line. All of a story together are
//! [`Notes`], with an index of their words, which is made once and shared by checks. Words compare as they are heard: without
//! case, punctuation and markup, figures by their values. Fillers, repeats and what stands in brackets may be missing on
//! either side. When a mark is doubtful both readings hold, since a word too few makes a true quotation look invented.

mod align;
mod around;
mod captions;
mod clock;
mod decode;
mod index;
mod json;
mod labels;
mod markup;
mod notes;
mod numbers;
mod passages;
mod prose;
mod read;
mod recognisers;
mod rolling;
mod search;
mod spellings;
#[cfg(test)]
mod tests;
mod tokens;
mod transcript;
mod words;

pub use self::around::around;
pub use self::decode::decode;
pub use self::notes::Notes;
pub use self::read::read;
pub use self::search::{Change, Found, Heard, Sought};
pub use self::transcript::{Hand, Passage, Transcript};
