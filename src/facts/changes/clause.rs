//! The clause between a number and the difference that comes behind it.

use crate::english::{Sentence, Token, Upos};

/// Whether the words of a stretch are the verb of a number and what belongs to it, up to the comma before the difference:
/// “41,300 people were waiting for treatment at the end of May, up 8 percent from”.
pub(super) fn is_one(sentence: &Sentence, start: usize, end: usize) -> bool {
    /// So many words it has at most.
    const LONGEST: usize = 22;
    let tokens = &sentence.tokens[start..end];
    let is_mark = |token: &&Token| matches!(token.upos, Upos::Punct);
    let joins = |token: &Token| matches!(token.upos, Upos::Cconj | Upos::Sconj | Upos::Pron);
    let verbs = tokens.iter().filter(|token| token.upos == Upos::Verb).count();
    tokens.len() <= LONGEST
        && verbs <= 1
        && tokens.iter().filter(is_mark).count() == 1
        && !tokens.iter().any(joins)
}
