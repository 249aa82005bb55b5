//! Ships and aircraft that a model takes for people or places, by the noun before their names: “the ferry Halcyon”.

use rustc_hash::FxHashSet;

use super::{EntityKind, Name};
use crate::english::grammar::SUBJECT;
use crate::english::lexicon::nouns::is_broader;
use crate::english::{Rel, Upos};
use crate::facts::Placed;
use crate::facts::placed::Sentences;

/// So many words before the noun its article may stand.
const ARTICLE: usize = 3;

/// Makes things of the names that any place gives to a ship or an aircraft. A name that somebody bears elsewhere in full stays one.
pub(super) fn mark(sentences: &Sentences, names: &mut [Name]) {
    let borne: FxHashSet<&String> = names
        .iter()
        .filter(|name| name.kind == EntityKind::Person && name.key.len() > 1)
        .filter(|name| !is_craft(&sentences[name.place.sentence], name))
        .flat_map(|name| &name.key)
        .collect();
    let shown: FxHashSet<String> = names
        .iter()
        .filter(|name| !name.told && !name.key.iter().any(|word| borne.contains(word)))
        .filter(|name| is_craft(&sentences[name.place.sentence], name))
        .map(Name::folded)
        .collect();
    for name in names.iter_mut().filter(|name| shown.contains(&name.folded())) {
        (name.kind, name.told) = (EntityKind::Thing, true);
    }
}

/// Whether a noun for a ship or an aircraft, with its article, stands right before a name and takes it: in “the boat Smith had
/// hired” Smith is somebody.
fn is_craft(sentence: &Placed, name: &Name) -> bool {
    let tokens = &sentence.tokens;
    let words = &name.place.words;
    let Some(noun) = words.start.checked_sub(1).filter(|&noun| tokens[noun].upos == Upos::Noun) else {
        return false;
    };
    let lemma = tokens[noun].lemma.as_str();
    let is_one = ["vessel", "aircraft"].iter().any(|kind| *kind == lemma || is_broader(kind, lemma));
    let has_article = (noun.saturating_sub(ARTICLE)..noun).any(|at| tokens[at].upos == Upos::Det);
    is_one && has_article && words.clone().any(|word| takes(sentence, noun, word))
}

/// Whether a noun takes the name behind it, as far as the parse tells: as one phrase, or as what does something together, where in
/// “the boat Smith had hired” a clause of the noun’s begins.
fn takes(sentence: &Placed, noun: usize, word: usize) -> bool {
    let (noun_token, name) = (&sentence.tokens[noun], &sentence.tokens[word]);
    let beside = [Rel::Flat, Rel::Appos, Rel::Compound];
    if name.head == Some(noun) {
        return beside.contains(&name.rel);
    }
    if noun_token.head == Some(word) {
        return beside.contains(&noun_token.rel);
    }
    let both = name.rel == Rel::Nmod && noun_token.rel == Rel::Nmod && name.head == noun_token.head;
    let acts = name
        .head
        .filter(|_| SUBJECT.contains(&name.rel))
        .is_some_and(|verb| noun_token.head != Some(verb) && sentence.tokens[verb].head != Some(noun));
    both || acts
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::tests::draws;
    use crate::testing::facts;

    #[test]
    fn ships_are_things() {
        draws(
            facts(),
            expect![[r#"
                Six crew members of the ferry Halcyon walked home. The captain of the tanker Corvane stayed.
                                              ~~~~~~~ thing Halcyon
                                                                                             ~~~~~~~ thing Corvane
                The boat Ines Varga had hired was late. Corvane will be sold.
                         ~~~~~~~~~~ person Ines Varga
                                                        ~~~~~~~ thing Corvane
            "#]],
        );
    }
}
