//! Whether two quotations are one utterance.

use super::likeness::{Difference, Likeness};
use super::word::Word;

/// Two wordings of one utterance share at least so many of ten words.
const SHARED_OF_TEN: usize = 6;
/// Fewer words may be alike by chance.
const FEWEST: usize = 4;

/// How two quotations are alike; `None` where they are two utterances.
pub(super) fn compare(first: &[Word], second: &[Word]) -> Option<Likeness> {
    whole(first, second).or_else(|| {
        let (short, long) = by_length(first, second);
        // No row is longer than the words that both have.
        let has = |word: &&Word| long.iter().any(|it| is_one_word(it, word));
        let may_be =
            short.len() >= FEWEST && short.iter().filter(has).count() * 10 >= short.len() * SHARED_OF_TEN;
        may_be.then(|| difference(short, long, &aligned(short, long, is_one_word)))?.map(Likeness::Variant)
    })
}

/// The same of two of which the one has all words of the other.
pub(super) fn whole(first: &[Word], second: &[Word]) -> Option<Likeness> {
    let (short, long) = by_length(first, second);
    if short.is_empty() {
        return None;
    }
    if is_within(short, long) {
        return Some(if short.len() == long.len() { Likeness::Same } else { Likeness::Part });
    }
    let has_gap = short.iter().chain(long).any(|word| word.is_behind_gap);
    (short.len() >= FEWEST && has_gap && aligned(short, long, is_same).len() == short.len())
        .then_some(Likeness::Part)
}

/// The shorter one first.
const fn by_length<'a>(first: &'a [Word], second: &'a [Word]) -> (&'a [Word], &'a [Word]) {
    if first.len() <= second.len() { (first, second) } else { (second, first) }
}

/// Whether words stand in others one behind the other.
fn is_within(short: &[Word], long: &[Word]) -> bool {
    let same = |window: &[Word]| window.iter().zip(short).all(|(one, other)| one.text == other.text);
    long.windows(short.len().max(1)).any(same)
}

fn is_same(one: &Word, other: &Word) -> bool {
    one.text == other.text
}

/// The same, in any form of the word: “minister”, “ministers”.
fn is_one_word(one: &Word, other: &Word) -> bool {
    is_same(one, other) || one.is_content && one.lemma == other.lemma
}

/// The longest row of words that both have in the same order, as pairs of places: of several such rows the one that keeps
/// closest together.
fn aligned(short: &[Word], long: &[Word], is_one: fn(&Word, &Word) -> bool) -> Vec<(usize, usize)> {
    let (rows, columns) = (short.len(), long.len());
    let mut length = vec![vec![0_u16; columns + 1]; rows + 1];
    for i in (0..rows).rev() {
        for j in (0..columns).rev() {
            length[i][j] = if is_one(&short[i], &long[j]) {
                length[i + 1][j + 1] + 1
            } else {
                length[i + 1][j].max(length[i][j + 1])
            };
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < rows && j < columns {
        if is_one(&short[i], &long[j]) {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if length[i + 1][j] >= length[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// What differs in two wordings; `None` where they share too little, or where the one only begins before the other or ends
/// behind it.
fn difference(short: &[Word], long: &[Word], matches: &[(usize, usize)]) -> Option<Difference> {
    let (&(i, j), &(last_i, last_j)) = matches.first().zip(matches.last())?;
    // What the shorter one has before the longer begins is no other wording.
    let before = if j == 0 { 0 } else { i };
    let behind = if last_j + 1 == long.len() { 0 } else { short.len() - 1 - last_i };
    let window = last_j + 1 - j;
    let of = (last_i + 1 - i).max(window) + before + behind;
    let is_in_other_form = matches.iter().any(|&(i, j)| !is_same(&short[i], &long[j]));
    let is_other =
        (matches.len() < of || is_in_other_form) && matches.len() * 10 >= of.max(short.len()) * SHARED_OF_TEN;
    let content = matches.iter().filter(|(i, _)| short[*i].is_content).count();
    let goes_on = |pair: &[(usize, usize)]| pair[1].0 > pair[0].0 + 1 || pair[1].1 > pair[0].1 + 1;
    let is_inside = matches.windows(2).any(goes_on) || is_in_other_form;
    is_other.then_some(Difference { shared: matches.len(), content, of, is_inside })
}
