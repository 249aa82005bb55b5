//! What a sentence says of how far a number went, wherever the two numbers stand: “35 percent less”, “a fourfold rise”, “has doubled”.

use std::ops::Range;

use super::comparisons::factor;
use super::{Direction, Multiple, words};
use crate::english::lexicon::numbers::cardinal;
use crate::english::{Sentence, Upos, lists};
use crate::facts::ids::{QuantityId, SentenceId};
use crate::facts::numbers::Numbers;
use crate::facts::quantities::bounds;
use crate::facts::quantities::context::{bound_start, word, word_before};
use crate::facts::text::Text;

lists::sets! {
    "data/said.txt":
    /// Comparatives behind a percentage: “35 percent less”.
    MORE = "more";
    /// The same the other way.
    LESS = "less";
    /// Words behind a percentage of a number told elsewhere.
    BELOW = "below";
    /// The same the other way.
    ABOVE = "above";
    /// Words behind “twice” or “five times” that compare.
    COMPARED = "behind a multiple";
}

/// How far a number is said to have gone.
#[derive(Clone, Copy, Debug)]
pub(super) enum Said {
    /// “A 35 percent fall”.
    By(QuantityId, Direction),
    /// “Has doubled”.
    Times(Multiple),
    /// “Twice as many”, which holds one number against another by itself.
    As(Multiple),
}

impl Said {
    /// The number of a difference.
    pub(super) const fn by(self) -> Option<QuantityId> {
        match self {
            Self::By(by, _) => Some(by),
            Self::Times(_) | Self::As(_) => None,
        }
    }
}

/// What becomes of a difference whose own words say what it is measured by: “up 18.8 percent on the previous year”.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Own {
    /// It is left out.
    LeftOut,
    /// It is taken: the numbers stand elsewhere.
    Taken,
}

/// All that a sentence says of how far numbers went.
pub(super) fn read(text: &Text, numbers: &Numbers, index: SentenceId, own: Own) -> Vec<Said> {
    let sentence = &text.sentences[index];
    let differences = numbers.quantity_ids_in(index).filter_map(|by| {
        let quantity = &numbers.quantities[by];
        if !quantity.is_percent()
            || quantity.number().is_none()
            || own == Own::LeftOut && is_of_own(sentence, quantity.place.words.end)
        {
            return None;
        }
        let start = bound_start(sentence, quantity);
        let end = quantity.place.words.end;
        let elsewhere = || away(sentence, start, end).filter(|_| own == Own::Taken);
        Some(Said::By(by, direction(sentence, start, end).or_else(elsewhere)?))
    });
    let multiples = (0..sentence.tokens.len()).filter_map(|at| {
        let (factor, words) = multiple(sentence, at)?;
        let span = sentence.span_of(words.clone());
        let multiple = Multiple { span, factor, bound: bounds::before(sentence, words.start) };
        // “Than any other” names no number, and the next one may be of anybody.
        let mut behind = words.end..words.end + 6;
        // “Three times that sum” is of a number told, and gives the other itself.
        let is_of_told = matches!(word(sentence, words.end), "that" | "this");
        if is_of_told || behind.any(|at| matches!(word(sentence, at), "any" | "anyone" | "anybody")) {
            return None;
        }
        let compares =
            COMPARED.contains(word(sentence, words.end)) && words::multiple(sentence, at).is_none();
        Some(if compares { Said::As(multiple) } else { Said::Times(multiple) })
    });
    differences.chain(multiples).collect()
}

/// Whether what stands behind a difference gives it numbers of its own: “down 22.8 percent at 545 billion”, “up 18.8 percent on the
/// previous year”.
fn is_of_own(sentence: &Sentence, end: usize) -> bool {
    let has_number =
        (end + 1..end + 4).any(|at| sentence.tokens.get(at).is_some_and(|it| it.upos == Upos::Num));
    match word(sentence, end) {
        "at" | "to" => has_number,
        // “Down 5 percent on the 20 percent of May” gives one of the two.
        "on" | "over" | "from" | "compared" | "against" => !has_number,
        _ => false,
    }
}

