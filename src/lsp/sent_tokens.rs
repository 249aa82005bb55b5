//! The tokens that a client has of a document, so that only what has changed is sent.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tower_lsp::ls_types::{
    SemanticToken, SemanticTokens, SemanticTokensDelta, SemanticTokensEdit, SemanticTokensFullDeltaResult,
};

/// Numbers that the protocol sends for a token.
const NUMBERS: usize = 5;

/// The tokens last sent, and their number.
#[derive(Debug, Default)]
pub(super) struct SentTokens(Mutex<(u64, Vec<SemanticToken>)>);

impl SentTokens {
    /// All tokens, which are kept as what the client has.
    pub(super) fn full(&self, tokens: Vec<SemanticToken>) -> SemanticTokens {
        let mut sent = self.lock();
        *sent = (sent.0 + 1, tokens.clone());
        SemanticTokens { result_id: Some(sent.0.to_string()), data: tokens }
    }

    /// What makes the tokens that a client has those of now; all of them, where it has others than were sent last.
    pub(super) fn delta(&self, had: &str, tokens: Vec<SemanticToken>) -> SemanticTokensFullDeltaResult {
        let mut sent = self.lock();
        if sent.0.to_string() != had {
            drop(sent);
            return self.full(tokens).into();
        }
        let edits = edit(&sent.1, &tokens).into_iter().collect();
        *sent = (sent.0 + 1, tokens);
        SemanticTokensDelta { result_id: Some(sent.0.to_string()), edits }.into()
    }

    fn lock(&self) -> MutexGuard<'_, (u64, Vec<SemanticToken>)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The one stretch in which two lists of tokens differ.
fn edit(before: &[SemanticToken], now: &[SemanticToken]) -> Option<SemanticTokensEdit> {
    let same = |pairs: &mut dyn Iterator<Item = (&SemanticToken, &SemanticToken)>| {
        pairs.take_while(|(one, other)| one == other).count()
    };
    let start = same(&mut before.iter().zip(now));
    let end = same(&mut before[start..].iter().rev().zip(now[start..].iter().rev()));
    let (gone, come) = (&before[start..before.len() - end], &now[start..now.len() - end]);
    let numbers = |tokens: usize| u32::try_from(tokens * NUMBERS).unwrap_or(u32::MAX);
    (!gone.is_empty() || !come.is_empty()).then(|| SemanticTokensEdit {
        start: numbers(start),
        delete_count: numbers(gone.len()),
        data: (!come.is_empty()).then(|| come.to_vec()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(lengths: &[u32]) -> Vec<SemanticToken> {
        lengths.iter().map(|&length| SemanticToken { length, ..SemanticToken::default() }).collect()
    }

    #[test]
    fn only_what_differs_is_sent() {
        for (before, now, start, deleted, come) in [
            (&[1, 2, 3][..], &[1, 9, 3][..], 5, 5, &[9][..]),
            (&[1, 2, 3], &[1, 3], 5, 5, &[]),
            (&[1, 1], &[1, 1, 1], 10, 0, &[1]),
            (&[], &[4], 0, 0, &[4]),
        ] {
            let edit = edit(&tokens(before), &tokens(now)).expect("they differ");
            assert_eq!((edit.start, edit.delete_count), (start, deleted), "{before:?} {now:?}");
            assert_eq!(edit.data.unwrap_or_default(), tokens(come));
        }
        assert_eq!(edit(&tokens(&[1, 2]), &tokens(&[1, 2])), None);
    }

    #[test]
    fn a_client_that_has_others_gets_all() {
        let sent = SentTokens::default();
        let first = sent.full(tokens(&[1, 2])).result_id.expect("a number");
        assert!(matches!(sent.delta("other", tokens(&[1])), SemanticTokensFullDeltaResult::Tokens(_)));
        assert!(matches!(sent.delta(&first, tokens(&[1])), SemanticTokensFullDeltaResult::Tokens(_)));
    }
}
