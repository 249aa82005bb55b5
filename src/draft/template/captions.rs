//! Words in tags that readers see.

use super::attributes::Attribute;
use super::names::{NAMES, is_picture};
use crate::span::Span;

/// The words that readers see among what a tag is given. `{% include figure.html %}` names its kind in the second place.
pub(super) fn captions(text: &str, name: &str, given: &[Attribute<'_>]) -> Vec<Span> {
    let first = given.iter().filter(|it| it.key.is_none()).map(|it| &text[it.value.range()]).nth(1);
    let is_picture =
        is_picture(name) || matches!(name, "include" | "render") && first.is_some_and(is_picture);
    let is_caption = |it: &&Attribute<'_>| {
        let value = &text[it.value.range()];
        let named = it.key.map(str::to_ascii_lowercase);
        let is_named = named.as_deref().map_or(is_picture && is_phrase(value), |key| {
            NAMES.captions.contains(key) || is_picture && NAMES.picture_captions.contains(key)
        });
        it.is_quoted && is_named && is_prose(value)
    };
    given.iter().filter(is_caption).map(|it| it.value).collect()
}

/// Whether a value is made of words, not of an address or of another tag.
fn is_prose(value: &str) -> bool {
    value.contains(char::is_alphabetic)
        && !value.starts_with(['/', '#', '.'])
        && !["://", "{{", "{%", "\n\n", "\r"].iter().any(|sign| value.contains(sign))
}

/// Whether a value without a name is a caption: several words that begin as a sentence does.
fn is_phrase(value: &str) -> bool {
    value.starts_with(char::is_uppercase) && value.split_whitespace().nth(2).is_some()
}