/// Which way the words around a difference say that it went.
fn direction(sentence: &Sentence, start: usize, end: usize) -> Option<Direction> {
    let tokens = &sentence.tokens;
    let compared = match word(sentence, end) {
        behind if MORE.contains(behind) => Some(Direction::Up),
        behind if LESS.contains(behind) => Some(Direction::Down),
        _ => None,
    };
    // “40 percent of the loss” is a share of it.
    if matches!(word(sentence, end), "of") {
        return None;
    }
    let noun = |at: usize| tokens.get(at).and_then(words::noun);
    let behind = || (end..end + 3).take_while(|&at| word(sentence, at) != ",").find_map(noun);
    let of = || start.checked_sub(2).filter(|_| word_before(sentence, start) == "of").and_then(noun);
    compared.or_else(behind).or_else(of).or_else(|| verb_before(sentence, start))
}

/// Which way a number told elsewhere went: “12 percent below the last figure”, “would raise the levy on cider by five percent”.
fn away(sentence: &Sentence, start: usize, end: usize) -> Option<Direction> {
    /// So many words lie between the verb and “by” at most.
    const APART: usize = 8;
    let below = BELOW.contains(word(sentence, end)).then_some(Direction::Down);
    let above = ABOVE.contains(word(sentence, end)).then_some(Direction::Up);
    let by = start.checked_sub(1).filter(|&at| word(sentence, at) == "by");
    let verb = |by: usize| {
        let tokens = &sentence.tokens;
        let near = (by.saturating_sub(APART)..by).rev().take_while(|&at| tokens[at].upos != Upos::Punct);
        near.into_iter().find(|&at| tokens[at].upos == Upos::Verb).and_then(|at| words::verb(&tokens[at]))
    };
    below.or(above).or_else(|| by.and_then(verb))
}

/// “Slumped 40 percent”, “is down 40 percent”, “have thus fallen by 40 percent”.
fn verb_before(sentence: &Sentence, start: usize) -> Option<Direction> {
    let before = start.checked_sub(1)?;
    let tokens = &sentence.tokens;
    let by = tokens[before].lower == "by";
    let from = before.saturating_sub(if by { 4 } else { 0 });
    let way = |at: usize| words::verb(&tokens[at]).or_else(|| words::adverb(&tokens[at]));
    // “Raised VAT 2 per cent”: the noun of the verb may stand between.
    (from..=before).rev().find_map(way)
}

/// A multiple and its words.
fn multiple(sentence: &Sentence, at: usize) -> Option<(f64, Range<usize>)> {
    if let Some(factor) =
        words::multiple(sentence, at).map(|(factor, _)| factor).or_else(|| participle(sentence, at))
    {
        return Some((factor, at..at + 1));
    }
    let half = || word(sentence, at) == "half" && word_before(sentence, at) == "in";
    let is_cut = || (at.saturating_sub(6)..at).any(|it| is_falling(sentence, it));
    if half() && is_cut() {
        return Some((0.5, at..at + 1));
    }
    fold(word(sentence, at)).map(|factor| (factor, at..at + 1)).or_else(|| {
        let (factor, words) = factor(sentence, at)?;
        COMPARED.contains(word(sentence, words.end)).then_some((factor, words))
    })
}

fn is_falling(sentence: &Sentence, at: usize) -> bool {
    words::verb(&sentence.tokens[at]) == Some(Direction::Down)
}

/// “Halved by the drought, …”, where the parse may see an adjective.
fn participle(sentence: &Sentence, at: usize) -> Option<f64> {
    let by = |at: usize| matches!(word(sentence, at), "by" | "in" | "since" | "from" | "to" | ",");
    let factor = match word(sentence, at) {
        "doubled" => 2.0,
        "tripled" | "trebled" => 3.0,
        "quadrupled" => 4.0,
        "halved" => 0.5,
        _ => return None,
    };
    by(at + 1).then_some(factor)
}

/// 4 for “fourfold”, 20 for “20-fold”.
fn fold(word: &str) -> Option<f64> {
    let number = word.strip_suffix("fold")?.trim_end_matches('-');
    let times =
        cardinal(number).or_else(|| number.parse().ok()).filter(|times| (2..=1000).contains(times))?;
    u16::try_from(times).ok().map(f64::from)
}
