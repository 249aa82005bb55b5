//! Whether a draft itself explains why two counts of one group differ.

use crate::english::lexicon::change::is_verb_of_change;
use crate::english::lists;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::quantities::is_same_count;
use crate::facts::{Count, Evidence, Facts, Placed, Quantity, QuantityKind, SentenceId, Share, groups};

lists::sets! {
    "data/change.txt":
    /// Words that tell of a number that moved, was corrected or is disputed.
    CHANGE = "counts";
    /// Nouns for the number of a group, or for the group whatever it is of.
    NUMBER = "number";
}

/// So many sentences around two counts are searched for a reason, and so many counts for a sum.
const NEAR: usize = 6;
/// So many sentences from a count, a number without a noun may be one of its terms.
const BESIDE: usize = 1;

/// Whether the difference of two counts of one group is told: it changed, it was corrected, somebody else says
/// so, or other counts add up to it.
pub(crate) fn is_told(facts: &Facts, earlier: &Count, later: &Count) -> bool {
    is_change_told(facts, earlier, later)
        || facts.is_other_source(earlier.span, later.span)
        || is_sum(facts, earlier, later)
        || becomes_another(facts, earlier, later)
}

/// Whether a body with a number in its noun becomes another: “the quartet became a quintet”.
fn becomes_another(facts: &Facts, earlier: &Count, later: &Count) -> bool {
    let becomes = |sentence: &Placed| {
        sentence.tokens.iter().any(|token| {
            let of_body = Some(&token.lemma) == earlier.lemma.as_ref() && token.rel == Rel::Nsubj;
            of_body && token.head.is_some_and(|verb| sentence.tokens[verb].lemma == "become")
        })
    };
    earlier.is_fixed() && facts.sentences()[earlier.sentence.through(later.sentence)].iter().any(becomes)
}

/// Whether a word of change that goes with a count tells nothing of its number: a verb that takes all of them (“the six
/// trustees resigned”), what they do to something else (“seven mines lost money”), or what they were (“three former officers”).
fn takes_all(sentence: &Sentence, change: usize, count: &Count, later: &Count) -> bool {
    let noun = count.words.end - 1;
    let (word, those) = (&sentence.tokens[change], &sentence.tokens[noun]);
    let argument = those.head == Some(change) && matches!(those.rel, Rel::Nsubj | Rel::NsubjPass | Rel::Obj);
    let belongs = word.head == Some(noun) && matches!(word.rel, Rel::Acl | Rel::AclRelcl);
    let object = sentence.child(change, &[Rel::Obj]).filter(|&object| object != noun);
    let is_counted = |object: usize| {
        sentence.tokens[object].upos == Upos::Num || sentence.child(object, &[Rel::Nummod]).is_some()
    };
    let acts_elsewhere = those.rel == Rel::Nsubj && object.is_some_and(|object| !is_counted(object));
    let were = word.lower == "former" && word.head == Some(noun) && count.is_people();
    // Whoever speaks of “the 12 people hired” after “hired 14 drivers” does not say that more were hired; but after “hired 14
    // drivers” “the 40 drivers” may be all there are.
    // “The 12 players hired in June were …” has a clause, however the parse takes it.
    let is_clause = change == noun + 1
        && sentence.tokens[change..].iter().any(|it| it.upos == Upos::Aux && it.head != Some(change));
    let whole = (count.number == later.number || count.definite) && !is_clause || is_taken_up_whole(later);
    let told_again = argument && count.number != later.number && groups::tell_alike(count, later);
    were || argument && (whole || acts_elsewhere) || told_again || belongs && is_taken_up_whole(later)
}

/// Whether a count can only mean all of those whom the earlier one brought up, and not all there are of a noun.
fn is_taken_up_whole(later: &Count) -> bool {
    let evidence = later.antecedent.map(|antecedent| antecedent.evidence);
    matches!(evidence, Some(Evidence::Restriction | Evidence::Description | Evidence::Kind | Evidence::Alone))
}

/// Whether a word at either count, or between the two where they are near, tells that the number changed.
fn is_change_told(facts: &Facts, earlier: &Count, later: &Count) -> bool {
    let between = earlier.sentence.through(later.sentence);
    let near = if later.sentence.apart(earlier.sentence) <= NEAR {
        between.collect()
    } else {
        vec![earlier.sentence, later.sentence]
    };
    near.into_iter().any(|index| {
        let sentence = &facts.sentences()[index];
        let words = 0..sentence.tokens.len();
        let counted: Vec<usize> =
            words.clone().filter(|&i| is_counted(facts, index, i, earlier, later)).collect();
        // Who is cut off is no fewer.
        let off = |i: usize| {
            let particle = sentence.child(i, &[Rel::CompoundPrt]);
            particle.is_some_and(|at| sentence.tokens[at].lower == "off")
        };
        // “More than 200” bounds a number.
        let bounds = |i: usize| sentence.tokens.get(i + 1).is_some_and(|next| next.lower == "than");
        let is_change = |i: &usize| {
            (CHANGE.contains(sentence.tokens[*i].lemma.as_str())
                || is_verb_of_change(sentence.tokens[*i].lemma.as_str()))
                && !is_since_when(sentence, *i)
        };
        let mut changes = words.filter(|i| is_change(i) && !off(*i) && !bounds(*i));
        let own = |change: usize| {
            let here = [earlier, later].into_iter().filter(|count| count.sentence == index);
            here.into_iter().any(|count| takes_all(sentence, change, count, later))
        };
        changes
            .any(|change| counted.iter().any(|&counted| acts_on(sentence, change, counted)) && !own(change))
    })
}

