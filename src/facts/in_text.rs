//! Facts in text order, found by the sentence and the word that they stand on.

use std::ops::Deref;

use super::ids::{Id, Ids, SentenceId};
use super::list::List;
use super::place::Place;

/// What stands on words of a sentence.
pub trait OnWords {
    /// Where it stands.
    fn place(&self) -> &Place;
}

/// Facts of one kind in text order, with a table of those of each sentence.
#[derive(Clone, Debug)]
pub struct InText<N, T> {
    facts: List<N, T>,
    by_sentence: List<SentenceId, Ids<N>>,
}

impl<N: Id, T: OnWords> InText<N, T> {
    /// Lays out facts, which are in text order, by the sentences that they stand in.
    pub fn new<S>(sentences: &List<SentenceId, S>, facts: Vec<T>) -> Self {
        let mut first = 0;
        let of = |sentence: SentenceId| {
            let here = facts[first..].iter().take_while(|it| it.place().sentence <= sentence).count();
            let ids = Ids::from(first..first + here);
            first += here;
            ids
        };
        let by_sentence = sentences.ids().map(of).collect();
        Self { facts: facts.into(), by_sentence }
    }

    /// The numbers of those that stand in a sentence.
    pub fn ids_in(&self, sentence: SentenceId) -> Ids<N> {
        self.by_sentence.get(sentence).cloned().unwrap_or_default()
    }

    /// Those that stand in a sentence.
    pub fn of(&self, sentence: SentenceId) -> &[T] {
        &self.facts[self.ids_in(sentence)]
    }

    /// The number of the first that stands on a word of a sentence.
    pub fn id_at(&self, sentence: SentenceId, word: usize) -> Option<N> {
        self.ids_in(sentence).find(|&id| self.facts[id].place().words.contains(&word))
    }

    /// The first that stands on a word of a sentence.
    pub fn at(&self, sentence: SentenceId, word: usize) -> Option<&T> {
        self.of(sentence).iter().find(|it| it.place().words.contains(&word))
    }
}

impl<N, T> Deref for InText<N, T> {
    type Target = List<N, T>;

    fn deref(&self) -> &List<N, T> {
        &self.facts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::ids::TimeId;
    use crate::span::Span;

    impl OnWords for Place {
        fn place(&self) -> &Place {
            self
        }
    }

    #[test]
    fn facts_are_found_by_sentence_and_word() {
        let second = SentenceId::FIRST.forward(1);
        let third = SentenceId::FIRST.forward(2);
        let place = |sentence, words| Place { sentence, words, span: Span::default() };
        let places = vec![place(SentenceId::FIRST, 0..2), place(third, 1..2), place(third, 3..6)];
        let sentences: List<SentenceId, ()> = [(), (), ()].into_iter().collect();
        let times: InText<TimeId, Place> = InText::new(&sentences, places);
        assert_eq!(
            (times.of(SentenceId::FIRST).len(), times.of(second).len(), times.of(third).len()),
            (1, 0, 2)
        );
        assert_eq!(times.at(third, 5).map(|it| it.words.clone()), Some(3..6));
        assert_eq!(times.id_at(third, 5), times.ids().next_back());
        assert!(times.at(third, 2).is_none() && times.at(second, 0).is_none());
        assert!(times.of(third.forward(1)).is_empty());
    }
}
