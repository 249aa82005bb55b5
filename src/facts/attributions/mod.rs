//! Attributions: who says what.
//!
//! First by the parse of each sentence, which tells what a verb takes (`clauses`, `taken`), a noun (`nouns`) or an adjective
//! (`adjectives`), and by a colon in a line of display (`headed`), then for each quotation by what stands before or after it
//! (`quoted`), since a parser errs most at a speaker behind a quotation. What is said is one stretch of the draft: of a
//! quotation that the speaker interrupts, from its first word to its last.

mod adjectives;
mod apart;
mod attribution;
mod blocks;
mod cited;
mod clause;
mod clauses;
mod complements;
mod contents;
mod documents;
mod doers;
mod headed;
mod inserted;
mod misread;
mod nouns;
mod partial;
mod passive;
mod per;
mod quoted;
mod signed;
mod sources;
mod speakers;
mod speech;
mod tails;
mod taken;
#[cfg(test)]
mod tests;
mod turns;
mod undersigned;

pub use self::attribution::{Attribution, AttributionKind};
pub use self::cited::Cited;
pub(crate) use self::sources::{Source, are_two, is_other_source, source};
pub use self::speech::Speech;
