//! Sentences too long for the model are cut where they pause.

use super::split::Split;
use super::wordpiece::WordPieces;
use crate::span::Span;

/// The model takes 512 pieces and has learned from sentences of at most 200 (model/MODEL.md, “Sequence”).
const MOST_PIECES: usize = 400;
/// No sentence of a newspaper is longer: what is, is a list.
const MOST_WORDS: usize = 180;

/// Cuts a sentence into stretches short enough for the model. A word never has more pieces than that: `tokens`
/// cuts words at 120 characters, and a character gives at most three pieces.
pub(super) fn cut(prose: &str, sentence: Split) -> Vec<Split> {
    // A piece is a letter at least; most sentences need no counting.
    if sentence.words.len() <= MOST_WORDS && sentence.span.len() <= MOST_PIECES / 3 {
        return vec![sentence];
    }
    let counts: Vec<usize> =
        sentence.words.iter().map(|word| WordPieces::get().count(&prose[word.range()])).collect();
    if sentence.words.len() <= MOST_WORDS && counts.iter().sum::<usize>() <= MOST_PIECES {
        return vec![sentence];
    }
    let mut stretches = Vec::new();
    let mut first = 0;
    while first < sentence.words.len() {
        let most = first + fitting(&counts[first..]);
        let end =
            if most == sentence.words.len() { most } else { pause(prose, &sentence.words, first, most) };
        let words = sentence.words[first..end].to_vec();
        let span = sentence.words[first].cover(sentence.words[end - 1]);
        stretches.push(Split { span, words });
        first = end;
    }
    stretches
}

/// How many words, at least one, the model takes at once.
fn fitting(counts: &[usize]) -> usize {
    let mut pieces = 0;
    let fits = |count: &&usize| {
        pieces += **count;
        pieces <= MOST_PIECES
    };
    counts.iter().take(MOST_WORDS).take_while(fits).count().max(1)
}

/// Behind the last strong pause in the second half of `first..most`, or at `most`.
fn pause(prose: &str, words: &[Span], first: usize, most: usize) -> usize {
    let strength = |word: &Span| match &prose[word.range()] {
        "." | "!" | "?" => 4,
        ";" | "—" | "–" | "--" => 3,
        ":" => 2,
        "," => 1,
        _ => 0,
    };
    let half = first + (most - first) / 2;
    (half..most).max_by_key(|&at| (strength(&words[at]), at)).map_or(most, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::super::split;
    use super::*;

    fn all_fit(prose: &str) -> usize {
        let splits = split(prose);
        for split in &splits {
            let pieces: usize =
                split.words.iter().map(|word| WordPieces::get().count(&prose[word.range()])).sum();
            assert!(!split.words.is_empty() && split.words.len() <= MOST_WORDS && pieces <= MOST_PIECES);
            assert_eq!(split.span, split.words[0].cover(split.words[split.words.len() - 1]));
        }
        splits.len()
    }

    #[test]
    fn a_sentence_of_usual_length_stays_whole() {
        assert_eq!(all_fit(&"the mayor of the town, ".repeat(25)), 1);
    }

    #[test]
    fn a_long_list_is_cut_behind_a_semicolon() {
        let item = "Ann Lee of the Harbor Trust, who lost her boat; ";
        let prose = item.repeat(40);
        let splits = split(&prose);
        assert!(splits.len() > 1);
        assert!(splits.iter().all(|split| prose[split.span.range()].ends_with(';')));
    }

    #[test]
    fn odd_runs_are_cut_anywhere() {
        for odd in ["x", "😀", "😀 ", "각", "ﷺ", "ΐ", "a-", "a.", ".", "1,", "é\u{301}", "n't", "北京", "@a"]
        {
            assert!(all_fit(&odd.repeat(10_000)) > 0, "{odd}");
        }
    }
}
