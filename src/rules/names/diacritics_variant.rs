//! `diacritics-variant`

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::facts::bearers::{self, Description};
use crate::facts::entities::{Entity, Mention, fold};
use crate::facts::{EntityId, EntityKind, Facts, Place, SentenceId};
use crate::finding::{Edit, Fix, Level};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// One name written with an accent in one place and without it, or with another one, in another.
    ///
    /// ```draft
    /// Zoë Bergström opened the fair. Bergstrom has run it for nine years.
    /// ~~~~~~~~~~~~~ “Zoë Bergström”
    ///                                ^^^^^^^^^ This name is spelled “Bergstrom” here and “Bergström” elsewhere.
    /// ```
    ///
    /// A draft that leaves all accents off is left alone, and so are names inside quotation marks, addresses of the
    /// web, two people who happen to share a first name or are told apart by what stands beside their names, and a spelling
    /// that the draft itself speaks of.
    ///
    /// ## Why it matters
    /// An accent is part of a name. Readers who bear the name see the slip first, and an archive that is searched for
    /// one spelling misses the other.
    ///
    /// ## What to do
    /// Ask how the person or the place spells it, and write it so throughout. The fix offers the spelling that most of
    /// the draft uses. A spelling that the newsroom knows to be right can stand in its settings and is never marked:
    ///
    /// ```toml
    /// [names]
    /// house = ["São Paulo"]
    /// ```
    pub(in crate::rules) static RULE = {
        name: "diacritics-variant",
        group: Group::Names,
        summary: "One name with and without its accents",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let mut introduced = None;
    for (id, entity) in facts.entities().with_ids().filter(|(_, entity)| has_accents(facts, entity)) {
        let introduced = introduced.get_or_insert_with(|| Introduced::new(facts));
        let words: Vec<Word> = words(facts, entity)
            .into_iter()
            .filter(|word| word.full || !introduced.belongs_to_another(&word.spelling, id))
            .collect();
        let spellings = Spellings::new(facts, &words);
        let strays: Vec<&Word> = words.iter().filter(|word| spellings.is_stray(word)).collect();
        let Some(first) = strays.first() else { continue };
        let others: Vec<&Word> = words.iter().filter(|word| word.folded == first.folded).collect();
        let Some(usual) = others.iter().find(|word| word.spelling != first.spelling) else { continue };
        if are_told_apart(facts, entity, &first.spelling, &others) {
            continue;
        }
        let message = format!(
            "This name is spelled “{}” here and “{}” elsewhere.",
            facts.words(first.about(usual)),
            facts.words(usual.about(first)),
        );
        let mut finding = Found::new(first.mention, message);
        let mut seen = vec![first.mention];
        for other in &others {
            if !seen.contains(&other.mention) {
                seen.push(other.mention);
                finding = finding.related(other.mention, format!("“{}”", facts.words(other.mention)));
            }
        }
        let edits = strays.iter().filter_map(|word| {
            let text = spellings.usual(&word.folded)?.text.clone();
            // Not through markup or a character reference.
            (facts.raw(word.span) == word.text).then_some(Edit { span: word.span, text })
        });
        let edits: Vec<Edit> = edits.collect();
        if !edits.is_empty() {
            finding = finding.fix(Fix { title: format!("Change to “{}”", usual.text), edits });
        }
        found.push(finding);
    }
}

/// Whether the draft speaks of the spelling itself, or of two people whom it tells apart: they stand side by side, or what is
/// said of them differs.
fn are_told_apart(facts: &Facts, entity: &Entity, stray: &str, words: &[&Word]) -> bool {
    let (strays, others): (Vec<&Word>, Vec<&Word>) =
        words.iter().copied().partition(|word| word.spelling == stray);
    let mut by_sentence: BTreeMap<SentenceId, Vec<&Word>> = BTreeMap::new();
    for other in &others {
        by_sentence.entry(other.place.sentence).or_default().push(other);
    }
    let beside = |word: &&Word| {
        let here = by_sentence.get(&word.place.sentence);
        here.is_some_and(|here| {
            here.iter().any(|other| bearers::are_side_by_side(facts, &word.place, &other.place))
        })
    };
    let described = |words: &[&Word]| Description::of(facts, words.iter().map(|word| (entity, &word.place)));
    strays.iter().any(|word| bearers::is_about_spelling(facts, word.place.sentence))
        || strays.iter().any(beside)
        || described(&strays).differs(&described(&others))
}

/// Whether one of an entity’s names has a letter that is not plain.
fn has_accents(facts: &Facts, entity: &Entity) -> bool {
    let mut names = entity.mentions.iter().map(|&mention| facts.words(facts.mentions()[mention].place.span));
    names.any(|name| !name.is_ascii())
}

