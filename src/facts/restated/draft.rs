//! What statements are read from and looked up in.

use super::telling::Story;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;

/// What statements are read from and looked up in.
pub(super) struct Draft<'a> {
    pub(super) text: &'a Text,
    pub(super) numbers: &'a Numbers,
    pub(super) people: &'a People,
    /// The story.
    pub(super) story: Story,
    /// The display copy itself, which may say two things.
    pub(super) display: Story,
}
