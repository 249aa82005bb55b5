//! Letters and comments of readers: paragraphs that somebody else has signed.

use std::ops::Range;

use crate::draft::{Draft, Part};
use crate::english::lists;

/// So many words a signature has at most: a name, a post, a place.
const LONGEST: usize = 10;

lists::sets! {
    "data/letters.txt":
    /// Words, in small letters, by which a heading or a line before a colon tells that what follows is by readers.
    BY_READERS = "by readers";
}

/// What a letter begins with, in small letters.
const OPENINGS: [&str; 5] = ["dear ", "to the editor", "sir,", "madam,", "sir:"];
lists::phrases! {
    "data/letters.txt":
    /// What a letter ends with, in small letters.
    CLOSINGS = "closing";
}

/// The paragraphs that somebody other than the writer has signed.
#[derive(Debug, Default)]
pub(super) struct Signed {
    /// One entry a paragraph.
    by_paragraph: Vec<bool>,
}

impl Signed {
    /// Finds them: above “— Nell Faber, Tarn” back to a heading or a line that speaks of readers and their letters, to the
    /// letter’s “Dear editor” or to the signature before. Without any of these a signature signs the paragraph above it; one
    /// such line alone, at the foot of a story, may be its writer’s.
    pub(in crate::facts) fn new(draft: &Draft) -> Self {
        let mut by_paragraph = vec![false; draft.paragraphs.len()];
        for paragraphs in stretches(draft) {
            by_paragraph[paragraphs].fill(true);
        }
        Self { by_paragraph }
    }

    /// Whether a paragraph is one of them.
    pub(in crate::facts) fn is_signed(&self, paragraph: usize) -> bool {
        self.by_paragraph.get(paragraph) == Some(&true)
    }
}

/// The stretches of paragraphs above each signature that it signs.
fn stretches(draft: &Draft) -> Vec<Range<usize>> {
    let count = draft.paragraphs.len();
    let text = |index: usize| draft.paragraphs[index].prose.text().trim();
    let by_readers = (0..count).position(|index| announces_readers(draft, index));
    let signs = |index: usize| {
        let of_reader = by_readers.is_some_and(|first| first < index);
        ends_in_signature(text(index)) || is_closing(text(index)) || of_reader && is_bare_name(text(index))
    };
    let signatures: Vec<usize> = (0..count).filter(|&index| signs(index)).collect();
    let mut signed = Vec::new();
    let mut from = 0;
    for &signature in &signatures {
        // A paragraph may end in its own signature.
        let whole =
            is_signature(text(signature)) || is_closing(text(signature)) || is_bare_name(text(signature));
        let opens = (from..signature).rev().find_map(|index| {
            let opening = is_opening(text(index)).then_some(index);
            opening.or_else(|| announces_readers(draft, index).then_some(index + 1))
        });
        let again = by_readers.is_some_and(|first| first < from).then_some(from);
        let above = || signature.saturating_sub(usize::from(whole));
        let first = opens.or(again).or_else(|| (signatures.len() > 1).then(above));
        signed.extend(first.map(|first| first..(signature + usize::from(!whole)).max(first)));
        from = signature + 1;
    }
    signed
}

/// Whether a heading, or a line that ends in a colon, speaks of readers and their letters.
fn announces_readers(draft: &Draft, index: usize) -> bool {
    let paragraph = &draft.paragraphs[index];
    let words = paragraph.prose.text().trim();
    let heads = !matches!(paragraph.part, Part::Body | Part::BlockQuote) || words.ends_with(':');
    let bare =
        |word: &str| word.trim_matches([',', '.', ':', '!', '?', '(', ')']).to_lowercase().replace('\'', "’");
    heads && words.split_whitespace().any(|word| BY_READERS.contains(bare(word).as_str()))
}

fn is_opening(words: &str) -> bool {
    let words = words.to_lowercase();
    OPENINGS.iter().any(|opening| words.starts_with(opening))
}

/// “Sincerely, Nell Faber”, “Signed, Jan Abel”.
fn is_closing(words: &str) -> bool {
    let lower = words.to_lowercase();
    let closes = CLOSINGS.iter().any(|closing| {
        lower.strip_prefix(closing).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    });
    closes
        && words.split_whitespace().count() <= LONGEST
        && words.contains([',', '\n'])
        && !words.ends_with(['.', '?'])
}

/// Whether the last line of some words, or what follows their last sentence, is a signature.
fn ends_in_signature(words: &str) -> bool {
    words.rsplit('\n').next().is_some_and(|line| is_signature(line.trim()))
        || words.rsplit_once(['.', '!', '?', '”', '"']).is_some_and(|(_, last)| is_signature(last.trim()))
}

/// “— Nell Faber, Tarn”, “-- Jan Abel, nurse, Orle”: a dash and a name.
pub(super) fn is_signature(line: &str) -> bool {
    let name = line.strip_prefix(['—', '–', '―']).or_else(|| line.strip_prefix("--"));
    name.is_some_and(|name| is_name(name.trim()))
}

/// “Nell Faber, Tarn”: a name and a place, and nothing else.
fn is_bare_name(line: &str) -> bool {
    line.contains(',') && line.split_whitespace().count() <= 6 && is_name(line)
}

/// A name with a post and a place, and no sentence.
fn is_name(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let capitals = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    line.starts_with(char::is_uppercase)
        && words.len() <= LONGEST
        && capitals * 2 >= words.len()
        && !line.ends_with(['.', '?', '!', ':'])
}
