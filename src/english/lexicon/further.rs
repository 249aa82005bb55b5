//! Words that tell of another one of what has been told of.

use crate::english::lists;

lists::sets! {
    "data/further.txt":
    /// Words, in dictionary form, of what comes again, is put off, put right or disputed.
    pub(crate) TOLD_ANEW = "told anew";
    /// Words inside an expression that make it another length than one from end to end: “ten working days”.
    pub(crate) OTHER_LENGTH = "other length";
    /// Words at the head of a sentence that gives the next item of an enumeration without its number.
    pub(crate) NEXT_ITEM = "next item";
    /// Words at the head of a sentence that stand for an ordinal left out.
    pub(crate) NEXT_PLACE = "next place";
    /// Words that tell of a second event of a kind.
    pub(crate) ANOTHER_EVENT = "another event";
    /// Words before a noun that tell it from others of its kind: “in another tragedy”, “her second term”.
    pub(crate) ANOTHER_OF_THE_KIND = "another of the kind";
    /// Words before a number that pick some out or add others.
    pub(crate) PICKING = "picking";
    /// Words before a number that leave some of the group out.
    pub(crate) REST = "rest";
    /// Nouns of which somebody has several in a row, so that the second is of another event: “her second term”.
    pub(crate) COUNTED = "counted";
}
