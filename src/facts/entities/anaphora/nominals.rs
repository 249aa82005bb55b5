//! Nouns with “the” that can mean one of those named: “the mayor”, “the council”, “the city”.

use crate::english::grammar::is_owned;
use crate::facts::ids::SentenceId;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::titles::is_role;
use super::anaphor::{is_running, mention};
use super::{EntityId, Mention, MentionKind};
use crate::english::gazetteer::{self, PlaceKind};
use crate::english::lexicon::names::{BODY_NOUNS, COMPANIES, FIRMS, LANDFORMS, QUALIFIERS};
use crate::english::{Rel, Upos, fold};
use crate::facts::entities::Names;
use crate::facts::text::Text;
use crate::facts::{Entity, EntityKind, Placed};

/// The nouns that an entity goes by, each with the words that may stand before it.
type Nouns = FxHashMap<String, FxHashMap<EntityId, FxHashSet<String>>>;

/// Finds the nouns that mean somebody or something named before. One that could mean two of the draft, or somebody whom it
/// does not name, means nobody.
pub(super) fn read(text: &Text, names: &Names, governments: &[Mention]) -> Vec<Mention> {
    let nouns = nouns(text, names);
    let taken: FxHashSet<(SentenceId, usize)> =
        governments.iter().map(|it| (it.place.sentence, it.place.words.end - 1)).collect();
    let mut found = Vec::new();
    let mut others: FxHashSet<String> = FxHashSet::default();
    for (number, sentence) in text.sentences.with_ids().filter(|(_, it)| is_running(it)) {
        for (head, token) in sentence.tokens.iter().enumerate() {
            let apart = token.rel != Rel::Compound && !taken.contains(&(number, head));
            let noun = apart && token.upos == Upos::Noun;
            let Some(bearers) = nouns.get(&token.lower).filter(|_| noun) else { continue };
            let phrase = Phrase::new(sentence, head);
            match bearers.iter().next().filter(|_| bearers.len() == 1) {
                Some((&id, narrowing)) if phrase.is_known(sentence, narrowing) => {
                    found.push((
                        token.lower.clone(),
                        mention(text, number, phrase.words, id, MentionKind::Nominal),
                    ));
                }
                // “A council”, “the city council”: there is another.
                _ if phrase.is_another(sentence, bearers) && !is_stated(names, bearers, number, head) => {
                    others.insert(token.lower.clone());
                }
                _ => {}
            }
        }
    }
    let first_named = |it: &Mention| {
        let name = names.entity(it.entity).mentions.first().map(|&at| names.mentions[at].place.span);
        let first =
            name.or_else(|| Some(governments.iter().find(|known| known.entity == it.entity)?.place.span));
        first.is_some_and(|first| first.start < it.place.span.start)
    };
    let free = |it: &Mention| !text.is_quoted(it.place.span) && names.mention_at(it.place.span).is_none();
    found.retain(|(noun, it)| !others.contains(noun) && first_named(it) && free(it));
    found.into_iter().map(|(_, it)| it).collect()
}

/// The nouns of all that the draft names.
fn nouns(text: &Text, names: &Names) -> Nouns {
    let mut nouns = Nouns::default();
    for (id, entity) in names.entities.with_ids() {
        let mut add = |noun: &str, narrowing: Vec<String>| {
            nouns.entry(noun.to_owned()).or_default().entry(id).or_default().extend(narrowing);
        };
        match entity.kind {
            EntityKind::Person => of_person(text, entity, &mut add),
            EntityKind::Organization if entity.mentions.is_empty() => add("government", Vec::new()),
            EntityKind::Organization => of_organization(text, names, entity, &mut add),
            EntityKind::Place => of_place(entity, &mut add),
            EntityKind::Thing => {}
        }
    }
    nouns
}

/// “The finance minister” of a title that somebody holds now.
fn of_person(text: &Text, entity: &Entity, add: &mut impl FnMut(&str, Vec<String>)) {
    for title in entity.attributes.iter().filter(|it| it.title().is_some()) {
        let sentence = &text.sentences[title.place.sentence];
        let words = title.place.words.clone();
        let end = words.clone().find(|&at| sentence.tokens[at].upos == Upos::Adp).unwrap_or(words.end);
        let Some(head) = (words.start..end).rfind(|&at| is_role(sentence, at)) else { continue };
        let before = sentence.tokens[words.start..head].iter().map(|token| token.lower.clone());
        let before: Vec<String> = before.collect();
        let is_one_of = sentence.tokens[words.start].lower == "one";
        if !is_one_of && !before.iter().any(|word| QUALIFIERS.contains(word.as_str())) {
            add(&sentence.tokens[head].lower, before);
        }
    }
}

