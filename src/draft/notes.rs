//! Marks of footnotes: “Smith³”, “the ministry said.[3]”, “300†”. They are markup that is written in letters, so that
//! they are taken out of the prose: what stands before them is as if they were not there.

mod anchor;
mod marks;
mod note;
mod raised;
mod signs;
mod texts;

pub(super) use self::anchor::Anchor;
pub(super) use self::marks::{Mark, TaggedMark, Taken, take_out, without};
pub use self::note::{Loose, Note};
pub(super) use self::raised::{Raised, raised};
pub(super) use self::texts::{Found, set_apart};
