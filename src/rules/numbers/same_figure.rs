//! One figure with two units: “3,000 acres” here, “3,000 square miles” there.

use rustc_hash::{FxHashMap, FxHashSet};

use super::factors;
use super::restated::Restated;
use super::two_values;
use crate::english::grammar::is_content;
use crate::facts::{Facts, Measure, Scale};
use crate::rules::Found;

/// From so much on, or with more than one figure, a number is hardly the same by chance.
const LARGE: f64 = 100.0;
/// Units that are nearly the same, as tons are, tell no slip.
const ALIKE: std::ops::Range<f64> = 0.67..1.5;
/// So many earlier numbers with one figure are looked back to.
const BACK: usize = 6;
/// So many words of content two sentences share that speak of the same.
const SHARED: usize = 2;

/// The quantities of a draft that come with one figure and two units, though they are of the same.
/// `pairs` are those that stand beside each other.
pub(super) fn find(facts: &Facts, pairs: &[Restated<'_>]) -> Vec<Found> {
    let converted: FxHashSet<usize> =
        pairs.iter().flat_map(|pair| [pair.first, pair.second]).map(|it| it.place.span.start).collect();
    let mut seen: FxHashMap<u64, Vec<&Measure>> = FxHashMap::default();
    let mut found = Vec::new();
    for measure in &facts.measures().all {
        let Scale::Unit(Some(unit)) = &measure.scale else { continue };
        let number = measure.amount.stated;
        // What stands in two units at one place is told well.
        let told_twice =
            measure.quantity(&facts.numbers).is_none_or(|it| converted.contains(&it.place.span.start));
        if told_twice || !(number >= LARGE || number >= 10.0 && number % 10.0 != 0.0) {
            continue;
        }
        let earlier = seen.entry(number.to_bits()).or_default();
        let other = earlier.iter().rev().take(BACK).find(|it| is_slip(facts, it, measure, unit));
        found.extend(other.map(|other| show(facts, other, measure)));
        earlier.push(measure);
    }
    found
}

fn is_slip(facts: &Facts, earlier: &Measure, later: &Measure, unit: &str) -> bool {
    let Scale::Unit(Some(other)) = &earlier.scale else { return false };
    let factor = factors::between(other, unit).first().map(|way| way.factor);
    let differs = factor.is_some_and(|factor| !ALIKE.contains(&factor));
    let quoted = facts.is_quoted(earlier.place.span) && facts.is_quoted(later.place.span);
    differs && !quoted && earlier.place.sentence != later.place.sentence && is_of_one(facts, earlier, later)
}

/// Whether two measures are of one thing, as far as their verbs, nouns and sentences tell.
fn is_of_one(facts: &Facts, earlier: &Measure, later: &Measure) -> bool {
    let noun = |it: &Measure| it.frame.thing.as_ref().map(|thing| thing.lemma.clone());
    let verb = |it: &Measure| it.frame.predicate.as_ref().map(|verb| verb.lemma.clone());
    let same = |one: Option<String>, other: Option<String>| one.is_some() && one == other;
    let one_word = same(noun(earlier), noun(later)) || same(verb(earlier), verb(later));
    let words = |it: &Measure| -> FxHashSet<&str> {
        let sentence = &facts.sentences()[it.place.sentence];
        let others = sentence.tokens.iter().enumerate().filter(|(i, _)| !it.place.words.contains(i));
        others.filter(|(_, token)| is_content(token)).map(|(_, token)| token.lemma.as_str()).collect()
    };
    let shared = words(earlier).intersection(&words(later)).count();
    one_word && rates(earlier) == rates(later) && shared >= SHARED || shared > SHARED
}

fn rates(measure: &Measure) -> Option<&str> {
    measure.frame.rate.as_deref()
}

fn show(facts: &Facts, earlier: &Measure, later: &Measure) -> Found {
    let (here, there) = two_values::ends(facts, earlier, later);
    two_values::found(facts, here, there, |here, there, line| {
        format!("“{here}” here, but “{there}” in {line}: one figure in two units.")
    })
}
