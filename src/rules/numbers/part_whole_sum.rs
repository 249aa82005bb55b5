//! `part-whole-sum`

use std::iter;
use std::ops::Range;

use crate::facts::partitions::divided::{self, Cue, Divided};
use crate::facts::partitions::{self, Listed};
use crate::facts::{Division, Facts, Interval, Quantity, SentenceId, Table, Total};
use crate::finding::{Fix, Level};
use crate::rules::numbers::votes::Vote;
use crate::rules::numbers::{conflict, pairs, scales, spelling, votes};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// Parts that do not make their whole, where the draft gives all of them.
    ///
    /// ```draft
    /// The storm killed eight people, five adults and two children.
    ///                  ^^^^^ “eight” here, but its parts make 7.
    ///                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “five adults and two children”
    /// ```
    ///
    /// ```draft format=markdown
    /// | Ward  | Votes |
    /// |-------|------:|
    /// | Mill  |   620 |
    ///             ~~~ “620”
    /// | Quay  |   480 |
    ///             ~~~ “480”
    /// | Total | 1,200 |
    ///           ^^^^^ The numbers in the column “Votes” make 1,100, but its total is 1,200.
    /// ```
    ///
    /// Parts that shut each other out, as the hurt and the unharmed, the votes for and against, may not be more than
    /// their whole. It says nothing of parts that may overlap, of a list that is not complete (“including”), or where
    /// the rounding of the numbers explains the difference.
    ///
    /// ## Why it matters
    /// Somebody is missing, or counted twice.
    ///
    /// ## What to do
    /// Count again in the notes. If somebody else is among them, say so.
    pub(in crate::rules) static RULE = {
        name: "part-whole-sum",
        group: Group::Numbers,
        summary: "Parts that do not make their whole",
        level: Level::Error,
        check: check,
    }
}

/// So many cells of a column are shown beside its total.
const MOST_SHOWN: usize = 12;

fn check(facts: &Facts, found: &mut Findings) {
    let listed = facts.quantities().iter().filter_map(|whole| partitions::behind(facts, whole));
    found.extend(listed.filter_map(|listed| of_list(facts, &listed)));
    found.extend(facts.shares().divisions.iter().filter_map(|division| of_division(facts, division)));
    for (index, sentence) in facts.sentences().with_ids() {
        let next = facts.sentences().following(index);
        found.extend(
            votes::read(sentence, next.map(|it| &**it)).and_then(|vote| of_vote(facts, index, &vote)),
        );
    }
    for index in facts.sentences().ids() {
        let readings = [divided::in_sentence, divided::across, divided::apposed];
        let mut divided = readings.iter().filter_map(|read| read(facts, index));
        let wrong = divided.find_map(|it| of_divided(facts, &it).map(|wrong| (it.whole.place.span, wrong)));
        found.extend(wrong.filter(|(whole, _)| !conflict::is_told(found, *whole)).map(|(_, wrong)| wrong));
    }
    let tables = facts.tables().iter();
    found.extend(tables.flat_map(|table| table.totals().into_iter().filter_map(|it| of_column(table, &it))));
    found.sort_by_key(|found| found.span.start);
}

/// “Eight people, five adults and two children.”
fn of_list(facts: &Facts, listed: &Listed<'_>) -> Option<Found> {
    let whole = listed.whole;
    let too_many = listed.sum.low > whole.interval().high;
    let is_far = listed.by_colon && !is_near(listed);
    if listed.sum.meets(whole.interval()) || !listed.complete && !too_many || is_far || is_item(facts, listed)
    {
        return None;
    }
    let sentence = &facts.sentences()[whole.place.sentence];
    let found = otherwise(facts, whole, sentence.span_of(listed.words.clone()), listed.printed)?;
    if whole.unit.is_some() || !listed.complete || listed.by_colon {
        return Some(found.at(Level::Warning));
    }
    let written = facts.words(whole.place.span);
    Some(conflict::or_else(facts, found, whole.place.span, count_like(written, listed.printed)))
}

