//! Things: “a red pickup truck”, “the bridge”, “the Argentine ambassador’s residence”. None has a name, and a draft that
//! comes back to one speaks of it by its noun.
//!
//! A noun is one thing where the draft knows no second: no plural, no other owner, no other description. A thing that is
//! told of once has nothing to gather.

mod mention;
mod owner;

use crate::facts::ids::SentenceId;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use self::mention::{ONE, ThingMention, is_followed};
use self::owner::Owner;
use super::{Entity, EntityId, EntityKind, Mention, MentionKind};
use crate::english::lexicon::is_broader;
use crate::english::{Rel, Upos, lists};
use crate::facts::Place;
use crate::facts::entities::Names;
use crate::facts::text::Text;
use crate::facts::things::Things;

/// Words that tell two things of one noun apart, each with the number of its class: “red” and “white”, “old” and “new”.
static CONTRASTS: LazyLock<FxHashMap<&str, usize>> = LazyLock::new(|| {
    let lines = lists::lines(include_str!("data/contrasts.txt")).enumerate();
    lines.flat_map(|(class, line)| line.split_whitespace().map(move |word| (word, class))).collect()
});

lists::sets! {
    "data/things.txt":
    /// Too wide to tell what is meant: “the structure”, “the machine”.
    WIDE = "too wide";
}

/// The things of a draft, to stand behind its other entities, and the places that speak of them. `known` are the nouns and
/// pronouns that stand for somebody or something named.
pub(super) fn find(text: &Text, names: &Names, known: &[Mention]) -> (Vec<Entity>, Vec<Mention>) {
    let mut all = ThingMentions::all(text, names, known);
    all.merge_broader();
    let chains = all.chains(&Things::of(&text.sentences));
    let mut things = Vec::new();
    let mut mentions = Vec::new();
    let mut next = names.entities.end();
    for chain in chains {
        let entity = next;
        next = entity.next();
        let name = name(text, &chain);
        things.push(Entity { kind: EntityKind::Thing, name, mentions: Vec::new(), attributes: Vec::new() });
        mentions.extend(chain.into_iter().map(|place| Mention {
            place,
            entity,
            kind: MentionKind::Nominal,
            modifier: false,
        }));
    }
    (things, mentions)
}

/// What a thing is called: its fullest description, the first of several.
fn name(text: &Text, places: &[Place]) -> String {
    let words = |place: &Place| {
        let sentence = &text.sentences[place.sentence];
        let first = &sentence.tokens[place.words.start];
        let bare = ONE.contains(&first.lower.as_str()) || first.upos == Upos::Pron;
        place.words.start + usize::from(bare)..place.words.end
    };
    let fullest = places.iter().rev().max_by_key(|place| words(place).len());
    let shown = |place: &Place| super::phrases::on_one_line(&text.sentences[place.sentence], &words(place));
    fullest.map(shown).unwrap_or_default()
}

/// All places that speak of things, by noun.
#[derive(Debug, Default)]
struct ThingMentions {
    nouns: Vec<(String, Vec<ThingMention>)>,
    index: FxHashMap<String, usize>,
    /// Every noun for a thing that the draft has, in the plural and inside quotations, too.
    spoken: FxHashSet<String>,
}

impl ThingMentions {
    fn all(text: &Text, names: &Names, known: &[Mention]) -> Self {
        let meant: FxHashMap<(SentenceId, usize), EntityId> =
            known.iter().map(|it| ((it.place.sentence, it.place.words.end - 1), it.entity)).collect();
        let mut told = Self::default();
        for (number, sentence) in text.sentences.with_ids() {
            for (head, token) in sentence.tokens.iter().enumerate() {
                if token.upos != Upos::Noun || !is_followed(&token.lemma) {
                    continue;
                }
                told.spoken.insert(token.lemma.clone());
                let apart = token.rel != Rel::Compound && token.lower == token.lemma;
                if !apart || meant.contains_key(&(number, head)) {
                    continue;
                }
                if let Some(speaks) = ThingMention::read(text, names, number, head, &meant) {
                    told.add(&token.lemma, speaks);
                }
            }
        }
        told
    }

