//! Which two numbers probably give one quantity and cannot both be right.

use rustc_hash::{FxHashMap, FxHashSet};

use super::alike::Alike;
use super::candidates::candidates;
use super::context::Context;
use super::feature::Feature;
use super::pair::Pair;
use super::slip::{Slip, slip, slip_of_rough};
use super::statement;
use super::value::{Kind, value};
use super::vocabulary::Vocabulary;
use super::weights::WEIGHTS;
use super::{Compared, Discrepancy};
use crate::facts::ids::MeasureId;
use crate::facts::list::List;
use crate::facts::measures::same::Setting;
use crate::facts::measures::{Difference, Measure};
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::quantities::is_same_count;
use crate::facts::sameness::Named;
use crate::facts::text::Text;

/// So much of what speaks for one quantity is told with a discrepancy; `facts --why` tells all.
const TOLD: usize = 3;

/// Two numbers, the earlier first.
type Ids = (MeasureId, MeasureId);

/// The pairs of numbers that probably give one quantity and cannot both be right, in text order. Of what one number may be
/// held against only the likeliest is told.
pub(in crate::facts::measures) fn find<'a>(
    text: &'a Text,
    people: &'a People,
    measures: &List<MeasureId, Measure>,
    settings: &'a List<MeasureId, Setting<'a>>,
) -> Vec<Discrepancy> {
    let candidates = candidates(text, people, measures);
    let is_suspicious =
        |&(one, other): &Ids| suspected_slip(text, [&measures[one], &measures[other]]).is_some();
    let suspicious: Vec<Ids> = candidates.iter().copied().filter(is_suspicious).collect();
    if suspicious.is_empty() {
        return Vec::new();
    }
    let ends: FxHashSet<MeasureId> = suspicious.iter().flat_map(|&(one, other)| [one, other]).collect();
    let equal: Vec<Ids> = candidates
        .into_iter()
        .filter(|&pair| is_equal(measures, pair) && (ends.contains(&pair.0) || ends.contains(&pair.1)))
        .collect();
    let judge = Judge::new(text, people, settings, suspicious.iter().chain(&equal));
    let repeats = Repeats::new(&judge, equal);
    let mut found: FxHashMap<MeasureId, Discrepancy> = FxHashMap::default();
    for pair in suspicious {
        let Some(discrepancy) = judge.discrepancy(text, &repeats, pair) else { continue };
        let likeliest = found.entry(discrepancy.later).or_insert_with(|| discrepancy.clone());
        if likeliest.odds < discrepancy.odds {
            *likeliest = discrepancy;
        }
    }
    let mut found: Vec<Discrepancy> = found.into_values().collect();
    found.sort_by_key(|it| (it.later, it.earlier));
    found
}

/// How well numbers are told again as they stand: the best odds of each with an equal one.
struct Repeats {
    /// With one before it.
    before: FxHashMap<MeasureId, f32>,
    /// With one before or behind it.
    anywhere: FxHashMap<MeasureId, f32>,
}

impl Repeats {
    fn new(judge: &Judge<'_>, equal: Vec<Ids>) -> Self {
        let mut repeats = Self { before: FxHashMap::default(), anywhere: FxHashMap::default() };
        for pair in equal {
            let odds = judge.odds(pair);
            raise(&mut repeats.before, pair.1, odds);
            raise(&mut repeats.anywhere, pair.0, odds);
            raise(&mut repeats.anywhere, pair.1, odds);
        }
        repeats
    }

    /// Whether a number is told again at least as well as some odds.
    fn recurs(&self, number: MeasureId, odds: f32) -> bool {
        self.anywhere.get(&number).is_some_and(|&told| told >= odds)
    }

    /// Whether a number looks back to an equal one rather than to another, at some odds.
    fn looks_back(&self, number: MeasureId, odds: f32) -> bool {
        self.before.get(&number).is_some_and(|&told| told >= odds)
    }
}

/// Keeps the best odds of a number.
fn raise(best: &mut FxHashMap<MeasureId, f32>, of: MeasureId, odds: f32) {
    let known = best.entry(of).or_insert(odds);
    *known = known.max(odds);
}

/// All pairs of numbers that are compared, with what bears on each, in text order.
pub(in crate::facts) fn compared(
    text: &Text,
    numbers: &Numbers,
    people: &People,
    measures: &List<MeasureId, Measure>,
) -> Vec<Compared> {
    let candidates = candidates(text, people, measures);
    let settings = Setting::of_all(text, numbers, people, measures);
    let judge = Judge::new(text, people, &settings, candidates.iter());
    let compared = |&(earlier, later): &Ids| {
        let ends = [earlier, later].map(|id| &measures[id]);
        let kind = Kind::of(&ends[0].scale)?;
        let degrees = Feature::degrees(&judge.pair((earlier, later)));
        let odds = WEIGHTS.odds(kind, |feature| degrees[feature.index()]);
        let values = ends.map(|measure| value(text, measure));
        let slip = suspected_slip(text, ends).map(Named::name);
        let is_likely = odds >= WEIGHTS.likely(kind);
        Some(Compared { earlier, later, kind, values, slip, odds, is_likely, degrees })
    };
    candidates.iter().filter_map(compared).collect()
}

