//! Things: “a red pickup truck”, “the bridge”, “the Argentine ambassador’s residence”. None has a name, and a draft that
//! comes back to one speaks of it by its noun.
//!
//! A noun is one thing where the draft knows no second: no plural, no other owner, no other description. A thing that is
//! told of once has nothing to gather.

mod owner;

use crate::facts::ids::SentenceId;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use self::owner::Owner;
use super::{Entity, EntityId, EntityKind, Mention, MentionKind};
use crate::english::gazetteer;
use crate::english::grammar::case;
use crate::english::lexicon::{is_broader, is_person_noun, is_thing};
use crate::english::{Rel, Upos, lists};
use crate::facts::Place;
use crate::facts::entities::Names;
use crate::facts::text::Text;
use crate::facts::things::Things;

/// Determiners that speak of one thing.
const ONE: [&str; 6] = ["a", "an", "one", "the", "this", "that"];
static PAPERS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    /// The widest kinds of papers: every row of the table leads from a kind to a wider one, and in the end to one of these.
    const TOPS: [&str; 5] = ["document", "agreement", "lawsuit", "publication", "movie"];
    let rows = lists::lines(include_str!("data/papers.tsv"));
    rows.filter_map(|row| row.split('\t').next()).chain(TOPS).collect()
});

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

/// A place that speaks of a thing.
#[derive(Clone, Debug)]
struct ThingMention {
    place: Place,
    owner: Option<Owner>,
    /// The words before the noun that describe it, in dictionary form.
    described: BTreeSet<String>,
    /// Of these, the nouns that tell what kind it is: “police car”.
    kind: BTreeSet<String>,
    /// The names behind the noun that tell where it is: “the bridge over the Tarn”.
    located: BTreeSet<String>,
    /// Whether nothing but “the” stands before it.
    plain: bool,
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

impl ThingMention {
    /// Reads the phrase around a noun that speaks of one thing.
    fn read(
        text: &Text,
        names: &Names,
        number: SentenceId,
        head: usize,
        meant: &FxHashMap<(SentenceId, usize), EntityId>,
    ) -> Option<Self> {
        let sentence = &text.sentences[number];
        let word = |i: usize| sentence.tokens[i].lower.as_str();
        let article = sentence.child(head, &[Rel::Det]).filter(|&article| article < head);
        let owner = sentence.child(head, &[Rel::NmodPoss]).filter(|&owner| owner < head);
        let is_own = |i: usize| word(i) == "own";
        // A story that says “this report” means itself.
        let is_itself = article.is_some_and(|it| word(it) == "this") && PAPERS.contains(word(head));
        // “Taken to hospital”, “no bridge”, “used as a hospital”, “its own bridge”
        if article.is_none_or(|article| !ONE.contains(&word(article))) && owner.is_none()
            || sentence.child(head, &[Rel::DetPredet, Rel::Nummod]).is_some()
            || case(sentence, head) == Some("as")
            || is_itself
            || sentence.children(head).any(is_own)
        {
            return None;
        }
        let span = sentence.span_of(head..head + 1);
        if names.mention_at(span).is_some() || text.is_quoted(span) {
            return None;
        }
        let mut speaks = Self {
            place: Place { sentence: number, words: head..head + 1, span },
            owner: owner.map(|owner| self::owner::owner(text, names, number, owner, meant)),
            described: BTreeSet::new(),
            kind: BTreeSet::new(),
            located: BTreeSet::new(),
            plain: owner.is_none() && article.is_some_and(|article| word(article) == "the"),
        };
        let mut start = article.unwrap_or(head);
        for i in sentence.children(head) {
            let token = &sentence.tokens[i];
            match token.rel {
                Rel::NmodPoss if i < head => start = start.min(sentence.subtree(i).start),
                Rel::Amod | Rel::Compound | Rel::NmodDesc if i < head => {
                    start = start.min(i);
                    speaks.plain = false;
                    if token.rel == Rel::Compound {
                        speaks.kind.insert(token.lemma.clone());
                    }
                    match gazetteer::demonym(&token.text).filter(|_| speaks.owner.is_none()) {
                        Some(country) => speaks.owner = Some(Owner::Country(country)),
                        None => drop(speaks.described.insert(token.lemma.clone())),
                    }
                }
                Rel::Nmod if i > head => {
                    speaks.plain &= case(sentence, i) == Some("of");
                    speaks.located.extend(names_below(text, names, number, i));
                }
                _ => {}
            }
        }
        speaks.place.words = start..head + 1;
        speaks.place.span = sentence.span_of(start..head + 1);
        Some(speaks)
    }
}

/// Whether a noun, in dictionary form, is one for a thing: a vehicle, building or weapon, a paper or a work.
fn is_followed(lemma: &str) -> bool {
    is_thing(lemma) || PAPERS.contains(lemma) && !is_person_noun(lemma)
}

/// The names in a phrase behind a noun.
fn names_below(text: &Text, names: &Names, number: SentenceId, head: usize) -> impl Iterator<Item = String> {
    let sentence = &text.sentences[number];
    let words =
        sentence.subtree(head).filter(move |&i| names.mention_at(sentence.span_of(i..i + 1)).is_some());
    words.map(|i| sentence.tokens[i].lower.clone())
}

#[cfg(test)]
mod tests;
