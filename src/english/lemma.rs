//! Dictionary forms.

use super::tags::Upos;

/// The dictionary form of a word in lower case.
pub(super) fn lemma(lower: &str, upos: Upos) -> String {
    match upos {
        Upos::Noun if lower.len() > 3 && lower.ends_with('s') && !lower.ends_with("ss") => {
            lower[..lower.len() - 1].to_owned()
        }
        _ => lower.to_owned(),
    }
}
