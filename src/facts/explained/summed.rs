//! Whether one count of a group and other numbers of the draft make another count of it.

use crate::english::{Rel, Upos};
use crate::facts::quantities::is_same_count;
use crate::facts::{Count, Facts, Quantity, QuantityKind, Share, groups};

/// So many counts before the later one are tried as terms of a sum.
const TERMS: usize = 6;
/// So many sentences from a count, a number without a noun may be one of its terms.
const BESIDE: usize = 1;
/// So many sentences from the earlier count, a single one may be added: “another juror was excused”.
const FAR: usize = 18;

/// Whether the earlier count and others of the draft make the later one, as a sum or a difference.
pub(super) fn is_sum(facts: &Facts, earlier: &Count, later: &Count) -> bool {
    let counts = &facts.groups().counts;
    let before = counts.leading(|count| count.span.start < later.span.start);
    let mut values: Vec<f64> = counts[before]
        .iter()
        .rev()
        .filter(|count| count.number != earlier.number && may_add(facts, count, earlier, later))
        .take(TERMS)
        .map(|count| count.value)
        .collect();
    values.extend(other_numbers(facts, later));
    values.extend(others_who_act(facts, earlier));
    if names_one_more(facts, earlier, later) {
        values.push(1.0);
    }
    let difference = (later.value - earlier.value).abs();
    let is = is_same_count;
    let same = |value: f64| is(difference, value) || is(later.value, value);
    // Others of the size of `later` that came before both are a group of their own.
    let first = |value: f64| {
        is(later.value, value) && !is(difference, value) && is_of_group_before(facts, earlier, value)
    };
    values.iter().enumerate().any(|(i, one)| {
        same(*one) && !first(*one)
            || values[i + 1..].iter().any(|other| same(one + other) || is(later.value, (one - other).abs()))
    })
}

/// Whether the only counts of a size are of another noun, and stand before a count: “six members … the five members … six
/// nurses … the five nurses”.
fn is_of_group_before(facts: &Facts, earlier: &Count, size: f64) -> bool {
    let counts = &facts.groups().counts;
    let end = counts.leading(|count| count.span.start < earlier.span.start);
    let of_size = |count: &&Count| is_same_count(count.value, size);
    let mut before = counts[end].iter().filter(of_size).peekable();
    let another =
        |count: &Count| count.lemma.is_some() && count.lemma != earlier.lemma && count.antecedent.is_some();
    before.peek().is_some() && before.all(another)
}

/// The numbers around a count that may be terms of a sum without a noun of their own: “the victims in Hull numbered 213”.
/// Small ones fit by chance.
fn other_numbers<'a>(facts: &'a Facts, later: &Count) -> impl Iterator<Item = f64> + use<'a> {
    const LARGE: f64 = 20.0;
    let near = later.sentence.back(1).through(later.sentence);
    let quantities = near.flat_map(|sentence| facts.quantities_in(sentence));
    let plain = quantities.filter(|it| it.kind == QuantityKind::Cardinal && it.of.is_none());
    plain.filter_map(Quantity::number).filter(|value| *value > LARGE)
}

/// The numbers beside a count that stand for people without a noun, as the subject of a verb: “25 nurses voted to strike and
/// 15 voted to work”.
fn others_who_act<'a>(facts: &'a Facts, earlier: &Count) -> impl Iterator<Item = f64> + use<'a> {
    let near = facts.sentences().around(earlier.sentence, 0, BESIDE);
    let first = earlier.number.end;
    let quantities = near.flat_map(|sentence| facts.quantities_in(sentence));
    let acts = move |it: &&Quantity| {
        let sentence = &facts.sentences()[it.place.sentence];
        let next = sentence.tokens.get(it.place.words.end).map(|next| next.upos);
        let subject = matches!(sentence.tokens[it.place.words.end - 1].rel, Rel::Nsubj | Rel::NsubjPass);
        // Those in words are counts already.
        let counts = &facts.groups().counts;
        let known = counts.binary_search_by_key(&it.place.span, |count| count.number).is_ok();
        let plain =
            !known && it.kind == QuantityKind::Cardinal && it.of.is_none() && it.place.span.start > first;
        plain && subject && matches!(next, Some(Upos::Verb | Upos::Aux))
    };
    quantities.filter(acts).filter_map(Quantity::number)
}

/// Whether a count may be a term of the sum that makes `later` of `earlier`: one of the same noun or of a kin one; or one without
/// a noun or of a part, where it is of this group, or it stands near and nothing says of what it is.
fn may_add(facts: &Facts, count: &Count, earlier: &Count, later: &Count) -> bool {
    let may_be_of_kind = |count: &Count| groups::may_be_one_kind(count, later);
    let is_near = || [earlier, later].into_iter().any(|end| stands_beside(facts, count, end));
    if count.lemma.is_some() && count.share == Share::Whole {
        // A single one of another noun may be one of those told of already.
        return count.lemma == later.lemma || is_near() && count.value >= 2.0 && may_be_of_kind(count);
    }
    // Some of a group do not make it larger.
    if count.share == Share::Part && later.value > earlier.value {
        return false;
    }
    let Some(group) = facts.groups().of(count) else { return is_near() };
    if group.mentions.iter().any(|it| it.place.span == earlier.span) {
        // The size of the group said again is no term of a sum.
        let is_size_again = count.share == Share::Whole && is_same_count(count.value, earlier.value);
        return !is_size_again;
    }
    let first = group.mentions.iter().find_map(|mention| mention.count);
    is_near() && first.is_some_and(|first| may_be_of_kind(&facts.groups().counts[first]))
}

/// Whether one count stands in the paragraph of another, or right beside it.
fn stands_beside(facts: &Facts, count: &Count, other: &Count) -> bool {
    let paragraph = |count: &Count| facts.sentences()[count.sentence].paragraph;
    other.sentence.apart(count.sentence) <= BESIDE || paragraph(count) == paragraph(other)
}

/// Whether a single one is spoken of between the two: “a juror was excused”.
fn names_one_more(facts: &Facts, earlier: &Count, later: &Count) -> bool {
    let Some(lemma) = &later.lemma else { return false };
    let last = later.sentence.min(earlier.sentence.forward(FAR));
    earlier.sentence.through(last).any(|sentence| {
        let sentence = &facts.sentences()[sentence];
        sentence.tokens.iter().enumerate().any(|(i, token)| {
            token.lemma == *lemma
                && sentence.children(i).any(|child| {
                    matches!(sentence.tokens[child].lower.as_str(), "a" | "an" | "another" | "one")
                })
        })
    })
}
