//! `direction-conflict`

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::english::grammar;
use crate::english::lists;
use crate::facts::quantities::is_other_count;
use crate::facts::{Change, Direction, Facts, Quantity, QuantityKind, Ranks, TimeKind};
use crate::finding::Level;
use crate::rules::numbers::conflict;
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// A word for a rise with numbers that fall, or a word for a fall with numbers that rise.
    ///
    /// ```draft
    /// Membership fell to 310 this year from 280 in 2019.
    ///            ^^^^ “fell” here, but from 280 to 310 is a rise.
    ///                    ~~~~~~~~~~~~~~~~~~~~~~ “310 this year from 280”
    /// ```
    ///
    /// Of places in a table the first is the highest: who climbs from seventh to 11th does not climb. It says nothing where less may
    /// be more, as of a rank that is told as a bare number or of one currency in another, nor where the numbers are so
    /// close that their rounding may hide which is larger; “may drop from $5 to $10” can mean by so much. A road may rise from one place to another, and a price fall
    /// “from 5 to 10 percent”, which is by so much: there it needs a word such as “rate” or “level”.
    ///
    /// ## Why it matters
    /// Either the word or the order of the numbers is wrong, and the story says the opposite of what happened.
    ///
    /// ## What to do
    /// Look up which number is the earlier one. Neither end is changed for you.
    pub(in crate::rules) static RULE = {
        name: "direction-conflict",
        group: Group::Numbers,
        summary: "A rise whose numbers fall, or a fall whose numbers rise",
        level: Level::Error,
        check: check,
    }
}

lists::sets! {
    "data/directions.txt":
    /// Words of scales on which less is more, or of which a rise and a fall are two ways to see one thing.
    INVERSE = "inverse";
    /// Units of lengths, along which a road or a wall leads from one place to another.
    LENGTHS = "lengths";
    /// Words after which two numbers are the least and the most.
    SPREADING = "spreading";
    /// What is numbered like the places of a table, and from the bottom.
    OTHER = "no table";
    /// Currencies that others are quoted in.
    CURRENCIES = "currencies";
}

lists::sets! {
    "data/change.txt":
    /// Verbs whose number, right behind them, is what somebody takes or adds: “lost from 10 to 15 pounds”.
    TRANSITIVE = "taken or added";
}

/// Auxiliaries of what may happen: “prices may drop from $5 to $10” is read as by so much as often as not.
const POSSIBLE: [&str; 4] = ["may", "might", "could", "can"];

static LEVELS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| lists::words(include_str!("data/levels.txt")));

fn check(facts: &Facts, found: &mut Findings) {
    found.extend(facts.then_and_now().iter().filter_map(|change| asked(facts, change)));
    for change in facts.changes() {
        let (from, to) = change.ends(&facts.numbers);
        if change.ranks == Ranks::Told {
            found.extend(of_places(facts, change));
            continue;
        }
        let Some(went) = Direction::between(from.interval(), to.interval()) else { continue };
        let against = change.told.iter().find(|(_, told)| *told != went);
        let Some(&(word, _)) =
            against.filter(|_| is_plain(from) && is_plain(to) && !is_inverse(facts, change))
        else {
            continue;
        };
        if change.ranks == Ranks::Perhaps
            || is_route(facts, change)
            || went == Direction::Up && is_range(facts, change, word)
        {
            continue;
        }
        let words = |quantity: &Quantity| facts.words(quantity.place.span);
        let message = format!(
            "“{}” here, but from {} to {} is a {}.",
            facts.words(word),
            words(from),
            words(to),
            went.noun()
        );
        found.extend(conflict::between(facts, word, change.span(&facts.numbers), message));
    }
}

/// “Shares climbed on Monday. They closed at $40, against $45 the day before”: whether the word is told of the two numbers is not sure.
fn asked(facts: &Facts, change: &Change) -> Option<Found> {
    let &(word, _) = change.told.first()?;
    let (from, to) = change.ends(&facts.numbers);
    let went = Direction::between(from.interval(), to.interval())?;
    let words = |quantity: &Quantity| facts.words(quantity.place.span);
    let message = format!(
        "“{}” here, but from {} to {} is a {}: is it told of these?",
        facts.words(word),
        words(from),
        words(to),
        went.noun()
    );
    let found = conflict::between(facts, word, change.span(&facts.numbers), message)?;
    (!is_inverse(facts, change)).then(|| found.at(Level::Information))
}

/// “Climbed from seventh to 11th”: of places the first is the highest.
fn of_places(facts: &Facts, change: &Change) -> Option<Found> {
    let (from, to) = change.ends(&facts.numbers);
    let (old, new) = (from.number()?, to.number()?);
    let went = if new < old { Direction::Up } else { Direction::Down };
    let (word, _) = change.told.iter().find(|(_, told)| *told != went)?;
    let way = if went == Direction::Up { "up" } else { "down" };
    let words = |quantity: &Quantity| facts.words(quantity.place.span);
    let message =
        format!("“{}” here, but from {} to {} is a step {way}.", facts.words(*word), words(from), words(to));
    let differ = is_other_count(new, old) && is_in_table(facts, from);
    conflict::between(facts, *word, change.span(&facts.numbers), message)
        .filter(|_| differ)
        .map(|found| found.at(Level::Warning))
}

