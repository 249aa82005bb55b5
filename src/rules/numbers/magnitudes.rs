//! One quantity told again with the same figures and another scale, as “the $4.5 billion library” behind “the library, which cost
//! $4.5 million”.

use crate::english::{Sentence, grammar, lists};
use crate::facts::quantities::context::word;
use crate::facts::{Bound, Facts, Quantity, QuantityKind};

/// So many sentences may lie between the two.
const NEAR: usize = 4;

/// Pairs of an earlier and a later number of the same figures, where the later is that of a thing told before.
pub(super) fn find(facts: &Facts) -> Vec<(&Quantity, &Quantity)> {
    let all: Vec<&Quantity> = facts.quantities().iter().filter(|it| is_told(it)).collect();
    let mut found = Vec::new();
    for (at, later) in all.iter().enumerate() {
        let mut earlier = before(&all, at, NEAR);
        let slip = earlier.find(|earlier| is_slip(earlier, later) && is_same_thing(facts, earlier, later));
        let is_told_before =
            || all[..at].iter().any(|it| it.number() == later.number() && it.unit == later.unit);
        found.extend(slip.filter(|_| !is_told_before()).map(|earlier| (earlier, *later)));
    }
    found
}

/// The numbers before one of them in other sentences, so many at most apart, the nearest first.
fn before<'a>(all: &[&'a Quantity], at: usize, most: usize) -> impl Iterator<Item = &'a Quantity> {
    let sentence = all[at].place.sentence;
    let earlier = all[..at].iter().rev().copied();
    let near = earlier.take_while(move |it| it.place.sentence.apart(sentence) <= most);
    near.filter(move |it| it.place.sentence != sentence)
}

/// Pairs of an earlier and a later number of the same two or more figures near each other, of which nothing tells that they are
/// of one thing: money or measures, or counts of the same.
pub(super) fn asked(facts: &Facts) -> Vec<(&Quantity, &Quantity)> {
    /// So many sentences may lie between the two.
    const NEAR: usize = 6;
    let all: Vec<&Quantity> = facts.quantities().iter().filter(|it| is_told(it)).collect();
    let mut found = Vec::new();
    for (at, later) in all.iter().enumerate() {
        let slip = before(&all, at, NEAR).find(|it| is_likely(facts, it, later));
        let one = |it: &Quantity, like: &Quantity| it.number() == like.number() && it.unit == like.unit;
        let again = |like: &Quantity| all.iter().filter(|it| one(it, like)).count() > 1;
        found.extend(slip.filter(|it| !again(it) && !again(later)).map(|it| (it, *later)));
    }
    found
}

fn is_likely(facts: &Facts, earlier: &Quantity, later: &Quantity) -> bool {
    let Some((one, two)) = earlier.number().zip(later.number()) else { return false };
    let power = (one.max(two) / one.min(two)).log10();
    let tens = (power - power.round()).abs() < 1e-9 && (1.0..=9.0).contains(&power.round());
    if !tens || earlier.kind != later.kind || earlier.unit != later.unit {
        return false;
    }
    let figures = one.min(two) / 10f64.powf(one.min(two).log10().floor());
    let is_broken = (figures - figures.round()).abs() > 1e-9;
    let sentence: &Sentence = &facts.sentences()[later.place.sentence];
    let (start, end) = (later.place.words.start, later.place.words.end);
    let of_them = word(sentence, end) == "of" && matches!(word(sentence, end + 1), "them" | "those");
    let all = start.checked_sub(1).is_some_and(|at| word(sentence, at) == "all");
    let lemma = |it: &Quantity| it.of.as_ref().map(|of| of.lemma.clone());
    let same_noun = lemma(earlier).is_some() && lemma(earlier) == lemma(later);
    let joined = word(sentence, start + 1) == "-" || facts.words(later.place.span).contains('-');
    let parts = [earlier, later].iter().any(|it| is_of_part(&facts.sentences()[it.place.sentence]));
    match later.kind {
        QuantityKind::Cardinal => all && of_them || is_broken && same_noun && !parts,
        _ => !parts && (is_broken || joined),
    }
}