    fn add(&mut self, lemma: &str, speaks: ThingMention) {
        let at = *self.index.entry(lemma.to_owned()).or_insert_with(|| {
            self.nouns.push((lemma.to_owned(), Vec::new()));
            self.nouns.len() - 1
        });
        self.nouns[at].1.push(speaks);
    }

    /// Lets “the vessel” be the trawler, where the draft has no other vessel.
    fn merge_broader(&mut self) {
        for broad in 0..self.nouns.len() {
            let (noun, speaks) = &self.nouns[broad];
            if WIDE.contains(noun.as_str()) || speaks.iter().any(|it| !it.plain) {
                continue;
            }
            let mut below = self.spoken.iter().filter(|lemma| is_broader(noun, lemma));
            let (Some(narrow), None) = (below.next(), below.next()) else { continue };
            let Some(&narrow) = self.index.get(narrow) else { continue };
            let first = |noun: usize| self.nouns[noun].1.first().map(|it| it.place.span);
            if first(narrow) < first(broad) {
                let moved = std::mem::take(&mut self.nouns[broad].1);
                self.nouns[narrow].1.extend(moved);
                self.nouns[narrow].1.sort_by_key(|it| it.place.span);
            }
        }
    }

    /// The places of each thing that the draft comes back to.
    fn chains(self, things: &Things<'_>) -> Vec<Vec<Place>> {
        let mut chains: Vec<Vec<Place>> = Vec::new();
        for (noun, speaks) in self.nouns {
            let Some(first) = speaks.first() else { continue };
            if things.is_only_one(&noun, first.place.sentence) {
                let owned = by_owner(speaks).into_iter();
                let one = owned.filter(|speaks| speaks.len() > 1 && is_one(speaks));
                chains.extend(one.map(|speaks| speaks.into_iter().map(|it| it.place).collect()));
            }
        }
        chains.sort_by_key(|chain| chain[0].span);
        chains
    }
}

/// The places by owner. Where there is but one, those without an owner speak of the same thing; where there are several,
/// nobody can tell of which.
fn by_owner(speaks: Vec<ThingMention>) -> Vec<Vec<ThingMention>> {
    let is_pronoun = |owner: &Owner| matches!(owner, Owner::Pronoun(_));
    let distinct = |keep: &dyn Fn(&Owner) -> bool| {
        let mut owners: Vec<Owner> = Vec::new();
        for owner in speaks.iter().filter_map(|it| it.owner.as_ref()).filter(|owner| keep(owner)) {
            if !owners.contains(owner) {
                owners.push(owner.clone());
            }
        }
        owners
    };
    let named = distinct(&|owner| !is_pronoun(owner));
    // “A car … her car”: only the pronoun that owns it from the start is sure to own the same.
    let first = speaks[0].owner.iter().filter(|owner| is_pronoun(owner)).cloned();
    let owners = if named.is_empty() { first.collect() } else { named };
    if owners.len() > 1 {
        let of =
            |owner: &Owner| speaks.iter().filter(|it| it.owner.as_ref() == Some(owner)).cloned().collect();
        return owners.iter().map(of).collect();
    }
    let fits = |it: &ThingMention| it.owner.as_ref().is_none_or(|owner| owners.contains(owner));
    vec![speaks.into_iter().filter(fits).collect()]
}

/// Whether no two places describe different things: “the red van” and “the white van”, “the court” and then “a trial court”.
fn is_one(speaks: &[ThingMention]) -> bool {
    let same_kind = speaks.iter().all(|it| it.kind.is_subset(&speaks[0].described));
    let mut told: FxHashMap<usize, &str> = FxHashMap::default();
    let contrasts = speaks.iter().flat_map(|it| &it.described).any(|word| {
        let class = CONTRASTS.get(word.as_str());
        class.is_some_and(|&class| *told.entry(class).or_insert(word) != word)
    });
    let mut located = speaks.iter().map(|it| &it.located).filter(|names| !names.is_empty());
    let apart = located.next().is_some_and(|first| located.any(|names| names.is_disjoint(first)));
    same_kind && !contrasts && !apart
}

#[cfg(test)]
mod tests;
