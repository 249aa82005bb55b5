//! A sentence in pieces: its words, taken apart at hyphens, so that “14-month” and “14 month” read alike.

use std::borrow::Cow;

use super::vocabulary::{self, Word};
use crate::english::{Sentence, Token};
use crate::span::Span;

/// A word, or what stands between the hyphens of one.
#[derive(Debug)]
pub(super) struct Piece<'a> {
    /// In lower case, curly apostrophes straight.
    pub(super) lower: Cow<'a, str>,
    /// What it can be.
    pub(super) word: Word,
    /// Where it stands in the prose of the paragraph.
    pub(super) span: Span,
    /// The word of the sentence that it is, or is part of.
    pub(super) index: usize,
    /// What joins it to the piece before.
    pub(super) joint: Joint,
}

/// What stands between two pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// White space, or the beginning of the sentence.
    Space,
    /// Nothing: a comma after a word, a point after “Jan”.
    None,
    /// A hyphen or a dash without spaces.
    Hyphen,
    /// A slash without spaces.
    Slash,
}

/// The pieces of a sentence.
pub(super) fn split(sentence: &Sentence) -> Vec<Piece<'_>> {
    let mut pieces: Vec<Piece<'_>> = Vec::with_capacity(sentence.tokens.len());
    let mut joint = Joint::Space;
    for (index, token) in sentence.tokens.iter().enumerate() {
        let touches = pieces.last().is_some_and(|last| last.span.end == token.span.start);
        let touches_next =
            sentence.tokens.get(index + 1).is_some_and(|next| next.span.start == token.span.end);
        if let Some(mark) = joining(&token.text).filter(|_| touches && touches_next) {
            joint = mark;
            continue;
        }
        if !matches!(joint, Joint::Hyphen | Joint::Slash) {
            joint = if touches { Joint::None } else { Joint::Space };
        }
        push(&mut pieces, token, index, joint);
        joint = Joint::Space;
    }
    pieces
}

/// What a token that is just one mark joins.
fn joining(text: &str) -> Option<Joint> {
    match text {
        "-" | "‐" | "‑" | "–" => Some(Joint::Hyphen),
        "/" | "⁄" => Some(Joint::Slash),
        _ => None,
    }
}

fn push<'a>(pieces: &mut Vec<Piece<'a>>, token: &'a Token, index: usize, first: Joint) {
    let mut joint = first;
    let mut start = 0;
    let is_joint = |c: char| matches!(c, '-' | '‐' | '‑' | '–' | '/' | '⁄');
    // The date in a web address is no time of the story.
    let is_whole = !token.text.contains(is_joint)
        || !token.text.contains(|c: char| c.is_alphanumeric())
        || ["://", "www.", "@"].iter().any(|mark| token.text.contains(mark));
    for part in token.text.split_inclusive(is_joint) {
        let text = if is_whole { token.text.as_str() } else { part.trim_end_matches(is_joint) };
        let lower = if is_whole {
            Cow::Borrowed(token.lower.as_str())
        } else {
            Cow::Owned(text.to_lowercase().replace('’', "'"))
        };
        if !text.is_empty() {
            let span = Span::new(start, start + text.len()).shift(token.span.start);
            pieces.push(Piece { word: vocabulary::word(&lower), lower, span, index, joint });
        }
        if is_whole {
            return;
        }
        joint = if part.ends_with(['/', '⁄']) { Joint::Slash } else { Joint::Hyphen };
        start += part.len();
    }
}
