//! Two numbers near a word that says how far the one is from the other, whatever the syntax: “Last winter it held 320 million
//! gallons; now it holds 240 million, which is 35 percent less.”
//!
//! The other readers of changes follow prepositions. Here only nearness joins the three, so there must be just two numbers that
//! can be the ends, something must hold the one against the other, and what is said must be of the size of what they make.

use super::comparable::may_become;
use super::said::{self, Own, Said};
use super::{Change, Direction, Ranks};
use crate::english::lists;
use crate::facts::ids::{QuantityId, SentenceId};
use crate::facts::numbers::Numbers;
use crate::facts::quantities::context::{word, word_before};
use crate::facts::text::Text;
use crate::facts::{Quantity, QuantityKind};

lists::sets! {
    "data/said.txt":
    /// Words between two numbers that hold one against the other.
    AGAINST = "held against";
    /// Between the noun of a change and what changed.
    OF_WHAT = "what changed";
    /// Words for then and for now.
    THEN = "then and now";
}

/// A number this many times as far off as what is said, or as near, is of something else: who misreckons seldom does so by half.
const OF_ITS_SIZE: f64 = 2.0;

/// The pairs of which a sentence says how far the one is from the other.
pub(super) fn read(text: &Text, numbers: &Numbers, index: SentenceId) -> Vec<Change> {
    let said = said::read(text, numbers, index, Own::LeftOut);
    let said: Vec<Said> =
        said.into_iter().filter(|it| !is_of_another_thing(text, numbers, index, it)).collect();
    if said.is_empty() {
        return Vec::new();
    }
    let same = |other: Option<SentenceId>| {
        other.filter(|&other| text.sentences[other].paragraph == text.sentences[index].paragraph)
    };
    let before = same(index.before());
    let next = Some(index.next()).filter(|_| text.sentences.following(index).is_some());
    let pair = |said: &Said| {
        // A percentage is told behind its numbers: a sentence that follows has its own.
        let behind = match said {
            Said::As(_) => next,
            Said::Times(_) => same(next),
            Said::By(..) => None,
        };
        let windows = [Some(vec![index]), before.map(|it| vec![it, index]), behind.map(|it| vec![index, it])];
        let near = windows
            .iter()
            .flatten()
            .find_map(|window| Window { text, numbers, sentences: window }.change(*said));
        // “They are 44 percent of sales. A year ago they were 40 percent. The gain of 4 percent …”
        let further = || {
            let (before, by) = (before?, said.by().filter(|_| takes_up(text, index))?);
            let window = [same(before.before())?, before, index];
            let change = Window { text, numbers, sentences: &window }.change(*said)?;
            let is_of_shares = numbers.quantities[change.from].is_percent();
            (is_of_shares && numbers.quantities[by].place.sentence == index).then_some(change)
        };
        near.or_else(further)
    };
    let alone = said.iter().filter(|it| matches!(it, Said::By(..))).count() < 2;
    let said = said.iter().filter(|it| alone || !matches!(it, Said::By(..)));
    said.filter_map(pair).collect()
}

/// Whether a sentence begins with what was told before it: “The gain of 4 percent”.
fn takes_up(text: &Text, index: SentenceId) -> bool {
    matches!(word(&text.sentences[index], 0), "the" | "that" | "this")
}

/// Whether the noun of a change says what went so far: “a 10 percent cut in prices”, but “a 10 percent rise in two years”.
fn is_of_another_thing(text: &Text, numbers: &Numbers, index: SentenceId, said: &Said) -> bool {
    let Said::By(by, _) = *said else { return false };
    let sentence = &text.sentences[index];
    let end = numbers.quantities[by].place.words.end;
    let Some(of) = (end..end + 3).find(|&at| OF_WHAT.contains(word(sentence, at))) else { return false };
    !(of + 1..of + 3).any(|at| numbers.is_in_time(index, at))
}

/// The sentences in which the two numbers are looked for.
struct Window<'a> {
    text: &'a Text,
    numbers: &'a Numbers,
    sentences: &'a [SentenceId],
}

