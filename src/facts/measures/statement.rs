//! The statement around a number: its words of content, and the words that bound the number.

use super::Measure;
use crate::english::lexicon::hedges;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::{Bound, Place, Placed};

/// The words of the clause that a measure’s verb stands in, of a relative clause the noun that it is said of too, and
/// the verbs that it hangs on: “is expected to cost”.
pub(super) fn clause(sentence: &Sentence, measure: &Measure) -> Vec<usize> {
    let Some(predicate) = &measure.frame.predicate else {
        return (0..sentence.tokens.len()).collect();
    };
    let mut words = branch(sentence, predicate.word, measure);
    words.extend(predicate.subject.as_ref().map(|subject| subject.word).filter(|word| !words.contains(word)));
    let mut at = predicate.word;
    while let Some(head) = sentence.tokens[at].head.filter(|head| !words.contains(head)) {
        if !matches!(sentence.tokens[at].rel, Rel::Xcomp | Rel::Ccomp | Rel::Advcl | Rel::Csubj) {
            break;
        }
        words.push(head);
        words.extend(
            sentence.children(head).filter(|&i| matches!(sentence.tokens[i].rel, Rel::Aux | Rel::Advmod)),
        );
        at = head;
    }
    words
}

/// A word and all that depends on it, without the clauses that do, unless they hold the measure.
pub(super) fn branch(sentence: &Sentence, top: usize, measure: &Measure) -> Vec<usize> {
    let number = measure.number.start;
    let (mut words, mut open) = (Vec::new(), vec![top]);
    let mut seen = vec![false; sentence.tokens.len()];
    while let Some(at) = open.pop() {
        // Heads may run in a circle.
        if std::mem::replace(&mut seen[at], true) {
            continue;
        }
        words.push(at);
        open.extend(sentence.children(at).filter(|&i| {
            let token = &sentence.tokens[i];
            let clause = CLAUSES.contains(&token.rel) || token.rel == Rel::Conj && token.upos == Upos::Verb;
            i != at && (!clause || i == number || sentence.is_under(number, i))
        }));
    }
    words
}

/// Relations that begin a clause of its own.
const CLAUSES: [Rel; 5] = [Rel::Advcl, Rel::AdvclRelcl, Rel::AclRelcl, Rel::Ccomp, Rel::Parataxis];

/// Whether a word before a number belongs to it as the reader sees it.
fn belongs(word: &str) -> bool {
    hedges::is_hedge(word)
        || hedges::is_focus(word)
        || hedges::is_passing(word)
        || matches!(word, "above" | "below" | "to")
}

/// The place of a number with the words that bound it: “up to 600 million”.
pub(super) fn with_bound(sentence: &Placed, place: &Place, bound: Bound) -> Place {
    if bound == Bound::Exact {
        return place.clone();
    }
    let mut words = place.words.clone();
    while words.start > 0 && belongs(&sentence.tokens[words.start - 1].lower) {
        words.start -= 1;
    }
    if words == place.words {
        return place.clone();
    }
    let span = sentence.span_of(words.start..words.start + 1).cover(place.span);
    Place { sentence: place.sentence, words, span }
}
