//! Nouns that take up a body or a place with a name.

use crate::english::lists;

lists::sets! {
    "data/bodies.txt":
    /// Nouns that take up a body that the draft names.
    pub(crate) BODIES = "body";
    /// Nouns for a body without a name, which those above take up, too.
    pub(crate) AUTHORITIES = "authority";
    /// Nouns that take up a place that the draft names.
    pub(crate) PLACES = "place";
}
