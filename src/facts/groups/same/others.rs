//! Others that a count may mean, or take in, beside the group told of before: those named one by one, those who stand beside
//! the group, and other things of the kind.

use crate::facts::ids::SentenceId;
use crate::facts::quantities::is_same_count;
use rustc_hash::FxHashSet;

use super::counts::has_size_of;
use super::sizes::are_few_apart;
use crate::english::lexicon::nouns::{is_kind_of, is_person_noun, may_be_called};
use crate::english::{Rel, Sentence, Token, Upos, lists};
use crate::facts::entities::EntityId;
use crate::facts::groups::{Count, Counts, Share, event};
use crate::facts::people::People;
use crate::facts::text::Text;
use crate::facts::{EntityKind, MentionKind, Placed};

/// So many sentences back, “the three” may mean three who were named.
const NAMED: usize = 3;
/// More than so many are not named one by one.
const FEW: f64 = 8.0;
lists::sets! {
    "../data/words.txt":
    /// Words before somebody who stands beside a group.
    BESIDE = "beside";
}

/// Whether every group of people before `later` that it may mean, being of about its size, has the size of `earlier`.
pub(super) fn are_only_people(counts: &Counts, earlier: &Count, later: &Count) -> bool {
    let is_of_noun =
        |noun: &str| later.lemma.as_deref().is_some_and(|own| noun == own || may_be_called(noun, own));
    is_only(counts, earlier, later, |count| {
        count.is_people() && count.lemma.as_deref().is_none_or(is_of_noun)
    })
}

/// Whether all things before `later` that it may mean, being of about its size, have the size of `earlier`.
pub(super) fn are_only_of_kind(counts: &Counts, earlier: &Count, later: &Count) -> bool {
    let is_of_kind = |noun: &str| {
        let own = later.lemma.as_deref();
        own.is_some_and(|own| noun == own || is_kind_of(noun, own) || is_kind_of(own, noun))
    };
    is_only(counts, earlier, later, |count| count.lemma.as_deref().is_none_or(is_of_kind))
}

fn is_only(counts: &Counts, earlier: &Count, later: &Count, may_be_meant: impl Fn(&Count) -> bool) -> bool {
    let before = counts.leading(|count| count.span.start < later.span.start);
    let mut rivals = counts[before].iter().filter(|count| count.share == Share::Whole && count.value >= 2.0);
    rivals.all(|count| has_size_of(count, earlier) || !are_few_apart(count, later) || !may_be_meant(count))
}

/// Whether as many as `later` counts are named, or told of one by one, right before it.
pub(super) fn are_others_named(text: &Text, people: &People, earlier: &Count, later: &Count) -> bool {
    later.value <= FEW
        && (0..=NAMED).any(|back| {
            let first = later.sentence.back(back);
            let (people, others) = names(people, first, later);
            let single = singles(text, first.max(earlier.sentence), later).count();
            let is =
                |number: usize| u32::try_from(number).is_ok_and(|it| is_same_count(it.into(), later.value));
            let of_people = is(people) || is(single) || is(people + single);
            if earlier.is_people() { of_people } else { is(others) }
        })
}

/// How many people, and how many others, are named from a sentence to a count.
fn names(people: &People, first: SentenceId, later: &Count) -> (usize, usize) {
    let mentions = people.mentions();
    let before =
        mentions.stretch(|it| it.place.sentence < first, |it| it.place.span.start < later.span.start);
    let named =
        mentions[before].iter().filter(|mention| mention.kind == MentionKind::Name && !mention.modifier);
    let entities: FxHashSet<EntityId> = named.map(|mention| mention.entity).collect();
    let people = entities.iter().filter(|entity| people.entity(**entity).kind == EntityKind::Person).count();
    (people, entities.len() - people)
}

/// Whether as many were brought up one by one since `earlier` as `later` has more: “five hikers … a guide and his son … the seven”.
pub(super) fn are_others_added(text: &Text, earlier: &Count, later: &Count) -> bool {
    let single = singles(text, earlier.sentence, later).count();
    u32::try_from(single).is_ok_and(|it| is_same_count(earlier.value + f64::from(it), later.value))
}

/// Nouns for one person each, from a sentence to a count, as sentence and word.
fn singles<'a>(
    text: &'a Text,
    first: SentenceId,
    later: &'a Count,
) -> impl Iterator<Item = (SentenceId, usize)> + use<'a> {
    first.through(later.sentence).flat_map(move |index| {
        let sentence = &text.sentences[index];
        let before = move |i: &usize| sentence.span_of(*i..i + 1).end <= later.span.start;
        (0..sentence.tokens.len())
            .take_while(before)
            .filter(|&i| is_one(sentence, i))
            .map(move |i| (index, i))
    })
}

