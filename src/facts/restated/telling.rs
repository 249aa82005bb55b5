//! The story as statements are looked up in it, and the places of it that tell what one states.

use std::ops::Range;

use super::holds::{self, Hold};
use super::said;
use super::terms::{Term, answers, supports};
use super::voices::Voice;
use crate::draft::Part;
use crate::facts::ids::SentenceId;
use crate::facts::people::People;
use crate::facts::place::Place;
use crate::facts::text::Text;

/// A place of the story that tells what display copy states.
#[derive(Clone, Debug, PartialEq)]
pub struct Telling {
    /// From the first to the last word that answers to one of the statement.
    pub place: Place,
    /// The word for the deed, where there is one.
    pub predicate: Option<usize>,
    /// How much of the statement besides its deed is told there, from 0 to 1.
    pub share: f64,
    /// How many of its words stand in the sentence itself.
    pub answered: usize,
    /// How far it vouches for the deed.
    pub hold: Hold,
    /// In whose words.
    pub voice: Voice,
}

/// What a word of the sentence before counts, or of the next one of the paragraph.
const BEFORE: f64 = 0.5;
/// So much of a statement besides its deed makes a place with a word for the deed tell the same.
const WITH_DEED: f64 = 0.25;
/// So much makes it one without such a word, and so many words.
const WITHOUT_DEED: f64 = 0.6;
const MANY: usize = 3;
/// So many sentences tell what the story is about.
const LEAD: usize = 3;
/// So surely a word must answer to another to be the same one.
const SURELY: f64 = 0.75;
/// What a deed is worth that is told with nothing else: “Referendum on Saturday”.
const ALONE: f64 = 0.5;

/// The sentences of the story with their terms.
pub(super) struct Story {
    sentences: Vec<(SentenceId, Vec<Term>)>,
}

/// Whether a part tells the story.
pub(super) const fn is_story(part: Part) -> bool {
    matches!(part, Part::Body | Part::BlockQuote)
}

impl Story {
    /// Reads the story.
    pub(super) fn read(text: &Text, people: &People, is_part: impl Fn(Part) -> bool) -> Self {
        let of = |id: SentenceId| {
            let words = 0..text.sentences[id].tokens.len();
            words.filter_map(|word| Term::read(text, people, id, word)).collect()
        };
        let told = text.sentences.with_ids().filter(|(_, sentence)| is_part(sentence.part));
        Self { sentences: told.map(|(id, _)| (id, of(id))).collect() }
    }

    /// Whether any sentence of the story has a word for what a term stands for.
    pub(super) fn has(&self, term: &Term) -> bool {
        self.sentences.iter().flat_map(|(_, terms)| terms).any(|it| supports(term, it))
    }

    /// The first sentences of the story that have some of the terms.
    pub(super) fn lead(&self, terms: &[Term]) -> Vec<SentenceId> {
        let lead = self.sentences.iter().take(LEAD);
        let speaks = |own: &[Term]| {
            terms.iter().any(|term| !term.number && own.iter().any(|it| answers(term, it) >= SURELY))
        };
        lead.filter(|(_, own)| speaks(own)).map(|(id, _)| *id).collect()
    }

    /// The places that tell a deed with its terms, those that tell most first.
    pub(super) fn tellings(&self, text: &Text, people: &People, deed: &Term, terms: &[Term]) -> Vec<Telling> {
        let mut found: Vec<Telling> = (0..self.sentences.len())
            .filter_map(|at| self.telling(text, people, at, |it| it.tells_deed_of(deed), terms))
            .collect();
        found.sort_by(|one, other| {
            let worth = |it: &Telling| it.share + if it.predicate.is_some() { 0.5 } else { 0.0 };
            worth(other).total_cmp(&worth(one)).then(one.place.sentence.cmp(&other.place.sentence))
        });
        found
    }

    /// The place that tells most of the terms with a word that `is_deed` chooses.
    pub(super) fn with(
        &self,
        text: &Text,
        people: &People,
        is_deed: impl Fn(&Term) -> bool,
        terms: &[Term],
    ) -> Vec<Telling> {
        let mut found = Vec::new();
        for at in 0..self.sentences.len() {
            found.extend(self.telling(text, people, at, &is_deed, terms).filter(|it| it.predicate.is_some()));
        }
        found.sort_by(|one, other| other.share.total_cmp(&one.share));
        found
    }

    fn telling(
        &self,
        text: &Text,
        people: &People,
        at: usize,
        is_deed: impl Fn(&Term) -> bool,
        terms: &[Term],
    ) -> Option<Telling> {
        let (id, own) = &self.sentences[at];
        let before = at.checked_sub(1).map_or(&[][..], |at| &self.sentences[at].1[..]);
        let paragraph = |id: SentenceId| text.sentences[id].paragraph;
        let behind = self.sentences.get(at + 1).filter(|(next, _)| paragraph(*next) == paragraph(*id));
        let behind = behind.map_or(&[][..], |(_, terms)| &terms[..]);
        let predicates = || own.iter().filter(|it| is_deed(it));
        let near = |here: &Term| {
            let away = |it: &&Term| it.word.abs_diff(here.word);
            let arguments = terms
                .iter()
                .filter_map(|term| own.iter().filter(|it| answers(term, it) > 0.0).min_by_key(away));
            arguments.map(|it| it.word.abs_diff(here.word)).sum::<usize>()
        };
        let predicate = predicates().min_by_key(|it| near(it)).map(|it| it.word);
        let mut words: Vec<usize> = predicate.into_iter().collect();
        let mut told = 0.0;
        let mut answered = 0;
        for term in terms {
            let best = best(term, own.iter().filter(|it| Some(it.word) != predicate));
            let earlier = best_worth(term, before).max(best_worth(term, behind)) * BEFORE;
            match best {
                Some((worth, word)) if worth >= earlier => {
                    words.push(word);
                    told += worth;
                    answered += 1;
                }
                _ => told += earlier,
            }
        }
        let share = if terms.is_empty() { ALONE } else { told / terms.len() as f64 };
        let tells = match predicate {
            Some(_) => share >= WITH_DEED && (answered > 0 || terms.is_empty()),
            None => share >= WITHOUT_DEED && answered >= MANY,
        };
        let words = span_of(&words).filter(|_| tells)?;
        let sentence = &text.sentences[*id];
        let place = sentence.place(*id, words);
        let told = predicate.unwrap_or(place.words.start);
        Some(Telling {
            hold: holds::of(sentence, told),
            voice: said::voice(text, people, *id, told),
            predicate,
            share,
            answered,
            place,
        })
    }
}

/// The term that answers best, with how surely.
fn best<'a>(term: &Term, among: impl Iterator<Item = &'a Term>) -> Option<(f64, usize)> {
    let worths = among.map(|it| (answers(term, it), it.word)).filter(|(worth, _)| *worth > 0.0);
    worths.max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)))
}

fn best_worth(term: &Term, among: &[Term]) -> f64 {
    best(term, among.iter()).map_or(0.0, |(worth, _)| worth)
}

/// From the first to the last of some words.
fn span_of(words: &[usize]) -> Option<Range<usize>> {
    Some(*words.iter().min()?..*words.iter().max()? + 1)
}
