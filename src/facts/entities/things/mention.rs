//! A place that speaks of a thing: which one, and how it is described.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::owner::{self, Owner};
use crate::english::grammar::{case, possessor};
use crate::english::lexicon::{is_person_noun, is_thing};
use crate::english::{Rel, Sentence, gazetteer, lists};
use crate::facts::Place;
use crate::facts::entities::{EntityId, Names};
use crate::facts::ids::SentenceId;
use crate::facts::text::Text;

/// Articles and other determiners of one thing.
pub(super) const ONE: [&str; 6] = ["a", "an", "one", "the", "this", "that"];
/// Nouns, in dictionary form, for what is written or shown: “report”, “film”.
static PAPERS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    /// The widest kinds of papers: every row of the table leads from a kind to a wider one, and in the end to one of these.
    const TOPS: [&str; 5] = ["document", "agreement", "lawsuit", "publication", "movie"];
    let rows = lists::lines(include_str!("../data/papers.tsv"));
    rows.filter_map(|row| row.split('\t').next()).chain(TOPS).collect()
});

/// A place that speaks of a thing.
#[derive(Clone, Debug)]
pub(super) struct ThingMention {
    pub(super) place: Place,
    pub(super) owner: Option<Owner>,
    /// The words before the noun that describe it, in dictionary form.
    pub(super) described: BTreeSet<String>,
    /// Of these, the nouns that tell what kind it is: “police car”.
    pub(super) kind: BTreeSet<String>,
    /// The names behind the noun that tell where it is: “the bridge over the Tarn”.
    pub(super) located: BTreeSet<String>,
    /// Whether nothing but “the” stands before it.
    pub(super) plain: bool,
}

impl ThingMention {
    /// Reads the phrase around a noun that speaks of one thing.
    pub(super) fn read(
        text: &Text,
        names: &Names,
        number: SentenceId,
        head: usize,
        meant: &FxHashMap<(SentenceId, usize), EntityId>,
    ) -> Option<Self> {
        let sentence = &text.sentences[number];
        let word = |i: usize| sentence.tokens[i].lower.as_str();
        let article = sentence.child(head, &[Rel::Det]).filter(|&article| article < head);
        let owner = possessor(sentence, head).filter(|&owner| owner < head);
        // “Taken to hospital” and “no bridge” speak of none.
        let is_one = owner.is_some() || article.is_some_and(|article| ONE.contains(&word(article)));
        if !is_one || has_no_single_thing(sentence, head) || is_of_itself(sentence, head, article) {
            return None;
        }
        let span = sentence.span_of(head..head + 1);
        if names.mention_at(span).is_some() || text.is_quoted(span) {
            return None;
        }
        let mut speaks = Self {
            place: Place { sentence: number, words: head..head + 1, span },
            owner: owner.map(|owner| owner::owner(text, names, number, owner, meant)),
            described: BTreeSet::new(),
            kind: BTreeSet::new(),
            located: BTreeSet::new(),
            plain: owner.is_none() && article.is_some_and(|article| word(article) == "the"),
        };
        let mut start = article.unwrap_or(head);
        for i in sentence.children(head) {
            let token = &sentence.tokens[i];
            match token.rel {
                Rel::NmodPoss if i < head => start = start.min(sentence.subtree(i).start),
                Rel::Amod | Rel::Compound | Rel::NmodDesc if i < head => {
                    start = start.min(i);
                    speaks.plain = false;
                    if token.rel == Rel::Compound {
                        speaks.kind.insert(token.lemma.clone());
                    }
                    match gazetteer::demonym(&token.text).filter(|_| speaks.owner.is_none()) {
                        Some(country) => speaks.owner = Some(Owner::Country(country)),
                        None => drop(speaks.described.insert(token.lemma.clone())),
                    }
                }
                Rel::Nmod if i > head => {
                    speaks.plain &= case(sentence, i) == Some("of");
                    speaks.located.extend(names_below(text, names, number, i));
                }
                _ => {}
            }
        }
        speaks.place.words = start..head + 1;
        speaks.place.span = sentence.span_of(start..head + 1);
        Some(speaks)
    }
}

/// Whether the words of a noun speak of no thing that a draft comes back to: “half the bridge”, “used as a hospital”, “its own
/// bridge”.
fn has_no_single_thing(sentence: &Sentence, head: usize) -> bool {
    sentence.child(head, &[Rel::DetPredet, Rel::Nummod]).is_some()
        || case(sentence, head) == Some("as")
        || sentence.children(head).any(|i| sentence.tokens[i].lower == "own")
}

/// A story that says “this report” means itself.
fn is_of_itself(sentence: &Sentence, head: usize, article: Option<usize>) -> bool {
    article.is_some_and(|article| sentence.tokens[article].lower == "this")
        && PAPERS.contains(sentence.tokens[head].lower.as_str())
}

/// Whether a noun, in dictionary form, is one for a thing: a vehicle, building or weapon, a paper or a work.
pub(super) fn is_followed(lemma: &str) -> bool {
    is_thing(lemma) || PAPERS.contains(lemma) && !is_person_noun(lemma)
}

/// The names in a phrase behind a noun.
fn names_below(text: &Text, names: &Names, number: SentenceId, head: usize) -> impl Iterator<Item = String> {
    let sentence = &text.sentences[number];
    let words =
        sentence.subtree(head).filter(move |&i| names.mention_at(sentence.span_of(i..i + 1)).is_some());
    words.map(|i| sentence.tokens[i].lower.clone())
}
