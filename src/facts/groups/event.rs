//! What happened to those counted: “six miners were killed”, “the release of the four”.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Count;
use super::happening::Happening;
use crate::english::lexicon::modality::LEAVING_OPEN;
use crate::english::lexicon::verbs::{LIGHT, TELLING_LITTLE};
use crate::english::{Rel, Sentence, Upos, lists};

/// The kind of an event that happens once to a group: `away` for leaving, escaping and being freed.
pub(super) type Kind = &'static str;

const EVENTS: &str = include_str!("data/events.txt");
const DOINGS: &str = include_str!("data/doings.txt");

/// The kind of event of a word, by the construction in which it tells of it (as the headings of the tables name them) and its lemma.
type Kinds = FxHashMap<(&'static str, &'static str), Kind>;

static KINDS: LazyLock<Kinds> = LazyLock::new(|| table(EVENTS));
static DOING_KINDS: LazyLock<Kinds> = LazyLock::new(|| table(DOINGS));

/// The kind of what a word tells in a construction, whether or not it happens to a group once.
fn known_kind(lemma: &str, construction: &str) -> Option<Kind> {
    [&KINDS, &DOING_KINDS].into_iter().find_map(|kinds| kinds.get(&(construction, lemma)).copied())
}

/// Whether a kind of event happens to a group once.
fn is_once(kind: &str) -> bool {
    KINDS.values().any(|known| *known == kind)
}

fn table(file: &'static str) -> Kinds {
    rows(file).map(|(kind, construction, word)| ((construction, word), kind)).collect()
}

/// Kind, construction and word of every word of a data file.
fn rows(file: &'static str) -> impl Iterator<Item = (Kind, &'static str, &'static str)> {
    let parts = lists::lines(file).filter_map(|line| {
        let (heading, words) = line.split_once(':')?;
        Some((heading.split_once(' ')?, words))
    });
    parts.flat_map(|((kind, construction), words)| {
        words.split_whitespace().map(move |word| (kind, construction, word))
    })
}

/// Kinds by how a verb takes those it happens to, the verb, and the word that goes with it.
static PHRASE_KINDS: LazyLock<FxHashMap<(&str, &str, &str), Kind>> = LazyLock::new(|| {
    let rows = lists::lines(include_str!("data/phrases.txt")).filter_map(|line| {
        let (heading, phrases) = line.split_once(": ")?;
        Some((heading.split_once(' ')?, phrases.split(", ")))
    });
    rows.flat_map(|((kind, construction), phrases)| {
        phrases.filter_map(move |phrase| Some(((construction, phrase.split_once(' ')?), kind)))
    })
    .map(|((construction, (verb, word)), kind)| ((construction, verb, word), kind))
    .collect()
});

/// The kind of what a verb tells together with its object or particle: “lost their lives”, “were laid off”.
fn phrase_kind(sentence: &Sentence, verb: usize, construction: &'static str) -> Option<Kind> {
    sentence.children(verb).filter(|&i| i > verb).find_map(|i| with(sentence, verb, i, construction))
}

fn with(sentence: &Sentence, verb: usize, word: usize, construction: &'static str) -> Option<Kind> {
    let lemma = |i: usize| sentence.tokens[i].lemma.as_str();
    PHRASE_KINDS.get(&(construction, lemma(verb), lemma(word))).copied()
}

/// Whether a word tells something only together with its verb: the lives of “lost their lives”, the words of “went into the
/// witness box”.
pub(super) fn completes(sentence: &Sentence, word: usize, verb: usize) -> bool {
    let mut above = std::iter::once(word).chain(sentence.ancestors(word));
    let below = above.find(|&at| sentence.tokens[at].head == Some(verb));
    below.is_some_and(|at| {
        ["does", "done"].iter().any(|construction| with(sentence, verb, at, construction).is_some())
    })
}

/// What happened to those whom the noun or number at `counted` means, if its clause tells.
pub(super) fn of(sentence: &Sentence, counted: usize) -> Option<Kind> {
    by_clause(sentence, counted).or_else(|| by_own_clause(sentence, counted))
}

