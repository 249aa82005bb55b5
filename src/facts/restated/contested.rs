//! Whether somebody speaks against what a place of the story tells.

use crate::english::Sentence;
use crate::english::grammar::has_determiner;
use crate::english::lexicon::thesaurus::AGAINST;
use crate::facts::ids::SentenceId;
use crate::facts::people::People;
use crate::facts::place::Place;
use crate::facts::text::Text;

use super::statement::Statement;
use super::telling::Telling;
use super::terms::{Term, answers};

/// So many sentences before and behind a place somebody speaks against it.
const NEAR: (usize, usize) = (1, 3);

/// The word with which somebody speaks against what a place of the story tells, near it and with a word of it or “it”.
pub(crate) fn contested(
    text: &Text,
    people: &People,
    statement: &Statement,
    telling: &Telling,
) -> Option<Place> {
    let near = text.sentences.around(telling.place.sentence, NEAR.0, NEAR.1);
    near.into_iter().find_map(|id| {
        let sentence = &text.sentences[id];
        let word = (0..sentence.tokens.len()).find(|&i| {
            (is_against(sentence, i) || is_none_of(sentence, i, statement)) && Some(i) != telling.predicate
        })?;
        let is_own = id == telling.place.sentence && word < telling.place.words.start;
        (!is_own && speaks_of(text, people, id, statement)).then(|| sentence.place(id, word..word + 1))
    })
}

/// “No prisoner was harmed” of a statement about prisoners.
fn is_none_of(sentence: &Sentence, word: usize, statement: &Statement) -> bool {
    let lemma = sentence.tokens[word].lemma.as_str();
    statement.terms.iter().any(|term| term.lemma == lemma) && has_determiner(sentence, word, &["no"])
}

/// Whether a word speaks against something: “deny”, “a lie”, “no sign of it”.
fn is_against(sentence: &Sentence, word: usize) -> bool {
    const SIGNS: [&str; 7] = ["sign", "evidence", "trace", "truth", "basis", "proof", "knowledge"];
    let lemma = sentence.tokens[word].lemma.as_str();
    AGAINST.contains(lemma) || SIGNS.contains(&lemma) && has_determiner(sentence, word, &["no"])
}

/// Whether a sentence has a word of the statement, or one that takes all of it up.
fn speaks_of(text: &Text, people: &People, id: SentenceId, statement: &Statement) -> bool {
    let sentence = &text.sentences[id];
    let words = || 0..sentence.tokens.len();
    let takes_up = words().any(|i| {
        matches!(
            sentence.tokens[i].lower.as_str(),
            "it" | "that" | "this" | "any" | "account" | "claim" | "allegation"
        )
    });
    let terms: Vec<Term> = words().filter_map(|word| Term::read(text, people, id, word)).collect();
    let own = || std::iter::once(&statement.deed).chain(&statement.terms);
    takes_up || own().any(|one| terms.iter().any(|other| answers(one, other) > 0.5))
}
