//! Which nouns are kinds of one class of things, and exclude each other.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::english::lexicon::is_kind_of;
use crate::english::lists;
use crate::english::{Sentence, Token, Upos};

/// What has to join two places before they are of one thing, beside the kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Things that are carried or led, and homes.
    Moved,
    /// What carries people.
    Carries,
    /// Buildings and grounds.
    Stands,
    /// Happenings, works and papers.
    Told,
    /// Papers in force, and not yet.
    Pending,
}

/// A kind, as the class and the lines that its noun has there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kind {
    /// The number of its class.
    pub(super) class: usize,
    /// The lines of the class that have the noun.
    pub(super) lines: Vec<usize>,
    /// The noun, or the nouns of a compound.
    pub(super) noun: &'static str,
}

impl Kind {
    /// Whether nothing is of both, and the later noun is no broader word for the earlier one.
    pub(super) fn excludes(&self, later: &Self) -> bool {
        let apart = !self.lines.iter().any(|line| later.lines.contains(line));
        self.class == later.class && apart && !is_kind_of(self.noun, later.noun)
    }

    /// What else has to join two places.
    pub(super) fn needs(&self) -> Class {
        KINDS.classes[self.class]
    }
}

struct Kinds {
    classes: Vec<Class>,
    nouns: FxHashMap<&'static str, Kind>,
    /// The kinds that words of any class tell of without naming them.
    telling: FxHashMap<&'static str, Kind>,
}

static KINDS: LazyLock<Kinds> = LazyLock::new(|| {
    let mut kinds = Kinds { classes: Vec::new(), nouns: FxHashMap::default(), telling: FxHashMap::default() };
    for (number, line) in lists::lines(include_str!("data/kinds.txt")).enumerate() {
        if let Some(heading) = line.strip_prefix('[') {
            kinds.classes.push(match heading.trim_end_matches(']').rsplit(' ').next() {
                Some("moved") => Class::Moved,
                Some("carries") => Class::Carries,
                Some("stands") => Class::Stands,
                Some("pending") => Class::Pending,
                _ => Class::Told,
            });
            continue;
        }
        let class = kinds.classes.len() - 1;
        let (nouns, telling) = line.split_once(": ").unwrap_or((line, ""));
        for noun in nouns.split(", ") {
            let kind = kinds.nouns.entry(noun).or_insert_with(|| Kind { class, lines: Vec::new(), noun });
            kind.lines.push(number);
        }
        let told = |noun| Kind { class, lines: vec![number], noun };
        kinds.telling.extend(telling.split_whitespace().map(|word| (word, told(word))));
    }
    kinds
});

/// The kind that a noun names, with the number of its first word: of “the cabin cruiser” that of the two.
pub(super) fn kind_at(sentence: &Sentence, noun: usize) -> Option<(usize, &'static Kind)> {
    let token = &sentence.tokens[noun];
    if !matches!(token.upos, Upos::Noun | Upos::Propn) {
        return None;
    }
    let lemma = token.lemma.to_lowercase();
    let before = noun.checked_sub(1).map(|at| (at, &sentence.tokens[at]));
    let compound = before.and_then(|(at, first)| {
        let words = format!("{} {lemma}", first.lower);
        Some((at, KINDS.nouns.get(words.as_str())?))
    });
    compound.or_else(|| Some((noun, KINDS.nouns.get(lemma.as_str())?)))
}

/// The kind that a word tells of without naming it: “charged”.
pub(super) fn told_by(token: &Token) -> Option<&'static Kind> {
    KINDS.telling.get(token.lemma.as_str())
}