/// By the verb or noun that it depends on.
fn by_clause(sentence: &Sentence, counted: usize) -> Option<Kind> {
    let token = &sentence.tokens[counted];
    let above = token.head?;
    let passive = sentence.child(above, &[Rel::AuxPass]).is_some();
    let kind = match token.rel {
        Rel::Nsubj if !passive => kind(sentence, above, &["does", "is"]),
        Rel::NsubjPass | Rel::Nsubj | Rel::Obj => kind(sentence, above, &["done"]),
        Rel::Nmod | Rel::NmodPoss => kind(sentence, above, &["noun"]),
        _ => None,
    };
    kind.filter(|_| !is_open(sentence, above))
}

/// By a clause of its own: “six miners killed in the blast”, “the six who fled”.
fn by_own_clause(sentence: &Sentence, counted: usize) -> Option<Kind> {
    sentence.children(counted).find_map(|i| {
        let passive = sentence.child(i, &[Rel::AuxPass]).is_some();
        let construction = match sentence.tokens[i].rel {
            Rel::Acl => "done",
            Rel::AclRelcl if passive => "done",
            Rel::AclRelcl => "does",
            Rel::Amod => "is",
            _ => return None,
        };
        kind(sentence, i, &[construction]).filter(|_| !is_open(sentence, i))
    })
}

fn kind(sentence: &Sentence, word: usize, frames: &[&'static str]) -> Option<Kind> {
    let lemma = sentence.tokens[word].lemma.as_str();
    let of_phrase =
        |construction: &&'static str| phrase_kind(sentence, word, construction).filter(|kind| is_once(kind));
    frames.iter().find_map(|construction| {
        KINDS.get(&(*construction, lemma)).copied().or_else(|| of_phrase(construction))
    })
}

/// Whether it is left open, or denied, that a verb or predicate happened.
pub(super) fn is_open(sentence: &Sentence, event: usize) -> bool {
    sentence.children(event).any(|i| LEAVING_OPEN.contains(sentence.tokens[i].lower.as_str()))
}

/// Kinds that are one and the same for a group that has left.
const LEAVING: [&str; 2] = ["away", "quit"];

/// Whether the same is told of two counts in their clauses: “seven ministers resigned”, “the departure of the six ministers”.
pub fn tell_alike(one: &Count, other: &Count) -> bool {
    let others: Vec<&str> = told(other).collect();
    told(one).any(|what| others.contains(&what))
}

/// What is told of a count in its clauses, and not by its noun.
fn told(count: &Count) -> impl Iterator<Item = &str> {
    let noun = count.words.end - 1;
    let what = count.happenings.iter().filter(move |it| it.word != noun).map(|it| it.what.as_str());
    what.map(|what| if LEAVING.contains(&what) { LEAVING[0] } else { what })
}

/// Whether “due to” stands before a word.
fn is_due(sentence: &Sentence, word: usize) -> bool {
    word.checked_sub(2).is_some_and(|at| sentence.tokens[at].lower == "due")
}

lists::sets! {
    "data/words.txt":
    /// Words, in dictionary form, for what is to happen to those counted.
    PLANNED = "planned";
}

/// All that the sentence tells of those whom the noun or number at `counted` means.
pub(super) fn happenings(sentence: &Sentence, counted: usize) -> Vec<Happening> {
    let token = &sentence.tokens[counted];
    let mut found = Vec::new();
    let mut tell = |word: usize, construction: &'static str, own: bool| {
        if let Some(what) = what(sentence, word, construction).filter(|_| !is_open(sentence, word)) {
            found.push(Happening { what, word, own });
        }
    };
    if let Some(above) = token.head {
        let passive = sentence.child(above, &[Rel::AuxPass]).is_some();
        match token.rel {
            Rel::Nsubj if !passive => tell(above, "does", false),
            Rel::Nsubj | Rel::NsubjPass | Rel::Obj => tell(above, "done", false),
            Rel::Nmod | Rel::NmodPoss => tell(above, "noun", false),
            _ => {}
        }
    }
    for i in sentence.children(counted) {
        let own = &sentence.tokens[i];
        match own.rel {
            // The parse may take “due to close” for a preposition and an adjective.
            Rel::Amod if i > counted && sentence.tokens[i - 1].lower == "to" && is_due(sentence, i) => {
                tell(i, "does", true);
            }
            // “The nine offices due to close”, “the four schools slated for closure”
            Rel::Acl | Rel::AclRelcl | Rel::Amod if i > counted && PLANNED.contains(own.lemma.as_str()) => {
                for below in sentence.children(i).filter(|&below| below > i) {
                    let construction =
                        if sentence.child(below, &[Rel::AuxPass]).is_some() { "done" } else { "does" };
                    match sentence.tokens[below].upos {
                        Upos::Verb => tell(below, construction, true),
                        Upos::Noun => tell(below, "noun", true),
                        _ => {}
                    }
                }
            }
            Rel::Acl if own.upos == Upos::Verb && own.lower.ends_with("ing") => tell(i, "does", true),
            Rel::Acl if own.upos == Upos::Verb => tell(i, "done", true),
            // “The four suspended workers”
            Rel::Amod
                if i < counted && own.lemma != own.lower && known_kind(&own.lemma, "done").is_some() =>
            {
                tell(i, "done", true);
            }
            Rel::AclRelcl => {
                let subject = sentence.child(i, &[Rel::Nsubj, Rel::NsubjPass]);
                let relative =
                    |it: usize| matches!(sentence.tokens[it].lower.as_str(), "who" | "which" | "that");
                let passive = sentence.child(i, &[Rel::AuxPass]).is_some();
                let does = subject.is_some_and(relative) && !passive;
                tell(i, if does { "does" } else { "done" }, true);
            }
            _ => {}
        }
    }
    if token.upos == Upos::Noun {
        let kinds = NAMED.get(token.lemma.as_str()).map_or(&[][..], Vec::as_slice);
        let own = |what: String| Happening { what, word: counted, own: true };
        found.extend(kinds.iter().map(|&kind| own(kind.to_owned())));
        found.extend(doings(&token.lemma).map(own));
    }
    found
}

