//! Names that only modify what follows them: “the Varga plan”, “Varga’s son”.

use super::entity::Mention;
use crate::english::grammar::owns;
use crate::facts::text::Text;

/// Whether a name only belongs to what follows it: “Varga’s son”, “the Varga plan”.
pub(super) fn is_owner(text: &Text, mention: &Mention) -> bool {
    mention.modifier || owns(&text.sentences[mention.place.sentence], &mention.place.words)
}
