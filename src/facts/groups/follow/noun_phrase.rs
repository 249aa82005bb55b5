//! Noun phrases without a number that may speak of several people: “the dissidents”, “political fugitives”, “the group”.

use std::ops::Range;

use crate::draft::Part;
use crate::english::grammar::{case, is_definite_before_number};
use crate::english::lexicon::further::REST;
use crate::english::lexicon::nouns::is_collective;
use crate::english::{Rel, Sentence, Upos, lists};
use crate::facts::Placed;
use crate::facts::groups::phrase::{Narrowing, narrowing};

/// Prepositions of place: “the members inside the embassy” are all of them.
const WITHIN: [&str; 6] = ["in", "inside", "at", "aboard", "on", "within"];
lists::sets! {
    "../data/words.txt":
    /// Words before “of the” that take some out: “most of the passengers”.
    SOME = "some of";
}

/// A plural noun or a collective, with all that belongs to it.
pub(super) struct NounPhrase<'a> {
    pub(super) sentence: &'a Sentence,
    pub(super) head: usize,
    /// From its article, or from the first word that describes it.
    pub(super) start: usize,
    /// The article or demonstrative that makes it known.
    pub(super) determiner: Option<usize>,
    /// What narrows it, other than where they are.
    pub(super) narrowed: Narrowing,
    /// Whether it is a collective in the singular.
    pub(super) collective: bool,
}

impl<'a> NounPhrase<'a> {
    /// Reads the phrase of the noun at `head`, if it may speak of several and not of some among others.
    pub(super) fn read(sentence: &'a Placed, head: usize) -> Option<Self> {
        let token = &sentence.tokens[head];
        if matches!(token.rel, Rel::Compound | Rel::Flat) || sentence.part == Part::Caption {
            return None;
        }
        let plural = is_plural(sentence, head);
        let collective = is_collective(&token.lemma) && !plural;
        let mut narrowed = narrowing(sentence, head, &(head..head));
        narrowed.words.retain(|word| !is_place_of(sentence, head, word));
        // “The guards, who were tired” are all of them, “the guards who were tired” may be some.
        let set_off =
            sentence.tokens.get(head + 1).is_some_and(|next| matches!(next.text.as_str(), "," | "—" | "–"));
        narrowed.clause &= !set_off;
        let determiner = determiner(sentence, head);
        let start = determiner.unwrap_or_else(|| first_word(sentence, head));
        let fits = (plural || collective) && !takes_some(sentence, start, head) && !narrowed.joined;
        fits.then_some(Self { sentence, head, start, determiner, narrowed, collective })
    }

    pub(super) fn lemma(&self) -> &'a str {
        &self.sentence.tokens[self.head].lemma
    }

    pub(super) fn words(&self) -> Range<usize> {
        self.start..self.head + 1
    }

    /// Whether it points to those just told of: “these individuals”.
    pub(super) fn is_demonstrative(&self) -> bool {
        let points = |at: usize| matches!(self.sentence.tokens[at].lower.as_str(), "these" | "those");
        self.determiner.is_some_and(points)
    }
}

pub(super) fn is_plural(sentence: &Sentence, word: usize) -> bool {
    let token = &sentence.tokens[word];
    token.lower != token.lemma || token.lower == "people"
}

/// Whether some are taken out: “most of the passengers”, “the other passengers”.
pub(super) fn takes_some(sentence: &Sentence, start: usize, head: usize) -> bool {
    let of = start > 1 && sentence.tokens[start - 1].lower == "of";
    let quantifier = || {
        let before = &sentence.tokens[start - 2];
        matches!(before.upos, Upos::Num | Upos::Pron | Upos::Det) || SOME.contains(before.lower.as_str())
    };
    let rest = sentence.tokens[start..head].iter().any(|token| REST.contains(token.lower.as_str()));
    of && quantifier() || rest
}

/// The article or demonstrative that makes a noun known.
fn determiner(sentence: &Sentence, head: usize) -> Option<usize> {
    let known = |&i: &usize| i < head && is_definite_before_number(&sentence.tokens[i].lower);
    sentence
        .children(head)
        .filter(|&i| matches!(sentence.tokens[i].rel, Rel::Det | Rel::DetPredet))
        .find(known)
}

/// The first of the words right before a noun that describe it: “well-known” of “well-known dissidents”.
fn first_word(sentence: &Sentence, head: usize) -> usize {
    let describes = |&i: &usize| {
        let under = std::iter::once(i).chain(sentence.ancestors(i)).take_while(|&it| it != head);
        let top = under.last().filter(|&top| sentence.tokens[top].head == Some(head));
        top.is_some_and(|top| matches!(sentence.tokens[top].rel, Rel::Amod | Rel::Compound | Rel::NmodDesc))
    };
    (0..head).rev().take_while(describes).last().unwrap_or(head)
}

/// Whether a word that narrows a noun says where they are.
fn is_place_of(sentence: &Sentence, head: usize, word: &str) -> bool {
    sentence.children(head).any(|i| {
        i > head
            && sentence.tokens[i].lemma == word
            && case(sentence, i).is_some_and(|case| WITHIN.contains(&case))
    })
}