/// Whether a word is a noun that brings up one person: “a driver”, “his son”.
fn is_one(sentence: &Sentence, i: usize) -> bool {
    let token = &sentence.tokens[i];
    let apart = !matches!(token.rel, Rel::Compound | Rel::Appos | Rel::Root | Rel::Xcomp);
    let brings_up = |child: usize| {
        matches!(
            sentence.tokens[child].lower.as_str(),
            "a" | "an" | "one" | "another" | "his" | "her" | "its" | "their"
        )
    };
    token.upos == Upos::Noun
        && token.lower == token.lemma
        && apart
        && is_person_noun(&token.lemma)
        && sentence.children(i).any(brings_up)
        && sentence.child(i, &[Rel::Cop]).is_none()
}

/// Whether somebody is told of together with the group of `earlier`, in one phrase with it or as one to whom the same happened. A
/// larger `later` may count that person, too, and a smaller one leave somebody out.
pub(super) fn are_others_with_it(text: &Text, people: &People, earlier: &Count, later: &Count) -> bool {
    const REACH: usize = 2;
    let more = (later.value - earlier.value).abs();
    if more > FEW {
        return false;
    }
    let first = earlier.sentence;
    // “In addition to Mr. Ruiz, two members said no.”
    let added = |token: &Token| matches!(token.lower.as_str(), "addition" | "besides");
    if text.sentences[first].tokens.iter().any(added) {
        return true;
    }
    let last = later.sentence.min(first.forward(REACH));
    let named = first.through(last).flat_map(|sentence| people.mentions_in(sentence));
    let named = named.filter(|it| people.entity(it.entity).kind == EntityKind::Person);
    let named = named.map(|mention| (mention.place.sentence, mention.place.words.end - 1));
    let known = first.through(last).flat_map(|index| {
        let sentence = &text.sentences[index];
        let before = move |i: &usize| sentence.span_of(*i..i + 1).end <= later.span.start;
        (0..sentence.tokens.len()).take_while(before).map(move |i| (index, i))
    });
    let known = known.filter(|&(index, i)| {
        let token = &text.sentences[index].tokens[i];
        token.upos == Upos::Noun && token.lower == token.lemma && is_person_noun(&token.lemma)
    });
    named.chain(known).any(|(index, word)| {
        let sentence = &text.sentences[index];
        let own = index == earlier.sentence && earlier.words.contains(&word);
        let told = || event::happenings(sentence, word);
        let is_told =
            || told().iter().any(|it| !it.own && earlier.happenings.iter().any(|same| same.what == it.what));
        !own && (stands_beside(sentence, word) || is_told())
    })
}

/// Whether a word stands beside others: “with a driver”, “and a driver”, “a driver was hurt too”.
fn stands_beside(sentence: &Sentence, word: usize) -> bool {
    let token = &sentence.tokens[word];
    let before = sentence.children(word).any(|i| BESIDE.contains(sentence.tokens[i].lower.as_str()));
    let also = token.head.is_some_and(|head| {
        sentence.children(head).any(|i| matches!(sentence.tokens[i].lower.as_str(), "also" | "too"))
    });
    let joined = token.rel == Rel::Conj
        && token.head.is_some_and(|head| {
            let with = &sentence.tokens[head];
            with.upos == Upos::Num
                || is_person_noun(&with.lemma) && sentence.child(head, &[Rel::Nummod]).is_some()
        });
    before || also || joined
}

/// Whether other things of the kind are told of before `later`, which may be larger by them or mean them.
pub(super) fn are_others_of_kind(text: &Text, earlier: &Count, later: &Count) -> bool {
    let (Some(one), Some(other)) = (&earlier.lemma, &later.lemma) else { return false };
    let is_of_kind = |sentence: &Placed| {
        let mut tokens = sentence.tokens.iter().enumerate();
        tokens.any(|(i, token)| {
            token.upos == Upos::Noun
                && token.lemma != *one
                && token.lemma != *other
                && sentence.span_of(i..i + 1).end <= later.span.start
                && is_kind_of(&token.lemma, other)
        })
    };
    later.value > earlier.value
        && (takes_part_with(text, earlier)
            || text.sentences[SentenceId::FIRST.through(later.sentence)].iter().any(is_of_kind))
}

/// Whether one more thing takes part in what is told of a group: “a lorry hit two cars”.
fn takes_part_with(text: &Text, group: &Count) -> bool {
    let sentence = &text.sentences[group.sentence];
    let noun = group.words.end - 1;
    let Some(verb) = sentence.tokens[noun].head else { return false };
    sentence.children(verb).filter(|&i| i != noun).any(|i| {
        let token = &sentence.tokens[i];
        let core = matches!(token.rel, Rel::Nsubj | Rel::NsubjPass | Rel::Obj);
        let single =
            sentence.children(i).any(|it| matches!(sentence.tokens[it].lower.as_str(), "a" | "an" | "one"));
        core && single && token.upos == Upos::Noun && !is_person_noun(&token.lemma)
    })
}