/// That the parts in a place make another number than the whole.
fn otherwise(facts: &Facts, whole: &Quantity, parts: Span, sum: f64) -> Option<Found> {
    let (written, sum) = (facts.words(whole.place.span), spelling::figure(sum));
    let message = format!("“{written}” here, but its parts make {sum}.");
    conflict::between(facts, whole.place.span, parts, message)
}

/// What parts make: what they may, and as they are printed.
fn sum(parts: &[&Quantity]) -> Option<(Interval, f64)> {
    let printed = parts.iter().filter_map(|part| part.number()).sum();
    Some((parts.iter().map(|part| part.interval()).reduce(Interval::plus)?, printed))
}

/// Whether parts make so nearly their whole that they are meant to: within a quarter of it, or two.
fn is_near(listed: &Listed<'_>) -> bool {
    let whole = listed.whole.number().unwrap_or_default();
    (listed.printed - whole).abs() <= (whole / 4.0).max(2.0)
}

/// Whether the whole is itself an item of the list, as far as another amount nearby tells: “a gap of £11 million, closed with
/// savings of £6 million, £3 million from fees and £2 million from reserves”.
fn is_item(facts: &Facts, listed: &Listed<'_>) -> bool {
    let whole = listed.whole;
    let all = listed.sum.plus(whole.interval());
    let near = whole.place.sentence.back(1).through(whole.place.sentence);
    let mut others = near.flat_map(|sentence| facts.quantities_in(sentence));
    others.any(|it| it.kind == whole.kind && it.unit == whole.unit && it.interval().meets(all))
}

/// “Of the 50 passengers, 30 were hurt and 25 walked away unharmed.”
fn of_division(facts: &Facts, division: &Division) -> Option<Found> {
    let whole = &facts.quantities()[division.whole];
    let parts: Vec<&Quantity> = division.parts.iter().map(|&part| &facts.quantities()[part]).collect();
    let last = parts.last()?;
    let (sum, printed) = sum(&parts)?;
    let too_many = sum.low > whole.interval().high;
    let too_few = sum.high < whole.interval().low;
    let wrong = too_many && (division.complete || division.is_shared_out || is_apart(facts, &parts))
        || too_few && division.complete;
    if parts.len() < 2 || !wrong {
        return None;
    }
    let told: Vec<&str> = parts[..parts.len() - 1].iter().map(|part| facts.words(part.place.span)).collect();
    let message = format!(
        "{} and {} make {}, but the whole is “{}”.",
        spelling::capital(&told.join(", ")),
        facts.words(last.place.span),
        spelling::figure(printed),
        facts.words(whole.place.span)
    );
    let found = conflict::between(facts, last.place.span, whole.place.span, message)?;
    let found = parts[..parts.len() - 1].iter().fold(found, |found, part| {
        found.related(part.place.span, format!("“{}”", facts.words(part.place.span)))
    });
    let is_one_sentence = whole.place.sentence == last.place.sentence;
    Some(found.at(if division.complete && is_one_sentence { Level::Error } else { Level::Warning }))
}

/// So great a part of a whole lies at most between it and the sum of parts that are meant to make it.
const APART: f64 = 0.13;

/// “Investigators interviewed 84 witnesses (50 in person, 29 by telephone and 15 by letter).” The sum must be so near that the
/// parts are meant to make it.
fn of_divided(facts: &Facts, divided: &Divided<'_>) -> Option<Found> {
    let whole = divided.whole;
    let (sum, printed) = sum(&divided.parts)?;
    let value = whole.number()?;
    let is_near = (printed - value).abs() <= value * APART;
    let is_too_many = sum.low > whole.interval().high;
    let is_meant = || match divided.cue {
        Cue::Complete | Cue::Announced => true,
        // “51 of them women and 31 men”: nobody is left over.
        Cue::Joint => is_too_many,
        Cue::OfThem => is_too_many || pairs::are_all(facts, &divided.parts),
        // Who won 61 and lost 52 of 118 may have drawn the others.
        Cue::Bare => {
            (is_too_many || divided.parts.len() > 2) && is_apart(facts, &divided.parts)
                || pairs::are_all(facts, &divided.parts)
        }
    };
    if sum.meets(whole.interval()) || !is_near || !is_meant() {
        return None;
    }
    let (first, last) = (divided.parts.first()?.place.span, divided.parts.last()?.place.span);
    otherwise(facts, whole, first.cover(last), printed).map(|it| it.at(Level::Warning))
}