/// “Since Jan. 9”, other than “two have since left”.
fn is_since_when(sentence: &Sentence, word: usize) -> bool {
    let next = sentence.tokens.get(word + 1).map(|next| next.upos);
    let time =
        matches!(next, Some(Upos::Propn | Upos::Noun | Upos::Num | Upos::Det | Upos::Adj | Upos::Pron));
    sentence.tokens[word].lower == "since" && time
}

/// Whether a word means those counted, or their number.
fn is_counted(facts: &Facts, index: SentenceId, word: usize, earlier: &Count, later: &Count) -> bool {
    let token = &facts.sentences()[index].tokens[word];
    let in_count = |count: &Count| count.sentence == index && count.words.contains(&word);
    let noun = |count: &Count| count.lemma.as_ref() == Some(&token.lemma);
    let pronoun = token.upos == Upos::Pron
        && matches!(token.lower.as_str(), "they" | "them" | "who")
        && !is_taken_up_whole(later);
    [earlier, later].into_iter().any(|count| in_count(count) || noun(count))
        || token.upos == Upos::Num && is_size(facts, index, word, earlier, later)
        || pronoun
        || NUMBER.contains(token.lemma.as_str())
}

/// Whether a number can be a size of the group, before or after a change: one of the two, their difference (“three more”), or one with
/// their noun. “Enrollment
/// dropped from 1,500” moves something else.
fn is_size(facts: &Facts, index: SentenceId, word: usize, earlier: &Count, later: &Count) -> bool {
    let counts = [earlier, later];
    if counts.iter().any(|count| count.sentence == index) {
        return true;
    }
    let sizes = [earlier.value, later.value, (later.value - earlier.value).abs()];
    facts.quantity_at(index, word).is_some_and(|it| {
        let is_one = it.number().is_some_and(|value| sizes.iter().any(|size| is_same_count(*size, value)));
        let noun = it.of.as_ref().map(|of| &of.lemma);
        it.kind == QuantityKind::Cardinal && (is_one || noun.is_some() && noun == later.lemma.as_ref())
    })
}

/// Whether a word of change governs those counted, narrows them, or stands with the verb that governs them.
fn acts_on(sentence: &Sentence, change: usize, counted: usize) -> bool {
    let head = |word: usize| sentence.tokens[word].head;
    // In a clause about those counted, “for more than a year” does not change their number.
    let clause = |word: usize| matches!(sentence.tokens[word].rel, Rel::Acl | Rel::AclRelcl | Rel::Advcl);
    let narrows = |word: usize| head(word) == Some(counted) && !clause(word);
    let adverb = sentence.tokens[change].upos == Upos::Adv;
    let above = head(change).filter(|&above| narrows(above) || adverb && sentence.is_under(counted, above));
    change == counted || sentence.is_under(counted, change) || narrows(change) || above.is_some()
}

/// Whether the earlier count and others of the draft make the later one, as a sum or a difference.
fn is_sum(facts: &Facts, earlier: &Count, later: &Count) -> bool {
    let counts = &facts.groups().counts;
    let before = counts.leading(|count| count.span.start < later.span.start);
    let mut values: Vec<f64> = counts[before]
        .iter()
        .rev()
        .filter(|count| count.number != earlier.number && may_add(facts, count, earlier, later))
        .take(NEAR)
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

/// Whether the only counts of a size are of another noun, and stand before a count: “six members … the five members … six nurses … the
/// five nurses”.
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
    let paragraph = |count: &Count| facts.sentences()[count.sentence].paragraph;
    let is_near =
        |end: &Count| end.sentence.apart(count.sentence) <= BESIDE || paragraph(count) == paragraph(end);
    let near = is_near(earlier) || is_near(later);
    let may_be = |count: &Count| groups::may_be_one_kind(count, later);
    if count.lemma.is_some() && count.share == Share::Whole {
        // A single one of another noun may be one of those told of already.
        return count.lemma == later.lemma || near && count.value >= 2.0 && may_be(count);
    }
    // Some of a group do not make it larger.
    if count.share == Share::Part && later.value > earlier.value {
        return false;
    }
    let Some(group) = facts.groups().of(count) else { return near };
    let of_earlier = group.mentions.iter().any(|it| it.place.span == earlier.span);
    let again = count.share == Share::Whole && is_same_count(count.value, earlier.value);
    let first =
        group.mentions.iter().find_map(|mention| mention.count).map(|first| &facts.groups().counts[first]);
    if of_earlier { !again } else { near && first.is_some_and(may_be) }
}

/// Whether a single one is spoken of between the two: “a juror was excused”.
fn names_one_more(facts: &Facts, earlier: &Count, later: &Count) -> bool {
    let Some(lemma) = &later.lemma else { return false };
    let last = later.sentence.min(earlier.sentence.forward(3 * NEAR));
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
