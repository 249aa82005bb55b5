//! A group that is taken up by a noun: its own, a new one for people, a collective, or one to whom the same happened.

use crate::facts::ids::{GroupId, SentenceId};
use std::ops::Range;

use super::noun_phrase::NounPhrase;
use super::{BACK, DiscourseState};
use crate::english::Sentence;
use crate::english::lexicon::nouns::{
    Kinship, are_two_sides, is_anybody, is_described, is_person_noun, kinship,
};
use crate::facts::groups::event::{self, Kind};
use crate::facts::groups::same::{EVENT, is_elsewhere};
use crate::facts::{EntityKind, Placed};

impl<'a> DiscourseState<'a> {
    /// The group that a noun without a number means, and the words of its phrase.
    pub(super) fn meant(
        &mut self,
        index: SentenceId,
        sentence: &'a Placed,
        head: usize,
    ) -> Option<(GroupId, Range<usize>)> {
        let phrase = NounPhrase::read(sentence, head)?;
        let group = if phrase.collective {
            self.by_collective(index, &phrase)
        } else {
            self.by_noun(&phrase)
                .or_else(|| self.by_new_noun(index, &phrase))
                .or_else(|| self.by_event(index, &phrase))
        }?;
        if phrase.is_demonstrative() {
            self.take_up_before(index, group);
        }
        Some((group, phrase.words()))
    }

    /// “The group”
    fn by_collective(&self, index: SentenceId, phrase: &NounPhrase) -> Option<GroupId> {
        let narrowed = &phrase.narrowed;
        let bare = narrowed.words.is_empty() && narrowed.owner.is_none() && !narrowed.clause;
        if phrase.determiner.is_none() || !bare {
            return None;
        }
        let Some(last) = self.last else { return self.main };
        // The crew of a ship are none of the passengers just counted.
        if self.words[last.group].0.iter().any(|noun| are_two_sides(noun, phrase.lemma())) {
            return self.by_noun(phrase);
        }
        let here = self.text.sentences[index].span_of(phrase.words()).start;
        let near = index.apart(last.sentence) <= BACK * 2 || self.main.is_some();
        // A rights group or a company is a group too.
        let mut between = self.people.mentions_between(last.end, here).iter();
        let other =
            between.any(|mention| self.people.entity(mention.entity).kind == EntityKind::Organization);
        (near && !other).then_some(last.group)
    }

    /// A noun that the group went by before: “the jurors”; or its very words: “opposition members”.
    fn by_noun(&self, phrase: &NounPhrase) -> Option<GroupId> {
        let narrowed = &phrase.narrowed;
        let groups = self.by_noun.get(phrase.lemma()).filter(|_| !narrowed.clause)?;
        let fits = |&&group: &&GroupId| {
            let (_, words) = &self.words[group];
            let inside = narrowed.words.iter().all(|word| words.contains(word));
            let whole = !narrowed.words.is_empty() && narrowed.owner.is_none();
            let known = phrase.determiner.is_some() && (narrowed.owner.is_none() || narrowed.possessive);
            inside && (known || whole)
        };
        let last = self.last.map(|last| last.group);
        groups
            .iter()
            .find(|&&group| Some(group) == last)
            .filter(fits)
            .or_else(|| groups.iter().rev().find(fits))
            .copied()
    }

    /// A noun that the group did not go by before: “the dissidents”, “these individuals”.
    fn by_new_noun(&mut self, index: SentenceId, phrase: &NounPhrase) -> Option<GroupId> {
        let lemma = phrase.lemma();
        let last = self.last.filter(|_| self.may_be_new_noun(phrase))?;
        let group = last.group;
        let (nouns, words) = &self.words[group];
        let demonstrative = phrase.is_demonstrative();
        // Of “the residents” nothing says that they are the firefighters just named.
        let vague = is_anybody(lemma) && !demonstrative;
        let near = index.apart(last.sentence) <= BACK;
        let known = phrase.determiner.is_some() && near && phrase.narrowed.words.is_empty() && !vague;
        let same_words = !phrase.narrowed.words.is_empty()
            && phrase.narrowed.words.iter().all(|word| words.contains(word));
        let describes = |noun: &String| describes(noun, lemma, demonstrative, same_words);
        if !(known || same_words) || !nouns.iter().any(describes) {
            return None;
        }
        self.goes_by(group, lemma);
        Some(group)
    }

