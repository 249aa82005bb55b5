//! Values past the end of what can be counted or measured: “three in two children”, “97 degrees north”, a proportion of 107
//! percent.

use crate::english::lexicon::{is_person_noun, numbers};
use crate::english::{Sentence, grammar, lists};
use crate::facts::quantities::context::word;
use crate::facts::{Bound, Facts, QuantityKind, SentenceId};
use crate::rules::Found;

lists::sets! {
    "../data/wholes.txt":
    /// Nouns for a part of those named behind “of”.
    PROPORTION = "proportion";
}

/// What one sentence gives past the end of its scale.
pub(super) fn find(facts: &Facts, index: SentenceId) -> Vec<Found> {
    let sentence = &facts.sentences()[index];
    let mut found: Vec<Found> = (0..sentence.tokens.len())
        .filter_map(|at| more_than_all(facts, index, at).or_else(|| off_the_globe(facts, index, at)))
        .collect();
    found.extend(proportion(facts, index));
    found
}

fn small(sentence: &Sentence, at: usize) -> Option<usize> {
    let word = word(sentence, at);
    numbers::cardinal(word).or_else(|| word.parse().ok())
}

/// “Three in two children”, “five out of four drivers”.
fn more_than_all(facts: &Facts, index: SentenceId, at: usize) -> Option<Found> {
    /// Larger numbers are no ratio.
    const MOST: usize = 10;
    let sentence = &facts.sentences()[index];
    let more = small(sentence, at)?;
    let of = match (word(sentence, at + 1), word(sentence, at + 2)) {
        ("in", _) => at + 2,
        ("out", "of") => at + 3,
        _ => return None,
    };
    let less = small(sentence, of).filter(|less| *less > 1 && *less < more && more <= MOST)?;
    let noun = sentence.tokens.get(of + 1)?;
    let people = is_person_noun(&noun.lemma) && noun.lower != noun.lemma;
    let starts = at == 0
        || matches!(
            word(sentence, at - 1),
            "," | "that" | "nearly" | "almost" | "about" | "some" | "roughly"
        );
    let span = sentence.span_of(at..of + 1);
    let message = format!("No {more} can be in {less}: the part is larger than the whole.");
    (people && starts && !facts.is_quoted(span)).then(|| Found::new(span, message))
}

/// “97 degrees north”, “latitude 112 degrees”.
fn off_the_globe(facts: &Facts, index: SentenceId, at: usize) -> Option<Found> {
    let sentence = &facts.sentences()[index];
    if !matches!(word(sentence, at), "degrees" | "°") || at == 0 {
        return None;
    }
    let degrees: f64 = word(sentence, at - 1).parse().ok()?;
    let named = |name: &str| (at.saturating_sub(4)..at).any(|i| word(sentence, i) == name);
    let pole = matches!(word(sentence, at + 1), "north" | "south");
    let side = matches!(word(sentence, at + 1), "west" | "east");
    let (most, name) = if pole || named("latitude") {
        (90.0, "latitude")
    } else if side || named("longitude") {
        (180.0, "longitude")
    } else {
        return None;
    };
    // “Turned 270 degrees east” is no place.
    let is_turn = sentence
        .tokens
        .iter()
        .any(|token| matches!(token.lemma.as_str(), "turn" | "rotate" | "swing" | "temperature" | "heat"));
    let span = sentence.span_of(at - 1..at + 1);
    let past = degrees > most && !is_turn && !facts.is_quoted(span);
    past.then(|| Found::new(span, format!("No {name} is beyond {most} degrees.")))
}

/// “The proportion of pupils who stay is 107 percent.”
fn proportion(facts: &Facts, index: SentenceId) -> Option<Found> {
    let sentence = &facts.sentences()[index];
    let at = sentence.tokens.iter().position(|token| PROPORTION.contains(token.lemma.as_str()))?;
    let of = word(sentence, at + 1) == "of";
    let people = (at + 2..at + 5).any(|i| {
        sentence
            .tokens
            .get(i)
            .is_some_and(|token| is_person_noun(&token.lemma) && grammar::is_plural_noun(token))
    });
    let mut percents = facts.quantities_in(index).iter().filter(|it| it.kind == QuantityKind::Percent);
    let percent = percents.find(|it| it.place.words.start > at)?;
    let before = word(sentence, percent.place.words.start.saturating_sub(1));
    let by =
        before == "by" || matches!(word(sentence, percent.place.words.end), "more" | "higher" | "up" | "of");
    let over = percent.number()? > 100.0
        && percent.bound != Bound::Under
        && percent.unit.as_deref() == Some("percent");
    let words = facts.words(percent.place.span);
    let message = format!("No group has more than 100 percent of its own, but the draft says {words}.");
    (of && people && over && !by && !facts.is_quoted(percent.place.span))
        .then(|| Found::new(percent.place.span, message))
}

/// Whether a sentence counts people before a number: “The number of patients fell from 30 to minus four”.
pub(super) fn is_number_of_people(sentence: &Sentence, before: usize) -> bool {
    (0..before).any(|at| {
        let noun = sentence.tokens.get(at + 2);
        word(sentence, at) == "number"
            && word(sentence, at + 1) == "of"
            && noun.is_some_and(|noun| is_person_noun(&noun.lemma))
    })
}
