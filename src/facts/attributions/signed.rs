//! Letters and comments of readers: paragraphs that somebody else has signed.

use rustc_hash::FxHashSet;

use crate::draft::{Draft, Part};

/// So many words a signature has at most: a name, a post, a place.
const LONGEST: usize = 10;

/// Words, in small letters, that tell that what follows is by readers.
const BY_READERS: [&str; 16] = [
    "letter",
    "letters",
    "comment",
    "comments",
    "reader",
    "readers",
    "readers’",
    "reader’s",
    "wrote",
    "write",
    "writes",
    "views",
    "responses",
    "replies",
    "dear",
    "mailbag",
];

/// The paragraphs that somebody other than the writer has signed, by their numbers: those above a line “— Nell Faber, Tarn”,
/// up to the signature, the heading or the colon before. One such line at the foot of a story may be its writer’s, so it counts
/// only where the draft speaks of letters or comments.
pub(crate) fn signed(draft: &Draft) -> FxHashSet<usize> {
    let paragraphs = &draft.paragraphs;
    let text = |index: usize| paragraphs[index].prose.text();
    let signatures: Vec<usize> = (0..paragraphs.len()).filter(|&index| is_signed_off(text(index))).collect();
    let mut signed = FxHashSet::default();
    if signatures.is_empty() || signatures.len() == 1 && !speaks_of_readers(draft, signatures[0]) {
        return signed;
    }
    let mut from = 0;
    for &signature in &signatures {
        // A paragraph may end in its own signature.
        let own = !is_signature(text(signature).trim());
        let bounds = |index: usize| {
            !matches!(paragraphs[index].part, Part::Body | Part::BlockQuote)
                || text(index).trim_end().ends_with(':')
        };
        let first = (from..signature).rev().find(|&index| bounds(index)).map(|index| index + 1);
        // Where nothing tells where the letter begins, it is the paragraph above its signature.
        let first =
            first.unwrap_or(if from > 0 { from } else { signature.saturating_sub(usize::from(!own)) });
        signed.extend(first..signature + usize::from(own));
        from = signature + 1;
    }
    signed
}

/// Whether the last line of some words is a signature.
fn is_signed_off(words: &str) -> bool {
    words.trim_end().rsplit('\n').next().is_some_and(|line| is_signature(line.trim()))
        || words.rsplit_once(['.', '!', '?', '”', '"']).is_some_and(|(_, last)| is_signature(last.trim()))
}

/// “— Nell Faber, Tarn”, “-- Jan Abel, nurse, Orle”: a dash, a name and no sentence.
fn is_signature(line: &str) -> bool {
    let Some(name) = line.strip_prefix(['—', '–', '―']).or_else(|| line.strip_prefix("--")) else {
        return false;
    };
    let words: Vec<&str> = name.split_whitespace().collect();
    let capital = |word: &&&str| word.starts_with(char::is_uppercase);
    let first = words.first().filter(capital).is_some();
    first
        && words.len() <= LONGEST
        && words.iter().filter(capital).count() * 2 >= words.len()
        && !name.ends_with(['.', '?', ':'])
}

/// Whether the headline, a heading or one of the two paragraphs before the signed one speaks of readers and their letters.
fn speaks_of_readers(draft: &Draft, signature: usize) -> bool {
    let tells = |words: &str| {
        let mut words =
            words.split_whitespace().map(|word| word.trim_matches([',', '.', ':', '!', '?', '(', ')']));
        words.any(|word| BY_READERS.contains(&word.to_lowercase().replace('\'', "’").as_str()))
    };
    let paragraphs = draft.paragraphs[..=signature].iter().enumerate();
    paragraphs
        .filter(|(index, it)| !matches!(it.part, Part::Body | Part::BlockQuote) || index + 3 > signature)
        .any(|(_, it)| tells(it.prose.text()))
}
