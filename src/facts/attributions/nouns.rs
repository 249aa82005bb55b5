//! Attributions by a noun that says what somebody says or wants: “her claim that …”, “his plan to …”, “their criticism of …”.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::clause::Clause;
use super::complements::Table;
use crate::english::grammar::{is_passive, noun_phrase, possessor, subject, verb_group};
use crate::english::lexicon::cues::Act;
use crate::english::lexicon::cues::Complement;
use crate::english::{Rel, Sentence, Upos, lists};

/// Prepositions between such a noun and what it is about.
const ABOUT: [&str; 9] = ["of", "for", "on", "about", "against", "over", "at", "toward", "towards"];

static NOUNS: LazyLock<Table> = LazyLock::new(|| Table::new(include_str!("data/nouns.txt")));

static VOICING: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lists::set(include_str!("data/nouns.txt"), "voicing"));

/// The verb by which its subject utters what a noun names: “voiced concern”, “made the claim”, “raised questions”.
pub(super) fn voiced_by(sentence: &Sentence, noun: usize) -> Option<usize> {
    let token = &sentence.tokens[noun];
    let verb = token.head.filter(|&verb| token.rel == Rel::Obj && verb < noun)?;
    let voices = VOICING.contains(sentence.tokens[verb].lemma.as_str()) && !is_passive(sentence, verb);
    (voices && is_named(sentence, noun)).then_some(verb)
}

/// Whether the table says of a noun that it names what somebody says or wants, and it says what.
fn is_named(sentence: &Sentence, noun: usize) -> bool {
    sentence.tokens[noun].upos == Upos::Noun && NOUNS.content(sentence, noun, &ABOUT).is_some()
}

pub(super) fn by_noun(sentence: &Sentence, noun: usize) -> Option<Clause> {
    if sentence.tokens[noun].upos != Upos::Noun {
        return None;
    }
    let (complement, content) = NOUNS.content(sentence, noun, &ABOUT)?;
    let owner = possessor(sentence, noun);
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
    let voicing = voiced_by(sentence, noun).filter(|_| source.is_none());
    let source = source.or_else(|| voicing.and_then(|verb| subject(sentence, verb)));
    if source.is_none() && complement != Complement::Clause {
        return None;
    }
    let source = source.map(|head| noun_phrase(sentence, head));
    let cue = voicing.map_or(noun, |verb| verb_group(sentence, verb).start)..noun + 1;
    // “To resign” without its noun tells nothing that somebody said.
    let act = if complement == Complement::Clause { Act::Report } else { Act::Topic };
    Some(Clause { source, cue, content, act })
}