/// Whether places are spoken of where the first is the best, and not floors, grades or pages.
fn is_in_table(facts: &Facts, place: &Quantity) -> bool {
    let tokens = &facts.sentences()[place.place.sentence].tokens;
    !tokens.iter().any(|token| OTHER.contains(token.lemma.as_str()))
}

fn is_plain(quantity: &Quantity) -> bool {
    quantity.number().is_some_and(|value| value >= 0.0)
        && matches!(
            quantity.kind,
            QuantityKind::Cardinal | QuantityKind::Percent | QuantityKind::Money | QuantityKind::Measure
        )
}

/// Whether the numbers may be the heights of two places: “the road rises from 300 feet at the mill to 120 at the quay”, “the
/// diver sank to 40 meters from 20”.
fn is_route(facts: &Facts, change: &Change) -> bool {
    let (from, to) = change.ends(&facts.numbers);
    let length = |it: &Quantity| it.unit.as_deref().is_some_and(|unit| LENGTHS.contains(unit));
    // Of two places nothing is told at a time: “to 52.4 metres, from 51.9 the day before”.
    let is_timed = facts.times_in(from.place.sentence).iter().any(|time| time.kind != TimeKind::Duration);
    (length(from) || length(to)) && !has_level(facts, from) && !is_timed
}

/// Whether the numbers may be the least and the most of a difference: “may fall from 5 to 10 percent”, “drop by anything
/// from $5 to $10”.
fn is_range(facts: &Facts, change: &Change, told: Span) -> bool {
    let (from, to) = change.ends(&facts.numbers);
    let sentence = &facts.sentences()[from.place.sentence];
    let tokens = &sentence.tokens;
    let start = from.place.words.start;
    let Some(before) = start.checked_sub(2).filter(|_| change.from < change.to) else { return false };
    if tokens[before + 1].lower != "from" {
        return false;
    }
    let spreads = SPREADING.contains(tokens[before].lemma.as_str());
    let verb = (0..start).find(|&at| sentence.span_of(at..at + 1) == told);
    let possible = verb
        .is_some_and(|verb| sentence.children(verb).any(|at| POSSIBLE.contains(&tokens[at].lower.as_str())));
    let differs = matches!(to.kind, QuantityKind::Percent | QuantityKind::Measure);
    let passive = before > 0 && tokens[before - 1].lemma == "be";
    let taken = TRANSITIVE.contains(tokens[before].lemma.as_str()) && !passive;
    let by_so_much = verb == Some(before) && (differs || taken) && !has_level(facts, from);
    spreads || possible || by_so_much
}

/// Whether a noun before a number says that what rises or falls is a number.
fn has_level(facts: &Facts, number: &Quantity) -> bool {
    let tokens = &facts.sentences()[number.place.sentence].tokens[..number.place.words.start];
    tokens
        .iter()
        .any(|token| grammar::is_noun(token) && token.name.is_none() && LEVELS.contains(token.lemma.as_str()))
}

fn is_inverse(facts: &Facts, change: &Change) -> bool {
    let (from, to) = change.ends(&facts.numbers);
    let sentence = &facts.sentences()[from.place.sentence];
    // “A share”, “a barrel” and “per barrel” are the same price.
    let rate =
        |at: usize| sentence.tokens.get(at + 1).is_some_and(|next| CURRENCIES.contains(next.lower.as_str()));
    let currency = sentence.tokens.iter().enumerate().any(|(at, token)| {
        matches!(token.lower.as_str(), "the" | "a" | "per") && at > 0 && {
            matches!(sentence.tokens[at - 1].lower.as_str(), "to" | "against" | "for") && rate(at)
        }
    });
    // “From 12 million per year to 17 million over three years” compares two spans of time.
    let is_rate = |quantity: &Quantity| {
        sentence.tokens.get(quantity.place.words.end).is_some_and(|next| next.lower == "per")
    };
    currency
        || is_rate(from) != is_rate(to)
        || matches!((per(facts, from), per(facts, to)), (Some(one), Some(other)) if one != other)
        || sentence.tokens.iter().any(|token| INVERSE.contains(token.lower.as_str()) && token.lower != "per")
}

/// What a number is told per: “£300 a week”, “40 per day”.
fn per<'a>(facts: &'a Facts, quantity: &Quantity) -> Option<&'a str> {
    let tokens = &facts.sentences()[quantity.place.sentence].tokens;
    let behind = quantity.of.as_ref().map_or(0, |of| of.head + 1).max(quantity.place.words.end);
    let article = tokens.get(behind)?;
    let each = matches!(article.lower.as_str(), "a" | "an" | "per" | "each" | "every");
    tokens.get(behind + 1).filter(|_| each).map(|noun| noun.lemma.as_str())
}

#[cfg(test)]
mod tests;
