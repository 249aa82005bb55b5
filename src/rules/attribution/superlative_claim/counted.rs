//! Ranks that a count settles: of figures whose source stands beside them, in a poll, of cities and parties by size.

use crate::english::{Token, grammar, lists};
use crate::facts::{Facts, Placed, SentenceId};
use crate::span::Span;

lists::sets! {
    "../data/claims.txt":
    /// Words of ranks that only figures have.
    OF_FIGURES = "of figures";
    /// What is ranked by size in every handbook.
    BY_SIZE = "by size";
    /// Papers in which the rank can be read.
    TABLES = "tables";
}

/// Whether the rank that words claim is settled by a count that the draft or a handbook has.
pub(super) fn is_settled(
    facts: &Facts,
    index: SentenceId,
    rank: Span,
    is_sourced: impl Fn(SentenceId) -> bool,
) -> bool {
    let sentence = &facts.sentences()[index];
    let words: Vec<usize> =
        (0..sentence.tokens.len()).filter(|&at| rank.overlaps(sentence.span_of(at..at + 1))).collect();
    let Some((&first, &last)) = words.first().zip(words.last()) else { return false };
    is_of_size(sentence, last)
        || is_of_place(sentence, first)
        || is_in_table(sentence, last)
        || is_of_figures(sentence, &words)
            && facts.sentences().around(index, 1, 1).into_iter().any(|at| at != index && is_sourced(at))
}

/// “The largest city in the country”, “the biggest party”.
fn is_of_size(sentence: &Placed, last: usize) -> bool {
    /// So many words behind the superlative the noun stands at most.
    const REACH: usize = 3;
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let size = matches!(lower(last), "largest" | "biggest" | "smallest" | "longest" | "highest" | "deepest");
    let end = sentence.tokens.len().min(last + 1 + REACH);
    let noun = (last + 1..end).find(|&at| grammar::is_noun(&sentence.tokens[at]));
    let noun = noun.map(|noun| grammar::head_of_compound(sentence, noun));
    size && noun.is_some_and(|noun| {
        let qualified = matches!(lower(noun + 1), "without" | "with" | "to" | "ever");
        BY_SIZE.contains(sentence.tokens[noun].lemma.as_str()) && !qualified
    })
}

/// “Mecca, Islam’s holiest site”: beside the name of a place, what any guide says of it.
fn is_of_place(sentence: &Placed, first: usize) -> bool {
    let before = |back: usize| first.checked_sub(back).map(|at| &sentence.tokens[at]);
    before(1).is_some_and(|it| it.text == ",") && before(2).is_some_and(Token::is_place)
}

/// “His worst showing in the survey in two years”, “the biggest, going by the census”.
fn is_in_table(sentence: &Placed, last: usize) -> bool {
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    (last + 1..sentence.tokens.len()).any(|at| {
        let by = matches!(lower(at), "going" | "measured" | "judging" | "ranked") && lower(at + 1) == "by";
        let within = lower(at) == "in" && (at + 1..at + 4).any(|at| TABLES.contains(lower(at)));
        by || within
    })
}

/// “Its lowest”, “a record high”.
fn is_of_figures(sentence: &Placed, words: &[usize]) -> bool {
    words.iter().any(|&at| OF_FIGURES.contains(sentence.tokens[at].lower.as_str()))
}
