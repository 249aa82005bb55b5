//! What is told of those counted, and whether a later count tells it again: “six lawyers quit”, “the seven attorneys who
//! resigned”, “the 11 applicants”.

use crate::english::grammar::case;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::groups::Count;
use crate::facts::groups::event::completes;
use crate::facts::groups::happening::Happening;
use crate::facts::ids::SentenceId;
use crate::facts::text::Text;

/// Those of whom something happened may be those of another day, so many sentences on.
const ANOTHER_DAY: usize = 4;
/// So many sentences around the earlier count tell what a clause may say again.
const AROUND: usize = 1;
/// Prepositions of what happens to those counted, which the parse may hang on their noun: “medals for the five heroes at a
/// ceremony”.
const ASIDE: [&str; 8] = ["at", "on", "by", "after", "before", "during", "until", "for"];

/// Whether what is told of a count is harm, of which a story may tell more than once.
pub(super) fn is_harmed(count: &Count) -> bool {
    matches!(count.event, Some("dead" | "hurt" | "taken" | "trapped" | "missing"))
}

/// Whether the same kind of thing happened to those of both counts.
pub(super) fn is_same_event(earlier: &Count, later: &Count) -> bool {
    earlier.event.is_some() && earlier.event == later.event
}

/// Whether different kinds of things happened to them.
pub(super) fn is_other_event(earlier: &Count, later: &Count) -> bool {
    earlier.event.zip(later.event).is_some_and(|(one, other)| one != other)
}

/// Whether a word that narrows a count stands behind its noun and tells when or where: “the five heroes at a ceremony”.
pub(super) fn is_aside(text: &Text, count: &Count, word: &str) -> bool {
    let sentence = &text.sentences[count.sentence];
    let mut below = sentence.children(count.words.end - 1).filter(|&i| i >= count.words.end);
    below.any(|i| {
        let token = &sentence.tokens[i];
        let case = case(sentence, i);
        token.lemma == word && token.rel == Rel::Nmod && case.is_some_and(|case| ASIDE.contains(&case))
    })
}

/// Whether what belongs to `later` was told of those of `earlier`, and nothing more.
pub(super) fn is_told_before(text: &Text, earlier: &Count, later: &Count) -> bool {
    shared(text, earlier, later).is_some_and(|own| is_all_told_before(text, earlier, later, own))
}

/// What both counts tell of those counted.
fn shared<'a>(text: &Text, earlier: &Count, later: &'a Count) -> Option<&'a Happening> {
    // The noun itself may tell what they did: “the 11 applicants”. It is no evidence where a restrictive clause says more, nor
    // where both counts have the same noun.
    let noun = later.words.end - 1;
    let tells =
        |own: &&Happening| own.own && (own.word != noun || !later.clause && earlier.lemma != later.lemma);
    let is_shared = |own: &&Happening| earlier.happenings.iter().any(|it| it.what == own.what);
    // “Nine passengers needed treatment”, “all seven passengers treated in hospital”
    let anew = || {
        let own = later.happenings.iter().find(|it| it.own && it.word != noun);
        let told = |own: &&Happening| is_told_by_stem(text, earlier.sentence, later.sentence, own.word);
        own.filter(|_| earlier.lemma == later.lemma).filter(told)
    };
    later.happenings.iter().filter(tells).find(is_shared).or_else(anew)
}

/// Whether a sentence has a word of the stem of a verb: “treatment” of “treated”.
fn is_told_by_stem(text: &Text, earlier: SentenceId, later: SentenceId, verb: usize) -> bool {
    /// So many letters tell a stem.
    const STEM: usize = 5;
    let lemma = &text.sentences[later].tokens[verb].lemma;
    let mut tokens = text.sentences[earlier].tokens.iter();
    lemma.get(..STEM).is_some_and(|stem| tokens.any(|token| token.lemma.starts_with(stem)))
}

/// Whether a clause of `later`, and what narrows its noun, says nothing that the text around `earlier` does not.
fn is_all_told_before(text: &Text, earlier: &Count, later: &Count, own: &Happening) -> bool {
    let sentence = &text.sentences[later.sentence];
    let nouns = nouns_of_clause(sentence, later, own);
    // A clause without a noun does not tell of which day it is.
    if nouns.is_empty() && may_be_of_another_day(earlier, later) {
        return false;
    }
    let last = earlier.sentence.forward(AROUND).min(later.sentence.back(1)).max(earlier.sentence);
    let around = &text.sentences[earlier.sentence.back(AROUND).through(last)];
    let is_told = |lemma: &str| around.iter().any(|it| it.tokens.iter().any(|token| token.lemma == lemma));
    let is_narrowed =
        |word: &String| earlier.narrowed.contains(word) || earlier.narrowed.is_empty() && is_told(word);
    nouns.iter().all(|&i| is_told(&sentence.tokens[i].lemma))
        && later.narrowed.iter().all(|word| *word == sentence.tokens[own.word].lemma || is_narrowed(word))
}

/// The nouns of the clause that tells of those counted what happened; none where their own noun tells it: “the 11 applicants”.
fn nouns_of_clause(sentence: &Sentence, count: &Count, own: &Happening) -> Vec<usize> {
    let noun = count.words.end - 1;
    if own.word == noun {
        return Vec::new();
    }
    // Whatever the parse hangs elsewhere stands in the clause up to the next verb: “the 12 players hired in June were …”.
    let goes_on = |i: &usize| !matches!(sentence.tokens[*i].upos, Upos::Verb | Upos::Aux | Upos::Punct);
    let next = (own.word + 1..sentence.tokens.len()).take_while(goes_on);
    let is_noun = |i: usize| matches!(sentence.tokens[i].upos, Upos::Noun | Upos::Propn | Upos::Num);
    let is_told_with_it = |i: usize| i > noun && i != own.word && !completes(sentence, i, own.word);
    sentence.subtree(own.word).chain(next).filter(|&i| is_noun(i) && is_told_with_it(i)).collect()
}

/// “The nine people who were killed”, some way on, may be those of another day.
fn may_be_of_another_day(earlier: &Count, later: &Count) -> bool {
    later.clause && is_harmed(earlier) && later.sentence.apart(earlier.sentence) > ANOTHER_DAY
}
