//! Verbs by how much they say and to whom it is done.

use crate::english::lists;

lists::sets! {
    "data/verbs.txt":
    /// Verbs, in dictionary form, that say nothing of their own.
    pub(crate) LIGHT = "light";
    /// Verbs, in dictionary form, that nothing is done by to anybody: “was captured in May and died in June”.
    pub(crate) INTRANSITIVE = "intransitive";
}