/// How two numbers differ that cannot both be right, if a slip makes numbers differ so.
fn suspected_slip(text: &Text, [one, other]: [&Measure; 2]) -> Option<Slip> {
    let difference = one.amount.difference(&other.amount)?;
    let slip = if difference == Difference::Hedge { slip_of_rough } else { slip };
    slip(value(text, one), value(text, other))
}

fn is_equal(measures: &List<MeasureId, Measure>, (one, other): Ids) -> bool {
    is_same_count(measures[one].amount.stated, measures[other].amount.stated)
}

/// The numbers of a draft that are weighed, with what stands around them.
struct Judge<'a> {
    vocabulary: Vocabulary<'a>,
    contexts: FxHashMap<MeasureId, Context<'a>>,
}

impl<'a> Judge<'a> {
    fn new<'b>(
        text: &'a Text,
        people: &'a People,
        settings: &'a List<MeasureId, Setting<'a>>,
        pairs: impl Iterator<Item = &'b Ids>,
    ) -> Self {
        let alike = Alike::of(settings.iter().map(|setting| setting.measure));
        let mut vocabulary = Vocabulary::default();
        let mut contexts = FxHashMap::default();
        for id in pairs.flat_map(|&(one, other)| [one, other]) {
            contexts
                .entry(id)
                .or_insert_with(|| Context::new(text, people, &settings[id], &alike, &mut vocabulary));
        }
        Self { vocabulary, contexts }
    }

    fn pair(&self, (earlier, later): Ids) -> Pair<'_, 'a> {
        Pair::new(&self.vocabulary, &self.contexts[&earlier], &self.contexts[&later])
    }

    /// How much speaks for it that two numbers give one quantity, their values aside.
    fn odds(&self, ids: Ids) -> f32 {
        odds(&self.pair(ids))
    }

    /// What is to be told of two numbers that differ as a slip makes them differ, if anything.
    fn discrepancy(&self, text: &Text, repeats: &Repeats, ids: Ids) -> Option<Discrepancy> {
        let (earlier, later) = ids;
        let pair = self.pair(ids);
        let measures = [pair.earlier, pair.later].map(|context| context.setting.measure);
        let kind = Kind::of(&measures[0].scale)?;
        let odds = odds(&pair);
        let earlier_recurs = repeats.recurs(earlier, odds);
        // Where both are told again, they are two.
        let are_two = earlier_recurs && repeats.recurs(later, odds);
        let slip = suspected_slip(text, measures)?;
        if are_two || repeats.looks_back(later, odds) || explains(slip, &pair) {
            return None;
        }
        let odds = odds + WEIGHTS.slip(kind, slip);
        let is_sure = odds >= WEIGHTS.sure(kind);
        let is_likely = is_sure || odds >= WEIGHTS.likely(kind) && may_be_asked(slip, kind, &pair);
        is_likely.then(|| {
            let reasons = reasons(kind, &pair);
            Discrepancy { earlier, later, odds, earlier_recurs, is_sure, reasons }
        })
    }
}

/// Whether a person would want to be asked whether two numbers are the same.
fn may_be_asked(slip: Slip, kind: Kind, pair: &Pair<'_, '_>) -> bool {
    // Nobody is asked about a dam and a lamp, unless the figures are too much alike for it.
    let is_of_other = is(Feature::OtherNoun, pair) && !(slip.is_of_point() && kind != Kind::Count);
    // Nor about “less than a thousand” and 1,102 of which nothing tells what they count.
    let is_open = (slip, kind) == (Slip::Crossed, Kind::Count)
        && is(Feature::NoNoun, pair)
        && !is(Feature::LaterAll, pair)
        && !is(Feature::ClauseShared, pair);
    // Nor about a four and a forty: of one figure it is hardly the same by more than chance.
    !is_of_other && !is_open && slip != Slip::MagnitudeOfOne
}

/// How much speaks for it that two numbers give one quantity, their values aside.
fn odds(pair: &Pair<'_, '_>) -> f32 {
    let kind = Kind::of(&pair.earlier.setting.measure.scale);
    kind.map_or(f32::NEG_INFINITY, |kind| WEIGHTS.odds(kind, |feature| feature.of(pair)))
}

/// What speaks for it that two numbers give one quantity, the heaviest first.
fn reasons(kind: Kind, pair: &Pair<'_, '_>) -> Vec<&'static str> {
    let mut weighed = WEIGHTS.in_favour(kind, |feature| feature.of(pair));
    weighed.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    weighed.into_iter().take(TOLD).map(|(feature, _)| feature.name()).collect()
}

/// Whether what stands around two numbers explains that they differ. Nothing grows to just ten times what it was, and hardly
/// anything else comes just so near to a rounded number that it belies it.
fn explains(slip: Slip, pair: &Pair<'_, '_>) -> bool {
    let explains = |feature: Feature| match feature {
        Feature::OneChange => !slip.is_of_point(),
        Feature::CuesOfOne | Feature::OneEach => slip != Slip::Crossed,
        _ => true,
    };
    let is_of_other = || statement::is_guess_once(pair) || is(Feature::OtherPlaces, pair);
    Feature::EXPLAINING.iter().any(|&feature| explains(feature) && is(feature, pair))
        || slip == Slip::Crossed && is_of_other()
}

/// Whether a feature holds of two numbers.
fn is(feature: Feature, pair: &Pair<'_, '_>) -> bool {
    feature.of(pair) > 0.0
}
