//! From the words around its quantities to the changes of a sentence.

use super::{Change, Direction, Multiple, Ranks, standing, words};
use crate::english::lexicon::is_person_noun;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::ids::{Ids, QuantityId, SentenceId};
use crate::facts::numbers::Numbers;
use crate::facts::quantities::context::{bound_start, is_one_phrase, lead_start, word, word_before};
use crate::facts::text::Text;
use crate::facts::{Quantity, QuantityKind};
use crate::span::Span;

/// So many words may stand between the two numbers of a change.
const APART: usize = 14;
/// So many words back the verb of a change is looked for.
const BACK: usize = 25;
/// A sentence that only tells the difference is no longer: “That is an increase of 20 percent on the year before.”
const SHORT: usize = 16;

/// The changes of a sentence.
pub(super) fn read(text: &Text, numbers: &Numbers, sentence: SentenceId) -> Vec<Change> {
    let reader = Reader {
        text,
        numbers,
        index: sentence,
        sentence: &text.sentences[sentence],
        all: numbers.quantity_ids_in(sentence),
    };
    if reader.all.len() < 2 {
        return Vec::new();
    }
    let mut changes: Vec<Change> = Vec::new();
    for from in reader.all.clone() {
        let Some(change) = reader.change_from(from) else { continue };
        let taken =
            |known: &Change| [known.from, known.to].iter().any(|it| [change.from, change.to].contains(it));
        if !changes.iter().any(taken) {
            changes.push(change);
        }
    }
    if let [change] = changes.as_mut_slice() {
        reader.look_around(change);
    }
    changes
}

/// A number and its words, as one end of a change.
struct Reader<'a> {
    text: &'a Text,
    numbers: &'a Numbers,
    index: SentenceId,
    sentence: &'a Sentence,
    /// The quantities of the sentence.
    all: Ids<QuantityId>,
}

