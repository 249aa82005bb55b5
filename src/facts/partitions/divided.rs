//! A whole and the numbers that a sentence, or the next one, divides it into, whatever the words between them:
//! “84 witnesses (50 in person, 29 by telephone and 15 by letter)”.

use crate::english::lexicon::is_person_noun;
use crate::english::{Sentence, lists};
use crate::facts::quantities::context::word;
use crate::facts::{Bound, Facts, Quantity, QuantityKind, SentenceId};

lists::sets! {
    "data/wholes.txt":
    /// Words that say that there are no other parts.
    COMPLETE = "complete";
    /// Two words that say so together.
    IN_ALL = "in all";
    /// Words behind which parts are told among others.
    AMONG = "among";
}

/// More parts than this are rather a row of numbers.
const MOST: usize = 6;

/// How a sentence tells that some numbers are the parts of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cue {
    /// A word says that they are all: “the other 20”, “made up of”.
    Complete,
    /// They stand behind a colon, or between dashes or in brackets behind their whole.
    Announced,
    /// “188 of them passengers and 34 crew.”
    OfThem,
    /// Nothing but their number.
    Bare,
}

/// A whole with its parts.
pub(crate) struct Divided<'a> {
    pub(crate) whole: &'a Quantity,
    /// Two or more, in text order.
    pub(crate) parts: Vec<&'a Quantity>,
    pub(crate) cue: Cue,
}

/// What a sentence divides, if all its numbers of one kind are a whole and parts that are each less than it.
pub(crate) fn in_sentence(facts: &Facts, index: SentenceId) -> Option<Divided<'_>> {
    let sentence = &facts.sentences()[index];
    let all = facts.quantities_in(index);
    let first = all.iter().find(|it| is_divisible(it))?;
    let alike = || all.iter().filter(|it| it.kind == first.kind && it.unit == first.unit);
    let largest =
        alike().filter(|it| has_noun(it)).max_by(|one, other| value(one).total_cmp(&value(other)))?;
    let mut parts: Vec<&Quantity> = alike().filter(|it| it.place != largest.place).collect();
    // “Three churches, which seat 750”, of three parts.
    let heads = parts.len().saturating_sub(1);
    #[allow(clippy::cast_precision_loss, reason = "a handful of parts")]
    parts.retain(|it| {
        heads < 2 || value(it) != heads as f64 || it.place.span.start > largest.place.span.start
    });
    let fits = (2..=MOST).contains(&parts.len())
        && alike().all(is_divisible)
        && parts.iter().all(|part| value(part) < value(largest) && may_be_part(part, largest))
        && !is_among(sentence);
    let cue = cue(sentence, largest, &parts);
    fits.then_some(Divided { whole: largest, parts, cue })
}

/// What a sentence divides of the one before it: all its numbers are parts of a larger one there, and have no noun but its own:
/// “The yard won 37 orders. Nineteen were for tankers, eleven for barges and the rest, nine, for ferries.”
pub(crate) fn across(facts: &Facts, index: SentenceId) -> Option<Divided<'_>> {
    let sentence = &facts.sentences()[index];
    let before = facts.sentences().preceding(index).filter(|it| it.paragraph == sentence.paragraph)?;
    let parts: Vec<&Quantity> =
        facts.quantities_in(index).iter().filter(|it| it.kind != QuantityKind::Ordinal).collect();
    let wholes = facts.quantities_in(index.back(1)).iter();
    let mut wholes = wholes.filter(|it| is_divisible(it) && has_noun(it));
    let (whole, None) = (wholes.next()?, wholes.next()) else { return None };
    let is_part = |part: &&Quantity| is_bare(part, whole) && is_divisible(part) && is_less(part, whole);
    let tells_among = [before, sentence].iter().any(|it| is_among(it));
    let fits = (2..=MOST).contains(&parts.len()) && parts.iter().all(is_part) && !tells_among;
    let cue = if is_complete(sentence) { Cue::Complete } else { Cue::Bare };
    fits.then_some(Divided { whole, parts, cue })
}

/// Whether a number has no noun but that of another.
fn is_bare(part: &Quantity, whole: &Quantity) -> bool {
    let noun = |it: &Quantity| it.of.as_ref().map(|of| of.lemma.clone());
    part.of.is_none() || noun(part) == noun(whole)
}

/// Whether one number is of the kind of another, and less.
fn is_less(part: &Quantity, whole: &Quantity) -> bool {
    part.kind == whole.kind && part.unit == whole.unit && value(part) < value(whole)
}

/// Whether what one number counts may be some of what another counts: no people are among fires.
fn may_be_part(part: &Quantity, whole: &Quantity) -> bool {
    let noun = |it: &Quantity| it.of.as_ref().map(|of| of.lemma.clone()).filter(|noun| !is_them(noun));
    let are_people = |it: &Quantity| noun(it).map(|noun| is_person_noun(&noun));
    are_people(part).zip(are_people(whole)) != Some((true, false))
}

/// Whether a sentence has words that say that its parts are all.
fn is_complete(sentence: &Sentence) -> bool {
    let lemmas = || sentence.tokens.iter().map(|token| token.lemma.as_str());
    let pairs = lemmas().zip(lemmas().skip(1));
    let mut pairs = pairs.map(|(one, other)| format!("{one}-{other}"));
    lemmas().any(|word| COMPLETE.contains(word)) || pairs.any(|pair| IN_ALL.contains(pair.as_str()))
}

/// Whether a sentence has a word that makes its numbers others than the parts of one.
fn is_among(sentence: &Sentence) -> bool {
    sentence.tokens.iter().any(|token| AMONG.contains(token.lemma.as_str()))
}

/// Whether it is told what a number counts, or it is an amount.
fn has_noun(it: &Quantity) -> bool {
    it.kind != QuantityKind::Cardinal || it.of.as_ref().is_some_and(|of| of.head >= it.place.words.end)
}

/// Whether a number is an exact one of a kind that has parts.
fn is_divisible(it: &Quantity) -> bool {
    let kind = matches!(it.kind, QuantityKind::Cardinal | QuantityKind::Money | QuantityKind::Measure);
    kind && it.bound == Bound::Exact && it.number().is_some_and(|value| value > 0.0)
}

fn value(it: &Quantity) -> f64 {
    it.number().unwrap_or_default()
}

fn cue(sentence: &Sentence, whole: &Quantity, parts: &[&Quantity]) -> Cue {
    let Some(first) = parts.first() else { return Cue::Bare };
    let end = whole.place.words.end;
    let between = sentence.tokens.get(end..first.place.words.start).unwrap_or_default();
    if is_complete(sentence) {
        Cue::Complete
    } else if between.iter().any(|token| matches!(token.text.as_str(), ":" | "(" | "—" | "–")) {
        Cue::Announced
    } else if word(sentence, first.place.words.end) == "of"
        && is_them(word(sentence, first.place.words.end + 1))
    {
        Cue::OfThem
    } else {
        Cue::Bare
    }
}

/// Whether a word stands for the whole: “of them”, “of which”.
fn is_them(word: &str) -> bool {
    matches!(word, "them" | "they" | "which" | "whom" | "those" | "these")
}
