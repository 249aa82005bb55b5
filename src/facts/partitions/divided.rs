//! A whole and the numbers that a sentence, or the next one, divides it into, whatever the words between them:
//! “84 witnesses (50 in person, 29 by telephone and 15 by letter)”.

use std::sync::LazyLock;

use crate::english::lexicon::is_person_noun;
use crate::english::phrases::Phrases;
use crate::english::{Sentence, lists};
use crate::facts::quantities::context::word;
use crate::facts::{Bound, Facts, Quantity, QuantityKind, SentenceId};

lists::sets! {
    "data/wholes.txt":
    /// Words that say that there are no other parts.
    COMPLETE = "complete";
    /// Words behind which parts are told among others.
    AMONG = "among";
}

/// Phrases that say that there are no other parts.
static IN_ALL: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("data/wholes.txt"), "in all"));

/// More parts than this are rather a row of numbers.
const MOST: usize = 6;

/// How a sentence tells that some numbers are the parts of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cue {
    /// A word says that they are all: “the other 20”, “made up of”.
    Complete,
    /// They stand behind a colon, or between dashes or in brackets behind their whole.
    Announced,
    /// Each of them has the same preposition: “29 called by the state and 11 by the defense”.
    Joint,
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
    let whole = alike().filter(|it| has_noun(it)).max_by(|one, other| value(one).total_cmp(&value(other)))?;
    let mut parts: Vec<&Quantity> = alike().filter(|it| it.place != whole.place).collect();
    // “Three churches, which seat 750”, of three parts.
    let heads = parts.len().saturating_sub(1);
    #[allow(clippy::cast_precision_loss, reason = "a handful of parts")]
    let is_head = |it: &Quantity| value(it) == heads as f64 && it.place.span.start <= whole.place.span.start;
    parts.retain(|it| heads < 2 || !is_head(it));
    let are_parts = (2..=MOST).contains(&parts.len())
        && alike().all(is_divisible)
        && parts.iter().all(|part| value(part) < value(whole) && may_be_part(part, whole));
    if !are_parts || is_among(sentence) {
        return None;
    }
    let cue = cue(sentence, whole, parts[0]);
    Some(Divided { whole, parts, cue })
}

/// What a sentence divides of the one before it: all its numbers are parts of a larger one there, and have no noun but its own:
/// “The yard won 37 orders. Nineteen were for tankers, eleven for barges and the rest, nine, for ferries.”
pub(crate) fn across(facts: &Facts, index: SentenceId) -> Option<Divided<'_>> {
    let sentence = &facts.sentences()[index];
    let before = facts.sentences().preceding(index).filter(|it| it.paragraph == sentence.paragraph)?;
    let parts = facts.quantities_in(index).iter().filter(|it| it.kind != QuantityKind::Ordinal);
    let parts: Vec<&Quantity> = parts.collect();
    let wholes = facts.quantities_in(index.back(1)).iter();
    let mut wholes = wholes.filter(|it| is_divisible(it) && has_noun(it));
    let (whole, None) = (wholes.next()?, wholes.next()) else { return None };
    let is_part = |part: &&Quantity| is_bare(part, whole) && is_divisible(part) && is_less(part, whole);
    let are_parts = (2..=MOST).contains(&parts.len()) && parts.iter().all(is_part);
    if !are_parts || is_among(before) || is_among(sentence) {
        return None;
    }
    let cue = if is_complete(sentence) { Cue::Complete } else { Cue::Bare };
    Some(Divided { whole, parts, cue })
}

/// What a sentence divides right behind its noun, whatever other numbers it has: “38 witnesses, 29 called by the state and 11 by
/// the defense”. The parts have no noun of their own, and all of them one preposition.
pub(crate) fn apposed(facts: &Facts, index: SentenceId) -> Option<Divided<'_>> {
    let sentence = &facts.sentences()[index];
    let all = facts.quantities_in(index);
    let is_whole = |it: &&Quantity| {
        let is_count = it.kind == QuantityKind::Cardinal && is_divisible(it) && has_noun(it);
        is_count && !is_among(sentence)
    };
    all.iter().enumerate().filter(|(_, it)| is_whole(it)).find_map(|(i, whole)| {
        let end = whole.of.as_ref().map_or(whole.place.words.end, |of| of.head + 1);
        let opens = matches!(word(sentence, end), "," | ":" | "(" | "—" | "–");
        let parts = behind(sentence, end + 1, whole, &all[i + 1..]);
        (opens && parts.len() >= 2).then_some(Divided { whole, parts, cue: Cue::Joint })
    })
}

/// The parts of a whole that begin at a word, each behind a comma or “and” and before the same preposition.
fn behind<'a>(
    sentence: &Sentence,
    mut at: usize,
    whole: &Quantity,
    all: &'a [Quantity],
) -> Vec<&'a Quantity> {
    /// So many words tell of a part at most: “called by the state and”.
    const LONGEST: usize = 7;
    let mut parts: Vec<&Quantity> = Vec::new();
    let mut joint = None;
    for part in all.iter().take(MOST) {
        let words = &part.place.words;
        let starts_here = if parts.is_empty() {
            words.start == at
        } else {
            let joined = matches!(word(sentence, words.start - 1), "and" | ",");
            joined && (at..at + LONGEST).contains(&words.start)
        };
        let has_noun = part.of.as_ref().is_some_and(|of| of.head >= words.end && noun(part) != noun(whole));
        if !starts_here || has_noun || !is_divisible(part) || !is_less(part, whole) {
            break;
        }
        // “Called by”: a participle may stand before the preposition of the first.
        let from = if parts.is_empty() { words.end..words.end + 2 } else { words.end..words.end + 1 };
        let preposition = from.into_iter().map(|at| word(sentence, at)).find(|it| SIDES.contains(it));
        if preposition.is_none() || joint.is_some_and(|joint| preposition != Some(joint)) {
            break;
        }
        joint = preposition;
        at = words.end;
        parts.push(part);
    }
    parts
}

/// Prepositions of those between whom a whole is shared out.
const SIDES: [&str; 5] = ["by", "for", "from", "to", "against"];

/// Whether a number has no noun but that of another.
fn is_bare(part: &Quantity, whole: &Quantity) -> bool {
    part.of.is_none() || noun(part) == noun(whole)
}

/// Whether one number is of the kind of another, and less.
fn is_less(part: &Quantity, whole: &Quantity) -> bool {
    part.kind == whole.kind && part.unit == whole.unit && value(part) < value(whole)
}

/// Whether what one number counts may be some of what another counts: no people are among fires.
fn may_be_part(part: &Quantity, whole: &Quantity) -> bool {
    let are_people = |it| noun(it).filter(|noun| !is_them(noun)).map(is_person_noun);
    are_people(part).zip(are_people(whole)) != Some((true, false))
}

/// The noun of what a number counts, in dictionary form.
fn noun(it: &Quantity) -> Option<&str> {
    it.of.as_ref().map(|of| of.lemma.as_str())
}

/// Whether a sentence has words that say that its parts are all.
fn is_complete(sentence: &Sentence) -> bool {
    let tokens = &sentence.tokens;
    let says = |at: usize| COMPLETE.contains(tokens[at].lemma.as_str()) || IN_ALL.end(tokens, at).is_some();
    (0..tokens.len()).any(says)
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

/// How a sentence tells of a whole’s parts, from the first of them.
fn cue(sentence: &Sentence, whole: &Quantity, first: &Quantity) -> Cue {
    let between = sentence.tokens.get(whole.place.words.end..first.place.words.start).unwrap_or_default();
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
