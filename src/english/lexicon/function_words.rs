//! Closed classes that are longer than a line of code.

use crate::english::lists;

lists::sets! {
    "data/function_words.txt":
    /// What negates the verb or noun that it stands on.
    pub(crate) NEGATORS = "negator";
    /// Subjects and objects that negate their verb.
    pub(crate) NEGATIVE_PRONOUNS = "negative pronoun";
    /// Subordinators of clauses that give the time, the cause or what happened all the same.
    pub(crate) TIME_OR_CAUSE = "time or cause";
    /// Prepositions of where something is done, to whom it leads, or in what part somebody does it.
    pub(crate) PLACE = "place";
}
