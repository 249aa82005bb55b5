//! Nouns that take up a body or a place with a name.

use crate::english::lists;

lists::sets! {
    "data/bodies.txt":
    /// Nouns that take up a body with a name as the one that said something.
    pub(crate) SPEAKERS = "speaker";
    /// Nouns that take up a body that the draft names, of which something is counted.
    pub(crate) HOLDERS = "holder";
    /// Nouns that take up a place that the draft names.
    pub(crate) PLACES = "place";
}
