//! What a card says of somebody.

use super::dated::Dated;
use crate::span::Span;

/// So many bytes may stand between the word that says so and what is said.
pub(super) const GAP: usize = 24;

/// Words of the draft and every place that has them, in text order.
pub type Said = (String, Vec<Span>);

/// An entity with all that the draft states of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Titles and roles, as stated, each spelling once.
    pub titles: Vec<Said>,
    /// Nationalities, as stated.
    pub nationalities: Vec<Said>,
    /// Ages in years, as stated.
    pub ages: Vec<Said>,
    /// Relatives: “mother”, “brother Tom Lee”, “wife of Tom Lee”.
    pub relatives: Vec<Said>,
    /// The forms of the name.
    pub names: Vec<Said>,
    /// The forms of the name where it only describes another noun: “the Maduro government”.
    pub modifiers: Vec<Said>,
    /// The nouns and pronouns that stand for it: “the mayor”, “she”.
    pub anaphors: Vec<Said>,
    /// What happens to it at a time that the draft gives.
    pub dated: Vec<Dated>,
    /// What it says: the content of attributions with the word that says so, and quotations beyond them.
    pub statements: Vec<Span>,
}

impl Card {
    /// Nationalities that no title tells: “Argentine President” does.
    pub fn further_nationalities(&self) -> Vec<Said> {
        let told = |words: &str| self.titles.iter().any(|(title, _)| title.contains(words));
        self.nationalities.iter().filter(|(words, _)| !told(words)).cloned().collect()
    }
}

/// Adds a place to the words that stand there.
pub(super) fn add(said: &mut Vec<Said>, words: String, span: Span) {
    match said.iter_mut().find(|(known, _)| known.to_lowercase() == words.to_lowercase()) {
        Some((_, places)) => {
            if places.last() != Some(&span) {
                places.push(span);
            }
        }
        None => said.push((words, vec![span])),
    }
}
