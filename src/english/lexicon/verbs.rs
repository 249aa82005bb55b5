//! Verbs by how much they say, what they say, and what they say of their subject and object.

use crate::english::lists;

lists::sets! {
    "data/verbs.txt":
    /// Verbs, in dictionary form, that say nothing of their own.
    pub(crate) LIGHT = "light";
    /// Verbs, in dictionary form, that nothing is done by to anybody: “was captured in May and died in June”.
    pub(crate) INTRANSITIVE = "intransitive";
    /// Verbs, in dictionary form, whose subject has what their object counts.
    pub(crate) HAVING = "having";
    /// Verbs, in dictionary form, that two do to each other: who does it to whom makes no difference.
    pub(crate) MUTUAL = "mutual";
    /// Verbs, in dictionary form, that give somebody a name.
    pub(crate) NAMING = "naming";
    /// Verbs, in dictionary form, whose “it” mostly stands for nothing.
    pub(crate) OF_EMPTY_IT = "of an empty it";
    /// Verbs that tell too little to know those again of whom they are told.
    pub(crate) TELLING_LITTLE = "telling little";
    /// Verbs of saying that are deeds of their own: “announced”.
    pub(crate) MAKING_KNOWN = "making known";
    /// Verbs of saying, whose day is that of the words and not of the story.
    pub(crate) SAYING = "saying";
    /// Verbs of naming and judging: what follows “as” is what somebody holds those named to be. With verbs of seeming (“posed
    /// as tourists”, “were treated as criminals”) it is what they are not.
    pub(crate) NAMING_OR_JUDGING = "naming or judging";
    /// Verbs, in dictionary form, whose past tense is spelled like their infinitive.
    pub(crate) SAME_IN_PAST = "same in the past";
}
