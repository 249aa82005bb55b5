//! Whose those counted are.

use crate::facts::entities::EntityId;

/// Whose those counted are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Who it is, where the draft tells.
    pub(super) entity: Option<EntityId>,
    /// The noun or pronoun, in dictionary form.
    pub(super) lemma: String,
    /// Whether it is a pronoun.
    pub(super) pronoun: bool,
    /// Whether it stands in the phrase itself and makes it known: “the company’s six plants”.
    pub(super) own: bool,
}