fn is_told(quantity: &Quantity) -> bool {
    let kind = matches!(quantity.kind, QuantityKind::Cardinal | QuantityKind::Money | QuantityKind::Measure);
    kind && quantity.bound == Bound::Exact && quantity.number().is_some_and(|it| it >= 10.0)
}

/// Whether two numbers have the same figures and differ by tens.
fn is_slip(earlier: &Quantity, later: &Quantity) -> bool {
    let Some((one, two)) = earlier.number().zip(later.number()) else { return false };
    let ratio = (one / two).max(two / one);
    let power = ratio.log10();
    let tens = (power - power.round()).abs() < 1e-9 && (1.0..=9.0).contains(&power.round());
    let unit = earlier.kind == later.kind && earlier.unit == later.unit;
    // “10 people” and “100 people” are counted on their own; what was lost of large sums is a thousand or a million.
    let figures = one.min(two) / 10f64.powf(one.min(two).log10().floor());
    tens && unit
        && (figures.fract() > 1e-9 || power >= 1.0 && figures > 1.0 && one.min(two) >= 100.0 || power >= 3.0)
}

/// Whether the later number is said of a thing that the earlier sentence speaks of.
fn is_same_thing(facts: &Facts, earlier: &Quantity, later: &Quantity) -> bool {
    let (one, two): (&Sentence, &Sentence) =
        (&facts.sentences()[earlier.place.sentence], &facts.sentences()[later.place.sentence]);
    let others = facts.quantities_in(later.place.sentence).iter().filter(|it| it.kind == later.kind);
    let alone = others.filter(|it| it.number().is_some_and(|value| value >= 10.0)).count() == 1;
    let known = nouns(two, later);
    let named = |&at: &usize| {
        let own = &two.tokens[at].lemma;
        one.tokens.iter().any(|token| is_alike(&token.lemma, own) && !grammar::is_numeral(token))
    };
    alone && known.iter().any(named) && !is_of_part(one) && !is_of_part(two)
}

lists::sets! {
    "data/magnitudes.txt":
    /// Words of a part, or of what is left of a whole.
    PARTS = "part";
    /// Units and words of counting, which name no thing.
    UNITS = "unit";
}

fn is_of_part(sentence: &Sentence) -> bool {
    sentence.tokens.iter().any(|token| PARTS.contains(token.lower.as_str()))
}

/// The words for the thing that a number is told of as known: “the $4.5 billion library”, “the 25,000-copy sale”, “the portrait,
/// estimated at £200,000”.
fn nouns(sentence: &Sentence, number: &Quantity) -> Vec<usize> {
    /// So many words on.
    const NEAR: usize = 4;
    let words = &number.place.words;
    let definite =
        |at: usize| matches!(word(sentence, at), "the" | "his" | "its" | "her" | "their" | "this" | "'s");
    let named = |at: usize| {
        let token = &sentence.tokens[at];
        let thing = grammar::is_noun(token) || grammar::is_proper_noun(token) || grammar::is_verb(token);
        thing && !UNITS.contains(token.lemma.as_str())
    };
    let goes_on = |at: &usize| {
        !matches!(word(sentence, *at), "," | ";" | "." | "and" | "in" | "of" | "for" | "to" | "at")
    };
    if (words.start.saturating_sub(2)..words.start).any(definite) {
        let behind = words.start + 1..sentence.tokens.len().min(words.end + NEAR);
        return behind.take_while(|at| *at < words.end || goes_on(at)).filter(|&at| named(at)).collect();
    }
    let comma = (words.start.saturating_sub(NEAR)..words.start).rev().find(|&at| word(sentence, at) == ",");
    let noun = comma.and_then(|at| at.checked_sub(1)).filter(|&at| at > 0 && named(at) && definite(at - 1));
    noun.into_iter().collect()
}

/// Whether two words are of one stem: “march”, “marcher”.
fn is_alike(one: &str, two: &str) -> bool {
    const STEM: usize = 5;
    one == two && one.len() > 3
        || one.len() >= STEM && two.len() >= STEM && one.get(..STEM) == two.get(..STEM)
}
