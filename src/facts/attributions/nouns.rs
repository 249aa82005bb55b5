//! Attributions by a noun that says what somebody says or wants: “her claim that …”, “his plan to …”, “their criticism of …”.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::clauses::Clause;
use crate::english::grammar::{noun_phrase, trimmed};
use crate::english::lexicon::cues::Act;
use crate::english::lexicon::cues::Frame;
use crate::english::{Rel, Sentence, Token, Upos, lists};

/// Prepositions between such a noun and what it is about.
const ABOUT: [&str; 9] = ["of", "for", "on", "about", "against", "over", "at", "toward", "towards"];

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
    ) -> Option<(Frame, Range<usize>)> {
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
            return Some((Frame::Clause, whole(head)?));
        }
        if holds(&self.infinitive, token)
            && let Some(head) = marked(&["to"], &clause)
        {
            return Some((Frame::Infinitive, whole(head)?));
        }
        if holds(&self.preposition, token)
            && let Some(head) = marked(about, &[Rel::Nmod, Rel::Obl, Rel::Acl, Rel::Advcl])
        {
            let words = whole(head)?;
            return Some((Frame::Preposition, trimmed(sentence, words.start + 1..words.end)?));
        }
        None
    }
}

/// Whether a word, perhaps a plural, is in a list.
fn holds(list: &FxHashSet<&'static str>, token: &Token) -> bool {
    let singular = token.lower.strip_suffix('s').unwrap_or(&token.lower);
    list.contains(token.lemma.as_str()) || list.contains(singular)
}

static NOUNS: LazyLock<Table> = LazyLock::new(|| Table::new(include_str!("data/nouns.txt")));

pub(super) fn by_noun(sentence: &Sentence, noun: usize) -> Option<Clause> {
    if sentence.tokens[noun].upos != Upos::Noun {
        return None;
    }
    let (frame, content) = NOUNS.content(sentence, noun, &ABOUT)?;
    let owner = sentence.child(noun, &[Rel::NmodPoss]);
    let named = |&i: &usize| {
        let case = sentence.child(i, &[Rel::Case]).map(|case| sentence.tokens[case].lower.as_str());
        let by = if frame == Frame::Preposition {
            matches!(case, Some("by" | "from"))
        } else {
            matches!(case, Some("by" | "from" | "of"))
        };
        by && sentence.tokens[i].rel == Rel::Nmod && !content.contains(&i)
    };
    // “the Cole campaign plan to …” names nobody; “Cole’s”, “by Cole” do.
    let source = owner.or_else(|| sentence.children(noun).find(named));
    if source.is_none() && frame != Frame::Clause {
        return None;
    }
    let source = source.map(|head| noun_phrase(sentence, head));
    let cue = noun..noun + 1;
    // “To resign” without its noun tells nothing that somebody said.
    let act = if frame == Frame::Clause { Act::Report } else { Act::Topic };
    Some(Clause { source, cue, content, act })
}
