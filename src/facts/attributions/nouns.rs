//! Attributions by a noun that says what somebody says or wants: “her claim that …”, “his plan to …”, “their criticism of …”.

use std::sync::LazyLock;

use super::clause::Clause;
use super::complements::Table;
use crate::english::grammar::noun_phrase;
use crate::english::lexicon::cues::Act;
use crate::english::lexicon::cues::Complement;
use crate::english::{Rel, Sentence, Upos};

/// Prepositions between such a noun and what it is about.
const ABOUT: [&str; 9] = ["of", "for", "on", "about", "against", "over", "at", "toward", "towards"];

static NOUNS: LazyLock<Table> = LazyLock::new(|| Table::new(include_str!("data/nouns.txt")));

pub(super) fn by_noun(sentence: &Sentence, noun: usize) -> Option<Clause> {
    if sentence.tokens[noun].upos != Upos::Noun {
        return None;
    }
    let (complement, content) = NOUNS.content(sentence, noun, &ABOUT)?;
    let owner = sentence.child(noun, &[Rel::NmodPoss]);
    let named = |&i: &usize| {
        let case = sentence.child(i, &[Rel::Case]).map(|case| sentence.tokens[case].lower.as_str());
        let by = if complement == Complement::Preposition {
            matches!(case, Some("by" | "from"))
        } else {
            matches!(case, Some("by" | "from" | "of"))
        };
        by && sentence.tokens[i].rel == Rel::Nmod && !content.contains(&i)
    };
    // “the Cole campaign plan to …” names nobody; “Cole’s”, “by Cole” do.
    let source = owner.or_else(|| sentence.children(noun).find(named));
    if source.is_none() && complement != Complement::Clause {
        return None;
    }
    let source = source.map(|head| noun_phrase(sentence, head));
    let cue = noun..noun + 1;
    // “To resign” without its noun tells nothing that somebody said.
    let act = if complement == Complement::Clause { Act::Report } else { Act::Topic };
    Some(Clause { source, cue, content, act })
}