impl Window<'_> {
    fn quantity(&self, id: QuantityId) -> &Quantity {
        &self.numbers.quantities[id]
    }

    fn change(&self, said: Said) -> Option<Change> {
        let (one, other) = self.two(said)?;
        if !matches!(said, Said::As(_)) && !self.are_held_against(one, other) {
            return None;
        }
        let went = match said {
            Said::By(_, went) => went,
            Said::Times(multiple) | Said::As(multiple) if multiple.factor < 1.0 => Direction::Down,
            Said::Times(_) | Said::As(_) => Direction::Up,
        };
        let rose = Direction::between(self.quantity(one).interval(), self.quantity(other).interval())?;
        let (from, to) = if rose == went { (one, other) } else { (other, one) };
        let (by, multiple) = match said {
            Said::By(by, _) => (Some(by), None),
            Said::Times(multiple) | Said::As(multiple) => (None, Some(multiple)),
        };
        let change = Change { from, to, told: Vec::new(), by, multiple, ranks: Ranks::No };
        (self.is_told_by_one(&change) && self.is_of_its_size(&change)).then_some(change)
    }

    /// The two numbers that may be the ends: of amounts, or of shares, there are just two.
    fn two(&self, said: Said) -> Option<(QuantityId, QuantityId)> {
        let all: Vec<QuantityId> =
            self.sentences.iter().flat_map(|&it| self.numbers.quantity_ids_in(it)).collect();
        let all = all.into_iter().filter(|&it| self.may_be_end(it, said));
        let (shares, amounts): (Vec<_>, Vec<_>) = all.partition(|&it| self.quantity(it).is_percent());
        let of_money =
            amounts.iter().copied().filter(|&it| self.quantity(it).kind == QuantityKind::Money).collect();
        [amounts, of_money, shares].iter().find_map(|group: &Vec<QuantityId>| match group[..] {
            [one, other] if may_become(self.quantity(one), self.quantity(other)) => Some((one, other)),
            _ => None,
        })
    }

    /// Whether a number may be one of the two: what is said is none, and no time, part of a rate, or of another number.
    fn may_be_end(&self, id: QuantityId, said: Said) -> bool {
        let quantity = self.quantity(id);
        let place = &quantity.place;
        let is_said = match said {
            Said::By(by, _) => by == id,
            Said::Times(multiple) | Said::As(multiple) => {
                multiple.span.start <= place.span.start && place.span.end <= multiple.span.end
            }
        };
        let is_time = self.numbers.is_in_time(place.sentence, place.words.start);
        let sentence = &self.text.sentences[place.sentence];
        // “The old one”
        let is_pronoun = word(sentence, place.words.start) == "one" && quantity.of.is_none();
        let is_rate = word_before(sentence, place.words.start) == "per";
        let is_amount = !matches!(
            quantity.kind,
            QuantityKind::Ordinal | QuantityKind::Age | QuantityKind::Fraction | QuantityKind::Range
        );
        let is_other = is_said || is_time || is_pronoun || is_rate;
        is_amount && !is_other && quantity.number().is_some_and(|it| it > 0.0)
    }

    /// Whether each of the two has a time of its own, or a word between them holds the one against the other.
    fn are_held_against(&self, one: QuantityId, other: QuantityId) -> bool {
        let (first, second) = (&self.quantity(one).place, &self.quantity(other).place);
        let sentence = &self.text.sentences[second.sentence];
        let is_here = first.sentence == second.sentence;
        let start = if is_here { first.words.end } else { 0 };
        let is_part = word(sentence, start) == "of" && start + 4 > second.words.start;
        let from = is_here && word_before(sentence, first.words.start) == "from";
        let near = start.max(second.words.start.saturating_sub(6))..second.words.start;
        let against = near.into_iter().any(|at| AGAINST.contains(word(sentence, at)));
        let dated = self.sentences.iter().any(|&it| {
            let tokens = &self.text.sentences[it].tokens;
            !self.numbers.times_in(it).is_empty()
                || tokens.iter().any(|token| THEN.contains(token.lower.as_str()))
        });
        !is_part && (against || from || dated)
    }

    /// Whether nobody else says how far the story’s numbers went: “from 200 to 250, ‘a 20 percent increase’, he said”.
    fn is_told_by_one(&self, change: &Change) -> bool {
        let said = change.by.map(|by| self.quantity(by).place.span).or(change.multiple.map(|it| it.span));
        let is_quoted = said.is_some_and(|span| self.text.is_quoted(span));
        !is_quoted || self.text.is_quoted(self.quantity(change.to).place.span)
    }

    /// Whether what is said is of the size of what the two numbers make, of shares the very difference.
    fn is_of_its_size(&self, change: &Change) -> bool {
        let (from, to) = change.ends(self.numbers);
        let (Some(old), Some(new)) = (from.number(), to.number()) else { return false };
        let is_near = |said: f64, is: f64| said <= is * OF_ITS_SIZE && is <= said * OF_ITS_SIZE;
        match (change.by.map(|by| self.quantity(by)), change.multiple) {
            (Some(by), _) if from.is_percent() => {
                by.number().is_some_and(|by| ((new - old).abs() - by).abs() < by.abs() * 0.01)
            }
            (Some(by), _) => by.number().is_some_and(|by| is_near(by, (new - old).abs() / old * 100.0)),
            (_, Some(multiple)) => is_near(multiple.factor, new / old),
            _ => false,
        }
    }
}