/// A word of a name outside quotation marks.
struct Word {
    /// As written.
    text: String,
    /// Composed and in lower case, so that only accents tell two spellings apart.
    spelling: String,
    /// Without accents.
    folded: String,
    span: Span,
    /// The whole mention.
    mention: Span,
    place: Place,
    /// Whether the mention has more than this word.
    full: bool,
}

impl Word {
    /// What to show of a name that is compared with another mention: all of both, or of both the one word.
    fn about(&self, other: &Self) -> Span {
        if self.full == other.full { self.mention } else { self.span }
    }
}

/// The words of an entity’s names. Capitals often go without accents, and what is quoted is somebody else’s spelling.
fn words(facts: &Facts, entity: &Entity) -> Vec<Word> {
    let mentions = entity.mentions.iter().map(|&mention| &facts.mentions()[mention]);
    let narrated = mentions.filter(|mention| !facts.is_quoted(mention.place.span));
    narrated.flat_map(|mention| words_of(facts, mention)).collect()
}

fn words_of<'a>(facts: &'a Facts, mention: &'a Mention) -> impl Iterator<Item = Word> + 'a {
    let sentence = &facts.sentences()[mention.place.sentence];
    let words = mention.place.words.clone();
    let full = words.len() > 1;
    words.filter_map(move |at| {
        let text = &sentence.tokens[at].text;
        let capitals = text.chars().count() > 1 && !text.contains(char::is_lowercase);
        (!capitals && text.contains(char::is_alphabetic)).then(|| Word {
            text: text.clone(),
            spelling: text.nfc().filter(|c| *c != '.').collect::<String>().to_lowercase().replace('’', "'"),
            folded: fold(text),
            span: sentence.span_of(at..at + 1),
            mention: mention.place.span,
            place: mention.place.clone(),
            full,
        })
    })
}

/// How often a name’s words are spelled in which way.
struct Spellings<'a> {
    facts: &'a Facts,
    by_word: BTreeMap<&'a str, Vec<(&'a Word, usize)>>,
}

impl<'a> Spellings<'a> {
    fn new(facts: &'a Facts, words: &'a [Word]) -> Self {
        let mut by_word: BTreeMap<&str, Vec<(&Word, usize)>> = BTreeMap::new();
        for word in words {
            let spellings = by_word.entry(&word.folded).or_default();
            match spellings.iter_mut().find(|(known, _)| known.spelling == word.spelling) {
                Some((_, count)) => *count += 1,
                None => spellings.push((word, 1)),
            }
        }
        Self { facts, by_word }
    }

    /// The spelling that the newsroom knows to be right, else that most mentions have; of equals the one with accents,
    /// which nobody types by mistake.
    fn usual(&self, folded: &str) -> Option<&'a Word> {
        let spellings = self.by_word.get(folded)?;
        let rank =
            |(word, count): &&(&Word, usize)| (self.is_known(word), *count, word.spelling != word.folded);
        spellings.iter().max_by_key(rank).map(|(word, _)| *word)
    }

    fn is_stray(&self, word: &Word) -> bool {
        let is_spelled_otherwise = self.by_word.get(word.folded.as_str()).is_some_and(|all| all.len() > 1);
        is_spelled_otherwise
            && !self.is_known(word)
            && self.usual(&word.folded).is_some_and(|usual| {
                usual.spelling != word.spelling
                    && !self.facts.house().settles(&word.text, &usual.text)
                    && !self
                        .facts
                        .house()
                        .settles(self.facts.words(word.mention), self.facts.words(usual.mention))
            })
    }

    /// Whether the newsroom knows the name, or this word of it, to be spelled so.
    fn is_known(&self, word: &Word) -> bool {
        let house = self.facts.house();
        house.vouches_for(&word.text) || house.vouches_for(self.facts.words(word.mention))
    }
}

/// Spellings of the people whom the draft introduces by their full names. A bare surname may be another’s, spelled
/// just as that one spells it.
struct Introduced {
    by_spelling: BTreeMap<String, Vec<EntityId>>,
}

impl Introduced {
    fn new(facts: &Facts) -> Self {
        let mut by_spelling: BTreeMap<String, Vec<EntityId>> = BTreeMap::new();
        let people = facts.entities().with_ids().filter(|(_, entity)| entity.kind == EntityKind::Person);
        for (id, entity) in people {
            for word in words(facts, entity).into_iter().filter(|word| word.full) {
                by_spelling.entry(word.spelling).or_default().push(id);
            }
        }
        Self { by_spelling }
    }

    fn belongs_to_another(&self, spelling: &str, id: EntityId) -> bool {
        self.by_spelling.get(spelling).is_some_and(|ids| !ids.contains(&id))
    }
}

#[cfg(test)]
mod tests;