/// Nouns for those of whom something is told, with its kinds: a victim may have been killed, hurt or abducted.
static NAMED: LazyLock<FxHashMap<&str, Vec<Kind>>> = LazyLock::new(|| {
    let mut named: FxHashMap<&str, Vec<Kind>> = FxHashMap::default();
    for (kind, _, word) in rows(DOINGS).filter(|(_, construction, _)| *construction == "who") {
        named.entry(word).or_default().push(kind);
    }
    named
});

/// What those do whom a noun made of a verb means, by all verbs that it may be made of: `find does` of “finder”.
fn doings(noun: &str) -> impl Iterator<Item = String> + use<'_> {
    let stem = noun.strip_suffix("er").or_else(|| noun.strip_suffix("or")).filter(|stem| stem.len() > 2);
    let letters = stem.map(|stem| stem.char_indices().map(|(i, _)| i).collect::<Vec<_>>());
    let doubled = stem.zip(letters).and_then(|(stem, letters)| {
        let [.., before, last] = letters[..] else { return None };
        (stem[before..last] == stem[last..]).then(|| stem[..last].to_owned())
    });
    let verbs = stem.into_iter().flat_map(|stem| [stem.to_owned(), format!("{stem}e")]).chain(doubled);
    verbs.map(|verb| known_kind(&verb, "does").map_or_else(|| format!("{verb} does"), str::to_owned))
}

/// What a word tells of those whom it takes in this construction.
fn what(sentence: &Sentence, word: usize, construction: &'static str) -> Option<String> {
    let token = &sentence.tokens[word];
    let lemma = token.lemma.as_str();
    let plain = || token.upos == Upos::Verb && !LIGHT.contains(lemma) && !TELLING_LITTLE.contains(lemma);
    let known = phrase_kind(sentence, word, construction).or_else(|| known_kind(lemma, construction));
    known.map(str::to_owned).or_else(|| plain().then(|| format!("{lemma} {construction}")))
}
