//! What a noun or an adjective of saying, thinking or wanting takes as its complement, by a table of such words.

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::english::grammar::trimmed;
use crate::english::lexicon::cues::Complement;
use crate::english::{Rel, Sentence, Token, lists};

/// The words of a section of a table of cues.
pub(super) struct Table {
    clause: FxHashSet<&'static str>,
    infinitive: FxHashSet<&'static str>,
    preposition: FxHashSet<&'static str>,
}

impl Table {
    pub(super) fn new(file: &'static str) -> Self {
        let [clause, infinitive, preposition] =
            ["clause", "infinitive", "preposition"].map(|name| lists::set(file, name));
        Self { clause, infinitive, preposition }
    }

    /// What a word of the table takes in its sentence, and how.
    pub(super) fn content(
        &self,
        sentence: &Sentence,
        word: usize,
        about: &[&str],
    ) -> Option<(Complement, Range<usize>)> {
        let token = &sentence.tokens[word];
        let marked = |mark: &[&str], rels: &[Rel]| {
            sentence.children(word).filter(|&child| child > word).find(|&child| {
                rels.contains(&sentence.tokens[child].rel)
                    && sentence
                        .child(child, &[Rel::Mark, Rel::Case])
                        .is_some_and(|it| it < child && mark.contains(&sentence.tokens[it].lower.as_str()))
            })
        };
        let clause = [Rel::Acl, Rel::Ccomp, Rel::Advcl, Rel::Xcomp];
        let whole = |head: usize| {
            trimmed(sentence, sentence.subtree(head).start.max(word + 1)..sentence.subtree(head).end)
        };
        if holds(&self.clause, token)
            && let Some(head) = marked(&["that", "whether"], &clause)
        {
            return Some((Complement::Clause, whole(head)?));
        }
        if holds(&self.infinitive, token)
            && let Some(head) = marked(&["to"], &clause)
        {
            return Some((Complement::Infinitive, whole(head)?));
        }
        if holds(&self.preposition, token)
            && let Some(head) = marked(about, &[Rel::Nmod, Rel::Obl, Rel::Acl, Rel::Advcl])
        {
            let words = whole(head)?;
            return Some((Complement::Preposition, trimmed(sentence, words.start + 1..words.end)?));
        }
        None
    }
}

/// Whether a word, perhaps a plural, is in a list.
fn holds(list: &FxHashSet<&'static str>, token: &Token) -> bool {
    let singular = token.lower.strip_suffix('s').unwrap_or(&token.lower);
    list.contains(token.lemma.as_str()) || list.contains(singular)
}