impl Reader<'_> {
    fn quantity(&self, index: QuantityId) -> &Quantity {
        &self.numbers.quantities[index]
    }

    fn word_span(&self, word: usize) -> Span {
        self.text.sentences[self.index].span_of(word..word + 1)
    }

    /// The change whose old number is this one.
    fn change_from(&self, from: QuantityId) -> Option<Change> {
        let lead = lead_start(self.sentence, self.quantity(from));
        let mut told = Vec::new();
        let mut by = None;
        let compared = self.end_of_comparison(from);
        let to = match word_before(self.sentence, lead) {
            _ if compared.is_some() => compared.map(|(to, difference)| {
                by = Some(difference);
                to
            }),
            "from" => {
                let preposition = lead - 1;
                let adverb = preposition
                    .checked_sub(1)
                    .and_then(|at| Some((at, words::adverb(&self.sentence.tokens[at])?)));
                told.extend(adverb.map(|(at, direction)| (self.word_span(at), direction)));
                let start = adverb.map_or(preposition, |(at, _)| at);
                let (before, between) = self.end_before(from, start, adverb.is_some()).unzip();
                // “250, up from 200” has its end before, “went up from 200 to 250” behind.
                let moved = start > 0 && words::is_movement(&self.sentence.tokens[start - 1]);
                let behind = self
                    .end_behind(from)
                    .filter(|&to| adverb.is_none() || moved || self.is_right_behind(from, to))
                    // “To 54.1 pesos from 54.2, to 9,998 rupiah from 10,030”
                    .filter(|&to| before.is_none() || !self.is_set_off(from, to));
                behind.or(before).inspect(|to| by = between.flatten().filter(|_| *to < from))
            }
            "now" | "currently" => self.end_after_verb(from).map(|(to, difference)| {
                by = difference;
                to
            }),
            "with" | "to"
                if lead >= 2 && matches!(word(self.sentence, lead - 2), "compared" | "compares") =>
            {
                // “Compared with 4 percent in the nation” is no change.
                self.end_before(from, lead - 2, false).map(|(to, _)| to).filter(|_| self.is_of_a_time(from))
            }
            _ => None,
        }?;
        let mut change = Change { from, to, told, by, multiple: None, ranks: Ranks::No };
        let is_goal = self.is_goal(&change);
        if is_goal {
            self.tell_verb(&mut change);
        }
        // “Grew 6 percent, against 9 percent the year before and 11 percent in 2022” gives three rates.
        let of_extreme = self.is_extreme(from);
        let may_differ =
            !of_extreme && (is_goal || !is_share(self.quantity(to)) && !self.is_set_against(&change));
        if change.by.is_none() && may_differ {
            change.by = self.difference_before(&change).or_else(|| self.difference_behind(&change));
        }
        self.tell_difference(&mut change);
        if !is_goal && self.is_size_of_fall(&change) {
            change.told.clear();
        }
        change.ranks = standing::ranks(self.text, self.numbers, self.index, &change);
        Some(change)
    }

    /// Whether the words before the two numbers tell of the step from the one to the other: the new one stands behind
    /// “to”. In “grew 15.7 percent, down from 23 percent” the verb tells of a growth, and “down” compares two of them.
    fn is_goal(&self, change: &Change) -> bool {
        let lead = lead_start(self.sentence, self.quantity(change.to));
        (change.from < change.to || self.is_behind_to(lead)) && !self.is_set_against(change)
    }

    /// Whether “but” parts the two numbers, so that only the words behind it compare them: “down a tenth from March at 818
    /// tons but up from 686 in May”.
    fn is_set_against(&self, change: &Change) -> bool {
        let (from, to) = (self.quantity(change.from), self.quantity(change.to));
        let between = to.place.words.end..from.place.words.start;
        between
            .into_iter()
            .any(|at| matches!(word(self.sentence, at), "but" | "though" | "although" | "while"))
    }

    /// Whether a number is the highest or the lowest of some time, from which no difference is reckoned: “from a high of 120”.
    fn is_extreme(&self, number: QuantityId) -> bool {
        let start = self.quantity(number).place.words.start;
        (start.saturating_sub(4)..start)
            .any(|at| matches!(word(self.sentence, at), "high" | "low" | "peak" | "record" | "best"))
    }

    /// Whether the two numbers are how much something fell: “fell 4 percent, up from 3 percent”. More of a fall may
    /// be called either way.
    fn is_size_of_fall(&self, change: &Change) -> bool {
        let start = bound_start(self.sentence, self.quantity(change.to));
        let verb =
            (start.saturating_sub(4)..start).rev().find(|&at| self.sentence.tokens[at].upos == Upos::Verb);
        verb.is_some_and(|at| words::verb(&self.sentence.tokens[at]) == Some(Direction::Down))
    }

    /// “From six to five”, with nothing between.
    fn is_right_behind(&self, from: QuantityId, to: QuantityId) -> bool {
        lead_start(self.sentence, self.quantity(to)) == self.quantity(from).place.words.end + 1
    }

    /// Whether a comma or a conjunction parts a number from the one behind it.
    fn is_set_off(&self, from: QuantityId, to: QuantityId) -> bool {
        let between = self.quantity(from).place.words.end..self.quantity(to).place.words.start;
        between.into_iter().any(|at| matches!(word(self.sentence, at), "," | "and" | "but" | "or"))
    }

    /// Whether a number is told of another time: “500 a year earlier”, “last year’s 500”, “500 in May”.
    fn is_of_a_time(&self, number: QuantityId) -> bool {
        let words = &self.quantity(number).place.words;
        let near = words.start.saturating_sub(4)..words.end + 8;
        let mut times = self.numbers.times_in(self.index).iter();
        let earlier =
            |at: usize| matches!(word(self.sentence, at), "earlier" | "before" | "previously" | "ago");
        times.any(|time| near.contains(&time.place.words.start)) || near.clone().any(earlier)
    }

    /// The new number behind the old one: “from 200 to 250”.
    fn end_behind(&self, from: QuantityId) -> Option<QuantityId> {
        let end = self.quantity(from).place.words.end;
        let to = self.all.clone().skip_while(|&to| to <= from).find(|&to| !self.is_rate(to))?;
        let preposition = lead_start(self.sentence, self.quantity(to)).checked_sub(1)?;
        let fits = word(self.sentence, preposition) == "to" && preposition >= end;
        (fits && is_one_phrase(self.sentence, end, preposition, APART) && self.is_comparable(from, to))
            .then_some(to)
    }

    /// The new number behind the verb of which the old one stands in brackets: “the fare, now $2, will rise to $2.50”,
    /// with the difference before it.
    fn end_after_verb(&self, from: QuantityId) -> Option<(QuantityId, Option<QuantityId>)> {
        let mut behind = self.all.behind(from).take(2);
        let first = behind.next()?;
        let by = Some(first).filter(|&by| is_difference(self.quantity(by)));
        let to = if by.is_some() { behind.next()? } else { first };
        let start = lead_start(self.sentence, self.quantity(to));
        let between = self.quantity(from).place.words.end..start;
        let moves = between.len() <= APART
            && between.clone().any(|at| words::verb(&self.sentence.tokens[at]).is_some());
        let aside = word(self.sentence, between.start) == ",";
        (aside && moves && self.is_behind_to(start) && self.is_comparable(from, to)).then_some((to, by))
    }

    /// The new number before the old one, with the difference between them if there is one: “to 250, up 25 percent
    /// from 200”. `bare` where it needs no “to” of its own: “250, up from 200”.
    fn end_before(
        &self,
        from: QuantityId,
        start: usize,
        bare: bool,
    ) -> Option<(QuantityId, Option<QuantityId>)> {
        let mut by = None;
        for to in self.all.before(from).rev().filter(|&to| !self.is_rate(to)).take(4) {
            let quantity = self.quantity(to);
            let (lead, end) = (lead_start(self.sentence, quantity), quantity.place.words.end);
            if end > start || !is_one_phrase(self.sentence, end, start, APART) {
                return None;
            }
            let adverb = bound_start(self.sentence, quantity)
                .checked_sub(1)
                .and_then(|at| words::adverb(&self.sentence.tokens[at]));
            if is_difference(quantity) && adverb.is_some() && by.is_none() && end + 3 >= start {
                by = Some(to);
                continue;
            }
            let aside = matches!(word_before(self.sentence, lead), "or" | "(");
            let is_end = self.is_behind_to(lead) || bare || by.is_some() && !aside;
            if is_end && !aside && self.is_comparable(from, to) {
                return Some((to, by));
            }
            if !aside {
                return None;
            }
        }
        None
    }

    /// Whether a number only says of how many another is told: “8 per 1,000”.
    fn is_rate(&self, number: QuantityId) -> bool {
        word_before(self.sentence, self.quantity(number).place.words.start) == "per"
    }

    /// Whether “to” stands before a place that is not the “to” of a limit: “pays up to”.
    fn is_behind_to(&self, lead: usize) -> bool {
        // “at” before a level is as good: “closed at 250, up from 200”.
        let limit = lead >= 2 && word(self.sentence, lead - 2) == "up";
        let moved = || lead >= 3 && words::is_movement(&self.sentence.tokens[lead - 3]);
        word_before(self.sentence, lead) == "to" && (!limit || moved())
    }

    /// The new number and the difference in “250 cars, 25 percent more than the 200 sold in May”.
    fn end_of_comparison(&self, from: QuantityId) -> Option<(QuantityId, QuantityId)> {
        let number = self.quantity(from).place.words.start;
        let preposition = |at: &usize| matches!(word(self.sentence, *at), "than" | "on");
        let than = (number.saturating_sub(6)..number).rev().find(preposition)?;
        if lead_start(self.sentence, self.quantity(from)) > than + 1 {
            return None;
        }
        let by = self.all.before(from).next_back()?;
        let to = self.all.before(by).next_back()?;
        let difference = self.quantity(by);
        let words = difference.place.words.end..than;
        let more =
            |at: usize| matches!(word(self.sentence, at), "more" | "fewer" | "less" | "higher" | "lower");
        let up = bound_start(self.sentence, difference).checked_sub(1);
        let compares = match word(self.sentence, than) {
            "than" => words.len() <= 4 && words.clone().any(more),
            _ => words.is_empty() && up.is_some_and(|at| words::adverb(&self.sentence.tokens[at]).is_some()),
        };
        let end = self.quantity(to).place.words.end;
        let start = bound_start(self.sentence, difference);
        let set_off = self.sentence.tokens[end..start]
            .iter()
            .any(|token| matches!(token.text.as_str(), "," | "—" | "–"));
        (compares && set_off && start - end <= 5 && is_difference(difference) && self.is_comparable(from, to))
            .then_some((to, by))
    }

    /// Whether two numbers are of one sort, so that one may become the other.
    fn is_comparable(&self, from: QuantityId, to: QuantityId) -> bool {
        let (from, to) = (self.quantity(from), self.quantity(to));
        let sort = |quantity: &Quantity| {
            matches!(
                quantity.kind,
                QuantityKind::Cardinal | QuantityKind::Percent | QuantityKind::Money | QuantityKind::Measure
            ) && quantity.number().is_some()
        };
        let noun = |quantity: &Quantity| quantity.of.as_ref().map(|of| of.lemma.clone());
        let bare = |quantity: &Quantity| quantity.kind == QuantityKind::Cardinal && quantity.of.is_none();
        let lends = |unit: &Quantity, to: &Quantity| {
            bare(to) && (!is_share(unit) || to.number().is_some_and(|value| value <= 100.0))
        };
        let one_unit = from.kind == to.kind && from.unit == to.unit || lends(from, to) || lends(to, from);
        let one_noun = match (noun(from), noun(to)) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        };
        let places = from.kind == QuantityKind::Ordinal && to.kind == QuantityKind::Ordinal;
        (sort(from) && sort(to) || places) && one_unit && one_noun
    }

    /// Notes the verb, or noun, of a change.
    fn tell_verb(&self, change: &mut Change) {
        let first = self.quantity(change.from.min(change.to));
        let start = lead_start(self.sentence, first);
        for at in (start.saturating_sub(BACK)..start).rev() {
            let token = &self.sentence.tokens[at];
            if let Some((factor, bound)) = words::multiple(self.sentence, at) {
                let span = self.word_span(at);
                change.multiple = Some(Multiple { span, factor, bound });
                let direction = if factor < 1.0 { Direction::Down } else { Direction::Up };
                change.told.push((span, direction));
                return;
            }
            // “Falling prices”
            let modifies = matches!(token.rel, Rel::Amod | Rel::Compound);
            let direction = match token.upos {
                Upos::Verb if modifies => continue,
                Upos::Verb => words::verb(token).filter(|_| !self.is_of_noun_behind(at, change)),
                Upos::Noun if start - at <= 10 => {
                    words::noun(token).filter(|_| change.from < change.to && self.is_step(at))
                }
                Upos::Adv | Upos::Adp | Upos::Adj if at + 1 < start && start - at <= 4 => {
                    let moved = at
                        .checked_sub(1)
                        .is_some_and(|before| words::is_movement(&self.sentence.tokens[before]));
                    words::adverb(token).filter(|_| moved)
                }
                _ => None,
            };
            if let Some(direction) = direction {
                let told = (self.word_span(at), direction);
                if !change.told.contains(&told) {
                    change.told.push(told);
                }
                return;
            }
            if token.upos == Upos::Verb || matches!(token.text.as_str(), ";" | ":") {
                return;
            }
        }
    }

    /// Whether a noun of rise or fall is the step itself, and not what another verb or noun tells of: “cut its growth
    /// forecast”, “slowed the rise”.
    fn is_step(&self, noun: usize) -> bool {
        let token = &self.sentence.tokens[noun];
        let modifies = token.rel == Rel::Compound
            || self.sentence.tokens.get(noun + 1).is_some_and(|next| next.upos == Upos::Noun);
        let argument = matches!(token.rel, Rel::Obj | Rel::Nsubj | Rel::NsubjPass);
        let changed = token.head.filter(|_| argument).map(|verb| &self.sentence.tokens[verb]);
        // Growth is a rate: “growth from 5 to 3 percent”.
        token.lemma != "growth" && !modifies && changed.and_then(words::verb).is_none()
    }

    /// Whether the two numbers belong to a noun behind a verb and not to the verb: “fell among people from 18 to 24”.
    fn is_of_noun_behind(&self, verb: usize, change: &Change) -> bool {
        let first = self.quantity(change.from.min(change.to));
        let words = &first.place.words;
        // The parse may hang the numbers on the verb.
        let before = lead_start(self.sentence, first).checked_sub(2).unwrap_or(verb);
        let case = self.sentence.child(before, &[Rel::Case]);
        let preposition = case.map(|at| word(self.sentence, at));
        // But “raised its forecast for growth to 2.1 percent”: growth is what the forecast is of.
        let narrows = case.is_some_and(|at| at > verb + 1 && self.sentence.tokens[at - 1].upos == Upos::Noun);
        if before > verb && matches!(preposition, Some("among" | "for" | "between")) && !narrows {
            return true;
        }
        let outside = |&at: &usize| self.sentence.tokens[at].head.is_none_or(|head| !words.contains(&head));
        let Some(top) = words.clone().rev().find(outside) else { return false };
        let top = first.of.as_ref().map_or(top, |of| of.head);
        let token = &self.sentence.tokens[top];
        token.rel == Rel::Nmod
            && token.head.is_some_and(|head| {
                head > verb && head < words.start && is_person_noun(&self.sentence.tokens[head].lemma)
            })
    }

    /// “Rose 25 percent, to 250 from 200”, “a 25 percent rise, from 200 to 250”.
    fn difference_before(&self, change: &Change) -> Option<QuantityId> {
        let first = change.from.min(change.to);
        let by = self.all.before(first).next_back()?;
        let difference = self.quantity(by);
        let start = lead_start(self.sentence, self.quantity(first)).checked_sub(1)?;
        let end = difference.place.words.end;
        let near = end <= start && is_one_phrase(self.sentence, end, start, 8);
        let before = bound_start(self.sentence, difference);
        let verb = |at: usize| {
            let token = &self.sentence.tokens[at];
            words::verb(token).or_else(|| words::noun(token)).or_else(|| words::adverb(token)).is_some()
        };
        let behind_verb = (before.saturating_sub(3)..before).any(verb);
        let before_noun = (end..start).take(3).any(|at| words::noun(&self.sentence.tokens[at]).is_some());
        (near && is_difference(difference) && (behind_verb || before_noun)).then_some(by)
    }

    /// “From 200 to 250, a 25 percent increase”, “… or 25 percent”, “… (up 25%)”.
    fn difference_behind(&self, change: &Change) -> Option<QuantityId> {
        let last = change.from.max(change.to);
        let by = self.all.behind(last).next()?;
        let difference = self.quantity(by);
        let end = self.quantity(last).place.words.end;
        let start = bound_start(self.sentence, difference);
        let near = end < start && is_one_phrase(self.sentence, end, start, APART);
        (near && is_difference(difference) && self.is_apposed_difference(end, difference)).then_some(by)
    }

    /// Whether a percentage behind a place is offered as the difference of what stands before it.
    fn is_apposed_difference(&self, end: usize, difference: &Quantity) -> bool {
        let start = bound_start(self.sentence, difference);
        let tokens = &self.sentence.tokens;
        let is_break =
            |at: usize| matches!(tokens[at].text.as_str(), "," | "(" | "—" | "–" | "--" | "for" | "or");
        let behind = difference.place.words.end;
        // “… increase of 25 percent”, “… up 25 percent”, “… or 25 percent”: what opens the phrase.
        let opens = (end..start).rev().find(|&at| is_break(at));
        let Some(opens) = opens else { return false };
        let first = tokens.get(opens + 1).map_or("", |token| token.lower.as_str());
        let by_noun = (opens..start).any(|at| words::noun(&tokens[at]).is_some())
            && word_before(self.sentence, start) == "of";
        let by_adverb = start == opens + 2 && words::adverb(&tokens[opens + 1]).is_some();
        let before_noun = (behind..tokens.len())
            .take(3)
            .any(|at| words::noun(&tokens[at]).is_some() || tokens[at].lemma == "change");
        let article = matches!(first, "a" | "an") && before_noun;
        let or = matches!(tokens[opens].lower.as_str(), "or" | "(") && start == opens + 1 && {
            let next = word(self.sentence, behind);
            matches!(next, "," | "." | ")" | "" | ";" | "—" | "in" | "since" | "over" | "from")
        };
        by_noun || by_adverb || article || or
    }

    /// Notes which way the difference says that it went: “a 25 percent increase”.
    fn tell_difference(&self, change: &mut Change) {
        let Some(by) = change.by else { return };
        let difference = self.quantity(by);
        if difference.place.sentence != self.index {
            return;
        }
        let end = difference.place.words.end;
        let start = bound_start(self.sentence, difference);
        let tokens = &self.sentence.tokens;
        let behind = (end..tokens.len().min(end + 2)).find_map(|at| Some((at, words::noun(&tokens[at])?)));
        let of = || {
            let noun = start.checked_sub(2).filter(|_| word_before(self.sentence, start) == "of")?;
            Some((noun, words::noun(&tokens[noun])?))
        };
        let adverb = || {
            let at = start.checked_sub(1)?;
            Some((at, words::adverb(&tokens[at])?))
        };
        if let Some((at, direction)) = behind.or_else(of).or_else(adverb) {
            let span = self.word_span(at);
            if change.told.iter().all(|(known, _)| *known != span) {
                change.told.push((span, direction));
            }
        }
    }

    /// Looks for the difference of the sentence’s only change in the sentences beside it.
    fn look_around(&self, change: &mut Change) {
        if change.by.is_none() {
            change.by = self.difference_in_next();
        }
    }

    /// “That is an increase of 25 percent.”
    fn difference_in_next(&self) -> Option<QuantityId> {
        let next = self.text.sentences.following(self.index)?;
        let same = next.paragraph == self.text.sentences[self.index].paragraph;
        let mut quantities = self.numbers.quantity_ids_in(self.index.next());
        let by = quantities.next().filter(|_| quantities.next().is_none() && same)?;
        let difference = self.quantity(by);
        let tokens = &next.tokens;
        let (first, second) = (tokens[0].lower.as_str(), tokens.get(1)?);
        let takes_up = matches!(first, "that" | "this" | "it")
            && matches!(second.lemma.as_str(), "be" | "represent" | "mark" | "mean" | "equal" | "amount");
        let names =
            matches!(first, "the") && (1..tokens.len().min(6)).any(|at| words::noun(&tokens[at]).is_some());
        let noun = tokens.iter().any(|token| words::noun(token).is_some());
        (tokens.len() <= SHORT && noun && (takes_up || names) && is_difference(difference)).then_some(by)
    }
}

fn is_share(quantity: &Quantity) -> bool {
    quantity.kind == QuantityKind::Percent && quantity.unit.as_deref() == Some("percent")
}

/// Whether a quantity may be the difference of two others: percent, points, or “a third”.
fn is_difference(quantity: &Quantity) -> bool {
    let points =
        quantity.kind == QuantityKind::Cardinal && quantity.of.as_ref().is_some_and(|of| of.lemma == "point");
    let portion = quantity.kind == QuantityKind::Fraction
        && quantity.of.is_none()
        && quantity.number().is_some_and(|value| value < 1.0);
    quantity.number().is_some() && (quantity.kind == QuantityKind::Percent || points || portion)
}