/// “The council” of the Lima City Council, “the company” of Tarvos Corp.
fn of_organization(text: &Text, names: &Names, entity: &Entity, add: &mut impl FnMut(&str, Vec<String>)) {
    let words: Vec<String> = entity.name.split_whitespace().map(fold).collect();
    for word in words.iter().filter(|word| BODY_NOUNS.contains(word.as_str()) && words.len() > 1) {
        add(word, Vec::new());
    }
    let has_form = |text: &str| {
        text.split_whitespace().last().is_some_and(|last| COMPANIES.contains(fold(last).as_str()))
    };
    let is_firm = entity.mentions.iter().any(|&at| has_form(text.words(names.mentions[at].place.span)));
    // Any other body without a noun of its own may be a firm as well.
    let is_open = !words.iter().any(|word| BODY_NOUNS.contains(word.as_str()));
    if is_firm || is_open {
        FIRMS.iter().for_each(|noun| add(noun, Vec::new()));
    }
}

/// “The city” of Lima, “the river” of the Ohio River
fn of_place(entity: &Entity, add: &mut impl FnMut(&str, Vec<String>)) {
    let last = entity.name.split_whitespace().last().map(fold).unwrap_or_default();
    if LANDFORMS.contains(last.as_str()) {
        add(&last, Vec::new());
        return;
    }
    match gazetteer::place(&entity.name).map(|place| place.kind) {
        Some(PlaceKind::Country) => add("country", Vec::new()),
        Some(PlaceKind::State) => add("state", Vec::new()),
        Some(PlaceKind::City) => add("city", Vec::new()),
        Some(PlaceKind::Capital) => {
            add("city", Vec::new());
            add("capital", Vec::new());
        }
        // A town that the map does not show may be called a city.
        None => ["city", "town", "village"].iter().for_each(|noun| add(noun, Vec::new())),
    }
}

/// A noun with its article and the words between them.
struct Phrase {
    head: usize,
    words: Range<usize>,
    article: Option<usize>,
}

impl Phrase {
    fn new(sentence: &Placed, head: usize) -> Self {
        let article = sentence.children(head).find(|&i| i < head && sentence.tokens[i].rel == Rel::Det);
        let first = sentence.children(head).next().map_or(head, |first| first.min(head));
        Self { head, words: article.unwrap_or(first)..head + 1, article }
    }

    /// Whether it speaks of somebody known, by words that the bearer of the noun goes by.
    fn is_known(&self, sentence: &Placed, narrowing: &FxHashSet<String>) -> bool {
        let token = &sentence.tokens[self.head];
        let the = self.article.is_some_and(|at| sentence.tokens[at].lower == "the");
        let inside = || self.between().all(|at| narrowing.contains(&sentence.tokens[at].lower));
        let argument = !matches!(
            token.rel,
            Rel::Appos
                | Rel::Compound
                | Rel::Flat
                | Rel::NmodDesc
                | Rel::Amod
                | Rel::Xcomp
                | Rel::Root
                | Rel::Conj
        );
        let alone = sentence.children(self.head).all(|i| match sentence.tokens[i].rel {
            Rel::Cop => false,
            Rel::Case => sentence.tokens[i].lower != "as",
            _ => {
                i < self.head
                    || matches!(sentence.tokens[i].rel, Rel::Punct)
                    || sentence.tokens[i].lower == "'s"
            }
        });
        let next = sentence.tokens.get(self.head + 1);
        let titles = next.is_some_and(|next| next.upos == Upos::Propn);
        the && argument && alone && !titles && inside()
    }

    /// Whether it speaks of somebody else than those who go by the noun.
    fn is_another(&self, sentence: &Placed, bearers: &FxHashMap<EntityId, FxHashSet<String>>) -> bool {
        let new = self.article.is_none_or(|at| sentence.tokens[at].lower != "the");
        let known = |word: &String| bearers.values().any(|narrowing| narrowing.contains(word));
        let other = || self.between().any(|at| !known(&sentence.tokens[at].lower));
        new && !self.is_owned(sentence) || other() || self.has_tail(sentence)
    }

    fn between(&self) -> Range<usize> {
        self.words.start + usize::from(self.article.is_some())..self.head
    }

    /// “Its mayor”
    fn is_owned(&self, sentence: &Placed) -> bool {
        is_owned(sentence, self.head)
    }

    /// “the mayor of York”
    fn has_tail(&self, sentence: &Placed) -> bool {
        sentence.children(self.head).any(|i| i > self.head && sentence.tokens[i].rel == Rel::Nmod)
    }
}

/// Whether a word stands in a title of one of those who go by it.
fn is_stated(
    names: &Names,
    bearers: &FxHashMap<EntityId, FxHashSet<String>>,
    sentence: SentenceId,
    word: usize,
) -> bool {
    bearers.keys().any(|id| {
        let attributes = &names.entity(*id).attributes;
        attributes.iter().any(|it| it.place.sentence == sentence && it.place.words.contains(&word))
    })
}
