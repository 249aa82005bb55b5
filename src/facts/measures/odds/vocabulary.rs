//! The words of a draft, each with how much it tells: one that every story has tells nothing of what a number is of.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::english::lists;

/// How much a word tells that the table does not have: the logarithm of one in so many stories.
const RARE: f32 = 6.0;

/// How much common words tell.
static WEIGHTS: LazyLock<FxHashMap<&str, f32>> = LazyLock::new(|| {
    let mut weights = FxHashMap::default();
    for line in lists::lines(include_str!("data/words.txt")) {
        let (weight, words) = line.split_once(": ").expect("a line has a weight and words");
        let weight = weight.parse().expect("a weight is a number");
        weights.extend(words.split(' ').map(|word| (word, weight)));
    }
    weights
});

/// How much a word in dictionary form tells.
pub(super) fn weight(lemma: &str) -> f32 {
    WEIGHTS.get(lemma).copied().unwrap_or(RARE)
}

/// The number of a word in a draft.
pub(super) type Word = u32;

/// The words of a draft by number, each with how much it tells.
#[derive(Debug, Default)]
pub(super) struct Vocabulary<'a> {
    numbers: FxHashMap<&'a str, Word>,
    weights: Vec<f32>,
}

/// A set of words: in order of their numbers, each once; with how much they tell together.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Words {
    numbers: Vec<Word>,
    weight: f32,
}

impl<'a> Vocabulary<'a> {
    /// The number of a word in dictionary form.
    pub(super) fn number(&mut self, lemma: &'a str) -> Word {
        let next = Word::try_from(self.weights.len()).unwrap_or(Word::MAX);
        let weights = &mut self.weights;
        *self.numbers.entry(lemma).or_insert_with(|| {
            weights.push(weight(lemma));
            next
        })
    }

    /// A set of words.
    pub(super) fn words(&mut self, lemmas: impl IntoIterator<Item = &'a str>) -> Words {
        let mut words: Vec<Word> = lemmas.into_iter().map(|lemma| self.number(lemma)).collect();
        words.sort_unstable();
        words.dedup();
        let weight = words.iter().map(|&word| self.of(word)).sum();
        Words { numbers: words, weight }
    }

    /// How much the words tell that two sets share.
    pub(super) fn shared(&self, one: &Words, other: &Words) -> f32 {
        one.common(other).map(|word| self.of(word)).sum()
    }

    fn of(&self, word: Word) -> f32 {
        self.weights[word as usize]
    }
}

impl Words {
    /// Whether a word is among them.
    pub(super) fn has(&self, word: Word) -> bool {
        self.numbers.binary_search(&word).is_ok()
    }

    /// How much of what the words of two sets tell is in both, from 0 to 1; `shared` is how much those tell that are.
    pub(super) fn likeness(&self, other: &Self, shared: f32) -> f32 {
        let all = self.weight + other.weight - shared;
        if all > 0.0 { shared / all } else { 0.0 }
    }

    /// How much of what the words of the shorter set tell the other has too, from 0 to 1.
    pub(super) fn containment(&self, other: &Self, shared: f32) -> f32 {
        let least = self.weight.min(other.weight);
        if least > 0.0 { shared / least } else { 0.0 }
    }

    /// Whether there are none.
    pub(super) const fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// The words that two sets share.
    pub(super) fn common<'b>(&'b self, other: &'b Self) -> impl Iterator<Item = Word> + 'b {
        let mut rest = &other.numbers[..];
        self.numbers.iter().copied().filter(move |word| {
            while let [first, behind @ ..] = rest {
                if first >= word {
                    return first == word;
                }
                rest = behind;
            }
            false
        })
    }

    /// Whether two sets share nothing, though neither is empty.
    pub(super) fn conflict(&self, other: &Self) -> bool {
        !self.is_empty() && !other.is_empty() && self.common(other).next().is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_of_words() {
        let mut vocabulary = Vocabulary::default();
        let one = vocabulary.words(["harbour", "strike", "harbour", "zebra"]);
        let other = vocabulary.words(["zebra", "harbour", "quokka"]);
        let third = vocabulary.words(["quokka"]);
        assert_eq!(one.common(&other).count(), 2);
        assert!(one.conflict(&third) && !one.conflict(&other) && !one.conflict(&Words::default()));
        assert!(third.containment(&other, vocabulary.shared(&third, &other)) > 0.99);
        let likeness = one.likeness(&other, vocabulary.shared(&one, &other));
        assert!(likeness > 0.0 && likeness < 1.0, "{likeness}");
        assert!((one.likeness(&one, vocabulary.shared(&one, &one)) - 1.0).abs() < 1e-6);
        assert!(
            vocabulary.number("zebra") == vocabulary.number("zebra") && one.has(vocabulary.number("zebra"))
        );
    }
}