/// Whether what is said of each part can be true of no other.
fn is_apart(facts: &Facts, parts: &[&Quantity]) -> bool {
    let sentence = &facts.sentences()[parts[0].place.sentence];
    let lemmas = |words: Range<usize>| -> Vec<&str> {
        let tokens = sentence.tokens.get(words).unwrap_or_default();
        tokens.iter().map(|token| token.lemma.as_str()).collect()
    };
    let (starts, ends) = (|it: &&Quantity| it.place.words.start, |it: &&Quantity| it.place.words.end);
    let next = parts.iter().skip(1).map(starts).chain([sentence.tokens.len()]);
    let last = iter::once(0).chain(parts.iter().map(ends));
    let behind: Vec<_> = parts.iter().map(ends).zip(next).map(|(from, to)| lemmas(from..to)).collect();
    // “Winning 61, drawing 30 and losing 22.”
    let before =
        || -> Vec<_> { last.zip(parts.iter().map(starts)).map(|(from, to)| lemmas(from..to)).collect() };
    scales::shut_out(&behind) || scales::shut_out(&before())
}

/// “Voted 7-4, with all 12 members voting.”
fn of_vote(facts: &Facts, index: SentenceId, vote: &Vote) -> Option<Found> {
    let sum: u32 = vote.sides.iter().sum();
    if sum == vote.whole {
        return None;
    }
    let sentence = &facts.sentences()[index];
    let next = facts.sentences().following(index).filter(|_| vote.in_next);
    let all = next.unwrap_or(sentence).span_of(vote.all.clone());
    let result = sentence.span_of(vote.result.clone());
    let sides: Vec<String> = vote.sides.iter().map(u32::to_string).collect();
    let message = format!("{} make {sum}, but the draft speaks of {}.", sides.join(" and "), vote.whole);
    conflict::between(facts, result, all, message)
}

/// The column of a table over its total.
fn of_column(table: &Table, total: &Total<'_>) -> Option<Found> {
    let whole = total.stated.figure.filter(|whole| !total.sum.contains(whole.value))?;
    let too_few = total.sum.high < whole.value;
    let sum = spelling::figure_in_table(total.sum.middle(), whole.step);
    let unit = if whole.is_percent { " percent" } else { "" };
    let column = if total.name.is_empty() {
        "this column".to_owned()
    } else {
        format!("the column “{}”", total.name)
    };
    let stated = &total.stated;
    let message =
        format!("The numbers in {column} make {sum}{unit}, but its total is {}.", stated.text.trim());
    let parts = table.parts().iter().filter_map(|row| row.get(total.column));
    let found = parts.take(MOST_SHOWN).fold(Found::new(stated.span, message), |found, part| {
        found.related(part.span, format!("“{}”", part.text))
    });
    // Rows may have been left out, but none can be too many.
    let found = if too_few { found.at(Level::Warning) } else { found };
    let alike = sum.contains(',') == stated.text.contains(',');
    let digits = stated.text.chars().all(|c| c.is_ascii_digit() || c == ',');
    Some(if alike && digits {
        found.fix(Fix::replace(format!("Change to {sum}"), stated.span, sum))
    } else {
        found
    })
}

/// A count in the form of another, where it is a whole number.
fn count_like(written: &str, count: f64) -> Option<String> {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float casts to the nearest size"
    )]
    (count.fract() == 0.0 && (0.0..1e6).contains(&count)).then(|| spelling::like(written, count as usize))
}

#[cfg(test)]
mod tests;
