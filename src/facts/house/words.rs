//! The words of a name, as what the newsroom knows of names compares them.

use unicode_normalization::UnicodeNormalization;

/// The words of a name, in small letters. Accents count, for they are a matter of spelling.
pub(super) fn words(name: &str) -> Vec<String> {
    let plain: String = name.nfc().collect::<String>().to_lowercase().replace('’', "'");
    plain.split_whitespace().map(str::to_owned).collect()
}