    /// Whether a phrase may call people by a noun that the draft has not had: with an owner or a clause it tells of others.
    fn may_be_new_noun(&self, phrase: &NounPhrase) -> bool {
        let is_told_of_others = phrase.narrowed.owner.is_some() || phrase.narrowed.clause;
        is_person_noun(phrase.lemma()) && !self.seen.contains(phrase.lemma()) && !is_told_of_others
    }

    /// Those to whom the same happened as to one group alone: “the activists who fled”, “the fugitives had left”.
    fn by_event(&mut self, index: SentenceId, phrase: &NounPhrase) -> Option<GroupId> {
        let (lemma, narrowed) = (phrase.lemma(), &phrase.narrowed);
        let (group, told) = self.only_one_with(event::of(phrase.sentence, phrase.head)?)?;
        let last = self.last.filter(|last| last.group == group)?;
        let words = &self.words[group].1;
        let is_of_people = phrase.determiner.is_some() && is_person_noun(lemma) && narrowed.owner.is_none();
        let is_narrowed_alike = narrowed.words.iter().all(|word| words.contains(word));
        let is_near = index.apart(last.sentence) <= EVENT;
        if !(is_of_people && is_narrowed_alike && is_near && self.may_go_by(group, lemma)) {
            return None;
        }
        if is_elsewhere(self.text, self.numbers, told, index) {
            return None;
        }
        self.goes_by(group, lemma);
        Some(group)
    }

    /// Whether a group goes by a noun, or by one that describes the same people while the noun itself is new to the draft.
    fn may_go_by(&self, group: GroupId, lemma: &str) -> bool {
        let nouns = &self.words[group].0;
        let is_kin = |noun: &String| matches!(kinship(noun, lemma), Kinship::Describes | Kinship::Narrower);
        nouns.contains(lemma) || !self.seen.contains(lemma) && nouns.iter().any(is_kin)
    }

    /// “Their departure”, where one group alone has left and was mentioned last in the sentence.
    pub(super) fn by_event_of_pronoun(
        &self,
        index: SentenceId,
        sentence: &Sentence,
        at: usize,
    ) -> Option<GroupId> {
        let (group, _) = self.only_one_with(event::of(sentence, at)?)?;
        self.last.filter(|last| last.group == group && last.sentence == index).map(|last| last.group)
    }

    /// The only group of people to whom something happened, and the sentence that tells of it first.
    pub(super) fn only_one_with(&self, kind: Kind) -> Option<(GroupId, SentenceId)> {
        let mut known = self.events.iter().filter(|&&(it, ..)| it == kind);
        let &(_, group, sentence) = known.next()?;
        known.all(|&(_, other, _)| other == group).then_some((group, sentence))
    }

    /// Has a group go by one more noun.
    pub(super) fn goes_by(&mut self, group: GroupId, lemma: &str) {
        if self.words[group].0.insert(lemma.to_owned()) {
            self.by_noun.entry(lemma.to_owned()).or_default().push(group);
        }
    }
}

/// Whether a noun may call the people again whom another has called before; `same_words` where both are narrowed alike.
fn describes(noun: &str, lemma: &str, demonstrative: bool, same_words: bool) -> bool {
    match kinship(noun, lemma) {
        Kinship::Same => true,
        Kinship::Describes => is_anybody(noun) || is_described(noun) || same_words,
        Kinship::Narrower => demonstrative || !is_anybody(lemma) && !is_anybody(noun),
        _ => false,
    }
}
