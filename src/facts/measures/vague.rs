//! Words that stand for a number without giving it: “dozens of people”, “a few boats”.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{Amount, Measure, Scale, frame};
use crate::english::lists;
use crate::english::{Sentence, Upos};
use crate::facts::Place;
use crate::facts::people::People;
use crate::facts::text::Text;

/// The least and the most, where there is one.
type Ends = (Option<f64>, Option<f64>);

/// The least and the most that a word can mean.
static VAGUE: LazyLock<FxHashMap<&str, Ends>> = LazyLock::new(|| {
    let lines = lists::lines(include_str!("data/vague.txt"));
    let parts = lines.filter_map(|line| {
        let mut words = line.split_whitespace();
        Some((words.next()?, (words.next()?.parse().ok(), words.next()?.parse().ok())))
    });
    parts.collect()
});

/// The vague counts of a draft.
pub(super) fn read(text: &Text, people: &People) -> Vec<Measure> {
    let mut found = Vec::new();
    for (index, sentence) in text.sentences.with_ids() {
        for (word, token) in sentence.tokens.iter().enumerate() {
            let Some(&(low, high)) = VAGUE.get(token.lower.as_str()) else { continue };
            // “Hundreds of thousands” is neither.
            let doubled =
                sentence.tokens.iter().skip(word + 1).take(2).any(|it| VAGUE.contains_key(it.lower.as_str()));
            let Some(counted) = counted(sentence, word).filter(|_| !doubled) else { continue };
            let first = word - usize::from(word > 0 && sentence.tokens[word - 1].lower == "a");
            let words = first..word + 1;
            found.push(Measure {
                place: Place { sentence: index, span: sentence.span_of(words.clone()), words: words.clone() },
                number: words.clone(),
                scale: Scale::Count,
                amount: Amount::range(low, high),
                frame: frame::read(text, people, index, words, Some(counted)),
            });
        }
    }
    found
}

/// The noun that a vague word counts: “dozens of people”, “a few boats”.
fn counted(sentence: &Sentence, word: usize) -> Option<usize> {
    let of = usize::from(sentence.tokens.get(word + 1)?.lower == "of");
    let article = word > 0 && sentence.tokens[word - 1].lower == "a";
    // “Few boats came” says that hardly any did.
    let counts = match sentence.tokens[word].lower.as_str() {
        "few" => article && of == 0,
        "handful" | "couple" => article && of == 1,
        _ => of == 1 && !article && word.checked_sub(1).is_none_or(|at| sentence.tokens[at].lower != "of"),
    };
    let narrows = |i: &usize| matches!(sentence.tokens[*i].upos, Upos::Adj | Upos::Noun | Upos::Propn);
    let behind = (word + 1 + of)..sentence.tokens.len().min(word + 5 + of);
    let noun = behind.take_while(narrows).last()?;
    (counts && sentence.tokens[noun].upos == Upos::Noun).then_some(noun)
}
